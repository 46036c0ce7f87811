/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Places labels in two columns beside a picture, where they hide nothing of it.  Each stands
 * about as high as what it names, and at the side from which its line is shortest and runs
 * over the least: all ways of sharing the labels between the two columns are tried, then each
 * label elsewhere.
 */

#include "usk-label-columns.h"

#include <math.h>

#include "usk-label-cost.h"

/* With more labels than the grammar of drawings allows, half of them stand at each side. */
#define MOST_TRIED 10

/* Then each label is tried in so many heights, so many times. */
#define N_ROWS    65
#define MAX_TURNS 4

/* For each height of the picture that labels stand out above or below it. */
#define COST_OUTSIDE 1e6

typedef struct {
  UskLabelBoard picture;
  double least_gap;
} Columns;

static int
compare_across (gconstpointer a, gconstpointer b)
{
  const UskLabelSpot *const *first = a, *const *second = b;

  return (*first)->anchor_x < (*second)->anchor_x ? -1 : (*first)->anchor_x > (*second)->anchor_x;
}

static int
compare_down (gconstpointer a, gconstpointer b)
{
  const UskLabelSpot *const *first = a, *const *second = b;

  return (*first)->anchor_y < (*second)->anchor_y ? -1 : (*first)->anchor_y > (*second)->anchor_y;
}

/* Beside a low picture labels come closer, so that none stands out above it. */
static double
get_gap (const Columns *self, GPtrArray *column)
{
  double room = self->picture.height;

  for (guint i = 0; i < column->len; i++)
    room -= ((const UskLabelSpot *) g_ptr_array_index (column, i))->box.height;

  return column->len < 2 ? 0 : CLAMP (room / (column->len - 1), self->least_gap, self->picture.gap);
}

/* Each label as high as what it names, as far as those above and below let it.  Tells how
 * far they stand out above the picture.
 */
static double
place_column (const Columns *self, GPtrArray *column, gboolean right)
{
  double across = self->picture.gap, gap = get_gap (self, column), foot = self->picture.height, top = 0;

  g_ptr_array_sort (column, compare_down);
  for (guint i = 0; i < column->len; i++)
    {
      UskLabelSpot *spot = g_ptr_array_index (column, i);

      spot->box.x = right ? self->picture.width + across : -across - spot->box.width;
      spot->box.y = MAX (spot->anchor_y - spot->box.height / 2, top);
      top = spot->box.y + spot->box.height + gap;
    }
  for (guint i = column->len; i > 0; i--)
    {
      UskLabelSpot *spot = g_ptr_array_index (column, i - 1);

      spot->box.y = MIN (spot->box.y, foot - spot->box.height);
      foot = spot->box.y - gap;
    }

  return column->len > 0 ? MAX (-(foot + gap), 0) : 0;
}

/* What a label costs beside the first of the others. */
static double
cost_of_label (const Columns *self, guint index, guint n_others)
{
  double cost = usk_label_cost_of_length (&self->picture, index) + usk_label_cost_of_line (&self->picture, index);

  for (guint i = 0; i < n_others; i++)
    if (i != index)
      cost += usk_label_cost_of_pair (&self->picture, index, i);

  return cost;
}

static double
cost_of_all (const Columns *self)
{
  double cost = 0;

  for (guint i = 0; i < self->picture.n_spots; i++)
    cost += cost_of_label (self, i, i);

  return cost;
}

/* Moves a label up or down, or into the other column, where it costs less so. */
static gboolean
improve (const Columns *self, guint index)
{
  UskLabelSpot *spot = &self->picture.spots[index];
  UskRect best = spot->box;
  double least = cost_of_label (self, index, self->picture.n_spots) - 1e-6;
  double x[] = { -self->picture.gap - spot->box.width, self->picture.width + self->picture.gap };
  gboolean better = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (x) * N_ROWS; i++)
    {
      double cost;

      spot->box.x = x[i / N_ROWS];
      spot->box.y = (self->picture.height - spot->box.height) * (i % N_ROWS) / (N_ROWS - 1);
      cost = cost_of_label (self, index, self->picture.n_spots);
      if (cost < least)
        {
          least = cost;
          best = spot->box;
          better = TRUE;
        }
    }
  spot->box = best;

  return better;
}

static void
improve_all (const Columns *self)
{
  gboolean better = TRUE;

  for (guint turn = 0; better && turn < MAX_TURNS; turn++)
    {
      better = FALSE;
      for (guint i = 0; i < self->picture.n_spots; i++)
        better = improve (self, i) || better;
    }
}

/* Puts each label whose bit is set at the right. */
static double
share_out (const Columns *self, GPtrArray *spots, guint at_right)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (GPtrArray) right = g_ptr_array_new ();
  double outside;

  for (guint i = 0; i < spots->len; i++)
    g_ptr_array_add ((at_right >> i & 1) == 1 ? right : left, g_ptr_array_index (spots, i));
  outside = place_column (self, left, FALSE) + place_column (self, right, TRUE);

  return cost_of_all (self) + COST_OUTSIDE * outside / self->picture.height;
}

static guint
find_best (const Columns *self, GPtrArray *spots)
{
  double least = G_MAXDOUBLE;
  guint best = 0;

  for (guint i = 0; i < 1u << spots->len; i++)
    {
      double cost = share_out (self, spots, i);

      if (cost < least)
        {
          least = cost;
          best = i;
        }
    }

  return best;
}

/**
 * usk_label_columns_place:
 * @spots: (array length=n_spots) (inout): the labels
 * @n_spots: how many, at most %USK_LABEL_COLUMNS_MOST
 * @width: of the picture, in any unit
 * @height: of the picture
 * @gap: between labels, and between them and the picture
 * @least_gap: between labels beside a low picture
 * @detail: (nullable): where in the picture there is something to see
 *
 * Places each label left or right of the picture, which reaches from (0, 0) on.  Labels that
 * have no room one below the other stand out above it.
 */
void
usk_label_columns_place (UskLabelSpot *spots, guint n_spots, double width, double height, double gap,
                         double least_gap, const UskDetail *detail)
{
  Columns self = { { spots, n_spots, width, height, gap, detail, { 0, 0, width, height } }, least_gap };
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  guint half = (n_spots + 1) / 2;

  g_return_if_fail (n_spots <= USK_LABEL_COLUMNS_MOST);

  for (guint i = 0; i < n_spots; i++)
    g_ptr_array_add (sorted, &spots[i]);
  g_ptr_array_sort (sorted, compare_across);

  share_out (&self, sorted, n_spots <= MOST_TRIED ? find_best (&self, sorted) : (1u << n_spots) - (1u << half));
  improve_all (&self);
}
