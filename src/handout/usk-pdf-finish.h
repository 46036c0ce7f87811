/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-inlays.h"

G_BEGIN_DECLS

/**
 * UskPdfInfo:
 * @title: what a reader program shows in its title bar
 * @language: the language of the document, such as "en" or "pt-BR"
 * @author: (nullable): who hands it out
 * @subject: (nullable): one sentence on what it is about
 * @creator: (nullable): the program that made it
 * @created: when it was made, in seconds since 1970
 * @inlays: (nullable): the engravings whose places are held in it
 * @descriptions: (array zero-terminated=1): a text for each figure, in the order of reading
 *
 * What a PDF says of itself, and what cairo cannot write.
 */
typedef struct {
  const char        *title;
  const char        *language;
  const char        *author;
  const char        *subject;
  const char        *creator;
  gint64             created;
  const UskInlays   *inlays;
  const char *const *descriptions;
} UskPdfInfo;

void    usk_pdf_prepare (cairo_surface_t *surface);
GBytes *usk_pdf_finish (GBytes *pdf, const UskPdfInfo *info, GError **error);

G_END_DECLS
