/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-chart-private.h"

G_DEFINE_BOXED_TYPE (UskChartRow, usk_chart_row, usk_chart_row_copy, usk_chart_row_free)

static const guint32 colors[] = {
  [USK_CHART_INK] = 0x22302f,         [USK_CHART_INK_SOFT] = 0x465654,  [USK_CHART_ACCENT] = 0x0a5650,
  [USK_CHART_ACCENT_SOFT] = 0xd6e9e6, [USK_CHART_WARNING] = 0x8c1a14,   [USK_CHART_LINE] = 0xd9d2c7,
  [USK_CHART_PAPER] = 0xfbf8f4,       [USK_CHART_EPIDERMIS] = 0xf0bfa4, [USK_CHART_BASAL] = 0xd98f6c,
  [USK_CHART_DERMIS] = 0xf8ddd3,      [USK_CHART_COLLAGEN] = 0xe3a79b,  [USK_CHART_FAT] = 0xf7dc93,
  [USK_CHART_FAT_LINE] = 0xd2a548,    [USK_CHART_FASCIA] = 0xede3d6,    [USK_CHART_MUSCLE] = 0xc65d57,
  [USK_CHART_MUSCLE_LINE] = 0x7d302d,
};

/* What is dark or pale in color keeps that, and neighbors stay apart.  The grain of
 * a layer and lines are dark on white, because a copier swallows grays.
 */
static const guint8 grays[] = {
  [USK_CHART_INK] = 0x1a,         [USK_CHART_INK_SOFT] = 0x30,  [USK_CHART_ACCENT] = 0x10,
  [USK_CHART_ACCENT_SOFT] = 0xe0, [USK_CHART_WARNING] = 0x00,   [USK_CHART_LINE] = 0x08,
  [USK_CHART_PAPER] = 0xff,       [USK_CHART_EPIDERMIS] = 0xb8, [USK_CHART_BASAL] = 0x30,
  [USK_CHART_DERMIS] = 0xfb,      [USK_CHART_COLLAGEN] = 0x6a,  [USK_CHART_FAT] = 0xff,
  [USK_CHART_FAT_LINE] = 0x30,    [USK_CHART_FASCIA] = 0xea,    [USK_CHART_MUSCLE] = 0xcc,
  [USK_CHART_MUSCLE_LINE] = 0x18,
};

/* How a chart looks travels with the place to draw, like its font or line width. */
static const cairo_user_data_key_t canvas_key;

typedef struct {
  UskChartLook look;
  double width;
} Canvas;

