/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-player.h"

G_BEGIN_DECLS

#define USK_TYPE_SCRUBBER (usk_scrubber_get_type ())

/* The slider that drives a scene's time, with what it stands for: a depth in
 * millimeters, a day, a month.  Hides itself for a scene that has none.
 */
G_DECLARE_FINAL_TYPE (UskScrubber, usk_scrubber, USK, SCRUBBER, GtkWidget)

void usk_scrubber_set_scene (UskScrubber *self, UskPlayer *player, UskScene *scene);
void usk_scrubber_clear (UskScrubber *self);

G_END_DECLS
