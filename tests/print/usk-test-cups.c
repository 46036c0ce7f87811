/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-test-cups.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>

#define PATIENCE  (30 * G_USEC_PER_SEC)
#define POLL_USEC (G_USEC_PER_SEC / 50)

/* Whoever starts a server of the system keeps it on a path of its own: programs
 * for administrators are not on everybody's.
 */
#define SYSTEM_PATH "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

static void
die_with_parent (gpointer unused)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static GSubprocess *
start (UskTestCups *self, const char *name, const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autofree char *log = usk_test_folder_get_file (self->folder, name);
  g_autofree char *bus = g_strdup_printf ("unix:path=%s/bus", self->folder->path);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_set_stdout_file_path (launcher, log);
  g_subprocess_launcher_set_flags (launcher, G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_subprocess_launcher_set_child_setup (launcher, die_with_parent, NULL, NULL);
  /* The printer does not start without a system bus, although it is told to say
   * nothing on it.
   */
  g_subprocess_launcher_setenv (launcher, "DBUS_SYSTEM_BUS_ADDRESS", bus, TRUE);
  /* What the sanitizers preload and find in others is no matter of ours. */
  g_subprocess_launcher_unsetenv (launcher, "MALLOC_PERTURB_");
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);

  return process;
}

static void
stop (GSubprocess **process)
{
  if (*process == NULL)
    return;

  g_subprocess_send_signal (*process, SIGTERM);
  g_subprocess_wait (*process, NULL, NULL);
  g_clear_object (process);
}

/* Waits until something holds; fails the test when it never does. */
#define wait_until(condition)                                                                                     \
  G_STMT_START                                                                                                    \
  {                                                                                                               \
    gint64 end_ = g_get_monotonic_time () + PATIENCE;                                                             \
    while (!(condition))                                                                                          \
      {                                                                                                           \
        g_assert_cmpint (g_get_monotonic_time (), <, end_);                                                       \
        g_usleep (POLL_USEC);                                                                                     \
      }                                                                                                           \
  }                                                                                                               \
  G_STMT_END

/* Returns a port that was free a moment ago. */
static guint
find_port (void)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  g_autoptr (GError) error = NULL;
  guint port = g_socket_listener_add_any_inet_port (listener, NULL, &error);

  g_assert_no_error (error);

  return port;
}

static gboolean
answers (guint port)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnection) connection =
    g_socket_client_connect_to_host (client, "127.0.0.1", (guint16) port, NULL, NULL);

  return connection != NULL;
}

/* Files are preserved here, against our advice for a site, because then only
 * our own purge can be what empties the spool folder.  What the server notes of
 * a job is written at once, which is half a minute later where nobody asks for it.
 */
static void
write_config (UskTestCups *self, guint port)
{
  const char *path = self->folder->path;
  g_autofree char *daemon = g_strdup_printf (
    "Listen 127.0.0.1:%u\nListen %s\nBrowsing No\nDefaultAuthType None\nWebInterface No\nLogLevel warn\n"
    "PreserveJobHistory Yes\nPreserveJobFiles Yes\nDirtyCleanInterval 0\nMaxLogSize 0\nErrorPolicy "
    "retry-job\nJobRetryInterval 1\n"
    "<Location />\n  Order allow,deny\n  Allow all\n</Location>\n"
    "<Location /admin>\n  Order allow,deny\n  Allow all\n</Location>\n"
    "<Policy default>\n"
    "  <Limit Cancel-Job>\n    Require user @OWNER\n    Order deny,allow\n  </Limit>\n"
    "  <Limit All>\n    Order allow,deny\n    Allow all\n  </Limit>\n"
    "</Policy>\n"
    "<Policy locked>\n  <Limit All>\n    AuthType Basic\n    Require valid-user\n    Order deny,allow\n  "
    "</Limit>\n"
    "</Policy>\n",
    port, self->socket);
  g_autofree char *files = g_strdup_printf (
    "ServerRoot %s/etc\nRequestRoot %s/spool\nTempDir %s/spool/tmp\nCacheDir %s/cache\nStateDir %s/state\n"
    "AccessLog %s/access_log\nErrorLog %s/error_log\nPageLog %s/page_log\n"
    "ServerBin /usr/lib/cups\nDataDir /usr/share/cups\nUser lp\nGroup lp\nSystemGroup lpadmin\n",
    path, path, path, path, path, path, path, path);
  static const char *const folders[] = { "etc", "spool", "spool/tmp", "cache", "state" };

  /* As root the server runs its filters as another user. */
  g_assert_cmpint (g_chmod (path, 0755), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = usk_test_folder_get_file (self->folder, folders[i]);

      g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
    }
  g_free (usk_test_folder_write (self->folder, "etc/cupsd.conf", daemon, -1));
  g_free (usk_test_folder_write (self->folder, "etc/cups-files.conf", files, -1));
}