void
usk_chart_set_color (cairo_t *cr, UskChartColor color, double alpha)
{
  const Canvas *canvas = cairo_get_user_data (cr, &canvas_key);
  guint32 rgb = canvas->look.palette == USK_CHART_PALETTE_MONOCHROME ? grays[color] * 0x10101u : colors[color];

  cairo_set_source_rgba (cr, (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0, alpha);
}

/* Whether a copier must be able to keep all that is drawn. */
gboolean
usk_chart_is_monochrome (cairo_t *cr)
{
  const Canvas *canvas = cairo_get_user_data (cr, &canvas_key);

  return canvas->look.palette == USK_CHART_PALETTE_MONOCHROME;
}

/* Returns how wide a mirrored chart is, or 0 where all stands as it is. */
double
usk_chart_get_mirror (cairo_t *cr)
{
  const Canvas *canvas = cairo_get_user_data (cr, &canvas_key);

  return canvas != NULL && canvas->look.right_to_left ? canvas->width : 0;
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
  UskChartRow *copy;

  g_return_val_if_fail (row != NULL, NULL);

  copy = usk_chart_row_new (row->choice, row->what, row->value, row->low, row->high);
  copy->group = g_strdup (row->group);
  copy->number = g_strdup (row->number);
  copy->is_duration = row->is_duration;
  copy->counts_people = row->counts_people;
  copy->is_apart = row->is_apart;

  return copy;
}

/**
 * usk_chart_row_set_group:
 * @row: a row
 * @group: (nullable): the question that it answers
 *
 * Where rows answer several questions, a picture and its table put each
 * question over its rows.
 */
void
usk_chart_row_set_group (UskChartRow *row, const char *group)
{
  char *copy;

  g_return_if_fail (row != NULL);

  copy = g_strdup (group);
  g_free (row->group);
  row->group = copy;
}

/**
 * usk_chart_row_set_number:
 * @row: a row
 * @number: (nullable): its value without the unit
 *
 * Stands for the value where a heading tells the unit and words have little room.
 */
void
usk_chart_row_set_number (UskChartRow *row, const char *number)
{
  char *copy;

  g_return_if_fail (row != NULL);

  copy = g_strdup (number);
  g_free (row->number);
  row->number = copy;
}

/**
 * usk_chart_row_set_duration:
 * @row: a row
 * @is_duration: whether its ends tell how long something takes from the treatment on
 *
 * What takes some time begins at the treatment, so a chart of time draws it
 * from there, unlike what was seen between two moments.
 */
void
usk_chart_row_set_duration (UskChartRow *row, gboolean is_duration)
{
  g_return_if_fail (row != NULL);

  row->is_duration = is_duration;
}

/**
 * usk_chart_row_set_people:
 * @row: a row of a chart of harms
 * @counts_people: whether its number is of people rather than of sessions
 */
void
usk_chart_row_set_people (UskChartRow *row, gboolean counts_people)
{
  g_return_if_fail (row != NULL);

  row->counts_people = counts_people;
}

/**
 * usk_chart_row_set_apart:
 * @row: a row of a chart of harms
 * @is_apart: whether the choice and what is counted have a line each even where one has room for both
 *
 * So the heads of two charts beside each other can have as many lines.
 */
void
usk_chart_row_set_apart (UskChartRow *row, gboolean is_apart)
{
  g_return_if_fail (row != NULL);

  row->is_apart = is_apart;
}

/**
 * usk_chart_row_free:
 * @row: (transfer full): a row
 */
void
usk_chart_row_free (UskChartRow *row)
{
  g_free (row->group);
  g_free (row->choice);
  g_free (row->what);
  g_free (row->value);
  g_free (row->number);
  g_free (row);
}

/**
 * usk_chart_get_height:
 * @kind: a kind of chart
 * @rows: (array length=n_rows): what to show
 * @n_rows: how many
 * @width: in pixels
 * @font_size: of its text, in pixels
 *
 * Returns: the height that the chart needs, in pixels.
 */
double
usk_chart_get_height (UskChartKind kind, const UskChartRow *const *rows, guint n_rows, double width,
                      double font_size)
{
  g_return_val_if_fail (width > 0, 0);
  g_return_val_if_fail (font_size > 0, 0);

  if (n_rows == 0)
    return 0;

  switch (kind)
    {
    case USK_CHART_DEPTH:
      return usk_depth_chart_get_height (rows, n_rows, width, font_size);
    case USK_CHART_TIME:
      return usk_time_chart_get_height (rows, n_rows, width, font_size);
    case USK_CHART_HARM:
    default:
      return usk_harm_chart_get_height (rows, n_rows, width, font_size);
    }
}

/**
 * usk_chart_get_least_height:
 * @kind: a kind of chart
 * @rows: (array length=n_rows): what to show
 * @n_rows: how many
 * @width: in pixels
 * @font_size: of its text, in pixels
 *
 * Returns: the least height in which the chart can still be read, in pixels, for where
 *   there is no room for the height that it needs to look best.
 */
double
usk_chart_get_least_height (UskChartKind kind, const UskChartRow *const *rows, guint n_rows, double width,
                            double font_size)
{
  double height = usk_chart_get_height (kind, rows, n_rows, width, font_size);

  if (n_rows > 0 && kind == USK_CHART_DEPTH)
    return MIN (height, usk_depth_chart_get_least_height (rows, n_rows, width, font_size));
  if (n_rows > 0 && kind == USK_CHART_HARM)
    return usk_harm_chart_get_least_height (rows, n_rows, width, font_size);

  return height;
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
 * @look: how it is drawn
 *
 * The same picture on screen and on paper.
 */
void
usk_chart_draw (UskChartKind kind, const UskChartRow *const *rows, guint n_rows, cairo_t *cr, double width,
                double height, double font_size, UskChartLook look)
{
  Canvas canvas = { look, width };

  g_return_if_fail (cr != NULL);

  if (n_rows == 0)
    return;

  cairo_save (cr);
  cairo_set_user_data (cr, &canvas_key, &canvas, NULL);
  if (look.right_to_left)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
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
  cairo_set_user_data (cr, &canvas_key, NULL, NULL);
  cairo_restore (cr);
}
