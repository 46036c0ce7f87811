/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-chart-figure.h"

struct _UskChartFigure {
  UskFigure parent_instance;

  UskChartKind kind;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (UskChartFigure, usk_chart_figure, USK_TYPE_FIGURE)

static double
usk_chart_figure_get_height (UskFigure *figure, double width, const UskFigureStyle *style)
{
  UskChartFigure *self = USK_CHART_FIGURE (figure);

  return usk_chart_get_height (self->kind, (const UskChartRow *const *) self->rows->pdata, self->rows->len, width,
                               style->font_size);
}

static gboolean
usk_chart_figure_draw (UskFigure *figure, cairo_t *cr, double width, double height, const UskFigureStyle *style,
                       GCancellable *cancellable, GError **error)
{
  UskChartFigure *self = USK_CHART_FIGURE (figure);

  usk_chart_draw (self->kind, (const UskChartRow *const *) self->rows->pdata, self->rows->len, cr, width, height,
                  style->font_size);

  return TRUE;
}

static void
usk_chart_figure_finalize (GObject *object)
{
  g_ptr_array_unref (USK_CHART_FIGURE (object)->rows);

  G_OBJECT_CLASS (usk_chart_figure_parent_class)->finalize (object);
}

static void
usk_chart_figure_class_init (UskChartFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_chart_figure_finalize;
  USK_FIGURE_CLASS (klass)->get_height = usk_chart_figure_get_height;
  USK_FIGURE_CLASS (klass)->draw = usk_chart_figure_draw;
}

static void
usk_chart_figure_init (UskChartFigure *self)
{
}

/**
 * usk_chart_figure_new:
 * @kind: a kind of chart
 * @rows: (element-type UskChartRow): what to show; not changed from now on
 * @description: what it shows, in words
 *
 * Returns: (transfer full): the chart as a figure.
 */
UskFigure *
usk_chart_figure_new (UskChartKind kind, GPtrArray *rows, const char *description)
{
  UskChartFigure *self = g_object_new (USK_TYPE_CHART_FIGURE, "description", description, NULL);

  self->kind = kind;
  self->rows = g_ptr_array_ref (rows);

  return USK_FIGURE (self);
}
