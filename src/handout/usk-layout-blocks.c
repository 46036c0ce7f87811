/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From blocks to slices.  All measures are parts of the size of the text, so
 * that large print flows anew instead of being cut off.
 */

#include "usk-layout-private.h"

#include "usk-paper-text.h"

#define BULLET_WIDTH  1.2
#define NUMBER_WIDTH  2.1
#define TICK_WIDTH    1.9
#define MARKER_GAP    0.5
#define SECTION_SPACE 0.6

/* An item of so many lines is not torn; large letters take more lines for it. */
#define MOST_ITEM       4
#define MOST_LARGE_ITEM 8

/* Two items of so many lines together are read together; large letters take more of a page,
 * and a full sheet has no room to lose.
 */
#define MOST_PAIR       8
#define MOST_LARGE_PAIR 4
#define MOST_TIGHT_PAIR 4

static double
em (UskSetter *self, double factor)
{
  return self->layout->style.font_size * factor;
}

/* Makes all but the last of the slices since @from stay with the next. */
static void
keep (UskSetter *self, guint from, UskBreak least)
{
  for (guint i = from; i + 1 < self->slices->len; i++)
    {
      UskSlice *slice = g_ptr_array_index (self->slices, i);

      slice->after = MAX (slice->after, least);
    }
}

/* Makes the last slice stay with whatever comes next. */
void
usk_setter_keep_last (UskSetter *self)
{
  if (self->slices->len > 0)
    ((UskSlice *) g_ptr_array_index (self->slices, self->slices->len - 1))->after = USK_BREAK_NEVER;
}

/* Makes what is before a list stay with it.  The paragraph is not torn where there is room
 * for all of it: its end and the list might take so much that the page before ends in the
 * middle of a sentence, with white below.  A picture and the list of its numbers, or the one
 * item of a list, are not parted at all.
 */
static void
keep_lead (UskSetter *self, gboolean wholly)
{
  guint n = self->slices->len, line;
  UskSlice *lead;

  if (n == 0)
    return;

  lead = g_ptr_array_index (self->slices, n - 1);
  line = usk_slice_get_line (lead);
  lead->after =
    MAX (lead->after, usk_slice_shows_figure (lead) && !wholly ? USK_BREAK_IF_NEEDED : USK_BREAK_NEVER);
  keep (self, n - 1 - MIN (line, n - 1), USK_BREAK_IF_NEEDED);
}

void
usk_setter_set_heading (UskSetter *self, UskBlock *block, UskElement *parent, double x, double width)
{
  static const UskPdfTag tags[] = { USK_PDF_TAG_H1, USK_PDF_TAG_H2, USK_PDF_TAG_H3 };
  UskElement *element = usk_layout_add_element (self->layout, parent, tags[usk_block_get_level (block) - 1]);
  guint from = self->slices->len;

  usk_setter_set_text (self, usk_block_get_role (block), usk_block_get_text (block), element, x, width);
  keep (self, from, USK_BREAK_NEVER);
  usk_setter_keep_last (self);
}

static double
get_marker_width (UskSetter *self, UskListMarker marker)
{
  switch (marker)
    {
    case USK_LIST_NUMBERS:
      return em (self, NUMBER_WIDTH);
    case USK_LIST_TICKS:
      return em (self, TICK_WIDTH);
    case USK_LIST_BULLETS:
    default:
      return em (self, BULLET_WIDTH);
    }
}

static char *
get_marker (UskListMarker marker, guint number)
{
  switch (marker)
    {
    case USK_LIST_NUMBERS:
      return g_strdup_printf ("%u.", number);
    case USK_LIST_TICKS:
      return g_strdup ("<span size=\"125%\">☐</span>");
    case USK_LIST_BULLETS:
    default:
      return g_strdup ("•");
    }
}

