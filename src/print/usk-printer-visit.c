/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a visit sends to the printer, and how it is removed with the visit. */

#define G_LOG_DOMAIN "usk-print"

#include "usk-printer-private.h"

#include "usk-error.h"

/* What is on its way to paper when a visit ends may still come out. */
#define GRACE_SECONDS 60
/* Whoever switches a kiosk off does not wait for long. */
#define CLOSE_SECONDS 5

typedef struct {
  UskPrintJobs *jobs;
  GBytes *pdf;
  UskPrintOptions options;
  char *media;
  guint n_pages;
  guint grace_seconds;
} Work;

static void
work_free (Work *work)
{
  g_clear_pointer (&work->jobs, usk_print_jobs_unref);
  g_clear_pointer (&work->pdf, g_bytes_unref);
  g_free (work->media);
  g_free (work);
}

static Work *
work_new (UskPrintJobs *jobs)
{
  Work *work = g_new0 (Work, 1);

  work->jobs = usk_print_jobs_ref (jobs);

  return work;
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
watch_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;

  usk_print_jobs_wait (work->jobs);
  g_task_return_boolean (task, TRUE);
}

static void
watch (UskPrinter *self, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, NULL);

  self->watching = TRUE;
  self->sent_more = FALSE;
  g_task_set_source_tag (task, watch);
  g_task_set_task_data (task, work_new (self->jobs), (GDestroyNotify) work_free);
  g_task_run_in_thread (task, watch_in_thread);
}

/* One thread watches all the jobs of a visit.  It may have taken its last look
 * when another one came.
 */
static void
on_watched_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  UskPrinter *self = USK_PRINTER (object);
  Work *work = g_task_get_task_data (G_TASK (result));

  if (work->jobs != self->jobs)
    return;

  self->watching = FALSE;
  if (self->sent_more)
    watch (self, on_watched_cb);
  usk_printer_update_busy (self);
}

/* The server has the document, or will not get it. */
static void
on_sent_cb (GTask *task)
{
  UskPrinter *self = g_task_get_source_object (task);
  Work *work = g_task_get_task_data (task);

  if (work->jobs != self->jobs)
    return;

  self->n_sending--;
  if (!g_task_had_error (task) && self->watching)
    self->sent_more = TRUE;
  else if (!g_task_had_error (task))
    watch (self, on_watched_cb);
  usk_printer_update_busy (self);
}

static void
on_removed_cb (GTask *task)
{
  UskPrinter *self = g_task_get_source_object (task);
  Work *work = g_task_get_task_data (task);

  /* Nobody but us knows any more whose they are. */
  if (g_task_had_error (task))
    g_ptr_array_add (self->left_behind, usk_print_jobs_ref (work->jobs));
  g_ptr_array_remove_fast (self->leaving, work->jobs);
}

/* Has a thread remove what one visit has sent. */
static void
remove_jobs (UskPrinter *self, UskPrintJobs *jobs, guint grace_seconds, GTask *task)
{
  Work *work = work_new (jobs);

  work->grace_seconds = grace_seconds;
  g_task_set_source_tag (task, usk_printer_cancel_jobs_async);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_ptr_array_add (self->leaving, usk_print_jobs_ref (jobs));
  g_signal_connect (task, "notify::completed", G_CALLBACK (on_removed_cb), NULL);
  g_task_run_in_thread (task, cancel_jobs_in_thread);
}

static void
on_reset_done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!usk_printer_cancel_jobs_finish (USK_PRINTER (object), result, &error))
    g_message ("The print jobs of a visit could not be removed (%s), which is tried again when the next one ends. "
               "See that the spool folder is emptied.",
               error->message);
}

/* Tries once more to remove what visits before this one have left.  Nobody waits
 * for those pages any more.
 */
static void
remove_left_behind (UskPrinter *self)
{
  g_autoptr (GPtrArray) jobs = g_steal_pointer (&self->left_behind);

  self->left_behind = g_ptr_array_new_with_free_func ((GDestroyNotify) usk_print_jobs_unref);
  for (guint i = 0; i < jobs->len; i++)
    {
      g_autoptr (GTask) task = g_task_new (self, NULL, on_reset_done_cb, NULL);

      remove_jobs (self, g_ptr_array_index (jobs, i), 0, task);
    }
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

static void
fill_work (Work *work, GBytes *pdf, const UskPrintOptions *options, guint n_pages)
{
  work->pdf = g_bytes_ref (pdf);
  work->media = g_strdup (options->media);
  work->options = *options;
  work->options.media = work->media;
  work->n_pages = n_pages;
}

/**
 * usk_printer_print_async:
 * @self: a printer
 * @pdf: a document
 * @options: how to print it, with the number of its pages
 * @cancellable: (nullable): stops it, and removes what has been sent, until the
 *   server has all of it
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
  /* Whoever cancels when the server has the document must hear that it has it. */
  g_task_set_check_cancellable (task, FALSE);
  work = work_new (self->jobs);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  if (refuse (self, n_pages, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  fill_work (work, pdf, options, n_pages);
  usk_printer_set_pages_sent (self, self->pages_sent + n_pages);
  self->n_sending++;
  usk_printer_update_busy (self);
  g_signal_connect (task, "notify::completed", G_CALLBACK (on_sent_cb), NULL);
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
    usk_printer_set_pages_sent (self, self->pages_sent - work->n_pages);

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
 * is printed afterwards is not touched.  What cannot be removed is tried again by
 * usk_printer_reset() and usk_printer_close().
 */
void
usk_printer_cancel_jobs_async (UskPrinter *self, guint grace_seconds, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (UskPrintJobs) jobs = NULL;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (USK_IS_PRINTER (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  jobs = g_steal_pointer (&self->jobs);
  self->jobs = usk_print_jobs_new (self->server, self->queue);
  usk_print_jobs_stop (jobs);
  self->n_sending = 0;
  self->watching = self->sent_more = FALSE;
  usk_printer_update_busy (self);

  task = g_task_new (self, cancellable, callback, user_data);
  remove_jobs (self, jobs, grace_seconds, task);
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
 * come out within a minute is cancelled.  What visits before it have left because
 * the server did not remove it is tried again.
 */
void
usk_printer_reset (UskPrinter *self)
{
  g_return_if_fail (USK_IS_PRINTER (self));

  remove_left_behind (self);
  usk_printer_cancel_jobs_async (self, GRACE_SECONDS, NULL, on_reset_done_cb, NULL);
  usk_printer_set_pages_sent (self, 0);
}

static gboolean
on_late_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static gboolean
wait_until_removed (UskPrinter *self, guint seconds)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (seconds, on_late_cb, &late);

  while (self->leaving->len > 0 && !late)
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (timeout);

  return self->leaving->len + self->left_behind->len == 0;
}

/**
 * usk_printer_close:
 * @self: a printer
 *
 * The program ends, and with it whoever could remove something later.  Removes
 * what this visit and those before it have sent, also what could not be removed
 * before; what is being printed gets a few seconds to come out.  Runs the main loop meanwhile, for ten seconds at
 * most.
 */
void
usk_printer_close (UskPrinter *self)
{
  g_return_if_fail (USK_IS_PRINTER (self));

  usk_printer_reset (self);
  if (wait_until_removed (self, CLOSE_SECONDS))
    return;

  for (guint i = 0; i < self->leaving->len; i++)
    usk_print_jobs_hurry (g_ptr_array_index (self->leaving, i));
  remove_left_behind (self);
  if (!wait_until_removed (self, CLOSE_SECONDS))
    g_message ("The print jobs of a visit were not removed before the end. See that the spool folder is emptied.");
}
