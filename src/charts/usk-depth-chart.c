/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How deep: each choice as a needle or a reach on one true scale.  The skin's
 * two layers are drawn to that scale; how deep fat and muscle lie differs too
 * much from place to place for a line.
 */

#include "usk-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Face: epidermis about 0.1 mm, dermis up to 1.97 mm in one study of ten heads
 * (Chopra and others, 2015, Aesthet Surg J 35(8):1007-1013).
 */
#define EPIDERMIS_MM 0.1
#define SKIN_MM      1.97

typedef struct {
  cairo_t *cr;
  double left;
  double right;
  double top;
  double scale;
  double deepest;
  double font_size;
} Section;

static double
nice_step (double deepest)
{
  static const double steps[] = { 0.5, 1, 2, 5, 10, 20 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (deepest / steps[i] <= 8)
      return steps[i];

  return 50;
}

static void
fill_band (const Section *section, double from, double to, UskChartColor color)
{
  usk_chart_set_color (section->cr, color, 1);
  cairo_rectangle (section->cr, section->left, section->top + from * section->scale, section->right - section->left,
                   (to - from) * section->scale);
  cairo_fill (section->cr);
}

static void
draw_tissue (const Section *section)
{
  fill_band (section, SKIN_MM, section->deepest, USK_CHART_DEEP);
  fill_band (section, EPIDERMIS_MM, SKIN_MM, USK_CHART_DERMIS);
  fill_band (section, 0, EPIDERMIS_MM, USK_CHART_EPIDERMIS);
  usk_chart_set_color (section->cr, USK_CHART_INK_SOFT, 1);
  usk_chart_draw_text (section->cr, _("Skin"), section->left + section->font_size * 0.4,
                       section->top + section->font_size * 0.3, section->font_size * 8, section->font_size * 0.85, TRUE);
  usk_chart_draw_text (section->cr, _("Fat, then muscle: how deep differs from place to place"),
                       section->left + section->font_size * 0.4,
                       section->top + section->deepest * section->scale - section->font_size * 1.5,
                       section->right - section->left, section->font_size * 0.85, FALSE);
}

static void
draw_ruler (const Section *section)
{
  double step = nice_step (section->deepest);

  for (double mm = 0; mm <= section->deepest + 1e-6; mm += step)
    {
      double y = section->top + mm * section->scale;
      g_autofree char *text = g_strdup_printf (_("%g mm"), mm);

      usk_chart_set_color (section->cr, USK_CHART_INK_SOFT, mm == 0 ? 1 : 0.35);
      cairo_set_line_width (section->cr, 1.5);
      cairo_move_to (section->cr, section->left, y);
      cairo_line_to (section->cr, section->right, y);
      cairo_stroke (section->cr);
      usk_chart_set_color (section->cr, USK_CHART_INK, 1);
      usk_chart_draw_text (section->cr, text, 0, y - section->font_size * 0.55, section->left, section->font_size * 0.85,
                           FALSE);
    }
}

/* Solid down to the lower end, hatched from there to the upper: that is the
 * range, also in black and white.
 */
static void
draw_reach (const Section *section, const UskChartRow *row, double x, double thick)
{
  cairo_t *cr = section->cr;
  double low = section->top + row->low * section->scale;
  double high = section->top + row->high * section->scale;

  usk_chart_set_color (cr, USK_CHART_ACCENT, 1);
  cairo_rectangle (cr, x - thick / 2, section->top - section->font_size, thick, low - section->top + section->font_size);
  cairo_fill (cr);
  usk_chart_set_color (cr, USK_CHART_ACCENT_SOFT, 1);
  cairo_rectangle (cr, x - thick / 2, low, thick, high - low);
  cairo_fill_preserve (cr);
  usk_chart_set_color (cr, USK_CHART_ACCENT, 1);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  for (double y = low + 5; y < high; y += 7)
    {
      cairo_move_to (cr, x - thick / 2, y);
      cairo_line_to (cr, x + thick / 2, MAX (y - 5, low));
      cairo_stroke (cr);
    }
}

void
usk_depth_chart_draw (const UskChartRow *const *rows,
                      guint n_rows,
                      cairo_t *cr,
                      double width,
                      double height,
                      double font_size)
{
  Section section = { cr, font_size * 4.2, width, font_size * 5.4, 0, 3, font_size };
  double column;

  for (guint i = 0; i < n_rows; i++)
    section.deepest = MAX (section.deepest, rows[i]->high * 1.15);
  section.scale = (height - section.top - font_size) / section.deepest;
  column = (section.right - section.left) / MAX (n_rows, 1);

  draw_tissue (&section);
  draw_ruler (&section);
  for (guint i = 0; i < n_rows; i++)
    {
      double x = section.left + column * (i + 0.5);
      double y;

      usk_chart_set_color (cr, USK_CHART_INK, 1);
      y = usk_chart_draw_text (cr, rows[i]->choice, x - column * 0.46, 0, column * 0.92, font_size, TRUE);
      usk_chart_draw_text (cr, rows[i]->value, x - column * 0.46, y, column * 0.92, font_size * 0.9, FALSE);
      draw_reach (&section, rows[i], x, font_size * 0.9);
    }
}