UskTestCups *
usk_test_cups_new (void)
{
  UskTestCups *self = g_new0 (UskTestCups, 1);
  guint port = find_port ();
  g_autofree char *bus = NULL, *bus_address = NULL, *config = NULL, *files = NULL;

  g_setenv ("PATH", SYSTEM_PATH, TRUE);
  self->folder = usk_test_folder_new ();
  self->socket = usk_test_folder_get_file (self->folder, "cups.sock");
  self->address = g_strdup_printf ("127.0.0.1:%u", port);
  write_config (self, port);

  bus = usk_test_folder_get_file (self->folder, "bus");
  bus_address = g_strdup_printf ("--address=unix:path=%s", bus);
  self->bus =
    start (self, "bus.log", (const char *[]){ "dbus-daemon", "--session", "--nofork", bus_address, NULL });
  wait_until (g_file_test (bus, G_FILE_TEST_EXISTS));

  config = usk_test_folder_get_file (self->folder, "etc/cupsd.conf");
  files = usk_test_folder_get_file (self->folder, "etc/cups-files.conf");
  self->daemon = start (self, "cupsd.log", (const char *[]){ "cupsd", "-f", "-c", config, "-s", files, NULL });
  wait_until (answers (port));

  return self;
}

void
usk_test_cups_free (UskTestCups *self)
{
  stop (&self->daemon);
  stop (&self->bus);
  usk_test_folder_free (self->folder);
  g_free (self->socket);
  g_free (self->address);
  g_free (self);
}

/* Runs a program that must succeed and returns what it said. */
char *
usk_test_run (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE, &error);
  char *output = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  if (!g_subprocess_get_successful (process))
    g_error ("%s: %s", arguments[0], output);

  return output;
}

/* Runs one of CUPS's programs on this server. */
void
usk_test_cups_run (UskTestCups *self, const char *program, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  const char *argument;
  va_list rest;

  g_ptr_array_add (arguments, (gpointer) program);
  g_ptr_array_add (arguments, (gpointer) "-h");
  g_ptr_array_add (arguments, self->socket);
  va_start (rest, program);
  while ((argument = va_arg (rest, const char *)) != NULL)
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (rest);
  g_ptr_array_add (arguments, NULL);

  g_free (usk_test_run ((const char *const *) arguments->pdata));
}

static GStrv
list (const char *path, const char *suffix)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, suffix) && !g_str_equal (name, "tmp"))
      {
        g_autofree char *file = g_build_filename (path, name, NULL);

        g_strv_builder_add (builder, file);
      }

  return g_strv_builder_end (builder);
}

/* Returns what the server keeps of jobs: their documents and what is known of
 * them.
 */
GStrv
usk_test_cups_list_spool (UskTestCups *self)
{
  g_autofree char *spool = usk_test_folder_get_file (self->folder, "spool");

  return list (spool, "");
}

/* Starts a printer; with a command (a shell script), what it prints goes
 * through that.
 */
