/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a visitor takes home, from the button to the paper, the phone and the
 * staff's dialog.
 */

#include "usk-test-handout.h"

#include <glib/gstdio.h>
#include <string.h>

#include "usk-handout-preview.h"
#include "usk-paper-view.h"
#include "usk-print-operation.h"
#include "usk-qr-view.h"
#include "usk-test-cups.h"
#include "usk-test-folder.h"
#include "usk-test-reader.h"

/* A handout takes about a second, but a busy machine may do other things. */
#define SECONDS 60

#define WIDTH  1920
#define HEIGHT 1080

/* How far the shade over what goes on below reaches up, in pixels: 1.6 em of a low screen. */
#define SHADE 26.0f

/* A printer that is not done before somebody takes its document away. */
#define STUCK_COMMAND "#!/bin/sh\nwhile [ -e \"$1\" ]; do sleep 0.1; done\n"

static void
set_up (UskTestApp **app, gconstpointer data)
{
  *app = usk_test_app_new (WIDTH, HEIGHT);
}

static void
tear_down (UskTestApp **app, gconstpointer data)
{
  usk_test_app_free (*app);
}

static void
click (UskTestApp *app, const char *action)
{
  GtkWidget *button = usk_test_find_action (usk_test_app_get_page (app), action);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("The handout does not say \"%s\":\n%s", words, text);
}

/* From the end of a walkthrough, with the questions that were ticked first. */
static void
test_questions (UskTestApp **app, gconstpointer data)
{
  UskSelection *questions = usk_session_get_questions ((*app)->session);
  g_autofree char *text = NULL;
  const char *asked, *other;

  usk_session_begin ((*app)->session);
  usk_selection_set (questions, "treatment/dry-needling/questions/5", TRUE);
  usk_test_app_act (*app, "win.close-walkthrough", g_variant_new_string ("dry-needling"));
  usk_test_app_settle (*app);
  click (*app, "win.take-home");
  text = usk_test_handout_read (usk_test_handout_wait (*app));
  assert_says (text, "Dry needling");
  asked = strstr (text, "What is your plan to stay clear of my lungs?");
  other = strstr (text, "What other choices do I have?");
  g_assert_nonnull (asked);
  g_assert_nonnull (other);
  g_assert_true (asked < other);
}

static void
choose (UskTestApp *app, const char *action, const char *value)
{
  usk_test_app_act (app, action, g_variant_new_string (value));
  usk_test_handout_wait (app);
}

static void
assert_width (UskHandoutPage *page, double expected)
{
  double width, height;

  usk_handout_get_page_size (usk_handout_page_get_handout (page), &width, &height);
  g_assert_cmpfloat_with_epsilon (width, expected, 1);
}

/* Each choice makes another handout, and the end of the visit takes all back. */
static void
test_choices (UskTestApp **app, gconstpointer data)
{
  UskHandoutPage *page = usk_test_handout_take_home (*app, "microneedling");
  guint full = usk_handout_get_n_pages (usk_handout_page_get_handout (page));
  guint large;

  g_assert_cmpuint (full, >, 2);
  g_assert_nonnull (usk_test_find_action (GTK_WIDGET (page), "handout.language"));
  choose (*app, "handout.paper", "a4");
  assert_width (page, 595.28);
  choose (*app, "handout.paper", "letter");
  assert_width (page, 612);
  choose (*app, "handout.letters", "large");
  large = usk_handout_get_n_pages (usk_handout_page_get_handout (page));
  g_assert_cmpuint (large, >, full);
  choose (*app, "handout.letters", "normal");
  choose (*app, "handout.form", "brief");
  g_assert_cmpuint (usk_handout_get_n_pages (usk_handout_page_get_handout (page)), <=, 2);
  choose (*app, "handout.ink", "monochrome");

  usk_test_app_act (*app, "win.end-visit", NULL);
  g_assert_null (usk_handout_page_get_handout (page));
  page = usk_test_handout_take_home (*app, "microneedling");
  g_assert_cmpuint (usk_handout_get_n_pages (usk_handout_page_get_handout (page)), >, 2);
}

static const struct {
  const char *action;
  const char *name;
} names[] = {
  { "handout.language", "Language" },
  { "handout.letters", "Letters" },
  { "handout.paper", "Paper" },
  { "handout.ink", "Ink" },
};

