/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When: recovery and results on one line from the first day to two years.  The
 * scale is logarithmic, because the first days matter as much as the months.
 */

#include "usk-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define FIRST_DAY 0.5
#define LAST_DAY  730.0

static const struct {
  double days;
  const char *name;
} marks[] = {
  { 1, N_("1 day") },    { 3, N_("3 days") },    { 7, N_("1 week") },     { 28, N_("4 weeks") },
  { 91, N_("3 months") }, { 182, N_("6 months") }, { 365, N_("1 year") },
};

static double
place (double days, double left, double right)
{
  double u = log (CLAMP (days, FIRST_DAY, LAST_DAY) / FIRST_DAY) / log (LAST_DAY / FIRST_DAY);

  return left + (right - left) * u;
}

static void
draw_axis (cairo_t *cr, double left, double right, double bottom, double font_size)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      double x = place (marks[i].days, left, right);

      usk_chart_set_color (cr, USK_CHART_LINE, 1);
      cairo_set_line_width (cr, 2);
      cairo_move_to (cr, x, font_size * 2.2);
      cairo_line_to (cr, x, bottom);
      cairo_stroke (cr);
      usk_chart_set_color (cr, USK_CHART_INK, 1);
      usk_chart_draw_text (cr, _(marks[i].name), x - font_size * 1.4, 0, font_size * 3.6, font_size * 0.8, FALSE);
    }
}

static void
draw_bar (cairo_t *cr, const UskChartRow *row, double left, double right, double y, double font_size)
{
  double from = place (row->low, left, right);
  double to = MAX (place (row->high, left, right), from + font_size * 0.5);
  double radius = font_size * 0.4;

  usk_chart_set_color (cr, USK_CHART_ACCENT, 1);
  cairo_new_sub_path (cr);
  cairo_arc (cr, to - MIN (radius, (to - from) / 2), y + radius, radius, -G_PI_2, G_PI_2);
  cairo_arc (cr, from + MIN (radius, (to - from) / 2), y + radius, radius, G_PI_2, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_fill (cr);
}

void
usk_time_chart_draw (const UskChartRow *const *rows,
                     guint n_rows,
                     cairo_t *cr,
                     double width,
                     double height,
                     double font_size)
{
  double left = font_size * 0.8, right = width - font_size * 2;

  draw_axis (cr, left, right, height - font_size * 0.3, font_size);
  for (guint i = 0; i < n_rows; i++)
    {
      double y = font_size * (2.8 + 3.4 * i);
      g_autofree char *text = g_strdup_printf ("%s: %s, %s", rows[i]->choice, rows[i]->what, rows[i]->value);

      usk_chart_set_color (cr, USK_CHART_INK, 1);
      usk_chart_draw_text (cr, text, left, y, right - left, font_size * 0.92, FALSE);
      draw_bar (cr, rows[i], left, right, y + font_size * 1.5, font_size);
    }
}
