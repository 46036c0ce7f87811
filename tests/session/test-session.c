/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-session.h"

#define SECOND  G_TIME_SPAN_SECOND
#define IDLE    180
#define WARNING 30

typedef struct {
  UskClock *clock;
  UskSession *session;
  guint n_resets;
  guint n_states;
  GString *countdown;
} Fixture;

static void
on_reset_cb (UskSession *session, Fixture *fixture)
{
  fixture->n_resets++;
  g_assert_cmpint (usk_session_get_state (session), ==, USK_SESSION_ATTRACT);
}

static void
on_state_cb (UskSession *session, GParamSpec *pspec, Fixture *fixture)
{
  fixture->n_states++;
}

static void
on_seconds_left_cb (UskSession *session, GParamSpec *pspec, Fixture *fixture)
{
  g_string_append_printf (fixture->countdown, "%u ", usk_session_get_seconds_left (session));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->clock = usk_clock_new_manual ();
  fixture->session = usk_session_new (fixture->clock, IDLE, WARNING);
  fixture->countdown = g_string_new (NULL);
  g_signal_connect (fixture->session, "reset", G_CALLBACK (on_reset_cb), fixture);
  g_signal_connect (fixture->session, "notify::state", G_CALLBACK (on_state_cb), fixture);
  g_signal_connect (fixture->session, "notify::seconds-left", G_CALLBACK (on_seconds_left_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->clock);
  g_string_free (fixture->countdown, TRUE);
}

static void
pass (Fixture *fixture, double seconds)
{
  usk_clock_advance (fixture->clock, (gint64) (seconds * SECOND));
}

static void
assert_state (Fixture *fixture, UskSessionState expected)
{
  guint property;

  g_assert_cmpint (usk_session_get_state (fixture->session), ==, expected);
  g_object_get (fixture->session, "state", &property, NULL);
  g_assert_cmpuint (property, ==, expected);
}

static void
test_attract_waits (Fixture *fixture, gconstpointer data)
{
  assert_state (fixture, USK_SESSION_ATTRACT);
  pass (fixture, 100000);
  usk_session_note_activity (fixture->session);
  pass (fixture, 100000);
  assert_state (fixture, USK_SESSION_ATTRACT);
  g_assert_cmpuint (fixture->n_states, ==, 0);
  g_assert_cmpuint (fixture->n_resets, ==, 0);
}

static void
test_whole_visit (Fixture *fixture, gconstpointer data)
{
  usk_session_begin (fixture->session);
  assert_state (fixture, USK_SESSION_VISIT);
  pass (fixture, IDLE - 0.001);
  assert_state (fixture, USK_SESSION_VISIT);
  pass (fixture, 0.001);
  assert_state (fixture, USK_SESSION_WARNING);
  g_assert_cmpuint (usk_session_get_seconds_left (fixture->session), ==, WARNING);

  pass (fixture, WARNING - 0.001);
  assert_state (fixture, USK_SESSION_WARNING);
  g_assert_cmpuint (usk_session_get_seconds_left (fixture->session), ==, 1);
  g_assert_cmpuint (fixture->n_resets, ==, 0);
  pass (fixture, 0.001);
  assert_state (fixture, USK_SESSION_ATTRACT);
  g_assert_cmpuint (fixture->n_resets, ==, 1);

  /* And then nothing more comes. */
  pass (fixture, 100000);
  g_assert_cmpuint (fixture->n_resets, ==, 1);
  g_assert_cmpuint (fixture->n_states, ==, 3);
}

static void
test_countdown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = WARNING; i > 0; i--)
    g_string_append_printf (expected, "%u ", i);
  usk_session_begin (fixture->session);
  pass (fixture, IDLE + WARNING);
  g_assert_cmpstr (fixture->countdown->str, ==, expected->str);
}

static void
test_begin_twice (Fixture *fixture, gconstpointer data)
{
  usk_session_begin (fixture->session);
  pass (fixture, IDLE - 10);
  usk_session_begin (fixture->session);
  pass (fixture, 10);
  assert_state (fixture, USK_SESSION_WARNING);
  usk_session_begin (fixture->session);
  assert_state (fixture, USK_SESSION_WARNING);
}

