/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-print"

#include "usk-printer.h"

#include <glib/gi18n.h>

#include "usk-error.h"
#include "usk-print-jobs.h"
#include "usk-queue.h"

/* A visitor who waits longer for a button believes that the kiosk is broken. */
#define QUERY_SECONDS  5
#define DEVICE_SECONDS 2.5
/* A thread may hang where nothing can stop it, as in asking a dead name server
 * for an address; then it is left alone and the caller gets an answer.
 */
#define GIVE_UP_SECONDS (QUERY_SECONDS + 1)
/* What is on its way to paper when a visit ends may still come out. */
#define GRACE_SECONDS 60

struct _UskPrinter {
  GObject parent_instance;

  char *server;
  char *queue;
  guint pages_per_visit;

  /* These belong to the visit. */
  guint pages_sent;
  UskPrintJobs *jobs;
};

enum { PROP_0, PROP_PAGES_LEFT, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (UskPrinter, usk_printer, G_TYPE_OBJECT)

typedef struct {
  char *server;
  char *queue;
  /* Where the caller's wish to stop and our patience meet. */
  GCancellable *stop;
  GCancellable *callers;
  gulong callers_id;
  GSource *patience;
} Query;

typedef struct {
  UskPrintJobs *jobs;
  GBytes *pdf;
  UskPrintOptions options;
  char *media;
  guint n_pages;
  guint grace_seconds;
} Work;

static void
query_free (Query *query)
{
  if (query->patience != NULL)
    g_source_destroy (query->patience);
  g_clear_pointer (&query->patience, g_source_unref);
  g_cancellable_disconnect (query->callers, query->callers_id);
  g_clear_object (&query->callers);
  g_clear_object (&query->stop);
  g_free (query->server);
  g_free (query->queue);
  g_free (query);
}

static void
work_free (Work *work)
{
  g_clear_pointer (&work->jobs, usk_print_jobs_unref);
  g_clear_pointer (&work->pdf, g_bytes_unref);
  g_free (work->media);
  g_free (work);
}

static void
set_pages_sent (UskPrinter *self, guint pages)
{
  if (self->pages_sent == pages)
    return;

  self->pages_sent = pages;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGES_LEFT]);
}

static void
on_callers_cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static gboolean
on_patience_cb (gpointer user_data)
{
  g_cancellable_cancel (user_data);

  return G_SOURCE_REMOVE;
}

static void
query_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Query *query = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (UskQueue) queue = usk_queue_open (query->server, query->queue, QUERY_SECONDS, cancellable, &error);
  UskPrinterState *state = queue != NULL ? usk_queue_query (queue, DEVICE_SECONDS, &error) : NULL;
  gboolean missing = g_error_matches (error, USK_ERROR, USK_ERROR_NOT_FOUND);

  if (state == NULL && error->domain == USK_ERROR)
    state = usk_printer_state_new (missing ? USK_PRINTER_QUEUE_MISSING : USK_PRINTER_UNREACHABLE,
                                   USK_PRINTER_NO_WARNING, query->queue, error->message);
  if (state != NULL)
    g_task_return_pointer (task, state, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
print_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  int id = usk_print_jobs_send (work->jobs, work->pdf, &work->options, cancellable, &error);

  if (id != 0)
    g_task_return_int (task, id);
  else
    g_task_return_error (task, error);
}

static void
cancel_jobs_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;

  if (usk_print_jobs_remove (work->jobs, work->grace_seconds, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_reset_done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!usk_printer_cancel_jobs_finish (USK_PRINTER (object), result, &error))
    g_message ("The print jobs of a visit could not be removed: %s See that the spool folder is emptied.",
               error->message);
}

static void
usk_printer_finalize (GObject *object)
{
  UskPrinter *self = USK_PRINTER (object);

  g_clear_pointer (&self->jobs, usk_print_jobs_unref);
  g_free (self->server);
  g_free (self->queue);

  G_OBJECT_CLASS (usk_printer_parent_class)->finalize (object);
}

