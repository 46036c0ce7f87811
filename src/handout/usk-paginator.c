/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One page after the other is filled with slices: where the next would stand, whether it
 * fits, and what becomes of a page that is full.
 */

#include "usk-paginator-private.h"

#define FRAME_WIDTH       1.0
#define ALARM_FRAME_WIDTH 2.2
#define BELOW_BOX         6.0

/* A head that takes more than this part of a page is not repeated: it would leave no room
 * for the rows.
 */
#define MOST_HEAD 0.35

/* This part of the space between lines makes room for the heading of what goes on on a page. */
#define MOST_SQUEEZE 0.5

/* Drawings are made larger where at least this is left of a page, in points. */
#define LEAST_FILL 4.0

static UskSlice *
get (GPtrArray *slices, guint index)
{
  return g_ptr_array_index (slices, index);
}

static double
get_foot (const UskCursor *cursor)
{
  return cursor->y + (cursor->box != NULL ? cursor->box->pad : 0);
}

/* The same with as little space as can be.  A page has no more on it than it would have without
 * the heading of what goes on on it; the first may have more.
 */
static double
get_least_foot (const UskCursor *cursor)
{
  double most = cursor->spaces * MOST_SQUEEZE;

  return get_foot (cursor) - (cursor->dense ? most : MIN (cursor->repeated, most));
}

static double
to_page_x (const UskLayout *layout, const UskPiece *piece)
{
  double x = layout->style.right_to_left ? layout->text_width - piece->x - piece->width : piece->x;

  return layout->style.margin_x + x;
}

static void
put_pieces (UskPaginator *self, UskSlice *slice, double y, gboolean again)
{
  usk_slice_finish (slice);
  for (guint i = 0; i < slice->pieces->len; i++)
    {
      UskPiece *piece = usk_layout_copy_piece (self->layout, g_ptr_array_index (slice->pieces, i));

      piece->x = to_page_x (self->layout, piece);
      piece->y += y;
      if (again)
        piece->element = NULL;
      g_ptr_array_add (self->page->pieces, piece);
    }
}

static void
put_frame (UskPaginator *self, const UskCursor *cursor)
{
  UskPiece *frame = usk_layout_add_piece (self->layout, USK_PIECE_FRAME, NULL);
  gboolean alarm = cursor->box->tone == USK_BOX_ALARM;

  frame->x = self->layout->style.margin_x;
  frame->y = cursor->box_top;
  frame->width = self->layout->text_width;
  frame->height = get_foot (cursor) - cursor->box_top;
  frame->ink = alarm ? USK_INK_ALARM_PALE : USK_INK_ACCENT_PALE;
  frame->edge = alarm ? USK_INK_ALARM : USK_INK_ACCENT;
  frame->line_width = alarm ? ALARM_FRAME_WIDTH : FRAME_WIDTH;
  g_ptr_array_add (self->page->frames, frame);
}

static void
close_box (UskPaginator *self, UskCursor *cursor, gboolean draw)
{
  if (cursor->box == NULL)
    return;

  if (draw)
    put_frame (self, cursor);
  cursor->y = get_foot (cursor) + BELOW_BOX;
  cursor->box = NULL;
}

static gboolean
is_short_head (const UskLayout *layout, GPtrArray *head)
{
  double height = 0;

  for (guint i = 0; i < head->len; i++)
    height += get (head, i)->height;

  return height <= (layout->bottom - layout->top) * MOST_HEAD;
}

static void
put_head (UskPaginator *self, UskCursor *cursor, GPtrArray *head, gboolean draw)
{
  for (guint i = 0; i < head->len; i++)
    {
      if (draw)
        put_pieces (self, get (head, i), cursor->y, TRUE);
      cursor->y += get (head, i)->height;
    }
}

/* A page that begins within a chart or a list shows its heading again, and one that begins within
 * a table the head of that.
 */
void
usk_paginator_repeat_head (UskPaginator *self, UskCursor *cursor, UskSlice *slice, gboolean draw)
{
  GPtrArray *head = slice->table != NULL ? slice->table->head : NULL;

  if (!cursor->fresh)
    return;

  if (slice->again != NULL && cursor->again == slice->again)
    {
      cursor->repeated = -cursor->y;
      put_head (self, cursor, slice->again->slices, draw);
      cursor->repeated += cursor->y;
    }
  if (head != NULL && cursor->table == slice->table && !g_ptr_array_find (head, slice, NULL) &&
      is_short_head (self->layout, head))
    put_head (self, cursor, head, draw);
}

static void
add_space (UskPaginator *self, UskCursor *cursor, const UskSlice *slice)
{
  if (cursor->fresh)
    return;

  cursor->spaces += slice->space;
  cursor->y += slice->space * (1 - self->squeeze);
}

/* Moves the cursor over a slice, and with @draw puts it on the page, unless the page says that
 * already.
 */
static void
step (UskPaginator *self, UskCursor *cursor, UskSlice *slice, gboolean draw)
{
  gboolean opens = slice->box != NULL && slice->box != cursor->box;

  if ((slice->said & cursor->hints) != 0)
    return;

  if (slice->box != cursor->box)
    close_box (self, cursor, draw);
  add_space (self, cursor, slice);
  if (opens)
    {
      cursor->box_top = cursor->y;
      cursor->box = slice->box;
      /* A banner reaches to the edge of its box; on the next page there is none. */
      cursor->y += slice != slice->box->banner ? slice->box->pad : 0;
    }
  usk_paginator_repeat_head (self, cursor, slice, draw);
  cursor->fresh = FALSE;
  cursor->table = slice->table;
  cursor->again = slice->again;
  cursor->hints |= slice->says;
  if (draw)
    put_pieces (self, slice, cursor->y, FALSE);
  cursor->y += slice->height;
}

