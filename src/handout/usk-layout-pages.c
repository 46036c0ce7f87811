/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From slices to pages.  What must not be torn is tried where it would stand,
 * then on a page of its own; only what is longer than a page is cut, and then
 * where that hurts least.
 */

#include "usk-layout-private.h"

#define FRAME_WIDTH       1.0
#define ALARM_FRAME_WIDTH 2.2
#define BELOW_BOX         6.0

/* Rounding must not push a line that just fits to the next page. */
#define SLACK 0.01

/* A row is not cut where less than this part of a page is left. */
#define LEAST_CUT 0.3

/* What should stay together is parted rather than leave this part of a page white. */
#define MOST_WHITE 0.3

/* The same of a warning that is longer than a page, which should begin as early as it can. */
#define ALARM_WHITE 0.15

/* Drawings that are too large for the rest of a page are tried in sizes so far apart. */
#define SHRINK_STEP 3

/* Drawings are made larger where at least this is left of a page, in points. */
#define LEAST_FILL 4.0

/* Where the next slice would stand. */
typedef struct {
  double y;
  gboolean fresh;
  UskBoxRun *box;
  double box_top;
  UskTableRun *table;
} Cursor;

typedef struct {
  UskLayout *layout;
  UskLayoutPage *page;
  Cursor start; /* of the page */
  Cursor cursor;
  GPtrArray *placed; /* UskSlice, on the page */
  guint size;        /* of the drawings on the page */
} Paginator;

static UskSlice *
get (GPtrArray *slices, guint index)
{
  return g_ptr_array_index (slices, index);
}

static double
get_foot (const Cursor *cursor)
{
  return cursor->y + (cursor->box != NULL ? cursor->box->pad : 0);
}

static double
to_page_x (const UskLayout *layout, const UskPiece *piece)
{
  double x = layout->style.right_to_left ? layout->text_width - piece->x - piece->width : piece->x;

  return layout->style.margin_x + x;
}

static void
put_pieces (Paginator *self, UskSlice *slice, double y, gboolean again)
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
put_frame (Paginator *self, const Cursor *cursor)
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
close_box (Paginator *self, Cursor *cursor, gboolean draw)
{
  if (cursor->box == NULL)
    return;

  if (draw)
    put_frame (self, cursor);
  cursor->y = get_foot (cursor) + BELOW_BOX;
  cursor->box = NULL;
}

/* A page that begins within a table shows its head again. */
static void
repeat_head (Paginator *self, Cursor *cursor, UskSlice *slice, gboolean draw)
{
  GPtrArray *head = slice->table != NULL ? slice->table->head : NULL;

  if (!cursor->fresh || head == NULL || cursor->table != slice->table || g_ptr_array_find (head, slice, NULL))
    return;

  for (guint i = 0; i < head->len; i++)
    {
      if (draw)
        put_pieces (self, get (head, i), cursor->y, TRUE);
      cursor->y += get (head, i)->height;
    }
}

/* Moves the cursor over a slice, and with @draw puts it on the page. */
static void
step (Paginator *self, Cursor *cursor, UskSlice *slice, gboolean draw)
{
  gboolean opens = slice->box != NULL && slice->box != cursor->box;

  if (slice->box != cursor->box)
    close_box (self, cursor, draw);
  cursor->y += cursor->fresh ? 0 : slice->space;
  if (opens)
    {
      cursor->box_top = cursor->y;
      cursor->box = slice->box;
      /* A banner reaches to the edge of its box; on the next page there is none. */
      cursor->y += slice != slice->box->banner ? slice->box->pad : 0;
    }
  repeat_head (self, cursor, slice, draw);
  cursor->fresh = FALSE;
  cursor->table = slice->table;
  if (draw)
    put_pieces (self, slice, cursor->y, FALSE);
  cursor->y += slice->height;
}

static gboolean
fits (Paginator *self, Cursor cursor, GPtrArray *slices, guint from, guint to)
{
  gboolean is_short = self->layout->pages->len == self->layout->short_page;

  for (guint i = from; i <= to; i++)
    step (self, &cursor, get (slices, i), FALSE);

  return get_foot (&cursor) <= self->layout->bottom - (is_short ? self->layout->left_over : 0) + SLACK;
}

/* Returns where the text of the page ends, with its drawings in another size. */
static double
measure_page (Paginator *self, GPtrArray *slices)
{
  Cursor cursor = self->start;

  for (guint i = 0; i < slices->len; i++)
    step (self, &cursor, get (slices, i), FALSE);

  return get_foot (&cursor);
}