/* The marker stands on the first line of its item, close to it. */
static void
add_marker (UskSetter *self, UskElement *item, UskSlice *first, UskListMarker marker, guint number, double x,
            double width)
{
  g_autofree char *markup = get_marker (marker, number);
  UskTextRole role = marker == USK_LIST_NUMBERS ? USK_TEXT_STRONG : USK_TEXT_BODY;
  g_autoptr (PangoLayout) text = usk_layout_make_text (self->layout, role, markup, width);
  UskElement *label = usk_layout_add_element (self->layout, item, USK_PDF_TAG_LBL);
  UskPiece *piece = usk_layout_add_line (self->layout, text, 0, role, label, x, width);
  const UskPiece *line = g_ptr_array_index (first->pieces, 0);

  usk_paper_text_measure (text, &piece->width, NULL);
  piece->offset = 0;
  piece->x = x + MAX (0, width - em (self, MARKER_GAP) - piece->width);
  piece->y = line->y + line->baseline - piece->baseline;
  piece->ink = USK_INK_ACCENT;
  g_ptr_array_insert (first->pieces, 0, piece);
}

static void
set_item (UskSetter *self, UskBlock *block, UskElement *list, UskListMarker marker, guint number, double x,
          double width)
{
  double indent = get_marker_width (self, marker);
  UskElement *item = usk_layout_add_element (self->layout, list, USK_PDF_TAG_LI);
  UskElement *body = usk_layout_add_element (self->layout, item, USK_PDF_TAG_LBODY);
  guint from = self->slices->len;

  usk_setter_set_children (self, block, body, x + indent, width - indent);
  if (self->slices->len > from)
    add_marker (self, item, g_ptr_array_index (self->slices, from), marker, number, x, indent);
}

/* Whether blocks that have a spare are left out. */
static gboolean
is_left_out (UskSetter *self, guint spare)
{
  const UskLayout *layout = self->layout;

  return spare >= self->most_spare || (spare > 0 && spare == layout->dispensed);
}

static gboolean
is_spared (UskSetter *self, UskBlock *block)
{
  return is_left_out (self, usk_block_get_spare (block));
}

/* The children of a block that are not spared. */
GPtrArray *
usk_setter_list_kept (UskSetter *self, UskBlock *block)
{
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < usk_block_get_n_children (block); i++)
    if (!is_spared (self, usk_block_get_child (block, i)))
      g_ptr_array_add (kept, usk_block_get_child (block, i));

  return kept;
}

/* Keeps an item that a reader takes in at one glance whole. */
static void
keep_item (UskSetter *self, guint from)
{
  guint most = self->layout->style.large_print ? MOST_LARGE_ITEM : MOST_ITEM;

  if (self->slices->len - from <= most)
    keep (self, from, USK_BREAK_NEVER);
}

/* The same of a paragraph in large letters, whose end would stand alone above the next heading. */
static void
keep_paragraph (UskSetter *self, guint from)
{
  if (self->layout->style.large_print && self->slices->len - from <= MOST_LARGE_ITEM)
    keep (self, from, USK_BREAK_NEVER);
}

/* Whether two items that follow each other are so short that neither stands alone. */
static gboolean
are_pair (UskSetter *self, guint first, guint second)
{
  const UskPaperStyle *style = &self->layout->style;
  guint most = style->large_print ? MOST_LARGE_PAIR : MOST_PAIR;

  if (style->spacing == USK_SPACING_TIGHT && !style->large_print)
    most = MOST_TIGHT_PAIR;

  return second - first <= MOST_ITEM && self->slices->len - second <= MOST_ITEM &&
         self->slices->len - first <= most;
}

/* A list stays with the words that introduce it, and with a picture if it can; no page
 * ends with its first item or begins with its last where they and their neighbors are short.
 * Longer items may stand alone, as paragraphs do: else an item would be torn to keep its end
 * with the next.
 */
static void
set_list (UskSetter *self, UskBlock *block, UskElement *parent, double x, double width)
{
  UskElement *list = usk_layout_add_element (self->layout, parent, USK_PDF_TAG_L);
  g_autoptr (GPtrArray) items = usk_setter_list_kept (self, block);

  keep_lead (self, usk_block_get_marker (block) == USK_LIST_NUMBERS || items->len == 1);
  for (guint i = 0, before = 0; i < items->len; i++)
    {
      guint from = self->slices->len;

      set_item (self, g_ptr_array_index (items, i), list, usk_block_get_marker (block), i + 1, x, width);
      keep_item (self, from);
      if ((i == 1 || (i > 1 && i + 1 == items->len)) && are_pair (self, before, from))
        ((UskSlice *) g_ptr_array_index (self->slices, from - 1))->after = USK_BREAK_NEVER;
      before = from;
    }
}

