/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-pdf-file.h"
#include "usk-pdf-finish.h"

G_BEGIN_DECLS

gboolean usk_pdf_metadata_write (UskPdfFile *file, const UskPdfInfo *info, GError **error);

G_END_DECLS
