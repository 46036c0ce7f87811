/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-detail.h"
#include "usk-label-spot.h"

G_BEGIN_DECLS

/* More labels than a picture can have. */
#define USK_LABEL_COLUMNS_MOST 20

void usk_label_columns_place (UskLabelSpot *spots, guint n_spots, double width, double height, double gap,
                              double least_gap, const UskDetail *detail);

G_END_DECLS
