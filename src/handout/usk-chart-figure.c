/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-chart-figure.h"

/* Charts are made for a screen whose text is this high, and a chart on paper is
 * that picture made smaller: so its lines and gaps keep their proportions.
 */
#define SCREEN_FONT 20.0

/* The smallest words of a chart have this share of its font size. */
#define SMALLEST 0.85

struct _UskChartFigure {
  UskFigure parent_instance;

  UskChartKind kind;
  GPtrArray *rows;  /* UskChartRow */
  GPtrArray *apart; /* UskChartRow: the same with words on more lines */
};

G_DEFINE_FINAL_TYPE (UskChartFigure, usk_chart_figure, USK_TYPE_FIGURE)

/* Points for each pixel of the screen. */
static double
get_scale (const UskFigureStyle *style)
{
  return usk_figure_style_get_label_size (style) / SMALLEST / SCREEN_FONT;
}

static const UskChartRow *const *
get_row_data (UskChartFigure *self, const UskFigureStyle *style)
{
  return (const UskChartRow *const *) (style->stacked ? self->apart : self->rows)->pdata;
}

/* The air below the fields of harms is the page's to give. */
static double
usk_chart_figure_get_height (UskFigure *figure, double width, const UskFigureStyle *style)
{
  UskChartFigure *self = USK_CHART_FIGURE (figure);
  double scale = get_scale (style);

  if (self->kind == USK_CHART_HARM)
    return usk_figure_get_least_height (figure, width, style);

  return scale * usk_chart_get_height (self->kind, get_row_data (self, style), self->rows->len, width / scale,
                                       SCREEN_FONT);
}

static double
usk_chart_figure_get_least_height (UskFigure *figure, double width, const UskFigureStyle *style)
{
  UskChartFigure *self = USK_CHART_FIGURE (figure);
  double scale = get_scale (style);

  return scale * usk_chart_get_least_height (self->kind, get_row_data (self, style), self->rows->len,
                                             width / scale, SCREEN_FONT);
}

static gboolean
usk_chart_figure_draw (UskFigure *figure, const UskFigurePlan *plan, cairo_t *cr, GCancellable *cancellable,
                       GError **error)
{
  UskChartFigure *self = USK_CHART_FIGURE (figure);
  const UskFigureStyle *style = &plan->style;
  UskChartLook look = { style->monochrome ? USK_CHART_PALETTE_MONOCHROME : USK_CHART_PALETTE_COLOR,
                        style->right_to_left };
  double scale = get_scale (style);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  cairo_scale (cr, scale, scale);
  usk_chart_draw (self->kind, get_row_data (self, style), self->rows->len, cr, plan->width / scale,
                  plan->height / scale, SCREEN_FONT, look);

  return TRUE;
}

static void
usk_chart_figure_finalize (GObject *object)
{
  g_ptr_array_unref (USK_CHART_FIGURE (object)->rows);
  g_ptr_array_unref (USK_CHART_FIGURE (object)->apart);

  G_OBJECT_CLASS (usk_chart_figure_parent_class)->finalize (object);
}

static void
usk_chart_figure_class_init (UskChartFigureClass *klass)
{
  UskFigureClass *figure_class = USK_FIGURE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = usk_chart_figure_finalize;
  figure_class->get_height = usk_chart_figure_get_height;
  figure_class->get_least_height = usk_chart_figure_get_least_height;
  figure_class->draw = usk_chart_figure_draw;
}

static void
usk_chart_figure_init (UskChartFigure *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) usk_chart_row_free);
  self->apart = g_ptr_array_new_with_free_func ((GDestroyNotify) usk_chart_row_free);
}

/**
 * usk_chart_figure_new:
 * @kind: a kind of chart
 * @rows: (element-type UskChartRow): what it shows, copied
 * @description: the same in words
 *
 * Returns: (transfer full): a chart as a figure.
 */
UskFigure *
usk_chart_figure_new (UskChartKind kind, GPtrArray *rows, const char *description)
{
  UskChartFigure *self;

  g_return_val_if_fail (rows != NULL, NULL);
  g_return_val_if_fail (description != NULL, NULL);

  self = g_object_new (USK_TYPE_CHART_FIGURE, "description", description, NULL);
  self->kind = kind;
  for (guint i = 0; i < rows->len; i++)
    {
      UskChartRow *apart = usk_chart_row_copy (g_ptr_array_index (rows, i));

      usk_chart_row_set_apart (apart, TRUE);
      g_ptr_array_add (self->apart, apart);
      g_ptr_array_add (self->rows, usk_chart_row_copy (g_ptr_array_index (rows, i)));
    }

  return USK_FIGURE (self);
}
