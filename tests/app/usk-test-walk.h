/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-sheet.h"
#include "usk-test-app.h"

G_BEGIN_DECLS

/* The hands of a visitor in a window of 1024 x 600 without motion. */

/* How many steps each treatment has. */
#define USK_TEST_WALK_N_STEPS 8

void usk_test_walk_set_up (UskTestApp **app, gconstpointer data);
void usk_test_walk_tear_down (UskTestApp **app, gconstpointer data);
void usk_test_walk_click (UskTestApp *app, GtkWidget *button);
void usk_test_walk_click_action (UskTestApp *app, const char *action);
void usk_test_walk_assert_step (UskTestApp *app, guint number);

GtkWidget *usk_test_walk_find_card (UskTestApp *app, guint index);
UskSheet  *usk_test_walk_find_sheet (UskTestApp *app);
GtkWidget *usk_test_walk_find_class (GtkWidget *root, const char *name);

G_END_DECLS