/* Where the first button of a choice is.  Its name stands above it. */
static graphene_rect_t
find_choice (UskTestApp *app, const char *action, const char *name)
{
  GtkWidget *page = usk_test_app_get_page (app);
  GtkWidget *button = usk_test_find_action (page, action);
  GtkWidget *group, *label;
  graphene_rect_t place, above;

  g_assert_nonnull (button);
  group = gtk_widget_get_ancestor (button, g_str_equal (name, "Language") ? GTK_TYPE_FLOW_BOX : GTK_TYPE_BOX);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_ROLE_GROUP);
  label = gtk_widget_get_prev_sibling (group);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, name);
  place = usk_test_get_bounds (button, page);
  above = usk_test_get_bounds (label, page);
  g_assert_cmpfloat (above.origin.y + above.size.height, <=, place.origin.y + 1);

  return place;
}

/* Each choice says what it is about, and has the same place on every page. */
static void
test_names_of_choices (UskTestApp **app, gconstpointer data)
{
  graphene_rect_t places[G_N_ELEMENTS (names)];

  usk_test_handout_take_home (*app, "microneedling");
  find_choice (*app, "handout.form", "How much");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    places[i] = find_choice (*app, names[i].action, names[i].name);
  usk_test_app_act (*app, "win.open-compare", g_variant_new_string ("dry-needling"));
  usk_test_app_settle (*app);
  click (*app, "compare.take-home");
  usk_test_handout_wait (*app);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      graphene_rect_t place = find_choice (*app, names[i].action, names[i].name);

      g_assert_cmpfloat (place.origin.x, ==, places[i].origin.x);
      g_assert_cmpfloat (place.origin.y, ==, places[i].origin.y);
    }
}

/* The pages can be turned, to the last and no further, and are not empty. */
static void
test_pages (UskTestApp **app, gconstpointer data)
{
  UskHandoutPage *page = usk_test_handout_take_home (*app, "facial-massage");
  guint n = usk_handout_get_n_pages (usk_handout_page_get_handout (page));
  GtkWidget *next;

  for (guint i = 1; i < n; i++)
    {
      g_autofree char *position = g_strdup_printf ("Page %u of %u", i, n);

      g_assert_nonnull (usk_test_find_text (GTK_WIDGET (page), position));
      click (*app, "preview.next");
      usk_test_handout_wait (*app);
    }
  next = usk_test_find_action (GTK_WIDGET (page), "preview.next");
  g_assert_false (gtk_widget_is_sensitive (next));
  click (*app, "preview.previous");
}

static void
assert_paper_is_called (GtkWidget *page, const char *name)
{
  GtkWidget *paper = usk_test_find_type (page, USK_TYPE_PAPER_VIEW);
  g_autofree char *other = NULL;

  g_assert_nonnull (paper);
  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (paper), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_cmpstr (other, ==, NULL);
}

/* Who listens hears that there is no page yet, also after a visit that had some. */
static void
test_making (UskTestApp **app, gconstpointer data)
{
  for (guint visit = 0; visit < 2; visit++)
    {
      GtkWidget *page;

      usk_session_begin ((*app)->session);
      usk_test_app_act (*app, "win.take-home", g_variant_new_string ("dry-needling"));
      page = usk_test_app_get_page (*app);
      assert_paper_is_called (page, "Your handout is being made");
      g_assert_null (usk_test_find_text (page, "Page 1 of"));
      usk_test_handout_wait (*app);
      g_assert_nonnull (usk_test_find_text (page, "Page 1 of"));
      assert_paper_is_called (page, gtk_label_get_label (GTK_LABEL (usk_test_find_text (page, "Page 1 of"))));
      usk_test_app_act (*app, "win.end-visit", NULL);
      usk_test_app_settle (*app);
    }
}

static float
measure_paper (UskTestApp *app)
{
  GtkWidget *page = usk_test_app_get_page (app);
  GtkWidget *paper = usk_test_find_type (page, USK_TYPE_PAPER_VIEW);
  int width, height;

  usk_test_app_settle (app);
  usk_test_handout_wait (app);
  usk_paper_view_get_pixels (USK_PAPER_VIEW (paper), &width, &height);
  g_assert_cmpfloat ((float) width, <=, (float) gtk_widget_get_width (paper));

  return (float) width / (float) gtk_widget_get_width (paper);
}

