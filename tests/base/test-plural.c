/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-plural.h"

/* The rules of real catalogues, and what they say of 0, 1, 2, 5, 11, 21, 102 and 111. */
static const struct {
  const char *rule;
  gulong forms[8];
} rules[] = {
  { "0", { 0, 0, 0, 0, 0, 0, 0, 0 } },
  { "n != 1", { 1, 0, 1, 1, 1, 1, 1, 1 } },
  { "(n > 1)", { 0, 0, 1, 1, 1, 1, 1, 1 } },
  { "(n==1 ? 0 : n==2 ? 1 : 2)", { 2, 0, 1, 2, 2, 2, 2, 2 } },
  { " n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2 ",
    { 2, 0, 1, 2, 2, 0, 1, 2 } },
  { "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5", { 0, 1, 2, 3, 4, 4, 5, 4 } },
  { "!(n+1-1==1)*1/1", { 1, 0, 1, 1, 1, 1, 1, 1 } },
};

static const gulong numbers[] = { 0, 1, 2, 5, 11, 21, 102, 111 };

static void
test_rules (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    for (guint k = 0; k < G_N_ELEMENTS (numbers); k++)
      {
        gulong form = G_MAXULONG;

        g_assert_true (usk_plural_choose (rules[i].rule, numbers[k], &form));
        g_assert_cmpuint (form, ==, rules[i].forms[k]);
      }
}

static void
test_bad_rules (void)
{
  static const char *const bad[] = { "",          "m",    "n ?", "n ? 1",     "n ? 1 : ",
                                     "(n",        "n)",   "n n", "n = 1",     "1 / 0",
                                     "n % (n-n)", "n &&", "!",   "n == == 1", "n != 1x" };
  g_autoptr (GString) deep = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      gulong form = 77;

      g_assert_false (usk_plural_choose (bad[i], 3, &form));
      g_assert_cmpuint (form, ==, 77);
    }

  /* A rule that would take the whole stack is refused, too. */
  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (deep, '(');
  g_assert_false (usk_plural_choose (deep->str, 3, &(gulong){ 0 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plural/rules", test_rules);
  g_test_add_func ("/plural/bad-rules", test_bad_rules);

  return g_test_run ();
}
