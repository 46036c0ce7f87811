/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-rect.h"

/**
 * usk_rect_is_empty:
 * @rect: a rectangle
 *
 * Returns: whether @rect covers no area.
 */
gboolean
usk_rect_is_empty (const UskRect *rect)
{
  return rect->width <= 0 || rect->height <= 0;
}

/**
 * usk_rect_unite:
 * @rect: (inout): a rectangle that grows; an empty one takes over @other
 * @other: the rectangle to cover too; an empty one changes nothing
 */
void
usk_rect_unite (UskRect *rect, const UskRect *other)
{
  double right, bottom;

  if (usk_rect_is_empty (other))
    return;

  if (usk_rect_is_empty (rect))
    {
      *rect = *other;
      return;
    }

  right = MAX (rect->x + rect->width, other->x + other->width);
  bottom = MAX (rect->y + rect->height, other->y + other->height);
  rect->x = MIN (rect->x, other->x);
  rect->y = MIN (rect->y, other->y);
  rect->width = right - rect->x;
  rect->height = bottom - rect->y;
}

/**
 * usk_rect_intersect:
 * @a: a rectangle
 * @b: a rectangle
 * @result: (out): what both cover, empty when they do not meet
 *
 * Returns: whether the rectangles meet.
 */
gboolean
usk_rect_intersect (const UskRect *a, const UskRect *b, UskRect *result)
{
  double left = MAX (a->x, b->x);
  double top = MAX (a->y, b->y);

  result->x = left;
  result->y = top;
  result->width = MAX (0, MIN (a->x + a->width, b->x + b->width) - left);
  result->height = MAX (0, MIN (a->y + a->height, b->y + b->height) - top);

  return !usk_rect_is_empty (result);
}

/**
 * usk_rect_grow:
 * @rect: (inout): a rectangle
 * @margin: what is added on each of the four sides
 */
void
usk_rect_grow (UskRect *rect, double margin)
{
  rect->x -= margin;
  rect->y -= margin;
  rect->width = MAX (0, rect->width + 2 * margin);
  rect->height = MAX (0, rect->height + 2 * margin);
}
