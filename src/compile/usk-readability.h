/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UskReadability:
 * @grade: Flesch-Kincaid grade level
 * @smog: SMOG grade
 * @words: words in all
 * @sentences: sentences in all
 * @longest: words of the longest sentence
 * @long_words: words of three syllables or more
 *
 * How hard an English text is to read.
 */
typedef struct {
  double grade;
  double smog;
  guint  words;
  guint  sentences;
  guint  longest;
  guint  long_words;
} UskReadability;

void  usk_readability_measure (const char *text, UskReadability *result);
guint usk_readability_count_syllables (const char *word);

G_END_DECLS
