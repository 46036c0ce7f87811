/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-extent.h"

static void
extend (UskExtent *extent, const guint32 *row, int y, int width)
{
  int left = 0;
  int right = width;

  while (left < width && row[left] == 0)
    left++;
  if (left == width)
    return;
  while (row[right - 1] == 0)
    right--;

  extent->left = MIN (extent->left, left);
  extent->right = MAX (extent->right, right);
  extent->top = MIN (extent->top, y);
  extent->bottom = y + 1;
}

/**
 * usk_extent_find:
 * @surface: an ARGB32 image surface
 * @extent: (out): what is not transparent in it
 *
 * Returns: whether anything is there.
 */
gboolean
usk_extent_find (cairo_surface_t *surface, UskExtent *extent)
{
  const guint8 *data;
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  *extent = (UskExtent){ width, height, 0, 0 };
  for (int y = 0; y < height; y++)
    extend (extent, (const guint32 *) (gconstpointer) (data + (gsize) y * (gsize) stride), y, width);

  return extent->right > extent->left;
}
