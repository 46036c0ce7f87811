/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-errand.h"

/* One core is the caller's, and a handout has no work for more than so many others. */
#define MOST_THREADS 3

typedef enum { WAITING, BEGUN, DONE } State;

/* Belongs to who made it and to the pool. */
struct _UskErrand {
  UskErrandFunc func;
  gpointer data;
  GMutex mutex; /* of the state */
  GCond changed;
  State state;
};

static void
clear (gpointer data)
{
  UskErrand *self = data;

  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
}

static void
unref (UskErrand *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* Tells whether nobody else has begun it or will. */
static gboolean
take (UskErrand *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->mutex);

  if (self->state != WAITING)
    return FALSE;

  self->state = BEGUN;

  return TRUE;
}

static void
run_cb (gpointer data, gpointer user_data)
{
  UskErrand *self = data;

  if (take (self))
    {
      self->func (self->data);
      g_mutex_lock (&self->mutex);
      self->state = DONE;
      g_cond_signal (&self->changed);
      g_mutex_unlock (&self->mutex);
    }
  unref (self);
}

static gpointer
create_pool (gpointer data)
{
  guint n_threads = MIN (g_get_num_processors () - 1, MOST_THREADS);

  return n_threads > 0 ? g_thread_pool_new (run_cb, NULL, (int) n_threads, FALSE, NULL) : NULL;
}

/* All handouts share it, however many are made at once. */
static GThreadPool *
get_pool (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, create_pool, NULL);
}

/**
 * usk_errand_new:
 * @func: what is to be done
 * @data: for @func; nobody else may touch it until the errand is over
 *
 * Returns: (transfer full): the errand, for usk_errand_finish() or usk_errand_drop().
 */
UskErrand *
usk_errand_new (UskErrandFunc func, gpointer data)
{
  UskErrand *self;

  g_return_val_if_fail (func != NULL, NULL);

  self = g_atomic_rc_box_new0 (UskErrand);
  self->func = func;
  self->data = data;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  if (get_pool () != NULL)
    g_thread_pool_push (get_pool (), g_atomic_rc_box_acquire (self), NULL);

  return self;
}

static void
wait_until_done (UskErrand *self)
{
  g_mutex_lock (&self->mutex);
  while (self->state != DONE)
    g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

/**
 * usk_errand_finish:
 * @self: (transfer full): an errand
 *
 * Sees to it that the work is done: does it, or waits for who does it.
 */
void
usk_errand_finish (UskErrand *self)
{
  g_return_if_fail (self != NULL);

  if (take (self))
    self->func (self->data);
  else
    wait_until_done (self);
  unref (self);
}

/**
 * usk_errand_drop:
 * @self: (transfer full): an errand
 *
 * Sees to it that the work is not done any more: nobody will begin it, and who does it
 * is waited for.
 */
void
usk_errand_drop (UskErrand *self)
{
  g_return_if_fail (self != NULL);

  if (!take (self))
    wait_until_done (self);
  unref (self);
}