/* A page too small to read can be as wide as there is room, until the visit ends. */
static void
test_larger (UskTestApp **app, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (usk_test_handout_take_home (*app, "facial-massage"));
  GtkWidget *preview = usk_test_find_type (page, USK_TYPE_HANDOUT_PREVIEW);
  GtkWidget *larger = usk_test_find_type (preview, GTK_TYPE_TOGGLE_BUTTON);
  GtkWidget *scroller =
    gtk_widget_get_ancestor (usk_test_find_type (page, USK_TYPE_PAPER_VIEW), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (larger), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_cmpfloat (measure_paper (*app), <, 0.8);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (larger), TRUE);
  g_assert_cmpfloat (measure_paper (*app), >, 0.98);
  g_assert_cmpfloat (gtk_adjustment_get_upper (place), >, 1.3 * gtk_adjustment_get_page_size (place));

  gtk_adjustment_set_value (place, 100);
  click (*app, "preview.next");
  usk_test_handout_wait (*app);
  g_assert_cmpfloat (gtk_adjustment_get_value (place), ==, 0);

  usk_test_app_act (*app, "win.end-visit", NULL);
  usk_test_handout_take_home (*app, "facial-massage");
  g_assert_cmpfloat (measure_paper (*app), <, 0.8);
}

static void
test_comparison (UskTestApp **app, gconstpointer data)
{
  g_autofree char *text = NULL;

  usk_test_app_act (*app, "win.open-compare", g_variant_new_string ("dry-needling"));
  usk_test_app_settle (*app);
  click (*app, "compare.take-home");
  text = usk_test_handout_read (usk_test_handout_wait (*app));
  assert_says (text, "No treatment");
  assert_says (text, "How deep does it go?");
  g_assert_null (strstr (text, "Step by step"));
  g_assert_null (usk_test_find_action (usk_test_app_get_page (*app), "handout.form"));
  g_assert_nonnull (usk_test_find_action (usk_test_app_get_page (*app), "handout.codes"));
  click (*app, "handout.back");
  usk_test_app_settle (*app);
  usk_test_app_assert_page (*app, "compare");
  g_assert_nonnull (usk_test_find_text (usk_test_app_get_page (*app), "Dry needling"));
}

static void
test_claim (UskTestApp **app, gconstpointer data)
{
  g_autofree char *text = NULL;

  usk_test_app_act (*app, "win.take-home-claim", g_variant_new_string ("M27"));
  text = usk_test_handout_read (usk_test_handout_wait (*app));
  assert_says (text, "There are no risks and no side effects.");
  assert_says (text, "Not supported");
  click (*app, "handout.back");
  usk_test_app_assert_page (*app, "home");
}

static void
assert_reads_back (GtkWidget *view)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "code.png");
  g_autoptr (GdkTexture) texture = usk_test_render (view);
  g_autofree char *read = NULL;

  g_assert_true (gdk_texture_save_to_png (texture, path));
  read = usk_test_read_qr_code (path);
  g_assert_cmpstr (read, ==, usk_qr_code_get_text (usk_qr_view_get_code (USK_QR_VIEW (view))));
}

/* There is a shade at the end of what can be scrolled. */
static gboolean
has_shade (GtkWidget *scroller)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  return gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);
}

/* On a low screen, too, no shade lies over a code, for which one would have to scroll. */
static void
test_code_is_seen_whole (void)
{
  g_autoptr (UskTestApp) app = usk_test_app_new (1024, 600);
  UskHandoutPage *page = usk_test_handout_take_home (app, "dry-needling");
  GtkWidget *view, *scroller;
  graphene_rect_t bounds;

  click (app, "handout.codes");
  usk_test_app_settle (app);
  view = usk_test_find_type (GTK_WIDGET (page), USK_TYPE_QR_VIEW);
  scroller = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);
  bounds = usk_test_get_bounds (view, scroller);
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height + (has_shade (scroller) ? SHADE : 0), <=,
                     (float) gtk_widget_get_height (scroller));
}

/* Where there is room a code is large: six pixels to a module at least on a tall screen, five on a wide
 * one, read as it stands there, and with the words and the way out in full.
 */
