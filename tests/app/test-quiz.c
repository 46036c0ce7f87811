/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* "Check yourself" as a visitor works it: every answer to every question. */

#include "usk-label-layer.h"
#include "usk-passage-list.h"
#include "usk-play-controls.h"
#include "usk-quiz-reply.h"
#include "usk-test-app.h"

static const char *const treatments[] = { "microneedling", "dry-needling", "facial-massage" };

static void
set_up (UskTestApp **app, gconstpointer data)
{
  usk_test_app_set_motion (FALSE);
  *app = usk_test_app_new (1024, 600);
  usk_test_app_hide_pixels (*app);
}

static void
tear_down (UskTestApp **app, gconstpointer data)
{
  usk_test_app_free (*app);
}

static void
press (UskTestApp *app, const char *words)
{
  GtkWidget *button = usk_test_find_button (usk_test_app_get_page (app), words);

  if (button == NULL)
    g_error ("Nothing says “%s”", words);
  g_signal_emit_by_name (button, "clicked");
  usk_test_app_settle (app);
}

static gboolean
says (UskTestApp *app, const char *words)
{
  return usk_test_find_text (usk_test_app_get_page (app), words) != NULL;
}

static void
open_quiz (UskTestApp *app, const char *treatment)
{
  usk_test_app_act (app, "win.open-quiz", g_variant_new_string (treatment));
  usk_test_app_settle (app);
  usk_test_app_assert_page (app, "quiz");
}

static UskAnswer *
get_answer (UskQuestion *question, guint index)
{
  return g_list_model_get_item (usk_question_get_answers (question), index);
}

static guint
find_answer (UskQuestion *question, gboolean right)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (UskAnswer) answer = get_answer (question, i);

      if (usk_answer_get_right (answer) == right)
        return i;
    }

  g_assert_not_reached ();
}

static void
give (UskTestApp *app, UskQuestion *question, guint index)
{
  g_autoptr (UskAnswer) answer = get_answer (question, index);

  press (app, usk_answer_get_text (answer));
}

/* Labels that are not seen, as while the camera moves, are counted, too. */
static guint
count_labels (GtkWidget *page)
{
  GtkWidget *view = usk_test_find_type (page, USK_TYPE_DIAGRAM_VIEW);
  GtkWidget *layer = gtk_widget_get_next_sibling (view);
  guint n = 0;

  g_assert_true (USK_IS_LABEL_LAYER (layer));

  for (GtkWidget *child = gtk_widget_get_first_child (layer); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;

  return n;
}

static void
assert_described (GtkWidget *widget, const char *expected)
{
  g_autofree char *found =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, expected);

  g_assert_null (found);
}

static UskScene *
find_scene (UskTestApp *app, UskQuestion *question)
{
  g_autofree char *treatment = NULL;
  g_autoptr (GListModel) steps = NULL;
  g_autoptr (UskStep) step = NULL;
  guint number = 0;

  g_assert_true (
    usk_library_find_step (app->library, usk_question_get_step (question), &treatment, &number, NULL));
  steps = usk_library_list_steps (app->library, treatment, NULL);
  step = g_list_model_get_item (steps, number - 1);

  return g_object_ref (usk_step_get_scene (step));
}

/* What says which picture it is, with what can be seen in it or without. */
static void
assert_position (GtkWidget *page, UskScene *scene, gboolean told)
{
  UskPlayer *player =
    usk_diagram_view_get_player (USK_DIAGRAM_VIEW (usk_test_find_type (page, USK_TYPE_DIAGRAM_VIEW)));
  GtkWidget *controls = usk_test_find_type (page, USK_TYPE_PLAY_CONTROLS);
  guint still = usk_player_get_still (player), n = usk_player_get_n_stills (player);
  const char *caption = usk_scene_get_caption (scene, still);
  g_autofree char *number = g_strdup_printf ("Picture %u of %u", still + 1, n);
  g_autofree char *position = told ? g_strdup_printf ("%s: %s", number, caption) : g_strdup (number);
  g_autofree char *next = g_strdup_printf ("%s. Next picture", position);

  if (n < 2 || usk_player_get_motion (player))
    return;

  g_assert_nonnull (caption);
  g_assert_nonnull (usk_test_find_text (controls, position));
  assert_described (usk_test_find_action (controls, "play.toggle"), next);
}

