/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-raster-request.h"

#include "usk-niceness.h"
#include "usk-raster-job.h"

static void
stop_watching (UskRasterWaiter *waiter)
{
  if (waiter->source != NULL)
    g_source_destroy (waiter->source);
  g_clear_pointer (&waiter->source, g_source_unref);
}

static void
free_waiter (gpointer data)
{
  UskRasterWaiter *waiter = data;

  stop_watching (waiter);
  g_object_unref (waiter->task);
  g_free (waiter);
}

/**
 * usk_raster_request_new:
 * @diagram: a drawing
 * @scene: (nullable): a scene of it
 * @width: in pixels
 * @height: in pixels
 *
 * Returns: (transfer full): a request that nobody waits for, for the owner to
 *   complete.
 */
UskRasterRequest *
usk_raster_request_new (UskDiagram *diagram, UskScene *scene, int width, int height)
{
  UskRasterRequest *self = g_new0 (UskRasterRequest, 1);

  self->waiters = g_ptr_array_new_with_free_func (free_waiter);
  self->priority = G_PRIORITY_LOW;
  self->diagram = g_object_ref (diagram);
  g_set_object (&self->scene, scene);
  self->width = width;
  self->height = height;
  self->cancellable = g_cancellable_new ();

  return self;
}

/**
 * usk_raster_request_free:
 * @data: (transfer full): a request that no thread has any more
 */
void
usk_raster_request_free (gpointer data)
{
  UskRasterRequest *self = data;

  g_free (self->key);
  g_ptr_array_unref (self->waiters);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_object_unref (self->diagram);
  g_clear_object (&self->scene);
  g_object_unref (self->cancellable);
  g_clear_object (&self->picture);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * usk_raster_request_add_waiter:
 * @self: a request
 * @task: somebody who waits for it
 * @cancelled: called in the owner's thread, with the #UskRasterWaiter, when the
 *   task's cancellable is cancelled before there is an answer
 */
void
usk_raster_request_add_waiter (UskRasterRequest *self, GTask *task, GCancellableSourceFunc cancelled)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  UskRasterWaiter *waiter = g_new0 (UskRasterWaiter, 1);

  waiter->request = self;
  waiter->task = g_object_ref (task);
  g_ptr_array_add (self->waiters, waiter);
  if (cancellable == NULL)
    return;

  waiter->source = g_cancellable_source_new (cancellable);
  g_source_set_callback (waiter->source, G_SOURCE_FUNC (cancelled), waiter, NULL);
  g_source_attach (waiter->source, self->context);
}

/**
 * usk_raster_request_answer:
 * @self: a request that is done
 *
 * Gives the picture or the error to all who wait.
 */
void
usk_raster_request_answer (UskRasterRequest *self)
{
  /* A callback may run a main loop, in which nobody can be cancelled any more. */
  for (guint i = 0; i < self->waiters->len; i++)
    stop_watching (g_ptr_array_index (self->waiters, i));

  for (guint i = 0; i < self->waiters->len; i++)
    {
      const UskRasterWaiter *waiter = g_ptr_array_index (self->waiters, i);

      if (self->picture != NULL)
        g_task_return_pointer (waiter->task, g_object_ref (self->picture), g_object_unref);
      else
        g_task_return_error (waiter->task, g_error_copy (self->error));
    }
}

/**
 * usk_raster_request_compare:
 * @a: a request
 * @b: a request
 * @user_data: nothing
 *
 * Returns: less than 0 when @a is to be drawn before @b: by priority, and among
 *   equals by who came first.
 */
int
usk_raster_request_compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const UskRasterRequest *first = a;
  const UskRasterRequest *second = b;
  int first_priority = g_atomic_int_get (&first->priority);
  int second_priority = g_atomic_int_get (&second->priority);

  if (first_priority != second_priority)
    return first_priority < second_priority ? -1 : 1;

  return (first->serial > second->serial) - (first->serial < second->serial);
}

/**
 * usk_raster_request_work:
 * @data: (transfer full): a request
 * @user_data: nothing
 *
 * Draws the picture in the calling thread, which leaves the cores to others from
 * then on, and hands the request back.
 */
void
usk_raster_request_work (gpointer data, gpointer user_data)
{
  UskRasterRequest *self = data;
  g_autoptr (GSource) source = g_idle_source_new ();

  /* A picture may come a little later, a frame may not: the main thread and the display server go first. */
  usk_niceness_step_back ();
  if (!g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    self->picture =
      usk_raster_job_run (self->diagram, self->scene, self->width, self->height, self->cancellable, &self->error);

  /* Not g_main_context_invoke(): when no loop runs, that would call back here. */
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, self->done, self, usk_raster_request_free);
  g_source_attach (source, self->context);
}
