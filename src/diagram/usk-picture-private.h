/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-diagram-private.h"
#include "usk-picture.h"

G_BEGIN_DECLS

UskPicture *usk_picture_new (UskDiagram *diagram, const UskRect *view, int width, int height);
void        usk_picture_add_layer (UskPicture *self, cairo_surface_t *surface, const UskRect *bounds,
                                   const UskMover *mover, double opacity);

G_END_DECLS