/* Where there is one picture alone, nothing turns it. */
static void
turn_picture (UskTestApp *app)
{
  GtkWidget *button = usk_test_find_action (usk_test_app_get_page (app), "play.toggle");

  if (button != NULL)
    g_signal_emit_by_name (button, "clicked");
  usk_test_app_settle (app);
}

/* A drawing explains the answer and does not give it away. */
static void
assert_told (UskTestApp *app, UskQuestion *question, gboolean told)
{
  GtkWidget *page = usk_test_app_get_page (app);
  GtkWidget *view = usk_test_find_type (page, USK_TYPE_DIAGRAM_VIEW);
  g_autoptr (UskScene) scene = find_scene (app, question);

  g_assert_cmpuint (count_labels (page), ==, told ? g_list_model_get_n_items (usk_scene_get_labels (scene)) : 0);
  assert_described (view, told ? usk_scene_get_description (scene)
                               : "The picture of this question. It is described after the answer.");
  assert_position (page, scene, told);
}

/* The words take the room that they need and leave no hole below them. */
static void
assert_filled (GtkWidget *reply)
{
  GtkWidget *list = usk_test_find_type (reply, USK_TYPE_PASSAGE_LIST);
  graphene_rect_t bounds = usk_test_get_bounds (gtk_widget_get_last_child (list), list);

  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, >, (float) gtk_widget_get_height (list) - 2);
}

static void
assert_reply (UskTestApp *app, UskQuestion *question, guint index)
{
  g_autoptr (UskAnswer) answer = get_answer (question, index);
  gboolean right = usk_answer_get_right (answer);
  GListModel *passages = right ? usk_question_get_when_right (question) : usk_question_get_when_wrong (question);
  g_autoptr (UskAnswer) truth = get_answer (question, find_answer (question, TRUE));
  GtkWidget *reply = usk_test_find_type (usk_test_app_get_page (app), USK_TYPE_QUIZ_REPLY);

  g_assert_nonnull (reply);
  g_assert_true (usk_test_app_get_focus (app) == reply);
  g_assert_true (gtk_test_accessible_has_role (GTK_ACCESSIBLE (reply), GTK_ACCESSIBLE_ROLE_GROUP));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (reply), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_nonnull (usk_test_find_text (reply, right ? "That is right" : "Not quite"));
  g_assert_nonnull (usk_test_find_text (reply, usk_answer_get_text (answer)));
  g_assert_nonnull (usk_test_find_text (reply, usk_answer_get_text (truth)));
  assert_filled (reply);
  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (UskPassage) passage = g_list_model_get_item (passages, i);

      g_assert_nonnull (usk_test_find_text (reply, usk_passage_get_plain (passage)));
    }
}

/* To each answer of each question the reply says the fact, and the step that it
 * leads to is the question's own.
 */
static void
test_every_answer (UskTestApp **app, gconstpointer data)
{
  const char *treatment = data;
  g_autoptr (GListModel) questions = usk_library_list_questions ((*app)->library, treatment, NULL);

  for (guint index = 0; index < 3; index++)
    {
      open_quiz (*app, treatment);
      for (guint q = 0; q < g_list_model_get_n_items (questions); q++)
        {
          g_autoptr (UskQuestion) question = g_list_model_get_item (questions, q);
          g_autofree char *progress = g_strdup_printf ("Question %u of 3", q + 1);

          g_assert_true (says (*app, progress));
          g_assert_true (says (*app, usk_question_get_ask (question)));
          assert_told (*app, question, FALSE);
          turn_picture (*app);
          assert_told (*app, question, FALSE);
          give (*app, question, index);
          assert_reply (*app, question, index);
          assert_told (*app, question, TRUE);
          press (*app, "Next");
        }
    }
}

