/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USK_TYPE_IDLE_WARNING (usk_idle_warning_get_type ())

/* Asks an idle visitor whether they are still there, and counts down. */
G_DECLARE_FINAL_TYPE (UskIdleWarning, usk_idle_warning, USK, IDLE_WARNING, GtkWidget)

void usk_idle_warning_set_seconds (UskIdleWarning *self, guint seconds);
void usk_idle_warning_focus (UskIdleWarning *self);

G_END_DECLS
