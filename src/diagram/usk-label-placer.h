/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-detail.h"
#include "usk-label-spot.h"

G_BEGIN_DECLS

void usk_label_placer_place (UskLabelSpot *spots, guint n_spots, double width, double height, double gap,
                             const UskDetail *detail, const UskRect *seen);

G_END_DECLS
