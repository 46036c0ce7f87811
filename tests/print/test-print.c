/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>

#include "usk-error.h"
#include "usk-printer-private.h"
#include "usk-test-cups.h"
#include "usk-test-wait.h"

#define LIMIT   10
#define N_PAGES 3

/* A printer that takes its time, and one that never ends while there is paper. */
#define SLOW_COMMAND  "#!/bin/sh\nsleep 2\n"
#define STUCK_COMMAND "#!/bin/sh\nwhile [ -e \"$1\" ]; do sleep 0.1; done\n"

typedef struct {
  UskTestPrinter *device;
  UskPrinter *printer;
  GBytes *pdf;
  UskPrintOptions options;
} Fixture;

static UskTestCups *cups;

static void
set_up (Fixture *fixture, gconstpointer command)
{
  fixture->device = usk_test_printer_new (cups, command);
  fixture->printer = usk_printer_new (cups->socket, fixture->device->queue, LIMIT);
  fixture->pdf = usk_test_pdf (N_PAGES);
  fixture->options = (UskPrintOptions){ .n_pages = N_PAGES };
}

static void
tear_down (Fixture *fixture, gconstpointer command)
{
  UskPrinter *printer;
  g_autoptr (GError) error = NULL;

  usk_test_cancel_jobs (fixture->printer, 0, &error);
  g_assert_no_error (error);

  /* A reset works on in the background, and its thread lets go last. */
  printer = fixture->printer;
  g_object_add_weak_pointer (G_OBJECT (printer), (gpointer *) &printer);
  g_object_unref (printer);
  while (g_atomic_pointer_get (&printer) != NULL)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (G_USEC_PER_SEC / 100);
    }
  g_bytes_unref (fixture->pdf);
  usk_test_printer_free (fixture->device);
}

static guint
print (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  guint id = usk_test_print (fixture->printer, fixture->pdf, &fixture->options, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (id, >, 0);

  return id;
}

static void
assert_output (Fixture *fixture, guint n_documents)
{
  g_auto (GStrv) files = usk_test_printer_list_output (fixture->device);

  g_assert_cmpuint (g_strv_length (files), ==, n_documents);
}

/* Whether the server keeps anything of a job. */
static void
assert_spooled (guint id, gboolean wanted)
{
  g_auto (GStrv) files = usk_test_cups_list_spool (cups);
  g_autofree char *number = g_strdup_printf ("%05u", id);
  gboolean found = FALSE;

  for (guint i = 0; files[i] != NULL; i++)
    found |= strstr (files[i] + strlen (cups->folder->path), number) != NULL;
  g_assert_true (found == wanted);
}

static void
assert_pages (const char *path, guint n_pages)
{
  g_autofree char *said = usk_test_run ((const char *[]){ "pdfinfo", path, NULL });
  g_autofree char *expected = g_strdup_printf ("*\nPages: *%u\n*", n_pages);

  g_assert_true (g_pattern_match_simple (expected, said));
}

static void
test_arrives (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) files = NULL;
  g_autoptr (GBytes) got = NULL;

  assert_spooled (print (fixture), TRUE);
  usk_test_printer_wait_for_output (fixture->device, 1);
  files = usk_test_printer_list_output (fixture->device);
  got = usk_test_read_file (files[0]);
  g_assert_cmpmem (g_bytes_get_data (got, NULL), 5, "%PDF-", 5);
  assert_pages (files[0], N_PAGES);
}

static void
test_options (Fixture *fixture, gconstpointer data)
{
  g_autofree char *log = NULL;

  fixture->options.copies = 2;
  fixture->options.sides = USK_PRINT_LONG_EDGE;
  fixture->options.media = "iso_a4_210x297mm";
  fixture->options.monochrome = TRUE;
  print (fixture);
  usk_test_printer_wait_for_output (fixture->device, 1);
  log = usk_test_printer_get_log (fixture->device);
  g_assert_nonnull (strstr (log, "copies (integer) 2"));
  g_assert_nonnull (strstr (log, "sides (keyword) two-sided-long-edge"));
  g_assert_nonnull (strstr (log, "print-color-mode (keyword) monochrome"));
  g_assert_nonnull (strstr (log, "iso_a4_210x297mm"));
  g_assert_nonnull (strstr (log, "job-name (nameWithoutLanguage) Underskin\n"));
  g_assert_cmpuint (usk_printer_get_pages_left (fixture->printer), ==, LIMIT - 2 * N_PAGES);
}

