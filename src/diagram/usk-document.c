/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-document.h"

static void
append_number (GString *text, const char *before, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, before);
  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.9g", number));
}

/* A stylesheet may refer to more than the shapes do. */
static void
append_resources (GString *text, UskDiagram *diagram, const char *css, const UskLeaf *const *leaves,
                  guint n_leaves)
{
  g_autofree const GArray **needs = g_new (const GArray *, n_leaves + 1);
  g_autoptr (GArray) of_css = usk_resources_find (diagram->resources, css != NULL ? css : "");
  g_autoptr (GArray) all = NULL;

  for (guint i = 0; i < n_leaves; i++)
    needs[i] = leaves[i]->needs;
  needs[n_leaves] = of_css;
  all = usk_resources_unite (diagram->resources, needs, n_leaves + 1);

  usk_resources_write (diagram->resources, text, all);
}

/**
 * usk_document_begin:
 * @diagram: a drawing
 * @view: what the document shows, in units of the drawing
 * @stylesheet: (nullable): what has the last word over the drawing's own styles
 * @leaves: (array length=n_leaves): what will be added
 * @n_leaves: how many
 *
 * Begins an SVG document that gets some leaves of a drawing.
 *
 * Returns: (transfer full): the text, to be ended with usk_document_end().
 */
GString *
usk_document_begin (UskDiagram *diagram, const UskRect *view, const UskStylesheet *stylesheet,
                    const UskLeaf *const *leaves, guint n_leaves)
{
  g_autofree char *styles = usk_stylesheet_apply (stylesheet, diagram->styles);
  GString *text = g_string_new ("<svg xmlns=\"http://www.w3.org/2000/svg\" preserveAspectRatio=\"none\"");

  append_number (text, " viewBox=\"", view->x);
  append_number (text, " ", view->y);
  append_number (text, " ", view->width);
  append_number (text, " ", view->height);
  g_string_append_printf (text, "\" %s>%s", diagram->attributes, styles);
  append_resources (text, diagram, stylesheet != NULL ? stylesheet->css : NULL, leaves, n_leaves);

  return text;
}

/**
 * usk_document_add_leaf:
 * @text: a document that was begun
 * @leaf: what to add on top
 * @opacity: how strong
 */
void
usk_document_add_leaf (GString *text, const UskLeaf *leaf, double opacity)
{
  if (opacity >= 1)
    {
      g_string_append (text, leaf->markup);
      return;
    }

  append_number (text, "<g opacity=\"", opacity);
  g_string_append_printf (text, "\">%s</g>", leaf->markup);
}

/**
 * usk_document_add_moved_leaf:
 * @text: a document that was begun
 * @leaf: what to add on top
 * @matrix: where it has moved to
 * @opacity: how strong
 */
void
usk_document_add_moved_leaf (GString *text, const UskLeaf *leaf, const cairo_matrix_t *matrix, double opacity)
{
  append_number (text, "<g transform=\"matrix(", matrix->xx);
  append_number (text, " ", matrix->yx);
  append_number (text, " ", matrix->xy);
  append_number (text, " ", matrix->yy);
  append_number (text, " ", matrix->x0);
  append_number (text, " ", matrix->y0);
  g_string_append (text, ")\">");
  usk_document_add_leaf (text, leaf, opacity);
  g_string_append (text, "</g>");
}

/**
 * usk_document_end:
 * @text: (transfer full): a document that was begun
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the document for librsvg, for the
 *   calling thread only, or %NULL with %USK_ERROR_RENDER.
 */
UskHandle *
usk_document_end (GString *text, GError **error)
{
  g_autoptr (GError) local = NULL;
  UskHandle *handle;

  g_string_append (text, "</svg>");
  handle = rsvg_handle_new_from_data ((const guint8 *) text->str, text->len, &local);
  g_string_free (text, TRUE);
  if (handle == NULL)
    g_set_error (error, USK_ERROR, USK_ERROR_RENDER, "librsvg cannot read a part: %s", local->message);

  return handle;
}

/**
 * usk_document_render:
 * @handle: from usk_document_end()
 * @cr: where to draw
 * @viewport: where the document's view goes, in the current units of @cr
 * @error: return location
 *
 * Returns: whether it was drawn; otherwise @error is %USK_ERROR_RENDER.
 */
gboolean
usk_document_render (UskHandle *handle, cairo_t *cr, const UskRect *viewport, GError **error)
{
  RsvgRectangle rectangle = { viewport->x, viewport->y, viewport->width, viewport->height };
  cairo_status_t status = cairo_status (cr);
  g_autoptr (GError) local = NULL;

  /* Where something else broke the page before, librsvg takes it for a mistake of ours. */
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_RENDER, "Nothing can be drawn there any more: %s",
                   cairo_status_to_string (status));
      return FALSE;
    }

  if (rsvg_handle_render_document (handle, cr, &rectangle, &local))
    return TRUE;

  g_set_error (error, USK_ERROR, USK_ERROR_RENDER, "librsvg cannot draw a part: %s", local->message);

  return FALSE;
}
