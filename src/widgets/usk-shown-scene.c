/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-shown-scene.h"

#include <math.h>

#include "usk-pixels.h"
#include "usk-recording.h"

struct _UskShownScene {
  GObject parent_instance;

  UskDiagram *diagram;
  UskScene *scene;
  GdkTexture *poster;
  UskPicture *picture;
  gboolean software;
  GskRenderNode *poster_node;
  GPtrArray *nodes; /* of GskRenderNode, one for each layer, at rest */
};

G_DEFINE_FINAL_TYPE (UskShownScene, usk_shown_scene, G_TYPE_OBJECT)

static void
usk_shown_scene_finalize (GObject *object)
{
  UskShownScene *self = USK_SHOWN_SCENE (object);

  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_pointer (&self->poster_node, gsk_render_node_unref);
  g_clear_object (&self->picture);
  g_clear_object (&self->poster);
  g_clear_object (&self->scene);
  g_clear_object (&self->diagram);

  G_OBJECT_CLASS (usk_shown_scene_parent_class)->finalize (object);
}

static void
usk_shown_scene_class_init (UskShownSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_shown_scene_finalize;
}

static void
usk_shown_scene_init (UskShownScene *self)
{
  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);
}

/**
 * usk_shown_scene_new:
 * @diagram: a drawing
 * @scene: a scene of it
 * @poster: (nullable): what to show until the picture is drawn
 *
 * Returns: (transfer full): the scene, not yet drawn.
 */
UskShownScene *
usk_shown_scene_new (UskDiagram *diagram, UskScene *scene, GdkTexture *poster)
{
  UskShownScene *self;

  g_return_val_if_fail (USK_IS_DIAGRAM (diagram), NULL);
  g_return_val_if_fail (USK_IS_SCENE (scene), NULL);

  self = g_object_new (USK_TYPE_SHOWN_SCENE, NULL);
  self->diagram = g_object_ref (diagram);
  self->scene = g_object_ref (scene);
  g_set_object (&self->poster, poster);

  return self;
}

/**
 * usk_shown_scene_get_diagram:
 * @self: a shown scene
 *
 * Returns: (transfer none): its drawing.
 */
UskDiagram *
usk_shown_scene_get_diagram (UskShownScene *self)
{
  g_return_val_if_fail (USK_IS_SHOWN_SCENE (self), NULL);

  return self->diagram;
}

/**
 * usk_shown_scene_get_scene:
 * @self: a shown scene
 *
 * Returns: (transfer none): the scene.
 */
UskScene *
usk_shown_scene_get_scene (UskShownScene *self)
{
  g_return_val_if_fail (USK_IS_SHOWN_SCENE (self), NULL);

  return self->scene;
}

/**
 * usk_shown_scene_get_picture:
 * @self: a shown scene
 *
 * Returns: (transfer none) (nullable): its picture, once there is one.
 */
UskPicture *
usk_shown_scene_get_picture (UskShownScene *self)
{
  g_return_val_if_fail (USK_IS_SHOWN_SCENE (self), NULL);

  return self->picture;
}

/**
 * usk_shown_scene_set_picture:
 * @self: a shown scene
 * @picture: the scene, drawn
 *
 * The poster has done its duty then.
 */
void
usk_shown_scene_set_picture (UskShownScene *self, UskPicture *picture)
{
  g_return_if_fail (USK_IS_SHOWN_SCENE (self));
  g_return_if_fail (USK_IS_PICTURE (picture));

  if (!g_set_object (&self->picture, picture))
    return;

  g_ptr_array_set_size (self->nodes, 0);
  g_clear_pointer (&self->poster_node, gsk_render_node_unref);
  g_clear_object (&self->poster);
}

/**
 * usk_shown_scene_set_software:
 * @self: a shown scene
 * @software: whether cairo paints it, and not a graphics processor
 */
