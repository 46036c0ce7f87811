/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-detail.h"
#include "usk-label-spot.h"

G_BEGIN_DECLS

/* The labels of one picture, on a screen or on paper. */
typedef struct {
  const char         *where; /* which picture */
  const char *const  *names;
  const UskLabelSpot *spots;
  guint               n_spots;
  const UskDetail    *detail;
  UskRect             seen; /* where the picture of the detail lies, in the unit of the spots */
  double              size; /* of the text of the labels */
} UskTestLabels;

guint usk_test_labels_check (const UskTestLabels *labels);

G_END_DECLS
