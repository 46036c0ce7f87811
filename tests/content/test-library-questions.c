/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The questions to oneself, with their answers and replies. */

#include "usk-error.h"
#include "usk-library-fixture.h"
#include "usk-store.h"

static void
test_questions (Fixture *fixture, gconstpointer data)
{
  static const char *const asks[] = { "Which layer lies inside?", "Where does the dot go?",
                                      "Is it hard to breathe?" };
  static const char *const steps[] = { "first", "second", "first" };
  static const guint rights[] = { 1, 0, 2 };
  g_autoptr (GListModel) questions = usk_library_list_questions (fixture->library, "microneedling", NULL);

  g_assert_cmpuint (g_list_model_get_n_items (questions), ==, G_N_ELEMENTS (asks));
  for (guint i = 0; i < G_N_ELEMENTS (asks); i++)
    {
      g_autoptr (UskQuestion) question = g_list_model_get_item (questions, i);
      g_autofree char *treatment = NULL;

      g_assert_cmpstr (usk_question_get_ask (question), ==, asks[i]);
      g_assert_cmpstr (usk_question_get_step (question), ==, steps[i]);
      g_object_get (question, "treatment", &treatment, NULL);
      g_assert_cmpstr (treatment, ==, "microneedling");
      for (guint k = 0; k < 3; k++)
        {
          g_autoptr (UskAnswer) answer = g_list_model_get_item (usk_question_get_answers (question), k);

          g_assert_cmpint (usk_answer_get_right (answer), ==, k == rights[i]);
        }
    }
}

/* Marks become words, and each reply keeps its own origin. */
static void
test_replies (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) questions = usk_library_list_questions (fixture->library, "microneedling", NULL);
  g_autoptr (UskQuestion) layer = g_list_model_get_item (questions, 0);
  g_autoptr (UskQuestion) dot = g_list_model_get_item (questions, 1);
  g_autoptr (UskQuestion) breath = g_list_model_get_item (questions, 2);
  g_autoptr (UskAnswer) call = g_list_model_get_item (usk_question_get_answers (breath), 2);
  g_autoptr (UskAnswer) away = g_list_model_get_item (usk_question_get_answers (dot), 1);

  g_assert_cmpstr (usk_question_get_id (layer), ==, "layer");
  g_assert_cmpuint (g_list_model_get_n_items (usk_question_get_when_right (layer)), ==, 2);
  fixture_assert_passage (usk_question_get_when_right (layer), 0, "Yes. A needle can get there.", "ONE01");
  fixture_assert_passage (usk_question_get_when_right (layer), 1, "It is thin.", "");
  fixture_assert_passage (usk_question_get_when_wrong (layer), 0, "Many people think so. But it is the dermis.",
                          "TWO02");
  fixture_assert_passage (usk_question_get_when_wrong (breath), 0, "Do not wait. Call 112 now.", "");
  g_assert_cmpstr (usk_answer_get_text (call), ==, "Then call 112");
  g_assert_cmpstr (usk_answer_get_text (away), ==, "Up & away");
}

/* A question that has lost an answer, the right one or what is said to it is
 * not shown half.
 */
static void
test_broken_question (Fixture *fixture, gconstpointer data)
{
  static const char *const scripts[] = {
    "UPDATE answer SET correct = 0",
    "DELETE FROM answer WHERE question = 'dot'",
    "DELETE FROM text WHERE subject = 'question/dot' AND field = 'answer/2'",
    "DELETE FROM text WHERE subject = 'question/dot' AND field = 'ask'",
    "DELETE FROM passage WHERE subject = 'question/dot/right'",
    "DELETE FROM passage WHERE subject = 'question/dot/wrong'",
    "DELETE FROM answer; DELETE FROM question",
  };
  g_autoptr (GBytes) whole = usk_test_read_file (fixture->pack);

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (UskStore) store = NULL;
      g_autoptr (UskLibrary) library = NULL;
      g_autoptr (GError) error = NULL;

      usk_test_write_file (fixture->pack, g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));
      store = usk_store_open (fixture->pack, USK_STORE_MODE_WRITE, NULL);
      usk_store_run_script (store, scripts[i], &error);
      g_assert_no_error (error);
      g_clear_object (&store);
      library = fixture_open_library (fixture->pack, "en");
      g_assert_null (usk_library_list_questions (library, "microneedling", &error));
      g_assert_nonnull (error);
      g_assert_cmpuint (error->domain, ==, USK_ERROR);
    }
}

#define add(path, function)                                                                                       \
  g_test_add ("/content/library/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("questions", test_questions);
  add ("replies", test_replies);
  add ("broken-question", test_broken_question);

  return g_test_run ();
}
