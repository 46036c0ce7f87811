/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-image-figure.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <librsvg/rsvg.h>
#include <string.h>

#include "usk-error.h"
#include "usk-plain-svg.h"

/* A logo is small.  A larger file is a mistake, or meant to fill the memory. */
#define MOST_BYTES  (4 * 1024 * 1024)
#define MOST_PIXELS (16 * 1000 * 1000)
#define MOST_SIDE   1200.0

/* A logo is not to be higher than a few lines, in shares of the font size. */
#define MOST_HEIGHT 4.0

struct _UskImageFigure {
  UskFigure parent_instance;

  GBytes *svg;    /* (nullable) */
  GBytes *pixels; /* (nullable): as cairo wants them, premultiplied */
  int width;
  int height;
  double aspect;
};

G_DEFINE_FINAL_TYPE (UskImageFigure, usk_image_figure, USK_TYPE_FIGURE)

static double
usk_image_figure_get_height (UskFigure *figure, double width, const UskFigureStyle *style)
{
  return MIN (width / USK_IMAGE_FIGURE (figure)->aspect, MOST_HEIGHT * style->font_size);
}

static RsvgHandle *
open_svg (GBytes *svg, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (svg, &size);

  /* Without a base, librsvg follows no reference out of the file. */
  return rsvg_handle_new_from_data (data, size, error);
}

static gboolean
draw_svg (UskImageFigure *self, cairo_t *cr, double width, double height, GError **error)
{
  g_autoptr (GError) local = NULL;
  RsvgHandle *handle = open_svg (self->svg, &local);
  RsvgRectangle viewport = { 0, 0, width, height };
  gboolean drawn = handle != NULL && rsvg_handle_render_document (handle, cr, &viewport, &local);

  g_clear_object (&handle);
  if (!drawn)
    g_set_error (error, USK_ERROR, USK_ERROR_RENDER, "librsvg cannot draw an image: %s", local->message);

  return drawn;
}

/* Cairo writes to a surface that it paints with, so each call gets its own. */
static cairo_surface_t *
create_surface (UskImageFigure *self)
{
  static const cairo_user_data_key_t key;
  guint8 *data = (guint8 *) g_bytes_get_data (self->pixels, NULL);
  cairo_surface_t *surface =
    cairo_image_surface_create_for_data (data, CAIRO_FORMAT_ARGB32, self->width, self->height, self->width * 4);

  cairo_surface_set_user_data (surface, &key, g_bytes_ref (self->pixels), (cairo_destroy_func_t) g_bytes_unref);

  return surface;
}

static void
draw_pixels (UskImageFigure *self, cairo_t *cr, double width, double height)
{
  cairo_surface_t *surface = create_surface (self);

  cairo_scale (cr, width / self->width, height / self->height);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BEST);
  cairo_paint (cr);
  cairo_surface_destroy (surface);
}

/* Without paper below, what is clear would become gray as well. */
static void
put_paper (cairo_t *cr, double width, double height)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* What is below keeps its lightness. */
static void
take_colors (cairo_t *cr, double width, double height)
{
  cairo_save (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_HSL_SATURATION);
  cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_restore (cr);
}

static gboolean
usk_image_figure_draw (UskFigure *figure, const UskFigurePlan *plan, cairo_t *cr, GCancellable *cancellable,
                       GError **error)
{
  UskImageFigure *self = USK_IMAGE_FIGURE (figure);
  double height = plan->height, width = height * self->aspect;
  gboolean drawn = TRUE;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  /* What is too high for its width stands at the far side. */
  cairo_translate (cr, plan->width - width, 0);
  if (plan->style.monochrome)
    put_paper (cr, width, height);
  cairo_save (cr);
  if (self->svg != NULL)
    drawn = draw_svg (self, cr, width, height, error);
  else
    draw_pixels (self, cr, width, height);
  cairo_restore (cr);
  if (plan->style.monochrome)
    take_colors (cr, width, height);

  return drawn;
}

static void
usk_image_figure_finalize (GObject *object)
{
  UskImageFigure *self = USK_IMAGE_FIGURE (object);

  g_clear_pointer (&self->svg, g_bytes_unref);
  g_clear_pointer (&self->pixels, g_bytes_unref);

  G_OBJECT_CLASS (usk_image_figure_parent_class)->finalize (object);
}

