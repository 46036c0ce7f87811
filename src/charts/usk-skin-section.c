/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The section through skin, fat and muscle that depths are drawn on.  Skin is
 * true to scale; the line between fat and muscle slopes, because how deep it
 * lies differs from place to place.  Each layer has a grain of its own, so
 * that it can be told from the others without color.
 */

#include "usk-chart-private.h"

#include <math.h>

#include "usk-i18n.h"

/* Face: epidermis about 0.1 mm, dermis up to 1.97 mm in one study of ten heads
 * (Chopra and others, 2015, Aesthet Surg J 35(8):1007-1013).
 */
#define EPIDERMIS_MM 0.1
#define SKIN_MM      1.97

/* A section that ends higher than this shows no muscle: nobody can say that it
 * starts there.
 */
#define MUSCLE_FROM_MM 6.0

/* Where the line between fat and muscle lies at either side, as a share of what
 * is below the skin.  In a low section the left side rises by steps until there
 * is room for the name of the muscle.
 */
#define DEEP_MUSCLE    0.72
#define SHALLOW_MUSCLE 0.32
#define MUSCLE_STEP    0.04

#define NAME_SIZE 0.85

/* How wide a lobule of fat is, in font sizes. */
#define LOBULE 1.15

/* How thick that line is, and what stays free around a name, in font sizes. */
#define FASCIA     0.24
#define NAME_SPACE 0.14

static double
skin_end (const UskChartSection *layers)
{
  return MIN (layers->top + SKIN_MM * layers->scale, layers->bottom);
}

/* Below the deepest row there is so much more of the section. */
#define BELOW 1.15

static gboolean
has_muscle (const UskChartSection *layers)
{
  return layers->bottom - layers->top >= MUSCLE_FROM_MM * layers->scale;
}

/**
 * usk_chart_get_deepest:
 * @depth: of the deepest row, in mm
 *
 * Returns: how deep the section of a chart goes that has such a row, in mm.
 */
double
usk_chart_get_deepest (double depth)
{
  return depth * BELOW;
}

/**
 * usk_chart_leaves_skin:
 * @depth: of a row of a chart of depth, in mm
 *
 * Returns: whether the row goes deeper than the skin that the chart draws.
 */
gboolean
usk_chart_leaves_skin (double depth)
{
  return depth > SKIN_MM;
}

/**
 * usk_chart_shows_muscle:
 * @depth: of the deepest row of a chart of depth, in mm
 *
 * Returns: whether there is muscle in the section that the chart draws.
 */
gboolean
usk_chart_shows_muscle (double depth)
{
  return usk_chart_get_deepest (depth) >= MUSCLE_FROM_MM;
}

/* An even spread of numbers from 0 to 1 that is the same at every draw. */
static double
jitter (guint number, guint kind)
{
  double value = sin (number * 12.9898 + kind * 78.233) * 43758.5453;

  return value - floor (value);
}

static void
fill_box (const UskChartSection *layers, double from, double to, UskChartColor color)
{
  usk_chart_set_color (layers->cr, color, 1);
  cairo_rectangle (layers->cr, layers->left, from, layers->right - layers->left, to - from);
  cairo_fill (layers->cr);
}

static void
wave (cairo_t *cr, double x, double y, double length, double rise)
{
  cairo_move_to (cr, x, y);
  cairo_curve_to (cr, x + length / 3, y - rise, x + length * 2 / 3, y + rise, x + length, y);
}

static void
draw_dermis (const UskChartSection *layers)
{
  double step = layers->font_size * 0.42;
  guint n = 0;

  usk_chart_set_color (layers->cr, USK_CHART_COLLAGEN, 0.75);
  cairo_set_line_width (layers->cr, MAX (layers->font_size * 0.09, 1));
  cairo_set_line_cap (layers->cr, CAIRO_LINE_CAP_ROUND);
  for (double y = layers->top + EPIDERMIS_MM * layers->scale + step; y < skin_end (layers) - step / 2; y += step)
    for (double x = layers->left - step * 4; x < layers->right; x += step * 9, n++)
      wave (layers->cr, x + jitter (n, 1) * step * 4, y + (jitter (n, 2) - 0.5) * step * 0.7,
            step * (4 + jitter (n, 3) * 3), step * (jitter (n, 4) - 0.5) * 1.6);
  cairo_stroke (layers->cr);
}

