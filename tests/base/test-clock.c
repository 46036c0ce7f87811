/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-clock.h"

typedef struct {
  UskClock *clock;
  GString *log;
  const char *name;
  guint other;
  gint64 rang_at;
} Bell;

static void
on_alarm (gpointer user_data)
{
  Bell *bell = user_data;

  bell->rang_at = usk_clock_get_time (bell->clock);
  g_string_append (bell->log, bell->name);
}

static void
on_alarm_set_next (gpointer user_data)
{
  Bell *bell = user_data;

  on_alarm (bell);
  if (bell->log->len < 4)
    usk_clock_add_alarm (bell->clock, 10, on_alarm_set_next, bell);
}

static void
on_alarm_remove_other (gpointer user_data)
{
  Bell *bell = user_data;

  on_alarm (bell);
  usk_clock_remove_alarm (bell->clock, bell->other);
}

static void
test_manual_stands_still (void)
{
  g_autoptr (UskClock) clock = usk_clock_new_manual ();

  g_assert_cmpint (usk_clock_get_time (clock), ==, 0);
  g_usleep (1000);
  g_assert_cmpint (usk_clock_get_time (clock), ==, 0);
  usk_clock_advance (clock, 1234);
  g_assert_cmpint (usk_clock_get_time (clock), ==, 1234);
}

static void
test_manual_order (void)
{
  g_autoptr (UskClock) clock = usk_clock_new_manual ();
  g_autoptr (GString) log = g_string_new (NULL);
  Bell a = { clock, log, "a" }, b = { clock, log, "b" }, c = { clock, log, "c" }, d = { clock, log, "d" };

  usk_clock_add_alarm (clock, 30, on_alarm, &c);
  usk_clock_add_alarm (clock, 10, on_alarm, &a);
  usk_clock_add_alarm (clock, 20, on_alarm, &b);
  usk_clock_add_alarm (clock, 31, on_alarm, &d);

  usk_clock_advance (clock, 9);
  g_assert_cmpstr (log->str, ==, "");
  usk_clock_advance (clock, 21);
  g_assert_cmpstr (log->str, ==, "abc");
  g_assert_cmpint (a.rang_at, ==, 10);
  g_assert_cmpint (b.rang_at, ==, 20);
  g_assert_cmpint (c.rang_at, ==, 30);
  usk_clock_advance (clock, 1000);
  g_assert_cmpstr (log->str, ==, "abcd");
}

static void
test_manual_same_moment (void)
{
  g_autoptr (UskClock) clock = usk_clock_new_manual ();
  g_autoptr (GString) log = g_string_new (NULL);
  Bell first = { clock, log, "1" }, second = { clock, log, "2" };

  usk_clock_add_alarm (clock, 10, on_alarm, &first);
  usk_clock_add_alarm (clock, 10, on_alarm, &second);
  usk_clock_advance (clock, 10);
  g_assert_cmpstr (log->str, ==, "12");
}

static void
test_manual_inside_alarm (void)
{
  g_autoptr (UskClock) clock = usk_clock_new_manual ();
  g_autoptr (GString) log = g_string_new (NULL);
  Bell bell = { clock, log, "x" };

  usk_clock_add_alarm (clock, 10, on_alarm_set_next, &bell);
  usk_clock_advance (clock, 25);
  g_assert_cmpstr (log->str, ==, "xx");
  g_assert_cmpint (bell.rang_at, ==, 20);
  g_assert_cmpint (usk_clock_get_time (clock), ==, 25);
  usk_clock_advance (clock, 1000);
  g_assert_cmpstr (log->str, ==, "xxxx");
  g_assert_cmpint (bell.rang_at, ==, 40);
}

