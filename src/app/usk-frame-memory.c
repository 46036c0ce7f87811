/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-frame-memory.h"

#ifdef USK_HAVE_X11
#include <cairo-xlib.h>
#include <gdk/x11/gdkx.h>
#endif

/* On X11 the cairo renderer hands each frame over in memory that it shares with
 * the display server.  cairo takes that memory from a pool and gives a pool
 * back to the system when nothing in it is used, as between two touches: then
 * the system has to find and clear two thousand pages for the next frame that
 * changes the whole window, which was a third of the time of such frames.
 * Something small that stays in the pool keeps it, and its pages with it.
 *
 * All this is cairo's own business and may be otherwise in another version;
 * then the small thing keeps nothing, and frames cost what they cost before.
 */
struct _UskFrameMemory {
  GObject parent_instance;

  GtkNative *native; /* It owns us. */
  cairo_surface_t *anchor;
  int width, height; /* of the window, in pixels */
  gboolean tried;    /* whether it was seen what can be kept for that size */
  guint idle;
};

G_DEFINE_FINAL_TYPE (UskFrameMemory, usk_frame_memory, G_TYPE_OBJECT)

static void
let_go (UskFrameMemory *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->anchor, cairo_surface_destroy);
  self->tried = FALSE;
}

static void
usk_frame_memory_dispose (GObject *object)
{
  let_go (USK_FRAME_MEMORY (object));

  G_OBJECT_CLASS (usk_frame_memory_parent_class)->dispose (object);
}

static void
usk_frame_memory_class_init (UskFrameMemoryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usk_frame_memory_dispose;
}

static void
usk_frame_memory_init (UskFrameMemory *self)
{
}

#ifdef USK_HAVE_X11
/* In pixels a side.  cairo shares no memory for less than a thousand bytes; these are four thousand. */
#define ANCHOR_SIZE 32

/* The server may still be reading one frame while the next one is painted. */
#define N_FRAMES 2

static cairo_surface_t *
open_window (GdkSurface *surface)
{
  Display *display = gdk_x11_display_get_xdisplay (gdk_surface_get_display (surface));
  Window window = gdk_x11_surface_get_xid (surface);
  XWindowAttributes attributes;

  if (!XGetWindowAttributes (display, window, &attributes))
    return NULL;

  return cairo_xlib_surface_create (display, window, attributes.visual, attributes.width, attributes.height);
}

/* What is as large as a frame makes cairo open the pool that frames will come from,
 * and being cleared gives it its pages before a visitor waits for them.
 */
static void
drop_anchor (UskFrameMemory *self, GdkSurface *surface)
{
  cairo_surface_t *window, *frames[N_FRAMES];

  gdk_x11_display_error_trap_push (gdk_surface_get_display (surface));
  window = open_window (surface);
  if (window != NULL)
    {
      for (guint i = 0; i < N_FRAMES; i++)
        frames[i] = cairo_surface_create_similar_image (window, CAIRO_FORMAT_ARGB32, self->width, self->height);
      self->anchor = cairo_surface_create_similar_image (window, CAIRO_FORMAT_ARGB32, ANCHOR_SIZE, ANCHOR_SIZE);
      for (guint i = 0; i < N_FRAMES; i++)
        cairo_surface_destroy (frames[i]);
      cairo_surface_destroy (window);
    }
  gdk_x11_display_error_trap_pop_ignored (gdk_surface_get_display (surface));

  if (self->anchor != NULL && cairo_surface_status (self->anchor) != CAIRO_STATUS_SUCCESS)
    g_clear_pointer (&self->anchor, cairo_surface_destroy);
}

static void
keep (UskFrameMemory *self)
{
  GdkSurface *surface = gtk_native_get_surface (self->native);

  if (surface != NULL && GDK_IS_X11_SURFACE (surface) &&
      GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (self->native)))
    drop_anchor (self, surface);
}
#else
static void
keep (UskFrameMemory *self)
{
}
#endif

static gboolean
keep_cb (gpointer user_data)
{
  UskFrameMemory *self = USK_FRAME_MEMORY (user_data);

  self->idle = 0;
  self->tried = gtk_native_get_surface (self->native) != NULL;
  keep (self);

  return G_SOURCE_REMOVE;
}

/**
 * usk_frame_memory_new:
 * @native: a window, which must live longer and lets go of the memory when it is unrealized
 *
 * Returns: (transfer full): what keeps the memory of the window's frames.
 */
UskFrameMemory *
usk_frame_memory_new (GtkNative *native)
{
  UskFrameMemory *self;

  g_return_val_if_fail (GTK_IS_NATIVE (native), NULL);

  self = g_object_new (USK_TYPE_FRAME_MEMORY, NULL);
  self->native = native;
  g_signal_connect_object (native, "unrealize", G_CALLBACK (let_go), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * usk_frame_memory_fit:
 * @self: the memory of a window's frames
 * @width: of the window, in its own units
 * @height: of the window, in its own units
 *
 * Keeps the memory for frames of that size, as soon as there is nothing better to do.  Where
 * that fails, or is of no use, it is not tried again before the size is another.
 */
void
usk_frame_memory_fit (UskFrameMemory *self, int width, int height)
{
  int scale;

  g_return_if_fail (USK_IS_FRAME_MEMORY (self));
  g_return_if_fail (width > 0 && height > 0);

  scale = gtk_widget_get_scale_factor (GTK_WIDGET (self->native));
  if (self->width == width * scale && self->height == height * scale && (self->tried || self->idle != 0))
    return;

  let_go (self);
  self->width = width * scale;
  self->height = height * scale;
  self->idle = g_idle_add_full (G_PRIORITY_LOW, keep_cb, self, NULL);
}

/**
 * usk_frame_memory_is_kept:
 * @self: the memory of a window's frames
 *
 * Returns: whether the display server shares memory that is kept from frame to frame.
 */
gboolean
usk_frame_memory_is_kept (UskFrameMemory *self)
{
  g_return_val_if_fail (USK_IS_FRAME_MEMORY (self), FALSE);

  /* What cairo could not share belongs to no device. */
  return self->anchor != NULL && cairo_surface_get_device (self->anchor) != NULL;
}