static void
test_replay (UskTestApp **app, gconstpointer data)
{
  for (guint t = 0; t < G_N_ELEMENTS (treatments); t++)
    {
      g_autoptr (GListModel) questions = usk_library_list_questions ((*app)->library, treatments[t], NULL);

      open_quiz (*app, treatments[t]);
      for (guint q = 0; q < g_list_model_get_n_items (questions); q++)
        {
          g_autoptr (UskQuestion) question = g_list_model_get_item (questions, q);
          g_autofree char *treatment = NULL;
          g_autofree char *progress = NULL;
          guint number = 0;

          g_assert_true (
            usk_library_find_step ((*app)->library, usk_question_get_step (question), &treatment, &number, NULL));
          progress = g_strdup_printf ("Step %u of 8", number);
          give (*app, question, find_answer (question, FALSE));
          press (*app, "Show me that step again");
          usk_test_app_assert_step (*app, progress);
          press (*app, "Back to the question");
          usk_test_app_assert_page (*app, "quiz");

          /* Asked again, now with the step fresh in mind. */
          g_assert_true (says (*app, usk_question_get_ask (question)));
          assert_told (*app, question, FALSE);
          give (*app, question, find_answer (question, TRUE));
          assert_reply (*app, question, find_answer (question, TRUE));
          assert_told (*app, question, TRUE);
          press (*app, "Show me that step again");
          press (*app, "Back to the question");
          assert_reply (*app, question, find_answer (question, TRUE));
          assert_told (*app, question, TRUE);
          press (*app, "Next");
        }
      g_assert_true (says (*app, "You know the main points"));
      press (*app, "Next");
      usk_test_app_assert_page (*app, "closing");
    }
}

/* The way back is for whoever came from a question, and for nobody else. */
static void
test_way_back_passes (UskTestApp **app, gconstpointer data)
{
  g_autoptr (GListModel) questions = usk_library_list_questions ((*app)->library, "dry-needling", NULL);
  g_autoptr (UskQuestion) question = g_list_model_get_item (questions, 0);

  open_quiz (*app, "dry-needling");
  give (*app, question, find_answer (question, FALSE));
  press (*app, "Show me that step again");
  press (*app, "Next");
  g_assert_true (says (*app, "Back to the question"));
  usk_test_app_open (*app, "dry-needling", 2);
  usk_test_app_settle (*app);
  g_assert_false (says (*app, "Back to the question"));
  g_assert_true (says (*app, "Dry needling"));
}

/* The end names what to look at again, and no number of right answers. */
static void
test_end (UskTestApp **app, gconstpointer data)
{
  g_autoptr (GListModel) questions = usk_library_list_questions ((*app)->library, "microneedling", NULL);
  g_autoptr (UskQuestion) first = g_list_model_get_item (questions, 0);
  g_autoptr (UskQuestion) second = g_list_model_get_item (questions, 1);
  g_autoptr (UskQuestion) third = g_list_model_get_item (questions, 2);

  open_quiz (*app, "microneedling");
  give (*app, first, find_answer (first, TRUE));
  press (*app, "Next");
  give (*app, second, find_answer (second, FALSE));
  press (*app, "Next");
  press (*app, "Skip");
  g_assert_true (says (*app, "Good that you checked"));
  g_assert_false (says (*app, usk_question_get_ask (first)));
  g_assert_true (says (*app, usk_question_get_ask (third)));
  press (*app, usk_question_get_ask (second));
  assert_told (*app, second, FALSE);
  give (*app, second, find_answer (second, TRUE));
  press (*app, "Next");
  give (*app, third, find_answer (third, TRUE));
  press (*app, "Next");
  g_assert_true (says (*app, "You know the main points"));
  press (*app, "Back");
  assert_reply (*app, third, find_answer (third, TRUE));
  assert_told (*app, third, TRUE);
  press (*app, "Back");
  assert_told (*app, second, TRUE);
}

static void
test_reset_forgets (UskTestApp **app, gconstpointer data)
{
  g_autoptr (GListModel) questions = usk_library_list_questions ((*app)->library, "microneedling", NULL);
  g_autoptr (UskQuestion) question = g_list_model_get_item (questions, 0);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  open_quiz (*app, "microneedling");
  before = usk_test_get_text (usk_test_app_get_page (*app));
  give (*app, question, find_answer (question, FALSE));
  press (*app, "Show me that step again");
  usk_test_app_act (*app, "win.end-visit", NULL);
  usk_test_app_settle (*app);
  usk_test_app_assert_page (*app, "attract");

  usk_test_app_act (*app, "win.return-to-question", NULL);
  usk_test_app_assert_page (*app, "attract");
  usk_test_app_open (*app, "microneedling", 4);
  usk_test_app_settle (*app);
  g_assert_false (says (*app, "Back to the question"));
  open_quiz (*app, "microneedling");
  after = usk_test_get_text (usk_test_app_get_page (*app));
  g_assert_cmpstr (after, ==, before);
  assert_told (*app, question, FALSE);
}

static gboolean
is_at_rest (gpointer data)
{
  UskTestApp *app = data;

  return usk_diagram_view_is_settled (
    USK_DIAGRAM_VIEW (usk_test_find_type (usk_test_app_get_page (app), USK_TYPE_DIAGRAM_VIEW)));
}

