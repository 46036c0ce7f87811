/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *usk_pdf_string_read (const char *text, guint length);
char *usk_pdf_string_write (const char *text);

G_END_DECLS