static void
test_activity_moves_deadline (Fixture *fixture, gconstpointer data)
{
  usk_session_begin (fixture->session);
  for (guint i = 0; i < 10; i++)
    {
      pass (fixture, IDLE - 1);
      usk_session_note_activity (fixture->session);
    }
  assert_state (fixture, USK_SESSION_VISIT);
  pass (fixture, IDLE - 0.001);
  assert_state (fixture, USK_SESSION_VISIT);
  pass (fixture, 0.001);
  assert_state (fixture, USK_SESSION_WARNING);
}

static void
test_activity_keeps_warning (Fixture *fixture, gconstpointer data)
{
  usk_session_begin (fixture->session);
  pass (fixture, IDLE + 5);
  usk_session_note_activity (fixture->session);
  assert_state (fixture, USK_SESSION_WARNING);
  g_assert_cmpuint (usk_session_get_seconds_left (fixture->session), ==, WARNING - 5);
  pass (fixture, WARNING - 5);
  assert_state (fixture, USK_SESSION_ATTRACT);
}

/* WCAG 2.2.1 asks for at least ten times. */
static void
test_stay (Fixture *fixture, gconstpointer data)
{
  usk_session_begin (fixture->session);
  for (guint i = 0; i < 100; i++)
    {
      pass (fixture, IDLE + WARNING - 1);
      assert_state (fixture, USK_SESSION_WARNING);
      usk_session_stay (fixture->session);
      assert_state (fixture, USK_SESSION_VISIT);
    }
  g_assert_cmpuint (fixture->n_resets, ==, 0);

  /* The time starts anew. */
  pass (fixture, IDLE - 0.001);
  assert_state (fixture, USK_SESSION_VISIT);
  pass (fixture, 0.001);
  assert_state (fixture, USK_SESSION_WARNING);
}

static void
test_stay_without_warning (Fixture *fixture, gconstpointer data)
{
  usk_session_stay (fixture->session);
  assert_state (fixture, USK_SESSION_ATTRACT);
  usk_session_begin (fixture->session);
  pass (fixture, IDLE - 1);
  usk_session_stay (fixture->session);
  pass (fixture, 1);
  assert_state (fixture, USK_SESSION_WARNING);
}

static void
test_warn (Fixture *fixture, gconstpointer data)
{
  usk_session_begin (fixture->session);
  pass (fixture, 10);
  usk_session_warn (fixture->session);
  assert_state (fixture, USK_SESSION_WARNING);
  pass (fixture, WARNING);
  assert_state (fixture, USK_SESSION_ATTRACT);
  pass (fixture, IDLE + WARNING);
  g_assert_cmpuint (fixture->n_resets, ==, 1);
}

static void
test_end (Fixture *fixture, gconstpointer data)
{
  usk_session_begin (fixture->session);
  usk_session_end (fixture->session);
  assert_state (fixture, USK_SESSION_ATTRACT);
  g_assert_cmpuint (fixture->n_resets, ==, 1);
  pass (fixture, IDLE + WARNING);
  g_assert_cmpuint (fixture->n_resets, ==, 1);

  /* Wiping twice is safe. */
  usk_session_end (fixture->session);
  g_assert_cmpuint (fixture->n_resets, ==, 2);

  usk_session_begin (fixture->session);
  pass (fixture, IDLE + 3);
  usk_session_end (fixture->session);
  g_assert_cmpuint (fixture->n_resets, ==, 3);
  pass (fixture, IDLE + WARNING);
  g_assert_cmpuint (fixture->n_resets, ==, 3);
}

static void
test_text_size (Fixture *fixture, gconstpointer data)
{
  guint size;

  g_assert_cmpuint (usk_session_get_text_size (fixture->session), ==, 1);
  usk_session_begin (fixture->session);
  usk_session_set_text_size (fixture->session, 4);
  g_object_get (fixture->session, "text-size", &size, NULL);
  g_assert_cmpuint (size, ==, 4);
  pass (fixture, IDLE);
  g_assert_cmpuint (usk_session_get_text_size (fixture->session), ==, 4);
  pass (fixture, WARNING);
  g_assert_cmpuint (usk_session_get_text_size (fixture->session), ==, 1);

  g_object_set (fixture->session, "text-size", 2, NULL);
  g_assert_cmpuint (usk_session_get_text_size (fixture->session), ==, 2);
  usk_session_end (fixture->session);
  g_assert_cmpuint (usk_session_get_text_size (fixture->session), ==, 1);
}

