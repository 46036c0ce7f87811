/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include "usk-diagram-private.h"

#define MIN_DURATION     4
#define MAX_DURATION     12
#define MAX_STILLS       4
#define MAX_MOVING       30
#define MAX_MOVING_SHARE 0.6
#define MAX_MOVER_SHARE  0.3

/* The narrowest and the widest window that any screen gives a drawing. */
static const double aspects[] = { 0.93, 1.08 };

typedef struct {
  UskDiagram *diagram;
  UskScene *scene;
  const char *file;
  guint line;
  UskProblems *problems;
} Check;

static G_GNUC_PRINTF (2, 3) void complain (const Check *check, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  usk_problems_add (check->problems, check->file, check->line, "Scene \"%s\": %s", usk_scene_get_id (check->scene),
                    message);
}

static void
check_parts (const Check *check)
{
  const char *const *show = usk_scene_get_show (check->scene);
  const char *const *focus = usk_scene_get_focus (check->scene);
  const char *camera = usk_scene_get_camera (check->scene, NULL);
  const char *name = usk_diagram_get_name (check->diagram);

  if (show[0] == NULL)
    complain (check, "it shows no part of \"%s\".", name);
  for (guint i = 0; show[i] != NULL; i++)
    if (usk_diagram_find_part (check->diagram, show[i]) < 0)
      complain (check, "\"%s\" has no part \"%s\" to show.", name, show[i]);
  for (guint i = 0; focus[i] != NULL; i++)
    if (!g_strv_contains (show, focus[i]))
      complain (check, "it focuses on \"%s\", which it does not show.", focus[i]);
  if (camera != NULL && !usk_diagram_has_part (check->diagram, camera))
    complain (check, "\"%s\" has no frame or part \"%s\" for the camera.", name, camera);
}

static void
check_times (const Check *check)
{
  double duration = usk_scene_get_duration (check->scene);
  const UskScrub *scrub = usk_scene_get_scrub (check->scene);
  guint n_stills;
  const double *stills = usk_scene_get_stills (check->scene, &n_stills);

  if (duration < MIN_DURATION || duration > MAX_DURATION)
    complain (check, "it lasts %g s instead of %d to %d.", duration, MIN_DURATION, MAX_DURATION);
  if (n_stills == 0 || n_stills > MAX_STILLS)
    complain (check, "it has %u stills instead of 1 to %d.", n_stills, MAX_STILLS);
  for (guint i = 0; i < n_stills; i++)
    if (stills[i] < 0 || stills[i] > duration)
      complain (check, "the still at %g s is outside its %g s.", stills[i], duration);
  if (scrub == NULL)
    return;

  if (scrub->start < 0 || scrub->end > duration || scrub->end <= scrub->start)
    complain (check, "the slider from %g s to %g s is outside its %g s.", scrub->start, scrub->end, duration);
  if (scrub->from == scrub->to || !(scrub->step > 0))
    complain (check, "the slider from %g to %g by steps of %g shows no numbers.", scrub->from, scrub->to,
              scrub->step);
  for (guint i = 0; i < scrub->n_marks; i++)
    if (scrub->marks[i].at < scrub->start || scrub->marks[i].at > scrub->end)
      complain (check, "the mark at %g s is outside the slider.", scrub->marks[i].at);
}

static gboolean
is_whole (double number)
{
  return number > 0.5 && fabs (number - round (number)) < 0.001;
}

static void
check_motion (const Check *check, const char *part, const UskTiming *timing)
{
  double duration = usk_scene_get_duration (check->scene);
  gboolean scrubbed = usk_scene_get_scrub (check->scene) != NULL;

  if (usk_scene_get_play (check->scene) == USK_SCENE_PLAY_LOOP && !scrubbed)
    {
      if (!isinf (timing->repeat))
        complain (check, "it loops, but a motion of \"%s\" does not repeat.", part);
      else if (!is_whole (duration / timing->duration))
        complain (check, "its %g s are no multiple of the %g s of a motion of \"%s\".", duration, timing->duration,
                  part);
    }
  else if (isinf (timing->repeat))
    complain (check, "it plays once, but a motion of \"%s\" repeats for ever.", part);
  else if (!timing->freeze)
    complain (check, "it plays once, but a motion of \"%s\" does not rest on its last value.", part);
  else if (usk_timing_get_end (timing) > duration + 0.001)
    complain (check, "it ends before a motion of \"%s\" does.", part);
}

static void
check_mover (const Check *check, const char *part, const UskMover *mover, GHashTable *done)
{
  for (; mover != NULL && g_hash_table_add (done, (gpointer) mover); mover = mover->parent)
    for (guint i = 0; i < mover->motions->len; i++)
      check_motion (check, part, &((const UskMotion *) g_ptr_array_index (mover->motions, i))->timing);
}