/* Larger than the buffers of both sides together, so that it has to be streamed. */
static void
test_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *padding = g_strnfill (8 * 1024 * 1024, '%');
  g_autoptr (GBytes) large = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files = NULL;
  gsize length;
  const char *small = g_bytes_get_data (fixture->pdf, &length);
  const char *end = memmem (small, length, "startxref", strlen ("startxref"));

  /* Long comments between the document and its end, where a reader looks first. */
  g_string_append_len (text, small, end - small);
  g_string_append_printf (text, "%s\n", padding);
  g_string_append_len (text, end, small + length - end);
  large = g_string_free_to_bytes (g_steal_pointer (&text));
  g_assert_cmpuint (usk_test_print (fixture->printer, large, &fixture->options, NULL, &error), >, 0);
  g_assert_no_error (error);
  usk_test_printer_wait_for_output (fixture->device, 1);
  files = usk_test_printer_list_output (fixture->device);
  assert_pages (files[0], N_PAGES);
}

static void
on_pages_left_cb (UskPrinter *printer, GParamSpec *pspec, guint *n_told)
{
  guint property;

  (*n_told)++;
  g_object_get (printer, "pages-left", &property, NULL);
  g_assert_cmpuint (property, ==, usk_printer_get_pages_left (printer));
}

static void
test_limit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n_told = 0;

  g_signal_connect (fixture->printer, "notify::pages-left", G_CALLBACK (on_pages_left_cb), &n_told);
  fixture->options.copies = 3;
  print (fixture);
  g_assert_cmpuint (usk_printer_get_pages_left (fixture->printer), ==, 1);
  g_assert_cmpuint (n_told, ==, 1);

  fixture->options.copies = 1;
  g_assert_cmpuint (usk_test_print (fixture->printer, fixture->pdf, &fixture->options, NULL, &error), ==, 0);
  g_assert_error (error, USK_ERROR, USK_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (usk_printer_get_visitor_text (error), "more than one visit"));
  g_assert_cmpuint (usk_printer_get_pages_left (fixture->printer), ==, 1);
  fixture->options.n_pages = 1;
  print (fixture);
  g_assert_cmpuint (usk_printer_get_pages_left (fixture->printer), ==, 0);

  /* The next visitor begins anew. */
  usk_printer_reset (fixture->printer);
  g_assert_cmpuint (usk_printer_get_pages_left (fixture->printer), ==, LIMIT);
  usk_test_printer_wait_for_output (fixture->device, 2);
}

static void
assert_refused (Fixture *fixture, UskPrinter *printer, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (usk_test_print (printer, fixture->pdf, &fixture->options, NULL, &error), ==, 0);
  g_assert_error (error, USK_ERROR, code);
  g_assert_null (strstr (usk_printer_get_visitor_text (error), "more than one visit"));
  g_test_message ("%s", error->message);
  g_assert_cmpuint (usk_printer_get_pages_left (printer), ==, LIMIT);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskPrinter) missing = usk_printer_new (cups->socket, "nowhere", LIMIT);
  g_autoptr (UskPrinter) down = usk_printer_new ("127.0.0.1:1", "queue", LIMIT);
  g_autoptr (UskPrinter) none = usk_printer_new (NULL, NULL, LIMIT);

  assert_refused (fixture, missing, USK_ERROR_NOT_FOUND);
  assert_refused (fixture, none, USK_ERROR_NOT_FOUND);
  assert_refused (fixture, down, USK_ERROR_PRINTER);
  usk_test_cups_run (cups, "cupsreject", fixture->device->queue, NULL);
  assert_refused (fixture, fixture->printer, USK_ERROR_PRINTER);

  usk_test_cups_run (cups, "cupsaccept", fixture->device->queue, NULL);
  assert_output (fixture, 0);
}

