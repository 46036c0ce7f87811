/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "usk-diagram-private.h"
#include "usk-document.h"
#include "usk-extent.h"

/* Pixels on the longer side of the picture that a leaf is measured in. */
#define PIXELS 128.0
/* How far beyond the canvas, in canvases, a leaf may rest. */
#define BEYOND 4.0

static gboolean
ask_librsvg (UskDiagram *self, const UskLeaf *leaf, UskRect *bounds)
{
  const UskRect *canvas = &self->canvas;
  RsvgRectangle viewport = { canvas->x, canvas->y, canvas->width, canvas->height };
  UskRect around = *canvas;
  GString *text = usk_document_begin (self, canvas, NULL, &leaf, 1);
  g_autoptr (UskHandle) handle = NULL;
  RsvgRectangle ink;

  /* The group lets librsvg measure what lies beyond the canvas too. */
  g_string_append (text, "<g id=\"_usk\">");
  usk_document_add_leaf (text, leaf, 1);
  g_string_append (text, "</g>");
  handle = usk_document_end (text, NULL);
  if (handle == NULL || !rsvg_handle_get_geometry_for_layer (handle, "#_usk", &viewport, &ink, NULL, NULL) ||
      !isfinite (ink.x) || !isfinite (ink.y) || !isfinite (ink.width) || !isfinite (ink.height))
    return FALSE;

  *bounds = (UskRect){ ink.x, ink.y, ink.width, ink.height };
  usk_rect_grow (&around, BEYOND * MAX (canvas->width, canvas->height));

  return usk_rect_intersect (bounds, &around, bounds);
}

static gboolean
look (UskDiagram *self, const UskLeaf *leaf, const UskRect *region, double pixel, UskExtent *extent)
{
  UskRect view = { region->x, region->y, 0, 0 };
  UskRect viewport = { 0, 0, ceil (region->width / pixel) + 1, ceil (region->height / pixel) + 1 };
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) viewport.width, (int) viewport.height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (UskHandle) handle = NULL;
  gboolean found = FALSE;
  GString *text;

  view.width = viewport.width * pixel;
  view.height = viewport.height * pixel;
  text = usk_document_begin (self, &view, NULL, &leaf, 1);
  usk_document_add_leaf (text, leaf, 1);
  handle = usk_document_end (text, NULL);
  if (handle != NULL && usk_document_render (handle, cr, &viewport, NULL))
    found = usk_extent_find (surface, extent);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return found;
}

/* Moves those sides inwards that the pixels do not reach, and leaves the others
 * as exact as librsvg knows them.
 */
static gboolean
tighten (UskDiagram *self, const UskLeaf *leaf, UskRect *bounds)
{
  double pixel = fmax (bounds->width, bounds->height) / PIXELS;
  double right = bounds->x + bounds->width;
  double bottom = bounds->y + bounds->height;
  UskExtent extent;
  UskRect seen;

  if (!look (self, leaf, bounds, pixel, &extent))
    {
      *bounds = (UskRect){ 0 };
      return FALSE;
    }

  seen = (UskRect){ bounds->x + (extent.left - 1) * pixel, bounds->y + (extent.top - 1) * pixel,
                    (extent.right - extent.left + 2) * pixel, (extent.bottom - extent.top + 2) * pixel };
  if (extent.left <= 1)
    seen.x = bounds->x;
  if (extent.top <= 1)
    seen.y = bounds->y;
  seen.width = fmin (right, bounds->x + (extent.right + 1) * pixel) - seen.x;
  seen.height = fmin (bottom, bounds->y + (extent.bottom + 1) * pixel) - seen.y;
  if (seen.width >= bounds->width && seen.height >= bounds->height)
    return FALSE;

  *bounds = seen;

  return TRUE;
}

/**
 * usk_diagram_measure:
 * @self: a drawing
 * @leaf: index of a leaf
 * @bounds: (out): what it covers at rest, in units of the drawing
 *
 * Lays the leaf out once and remembers the result; any thread may ask.
 *
 * Returns: whether it covers anything.
 */
gboolean
usk_diagram_measure (UskDiagram *self, guint leaf, UskRect *bounds)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->measuring);
  UskLeaf *measured = g_ptr_array_index (self->leaves, leaf);

  /* What librsvg says is never too small, but of anything that contains a line
   * exactly along an axis it says that it reaches to the origin.  A small
   * picture shows which sides are really there; a second one, of what the first
   * left, shows them more exactly.
   */
  if (!measured->measured && ask_librsvg (self, measured, &measured->bounds) &&
      tighten (self, measured, &measured->bounds))
    tighten (self, measured, &measured->bounds);
  measured->measured = TRUE;
  *bounds = measured->bounds;

  return !usk_rect_is_empty (bounds);
}
