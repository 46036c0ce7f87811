/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-diagram-fixture.h"

#include <math.h>

/* Where the motions of one moving group take a point, and how opaque it is. */
static void
assert_pose (const char *motions, double seconds, double x, double y, double opacity)
{
  g_autofree char *part = g_strdup_printf ("<g id='a'><g transform='translate(100 0) scale(2)'>"
                                           "<g>%s<rect width='10' height='10'/></g></g></g>",
                                           motions);
  g_autoptr (UskDiagram) diagram = fixture_load_part (part);
  const UskLeaf *leaf = g_ptr_array_index (diagram->leaves, 0);
  /* The point (10, 0) of the group lies at (120, 0) of the drawing at rest. */
  double found_x = 120, found_y = 0, found_opacity;
  cairo_matrix_t matrix;

  g_assert_cmpuint (diagram->leaves->len, ==, 1);
  g_assert_nonnull (leaf->mover);
  usk_mover_sample (leaf->mover, seconds, &matrix, &found_opacity);
  cairo_matrix_transform_point (&matrix, &found_x, &found_y);
  g_assert_cmpfloat_with_epsilon (found_x, x, 1e-3);
  g_assert_cmpfloat_with_epsilon (found_y, y, 1e-3);
  g_assert_cmpfloat_with_epsilon (found_opacity, opacity, 1e-6);
}

#define TRANSFORM(type) "<animateTransform attributeName='transform' type='" type "' "

static void
test_translate (void)
{
  const char *once = TRANSFORM ("translate") "from='0 0' to='10 20' begin='1s' dur='2s' fill='freeze'/>";
  const char *removed = TRANSFORM ("translate") "values='0;10' dur='2s'/>";
  const char *loop =
    TRANSFORM ("translate") "values='0 0;10 0;0 0' keyTimes='0;.5;1' dur='4s' repeatCount='indefinite'/>";

  assert_pose (once, 0, 120, 0, 1);
  assert_pose (once, 2, 130, 20, 1);
  assert_pose (once, 9, 140, 40, 1);
  assert_pose (removed, 1, 130, 0, 1);
  assert_pose (removed, 2, 120, 0, 1);
  assert_pose (loop, 1, 130, 0, 1);
  assert_pose (loop, 2, 140, 0, 1);
  assert_pose (loop, 4003, 130, 0, 1);
}

static void
test_rotate_and_scale (void)
{
  assert_pose (TRANSFORM ("rotate") "values='0;180' dur='2s' fill='freeze'/>", 1, 100, 20, 1);
  assert_pose (TRANSFORM ("rotate") "values='0 20 0;180 20 0' dur='2s' fill='freeze'/>", 2, 160, 0, 1);
  assert_pose (TRANSFORM ("scale") "values='1;3' dur='2s' fill='freeze'/>", 1, 140, 0, 1);
  assert_pose (TRANSFORM ("scale") "values='1 1;0 5' dur='2s' fill='freeze'/>", 2, 100, 0, 1);
}

static void
test_modes (void)
{
  const char *spline = TRANSFORM ("translate") "values='0;100' keyTimes='0;1' calcMode='spline' "
                                               "keySplines='.42 0 .58 1' dur='4s'/>";
  const char *discrete = TRANSFORM ("translate") "values='0;10;20' calcMode='discrete' dur='3s'/>";

  assert_pose (spline, 1, 120 + 200 * 0.1291619, 0, 1);
  assert_pose (discrete, 0.9, 120, 0, 1);
  assert_pose (discrete, 1, 140, 0, 1);
  assert_pose (discrete, 2.9, 160, 0, 1);
}

/* A later motion replaces an earlier one unless it adds to it; what begins
 * later is later, wherever it stands.
 */
static void
test_several (void)
{
  const char *sum = TRANSFORM ("translate") "values='10;10' dur='2s'/>" TRANSFORM (
    "rotate") "values='90;90' dur='2s' additive='sum'/>";
  const char *replace =
    TRANSFORM ("translate") "values='10;10' dur='2s'/>" TRANSFORM ("rotate") "values='90;90' dur='2s'/>";
  const char *late = TRANSFORM ("rotate") "values='90;90' begin='1s' dur='2s'/>" TRANSFORM (
    "translate") "values='10;10' dur='4s'/>";

  assert_pose (sum, 1, 120, 20, 1);
  assert_pose (replace, 1, 100, 20, 1);
  assert_pose (late, 0.5, 140, 0, 1);
  assert_pose (late, 1.5, 100, 20, 1);
  assert_pose (late, 3.5, 140, 0, 1);
}

