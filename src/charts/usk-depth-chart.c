/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How deep: each choice as a needle or a reach on one true scale. */

#include "usk-chart-private.h"

#include "usk-i18n.h"

/* A scale never ends above this, so that the whole skin is on it. */
#define LEAST_MM 3.0

/* From the headings to the skin, in font sizes: a needle begins above it. */
#define NEEDLE_GAP 1.6
#define FLAT_GAP   0.8

/* The first column stands clear of the names of the layers. */
static double
names_width (double font_size)
{
  return MAX (usk_chart_measure_width (_("Skin"), font_size), usk_chart_measure_width (_("Muscle"), font_size)) +
         font_size;
}

static double
column_width (guint n_rows, double width, double font_size)
{
  return (width - font_size * 4.2 - names_width (font_size)) / n_rows;
}

/* How far from the start of a column the middle of what is drawn in it is. */
static double
get_middle (const UskChartRow *row, double font_size)
{
  return font_size * (row->high > 0 ? 1 : 1.65);
}

/* A row without a value is a number of a list, which stands over its needle. */
static double
draw_number (cairo_t *cr, const UskChartRow *row, double x, double font_size)
{
  double size = font_size * 1.1, width = usk_chart_measure_width (row->choice, size);

  if (cr != NULL)
    usk_chart_set_color (cr, USK_CHART_ACCENT, 1);

  return usk_chart_draw_text (cr, row->choice, x + get_middle (row, font_size) - width / 2, 0, 0, size, TRUE);
}

/* What stands above a column: who, how deep, and what was measured. */
static double
draw_heading (cairo_t *cr, const UskChartRow *row, double x, double width, double font_size)
{
  double y = 0;

  if (row->value[0] == '\0')
    return draw_number (cr, row, x, font_size);

  if (cr != NULL)
    usk_chart_set_color (cr, USK_CHART_INK, 1);
  y += usk_chart_draw_text (cr, row->choice, x, y, width, font_size, TRUE);
  if (cr != NULL)
    usk_chart_set_color (cr, USK_CHART_ACCENT, 1);
  y += usk_chart_draw_text (cr, row->value, x, y, width, font_size * 1.1, TRUE);
  if (row->what[0] == '\0')
    return y;

  if (cr != NULL)
    usk_chart_set_color (cr, USK_CHART_INK_SOFT, 1);
  y += usk_chart_draw_text (cr, row->what, x, y, width, font_size * 0.85, FALSE);

  return y;
}

static double
headings_height (const UskChartRow *const *rows, guint n_rows, double width, double font_size)
{
  double column = column_width (n_rows, width, font_size), height = 0, gap = FLAT_GAP;

  for (guint i = 0; i < n_rows; i++)
    {
      height = MAX (height, draw_heading (NULL, rows[i], 0, column * 0.94, font_size));
      if (rows[i]->high > 0)
        gap = NEEDLE_GAP;
    }

  return height + font_size * gap;
}

/* Lines stand far enough apart for their numbers. */
static double
ruler_step (double scale, double font_size)
{
  static const double steps[] = { 0.5, 1, 2, 5, 10, 20 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * scale >= font_size * 1.5)
      return steps[i];

  return 50;
}

static void
draw_ruler (const UskChartSection *section)
{
  for (double mm = 0; section->top + mm * section->scale <= section->bottom + 1e-6; mm += section->step)
    {
      double y = section->top + mm * section->scale;
      g_autofree char *text = g_strdup_printf (_("%g mm"), mm);
      double size = section->font_size * 0.9;

      usk_chart_set_color (section->cr, USK_CHART_INK_SOFT, mm > 0 ? 0.45 : 1);
      cairo_set_line_width (section->cr, 1.5);
      cairo_move_to (section->cr, section->left - section->font_size * 0.3, y);
      cairo_line_to (section->cr, section->right, y);
      cairo_stroke (section->cr);
      usk_chart_set_color (section->cr, USK_CHART_INK, 1);
      usk_chart_draw_text (section->cr, text,
                           section->left - section->font_size * 0.5 - usk_chart_measure_width (text, size),
                           y - size * 0.6, 0, size, FALSE);
    }
}

/* Solid down to the lower end, striped from there to the upper. */
static void
draw_needle (const UskChartSection *section, const UskChartRow *row, double x)
{
  cairo_t *cr = section->cr;
  double thick = section->font_size * 0.9;
  double low = section->top + row->low * section->scale;
  double high = section->top + row->high * section->scale;
  double start = section->top - section->font_size;

  usk_chart_set_color (cr, USK_CHART_PAPER, 1);
  cairo_rectangle (cr, x - thick / 2 - 2, start - 2, thick + 4, high - start + 2);
  cairo_fill (cr);
  usk_chart_set_color (cr, USK_CHART_ACCENT, 1);
  cairo_rectangle (cr, x - thick / 2, start, thick, low - start);
  cairo_fill (cr);
  usk_chart_draw_stripes (cr, x - thick / 2, low, thick, high - low, thick);
}

/* Where nothing goes in there is no more than a flat line at the surface: a body
 * on the skin would look like a tool, and some of these choices have none.
 */
static void
draw_surface (const UskChartSection *section, double x)
{
  double thick = section->font_size * 0.26, half = section->font_size * 1.65;

  usk_chart_set_color (section->cr, USK_CHART_ACCENT, 1);
  cairo_rectangle (section->cr, x - half, section->top - thick, 2 * half, thick);
  cairo_fill (section->cr);
}

/* Lower than it looks best, and still with room for the names of the layers. */
double
usk_depth_chart_get_least_height (const UskChartRow *const *rows, guint n_rows, double width, double font_size)
{
  return headings_height (rows, n_rows, width, font_size) + font_size * 8;
}

double
usk_depth_chart_get_height (const UskChartRow *const *rows, guint n_rows, double width, double font_size)
{
  return headings_height (rows, n_rows, width, font_size) + MAX (width * 0.4, font_size * 15) + font_size;
}

void
usk_depth_chart_draw (const UskChartRow *const *rows, guint n_rows, cairo_t *cr, double width, double height,
                      double font_size)
{
  double top = headings_height (rows, n_rows, width, font_size), bottom = height - font_size;
  double column = column_width (n_rows, width, font_size), deepest = LEAST_MM, scale;
  UskChartSection section;

  for (guint i = 0; i < n_rows; i++)
    deepest = MAX (deepest, usk_chart_get_deepest (rows[i]->high));
  scale = (bottom - top) / deepest;
  section =
    (UskChartSection){ cr, font_size * 4.2, width, top, bottom, scale, ruler_step (scale, font_size), font_size };

  usk_chart_draw_skin (&section);
  draw_ruler (&section);
  for (guint i = 0; i < n_rows; i++)
    {
      double x = section.right - column * (n_rows - i);

      draw_heading (cr, rows[i], x, column * 0.94, font_size);
      if (rows[i]->high > 0)
        draw_needle (&section, rows[i], x + get_middle (rows[i], font_size));
      else
        draw_surface (&section, x + get_middle (rows[i], font_size));
    }
}
