/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a visit ends, by its visitor or by the clock, and that nothing of it is
 * left.
 */

#include "usk-test-walk.h"

static void
test_reset_wipes (UskTestApp **app, gconstpointer data)
{
  usk_test_app_open (*app, "dry-needling", 5);
  usk_session_set_text_size ((*app)->session, 4);
  usk_test_app_act (*app, "walkthrough.parts", NULL);
  usk_test_app_act (*app, "win.show-term", g_variant_new_string ("collagen"));
  usk_test_app_settle (*app);
  g_assert_nonnull (usk_test_walk_find_sheet (*app));

  usk_test_app_act (*app, "win.end-visit", NULL);
  usk_test_app_settle (*app);
  usk_test_app_assert_page (*app, "attract");
  g_assert_null (usk_test_walk_find_sheet (*app));
  g_assert_cmpuint (usk_session_get_text_size ((*app)->session), ==, 1);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET ((*app)->window), "text-1"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET ((*app)->window), "text-4"));
  g_assert_cmpint (usk_session_get_state ((*app)->session), ==, USK_SESSION_ATTRACT);

  usk_test_walk_click_action (*app, "win.begin");
  usk_test_walk_click (*app, usk_test_walk_find_card (*app, 1));
  usk_test_walk_assert_step (*app, 1);
  g_assert_null (usk_test_walk_find_sheet (*app));
}

static void
test_reset_wipes_the_end (UskTestApp **app, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  usk_test_app_act (*app, "win.close-walkthrough", g_variant_new_string ("microneedling"));
  usk_test_app_settle (*app);
  before = usk_test_get_text (usk_test_app_get_page (*app));
  usk_test_app_act (*app, "closing.section", g_variant_new_string ("get-help"));
  usk_test_app_act (*app, "win.end-visit", NULL);
  usk_test_app_act (*app, "win.close-walkthrough", g_variant_new_string ("microneedling"));
  usk_test_app_settle (*app);
  after = usk_test_get_text (usk_test_app_get_page (*app));
  g_assert_cmpstr (after, ==, before);
}

static void
advance (UskTestApp *app, guint seconds)
{
  usk_clock_advance (app->clock, seconds * G_TIME_SPAN_SECOND);
  usk_test_app_settle (app);
}

static void
assert_warned (UskTestApp *app, const char *countdown)
{
  GtkWidget *warning = usk_test_find_type (GTK_WIDGET (app->window), g_type_from_name ("UskIdleWarning"));

  if (countdown == NULL)
    {
      g_assert_null (warning);
      return;
    }
  g_assert_nonnull (warning);
  g_assert_nonnull (usk_test_find_text (warning, countdown));
  g_assert_true (gtk_test_accessible_has_role (GTK_ACCESSIBLE (warning), GTK_ACCESSIBLE_ROLE_ALERT_DIALOG));
  g_assert_true (gtk_widget_is_ancestor (usk_test_app_get_focus (app), warning));
}

static void
test_warning_counts_down (UskTestApp **app, gconstpointer data)
{
  usk_test_app_open (*app, "microneedling", 4);
  advance (*app, USK_TEST_IDLE_SECONDS - 1);
  assert_warned (*app, NULL);
  advance (*app, 1);
  assert_warned (*app, "30 seconds");
  advance (*app, 1);
  assert_warned (*app, "29 seconds");
  advance (*app, 28);
  assert_warned (*app, "1 second.");
  advance (*app, 1);
  assert_warned (*app, NULL);
  usk_test_app_assert_page (*app, "attract");
}

static void
test_activity_postpones (UskTestApp **app, gconstpointer data)
{
  usk_test_app_open (*app, "microneedling", 4);
  advance (*app, USK_TEST_IDLE_SECONDS - 10);
  usk_session_note_activity ((*app)->session);
  advance (*app, USK_TEST_IDLE_SECONDS - 1);
  assert_warned (*app, NULL);
  advance (*app, 1);
  assert_warned (*app, "30 seconds");
}

/* WCAG 2.2.1: at least ten times; and each time the visitor is back where
 * they were, with their sheet and their focus.
 */
