/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-window.h"

G_BEGIN_DECLS

#define USK_TYPE_TOUR (usk_tour_get_type ())

/* Writes a picture of every screen, as a visitor sees it. */
G_DECLARE_FINAL_TYPE (UskTour, usk_tour, USK, TOUR, GObject)

UskTour *usk_tour_new (UskWindow *window, UskLibrary *library, UskSession *session, const char *folder);
void     usk_tour_run_async (UskTour *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean usk_tour_run_finish (UskTour *self, GAsyncResult *result, GError **error);

G_END_DECLS
