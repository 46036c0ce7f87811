/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pixel-source.h"

/* Whatever has recorded a surface copies its pixels when the surface ends, needed or
 * not, and a picture has megabytes of them.  So the recording does not know the surface;
 * it asks for it whenever it is played.
 */
static cairo_surface_t *
acquire_cb (cairo_pattern_t *pattern, void *surface, cairo_surface_t *target, const cairo_rectangle_int_t *extents)
{
  return cairo_surface_reference (surface);
}

static void
release_cb (cairo_pattern_t *pattern, void *surface, cairo_surface_t *acquired)
{
  cairo_surface_destroy (acquired);
}

static cairo_status_t
copy_cb (cairo_pattern_t *pattern, void *surface, const cairo_pattern_t *other)
{
  cairo_surface_reference (surface);

  return CAIRO_STATUS_SUCCESS;
}

static void
finish_cb (cairo_pattern_t *pattern, void *surface)
{
  cairo_surface_destroy (surface);
}

/**
 * usk_pixel_source_new:
 * @surface: an image that nobody draws on any more
 *
 * Whatever records this instead of @surface does not copy its pixels.
 *
 * Returns: (transfer full): a source of the pixels of @surface, which it keeps.
 */
cairo_pattern_t *
usk_pixel_source_new (cairo_surface_t *surface)
{
  cairo_pattern_t *source;

  g_return_val_if_fail (surface != NULL, NULL);

  source = cairo_pattern_create_raster_source (cairo_surface_reference (surface), CAIRO_CONTENT_COLOR_ALPHA,
                                               cairo_image_surface_get_width (surface),
                                               cairo_image_surface_get_height (surface));
  cairo_raster_source_pattern_set_acquire (source, acquire_cb, release_cb);
  cairo_raster_source_pattern_set_copy (source, copy_cb);
  cairo_raster_source_pattern_set_finish (source, finish_cb);
  /* What is scaled must not fade out at its edges. */
  cairo_pattern_set_extend (source, CAIRO_EXTEND_PAD);
  /* The default makes what is scaled down a little smoother and ten times slower. */
  cairo_pattern_set_filter (source, CAIRO_FILTER_BILINEAR);

  return source;
}
