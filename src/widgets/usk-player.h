/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-scene.h"

G_BEGIN_DECLS

#define USK_TYPE_PLAYER (usk_player_get_type ())

/* Which second of a scene is on screen.  Knows nothing of widgets: its owner
 * tells it how much time has passed.  With motion off it goes from one key
 * frame to the next instead.
 */
G_DECLARE_FINAL_TYPE (UskPlayer, usk_player, USK, PLAYER, GObject)

/* What a player shows: a second of its scene, or a key frame where motion is off. */
typedef struct {
  double   time;
  guint    still;
  gboolean playing;
} UskMoment;

UskPlayer  *usk_player_new (void);
void        usk_player_set_scene (UskPlayer *self, UskScene *scene);
UskMoment   usk_player_get_moment (UskPlayer *self);
void        usk_player_go_on (UskPlayer *self, const UskMoment *moment);
void        usk_player_set_motion (UskPlayer *self, gboolean motion);
double      usk_player_get_time (UskPlayer *self);
gboolean    usk_player_is_playing (UskPlayer *self);
gboolean    usk_player_will_end (UskPlayer *self);
void        usk_player_play (UskPlayer *self);
void        usk_player_pause (UskPlayer *self);
void        usk_player_replay (UskPlayer *self);
void        usk_player_advance (UskPlayer *self, double seconds);
void        usk_player_seek (UskPlayer *self, double time);
void        usk_player_show_still_before (UskPlayer *self);
guint       usk_player_get_n_stills (UskPlayer *self);
guint       usk_player_get_still (UskPlayer *self);
const char *usk_player_get_caption (UskPlayer *self);
gboolean    usk_player_get_motion (UskPlayer *self);

G_END_DECLS