static void
usk_image_figure_class_init (UskImageFigureClass *klass)
{
  UskFigureClass *figure_class = USK_FIGURE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = usk_image_figure_finalize;
  figure_class->get_height = usk_image_figure_get_height;
  figure_class->draw = usk_image_figure_draw;
}

static void
usk_image_figure_init (UskImageFigure *self)
{
}

static gboolean
refuse (GError **error, int code, const char *path, const char *why)
{
  g_set_error (error, USK_ERROR, code, "The image \"%s\" cannot be used: %s", path, why);

  return FALSE;
}

/* What is no file, such as a pipe, could keep the kiosk waiting for ever. */
static gboolean
is_something_else (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/* One byte more than is allowed tells a file that is too large, however large it is and
 * whatever the file system says of it.  Some file systems give a file piece by piece.
 */
static GBytes *
read_most (GFile *file, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *buffer = NULL;
  gsize size;

  if (stream == NULL)
    return NULL;

  buffer = g_malloc (MOST_BYTES + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, MOST_BYTES + 1, &size, NULL, error))
    return NULL;

  return g_bytes_new (buffer, size);
}

static GBytes *
read_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) bytes = read_most (file, &local);

  if (bytes == NULL)
    {
      int code =
        g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ? USK_ERROR_NOT_FOUND : USK_ERROR_UNREADABLE;

      refuse (error, code, path, local->message);
      return NULL;
    }
  if (g_bytes_get_size (bytes) > MOST_BYTES)
    {
      refuse (error, USK_ERROR_TOO_LARGE, path, "it has more than 4 MB. Make it smaller.");
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

static gboolean
starts_with (GBytes *bytes, const char *magic, gsize length)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size >= length && memcmp (data, magic, length) == 0;
}

/* What a drawing says of its size, or else what part of the plane it shows. */
static void
measure_svg (RsvgHandle *handle, double *width, double *height)
{
  RsvgRectangle box = { 0 };
  gboolean has_width, has_height, has_box;

  if (rsvg_handle_get_intrinsic_size_in_pixels (handle, width, height))
    return;

  rsvg_handle_get_intrinsic_dimensions (handle, &has_width, NULL, &has_height, NULL, &has_box, &box);
  *width = box.width;
  *height = box.height;
}

static gboolean
load_svg (UskImageFigure *self, GBytes *bytes, const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) svg = usk_plain_svg_read (bytes, &local);
  RsvgHandle *handle;
  double width, height;

  if (svg == NULL)
    return refuse (error, local->code, path, local->message);

  handle = open_svg (svg, &local);
  if (handle == NULL)
    return refuse (error, USK_ERROR_DAMAGED, path, local->message);
  measure_svg (handle, &width, &height);
  g_object_unref (handle);
  if (!(width > 0 && height > 0 && width / height > 0.02 && width / height < 50))
    return refuse (error, USK_ERROR_INVALID, path, "it does not say how wide and high it is.");

  self->svg = g_steal_pointer (&svg);
  self->aspect = width / height;

  return TRUE;
}

/* Called with the size that stands in the file, before any pixel is unpacked.  A picture
 * without pixels makes the loader stop there.
 */
static void
on_size_prepared_cb (GdkPixbufLoader *loader, int width, int height, gboolean *too_large)
{
  *too_large = width < 1 || height < 1 || (gint64) width * height > MOST_PIXELS;
  if (*too_large)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
}

static guint32
get_pixel (const GdkPixbuf *pixbuf, int x, int y)
{
  int channels = gdk_pixbuf_get_n_channels (pixbuf);
  const guint8 *pixel = gdk_pixbuf_read_pixels (pixbuf) + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf) +
                        (gsize) x * (gsize) channels;
  guint32 alpha = channels == 4 ? pixel[3] : 255;

  return alpha << 24 | (pixel[0] * alpha / 255) << 16 | (pixel[1] * alpha / 255) << 8 | pixel[2] * alpha / 255;
}

/* No printer shows more, and the file stays small. */
static GdkPixbuf *
shrink (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  double scale = MOST_SIDE / MAX (width, height);

  if (scale >= 1)
    return g_object_ref (pixbuf);

  return gdk_pixbuf_scale_simple (pixbuf, MAX ((int) (width * scale), 1), MAX ((int) (height * scale), 1),
                                  GDK_INTERP_BILINEAR);
}

