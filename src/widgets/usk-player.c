/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-player.h"

#include <math.h>

struct _UskPlayer {
  GObject parent_instance;

  UskScene *scene;
  gboolean motion;
  gboolean playing;
  gboolean will_end;
  double time;
  guint still;
};

enum { PROP_0, PROP_TIME, PROP_PLAYING, PROP_WILL_END, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (UskPlayer, usk_player, G_TYPE_OBJECT)

static void
set_time (UskPlayer *self, double time)
{
  if (self->time == time)
    return;

  self->time = time;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIME]);
}

static double
get_start (UskPlayer *self)
{
  const UskScrub *scrub = usk_scene_get_scrub (self->scene);

  return scrub != NULL ? scrub->start : 0;
}

static double
get_end (UskPlayer *self)
{
  const UskScrub *scrub = usk_scene_get_scrub (self->scene);

  return scrub != NULL ? scrub->end : usk_scene_get_duration (self->scene);
}

static gboolean
loops (UskPlayer *self)
{
  return usk_scene_get_play (self->scene) == USK_SCENE_PLAY_LOOP && usk_scene_get_scrub (self->scene) == NULL;
}

/* Changes with the scene too, also while both the old and the new one play. */
static void
update_will_end (UskPlayer *self)
{
  gboolean will_end = self->playing && self->scene != NULL && !loops (self);

  if (self->will_end == will_end)
    return;

  self->will_end = will_end;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WILL_END]);
}

static void
set_playing (UskPlayer *self, gboolean playing)
{
  if (self->playing != playing)
    {
      self->playing = playing;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
    }
  update_will_end (self);
}

static void
show_still (UskPlayer *self, guint index)
{
  guint n_stills;
  const double *stills = usk_scene_get_stills (self->scene, &n_stills);

  self->still = n_stills > 0 ? index % n_stills : 0;
  set_time (self, n_stills > 0 ? stills[self->still] : get_end (self));
}

/* The key frame that stands for the whole scene: its labels point at what can be seen in it,
 * and its poster was on screen before.
 */
static guint
find_cover (UskPlayer *self)
{
  guint n_stills;
  const double *stills = usk_scene_get_stills (self->scene, &n_stills);

  for (guint i = 0; i < n_stills; i++)
    if (stills[i] == usk_scene_get_cover (self->scene))
      return i;

  return 0;
}

static void
start_over (UskPlayer *self)
{
  if (self->scene == NULL)
    return;

  if (self->motion)
    {
      set_time (self, get_start (self));
      set_playing (self, TRUE);
    }
  else
    {
      set_playing (self, FALSE);
      show_still (self, find_cover (self));
    }
}

static void
usk_player_finalize (GObject *object)
{
  UskPlayer *self = USK_PLAYER (object);

  g_clear_object (&self->scene);

  G_OBJECT_CLASS (usk_player_parent_class)->finalize (object);
}

