/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-recording.h"

/* A recording copies the pixels of a surface that ends before it, so it keeps
 * the surface; cairo lets go of what was recorded first and of this after it.
 */
static void
keep_surface (cairo_surface_t *recording, cairo_surface_t *surface)
{
  static const cairo_user_data_key_t key;

  cairo_surface_reference (surface);
  if (cairo_surface_set_user_data (recording, &key, surface, (cairo_destroy_func_t) cairo_surface_destroy) !=
      CAIRO_STATUS_SUCCESS)
    cairo_surface_destroy (surface);
}

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
  cairo_set_source_surface (cr, surface, 0, 0);
  /* What is scaled must not fade out at its edges. */
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  /* The default makes what is scaled down a little smoother and ten times slower. */
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  keep_surface (cairo_get_target (cr), surface);
  cairo_destroy (cr);

  return node;
}
