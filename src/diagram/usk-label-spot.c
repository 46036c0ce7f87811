/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-label-spot.h"

/**
 * usk_label_spot_get_line:
 * @spot: a placed label
 * @x: (out): where the line leaves the label
 * @y: (out): where the line leaves the label
 *
 * The line leaves at the point of the label's edge that is nearest to the
 * anchor, but not at its rounded corners.
 */
void
usk_label_spot_get_line (const UskLabelSpot *spot, double *x, double *y)
{
  double inset = spot->box.height / 2;

  *y = CLAMP (spot->anchor_y, spot->box.y, spot->box.y + spot->box.height);
  if (*y > spot->box.y && *y < spot->box.y + spot->box.height)
    {
      *y = spot->box.y + spot->box.height / 2;
      *x = spot->anchor_x < spot->box.x + spot->box.width / 2 ? spot->box.x : spot->box.x + spot->box.width;
      return;
    }

  if (spot->box.width > 2 * inset)
    *x = CLAMP (spot->anchor_x, spot->box.x + inset, spot->box.x + spot->box.width - inset);
  else
    *x = spot->box.x + spot->box.width / 2;
}
