/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/**
 * UskPdfFile:
 *
 * A PDF in memory, taken apart by qpdf.  Handles of objects live as long as it.
 */
typedef struct _UskPdfFile UskPdfFile;

UskPdfFile *usk_pdf_file_new (GBytes *pdf, GError **error);
void        usk_pdf_file_free (UskPdfFile *self);
qpdf_data   usk_pdf_file_get_qpdf (UskPdfFile *self);
guint       usk_pdf_file_get_n_pages (UskPdfFile *self);
qpdf_oh     usk_pdf_file_get_page (UskPdfFile *self, guint page);
gint        usk_pdf_file_find_page (UskPdfFile *self, qpdf_oh page);
gboolean    usk_pdf_file_check (UskPdfFile *self, GError **error);
GByteArray *usk_pdf_file_read_content (UskPdfFile *self, guint page, GError **error);
gboolean    usk_pdf_file_replace_content (UskPdfFile *self, guint page, const guint8 *data, gsize length,
                                          GError **error);
GBytes     *usk_pdf_file_write (UskPdfFile *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskPdfFile, usk_pdf_file_free)

G_END_DECLS
