/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * UskPdfTag:
 * @USK_PDF_TAG_DOCUMENT: all of it; the outermost tag of every page
 * @USK_PDF_TAG_SECT: a section with its heading
 * @USK_PDF_TAG_DIV: a group without a meaning of its own, such as a box
 * @USK_PDF_TAG_H1: the title of the document
 * @USK_PDF_TAG_H2: a heading below the title
 * @USK_PDF_TAG_H3: a heading below @USK_PDF_TAG_H2
 * @USK_PDF_TAG_H4: a heading below @USK_PDF_TAG_H3
 * @USK_PDF_TAG_P: a paragraph
 * @USK_PDF_TAG_SPAN: a piece of a paragraph
 * @USK_PDF_TAG_QUOTE: a piece of a paragraph that quotes somebody
 * @USK_PDF_TAG_REFERENCE: a piece of a paragraph that points somewhere else
 * @USK_PDF_TAG_BLOCK_QUOTE: paragraphs that quote somebody
 * @USK_PDF_TAG_L: a list; holds only @USK_PDF_TAG_LI and one @USK_PDF_TAG_CAPTION
 * @USK_PDF_TAG_L_NUMBERED: a list in which the order matters and each %USK_PDF_TAG_LBL is a number
 * @USK_PDF_TAG_LI: an item of a list; holds only @USK_PDF_TAG_LBL and @USK_PDF_TAG_LBODY
 * @USK_PDF_TAG_LBL: the bullet, number or box of an item; also the mark of a note
 * @USK_PDF_TAG_LBODY: the text of an item
 * @USK_PDF_TAG_TABLE: a table; holds rows, or a head and a body, and one @USK_PDF_TAG_CAPTION
 * @USK_PDF_TAG_THEAD: the head rows of a table
 * @USK_PDF_TAG_TBODY: the rows of a table
 * @USK_PDF_TAG_TR: a row
 * @USK_PDF_TAG_TH_COLUMN: a cell that names what stands below it
 * @USK_PDF_TAG_TH_ROW: a cell that names what stands beside it
 * @USK_PDF_TAG_TD: any other cell
 * @USK_PDF_TAG_FIGURE: a picture; needs a description, see #UskPdfInfo
 * @USK_PDF_TAG_CAPTION: the caption of a table, a list or a figure
 * @USK_PDF_TAG_NOTE: a footnote
 * @USK_PDF_TAG_BIB_ENTRY: an entry of a list of sources
 * @USK_PDF_TAG_ARTIFACT: what is not for reading: page numbers, rules, backgrounds, repeated heads of a table
 *
 * What a piece of a page is.  Text and lines may stand only in a tag that holds
 * no other tag: a cell holds either words or paragraphs, never both.
 */
typedef enum {
  USK_PDF_TAG_DOCUMENT,
  USK_PDF_TAG_SECT,
  USK_PDF_TAG_DIV,
  USK_PDF_TAG_H1,
  USK_PDF_TAG_H2,
  USK_PDF_TAG_H3,
  USK_PDF_TAG_H4,
  USK_PDF_TAG_P,
  USK_PDF_TAG_SPAN,
  USK_PDF_TAG_QUOTE,
  USK_PDF_TAG_REFERENCE,
  USK_PDF_TAG_BLOCK_QUOTE,
  USK_PDF_TAG_L,
  USK_PDF_TAG_L_NUMBERED,
  USK_PDF_TAG_LI,
  USK_PDF_TAG_LBL,
  USK_PDF_TAG_LBODY,
  USK_PDF_TAG_TABLE,
  USK_PDF_TAG_THEAD,
  USK_PDF_TAG_TBODY,
  USK_PDF_TAG_TR,
  USK_PDF_TAG_TH_COLUMN,
  USK_PDF_TAG_TH_ROW,
  USK_PDF_TAG_TD,
  USK_PDF_TAG_FIGURE,
  USK_PDF_TAG_CAPTION,
  USK_PDF_TAG_NOTE,
  USK_PDF_TAG_BIB_ENTRY,
  USK_PDF_TAG_ARTIFACT,
} UskPdfTag;

void usk_pdf_tag_begin (cairo_t *cr, UskPdfTag tag);
void usk_pdf_tag_begin_part (cairo_t *cr, UskPdfTag tag, guint id);
void usk_pdf_tag_end (cairo_t *cr, UskPdfTag tag);
void usk_pdf_tag_set_box (cairo_t *cr, double x, double y, double width, double height);
void usk_pdf_tag_set_language (cairo_t *cr, const char *language);

G_END_DECLS
