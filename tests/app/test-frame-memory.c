/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-frame-memory.h"

#include <string.h>

#ifdef USK_HAVE_X11
#include <gdk/x11/gdkx.h>
#endif

#define WIDTH  1200
#define HEIGHT 900

static GtkWidget *
open_window (void)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static void
wait_until_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* How much memory this program shares by the means that X11 has for it, in bytes. */
static gsize
count_shared (void)
{
  g_autofree char *maps = NULL;
  g_auto (GStrv) lines = NULL;
  gsize sum = 0;

  g_assert_true (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL));
  lines = g_strsplit (maps, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *end;
      guint64 from = g_ascii_strtoull (lines[i], &end, 16);

      if (strstr (lines[i], "/SYSV") != NULL)
        sum += g_ascii_strtoull (end + 1, NULL, 16) - from;
    }

  return sum;
}

static void
test_keeps_a_frame (void)
{
  GtkWidget *window = open_window ();
  g_autoptr (UskFrameMemory) memory = usk_frame_memory_new (GTK_NATIVE (window));

  g_assert_false (usk_frame_memory_is_kept (memory));
  usk_frame_memory_fit (memory, WIDTH, HEIGHT);
  wait_until_idle ();
  g_assert_true (usk_frame_memory_is_kept (memory));
  g_assert_cmpuint (count_shared (), >=, WIDTH * HEIGHT * 4);

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_false (usk_frame_memory_is_kept (memory));
}

/* The memory for one size would be too small for another, and stay for nothing. */
static void
test_follows_the_size (void)
{
  GtkWidget *window = open_window ();
  g_autoptr (UskFrameMemory) memory = usk_frame_memory_new (GTK_NATIVE (window));

  usk_frame_memory_fit (memory, WIDTH / 2, HEIGHT / 2);
  wait_until_idle ();
  g_assert_true (usk_frame_memory_is_kept (memory));
  usk_frame_memory_fit (memory, WIDTH / 2, HEIGHT / 2);
  g_assert_true (usk_frame_memory_is_kept (memory));
  usk_frame_memory_fit (memory, WIDTH, HEIGHT);
  g_assert_false (usk_frame_memory_is_kept (memory));
  wait_until_idle ();
  g_assert_true (usk_frame_memory_is_kept (memory));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* A window that goes before there was time for anything. */
static void
test_unused (void)
{
  GtkWidget *window = open_window ();
  g_autoptr (UskFrameMemory) memory = usk_frame_memory_new (GTK_NATIVE (window));

  usk_frame_memory_fit (memory, WIDTH, HEIGHT);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_until_idle ();
  g_assert_false (usk_frame_memory_is_kept (memory));
}

static gboolean
is_trying (UskFrameMemory *memory)
{
  return g_main_context_find_source_by_user_data (NULL, memory) != NULL;
}

#ifdef USK_HAVE_X11
/* The server has no memory for a window that it does not know, and GTK is not told. */
static void
take_window_away (GtkWidget *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  Display *display = gdk_x11_display_get_xdisplay (gdk_surface_get_display (surface));

  XSelectInput (display, gdk_x11_surface_get_xid (surface), NoEventMask);
  XDestroyWindow (display, gdk_x11_surface_get_xid (surface));
  XSync (display, False);
}

/* Where nothing can be kept it is tried once for each size, and not at every turn. */
static void
test_in_vain (void)
{
  GtkWidget *window = open_window ();
  g_autoptr (UskFrameMemory) memory = usk_frame_memory_new (GTK_NATIVE (window));
  GdkDisplay *display = gtk_widget_get_display (window);

  wait_until_idle ();
  gdk_x11_display_error_trap_push (display);
  take_window_away (window);
  usk_frame_memory_fit (memory, WIDTH, HEIGHT);
  g_assert_true (is_trying (memory));
  wait_until_idle ();
  g_assert_false (usk_frame_memory_is_kept (memory));

  usk_frame_memory_fit (memory, WIDTH, HEIGHT);
  g_assert_false (is_trying (memory));
  usk_frame_memory_fit (memory, WIDTH / 2, HEIGHT);
  g_assert_true (is_trying (memory));

  gtk_window_destroy (GTK_WINDOW (window));
  wait_until_idle ();
  gdk_x11_display_error_trap_pop_ignored (display);
}
#endif

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frame-memory/keeps-a-frame", test_keeps_a_frame);
  g_test_add_func ("/frame-memory/follows-the-size", test_follows_the_size);
  g_test_add_func ("/frame-memory/unused", test_unused);
#ifdef USK_HAVE_X11
  g_test_add_func ("/frame-memory/in-vain", test_in_vain);
#endif

  return g_test_run ();
}