static void
assert_code_is_large (int screen_width, int screen_height, int least)
{
  g_autoptr (UskTestApp) app = usk_test_app_new (screen_width, screen_height);
  UskHandoutPage *page = usk_test_handout_take_home (app, "dry-needling");
  GtkWidget *view, *scroller, *close;
  graphene_rect_t bounds;
  int modules;

  click (app, "handout.codes");
  usk_test_app_settle (app);
  view = usk_test_find_type (GTK_WIDGET (page), USK_TYPE_QR_VIEW);
  modules = (int) usk_qr_code_get_whole_size (usk_qr_view_get_code (USK_QR_VIEW (view)));
  g_assert_cmpint (MIN (gtk_widget_get_width (view), gtk_widget_get_height (view)), >=, least * modules);
  assert_reads_back (view);
  scroller = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);
  g_assert_false (has_shade (scroller));
  close = usk_test_find_action (GTK_WIDGET (page), "sheet.close");
  bounds = usk_test_get_bounds (close, GTK_WIDGET (app->window));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <, (float) screen_height);
}

static void
test_code_is_large (void)
{
  assert_code_is_large (1080, 1920, 6);
  assert_code_is_large (1920, 1080, 5);
}

/* Each code can be read from the screen, as large as it stands there. */
static void
test_codes (UskTestApp **app, gconstpointer data)
{
  UskHandoutPage *page = usk_test_handout_take_home (*app, "dry-needling");
  GtkWidget *view, *next;
  guint n = 1;

  click (*app, "handout.codes");
  usk_test_app_settle (*app);
  view = usk_test_find_type (GTK_WIDGET (page), USK_TYPE_QR_VIEW);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_IMG);
  assert_reads_back (view);
  next = usk_test_find_action (GTK_WIDGET (page), "codes.next");
  for (; gtk_widget_is_sensitive (next); n++)
    {
      click (*app, "codes.next");
      usk_test_app_settle (*app);
      assert_reads_back (usk_test_find_type (GTK_WIDGET (page), USK_TYPE_QR_VIEW));
    }
  g_assert_cmpuint (n, >, 1);
  g_assert_cmpuint (n, <=, 3);
}

/* A visitor gets no dialog, which would be a way out of the kiosk. */
static void
test_no_dialogs (UskTestApp **app, gconstpointer data)
{
  UskHandoutPage *page = usk_test_handout_take_home (*app, "dry-needling");

  g_assert_null (usk_test_find_action (GTK_WIDGET (page), "win.print-handout"));
  g_assert_null (usk_test_find_action (GTK_WIDGET (page), "win.save-handout"));
  g_assert_null (usk_test_find_action (GTK_WIDGET (page), "handout.print"));
  usk_test_app_act (*app, "win.print-handout", NULL);
  usk_test_app_act (*app, "win.save-handout", NULL);
  usk_test_app_settle (*app);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (GTK_IS_DIALOG (window))
        return window;
    }

  return NULL;
}

static gboolean
has_dialog (gpointer expected)
{
  return (find_dialog () != NULL) == GPOINTER_TO_INT (expected);
}

static void
assert_print_key_does_nothing (UskTestApp *app)
{
  g_assert_false (usk_test_app_press (app, "<Control>p"));
  usk_test_app_settle (app);
  g_assert_null (find_dialog ());
}

/* The staff's key prints the handout on screen: nothing below a sheet or the
 * warning, and nothing that was left on another page.
 */
static void
test_print_key (UskTestApp **app, gconstpointer data)
{
  g_autoptr (UskHandoutOptions) site = usk_handout_options_new ();
  g_autoptr (UskPrinter) printer = usk_printer_new (NULL, NULL, 1);
  UskHandoutPage *page;

  usk_session_begin ((*app)->session);
  usk_window_set_site ((*app)->window, site, printer, TRUE);
  page = usk_test_handout_take_home (*app, "dry-needling");
  usk_test_app_act (*app, "handout.codes", NULL);
  assert_print_key_does_nothing (*app);
  usk_test_app_act (*app, "win.home", NULL);
  g_assert_nonnull (usk_handout_page_get_handout (page));
  assert_print_key_does_nothing (*app);
  page = usk_test_handout_take_home (*app, "dry-needling");
  usk_test_app_act (*app, "win.show-term", g_variant_new_string ("collagen"));
  assert_print_key_does_nothing (*app);
  page = usk_test_handout_take_home (*app, "dry-needling");
  usk_session_warn ((*app)->session);
  assert_print_key_does_nothing (*app);
  usk_session_stay ((*app)->session);

  g_assert_true (usk_test_app_press (*app, "<Control>p"));
  g_assert_true (usk_test_app_wait_for (has_dialog, GINT_TO_POINTER (TRUE), SECONDS));
  gtk_dialog_response (GTK_DIALOG (find_dialog ()), GTK_RESPONSE_CANCEL);
  g_assert_true (usk_test_app_wait_for (has_dialog, GINT_TO_POINTER (FALSE), SECONDS));
}

