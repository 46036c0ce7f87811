/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-recording.h"

#include "usk-pixel-source.h"

/**
 * usk_recording_new:
 * @surface: an image that nobody draws on any more
 * @bounds: where it lies
 *
 * The cairo renderer converts every pixel of a texture at every frame, however
 * little of it is to be seen.  A recording of the same pixels costs it only
 * what changes.
 *
 * Returns: (transfer full): the image, recorded.
 */
GskRenderNode *
usk_recording_new (cairo_surface_t *surface, const graphene_rect_t *bounds)
{
  GskRenderNode *node;
  cairo_pattern_t *source;
  cairo_t *cr;
  int width, height;

  g_return_val_if_fail (surface != NULL, NULL);
  g_return_val_if_fail (bounds != NULL, NULL);

  width = cairo_image_surface_get_width (surface);
  height = cairo_image_surface_get_height (surface);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  node = gsk_cairo_node_new (bounds);
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_translate (cr, bounds->origin.x, bounds->origin.y);
  cairo_scale (cr, bounds->size.width / width, bounds->size.height / height);
  source = usk_pixel_source_new (surface);
  cairo_set_source (cr, source);
  cairo_pattern_destroy (source);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_destroy (cr);

  return node;
}
