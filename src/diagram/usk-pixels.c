/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pixels.h"

#include <sys/mman.h>

#include "usk-error.h"

typedef struct {
  void *data;
  gsize size;
} Mapping;

static void
mapping_free (void *user_data)
{
  Mapping *mapping = user_data;

  munmap (mapping->data, mapping->size);
  g_free (mapping);
}

/* On the heap, whatever comes and goes in the sizes of pictures leaves holes
 * that are not given back to the system; half of the heap were such holes.
 */
static cairo_surface_t *
map_surface (int width, int height, int stride)
{
  static const cairo_user_data_key_t key;
  gsize size = (gsize) stride * (gsize) height;
  void *data = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  cairo_surface_t *surface;
  Mapping *mapping;

  if (data == MAP_FAILED)
    return NULL;

  /* Each page of memory is cleared when it is first touched, which takes half as long in large ones. */
  madvise (data, size, MADV_HUGEPAGE);
  mapping = g_new (Mapping, 1);
  mapping->data = data;
  mapping->size = size;
  surface = cairo_image_surface_create_for_data (data, CAIRO_FORMAT_ARGB32, width, height, stride);
  if (cairo_surface_set_user_data (surface, &key, mapping, mapping_free) == CAIRO_STATUS_SUCCESS)
    return surface;

  cairo_surface_destroy (surface);
  mapping_free (mapping);

  return NULL;
}

/**
 * usk_pixels_new:
 * @width: in pixels
 * @height: in pixels
 * @error: return location: %USK_ERROR_RENDER
 *
 * Returns: (transfer full) (nullable): an empty ARGB32 image surface, whose
 *   memory goes back to the system with it.
 */
cairo_surface_t *
usk_pixels_new (int width, int height, GError **error)
{
  int stride = width > 0 && height > 0 ? cairo_format_stride_for_width (CAIRO_FORMAT_ARGB32, width) : -1;
  cairo_surface_t *surface = stride > 0 ? map_surface (width, height, stride) : NULL;

  if (surface == NULL)
    g_set_error (error, USK_ERROR, USK_ERROR_RENDER, "No surface of %d × %d pixels", width, height);

  return surface;
}