/* Returns the slices from @from to before @to, with their drawings in another size. */
static GPtrArray *
resize (GPtrArray *slices, guint from, guint to, guint size)
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
get_growth (Paginator *self, guint size)
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
fill_page (Paginator *self)
{
  guint least = self->size, size = USK_MOST_SIZE;

  while (size > least && self->page->foot + get_growth (self, size) > self->layout->bottom + SLACK)
    size--;
  for (; size > least; size--)
    {
      g_autoptr (GPtrArray) slices = resize (self->placed, 0, self->placed->len, size);

      if (measure_page (self, slices) > self->layout->bottom + SLACK)
        continue;
      g_ptr_array_unref (self->placed);
      self->placed = g_steal_pointer (&slices);
      return;
    }
}

static void
draw_page (Paginator *self)
{
  Cursor cursor = self->start;

  if (self->page->growth > 0 && self->layout->bottom - self->page->foot > LEAST_FILL)
    fill_page (self);
  for (guint i = 0; i < self->placed->len; i++)
    step (self, &cursor, get (self->placed, i), TRUE);
  close_box (self, &cursor, TRUE);
}

static void
end_page (Paginator *self)
{
  if (self->page == NULL)
    return;

  self->page->foot = get_foot (&self->cursor);
  self->page->growth = get_growth (self, USK_MOST_SIZE);
  if (!self->layout->trying)
    draw_page (self);
}

static Cursor
get_fresh (Paginator *self)
{
  return (Cursor){ .y = self->layout->top, .fresh = TRUE, .table = self->cursor.table };
}

static void
begin_page (Paginator *self)
{
  UskLayoutPage *page = g_new0 (UskLayoutPage, 1);

  end_page (self);
  page->frames = g_ptr_array_new ();
  page->pieces = g_ptr_array_new ();
  g_ptr_array_add (self->layout->pages, page);
  g_ptr_array_set_size (self->placed, 0);
  self->page = page;
  self->size = self->layout->size;
  self->start = self->cursor = get_fresh (self);
}

/* Returns the last slice that stays with @from. */
static guint
find_group_end (GPtrArray *slices, guint from, UskBreak least)
{
  while (from + 1 < slices->len && get (slices, from)->after >= least)
    from++;

  return from;
}

static gboolean
is_alarm (UskSlice *slice)
{
  return slice->box != NULL && slice->box->banner == slice;
}

static void
put (Paginator *self, GPtrArray *slices, guint from, guint to)
{
  for (guint i = from; i <= to; i++)
    {
      step (self, &self->cursor, get (slices, i), FALSE);
      g_ptr_array_add (self->placed, get (slices, i));
      if (is_alarm (get (slices, i)))
        self->layout->alarm_page = self->layout->pages->len - 1;
    }
}

/* Puts what is longer than a page, one slice at a time, and cuts a row that is
 * longer than that.  Returns the next slice.
 */
static guint
put_cut (Paginator *self, GPtrArray *slices, guint from)
{
  UskSlice *slice = get (slices, from);
  Cursor cursor = self->cursor;

  if (!fits (self, self->cursor, slices, from, from) && slice->columns != NULL)
    {
      repeat_head (self, &cursor, slice, FALSE);
      g_ptr_array_insert (slices, (int) from + 1,
                          usk_slice_split (self->layout, slice, self->layout->bottom - cursor.y));
    }
  put (self, slices, from, from);

  return from + 1;
}

/* A long row may begin below its name rather than leave it alone. */
static gboolean
can_cut_here (Paginator *self, UskSlice *slice)
{
  double room = self->layout->bottom - self->cursor.y;

  return slice->columns != NULL && room > (self->layout->bottom - self->layout->top) * LEAST_CUT;
}

static gboolean
shows_figure (GPtrArray *slices, guint from, guint to)
{
  for (guint i = from; i <= to; i++)
    if (usk_slice_shows_figure (get (slices, i)))
      return TRUE;

  return FALSE;
}

static gboolean
can_shrink (GPtrArray *slices, guint from, guint to)
{
  for (guint i = from; i <= to; i++)
    if (get (slices, i)->growth != NULL)
      return TRUE;

  return FALSE;
}

/* Returns the last slice that a page of its own can hold with @from, of a group
 * with a picture that is longer than a page; or @to if there is none.
 */
static guint
find_page_end (Paginator *self, GPtrArray *slices, guint from, guint to)
{
  for (guint i = to; i > from; i--)
    if (get (slices, i - 1)->after != USK_BREAK_NEVER && shows_figure (slices, from, i - 1) &&
        fits (self, get_fresh (self), slices, from, i - 1))
      return i - 1;

  return to;
}

/* When to get help is told where it is looked for, even if it is longer than a page.
 * Returns the last slice of it that has room here, or @to if none has.
 */
