/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-transform.h"

#include <math.h>

static void
assert_moves (const char *text, double x, double y, double to_x, double to_y)
{
  cairo_matrix_t matrix;

  g_assert_true (usk_transform_parse (text, &matrix));
  cairo_matrix_transform_point (&matrix, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, to_x, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, to_y, 1e-9);
}

static void
test_functions (void)
{
  assert_moves ("", 3, 4, 3, 4);
  assert_moves ("translate(10)", 3, 4, 13, 4);
  assert_moves ("translate( 10 , -2 )", 3, 4, 13, 2);
  assert_moves ("scale(2)", 3, 4, 6, 8);
  assert_moves ("scale(2 .5)", 3, 4, 6, 2);
  assert_moves ("rotate(90)", 3, 4, -4, 3);
  assert_moves ("rotate(180 10 10)", 3, 4, 17, 16);
  assert_moves ("skewX(45)", 3, 4, 7, 4);
  assert_moves ("skewY(45)", 3, 4, 3, 7);
  assert_moves ("matrix(1 2 3 4 5 6)", 3, 4, 1 * 3 + 3 * 4 + 5, 2 * 3 + 4 * 4 + 6);
}

/* The last function of a list is the first that a point meets. */
static void
test_order (void)
{
  assert_moves ("translate(10 0) scale(2)", 3, 4, 16, 8);
  assert_moves ("scale(2),translate(10 0)", 3, 4, 26, 8);
}

static void
test_refused (void)
{
  const char *const bad[] = { "turn(3)",     "rotate(1 2)",  "scale()", "translate(1",
                              "translate 1", "scale(1 2 3)", "x" };
  cairo_matrix_t matrix;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (usk_transform_parse (bad[i], &matrix));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/transform/functions", test_functions);
  g_test_add_func ("/transform/order", test_order);
  g_test_add_func ("/transform/refused", test_refused);

  return g_test_run ();
}
