/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a visit ends, by its visitor or by the clock, and that nothing of it is
 * left.
 */

#include <string.h>

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
append_words (GtkWidget *widget, const char *kind, const char *words, GString *all)
{
  if (words != NULL && words[0] != '\0')
    g_string_append_printf (all, "%s %s “%s”\n", G_OBJECT_TYPE_NAME (widget), kind, words);
}

/* GTK tells what it has when it is asked for something else. */
static void
append_spoken (GtkWidget *widget, GtkAccessibleProperty property, const char *kind, GString *all)
{
  g_autofree char *spoken = NULL;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), property))
    return;

  spoken = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "nobody says this", NULL);
  append_words (widget, kind, spoken, all);
}

static void
append_everything (GtkWidget *widget, GString *all)
{
  if (GTK_IS_LABEL (widget))
    append_words (widget, "reads", gtk_label_get_text (GTK_LABEL (widget)), all);
  if (GTK_IS_TOGGLE_BUTTON (widget) && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (widget)))
    append_words (widget, "is", "pressed", all);
  if (GTK_IS_BUTTON (widget) && usk_test_get_target (widget) != NULL)
    {
      g_autofree char *target = g_variant_print (usk_test_get_target (widget), FALSE);

      append_words (widget, "leads to", target, all);
    }
  append_spoken (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, "is called", all);
  append_spoken (widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "is described as", all);
  append_spoken (widget, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "stands at", all);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_everything (child, all);
}

static GtkWidget *
find_sheet_of_window (GtkWidget *page)
{
  GtkWidget *stack = gtk_widget_get_parent (page);

  for (GtkWidget *widget = gtk_widget_get_next_sibling (stack); widget != NULL;
       widget = gtk_widget_get_next_sibling (widget))
    if (USK_IS_SHEET (widget))
      return widget;

  g_assert_not_reached ();
}

/* What is in the widgets of the window, whether somebody can see it or not.  The page
 * that calls visitors changes by itself.
 */
static char *
list_everything (UskTestApp *app)
{
  GtkWidget *attract = usk_test_app_get_page (app);
  GString *all = g_string_new (NULL);

  usk_test_app_assert_page (app, "attract");
  for (GtkWidget *page = gtk_widget_get_first_child (gtk_widget_get_parent (attract)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    if (page != attract)
      append_everything (page, all);
  append_everything (find_sheet_of_window (attract), all);

  return g_string_free (all, FALSE);
}

typedef struct {
  const char *treatment;
  guint step;
  const char *term;
  const char *view; /* of the comparison */
  const char *matter;
  const char *verdict;
  const char *claim;
  const char *query;
} Visit;

static void
act (UskTestApp *app, const char *action, const char *parameter)
{
  usk_test_app_act (app, action, parameter != NULL ? g_variant_new_string (parameter) : NULL);
  usk_test_app_settle (app);
}

static void
look_at_steps (UskTestApp *app, const Visit *visit)
{
  usk_test_app_open (app, visit->treatment, visit->step);
  act (app, "walkthrough.parts", NULL);
  act (app, "win.show-term", visit->term);
  act (app, "win.open-quiz", visit->treatment);
  usk_test_app_act (app, "quiz.answer", g_variant_new_uint32 (visit->step % 2));
  act (app, "quiz.replay", NULL);
  act (app, "win.return-to-question", NULL);
  for (guint i = 0; i < 3; i++)
    act (app, "quiz.next", NULL);
  act (app, "win.close-walkthrough", visit->treatment);
  act (app, "closing.section", "get-help");
}

static void
look_things_up (UskTestApp *app, const Visit *visit)
{
  act (app, "win.open-compare", visit->treatment);
  act (app, "compare.view", visit->view);
  act (app, "compare.matter", visit->matter);
  act (app, "win.open-evidence", visit->treatment);
  act (app, "evidence.verdict", visit->verdict);
  act (app, "win.show-claim", visit->claim);
  act (app, "win.open-search", NULL);
  act (app, "search.query", visit->query);
  act (app, "win.open-sources", NULL);
  act (app, "sources.topic", visit->treatment);
  act (app, "win.take-home", visit->treatment);
  act (app, "handout.letters", "large");
}

static char *
visit_and_end (UskTestApp *app, const Visit *visit)
{
  look_at_steps (app, visit);
  look_things_up (app, visit);
  act (app, "win.end-visit", NULL);

  return list_everything (app);
}

/* Two visitors who looked at different things leave the same behind: what the pages say to
 * everybody.
 */
static void
test_reset_forgets_words (UskTestApp **app, gconstpointer data)
{
  const Visit first = { "dry-needling", 5, "collagen", "depth", "pain", "supported", "M27", "skin" };
  const Visit second = { "facial-massage", 2, "dermis", "harm-sessions", "risk", "not-supported", "M3", "needle" };
  g_autofree char *after_first = visit_and_end (*app, &first);
  g_autofree char *after_second = visit_and_end (*app, &second);
  g_auto (GStrv) lines_of_first = g_strsplit (after_first, "\n", -1);
  g_auto (GStrv) lines_of_second = g_strsplit (after_second, "\n", -1);

  for (guint i = 0; lines_of_first[i] != NULL || lines_of_second[i] != NULL; i++)
    g_assert_cmpstr (lines_of_second[i], ==, lines_of_first[i]);
  g_assert_null (strstr (after_first, "Step "));
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
  ADD ("reset-forgets-words", NULL, test_reset_forgets_words);
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
