/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "usk-label.h"

G_BEGIN_DECLS

/**
 * UskScenePlay:
 * @USK_SCENE_PLAY_LOOP: after its duration the scene starts again
 * @USK_SCENE_PLAY_ONCE: the scene rests on its last picture
 */
typedef enum {
  USK_SCENE_PLAY_LOOP,
  USK_SCENE_PLAY_ONCE,
} UskScenePlay;

/**
 * UskScrubMark:
 * @at: second of the scene from which on the mark counts
 * @text: the sentence to show
 */
typedef struct {
  double at;
  char  *text;
} UskScrubMark;

/**
 * UskScrub:
 * @start: second of the scene at the slider's start
 * @end: second of the scene at the slider's end
 * @unit: (nullable): unit of the value, such as "mm", or %NULL when the marks say it all
 * @from: value at the start
 * @to: value at the end
 * @step: smallest change of the value
 * @marks: (array length=n_marks): in the order of time
 * @n_marks: how many
 *
 * How a visitor drives a scene's time with a slider.
 */
typedef struct {
  double        start;
  double        end;
  char         *unit;
  double        from;
  double        to;
  double        step;
  UskScrubMark *marks;
  guint         n_marks;
} UskScrub;

typedef struct _UskDetail UskDetail;

#define USK_TYPE_SCENE (usk_scene_get_type ())

/* What a step shows of its diagram.  Filled once through the setters by the
 * layer that reads it, never changed after it was handed on.
 */
G_DECLARE_FINAL_TYPE (UskScene, usk_scene, USK, SCENE, GObject)

UskScene *usk_scene_new (const char *id, const char *diagram);
void      usk_scene_set_parts (UskScene *self, const char *const *show, const char *const *focus);
void      usk_scene_set_camera (UskScene *self, const char *part, double padding);
void usk_scene_set_play (UskScene *self, UskScenePlay play, double duration, const double *stills, guint n_stills);
void usk_scene_set_cover (UskScene *self, guint still);
void usk_scene_add_caption (UskScene *self, const char *caption);
void usk_scene_set_scrub (UskScene *self, double start, double end, const char *unit, double from, double to,
                          double step);
void usk_scene_add_scrub_mark (UskScene *self, double at, const char *text);
void usk_scene_set_description (UskScene *self, const char *description);
void usk_scene_set_detail (UskScene *self, UskDetail *detail);
void usk_scene_add_label (UskScene *self, UskLabel *label);

const char        *usk_scene_get_id (UskScene *self);
const char        *usk_scene_get_diagram (UskScene *self);
const char *const *usk_scene_get_show (UskScene *self);
const char *const *usk_scene_get_focus (UskScene *self);
const char        *usk_scene_get_camera (UskScene *self, double *padding);
UskScenePlay       usk_scene_get_play (UskScene *self);
double             usk_scene_get_duration (UskScene *self);
const double      *usk_scene_get_stills (UskScene *self, guint *n_stills);
double             usk_scene_get_cover (UskScene *self);
const char        *usk_scene_get_caption (UskScene *self, guint still);
const UskScrub    *usk_scene_get_scrub (UskScene *self);
const char        *usk_scene_get_description (UskScene *self);
UskDetail         *usk_scene_get_detail (UskScene *self);
GListModel        *usk_scene_get_labels (UskScene *self);

G_END_DECLS
