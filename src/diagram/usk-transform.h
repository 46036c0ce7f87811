/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

gboolean usk_transform_parse (const char *text, cairo_matrix_t *matrix);
void     usk_transform_append (cairo_matrix_t *matrix, const cairo_matrix_t *inner);

G_END_DECLS
