/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Slices put together and taken apart. */

#include "usk-layout-private.h"

/* A row that is torn keeps a little air at the tear. */
#define TEAR_PAD 4.0

static UskSlice *
get (GPtrArray *slices, guint index)
{
  return g_ptr_array_index (slices, index);
}

/* How high slices are that stand on one another; the space above the first
 * does not count.
 */
double
usk_slices_get_height (GPtrArray *slices)
{
  double height = 0;

  for (guint i = 0; i < slices->len; i++)
    height += get (slices, i)->height + (i > 0 ? get (slices, i)->space : 0);

  return height;
}

/* Whether a picture is in it. */
gboolean
usk_slice_shows_figure (const UskSlice *slice)
{
  for (guint i = 0; i < slice->pieces->len; i++)
    if (((const UskPiece *) g_ptr_array_index (slice->pieces, i))->kind == USK_PIECE_FIGURE)
      return TRUE;

  return FALSE;
}

/* Which line of a paragraph it is, from 0 on; 0 for what is no text. */
guint
usk_slice_get_line (const UskSlice *slice)
{
  const UskPiece *last = slice->pieces->len > 0 ? g_ptr_array_index (slice->pieces, slice->pieces->len - 1) : NULL;

  return last != NULL && last->kind == USK_PIECE_LINE ? (guint) last->line : 0;
}

/* Moves the pieces of slices that stand on one another into one slice. */
void
usk_slice_take (UskSlice *slice, GPtrArray *slices, double y)
{
  for (guint i = 0; i < slices->len; i++)
    {
      UskSlice *inner = get (slices, i);

      y += i > 0 ? inner->space : 0;
      usk_slice_finish (inner);
      for (guint k = 0; k < inner->pieces->len; k++)
        {
          UskPiece *piece = g_ptr_array_index (inner->pieces, k);

          piece->y += y;
          g_ptr_array_add (slice->pieces, piece);
        }
      y += inner->height;
    }
}

static double
get_pad (UskSlice *row)
{
  double height = 0;

  for (guint i = 0; i < row->columns->len; i++)
    height = MAX (height, usk_slices_get_height (g_ptr_array_index (row->columns, i)));

  return (row->height - height) / 2;
}

/* Puts the cells of a row beside each other for good. */
void
usk_slice_finish (UskSlice *slice)
{
  double pad;

  if (slice->columns == NULL)
    return;

  pad = get_pad (slice);
  for (guint i = 0; i < slice->columns->len; i++)
    usk_slice_take (slice, g_ptr_array_index (slice->columns, i), pad);
  g_clear_pointer (&slice->columns, g_ptr_array_unref);
}

/* Returns how many slices stand in a height; at least one, so that every page gets on. */
static guint
count_fitting (GPtrArray *slices, double height)
{
  double y = 0;

  for (guint i = 0; i < slices->len; i++)
    {
      y += get (slices, i)->height + (i > 0 ? get (slices, i)->space : 0);
      if (y > height)
        return MAX (i, 1);
    }

  return slices->len;
}

/* Whether something of a row is left to the next page when it is cut. */
static gboolean
can_split (UskSlice *row)
{
  for (guint i = 0; i < row->columns->len; i++)
    if (((const GPtrArray *) g_ptr_array_index (row->columns, i))->len > 1)
      return TRUE;

  return FALSE;
}

/* Cuts a row that is longer than a page: what fits stays in it, and the rest is
 * returned as a row of its own, unless nothing is left.
 */
UskSlice *
usk_slice_split (UskLayout *self, UskSlice *row, double height)
{
  double pad = get_pad (row), kept_height = 0;
  g_autoptr (GPtrArray) kept_columns = NULL;
  UskSlice *rest;

  if (!can_split (row))
    return NULL;

  kept_columns = g_ptr_array_new ();
  rest = usk_layout_add_slice (self);
  rest->columns = g_ptr_array_new ();
  rest->after = row->after;
  rest->table = row->table;
  rest->again = row->again;
  for (guint i = 0; i < row->columns->len; i++)
    {
      GPtrArray *column = g_ptr_array_index (row->columns, i);
      GPtrArray *kept = usk_layout_add_slices (self), *left = usk_layout_add_slices (self);
      guint n = count_fitting (column, height - 2 * pad);

      for (guint k = 0; k < column->len; k++)
        g_ptr_array_add (k < n ? kept : left, get (column, k));
      g_ptr_array_add (kept_columns, kept);
      g_ptr_array_add (rest->columns, left);
      kept_height = MAX (kept_height, usk_slices_get_height (kept));
      rest->height = MAX (rest->height, usk_slices_get_height (left));
    }
  rest->height += 2 * MAX (pad, TEAR_PAD);
  g_ptr_array_unref (row->columns);
  row->columns = g_ptr_array_ref (kept_columns);
  row->height = kept_height + 2 * pad;
  row->after = USK_BREAK_FREE;

  return rest;
}
