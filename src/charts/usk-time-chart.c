/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When: recovery and results on one line from the treatment to two years.  The
 * scale is logarithmic, because the first days matter as much as the months.
 */

#include "usk-chart-private.h"

#include <math.h>
#include <string.h>

#include "usk-i18n.h"

#define LAST_DAY 730.0

/* Between the line of now and the words, in font sizes. */
#define INDENT 0.5

/* A line of fewer font sizes has room for too few marks, unless their words stand
 * in two lines.
 */
#define SHORT_LINE 26.0

/* From the end of a line of words to a line of the scale, in font sizes. */
#define WORDS_GAP 0.5

/* Between words of the scale, in font sizes. */
#define GAP 0.6

/* From the foot of the words of a row to those of the next, in font sizes: rows of one line
 * each stand closer.
 */
#define ROW       1.7
#define CLOSE_ROW 1.4

/* How thick a line of the scale is: one that is black for a copier is thinner. */
#define MARK       2.0
#define BLACK_MARK 1.4

/* How thick the lines of a bracket are, in parts of its height. */
#define BRACKET 0.3

/* In the order in which they get room on the line: the ends of it, and of the others first those
 * near which most of what is shown begins or ends.
 */
#define N_ENDS       2
#define ENOUGH_MARKS 5
static const struct {
  double days;
  const char *name;
} marks[] = {
  { 0, N_ ("Now") },       { LAST_DAY, N_ ("2 years") }, { 7, N_ ("1 week") },
  { 91, N_ ("3 months") }, { 1, N_ ("1 day") },          { 365, N_ ("1 year") },
  { 28, N_ ("4 weeks") },  { 182, N_ ("6 months") },     { 3, N_ ("3 days") },
};

/* How thick a bar is, and how far a line of the scale goes above it, below it and below its
 * own name, in font sizes.
 */
#define BAR        0.84
#define LINE_ABOVE 0.12
#define LINE_BELOW 0.3
#define TICK       0.28

#define N_MARKS G_N_ELEMENTS (marks)

/* Words are boxes that lines of the scale keep away from. */
typedef struct {
  cairo_t *cr;
  double left;
  double right;
  double font_size;
  GArray *words; /* (nullable): cairo_rectangle_t */
  GArray *bars;  /* (nullable): double, the height of each */
} Line;

static double
place (const Line *line, double days)
{
  double u = log1p (CLAMP (days, 0, LAST_DAY)) / log1p (LAST_DAY);

  return line->left + (line->right - line->left) * u;
}

/* Charts are measured in many widths, so this is known without measuring words. */
static gboolean
is_short (const Line *line)
{
  return line->right - line->left < SHORT_LINE * line->font_size;
}

static double
axis_height (const Line *line)
{
  return line->font_size * (is_short (line) ? 3 : 2);
}

/* The lines of the name of a mark: on a short line of time its number stands over its unit. */
static char **
split_name (const Line *line, const char *name)
{
  return g_strsplit (name, " ", is_short (line) ? 2 : 1);
}

static double
measure_name (const Line *line, char **lines)
{
  double width = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    width = MAX (width, usk_chart_measure_width (lines[i], line->font_size * 0.85));

  return width;
}

static void
draw_name (const Line *line, char **lines, double start, double width)
{
  double y = 0, size = line->font_size * 0.85;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      double spare = width - usk_chart_measure_width (lines[i], size);

      y += usk_chart_draw_text (line->cr, lines[i], start + spare / 2, y, 0, size, FALSE);
    }
}

/* Whether words stand where a line goes from one height to another. */
static gboolean
crosses_words (const Line *line, double x, double from, double to)
{
  for (guint i = 0; i < line->words->len; i++)
    {
      const cairo_rectangle_t *box = &g_array_index (line->words, cairo_rectangle_t, i);

      if (x > box->x && x < box->x + box->width && box->y < to && box->y + box->height > from)
        return TRUE;
    }

  return FALSE;
}

/* The line of a mark goes down through all bars.  A line through letters makes them hard to
 * read, and pieces of one between lines of words look like strokes of the pen; so from one
 * bar to the next there is all of it or nothing.
 */
