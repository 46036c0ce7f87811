/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-picture-private.h"

#include <math.h>

#include "usk-transform.h"

typedef struct {
  UskLayer layer;
  const UskMover *mover; /* (nullable): borrowed from the diagram */
  double opacity;
} Entry;

struct _UskPicture {
  GObject parent_instance;

  UskDiagram *diagram;
  UskRect view;
  int width;
  int height;
  GArray *entries;
};

G_DEFINE_FINAL_TYPE (UskPicture, usk_picture, G_TYPE_OBJECT)

static void
clear_entry (gpointer data)
{
  g_clear_pointer (&((Entry *) data)->layer.pixels, g_bytes_unref);
}

static void
usk_picture_finalize (GObject *object)
{
  UskPicture *self = USK_PICTURE (object);

  g_array_unref (self->entries);
  g_clear_object (&self->diagram);

  G_OBJECT_CLASS (usk_picture_parent_class)->finalize (object);
}

static void
usk_picture_class_init (UskPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_picture_finalize;
}

static void
usk_picture_init (UskPicture *self)
{
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
}

/**
 * usk_picture_new:
 * @diagram: the drawing, which is kept for its motions
 * @view: what is seen, in units of the drawing
 * @width: in pixels
 * @height: in pixels
 *
 * Returns: (transfer full): a picture without layers, to be filled before any
 *   other thread sees it.
 */
UskPicture *
usk_picture_new (UskDiagram *diagram, const UskRect *view, int width, int height)
{
  UskPicture *self = g_object_new (USK_TYPE_PICTURE, NULL);

  self->diagram = g_object_ref (diagram);
  self->view = *view;
  self->width = width;
  self->height = height;

  return self;
}

/**
 * usk_picture_add_layer:
 * @self: a picture
 * @surface: (transfer full): an ARGB32 image surface
 * @bounds: where it lies at rest, in pixels of the picture
 * @mover: (nullable): what moves it, from the picture's diagram
 * @opacity: how strong it is apart from its motions
 */
void
usk_picture_add_layer (UskPicture *self, cairo_surface_t *surface, const UskRect *bounds, const UskMover *mover,
                       double opacity)
{
  Entry entry = { .mover = mover, .opacity = opacity };
  UskLayer *layer = &entry.layer;

  cairo_surface_flush (surface);
  layer->surface = surface; /* as long as its bytes, which own it */
  layer->width = cairo_image_surface_get_width (surface);
  layer->height = cairo_image_surface_get_height (surface);
  layer->stride = (gsize) cairo_image_surface_get_stride (surface);
  layer->bounds = *bounds;
  layer->pixels =
    g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), layer->stride * (gsize) layer->height,
                                (GDestroyNotify) cairo_surface_destroy, surface);
  g_array_append_val (self->entries, entry);
}

/**
 * usk_picture_get_width:
 * @self: a picture
 *
 * Returns: its width in pixels.
 */
int
usk_picture_get_width (UskPicture *self)
{
  g_return_val_if_fail (USK_IS_PICTURE (self), 0);

  return self->width;
}

/**
 * usk_picture_get_height:
 * @self: a picture
 *
 * Returns: its height in pixels.
 */
int
usk_picture_get_height (UskPicture *self)
{
  g_return_val_if_fail (USK_IS_PICTURE (self), 0);

  return self->height;
}

/**
 * usk_picture_get_view:
 * @self: a picture
 *
 * Returns: what it shows, in units of the drawing.
 */
UskRect
usk_picture_get_view (UskPicture *self)
{
  g_return_val_if_fail (USK_IS_PICTURE (self), ((UskRect){ 0 }));

  return self->view;
}

/**
 * usk_picture_get_size:
 * @self: a picture
 *
 * Returns: the bytes that its rasters take in memory.
 */
gsize
usk_picture_get_size (UskPicture *self)
{
  gsize size = 0;

  g_return_val_if_fail (USK_IS_PICTURE (self), 0);

  for (guint i = 0; i < self->entries->len; i++)
    size += g_bytes_get_size (g_array_index (self->entries, Entry, i).layer.pixels);

  return size;
}

/**
 * usk_picture_is_still:
 * @self: a picture
 *
 * Returns: whether nothing in it ever moves.
 */
gboolean
usk_picture_is_still (UskPicture *self)
{
  g_return_val_if_fail (USK_IS_PICTURE (self), TRUE);

  for (guint i = 0; i < self->entries->len; i++)
    if (g_array_index (self->entries, Entry, i).mover != NULL)
      return FALSE;

  return TRUE;
}

/**
 * usk_picture_get_n_layers:
 * @self: a picture
 *
 * Returns: how many rasters it is made of.
 */
guint
usk_picture_get_n_layers (UskPicture *self)
{
  g_return_val_if_fail (USK_IS_PICTURE (self), 0);

  return self->entries->len;
}

/**
 * usk_picture_get_layer:
 * @self: a picture
 * @index: from 0, in paint order
 *
 * Returns: (transfer none): a raster and where it lies at rest.
 */
const UskLayer *
usk_picture_get_layer (UskPicture *self, guint index)
{
  g_return_val_if_fail (USK_IS_PICTURE (self), NULL);
  g_return_val_if_fail (index < self->entries->len, NULL);

  return &g_array_index (self->entries, Entry, index).layer;
}

/* From units of the drawing to pixels of the picture and back. */
static void
to_pixels (UskPicture *self, cairo_matrix_t *matrix)
{
  double scale_x = self->width / self->view.width;
  double scale_y = self->height / self->view.height;
  cairo_matrix_t inverse;

  cairo_matrix_init (&inverse, 1 / scale_x, 0, 0, 1 / scale_y, self->view.x, self->view.y);
  usk_transform_append (matrix, &inverse);
  cairo_matrix_init (&inverse, scale_x, 0, 0, scale_y, -self->view.x * scale_x, -self->view.y * scale_y);
  cairo_matrix_multiply (matrix, matrix, &inverse);
}

/**
 * usk_picture_sample:
 * @self: a picture
 * @index: of a layer
 * @seconds: second of the scene
 * @matrix: (out): what moves the layer from where it rests, in pixels of the picture
 * @opacity: (out): how strong it is, 0..1
 *
 * Returns: whether anything of the layer is to be painted at that second.
 */
gboolean
usk_picture_sample (UskPicture *self, guint index, double seconds, cairo_matrix_t *matrix, double *opacity)
{
  const Entry *entry;

  g_return_val_if_fail (USK_IS_PICTURE (self), FALSE);
  g_return_val_if_fail (index < self->entries->len, FALSE);
  g_return_val_if_fail (matrix != NULL && opacity != NULL, FALSE);

  entry = &g_array_index (self->entries, Entry, index);
  cairo_matrix_init_identity (matrix);
  *opacity = entry->opacity;
  if (entry->mover == NULL)
    return TRUE;

  usk_mover_sample (entry->mover, seconds, matrix, opacity);
  *opacity *= entry->opacity;
  to_pixels (self, matrix);

  /* What is scaled to nothing cannot be painted, and cairo takes it amiss. */
  return *opacity > 0 && fabs (matrix->xx * matrix->yy - matrix->xy * matrix->yx) > 1e-9;
}
