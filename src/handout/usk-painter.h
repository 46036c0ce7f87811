/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-layout.h"

G_BEGIN_DECLS

gboolean usk_painter_draw_page (const UskLayout *layout, guint page, cairo_t *cr, GCancellable *cancellable,
                                GError **error);
GStrv    usk_painter_list_descriptions (const UskLayout *layout);

G_END_DECLS