static void
test_staying (UskTestApp **app, gconstpointer data)
{
  GtkWidget *focus;

  usk_test_app_open (*app, "microneedling", 4);
  usk_test_app_settle (*app);
  usk_test_walk_click_action (*app, "walkthrough.more");
  focus = usk_test_app_get_focus (*app);
  for (guint i = 0; i < 10; i++)
    {
      advance (*app, USK_TEST_IDLE_SECONDS);
      assert_warned (*app, "30 seconds");
      advance (*app, 5);
      usk_test_walk_click (*app, usk_test_find_action (GTK_WIDGET ((*app)->window), "win.stay"));
      assert_warned (*app, NULL);
      usk_test_walk_assert_step (*app, 4);
      g_assert_nonnull (usk_test_walk_find_sheet (*app));
      g_assert_true (usk_test_app_get_focus (*app) == focus);
    }
}

static void
test_starting_over (UskTestApp **app, gconstpointer data)
{
  GtkWidget *warning;

  usk_test_app_open (*app, "microneedling", 4);
  advance (*app, USK_TEST_IDLE_SECONDS);
  warning = usk_test_find_type (GTK_WIDGET ((*app)->window), g_type_from_name ("UskIdleWarning"));
  usk_test_walk_click (*app, usk_test_find_action (warning, "win.end-visit"));
  assert_warned (*app, NULL);
  usk_test_app_assert_page (*app, "attract");
}

/* Nobody is there, so nobody is asked. */
static void
test_no_warning_without_visitor (UskTestApp **app, gconstpointer data)
{
  advance (*app, 10 * USK_TEST_IDLE_SECONDS);
  assert_warned (*app, NULL);
  usk_test_app_assert_page (*app, "attract");
}

/* What a visitor wants to ask is kept from page to page, and no longer than
 * the visit.
 */
static void
test_questions (UskTestApp **app, gconstpointer data)
{
  UskSelection *questions = usk_session_get_questions ((*app)->session);
  GtkWidget *page, *row;

  usk_test_app_act (*app, "win.close-walkthrough", g_variant_new_string ("dry-needling"));
  usk_test_app_act (*app, "closing.section", g_variant_new_string ("questions"));
  usk_test_app_settle (*app);
  page = usk_test_app_get_page (*app);
  row = usk_test_find_type (page, GTK_TYPE_CHECK_BUTTON);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_widget_activate (row);
  g_assert_true (g_strv_contains (usk_selection_get_ids (questions), "treatment/dry-needling/questions/1"));

  usk_test_app_act (*app, "win.close-walkthrough", g_variant_new_string ("microneedling"));
  usk_test_app_act (*app, "win.close-walkthrough", g_variant_new_string ("dry-needling"));
  usk_test_app_act (*app, "closing.section", g_variant_new_string ("questions"));
  usk_test_app_settle (*app);
  row = usk_test_find_type (page, GTK_TYPE_CHECK_BUTTON);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (row)));
  gtk_widget_activate (row);
  g_assert_null (usk_selection_get_ids (questions)[0]);

  gtk_widget_activate (row);
  usk_test_app_act (*app, "win.end-visit", NULL);
  g_assert_null (usk_selection_get_ids (questions)[0]);
  g_assert_null (usk_test_find_type (page, GTK_TYPE_CHECK_BUTTON));
}

/* A fault during a visit does not stay for the next visitor. */
static void
test_fault_passes (UskTestApp **app, gconstpointer data)
{
  usk_test_app_act (*app, "win.home", NULL);
  usk_test_app_act (*app, "win.rest", NULL);
  usk_test_app_settle (*app);
  usk_test_app_assert_page (*app, "fault");
  advance (*app, USK_TEST_IDLE_SECONDS);
  assert_warned (*app, NULL);
  usk_test_app_assert_page (*app, "attract");
}

int
main (int argc, char **argv)
{
  usk_test_app_init (&argc, &argv);

#define ADD(path, data, function)                                                                                 \
  g_test_add ("/walk/" path, UskTestApp *, data, usk_test_walk_set_up, function, usk_test_walk_tear_down)
  ADD ("reset-wipes", NULL, test_reset_wipes);
  ADD ("reset-wipes-the-end", NULL, test_reset_wipes_the_end);
  ADD ("warning-counts-down", NULL, test_warning_counts_down);
  ADD ("activity-postpones", NULL, test_activity_postpones);
  ADD ("staying", NULL, test_staying);
  ADD ("starting-over", NULL, test_starting_over);
  ADD ("no-warning-without-visitor", NULL, test_no_warning_without_visitor);
  ADD ("questions", NULL, test_questions);
  ADD ("fault-passes", NULL, test_fault_passes);
#undef ADD

  return g_test_run ();
}
