/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How often: a field of 1,000 small figures for each harm, in ten blocks of
 * 100.  All fields have the same number of figures, so they can be compared by
 * eye.  A figure has the shape of a person only where people are counted: many sessions
 * may be of one person.
 */

#include "usk-chart-private.h"

#include <math.h>

#define FIGURES 1000
#define BLOCKS  10
#define SIDE    10

/* In parts of the size of its words. */
#define BELOW_FIELD 1.4

/* Between two blocks, and how much higher than wide a figure's place is. */
#define GAP  0.9
#define TALL 1.45

/* The share of its place that a figure has. */
#define SIZE 0.94

/* Shares of the figure: how far down the middles of its head and its shoulders are,
 * and where it ends; how far from its middle they reach to both sides.
 */
#define HEAD_DOWN      0.28
#define HEAD_REACH     0.2
#define SHOULDER_DOWN  0.96
#define SHOULDER_REACH 0.34
#define FOOT_DOWN      1.3

/* The same of a session, which is a plain mark. */
#define MARK_DOWN   0.18
#define MARK_HEIGHT 1.06
#define MARK_REACH  0.32

/* How long a dot is that round ends make of a line, so that nobody takes it for nothing. */
#define DOT 0.02

/* How thick an outline is: a share of a figure's place, and never so thin that a
 * printer would drop it, in the unit of the chart.  A copier needs more of it.
 */
#define OUTLINE       0.07
#define COPY_OUTLINE  0.1
#define LEAST_OUTLINE 0.3

/* Below this a figure is a dot: then the blocks stand in two lines. */
#define LEAST_CELL 10.0

typedef struct {
  guint per_line;
  double cell;
  double height;
} Field;

/* What all figures of a line have in one stroke: shares of the figure. */
typedef struct {
  double down;
  double start;
  double length;
  double width;
  cairo_line_cap_t cap;
} Stroke;

static const Stroke person[] = {
  { HEAD_DOWN, 0.5, DOT, 2 * HEAD_REACH, CAIRO_LINE_CAP_ROUND },
  { SHOULDER_DOWN, 0.5, DOT, 2 * SHOULDER_REACH, CAIRO_LINE_CAP_ROUND },
  { (SHOULDER_DOWN + FOOT_DOWN) / 2, 0.5 - SHOULDER_REACH, 2 * SHOULDER_REACH, FOOT_DOWN - SHOULDER_DOWN,
    CAIRO_LINE_CAP_BUTT },
};

static const Stroke session[] = {
  { MARK_DOWN + MARK_HEIGHT / 2, 0.5 - MARK_REACH, 2 * MARK_REACH, MARK_HEIGHT, CAIRO_LINE_CAP_BUTT },
};

/* What a copier keeps of a figure that would be pale: a dot in the middle of its place. */
static const Stroke dot = { (HEAD_DOWN + SHOULDER_DOWN) / 2, 0.5, DOT, 0.38, CAIRO_LINE_CAP_ROUND };

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
find_place (const Field *field, guint index, double *x, double *y)
{
  guint block = index / (SIDE * SIDE), place = index % (SIDE * SIDE);

  *x = (block % field->per_line * (SIDE + GAP) + place % SIDE) * field->cell;
  *y = (block / field->per_line * (SIDE * TALL + GAP) + place / SIDE * TALL) * field->cell;
}

static void
person_path (cairo_t *cr, double x, double y, double size)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + size / 2, y + size * HEAD_DOWN, size * HEAD_REACH, 0, 2 * G_PI);
  cairo_close_path (cr);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + size / 2, y + size * SHOULDER_DOWN, size * SHOULDER_REACH, G_PI, 2 * G_PI);
  cairo_line_to (cr, x + size * (0.5 + SHOULDER_REACH), y + size * FOOT_DOWN);
  cairo_line_to (cr, x + size * (0.5 - SHOULDER_REACH), y + size * FOOT_DOWN);
  cairo_close_path (cr);
}

static void
mark_path (cairo_t *cr, double x, double y, double size)
{
  cairo_rectangle (cr, x + size * (0.5 - MARK_REACH), y + size * MARK_DOWN, size * 2 * MARK_REACH,
                   size * MARK_HEIGHT);
}

/* Figures beside each other are dashes of one line: as curves, thousands of them
 * would fill most of a handout's file.
 */
