/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a bar has only for some people, between the lower and the upper end. */

#include "usk-chart-private.h"

/* How far a stripe rises, per pixel to the end. */
#define SLOPE 0.7

/* Fills the part of a bar from (x, y) that is @thick across, whichever way the
 * bar runs.  Stripes and their frame are unlike a solid bar also in black and white.
 */
void
usk_chart_draw_stripes (cairo_t *cr, double x, double y, double width, double height, double thick)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  usk_chart_set_color (cr, USK_CHART_PAPER, 1);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  usk_chart_set_color (cr, USK_CHART_ACCENT, 1);
  cairo_set_line_width (cr, thick * 0.16);
  for (double start = y; start < y + height + width * SLOPE + thick; start += thick * 0.42)
    {
      cairo_move_to (cr, x, start);
      cairo_line_to (cr, x + width, start - width * SLOPE);
    }
  cairo_stroke (cr);
  cairo_set_line_width (cr, thick * 0.3);
  cairo_rectangle (cr, x, y, width, height);
  cairo_stroke (cr);
  cairo_restore (cr);
}
