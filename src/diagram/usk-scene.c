/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-scene.h"

#include "usk-detail.h"

struct _UskScene {
  GObject parent_instance;

  char *id;
  char *diagram;
  char **show;
  char **focus;
  char *camera;
  double padding;
  UskScenePlay play;
  double duration;
  double *stills;
  guint n_stills;
  guint cover;
  GPtrArray *captions;
  gboolean has_scrub;
  UskScrub scrub;
  GArray *marks;
  char *description;
  UskDetail *detail; /* (nullable) */
  GListStore *labels;
};

G_DEFINE_FINAL_TYPE (UskScene, usk_scene, G_TYPE_OBJECT)

static void
clear_mark (gpointer data)
{
  g_clear_pointer (&((UskScrubMark *) data)->text, g_free);
}

static void
usk_scene_finalize (GObject *object)
{
  UskScene *self = USK_SCENE (object);

  g_free (self->id);
  g_free (self->diagram);
  g_strfreev (self->show);
  g_strfreev (self->focus);
  g_free (self->camera);
  g_free (self->stills);
  g_ptr_array_unref (self->captions);
  g_free (self->scrub.unit);
  g_array_unref (self->marks);
  g_free (self->description);
  g_clear_pointer (&self->detail, usk_detail_unref);
  g_object_unref (self->labels);

  G_OBJECT_CLASS (usk_scene_parent_class)->finalize (object);
}

static void
usk_scene_class_init (UskSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_scene_finalize;
}

static void
usk_scene_init (UskScene *self)
{
  self->show = g_new0 (char *, 1);
  self->focus = g_new0 (char *, 1);
  self->captions = g_ptr_array_new_with_free_func (g_free);
  self->marks = g_array_new (FALSE, TRUE, sizeof (UskScrubMark));
  g_array_set_clear_func (self->marks, clear_mark);
  self->labels = g_list_store_new (USK_TYPE_LABEL);
}

/**
 * usk_scene_new:
 * @id: the scene's own name, unique in its drawing
 * @diagram: the name of its drawing
 *
 * Returns: (transfer full): a scene that shows nothing yet and loops over no
 *   time at all.
 */
UskScene *
usk_scene_new (const char *id, const char *diagram)
{
  UskScene *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (diagram != NULL, NULL);

  self = g_object_new (USK_TYPE_SCENE, NULL);
  self->id = g_strdup (id);
  self->diagram = g_strdup (diagram);

  return self;
}

/**
 * usk_scene_set_parts:
 * @self: a scene
 * @show: (nullable) (array zero-terminated=1): the parts that are visible
 * @focus: (nullable) (array zero-terminated=1): the parts at full strength, or
 *   nothing when none is to be dimmed
 */
void
usk_scene_set_parts (UskScene *self, const char *const *show, const char *const *focus)
{
  g_return_if_fail (USK_IS_SCENE (self));

  g_strfreev (self->show);
  g_strfreev (self->focus);
  self->show = show != NULL ? g_strdupv ((char **) show) : g_new0 (char *, 1);
  self->focus = focus != NULL ? g_strdupv ((char **) focus) : g_new0 (char *, 1);
}

/**
 * usk_scene_set_camera:
 * @self: a scene
 * @part: (nullable): a frame, such as "frame-all", or a part; %NULL for
 *   frame-all
 * @padding: room around it on all four sides, in units of the drawing
 */
void
usk_scene_set_camera (UskScene *self, const char *part, double padding)
{
  char *copy;

  g_return_if_fail (USK_IS_SCENE (self));

  copy = g_strdup (part);
  g_free (self->camera);
  self->camera = copy;
  self->padding = padding;
}

/**
 * usk_scene_set_play:
 * @self: a scene
 * @play: what happens at the end
 * @duration: length of the scene in seconds
 * @stills: (nullable) (array length=n_stills): seconds of the key frames for a visitor
 *   who has switched motion off, in the order of time
 * @n_stills: how many
 */
void
usk_scene_set_play (UskScene *self, UskScenePlay play, double duration, const double *stills, guint n_stills)
{
  g_return_if_fail (USK_IS_SCENE (self));
  g_return_if_fail (stills != NULL || n_stills == 0);

  self->play = play;
  self->duration = duration;
  g_free (self->stills);
  self->stills = g_memdup2 (stills, n_stills * sizeof (double));
  self->n_stills = n_stills;
}

/**
 * usk_scene_set_cover:
 * @self: a scene
 * @still: the index of a key frame, from 0
 *
 * Says which key frame stands for the whole scene; the first one, if nobody says so.
 */
