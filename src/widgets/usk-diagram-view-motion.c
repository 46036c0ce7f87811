/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What moves on a diagram view: the camera from scene to scene, and the scene. */

#include "usk-diagram-view-private.h"

gboolean
usk_diagram_view_wants_motion (UskDiagramView *self)
{
  gboolean motion = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &motion, NULL);

  return motion;
}

void
usk_diagram_view_clear_transition (UskDiagramView *self)
{
  g_clear_handle_id (&self->plates_idle, g_source_remove);
  g_clear_object (&self->transition);
}

void
usk_diagram_view_end_transition (UskDiagramView *self)
{
  if (self->transition == NULL)
    return;

  usk_diagram_view_clear_transition (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  usk_diagram_view_notify_transition (self);
}

static gboolean
prepare_transition_cb (gpointer user_data)
{
  UskDiagramView *self = user_data;

  if (usk_transition_prepare (self->transition, self->current, usk_player_get_time (self->player)))
    return G_SOURCE_CONTINUE;

  self->plates_idle = 0;

  return G_SOURCE_REMOVE;
}

/* One image at a time, in the rest between two frames. */
void
usk_diagram_view_prepare_transition (UskDiagramView *self)
{
  if (self->transition != NULL && self->plates_idle == 0)
    self->plates_idle = g_idle_add_full (GDK_PRIORITY_REDRAW + 5, prepare_transition_cb, self, NULL);
}

/* The first frame of a transition shows what is on screen already.  It belongs to
 * the words that change with it; painting the picture again would only make them
 * late.  The camera moves when its images are there.
 */
static void
advance_transition (UskDiagramView *self, gint64 now)
{
  gboolean moved = usk_transition_has_moved (self->transition);

  if (self->plates_idle != 0 && usk_transition_wait (self->transition, now))
    return;

  if (!usk_transition_advance (self->transition, now))
    {
      usk_diagram_view_end_transition (self);
      return;
    }
  if (!usk_transition_has_moved (self->transition))
    {
      usk_diagram_view_prepare_transition (self);
      return;
    }

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!moved)
    usk_diagram_view_notify_moving (self);
}

static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  UskDiagramView *self = USK_DIAGRAM_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  gint64 passed = self->last_frame > 0 ? now - self->last_frame : 0;

  self->last_frame = now;
  if (self->transition != NULL)
    advance_transition (self, now);
  else
    usk_player_advance (self->player, (double) passed / G_TIME_SPAN_SECOND);

  if (self->transition != NULL || usk_player_is_playing (self->player))
    return G_SOURCE_CONTINUE;

  self->tick = 0;

  return G_SOURCE_REMOVE;
}

/* No ticks without need: a still screen must not wake the processor. */
void
usk_diagram_view_update_tick (UskDiagramView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean needed =
    gtk_widget_get_mapped (widget) && (self->transition != NULL || usk_player_is_playing (self->player));

  if (needed && self->tick == 0)
    {
      self->last_frame = 0;
      self->tick = gtk_widget_add_tick_callback (widget, on_tick_cb, NULL, NULL);
    }
  else if (!needed && self->tick != 0)
    {
      gtk_widget_remove_tick_callback (widget, self->tick);
      self->tick = 0;
    }
}

static gboolean
can_begin_transition (UskDiagramView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return self->current != NULL && usk_shown_scene_has_image (self->current) && gtk_widget_get_mapped (widget) &&
         gtk_widget_get_width (widget) > 0 && gtk_widget_get_height (widget) > 0 &&
         usk_diagram_view_wants_motion (self);
}

/* Goes on from the picture that stands on screen, if there is one.  From the middle
 * of another transition it first jumps to that one's end.
 */
void
usk_diagram_view_begin_transition (UskDiagramView *self, UskShownScene *next)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean jumps = self->transition != NULL || !can_begin_transition (self);

  usk_diagram_view_clear_transition (self);
  if (can_begin_transition (self))
    {
      UskRect view =
        usk_shown_scene_get_view (self->current, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

      usk_shown_scene_set_software (next, usk_diagram_view_is_software (self));
      self->transition = usk_transition_new (self->current, &view, usk_player_get_time (self->player));
    }
  g_set_object (&self->current, next);
  if (jumps)
    gtk_widget_queue_draw (widget);
}
