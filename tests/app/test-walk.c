/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A visit from the first touch to its end, through the controls that a
 * visitor has.
 */

#include "usk-test-app.h"

#include "usk-closing-page.h"
#include "usk-passage-list.h"
#include "usk-scrubber.h"
#include "usk-sheet.h"
#include "usk-treatment-card.h"
#include "usk-walkthrough-page.h"

#define N_STEPS 8

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
click (UskTestApp *app, GtkWidget *button)
{
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  usk_test_app_settle (app);
}

static void
click_action (UskTestApp *app, const char *action)
{
  click (app, usk_test_find_action (usk_test_app_get_page (app), action));
}

static void
assert_step (UskTestApp *app, guint number)
{
  g_autofree char *progress = g_strdup_printf ("Step %u of %u", number, N_STEPS);

  usk_test_app_assert_step (app, progress);
}

static GtkWidget *
find_card (UskTestApp *app, guint index)
{
  GtkWidget *card = usk_test_find_type (usk_test_app_get_page (app), USK_TYPE_TREATMENT_CARD);

  for (guint i = 0; i < index && card != NULL; i++)
    card = gtk_widget_get_next_sibling (card);

  return card;
}

static void
walk_through (UskTestApp *app, guint treatment)
{
  click (app, find_card (app, treatment));
  for (guint n = 1; n < N_STEPS; n++)
    {
      assert_step (app, n);
      click_action (app, "walkthrough.next");
    }
  assert_step (app, N_STEPS);
  click_action (app, "walkthrough.next");
  usk_test_app_assert_page (app, "closing");

  click_action (app, "closing.back");
  for (guint n = N_STEPS; n > 1; n--)
    {
      assert_step (app, n);
      click_action (app, "walkthrough.previous");
    }
  assert_step (app, 1);
  click_action (app, "walkthrough.previous");
  usk_test_app_assert_page (app, "home");
}

static void
test_all_steps (UskTestApp **app, gconstpointer data)
{
  usk_test_app_assert_page (*app, "attract");
  click_action (*app, "win.begin");
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
  assert_step (*app, 4);
  g_assert_true (gtk_widget_activate (usk_test_find_button (usk_test_app_get_page (*app), "Home")));
  usk_test_app_wait (400);
  usk_test_app_assert_page (*app, "home");
}

static void
test_closing_leads_on (UskTestApp **app, gconstpointer data)
{
  usk_test_app_act (*app, "win.close-walkthrough", g_variant_new_string ("microneedling"));
  usk_test_app_settle (*app);
  click (*app, usk_test_find_button (usk_test_app_get_page (*app), "Facial massage"));
  assert_step (*app, 1);
  g_assert_nonnull (usk_test_find_text (usk_test_app_get_page (*app), "Facial massage"));

  usk_test_app_act (*app, "win.close-walkthrough", g_variant_new_string ("facial-massage"));
  usk_test_app_settle (*app);
  click_action (*app, "closing.again");
  assert_step (*app, 1);
}

/* A step beyond the last is the last; a treatment that there is not is a
 * fault of the content and told calmly.
 */
static void
test_wrong_places (UskTestApp **app, gconstpointer data)
{
  usk_test_app_open (*app, "dry-needling", 99);
  assert_step (*app, N_STEPS);
  usk_test_app_open (*app, "dry-needling", 0);
  assert_step (*app, 1);
  usk_test_app_act (*app, "win.show-term", g_variant_new_string ("no-such-word"));
  usk_test_app_act (*app, "win.show-source", g_variant_new_string ("NONE99"));
  assert_step (*app, 1);

  usk_test_app_open (*app, "no-such-treatment", 1);
  usk_test_app_settle (*app);
  usk_test_app_assert_page (*app, "fault");
  g_assert_nonnull (usk_test_find_text (usk_test_app_get_page (*app), "content-damaged"));
  g_assert_null (usk_test_find_text (usk_test_app_get_page (*app), "no-such-treatment"));
}

static UskSheet *
find_sheet (UskTestApp *app)
{
  return (UskSheet *) usk_test_find_type (GTK_WIDGET (app->window), USK_TYPE_SHEET);
}

static void
close_sheet (UskTestApp *app, UskSheet *sheet)
{
  click (app, usk_test_find_action (GTK_WIDGET (sheet), "sheet.close"));
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
  g_assert_null (find_sheet (*app));
  click (*app, opener);

  sheet = find_sheet (*app);
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
  g_assert_null (find_sheet (*app));
  g_assert_true (usk_test_app_get_focus (*app) == opener);
}