/* Whether a child of a block is of a kind. */
gboolean
usk_block_has_kind (UskBlock *block, guint index, UskBlockKind kind)
{
  return index < usk_block_get_n_children (block) &&
         usk_block_get_kind (usk_block_get_child (block, index)) == kind;
}

/* What a paragraph says, which may be about what was left out. */
static const char *
get_markup (UskSetter *self, UskBlock *block)
{
  guint spare;
  const char *without = usk_block_get_text_without (block, &spare);

  return without != NULL && is_left_out (self, spare) ? without : usk_block_get_text (block);
}

static void
set_paragraph (UskSetter *self, UskBlock *block, UskElement *parent, double x, double width)
{
  UskElement *element = usk_layout_add_element (self->layout, parent, USK_PDF_TAG_P);
  guint from = self->slices->len;

  if (usk_block_get_language (block) != NULL)
    element->language = usk_layout_own (self->layout, g_strdup (usk_block_get_language (block)), g_free);
  usk_setter_set_text (self, usk_block_get_role (block), get_markup (self, block), element, x, width);
  keep_paragraph (self, from);
}

static void
set_kind (UskSetter *self, UskBlock *block, UskElement *parent, double x, double width)
{
  switch (usk_block_get_kind (block))
    {
    case USK_BLOCK_SECTION:
      usk_setter_set_children (self, block, usk_layout_add_element (self->layout, parent, USK_PDF_TAG_SECT), x,
                               width);
      break;
    case USK_BLOCK_HEADING:
      usk_setter_set_heading (self, block, parent, x, width);
      break;
    case USK_BLOCK_TEXT:
      set_paragraph (self, block, parent, x, width);
      break;
    case USK_BLOCK_LIST:
      set_list (self, block, parent, x, width);
      break;
    case USK_BLOCK_TABLE:
      usk_setter_set_table (self, block, parent, x, width);
      break;
    case USK_BLOCK_FIGURE:
      usk_setter_set_figure (self, block, parent, x, width);
      break;
    case USK_BLOCK_BOX:
      usk_setter_set_box (self, block, parent, x, width);
      break;
    case USK_BLOCK_LINES:
      usk_setter_set_lines (self, block, x, width);
      break;
    case USK_BLOCK_RULE:
      usk_setter_set_rule (self, x, width);
      break;
    case USK_BLOCK_BESIDE:
      usk_setter_set_beside (self, block, parent, x, width);
      break;
    case USK_BLOCK_ITEM:
    case USK_BLOCK_ROW:
    case USK_BLOCK_CELL:
    default:
      g_return_if_reached ();
    }
}

/* What stands behind the warning is whole where that leaves no page emptier. */
static gboolean
is_together (UskSetter *self, UskBlock *block)
{
  guint yield = usk_block_get_yield (block);

  return usk_block_get_together (block) || (self->layout->whole && yield > 0 && yield <= self->layout->urgency);
}

/* Keeps the last two slices, which may be two items of a list, and the paragraph that they
 * end, with what follows.
 */
static void
keep_end (UskSetter *self)
{
  guint n = self->slices->len, line;

  if (n < 2)
    return;

  line = usk_slice_get_line (g_ptr_array_index (self->slices, n - 2));
  keep (self, n - 2 - MIN (line, n - 2), USK_BREAK_IF_NEEDED);
  ((UskSlice *) g_ptr_array_index (self->slices, n - 1))->after = USK_BREAK_IF_NEEDED;
}

/* Adds the slices of a block, unless it is spared. */
void
usk_setter_set (UskSetter *self, UskBlock *block, UskElement *parent, double x, double width)
{
  guint from = self->slices->len;

  if (is_spared (self, block))
    return;

  if (usk_block_get_following (block))
    keep_end (self);
  set_kind (self, block, parent, x, width);
  usk_setter_repeat_heading (self, block, from, x, width);
  if (is_together (self, block))
    keep (self, from, USK_BREAK_IF_NEEDED);
}