static void
draw_line (const Line *line, double x, double y)
{
  double from = y;

  usk_chart_set_color (line->cr, USK_CHART_LINE, 1);
  cairo_set_line_width (line->cr, usk_chart_is_monochrome (line->cr) ? BLACK_MARK : MARK);
  cairo_move_to (line->cr, x, y);
  cairo_line_to (line->cr, x, y + line->font_size * TICK);
  for (guint i = 0; i < line->bars->len; i++)
    {
      double bar = g_array_index (line->bars, double, i);

      if (crosses_words (line, x, from, bar))
        cairo_move_to (line->cr, x, bar - line->font_size * LINE_ABOVE);
      from = bar + line->font_size * (BAR + LINE_BELOW);
      cairo_line_to (line->cr, x, from);
    }
  cairo_stroke (line->cr);
}

static void
draw_mark (const Line *line, char **lines, double x, double start, double width)
{
  draw_line (line, x, line->font_size * (lines[1] != NULL ? 2.44 : 1.44));
  usk_chart_set_color (line->cr, USK_CHART_INK_SOFT, 1);
  draw_name (line, lines, start, width);
}

static guint
find_nearest_mark (const Line *line, double days)
{
  guint nearest = 0;

  for (guint i = 1; i < N_MARKS; i++)
    if (fabs (place (line, marks[i].days) - place (line, days)) <
        fabs (place (line, marks[nearest].days) - place (line, days)))
      nearest = i;

  return nearest;
}

/* A name of the scale that has room beside the others. */
typedef struct {
  guint mark;
  double start;
  double width;
} Name;

/* Chooses marks in an order, of which each that has no room beside the others stays away.
 * Returns how many there are.
 */
static guint
choose_marks (const Line *line, const guint *order, double width, Name *names)
{
  guint n = 0;

  for (guint i = 0; i < N_MARKS; i++)
    {
      g_auto (GStrv) lines = split_name (line, _(marks[order[i]].name));
      double length = measure_name (line, lines), gap = line->font_size * GAP;
      double x = place (line, marks[order[i]].days), start = CLAMP (x - length / 2, 0, MAX (width - length, 0));
      gboolean free = TRUE;

      for (guint k = 0; k < n; k++)
        if (start < names[k].start + names[k].width + gap && names[k].start < start + length + gap)
          free = FALSE;
      if (free)
        names[n++] = (Name){ order[i], start, length };
    }

  return n;
}

/* Puts the indexes of the marks in order: as they stand, or by how much of what is shown begins
 * or ends near them.
 */
static void
order_marks (const Line *line, const UskChartRow *const *rows, guint n_rows, guint *order)
{
  guint weights[N_MARKS] = { 0 };

  for (guint i = 0; i < n_rows; i++)
    {
      weights[find_nearest_mark (line, rows[i]->low)]++;
      weights[find_nearest_mark (line, rows[i]->high)]++;
    }
  for (guint i = 0; i < N_MARKS; i++)
    {
      guint k = i;

      for (; k > N_ENDS && weights[order[k - 1]] < weights[i]; k--)
        order[k] = order[k - 1];
      order[k] = i;
    }
}

/* A mark near what is shown must not take the room of so many others that the line says
 * nothing.
 */
static void
draw_axis (const Line *line, const UskChartRow *const *rows, guint n_rows, double width)
{
  guint order[N_MARKS], n, n_near;
  Name names[N_MARKS], near[N_MARKS];

  order_marks (line, rows, 0, order);
  n = choose_marks (line, order, width, names);
  order_marks (line, rows, n_rows, order);
  n_near = choose_marks (line, order, width, near);
  if (n_near >= MIN (n, ENOUGH_MARKS))
    {
      n = n_near;
      memcpy (names, near, sizeof near);
    }
  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) lines = split_name (line, _(marks[names[i].mark].name));

      draw_mark (line, lines, place (line, marks[names[i].mark].days), names[i].start, names[i].width);
    }
}

/* What takes some time begins at the treatment.  It is solid until it may be over,
 * and striped until it is over for all.
 */
static void
draw_duration (const Line *line, const UskChartRow *row, double y, double thick)
{
  double from = place (line, 0), low = place (line, row->low), high = place (line, row->high);

  cairo_rectangle (line->cr, from, y, low - from, thick);
  cairo_fill (line->cr);
  if (high > low)
    usk_chart_draw_stripes (line->cr, low, y, high - low, thick, thick);
}

static void
draw_moment (const Line *line, const UskChartRow *row, double y, double radius)
{
  double at = place (line, row->high);

  cairo_arc (line->cr, at, y + radius, row->high > 0 ? radius : radius * 0.75, 0, 2 * G_PI);
  cairo_set_line_width (line->cr, radius * 0.5);
  if (row->high > 0)
    cairo_fill (line->cr);
  else
    cairo_stroke (line->cr);
}