/* The staff's way: the handout's own pages on paper of its size. */
static void
test_print_operation (UskTestApp **app, gconstpointer data)
{
  UskHandoutPage *page = usk_test_handout_take_home (*app, "facial-massage");
  UskHandout *handout = usk_handout_page_get_handout (page);
  g_autoptr (GtkPrintOperation) operation = usk_print_operation_new (handout);
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "printed.pdf");
  const char *info[] = { "pdfinfo", path, NULL };
  g_autofree char *pages = g_strdup_printf ("Pages:           %u\n", usk_handout_get_n_pages (handout));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  text = usk_test_run (info);
  assert_says (text, pages);
}

static gboolean
can_print (gpointer data)
{
  GtkWidget *button = usk_test_find_action (data, "handout.print");

  return button != NULL && gtk_widget_is_sensitive (button);
}

static gboolean
is_sent (gpointer data)
{
  return usk_test_find_text (data, "Your pages are on their way to the printer.") != NULL;
}

static gboolean
is_spool_empty (gpointer data)
{
  g_auto (GStrv) left = usk_test_cups_list_spool (data);

  return left[0] == NULL;
}

/* A printer of paper, as a visitor sees it. */
typedef struct {
  UskTestCups *cups;
  UskTestPrinter *device;
  UskPrinter *printer;
} Paper;

/* Has a visitor print, on a printer that does @command with each document. */
static Paper
print (UskTestApp *app, const char *command)
{
  g_autoptr (UskHandoutOptions) site = usk_handout_options_new ();
  Paper paper = { .cups = usk_test_cups_new () };
  UskHandoutPage *page;

  paper.device = usk_test_printer_new (paper.cups, command);
  paper.printer = usk_printer_new (paper.cups->socket, paper.device->queue, 40);

  /* A page asks its printer each time that it comes on screen. */
  page = usk_test_handout_take_home (app, "facial-massage");
  usk_handout_page_set_site (page, site, paper.printer, FALSE);
  usk_window_set_site (app->window, site, paper.printer, FALSE);
  usk_test_app_act (app, "win.home", NULL);
  usk_session_begin (app->session);
  page = usk_test_handout_take_home (app, "facial-massage");
  g_assert_true (usk_test_app_wait_for (can_print, page, SECONDS));
  click (app, "handout.print");
  g_assert_true (usk_test_app_wait_for (is_sent, page, SECONDS));
  usk_test_printer_wait_for_output (paper.device, 1);

  return paper;
}

static void
finish (Paper *paper)
{
  g_assert_true (usk_test_app_wait_for (is_spool_empty, paper->cups, 2 * SECONDS));
  g_object_unref (paper->printer);
  usk_test_printer_free (paper->device);
  usk_test_cups_free (paper->cups);
}

/* From the button to a real printer, and nothing of it stays behind. */
static void
test_printer (UskTestApp **app, gconstpointer data)
{
  Paper paper = print (*app, NULL);

  usk_test_app_act (*app, "win.end-visit", NULL);
  finish (&paper);
}

static void
pass (UskTestApp *app, guint seconds, UskSessionState expected)
{
  usk_clock_advance (app->clock, seconds * G_TIME_SPAN_SECOND);
  g_assert_cmpint (usk_session_get_state (app->session), ==, expected);
  g_assert_cmpint (usk_test_find_text (GTK_WIDGET (app->window), "Are you still here?") != NULL, ==,
                   expected == USK_SESSION_WARNING);
}

/* Takes the document from a printer that waits for that. */
static void
let_come_out (UskTestPrinter *device)
{
  g_auto (GStrv) files = usk_test_printer_list_output (device);

  g_assert_cmpuint (g_strv_length (files), ==, 1);
  g_assert_cmpint (g_remove (files[0]), ==, 0);
}

static gboolean
is_idle (gpointer printer)
{
  return !usk_printer_is_busy (printer);
}

/* Whoever waits before the printer is not asked whether they are there; when
 * their page has come out, and they have gone, somebody has to.
 */
