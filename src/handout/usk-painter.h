/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-layout.h"

G_BEGIN_DECLS

/* Draws the pages of a layout, as often as they are wanted. */
typedef struct _UskPainter UskPainter;

UskPainter *usk_painter_new (const UskLayout *layout);
void        usk_painter_free (UskPainter *self);
guint       usk_painter_get_n_pages (const UskPainter *self);
gboolean    usk_painter_draw_page (UskPainter *self, guint page, cairo_t *cr, GCancellable *cancellable,
                                   GError **error);
GStrv       usk_painter_list_descriptions (const UskPainter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskPainter, usk_painter_free)

G_END_DECLS
