/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Boxes that draw the eye, and lines: to write on, and to part what is above from what
 * is below.
 */

#include "usk-layout-private.h"

#define BOX_PAD     0.9
#define BANNER_PAD  0.4
#define BOX_SPACE   1.4
#define TIGHT_BOX   0.65
#define TIGHT_LARGE 0.5
#define LINE_HEIGHT 2.1
#define TIGHT_LINE  1.7
#define BELOW_LINES 0.6
#define RULE_SPACE  0.7
#define HAIR        0.7

static double
em (const UskSetter *self, double factor)
{
  return self->layout->style.font_size * factor;
}

/* How much of the air in and around a box a spacing leaves. */
static double
get_air (const UskPaperStyle *style)
{
  if (style->spacing != USK_SPACING_TIGHT)
    return 1;

  return style->large_print ? TIGHT_LARGE : TIGHT_BOX;
}

/* The heading of what must be found stands on a dark band as wide as its box. */
static void
set_banner (UskSetter *self, UskBlock *heading, UskElement *parent, double x, double width)
{
  UskSetter inner = *self;
  UskSlice *slice = usk_layout_add_slice (self->layout);
  UskPiece *band = usk_layout_add_piece (self->layout, USK_PIECE_BAND, NULL);
  double pad = em (self, BANNER_PAD);

  inner.slices = usk_layout_add_slices (self->layout);
  usk_setter_set_heading (&inner, heading, parent, x, width);
  slice->height = usk_slices_get_height (inner.slices) + 2 * pad;
  band->x = x - self->box->pad;
  band->width = width + 2 * self->box->pad;
  band->height = slice->height;
  band->ink = USK_INK_ALARM;
  g_ptr_array_add (slice->pieces, band);
  usk_slice_take (slice, inner.slices, pad);
  slice->after = USK_BREAK_NEVER;
  slice->box = self->box;
  self->box->banner = slice;
  g_ptr_array_add (self->slices, slice);
}

void
usk_setter_set_box (UskSetter *self, UskBlock *block, UskElement *parent, double x, double width)
{
  UskElement *element = usk_layout_add_element (self->layout, parent, USK_PDF_TAG_SECT);
  UskBoxRun *box = usk_layout_own (self->layout, g_new0 (UskBoxRun, 1), g_free);
  guint from = self->slices->len;
  double air = get_air (&self->layout->style), pad = em (self, BOX_PAD * air);

  box->tone = usk_block_get_tone (block);
  box->pad = pad;
  self->box = box;
  for (guint i = 0; i < usk_block_get_n_children (block); i++)
    {
      /* Whom to call would be lost alone on the next page. */
      if (i > 1 && usk_block_has_kind (block, i, USK_BLOCK_TEXT))
        usk_setter_keep_last (self);
      if (i == 0 && box->tone == USK_BOX_ALARM)
        set_banner (self, usk_block_get_child (block, i), element, x + pad, width - 2 * pad);
      else
        usk_setter_set (self, usk_block_get_child (block, i), element, x + pad, width - 2 * pad);
    }
  self->box = NULL;
  if (self->slices->len > from)
    ((UskSlice *) g_ptr_array_index (self->slices, from))->space = em (self, BOX_SPACE * air);
}

/* Where paragraphs stand close, air below the last line keeps what follows from
 * being taken for writing; and what follows stays, since it would be too little
 * for a page.  Each child is one more line, for where there is room.
 */
void
usk_setter_set_lines (UskSetter *self, UskBlock *block, double x, double width)
{
  g_autoptr (GPtrArray) more = usk_setter_list_kept (self, block);
  guint n_lines = usk_block_get_n_lines (block) + more->len;
  double height = get_air (&self->layout->style) <= TIGHT_LARGE ? TIGHT_LINE : LINE_HEIGHT;

  for (guint i = 0; i < n_lines; i++)
    {
      UskSlice *slice = usk_layout_add_slice (self->layout);
      UskPiece *rule = usk_layout_add_piece (self->layout, USK_PIECE_RULE, NULL);

      slice->height = em (self, height);
      slice->box = self->box;
      rule->x = x;
      rule->y = slice->height - HAIR;
      rule->width = width;
      rule->ink = USK_INK_SOFT;
      rule->line_width = HAIR;
      if (self->layout->style.spacing >= USK_SPACING_COMPACT && i + 1 == n_lines)
        {
          slice->height += em (self, BELOW_LINES);
          slice->after = USK_BREAK_IF_NEEDED;
        }
      g_ptr_array_add (slice->pieces, rule);
      g_ptr_array_add (self->slices, slice);
    }
}

void
usk_setter_set_rule (UskSetter *self, double x, double width)
{
  UskSlice *slice = usk_layout_add_slice (self->layout);
  UskPiece *rule = usk_layout_add_piece (self->layout, USK_PIECE_RULE, NULL);

  slice->height = em (self, 2 * RULE_SPACE);
  slice->box = self->box;
  rule->x = x;
  rule->y = slice->height / 2;
  rule->width = width;
  rule->ink = USK_INK_RULE;
  rule->line_width = HAIR;
  g_ptr_array_add (slice->pieces, rule);
  g_ptr_array_add (self->slices, slice);
}
