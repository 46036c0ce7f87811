/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UskPdfMark:
 * @USK_PDF_MARK_NONE: no element holds it
 * @USK_PDF_MARK_ELEMENT: an element holds it
 * @USK_PDF_MARK_ARTIFACT: it is an artifact
 *
 * What a marked piece of a page is, by its number.
 */
typedef enum {
  USK_PDF_MARK_NONE,
  USK_PDF_MARK_ELEMENT,
  USK_PDF_MARK_ARTIFACT,
} UskPdfMark;

gboolean usk_pdf_content_mark_artifacts (GByteArray *content, const guint8 *marks, guint n_marks,
                                         gboolean *changed, GError **error);

G_END_DECLS
