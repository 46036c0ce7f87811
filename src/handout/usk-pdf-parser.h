/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-pdf-value.h"

G_BEGIN_DECLS

/**
 * UskPdfParser:
 * @p: what comes next
 * @end: where the text ends
 * @ids: (nullable): in the text of an engraving: the objects that "@0", "@1" … lead to
 * @n_ids: how many
 * @depth: how many brackets are open; 0 at first
 *
 * Reads the objects of a PDF from a text.  It takes what the rules of PDF call an
 * object and nothing else: whoever made it, nothing broken is mended.
 */
typedef struct {
  const char  *p;
  const char  *end;
  const guint *ids;
  guint        n_ids;
  guint        depth;
} UskPdfParser;

gboolean usk_pdf_parser_read (UskPdfParser *self, UskPdfValue *value);
gboolean usk_pdf_parser_read_number (UskPdfParser *self, guint *number);
gboolean usk_pdf_parser_skip (UskPdfParser *self, const char *word);
gboolean usk_pdf_parser_ends (UskPdfParser *self);

G_END_DECLS
