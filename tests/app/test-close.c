/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How the whole application ends, and what it leaves behind. */

#include <stdlib.h>

#include "usk-application.h"
#include "usk-handout-page.h"
#include "usk-test-app.h"
#include "usk-test-cups.h"
#include "usk-test-folder.h"
#include "usk-tour.h"

#define SECONDS 60

/* A printer that is not done before somebody takes its document away. */
#define STUCK_COMMAND "#!/bin/sh\nwhile [ -e \"$1\" ]; do sleep 0.1; done\n"

typedef struct {
  GApplication *application;
  UskTestCups *cups;
  UskTestPrinter *device;
  void (*act) (gpointer fixture, UskWindow *window);
  int status; /* what the shell is told */
} Fixture;

static gboolean
has_content (gpointer window)
{
  return usk_window_get_page_widget (window) != NULL && gtk_widget_get_mapped (window);
}

static gboolean
act_cb (gpointer user_data)
{
  Fixture *fixture = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (fixture->application));

  g_assert_true (usk_test_app_wait_for (has_content, window, SECONDS));
  fixture->act (fixture, USK_WINDOW (window));

  return G_SOURCE_REMOVE;
}

static void
on_activated_cb (Fixture *fixture)
{
  g_timeout_add (0, act_cb, fixture);
}

/* Runs the application until what @act does has ended it. */
static void
run (Fixture *fixture, const char *option, void (*act) (gpointer fixture, UskWindow *window))
{
  char *words[] = { (char *) "underskin", (char *) option, NULL };
  char **argv = words;
  int argc = (int) g_strv_length (words);
  UskOptions options;
  g_autoptr (UskApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  usk_options_parse (&options, &argc, &argv, &error);
  g_assert_no_error (error);
  application = usk_application_new (&options);
  fixture->application = G_APPLICATION (application);
  fixture->act = act;
  g_signal_connect_data (application, "activate", G_CALLBACK (on_activated_cb), fixture, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 1, words), ==, 0);
  g_assert_cmpint (usk_application_get_status (application), ==, fixture->status);
  usk_options_clear (&options);
}

static void
close_window (gpointer fixture, UskWindow *window)
{
  gtk_window_close (GTK_WINDOW (window));
}

/* The staff close the window, and that is all it takes. */
static void
test_window (void)
{
  Fixture fixture = { 0 };

  run (&fixture, "--size=1024x600", close_window);
}

/* Nobody waits for the pictures of a window that is gone. */
static void
test_tour (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *option = g_strconcat ("--tour=", folder->path, NULL);
  Fixture fixture = { .status = EXIT_FAILURE };

  run (&fixture, option, close_window);
}

typedef struct {
  GError *error;
  gboolean done;
} TourEnd;

static void
on_tour_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TourEnd *end = user_data;

  g_assert_false (usk_tour_run_finish (USK_TOUR (source), result, &end->error));
  end->done = TRUE;
}

static gboolean
is_done (gpointer end)
{
  return ((TourEnd *) end)->done;
}

static void
test_cancelled_tour (void)
{
  g_autoptr (UskTestApp) app = usk_test_app_new (1024, 600);
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autoptr (UskTour) tour = usk_tour_new (app->window, app->library, app->session, folder->path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  TourEnd end = { NULL, FALSE };

  usk_tour_run_async (tour, cancellable, on_tour_done_cb, &end);
  usk_test_app_settle (app);
  g_cancellable_cancel (cancellable);
  g_assert_true (usk_test_app_wait_for (is_done, &end, SECONDS));
  g_assert_error (end.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&end.error);
  g_clear_object (&tour);
}

static gboolean
can_print (gpointer page)
{
  GtkWidget *button = usk_test_find_action (page, "handout.print");

  return usk_handout_page_is_complete (page) && button != NULL && gtk_widget_is_sensitive (button);
}

static gboolean
is_sent (gpointer page)
{
  return usk_test_find_text (page, "Your pages are on their way to the printer.") != NULL;
}

/* Neither here nor there is a document before the visitor asks for it. */
static void
assert_spool (Fixture *fixture, gboolean empty)
{
  g_auto (GStrv) files = usk_test_cups_list_spool (fixture->cups);
  g_autofree char *names = g_strjoinv (" ", files);

  if (empty)
    g_assert_cmpstr (names, ==, "");
  else
    g_assert_cmpstr (names, !=, "");
}

static void
print (Fixture *fixture, UskWindow *window)
{
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.take-home", "s", "facial-massage");
  page = usk_window_get_page_widget (window);
  g_assert_true (USK_IS_HANDOUT_PAGE (page));
  g_assert_true (usk_test_app_wait_for (can_print, page, SECONDS));
  g_signal_emit_by_name (usk_test_find_action (page, "handout.print"), "clicked");
  g_assert_true (usk_test_app_wait_for (is_sent, page, SECONDS));
  assert_spool (fixture, FALSE);
}

static void
print_and_quit (gpointer data, UskWindow *window)
{
  Fixture *fixture = data;

  print (fixture, window);
  g_application_quit (fixture->application);
}

/* The next visitor has come before the page of the last one is out. */
static void
print_twice_and_quit (gpointer data, UskWindow *window)
{
  Fixture *fixture = data;

  print (fixture, window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.end-visit", NULL);
  print (fixture, window);
  g_application_quit (fixture->application);
}

static void
run_with_printer (const char *command, void (*act) (gpointer fixture, UskWindow *window))
{
  g_autoptr (GSettings) settings = g_settings_new (USK_APPLICATION_ID);
  Fixture fixture = { .cups = usk_test_cups_new () };

  fixture.device = usk_test_printer_new (fixture.cups, command);
  g_settings_set_string (settings, "printer-server", fixture.cups->socket);
  g_settings_set_string (settings, "printer-queue", fixture.device->queue);
  g_settings_set_uint (settings, "pages-per-visit", 40);
  run (&fixture, "--kiosk", act);
  assert_spool (&fixture, TRUE);
  g_settings_reset (settings, "printer-queue");
  usk_test_printer_free (fixture.device);
  usk_test_cups_free (fixture.cups);
}

/* The kiosk is switched off while a page comes out, or gets stuck: nothing of it
 * stays on this machine.
 */
static void
test_printing (void)
{
  run_with_printer (NULL, print_and_quit);
}

static void
test_stuck_printer (void)
{
  run_with_printer (STUCK_COMMAND, print_twice_and_quit);
}

int
main (int argc, char **argv)
{
  usk_test_app_init (&argc, &argv);

  g_test_add_func ("/close/window", test_window);
  g_test_add_func ("/close/tour", test_tour);
  g_test_add_func ("/close/cancelled-tour", test_cancelled_tour);
  g_test_add_func ("/close/printing", test_printing);
  g_test_add_func ("/close/stuck-printer", test_stuck_printer);

  return g_test_run ();
}
