/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>

#include "usk-test-cups.h"
#include "usk-test-wait.h"

#define ANY_LIMIT 10

static UskTestCups *cups;

static UskPrinterState *
ask (const char *server, const char *queue)
{
  g_autoptr (UskPrinter) printer = usk_printer_new (server, queue, ANY_LIMIT);
  g_autoptr (GError) error = NULL;
  UskPrinterState *state = usk_test_query (printer, NULL, &error);

  g_assert_no_error (error);
  g_test_message ("%s", usk_printer_state_get_detail (state));

  return state;
}

static void
assert_condition (const char *server, const char *queue, UskPrinterCondition condition,
                  UskPrinterWarnings warnings)
{
  g_autoptr (UskPrinterState) state = ask (server, queue);

  g_assert_cmpint (usk_printer_state_get_condition (state), ==, condition);
  g_assert_cmpint (usk_printer_state_get_warnings (state), ==, warnings);
}

static void
test_ready (void)
{
  g_autoptr (UskTestPrinter) device = usk_test_printer_new (cups, NULL);

  assert_condition (cups->socket, device->queue, USK_PRINTER_READY, 0);
  assert_condition (cups->address, device->queue, USK_PRINTER_READY, 0);
}

/* Where no server is named, that of the machine is asked, as CUPS's own programs do. */
static void
test_server_of_machine (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (UskTestPrinter) device = usk_test_printer_new (cups, NULL);

      g_setenv ("CUPS_SERVER", cups->socket, TRUE);
      assert_condition ("", device->queue, USK_PRINTER_READY, 0);
      assert_condition (NULL, device->queue, USK_PRINTER_READY, 0);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
test_default_queue (void)
{
  g_autoptr (UskTestPrinter) device = usk_test_printer_new (cups, NULL);
  g_autoptr (UskPrinterState) state = NULL;

  assert_condition (cups->socket, "default", USK_PRINTER_QUEUE_MISSING, 0);
  usk_test_cups_run (cups, "lpadmin", "-d", device->queue, NULL);
  state = ask (cups->socket, "default");
  g_assert_true (usk_printer_state_is_ready (state));
  g_assert_cmpstr (usk_printer_state_get_queue (state), ==, device->queue);
}

static void
test_not_configured (void)
{
  g_autoptr (UskPrinter) printer = usk_printer_new (NULL, NULL, ANY_LIMIT);

  g_assert_false (usk_printer_is_configured (printer));
  assert_condition (cups->socket, "", USK_PRINTER_NOT_CONFIGURED, 0);
}

static void
test_missing_queue (void)
{
  assert_condition (cups->socket, "nowhere", USK_PRINTER_QUEUE_MISSING, 0);
  assert_condition (cups->socket, "no/such?queue#at all", USK_PRINTER_QUEUE_MISSING, 0);
  assert_condition (cups->socket, "ünïcode", USK_PRINTER_QUEUE_MISSING, 0);
}

static void
test_server_down (void)
{
  g_autofree char *socket = usk_test_folder_get_file (cups->folder, "nobody.sock");

  assert_condition (socket, "queue", USK_PRINTER_UNREACHABLE, 0);
  assert_condition ("127.0.0.1:1", "queue", USK_PRINTER_UNREACHABLE, 0);
  assert_condition ("[::1]:1", "queue", USK_PRINTER_UNREACHABLE, 0);
  assert_condition ("no-such-host.invalid", "queue", USK_PRINTER_UNREACHABLE, 0);
}

/* A server that accepts a connection and says nothing, or not enough. */
typedef struct {
  GSocketService *service;
  GPtrArray *connections;
  guint port;
  guint drip;
} Mute;

static gboolean
on_incoming_cb (GSocketService *service, GSocketConnection *connection, GObject *source, gpointer user_data)
{
  Mute *mute = user_data;

  g_ptr_array_add (mute->connections, g_object_ref (connection));

  return TRUE;
}

static gboolean
on_drip_cb (gpointer user_data)
{
  Mute *mute = user_data;

  for (guint i = 0; i < mute->connections->len; i++)
    g_output_stream_write (g_io_stream_get_output_stream (mute->connections->pdata[i]), "H", 1, NULL, NULL);

  return G_SOURCE_CONTINUE;
}

static void
mute_start (Mute *mute, gboolean drips)
{
  g_autoptr (GError) error = NULL;

  mute->connections = g_ptr_array_new_with_free_func (g_object_unref);
  mute->service = g_socket_service_new ();
  g_signal_connect (mute->service, "incoming", G_CALLBACK (on_incoming_cb), mute);
  mute->port = g_socket_listener_add_any_inet_port (G_SOCKET_LISTENER (mute->service), NULL, &error);
  g_assert_no_error (error);
  mute->drip = drips ? g_timeout_add (20, on_drip_cb, mute) : 0;
}

static void
mute_stop (Mute *mute)
{
  g_clear_handle_id (&mute->drip, g_source_remove);
  g_socket_service_stop (mute->service);
  g_socket_listener_close (G_SOCKET_LISTENER (mute->service));
  g_ptr_array_unref (mute->connections);
  g_clear_object (&mute->service);
}

static gboolean
on_tick_cb (gpointer user_data)
{
  guint *n_ticks = user_data;

  (*n_ticks)++;

  return G_SOURCE_CONTINUE;
}

/* The answer comes, and the main loop runs meanwhile. */
static void
test_server_hangs (gconstpointer data)
{
  Mute mute;
  g_autofree char *server = NULL;
  guint n_ticks = 0, ticks = g_timeout_add (50, on_tick_cb, &n_ticks);

  mute_start (&mute, GPOINTER_TO_INT (data));
  server = g_strdup_printf ("127.0.0.1:%u", mute.port);
  assert_condition (server, "queue", USK_PRINTER_UNREACHABLE, 0);
  g_assert_cmpuint (n_ticks, >, 20);
  g_source_remove (ticks);
  mute_stop (&mute);
}

static gboolean
on_cancel_cb (gpointer user_data)
{
  g_cancellable_cancel (user_data);

  return G_SOURCE_REMOVE;
}

static void
test_cancel (gconstpointer data)
{
  Mute mute;
  g_autofree char *server = NULL;
  g_autoptr (UskPrinter) printer = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gboolean before = GPOINTER_TO_INT (data);

  mute_start (&mute, FALSE);
  server = g_strdup_printf ("127.0.0.1:%u", mute.port);
  printer = usk_printer_new (server, "queue", ANY_LIMIT);
  if (before)
    g_cancellable_cancel (cancellable);
  else
    g_timeout_add (100, on_cancel_cb, cancellable);
  g_assert_null (usk_test_query (printer, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  mute_stop (&mute);
}

/* The server has no idea of any of this before it prints; the printer has. */
static void
test_paper (void)
{
  g_autoptr (UskTestPrinter) device = usk_test_printer_new (cups, NULL);

  usk_test_printer_set (device, "/media?size1=na_letter_8.5x11in&type1=stationery&level1=5");
  assert_condition (cups->socket, device->queue, USK_PRINTER_READY, USK_PRINTER_LOW_PAPER);
  usk_test_printer_set (device, "/media?size1=na_letter_8.5x11in&type1=stationery&level1=0"
                                "&size3=na_number-10_4.125x9.5in&type3=envelope&level3=0");
  assert_condition (cups->socket, device->queue, USK_PRINTER_OUT_OF_PAPER, USK_PRINTER_LOW_PAPER);
  usk_test_printer_set (device, "/media?size1=na_letter_8.5x11in&type1=stationery&level1=250"
                                "&size3=na_number-10_4.125x9.5in&type3=envelope&level3=25");
  assert_condition (cups->socket, device->queue, USK_PRINTER_READY, 0);
}

static void
test_toner (void)
{
  g_autoptr (UskTestPrinter) device = usk_test_printer_new (cups, NULL);

  usk_test_printer_set (device, "/supplies?supply0=25&supply1=3");
  assert_condition (cups->socket, device->queue, USK_PRINTER_READY, USK_PRINTER_LOW_INK);
  usk_test_printer_set (device, "/supplies?supply0=25&supply1=0");
  assert_condition (cups->socket, device->queue, USK_PRINTER_OUT_OF_INK, USK_PRINTER_LOW_INK);
  usk_test_printer_set (device, "/supplies?supply0=25&supply1=100");
  assert_condition (cups->socket, device->queue, USK_PRINTER_READY, 0);
}

/* Waits for what a printer says while it prints. */
static void
wait_for_condition (const char *queue, UskPrinterCondition condition)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (UskPrinterState) state = ask (cups->socket, queue);

      if (usk_printer_state_get_condition (state) == condition)
        return;
      g_usleep (G_USEC_PER_SEC / 10);
    }
  g_assert_not_reached ();
}

static void
test_trouble_while_printing (gconstpointer data)
{
  const char *reason = data;
  g_autofree char *command =
    g_strdup_printf ("#!/bin/sh\necho 'STATE: +%s' >&2\nwhile [ -e \"$1\" ]; do sleep 0.1; done\n", reason);
  g_autoptr (UskTestPrinter) device = usk_test_printer_new (cups, command);
  g_autoptr (UskPrinter) printer = usk_printer_new (cups->socket, device->queue, ANY_LIMIT);
  g_autoptr (GBytes) pdf = usk_test_pdf (1);
  UskPrintOptions options = { .n_pages = 1 };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) output = NULL;

  g_assert_cmpuint (usk_test_print (printer, pdf, &options, NULL, &error), >, 0);
  g_assert_no_error (error);
  wait_for_condition (device->queue, g_str_equal (reason, "media-jam") ? USK_PRINTER_JAM : USK_PRINTER_COVER_OPEN);
  usk_test_cancel_jobs (printer, 0, &error);
  g_assert_no_error (error);

  /* Takes the paper out, so that the printer's program ends. */
  output = usk_test_printer_list_output (device);
  for (guint i = 0; output[i] != NULL; i++)
    g_assert_cmpint (g_remove (output[i]), ==, 0);
}

