/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-paper.h"

#include <pango/pango.h>

#include "usk-language.h"

#define POINTS_PER_INCH 72.0
#define POINTS_PER_MM   (POINTS_PER_INCH / 25.4)

/* What stands beside the text may be smaller than it, but the least in large
 * print is still larger than the text of other print.
 */
#define SMALL_PRINT  10.0
#define NORMAL_PRINT 12.0
#define LARGE_PRINT  18.0

/* Margins in millimeters, of normal and of large print. */
static const struct {
  double across[2];
  double top[2];
} margins[] = { { { 19, 17 }, { 19, 21 } }, { { 15, 12 }, { 17.5, 20 } } };

/* What is taken of the air between lines and between paragraphs, and of that by
 * which headings are larger than the text.
 */
static const struct {
  double leading;
  double space;
  double heading;
  guint margins;
} spacings[] = {
  [USK_SPACING_LOOSE] = { 1, 1, 1, 0 },        [USK_SPACING_SNUG] = { 0.97, 0.85, 1, 0 },
  [USK_SPACING_COMPACT] = { 0.91, 0.6, 1, 0 }, [USK_SPACING_DENSE] = { 0.88, 0.5, 1, 0 },
  [USK_SPACING_TIGHT] = { 0.88, 0.5, 0.6, 1 },
};

static const struct {
  const char *name;
  double width;
  double height;
} papers[USK_N_PAPERS] = {
  [USK_PAPER_A4] = { "a4", 210 * POINTS_PER_MM, 297 * POINTS_PER_MM },
  [USK_PAPER_LETTER] = { "letter", 8.5 * POINTS_PER_INCH, 11 * POINTS_PER_INCH },
};

/* Sizes are those of normal and of large print.  Space is in parts of the size
 * of running text, so that the rhythm of a page is the same in both.
 */
static const struct {
  double normal;
  double large;
  double leading;
  int weight;
  UskInk ink;
  double space;
} texts[USK_N_TEXT_ROLES] = {
  [USK_TEXT_TITLE] = { 27, 34, 1.15, PANGO_WEIGHT_BOLD, USK_INK_ACCENT, 0.4 },
  [USK_TEXT_LEAD] = { 14.5, 21, 1.35, PANGO_WEIGHT_MEDIUM, USK_INK_TEXT, 0.4 },
  [USK_TEXT_HEADING] = { 17, 25, 1.25, PANGO_WEIGHT_BOLD, USK_INK_ACCENT, 1.5 },
  [USK_TEXT_SUBHEADING] = { 13.5, 20, 1.3, PANGO_WEIGHT_SEMIBOLD, USK_INK_TEXT, 1.0 },
  [USK_TEXT_BANNER] = { 16, 24, 1.25, PANGO_WEIGHT_BOLD, USK_INK_PAPER, 1.9 },
  [USK_TEXT_BODY] = { NORMAL_PRINT, LARGE_PRINT, 1.35, PANGO_WEIGHT_NORMAL, USK_INK_TEXT, 0.5 },
  [USK_TEXT_STRONG] = { NORMAL_PRINT, LARGE_PRINT, 1.35, PANGO_WEIGHT_BOLD, USK_INK_TEXT, 0.5 },
  [USK_TEXT_NOTE] = { SMALL_PRINT, LARGE_PRINT, 1.3, PANGO_WEIGHT_NORMAL, USK_INK_TEXT, 0.32 },
  [USK_TEXT_LETTERHEAD] = { 13, LARGE_PRINT, 1.3, PANGO_WEIGHT_SEMIBOLD, USK_INK_TEXT, 0 },
  [USK_TEXT_RUNNING] = { 9, 14, 1.3, PANGO_WEIGHT_NORMAL, USK_INK_SOFT, 0 },
};

/* The palette of the kiosk, and black with as few grays as can be for a copier. */
static const struct {
  guint32 color;
  guint32 monochrome;
} inks[] = {
  [USK_INK_TEXT] = { 0x22302f, 0x000000 },   [USK_INK_SOFT] = { 0x465654, 0x333333 },
  [USK_INK_ACCENT] = { 0x0a5650, 0x000000 }, [USK_INK_ACCENT_PALE] = { 0xe9f3f1, 0xffffff },
  [USK_INK_ALARM] = { 0xb3261e, 0x000000 },  [USK_INK_ALARM_PALE] = { 0xfdf1ef, 0xffffff },
  [USK_INK_RULE] = { 0xb9c4c1, 0x000000 },   [USK_INK_PAPER] = { 0xffffff, 0xffffff },
};

