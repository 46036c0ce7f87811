/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-paper-text.h"

/* The fonts of the screen. */
#define FONTS "Inter, Noto Sans, DejaVu Sans"

/**
 * usk_paper_text_new:
 * @text: what it says
 * @size: of the font, in points
 * @weight: of the font
 * @language: (nullable): its language
 *
 * Paper has no pixels that letters could be fitted to: without this care they
 * would be moved by up to half a point each.
 *
 * Returns: (transfer full): a layout of one line, in points, for the calling
 *   thread only.
 */
PangoLayout *
usk_paper_text_new (const char *text, double size, PangoWeight weight, const char *language)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONTS);
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoLayout *layout;

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  if (language != NULL)
    pango_context_set_language (context, pango_language_from_string (language));

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  layout = pango_layout_new (context);
  g_object_unref (context);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/**
 * usk_paper_text_wrap:
 * @layout: a text
 * @width: most that a line may take, in points
 *
 * A word that is longer than a line is broken.
 */
void
usk_paper_text_wrap (PangoLayout *layout, double width)
{
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
}

/**
 * usk_paper_text_measure:
 * @layout: a text
 * @width: (out) (optional): of its longest line, in points
 * @height: (out) (optional): of all its lines, in points
 */
void
usk_paper_text_measure (PangoLayout *layout, double *width, double *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (width != NULL)
    *width = (double) logical.width / PANGO_SCALE;
  if (height != NULL)
    *height = (double) logical.height / PANGO_SCALE;
}

/**
 * usk_paper_text_is_rtl:
 * @language: (nullable): a language
 *
 * Returns: whether it is written from right to left.
 */
gboolean
usk_paper_text_is_rtl (const char *language)
{
  int n_scripts = 0;
  const PangoScript *scripts =
    language != NULL ? pango_language_get_scripts (pango_language_from_string (language), &n_scripts) : NULL;

  if (n_scripts == 0)
    return FALSE;

  return scripts[0] == PANGO_SCRIPT_ARABIC || scripts[0] == PANGO_SCRIPT_HEBREW ||
         scripts[0] == PANGO_SCRIPT_SYRIAC || scripts[0] == PANGO_SCRIPT_THAANA || scripts[0] == PANGO_SCRIPT_NKO;
}
