/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-scale.h"

/* Body text is 24 px on a screen of 1920 by 1080; everything else in the
 * style sheet is measured in that size.
 */
#define BASE_FONT_SIZE  24.0
#define BASE_LONG_SIDE  1920.0
#define BASE_SHORT_SIDE 1080.0

/* Below this nobody reads at arm's length, and controls fall under 44 px. */
#define SMALLEST_FONT_SIZE 16.5

/* How much larger than the screen alone would make it text may be before the
 * rest has to make room for it.
 */
#define TIGHT 1.1

static double
get_true_size (int width, int height)
{
  double scale = MIN (MAX (width, height) / BASE_LONG_SIDE, MIN (width, height) / BASE_SHORT_SIDE);

  return BASE_FONT_SIZE * scale;
}

/**
 * usk_scale_get_font_size:
 * @width: of the window, in pixels
 * @height: of the window, in pixels
 *
 * Returns: the size of body text in pixels.
 */
double
usk_scale_get_font_size (int width, int height)
{
  return MAX (get_true_size (width, height), SMALLEST_FONT_SIZE);
}

/**
 * usk_scale_is_compact:
 * @width: of the window, in pixels
 * @height: of the window, in pixels
 *
 * Returns: whether text is larger than the screen alone would make it, so that
 *   what is around targets has to be closer.
 */
gboolean
usk_scale_is_compact (int width, int height)
{
  return get_true_size (width, height) < SMALLEST_FONT_SIZE;
}

/**
 * usk_scale_is_tight:
 * @width: of the window, in pixels
 * @height: of the window, in pixels
 *
 * Returns: whether text is so much larger than the screen alone would make it
 *   that there is no room for titles and words of their usual proportion.
 */
gboolean
usk_scale_is_tight (int width, int height)
{
  return get_true_size (width, height) * TIGHT < SMALLEST_FONT_SIZE;
}
