/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tells whether a picture has room for its labels, long before they are placed: that would
 * take too long for each width that a layout tries.  Each label is tried in a few places
 * close to what it names, one after the other.
 */

#include "usk-label-reach.h"

#include <math.h>

/* A label is tried in so many directions, and this near and this far, in gaps. */
#define N_DIRECTIONS 8
#define NEAR         2.0
#define FAR          7.0

/* What a label hides that has no place at all: more than any hides. */
#define NO_PLACE 0.1

typedef struct {
  double width;
  double height;
  double gap;
  const UskDetail *detail; /* (nullable) */
} Ground;

static gboolean
is_near (const UskRect *box, double x, double y, double margin)
{
  return x > box->x - margin && x < box->x + box->width + margin && y > box->y - margin &&
         y < box->y + box->height + margin;
}

/* Whether a place is taken: by what somebody points at, or by a label before it. */
static gboolean
is_taken (const Ground *ground, const UskRect *box, const UskLabelSpot *spots, guint n_spots, guint index)
{
  for (guint i = 0; i < n_spots; i++)
    {
      const UskRect *other = &spots[i].box;

      if (is_near (box, spots[i].anchor_x, spots[i].anchor_y, fmax (ground->gap, spots[i].clear)))
        return TRUE;
      if (i < index && box->x < other->x + other->width + ground->gap &&
          other->x < box->x + box->width + ground->gap && box->y < other->y + other->height + ground->gap &&
          other->y < box->y + box->height + ground->gap)
        return TRUE;
    }

  return FALSE;
}

static double
get_hidden (const Ground *ground, const UskRect *box)
{
  double left = box->x / ground->width, top = box->y / ground->height;
  double width = box->width / ground->width, height = box->height / ground->height;

  if (ground->detail == NULL)
    return width * height;

  return usk_detail_get_share (ground->detail, left, top, left + width, top + height);
}

/* Beside what the label names, but in the picture. */
static void
put (const Ground *ground, UskRect *box, const UskLabelSpot *spot, guint direction, double distance)
{
  double angle = direction * 2 * G_PI / N_DIRECTIONS, x = cos (angle), y = sin (angle);

  box->x = spot->anchor_x + x * (distance + box->width / 2) - box->width / 2;
  box->y = spot->anchor_y + y * (distance + box->height / 2) - box->height / 2;
  box->x = fmax (ground->gap, fmin (box->x, ground->width - ground->gap - box->width));
  box->y = fmax (ground->gap, fmin (box->y, ground->height - ground->gap - box->height));
}

/* Returns what the label hides in the calmest place that is free. */
static double
take (const Ground *ground, UskLabelSpot *spots, guint n_spots, guint index)
{
  UskLabelSpot *spot = &spots[index];
  UskRect box = spot->box, best = { -ground->width, -ground->height, 0, 0 };
  double least = NO_PLACE, clear = fmax (ground->gap, spot->clear);

  for (guint i = 0; i < 2 * N_DIRECTIONS; i++)
    {
      double hidden;

      put (ground, &box, spot, i / 2, clear + ground->gap * (i % 2 == 0 ? NEAR : FAR));
      hidden = get_hidden (ground, &box);
      if (hidden < least && !is_taken (ground, &box, spots, n_spots, index))
        {
          least = hidden;
          best = box;
        }
    }
  spot->box = best;

  return least;
}

/**
 * usk_label_reach_measure:
 * @spots: (array length=n_spots) (inout): the labels; their boxes are used up
 * @n_spots: how many
 * @width: of the picture, in any unit
 * @height: of the picture, in the same unit
 * @gap: least distance between labels and to the edges
 * @detail: (nullable): where in the picture there is something to see
 *
 * Returns: how much of all that there is to see in the picture its labels would hide, or of
 *   its area without @detail, if each stood close to what it names; a tenth for each that
 *   has no place there.
 */
double
usk_label_reach_measure (UskLabelSpot *spots, guint n_spots, double width, double height, double gap,
                         const UskDetail *detail)
{
  Ground ground = { width, height, gap, detail };
  double hidden = 0;

  g_return_val_if_fail (width > 0 && height > 0, 0);

  for (guint i = 0; i < n_spots; i++)
    hidden += take (&ground, spots, n_spots, i);

  return hidden;
}
