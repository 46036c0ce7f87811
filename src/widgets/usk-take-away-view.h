/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USK_TYPE_TAKE_AWAY_VIEW (usk_take_away_view_get_type ())

/* Texts to carry away on a phone, one code at a time, with the words beside
 * the code for whoever has no phone at hand.
 */
G_DECLARE_FINAL_TYPE (UskTakeAwayView, usk_take_away_view, USK, TAKE_AWAY_VIEW, GtkWidget)

GtkWidget *usk_take_away_view_new (const char *const *parts, const char *language, gboolean tall, GError **error);

G_END_DECLS
