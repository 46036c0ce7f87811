/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The watch over activity: every touch, key and pointer move counts, and the
 * touch that wakes the screen does nothing else, unless it is on the name of a
 * language, which then is that of the visit.  It sits at the root in the capture
 * phase, because some widget always swallows some event.
 */

#include "usk-window-private.h"

#include "usk-way.h"

#define HAND_MILLISECONDS 500

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

/* The hand that wakes the screen comes within a moment.  What has lain on the
 * glass for longer, an arm or a drop of water, is none of its fingers and must
 * not keep the screen asleep.
 */
static void
follow_finger (UskWindow *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);
  GdkEventSequence *finger = gdk_event_get_event_sequence (event);

  if (type == GDK_TOUCH_BEGIN)
    {
      if (!self->swallowing || gdk_event_get_time (event) - self->finger_time > HAND_MILLISECONDS)
        g_hash_table_remove_all (self->fingers);
      self->finger_time = gdk_event_get_time (event);
      g_hash_table_add (self->fingers, finger);
    }
  else if (type == GDK_TOUCH_END || type == GDK_TOUCH_CANCEL)
    {
      g_hash_table_remove (self->fingers, finger);
    }
}

static gboolean
is_drag (GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  return type == GDK_TOUCH_UPDATE ||
         (type == GDK_MOTION_NOTIFY && (gdk_event_get_modifier_state (event) & GDK_BUTTON1_MASK) != 0);
}

static void
note (UskWindow *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (is_press (type))
    usk_session_note_press (self->session);
  else if (is_drag (event))
    usk_session_note_drag (self->session);
  else if (is_activity (type))
    usk_session_note_activity (self->session);
}

/* The language whose button is below a finger, or %NULL. */
static const char *
find_language (UskWindow *self, GdkEvent *event)
{
  GtkWidget *widget = NULL;
  double x, y, left, top;

  if (gdk_event_get_position (event, &x, &y))
    {
      gtk_native_get_surface_transform (GTK_NATIVE (self), &left, &top);
      widget = gtk_widget_pick (GTK_WIDGET (self), x - left, y - top, GTK_PICK_DEFAULT);
    }
  if (widget != NULL && !GTK_IS_BUTTON (widget))
    widget = gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON);
  if (widget == NULL || g_strcmp0 (usk_way_get_action (GTK_BUTTON (widget)), "win.begin-in") != 0)
    return NULL;

  return g_variant_get_string (usk_way_get_target (GTK_BUTTON (widget)), NULL);
}

static void
choose (UskWindow *self, const char *language)
{
  char *copy = g_strdup (language);

  g_free (self->waking_language);
  self->waking_language = copy;
}

/* A finger chooses a language where it comes and goes on the same button; a hand
 * chooses none.
 */
static void
follow_choice (UskWindow *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (is_press (type))
    choose (self, g_hash_table_size (self->fingers) <= 1 ? find_language (self, event) : NULL);
  else if (is_release (type) && g_strcmp0 (find_language (self, event), self->waking_language) != 0)
    choose (self, NULL);
}

static void
wake (UskWindow *self)
{
  g_autofree char *language = g_steal_pointer (&self->waking_language);

  if (usk_session_get_state (self->session) != USK_SESSION_ATTRACT)
    return;

  if (language != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.begin-in", "s", language);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.begin", NULL);
}

/* A hand wakes the screen when its last finger leaves it: GTK 4.8 loses count
 * of what is pressed when the page below a finger changes.
 */
static gboolean
on_event_cb (UskWindow *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  follow_finger (self, event);
  note (self, event);

  if (self->swallowing)
    {
      follow_choice (self, event);
      if (is_release (type) && g_hash_table_size (self->fingers) == 0)
        {
          self->swallowing = FALSE;
          wake (self);
        }
      return is_activity (type);
    }

  if (usk_session_get_state (self->session) != USK_SESSION_ATTRACT || !is_press (type) || self->library == NULL)
    return FALSE;

  self->swallowing = TRUE;
  follow_choice (self, event);
  if (g_hash_table_size (self->fingers) == 0)
    wake (self);

  return TRUE;
}

void
usk_window_watch_activity (UskWindow *self)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  self->fingers = g_hash_table_new (NULL, NULL);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (on_event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