static gboolean
is_alarm (UskBlock *block)
{
  return usk_block_get_kind (block) == USK_BLOCK_BOX && usk_block_get_tone (block) == USK_BOX_ALARM;
}

/* The children of a block, in order: a warning may have to stand before what
 * yields to it.
 */
static GPtrArray *
list_in_order (UskSetter *self, UskBlock *block)
{
  GPtrArray *order = g_ptr_array_new ();
  guint place = 0;

  for (guint i = 0; i < usk_block_get_n_children (block); i++)
    {
      UskBlock *child = usk_block_get_child (block, i);
      guint yield = usk_block_get_yield (child);

      g_ptr_array_insert (order, is_alarm (child) ? (int) place : -1, child);
      if (yield == 0 || yield > self->layout->urgency)
        place = order->len;
    }

  return order;
}

static gboolean
leads_to_picture (UskBlock *block)
{
  return usk_block_has_kind (block, 0, USK_BLOCK_TEXT) &&
         (usk_block_has_kind (block, 1, USK_BLOCK_FIGURE) || usk_block_has_kind (block, 1, USK_BLOCK_BESIDE));
}

/* What was set of @hint since @from tells how to read the picture that follows: it stays with
 * that, and stands apart from the words of the picture before.
 */
static void
keep_hint (UskSetter *self, UskBlock *hint, guint from)
{
  UskSlice *before = from > 0 ? g_ptr_array_index (self->slices, from - 1) : NULL;

  if (self->slices->len == from)
    return;

  if (before != NULL && before->after != USK_BREAK_NEVER)
    ((UskSlice *) g_ptr_array_index (self->slices, from))->space = em (self, USK_FIGURE_SPACE);
  keep (self, from, USK_BREAK_NEVER);
  usk_setter_keep_last (self);
  usk_setter_note_hint (self, usk_block_get_text (hint), from);
}

static gboolean
is_text_after_section (UskBlock *before, UskBlock *block)
{
  return usk_block_get_kind (before) == USK_BLOCK_SECTION && usk_block_get_kind (block) == USK_BLOCK_TEXT;
}

/* A text without a heading of its own is not the last line of the section before it. */
static void
stand_apart (UskSetter *self, guint from)
{
  UskSlice *slice = from < self->slices->len ? g_ptr_array_index (self->slices, from) : NULL;

  if (slice != NULL)
    slice->space = MAX (slice->space, em (self, SECTION_SPACE));
}

/* Adds the slices of what is in a block.  A sentence between a heading and the
 * first of its sections is read with that one, and how to read a picture with the picture.
 */
void
usk_setter_set_children (UskSetter *self, UskBlock *block, UskElement *parent, double x, double width)
{
  g_autoptr (GPtrArray) order = list_in_order (self, block);
  guint from = self->slices->len;

  for (guint i = 0; i < order->len; i++)
    {
      guint start = self->slices->len;

      usk_setter_set (self, g_ptr_array_index (order, i), parent, x, width);
      if (i > 0 && is_text_after_section (g_ptr_array_index (order, i - 1), g_ptr_array_index (order, i)))
        stand_apart (self, start);
      if (usk_block_is_chart_row (g_ptr_array_index (order, i)))
        usk_setter_go_on_with_key (self, start);
      if (i == 1 && usk_block_has_kind (block, 0, USK_BLOCK_HEADING) &&
          usk_block_has_kind (block, 1, USK_BLOCK_TEXT) && usk_block_has_kind (block, 2, USK_BLOCK_SECTION))
        usk_setter_keep_last (self);
      if (i == 0 && leads_to_picture (block))
        keep_hint (self, usk_block_get_child (block, 0), from);
      if (i == 0 && leads_to_picture (block) && usk_block_is_chart_row (usk_block_get_child (block, 1)))
        usk_setter_begin_key (self, from);
    }
}
