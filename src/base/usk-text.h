/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A space at which no line ends. */
#define USK_NO_BREAK_SPACE "\u00a0"

/* In one piece of a pack, in bytes: many times what any has.  Whoever lays out pages tries
 * many ways, and the words of a label in each of them.
 */
#define USK_TEXT_MOST          4000
#define USK_TEXT_MOST_OF_LABEL 400

gboolean usk_text_is_clean (const char *text);
char    *usk_text_make_line (const char *text);
char    *usk_text_keep_numbers (const char *markup);

G_END_DECLS