static void
test_offline (void)
{
  g_autoptr (UskTestPrinter) device = usk_test_printer_new (cups, NULL);

  usk_test_printer_switch_off (device);
  assert_condition (cups->socket, device->queue, USK_PRINTER_OFFLINE, 0);
}

/* A printer that hangs is as good as off, and a queue without IPP says for
 * itself.
 */
static void
test_other_devices (void)
{
  g_autoptr (UskTestPrinter) device = usk_test_printer_new (cups, NULL);
  g_autofree char *uri = NULL;
  Mute mute;

  mute_start (&mute, FALSE);
  uri = g_strdup_printf ("ipp://127.0.0.1:%u/ipp/print", mute.port);
  usk_test_cups_run (cups, "lpadmin", "-p", device->queue, "-v", uri, NULL);
  assert_condition (cups->socket, device->queue, USK_PRINTER_OFFLINE, 0);
  mute_stop (&mute);

  usk_test_cups_run (cups, "lpadmin", "-p", device->queue, "-v", "file:///dev/null", NULL);
  assert_condition (cups->socket, device->queue, USK_PRINTER_READY, 0);
}

static void
test_stopped (void)
{
  g_autoptr (UskTestPrinter) device = usk_test_printer_new (cups, NULL);
  g_autoptr (UskPrinterState) state = NULL;

  usk_test_cups_run (cups, "cupsdisable", "-r", "Closed for today", device->queue, NULL);
  state = ask (cups->socket, device->queue);
  g_assert_cmpint (usk_printer_state_get_condition (state), ==, USK_PRINTER_STOPPED);
  g_assert_nonnull (strstr (usk_printer_state_get_detail (state), "Closed for today"));
  usk_test_cups_run (cups, "cupsenable", device->queue, NULL);
  assert_condition (cups->socket, device->queue, USK_PRINTER_READY, 0);
}