static guint
find_alarm_end (Paginator *self, GPtrArray *slices, guint from, guint to)
{
  UskBoxRun *box = get (slices, from)->box;

  for (guint i = to; box != NULL && box->tone == USK_BOX_ALARM && i > from; i--)
    if (get (slices, i - 1)->after != USK_BREAK_NEVER && fits (self, self->cursor, slices, from, i - 1))
      return i - 1;

  return to;
}

/* Returns the last slice that can stay here with @from rather than leave much
 * of the page white, or @to if parting would not help.  The drawing of a step
 * is large enough to be worth it, and so is a warning; a heading alone is not.
 */
static guint
find_parting (Paginator *self, GPtrArray *slices, guint from, guint to)
{
  double page = self->layout->bottom - self->layout->top, room = self->layout->bottom - self->cursor.y;
  guint least = find_group_end (slices, from, USK_BREAK_NEVER);

  if (least >= to)
    return to;
  if (get (slices, from)->box != NULL)
    return room < page * ALARM_WHITE || fits (self, get_fresh (self), slices, from, to)
             ? to
             : find_alarm_end (self, slices, from, to);
  if (self->layout->whole && can_shrink (slices, from, to) && fits (self, get_fresh (self), slices, from, to))
    return to;
  if (room < page * MOST_WHITE || !shows_figure (slices, from, least) ||
      !fits (self, self->cursor, slices, from, least))
    return to;

  return least;
}

/* Where a page with a group in a size would end. */
static double
measure_with (Paginator *self, GPtrArray *page, GPtrArray *group)
{
  g_autoptr (GPtrArray) all = g_ptr_array_copy (page, NULL, NULL);

  g_ptr_array_extend (all, group, NULL, NULL);

  return measure_page (self, all);
}

static void
take_page (Paginator *self, GPtrArray *page)
{
  g_ptr_array_set_size (self->placed, 0);
  self->cursor = self->start;
  for (guint i = 0; i < page->len; i++)
    put (self, page, i, i);
}

/* Sets the drawings of a group smaller, and those before it on the page, where that
 * spares a page that is partly white.
 */
static void
shrink_group (Paginator *self, GPtrArray *slices, guint from, guint to)
{
  double room = self->layout->bottom - self->cursor.y;

  if (room < (self->layout->bottom - self->layout->top) * MOST_WHITE || !can_shrink (slices, from, to))
    return;

  for (guint size = self->size; size > 0;)
    {
      g_autoptr (GPtrArray) page = NULL, group = NULL;

      size -= MIN (size, SHRINK_STEP);
      page = resize (self->placed, 0, self->placed->len, size);
      group = resize (slices, from, to + 1, size);
      if (measure_with (self, page, group) > self->layout->bottom + SLACK)
        continue;
      take_page (self, page);
      self->size = size;
      for (guint i = from; i <= to; i++)
        slices->pdata[i] = group->pdata[i - from];
      return;
    }
}

/* Whether a step or a box goes on after @to.  Two pictures that are compared are
 * understood without the list of their numbers on the next page.
 */
static gboolean
hurts (GPtrArray *slices, guint from, guint to)
{
  guint end = find_group_end (slices, from, USK_BREAK_IF_NEEDED);

  return to < end &&
         (get (slices, from)->box != NULL || can_shrink (slices, from, end) || !shows_figure (slices, from, to));
}

/* Puts the group that begins at @from and returns the slice after it. */
static guint
put_group (Paginator *self, GPtrArray *slices, guint from)
{
  static const UskBreak levels[] = { USK_BREAK_IF_NEEDED, USK_BREAK_NEVER };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      guint to = find_group_end (slices, from, levels[i]);

      if (!fits (self, self->cursor, slices, from, to))
        shrink_group (self, slices, from, to);
      if (!fits (self, self->cursor, slices, from, to))
        to = find_parting (self, slices, from, to);
      if (!fits (self, get_fresh (self), slices, from, to))
        to = find_page_end (self, slices, from, to);
      if (!fits (self, self->cursor, slices, from, to))
        {
          if (!fits (self, get_fresh (self), slices, from, to))
            continue;
          begin_page (self);
        }
      if (hurts (slices, from, to))
        self->layout->n_torn++;
      put (self, slices, from, to);
      return to + 1;
    }

  if (!self->cursor.fresh && !fits (self, self->cursor, slices, from, from) &&
      !can_cut_here (self, get (slices, from)))
    begin_page (self);

  return put_cut (self, slices, from);
}

void
usk_layout_paginate (UskLayout *self, GPtrArray *slices)
{
  Paginator paginator = { .layout = self, .placed = g_ptr_array_new () };

  begin_page (&paginator);
  for (guint i = 0; i < slices->len;)
    i = put_group (&paginator, slices, i);
  end_page (&paginator);
  g_ptr_array_unref (paginator.placed);
}
