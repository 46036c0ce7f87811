/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-problems.h"

static void
test_empty (void)
{
  g_autoptr (UskProblems) problems = usk_problems_new ();
  g_autofree char *text = usk_problems_to_string (problems);

  g_assert_cmpuint (usk_problems_get_count (problems), ==, 0);
  g_assert_cmpstr (text, ==, "");
}

static void
test_keeps_order_of_adding (void)
{
  g_autoptr (UskProblems) problems = usk_problems_new ();
  const UskProblem *problem;

  usk_problems_add (problems, "z.xml", 7, "the %s is %d", "first", 1);
  usk_problems_add (problems, "a.xml", 0, "100%% wrong");

  g_assert_cmpuint (usk_problems_get_count (problems), ==, 2);
  problem = usk_problems_get (problems, 0);
  g_assert_cmpstr (problem->file, ==, "z.xml");
  g_assert_cmpuint (problem->line, ==, 7);
  g_assert_cmpstr (problem->message, ==, "the first is 1");
  problem = usk_problems_get (problems, 1);
  g_assert_cmpstr (problem->message, ==, "100% wrong");
}

static void
test_no_text (void)
{
  g_autoptr (UskProblems) problems = usk_problems_new ();

  usk_problems_add (problems, "a.xml", 1, "<%s> is no element",
                    "\xff"
                    "b");
  g_assert_cmpstr (usk_problems_get (problems, 0)->message, ==, "<\uFFFDb> is no element");
}

static void
test_sorted_text (void)
{
  g_autoptr (UskProblems) problems = usk_problems_new ();
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  usk_problems_add (problems, "b.xml", 10, "ten");
  usk_problems_add (problems, "b.xml", 9, "nine");
  usk_problems_add (problems, "a.xml", 70000, "far down");
  usk_problems_add (problems, "b.xml", 0, "as a whole");
  text = usk_problems_to_string (problems);
  g_assert_cmpstr (text, ==, "a.xml:70000: far down\nb.xml: as a whole\nb.xml:9: nine\nb.xml:10: ten\n");

  /* Telling them does not change them. */
  g_assert_cmpstr (usk_problems_get (problems, 0)->message, ==, "ten");
  again = usk_problems_to_string (problems);
  g_assert_cmpstr (again, ==, text);
}

static void
test_wrong_use (void)
{
  g_autoptr (UskProblems) problems = usk_problems_new ();

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*index < self->problems->len*");
  g_assert_null (usk_problems_get (problems, 0));
  g_test_assert_expected_messages ();

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*file != NULL*");
  usk_problems_add (problems, NULL, 1, "nowhere");
  g_test_assert_expected_messages ();
  g_assert_cmpuint (usk_problems_get_count (problems), ==, 0);

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*USK_IS_PROBLEMS*");
  g_assert_null (usk_problems_to_string (NULL));
  g_test_assert_expected_messages ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/problems/empty", test_empty);
  g_test_add_func ("/problems/no-text", test_no_text);
  g_test_add_func ("/base/problems/order-of-adding", test_keeps_order_of_adding);
  g_test_add_func ("/base/problems/sorted-text", test_sorted_text);
  g_test_add_func ("/base/problems/wrong-use", test_wrong_use);

  return g_test_run ();
}
