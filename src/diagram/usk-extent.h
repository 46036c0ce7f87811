/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* The smallest rectangle of pixels around all that is not transparent. */
typedef struct {
  int left;
  int top;
  int right;  /* behind the last pixel */
  int bottom; /* likewise */
} UskExtent;

gboolean usk_extent_find (cairo_surface_t *surface, UskExtent *extent);

G_END_DECLS
