/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-painter.h"

G_BEGIN_DECLS

GBytes *usk_handout_pdf_make (UskPainter *painter, const UskPaperStyle *style, const UskLeaflet *leaflet,
                              const char *clinic, GCancellable *cancellable, GError **error);

G_END_DECLS
