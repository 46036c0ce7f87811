/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-path.h"

#include <math.h>

static void
assert_at (const char *data, double fraction, double x, double y, double degrees)
{
  g_autoptr (UskPath) path = usk_path_parse (data);
  double found_x, found_y, angle;

  g_assert_nonnull (path);
  usk_path_locate (path, fraction, &found_x, &found_y, &angle);
  g_assert_cmpfloat_with_epsilon (found_x, x, 0.02);
  g_assert_cmpfloat_with_epsilon (found_y, y, 0.02);
  g_assert_cmpfloat_with_epsilon (remainder (angle * 180 / G_PI - degrees, 360), 0, 0.2);
}

static void
assert_length (const char *data, double length)
{
  g_autoptr (UskPath) path = usk_path_parse (data);

  g_assert_nonnull (path);
  g_assert_cmpfloat_with_epsilon (usk_path_get_length (path), length, length * 1e-3);
}

static void
test_lines (void)
{
  assert_at ("M10 20 H110", 0, 10, 20, 0);
  assert_at ("M10 20 H110", 0.25, 35, 20, 0);
  assert_at ("M10 20 h100 v300", 0.5, 110, 120, 90);
  assert_at ("m10,20 10,0 0,10 -10,0z", 0.7, 12, 30, 180);
  assert_at ("m10,20 10,0 0,10 -10,0z", 0.875, 10, 25, 270);
  assert_at ("M0 0L30 40", 1, 30, 40, atan2 (40, 30) * 180 / G_PI);
  /* After a closed subpath a relative move counts from where it started. */
  assert_at ("M10 10h10v10zm5 0v10", 1, 15, 20, 90);
}

static void
test_curves (void)
{
  /* Symmetric curves: the middle is where mathematics says. */
  assert_at ("M0 0C0 100 100 100 100 0", 0.5, 50, 75, 0);
  assert_at ("M0 0Q50 100 100 0", 0.5, 50, 50, 0);
  assert_at ("M0 0Q50 100 100 0T200 0", 0.75, 150, -50, 0);
  assert_at ("M0 0C0 50 50 50 50 0S100 -50 100 0", 0.75, 75, -37.5, 0);
  assert_at ("M0 0C0 100 100 100 100 0", 0, 0, 0, 90);
  assert_at ("M0 0C0 100 100 100 100 0", 1, 100, 0, -90);
  assert_length ("M0 0c10 0 20 0 30 0", 30);
}

static void
test_arcs (void)
{
  assert_length ("M0 0A50 50 0 0 1 100 0", G_PI * 50);
  assert_at ("M0 0A50 50 0 0 1 100 0", 0.5, 50, -50, 0);
  assert_at ("M0 0A50 50 0 0 0 100 0", 0.5, 50, 50, 0);
  assert_at ("M100 0a100 100 0 0 1-100 100", 0.5, 70.71, 70.71, 135);
  assert_at ("M100 0a100 100 0 1 0-100 100", 0, 100, 0, -90);
  /* Radii that are too small grow until they reach. */
  assert_length ("M0 0A1 1 0 0 1 100 0", G_PI * 50);
  /* A radius of nothing is a straight line. */
  assert_length ("M0 0A0 5 0 0 1 100 0", 100);
  assert_at ("M0 0a50 25 90 01100 0", 0, 0, 0, -90);
}

/* A jump takes no time, and a path of one point keeps its place. */
static void
test_jumps (void)
{
  assert_length ("M0 0h10M100 100v30", 40);
  assert_at ("M0 0h10M100 100v30", 0.5, 100, 110, 90);
  assert_at ("M7 9", 0.5, 7, 9, 0);
  assert_at ("M7 9z", 1, 7, 9, 0);
}

static void
test_refused (void)
{
  const char *const bad[] = { "",
                              " ",
                              "L10 10",
                              "10 10",
                              "M10",
                              "M10 10 L5",
                              "M0 0 C1 2 3 4 5",
                              "M0 0 X5 5",
                              "M0 0 A1 1 0 2 0 5 5",
                              "M0 0z5 5",
                              "M0 0 h",
                              "M0 0 L inf 3",
                              "M1e308 0 L-1e308 0 L1e308 0" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (UskPath) path = usk_path_parse (bad[i]);

      g_assert_null (path);
    }
}

/* Four bytes ask for a curve, and a curve takes some thousand. */
static void
test_long (void)
{
  GString *data = g_string_new ("M0 0Q0 1 1 0T");

  for (guint i = 0; i < 1000; i++)
    g_string_append (data, "5 1 0 1 ");
  assert_at (data->str, 0, 0, 0, 90);
  for (guint i = 0; i < 1000; i++)
    g_string_append (data, "5 1 0 1 ");
  g_assert_null (usk_path_parse (data->str));
  g_string_free (data, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/path/lines", test_lines);
  g_test_add_func ("/path/curves", test_curves);
  g_test_add_func ("/path/arcs", test_arcs);
  g_test_add_func ("/path/jumps", test_jumps);
  g_test_add_func ("/path/long", test_long);
  g_test_add_func ("/path/refused", test_refused);

  return g_test_run ();
}
