/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *usk_language_label_new (const char *text, const char *language);
GtkWidget *usk_language_view_new (const char *const *languages, const char *current);

G_END_DECLS