static void
keep_pixels (UskImageFigure *self, GdkPixbuf *pixbuf)
{
  g_autoptr (GdkPixbuf) small = shrink (pixbuf);
  guint32 *pixels;

  self->width = gdk_pixbuf_get_width (small);
  self->height = gdk_pixbuf_get_height (small);
  self->aspect = (double) self->width / self->height;
  pixels = g_new (guint32, (gsize) self->width * (gsize) self->height);
  for (int y = 0; y < self->height; y++)
    for (int x = 0; x < self->width; x++)
      pixels[y * self->width + x] = get_pixel (small, x, y);
  self->pixels = g_bytes_new_take (pixels, (gsize) self->width * (gsize) self->height * 4);
}

static gboolean
load_pixels (UskImageFigure *self, GBytes *bytes, const char *type, const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (type, &local);
  g_autoptr (GdkPixbuf) upright = NULL;
  gboolean too_large = FALSE, loaded;

  if (loader == NULL)
    return refuse (error, USK_ERROR_UNREADABLE, path, local->message);

  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared_cb), &too_large);
  loaded = gdk_pixbuf_loader_write_bytes (loader, bytes, &local);
  loaded = gdk_pixbuf_loader_close (loader, loaded ? &local : NULL) && loaded;
  if (too_large)
    return refuse (error, USK_ERROR_TOO_LARGE, path, "it has more than 16 million pixels. Make it smaller.");
  if (!loaded || gdk_pixbuf_loader_get_pixbuf (loader) == NULL)
    return refuse (error, USK_ERROR_DAMAGED, path, local != NULL ? local->message : "it has no picture.");

  upright = gdk_pixbuf_apply_embedded_orientation (gdk_pixbuf_loader_get_pixbuf (loader));
  keep_pixels (self, upright);

  return TRUE;
}

static gboolean
load (UskImageFigure *self, GBytes *bytes, const char *path, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (starts_with (bytes, "\x89PNG\r\n\x1a\n", 8))
    return load_pixels (self, bytes, "png", path, error);
  if (starts_with (bytes, "\xff\xd8\xff", 3))
    return load_pixels (self, bytes, "jpeg", path, error);
  if (size > 0 && g_strstr_len (data, (gssize) MIN (size, 4096), "<svg") != NULL)
    return load_svg (self, bytes, path, error);

  return refuse (error, USK_ERROR_INVALID, path, "it is neither PNG, JPEG nor SVG.");
}

/**
 * usk_image_figure_new:
 * @path: a file, which need not be trusted
 * @description: (nullable): what the image shows
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the image as a figure, or %NULL with
 *   @error set to say what is wrong with the file and what to do.
 */
UskFigure *
usk_image_figure_new (const char *path, const char *description, GError **error)
{
  g_autoptr (UskImageFigure) self = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (is_something_else (path))
    {
      refuse (error, USK_ERROR_UNREADABLE, path, "it is a folder, or else no file.");
      return NULL;
    }
  bytes = read_file (path, error);
  if (bytes == NULL)
    return NULL;

  self = g_object_new (USK_TYPE_IMAGE_FIGURE, "description", description, NULL);
  if (!load (self, bytes, path, error))
    return NULL;

  return USK_FIGURE (g_steal_pointer (&self));
}

/**
 * usk_image_figure_describe:
 * @self: an image
 * @description: what it shows
 *
 * Returns: (transfer full): the same image with another description.
 */
UskFigure *
usk_image_figure_describe (UskImageFigure *self, const char *description)
{
  UskImageFigure *copy;

  g_return_val_if_fail (USK_IS_IMAGE_FIGURE (self), NULL);
  g_return_val_if_fail (description != NULL, NULL);

  copy = g_object_new (USK_TYPE_IMAGE_FIGURE, "description", description, NULL);
  copy->svg = self->svg != NULL ? g_bytes_ref (self->svg) : NULL;
  copy->pixels = self->pixels != NULL ? g_bytes_ref (self->pixels) : NULL;
  copy->width = self->width;
  copy->height = self->height;
  copy->aspect = self->aspect;

  return USK_FIGURE (copy);
}

/**
 * usk_image_figure_get_width:
 * @self: an image
 * @style: how it will be drawn
 *
 * Returns: how wide it is where it is as high as it may be, in points.
 */
double
usk_image_figure_get_width (UskImageFigure *self, const UskFigureStyle *style)
{
  g_return_val_if_fail (USK_IS_IMAGE_FIGURE (self), 0);
  g_return_val_if_fail (style != NULL, 0);

  return MOST_HEIGHT * style->font_size * self->aspect;
}
