/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From slices to pages.  What must not be torn is tried where it would stand,
 * then on a page of its own; only what is longer than a page is cut, and then
 * where that hurts least.
 */

#include "usk-chart-figure.h"
#include "usk-paginator-private.h"

/* A row is not cut where less than this part of a page is left. */
#define LEAST_CUT 0.3

/* What should stay together is parted rather than leave this part of a page white. */
#define MOST_WHITE 0.3

/* The same of a warning that is longer than a page, which should begin as early as it can. */
#define ALARM_WHITE 0.15

/* Drawings that are too large for the rest of a page are tried in sizes so far apart. */
#define SHRINK_STEP 3

static UskSlice *
get (GPtrArray *slices, guint index)
{
  return g_ptr_array_index (slices, index);
}

/* Returns the last slice that stays with @from. */
static guint
find_group_end (GPtrArray *slices, guint from, UskBreak least)
{
  while (from + 1 < slices->len && get (slices, from)->after >= least)
    from++;

  return from;
}

/* Puts what is longer than a page, one slice at a time, and cuts a row that is
 * longer than that.  Returns the next slice.
 */
static guint
put_cut (UskPaginator *self, GPtrArray *slices, guint from)
{
  UskSlice *slice = get (slices, from);
  UskCursor cursor = self->cursor;

  if (!usk_paginator_fits (self, self->cursor, slices, from, from) && slice->columns != NULL)
    {
      UskSlice *rest;

      usk_paginator_repeat_head (self, &cursor, slice, FALSE);
      rest = usk_slice_split (self->layout, slice, self->layout->bottom - cursor.y);
      if (rest != NULL)
        g_ptr_array_insert (slices, (int) from + 1, rest);
    }
  usk_paginator_put (self, slices, from, from);

  return from + 1;
}

/* A long row may begin below its name rather than leave it alone. */
static gboolean
can_cut_here (UskPaginator *self, UskSlice *slice)
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

/* Whether the drawing of a step is among them.  The words below a chart tell all by themselves,
 * so that those of a step alone are missed on the next page.
 */
static gboolean
shows_step (GPtrArray *slices, guint from, guint to)
{
  for (guint i = from; i <= to; i++)
    if (get (slices, i)->growth != NULL &&
        !USK_IS_CHART_FIGURE (usk_block_get_figure (get (slices, i)->growth->block)))
      return TRUE;

  return FALSE;
}

/* Returns the last slice that a page of its own can hold with @from, of a group
 * with a picture that is longer than a page; or @to if there is none.
 */
static guint
find_page_end (UskPaginator *self, GPtrArray *slices, guint from, guint to)
{
  for (guint i = to; i > from; i--)
    if (get (slices, i - 1)->after != USK_BREAK_NEVER && shows_figure (slices, from, i - 1) &&
        usk_paginator_fits (self, usk_paginator_get_fresh (self), slices, from, i - 1))
      return i - 1;

  return to;
}

/* When to get help is told where it is looked for, even if it is longer than a page.
 * Returns the last slice of it that has room here, or @to if none has.
 */
static guint
find_alarm_end (UskPaginator *self, GPtrArray *slices, guint from, guint to)
{
  UskBoxRun *box = get (slices, from)->box;

  for (guint i = to; box != NULL && box->tone == USK_BOX_ALARM && i > from; i--)
    if (get (slices, i - 1)->after != USK_BREAK_NEVER &&
        usk_paginator_fits (self, self->cursor, slices, from, i - 1))
      return i - 1;

  return to;
}

/* Returns the last slice that can stay here with @from rather than leave much
 * of the page white, or @to if parting would not help.  The drawing of a step
 * is large enough to be worth it, and so is a warning; a heading alone is not.
 */