/* A corner of the net between the lobules, which lies in one of the lines that go across. */
static void
find_corner (const UskChartSection *layers, int line, int corner, double *x, double *y)
{
  double size = layers->font_size * LOBULE;
  guint number = line * 512 + corner;

  *x = layers->left + (corner - 1 + (jitter (number, 5) - 0.5) * 0.5) * size * 0.5;
  *y = skin_end (layers) + (line + 0.3 + (jitter (number, 6) - 0.5) * 0.3) * size * 0.86;
  *y += size * ((line + corner) % 2 != 0 ? 0.145 : -0.145);
}

/* One line across the net, up and down, and from each of its low corners the wall down to
 * the line below.
 */
static void
trace_lobules (const UskChartSection *layers, int line)
{
  double size = layers->font_size * LOBULE, x, y;
  int n_corners = (int) ((layers->right - layers->left) / size * 2) + 4;

  for (int corner = 0; corner < n_corners; corner++)
    {
      find_corner (layers, line, corner, &x, &y);
      if (corner == 0)
        cairo_move_to (layers->cr, x, y);
      else
        cairo_line_to (layers->cr, x, y);
    }
  for (int corner = (line + 1) % 2; corner < n_corners; corner += 2)
    {
      find_corner (layers, line, corner, &x, &y);
      cairo_move_to (layers->cr, x, y);
      find_corner (layers, line + 1, corner, &x, &y);
      cairo_line_to (layers->cr, x, y);
    }
}

/* Lobules, each as wide as a thumb nail of the text.  They share their walls, which are straight,
 * as there may be hundreds of them and each number in a page takes its time to be written.
 */
static void
draw_fat (const UskChartSection *layers)
{
  double size = layers->font_size * LOBULE;

  fill_box (layers, skin_end (layers), layers->bottom, USK_CHART_FAT);
  usk_chart_set_color (layers->cr, USK_CHART_FAT_LINE, 0.8);
  cairo_set_line_width (layers->cr, MAX (layers->font_size * 0.07, 1));
  cairo_set_line_join (layers->cr, CAIRO_LINE_JOIN_ROUND);
  for (int line = -1; skin_end (layers) + (line - 1) * size * 0.86 < layers->bottom; line++)
    trace_lobules (layers, line);
  cairo_stroke (layers->cr);
}

/* Sets @place to the highest place between two lines of the scale that has room for a
 * name in a layer, which goes from one height to another there, or else to that with the
 * most room.  Returns whether there is room.
 */
static gboolean
find_place (const UskChartSection *layers, double from, double to, double *place)
{
  double step = layers->step * layers->scale, most = 0;
  double height = usk_chart_draw_text (NULL, _("Muscle"), 0, 0, 0, layers->font_size * NAME_SIZE, TRUE);
  double needed = height + 2 * layers->font_size * NAME_SPACE;

  *place = from;
  for (double line = layers->top + floor ((from - layers->top) / step) * step; line < to && most < needed;
       line += step)
    {
      double start = MAX (line, from), room = MIN (line + step, to) - start;

      if (room <= most)
        continue;
      most = room;
      *place = start + (room - height) / 2;
    }

  return most >= needed;
}

static double
get_muscle (const UskChartSection *layers, double share)
{
  return skin_end (layers) + (layers->bottom - skin_end (layers)) * share;
}

/* How deep the muscle lies at the left, where its name is. */
static double
get_deep_muscle (const UskChartSection *layers)
{
  double half = layers->font_size * FASCIA / 2, share = DEEP_MUSCLE, place;

  while (share > SHALLOW_MUSCLE && !find_place (layers, get_muscle (layers, share) + half, layers->bottom, &place))
    share -= MUSCLE_STEP;

  return get_muscle (layers, share);
}

