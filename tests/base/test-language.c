/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-language.h"

static void
test_names (void)
{
  static const char *const cases[][2] = {
    { "en", "English" },
    { "eo", "Esperanto" },
    { "es", "Español" },
    { "he", "עברית" },
    { "ar", "العربية" },
    { "HE", "עברית" },
    { "pt-BR", "Português (Brasil)" },
    { "pt_BR", "Português (Brasil)" },
    { "es-MX", "Español (MX)" },
    { "zh-Hant", "繁體中文" },
    { "xx", "xx" },
    { "xx-YY", "xx-YY" },
    { "", "" },
    { "-", "-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = usk_language_get_name (cases[i][0]);

      g_assert_cmpstr (name, ==, cases[i][1]);
    }
}

static void
test_directions (void)
{
  static const char *const from_right[] = { "ar",    "ar-EG", "ar_EG.UTF-8", "HE",      "fa",
                                            "ur-PK", "yi",    "ps",          "az-Arab", "pa_Arab_PK" };
  static const char *const from_left[] = { "en", "es-MX",   "tr",  "zh-Hant", "az", "pa",
                                           "ku", "ar-Latn", "arn", "xx",      "",   "-" };

  for (guint i = 0; i < G_N_ELEMENTS (from_right); i++)
    g_assert_true (usk_language_is_right_to_left (from_right[i]));
  for (guint i = 0; i < G_N_ELEMENTS (from_left); i++)
    g_assert_false (usk_language_is_right_to_left (from_left[i]));
  g_assert_false (usk_language_is_right_to_left (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/names", test_names);
  g_test_add_func ("/language/directions", test_directions);

  return g_test_run ();
}
