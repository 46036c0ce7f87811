/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How often: a field of 1,000 small figures for each harm.  All fields have
 * the same number of figures, so they can be compared by eye.
 */

#include "usk-chart-private.h"

#include <math.h>

#define COLUMNS 100
#define ROWS    10

static void
figure_path (cairo_t *cr, double x, double y, double size)
{
  cairo_arc (cr, x + size / 2, y + size * 0.26, size * 0.2, 0, 2 * G_PI);
  cairo_close_path (cr);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + size / 2, y + size * 0.86, size * 0.32, G_PI, 2 * G_PI);
  cairo_close_path (cr);
}

/* Figures from @first on are one path, so a thousand of them cost little. */
static void
draw_figures (cairo_t *cr, guint first, guint last, double x, double y, double cell)
{
  cairo_new_path (cr);
  for (guint i = first; i < last; i++)
    figure_path (cr, x + i % COLUMNS * cell, y + i / COLUMNS * cell * 1.6, cell * 0.92);
}

void
usk_harm_chart_draw (const UskChartRow *const *rows,
                     guint n_rows,
                     cairo_t *cr,
                     double width,
                     double height,
                     double font_size)
{
  double cell = width / COLUMNS;
  double each = height / MAX (n_rows, 1);

  for (guint i = 0; i < n_rows; i++)
    {
      guint low = (guint) floor (rows[i]->low), high = (guint) ceil (rows[i]->high);
      double y = each * i;
      g_autofree char *text = g_strdup_printf ("%s: %s", rows[i]->choice, rows[i]->what);

      usk_chart_set_color (cr, USK_CHART_INK, 1);
      y += usk_chart_draw_text (cr, text, 0, y, width, font_size, TRUE);
      y += usk_chart_draw_text (cr, rows[i]->value, 0, y, width, font_size * 0.9, FALSE) + font_size * 0.3;

      usk_chart_set_color (cr, USK_CHART_WARNING, 1);
      draw_figures (cr, 0, MIN (low, COLUMNS * ROWS), 0, y, cell);
      cairo_fill (cr);
      usk_chart_set_color (cr, USK_CHART_WARNING, 0.45);
      draw_figures (cr, MIN (low, COLUMNS * ROWS), MIN (high, COLUMNS * ROWS), 0, y, cell);
      cairo_fill (cr);
      usk_chart_set_color (cr, USK_CHART_LINE, 1);
      draw_figures (cr, MIN (high, COLUMNS * ROWS), COLUMNS * ROWS, 0, y, cell);
      cairo_fill (cr);
    }
}
