/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-quiz.h"

typedef struct {
  UskLibrary *library;
  UskQuiz *quiz;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->library = usk_library_open (g_getenv ("UNDERSKIN_CONTENT"), "en", "911", &error);
  g_assert_no_error (error);
  fixture->quiz = usk_quiz_new (fixture->library, "dry-needling", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->quiz);
  g_object_unref (fixture->library);
}

/* The place of the right answer, or of a wrong one, to the question that is asked. */
static guint
find_answer (UskQuiz *quiz, gboolean right)
{
  g_autoptr (UskQuestion) question = usk_quiz_get_question (quiz, usk_quiz_get_index (quiz));
  GListModel *answers = usk_question_get_answers (question);

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (UskAnswer) answer = g_list_model_get_item (answers, i);

      if (!usk_answer_get_right (answer) == !right)
        return i;
    }
  g_assert_not_reached ();
}

static void
test_begins_unanswered (Fixture *fixture, gconstpointer data)
{
  UskQuiz *quiz = fixture->quiz;

  g_assert_cmpstr (usk_treatment_get_id (usk_quiz_get_treatment (quiz)), ==, "dry-needling");
  g_assert_cmpuint (usk_quiz_get_n_questions (quiz), ==, 3);
  g_assert_cmpuint (usk_quiz_get_index (quiz), ==, 0);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (UskQuestion) question = usk_quiz_get_question (quiz, i);

      g_assert_cmpstr (usk_step_get_id (usk_quiz_get_step (quiz, i)), ==, usk_question_get_step (question));
      g_assert_cmpuint (usk_quiz_get_given (quiz, i), ==, USK_QUIZ_NOT_ANSWERED);
      g_assert_false (usk_quiz_is_known (quiz, i));
    }
}

static void
test_answers (Fixture *fixture, gconstpointer data)
{
  UskQuiz *quiz = fixture->quiz;
  guint wrong = find_answer (quiz, FALSE);

  g_assert_true (usk_quiz_answer (quiz, wrong));
  g_assert_cmpuint (usk_quiz_get_given (quiz, 0), ==, wrong);
  g_assert_false (usk_quiz_is_known (quiz, 0));
  g_assert_false (usk_quiz_answer (quiz, 99));
  g_assert_cmpuint (usk_quiz_get_given (quiz, 0), ==, wrong);
  g_assert_true (usk_quiz_answer (quiz, find_answer (quiz, TRUE)));
  g_assert_true (usk_quiz_is_known (quiz, 0));
  g_assert_false (usk_quiz_is_known (quiz, 1));
}

static void
test_moves (Fixture *fixture, gconstpointer data)
{
  UskQuiz *quiz = fixture->quiz;

  g_assert_false (usk_quiz_move (quiz, -1));
  for (guint i = 1; i <= 3; i++)
    {
      g_assert_false (usk_quiz_is_at_end (quiz));
      g_assert_true (usk_quiz_move (quiz, 1));
      g_assert_cmpuint (usk_quiz_get_index (quiz), ==, i);
    }
  g_assert_true (usk_quiz_is_at_end (quiz));
  g_assert_false (usk_quiz_move (quiz, 1));
  g_assert_false (usk_quiz_answer (quiz, 0));
  g_assert_true (usk_quiz_move (quiz, -1));
  g_assert_cmpuint (usk_quiz_get_index (quiz), ==, 2);
}

static void
test_asks_afresh (Fixture *fixture, gconstpointer data)
{
  UskQuiz *quiz = fixture->quiz;

  usk_quiz_answer (quiz, find_answer (quiz, TRUE));
  while (!usk_quiz_is_at_end (quiz))
    usk_quiz_move (quiz, 1);
  g_assert_false (usk_quiz_ask (quiz, 3));
  g_assert_true (usk_quiz_is_at_end (quiz));
  g_assert_true (usk_quiz_ask (quiz, 0));
  g_assert_cmpuint (usk_quiz_get_index (quiz), ==, 0);
  g_assert_cmpuint (usk_quiz_get_given (quiz, 0), ==, USK_QUIZ_NOT_ANSWERED);
}

/* Only who has looked again, and only after a wrong answer, is asked again. */
static void
test_comes_back (Fixture *fixture, gconstpointer data)
{
  UskQuiz *quiz = fixture->quiz;
  guint wrong = find_answer (quiz, FALSE), right = find_answer (quiz, TRUE);

  usk_quiz_answer (quiz, wrong);
  usk_quiz_come_back (quiz);
  g_assert_cmpuint (usk_quiz_get_given (quiz, 0), ==, wrong);
  usk_quiz_leave_to_look (quiz);
  usk_quiz_come_back (quiz);
  g_assert_cmpuint (usk_quiz_get_given (quiz, 0), ==, USK_QUIZ_NOT_ANSWERED);

  usk_quiz_answer (quiz, right);
  usk_quiz_leave_to_look (quiz);
  usk_quiz_come_back (quiz);
  g_assert_cmpuint (usk_quiz_get_given (quiz, 0), ==, right);
}

static void
test_unknown_treatment (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (usk_quiz_new (fixture->library, "no-such-treatment", &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "no-such-treatment"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/quiz/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("begins-unanswered", test_begins_unanswered);
  ADD ("answers", test_answers);
  ADD ("moves", test_moves);
  ADD ("asks-afresh", test_asks_afresh);
  ADD ("comes-back", test_comes_back);
  ADD ("unknown-treatment", test_unknown_treatment);
#undef ADD

  return g_test_run ();
}
