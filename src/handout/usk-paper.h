/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "usk-block.h"

G_BEGIN_DECLS

/**
 * UskPaper:
 * @USK_PAPER_A4: 210 by 297 millimeters
 * @USK_PAPER_LETTER: 8.5 by 11 inches
 * @USK_N_PAPERS: how many there are
 *
 * What is printed on.
 */
typedef enum {
  USK_PAPER_A4,
  USK_PAPER_LETTER,
  USK_N_PAPERS,
} UskPaper;

/**
 * UskInk:
 * @USK_INK_TEXT: running text
 * @USK_INK_SOFT: what stands back
 * @USK_INK_ACCENT: headings and marks
 * @USK_INK_ACCENT_PALE: behind what is worth keeping
 * @USK_INK_ALARM: the frame of what must be found
 * @USK_INK_ALARM_PALE: behind it
 * @USK_INK_RULE: thin lines
 * @USK_INK_PAPER: the paper itself, for text on a dark band
 *
 * The colors of a handout.  In monochrome none of them is needed to
 * understand it: frames and weights say the same.
 */
typedef enum {
  USK_INK_TEXT,
  USK_INK_SOFT,
  USK_INK_ACCENT,
  USK_INK_ACCENT_PALE,
  USK_INK_ALARM,
  USK_INK_ALARM_PALE,
  USK_INK_RULE,
  USK_INK_PAPER,
} UskInk;

/**
 * UskSpacing:
 * @USK_SPACING_LOOSE: as a full handout looks best
 * @USK_SPACING_SNUG: too little closer to be noticed, and enough for a few lines
 * @USK_SPACING_COMPACT: as a short handout looks best
 * @USK_SPACING_DENSE: the same, a little closer
 * @USK_SPACING_TIGHT: also with narrower margins and smaller headings
 *
 * How close things stand on paper.  Letters to be read are of one size in all.
 */
typedef enum {
  USK_SPACING_LOOSE,
  USK_SPACING_SNUG,
  USK_SPACING_COMPACT,
  USK_SPACING_DENSE,
  USK_SPACING_TIGHT,
} UskSpacing;

/**
 * UskPaperStyle:
 * @width: of the page, in points
 * @height: of the page, in points
 * @margin_x: at the start and the end
 * @margin_top: above the text; the running head stands in it
 * @font_size: of running text, in points
 * @large_print: whether the reader needs large letters
 * @monochrome: whether it will be printed or copied in black and white
 * @spacing: how close things stand
 * @right_to_left: whether its language is written from right to left
 *
 * How a handout is to look.
 */
typedef struct {
  double     width;
  double     height;
  double     margin_x;
  double     margin_top;
  double     font_size;
  gboolean   large_print;
  gboolean   monochrome;
  UskSpacing spacing;
  gboolean   right_to_left;
} UskPaperStyle;

/**
 * UskTextStyle:
 * @size: in points
 * @leading: from one line to the next, in parts of @size
 * @weight: as in #PangoWeight
 * @ink: its color
 * @space: above it, in points, unless it stands at the top
 *
 * How a text looks.
 */
typedef struct {
  double size;
  double leading;
  int    weight;
  UskInk ink;
  double space;
} UskTextStyle;

const char    *usk_paper_get_name (UskPaper paper);
gboolean       usk_paper_parse (const char *name, UskPaper *paper);
UskPaperStyle  usk_paper_style (UskPaper paper, gboolean large_print, gboolean monochrome, const char *language);
void           usk_paper_style_set_spacing (UskPaperStyle *style, UskSpacing spacing);
UskTextStyle   usk_paper_style_get_text (const UskPaperStyle *style, UskTextRole role);
void           usk_paper_style_set_ink (const UskPaperStyle *style, cairo_t *cr, UskInk ink);
UskFigureStyle usk_paper_style_get_figure (const UskPaperStyle *style);

G_END_DECLS
