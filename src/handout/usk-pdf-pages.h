/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-pdf-file.h"

G_BEGIN_DECLS

guint        usk_pdf_file_get_n_pages (UskPdfFile *self);
guint        usk_pdf_file_get_page_id (UskPdfFile *self, guint page);
UskPdfValue *usk_pdf_file_get_page (UskPdfFile *self, guint page);
gint         usk_pdf_file_find_page (UskPdfFile *self, const UskPdfValue *reference);
GByteArray  *usk_pdf_file_read_content (UskPdfFile *self, guint page, GError **error);
void         usk_pdf_file_replace_content (UskPdfFile *self, guint page, GByteArray *packed);

G_END_DECLS
