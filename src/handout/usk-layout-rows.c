/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What each page tells again of a chart or a list that goes on on it: its heading, and how to
 * read rows of pictures.
 */

#include "usk-layout-private.h"

#include "usk-chart-figure.h"

/* Each has a bit. */
#define MOST_HINTS 31

/* Whether a block is a row of charts that are compared. */
gboolean
usk_block_is_chart_row (UskBlock *block)
{
  return usk_block_get_kind (block) == USK_BLOCK_BESIDE && USK_IS_CHART_FIGURE (usk_block_get_figure (block));
}

/* What was set since @from tells how to read a chart.  Once is enough for a page, also where it
 * tells more the first time, such as what to know of the scale.
 */
void
usk_setter_note_hint (UskSetter *self, const char *text, guint from)
{
  GPtrArray *hints = self->layout->hints;
  guint said = 0;

  if (self->slices->len == from || hints->len >= MOST_HINTS)
    return;

  for (guint i = 0; i < hints->len; i++)
    if (g_str_has_prefix (g_ptr_array_index (hints, i), text))
      said |= 1u << i;
  for (guint i = from; i < self->slices->len; i++)
    ((UskSlice *) g_ptr_array_index (self->slices, i))->said = said;
  ((UskSlice *) g_ptr_array_index (self->slices, self->slices->len - 1))->says = 1u << hints->len;
  g_ptr_array_add (hints, (char *) text);
}

/* What was set since @from tells how to read rows of pictures: a page that begins with one of
 * them tells it again.
 */
void
usk_setter_begin_key (UskSetter *self, guint from)
{
  UskTableRun *run = usk_layout_own (self->layout, g_new0 (UskTableRun, 1), g_free);
  UskSlice *gap = usk_layout_add_slice (self->layout);

  run->head = usk_layout_add_slices (self->layout);
  run->is_key = TRUE;
  for (guint i = from; i < self->slices->len; i++)
    {
      UskSlice *slice = g_ptr_array_index (self->slices, i);

      slice->table = run;
      g_ptr_array_add (run->head, slice);
    }
  gap->height = self->layout->style.font_size * USK_FIGURE_SPACE;
  g_ptr_array_add (run->head, gap);
}

/* A row of pictures has the key of what stands before it, if that has one. */
void
usk_setter_go_on_with_key (UskSetter *self, guint from)
{
  UskTableRun *run = from > 0 ? ((UskSlice *) g_ptr_array_index (self->slices, from - 1))->table : NULL;

  if (run == NULL || !run->is_key)
    return;

  for (guint i = from; i < self->slices->len; i++)
    ((UskSlice *) g_ptr_array_index (self->slices, i))->table = run;
}

/* What was set since @from is a block that may go on on the next page, under its heading, which
 * is no larger there than that of a part of it would be.
 */
void
usk_setter_repeat_heading (UskSetter *self, UskBlock *block, guint from, double x, double width)
{
  UskSetter inner = *self;
  UskHeadingRun *run;
  UskSlice *gap;

  if (usk_block_get_continued (block) == NULL || !usk_block_has_kind (block, 0, USK_BLOCK_HEADING))
    return;

  run = usk_layout_own (self->layout, g_new0 (UskHeadingRun, 1), g_free);
  run->slices = inner.slices = usk_layout_add_slices (self->layout);
  usk_setter_set_text (&inner, USK_TEXT_SUBHEADING, usk_block_get_continued (block), NULL, x, width);
  gap = usk_layout_add_slice (self->layout);
  gap->height = usk_paper_style_get_text (&self->layout->style, USK_TEXT_BODY).space;
  g_ptr_array_add (inner.slices, gap);
  for (guint i = from; i < self->slices->len; i++)
    ((UskSlice *) g_ptr_array_index (self->slices, i))->again = run;
}
