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

/* A number stays with what it counts or measures, whatever the script; marks stay as they are. */
static void
test_numbers (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "0.5 mm", "0.5\u00a0mm" },
    { "2 to 5 µm, 1 אב", "2\u00a0to\u00a05\u00a0µm, 1\u00a0אב" },
    { "de 6 a 12 meses", "de 6\u00a0a\u00a012\u00a0meses" },
    { "entre 3 y 4", "entre 3\u00a0y\u00a04" },
    { "between 3 and 4, or 6 to x", "between 3\u00a0and\u00a04, or 6\u00a0to x" },
    { "2 tops, 1 to", "2\u00a0tops, 1\u00a0to" },
    { "1 to  2, 1 a <b>2</b>", "1\u00a0to  2, 1\u00a0a <b>2</b>" },
    { "5 ", "5 " },
    { "1 2, 3 (4) 5 \u2013 6", "1 2, 3 (4) 5\u00a0\u2013 6" },
    { "a 5 % b", "a 5 % b" },
    { "<span size=\"75%\" weight=\"600\">1 day</span> 2",
      "<span size=\"75%\" weight=\"600\">1\u00a0day</span> 2" },
    { "<a href=\"x 1 y\">z</a>", "<a href=\"x 1 y\">z</a>" },
    { "3\u00a0days", "3\u00a0days" },
    { "by November 21, 2027. Made on May 3, 2026.",
      "by November\u00a021,\u00a02027. Made on May\u00a03,\u00a02026." },
    { "el 21 de noviembre de 2027", "el 21\u00a0de\u00a0noviembre\u00a0de\u00a02027" },
    { "3 de mayo de\u00a02026, 3 de mayo\u00a0de 2026",
      "3\u00a0de\u00a0mayo\u00a0de\u00a02026, 3\u00a0de\u00a0mayo\u00a0de\u00a02026" },
    { "7 de cada 10", "7\u00a0de cada 10" },
    { "Group 5, 2026, table 12, 20265", "Group\u00a05,\u00a02026, table 12, 20265" },
    { "Type I is, types I to III, type IV.", "Type\u00a0I is, types\u00a0I\u00a0to\u00a0III, type\u00a0IV." },
    { "los tipos II a IV, el tipo VI es", "los tipos\u00a0II\u00a0a\u00a0IV, el tipo\u00a0VI es" },
    { "Am I a fit? prototype I, type In, type I2", "Am I a fit? prototype I, type In, type I2" },
    { "(CC BY 4.0), BY 4", "(CC\u00a0BY\u00a04.0), BY 4" },
    { "CC BY\u00a04.0; May 3,\u00a02026", "CC\u00a0BY\u00a04.0; May\u00a03,\u00a02026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *kept = usk_text_keep_numbers (cases[i][0]);

      g_assert_cmpstr (kept, ==, cases[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/no-text", test_no_text);
  g_test_add_func ("/text/line", test_line);
  g_test_add_func ("/text/numbers", test_numbers);

  return g_test_run ();
}
