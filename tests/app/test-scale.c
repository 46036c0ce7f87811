/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-scale.h"

static void
test_body_text_at_1080_lines (void)
{
  g_assert_cmpfloat (usk_scale_get_font_size (1920, 1080), ==, 24);
  g_assert_cmpfloat (usk_scale_get_font_size (1080, 1920), ==, 24);
}

static void
test_grows_with_the_screen (void)
{
  g_assert_cmpfloat (usk_scale_get_font_size (3840, 2160), ==, 48);
  g_assert_cmpfloat (usk_scale_get_font_size (2560, 1440), ==, 32);
}

/* The shorter of the two ratios counts, so that text fits both ways. */
static void
test_odd_shapes (void)
{
  g_assert_cmpfloat (usk_scale_get_font_size (3840, 1080), ==, 24);
  g_assert_cmpfloat (usk_scale_get_font_size (1600, 1600), ==, 20);
}

static void
test_never_too_small (void)
{
  double smallest = usk_scale_get_font_size (640, 480);

  g_assert_cmpfloat (smallest, >=, 16);
  g_assert_cmpfloat (usk_scale_get_font_size (1024, 600), ==, smallest);
  g_assert_cmpfloat (usk_scale_get_font_size (1280, 800), >=, smallest);
  g_assert_cmpfloat (usk_scale_get_font_size (0, 0), ==, smallest);
}

/* A turned screen shows the same sizes. */
static void
test_same_when_turned (void)
{
  const int sizes[][2] = { { 1024, 600 }, { 1280, 800 }, { 1366, 768 }, { 1920, 1200 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    g_assert_cmpfloat (usk_scale_get_font_size (sizes[i][0], sizes[i][1]), ==,
                       usk_scale_get_font_size (sizes[i][1], sizes[i][0]));
}

/* What has room for the words in their usual proportion may still be too small
 * for the usual gaps between targets of 44 px.
 */
static void
test_small_screens (void)
{
  g_assert_false (usk_scale_is_compact (1920, 1080));
  g_assert_false (usk_scale_is_tight (1920, 1080));
  g_assert_true (usk_scale_is_compact (1280, 800));
  g_assert_false (usk_scale_is_tight (1280, 800));
  g_assert_true (usk_scale_is_compact (1024, 600));
  g_assert_true (usk_scale_is_tight (600, 1024));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scale/body-text-at-1080-lines", test_body_text_at_1080_lines);
  g_test_add_func ("/scale/grows-with-the-screen", test_grows_with_the_screen);
  g_test_add_func ("/scale/odd-shapes", test_odd_shapes);
  g_test_add_func ("/scale/never-too-small", test_never_too_small);
  g_test_add_func ("/scale/same-when-turned", test_same_when_turned);

  g_test_add_func ("/scale/small-screens", test_small_screens);

  return g_test_run ();
}
