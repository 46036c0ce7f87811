/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-poster.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

/* Large enough to stand in for a full screen for the blink until the crisp
 * picture is there, small enough that the pack stays a few megabytes.
 */
#define POSTER_SIZE    640
#define POSTER_QUALITY "84"

/* JPEG has no transparency: the poster lies on the palette's paper colour. */
#define PAPER_RED   (0xfb / 255.0)
#define PAPER_GREEN (0xf8 / 255.0)
#define PAPER_BLUE  (0xf4 / 255.0)

static GdkPixbuf *
pixbuf_from_surface (cairo_surface_t *surface)
{
  const guchar *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, POSTER_SIZE, POSTER_SIZE);
  guchar *target = gdk_pixbuf_get_pixels (pixbuf);

  for (int y = 0; y < POSTER_SIZE; y++)
    for (int x = 0; x < POSTER_SIZE; x++)
      {
        guint32 argb = ((const guint32 *) (gconstpointer) (pixels + y * stride))[x];
        guchar *rgb = target + y * gdk_pixbuf_get_rowstride (pixbuf) + x * 3;

        rgb[0] = (guchar) (argb >> 16);
        rgb[1] = (guchar) (argb >> 8);
        rgb[2] = (guchar) argb;
      }

  return pixbuf;
}

/**
 * usk_poster_make:
 * @diagram: a drawing
 * @scene: a scene of it
 * @error: return location: what usk_diagram_draw() or the writer of JPEGs says
 *
 * Returns: (transfer full) (nullable): the cover of the scene as a small JPEG.
 */
GBytes *
usk_poster_make (UskDiagram *diagram, UskScene *scene, GError **error)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, POSTER_SIZE, POSTER_SIZE);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  char *jpeg = NULL;
  gsize length = 0;
  gboolean drawn;

  cairo_set_source_rgb (cr, PAPER_RED, PAPER_GREEN, PAPER_BLUE);
  cairo_paint (cr);
  drawn = usk_diagram_draw (diagram, scene, NULL, usk_scene_get_cover (scene), cr, POSTER_SIZE, POSTER_SIZE, NULL,
                            error);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (drawn)
    pixbuf = pixbuf_from_surface (surface);
  cairo_surface_destroy (surface);

  if (pixbuf == NULL ||
      !gdk_pixbuf_save_to_buffer (pixbuf, &jpeg, &length, "jpeg", error, "quality", POSTER_QUALITY, NULL))
    return NULL;

  return g_bytes_new_take (jpeg, length);
}