static void
on_state_stay_cb (UskSession *session, GParamSpec *pspec, gpointer user_data)
{
  usk_session_stay (session);
}

/* Whoever hears of the warning may answer it at once. */
static void
test_answer_while_told_of_state (Fixture *fixture, gconstpointer data)
{
  g_signal_connect (fixture->session, "notify::state", G_CALLBACK (on_state_stay_cb), NULL);
  usk_session_begin (fixture->session);
  pass (fixture, IDLE + WARNING + 1);
  assert_state (fixture, USK_SESSION_VISIT);
  g_assert_cmpuint (fixture->n_resets, ==, 0);
}

static void
on_seconds_left_stay_cb (UskSession *session, GParamSpec *pspec, gpointer user_data)
{
  if (usk_session_get_seconds_left (session) == WARNING - 3)
    usk_session_stay (session);
}

static void
test_answer_while_told_of_seconds (Fixture *fixture, gconstpointer data)
{
  g_signal_connect (fixture->session, "notify::seconds-left", G_CALLBACK (on_seconds_left_stay_cb), NULL);
  usk_session_begin (fixture->session);
  pass (fixture, IDLE + WARNING + 1);
  assert_state (fixture, USK_SESSION_VISIT);
  g_assert_cmpuint (fixture->n_resets, ==, 0);
}

/* A bag that lies on the screen is no visitor, however it trembles. */
static void
test_stuck_press (Fixture *fixture, gconstpointer data)
{
  usk_session_begin (fixture->session);
  pass (fixture, 100);
  usk_session_note_press (fixture->session);
  for (guint i = 0; i < 600; i++)
    {
      pass (fixture, 0.1);
      usk_session_note_drag (fixture->session);
    }
  for (guint i = 0; i < (IDLE - 1) * 10; i++)
    {
      pass (fixture, 0.1);
      usk_session_note_drag (fixture->session);
    }
  assert_state (fixture, USK_SESSION_VISIT);
  pass (fixture, 1);
  assert_state (fixture, USK_SESSION_WARNING);

  /* A finger beside it is one. */
  usk_session_stay (fixture->session);
  pass (fixture, IDLE - 1);
  usk_session_note_press (fixture->session);
  pass (fixture, IDLE - 1);
  assert_state (fixture, USK_SESSION_VISIT);
  pass (fixture, 1);
  assert_state (fixture, USK_SESSION_WARNING);
}

#define CAP USK_SESSION_MAX_HOLD_SECONDS

/* Whoever waits for something is not idle, and has all their time afterwards. */
static void
test_hold (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskHold) hold = NULL;

  usk_session_begin (fixture->session);
  hold = usk_session_hold (fixture->session, "printing");
  g_assert_cmpstr (usk_hold_get_reason (hold), ==, "printing");
  pass (fixture, CAP - 1);
  assert_state (fixture, USK_SESSION_VISIT);
  g_clear_object (&hold);
  pass (fixture, IDLE - 0.001);
  assert_state (fixture, USK_SESSION_VISIT);
  pass (fixture, 0.001);
  assert_state (fixture, USK_SESSION_WARNING);
}

/* The time stands still: what went by before counts. */
static void
test_hold_begins_late (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskHold) hold = NULL;

  usk_session_begin (fixture->session);
  pass (fixture, IDLE - 10);
  hold = usk_session_hold (fixture->session, "printing");
  pass (fixture, 100);
  assert_state (fixture, USK_SESSION_VISIT);
  g_clear_object (&hold);
  pass (fixture, 10 - 0.001);
  assert_state (fixture, USK_SESSION_VISIT);
  pass (fixture, 0.001);
  assert_state (fixture, USK_SESSION_WARNING);
}

