/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-paper-text.h"

#include "usk-letters.h"
#include "usk-niceness.h"
#include "usk-text.h"

/* The font of the screen; what it has no letters for, fontconfig finds in others.  It is named alone, as
 * Pango names a font whose measures it wants to know: with others behind it, it would be looked for twice.
 */
#define FONT "Inter"

/* All letters are set in one size, in points, and are made smaller where they are
 * drawn: each size of a font is another font for fontconfig, which takes longer
 * to find one than it takes to set a page.
 */
#define SET_SIZE 100.0

/* The search for the fonts of a thread that helps another one, or NULL. */
static GThread *helper_search;

/* What makes points of what a text is set in. */
static G_DEFINE_QUARK (usk_paper_text_scale, get_scale)

                       /**
 * usk_paper_text_new:
 * @text: what it says, in plain words
 * @size: of the font, in points
 * @weight: of the font
 * @language: (nullable): its language
 *
 * Paper has no pixels that letters could be fitted to: without this care they
 * would be moved by up to half a point each.
 *
 * Returns: (transfer full): a layout of one line, for the calling thread only.  It
 *   is set in units of its own; the functions here ask and draw it in points.
 */
                       PangoLayout *usk_paper_text_new (const char *text, double size, PangoWeight weight,
                                                        const char *language)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);
  cairo_font_options_t *options = cairo_font_options_create ();
  g_autofree char *kept = NULL;
  PangoLayout *layout;
  double *scale;

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  if (language != NULL)
    pango_context_set_language (context, pango_language_from_string (language));

  /* The copies of a layout have the context in common. */
  scale = g_new (double, 1);
  *scale = size / SET_SIZE;
  g_object_set_qdata_full (G_OBJECT (context), get_scale_quark (), scale, g_free);
  pango_font_description_set_absolute_size (font, SET_SIZE * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  layout = pango_layout_new (context);
  g_object_unref (context);
  pango_layout_set_font_description (layout, font);
  kept = usk_text_keep_numbers (text);
  pango_layout_set_text (layout, kept, -1);
  usk_letters_spare_composing (layout);

  return layout;
}

/* Something to set, so that not only is the font found, but also read and measured. */
#define SAMPLE "Aa (1)"

static gpointer
look_for_fonts (gpointer data)
{
  static const PangoWeight weights[] = { PANGO_WEIGHT_NORMAL, PANGO_WEIGHT_MEDIUM, PANGO_WEIGHT_SEMIBOLD,
                                         PANGO_WEIGHT_BOLD };
  g_autofree char *language = data;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      g_autoptr (PangoLayout) layout = usk_paper_text_new (SAMPLE, SET_SIZE, weights[i], language);

      pango_layout_get_size (layout, NULL, NULL);
    }

  return g_object_ref (pango_cairo_font_map_get_default ());
}

/* Who makes the handout waits for fonts of its own first. */
static gpointer
look_for_helper_fonts (gpointer data)
{
  usk_niceness_step_back ();

  return look_for_fonts (data);
}

/**
 * usk_paper_text_look_for_fonts:
 * @language: (nullable): of the texts to come
 *
 * Begins to look for the fonts of paper in a thread.  Reading the map of all fonts
 * takes so long that much can be done meanwhile.
 *
 * Returns: (transfer full): the search, for usk_paper_text_take_fonts().
 */
GThread *
usk_paper_text_look_for_fonts (const char *language)
{
  return g_thread_new ("fonts", look_for_fonts, g_strdup (language));
}

/**
 * usk_paper_text_take_fonts:
 * @search: (transfer full): what usk_paper_text_look_for_fonts() returned
 *
 * Waits for the fonts and sets the next texts of the calling thread in them.
 */
void
usk_paper_text_take_fonts (GThread *search)
{
  g_autoptr (PangoFontMap) fonts = g_thread_join (search);

  /* Each thread has a map of its own; this one has no use for it any more. */
  pango_cairo_font_map_set_default (PANGO_CAIRO_FONT_MAP (fonts));
}

/**
 * usk_paper_text_look_for_helper_fonts:
 * @language: (nullable): of the texts to come
 *
 * Does as usk_paper_text_look_for_fonts() for a thread that helps to set the next handout, since
 * a map of fonts is for one thread.  Where nobody calls this, each handout is laid out by one
 * thread, as is best where there are as many handouts as cores.
 */
void
usk_paper_text_look_for_helper_fonts (const char *language)
{
  usk_paper_text_forget_helper_fonts ();
  g_atomic_pointer_set (&helper_search, g_thread_new ("fonts", look_for_helper_fonts, g_strdup (language)));
}

/**
 * usk_paper_text_steal_helper_fonts:
 *
 * Returns: (transfer full) (nullable): what usk_paper_text_look_for_helper_fonts() began, for one
 *   thread to give to usk_paper_text_take_fonts().
 */
GThread *
usk_paper_text_steal_helper_fonts (void)
{
  return g_atomic_pointer_exchange (&helper_search, NULL);
}

/**
 * usk_paper_text_forget_helper_fonts:
 *
 * Ends the search for fonts that no helper wanted.
 */
void
usk_paper_text_forget_helper_fonts (void)
{
  GThread *search = usk_paper_text_steal_helper_fonts ();

  if (search != NULL)
    g_object_unref (g_thread_join (search));
}

/**
 * usk_paper_text_set_markup:
 * @layout: a text
 * @markup: what it says instead, in Pango's markup
 */
void
usk_paper_text_set_markup (PangoLayout *layout, const char *markup)
{
  pango_layout_set_markup (layout, markup, -1);
  usk_letters_spare_composing (layout);
}

/**
 * usk_paper_text_get_scale:
 * @layout: a text
 *
 * Returns: how many points are one of the units that it is set in.
 */
double
usk_paper_text_get_scale (PangoLayout *layout)
{
  const double *scale = g_object_get_qdata (G_OBJECT (pango_layout_get_context (layout)), get_scale_quark ());

  g_return_val_if_fail (scale != NULL, 1);

  return *scale;
}

/**
 * usk_paper_text_to_points:
 * @layout: a text
 * @units: what Pango says of a length in it
 *
 * Returns: the length in points.
 */
double
usk_paper_text_to_points (PangoLayout *layout, int units)
{
  return (double) units / PANGO_SCALE * usk_paper_text_get_scale (layout);
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
  pango_layout_set_width (layout, (int) (width / usk_paper_text_get_scale (layout) * PANGO_SCALE));
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
    *width = usk_paper_text_to_points (layout, logical.width);
  if (height != NULL)
    *height = usk_paper_text_to_points (layout, logical.height);
}

/**
 * usk_paper_text_draw:
 * @layout: a text
 * @cr: where to draw it
 * @x: where it begins
 * @y: its top
 */
void
usk_paper_text_draw (PangoLayout *layout, cairo_t *cr, double x, double y)
{
  double scale = usk_paper_text_get_scale (layout);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

/**
 * usk_paper_text_draw_line:
 * @layout: a text
 * @line: which of its lines
 * @cr: where to draw it
 * @x: where the line begins
 * @y: what its letters stand on
 */
void
usk_paper_text_draw_line (PangoLayout *layout, int line, cairo_t *cr, double x, double y)
{
  double scale = usk_paper_text_get_scale (layout);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, line));
  cairo_restore (cr);
}