UskTestPrinter *
usk_test_printer_new (UskTestCups *cups, const char *command)
{
  UskTestPrinter *self = g_new0 (UskTestPrinter, 1);
  g_autofree char *port = NULL, *uri = NULL, *ppd = NULL, *name = NULL, *script = NULL, *script_name = NULL;

  self->cups = cups;
  self->port = find_port ();
  self->queue = g_strdup_printf ("queue%u", cups->n_printers++);
  name = g_strdup_printf ("%s.log", self->queue);
  self->log = usk_test_folder_get_file (cups->folder, name);
  self->output = usk_test_folder_get_file (cups->folder, self->queue);
  g_assert_cmpint (g_mkdir (self->output, 0755), ==, 0);

  if (command != NULL)
    {
      script_name = g_strdup_printf ("%s.sh", self->queue);
      script = usk_test_folder_write (cups->folder, script_name, command, -1);
      g_assert_cmpint (g_chmod (script, 0755), ==, 0);
    }
  port = g_strdup_printf ("%u", self->port);
  self->process = start (cups, name,
                         (const char *[]){ "ippeveprinter", "-vv", "-r", "off", "-2", "-k", "-n", "localhost",
                                           "-p", port, "-d", self->output, "-f", "application/pdf", self->queue,
                                           script != NULL ? "-c" : NULL, script, NULL });
  wait_until (answers (self->port));

  uri = g_strdup_printf ("ipp://localhost:%u/ipp/print", self->port);
  usk_test_cups_run (cups, "lpadmin", "-p", self->queue, "-E", "-v", uri, "-m", "everywhere", NULL);
  /* The server asks the printer what it can in its own time. */
  ppd = g_strdup_printf ("%s/etc/ppd/%s.ppd", cups->folder->path, self->queue);
  wait_until (g_file_test (ppd, G_FILE_TEST_EXISTS));
  /* A request while it still adopts that answer may get none itself. */
  usk_test_cups_run (cups, "lpstat", "-l", "-p", self->queue, NULL);

  return self;
}

void
usk_test_printer_switch_off (UskTestPrinter *self)
{
  stop (&self->process);
}

void
usk_test_printer_free (UskTestPrinter *self)
{
  usk_test_cups_run (self->cups, "lpadmin", "-x", self->queue, NULL);
  stop (&self->process);
  g_free (self->queue);
  g_free (self->output);
  g_free (self->log);
  g_free (self);
}

/* Changes paper or toner through the printer's own web page. */
void
usk_test_printer_set (UskTestPrinter *self, const char *form)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocketConnection) connection =
    g_socket_client_connect_to_host (client, "127.0.0.1", (guint16) self->port, NULL, &error);
  g_autofree char *request = g_strdup_printf ("GET %s HTTP/1.1\r\nHost: localhost:%u\r\n\r\n", form, self->port);
  char answer[64] = { 0 };

  g_assert_no_error (error);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (connection)), request, strlen (request),
                             NULL, NULL, &error);
  g_assert_no_error (error);
  g_input_stream_read (g_io_stream_get_input_stream (G_IO_STREAM (connection)), answer, sizeof answer - 1, NULL,
                       &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (answer, "HTTP/1.1 200"));
}

/* Returns the documents that came out of the printer. */
GStrv
usk_test_printer_list_output (UskTestPrinter *self)
{
  return list (self->output, ".pdf");
}

static gboolean
has_output (UskTestPrinter *self, guint n_documents)
{
  g_auto (GStrv) files = usk_test_printer_list_output (self);
  guint n_whole = 0;

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *text = NULL;
      gsize length;

      if (g_file_get_contents (files[i], &text, &length, NULL) && memmem (text, length, "%%EOF", 5) != NULL)
        n_whole++;
    }

  return n_whole >= n_documents;
}

/* Waits for so many whole documents. */
void
usk_test_printer_wait_for_output (UskTestPrinter *self, guint n_documents)
{
  wait_until (has_output (self, n_documents));
}

/* Returns everything that the printer was told. */
char *
usk_test_printer_get_log (UskTestPrinter *self)
{
  g_autoptr (GBytes) bytes = usk_test_read_file (self->log);

  return g_utf8_make_valid (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Makes a document of so many pages, each with a line on it. */
GBytes *
usk_test_pdf (guint n_pages)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, 595, 842);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < n_pages; i++)
    {
      cairo_move_to (cr, 100, 100 + 10 * i);
      cairo_line_to (cr, 400, 100 + 10 * i);
      cairo_stroke (cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}
