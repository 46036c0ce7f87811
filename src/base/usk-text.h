/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean usk_text_is_clean (const char *text);
char    *usk_text_make_line (const char *text);

G_END_DECLS
