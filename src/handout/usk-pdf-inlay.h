/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-inlays.h"
#include "usk-pdf-file.h"

G_BEGIN_DECLS

gboolean usk_pdf_inlay_insert (UskPdfFile *file, const UskInlays *inlays, GError **error);

G_END_DECLS
