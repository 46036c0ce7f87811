/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-print-jobs.h"

#include "usk-queue.h"

/* A server may have to write ten megabytes to a slow disk. */
#define SEND_SECONDS 30
/* For removing, besides the time that jobs get to come out. */
#define REMOVE_SECONDS 10
#define POLL_USEC      (G_USEC_PER_SEC / 4)
/* So many looks in a row must find that no job is on its way to paper: between
 * two jobs of one visit a queue is idle for a moment.
 */
#define IDLE_LOOKS 4
/* A server that does not answer for so long tells nothing of its jobs. */
#define LOOK_SECONDS 5
/* Whoever waits for a printer needs not know to the second. */
#define WATCH_POLLS 4

struct _UskPrintJobs {
  gatomicrefcount references;
  char *server;
  char *queue;

  GMutex lock;
  GArray *ids;
  /* Stops what is being sent when the visit ends. */
  GCancellable *stop;
  /* Nothing more may come out. */
  int hurry;
};

/**
 * usk_print_jobs_new:
 * @server: (nullable): as for usk_ipp_connect()
 * @queue: name of a queue, or %USK_QUEUE_DEFAULT
 *
 * Returns: (transfer full): no jobs yet.
 */
UskPrintJobs *
usk_print_jobs_new (const char *server, const char *queue)
{
  UskPrintJobs *self = g_new0 (UskPrintJobs, 1);

  g_atomic_ref_count_init (&self->references);
  self->server = g_strdup (server);
  self->queue = g_strdup (queue);
  g_mutex_init (&self->lock);
  self->ids = g_array_new (FALSE, FALSE, sizeof (int));
  self->stop = g_cancellable_new ();

  return self;
}

/**
 * usk_print_jobs_ref:
 * @self: jobs
 *
 * Returns: (transfer full): the same jobs.
 */
UskPrintJobs *
usk_print_jobs_ref (UskPrintJobs *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);

  return self;
}

/**
 * usk_print_jobs_unref:
 * @self: (transfer full): jobs
 *
 * Forgets them with the last reference; the server keeps what was not removed.
 */
void
usk_print_jobs_unref (UskPrintJobs *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_free (self->server);
  g_free (self->queue);
  g_mutex_clear (&self->lock);
  g_array_unref (self->ids);
  g_object_unref (self->stop);
  g_free (self);
}

/* Whoever gives up half-way leaves no half job behind.  What stopped the job
 * must not stop its removal, so this has a connection and a time of its own.
 */
static gboolean
purge_alone (UskPrintJobs *self, int job_id)
{
  g_autoptr (UskQueue) queue = usk_queue_open (self->server, self->queue, REMOVE_SECONDS, NULL, NULL);

  return queue != NULL && usk_queue_purge_job (queue, job_id, NULL);
}

static int
send_locked (UskPrintJobs *self, GBytes *pdf, const UskPrintOptions *options, GCancellable *cancellable,
             GError **error)
{
  g_autoptr (UskQueue) queue = usk_queue_open (self->server, self->queue, SEND_SECONDS, cancellable, error);
  int id = queue != NULL ? usk_queue_create_job (queue, options, error) : 0;

  if (id == 0)
    return 0;

  g_array_append_val (self->ids, id);
  if (usk_queue_send_document (queue, id, pdf, error))
    return id;

  if (purge_alone (self, id))
    g_array_set_size (self->ids, self->ids->len - 1);

  return 0;
}

static void
on_cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

/**
 * usk_print_jobs_send:
 * @self: jobs
 * @pdf: a document
 * @options: how to print it
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Blocks until the server has the document.
 *
 * Returns: the number of the job, or 0 with %USK_ERROR_PRINTER,
 *   %USK_ERROR_NOT_FOUND or %G_IO_ERROR_CANCELLED; then no job is left.
 */
int
usk_print_jobs_send (UskPrintJobs *self, GBytes *pdf, const UskPrintOptions *options, GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GCancellable) either = g_cancellable_new ();
  gulong stop_id = g_cancellable_connect (self->stop, G_CALLBACK (on_cancelled_cb), either, NULL);
  gulong user_id = 0;
  int id;

  if (cancellable != NULL)
    user_id = g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled_cb), either, NULL);

  g_mutex_lock (&self->lock);
  id = g_cancellable_set_error_if_cancelled (either, error) ? 0 : send_locked (self, pdf, options, either, error);
  g_mutex_unlock (&self->lock);

  g_cancellable_disconnect (cancellable, user_id);
  g_cancellable_disconnect (self->stop, stop_id);

  return id;
}

/**
 * usk_print_jobs_stop:
 * @self: jobs
 *
 * Nothing more is sent from now on, not even what is under way.
 */
