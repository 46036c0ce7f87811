/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void usk_screen_language_set (const char *language);
void usk_screen_language_style (GtkWidget *window, const char *language);

G_END_DECLS
