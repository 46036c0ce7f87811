/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "usk-pdf-file.h"

G_BEGIN_DECLS

/**
 * UskPdfStructure:
 *
 * The tree of elements of a PDF, as it is meant to be: parts joined, artifacts
 * taken out.  Nothing of that is in the file before usk_pdf_structure_write().
 */
typedef struct _UskPdfStructure UskPdfStructure;

UskPdfStructure *usk_pdf_structure_new (UskPdfFile *file, GError **error);
void             usk_pdf_structure_free (UskPdfStructure *self);
gboolean      usk_pdf_structure_describe (UskPdfStructure *self, const char *const *descriptions, GError **error);
const guint8 *usk_pdf_structure_get_marks (UskPdfStructure *self, guint page, guint *n_marks);
void          usk_pdf_structure_write (UskPdfStructure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskPdfStructure, usk_pdf_structure_free)

G_END_DECLS
