/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "usk-rect.h"

G_BEGIN_DECLS

/**
 * UskLayer:
 * @surface: ARGB32, to be read only
 * @pixels: the bytes of @surface: premultiplied, in host byte order
 * @width: in pixels
 * @height: in pixels
 * @stride: bytes from row to row
 * @bounds: where the raster lies at rest, in pixels of the picture
 *
 * One raster of a picture: either a run of parts that stay still, or one part
 * that moves.
 */
typedef struct {
  cairo_surface_t *surface;
  GBytes          *pixels;
  int              width;
  int              height;
  gsize            stride;
  UskRect          bounds;
} UskLayer;

#define USK_TYPE_PICTURE (usk_picture_get_type ())

/* A scene drawn at one size: rasters in paint order and how each moves.
 * Immutable, so it may be made in one thread and shown in another.
 */
G_DECLARE_FINAL_TYPE (UskPicture, usk_picture, USK, PICTURE, GObject)

int             usk_picture_get_width (UskPicture *self);
int             usk_picture_get_height (UskPicture *self);
UskRect         usk_picture_get_view (UskPicture *self);
gsize           usk_picture_get_size (UskPicture *self);
gboolean        usk_picture_is_still (UskPicture *self);
guint           usk_picture_get_n_layers (UskPicture *self);
const UskLayer *usk_picture_get_layer (UskPicture *self, guint index);
gboolean        usk_picture_sample (UskPicture *self, guint index, double seconds, cairo_matrix_t *matrix,
                                    double *opacity);

G_END_DECLS
