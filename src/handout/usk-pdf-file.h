/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-pdf-value.h"

G_BEGIN_DECLS

/**
 * UskPdfFile:
 *
 * A PDF in memory, taken apart into its objects.  Values live as long as it.  Where
 * objects are, they stay until one is added.
 */
typedef struct _UskPdfFile UskPdfFile;

UskPdfFile *usk_pdf_file_new (GBytes *pdf, GError **error);
void        usk_pdf_file_free (UskPdfFile *self);

guint        usk_pdf_file_get_n_objects (UskPdfFile *self);
UskPdfValue *usk_pdf_file_get_object (UskPdfFile *self, guint id);
UskPdfValue *usk_pdf_file_resolve (UskPdfFile *self, UskPdfValue *value);
UskPdfValue *usk_pdf_file_get (UskPdfFile *self, const UskPdfValue *dictionary, const char *key);
UskPdfValue *usk_pdf_file_get_catalog (UskPdfFile *self);
UskPdfValue *usk_pdf_file_get_trailer (UskPdfFile *self);
gboolean     usk_pdf_file_get_data (UskPdfFile *self, guint id, const guint8 **data, gsize *length);

guint       usk_pdf_file_add (UskPdfFile *self, UskPdfValue value);
void        usk_pdf_file_replace (UskPdfFile *self, guint id, UskPdfValue value);
void        usk_pdf_file_set_data (UskPdfFile *self, guint id, const guint8 *data, gsize length);
void        usk_pdf_file_take_data (UskPdfFile *self, guint id, GByteArray *data);
UskPdfValue usk_pdf_file_make (UskPdfFile *self, char *text);
UskPdfValue usk_pdf_file_make_string (UskPdfFile *self, const char *text);

GBytes *usk_pdf_file_write (UskPdfFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskPdfFile, usk_pdf_file_free)

G_END_DECLS
