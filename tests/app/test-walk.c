/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A visit from the first touch to its end, through the controls that a
 * visitor has.
 */

#include "usk-test-walk.h"

#include "usk-sheet.h"

static void
walk_through (UskTestApp *app, guint treatment)
{
  usk_test_walk_click (app, usk_test_walk_find_card (app, treatment));
  for (guint n = 1; n < USK_TEST_WALK_N_STEPS; n++)
    {
      usk_test_walk_assert_step (app, n);
      usk_test_walk_click_action (app, "walkthrough.next");
    }
  usk_test_walk_assert_step (app, USK_TEST_WALK_N_STEPS);
  usk_test_walk_click_action (app, "walkthrough.next");
  usk_test_app_assert_page (app, "closing");

  usk_test_walk_click_action (app, "closing.back");
  for (guint n = USK_TEST_WALK_N_STEPS; n > 1; n--)
    {
      usk_test_walk_assert_step (app, n);
      usk_test_walk_click_action (app, "walkthrough.previous");
    }
  usk_test_walk_assert_step (app, 1);
  usk_test_walk_click_action (app, "walkthrough.previous");
  usk_test_app_assert_page (app, "home");
}

static void
test_all_steps (UskTestApp **app, gconstpointer data)
{
  usk_test_app_assert_page (*app, "attract");
  usk_test_walk_click_action (*app, "win.begin");
  usk_test_app_assert_page (*app, "home");
  g_assert_cmpint (usk_session_get_state ((*app)->session), ==, USK_SESSION_VISIT);

  walk_through (*app, GPOINTER_TO_UINT (data));
}

/* The button itself and not only its action does what it says. */
static void
test_buttons_activate (UskTestApp **app, gconstpointer data)
{
  usk_test_app_open (*app, "microneedling", 3);
  usk_test_app_settle (*app);
  g_assert_true (gtk_widget_activate (usk_test_find_button (usk_test_app_get_page (*app), "Next")));
  usk_test_app_wait (400);
  usk_test_walk_assert_step (*app, 4);
  g_assert_true (gtk_widget_activate (usk_test_find_button (usk_test_app_get_page (*app), "Home")));
  usk_test_app_wait (400);
  usk_test_app_assert_page (*app, "home");
}

static void
test_closing_leads_on (UskTestApp **app, gconstpointer data)
{
  usk_test_app_act (*app, "win.close-walkthrough", g_variant_new_string ("microneedling"));
  usk_test_app_settle (*app);
  usk_test_walk_click (*app, usk_test_find_button (usk_test_app_get_page (*app), "Facial massage"));
  usk_test_walk_assert_step (*app, 1);
  g_assert_nonnull (usk_test_find_text (usk_test_app_get_page (*app), "Facial massage"));

  usk_test_app_act (*app, "win.close-walkthrough", g_variant_new_string ("facial-massage"));
  usk_test_app_settle (*app);
  usk_test_walk_click_action (*app, "closing.again");
  usk_test_walk_assert_step (*app, 1);
}

/* A step beyond the last is the last; a treatment that there is not is a
 * fault of the content and told calmly.
 */
static void
test_wrong_places (UskTestApp **app, gconstpointer data)
{
  usk_test_app_open (*app, "dry-needling", 99);
  usk_test_walk_assert_step (*app, USK_TEST_WALK_N_STEPS);
  usk_test_app_open (*app, "dry-needling", 0);
  usk_test_walk_assert_step (*app, 1);
  usk_test_app_act (*app, "win.show-term", g_variant_new_string ("no-such-word"));
  usk_test_app_act (*app, "win.show-source", g_variant_new_string ("NONE99"));
  usk_test_walk_assert_step (*app, 1);

  usk_test_app_open (*app, "no-such-treatment", 1);
  usk_test_app_settle (*app);
  usk_test_app_assert_page (*app, "fault");
  g_assert_nonnull (usk_test_find_text (usk_test_app_get_page (*app), "content-damaged"));
  g_assert_null (usk_test_find_text (usk_test_app_get_page (*app), "no-such-treatment"));
}

static void
close_sheet (UskTestApp *app, UskSheet *sheet)
{
  usk_test_walk_click (app, usk_test_find_action (GTK_WIDGET (sheet), "sheet.close"));
}

/* While a sheet is open it has the focus, and what lies below has none. */
static void
test_sheet_keeps_the_focus (UskTestApp **app, gconstpointer data)
{
  const char *action = data;
  GtkWidget *opener;
  UskSheet *sheet;

  usk_test_app_open (*app, "microneedling", 2);
  usk_test_app_settle (*app);
  opener = usk_test_find_action (usk_test_app_get_page (*app), action);
  g_assert_null (usk_test_walk_find_sheet (*app));
  usk_test_walk_click (*app, opener);

  sheet = usk_test_walk_find_sheet (*app);
  g_assert_nonnull (sheet);
  g_assert_true (gtk_test_accessible_has_role (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_ROLE_DIALOG));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_widget_is_ancestor (usk_test_app_get_focus (*app), GTK_WIDGET (sheet)));
  for (guint i = 0; i < 30; i++)
    {
      gtk_widget_child_focus (GTK_WIDGET ((*app)->window), GTK_DIR_TAB_FORWARD);
      if (usk_test_app_get_focus (*app) != NULL)
        g_assert_true (gtk_widget_is_ancestor (usk_test_app_get_focus (*app), GTK_WIDGET (sheet)));
    }

  close_sheet (*app, sheet);
  g_assert_null (usk_test_walk_find_sheet (*app));
  g_assert_true (usk_test_app_get_focus (*app) == opener);
}

