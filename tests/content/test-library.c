/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The library on the small pack: what its source says comes out as items. */

#include "usk-error.h"
#include "usk-library-fixture.h"
#include "usk-store.h"

static void
test_meta (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[][2] = {
    { "version", "2026.11" },      { "language", "en" },
    { "published", "2026-11-21" }, { "next-review", "2028-11-21" },
    { "title", "A small source" }, { "funding", "Nobody paid for it." },
    { "licence", "CC BY 4.0" },    { "update-policy", "It changes with the tests." },
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *value = usk_library_get_meta (fixture->library, expected[i][0]);

      g_assert_cmpstr (value, ==, expected[i][1]);
    }
  g_assert_null (usk_library_get_meta (fixture->library, "nothing"));
  g_assert_cmpstr (usk_library_get_language (fixture->library), ==, "en");
  g_assert_true (usk_library_check (fixture->library, &error));
  g_assert_no_error (error);
}

static void
test_treatments (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) treatments = usk_library_list_treatments (fixture->library, NULL);
  g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, 0);
  g_autoptr (UskTreatment) same = usk_library_get_treatment (fixture->library, "microneedling", NULL);
  UskPassage *summary;

  g_assert_cmpuint (g_list_model_get_n_items (treatments), ==, 1);
  g_assert_cmpstr (usk_treatment_get_id (treatment), ==, "microneedling");
  g_assert_cmpstr (usk_treatment_get_name (treatment), ==, "Small needles");
  g_assert_cmpstr (usk_treatment_get_purpose (treatment), ==, "See what a small pack holds.");
  g_assert_cmpstr (usk_treatment_get_scene (treatment), ==, "still");
  g_assert_cmpuint (usk_treatment_get_n_steps (treatment), ==, 2);
  summary = usk_treatment_get_summary (treatment);
  g_assert_cmpstr (usk_passage_get_plain (summary), ==, "The needle goes in & out.");
  g_assert_cmpstr (usk_passage_get_markup (summary), ==,
                   "The <a href=\"term:needle\">needle</a> goes in &amp; out.");
  g_assert_cmpstr (usk_treatment_get_name (same), ==, "Small needles");
}

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) steps = usk_library_list_steps (fixture->library, "microneedling", NULL);
  g_autoptr (UskStep) first = g_list_model_get_item (steps, 0);
  g_autoptr (UskStep) second = g_list_model_get_item (steps, 1);
  g_autofree char *treatment = NULL;
  guint number = 0;

  g_assert_cmpuint (g_list_model_get_n_items (steps), ==, 2);
  g_assert_cmpstr (usk_step_get_id (first), ==, "first");
  g_assert_cmpstr (usk_step_get_treatment (first), ==, "microneedling");
  g_assert_cmpuint (usk_step_get_number (first), ==, 1);
  g_assert_cmpstr (usk_step_get_title (first), ==, "The first step");
  g_assert_cmpstr (usk_scene_get_id (usk_step_get_scene (first)), ==, "still");

  /* Sources stand in the order in which the author names them. */
  g_assert_cmpuint (g_list_model_get_n_items (usk_step_get_texts (first)), ==, 2);
  fixture_assert_passage (usk_step_get_texts (first), 0, "Skin has an inner layer. It is called the dermis.",
                          "TWO02 ONE01");
  fixture_assert_passage (usk_step_get_texts (first), 1, "It is less than 2 mm thick.", "");
  g_assert_cmpuint (g_list_model_get_n_items (usk_step_get_details (first)), ==, 1);
  fixture_assert_passage (usk_step_get_details (first), 0, "In one test, 12 < 20 people took part.", "ONE01");

  g_assert_cmpstr (usk_step_get_id (second), ==, "second");
  g_assert_cmpuint (usk_step_get_number (second), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (usk_step_get_details (second)), ==, 0);

  g_assert_true (usk_library_find_step (fixture->library, "second", &treatment, &number, NULL));
  g_assert_cmpstr (treatment, ==, "microneedling");
  g_assert_cmpuint (number, ==, 2);
}

static void
add_second_treatment (const char *pack)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskStore) store = usk_store_open (pack, USK_STORE_MODE_WRITE, &error);

  g_assert_no_error (error);
  usk_store_run_script (store,
                        "INSERT INTO treatment VALUES ('short', 99, 'still');"
                        "INSERT INTO step VALUES ('only', 'short', 1, 'still');"
                        "INSERT INTO text VALUES ('step/only', 'title', 'en', 'The only step');",
                        &error);
  g_assert_no_error (error);
}

/* The loop sees the first step of each treatment, then the second of those that
 * have one, and then the first again.
 */
static void
test_loop (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "first", "only", "second", "first", "only" };
  g_autoptr (UskLibrary) library = NULL;
  g_autofree char *treatment = NULL;
  guint number = 0;

  add_second_treatment (fixture->pack);
  library = fixture_open_library (fixture->pack, "en");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (UskStep) step = NULL;
      g_autoptr (GError) error = NULL;
      char *next = NULL;

      g_assert_true (usk_library_find_next_of_all (library, treatment, number, &next, &number, &error));
      g_assert_no_error (error);
      g_free (treatment);
      treatment = next;
      step = usk_library_get_step (library, treatment, number, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (usk_step_get_id (step), ==, ids[i]);
      g_assert_cmpstr (usk_step_get_treatment (step), ==, treatment);
      g_assert_cmpuint (usk_step_get_number (step), ==, number);
    }
}

