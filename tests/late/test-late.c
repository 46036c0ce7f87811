/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Is linked with none of the libraries that it uses here. */

#include <cairo.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <librsvg/rsvg.h>
#include <libxml/parser.h>
#include <string.h>

#include "usk-late-library.h"

#define SVG                                                                                                       \
  "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='2'><rect width='4' height='2' fill='#00f'/></svg>"

/* Whether this process has the library. */
static gboolean
is_loaded (const char *name)
{
  g_autofree char *maps = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL));

  return strstr (maps, name) != NULL;
}

static void
test_waits (void)
{
  g_assert_false (is_loaded ("librsvg-2"));
  g_assert_false (is_loaded ("libxml2"));
  g_assert_false (is_loaded ("libgdk_pixbuf-2"));
}

static void
test_xml (void)
{
  xmlDocPtr document;
  xmlChar *name;

  xmlInitParser ();
  document = xmlReadMemory (SVG, (int) strlen (SVG), NULL, NULL, 0);
  g_assert_nonnull (document);
  name = xmlGetNoNsProp (xmlDocGetRootElement (document), BAD_CAST "width");
  g_assert_cmpstr ((const char *) name, ==, "4");
  g_assert_cmpuint (xmlChildElementCount (xmlDocGetRootElement (document)), ==, 1);
  xmlFree (name);
  xmlFreeDoc (document);
  g_assert_true (is_loaded ("libxml2"));
}

static cairo_surface_t *
draw (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 4, 2);
  cairo_t *cr = cairo_create (surface);
  RsvgRectangle viewport = { 0, 0, 4, 2 };
  g_autoptr (GError) error = NULL;
  RsvgHandle *handle = rsvg_handle_new_from_data ((const guint8 *) SVG, strlen (SVG), &error);

  g_assert_no_error (error);
  g_assert_true (rsvg_handle_render_document (handle, cr, &viewport, &error));
  g_assert_no_error (error);
  g_object_unref (handle);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static void
test_svg (void)
{
  cairo_surface_t *surface = draw ();
  guint32 pixel;

  memcpy (&pixel, cairo_image_surface_get_data (surface), sizeof pixel);
  g_assert_cmphex (pixel, ==, 0xff0000ff);
  cairo_surface_destroy (surface);
}

/* What a library says is wrong comes back as from any other. */
static void
test_error (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rsvg_handle_new_from_data ((const guint8 *) "no", 2, &error));
  g_assert_nonnull (error);
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
test_image (void)
{
  cairo_surface_t *surface = draw ();
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GdkPixbufLoader *loader = gdk_pixbuf_loader_new_with_type ("png", &error);
  GdkPixbuf *image;

  g_assert_no_error (error);
  g_assert_cmpint (cairo_surface_write_to_png_stream (surface, write_cb, png), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&png));
  g_assert_true (gdk_pixbuf_loader_write_bytes (loader, bytes, &error));
  g_assert_true (gdk_pixbuf_loader_close (loader, &error));
  image = gdk_pixbuf_loader_get_pixbuf (loader);
  g_assert_cmpint (gdk_pixbuf_get_width (image), ==, 4);
  g_assert_cmpint (gdk_pixbuf_get_height (image), ==, 2);
  g_assert_cmpint (gdk_pixbuf_read_pixels (image)[2], ==, 255);
  g_object_unref (loader);
}

#define N_THREADS 8

static gpointer
draw_thread (gpointer data)
{
  cairo_surface_t *surface = draw ();

  cairo_surface_destroy (surface);

  return NULL;
}

/* Several handouts of a batch may need a library at the same time. */
static void
test_threads (void)
{
  GThread *threads[N_THREADS];

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("draw", draw_thread, NULL);
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
}

static void
test_missing (void)
{
  UskLateLibrary missing = { "libthere-is-none.so.7", NULL };
  gpointer found = NULL;

  if (g_test_subprocess ())
    usk_late_library_find (&missing, "nothing", &found);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("underskin: *libthere-is-none.so.7*Install Underskin again.\n");
}

static void
test_missing_function (void)
{
  UskLateLibrary glib = { "libglib-2.0.so.0", NULL };
  gpointer found = NULL;

  if (g_test_subprocess ())
    usk_late_library_find (&glib, "g_no_such_function", &found);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("underskin: *g_no_such_function*Install Underskin again.\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/late/waits", test_waits);
  g_test_add_func ("/late/threads", test_threads);
  g_test_add_func ("/late/xml", test_xml);
  g_test_add_func ("/late/svg", test_svg);
  g_test_add_func ("/late/error", test_error);
  g_test_add_func ("/late/image", test_image);
  g_test_add_func ("/late/missing", test_missing);
  g_test_add_func ("/late/missing-function", test_missing_function);

  return g_test_run ();
}