static guint
find_parting (UskPaginator *self, GPtrArray *slices, guint from, guint to)
{
  double page = self->layout->bottom - self->layout->top, room = self->layout->bottom - self->cursor.y;
  guint least = find_group_end (slices, from, USK_BREAK_NEVER);

  if (least >= to)
    return to;
  if (get (slices, from)->box != NULL)
    return room < page * ALARM_WHITE || usk_paginator_fits (self, usk_paginator_get_fresh (self), slices, from, to)
             ? to
             : find_alarm_end (self, slices, from, to);
  if (self->layout->whole && shows_step (slices, from, to) &&
      usk_paginator_fits (self, usk_paginator_get_fresh (self), slices, from, to))
    return to;
  if (room < page * MOST_WHITE || !shows_figure (slices, from, least) ||
      !usk_paginator_fits (self, self->cursor, slices, from, least))
    return to;

  return least;
}

/* Where a page with a group in a size would end. */
static double
measure_with (UskPaginator *self, GPtrArray *page, GPtrArray *group)
{
  g_autoptr (GPtrArray) all = g_ptr_array_copy (page, NULL, NULL);

  g_ptr_array_extend (all, group, NULL, NULL);

  return usk_paginator_measure (self, all);
}

static void
take_page (UskPaginator *self, GPtrArray *page)
{
  g_ptr_array_set_size (self->placed, 0);
  self->cursor = self->start;
  for (guint i = 0; i < page->len; i++)
    usk_paginator_put (self, page, i, i);
}

/* Sets the drawings of a group smaller, and those before it on the page, where that
 * spares a page that is partly white.
 */
static void
shrink_group (UskPaginator *self, GPtrArray *slices, guint from, guint to)
{
  double room = self->layout->bottom - self->cursor.y;

  if (room < (self->layout->bottom - self->layout->top) * MOST_WHITE || !can_shrink (slices, from, to))
    return;

  for (guint size = self->size; size > 0;)
    {
      g_autoptr (GPtrArray) page = NULL, group = NULL;

      size -= MIN (size, SHRINK_STEP);
      page = usk_paginator_resize (self->placed, 0, self->placed->len, size);
      group = usk_paginator_resize (slices, from, to + 1, size);
      if (measure_with (self, page, group) > self->layout->bottom + USK_PAGE_SLACK)
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
         (get (slices, from)->box != NULL || shows_step (slices, from, end) || !shows_figure (slices, from, to));
}

/* Puts the group that begins at @from and returns the slice after it. */
static guint
put_group (UskPaginator *self, GPtrArray *slices, guint from)
{
  static const UskBreak levels[] = { USK_BREAK_IF_NEEDED, USK_BREAK_NEVER };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      guint to = find_group_end (slices, from, levels[i]);

      if (!usk_paginator_fits (self, self->cursor, slices, from, to))
        shrink_group (self, slices, from, to);
      if (!usk_paginator_fits (self, self->cursor, slices, from, to))
        to = find_parting (self, slices, from, to);
      if (!usk_paginator_fits (self, usk_paginator_get_fresh (self), slices, from, to))
        to = find_page_end (self, slices, from, to);
      if (!usk_paginator_fits (self, self->cursor, slices, from, to))
        {
          if (!usk_paginator_fits (self, usk_paginator_get_fresh (self), slices, from, to))
            continue;
          usk_paginator_begin_page (self);
        }
      if (hurts (slices, from, to))
        self->layout->n_torn++;
      usk_paginator_put (self, slices, from, to);
      return to + 1;
    }

  if (!self->cursor.fresh && !usk_paginator_fits (self, self->cursor, slices, from, from) &&
      !can_cut_here (self, get (slices, from)))
    usk_paginator_begin_page (self);

  return put_cut (self, slices, from);
}

void
usk_layout_paginate (UskLayout *self, GPtrArray *slices)
{
  UskPaginator paginator = { .layout = self, .placed = g_ptr_array_new () };

  usk_paginator_begin_page (&paginator);
  for (guint i = 0; i < slices->len;)
    i = put_group (&paginator, slices, i);
  usk_paginator_end_page (&paginator);
  g_ptr_array_unref (paginator.placed);
}
