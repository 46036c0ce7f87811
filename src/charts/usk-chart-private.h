/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-chart.h"

G_BEGIN_DECLS

/**
 * UskChartColor:
 *
 * The colors that charts share, all of the palette of the drawings.
 */
typedef enum {
  USK_CHART_INK,
  USK_CHART_INK_SOFT,
  USK_CHART_ACCENT,
  USK_CHART_ACCENT_SOFT,
  USK_CHART_WARNING,
  USK_CHART_LINE,
  USK_CHART_PAPER,
  USK_CHART_EPIDERMIS,
  USK_CHART_BASAL,
  USK_CHART_DERMIS,
  USK_CHART_COLLAGEN,
  USK_CHART_FAT,
  USK_CHART_FAT_LINE,
  USK_CHART_FASCIA,
  USK_CHART_MUSCLE,
  USK_CHART_MUSCLE_LINE,
} UskChartColor;

/**
 * UskChartSection:
 * @cr: where it is drawn
 * @left: its left edge
 * @right: its right edge
 * @top: the surface of the skin
 * @bottom: its lower edge
 * @scale: how much a millimeter is
 * @step: how many millimeters lie between two lines of the scale
 * @font_size: of the words around it
 *
 * A section through the skin, in the unit of @cr where nothing else is said.
 */
typedef struct {
  cairo_t *cr;
  double   left;
  double   right;
  double   top;
  double   bottom;
  double   scale;
  double   step;
  double   font_size;
} UskChartSection;

double   usk_chart_get_mirror (cairo_t *cr);
gboolean usk_chart_is_monochrome (cairo_t *cr);
void     usk_chart_set_color (cairo_t *cr, UskChartColor color, double alpha);
double   usk_chart_draw_text (cairo_t *cr, const char *text, double x, double y, double width, double size,
                              gboolean bold);
double   usk_chart_draw_named (cairo_t *cr, const char *name, const char *text, double x, double y, double width,
                               double size);
double   usk_chart_measure_width (const char *text, double size);
double   usk_chart_measure_named (const char *name, const char *text, double width, double size);
void     usk_chart_draw_stripes (cairo_t *cr, double x, double y, double width, double height, double thick);
double   usk_chart_get_deepest (double depth);
void     usk_chart_draw_skin (const UskChartSection *section);

void usk_depth_chart_draw (const UskChartRow *const *rows, guint n_rows, cairo_t *cr, double width, double height,
                           double font_size);
void usk_time_chart_draw (const UskChartRow *const *rows, guint n_rows, cairo_t *cr, double width, double height,
                          double font_size);
void usk_harm_chart_draw (const UskChartRow *const *rows, guint n_rows, cairo_t *cr, double width, double height,
                          double font_size);
double usk_depth_chart_get_height (const UskChartRow *const *rows, guint n_rows, double width, double font_size);
double usk_depth_chart_get_least_height (const UskChartRow *const *rows, guint n_rows, double width,
                                         double font_size);
double usk_harm_chart_get_least_height (const UskChartRow *const *rows, guint n_rows, double width,
                                        double font_size);
double usk_time_chart_get_height (const UskChartRow *const *rows, guint n_rows, double width, double font_size);
double usk_harm_chart_get_height (const UskChartRow *const *rows, guint n_rows, double width, double font_size);

G_END_DECLS
