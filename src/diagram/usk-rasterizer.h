/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-diagram.h"
#include "usk-picture.h"

G_BEGIN_DECLS

#define USK_TYPE_RASTERIZER (usk_rasterizer_get_type ())

/* Draws scenes in worker threads and keeps the newest pictures within a bound
 * of bytes.  Lives in the main thread; one serves the whole program.
 */
G_DECLARE_FINAL_TYPE (UskRasterizer, usk_rasterizer, USK, RASTERIZER, GObject)

UskRasterizer *usk_rasterizer_new (gsize max_bytes);
UskPicture    *usk_rasterizer_lookup (UskRasterizer *self, UskDiagram *diagram, UskScene *scene, int width,
                                      int height);
void usk_rasterizer_render_async (UskRasterizer *self, UskDiagram *diagram, UskScene *scene, int width, int height,
                                  int priority, GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data);
UskPicture *usk_rasterizer_render_finish (UskRasterizer *self, GAsyncResult *result, GError **error);
void usk_rasterizer_prefetch (UskRasterizer *self, UskDiagram *diagram, UskScene *scene, int width, int height);

G_END_DECLS
