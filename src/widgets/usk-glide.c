/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A list that was thrown glides on.  GTK 4.8 stops it below a finger, and then
 * takes the same touch for a press of whatever happens to lie there.
 */

#include "usk-glide.h"

/* A list that moved so lately glides still, or has just stopped by itself. */
#define GLIDE_MICROSECONDS (150 * 1000)

static void
on_moved_cb (GtkAdjustment *adjustment, gint64 *moved)
{
  *moved = g_get_monotonic_time ();
}

/* Claimed by the list, the finger presses nothing, but may drag at once. */
static void
on_drag_begin_cb (GtkAdjustment *adjustment, double x, double y, GtkGesture *drag)
{
  const gint64 *moved = g_object_get_data (G_OBJECT (adjustment), "usk-glide");

  if (g_get_monotonic_time () - *moved < GLIDE_MICROSECONDS)
    gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
watch (GtkScrolledWindow *scroller)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (scroller));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  gint64 *moved = g_new0 (gint64, 1);

  g_object_set_data_full (G_OBJECT (adjustment), "usk-glide", moved, g_free);
  g_signal_connect (adjustment, "value-changed", G_CALLBACK (on_moved_cb), moved);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      /* Of the scroller's own gestures this is the one that moves it. */
      if (G_OBJECT_TYPE (controller) == GTK_TYPE_GESTURE_DRAG)
        g_signal_connect_object (controller, "drag-begin", G_CALLBACK (on_drag_begin_cb), adjustment,
                                 G_CONNECT_AFTER | G_CONNECT_SWAPPED);
    }
}

/**
 * usk_glide_stop_by_touch:
 * @root: a page
 *
 * From now on a touch that stops a gliding list below @root does nothing else.
 * Call it once, when all lists are there.
 */
void
usk_glide_stop_by_touch (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  if (GTK_IS_SCROLLED_WINDOW (root))
    watch (GTK_SCROLLED_WINDOW (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    usk_glide_stop_by_touch (child);
}
