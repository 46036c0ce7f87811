/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-readability.h"

#include <math.h>
#include <string.h>

#define LONG_WORD_SYLLABLES 3

/* Words whose spelling misleads the rule of vowel groups. */
static const struct {
  const char *word;
  guint syllables;
} exceptions[] = {
  { "area", 3 },     { "areas", 3 },    { "being", 2 },     { "create", 2 },  { "creates", 2 }, { "diet", 2 },
  { "doing", 2 },    { "every", 2 },    { "everyone", 3 },  { "fluid", 2 },   { "going", 2 },   { "idea", 3 },
  { "ideas", 3 },    { "medicine", 3 }, { "people", 2 },    { "radio", 3 },   { "science", 2 }, { "sometimes", 2 },
  { "somewhat", 2 }, { "someone", 2 },  { "something", 2 }, { "trial", 2 },   { "trials", 2 },  { "video", 3 },
  { "virus", 2 },    { "whole", 1 },    { "therefore", 2 }, { "careful", 2 }, { "safely", 2 },  { "lifelike", 2 },
};

static gboolean
is_vowel (char letter)
{
  return strchr ("aeiouy", letter) != NULL && letter != '\0';
}

/* As in "muscle" and "needled": an l that no vowel leads to is a syllable of its
 * own; in "called" and "curled" it is not.
 */
static gboolean
ends_with_full_l (const char *word, gsize length)
{
  return length >= 2 && word[length - 1] == 'l' && !is_vowel (word[length - 2]) &&
         strchr ("lrw", word[length - 2]) == NULL;
}

static gboolean
ends_with_silent_e (const char *word, gsize length)
{
  if (length < 3)
    return FALSE;
  if (g_str_has_suffix (word, "es"))
    return !is_vowel (word[length - 3]) && strchr ("cgsxz", word[length - 3]) == NULL &&
           !g_str_has_suffix (word, "ches") && !g_str_has_suffix (word, "shes") &&
           !ends_with_full_l (word, length - 2);
  if (g_str_has_suffix (word, "ed"))
    return !is_vowel (word[length - 3]) && word[length - 3] != 't' && word[length - 3] != 'd' &&
           !ends_with_full_l (word, length - 2);

  return word[length - 1] == 'e' && !is_vowel (word[length - 2]) && !ends_with_full_l (word, length - 1);
}

/**
 * usk_readability_count_syllables:
 * @word: a word in lower case ASCII
 *
 * Counts groups of vowels, less a silent e: right for nearly all common
 * English words; the rest is a list.
 *
 * Returns: at least 1.
 */
guint
usk_readability_count_syllables (const char *word)
{
  gsize length = strlen (word);
  guint count = 0;
  gboolean in_group = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (g_str_equal (exceptions[i].word, word))
      return exceptions[i].syllables;

  for (gsize i = 0; i < length; i++)
    {
      gboolean vowel = is_vowel (word[i]);

      if (vowel && !in_group)
        count++;
      in_group = vowel;
    }

  if (count > 1 && ends_with_silent_e (word, length))
    count--;

  return MAX (count, 1);
}

static char *
plain_letters (const char *word)
{
  g_autofree char *ascii = g_str_to_ascii (word, "C");
  GString *letters = g_string_new (NULL);

  for (const char *c = ascii; *c != '\0'; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (letters, g_ascii_tolower (*c));

  return g_string_free (letters, FALSE);
}

/* A full stop inside a number does not end a sentence, because a sentence ends
 * only at the end of a word.
 */
static gboolean
ends_sentence (const char *word)
{
  gsize length = strlen (word);

  while (length > 0 && strchr (")\"'”’", word[length - 1]) != NULL)
    length--;

  return length > 0 && strchr (".!?:;", word[length - 1]) != NULL;
}

static void
count_word (UskReadability *result, const char *word, guint *syllables)
{
  guint n = usk_readability_count_syllables (word);

  result->words++;
  *syllables += n;
  if (n >= LONG_WORD_SYLLABLES)
    result->long_words++;
}

static void
grade (UskReadability *result, guint syllables)
{
  if (result->words == 0)
    return;

  result->grade = 0.39 * result->words / result->sentences + 11.8 * syllables / result->words - 15.59;
  result->smog = 3.1291 + 1.043 * sqrt (30.0 * result->long_words / result->sentences);
}

/**
 * usk_readability_measure:
 * @text: plain English text
 * @result: (out caller-allocates): the measures
 *
 * The grade is 0.39 × words per sentence + 11.8 × syllables per word − 15.59
 * (Kincaid and others, 1975, Research Branch Report 8-75).  SMOG is 3.1291 + 1.043 × √(30 × long words per
 * sentence) (McLaughlin, 1969, Journal of Reading 12:639), which is meant for thirty sentences: of a few
 * it says little.
 */
void
usk_readability_measure (const char *text, UskReadability *result)
{
  g_auto (GStrv) pieces = g_strsplit_set (text, " \n\t", -1);
  guint syllables = 0, in_sentence = 0;

  *result = (UskReadability){ 0 };
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_autofree char *word = plain_letters (pieces[i]);

      if (word[0] != '\0')
        {
          in_sentence++;
          count_word (result, word, &syllables);
        }
      if (in_sentence > 0 && (ends_sentence (pieces[i]) || pieces[i + 1] == NULL))
        {
          result->sentences++;
          result->longest = MAX (result->longest, in_sentence);
          in_sentence = 0;
        }
    }

  if (in_sentence > 0)
    {
      result->sentences++;
      result->longest = MAX (result->longest, in_sentence);
    }
  grade (result, syllables);
}
