/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-detail.h"
#include "usk-label-spot.h"

G_BEGIN_DECLS

void usk_label_columns_place (UskLabelSpot *spots, guint n_spots, double width, double height, double gap,
                              double least_gap, const UskDetail *detail);

G_END_DECLS