/* Where a password is wanted, nobody is asked for one. */
static void
test_password (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskPrinter) locked = usk_printer_new (cups->address, fixture->device->queue, LIMIT);
  g_autoptr (UskPrinterState) state = NULL;

  usk_test_cups_run (cups, "lpadmin", "-p", fixture->device->queue, "-o", "printer-op-policy=locked", NULL);
  assert_refused (fixture, locked, USK_ERROR_PRINTER);
  state = usk_test_query (locked, NULL, NULL);
  g_assert_cmpint (usk_printer_state_get_condition (state), ==, USK_PRINTER_UNREACHABLE);
  assert_output (fixture, 0);
}

static void
test_cancelled_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_cmpuint (usk_test_print (fixture->printer, fixture->pdf, &fixture->options, cancellable, &error), ==,
                    0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (usk_printer_get_pages_left (fixture->printer), ==, LIMIT);
}

/* Who cancels when the server has the document has printed: the pages count. */
static void
test_cancelled_late (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint id;

  /* The main loop, which would call back, does not run until it is cancelled. */
  usk_printer_print_async (fixture->printer, fixture->pdf, &fixture->options, cancellable, usk_test_store_result,
                           &result);
  usk_test_printer_wait_for_output (fixture->device, 1);
  g_usleep (G_USEC_PER_SEC);
  g_cancellable_cancel (cancellable);
  usk_test_wait_for_result (&result);
  id = usk_printer_print_finish (fixture->printer, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (id, >, 0);
  g_assert_cmpuint (usk_printer_get_pages_left (fixture->printer), ==, LIMIT - N_PAGES);
  g_assert_true (usk_test_cancel_jobs (fixture->printer, 0, &error));
  assert_spooled (id, FALSE);
}

/* What has come out leaves its document on the server, until the visit ends. */
static void
test_end_removes_printed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint first = print (fixture), second = print (fixture);

  usk_test_printer_wait_for_output (fixture->device, 2);
  assert_spooled (first, TRUE);
  assert_spooled (second, TRUE);
  g_assert_true (usk_test_cancel_jobs (fixture->printer, 30, &error));
  g_assert_no_error (error);
  assert_spooled (first, FALSE);
  assert_spooled (second, FALSE);
  assert_output (fixture, 2);

  /* And nothing is left to do. */
  g_assert_true (usk_test_cancel_jobs (fixture->printer, 30, &error));
  g_assert_no_error (error);
}

/* Staff start the printer again when the visitor has gone: nothing comes out. */
static void
test_end_cancels_waiting (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint id;

  usk_test_cups_run (cups, "cupsdisable", fixture->device->queue, NULL);
  id = print (fixture);
  assert_spooled (id, TRUE);
  g_assert_true (usk_test_cancel_jobs (fixture->printer, 30, &error));
  g_assert_no_error (error);
  assert_spooled (id, FALSE);

  usk_test_cups_run (cups, "cupsenable", fixture->device->queue, NULL);
  print (fixture);
  usk_test_printer_wait_for_output (fixture->device, 1);
  assert_output (fixture, 1);
}

/* A visitor who ends the visit while the page comes out still gets it. */
static void
test_end_lets_come_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint first = print (fixture), second = print (fixture);

  g_assert_true (usk_test_cancel_jobs (fixture->printer, 60, &error));
  g_assert_no_error (error);
  assert_spooled (first, FALSE);
  assert_spooled (second, FALSE);
  assert_output (fixture, 2);
}

/* A printer that is stuck with the page does not keep it. */
static void
test_end_stops_stuck (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files = NULL;
  guint id = print (fixture);

  usk_test_printer_wait_for_output (fixture->device, 1);
  g_assert_true (usk_test_cancel_jobs (fixture->printer, 1, &error));
  g_assert_no_error (error);
  assert_spooled (id, FALSE);

  files = usk_test_printer_list_output (fixture->device);
  g_assert_cmpint (g_remove (files[0]), ==, 0);
}

