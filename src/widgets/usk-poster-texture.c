/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-poster-texture.h"

#include "usk-error.h"

/* In pixels: a poster has 640 and is unpacked while a visitor waits. */
#define MOST_SIDE 2048

typedef struct {
  int width;
  int height;
} Size;

/* A picture without pixels makes the loader stop before it unpacks any. */
static void
on_size_prepared_cb (GdkPixbufLoader *loader, int width, int height, Size *size)
{
  *size = (Size){ width, height };
  gdk_pixbuf_loader_set_size (loader, 0, 0);
}

/* Returns what the head of a JPEG says, or nothing for what is none. */
static Size
read_size (GBytes *jpeg)
{
  g_autoptr (GdkPixbufLoader) loader = NULL;
  Size size = { 0 };

  if (g_bytes_get_size (jpeg) > 0)
    loader = gdk_pixbuf_loader_new_with_type ("jpeg", NULL);
  if (loader == NULL)
    return size;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared_cb), &size);
  gdk_pixbuf_loader_write_bytes (loader, jpeg, NULL);
  gdk_pixbuf_loader_close (loader, NULL);

  return size;
}

/**
 * usk_poster_texture_new:
 * @jpeg: a poster from a pack, which need not be trusted
 * @error: return location: %USK_ERROR_DAMAGED for what is no small JPEG, or what
 *   gdk_texture_new_from_bytes() says
 *
 * A file of a few bytes can ask for gigabytes of pixels, so its size is read first.
 *
 * Returns: (transfer full) (nullable): the poster.
 */
GdkTexture *
usk_poster_texture_new (GBytes *jpeg, GError **error)
{
  Size size;

  g_return_val_if_fail (jpeg != NULL, NULL);

  size = read_size (jpeg);
  if (size.width >= 1 && size.height >= 1 && size.width <= MOST_SIDE && size.height <= MOST_SIDE)
    return gdk_texture_new_from_bytes (jpeg, error);

  g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED,
               "It is no JPEG of at most %d pixels a side: build the content pack again", MOST_SIDE);

  return NULL;
}
