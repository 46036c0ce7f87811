/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-transition.h"

#include "usk-plate.h"

#define DURATION (420 * G_TIME_SPAN_MILLISECOND)

/* For so long the camera waits for the images that it moves over. */
#define PATIENCE (100 * G_TIME_SPAN_MILLISECOND)

/* The share of a transition in which the camera moves over the old picture;
 * the new one fades in after it.  Never are two full pictures zoomed at once,
 * which the software renderers could not keep up with.
 */
#define CAMERA_SHARE 0.6

struct _UskTransition {
  GObject parent_instance;

  UskShownScene *from;
  UskPlate *from_plate; /* each NULL until there was time to make it */
  UskPlate *to_plate;
  UskRect view;   /* what was seen of it */
  double seconds; /* its moment */
  gint64 asked;   /* time of the first frame; 0 before */
  gint64 start;   /* time of the frame that shows it last; 0 before */
  gint64 now;
};

G_DEFINE_FINAL_TYPE (UskTransition, usk_transition, G_TYPE_OBJECT)

static void
usk_transition_finalize (GObject *object)
{
  UskTransition *self = USK_TRANSITION (object);

  g_clear_object (&self->to_plate);
  g_clear_object (&self->from_plate);
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
    self->start = self->asked = now;
  self->now = now;

  return now - self->start < DURATION;
}

/**
 * usk_transition_wait:
 * @self: a transition that has not moved yet
 * @now: time of the frame in microseconds, which never runs backwards
 *
 * Begins with this frame instead of an earlier one, because its images are not made yet:
 * without them, each frame takes as long as painting both pictures layer by layer.  They do
 * not keep a visitor waiting, though.
 *
 * Returns: whether it still waits.
 */
gboolean
usk_transition_wait (UskTransition *self, gint64 now)
{
  g_return_val_if_fail (USK_IS_TRANSITION (self), FALSE);

  if (self->start == 0 || usk_transition_has_moved (self) || now - self->asked >= PATIENCE)
    return FALSE;

  self->start = self->now = now;

  return TRUE;
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

static gboolean
needs_plate (UskPlate *plate, UskShownScene *scene, double seconds)
{
  return usk_shown_scene_is_software (scene) && usk_shown_scene_get_picture (scene) != NULL &&
         (plate == NULL || !usk_plate_shows (plate, scene, seconds));
}

static void
replace_plate (UskPlate **plate, UskShownScene *scene, double seconds)
{
  g_clear_object (plate);
  *plate = usk_plate_new (scene, seconds);
}

/**
 * usk_transition_prepare:
 * @self: a transition
 * @to: the scene that comes
 * @seconds: the moment at which @to begins
 *
 * Makes one of the two images that the frames of the transition are made of, as
 * far as its scene is drawn.  A frame that comes before it is correct as well, it
 * only takes longer.
 *
 * Returns: whether there is another one to make.
 */
gboolean
usk_transition_prepare (UskTransition *self, UskShownScene *to, double seconds)
{
  gboolean needs_to;

  g_return_val_if_fail (USK_IS_TRANSITION (self), FALSE);
  g_return_val_if_fail (USK_IS_SHOWN_SCENE (to), FALSE);

  needs_to = needs_plate (self->to_plate, to, seconds);
  if (needs_plate (self->from_plate, self->from, self->seconds))
    {
      replace_plate (&self->from_plate, self->from, self->seconds);
      return needs_to && self->from_plate != NULL;
    }
  if (needs_to)
    replace_plate (&self->to_plate, to, seconds);

  return FALSE;
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

/* Where in a transition its frame is. */
typedef struct {
  UskRect from_view;
  UskRect to_view;
  double width;
  double height;
  double faded; /* how much of the scene that comes is seen, from 0 to 1 */
} Moment;

static Moment
get_moment (UskTransition *self, UskShownScene *to, double width, double height)
{
  gboolean travels = usk_shown_scene_get_diagram (self->from) == usk_shown_scene_get_diagram (to);
  double progress = CLAMP ((double) (self->now - self->start) / DURATION, 0, 1);
  double travelled = travels ? ease (CLAMP (progress / CAMERA_SHARE, 0, 1)) : 0;
  double faded = travels ? (progress - CAMERA_SHARE) / (1 - CAMERA_SHARE) : progress;
  Moment moment = { { 0 }, usk_shown_scene_get_view (to, width, height), width, height, CLAMP (faded, 0, 1) };

  if (!usk_shown_scene_has_image (to))
    moment.faded = 0;
  interpolate (&self->view, &moment.to_view, travelled, &moment.from_view);

  return moment;
}

/* Both in one context, see usk_plate_draw(). */
static void
snapshot_plates (UskTransition *self, GtkSnapshot *snapshot, const Moment *moment, gboolean both)
{
  cairo_t *cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) moment->width, (float) moment->height));

  usk_plate_draw (self->from_plate, cr, &moment->from_view, moment->width, 1);
  if (both)
    usk_plate_draw (self->to_plate, cr, &moment->to_view, moment->width, moment->faded);
  cairo_destroy (cr);
}

static void
snapshot_from (UskTransition *self, GtkSnapshot *snapshot, const Moment *moment)
{
  if (self->from_plate != NULL)
    snapshot_plates (self, snapshot, moment, FALSE);
  else
    usk_shown_scene_snapshot (self->from, snapshot, &moment->from_view, moment->width, moment->height,
                              self->seconds);
}

static void
snapshot_to (UskShownScene *to, GtkSnapshot *snapshot, const Moment *moment, double seconds)
{
  gtk_snapshot_push_opacity (snapshot, moment->faded);
  usk_shown_scene_snapshot (to, snapshot, &moment->to_view, moment->width, moment->height, seconds);
  gtk_snapshot_pop (snapshot);
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
  Moment moment = get_moment (self, to, width, height);
  gboolean has_plates =
    self->from_plate != NULL && self->to_plate != NULL && usk_plate_shows (self->to_plate, to, seconds);

  if (moment.faded > 0 && has_plates)
    {
      snapshot_plates (self, snapshot, &moment, TRUE);
      return;
    }

  snapshot_from (self, snapshot, &moment);
  if (moment.faded > 0)
    snapshot_to (to, snapshot, &moment, seconds);
}