static void
test_manual_remove (void)
{
  g_autoptr (UskClock) clock = usk_clock_new_manual ();
  g_autoptr (GString) log = g_string_new (NULL);
  Bell a = { clock, log, "a" }, b = { clock, log, "b" };
  guint id_a = usk_clock_add_alarm (clock, 10, on_alarm, &a);
  guint id_b = usk_clock_add_alarm (clock, 10, on_alarm, &b);

  g_assert_cmpuint (id_a, !=, 0);
  g_assert_cmpuint (id_a, !=, id_b);
  usk_clock_remove_alarm (clock, id_a);
  usk_clock_remove_alarm (clock, id_a);
  usk_clock_advance (clock, 20);
  g_assert_cmpstr (log->str, ==, "b");

  /* One that has rung, and one that never was. */
  usk_clock_remove_alarm (clock, id_b);
  usk_clock_remove_alarm (clock, 999);
}

static void
test_manual_remove_inside_alarm (void)
{
  g_autoptr (UskClock) clock = usk_clock_new_manual ();
  g_autoptr (GString) log = g_string_new (NULL);
  Bell a = { clock, log, "a" }, b = { clock, log, "b" };

  usk_clock_add_alarm (clock, 10, on_alarm_remove_other, &a);
  a.other = usk_clock_add_alarm (clock, 20, on_alarm, &b);
  usk_clock_advance (clock, 100);
  g_assert_cmpstr (log->str, ==, "a");
}

static void
test_manual_past (void)
{
  g_autoptr (UskClock) clock = usk_clock_new_manual ();
  g_autoptr (GString) log = g_string_new (NULL);
  Bell bell = { clock, log, "x" };

  usk_clock_advance (clock, 50);
  usk_clock_add_alarm (clock, -10, on_alarm, &bell);
  g_assert_cmpstr (log->str, ==, "");
  usk_clock_advance (clock, 0);
  g_assert_cmpstr (log->str, ==, "x");
  g_assert_cmpint (bell.rang_at, ==, 50);
}

static gboolean
on_late_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
test_real_once (void)
{
  g_autoptr (UskClock) clock = usk_clock_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  Bell bell = { clock, log, "x" }, removed = { clock, log, "removed" };
  gint64 start = usk_clock_get_time (clock);
  gboolean late = FALSE;
  guint id;

  usk_clock_add_alarm (clock, 5000, on_alarm, &bell);
  id = usk_clock_add_alarm (clock, 5000, on_alarm, &removed);
  usk_clock_remove_alarm (clock, id);
  g_timeout_add (60, on_late_cb, &late);
  while (!late)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (log->str, ==, "x");
  g_assert_cmpint (bell.rang_at - start, >=, 4000);
}

/* An alarm dies with its clock and does not ring into freed memory. */
static void
test_real_finalize (void)
{
  UskClock *clock = usk_clock_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  Bell bell = { clock, log, "x" };
  gboolean late = FALSE;

  usk_clock_add_alarm (clock, 1000, on_alarm, &bell);
  g_assert_finalize_object (clock);
  g_timeout_add (20, on_late_cb, &late);
  while (!late)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (log->str, ==, "");
}

static void
test_wrong_use (void)
{
  g_autoptr (UskClock) clock = usk_clock_new ();

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*alarm != NULL*");
  g_assert_cmpuint (usk_clock_add_alarm (clock, 0, NULL, NULL), ==, 0);
  g_test_assert_expected_messages ();

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*self->manual*");
  usk_clock_advance (clock, 1);
  g_test_assert_expected_messages ();

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*USK_IS_CLOCK*");
  g_assert_cmpint (usk_clock_get_time (NULL), ==, 0);
  g_test_assert_expected_messages ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/clock/manual/stands-still", test_manual_stands_still);
  g_test_add_func ("/base/clock/manual/order", test_manual_order);
  g_test_add_func ("/base/clock/manual/same-moment", test_manual_same_moment);
  g_test_add_func ("/base/clock/manual/inside-alarm", test_manual_inside_alarm);
  g_test_add_func ("/base/clock/manual/remove", test_manual_remove);
  g_test_add_func ("/base/clock/manual/remove-inside-alarm", test_manual_remove_inside_alarm);
  g_test_add_func ("/base/clock/manual/past", test_manual_past);
  g_test_add_func ("/base/clock/real/once", test_real_once);
  g_test_add_func ("/base/clock/real/finalize", test_real_finalize);
  g_test_add_func ("/base/clock/wrong-use", test_wrong_use);

  return g_test_run ();
}
