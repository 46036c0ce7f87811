/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-text.h"

static void
test_clean (void)
{
  static const char *const texts[] = {
    "", "Skin", "two\nlines\r\n\tand a tab", "Müller, 皮膚, الجلد", "\U0001F600", "\uFFFD \uFDCF \uFDF0 \u00A0 ~",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!usk_text_is_clean (texts[i]))
      g_error ("“%s” was refused", texts[i]);
}

static void
test_no_text (void)
{
  static const char *const texts[] = {
    "\xff",
    "cut \xe2\x82",
    "\x01",
    "a\x1f",
    "\x7f",
    "\xc2\x80",
    "\xef\xbf\xbe" /* U+FFFE */,
    "\xef\xbf\xbf",
    "\xef\xb7\x90",
    "\xef\xb7\xaf",
    "\xf4\x8f\xbf\xbf",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (usk_text_is_clean (texts[i]))
      g_error ("text %u was taken", i);
}

static void
test_line (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { " \n ", "" },
    { "Clinic", "Clinic" },
    { "  Skin\r\n\tClinic \n", "Skin Clinic" },
    { "a\x01\x02"
      "b",
      "a b" },
    { "\xef\xbf\xbe"
      "a\xef\xb7\x90",
      "a" },
    { "M\xff"
      "ller",
      "M\uFFFDller" },
    { "50\u00A0% & <b>", "50 % & <b>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = usk_text_make_line (cases[i][0]);

      g_assert_cmpstr (line, ==, cases[i][1]);
      g_assert_true (usk_text_is_clean (line));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/no-text", test_no_text);
  g_test_add_func ("/text/line", test_line);

  return g_test_run ();
}
