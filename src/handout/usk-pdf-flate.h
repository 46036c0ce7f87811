/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GByteArray *usk_pdf_inflate (const guint8 *data, gsize length, gsize max, GError **error);
GByteArray *usk_pdf_deflate (const guint8 *data, gsize length, GError **error);

G_END_DECLS