/* From a deep place on the left to a shallow one on the right. */
static void
trace_muscle (const UskChartSection *layers)
{
  double width = layers->right - layers->left, room = layers->bottom - skin_end (layers);
  double deep = get_deep_muscle (layers), shallow = get_muscle (layers, SHALLOW_MUSCLE);

  cairo_new_path (layers->cr);
  cairo_move_to (layers->cr, layers->left, deep);
  cairo_curve_to (layers->cr, layers->left + width * 0.35, deep, layers->left + width * 0.6, shallow - room * 0.06,
                  layers->right, shallow);
}

static void
draw_muscle (const UskChartSection *layers)
{
  cairo_t *cr = layers->cr;
  double step = layers->font_size * 0.5;
  guint n = 0;

  cairo_save (cr);
  trace_muscle (layers);
  cairo_line_to (cr, layers->right, layers->bottom);
  cairo_line_to (cr, layers->left, layers->bottom);
  cairo_close_path (cr);
  usk_chart_set_color (cr, USK_CHART_MUSCLE, 1);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  usk_chart_set_color (cr, USK_CHART_MUSCLE_LINE, 0.55);
  cairo_set_line_width (cr, MAX (layers->font_size * 0.07, 1));
  for (double y = skin_end (layers); y < layers->bottom + step; y += step, n++)
    for (double x = layers->left; x < layers->right; x += layers->font_size * 8)
      wave (cr, x, y + (jitter (n, 8) - 0.5) * step * 0.4, layers->font_size * 8, step * 0.5);
  cairo_stroke (cr);
  cairo_restore (cr);

  trace_muscle (layers);
  usk_chart_set_color (cr, USK_CHART_FASCIA, 1);
  cairo_set_line_width (cr, layers->font_size * FASCIA);
  cairo_stroke (cr);
}

static void
draw_skin (const UskChartSection *layers)
{
  double basal = layers->top + EPIDERMIS_MM * layers->scale;

  fill_box (layers, layers->top, skin_end (layers), USK_CHART_DERMIS);
  draw_dermis (layers);
  fill_box (layers, layers->top, basal, USK_CHART_EPIDERMIS);
  usk_chart_set_color (layers->cr, USK_CHART_BASAL, 1);
  cairo_set_line_width (layers->cr, MAX (layers->font_size * 0.06, 1));
  cairo_move_to (layers->cr, layers->left, basal);
  cairo_line_to (layers->cr, layers->right, basal);
  cairo_stroke (layers->cr);
}

/* A name on a plate of paper, so that no grain lies behind its letters. */
static void
draw_name (const UskChartSection *layers, const char *name, double from, double to)
{
  double size = layers->font_size * NAME_SIZE, pad = size * 0.35;
  double width = usk_chart_measure_width (name, size) * 1.1;
  double height = usk_chart_draw_text (NULL, name, 0, 0, 0, size, TRUE);
  double x = layers->left + pad, y;

  find_place (layers, from, to, &y);
  usk_chart_set_color (layers->cr, USK_CHART_PAPER, 0.92);
  cairo_rectangle (layers->cr, x, y, width + 2 * pad, height);
  cairo_fill (layers->cr);
  usk_chart_set_color (layers->cr, USK_CHART_INK, 1);
  usk_chart_draw_text (layers->cr, name, x + pad, y, 0, size, TRUE);
}

static void
draw_names (const UskChartSection *layers)
{
  double half = layers->font_size * FASCIA / 2;
  double deep = has_muscle (layers) ? get_deep_muscle (layers) : layers->bottom;

  draw_name (layers, _("Skin"), layers->top + EPIDERMIS_MM * layers->scale, skin_end (layers));
  draw_name (layers, _("Fat"), skin_end (layers), deep - half);
  if (has_muscle (layers))
    draw_name (layers, _("Muscle"), deep + half, layers->bottom);
}

/* The layers and their names, which keep clear of the lines of the scale. */
void
usk_chart_draw_skin (const UskChartSection *section)
{
  cairo_save (section->cr);
  cairo_rectangle (section->cr, section->left, section->top, section->right - section->left,
                   section->bottom - section->top);
  cairo_clip (section->cr);
  draw_fat (section);
  if (has_muscle (section))
    draw_muscle (section);
  draw_skin (section);
  draw_names (section);
  cairo_restore (section->cr);
}