void
usk_print_jobs_stop (UskPrintJobs *self)
{
  g_return_if_fail (self != NULL);

  g_cancellable_cancel (self->stop);
}

/**
 * usk_print_jobs_hurry:
 * @self: jobs that are being removed
 *
 * What has not come out by now is cancelled.
 */
void
usk_print_jobs_hurry (UskPrintJobs *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_int_set (&self->hurry, TRUE);
}

/* Counts those that are on their way to paper, if the server tells. */
static gboolean
count_active (GArray *ids, UskQueue *queue, guint *n_waiting, guint *n_printing)
{
  *n_waiting = *n_printing = 0;
  for (guint i = 0; i < ids->len; i++)
    {
      ipp_jstate_t state;

      if (!usk_queue_get_job_state (queue, g_array_index (ids, int, i), &state, NULL))
        return FALSE;
      if (state == IPP_JSTATE_PROCESSING)
        (*n_printing)++;
      else if (state < IPP_JSTATE_CANCELED)
        (*n_waiting)++;
    }

  return TRUE;
}

/* Whether one of them is on its way to paper.  The lock is not held while the
 * server is asked, since whoever removes them must not wait for that.
 */
static gboolean
is_any_active (UskPrintJobs *self)
{
  g_autoptr (UskQueue) queue = usk_queue_open (self->server, self->queue, LOOK_SECONDS, self->stop, NULL);
  g_autoptr (GArray) ids = NULL;
  guint n_waiting, n_printing;

  g_mutex_lock (&self->lock);
  ids = g_array_copy (self->ids);
  g_mutex_unlock (&self->lock);

  return queue != NULL && count_active (ids, queue, &n_waiting, &n_printing) && n_waiting + n_printing > 0;
}

/**
 * usk_print_jobs_wait:
 * @self: jobs
 *
 * Blocks until each of them has come out or come to nothing, until the server
 * no longer says how they are, or until they are stopped.
 */
void
usk_print_jobs_wait (UskPrintJobs *self)
{
  g_return_if_fail (self != NULL);

  while (is_any_active (self))
    for (guint i = 0; i < WATCH_POLLS && !g_cancellable_is_cancelled (self->stop); i++)
      g_usleep (POLL_USEC);
}

/* Whose page is just coming out of the printer waits there for it and must get
 * it; a page that waits for paper must not come out for the next visitor.  What the
 * server tells nothing of is not waited for.
 */
static gboolean
let_come_out (UskPrintJobs *self, UskQueue *queue, guint seconds, GCancellable *cancellable, GError **error)
{
  gint64 end = g_get_monotonic_time () + (gint64) seconds * G_USEC_PER_SEC;
  guint n_waiting, n_printing;

  for (guint n_idle = 0; n_idle < IDLE_LOOKS && g_get_monotonic_time () < end && !g_atomic_int_get (&self->hurry);)
    {
      if (!count_active (self->ids, queue, &n_waiting, &n_printing) || n_waiting + n_printing == 0)
        break;
      n_idle = n_printing > 0 ? 0 : n_idle + 1;
      if (g_cancellable_is_cancelled (cancellable))
        break;
      g_usleep (POLL_USEC);
    }

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* One that the server does not let go of keeps none of the others there. */
static gboolean
purge_all (UskPrintJobs *self, UskQueue *queue, GError **error)
{
  g_autoptr (GError) first = NULL;

  for (guint i = self->ids->len; i-- > 0;)
    if (usk_queue_purge_job (queue, g_array_index (self->ids, int, i), first == NULL ? &first : NULL))
      g_array_remove_index (self->ids, i);

  if (first == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&first));

  return FALSE;
}

static gboolean
remove_locked (UskPrintJobs *self, guint grace_seconds, GCancellable *cancellable, GError **error)
{
  g_autoptr (UskQueue) queue = NULL;

  if (self->ids->len == 0)
    return TRUE;

  queue = usk_queue_open (self->server, self->queue, grace_seconds + REMOVE_SECONDS, cancellable, error);

  return queue != NULL && let_come_out (self, queue, grace_seconds, cancellable, error) &&
         purge_all (self, queue, error);
}

/**
 * usk_print_jobs_remove:
 * @self: jobs
 * @grace_seconds: how long what is being printed may take to come out
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Stops what is still waiting, and has the server remove every document.
 * Blocks.
 *
 * Returns: whether nothing is left; otherwise @error is as for
 *   usk_print_jobs_send(), as many as possible are gone, and the others can be
 *   tried again.
 */
gboolean
usk_print_jobs_remove (UskPrintJobs *self, guint grace_seconds, GCancellable *cancellable, GError **error)
{
  gboolean removed;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->lock);
  removed = remove_locked (self, grace_seconds, cancellable, error);
  g_mutex_unlock (&self->lock);

  return removed;
}
