/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-framing.h"

static void
expand (UskRect *rect, double aspect)
{
  double width = MAX (rect->width, rect->height * aspect);
  double height = MAX (rect->height, rect->width / aspect);

  rect->x -= (width - rect->width) / 2;
  rect->y -= (height - rect->height) / 2;
  rect->width = width;
  rect->height = height;
}

/* Beyond the canvas there is nothing to see, so the camera stays on it where it
 * can and shows as much emptiness on either side where it cannot.
 */
static double
shift (double start, double length, double canvas_start, double canvas_length)
{
  if (length > canvas_length)
    return canvas_start - (length - canvas_length) / 2;

  return CLAMP (start, canvas_start, canvas_start + canvas_length - length);
}

/**
 * usk_framing_get_aspect:
 * @self: a framing
 *
 * Returns: width to height of the picture that shows what the camera frames and
 *   nothing more.
 */
double
usk_framing_get_aspect (const UskFraming *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->subject.width / self->subject.height;
}

/**
 * usk_framing_get_view:
 * @self: a framing
 * @width: of the viewport, in any unit
 * @height: of the viewport, in the same unit
 *
 * Returns: what is seen through the viewport, in units of the drawing: what the
 *   camera frames with its padding, widened to the viewport's shape and moved
 *   onto the canvas where it fits.
 */
UskRect
usk_framing_get_view (const UskFraming *self, double width, double height)
{
  const UskRect *canvas;
  UskRect view;

  g_return_val_if_fail (self != NULL, ((UskRect){ 0 }));
  g_return_val_if_fail (width > 0 && height > 0, ((UskRect){ 0 }));

  canvas = &self->canvas;
  view = self->subject;
  expand (&view, width / height);
  view.x = shift (view.x, view.width, canvas->x, canvas->width);
  view.y = shift (view.y, view.height, canvas->y, canvas->height);

  return view;
}
