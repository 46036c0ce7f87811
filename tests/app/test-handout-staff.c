/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What somebody of the staff does with a handout, in dialogs. */

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

#include "usk-error.h"
#include "usk-test-folder.h"
#include "usk-test-handout.h"
#include "usk-test-wait.h"
#include "usk-window-private.h"

#define SECONDS 60

#define WIDTH  1920
#define HEIGHT 1080

static const char not_printed[] = "The handout is not printed.";
static const char not_saved[] = "The handout is not saved there.";

/* A kiosk with somebody of the staff before it, who looks at a handout. */
typedef struct {
  UskTestApp *app;
  UskHandoutPage *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskHandoutOptions) site = usk_handout_options_new ();
  g_autoptr (UskPrinter) printer = usk_printer_new (NULL, NULL, 1);

  fixture->app = usk_test_app_new (WIDTH, HEIGHT);
  usk_session_begin (fixture->app->session);
  usk_window_set_site (fixture->app->window, site, printer, TRUE);
  fixture->page = usk_test_handout_take_home (fixture->app, "dry-needling");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  usk_test_app_free (fixture->app);
}

static GtkDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (GTK_IS_DIALOG (window) && gtk_widget_get_mapped (window))
        return GTK_DIALOG (window);
    }

  return NULL;
}

static gboolean
has_dialog (gpointer expected)
{
  return (find_dialog () != NULL) == GPOINTER_TO_INT (expected);
}

static void
wait_for_dialog (gboolean open)
{
  g_assert_true (usk_test_app_wait_for (has_dialog, GINT_TO_POINTER (open), SECONDS));
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* GTK 4.8 does not let go of all that its save dialog has read of a folder, in threads that
 * no list of exceptions can tell from ours.  So leaks are looked for before that dialog opens,
 * which is the last thing here, and no more after it.
 */
#ifdef __SANITIZE_ADDRESS__
static gboolean opened_save_dialog;

int
__lsan_is_turned_off (void)
{
  return opened_save_dialog;
}

static void
look_for_leaks (void)
{
  g_assert_cmpint (__lsan_do_recoverable_leak_check (), ==, 0);
  opened_save_dialog = TRUE;
}
#else
static void
look_for_leaks (void)
{
}
#endif

/* The end of a visit closes what is open and leaves nobody who holds its handout. */
static void
test_reset_closes (Fixture *fixture, gconstpointer action)
{
  UskHandout *handout = usk_handout_page_get_handout (fixture->page);

  g_object_add_weak_pointer (G_OBJECT (handout), (gpointer *) &handout);
  usk_test_app_act (fixture->app, action, NULL);
  wait_for_dialog (TRUE);
  /* GTK 4.8 shows a dialog once more that is closed while it still reads its folder. */
  usk_test_app_wait (1000);
  usk_test_app_act (fixture->app, "win.end-visit", NULL);
  usk_test_app_assert_page (fixture->app, "attract");
  wait_for_dialog (FALSE);
  g_assert_true (usk_test_app_wait_for (is_gone, &handout, SECONDS));

  /* The next visit begins as every one does. */
  usk_test_handout_take_home (fixture->app, "dry-needling");
  usk_test_app_act (fixture->app, action, NULL);
  wait_for_dialog (TRUE);
  usk_test_app_wait (1000);
  gtk_dialog_response (find_dialog (), GTK_RESPONSE_CANCEL);
  wait_for_dialog (FALSE);
}

static void
test_reset_closes_save (Fixture *fixture, gconstpointer action)
{
  look_for_leaks ();
  test_reset_closes (fixture, action);
}

/* What the dialog does with the file that was chosen in it. */
static void
save_as (Fixture *fixture, GFile *file)
{
  usk_window_save_handout (fixture->app->window, usk_handout_page_get_handout (fixture->page), file);
}

static gboolean
exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
says_not_saved (gpointer page)
{
  return usk_test_find_text (page, not_saved) != NULL;
}

static gboolean
says_not_here (gpointer page)
{
  return usk_test_find_text (page, "A handout can only be saved on this computer") != NULL;
}

/* What goes wrong is on screen, until it is tried again. */
static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "handout.pdf");
  g_autoptr (GFile) local = g_file_new_for_path (path);
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/proc/handout.pdf");
  g_autoptr (GFile) remote = g_file_new_for_uri ("sftp://server.example/handout.pdf");

  g_test_expect_message ("usk-app", G_LOG_LEVEL_MESSAGE, "The handout is not saved: /proc/*");
  save_as (fixture, nowhere);
  g_assert_true (usk_test_app_wait_for (says_not_saved, fixture->page, SECONDS));
  g_test_assert_expected_messages ();

  g_test_expect_message ("usk-app", G_LOG_LEVEL_MESSAGE, "The handout is not saved: sftp://*");
  save_as (fixture, remote);
  g_assert_true (usk_test_app_wait_for (says_not_here, fixture->page, SECONDS));
  g_test_assert_expected_messages ();

  save_as (fixture, local);
  g_assert_true (usk_test_app_wait_for (exists, path, SECONDS));
  g_assert_false (says_not_saved (fixture->page) || says_not_here (fixture->page));
}