/* Other jobs of the same account, such as those of staff, are not touched. */
static void
test_end_spares_others (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskPrinter) staff = usk_printer_new (cups->socket, fixture->device->queue, LIMIT);
  g_autoptr (GError) error = NULL;
  guint id, other;

  usk_test_cups_run (cups, "cupsdisable", fixture->device->queue, NULL);
  other = usk_test_print (staff, fixture->pdf, &fixture->options, NULL, &error);
  g_assert_no_error (error);
  id = print (fixture);
  g_assert_true (usk_test_cancel_jobs (fixture->printer, 0, &error));
  assert_spooled (id, FALSE);
  assert_spooled (other, TRUE);
  g_assert_true (usk_test_cancel_jobs (staff, 0, &error));
  assert_spooled (other, FALSE);
}

/* The visit ends while a document is being sent: it is gone all the same. */
static void
test_end_while_sending (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) sent = NULL;
  g_autoptr (GAsyncResult) removed = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files = NULL;

  usk_test_cups_run (cups, "cupsdisable", fixture->device->queue, NULL);
  usk_printer_print_async (fixture->printer, fixture->pdf, &fixture->options, NULL, usk_test_store_result, &sent);
  usk_printer_cancel_jobs_async (fixture->printer, 0, NULL, usk_test_store_result, &removed);
  usk_printer_reset (fixture->printer);
  usk_test_wait_for_result (&sent);
  usk_test_wait_for_result (&removed);

  /* It may have been sent before it was taken back. */
  if (usk_printer_print_finish (fixture->printer, sent, &error) == 0)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (usk_printer_cancel_jobs_finish (fixture->printer, removed, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (usk_printer_get_pages_left (fixture->printer), ==, LIMIT);
  files = usk_test_cups_list_spool (cups);
  g_assert_cmpuint (g_strv_length (files), ==, 0);
}

/* Whether the server removes what somebody without a password has sent. */
static void
let_purge (const char *queue, gboolean allowed)
{
  usk_test_cups_run (cups, "lpadmin", "-p", queue, "-o",
                     allowed ? "printer-op-policy=default" : "printer-op-policy=locked", NULL);
}

static void
wait_until_ended (UskPrinter *printer)
{
  while (printer->leaving->len > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* A visit that the server does not forget: @id is still there when it has ended. */
static void
end_in_vain (UskPrinter *printer, guint id)
{
  g_test_expect_message ("usk-print", G_LOG_LEVEL_MESSAGE, "*could not be removed*");
  usk_printer_reset (printer);
  wait_until_ended (printer);
  g_test_assert_expected_messages ();
  assert_spooled (id, TRUE);
}

static guint
print_on (Fixture *fixture, UskPrinter *printer)
{
  g_autoptr (GError) error = NULL;
  guint id = usk_test_print (printer, fixture->pdf, &fixture->options, NULL, &error);

  g_assert_no_error (error);

  return id;
}

/* What the server does not remove at the end of one visit goes with the next. */
static void
test_end_tries_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskPrinter) remote = usk_printer_new (cups->address, fixture->device->queue, LIMIT);
  guint id = print_on (fixture, remote);

  usk_test_printer_wait_for_output (fixture->device, 1);
  let_purge (fixture->device->queue, FALSE);
  end_in_vain (remote, id);
  end_in_vain (remote, id);

  let_purge (fixture->device->queue, TRUE);
  usk_printer_reset (remote);
  wait_until_ended (remote);
  assert_spooled (id, FALSE);
  g_assert_cmpuint (remote->left_behind->len, ==, 0);
}

/* A job that stays keeps neither those before it nor those after it. */
static void
test_end_removes_others (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskPrinter) remote = usk_printer_new (cups->address, fixture->device->queue, LIMIT);
  g_autoptr (UskTestPrinter) other = usk_test_printer_new (cups, NULL);
  g_autofree char *job = NULL;
  guint ids[3];

  usk_test_cups_run (cups, "cupsdisable", fixture->device->queue, other->queue, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = print_on (fixture, remote);
  job = g_strdup_printf ("%u", ids[1]);
  usk_test_cups_run (cups, "lpmove", job, other->queue, NULL);
  let_purge (other->queue, FALSE);
  end_in_vain (remote, ids[1]);
  assert_spooled (ids[0], FALSE);
  assert_spooled (ids[2], FALSE);

  let_purge (other->queue, TRUE);
  usk_printer_close (remote);
  assert_spooled (ids[1], FALSE);
}

static void
on_busy_cb (UskPrinter *printer, GParamSpec *pspec, GString *told)
{
  gboolean property;

  g_object_get (printer, "busy", &property, NULL);
  g_assert_cmpint (property, ==, usk_printer_is_busy (printer));
  g_string_append (told, property ? "busy " : "idle ");
}

static void
wait_until_idle (Fixture *fixture)
{
  while (usk_printer_is_busy (fixture->printer))
    g_main_context_iteration (NULL, TRUE);
}

/* From the first byte until the paper is out, also of what came later. */
static void
test_busy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) told = g_string_new (NULL);

  g_signal_connect (fixture->printer, "notify::busy", G_CALLBACK (on_busy_cb), told);
  g_assert_false (usk_printer_is_busy (fixture->printer));
  print (fixture);
  print (fixture);
  g_assert_true (usk_printer_is_busy (fixture->printer));
  g_assert_cmpstr (told->str, ==, "busy ");
  wait_until_idle (fixture);
  g_assert_cmpstr (told->str, ==, "busy idle ");
  assert_output (fixture, 2);

  print (fixture);
  wait_until_idle (fixture);
  g_assert_cmpstr (told->str, ==, "busy idle busy idle ");
  assert_output (fixture, 3);
}

