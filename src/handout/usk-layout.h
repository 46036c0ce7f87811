/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-compose.h"

G_BEGIN_DECLS

/* A handout on its pages: every line, picture and rule has its place.  Belongs
 * to the thread that made it, since Pango's layouts do.
 */
typedef struct _UskLayout UskLayout;

UskLayout *usk_layout_new (const UskLeaflet *leaflet, const UskPaperStyle *style, GCancellable *cancellable,
                           GError **error);
void       usk_layout_free (UskLayout *self);
guint      usk_layout_get_n_pages (const UskLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskLayout, usk_layout_free)

G_END_DECLS
