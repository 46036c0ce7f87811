/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-chart-private.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "usk-letters.h"

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
 * a layer is dark on white, because a copier swallows grays.
 */
static const guint8 grays[] = {
  [USK_CHART_INK] = 0x1a,         [USK_CHART_INK_SOFT] = 0x30,  [USK_CHART_ACCENT] = 0x10,
  [USK_CHART_ACCENT_SOFT] = 0xe0, [USK_CHART_WARNING] = 0x00,   [USK_CHART_LINE] = 0xb0,
  [USK_CHART_PAPER] = 0xff,       [USK_CHART_EPIDERMIS] = 0xb8, [USK_CHART_BASAL] = 0x30,
  [USK_CHART_DERMIS] = 0xfb,      [USK_CHART_COLLAGEN] = 0x6a,  [USK_CHART_FAT] = 0xff,
  [USK_CHART_FAT_LINE] = 0x30,    [USK_CHART_FASCIA] = 0xea,    [USK_CHART_MUSCLE] = 0xcc,
  [USK_CHART_MUSCLE_LINE] = 0x18,
};

/* All words of a chart are set in one size, in pixels, and scaled where they are
 * drawn: finding the fonts of another size takes longer than drawing the chart.
 */
#define SET_SIZE 100.0

/* Words in the size that they are set in, and what makes pixels of it. */
typedef struct {
  PangoLayout *layout;
  double scale;
} Words;

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

static Words
set_words (const char *text, double width, double size)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Inter, Noto Sans, DejaVu Sans");
  cairo_font_options_t *options = cairo_font_options_create ();
  Words words = { NULL, size / SET_SIZE };

  /* A chart that is scaled for paper must not keep letters on whole pixels. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  words.layout = pango_layout_new (context);
  g_object_unref (context);
  pango_font_description_set_absolute_size (font, SET_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (words.layout, font);
  pango_layout_set_width (words.layout, width > 0 ? (int) (width / words.scale * PANGO_SCALE) : -1);
  pango_layout_set_wrap (words.layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (words.layout, text, -1);
  usk_letters_spare_composing (words.layout);

  return words;
}

/* Makes the first bytes of words bold. */
static void
embolden (const Words *words, size_t n_bytes)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->end_index = (guint) n_bytes;
  pango_attr_list_insert (attributes, bold);
  pango_layout_set_attributes (words->layout, attributes);
  usk_letters_spare_composing (words->layout);
}

/* Lengths are whole pixels. */
static double
get_length (const Words *words, int units)
{
  return ceil ((double) units / PANGO_SCALE * words->scale);
}

static double
measure_width (const Words *words)
{
  int width;

  pango_layout_get_size (words->layout, &width, NULL);

  return get_length (words, width);
}

static double
measure_height (const Words *words)
{
  int height;

  pango_layout_get_size (words->layout, NULL, &height);

  return get_length (words, height);
}

static void
show_at (const Words *words, cairo_t *cr, double x, double y)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, words->scale, words->scale);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, words->layout);
  cairo_restore (cr);
}

/* In a mirrored chart words stand where their mirror image would, and begin at the
 * right, also those of a language that does not.
 */
static void
show_mirrored (const Words *words, cairo_t *cr, double x, double y)
{
  const Canvas *canvas = cairo_get_user_data (cr, &canvas_key);
  double width = (double) pango_layout_get_width (words->layout) / PANGO_SCALE * words->scale;

  if (width <= 0)
    width = measure_width (words);
  if (pango_layout_get_direction (words->layout, 0) != PANGO_DIRECTION_RTL)
    pango_layout_set_alignment (words->layout, PANGO_ALIGN_RIGHT);
  cairo_save (cr);
  cairo_translate (cr, canvas->width, 0);
  cairo_scale (cr, -1, 1);
  show_at (words, cr, canvas->width - x - width, y);
  cairo_restore (cr);
}

/* Draws words, unless there is no place to draw them, and tells how high they are. */
static double
show (const Words *words, cairo_t *cr, double x, double y)
{
  const Canvas *canvas = cr != NULL ? cairo_get_user_data (cr, &canvas_key) : NULL;

  if (canvas != NULL && canvas->look.right_to_left)
    show_mirrored (words, cr, x, y);
  else if (cr != NULL)
    show_at (words, cr, x, y);

  return measure_height (words);
}

/* Draws wrapped text from its top and tells how high it is; without a place to
 * draw it only tells.
 */
double
usk_chart_draw_text (cairo_t *cr, const char *text, double x, double y, double width, double size, gboolean bold)
{
  Words words = set_words (text, width, size);
  double height;

  if (bold)
    embolden (&words, strlen (text));
  height = show (&words, cr, x, y);
  g_object_unref (words.layout);

  return height;
}

static Words
set_named (const char *name, const char *text, double width, double size)
{
  g_autofree char *all = g_strdup_printf ("%s  %s", name, text);
  Words words = set_words (all, width, size);

  embolden (&words, strlen (name));

  return words;
}

/* The same for a text that begins with a bold name. */
double
usk_chart_draw_named (cairo_t *cr, const char *name, const char *text, double x, double y, double width,
                      double size)
{
  Words words = set_named (name, text, width, size);
  double height = show (&words, cr, x, y);

  g_object_unref (words.layout);

  return height;
}

/* How wide its longest line is. */
double
usk_chart_measure_named (const char *name, const char *text, double width, double size)
{
  Words words = set_named (name, text, width, size);
  double natural = measure_width (&words);

  g_object_unref (words.layout);

  return natural;
}

double
usk_chart_measure_width (const char *text, double size)
{
  Words words = set_words (text, 0, size);
  double width = measure_width (&words);

  g_object_unref (words.layout);

  return width;
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