/* A stuck printer must not keep a visit for ever. */
static void
test_hold_has_an_end (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskHold) hold = NULL;

  usk_session_begin (fixture->session);
  hold = usk_session_hold (fixture->session, "printing");
  pass (fixture, CAP + IDLE - 0.001);
  assert_state (fixture, USK_SESSION_VISIT);
  g_test_expect_message ("usk-session", G_LOG_LEVEL_MESSAGE, "*no longer waited for*printing");
  pass (fixture, 0.001);
  g_test_assert_expected_messages ();
  assert_state (fixture, USK_SESSION_WARNING);
  pass (fixture, WARNING);
  assert_state (fixture, USK_SESSION_ATTRACT);
  g_assert_cmpuint (fixture->n_resets, ==, 1);
}

/* One hold after the other, and several at a time, get no more than one does. */
static void
test_holds_share_the_end (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskHold) first = NULL;
  g_autoptr (UskHold) second = NULL;

  usk_session_begin (fixture->session);
  first = usk_session_hold (fixture->session, "a motion");
  pass (fixture, 200);
  second = usk_session_hold (fixture->session, "printing");
  pass (fixture, 100);
  g_clear_object (&first);
  pass (fixture, 100);
  g_clear_object (&second);
  pass (fixture, 60);
  first = usk_session_hold (fixture->session, "a motion");
  pass (fixture, CAP - 400 + IDLE - 60 - 0.001);
  assert_state (fixture, USK_SESSION_VISIT);
  g_clear_object (&first);
  pass (fixture, 0.001);
  assert_state (fixture, USK_SESSION_WARNING);
}

/* A touch is a sign of life: from then on all the time may be waited again. */
static void
test_hold_and_activity (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskHold) hold = NULL;

  usk_session_begin (fixture->session);
  hold = usk_session_hold (fixture->session, "printing");
  for (guint i = 0; i < 3; i++)
    {
      pass (fixture, CAP + IDLE - 1);
      assert_state (fixture, USK_SESSION_VISIT);
      usk_session_note_activity (fixture->session);
    }
  pass (fixture, CAP + IDLE - 1);
  usk_session_note_activity (fixture->session);
  g_clear_object (&hold);
  pass (fixture, IDLE - 0.001);
  assert_state (fixture, USK_SESSION_VISIT);
  pass (fixture, 0.001);
  assert_state (fixture, USK_SESSION_WARNING);
}

/* Who is asked whether they are there must answer; then they may wait on. */
static void
test_hold_in_the_warning (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskHold) hold = NULL;

  usk_session_begin (fixture->session);
  pass (fixture, IDLE + 5);
  hold = usk_session_hold (fixture->session, "printing");
  pass (fixture, 5);
  g_assert_cmpuint (usk_session_get_seconds_left (fixture->session), ==, WARNING - 10);
  usk_session_stay (fixture->session);
  pass (fixture, CAP);
  assert_state (fixture, USK_SESSION_VISIT);
  usk_session_warn (fixture->session);
  g_clear_object (&hold);
  assert_state (fixture, USK_SESSION_WARNING);
  pass (fixture, WARNING);
  assert_state (fixture, USK_SESSION_ATTRACT);
}

/* What somebody forgot to let go holds the visit of nobody else. */
static void
test_hold_ends_with_the_visit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskHold) hold = NULL;
  g_autoptr (UskHold) before = NULL;

  usk_session_begin (fixture->session);
  hold = usk_session_hold (fixture->session, "printing");
  usk_session_end (fixture->session);
  usk_session_begin (fixture->session);
  pass (fixture, IDLE - 10);
  g_clear_object (&hold);
  pass (fixture, 10);
  assert_state (fixture, USK_SESSION_WARNING);
  usk_session_end (fixture->session);

  /* While one that begins before the visit counts from its first touch. */
  before = usk_session_hold (fixture->session, "a motion");
  pass (fixture, 10 * CAP);
  usk_session_begin (fixture->session);
  pass (fixture, CAP);
  assert_state (fixture, USK_SESSION_VISIT);
  g_clear_object (&before);
  pass (fixture, IDLE);
  assert_state (fixture, USK_SESSION_WARNING);
}

