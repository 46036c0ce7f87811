/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-image-figure.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "usk-error.h"

/* Enough for a logo at the top of a page, and a bound for a file that claims to be huge. */
#define MOST_PIXELS 800

/* A logo is not to be higher than a few lines of text. */
#define MOST_HEIGHT 48.0

struct _UskImageFigure {
  UskFigure parent_instance;

  cairo_surface_t *image;
};

G_DEFINE_FINAL_TYPE (UskImageFigure, usk_image_figure, USK_TYPE_FIGURE)

static double
get_aspect (UskImageFigure *self)
{
  return (double) cairo_image_surface_get_width (self->image) / cairo_image_surface_get_height (self->image);
}

static double
usk_image_figure_get_height (UskFigure *figure, double width, const UskFigureStyle *style)
{
  return MIN (width / get_aspect (USK_IMAGE_FIGURE (figure)), MOST_HEIGHT * style->font_size / 12);
}

static gboolean
usk_image_figure_draw (UskFigure *figure, cairo_t *cr, double width, double height, const UskFigureStyle *style,
                       GCancellable *cancellable, GError **error)
{
  UskImageFigure *self = USK_IMAGE_FIGURE (figure);
  double scale = height / cairo_image_surface_get_height (self->image);

  cairo_save (cr);
  cairo_translate (cr, width - height * get_aspect (self), 0);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, self->image, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);

  return TRUE;
}

static void
usk_image_figure_finalize (GObject *object)
{
  g_clear_pointer (&USK_IMAGE_FIGURE (object)->image, cairo_surface_destroy);

  G_OBJECT_CLASS (usk_image_figure_parent_class)->finalize (object);
}

static void
usk_image_figure_class_init (UskImageFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_image_figure_finalize;
  USK_FIGURE_CLASS (klass)->get_height = usk_image_figure_get_height;
  USK_FIGURE_CLASS (klass)->draw = usk_image_figure_draw;
}

static void
usk_image_figure_init (UskImageFigure *self)
{
}

/* cairo wants its colors multiplied by how opaque they are. */
static guint32
get_pixel (const guchar *from, gboolean has_alpha)
{
  guint32 alpha = has_alpha ? from[3] : 255;

  return alpha << 24 | (from[0] * alpha / 255) << 16 | (from[1] * alpha / 255) << 8 | (from[2] * alpha / 255);
}

static cairo_surface_t *
create_image (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  const guchar *pixels = gdk_pixbuf_read_pixels (pixbuf);
  guchar *data = cairo_image_surface_get_data (image);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 pixel =
          get_pixel (pixels + y * gdk_pixbuf_get_rowstride (pixbuf) + x * gdk_pixbuf_get_n_channels (pixbuf),
                     gdk_pixbuf_get_has_alpha (pixbuf));

        memcpy (data + y * cairo_image_surface_get_stride (image) + x * 4, &pixel, 4);
      }
  cairo_surface_mark_dirty (image);

  return image;
}

/**
 * usk_image_figure_new:
 * @path: (type filename): a PNG, JPEG or SVG file
 * @description: what it shows, in words
 * @error: return location: %USK_ERROR_UNREADABLE
 *
 * Returns: (transfer full) (nullable): the picture.
 */
UskFigure *
usk_image_figure_new (const char *path, const char *description, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  UskImageFigure *self;

  g_return_val_if_fail (path != NULL, NULL);

  pixbuf = gdk_pixbuf_new_from_file_at_size (path, MOST_PIXELS, MOST_PIXELS, &local_error);
  if (pixbuf == NULL)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_UNREADABLE,
                   "%s cannot be used as a picture: %s; choose a PNG, JPEG or SVG file", path,
                   local_error->message);
      return NULL;
    }

  self = g_object_new (USK_TYPE_IMAGE_FIGURE, "description", description, NULL);
  self->image = create_image (pixbuf);

  return USK_FIGURE (self);
}
