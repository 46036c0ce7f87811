/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-diagram-view.h"

G_BEGIN_DECLS

#define USK_TYPE_LABEL_LAYER (usk_label_layer_get_type ())

/* The labels over a diagram view: real buttons with lines to what they name. */
G_DECLARE_FINAL_TYPE (UskLabelLayer, usk_label_layer, USK, LABEL_LAYER, GtkWidget)

void usk_label_layer_set_labels (UskLabelLayer *self, UskDiagramView *view, GListModel *labels);
void usk_label_layer_place_ahead (UskLabelLayer *self);

G_END_DECLS