static void
test_opacity (void)
{
  const char *fade = "<animate attributeName='opacity' values='0;1' dur='4s'/>";

  assert_pose (fade, 1, 120, 0, 0.25);
  assert_pose (fade, 5, 120, 0, 1);
}

static void
test_travel (void)
{
  const char *even = "<animateMotion path='M0 0h10v30' dur='4s' fill='freeze'/>";
  const char *turning = "<animateMotion path='M0 0v30' rotate='auto' dur='4s' fill='freeze'/>";
  const char *points =
    "<animateMotion path='M0 0h10v30' keyPoints='0;.25;1' keyTimes='0;.75;1' calcMode='linear' dur='4s'/>";

  assert_pose (even, 1, 140, 0, 1);
  assert_pose (even, 2, 140, 20, 1);
  assert_pose (even, 4, 140, 60, 1);
  /* (10, 0) turned a quarter is (0, 10), travelled half way (0, 25). */
  assert_pose (turning, 2, 100, 50, 1);
  assert_pose (points, 3, 140, 0, 1);
  assert_pose ("<animateMotion path='M0 0h10' rotate='90' dur='4s' fill='freeze'/>", 4, 120, 20, 1);
  assert_pose ("<animateMotion path='M0 0v30' rotate='auto-reverse' dur='4s' fill='freeze'/>", 4, 100, 40, 1);
  /* The travel comes on top of the transform, whichever is first. */
  assert_pose (TRANSFORM ("scale") "values='2;2' dur='4s'/><animateMotion path='M0 0h10' dur='4s'/>", 2, 150, 0,
               1);
  assert_pose ("<animateMotion path='M0 0h10' dur='4s'/>" TRANSFORM ("scale") "values='2;2' dur='4s'/>", 2, 150, 0,
               1);
}

/* A group that moves inside one that moves does both. */
static void
test_nested (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load_part ("<g id='a'>" TRANSFORM (
    "translate") "values='0 0;100 0' dur='1s' fill='freeze'/>"
                 "<rect width='5' height='5'/><g opacity='.5'><g transform='translate(50 0)'>"
                 "<g>" TRANSFORM ("rotate") "values='0;90' dur='1s' fill='freeze'/>"
                                            "<animate attributeName='opacity' values='1;0' dur='1s' "
                                            "fill='freeze'/><rect width='5' height='5'/></g></g></g></g>");
  const UskLeaf *outer = g_ptr_array_index (diagram->leaves, 0);
  const UskLeaf *inner = g_ptr_array_index (diagram->leaves, 1);
  cairo_matrix_t matrix;
  double opacity;
  double x = 60, y = 0;

  g_assert_cmpuint (diagram->leaves->len, ==, 2);
  g_assert_true (inner->mover->parent == outer->mover);
  g_assert_cmpfloat (inner->opacity, ==, 0.5);
  usk_mover_sample (inner->mover, 1, &matrix, &opacity);
  cairo_matrix_transform_point (&matrix, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 150, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, 10, 1e-9);
  g_assert_cmpfloat (opacity, ==, 0);
}

/* Browsers let a motion replace the group's own transform and opacity while it
 * lasts; the grammar forbids the first, but the drawing must still look right.
 */
static void
test_own_attributes (void)
{
  g_autoptr (UskDiagram) diagram =
    fixture_load_part ("<g id='a'><g transform='translate(7 0)' opacity='.5'>" TRANSFORM (
      "translate") "values='1;1' begin='1s' dur='1s'/>"
                   "<animate attributeName='opacity' values='1;1' begin='1s' dur='1s'/><rect width='5' "
                   "height='5'/></g></g>");
  const UskLeaf *leaf = g_ptr_array_index (diagram->leaves, 0);
  cairo_matrix_t matrix;
  double opacity;

  usk_mover_sample (leaf->mover, 0, &matrix, &opacity);
  g_assert_cmpfloat (matrix.x0, ==, 7);
  g_assert_cmpfloat (opacity, ==, 0.5);
  usk_mover_sample (leaf->mover, 1.5, &matrix, &opacity);
  g_assert_cmpfloat (matrix.x0, ==, 1);
  g_assert_cmpfloat (opacity, ==, 1);
  g_assert_cmpfloat (usk_mover_get_end (leaf->mover), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/motion/translate", test_translate);
  g_test_add_func ("/motion/rotate-and-scale", test_rotate_and_scale);
  g_test_add_func ("/motion/modes", test_modes);
  g_test_add_func ("/motion/several", test_several);
  g_test_add_func ("/motion/opacity", test_opacity);
  g_test_add_func ("/motion/travel", test_travel);
  g_test_add_func ("/motion/nested", test_nested);
  g_test_add_func ("/motion/own-attributes", test_own_attributes);

  return g_test_run ();
}
