/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-detail.h"
#include "usk-label-spot.h"

G_BEGIN_DECLS

/**
 * UskLabelBoard:
 * @spots: (array length=n_spots): the labels
 * @n_spots: how many
 * @width: of the picture, in pixels
 * @height: of the picture, in pixels
 * @gap: least distance between labels and to the edges, in pixels
 * @detail: (nullable): where in the picture there is something to see
 * @seen: where the picture of @detail lies, in pixels
 *
 * A picture and its labels, to say what the places of these cost.
 */
typedef struct {
  UskLabelSpot    *spots;
  guint            n_spots;
  double           width;
  double           height;
  double           gap;
  const UskDetail *detail;
  UskRect          seen;
} UskLabelBoard;

double usk_label_cost_of_box (const UskLabelBoard *board, guint index);
double usk_label_cost_of_length (const UskLabelBoard *board, guint index);
double usk_label_cost_of_line (const UskLabelBoard *board, guint index);
double usk_label_cost_of_pair (const UskLabelBoard *board, guint index, guint other);

G_END_DECLS
