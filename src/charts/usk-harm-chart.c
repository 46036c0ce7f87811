/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How often: a field of 1,000 small figures for each harm, in ten blocks of
 * 100.  All fields have the same number of figures, so they can be compared by
 * eye.
 */

#include "usk-chart-private.h"

#include <math.h>

#define FIGURES 1000
#define BLOCKS  10
#define SIDE    10

/* Between two blocks, and how much higher than wide a figure's place is. */
#define GAP  0.9
#define TALL 1.45

/* Shares of a place that a figure has, and of the figure that its head is wide from the middle. */
#define SIZE 0.94
#define HEAD 0.2

/* Below this a figure is a dot: then the blocks stand in two lines. */
#define LEAST_CELL 10.0

typedef struct {
  guint per_line;
  double cell;
  double height;
} Field;

typedef void (*TracePart) (cairo_t *cr, double x, double y, double size);

static Field
lay_out (double width)
{
  Field field;

  field.per_line = width / (BLOCKS * (SIDE + GAP)) >= LEAST_CELL ? BLOCKS : BLOCKS / 2;
  field.cell = width / (field.per_line * (SIDE + GAP) - GAP);
  field.height = (BLOCKS / field.per_line * (SIDE * TALL + GAP) - GAP) * field.cell;

  return field;
}

static void
head_path (cairo_t *cr, double x, double y, double size)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + size / 2, y + size * 0.28, size * HEAD, 0, 2 * G_PI);
  cairo_close_path (cr);
}

/* A line without length, which round ends make a disc of. */
static void
head_dot (cairo_t *cr, double x, double y, double size)
{
  cairo_move_to (cr, x + size / 2, y + size * 0.28);
  cairo_line_to (cr, x + size / 2, y + size * 0.28);
}

static void
body_path (cairo_t *cr, double x, double y, double size)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + size / 2, y + size * 0.96, size * 0.34, G_PI, 2 * G_PI);
  cairo_line_to (cr, x + size * 0.84, y + size * 1.25);
  cairo_line_to (cr, x + size * 0.16, y + size * 1.25);
  cairo_close_path (cr);
}

/* Figures from @first on are one path, so a thousand of them cost little. */
static void
trace_figures (cairo_t *cr, const Field *field, guint first, guint last, double top, TracePart trace)
{
  for (guint i = first; i < last; i++)
    {
      guint block = i / (SIDE * SIDE), place = i % (SIDE * SIDE);
      double x = block % field->per_line * (SIDE + GAP) + place % SIDE;
      double y = block / field->per_line * (SIDE * TALL + GAP) + place / SIDE * TALL;

      trace (cr, x * field->cell, top + y * field->cell, field->cell * SIZE);
    }
}

/* Heads are dots, because on paper a circle is a dozen numbers, and there are
 * thousands.
 */
static void
fill_figures (cairo_t *cr, const Field *field, guint first, guint last, double top)
{
  cairo_new_path (cr);
  trace_figures (cr, field, first, last, top, body_path);
  cairo_fill (cr);
  trace_figures (cr, field, first, last, top, head_dot);
  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, field->cell * SIZE * HEAD * 2);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
outline_figures (cairo_t *cr, const Field *field, guint first, guint last, double top)
{
  cairo_new_path (cr);
  trace_figures (cr, field, first, last, top, head_path);
  trace_figures (cr, field, first, last, top, body_path);
  cairo_set_line_width (cr, MAX (field->cell * 0.1, 1));
  cairo_stroke (cr);
}

/* As many figures as the words say.  From ten on both round; below that, what is
 * more than none but less than one must still be seen as possible.
 */
static guint
count_figures (double number, double (*cut) (double))
{
  return MIN ((guint) (number >= 10 ? round (number) : cut (number)), FIGURES);
}

/* Dark for what was counted at the least, outlined for the rest of a range and
 * pale for everyone whom it did not happen to.
 */
static void
draw_field (cairo_t *cr, const Field *field, const UskChartRow *row, double top)
{
  guint low = count_figures (row->low, floor), high = count_figures (row->high, ceil);

  usk_chart_set_color (cr, USK_CHART_WARNING, 1);
  fill_figures (cr, field, 0, low, top);
  outline_figures (cr, field, low, high, top);
  usk_chart_set_color (cr, USK_CHART_LINE, 1);
  fill_figures (cr, field, high, FIGURES, top);
}

static double
draw_heading (cairo_t *cr, const UskChartRow *row, double y, double width, double font_size)
{
  double start = y;

  if (cr != NULL)
    usk_chart_set_color (cr, USK_CHART_INK, 1);
  y += usk_chart_draw_named (cr, row->choice, row->what, 0, y, width, font_size);
  if (cr != NULL)
    usk_chart_set_color (cr, USK_CHART_WARNING, 1);
  y += usk_chart_draw_text (cr, row->value, 0, y, width, font_size * 1.1, TRUE);

  return y - start + font_size * 0.35;
}

double
usk_harm_chart_get_height (const UskChartRow *const *rows, guint n_rows, double width, double font_size)
{
  Field field = lay_out (width);
  double height = 0;

  for (guint i = 0; i < n_rows; i++)
    height += draw_heading (NULL, rows[i], 0, width, font_size) + field.height + font_size * 1.4;

  return height;
}

void
usk_harm_chart_draw (const UskChartRow *const *rows, guint n_rows, cairo_t *cr, double width, double height,
                     double font_size)
{
  Field field = lay_out (width);
  double y = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      y += draw_heading (cr, rows[i], y, width, font_size);
      draw_field (cr, &field, rows[i], y);
      y += field.height + font_size * 1.4;
    }
}