void
usk_shown_scene_set_software (UskShownScene *self, gboolean software)
{
  g_return_if_fail (USK_IS_SHOWN_SCENE (self));

  if (self->software == software)
    return;

  self->software = software;
  g_ptr_array_set_size (self->nodes, 0);
  g_clear_pointer (&self->poster_node, gsk_render_node_unref);
}

/**
 * usk_shown_scene_is_software:
 * @self: a shown scene
 *
 * Returns: whether cairo paints it, and not a graphics processor.
 */
gboolean
usk_shown_scene_is_software (UskShownScene *self)
{
  g_return_val_if_fail (USK_IS_SHOWN_SCENE (self), FALSE);

  return self->software;
}

/**
 * usk_shown_scene_has_image:
 * @self: a shown scene
 *
 * Returns: whether there is anything to show.
 */
gboolean
usk_shown_scene_has_image (UskShownScene *self)
{
  g_return_val_if_fail (USK_IS_SHOWN_SCENE (self), FALSE);

  return self->picture != NULL || self->poster != NULL;
}

/**
 * usk_shown_scene_get_view:
 * @self: a shown scene
 * @width: of the place it is shown in
 * @height: of the place it is shown in
 *
 * Returns: what its camera frames there, in the drawing's units.
 */
UskRect
usk_shown_scene_get_view (UskShownScene *self, double width, double height)
{
  g_return_val_if_fail (USK_IS_SHOWN_SCENE (self), (UskRect){ 0 });

  return usk_diagram_frame (self->diagram, self->scene, width, height);
}

/* GSK draws a bare matrix as if it could be three-dimensional, which the
 * software renderers cannot do; so the matrix is taken apart into the
 * translation, rotation, skew and scale that it is made of.
 */
static void
apply_matrix (GtkSnapshot *snapshot, const cairo_matrix_t *m)
{
  double scale_x = hypot (m->xx, m->yx);
  double scale_y = scale_x > 0 ? (m->xx * m->yy - m->xy * m->yx) / scale_x : 0;
  double skew = scale_x > 0 && scale_y != 0 ? (m->xx * m->xy + m->yx * m->yy) / (scale_x * scale_y) : 0;
  double angle = atan2 (m->yx, m->xx);

  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) m->x0, (float) m->y0));
  if (ABS (angle) > 1e-6)
    gtk_snapshot_rotate (snapshot, (float) (angle * 180 / G_PI));
  if (ABS (skew) > 1e-6)
    {
      g_autoptr (GskTransform) transform = gsk_transform_skew (NULL, (float) (atan (skew) * 180 / G_PI), 0);

      gtk_snapshot_transform (snapshot, transform);
    }
  if (ABS (scale_x - 1) > 1e-6 || ABS (scale_y - 1) > 1e-6)
    gtk_snapshot_scale (snapshot, (float) scale_x, (float) scale_y);
}

static GskRenderNode *
create_layer_node (UskShownScene *self, guint index)
{
  const UskLayer *layer = usk_picture_get_layer (self->picture, index);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) layer->bounds.x, (float) layer->bounds.y,
                                               (float) layer->bounds.width, (float) layer->bounds.height);
  g_autoptr (GdkTexture) texture = NULL;

  if (self->software)
    return usk_recording_new (layer->surface, &bounds);

  texture = gdk_memory_texture_new (layer->width, layer->height, GDK_MEMORY_DEFAULT, layer->pixels, layer->stride);

  return gsk_texture_node_new (texture, &bounds);
}

/* The same node at every frame tells GTK without a look that nothing changed. */
static void
ensure_nodes (UskShownScene *self)
{
  if (self->nodes->len > 0)
    return;

  for (guint i = 0; i < usk_picture_get_n_layers (self->picture); i++)
    g_ptr_array_add (self->nodes, create_layer_node (self, i));
}

