/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The words of charts.  A chart on paper is tried in many widths before one is
 * drawn, so what is known of a text is kept.
 */

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "usk-chart-private.h"
#include "usk-letters.h"
#include "usk-text.h"
#include "usk-text-heights.h"
#include "usk-tongue.h"

/* All words of a chart are set in one size, in pixels, and scaled where they are
 * drawn: finding the fonts of another size takes longer than drawing the chart.
 */
#define SET_SIZE 100.0

/* So many texts are known at a time, which is more than the charts of a handout have. */
#define MOST_KNOWN 256

/* A text of which the first bytes are bold. */
typedef struct {
  const char *text;
  size_t n_bold;
  double width; /* in pixels, or 0 for one line */
  double size;  /* in pixels */
} Words;

/* What is known of a text, in the units that words are set in. */
typedef struct {
  UskTextHeights *heights;
  double asked; /* the width for which somebody last asked how wide the text is, or 0 */
  int width;    /* what it was then */
} Known;

static void free_known (gpointer data);

/* What each thread knows of texts, as it has fonts of its own. */
static GPrivate known_texts = G_PRIVATE_INIT (free_known);

static void
free_known (gpointer data)
{
  g_hash_table_unref (data);
}

/* What makes pixels of the units that words are set in. */
static double
get_scale (const Words *words)
{
  return words->size / SET_SIZE;
}

static double
get_most_width (const Words *words)
{
  return words->width > 0 ? words->width / get_scale (words) : G_MAXDOUBLE;
}

static void
free_text (gpointer data)
{
  Known *known = data;

  usk_text_heights_free (known->heights);
  g_free (known);
}

static Known *
find_known (const Words *words)
{
  GHashTable *texts = g_private_get (&known_texts);
  const char *language = usk_tongue_get_language ();
  g_autofree char *key =
    g_strdup_printf ("%s %" G_GSIZE_FORMAT " %s", language != NULL ? language : "", words->n_bold, words->text);
  Known *known;

  if (texts == NULL)
    {
      texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_text);
      g_private_set (&known_texts, texts);
    }
  known = g_hash_table_lookup (texts, key);
  if (known != NULL)
    return known;

  if (g_hash_table_size (texts) >= MOST_KNOWN)
    g_hash_table_remove_all (texts);
  known = g_new0 (Known, 1);
  known->heights = usk_text_heights_new ();
  g_hash_table_insert (texts, g_steal_pointer (&key), known);

  return known;
}

static void
embolden (PangoLayout *layout, size_t n_bytes)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->end_index = (guint) n_bytes;
  pango_attr_list_insert (attributes, bold);
  pango_layout_set_attributes (layout, attributes);
}

/* A number stays with its unit, at the cost of a byte for each such space. */
static void
set_text (PangoLayout *layout, const Words *words)
{
  g_autofree char *kept = usk_text_keep_numbers (words->text);
  size_t n_bold = 0;

  for (const char *p = words->text; p < words->text + words->n_bold; p++)
    n_bold += g_str_has_prefix (kept + n_bold, USK_NO_BREAK_SPACE) && *p == ' ' ? strlen (USK_NO_BREAK_SPACE) : 1;
  pango_layout_set_text (layout, kept, -1);
  if (n_bold > 0)
    embolden (layout, n_bold);
}

/* In the same fonts as the text around a chart on paper, or its file would have each font twice: for the
 * language of the words, and with letters that are not fitted to pixels, since a chart is scaled.
 */
static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();
  const char *language = usk_tongue_get_language ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  if (language != NULL)
    pango_context_set_language (context, pango_language_from_string (language));

  return context;
}

static PangoLayout *
set_words (const Words *words)
{
  PangoContext *context = create_context ();
  /* One name, as on paper. */
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Inter");
  PangoLayout *layout = pango_layout_new (context);

  g_object_unref (context);
  pango_font_description_set_absolute_size (font, SET_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, words->width > 0 ? (int) (get_most_width (words) * PANGO_SCALE) : -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  set_text (layout, words);
  usk_letters_spare_composing (layout);

  return layout;
}

/* Lengths are whole pixels. */
static double
get_length (const Words *words, double units)
{
  return ceil (units / PANGO_SCALE * get_scale (words));
}

static double
measure_width (const Words *words)
{
  Known *known = find_known (words);
  double most = get_most_width (words);

  if (known->asked != most)
    {
      g_autoptr (PangoLayout) layout = set_words (words);

      pango_layout_get_size (layout, &known->width, NULL);
      known->asked = most;
    }

  return get_length (words, known->width);
}

static double
measure_height (const Words *words)
{
  UskTextHeights *heights = find_known (words)->heights;
  double most = get_most_width (words), height;

  if (!usk_text_heights_find (heights, most, &height))
    {
      g_autoptr (PangoLayout) layout = set_words (words);
      int units;

      pango_layout_get_size (layout, NULL, &units);
      height = units;
      usk_text_heights_add (heights, most, height);
    }

  return get_length (words, height);
}

static void
show_at (const Words *words, PangoLayout *layout, cairo_t *cr, double x, double y)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, get_scale (words), get_scale (words));
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

/* In a mirrored chart words stand where their mirror image would, and begin at the
 * right, also those of a language that does not.
 */
static void
show_mirrored (const Words *words, PangoLayout *layout, cairo_t *cr, double x, double y)
{
  double mirror = usk_chart_get_mirror (cr), width = words->width;

  if (width <= 0)
    width = measure_width (words);
  if (pango_layout_get_direction (layout, 0) != PANGO_DIRECTION_RTL)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  cairo_save (cr);
  cairo_translate (cr, mirror, 0);
  cairo_scale (cr, -1, 1);
  show_at (words, layout, cr, mirror - x - width, y);
  cairo_restore (cr);
}

/* Draws words, unless there is no place to draw them, and tells how high they are. */
static double
show (const Words *words, cairo_t *cr, double x, double y)
{
  if (cr != NULL)
    {
      g_autoptr (PangoLayout) layout = set_words (words);

      if (usk_chart_get_mirror (cr) > 0)
        show_mirrored (words, layout, cr, x, y);
      else
        show_at (words, layout, cr, x, y);
    }

  return measure_height (words);
}

/* Draws wrapped text from its top and tells how high it is; without a place to
 * draw it only tells.
 */
double
usk_chart_draw_text (cairo_t *cr, const char *text, double x, double y, double width, double size, gboolean bold)
{
  Words words = { text, bold ? strlen (text) : 0, width, size };

  return show (&words, cr, x, y);
}

static char *
join (const char *name, const char *text)
{
  return g_strdup_printf ("%s  %s", name, text);
}

/* The same for a text that begins with a bold name. */
double
usk_chart_draw_named (cairo_t *cr, const char *name, const char *text, double x, double y, double width,
                      double size)
{
  g_autofree char *all = join (name, text);
  Words words = { all, strlen (name), width, size };

  return show (&words, cr, x, y);
}

/* How wide its longest line is. */
double
usk_chart_measure_named (const char *name, const char *text, double width, double size)
{
  g_autofree char *all = join (name, text);
  Words words = { all, strlen (name), width, size };

  return measure_width (&words);
}

double
usk_chart_measure_width (const char *text, double size)
{
  Words words = { text, 0, 0, size };

  return measure_width (&words);
}