static void
test_busy_until_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskPrinter) missing = usk_printer_new (cups->socket, "nowhere", LIMIT);

  assert_refused (fixture, missing, USK_ERROR_NOT_FOUND);
  g_assert_false (usk_printer_is_busy (missing));
}

/* What waits for paper is waited for, until the visit ends. */
static void
test_busy_until_end (Fixture *fixture, gconstpointer data)
{
  usk_test_cups_run (cups, "cupsdisable", fixture->device->queue, NULL);
  print (fixture);
  g_usleep (3 * G_USEC_PER_SEC);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (usk_printer_is_busy (fixture->printer));
  usk_printer_reset (fixture->printer);
  g_assert_false (usk_printer_is_busy (fixture->printer));
}

static void
assert_empty_spool (void)
{
  g_auto (GStrv) files = usk_test_cups_list_spool (cups);

  g_assert_cmpuint (g_strv_length (files), ==, 0);
}

/* Who closes the program has nothing of its visitors left behind: neither of
 * this one nor of the one before, whose page still waits for paper.
 */
static void
test_close (Fixture *fixture, gconstpointer data)
{
  print (fixture);
  usk_test_printer_wait_for_output (fixture->device, 1);
  usk_test_cups_run (cups, "cupsdisable", fixture->device->queue, NULL);
  print (fixture);
  usk_printer_reset (fixture->printer);
  print (fixture);
  usk_printer_close (fixture->printer);
  assert_empty_spool ();
}

/* Nor of one that the server did not forget then. */
static void
test_close_tries_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskPrinter) remote = usk_printer_new (cups->address, fixture->device->queue, LIMIT);
  guint id = print_on (fixture, remote);

  usk_test_printer_wait_for_output (fixture->device, 1);
  let_purge (fixture->device->queue, FALSE);
  end_in_vain (remote, id);
  let_purge (fixture->device->queue, TRUE);
  usk_printer_close (remote);
  assert_empty_spool ();
}

