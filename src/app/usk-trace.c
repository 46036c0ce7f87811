/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* For the benchmark: when the first frames were handed to the screen. */

#include "usk-trace.h"

#include <time.h>

#include "usk-diagram-view.h"
#include "usk-window-private.h"

/* Set to anything, it makes the program say on standard error at which
 * microsecond of the monotonic clock it had painted its first frame of any
 * kind ("window"), the first with the words at their size and a picture
 * ("useful"), and the first in which the picture is sharp ("sharp");
 * after it stands how much processor time the program had used by then.
 */
#define TRACE_VARIABLE "USK_TRACE"

static UskDiagramView *
find_view (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (USK_IS_DIAGRAM_VIEW (widget))
    return USK_DIAGRAM_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      UskDiagramView *view = find_view (child);

      if (view != NULL)
        return view;
    }

  return NULL;
}

static void
say_once (UskWindow *window, const char *what)
{
  if (g_object_get_data (G_OBJECT (window), what) != NULL)
    return;

  g_object_set_data (G_OBJECT (window), what, window);
  g_printerr ("usk-trace %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", what, g_get_monotonic_time (),
              (gint64) clock () * G_TIME_SPAN_SECOND / CLOCKS_PER_SEC);
}

static void
on_after_paint_cb (UskWindow *window)
{
  UskDiagramView *view = find_view (GTK_WIDGET (window));

  say_once (window, "window");
  /* A pending font size means that these words are about to be set again. */
  if (view == NULL || usk_text_scale_is_due (window->text_scale) || !usk_diagram_view_has_image (view))
    return;

  say_once (window, "useful");
  if (usk_diagram_view_is_crisp (view))
    say_once (window, "sharp");
}

static void
on_realize_cb (UskWindow *window)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                           G_CALLBACK (on_after_paint_cb), window, G_CONNECT_SWAPPED);
}

/**
 * usk_trace_watch:
 * @window: a window that is not on screen yet
 *
 * Reports its first frames, if the environment asks for it.
 */
void
usk_trace_watch (UskWindow *window)
{
  g_return_if_fail (USK_IS_WINDOW (window));

  if (g_getenv (TRACE_VARIABLE) != NULL)
    g_signal_connect (window, "realize", G_CALLBACK (on_realize_cb), NULL);
}