static void
wait_for_rest (UskTestApp *app)
{
  g_assert_true (usk_test_app_wait_for (is_at_rest, app, 20));
  usk_test_app_settle (app);
}

/* With the camera on its way, too, the labels of the question before are gone at once. */
static void
test_motion_tells_nothing (UskTestApp **app, gconstpointer data)
{
  g_autoptr (GListModel) questions = usk_library_list_questions ((*app)->library, "facial-massage", NULL);
  g_autoptr (UskQuestion) first = g_list_model_get_item (questions, 0);
  g_autoptr (UskQuestion) second = g_list_model_get_item (questions, 1);

  usk_test_app_set_motion (TRUE);
  open_quiz (*app, "facial-massage");
  assert_told (*app, first, FALSE);
  give (*app, first, 0);
  wait_for_rest (*app);
  assert_told (*app, first, TRUE);
  g_signal_emit_by_name (usk_test_find_button (usk_test_app_get_page (*app), "Next"), "clicked");
  g_assert_cmpuint (count_labels (usk_test_app_get_page (*app)), ==, 0);
  wait_for_rest (*app);
  assert_told (*app, second, FALSE);
}

/* The other language says as much as this one did. */
static void
test_language_tells_as_much (UskTestApp **app, gconstpointer data)
{
  g_autoptr (GListModel) questions = usk_library_list_questions ((*app)->library, "facial-massage", NULL);
  g_autoptr (UskQuestion) first = g_list_model_get_item (questions, 0);

  open_quiz (*app, "facial-massage");
  usk_test_app_act (*app, "win.language", g_variant_new_string ("es"));
  usk_test_app_settle (*app);
  g_assert_cmpuint (count_labels (usk_test_app_get_page (*app)), ==, 0);
  usk_test_app_act (*app, "quiz.answer", g_variant_new_uint32 (0));
  usk_test_app_settle (*app);
  g_assert_cmpuint (count_labels (usk_test_app_get_page (*app)), >, 0);
  usk_test_app_act (*app, "win.language", g_variant_new_string ("en"));
  usk_test_app_settle (*app);
  assert_told (*app, first, TRUE);
}

static void
test_from_the_end_of_a_walkthrough (UskTestApp **app, gconstpointer data)
{
  for (guint t = 0; t < G_N_ELEMENTS (treatments); t++)
    {
      usk_test_app_act (*app, "win.close-walkthrough", g_variant_new_string (treatments[t]));
      usk_test_app_settle (*app);
      press (*app, "Check yourself");
      usk_test_app_assert_page (*app, "quiz");
      press (*app, "Back");
      usk_test_app_assert_page (*app, "closing");
    }
}

static void
test_wrong_places (UskTestApp **app, gconstpointer data)
{
  open_quiz (*app, "microneedling");
  usk_test_app_act (*app, "quiz.answer", g_variant_new_uint32 (99));
  usk_test_app_act (*app, "quiz.ask", g_variant_new_uint32 (99));
  g_assert_true (says (*app, "Question 1 of 3"));
  usk_test_app_act (*app, "win.open-quiz", g_variant_new_string ("no-such-treatment"));
  usk_test_app_settle (*app);
  usk_test_app_assert_page (*app, "fault");
}

int
main (int argc, char **argv)
{
  usk_test_app_init (&argc, &argv);
  usk_test_app_share_pictures ();

#define ADD(path, data, function) g_test_add ("/quiz/" path, UskTestApp *, data, set_up, function, tear_down)
  ADD ("every-answer/microneedling", "microneedling", test_every_answer);
  ADD ("every-answer/dry-needling", "dry-needling", test_every_answer);
  ADD ("every-answer/facial-massage", "facial-massage", test_every_answer);
  ADD ("replay", NULL, test_replay);
  ADD ("way-back-passes", NULL, test_way_back_passes);
  ADD ("end", NULL, test_end);
  ADD ("reset-forgets", NULL, test_reset_forgets);
  ADD ("motion-tells-nothing", NULL, test_motion_tells_nothing);
  ADD ("language-tells-as-much", NULL, test_language_tells_as_much);
  ADD ("from-the-end-of-a-walkthrough", NULL, test_from_the_end_of_a_walkthrough);
  ADD ("wrong-places", NULL, test_wrong_places);
#undef ADD

  return g_test_run ();
}
