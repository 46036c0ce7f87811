/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Search on the small pack, to which each test adds what it looks for. */

#include "usk-library.h"
#include "usk-store.h"
#include "usk-test-source.h"
#include "usk-words.h"

typedef struct {
  UskTestFolder *folder;
  char *pack;
  UskLibrary *library;
} Fixture;

static void
open_library (Fixture *fixture, const char *language)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->library);
  fixture->library = usk_library_open (fixture->pack, language, "112", &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = usk_test_folder_new ();
  fixture->pack = usk_test_source_compile (fixture->folder);
  open_library (fixture, "en");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->library);
  g_free (fixture->pack);
  usk_test_folder_free (fixture->folder);
}

/* Changes the pack as a later compiler might, and opens it again. */
static void
add (Fixture *fixture, const char *script)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskStore) store = NULL;

  g_clear_object (&fixture->library);
  store = usk_store_open (fixture->pack, USK_STORE_MODE_WRITE, &error);
  g_assert_no_error (error);
  usk_store_run_script (store, script, &error);
  g_assert_no_error (error);
  g_clear_object (&store);
  open_library (fixture, "en");
}

static GListModel *
search (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  GListModel *results = usk_library_search (fixture->library, text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (results);

  return results;
}

/* The kinds and titles of what is found, in a line. */
static void
assert_finds (Fixture *fixture, const char *text, const char *expected)
{
  g_autoptr (GListModel) results = search (fixture, text);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (results); i++)
    {
      g_autoptr (UskResult) result = g_list_model_get_item (results, i);

      g_string_append_printf (found, "%s%s:%s", i > 0 ? "|" : "", usk_result_get_kind (result),
                              usk_result_get_title (result));
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
assert_opens (Fixture *fixture, const char *text, const char *action, const char *parameter, const char *snippet)
{
  g_autoptr (GListModel) results = search (fixture, text);

  for (guint i = 0; i < g_list_model_get_n_items (results); i++)
    {
      g_autoptr (UskResult) result = g_list_model_get_item (results, i);
      g_autofree char *printed = g_variant_print (usk_result_get_parameter (result), FALSE);

      if (g_str_equal (usk_result_get_action (result), action) && g_str_equal (printed, parameter))
        {
          g_assert_cmpstr (usk_result_get_snippet (result), ==, snippet);
          return;
        }
    }
  g_test_message ("“%s” does not open %s %s", text, action, parameter);
  g_test_fail ();
}

/* One search for each kind of thing that a visitor can read. */
static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  assert_opens (fixture, "small pack holds", "win.open-treatment", "'microneedling'",
                "See what a small pack holds.");
  assert_opens (fixture, "needle out", "win.open-treatment", "'microneedling'", "The needle goes in & out.");
  assert_opens (fixture, "inner layer", "win.show-step", "'first'",
                "Skin has an inner layer. It is called the dermis.");
  assert_opens (fixture, "12 20", "win.show-step", "'first'", "In one test, 12 < 20 people took part.");
  assert_opens (fixture, "rest for a day", "win.show-points", "('microneedling', 'aftercare')", "Rest for a day.");
  assert_opens (fixture, "inner skin", "win.show-term", "'dermis'", "The layer under the outer skin.");
  assert_opens (fixture, "sharp end", "win.show-term", "'needle'", "A thin tool with a sharp end.");
  assert_opens (fixture, "more than that", "win.show-claim", "'M1'", "It has more than that.");
  assert_opens (fixture, "leave it", "win.open-compare", "'rest'", "You leave it as it is.");
  assert_opens (fixture, "needles thin", "win.show-panel", "('microneedling', 'what')", "Small needles.");
  assert_opens (fixture, "one week", "win.show-panel", "('microneedling', 'harm')", "In one week");
  assert_opens (fixture, "review paid maker", "win.show-source", "'ONE01'", "Paid by a maker.");
}

static void
test_prefix (Fixture *fixture, gconstpointer data)
{
  assert_finds (fixture, "derm", "term:Dermis|step:The first step");
  assert_finds (fixture, "DERMIS", "term:Dermis|step:The first step");
  assert_finds (fixture, "sha", "term:Needle");
  /* Only the last word may be unfinished, and one letter says nothing. */
  assert_finds (fixture, "sha end", "");
  assert_finds (fixture, "sharp e", "term:Needle");
  assert_finds (fixture, "d", "");
  assert_finds (fixture, "", "");
  assert_finds (fixture, "   ", "");
}

static void
test_groups (Fixture *fixture, gconstpointer data)
{
  assert_finds (
    fixture, "needle",
    "treatment:Small needles|term:Needle|points:Small needles|points:Small needles|points:Small needles|"
    "points:Small needles|panel:Small needles: What is it?|panel:Small needles: What can go wrong?|source:One A. "
    "A review of needles & skin. 2001.");
}

static void
test_accents (Fixture *fixture, gconstpointer data)
{
  add (fixture,
       "INSERT INTO search VALUES ('term/cafe', 'term', 'Café au lait', 'A light brown spot, naïve.', 'en')");
  assert_finds (fixture, "cafe", "term:Café au lait");
  assert_finds (fixture, "CAFÉ", "term:Café au lait");
  assert_finds (fixture, "cafe\xcc\x81", "term:Café au lait");
  assert_opens (fixture, "naive", "win.show-term", "'cafe'", "A light brown spot, naïve.");
  assert_finds (fixture, "dérmis", "term:Dermis|step:The first step");
}

static void
test_typing (Fixture *fixture, gconstpointer data)
{
  const char *const mistyped[] = { "dermsi", "drmis", "deermis", "dermas" };

  for (guint i = 0; i < G_N_ELEMENTS (mistyped); i++)
    assert_finds (fixture, mistyped[i], "term:Dermis|step:The first step");
  /* Two letters are wrong in a short word, and in a long one. */
  assert_finds (fixture, "dirmas", "");
  assert_finds (fixture, "brethae", "points:Small needles");
  assert_finds (fixture, "sharp ens", "term:Needle");
}

/* A letter that takes several bytes is one letter, and a wrong one is one mistake. */
static void
test_typing_other_letters (Fixture *fixture, gconstpointer data)
{
  add (fixture, "INSERT INTO search (subject, kind, title, body, language) VALUES "
                "('term/cialo', 'term', 'Ciało', '', 'en'), ('term/koza', 'term', 'Кожица', '', 'en');"
                "INSERT INTO search_word (length, word) VALUES (5, 'ciało'), (6, 'кожица')");
  assert_finds (fixture, "cialo", "term:Ciało");
  assert_finds (fixture, "кошица", "term:Кожица");
  assert_finds (fixture, "кожиуа", "term:Кожица");
}

static void
test_language (Fixture *fixture, gconstpointer data)
{
  add (fixture, "INSERT INTO language VALUES ('de');"
                "INSERT INTO search VALUES ('term/dermis', 'term', 'Lederhaut', 'Die Schicht darunter.', 'de')");
  assert_finds (fixture, "lederhaut", "");
  open_library (fixture, "de");
  assert_finds (fixture, "lederhaut", "term:Lederhaut");
  assert_finds (fixture, "dermis", "");
  /* A language that the pack does not have reads English, and searches it. */
  open_library (fixture, "fr");
  assert_finds (fixture, "dermis", "term:Dermis|step:The first step");
}

static void
test_title_first (Fixture *fixture, gconstpointer data)
{
  add (fixture, "INSERT INTO search VALUES ('term/a', 'term', 'Gristle', 'Hard.', 'en');"
                "INSERT INTO search VALUES ('term/b', 'term', 'Bone', 'Not gristle, gristle, gristle.', 'en')");
  assert_finds (fixture, "gristle", "term:Gristle|term:Bone");
}

/* What was typed comes before what begins with it, and this before the rest, however often the
 * others have the word.
 */
static void
test_exact_first (Fixture *fixture, gconstpointer data)
{
  add (fixture,
       "INSERT INTO search (subject, kind, title, body, language) VALUES "
       "('term/a', 'term', 'Old gristle', 'Gristle gristle, gristle.', 'en'),"
       "('term/b', 'term', 'Gristle growth', 'Growth of gristle, gristle, gristle, gristle.', 'en'),"
       "('term/c', 'term', 'Gristles', 'Gristles, gristles.', 'en'),"
       "('term/d', 'term', 'Gristle', 'It is a firm thing in the nose and in the ears, and it bends.', 'en'),"
       "('term/e', 'term', 'Café au lait', 'Brown.', 'en'),"
       "('term/f', 'term', 'Lait, café au', 'Café au lait, café au lait.', 'en')");
  assert_finds (fixture, "gristle", "term:Gristle|term:Gristles|term:Gristle growth|term:Old gristle");
  assert_finds (fixture, " GRISTLE ", "term:Gristle|term:Gristles|term:Gristle growth|term:Old gristle");
  assert_finds (fixture, "gristle gro", "term:Gristle growth");
  assert_finds (fixture, "CAFE AU  LAIT", "term:Café au lait|term:Lait, café au");
}

/* So many hits are not ranked, and still there are results. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) results = NULL;

  add (fixture,
       "INSERT INTO search WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
       "SELECT 'term/t' || i, 'term', 'Word ' || i, 'A common thing.', 'en' FROM n");
  results = search (fixture, "common");
  g_assert_cmpuint (g_list_model_get_n_items (results), ==, 8);
  g_clear_object (&results);
  results = search (fixture, "word");
  g_assert_cmpuint (g_list_model_get_n_items (results), ==, 8);
}

static void
test_hostile (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "\"",
    "'",
    "\"\"\"",
    "dermis\"",
    "\"dermis",
    "dermis OR needle",
    "NOT dermis",
    "NEAR(dermis needle, 2)",
    "AND",
    "OR",
    "title:dermis",
    "{title body} : x",
    "dermis*",
    "*",
    "^dermis",
    "+",
    "-",
    "(",
    ")",
    "(((",
    "a AND (",
    "; DROP TABLE search",
    "%s%n%d",
    "\\",
    "\x01\x02",
    "\xff\xfe dermis",
    "dermis \xc3",
    "😀",
    "😀😀 dermis",
    "דרמיס",
    "الأدمة",
    "\u202edermis",
    "\u0301",
    "a\u0301\u0301\u0301\u0301",
    "İstanbul",
    "ß",
    "ﬁ",
    "漢字",
    "1",
    "0x00",
    "\n\t\r",
    "d e r m i s n e e d l e s a b c",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_object_unref (search (fixture, texts[i]));
  assert_finds (fixture, "\"dermis\" *", "term:Dermis|step:The first step");
  assert_finds (fixture, "dermis 😀", "term:Dermis|step:The first step");
  assert_finds (fixture, "dermis \xff needle", "term:Dermis|step:The first step");
}

static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autofree char *letters = g_strnfill (10000, 'a');
  g_autofree char *quotes = g_strnfill (10000, '"');
  g_autofree char *spaced = g_strconcat ("dermis ", quotes, " needle", NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  g_auto (GStrv) split = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append (words, "dermis ");
  assert_finds (fixture, letters, "");
  assert_finds (fixture, quotes, "");
  assert_finds (fixture, spaced, "term:Dermis|step:The first step");
  assert_finds (fixture, words->str, "term:Dermis|step:The first step");
  split = usk_words_split (words->str);
  g_assert_cmpuint (g_strv_length (split), ==, USK_WORDS_MAX_WORDS);
}

static void
test_glossary (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) glossary = usk_library_list_glossary (fixture->library, &error);
  g_autoptr (UskResult) first = g_list_model_get_item (glossary, 0);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (glossary), ==, 2);
  g_assert_cmpstr (usk_result_get_title (first), ==, "Dermis");
  g_assert_cmpstr (usk_result_get_snippet (first), ==, "The layer under the outer skin.");
  g_assert_cmpstr (usk_result_get_action (first), ==, "win.show-term");
}

static void
test_distance (void)
{
  g_assert_cmpuint (usk_words_get_distance ("needle", "needle", 2), ==, 0);
  g_assert_cmpuint (usk_words_get_distance ("nedle", "needle", 2), ==, 1);
  g_assert_cmpuint (usk_words_get_distance ("neelde", "needle", 2), ==, 1);
  g_assert_cmpuint (usk_words_get_distance ("nadel", "needle", 2), ==, 3);
  g_assert_cmpuint (usk_words_get_distance ("größe", "grosse", 3), ==, 3);
  g_assert_cmpuint (usk_words_get_distance ("a", "abcdef", 2), ==, 3);
}

static void
test_snippet (void)
{
  const char *const words[] = { "inside", NULL };
  g_autofree char *filler = g_strnfill (300, 'x');
  g_autofree char *body = g_strdup_printf ("First line.\n%s so it is inside here %s", filler, filler);
  g_autofree char *snippet = usk_words_cut_snippet (body, words);
  g_autofree char *first = usk_words_cut_snippet ("First line.\nSecond.", words);

  g_assert_cmpstr (first, ==, "First line.");
  g_assert_nonnull (strstr (snippet, "inside here"));
  g_assert_true (g_str_has_prefix (snippet, "… "));
  g_assert_true (g_str_has_suffix (snippet, " …"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/content/search/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (kinds);
  ADD (prefix);
  ADD (groups);
  ADD (accents);
  ADD (typing);
  ADD (typing_other_letters);
  ADD (language);
  ADD (title_first);
  ADD (exact_first);
  ADD (many);
  ADD (hostile);
  ADD (long);
  ADD (glossary);
#undef ADD
  g_test_add_func ("/content/search/distance", test_distance);
  g_test_add_func ("/content/search/snippet", test_snippet);

  return g_test_run ();
}