/* Of a visit that is over nothing is told, but the log knows. */
static void
test_late (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) remote = g_file_new_for_uri ("sftp://server.example/handout.pdf");

  g_test_expect_message ("usk-app", G_LOG_LEVEL_MESSAGE, "The handout is not saved: sftp://*");
  save_as (fixture, remote);
  usk_test_app_act (fixture->app, "win.end-visit", NULL);
  fixture->page = usk_test_handout_take_home (fixture->app, "dry-needling");
  g_test_assert_expected_messages ();
  g_assert_false (says_not_here (fixture->page));
}

static void
save_to (UskHandout *handout, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usk_handout_save_async (handout, file, cancellable, usk_test_store_result, &result);
  usk_test_wait_for_result (&result);
  g_assert_true (usk_handout_save_finish (handout, result, error) == (*error == NULL));
}

static void
test_save_somewhere (Fixture *fixture, gconstpointer data)
{
  UskHandout *handout = usk_handout_page_get_handout (fixture->page);
  g_autoptr (GFile) remote = g_file_new_for_uri ("sftp://server.example/handout.pdf");
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "handout.pdf");
  g_autoptr (GFile) local = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  save_to (handout, remote, NULL, &error);
  g_assert_error (error, USK_ERROR, USK_ERROR_INVALID);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  save_to (handout, local, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (exists (path));

  save_to (handout, local, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (exists (path));
}

/* An operation that runs by itself tells what went wrong when it is done. */
static void
test_print_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkPrintOperation) operation = NULL;

  usk_test_app_act (fixture->app, "win.print-handout", NULL);
  wait_for_dialog (TRUE);
  operation = g_object_ref (fixture->app->window->print_operation);
  g_test_expect_message ("usk-app", G_LOG_LEVEL_MESSAGE, "The handout is not printed: *");
  gtk_print_operation_set_export_filename (operation, "/proc/handout.pdf");
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL), ==,
                   GTK_PRINT_OPERATION_RESULT_ERROR);
  g_test_assert_expected_messages ();
  g_assert_null (fixture->app->window->print_operation);
  gtk_dialog_response (find_dialog (), GTK_RESPONSE_CANCEL);
  wait_for_dialog (FALSE);
  usk_test_app_settle (fixture->app);
  g_assert_nonnull (usk_test_find_text (GTK_WIDGET (fixture->page), not_printed));

  usk_test_app_act (fixture->app, "win.end-visit", NULL);
  fixture->page = usk_test_handout_take_home (fixture->app, "dry-needling");
  g_assert_null (usk_test_find_text (GTK_WIDGET (fixture->page), not_printed));
}

int
main (int argc, char **argv)
{
  usk_test_app_init (&argc, &argv);
  usk_test_app_share_pictures ();
  usk_test_app_set_motion (FALSE);

#define ADD(path, data, function) g_test_add ("/staff/" path, Fixture, data, set_up, function, tear_down)
  ADD ("save", NULL, test_save);
  ADD ("save-late", NULL, test_late);
  ADD ("save-somewhere", NULL, test_save_somewhere);
  ADD ("print-fails", NULL, test_print_fails);
  ADD ("reset-closes-print", "win.print-handout", test_reset_closes);
  ADD ("reset-closes-save", "win.save-handout", test_reset_closes_save);
#undef ADD

  return g_test_run ();
}