static GtkWidget *
find_class (GtkWidget *root, const char *name)
{
  if (gtk_widget_get_mapped (root) && gtk_widget_has_css_class (root, name))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_class (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* From a label on the drawing to its word and back to the label. */
static void
test_marker_opens_its_word (UskTestApp **app, gconstpointer data)
{
  GtkWidget *marker;
  UskSheet *sheet;

  usk_test_app_open (*app, "microneedling", 2);
  usk_test_app_settle (*app);
  marker = find_class (usk_test_app_get_page (*app), "marker");
  click (*app, marker);
  sheet = find_sheet (*app);
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
  click_action (*app, "walkthrough.parts");
  parts = find_sheet (*app);
  part = find_class (GTK_WIDGET (parts), "part");
  click (*app, part);
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
  g_assert_null (find_sheet (*app));
}

/* Whoever walks by keys keeps a place from which the next key is heard. */
static void
test_focus_survives_a_step (UskTestApp **app, gconstpointer data)
{
  usk_test_app_open (*app, "microneedling", 2);
  usk_test_app_settle (*app);
  gtk_widget_grab_focus (find_class (usk_test_app_get_page (*app), "marker"));
  usk_test_app_act (*app, "walkthrough.next", NULL);
  usk_test_app_settle (*app);
  assert_step (*app, 3);
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
      click_action (*app, "win.text-size");
    }
}

static void
test_reset_wipes (UskTestApp **app, gconstpointer data)
{
  usk_test_app_open (*app, "dry-needling", 5);
  usk_session_set_text_size ((*app)->session, 4);
  usk_test_app_act (*app, "walkthrough.parts", NULL);
  usk_test_app_act (*app, "win.show-term", g_variant_new_string ("collagen"));
  usk_test_app_settle (*app);
  g_assert_nonnull (find_sheet (*app));

  usk_test_app_act (*app, "win.end-visit", NULL);
  usk_test_app_settle (*app);
  usk_test_app_assert_page (*app, "attract");
  g_assert_null (find_sheet (*app));
  g_assert_cmpuint (usk_session_get_text_size ((*app)->session), ==, 1);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET ((*app)->window), "text-1"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET ((*app)->window), "text-4"));
  g_assert_cmpint (usk_session_get_state ((*app)->session), ==, USK_SESSION_ATTRACT);

  click_action (*app, "win.begin");
  click (*app, find_card (*app, 1));
  assert_step (*app, 1);
  g_assert_null (find_sheet (*app));
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
  click_action (*app, "walkthrough.more");
  focus = usk_test_app_get_focus (*app);
  for (guint i = 0; i < 10; i++)
    {
      advance (*app, USK_TEST_IDLE_SECONDS);
      assert_warned (*app, "30 seconds");
      advance (*app, 5);
      click (*app, usk_test_find_action (GTK_WIDGET ((*app)->window), "win.stay"));
      assert_warned (*app, NULL);
      assert_step (*app, 4);
      g_assert_nonnull (find_sheet (*app));
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
  click (*app, usk_test_find_action (warning, "win.end-visit"));
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

static void
on_painted_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

/* The first frame of a treatment paints a whole page and does without labels, which
 * come with the next.
 */
static void
test_labels_come_after_the_page (UskTestApp **app, gconstpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET ((*app)->window));
  gboolean painted = FALSE;
  gulong handler;

  usk_test_app_act (*app, "win.home", NULL);
  usk_test_app_settle (*app);
  /* Otherwise the clock would let other things go first. */
  usk_test_app_wait (200);
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_painted_cb), &painted);
  usk_test_app_act (*app, "win.open-treatment", g_variant_new_string ("microneedling"));
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
  assert_step (*app, 1);
  g_assert_null (find_class (usk_test_app_get_page (*app), "marker"));
  usk_test_app_settle (*app);
  g_assert_nonnull (find_class (usk_test_app_get_page (*app), "marker"));
}

static UskPage *
new_page (UskTestApp *app, GType type)
{
  return g_object_ref_sink (g_object_new (type, "library", app->library, "rasterizer", app->rasterizer, "clinic",
                                          app->clinic, "session", app->session, NULL));
}

/* Also on a page that is not on screen. */
static GtkWidget *
find_hidden (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_hidden (child, type);

  return found;
}

static guint
count_lists_with_rows (GtkWidget *widget)
{
  guint n = USK_IS_PASSAGE_LIST (widget) && gtk_widget_get_first_child (widget) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_lists_with_rows (child);

  return n;
}

static const struct {
  const char *path;
  GType (*get_type) (void);
} prepared_pages[] = {
  { "/walk/prepare/walkthrough", usk_walkthrough_page_get_type },
  { "/walk/prepare/closing", usk_closing_page_get_type },
};

