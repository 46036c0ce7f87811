/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USK_TYPE_SPLIT (usk_split_get_type ())

/* The one layout of every page: a stage that takes six tenths of the screen
 * and a panel that takes the rest.  On a wide screen the panel stands at the
 * end, on a tall one below, where hands are.  So the stage is nearly square on
 * every screen, and one drawing fits them all.
 */
G_DECLARE_FINAL_TYPE (UskSplit, usk_split, USK, SPLIT, GtkWidget)

gboolean usk_split_is_tall (UskSplit *self);
void     usk_split_get_stage_size (UskSplit *self, int *width, int *height);
void     usk_split_turn_rows (UskSplit *self, GtkOrientable *rows);

G_END_DECLS
