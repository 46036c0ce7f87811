/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-figure-fixture.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

cairo_surface_t *
fixture_draw (UskFigure *figure, double width, const UskFigureStyle *style)
{
  double height = usk_figure_get_height (figure, width, style);
  cairo_surface_t *surface = cairo_image_surface_create (
    CAIRO_FORMAT_RGB24, (int) ceil (width) + 2 * FIXTURE_MARGIN, (int) ceil (height) + 2 * FIXTURE_MARGIN);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;
  gboolean drawn;

  cairo_set_source_rgb (cr, 0x80 / 255.0, 1, 0x80 / 255.0);
  cairo_paint (cr);
  cairo_translate (cr, FIXTURE_MARGIN, FIXTURE_MARGIN);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, ceil (width), ceil (height));
  cairo_fill (cr);
  drawn = usk_figure_draw (figure, cr, width, height, style, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (drawn);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

guint32
fixture_get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *line = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) line)[x] & 0xffffff;
}

static cairo_status_t
collect (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

GByteArray *
fixture_make_pdf (UskFigure *figure, double width, const UskFigureStyle *style)
{
  GByteArray *bytes = g_byte_array_new ();
  double height = usk_figure_get_height (figure, width, style);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (collect, bytes, width, height);
  cairo_t *cr = cairo_create (surface);

  g_assert_true (usk_figure_draw (figure, cr, width, height, style, NULL, NULL));
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return bytes;
}

/* The dictionaries of cairo's PDF are plain text: a raster would stand there. */
gboolean
fixture_has_raster (GByteArray *pdf)
{
  static const char image[] = "/Subtype /Image";

  return memmem (pdf->data, pdf->len, image, strlen (image)) != NULL;
}