static void
test_rejecting (void)
{
  g_autoptr (UskTestPrinter) device = usk_test_printer_new (cups, NULL);

  usk_test_cups_run (cups, "cupsreject", device->queue, NULL);
  assert_condition (cups->socket, device->queue, USK_PRINTER_NOT_ACCEPTING, 0);
  usk_test_cups_run (cups, "cupsaccept", device->queue, NULL);
  assert_condition (cups->socket, device->queue, USK_PRINTER_READY, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  cups = usk_test_cups_new ();

  g_test_add_func ("/query/ready", test_ready);
  g_test_add_func ("/query/server-of-machine", test_server_of_machine);
  g_test_add_func ("/query/default-queue", test_default_queue);
  g_test_add_func ("/query/not-configured", test_not_configured);
  g_test_add_func ("/query/missing-queue", test_missing_queue);
  g_test_add_func ("/query/server-down", test_server_down);
  g_test_add_data_func ("/query/server-hangs", GINT_TO_POINTER (FALSE), test_server_hangs);
  g_test_add_data_func ("/query/server-drips", GINT_TO_POINTER (TRUE), test_server_hangs);
  g_test_add_data_func ("/query/cancel/before", GINT_TO_POINTER (TRUE), test_cancel);
  g_test_add_data_func ("/query/cancel/while-hanging", GINT_TO_POINTER (FALSE), test_cancel);
  g_test_add_func ("/query/paper", test_paper);
  g_test_add_func ("/query/toner", test_toner);
  g_test_add_data_func ("/query/jam", "media-jam", test_trouble_while_printing);
  g_test_add_data_func ("/query/cover-open", "cover-open", test_trouble_while_printing);
  g_test_add_func ("/query/offline", test_offline);
  g_test_add_func ("/query/other-devices", test_other_devices);
  g_test_add_func ("/query/stopped", test_stopped);
  g_test_add_func ("/query/rejecting", test_rejecting);

  status = g_test_run ();
  usk_test_cups_free (cups);

  return status;
}