/**
 * usk_paper_get_name:
 * @paper: a paper
 *
 * Returns: (transfer none): its name on the command line and in file names.
 */
const char *
usk_paper_get_name (UskPaper paper)
{
  g_return_val_if_fail (paper < USK_N_PAPERS, NULL);

  return papers[paper].name;
}

/**
 * usk_paper_parse:
 * @name: "a4" or "letter"
 * @paper: (out): the paper
 *
 * Returns: whether there is such a paper.
 */
gboolean
usk_paper_parse (const char *name, UskPaper *paper)
{
  g_return_val_if_fail (name != NULL, FALSE);

  for (guint i = 0; i < USK_N_PAPERS; i++)
    if (g_ascii_strcasecmp (name, papers[i].name) == 0)
      {
        *paper = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * usk_paper_style:
 * @paper: what is printed on
 * @large_print: whether the reader needs large letters
 * @monochrome: whether it will be printed or copied in black and white
 * @language: of its text
 *
 * Returns: how such a handout looks.
 */
UskPaperStyle
usk_paper_style (UskPaper paper, gboolean large_print, gboolean monochrome, const char *language)
{
  UskPaperStyle style = { .large_print = large_print, .monochrome = monochrome };

  g_return_val_if_fail (paper < USK_N_PAPERS, style);
  g_return_val_if_fail (language != NULL, style);

  style.width = papers[paper].width;
  style.height = papers[paper].height;
  style.font_size = large_print ? LARGE_PRINT : NORMAL_PRINT;
  style.right_to_left = usk_language_is_right_to_left (language);
  usk_paper_style_set_spacing (&style, USK_SPACING_LOOSE);

  return style;
}

/**
 * usk_paper_style_set_spacing:
 * @style: how a handout looks
 * @spacing: how close things are to stand
 *
 * Changes that, and the margins with it.
 */
void
usk_paper_style_set_spacing (UskPaperStyle *style, UskSpacing spacing)
{
  guint large, kind;

  g_return_if_fail (style != NULL);
  g_return_if_fail (spacing < G_N_ELEMENTS (spacings));

  large = style->large_print ? 1 : 0;
  kind = spacings[spacing].margins;
  style->spacing = spacing;
  style->margin_x = margins[kind].across[large] * POINTS_PER_MM;
  style->margin_top = margins[kind].top[large] * POINTS_PER_MM;
}

/**
 * usk_paper_style_get_text:
 * @style: how a handout looks
 * @role: what a text is for
 *
 * Returns: how that text looks.
 */
UskTextStyle
usk_paper_style_get_text (const UskPaperStyle *style, UskTextRole role)
{
  UskTextStyle text = { 0 };

  g_return_val_if_fail (style != NULL, text);
  g_return_val_if_fail (role < USK_N_TEXT_ROLES, text);

  text.size = style->large_print ? texts[role].large : texts[role].normal;
  if (text.size > style->font_size)
    text.size = style->font_size + (text.size - style->font_size) * spacings[style->spacing].heading;
  text.leading = texts[role].leading * spacings[style->spacing].leading;
  text.weight = texts[role].weight;
  text.ink = texts[role].ink;
  text.space = texts[role].space * style->font_size * spacings[style->spacing].space;

  return text;
}

/**
 * usk_paper_style_set_ink:
 * @style: how a handout looks
 * @cr: where to draw
 * @ink: a color
 *
 * Draws with that color from now on.
 */
void
usk_paper_style_set_ink (const UskPaperStyle *style, cairo_t *cr, UskInk ink)
{
  guint32 rgb;

  g_return_if_fail (style != NULL);
  g_return_if_fail (ink < G_N_ELEMENTS (inks));

  rgb = style->monochrome ? inks[ink].monochrome : inks[ink].color;
  cairo_set_source_rgb (cr, (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0);
}

/**
 * usk_paper_style_get_figure:
 * @style: how a handout looks
 *
 * Returns: how a figure on it looks.
 */
UskFigureStyle
usk_paper_style_get_figure (const UskPaperStyle *style)
{
  UskFigureStyle figure = { 0 };

  g_return_val_if_fail (style != NULL, figure);

  figure.font_size = style->font_size;
  figure.monochrome = style->monochrome;
  figure.right_to_left = style->right_to_left;

  return figure;
}
