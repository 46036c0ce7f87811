/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-poster-texture.h"

#include <gtk/gtk.h>
#include <string.h>

#include "usk-error.h"

static GByteArray *
make_poster (const char *type, int width, int height)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  gdk_pixbuf_fill (pixbuf, 0xd00000ff);
  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, type, &error, NULL);
  g_assert_no_error (error);

  return g_byte_array_new_take ((guint8 *) data, size);
}

/* Lets the head of a JPEG say that there are more pixels than there are. */
static void
claim_size (GByteArray *jpeg, guint16 width, guint16 height)
{
  static const guint8 frame[] = { 0xff, 0xc0, 0x00, 0x11, 0x08 };
  guint8 *head = memmem (jpeg->data, jpeg->len, frame, sizeof frame);
  guint8 size[] = { (guint8) (height >> 8), (guint8) height, (guint8) (width >> 8), (guint8) width };

  g_assert_nonnull (head);
  memcpy (head + sizeof frame, size, sizeof size);
}

static GdkTexture *
read_poster (GByteArray *file, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (file->data, file->len);

  return usk_poster_texture_new (bytes, error);
}

static void
test_good (void)
{
  g_autoptr (GByteArray) jpeg = make_poster ("jpeg", 640, 480);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = read_poster (jpeg, &error);

  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 640);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 480);
}

static void
assert_refused (GByteArray *file)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_poster (file, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_DAMAGED);
}

/* A small file could keep the screen waiting while gigabytes are filled. */
static void
test_too_large (void)
{
  g_autoptr (GByteArray) square = make_poster ("jpeg", 16, 16);
  g_autoptr (GByteArray) high = make_poster ("jpeg", 16, 16);
  g_autoptr (GByteArray) wide = make_poster ("jpeg", 2049, 16);

  claim_size (square, 60000, 60000);
  assert_refused (square);
  claim_size (high, 16, 60000);
  assert_refused (high);
  assert_refused (wide);
}

static void
test_no_jpeg (void)
{
  g_autoptr (GByteArray) png = make_poster ("png", 16, 16);
  g_autoptr (GByteArray) half = make_poster ("jpeg", 16, 16);
  g_autoptr (GByteArray) empty = g_byte_array_new ();

  assert_refused (png);
  g_byte_array_set_size (half, 20);
  assert_refused (half);
  assert_refused (empty);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/poster-texture/good", test_good);
  g_test_add_func ("/poster-texture/too-large", test_too_large);
  g_test_add_func ("/poster-texture/no-jpeg", test_no_jpeg);

  return g_test_run ();
}
