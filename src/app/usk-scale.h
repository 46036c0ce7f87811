/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

double   usk_scale_get_font_size (int width, int height);
gboolean usk_scale_is_compact (int width, int height);
gboolean usk_scale_is_tight (int width, int height);

G_END_DECLS