/* From a label on the drawing to its word and back to the label. */
static void
test_marker_opens_its_word (UskTestApp **app, gconstpointer data)
{
  GtkWidget *marker;
  UskSheet *sheet;

  usk_test_app_open (*app, "microneedling", 2);
  usk_test_app_settle (*app);
  marker = usk_test_walk_find_class (usk_test_app_get_page (*app), "marker");
  usk_test_walk_click (*app, marker);
  sheet = usk_test_walk_find_sheet (*app);
  g_assert_nonnull (sheet);
  close_sheet (*app, sheet);
  g_assert_true (usk_test_app_get_focus (*app) == marker);
}

/* A sheet over a sheet: the word of a part in the list of parts. */
static void
test_sheet_over_sheet (UskTestApp **app, gconstpointer data)
{
  GtkWidget *part;
  UskSheet *parts, *word;

  usk_test_app_open (*app, "microneedling", 2);
  usk_test_app_settle (*app);
  usk_test_walk_click_action (*app, "walkthrough.parts");
  parts = usk_test_walk_find_sheet (*app);
  part = usk_test_walk_find_class (GTK_WIDGET (parts), "part");
  usk_test_walk_click (*app, part);
  word =
    (UskSheet *) usk_test_find_type (gtk_widget_get_last_child (gtk_widget_get_parent (
                                       gtk_widget_get_ancestor (usk_test_app_get_page (*app), GTK_TYPE_STACK))),
                                     USK_TYPE_SHEET);
  g_assert_nonnull (word);
  g_assert_true (word != parts);
  g_assert_true (gtk_widget_is_ancestor (usk_test_app_get_focus (*app), GTK_WIDGET (word)));
  close_sheet (*app, word);
  g_assert_true (usk_test_app_get_focus (*app) == part);
  close_sheet (*app, parts);
  g_assert_null (usk_test_walk_find_sheet (*app));
}

/* Whoever walks by keys keeps a place from which the next key is heard. */
static void
test_focus_survives_a_step (UskTestApp **app, gconstpointer data)
{
  usk_test_app_open (*app, "microneedling", 2);
  usk_test_app_settle (*app);
  gtk_widget_grab_focus (usk_test_walk_find_class (usk_test_app_get_page (*app), "marker"));
  usk_test_app_act (*app, "walkthrough.next", NULL);
  g_assert_nonnull (usk_test_app_get_focus (*app));
  g_assert_true (gtk_widget_get_mapped (usk_test_app_get_focus (*app)));
  usk_test_app_settle (*app);
  usk_test_walk_assert_step (*app, 3);
  g_assert_nonnull (usk_test_app_get_focus (*app));
  g_assert_true (gtk_widget_is_ancestor (usk_test_app_get_focus (*app), usk_test_app_get_page (*app)));
}

static void
test_text_size_turns (UskTestApp **app, gconstpointer data)
{
  usk_test_app_act (*app, "win.home", NULL);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("text-%u", i % 4 + 1);

      g_assert_true (gtk_widget_has_css_class (GTK_WIDGET ((*app)->window), name));
      usk_test_walk_click_action (*app, "win.text-size");
    }
}

/* Everything that a window holds is let go of, also in the middle of a visit. */
static void
test_closed_in_the_middle (UskTestApp **app, gconstpointer data)
{
  usk_test_app_set_motion (TRUE);
  usk_test_app_open (*app, "microneedling", 2);
  usk_test_app_open (*app, "microneedling", 3);
  usk_test_app_act (*app, "walkthrough.parts", NULL);
  usk_session_warn ((*app)->session);
}

/* A pack may have nothing to say about a topic; a list without rows is no mistake of the layout. */
static void
test_topic_without_sources (UskTestApp **app, gconstpointer data)
{
  usk_test_app_act (*app, "win.open-sources", NULL);
  usk_test_app_settle (*app);
  usk_test_app_act (*app, "sources.topic", g_variant_new_string ("no-such-topic"));
  usk_test_app_settle (*app);
  usk_test_app_assert_page (*app, "sources");
  usk_test_app_act (*app, "sources.topic", g_variant_new_string ("microneedling"));
  usk_test_app_settle (*app);
}

int
main (int argc, char **argv)
{
  usk_test_app_init (&argc, &argv);
  usk_test_app_share_pictures ();

#define ADD(path, data, function)                                                                                 \
  g_test_add ("/walk/" path, UskTestApp *, data, usk_test_walk_set_up, function, usk_test_walk_tear_down)
  ADD ("topic-without-sources", NULL, test_topic_without_sources);
  ADD ("all-steps/microneedling", GUINT_TO_POINTER (0), test_all_steps);
  ADD ("all-steps/dry-needling", GUINT_TO_POINTER (1), test_all_steps);
  ADD ("all-steps/facial-massage", GUINT_TO_POINTER (2), test_all_steps);
  ADD ("buttons-activate", NULL, test_buttons_activate);
  ADD ("closing-leads-on", NULL, test_closing_leads_on);
  ADD ("wrong-places", NULL, test_wrong_places);
  ADD ("sheet-keeps-the-focus/parts", "walkthrough.parts", test_sheet_keeps_the_focus);
  ADD ("sheet-keeps-the-focus/more", "walkthrough.more", test_sheet_keeps_the_focus);
  ADD ("marker-opens-its-word", NULL, test_marker_opens_its_word);
  ADD ("sheet-over-sheet", NULL, test_sheet_over_sheet);
  ADD ("focus-survives-a-step", NULL, test_focus_survives_a_step);
  ADD ("text-size-turns", NULL, test_text_size_turns);
  ADD ("closed-in-the-middle", NULL, test_closed_in_the_middle);
#undef ADD

  return g_test_run ();
}
