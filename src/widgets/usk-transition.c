/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-transition.h"

#define DURATION (420 * G_TIME_SPAN_MILLISECOND)

/* The share of a transition in which the camera moves over the old picture;
 * the new one fades in after it.  Never are two full pictures zoomed at once,
 * which the software renderers could not keep up with.
 */
#define CAMERA_SHARE 0.6

struct _UskTransition {
  GObject parent_instance;

  UskShownScene *from;
  UskRect view;   /* what was seen of it */
  double seconds; /* its moment */
  gint64 start;   /* time of the frame that shows it last; 0 before */
  gint64 now;
};

G_DEFINE_FINAL_TYPE (UskTransition, usk_transition, G_TYPE_OBJECT)

static void
usk_transition_finalize (GObject *object)
{
  UskTransition *self = USK_TRANSITION (object);

  g_clear_object (&self->from);

  G_OBJECT_CLASS (usk_transition_parent_class)->finalize (object);
}

static void
usk_transition_class_init (UskTransitionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_transition_finalize;
}

static void
usk_transition_init (UskTransition *self)
{
}

/**
 * usk_transition_new:
 * @from: the scene on screen
 * @view: what is seen of it, in the drawing's units
 * @seconds: its moment
 *
 * Returns: (transfer full): a transition that begins with the next frame.
 */
UskTransition *
usk_transition_new (UskShownScene *from, const UskRect *view, double seconds)
{
  UskTransition *self;

  g_return_val_if_fail (USK_IS_SHOWN_SCENE (from), NULL);
  g_return_val_if_fail (view != NULL, NULL);

  self = g_object_new (USK_TYPE_TRANSITION, NULL);
  self->from = g_object_ref (from);
  self->view = *view;
  self->seconds = seconds;

  return self;
}

/**
 * usk_transition_advance:
 * @self: a transition
 * @now: time of the frame in microseconds, which never runs backwards
 *
 * Returns: whether the transition still goes on.
 */
gboolean
usk_transition_advance (UskTransition *self, gint64 now)
{
  g_return_val_if_fail (USK_IS_TRANSITION (self), FALSE);

  if (self->start == 0)
    self->start = now;
  self->now = now;

  return now - self->start < DURATION;
}

/**
 * usk_transition_has_moved:
 * @self: a transition
 *
 * Returns: whether it shows anything else than what was on screen before it.
 */
gboolean
usk_transition_has_moved (UskTransition *self)
{
  g_return_val_if_fail (USK_IS_TRANSITION (self), FALSE);

  return self->now > self->start;
}

static double
ease (double u)
{
  return u * u * (3 - 2 * u);
}

static void
interpolate (const UskRect *from, const UskRect *to, double u, UskRect *result)
{
  result->x = from->x + (to->x - from->x) * u;
  result->y = from->y + (to->y - from->y) * u;
  result->width = from->width + (to->width - from->width) * u;
  result->height = from->height + (to->height - from->height) * u;
}

/**
 * usk_transition_snapshot:
 * @self: a transition
 * @snapshot: where to draw
 * @to: the scene that comes
 * @width: of the place, in the widget's units
 * @height: of the place, in the widget's units
 * @seconds: the moment at which @to begins
 */
void
usk_transition_snapshot (UskTransition *self, GtkSnapshot *snapshot, UskShownScene *to, double width,
                         double height, double seconds)
{
  gboolean travels = usk_shown_scene_get_diagram (self->from) == usk_shown_scene_get_diagram (to);
  UskRect target = usk_shown_scene_get_view (to, width, height);
  double progress = CLAMP ((double) (self->now - self->start) / DURATION, 0, 1);
  double travelled = travels ? ease (CLAMP (progress / CAMERA_SHARE, 0, 1)) : 0;
  double faded = travels ? (progress - CAMERA_SHARE) / (1 - CAMERA_SHARE) : progress;
  UskRect view;

  interpolate (&self->view, &target, travelled, &view);
  usk_shown_scene_snapshot (self->from, snapshot, &view, width, height, self->seconds);
  if (faded <= 0 || !usk_shown_scene_has_image (to))
    return;

  gtk_snapshot_push_opacity (snapshot, CLAMP (faded, 0, 1));
  usk_shown_scene_snapshot (to, snapshot, &target, width, height, seconds);
  gtk_snapshot_pop (snapshot);
}