/* When something was seen is no bar: that would look as if it had lasted so long, and one that
 * does not begin now as if nothing had been there before.
 */
static void
draw_bracket (const Line *line, double from, double to, double y, double size)
{
  double thick = size * BRACKET;

  cairo_rectangle (line->cr, from, y + (size - thick) / 2, to - from, thick);
  cairo_rectangle (line->cr, from, y, thick, size);
  cairo_rectangle (line->cr, to - thick, y, thick, size);
  cairo_fill (line->cr);
}

/* How long something takes is a bar, when something was seen a bracket, a moment is a dot, and no
 * time at all is a ring.
 */
static void
draw_span (const Line *line, const UskChartRow *row, double y)
{
  double radius = line->font_size * BAR / 2;

  usk_chart_set_color (line->cr, USK_CHART_ACCENT, 1);
  cairo_new_path (line->cr);
  if (row->is_duration && row->high > 0)
    draw_duration (line, row, y, radius * 2);
  else if (row->high - row->low < 1e-6)
    draw_moment (line, row, y, radius);
  else
    draw_bracket (line, place (line, row->low), place (line, row->high), y, radius * 2);
}

static double
words_start (const Line *line)
{
  return line->left + line->font_size * INDENT;
}

static void
note_words (const Line *line, double y, double width, double height)
{
  cairo_rectangle_t box = { words_start (line), y, width + line->font_size * WORDS_GAP, height };

  g_array_append_val (line->words, box);
}

static double
draw_words (const Line *line, const UskChartRow *row, double y)
{
  g_autofree char *text = row->what[0] != '\0'
                            /* Translators: what was measured or counted, and its value. */
                            ? g_strdup_printf (_("%s: %s"), row->what, row->value)
                            : g_strdup (row->value);
  double room = line->right - words_start (line), size = line->font_size * 0.95, height;

  if (line->cr != NULL)
    usk_chart_set_color (line->cr, USK_CHART_INK, 1);
  height = usk_chart_draw_named (line->cr, row->choice, text, words_start (line), y, room, size);
  if (line->words != NULL)
    note_words (line, y, usk_chart_measure_named (row->choice, text, room, size), height);

  return height + line->font_size * 0.2;
}

/* A question stands once, over the first of its rows, so that a bar of the
 * recovery is never taken for one of the result.
 */
static double
draw_group (const Line *line, const UskChartRow *const *rows, guint i, double y)
{
  double height, above = i > 0 ? line->font_size * 0.5 : 0;
  double room = line->right - words_start (line), size = line->font_size * 1.15;

  if (rows[i]->group == NULL || (i > 0 && g_strcmp0 (rows[i]->group, rows[i - 1]->group) == 0))
    return 0;

  if (line->cr != NULL)
    usk_chart_set_color (line->cr, USK_CHART_INK_SOFT, 1);
  height = usk_chart_draw_text (line->cr, rows[i]->group, words_start (line), y + above, room, size, TRUE);
  if (line->words != NULL)
    note_words (line, y + above, usk_chart_measure_named (rows[i]->group, "", room, size), height);

  return above + height + line->font_size * 0.4;
}

static double
get_row_space (const Line *line, const UskChartRow *row)
{
  return line->font_size * (row->what[0] != '\0' ? ROW : CLOSE_ROW);
}

static Line
make_line (cairo_t *cr, double width, double font_size)
{
  return (Line){ cr, font_size * 0.8, width - font_size * 1.6, font_size, NULL, NULL };
}

double
usk_time_chart_get_height (const UskChartRow *const *rows, guint n_rows, double width, double font_size)
{
  Line line = make_line (NULL, width, font_size);
  double height = axis_height (&line);

  for (guint i = 0; i < n_rows; i++)
    height += draw_group (&line, rows, i, 0) + draw_words (&line, rows[i], 0) + get_row_space (&line, rows[i]);

  return height;
}

void
usk_time_chart_draw (const UskChartRow *const *rows, guint n_rows, cairo_t *cr, double width, double height,
                     double font_size)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (double));
  Line line = make_line (cr, width, font_size);
  double y = axis_height (&line);

  line.words = words;
  line.bars = bars;
  for (guint i = 0; i < n_rows; i++)
    {
      y += draw_group (&line, rows, i, y);
      y += draw_words (&line, rows[i], y);
      g_array_append_val (bars, y);
      y += get_row_space (&line, rows[i]);
    }

  draw_axis (&line, rows, n_rows, width);
  for (guint i = 0; i < n_rows; i++)
    draw_span (&line, rows[i], g_array_index (bars, double, i));
}
