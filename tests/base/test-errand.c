/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-errand.h"

#define N_ERRANDS 200

/* More than there are threads for. */
#define N_BLOCKERS 8

typedef struct {
  GMutex mutex;
  GCond changed;
  gboolean open;
} Gate;

typedef struct {
  gint n_done;
  GThread *thread;
} Work;

static void
work (gpointer data)
{
  Work *self = data;

  self->n_done++;
  self->thread = g_thread_self ();
}

static void
wait_at_gate (gpointer data)
{
  Gate *gate = data;

  g_mutex_lock (&gate->mutex);
  while (!gate->open)
    g_cond_wait (&gate->changed, &gate->mutex);
  g_mutex_unlock (&gate->mutex);
}

static void
open_gate (Gate *gate)
{
  g_mutex_lock (&gate->mutex);
  gate->open = TRUE;
  g_cond_broadcast (&gate->changed);
  g_mutex_unlock (&gate->mutex);
}

/* Each is done once, by whomever, and what it did can be seen without a lock. */
static void
test_finish (void)
{
  Work works[N_ERRANDS] = { 0 };
  UskErrand *errands[N_ERRANDS];

  for (guint i = 0; i < N_ERRANDS; i++)
    errands[i] = usk_errand_new (work, &works[i]);
  for (guint i = 0; i < N_ERRANDS; i++)
    {
      usk_errand_finish (errands[i]);
      g_assert_cmpint (works[i].n_done, ==, 1);
    }
}

/* Nothing is touched any more once it was dropped. */
static void
test_drop (void)
{
  for (guint i = 0; i < N_ERRANDS; i++)
    {
      Work *self = g_new0 (Work, 1);

      usk_errand_drop (usk_errand_new (work, self));
      g_assert_cmpint (self->n_done, <=, 1);
      g_free (self);
    }
}

/* Where no thread is free, who needs the work does it and does not wait. */
static void
test_busy (void)
{
  Gate gate = { 0 };
  Work done = { 0 }, dropped = { 0 };
  UskErrand *blockers[N_BLOCKERS];

  for (guint i = 0; i < N_BLOCKERS; i++)
    blockers[i] = usk_errand_new (wait_at_gate, &gate);

  usk_errand_finish (usk_errand_new (work, &done));
  g_assert_cmpint (done.n_done, ==, 1);
  g_assert_true (done.thread == g_thread_self ());
  usk_errand_drop (usk_errand_new (work, &dropped));
  g_assert_cmpint (dropped.n_done, ==, 0);

  open_gate (&gate);
  for (guint i = 0; i < N_BLOCKERS; i++)
    usk_errand_finish (blockers[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/errand/finish", test_finish);
  g_test_add_func ("/errand/drop", test_drop);
  g_test_add_func ("/errand/busy", test_busy);

  return g_test_run ();
}