static void
stroke_figures (cairo_t *cr, const Field *field, guint first, guint last, double top, const Stroke *stroke)
{
  double size = field->cell * SIZE, dashes[] = { size * stroke->length, field->cell - size * stroke->length };

  for (guint i = first, end; i < last; i = end)
    {
      double x, y;

      end = MIN (last, (i / SIDE + 1) * SIDE);
      find_place (field, i, &x, &y);
      x += size * stroke->start;
      y += top + size * stroke->down;
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, x + (end - i - 1) * field->cell + dashes[0], y);
    }
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, size * stroke->width);
  cairo_set_line_cap (cr, stroke->cap);
  cairo_stroke (cr);
}

static void
fill_figures (cairo_t *cr, const Field *field, guint first, guint last, double top, gboolean people)
{
  const Stroke *strokes = people ? person : session;
  guint n_strokes = people ? G_N_ELEMENTS (person) : G_N_ELEMENTS (session);

  if (first >= last)
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  for (guint i = 0; i < n_strokes; i++)
    stroke_figures (cr, field, first, last, top, &strokes[i]);
  cairo_restore (cr);
}

static void
dot_figures (cairo_t *cr, const Field *field, guint first, guint last, double top)
{
  if (first >= last)
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  stroke_figures (cr, field, first, last, top, &dot);
  cairo_restore (cr);
}

/* What may have happened must look lighter than what did, in the smallest print too:
 * a thick outline would run into its neighbors and be the darkest of all.
 */
static void
outline_figures (cairo_t *cr, const Field *field, guint first, guint last, double top, gboolean people)
{
  double share;

  cairo_new_path (cr);
  for (guint i = first; i < last; i++)
    {
      double x, y;

      find_place (field, i, &x, &y);
      if (people)
        person_path (cr, x, top + y, field->cell * SIZE);
      else
        mark_path (cr, x, top + y, field->cell * SIZE);
    }
  share = usk_chart_is_monochrome (cr) ? COPY_OUTLINE : OUTLINE;
  cairo_set_line_width (cr, MAX (field->cell * share, LEAST_OUTLINE));
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
 * pale for everyone whom it did not happen to: in black and white a dot each.
 */
static void
draw_field (cairo_t *cr, const Field *field, const UskChartRow *row, double top)
{
  guint low = count_figures (row->low, floor), high = count_figures (row->high, ceil);

  usk_chart_set_color (cr, USK_CHART_WARNING, 1);
  fill_figures (cr, field, 0, low, top, row->counts_people);
  outline_figures (cr, field, low, high, top, row->counts_people);
  usk_chart_set_color (cr, USK_CHART_LINE, 1);
  if (usk_chart_is_monochrome (cr))
    dot_figures (cr, field, high, FIGURES, top);
  else
    fill_figures (cr, field, high, FIGURES, top, row->counts_people);
}

/* Who and what: each has its line where one has no room for both, so that no name ends with the
 * first word of what follows.
 */
static double
draw_subject (cairo_t *cr, const UskChartRow *row, double y, double width, double font_size)
{
  double height;

  if (!row->is_apart && usk_chart_measure_named (row->choice, row->what, 0, font_size) <= width)
    return usk_chart_draw_named (cr, row->choice, row->what, 0, y, width, font_size);

  height = usk_chart_draw_text (cr, row->choice, 0, y, width, font_size, TRUE);

  return height + usk_chart_draw_text (cr, row->what, 0, y + height, width, font_size, FALSE);
}

static double
draw_heading (cairo_t *cr, const UskChartRow *row, double y, double width, double font_size)
{
  double start = y;

  if (cr != NULL)
    usk_chart_set_color (cr, USK_CHART_INK, 1);
  y += draw_subject (cr, row, y, width, font_size);
  if (cr != NULL)
    usk_chart_set_color (cr, USK_CHART_WARNING, 1);
  y += usk_chart_draw_text (cr, row->value, 0, y, width, font_size * 1.1, TRUE);

  return y - start + font_size * 0.35;
}

/* Without the air below the last field. */
double
usk_harm_chart_get_least_height (const UskChartRow *const *rows, guint n_rows, double width, double font_size)
{
  return usk_harm_chart_get_height (rows, n_rows, width, font_size) - font_size * BELOW_FIELD;
}

double
usk_harm_chart_get_height (const UskChartRow *const *rows, guint n_rows, double width, double font_size)
{
  Field field = lay_out (width);
  double height = 0;

  for (guint i = 0; i < n_rows; i++)
    height += draw_heading (NULL, rows[i], 0, width, font_size) + field.height + font_size * BELOW_FIELD;

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
      y += field.height + font_size * BELOW_FIELD;
    }
}
