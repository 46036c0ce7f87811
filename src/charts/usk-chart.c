/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-chart-private.h"

#include <pango/pangocairo.h>

G_DEFINE_BOXED_TYPE (UskChartRow, usk_chart_row, usk_chart_row_copy, usk_chart_row_free)

static const guint32 colors[] = {
  [USK_CHART_INK] = 0x22302f,       [USK_CHART_INK_SOFT] = 0x465654, [USK_CHART_ACCENT] = 0x0a5650,
  [USK_CHART_ACCENT_SOFT] = 0x9fc9c3, [USK_CHART_WARNING] = 0x8c1a14, [USK_CHART_LINE] = 0xd9d2c7,
  [USK_CHART_EPIDERMIS] = 0xf0bfa4, [USK_CHART_DERMIS] = 0xf8ddd3,   [USK_CHART_DEEP] = 0xf3d9a8,
  [USK_CHART_STEEL] = 0x6b7785,
};

void
usk_chart_set_color (cairo_t *cr, UskChartColor color, double alpha)
{
  guint32 rgb = colors[color];

  cairo_set_source_rgba (cr, (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0, alpha);
}

/* Draws wrapped text from its top and tells how high it is. */
double
usk_chart_draw_text (cairo_t *cr, const char *text, double x, double y, double width, double size, gboolean bold)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Inter, Noto Sans, DejaVu Sans");
  int height;

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);

  return height;
}

/**
 * usk_chart_row_new:
 * @choice: name of the choice
 * @what: what is measured or counted
 * @value: the value in words
 * @low: lower end
 * @high: upper end
 *
 * Returns: (transfer full): a row.
 */
UskChartRow *
usk_chart_row_new (const char *choice, const char *what, const char *value, double low, double high)
{
  UskChartRow *row = g_new0 (UskChartRow, 1);

  row->choice = g_strdup (choice);
  row->what = g_strdup (what);
  row->value = g_strdup (value);
  row->low = low;
  row->high = high;

  return row;
}

/**
 * usk_chart_row_copy:
 * @row: a row
 *
 * Returns: (transfer full): a copy.
 */
UskChartRow *
usk_chart_row_copy (const UskChartRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  return usk_chart_row_new (row->choice, row->what, row->value, row->low, row->high);
}

/**
 * usk_chart_row_free:
 * @row: (transfer full): a row
 */
void
usk_chart_row_free (UskChartRow *row)
{
  g_free (row->choice);
  g_free (row->what);
  g_free (row->value);
  g_free (row);
}

/**
 * usk_chart_get_height:
 * @kind: a kind of chart
 * @n_rows: how many rows it has
 * @width: in pixels
 * @font_size: of its text, in pixels
 *
 * Returns: the height that the chart needs, in pixels.
 */
double
usk_chart_get_height (UskChartKind kind, guint n_rows, double width, double font_size)
{
  switch (kind)
    {
    case USK_CHART_DEPTH:
      return MAX (width * 0.66, font_size * 16);
    case USK_CHART_TIME:
      return font_size * (3.2 + 3.4 * n_rows);
    case USK_CHART_HARM:
    default:
      return n_rows * (width * 0.2 + font_size * 4.2);
    }
}

/**
 * usk_chart_draw:
 * @kind: a kind of chart
 * @rows: (array length=n_rows): what to show
 * @n_rows: how many
 * @cr: where to draw, from (0, 0)
 * @width: in pixels
 * @height: in pixels
 * @font_size: of its text, in pixels
 *
 * The same picture on screen and on paper.
 */
void
usk_chart_draw (UskChartKind kind,
                const UskChartRow *const *rows,
                guint n_rows,
                cairo_t *cr,
                double width,
                double height,
                double font_size)
{
  switch (kind)
    {
    case USK_CHART_DEPTH:
      usk_depth_chart_draw (rows, n_rows, cr, width, height, font_size);
      break;
    case USK_CHART_TIME:
      usk_time_chart_draw (rows, n_rows, cr, width, height, font_size);
      break;
    case USK_CHART_HARM:
    default:
      usk_harm_chart_draw (rows, n_rows, cr, width, height, font_size);
      break;
    }
}
