/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Asking how the printer is. */

#define G_LOG_DOMAIN "usk-print"

#include "usk-printer-private.h"

#include "usk-error.h"
#include "usk-queue.h"

/* A visitor who waits longer for a button believes that the kiosk is broken. */
#define QUERY_SECONDS  5
#define DEVICE_SECONDS 2.5
/* A thread may hang where nothing can stop it, as in asking a dead name server
 * for an address; then it is left alone and the caller gets an answer.
 */
#define GIVE_UP_SECONDS (QUERY_SECONDS + 1)

typedef struct {
  char *server;
  char *queue;
  /* Where the caller's wish to stop and our patience meet. */
  GCancellable *stop;
  GCancellable *callers;
  gulong callers_id;
  GSource *patience;
} Query;

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
