/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UskRect:
 * @x: left edge
 * @y: top edge
 * @width: width, never negative
 * @height: height, never negative
 *
 * A rectangle in the units of a drawing or in pixels; the holder says which.
 */
typedef struct {
  double x;
  double y;
  double width;
  double height;
} UskRect;

gboolean usk_rect_is_empty (const UskRect *rect);
void     usk_rect_unite (UskRect *rect, const UskRect *other);
gboolean usk_rect_intersect (const UskRect *a, const UskRect *b, UskRect *result);
void     usk_rect_grow (UskRect *rect, double margin);

G_END_DECLS
