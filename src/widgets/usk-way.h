/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where a button leads that does not stay: a row of a list, or what is in a
 * sheet.  A button that stays has the property "action-name" instead.
 */
void        usk_way_set (GtkButton *button, const char *action, GVariant *target);
void        usk_way_clear (GtkButton *button);
const char *usk_way_get_action (GtkButton *button);
GVariant   *usk_way_get_target (GtkButton *button);

G_END_DECLS
