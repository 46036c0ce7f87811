/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-idle-watch.h"

#define IDLE      100
#define MOST_HELD 40

typedef struct {
  UskClock *clock;
  UskIdleWatch *watch;
  guint n_idle;
} Fixture;

static void
on_idle_cb (UskIdleWatch *watch, Fixture *fixture)
{
  fixture->n_idle++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->clock = usk_clock_new_manual ();
  fixture->watch = usk_idle_watch_new (fixture->clock, IDLE, MOST_HELD);
  g_signal_connect (fixture->watch, "idle", G_CALLBACK (on_idle_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->watch);
  g_assert_finalize_object (fixture->clock);
}

static void
pass (Fixture *fixture, double seconds)
{
  usk_clock_advance (fixture->clock, (gint64) (seconds * G_TIME_SPAN_SECOND));
}

/* Nothing is told before @seconds have passed, and then it is told once. */
static void
assert_idle_after (Fixture *fixture, double seconds)
{
  pass (fixture, seconds - 0.001);
  g_assert_cmpuint (fixture->n_idle, ==, 0);
  pass (fixture, 0.001);
  g_assert_cmpuint (fixture->n_idle, ==, 1);
  pass (fixture, 1000);
  g_assert_cmpuint (fixture->n_idle, ==, 1);
}

static void
test_waits_for_its_start (Fixture *fixture, gconstpointer data)
{
  usk_idle_watch_note_press (fixture->watch);
  pass (fixture, 10 * IDLE);
  g_assert_cmpuint (fixture->n_idle, ==, 0);
  usk_idle_watch_start (fixture->watch);
  assert_idle_after (fixture, IDLE);
}

static void
test_stops (Fixture *fixture, gconstpointer data)
{
  usk_idle_watch_start (fixture->watch);
  pass (fixture, IDLE - 1);
  usk_idle_watch_stop (fixture->watch);
  pass (fixture, 10 * IDLE);
  g_assert_cmpuint (fixture->n_idle, ==, 0);
  usk_idle_watch_start (fixture->watch);
  assert_idle_after (fixture, IDLE);
}

static void
test_activity (Fixture *fixture, gconstpointer data)
{
  usk_idle_watch_start (fixture->watch);
  pass (fixture, IDLE - 1);
  usk_idle_watch_note_activity (fixture->watch);
  pass (fixture, IDLE - 1);
  usk_idle_watch_note_press (fixture->watch);
  pass (fixture, IDLE - 41);
  usk_idle_watch_note_drag (fixture->watch);
  assert_idle_after (fixture, IDLE);
}

/* A minute after the press it is a thing that lies there. */
static void
test_long_drag (Fixture *fixture, gconstpointer data)
{
  usk_idle_watch_start (fixture->watch);
  usk_idle_watch_note_press (fixture->watch);
  pass (fixture, 60.001);
  usk_idle_watch_note_drag (fixture->watch);
  assert_idle_after (fixture, IDLE - 60.001);
}

static void
test_holds (Fixture *fixture, gconstpointer data)
{
  UskHold *first = usk_idle_watch_hold (fixture->watch, "printing");
  UskHold *second = usk_idle_watch_hold (fixture->watch, "a motion");

  usk_idle_watch_start (fixture->watch);
  pass (fixture, MOST_HELD / 2);
  g_assert_finalize_object (first);
  pass (fixture, MOST_HELD / 4);
  g_assert_finalize_object (second);
  assert_idle_after (fixture, IDLE);
}

static void
test_longest_hold (Fixture *fixture, gconstpointer data)
{
  UskHold *hold;

  usk_idle_watch_start (fixture->watch);
  hold = usk_idle_watch_hold (fixture->watch, "printing");
  g_test_expect_message ("usk-session", G_LOG_LEVEL_MESSAGE, "*no longer waited for*printing");
  assert_idle_after (fixture, IDLE + MOST_HELD);
  g_test_assert_expected_messages ();
  g_assert_finalize_object (hold);
}

/* What was held for the visitor before means nothing for the next. */
static void
test_forgets (Fixture *fixture, gconstpointer data)
{
  UskHold *hold = usk_idle_watch_hold (fixture->watch, "printing");

  usk_idle_watch_start (fixture->watch);
  usk_idle_watch_forget (fixture->watch);
  pass (fixture, 10 * IDLE);
  g_assert_cmpuint (fixture->n_idle, ==, 0);
  usk_idle_watch_start (fixture->watch);
  assert_idle_after (fixture, IDLE);
  g_assert_finalize_object (hold);
}

static void
test_wrong_use (Fixture *fixture, gconstpointer data)
{
  g_test_expect_message ("usk-session", G_LOG_LEVEL_CRITICAL, "*USK_IS_CLOCK*");
  g_assert_null (usk_idle_watch_new (NULL, IDLE, MOST_HELD));
  g_test_assert_expected_messages ();

  g_test_expect_message ("usk-session", G_LOG_LEVEL_CRITICAL, "*seconds > 0*");
  g_assert_null (usk_idle_watch_new (fixture->clock, 0, MOST_HELD));
  g_test_assert_expected_messages ();

  g_test_expect_message ("usk-session", G_LOG_LEVEL_CRITICAL, "*reason != NULL*");
  g_assert_null (usk_idle_watch_hold (fixture->watch, NULL));
  g_test_assert_expected_messages ();
}

#define add(path, function) g_test_add ("/idle-watch/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("waits-for-its-start", test_waits_for_its_start);
  add ("stops", test_stops);
  add ("activity", test_activity);
  add ("long-drag", test_long_drag);
  add ("hold/several", test_holds);
  add ("hold/longest", test_longest_hold);
  add ("forgets", test_forgets);
  add ("wrong-use", test_wrong_use);

  return g_test_run ();
}
