/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-shown-scene.h"

G_BEGIN_DECLS

#define USK_TYPE_PLATE (usk_plate_get_type ())

/* One moment of a scene in a single image.  While the camera moves nothing in
 * the scene does, so its layers need not be scaled and laid upon each other at
 * every frame.
 */
G_DECLARE_FINAL_TYPE (UskPlate, usk_plate, USK, PLATE, GObject)

UskPlate *usk_plate_new (UskShownScene *scene, double seconds);
gboolean  usk_plate_shows (UskPlate *self, UskShownScene *scene, double seconds);
void      usk_plate_draw (UskPlate *self, cairo_t *cr, const UskRect *view, double width, double opacity);

G_END_DECLS
