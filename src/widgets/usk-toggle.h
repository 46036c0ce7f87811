/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Toggle buttons for one choice among several, whose words may need a second line. */
GtkWidget *usk_toggle_new (const char *text);
GtkWidget *usk_toggle_new_for_action (const char *text, const char *action, const char *target);
void       usk_toggle_set_text (GtkWidget *toggle, const char *text);

G_END_DECLS
