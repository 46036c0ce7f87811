/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-clinic.h"
#include "usk-compose.h"
#include "usk-handout-options.h"
#include "usk-library.h"

G_BEGIN_DECLS

#define USK_TYPE_HANDOUT (usk_handout_get_type ())

/* A finished handout: the bytes of its PDF, and its pages to look at. */
G_DECLARE_FINAL_TYPE (UskHandout, usk_handout, USK, HANDOUT, GObject)

UskHandout *usk_handout_make (const UskLeaflet *leaflet, const UskHandoutOptions *options, gboolean pages,
                              GCancellable *cancellable, GError **error);
void        usk_handout_make_async (UskLibrary *library, UskClinic *clinic, const UskHandoutOptions *options,
                                    GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
UskHandout *usk_handout_make_finish (GAsyncResult *result, GError **error);

GBytes  *usk_handout_get_pdf (UskHandout *self);
guint    usk_handout_get_n_pages (UskHandout *self);
void     usk_handout_get_page_size (UskHandout *self, double *width, double *height);
void     usk_handout_draw_page (UskHandout *self, guint page, cairo_t *cr);
gboolean usk_handout_save (UskHandout *self, const char *path, GError **error);
void     usk_handout_save_async (UskHandout *self, GFile *file, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
gboolean usk_handout_save_finish (UskHandout *self, GAsyncResult *result, GError **error);

G_END_DECLS
