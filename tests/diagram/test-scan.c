/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-scan.h"

static void
test_numbers (void)
{
  double numbers[8];
  guint n;

  g_assert_true (usk_scan_numbers ("1 2,3 , -4.5e1\t.5.5+6", numbers, 7, 8, &n));
  g_assert_cmpuint (n, ==, 7);
  g_assert_cmpfloat (numbers[3], ==, -45);
  g_assert_cmpfloat (numbers[4], ==, 0.5);
  g_assert_cmpfloat (numbers[5], ==, 0.5);
  g_assert_cmpfloat (numbers[6], ==, 6);
}

static void
test_not_numbers (void)
{
  const char *const bad[] = { "",     "x",     "1x",    "inf", "nan", "-inf", "0x10",
                              "1,,2", "1e999", "1 2 3", ".",   "-",   "+-1" };
  double numbers[2];

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (usk_scan_numbers (bad[i], numbers, 1, 2, NULL));
}

static void
test_seconds (void)
{
  const char *const bad[] = { "", "s", "1m", "2min", "00:01", "1s;2s", "click", "1 s x", ",1s" };
  double seconds;

  g_assert_true (usk_scan_seconds ("2.5s", &seconds));
  g_assert_cmpfloat (seconds, ==, 2.5);
  g_assert_true (usk_scan_seconds (" 250ms ", &seconds));
  g_assert_cmpfloat (seconds, ==, 0.25);
  g_assert_true (usk_scan_seconds ("-3", &seconds));
  g_assert_cmpfloat (seconds, ==, -3);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (usk_scan_seconds (bad[i], &seconds));
}

static void
test_flags (void)
{
  const char *cursor = " 1,0110";
  gboolean flag;
  double number;

  g_assert_true (usk_scan_flag (&cursor, &flag));
  g_assert_true (flag);
  g_assert_true (usk_scan_flag (&cursor, &flag));
  g_assert_false (flag);
  g_assert_true (usk_scan_flag (&cursor, &flag));
  g_assert_true (flag);
  g_assert_true (usk_scan_number (&cursor, &number));
  g_assert_cmpfloat (number, ==, 10);
  g_assert_false (usk_scan_flag (&cursor, &flag));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scan/numbers", test_numbers);
  g_test_add_func ("/scan/not-numbers", test_not_numbers);
  g_test_add_func ("/scan/seconds", test_seconds);
  g_test_add_func ("/scan/flags", test_flags);

  return g_test_run ();
}