/* Owner and session may go in any order. */
static void
test_hold_outlives_session (void)
{
  g_autoptr (UskClock) clock = usk_clock_new_manual ();
  UskSession *session = usk_session_new (clock, IDLE, WARNING);
  g_autoptr (UskHold) hold = NULL;

  usk_session_begin (session);
  hold = usk_session_hold (session, "printing");
  g_assert_finalize_object (session);
  usk_clock_advance (clock, 10 * CAP * SECOND);
  g_assert_finalize_object (g_steal_pointer (&hold));
}

/* The alarm goes with the session, in the visit and in the warning. */
static void
test_dispose (void)
{
  for (guint seconds = 0; seconds <= IDLE; seconds += IDLE)
    {
      g_autoptr (UskClock) clock = usk_clock_new_manual ();
      UskSession *session = usk_session_new (clock, IDLE, WARNING);

      usk_session_begin (session);
      usk_clock_advance (clock, seconds * SECOND);
      g_assert_finalize_object (session);
      usk_clock_advance (clock, 10 * (IDLE + WARNING) * SECOND);
      g_assert_cmpuint (G_OBJECT (clock)->ref_count, ==, 1);
    }
}

static void
test_wrong_use (void)
{
  g_autoptr (UskClock) clock = usk_clock_new_manual ();
  g_autoptr (UskSession) session = usk_session_new (clock, IDLE, WARNING);

  g_test_expect_message ("usk-session", G_LOG_LEVEL_CRITICAL, "*USK_IS_CLOCK*");
  g_assert_null (usk_session_new (NULL, IDLE, WARNING));
  g_test_assert_expected_messages ();

  g_test_expect_message ("usk-session", G_LOG_LEVEL_CRITICAL, "*idle_seconds > 0*");
  g_assert_null (usk_session_new (clock, 0, WARNING));
  g_test_assert_expected_messages ();

  g_test_expect_message ("usk-session", G_LOG_LEVEL_CRITICAL, "*warning_seconds > 0*");
  g_assert_null (usk_session_new (clock, IDLE, 0));
  g_test_assert_expected_messages ();

  for (guint size = 0; size <= 5; size += 5)
    {
      g_test_expect_message ("usk-session", G_LOG_LEVEL_CRITICAL, "*USK_SESSION_MIN_TEXT_SIZE*");
      usk_session_set_text_size (session, size);
      g_test_assert_expected_messages ();
    }
  g_assert_cmpuint (usk_session_get_text_size (session), ==, 1);

  g_test_expect_message ("usk-session", G_LOG_LEVEL_CRITICAL, "*reason != NULL*");
  g_assert_null (usk_session_hold (session, NULL));
  g_test_assert_expected_messages ();

  g_test_expect_message ("usk-session", G_LOG_LEVEL_CRITICAL, "*USK_IS_SESSION*");
  usk_session_begin (NULL);
  g_test_assert_expected_messages ();
}

#define add(path, function) g_test_add ("/session/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("attract-waits", test_attract_waits);
  add ("whole-visit", test_whole_visit);
  add ("countdown", test_countdown);
  add ("begin-twice", test_begin_twice);
  add ("activity/moves-deadline", test_activity_moves_deadline);
  add ("activity/keeps-warning", test_activity_keeps_warning);
  add ("stay/any-number-of-times", test_stay);
  add ("stay/without-warning", test_stay_without_warning);
  add ("warn", test_warn);
  add ("end", test_end);
  add ("text-size", test_text_size);
  add ("answer/while-told-of-state", test_answer_while_told_of_state);
  add ("answer/while-told-of-seconds", test_answer_while_told_of_seconds);
  add ("activity/stuck-press", test_stuck_press);
  add ("hold/whole", test_hold);
  add ("hold/begins-late", test_hold_begins_late);
  add ("hold/has-an-end", test_hold_has_an_end);
  add ("hold/share-the-end", test_holds_share_the_end);
  add ("hold/and-activity", test_hold_and_activity);
  add ("hold/in-the-warning", test_hold_in_the_warning);
  add ("hold/ends-with-the-visit", test_hold_ends_with_the_visit);
  g_test_add_func ("/session/hold/outlives-session", test_hold_outlives_session);
  g_test_add_func ("/session/dispose", test_dispose);
  g_test_add_func ("/session/wrong-use", test_wrong_use);

  return g_test_run ();
}
