/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The watch over activity: every touch, key and pointer move counts, and the
 * touch that wakes the screen does nothing else.  It sits at the root in the
 * capture phase, because some widget always swallows some event.
 */

#include "usk-window-private.h"

static gboolean
is_press (GdkEventType type)
{
  return type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN || type == GDK_KEY_PRESS;
}

static gboolean
is_release (GdkEventType type)
{
  return type == GDK_BUTTON_RELEASE || type == GDK_TOUCH_END || type == GDK_TOUCH_CANCEL ||
         type == GDK_KEY_RELEASE;
}

/* A mouse that was bumped must not wake the screen, but it is activity. */
static gboolean
is_activity (GdkEventType type)
{
  return is_press (type) || is_release (type) || type == GDK_MOTION_NOTIFY || type == GDK_TOUCH_UPDATE ||
         type == GDK_SCROLL;
}

static void
count_fingers (UskWindow *self, GdkEventType type)
{
  if (type == GDK_TOUCH_BEGIN)
    self->fingers++;
  else if ((type == GDK_TOUCH_END || type == GDK_TOUCH_CANCEL) && self->fingers > 0)
    self->fingers--;
}

static void
wake (UskWindow *self)
{
  if (usk_session_get_state (self->session) == USK_SESSION_ATTRACT)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.begin", NULL);
}

/* A hand wakes the screen when its last finger leaves it: GTK 4.8 loses count
 * of what is pressed when the page below a finger changes.
 */
static gboolean
on_event_cb (UskWindow *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  count_fingers (self, type);
  if (is_activity (type))
    usk_session_note_activity (self->session);

  if (self->swallowing)
    {
      if (is_release (type) && self->fingers == 0)
        {
          self->swallowing = FALSE;
          wake (self);
        }
      return is_activity (type);
    }

  if (usk_session_get_state (self->session) != USK_SESSION_ATTRACT || !is_press (type) || self->library == NULL)
    return FALSE;

  self->swallowing = TRUE;
  if (self->fingers == 0)
    wake (self);

  return TRUE;
}

void
usk_window_watch_activity (UskWindow *self)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (on_event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