/* A page that leaves something for the last still ends a paragraph that it began: it does not
 * stop in the middle of a sentence above white paper.
 */
gboolean
usk_paginator_fits (UskPaginator *self, UskCursor cursor, GPtrArray *slices, guint from, guint to)
{
  gboolean is_short =
    self->layout->pages->len == self->layout->short_page && usk_slice_get_line (get (slices, from)) == 0;

  for (guint i = from; i <= to; i++)
    step (self, &cursor, get (slices, i), FALSE);

  return get_least_foot (&cursor) <=
         self->layout->bottom - (is_short ? self->layout->left_over : 0) + USK_PAGE_SLACK;
}

/* Returns where the text of the page ends, with its drawings in another size. */
double
usk_paginator_measure (UskPaginator *self, GPtrArray *slices)
{
  UskCursor cursor = self->start;

  for (guint i = 0; i < slices->len; i++)
    step (self, &cursor, get (slices, i), FALSE);

  return get_foot (&cursor);
}

/* Returns the slices from @from to before @to, with their drawings in another size. */
GPtrArray *
usk_paginator_resize (GPtrArray *slices, guint from, guint to, guint size)
{
  GPtrArray *resized = g_ptr_array_new ();

  for (guint i = from; i < to; i++)
    {
      UskSlice *slice = get (slices, i);

      g_ptr_array_add (resized, slice->growth != NULL ? usk_slice_resize (slice, size) : slice);
    }

  return resized;
}

static double
get_growth (UskPaginator *self, guint size)
{
  double growth = 0;

  for (guint i = 0; i < self->placed->len; i++)
    growth += usk_slice_get_growth (get (self->placed, i), size);

  return growth;
}

/* Gives what is left of a page to its drawings.  A text beside one is set anew for
 * each size that is tried, so the first is a good guess.
 */
static void
fill_page (UskPaginator *self)
{
  guint least = self->size, size = USK_MOST_SIZE;

  while (size > least && self->page->foot + get_growth (self, size) > self->layout->bottom + USK_PAGE_SLACK)
    size--;
  for (; size > least; size--)
    {
      g_autoptr (GPtrArray) slices = usk_paginator_resize (self->placed, 0, self->placed->len, size);

      if (usk_paginator_measure (self, slices) > self->layout->bottom + USK_PAGE_SLACK)
        continue;
      g_ptr_array_unref (self->placed);
      self->placed = g_steal_pointer (&slices);
      return;
    }
}

static void
draw_page (UskPaginator *self)
{
  UskCursor cursor = self->start;

  if (self->page->growth > 0 && self->layout->bottom - self->page->foot > LEAST_FILL)
    fill_page (self);
  for (guint i = 0; i < self->placed->len; i++)
    step (self, &cursor, get (self->placed, i), TRUE);
  close_box (self, &cursor, TRUE);
}

/* Finds out how much closer the slices of the page must stand, and returns where its text ends. */
static double
squeeze_page (UskPaginator *self)
{
  double foot = get_foot (&self->cursor), most = foot - get_least_foot (&self->cursor);
  double taken = CLAMP (foot - self->layout->bottom, 0, most);

  self->squeeze = taken > 0 ? taken / self->cursor.spaces : 0;

  return foot - taken;
}

void
usk_paginator_end_page (UskPaginator *self)
{
  if (self->page == NULL)
    return;

  self->page->foot = squeeze_page (self);
  self->layout->repeated += self->cursor.repeated;
  self->page->growth = get_growth (self, USK_MOST_SIZE);
  if (!self->layout->trying)
    draw_page (self);
  self->squeeze = 0;
}

UskCursor
usk_paginator_get_fresh (UskPaginator *self)
{
  return (
    UskCursor){ .y = self->layout->top, .fresh = TRUE, .table = self->cursor.table, .again = self->cursor.again };
}

void
usk_paginator_begin_page (UskPaginator *self)
{
  UskLayoutPage *page = g_new0 (UskLayoutPage, 1);

  usk_paginator_end_page (self);
  page->frames = g_ptr_array_new ();
  page->pieces = g_ptr_array_new ();
  g_ptr_array_add (self->layout->pages, page);
  g_ptr_array_set_size (self->placed, 0);
  self->page = page;
  self->size = self->layout->size;
  self->start = usk_paginator_get_fresh (self);
  if (self->layout->pages->len == 1)
    {
      self->start.y = self->layout->first_top;
      self->start.dense = self->layout->whole && self->layout->urgency > 0;
    }
  self->cursor = self->start;
}

/* Notes on which page the boxes stand; of several warnings the first counts. */
static void
note_box (UskLayout *layout, const UskSlice *slice)
{
  if (slice->box == NULL)
    return;

  if (slice->box->banner == slice && !layout->warned)
    {
      layout->alarm_page = layout->pages->len - 1;
      layout->warned = TRUE;
    }
  if (slice->box->tone == USK_BOX_CALM)
    layout->calm_page = layout->pages->len - 1;
}

void
usk_paginator_put (UskPaginator *self, GPtrArray *slices, guint from, guint to)
{
  for (guint i = from; i <= to; i++)
    {
      step (self, &self->cursor, get (slices, i), FALSE);
      g_ptr_array_add (self->placed, get (slices, i));
      note_box (self->layout, get (slices, i));
    }
}
