/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-timing.h"

#include <math.h>

/* Values of the CSS timing functions at a quarter, half and three quarters, as
 * browsers compute them.
 */
static void
test_splines (void)
{
  const struct {
    double spline[4];
    double x;
    double y;
  } known[] = {
    { { 0.25, 0.1, 0.25, 1 }, 0.25, 0.4085106 }, /* ease */
    { { 0.25, 0.1, 0.25, 1 }, 0.5, 0.8024034 },
    { { 0.25, 0.1, 0.25, 1 }, 0.75, 0.9604590 },
    { { 0.42, 0, 1, 1 }, 0.5, 0.3153569 },     /* ease-in */
    { { 0, 0, 0.58, 1 }, 0.5, 0.6846431 },     /* ease-out */
    { { 0.42, 0, 0.58, 1 }, 0.25, 0.1291619 }, /* ease-in-out */
    { { 0.42, 0, 0.58, 1 }, 0.5, 0.5 },
    { { 0, 0, 1, 1 }, 0.3, 0.3 },
    { { 0, 1, 0, 1 }, 0.125, 0.875 }, /* t = 1/2 */
    { { 1, 0, 1, 0 }, 0.875, 0.125 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_assert_cmpfloat_with_epsilon (usk_spline_ease (known[i].spline, known[i].x), known[i].y, 1e-5);

  g_assert_cmpfloat (usk_spline_ease (known[0].spline, -1), ==, 0);
  g_assert_cmpfloat (usk_spline_ease (known[0].spline, 2), ==, 1);
}

static void
assert_progress (const UskTiming *timing, double seconds, double expected)
{
  double progress;

  g_assert_true (usk_timing_get_progress (timing, seconds, &progress));
  g_assert_cmpfloat_with_epsilon (progress, expected, 1e-9);
}

static void
test_progress (void)
{
  UskTiming timing = { .begin = 1, .duration = 2, .repeat = 1.5, .freeze = TRUE };
  double progress;

  g_assert_false (usk_timing_get_progress (&timing, 0.999, &progress));
  assert_progress (&timing, 1, 0);
  assert_progress (&timing, 2, 0.5);
  assert_progress (&timing, 3, 0);
  assert_progress (&timing, 3.5, 0.25);
  assert_progress (&timing, 4, 0.5);
  assert_progress (&timing, 99, 0.5);
  g_assert_cmpfloat (usk_timing_get_end (&timing), ==, 4);

  timing.freeze = FALSE;
  g_assert_false (usk_timing_get_progress (&timing, 4, &progress));
  assert_progress (&timing, 3.999, 0.4995);

  timing.repeat = 2;
  timing.freeze = TRUE;
  assert_progress (&timing, 5, 1);

  timing.repeat = INFINITY;
  assert_progress (&timing, 1001, 0);
  g_assert_true (isinf (usk_timing_get_end (&timing)));
}

/* A motion that began before the document did is under way already. */
static void
test_early (void)
{
  UskTiming timing = { .begin = -1, .duration = 4, .repeat = INFINITY };

  assert_progress (&timing, 0, 0.25);
}

static void
assert_located (const UskTiming *timing, double progress, guint index, double fraction)
{
  guint found;
  double found_fraction;

  usk_timing_locate (timing, progress, &found, &found_fraction);
  g_assert_cmpuint (found, ==, index);
  g_assert_cmpfloat_with_epsilon (found_fraction, fraction, 1e-6);
}

static void
test_locate (void)
{
  double times[] = { 0, 0.25, 0.25, 1 };
  double splines[] = { 0, 0, 1, 1, 0, 0, 1, 1, 0.42, 0, 0.58, 1 };
  UskTiming timing = { .n_values = 4, .key_times = times, .splines = splines };

  assert_located (&timing, 0, 0, 0);
  assert_located (&timing, 0.125, 0, 0.5);
  /* Of two values at the same time the later one counts. */
  assert_located (&timing, 0.25, 2, 0);
  assert_located (&timing, 0.625, 2, 0.5);
  assert_located (&timing, 1, 3, 0);

  timing.mode = USK_CALC_SPLINE;
  assert_located (&timing, 0.25 + 0.75 * 0.25, 2, 0.1291619);

  timing.mode = USK_CALC_DISCRETE;
  assert_located (&timing, 0.9, 2, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timing/splines", test_splines);
  g_test_add_func ("/timing/progress", test_progress);
  g_test_add_func ("/timing/early", test_early);
  g_test_add_func ("/timing/locate", test_locate);

  return g_test_run ();
}
