/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-player.h"

G_BEGIN_DECLS

#define USK_TYPE_PLAY_CONTROLS (usk_play_controls_get_type ())

/* Pause and replay, and the ways to the parts and the sources of a step. */
G_DECLARE_FINAL_TYPE (UskPlayControls, usk_play_controls, USK, PLAY_CONTROLS, GtkWidget)

void usk_play_controls_set_player (UskPlayControls *self, UskPlayer *player);
void usk_play_controls_set_discreet (UskPlayControls *self, gboolean discreet);
void usk_play_controls_clear (UskPlayControls *self);
void usk_play_controls_toggle (UskPlayControls *self);

G_END_DECLS
