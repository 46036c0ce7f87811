/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rules for the labels of a picture: none may hide what its drawing says must be seen, nor
 * may its line strike that out or seem to end on something else.
 */

#include "usk-test-labels.h"

#include <math.h>

/* Steps in which a line is followed, in cells of what there is to see. */
#define STEPS_IN_CELL 4

/* Cells are marked as far as the circle of a drawing touches them, so a line may graze
 * one or two of them without striking out anything.
 */
#define MOST_HIDDEN 0
#define MOST_STRUCK 2

/* In parts of the size of the text: closer to the end of a line is on it. */
#define NEAR 0.45

static void
tell (const UskTestLabels *labels, guint index, const char *fault, const char *other)
{
  g_test_message ("%s: “%s” %s%s", labels->where, labels->names[index], fault, other);
}

/* Whether the drawing says that this place must be seen. */
static gboolean
is_kept (const UskTestLabels *labels, double x, double y)
{
  int column = (int) floor ((x - labels->seen.x) / labels->seen.width * USK_DETAIL_SIDE);
  int row = (int) floor ((y - labels->seen.y) / labels->seen.height * USK_DETAIL_SIDE);

  return column >= 0 && row >= 0 && column < USK_DETAIL_SIDE && row < USK_DETAIL_SIDE &&
         usk_detail_get_cells (labels->detail)[row * USK_DETAIL_SIDE + column] == G_MAXUINT8;
}

/* How many cells, and where the last of them is, in hundredths of the picture. */
static char *
describe (const UskTestLabels *labels, double n_cells, double x, double y)
{
  return g_strdup_printf ("%.1f, the last at %.0f, %.0f", n_cells, 100 * (x - labels->seen.x) / labels->seen.width,
                          100 * (y - labels->seen.y) / labels->seen.height);
}

/* The middle of the first cell whose middle is not before a place. */
static double
first_middle (double place, double start, double cell)
{
  return start + (ceil ((place - start) / cell - 0.5) + 0.5) * cell;
}

/* The middles of the cells in a box. */
static guint
check_box (const UskTestLabels *labels, guint index)
{
  const UskRect *box = &labels->spots[index].box, *seen = &labels->seen;
  double across = seen->width / USK_DETAIL_SIDE, down = seen->height / USK_DETAIL_SIDE;
  g_autofree char *cells = NULL;
  double last_x = 0, last_y = 0;
  guint n_hidden = 0;

  for (double y = first_middle (box->y, seen->y, down); y < box->y + box->height; y += down)
    for (double x = first_middle (box->x, seen->x, across); x < box->x + box->width; x += across)
      if (is_kept (labels, x, y))
        {
          n_hidden++;
          last_x = x;
          last_y = y;
        }
  if (n_hidden <= MOST_HIDDEN)
    return 0;

  cells = describe (labels, n_hidden, last_x, last_y);
  tell (labels, index, "hides cells that must be seen: ", cells);

  return 1;
}

/* A line may run over what it ends on, and over nothing before it. */
static guint
check_line (const UskTestLabels *labels, guint index)
{
  const UskLabelSpot *spot = &labels->spots[index];
  double x, y, length, last_x = 0, last_y = 0;
  guint n_steps, n_struck = 0, own = TRUE;
  g_autofree char *cells = NULL;

  usk_label_spot_get_line (spot, &x, &y);
  length = hypot ((spot->anchor_x - x) / labels->seen.width, (spot->anchor_y - y) / labels->seen.height);
  n_steps = (guint) ceil (length * USK_DETAIL_SIDE * STEPS_IN_CELL) + 1;
  for (guint i = 0; i <= n_steps; i++)
    {
      double part = i / (double) n_steps;
      double px = spot->anchor_x + part * (x - spot->anchor_x), py = spot->anchor_y + part * (y - spot->anchor_y);
      gboolean kept = is_kept (labels, px, py);

      if (i > STEPS_IN_CELL && !kept)
        own = FALSE;
      if (kept && !own)
        {
          n_struck++;
          last_x = px;
          last_y = py;
        }
    }
  if (n_struck <= MOST_STRUCK * STEPS_IN_CELL)
    return 0;

  cells = describe (labels, n_struck / (double) STEPS_IN_CELL, last_x, last_y);
  tell (labels, index, "strikes out cells that must be seen: ", cells);

  return 1;
}

static double
get_distance (const UskLabelSpot *spot, double px, double py)
{
  double x, y, dx, dy, part;

  usk_label_spot_get_line (spot, &x, &y);
  dx = spot->anchor_x - x;
  dy = spot->anchor_y - y;
  part = CLAMP (((px - x) * dx + (py - y) * dy) / MAX (dx * dx + dy * dy, 1e-9), 0, 1);

  return hypot (x + part * dx - px, y + part * dy - py);
}

/* On which side of a line, from its end on, a place is. */
static double
get_side (const UskLabelSpot *spot, double px, double py)
{
  double x, y;

  usk_label_spot_get_line (spot, &x, &y);

  return (x - spot->anchor_x) * (py - spot->anchor_y) - (y - spot->anchor_y) * (px - spot->anchor_x);
}

static gboolean
do_cross (const UskLabelSpot *a, const UskLabelSpot *b)
{
  double ax, ay, bx, by;

  usk_label_spot_get_line (a, &ax, &ay);
  usk_label_spot_get_line (b, &bx, &by);

  return get_side (a, bx, by) * get_side (a, b->anchor_x, b->anchor_y) < 0 &&
         get_side (b, ax, ay) * get_side (b, a->anchor_x, a->anchor_y) < 0;
}

/* A line that comes close to what another one ends on leaves a reader in doubt. */
static guint
check_pair (const UskTestLabels *labels, guint index, guint second)
{
  const UskLabelSpot *spot = &labels->spots[index], *other = &labels->spots[second];
  double near = NEAR * labels->size;
  double apart = hypot (spot->anchor_x - other->anchor_x, spot->anchor_y - other->anchor_y);
  double x = CLAMP (other->anchor_x, spot->box.x, spot->box.x + spot->box.width);
  double y = CLAMP (other->anchor_y, spot->box.y, spot->box.y + spot->box.height);
  guint n_faults = 0;

  if (hypot (other->anchor_x - x, other->anchor_y - y) < near)
    {
      tell (labels, index, "stands on the end of the line of ", labels->names[second]);
      n_faults++;
    }
  if (apart > near && get_distance (spot, other->anchor_x, other->anchor_y) < near)
    {
      tell (labels, index, "runs through the end of the line of ", labels->names[second]);
      n_faults++;
    }
  if (index < second && do_cross (spot, other))
    {
      tell (labels, index, "crosses the line of ", labels->names[second]);
      n_faults++;
    }

  return n_faults;
}

/* Tells all that is wrong; returns how much that is. */
guint
usk_test_labels_check (const UskTestLabels *labels)
{
  guint n_faults = 0;

  for (guint i = 0; i < labels->n_spots; i++)
    {
      n_faults += check_box (labels, i) + check_line (labels, i);
      for (guint k = 0; k < labels->n_spots; k++)
        if (k != i)
          n_faults += check_pair (labels, i, k);
    }

  return n_faults;
}
