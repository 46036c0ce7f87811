/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-tail.h"

static void
test_bind (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "Care afterward", "Care afterward" },
    { "Germs can get in.", "Germs can get\302\240in." },
    { "It lies under the <a href=\"term:inner skin\">dermis</a>.",
      "It lies under the\302\240<a href=\"term:inner skin\">dermis</a>." },
    { "Your skin <a href=\"term:a\">heals well</a>", "Your skin <a href=\"term:a\">heals\302\240well</a>" },
    { "A test showed considerable differences.", "A test showed considerable differences." },
    { "It ends here. ", "It ends here. " },
    { "Größe in 2 µm", "Größe in 2\302\240µm" },
    { "A mark that never <ends", "A mark that never <ends" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *bound = usk_tail_bind (cases[i][0]);

      g_assert_cmpstr (bound, ==, cases[i][1]);
    }
}

static void
test_wrong_use (void)
{
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*markup != NULL*");
  g_assert_null (usk_tail_bind (NULL));
  g_test_assert_expected_messages ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/tail/bind", test_bind);
  g_test_add_func ("/content/tail/wrong-use", test_wrong_use);

  return g_test_run ();
}
