/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What Underskin calls of gdk-pixbuf. */

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "usk-late-library.h"

static UskLateLibrary pixbuf = { "libgdk_pixbuf-2.0.so.0", NULL };

USK_LATE (&pixbuf, GdkPixbufLoader *, gdk_pixbuf_loader_new_with_type, (const char *type, GError **error),
          (type, error))
USK_LATE_VOID (&pixbuf, gdk_pixbuf_loader_set_size, (GdkPixbufLoader * loader, int width, int height),
               (loader, width, height))
USK_LATE (&pixbuf, gboolean, gdk_pixbuf_loader_write_bytes,
          (GdkPixbufLoader * loader, GBytes *bytes, GError **error), (loader, bytes, error))
USK_LATE (&pixbuf, gboolean, gdk_pixbuf_loader_close, (GdkPixbufLoader * loader, GError **error), (loader, error))
USK_LATE (&pixbuf, GdkPixbuf *, gdk_pixbuf_loader_get_pixbuf, (GdkPixbufLoader * loader), (loader))
USK_LATE (&pixbuf, GdkPixbuf *, gdk_pixbuf_apply_embedded_orientation, (GdkPixbuf * image), (image))
USK_LATE (&pixbuf, GdkPixbuf *, gdk_pixbuf_scale_simple,
          (const GdkPixbuf *image, int width, int height, GdkInterpType interpolation),
          (image, width, height, interpolation))
USK_LATE (&pixbuf, int, gdk_pixbuf_get_width, (const GdkPixbuf *image), (image))
USK_LATE (&pixbuf, int, gdk_pixbuf_get_height, (const GdkPixbuf *image), (image))
USK_LATE (&pixbuf, int, gdk_pixbuf_get_n_channels, (const GdkPixbuf *image), (image))
USK_LATE (&pixbuf, int, gdk_pixbuf_get_rowstride, (const GdkPixbuf *image), (image))
USK_LATE (&pixbuf, const guint8 *, gdk_pixbuf_read_pixels, (const GdkPixbuf *image), (image))