static const char *
get_part_name (const Check *check, const UskLeaf *leaf)
{
  return leaf->part < 0 ? ""
                        : ((const UskPart *) g_ptr_array_index (check->diagram->parts, (guint) leaf->part))->id;
}

/* What moves costs memory and time in every frame. */
static void
check_moving (const Check *check)
{
  g_autoptr (GPtrArray) runs = usk_diagram_get_runs (check->diagram, check->scene);
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  UskRect canvas = usk_diagram_get_canvas (check->diagram);
  double total = 0;
  guint n_moving = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const UskRun *run = g_ptr_array_index (runs, i);
      guint index = g_array_index (run->leaves, guint, 0);
      const char *part = get_part_name (check, g_ptr_array_index (check->diagram->leaves, index));
      UskRect bounds;
      double share;

      if (run->mover == NULL || !usk_diagram_measure (check->diagram, index, &bounds))
        continue;
      check_mover (check, part, run->mover, done);
      share = bounds.width * bounds.height / (canvas.width * canvas.height);
      if (share > MAX_MOVER_SHARE)
        complain (check, "what moves in \"%s\" covers %.0f %% of the canvas instead of at most %.0f %%.", part,
                  100 * share, 100 * MAX_MOVER_SHARE);
      total += share;
      n_moving++;
    }

  if (n_moving > MAX_MOVING)
    complain (check, "%u things move instead of at most %d.", n_moving, MAX_MOVING);
  if (total > MAX_MOVING_SHARE)
    complain (check, "what moves covers %.0f %% of the canvas instead of at most %.0f %%.", 100 * total,
              100 * MAX_MOVING_SHARE);
}

static gboolean
is_inside (const UskRect *view, double x, double y)
{
  return x >= view->x && y >= view->y && x <= view->x + view->width && y <= view->y + view->height;
}

static gboolean
is_always_inside (const Check *check, UskLabel *label)
{
  guint n_stills;
  const double *stills = usk_scene_get_stills (check->scene, &n_stills);

  for (guint i = 0; i <= n_stills; i++)
    for (guint j = 0; j < G_N_ELEMENTS (aspects); j++)
      {
        UskRect view = usk_diagram_frame (check->diagram, check->scene, aspects[j], 1);
        double x, y;

        usk_diagram_get_anchor (check->diagram, label, i < n_stills ? stills[i] : 0, &x, &y);
        if (!is_inside (&view, x, y))
          return FALSE;
      }

  return TRUE;
}

static void
check_label (const Check *check, UskLabel *label)
{
  const char *part = usk_label_get_part (label);
  const char *anchor = usk_label_get_anchor (label);
  double x, y;

  if (usk_diagram_find_part (check->diagram, part) < 0)
    complain (check, "the label \"%s\" names the unknown part \"%s\".", usk_label_get_text (label), part);
  else if (!g_strv_contains (usk_scene_get_show (check->scene), part))
    complain (check, "the label \"%s\" names the part \"%s\", which is not shown.", usk_label_get_text (label),
              part);
  else if (anchor != NULL && !usk_diagram_has_anchor (check->diagram, anchor))
    complain (check, "the label \"%s\" ends on the unknown anchor \"%s\".", usk_label_get_text (label), anchor);
  else if (!usk_diagram_get_anchor (check->diagram, label, 0, &x, &y))
    complain (check, "the label \"%s\" has nothing to end on.", usk_label_get_text (label));
  else if (!is_always_inside (check, label))
    complain (check, "the label \"%s\" ends at (%.0f, %.0f), outside the picture.", usk_label_get_text (label), x,
              y);
}

static void
check_labels (const Check *check)
{
  GListModel *labels = usk_scene_get_labels (check->scene);

  for (guint i = 0; i < g_list_model_get_n_items (labels); i++)
    {
      g_autoptr (UskLabel) label = g_list_model_get_item (labels, i);

      check_label (check, label);
    }
}

/**
 * usk_diagram_check_scene:
 * @self: a drawing
 * @scene: a scene of it
 * @file: the file that the scene was read from, as its author knows it
 * @line: where in @file it starts
 * @problems: gets everything in which the scene does not fit the drawing or
 *   breaks docs/drawing.md
 *
 * Lays out what moves with librsvg, so it is for the compiler of content and
 * not for a running kiosk.
 */
void
usk_diagram_check_scene (UskDiagram *self, UskScene *scene, const char *file, guint line, UskProblems *problems)
{
  Check check = { self, scene, file, line, problems };

  g_return_if_fail (USK_IS_DIAGRAM (self));
  g_return_if_fail (USK_IS_SCENE (scene));
  g_return_if_fail (file != NULL);
  g_return_if_fail (USK_IS_PROBLEMS (problems));

  check_parts (&check);
  check_times (&check);
  check_moving (&check);
  check_labels (&check);
}
