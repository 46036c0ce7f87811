/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-plate.h"

#include "usk-pixel-source.h"
#include "usk-pixels.h"

struct _UskPlate {
  GObject parent_instance;

  UskPicture *picture;
  double seconds;
  cairo_surface_t *surface;
};

G_DEFINE_FINAL_TYPE (UskPlate, usk_plate, G_TYPE_OBJECT)

static void
usk_plate_finalize (GObject *object)
{
  UskPlate *self = USK_PLATE (object);

  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_object (&self->picture);

  G_OBJECT_CLASS (usk_plate_parent_class)->finalize (object);
}

static void
usk_plate_class_init (UskPlateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_plate_finalize;
}

static void
usk_plate_init (UskPlate *self)
{
}

static gboolean
flatten (UskPlate *self, UskShownScene *scene)
{
  UskRect view = usk_picture_get_view (self->picture);
  int width = usk_picture_get_width (self->picture);
  int height = usk_picture_get_height (self->picture);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_t *cr;

  self->surface = usk_pixels_new (width, height, NULL);
  if (self->surface == NULL)
    return FALSE;

  usk_shown_scene_snapshot (scene, snapshot, &view, width, height, self->seconds);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  cr = cairo_create (self->surface);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  cairo_destroy (cr);

  return TRUE;
}

/**
 * usk_plate_new:
 * @scene: a scene that cairo paints
 * @seconds: its moment
 *
 * Returns: (transfer full) (nullable): the scene at that moment, or %NULL when
 *   its picture is not drawn yet or there is no memory for another one.
 */
UskPlate *
usk_plate_new (UskShownScene *scene, double seconds)
{
  g_autoptr (UskPlate) self = NULL;
  UskPicture *picture;

  g_return_val_if_fail (USK_IS_SHOWN_SCENE (scene), NULL);

  picture = usk_shown_scene_get_picture (scene);
  if (picture == NULL)
    return NULL;

  self = g_object_new (USK_TYPE_PLATE, NULL);
  self->picture = g_object_ref (picture);
  self->seconds = seconds;
  if (!flatten (self, scene))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * usk_plate_shows:
 * @self: a plate
 * @scene: a scene
 * @seconds: a moment of it
 *
 * Returns: whether the plate is that scene as it is drawn now, at that moment.
 */
gboolean
usk_plate_shows (UskPlate *self, UskShownScene *scene, double seconds)
{
  g_return_val_if_fail (USK_IS_PLATE (self), FALSE);
  g_return_val_if_fail (USK_IS_SHOWN_SCENE (scene), FALSE);

  return self->picture == usk_shown_scene_get_picture (scene) && ABS (self->seconds - seconds) < 1e-6;
}

/* An edge between two pixels costs a fill nothing and a clip much. */
static void
fill (cairo_t *cr, double opacity)
{
  if (opacity >= 1)
    {
      cairo_fill (cr);
      return;
    }

  cairo_clip (cr);
  cairo_paint_with_alpha (cr, opacity);
}

/**
 * usk_plate_draw:
 * @self: a plate
 * @cr: where to draw
 * @view: what is seen, in the drawing's units
 * @width: of the place, in the widget's units
 * @opacity: from 0 to 1
 *
 * What one context draws of several plates costs the cairo renderer half of what
 * several nodes cost, each of which goes through an image of its own.
 */
void
usk_plate_draw (UskPlate *self, cairo_t *cr, const UskRect *view, double width, double opacity)
{
  cairo_pattern_t *source;
  UskRect own;
  double scale, zoom;

  g_return_if_fail (USK_IS_PLATE (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (view != NULL && view->width > 0);

  own = usk_picture_get_view (self->picture);
  scale = width / view->width;
  zoom = own.width * scale / usk_picture_get_width (self->picture);
  source = usk_pixel_source_new (self->surface);
  cairo_save (cr);
  cairo_translate (cr, (own.x - view->x) * scale, (own.y - view->y) * scale);
  cairo_scale (cr, zoom, zoom);
  cairo_rectangle (cr, 0, 0, usk_picture_get_width (self->picture), usk_picture_get_height (self->picture));
  cairo_set_source (cr, source);
  fill (cr, opacity);
  cairo_restore (cr);
  cairo_pattern_destroy (source);
}