void
usk_scene_set_cover (UskScene *self, guint still)
{
  g_return_if_fail (USK_IS_SCENE (self));

  self->cover = still;
}

/**
 * usk_scene_add_caption:
 * @self: a scene
 * @caption: what can be seen in the key frame after those that have a caption
 */
void
usk_scene_add_caption (UskScene *self, const char *caption)
{
  g_return_if_fail (USK_IS_SCENE (self));
  g_return_if_fail (caption != NULL);

  g_ptr_array_add (self->captions, g_strdup (caption));
}

/**
 * usk_scene_set_scrub:
 * @self: a scene
 * @start: second of the motion at the slider's start
 * @end: second of the motion at the slider's end
 * @unit: (nullable): unit of the value, such as "mm"
 * @from: value at the start
 * @to: value at the end
 * @step: smallest change of the value
 *
 * Lets a visitor drive the scene's time with a slider.
 */
void
usk_scene_set_scrub (UskScene *self, double start, double end, const char *unit, double from, double to,
                     double step)
{
  g_return_if_fail (USK_IS_SCENE (self));

  self->has_scrub = TRUE;
  self->scrub.start = start;
  self->scrub.end = end;
  g_free (self->scrub.unit);
  self->scrub.unit = g_strdup (unit);
  self->scrub.from = from;
  self->scrub.to = to;
  self->scrub.step = step;
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  double first = ((const UskScrubMark *) a)->at;
  double second = ((const UskScrubMark *) b)->at;

  return (first > second) - (first < second);
}

/**
 * usk_scene_add_scrub_mark:
 * @self: a scene with a scrub
 * @at: second of the scene from which on the mark counts
 * @text: the sentence to show
 *
 * Marks may be added in any order.
 */
void
usk_scene_add_scrub_mark (UskScene *self, double at, const char *text)
{
  UskScrubMark mark = { at, NULL };

  g_return_if_fail (USK_IS_SCENE (self));
  g_return_if_fail (text != NULL);

  mark.text = g_strdup (text);
  g_array_append_val (self->marks, mark);
  g_array_sort (self->marks, compare_marks);
  self->scrub.marks = (UskScrubMark *) (gpointer) self->marks->data;
  self->scrub.n_marks = self->marks->len;
}

/**
 * usk_scene_set_description:
 * @self: a scene
 * @description: (nullable): what is shown and what moves, for a person who
 *   cannot see it
 */
void
usk_scene_set_description (UskScene *self, const char *description)
{
  char *copy;

  g_return_if_fail (USK_IS_SCENE (self));

  copy = g_strdup (description);
  g_free (self->description);
  self->description = copy;
}

/**
 * usk_scene_set_detail:
 * @self: a scene
 * @detail: (nullable): where in the picture there is something to see
 *
 * It is of the first moment that stands on paper, and of what the camera frames and
 * nothing more, so its sides are as usk_diagram_get_aspect() says.
 */
void
usk_scene_set_detail (UskScene *self, UskDetail *detail)
{
  UskDetail *kept;

  g_return_if_fail (USK_IS_SCENE (self));

  kept = detail != NULL ? usk_detail_ref (detail) : NULL;
  g_clear_pointer (&self->detail, usk_detail_unref);
  self->detail = kept;
}

/**
 * usk_scene_add_label:
 * @self: a scene
 * @label: a label, after those that were added before
 */
void
usk_scene_add_label (UskScene *self, UskLabel *label)
{
  g_return_if_fail (USK_IS_SCENE (self));
  g_return_if_fail (USK_IS_LABEL (label));

  g_list_store_append (self->labels, label);
}

/**
 * usk_scene_get_id:
 * @self: a scene
 *
 * Returns: (transfer none): the scene's name.
 */
const char *
usk_scene_get_id (UskScene *self)
{
  g_return_val_if_fail (USK_IS_SCENE (self), NULL);

  return self->id;
}

/**
 * usk_scene_get_diagram:
 * @self: a scene
 *
 * Returns: (transfer none): the name of the drawing.
 */
const char *
usk_scene_get_diagram (UskScene *self)
{
  g_return_val_if_fail (USK_IS_SCENE (self), NULL);

  return self->diagram;
}

/**
 * usk_scene_get_show:
 * @self: a scene
 *
 * Returns: (transfer none) (array zero-terminated=1): the parts that are
 *   visible, never %NULL.
 */
