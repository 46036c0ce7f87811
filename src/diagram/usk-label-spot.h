/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-rect.h"

G_BEGIN_DECLS

/**
 * UskLabelSpot:
 * @anchor_x: (in): where the label's line ends
 * @anchor_y: (in): where the label's line ends
 * @box: (inout): size of the label in, its place out
 * @clear: (in): how far around the end of the line no label is to stand, other ones the
 *   gap at least; or 0 for the gap, and twice the gap for its own label
 *
 * One label to place, in pixels.
 */
typedef struct {
  double  anchor_x;
  double  anchor_y;
  UskRect box;
  double  clear;
} UskLabelSpot;

void usk_label_spot_get_line (const UskLabelSpot *spot, double *x, double *y);

G_END_DECLS