static void
snapshot_layer (UskShownScene *self, GtkSnapshot *snapshot, guint index, double seconds)
{
  cairo_matrix_t move;
  double opacity;

  if (!usk_picture_sample (self->picture, index, seconds, &move, &opacity) || opacity <= 0)
    return;

  gtk_snapshot_save (snapshot);
  apply_matrix (snapshot, &move);
  if (opacity < 1)
    gtk_snapshot_push_opacity (snapshot, opacity);
  gtk_snapshot_append_node (snapshot, g_ptr_array_index (self->nodes, index));
  if (opacity < 1)
    gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

/**
 * usk_shown_scene_place:
 * @snapshot: where to draw
 * @own: what an image shows, in the drawing's units
 * @view: what is seen, in the drawing's units
 * @pixels: width of the image
 * @scale: how many of the widget's units one of the drawing has
 *
 * From here on @snapshot counts in pixels of the image.
 */
void
usk_shown_scene_place (GtkSnapshot *snapshot, const UskRect *own, const UskRect *view, int pixels, double scale)
{
  double zoom = own->width * scale / pixels;

  gtk_snapshot_translate (
    snapshot, &GRAPHENE_POINT_INIT ((float) ((own->x - view->x) * scale), (float) ((own->y - view->y) * scale)));
  if (ABS (zoom - 1) > 1e-6)
    gtk_snapshot_scale (snapshot, (float) zoom, (float) zoom);
}

static void
snapshot_picture (UskShownScene *self, GtkSnapshot *snapshot, const UskRect *view, double scale, double seconds)
{
  UskRect own = usk_picture_get_view (self->picture);

  ensure_nodes (self);
  gtk_snapshot_save (snapshot);
  usk_shown_scene_place (snapshot, &own, view, usk_picture_get_width (self->picture), scale);
  for (guint i = 0; i < self->nodes->len; i++)
    snapshot_layer (self, snapshot, i, seconds);
  gtk_snapshot_restore (snapshot);
}

/* At its own size, from (0, 0) on. */
static GskRenderNode *
create_poster_node (UskShownScene *self)
{
  int width = gdk_texture_get_width (self->poster);
  int height = gdk_texture_get_height (self->poster);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_surface_t *surface;
  GskRenderNode *node;

  if (!self->software)
    return gsk_texture_node_new (self->poster, &bounds);

  /* Without memory for its pixels the texture is shown as it is. */
  surface = usk_pixels_new (width, height, NULL);
  if (surface == NULL)
    return gsk_texture_node_new (self->poster, &bounds);

  gdk_texture_download (self->poster, cairo_image_surface_get_data (surface),
                        (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);

  node = usk_recording_new (surface, &bounds);
  cairo_surface_destroy (surface);

  return node;
}

static void
snapshot_poster (UskShownScene *self, GtkSnapshot *snapshot, const UskRect *view, double scale)
{
  int width = gdk_texture_get_width (self->poster);
  UskRect own = usk_diagram_frame (self->diagram, self->scene, width, gdk_texture_get_height (self->poster));

  if (self->poster_node == NULL)
    self->poster_node = create_poster_node (self);

  gtk_snapshot_save (snapshot);
  usk_shown_scene_place (snapshot, &own, view, width, scale);
  gtk_snapshot_append_node (snapshot, self->poster_node);
  gtk_snapshot_restore (snapshot);
}

/**
 * usk_shown_scene_snapshot:
 * @self: a shown scene
 * @snapshot: where to draw
 * @view: what is seen, in the drawing's units
 * @width: of the place, in the widget's units
 * @height: of the place, in the widget's units
 * @seconds: second of the scene
 */
void
usk_shown_scene_snapshot (UskShownScene *self, GtkSnapshot *snapshot, const UskRect *view, double width,
                          double height, double seconds)
{
  double scale = width / view->width;

  g_return_if_fail (USK_IS_SHOWN_SCENE (self));

  if (self->picture != NULL)
    snapshot_picture (self, snapshot, view, scale, seconds);
  else if (self->poster != NULL)
    snapshot_poster (self, snapshot, view, scale);
}