const char *const *
usk_scene_get_show (UskScene *self)
{
  g_return_val_if_fail (USK_IS_SCENE (self), NULL);

  return (const char *const *) self->show;
}

/**
 * usk_scene_get_focus:
 * @self: a scene
 *
 * Returns: (transfer none) (array zero-terminated=1): the parts at full
 *   strength, never %NULL; empty when no part is dimmed.
 */
const char *const *
usk_scene_get_focus (UskScene *self)
{
  g_return_val_if_fail (USK_IS_SCENE (self), NULL);

  return (const char *const *) self->focus;
}

/**
 * usk_scene_get_camera:
 * @self: a scene
 * @padding: (out) (optional): room around it in units of the drawing
 *
 * Returns: (transfer none) (nullable): the frame or part that the camera
 *   frames, or %NULL for frame-all.
 */
const char *
usk_scene_get_camera (UskScene *self, double *padding)
{
  g_return_val_if_fail (USK_IS_SCENE (self), NULL);

  if (padding != NULL)
    *padding = self->padding;

  return self->camera;
}

/**
 * usk_scene_get_play:
 * @self: a scene
 *
 * Returns: what happens when the scene's duration is over.
 */
UskScenePlay
usk_scene_get_play (UskScene *self)
{
  g_return_val_if_fail (USK_IS_SCENE (self), USK_SCENE_PLAY_LOOP);

  return self->play;
}

/**
 * usk_scene_get_duration:
 * @self: a scene
 *
 * Returns: the length of the scene in seconds.
 */
double
usk_scene_get_duration (UskScene *self)
{
  g_return_val_if_fail (USK_IS_SCENE (self), 0);

  return self->duration;
}

/**
 * usk_scene_get_stills:
 * @self: a scene
 * @n_stills: (out): how many
 *
 * Returns: (transfer none) (nullable) (array length=n_stills): the seconds of
 *   the key frames, or %NULL when there are none.
 */
const double *
usk_scene_get_stills (UskScene *self, guint *n_stills)
{
  g_return_val_if_fail (USK_IS_SCENE (self), NULL);
  g_return_val_if_fail (n_stills != NULL, NULL);

  *n_stills = self->n_stills;

  return self->stills;
}

/**
 * usk_scene_get_cover:
 * @self: a scene
 *
 * Returns: the second of the key frame that stands for the whole scene: on its
 *   poster, and on paper if it loops.  0 if there is no such key frame.
 */
double
usk_scene_get_cover (UskScene *self)
{
  g_return_val_if_fail (USK_IS_SCENE (self), 0);

  return self->cover < self->n_stills ? self->stills[self->cover] : 0;
}

/**
 * usk_scene_get_caption:
 * @self: a scene
 * @still: the index of a key frame, from 0
 *
 * Returns: (transfer none) (nullable): what can be seen in it, or %NULL where
 *   nobody says so.
 */
const char *
usk_scene_get_caption (UskScene *self, guint still)
{
  g_return_val_if_fail (USK_IS_SCENE (self), NULL);

  return still < self->captions->len ? g_ptr_array_index (self->captions, still) : NULL;
}

/**
 * usk_scene_get_scrub:
 * @self: a scene
 *
 * Returns: (transfer none) (nullable): the slider that drives the scene's
 *   time, or %NULL when the clock does.
 */
const UskScrub *
usk_scene_get_scrub (UskScene *self)
{
  g_return_val_if_fail (USK_IS_SCENE (self), NULL);

  return self->has_scrub ? &self->scrub : NULL;
}

/**
 * usk_scene_get_description:
 * @self: a scene
 *
 * Returns: (transfer none) (nullable): what is shown and what moves, in words.
 */
const char *
usk_scene_get_description (UskScene *self)
{
  g_return_val_if_fail (USK_IS_SCENE (self), NULL);

  return self->description;
}

/**
 * usk_scene_get_detail:
 * @self: a scene
 *
 * Returns: (transfer none) (nullable): where in its picture there is something to see, if
 *   that is known.
 */
UskDetail *
usk_scene_get_detail (UskScene *self)
{
  g_return_val_if_fail (USK_IS_SCENE (self), NULL);

  return self->detail;
}

/**
 * usk_scene_get_labels:
 * @self: a scene
 *
 * Returns: (transfer none): a list of #UskLabel.
 */
GListModel *
usk_scene_get_labels (UskScene *self)
{
  g_return_val_if_fail (USK_IS_SCENE (self), NULL);

  return G_LIST_MODEL (self->labels);
}