static void
test_points (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *section;
    guint n;
  } sections[] = { { "remember", 2 },
                   { "ask-first", 1 },
                   { "questions", 1 },
                   { "aftercare", 1 },
                   { "get-help", 2 } };
  g_autoptr (GListModel) help = usk_library_list_points (fixture->library, "microneedling", "get-help", NULL);
  g_autoptr (UskPassage) emergency = g_list_model_get_item (help, 0);
  g_autoptr (UskPassage) rash = g_list_model_get_item (help, 1);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (GListModel) points =
        usk_library_list_points (fixture->library, "microneedling", sections[i].section, NULL);

      g_assert_cmpuint (g_list_model_get_n_items (points), ==, sections[i].n);
    }

  fixture_assert_passage (help, 0, "Is it hard to breathe? Call 112 now.", "");
  g_assert_true (usk_passage_get_emergency (emergency));
  g_assert_false (usk_passage_get_emergency (rash));
  g_assert_true (usk_passage_get_calls (emergency));
  g_assert_false (usk_passage_get_calls (rash));
}

static void
test_terms (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskTerm) term = usk_library_get_term (fixture->library, "needle", NULL);

  g_assert_cmpstr (usk_term_get_id (term), ==, "needle");
  g_assert_cmpstr (usk_term_get_name (term), ==, "Needle");
  g_assert_cmpstr (usk_passage_get_plain (usk_term_get_definition (term)), ==, "A thin tool with a sharp end.");
  g_assert_cmpstr (usk_passage_get_sources (usk_term_get_definition (term))[0], ==, "TWO02");
}

#define assert_missing(call)                                                                                      \
  G_STMT_START                                                                                                    \
  {                                                                                                               \
    g_autoptr (GError) error = NULL;                                                                              \
                                                                                                                  \
    g_assert_true ((call) == 0);                                                                                  \
    g_assert_error (error, USK_ERROR, USK_ERROR_NOT_FOUND);                                                       \
    g_assert_nonnull (strstr (error->message, "no-such"));                                                        \
  }                                                                                                               \
  G_STMT_END

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  UskLibrary *library = fixture->library;
  g_autofree char *treatment = NULL;
  guint number;

  assert_missing (usk_library_get_treatment (library, "no-such", &error));
  assert_missing (usk_library_list_steps (library, "no-such", &error));
  assert_missing (usk_library_get_step (library, "no-such", 1, &error));
  assert_missing (usk_library_get_term (library, "no-such", &error));
  assert_missing (usk_library_get_source (library, "no-such", &error));
  assert_missing (usk_library_get_reference (library, "no-such", &error));
  assert_missing (usk_library_get_claim (library, "no-such", &error));
  assert_missing (usk_library_get_panel (library, "no-such", "harm", &error));
  assert_missing (usk_library_get_panel (library, "rest", "no-such", &error));
  assert_missing (usk_library_get_scene (library, "no-such", &error));
  assert_missing (usk_library_get_diagram (library, "no-such", &error));
  assert_missing (usk_library_get_poster (library, "no-such", &error));
  assert_missing (usk_library_get_engraving (library, "no-such", 0, FALSE, &error));
  assert_missing (usk_library_list_questions (library, "no-such", &error));
  assert_missing (usk_library_find_step (library, "no-such", &treatment, &number, &error));
}

/* No file is made where none was. */
static void
test_no_pack (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "none.db");
  g_autoptr (GError) error = NULL;

  g_assert_null (usk_library_open (path, "en", "911", &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A name in German, and all else in English. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskStore) store = usk_store_open (fixture->pack, USK_STORE_MODE_WRITE, NULL);
  g_autoptr (UskLibrary) german = NULL;
  g_autoptr (UskLibrary) french = NULL;
  g_autoptr (UskTerm) term = NULL;
  g_autoptr (UskTerm) english = usk_library_get_term (fixture->library, "dermis", NULL);
  g_autoptr (UskTerm) fallen_back = NULL;
  g_autoptr (GError) error = NULL;

  usk_store_run_script (store,
                        "INSERT INTO language VALUES ('de');"
                        "INSERT INTO text VALUES ('term/dermis', 'name', 'de', 'Lederhaut')",
                        &error);
  g_assert_no_error (error);
  g_clear_object (&store);

  german = fixture_open_library (fixture->pack, "de");
  french = fixture_open_library (fixture->pack, "fr");
  term = usk_library_get_term (german, "dermis", NULL);
  fallen_back = usk_library_get_term (french, "dermis", NULL);
  g_assert_cmpstr (usk_library_get_language (german), ==, "de");
  g_assert_cmpstr (usk_term_get_name (term), ==, "Lederhaut");
  g_assert_cmpstr (usk_passage_get_plain (usk_term_get_definition (term)), ==, "The layer under the outer skin.");
  g_assert_cmpstr (usk_term_get_name (english), ==, "Dermis");
  g_assert_cmpstr (usk_term_get_name (fallen_back), ==, "Dermis");
}

static void
test_wrong_use (Fixture *fixture, gconstpointer data)
{
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*emergency_number != NULL*");
  g_assert_null (usk_library_open (fixture->pack, "en", NULL, NULL));
  g_test_assert_expected_messages ();
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*id != NULL*");
  g_assert_null (usk_library_get_term (fixture->library, NULL, NULL));
  g_test_assert_expected_messages ();
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*USK_IS_LIBRARY*");
  g_assert_null (usk_library_list_treatments (NULL, NULL));
  g_test_assert_expected_messages ();
}

#define add(path, function)                                                                                       \
  g_test_add ("/content/library/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("meta", test_meta);
  add ("treatments", test_treatments);
  add ("steps", test_steps);
  add ("loop", test_loop);
  add ("points", test_points);
  add ("terms", test_terms);
  add ("missing", test_missing);
  add ("language", test_language);
  add ("wrong-use", test_wrong_use);
  g_test_add_func ("/content/library/no-pack", test_no_pack);

  return g_test_run ();
}