/* It comes to an end, and leaves nothing that a visitor could take for a step. */
static void
test_prepare (UskTestApp **app, gconstpointer data)
{
  g_autoptr (UskPage) page = new_page (*app, prepared_pages[GPOINTER_TO_UINT (data)].get_type ());
  guint n_slices = 0;

  g_assert_true (usk_page_prepare (page, 400));
  g_assert_cmpuint (count_lists_with_rows (GTK_WIDGET (page)), ==, 1);
  while (usk_page_prepare (page, 400))
    n_slices++;
  g_assert_cmpuint (n_slices, >, 1);
  g_assert_false (usk_page_prepare (page, 400));
  g_assert_cmpuint (count_lists_with_rows (GTK_WIDGET (page)), ==, 0);
}

/* The slider is there while the page is prepared, and so are the words with it and
 * without, so that no step is the first to measure them.
 */
static void
test_prepare_slider (UskTestApp **app, gconstpointer data)
{
  g_autoptr (UskPage) page = new_page (*app, USK_TYPE_WALKTHROUGH_PAGE);
  GtkWidget *scrubber = find_hidden (GTK_WIDGET (page), USK_TYPE_SCRUBBER);
  GtkWidget *mark = find_hidden (scrubber, GTK_TYPE_LABEL);
  guint n_with = 0, n_without = 0;

  while (usk_page_prepare (page, 400))
    if (gtk_widget_get_visible (scrubber))
      n_with++;
    else
      n_without++;
  g_assert_cmpuint (n_with, >, 1);
  g_assert_cmpuint (n_without, >, 1);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (mark)), !=, "");
}

/* Who opens the page in between keeps what was opened. */
static void
test_prepare_stops_at_a_touch (UskTestApp **app, gconstpointer data)
{
  g_autoptr (UskPage) page = new_page (*app, USK_TYPE_WALKTHROUGH_PAGE);
  g_autoptr (GError) error = NULL;

  g_assert_true (usk_page_prepare (page, 400));
  g_assert_true (usk_walkthrough_page_open (USK_WALKTHROUGH_PAGE (page), "dry-needling", 2, &error));
  g_assert_no_error (error);
  g_assert_false (usk_page_prepare (page, 400));
  g_assert_cmpuint (count_lists_with_rows (GTK_WIDGET (page)), ==, 1);
}

/* The time of a touch is spent on what it shows and not on what it may show later. */
static void
test_closing_fills_what_is_seen (UskTestApp **app, gconstpointer data)
{
  GtkWidget *page;

  usk_test_app_act (*app, "win.close-walkthrough", g_variant_new_string ("dry-needling"));
  usk_test_app_settle (*app);
  page = usk_test_app_get_page (*app);
  g_assert_cmpuint (count_lists_with_rows (page), ==, 1);
  usk_test_app_act (*app, "closing.section", g_variant_new_string ("aftercare"));
  usk_test_app_settle (*app);
  g_assert_cmpuint (count_lists_with_rows (page), ==, 2);
  g_assert_nonnull (gtk_widget_get_first_child (usk_test_find_type (page, USK_TYPE_PASSAGE_LIST)));
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

#define ADD(path, data, function) g_test_add ("/walk/" path, UskTestApp *, data, set_up, function, tear_down)
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
  ADD ("reset-wipes", NULL, test_reset_wipes);
  ADD ("reset-wipes-the-end", NULL, test_reset_wipes_the_end);
  ADD ("warning-counts-down", NULL, test_warning_counts_down);
  ADD ("activity-postpones", NULL, test_activity_postpones);
  ADD ("staying", NULL, test_staying);
  ADD ("starting-over", NULL, test_starting_over);
  ADD ("no-warning-without-visitor", NULL, test_no_warning_without_visitor);
  ADD ("questions", NULL, test_questions);
  ADD ("fault-passes", NULL, test_fault_passes);
  ADD ("closed-in-the-middle", NULL, test_closed_in_the_middle);
  ADD ("prepare/slider", NULL, test_prepare_slider);
  ADD ("labels-come-after-the-page", NULL, test_labels_come_after_the_page);
  ADD ("closing-fills-what-is-seen", NULL, test_closing_fills_what_is_seen);
  ADD ("prepare/stops-at-a-touch", NULL, test_prepare_stops_at_a_touch);
#undef ADD
  for (guint i = 0; i < G_N_ELEMENTS (prepared_pages); i++)
    g_test_add (prepared_pages[i].path, UskTestApp *, GUINT_TO_POINTER (i), set_up, test_prepare, tear_down);

  return g_test_run ();
}
