/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-label-spot.h"

#include <math.h>

/**
 * usk_label_spot_get_line:
 * @spot: a placed label
 * @x: (out): where the line leaves the label
 * @y: (out): where the line leaves the label
 *
 * A label has round ends.  The line leaves where the edge is nearest to the anchor, and so
 * at a right angle to it.
 */
void
usk_label_spot_get_line (const UskLabelSpot *spot, double *x, double *y)
{
  const UskRect *box = &spot->box;
  double radius = fmin (box->width, box->height) / 2;
  double core_x = CLAMP (spot->anchor_x, box->x + radius, box->x + box->width - radius);
  double core_y = CLAMP (spot->anchor_y, box->y + radius, box->y + box->height - radius);
  double distance = hypot (spot->anchor_x - core_x, spot->anchor_y - core_y);
  double part = distance > 0 ? fmin (radius / distance, 1) : 0;

  *x = core_x + part * (spot->anchor_x - core_x);
  *y = core_y + part * (spot->anchor_y - core_y);
}
