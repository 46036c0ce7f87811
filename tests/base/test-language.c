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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/names", test_names);

  return g_test_run ();
}
