/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-rect.h"

static void
assert_rect (const UskRect *rect, double x, double y, double width, double height)
{
  g_assert_cmpfloat (rect->x, ==, x);
  g_assert_cmpfloat (rect->y, ==, y);
  g_assert_cmpfloat (rect->width, ==, width);
  g_assert_cmpfloat (rect->height, ==, height);
}

static void
test_empty (void)
{
  g_assert_true (usk_rect_is_empty (&(UskRect){ 5, 5, 0, 0 }));
  g_assert_true (usk_rect_is_empty (&(UskRect){ 0, 0, 10, 0 }));
  g_assert_true (usk_rect_is_empty (&(UskRect){ 0, 0, 0, 10 }));
  g_assert_true (usk_rect_is_empty (&(UskRect){ 0, 0, -1, 10 }));
  g_assert_false (usk_rect_is_empty (&(UskRect){ -5, -5, 0.001, 0.001 }));
}

static void
test_unite (void)
{
  const UskRect nothing = { 100, 100, 0, 0 };
  UskRect rect = { 10, 20, 30, 40 };

  usk_rect_unite (&rect, &(UskRect){ 35, 15, 10, 10 });
  assert_rect (&rect, 10, 15, 35, 45);

  /* What lies inside adds nothing, nor does what is empty. */
  usk_rect_unite (&rect, &(UskRect){ 12, 22, 1, 1 });
  usk_rect_unite (&rect, &nothing);
  assert_rect (&rect, 10, 15, 35, 45);

  usk_rect_unite (&rect, &(UskRect){ -10, -10, 5, 5 });
  assert_rect (&rect, -10, -10, 55, 70);

  rect = nothing;
  usk_rect_unite (&rect, &(UskRect){ 1, 2, 3, 4 });
  assert_rect (&rect, 1, 2, 3, 4);
}

static void
test_intersect (void)
{
  const UskRect a = { 0, 0, 10, 10 };
  UskRect result;

  g_assert_true (usk_rect_intersect (&a, &(UskRect){ 5, 6, 10, 10 }, &result));
  assert_rect (&result, 5, 6, 5, 4);
  g_assert_true (usk_rect_intersect (&(UskRect){ 2, 3, 4, 5 }, &a, &result));
  assert_rect (&result, 2, 3, 4, 5);

  /* Edges that touch share no area, and an empty result is not negative. */
  g_assert_false (usk_rect_intersect (&a, &(UskRect){ 10, 0, 5, 5 }, &result));
  g_assert_true (usk_rect_is_empty (&result));
  g_assert_false (usk_rect_intersect (&a, &(UskRect){ 50, 50, 5, 5 }, &result));
  g_assert_cmpfloat (result.width, ==, 0);
  g_assert_cmpfloat (result.height, ==, 0);
  g_assert_false (usk_rect_intersect (&a, &(UskRect){ 5, 5, 0, 0 }, &result));

  /* The result may be one of the operands. */
  result = (UskRect){ 5, 6, 10, 10 };
  g_assert_true (usk_rect_intersect (&a, &result, &result));
  assert_rect (&result, 5, 6, 5, 4);
}

static void
test_grow (void)
{
  UskRect rect = { 10, 10, 20, 30 };

  usk_rect_grow (&rect, 5);
  assert_rect (&rect, 5, 5, 30, 40);
  usk_rect_grow (&rect, -10);
  assert_rect (&rect, 15, 15, 10, 20);

  /* Shrinking stops at nothing; it never turns inside out. */
  usk_rect_grow (&rect, -8);
  g_assert_cmpfloat (rect.width, ==, 0);
  g_assert_cmpfloat (rect.height, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/rect/empty", test_empty);
  g_test_add_func ("/base/rect/unite", test_unite);
  g_test_add_func ("/base/rect/intersect", test_intersect);
  g_test_add_func ("/base/rect/grow", test_grow);

  return g_test_run ();
}
