/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-handout-pdf.h"

#include <cairo-pdf.h>

#include "usk-error.h"
#include "usk-pdf-finish.h"

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
paint_pages (cairo_surface_t *surface, UskPainter *painter, GCancellable *cancellable, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean drawn = TRUE;

  for (guint i = 0; drawn && i < usk_painter_get_n_pages (painter); i++)
    {
      drawn = usk_painter_draw_page (painter, i, cr, cancellable, error);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);

  return drawn;
}

/* What cairo writes by itself. */
static GBytes *
paint (UskPainter *painter, const UskPaperStyle *style, UskInlays *inlays, GCancellable *cancellable,
       GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, style->width, style->height);
  cairo_status_t status;
  gboolean drawn;

  usk_pdf_prepare (surface);
  if (inlays != NULL)
    usk_inlays_attach (inlays, surface);
  drawn = paint_pages (surface, painter, cancellable, error);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (!drawn || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  g_set_error (error, USK_ERROR, USK_ERROR_RENDER, "The pages of the handout cannot be drawn: %s",
               cairo_status_to_string (status));

  return NULL;
}

/* What is wrong with the engravings explains why they cannot be laid in. */
static GBytes *
finish (GBytes *painted, const UskPdfInfo *info, UskInlays *inlays, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GBytes) pdf = usk_pdf_finish (painted, info, &local_error);

  if (inlays != NULL && !usk_inlays_check (inlays, error))
    return NULL;
  if (pdf == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return g_steal_pointer (&pdf);
}

/* Completes what cairo cannot write, so that a reader program has all it needs. */
static GBytes *
paint_and_finish (UskPainter *painter, const UskPaperStyle *style, const UskLeaflet *leaflet, const char *clinic,
                  UskInlays *inlays, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) painted = paint (painter, style, inlays, cancellable, error);
  g_auto (GStrv) descriptions = NULL;
  UskPdfInfo info = { 0 };

  if (painted == NULL)
    return NULL;

  descriptions = usk_painter_list_descriptions (painter);
  info.title = leaflet->title;
  info.language = leaflet->language;
  info.author = clinic != NULL && clinic[0] != '\0' ? clinic : NULL;
  info.creator = "Underskin " USK_VERSION;
  info.created = leaflet->made;
  info.inlays = inlays;
  info.descriptions = (const char *const *) descriptions;

  return finish (painted, &info, inlays, error);
}

/**
 * usk_handout_pdf_make:
 * @painter: who draws the pages
 * @style: how they were laid out
 * @leaflet: what they say
 * @clinic: (nullable): the name of the clinic that hands it out
 * @cancellable: (nullable): checked between the steps of the work
 * @error: return location: %USK_ERROR_RENDER, %G_IO_ERROR_CANCELLED, or what
 *   usk_pdf_finish() says
 *
 * Paints a handout into a file that a screen reader can read.  What goes wrong
 * with engravings is no reason to send anybody away without a handout: then
 * all is painted.
 *
 * Returns: (transfer full) (nullable): the bytes of the file.
 */
GBytes *
usk_handout_pdf_make (UskPainter *painter, const UskPaperStyle *style, const UskLeaflet *leaflet,
                      const char *clinic, GCancellable *cancellable, GError **error)
{
  g_autoptr (UskInlays) inlays = usk_inlays_new ();
  g_autoptr (GError) local_error = NULL;
  GBytes *pdf = paint_and_finish (painter, style, leaflet, clinic, inlays, cancellable, &local_error);

  if (pdf == NULL && usk_inlays_get_n (inlays) > 0 && !g_cancellable_is_cancelled (cancellable))
    {
      g_message ("A handout is painted without engravings: %s", local_error->message);
      return paint_and_finish (painter, style, leaflet, clinic, NULL, cancellable, error);
    }
  if (pdf == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return pdf;
}
