/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most that is read of what a visitor types. */
#define USK_WORDS_MAX_CHARACTERS 200
#define USK_WORDS_MAX_WORDS      12

GStrv usk_words_split (const char *text);
guint usk_words_get_distance (const char *a, const char *b, guint limit);
char *usk_words_cut_snippet (const char *body, const char *const *words);

G_END_DECLS