/* Where it never does, the operator is told. */
static void
test_close_in_vain (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskPrinter) remote = usk_printer_new (cups->address, fixture->device->queue, LIMIT);

  print_on (fixture, remote);
  usk_test_printer_wait_for_output (fixture->device, 1);
  let_purge (fixture->device->queue, FALSE);
  for (guint i = 0; i < 2; i++)
    g_test_expect_message ("usk-print", G_LOG_LEVEL_MESSAGE, "*could not be removed*");
  g_test_expect_message ("usk-print", G_LOG_LEVEL_MESSAGE, "*were not removed before the end*");
  usk_printer_close (remote);
  g_test_assert_expected_messages ();

  let_purge (fixture->device->queue, TRUE);
  usk_printer_close (remote);
  assert_empty_spool ();
}

/* Nor of one that is stuck. */
static void
test_close_stops_stuck (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) files = NULL;

  print (fixture);
  usk_test_printer_wait_for_output (fixture->device, 1);
  usk_printer_reset (fixture->printer);
  usk_printer_close (fixture->printer);
  assert_empty_spool ();

  files = usk_test_printer_list_output (fixture->device);
  g_assert_cmpint (g_remove (files[0]), ==, 0);
}

static void
test_close_without_a_job (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskPrinter) none = usk_printer_new (NULL, NULL, LIMIT);

  usk_printer_close (none);
  usk_printer_close (fixture->printer);
  assert_empty_spool ();
}

static void
test_wrong_use (Fixture *fixture, gconstpointer data)
{
  const UskPrintOptions wrong[] = { { .n_pages = 0 },
                                    { .n_pages = 10001 },
                                    { .n_pages = 1, .copies = 1001 },
                                    { .n_pages = 1, .sides = (UskPrintSides) 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_expect_message ("usk-print", G_LOG_LEVEL_CRITICAL, "*options->*");
      usk_printer_print_async (fixture->printer, fixture->pdf, &wrong[i], NULL, NULL, NULL);
      g_test_assert_expected_messages ();
    }
  g_test_expect_message ("usk-print", G_LOG_LEVEL_CRITICAL, "*pdf != NULL*");
  usk_printer_print_async (fixture->printer, NULL, &wrong[0], NULL, NULL, NULL);
  g_test_expect_message ("usk-print", G_LOG_LEVEL_CRITICAL, "*USK_IS_PRINTER*");
  usk_printer_reset (NULL);
  g_test_assert_expected_messages ();
}

#define add(path, command, function) g_test_add ("/print/" path, Fixture, command, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  cups = usk_test_cups_new ();

  add ("arrives", NULL, test_arrives);
  add ("options", NULL, test_options);
  add ("large", NULL, test_large);
  add ("limit", NULL, test_limit);
  add ("refused", NULL, test_refused);
  add ("password", NULL, test_password);
  add ("cancelled-before", NULL, test_cancelled_before);
  add ("cancelled-late", NULL, test_cancelled_late);
  add ("end/removes-printed", NULL, test_end_removes_printed);
  add ("end/cancels-waiting", NULL, test_end_cancels_waiting);
  add ("end/lets-come-out", SLOW_COMMAND, test_end_lets_come_out);
  add ("end/stops-stuck", STUCK_COMMAND, test_end_stops_stuck);
  add ("end/spares-others", NULL, test_end_spares_others);
  add ("end/while-sending", NULL, test_end_while_sending);
  add ("end/tries-again", NULL, test_end_tries_again);
  add ("end/removes-others", NULL, test_end_removes_others);
  add ("busy/until-out", SLOW_COMMAND, test_busy);
  add ("busy/until-refused", NULL, test_busy_until_refused);
  add ("busy/until-end", NULL, test_busy_until_end);
  add ("close/removes-all", NULL, test_close);
  add ("close/tries-again", NULL, test_close_tries_again);
  add ("close/in-vain", NULL, test_close_in_vain);
  add ("close/stops-stuck", STUCK_COMMAND, test_close_stops_stuck);
  add ("close/without-a-job", NULL, test_close_without_a_job);
  add ("wrong-use", NULL, test_wrong_use);

  status = g_test_run ();
  usk_test_cups_free (cups);

  return status;
}