static void
test_printing_is_waited_for (UskTestApp **app, gconstpointer data)
{
  Paper paper = print (*app, STUCK_COMMAND);

  pass (*app, USK_TEST_IDLE_SECONDS, USK_SESSION_VISIT);
  pass (*app, USK_TEST_IDLE_SECONDS, USK_SESSION_VISIT);
  g_assert_true (usk_printer_is_busy (paper.printer));
  usk_test_app_assert_page (*app, "handout");

  let_come_out (paper.device);
  g_assert_true (usk_test_app_wait_for (is_idle, paper.printer, SECONDS));
  pass (*app, USK_TEST_IDLE_SECONDS - 1, USK_SESSION_VISIT);
  pass (*app, 1, USK_SESSION_WARNING);
  pass (*app, USK_TEST_WARNING_SECONDS, USK_SESSION_ATTRACT);
  usk_test_app_assert_page (*app, "attract");
  finish (&paper);
}

/* A printer that has got stuck does not keep the visit, nor its pages. */
static void
test_stuck_printer (UskTestApp **app, gconstpointer data)
{
  Paper paper = print (*app, STUCK_COMMAND);

  pass (*app, USK_SESSION_MAX_HOLD_SECONDS + USK_TEST_IDLE_SECONDS - 1, USK_SESSION_VISIT);
  g_test_expect_message ("usk-session", G_LOG_LEVEL_MESSAGE, "*no longer waited for*printing");
  pass (*app, 1, USK_SESSION_WARNING);
  g_test_assert_expected_messages ();
  g_assert_true (usk_printer_is_busy (paper.printer));
  pass (*app, USK_TEST_WARNING_SECONDS, USK_SESSION_ATTRACT);
  g_assert_false (usk_printer_is_busy (paper.printer));

  /* The end of the visit did not wait for it. */
  g_assert_false (is_spool_empty (paper.cups));
  let_come_out (paper.device);
  finish (&paper);
}

/* Without a printer that answers a visitor is told so where nothing can scroll
 * it away, and can still take the code.
 */
static void
test_no_printer (UskTestApp **app, gconstpointer data)
{
  g_autoptr (UskPrinter) printer = usk_printer_new ("/nonexistent/cups.sock", "waiting-room", 40);
  g_autoptr (UskHandoutOptions) site = usk_handout_options_new ();
  UskHandoutPage *page = usk_test_handout_take_home (*app, "facial-massage");
  GtkWidget *button, *text;

  usk_handout_page_set_site (page, site, printer, FALSE);
  usk_test_app_act (*app, "win.home", NULL);
  page = usk_test_handout_take_home (*app, "facial-massage");
  usk_test_app_wait (500);
  text = usk_test_find_text (GTK_WIDGET (page), "Printing does not work now.");
  g_assert_nonnull (text);
  g_assert_null (gtk_widget_get_ancestor (text, GTK_TYPE_SCROLLED_WINDOW));
  button = usk_test_find_action (GTK_WIDGET (page), "handout.print");
  g_assert_nonnull (button);
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_nonnull (usk_test_find_action (GTK_WIDGET (page), "handout.codes"));
}

int
main (int argc, char **argv)
{
  usk_test_app_init (&argc, &argv);
  usk_test_app_share_pictures ();
  usk_test_app_set_motion (FALSE);

#define ADD(path, function) g_test_add ("/handout-page/" path, UskTestApp *, NULL, set_up, function, tear_down)
  ADD ("questions", test_questions);
  ADD ("choices", test_choices);
  ADD ("names-of-choices", test_names_of_choices);
  ADD ("making", test_making);
  ADD ("pages", test_pages);
  ADD ("larger", test_larger);
  ADD ("comparison", test_comparison);
  ADD ("claim", test_claim);
  ADD ("codes", test_codes);
  g_test_add_func ("/handout-page/code-is-seen-whole", test_code_is_seen_whole);
  g_test_add_func ("/handout-page/code-is-large", test_code_is_large);
  ADD ("no-dialogs", test_no_dialogs);
  ADD ("print-key", test_print_key);
  ADD ("print-operation", test_print_operation);
  ADD ("printer", test_printer);
  ADD ("printing-is-waited-for", test_printing_is_waited_for);
  ADD ("stuck-printer", test_stuck_printer);
  ADD ("no-printer", test_no_printer);
#undef ADD

  return g_test_run ();
}
