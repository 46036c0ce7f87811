/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-readability.h"

static void
test_syllables (void)
{
  static const struct {
    const char *word;
    guint syllables;
  } words[] = {
    /* One vowel, one group of vowels, none. */
    { "skin", 1 },
    { "a", 1 },
    { "needle", 2 },
    { "mm", 1 },
    { "911", 1 },
    { "", 1 },
    { "heal", 1 },
    /* A silent e, and one that is not. */
    { "makes", 1 },
    { "like", 1 },
    { "the", 1 },
    { "be", 1 },
    { "care", 1 },
    { "eye", 1 },
    { "eyes", 1 },
    { "table", 2 },
    { "muscle", 2 },
    { "little", 2 },
    { "rules", 1 },
    { "files", 1 },
    { "muscles", 2 },
    { "needles", 2 },
    { "wrinkles", 2 },
    { "pimples", 2 },
    { "faces", 2 },
    { "sizes", 2 },
    { "changes", 2 },
    { "washes", 2 },
    { "reaches", 2 },
    { "boxes", 2 },
    /* -ed is a syllable only after t and d, or after a consonant with l. */
    { "moved", 1 },
    { "pressed", 1 },
    { "called", 1 },
    { "healed", 1 },
    { "curled", 1 },
    { "needed", 2 },
    { "treated", 2 },
    { "needled", 2 },
    { "settled", 2 },
    /* Longer ones. */
    { "dermis", 2 },
    { "collagen", 3 },
    { "epidermis", 4 },
    { "inflammation", 4 },
    { "injury", 3 },
    /* From the list. */
    { "people", 2 },
    { "area", 3 },
    { "being", 2 },
    { "every", 2 },
    { "whole", 1 },
    { "medicine", 3 },
    { "trials", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint syllables = usk_readability_count_syllables (words[i].word);

      if (syllables != words[i].syllables)
        g_error ("\"%s\" has %u syllables, not %u", words[i].word, words[i].syllables, syllables);
    }
}

typedef struct {
  const char *name;
  const char *text;
  guint words;
  guint sentences;
  guint longest;
  guint syllables;
} Text;

/* Counted by hand. */
static const Text texts[] = {
  { "one", "The cat sat on the mat.", 6, 1, 6, 6 },
  { "two", "We go. You stay here now.", 6, 2, 4, 6 },
  { "long-words", "Collagen keeps skin firm.", 4, 1, 4, 6 },
  { "no-stop", "no stop at the end", 5, 1, 5, 5 },
  { "question", "Does it hurt? Yes! It can hurt.", 7, 3, 3, 7 },
  { "decimal", "It is 1.5 mm deep.", 5, 1, 5, 5 },
  { "colon", "Watch for this: pain, heat; a rash.", 7, 3, 3, 7 },
  { "quote", "He says \"stop.\" You stop.", 5, 2, 3, 5 },
  { "bracket", "It rests (for now.) It moves.", 6, 2, 4, 6 },
  { "spaces", "  Two \n\t words.  ", 2, 1, 2, 2 },
  { "dash-alone", "Heat – then cold.", 3, 1, 3, 3 },
  { "hyphen", "A 45-minute break.", 3, 1, 3, 4 },
  { "accent", "A café visit.", 3, 1, 3, 4 },
};

static void
test_text (gconstpointer data)
{
  const Text *text = data;
  UskReadability measure;

  usk_readability_measure (text->text, &measure);
  g_assert_cmpuint (measure.words, ==, text->words);
  g_assert_cmpuint (measure.sentences, ==, text->sentences);
  g_assert_cmpuint (measure.longest, ==, text->longest);
  g_assert_cmpfloat_with_epsilon (
    measure.grade, 0.39 * text->words / text->sentences + 11.8 * text->syllables / text->words - 15.59, 1e-9);
}

/* The arithmetic, worked out on paper: 12 words, 2 sentences, 18 syllables. */
static void
test_grade (void)
{
  UskReadability measure;

  usk_readability_measure ("Collagen keeps your skin firm. The dermis holds it, under the outer skin.", &measure);
  g_assert_cmpuint (measure.words, ==, 13);
  g_assert_cmpuint (measure.sentences, ==, 2);

  /* 5 + 8 words; 7 + 11 syllables: 2.535 + 16.338… − 15.59 */
  g_assert_cmpfloat_with_epsilon (measure.grade, 3.2834615, 1e-6);
}

/* Worked out on paper; two long words ("collagen" and "sensitive") in three
 * sentences make 20 in thirty, and the square root of 20 is 4.4721….
 */
static void
test_smog (void)
{
  UskReadability measure;

  usk_readability_measure ("It has collagen. It may be sensitive. So be it.", &measure);
  g_assert_cmpuint (measure.long_words, ==, 2);
  g_assert_cmpuint (measure.sentences, ==, 3);
  g_assert_cmpfloat_with_epsilon (measure.smog, 3.1291 + 1.043 * 4.472135955, 1e-6);

  usk_readability_measure ("So be it.", &measure);
  g_assert_cmpuint (measure.long_words, ==, 0);
  g_assert_cmpfloat_with_epsilon (measure.smog, 3.1291, 1e-6);
}

static void
test_nothing (void)
{
  static const char *const nothing[] = { "", "   ", ". . .", "—" };

  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    {
      UskReadability measure = { 9, 9, 9, 9, 9, 9 };

      usk_readability_measure (nothing[i], &measure);
      g_assert_cmpuint (measure.words, ==, 0);
      g_assert_cmpuint (measure.sentences, ==, 0);
      g_assert_cmpuint (measure.longest, ==, 0);
      g_assert_cmpfloat (measure.grade, ==, 0);
      g_assert_cmpfloat (measure.smog, ==, 0);
      g_assert_cmpuint (measure.long_words, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compile/readability/syllables", test_syllables);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/compile/readability/text/", texts[i].name, NULL);

      g_test_add_data_func (path, &texts[i], test_text);
    }
  g_test_add_func ("/compile/readability/grade", test_grade);
  g_test_add_func ("/compile/readability/smog", test_smog);
  g_test_add_func ("/compile/readability/nothing", test_nothing);

  return g_test_run ();
}