static void
usk_player_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskPlayer *self = USK_PLAYER (object);

  switch (prop_id)
    {
    case PROP_TIME:
      g_value_set_double (value, self->time);
      break;
    case PROP_PLAYING:
      g_value_set_boolean (value, self->playing);
      break;
    case PROP_WILL_END:
      g_value_set_boolean (value, self->will_end);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_player_class_init (UskPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = usk_player_finalize;
  object_class->get_property = usk_player_get_property;

  properties[PROP_TIME] =
    g_param_spec_double ("time", NULL, NULL, 0, G_MAXDOUBLE, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLAYING] =
    g_param_spec_boolean ("playing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_WILL_END] =
    g_param_spec_boolean ("will-end", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
usk_player_init (UskPlayer *self)
{
  self->motion = TRUE;
}

/**
 * usk_player_new:
 *
 * Returns: (transfer full): a player without a scene.
 */
UskPlayer *
usk_player_new (void)
{
  return g_object_new (USK_TYPE_PLAYER, NULL);
}

/**
 * usk_player_set_scene:
 * @self: a player
 * @scene: (nullable): what to play, from its start
 */
void
usk_player_set_scene (UskPlayer *self, UskScene *scene)
{
  g_return_if_fail (USK_IS_PLAYER (self));
  g_return_if_fail (scene == NULL || USK_IS_SCENE (scene));

  g_set_object (&self->scene, scene);
  if (scene == NULL)
    set_playing (self, FALSE);
  start_over (self);
}

/**
 * usk_player_get_moment:
 * @self: a player
 *
 * Returns: what it shows now, to go on from there later.
 */
UskMoment
usk_player_get_moment (UskPlayer *self)
{
  UskMoment moment = { 0 };

  g_return_val_if_fail (USK_IS_PLAYER (self), moment);

  moment.time = self->time;
  moment.still = self->still;
  moment.playing = self->playing;

  return moment;
}

/**
 * usk_player_go_on:
 * @self: a player
 * @moment: of the same scene
 *
 * Shows that moment, and goes on from it if it was playing.
 */
void
usk_player_go_on (UskPlayer *self, const UskMoment *moment)
{
  g_return_if_fail (USK_IS_PLAYER (self));
  g_return_if_fail (moment != NULL);

  if (self->scene == NULL)
    return;

  if (!self->motion)
    {
      show_still (self, moment->still);
      return;
    }

  set_time (self, CLAMP (moment->time, get_start (self), get_end (self)));
  set_playing (self, moment->playing);
}

/**
 * usk_player_set_motion:
 * @self: a player
 * @motion: whether the visitor wants motion; if not, key frames are shown
 */
void
usk_player_set_motion (UskPlayer *self, gboolean motion)
{
  g_return_if_fail (USK_IS_PLAYER (self));

  if (self->motion == motion)
    return;

  self->motion = motion;
  start_over (self);
}

/**
 * usk_player_get_motion:
 * @self: a player
 *
 * Returns: whether it shows motion.
 */
gboolean
usk_player_get_motion (UskPlayer *self)
{
  g_return_val_if_fail (USK_IS_PLAYER (self), FALSE);

  return self->motion;
}

/**
 * usk_player_get_time:
 * @self: a player
 *
 * Returns: the second of the scene to show.
 */
double
usk_player_get_time (UskPlayer *self)
{
  g_return_val_if_fail (USK_IS_PLAYER (self), 0);

  return self->time;
}

/**
 * usk_player_is_playing:
 * @self: a player
 *
 * Returns: whether time moves.
 */
gboolean
usk_player_is_playing (UskPlayer *self)
{
  g_return_val_if_fail (USK_IS_PLAYER (self), FALSE);

  return self->playing;
}

/**
 * usk_player_will_end:
 * @self: a player
 *
 * Returns: whether time moves and comes to a stop by itself, which it does not
 *   in a loop.
 */
gboolean
usk_player_will_end (UskPlayer *self)
{
  g_return_val_if_fail (USK_IS_PLAYER (self), FALSE);

  return self->will_end;
}

/**
 * usk_player_play:
 * @self: a player
 *
 * Goes on from where it is, or from the start when it had come to the end.
 * With motion off, shows the next key frame.
 */
void
usk_player_play (UskPlayer *self)
{
  g_return_if_fail (USK_IS_PLAYER (self));

  if (self->scene == NULL)
    return;

  if (!self->motion)
    {
      show_still (self, self->still + 1);
      return;
    }

  if (!loops (self) && self->time >= get_end (self))
    set_time (self, get_start (self));
  set_playing (self, TRUE);
}

/**
 * usk_player_pause:
 * @self: a player
 */
void
usk_player_pause (UskPlayer *self)
{
  g_return_if_fail (USK_IS_PLAYER (self));

  set_playing (self, FALSE);
}

/**
 * usk_player_replay:
 * @self: a player
 *
 * Plays from the start; with motion off, shows the first key frame.
 */
void
usk_player_replay (UskPlayer *self)
{
  g_return_if_fail (USK_IS_PLAYER (self));

  start_over (self);
}

/**
 * usk_player_advance:
 * @self: a player
 * @seconds: how much time has passed
 *
 * A loop begins again at its end; anything else stops there.
 */
void
usk_player_advance (UskPlayer *self, double seconds)
{
  double time;

  g_return_if_fail (USK_IS_PLAYER (self));

  if (!self->playing || seconds <= 0)
    return;

  time = self->time + seconds;
  if (time < get_end (self))
    {
      set_time (self, time);
      return;
    }

  set_time (self, loops (self) ? fmod (time, get_end (self)) : get_end (self));
  set_playing (self, loops (self));
}

/**
 * usk_player_seek:
 * @self: a player
 * @time: a second of the scene
 *
 * The visitor drives the time, so the clock no longer does.
 */
void
usk_player_seek (UskPlayer *self, double time)
{
  g_return_if_fail (USK_IS_PLAYER (self));

  if (self->scene == NULL)
    return;

  set_playing (self, FALSE);
  set_time (self, CLAMP (time, get_start (self), get_end (self)));
}

/**
 * usk_player_show_still_before:
 * @self: a player
 *
 * With motion off, shows the key frame before this one, or the last one before
 * the first.  Without effect with motion on.
 */
void
usk_player_show_still_before (UskPlayer *self)
{
  guint n_stills;

  g_return_if_fail (USK_IS_PLAYER (self));

  n_stills = usk_player_get_n_stills (self);
  if (!self->motion && n_stills > 0)
    show_still (self, self->still + n_stills - 1);
}

/**
 * usk_player_get_n_stills:
 * @self: a player
 *
 * Returns: how many key frames the scene has.
 */
guint
usk_player_get_n_stills (UskPlayer *self)
{
  guint n_stills = 0;

  g_return_val_if_fail (USK_IS_PLAYER (self), 0);

  if (self->scene != NULL)
    usk_scene_get_stills (self->scene, &n_stills);

  return n_stills;
}

/**
 * usk_player_get_still:
 * @self: a player with motion off
 *
 * Returns: the index of the key frame that is shown, from 0.
 */
guint
usk_player_get_still (UskPlayer *self)
{
  g_return_val_if_fail (USK_IS_PLAYER (self), 0);

  return self->still;
}

/**
 * usk_player_get_caption:
 * @self: a player with motion off
 *
 * Returns: (transfer none) (nullable): what can be seen in the key frame that is
 *   shown, or %NULL where nobody says so or a slider has left that key frame.
 */
const char *
usk_player_get_caption (UskPlayer *self)
{
  const double *stills;
  guint n_stills;

  g_return_val_if_fail (USK_IS_PLAYER (self), NULL);

  if (self->scene == NULL)
    return NULL;

  stills = usk_scene_get_stills (self->scene, &n_stills);
  if (self->still >= n_stills || self->time != stills[self->still])
    return NULL;

  return usk_scene_get_caption (self->scene, self->still);
}