static void
usk_printer_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskPrinter *self = USK_PRINTER (object);

  switch (prop_id)
    {
    case PROP_PAGES_LEFT:
      g_value_set_uint (value, usk_printer_get_pages_left (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_printer_class_init (UskPrinterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = usk_printer_finalize;
  object_class->get_property = usk_printer_get_property;

  properties[PROP_PAGES_LEFT] =
    g_param_spec_uint ("pages-left", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
usk_printer_init (UskPrinter *self)
{
}

/**
 * usk_printer_new:
 * @server: (nullable): "host", "host:port" or the path of a socket; empty for
 *   the print server of this machine
 * @queue: (nullable): name of a queue, "default" for that of the server, empty
 *   for no printer
 * @pages_per_visit: how many pages one visitor may print
 *
 * Returns: (transfer full): a printer.
 */
UskPrinter *
usk_printer_new (const char *server, const char *queue, guint pages_per_visit)
{
  UskPrinter *self = g_object_new (USK_TYPE_PRINTER, NULL);

  self->server = g_strdup (server != NULL ? server : "");
  self->queue = g_strdup (queue != NULL ? queue : "");
  self->pages_per_visit = pages_per_visit;
  self->jobs = usk_print_jobs_new (self->server, self->queue);

  return self;
}

/**
 * usk_printer_is_configured:
 * @self: a printer
 *
 * Returns: whether this kiosk has a printer at all.
 */
gboolean
usk_printer_is_configured (UskPrinter *self)
{
  g_return_val_if_fail (USK_IS_PRINTER (self), FALSE);

  return self->queue[0] != '\0';
}

/**
 * usk_printer_get_pages_left:
 * @self: a printer
 *
 * Returns: how many pages this visitor may still print.
 */
guint
usk_printer_get_pages_left (UskPrinter *self)
{
  g_return_val_if_fail (USK_IS_PRINTER (self), 0);

  return self->pages_per_visit - MIN (self->pages_sent, self->pages_per_visit);
}

static Query *
query_new (UskPrinter *self, GCancellable *cancellable)
{
  Query *query = g_new0 (Query, 1);

  query->server = g_strdup (self->server);
  query->queue = g_strdup (self->queue);
  query->stop = g_cancellable_new ();
  g_set_object (&query->callers, cancellable);
  if (cancellable != NULL)
    query->callers_id = g_cancellable_connect (cancellable, G_CALLBACK (on_callers_cancelled_cb),
                                               g_object_ref (query->stop), g_object_unref);
  query->patience = g_timeout_source_new_seconds (GIVE_UP_SECONDS);
  g_source_set_callback (query->patience, on_patience_cb, g_object_ref (query->stop), g_object_unref);
  g_source_attach (query->patience, g_main_context_get_thread_default ());

  return query;
}

/**
 * usk_printer_query_async:
 * @self: a printer
 * @cancellable: (nullable): stops it
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Asks whether the printer prints.  The answer comes within seconds, whatever
 * the server and the printer do.
 */
void
usk_printer_query_async (UskPrinter *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Query *query;

  g_return_if_fail (USK_IS_PRINTER (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  query = query_new (self, cancellable);
  task = g_task_new (self, query->stop, callback, user_data);
  g_task_set_source_tag (task, usk_printer_query_async);
  g_task_set_task_data (task, query, (GDestroyNotify) query_free);
  if (!usk_printer_is_configured (self))
    {
      g_task_return_pointer (
        task, usk_printer_state_new (USK_PRINTER_NOT_CONFIGURED, USK_PRINTER_NO_WARNING, NULL, NULL),
        g_object_unref);
      return;
    }

  /* GLib 2.74 would start the thread all the same, and lose one of two errors. */
  if (g_task_return_error_if_cancelled (task))
    return;
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, query_in_thread);
}

/**
 * usk_printer_query_finish:
 * @self: a printer
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full): how the printer is; a server that is down or a
 *   queue that is missing is a state too.  %NULL only with
 *   %G_IO_ERROR_CANCELLED.
 */
UskPrinterState *
usk_printer_query_finish (UskPrinter *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GError) problem = NULL;
  UskPrinterState *state;
  Query *query;

  g_return_val_if_fail (USK_IS_PRINTER (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  query = g_task_get_task_data (G_TASK (result));
  state = g_task_propagate_pointer (G_TASK (result), &problem);
  g_source_destroy (query->patience);
  if (state != NULL)
    return state;

  if (!g_cancellable_is_cancelled (query->callers))
    return usk_printer_state_new (USK_PRINTER_UNREACHABLE, USK_PRINTER_NO_WARNING, self->queue,
                                  "The print server was not found in time.");
  g_propagate_error (error, g_steal_pointer (&problem));

  return NULL;
}

static Work *
work_new (UskPrinter *self)
{
  Work *work = g_new0 (Work, 1);

  work->jobs = usk_print_jobs_ref (self->jobs);

  return work;
}

/* Says no before anything is sent. */
static gboolean
refuse (UskPrinter *self, guint n_pages, GError **error)
{
  if (!usk_printer_is_configured (self))
    g_set_error_literal (error, USK_ERROR, USK_ERROR_NOT_FOUND,
                         "No printer is set up. Name a queue in the setting printer-queue.");
  else if (n_pages > usk_printer_get_pages_left (self))
    g_set_error (error, USK_ERROR, USK_ERROR_TOO_LARGE,
                 "A visitor may print %u pages and has %u left, which are too few for %u. "
                 "The setting pages-per-visit says how many.",
                 self->pages_per_visit, usk_printer_get_pages_left (self), n_pages);
  else
    return FALSE;

  return TRUE;
}

/**
 * usk_printer_print_async:
 * @self: a printer
 * @pdf: a document
 * @options: how to print it, with the number of its pages
 * @cancellable: (nullable): stops it, and removes what has been sent
 * @callback: called when the server has it
 * @user_data: for @callback
 *
 * Sends a document straight from memory to the queue; no file is made here.  Its
 * pages count against the limit of the visit at once, and no more if it fails.
 * The job has the same name for everyone.
 */
void
usk_printer_print_async (UskPrinter *self, GBytes *pdf, const UskPrintOptions *options, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  guint n_pages;
  Work *work;

  g_return_if_fail (USK_IS_PRINTER (self));
  g_return_if_fail (pdf != NULL);
  g_return_if_fail (options != NULL && options->n_pages > 0 && options->n_pages <= 10000 &&
                    options->copies <= 1000);
  g_return_if_fail (options->sides <= USK_PRINT_SHORT_EDGE);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  n_pages = options->n_pages * MAX (options->copies, 1);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, usk_printer_print_async);
  work = work_new (self);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  if (refuse (self, n_pages, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  work->pdf = g_bytes_ref (pdf);
  work->media = g_strdup (options->media);
  work->options = *options;
  work->options.media = work->media;
  work->n_pages = n_pages;
  set_pages_sent (self, self->pages_sent + n_pages);
  g_task_run_in_thread (task, print_in_thread);
}

/**
 * usk_printer_print_finish:
 * @self: a printer
 * @result: what the callback got
 * @error: return location
 *
 * Returns: the number of the job, or 0 with %USK_ERROR_TOO_LARGE (over the limit
 *   of the visit), %USK_ERROR_NOT_FOUND (no such queue), %USK_ERROR_PRINTER or
 *   %G_IO_ERROR_CANCELLED.
 */
guint
usk_printer_print_finish (UskPrinter *self, GAsyncResult *result, GError **error)
{
  Work *work;
  gssize id;

  g_return_val_if_fail (USK_IS_PRINTER (self), 0);
  g_return_val_if_fail (g_task_is_valid (result, self), 0);

  work = g_task_get_task_data (G_TASK (result));
  id = g_task_propagate_int (G_TASK (result), error);
  if (id > 0)
    return (guint) id;

  /* The count of a visit that has ended is none of the next one's business. */
  if (work->jobs == self->jobs)
    set_pages_sent (self, self->pages_sent - work->n_pages);

  return 0;
}

/**
 * usk_printer_cancel_jobs_async:
 * @self: a printer
 * @grace_seconds: how long what is being printed may take to come out; with 0 it
 *   is stopped on the paper
 * @cancellable: (nullable): stops it
 * @callback: (nullable): called when nothing is left
 * @user_data: for @callback
 *
 * Takes back what this visit has sent: what is being sent stops, what waits is
 * cancelled, and the server removes every document from its spool folder.  What
 * is printed afterwards is not touched.
 */
void
usk_printer_cancel_jobs_async (UskPrinter *self, guint grace_seconds, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (USK_IS_PRINTER (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  work = work_new (self);
  work->grace_seconds = grace_seconds;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, usk_printer_cancel_jobs_async);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);

  usk_print_jobs_stop (self->jobs);
  g_clear_pointer (&self->jobs, usk_print_jobs_unref);
  self->jobs = usk_print_jobs_new (self->server, self->queue);
  g_task_run_in_thread (task, cancel_jobs_in_thread);
}

/**
 * usk_printer_cancel_jobs_finish:
 * @self: a printer
 * @result: what the callback got
 * @error: return location
 *
 * Returns: whether nothing of it is left; otherwise @error is
 *   %USK_ERROR_PRINTER, %USK_ERROR_NOT_FOUND or %G_IO_ERROR_CANCELLED.
 */
gboolean
usk_printer_cancel_jobs_finish (UskPrinter *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (USK_IS_PRINTER (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * usk_printer_reset:
 * @self: a printer
 *
 * The visit is over: the next visitor has all their pages, and what this one
 * sent is removed in the background once it has come out.  A page that does not
 * come out within a minute is cancelled.
 */
void
usk_printer_reset (UskPrinter *self)
{
  g_return_if_fail (USK_IS_PRINTER (self));

  usk_printer_cancel_jobs_async (self, GRACE_SECONDS, NULL, on_reset_done_cb, NULL);
  set_pages_sent (self, 0);
}

/**
 * usk_printer_get_visitor_text:
 * @error: why a document was not printed
 *
 * Returns: what a visitor reads about it, in their language.
 */
const char *
usk_printer_get_visitor_text (const GError *error)
{
  if (g_error_matches (error, USK_ERROR, USK_ERROR_TOO_LARGE))
    return _("This is more than one visit may print. Please scan the code with your phone.");

  return _("Your pages could not be printed. Please tell the staff, or scan the code with your phone.");
}
