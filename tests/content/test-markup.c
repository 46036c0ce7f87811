/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-markup.h"

#include "usk-error.h"

typedef struct {
  const char *name;
  const char *text;
  const char *markup;
  const char *plain;
  gboolean calls;
} Case;

static const Case cases[] = {
  { "empty", "", "", "" },
  { "words", "Plain words.", "Plain words.", "Plain words." },
  { "escaped", "a &lt; b &amp; c &gt; &quot;d&quot; &apos;e&apos;",
    "a &lt; b &amp; c &gt; &quot;d&quot; &apos;e&apos;", "a < b & c > \"d\" 'e'" },
  { "look-alike", "&lt;b&gt;not bold&lt;/b&gt;", "&lt;b&gt;not bold&lt;/b&gt;", "<b>not bold</b>" },
  { "term", "The <term ref=\"dermis\">inner skin</term>.", "The <a href=\"term:dermis\">inner skin</a>.",
    "The inner skin." },
  { "term-escaped", "<term ref=\"a\">salt &amp; pepper</term>", "<a href=\"term:a\">salt &amp; pepper</a>",
    "salt & pepper" },
  { "nested-terms", "<term ref=\"a\">one <term ref=\"b\">two</term></term> three",
    "<a href=\"term:a\">one two</a> three", "one two three" },
  { "quote-in-ref", "<term ref=\"a&quot; onclick=&quot;b\">x</term>",
    "<a href=\"term:a&quot; onclick=&quot;b\">x</a>", "x" },
  { "no-ref", "<term>x</term>", "<a href=\"term:\">x</a>", "x" },
  { "emergency-number", "Call <emergency-number/> now.", "Call\u00a01 &lt; 2 &amp; 3\u00a0now.",
    "Call 1 < 2 & 3 now.", TRUE },
  { "unknown-mark", "An <b>unknown</b> mark.", "An unknown mark.", "An unknown mark." },
  { "emergency-number-first", "<emergency-number/> helps.", "1 &lt; 2 &amp; 3\u00a0helps.", "1 < 2 & 3 helps.",
    TRUE },
  { "emergency-number-after-short-word", "Llame al <emergency-number/>.", "Llame\u00a0al\u00a01 &lt; 2 &amp; 3.",
    "Llame al 1 < 2 & 3.", TRUE },
  { "emergency-number-in-term", "Go <term ref=\"a b\">to <emergency-number/></term>.",
    "Go <a href=\"term:a b\">to\u00a01 &lt; 2 &amp; 3</a>.", "Go to 1 < 2 & 3.", TRUE },
  { "emergency-number-in-two-marks", "<emergency-number></emergency-number>", "1 &lt; 2 &amp; 3", "1 < 2 & 3",
    TRUE },
  { "emergency-number-as-words", "&lt;emergency-number/&gt;", "&lt;emergency-number/&gt;", "<emergency-number/>" },
  { "emergency-number-in-ref", "<term ref=\"&lt;emergency-number/&gt;\">x</term>",
    "<a href=\"term:&lt;emergency-number/&gt;\">x</a>", "x" },
  { "emergency-number-look-alike", "<emergency-numbers/>1 &lt; 2 &amp; 3", "1 &lt; 2 &amp; 3", "1 < 2 & 3" },
  { "unicode", "Größe ≤ 2 µm", "Größe ≤ 2\u00a0µm", "Größe ≤ 2 µm" },
  { "units", "2 to 5 mm, 10 people &amp; 3 of 4", "2\u00a0to\u00a05\u00a0mm, 10\u00a0people &amp; 3\u00a0of 4",
    "2 to 5 mm, 10 people & 3 of 4" },
  { "no-units", "1 2, 3 (4) 5 ", "1 2, 3 (4) 5 ", "1 2, 3 (4) 5 " },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *markup = NULL;
  g_autofree char *plain = NULL;
  g_autoptr (GError) error = NULL;
  gboolean calls;

  usk_markup_parse (c->text, "1 < 2 & 3", &markup, &plain, &calls, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (markup, ==, c->markup);
  g_assert_cmpstr (plain, ==, c->plain);
  g_assert_cmpint (calls, ==, c->calls);
}

static void
test_malformed (void)
{
  static const char *const texts[] = {
    "a < b", "a & b", "<term ref=\"a\">open", "closed</term>", "<term ref=a>x</term>", "&bogus;", "\xff\xfe",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *markup = NULL;
      g_autofree char *plain = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%u", i);
      g_assert_false (usk_markup_parse (texts[i], "911", &markup, &plain, NULL, &error));
      g_assert_nonnull (error);
      g_assert_cmpuint (error->domain, ==, USK_ERROR);
      g_assert_null (markup);
      g_assert_null (plain);
    }
}

static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *markup = NULL;
  g_autofree char *plain = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "<term ref=\"a\">");
  g_string_append (text, "x");
  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "</term>");

  usk_markup_parse (text->str, "911", &markup, &plain, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (markup, ==, "<a href=\"term:a\">x</a>");
  g_assert_cmpstr (plain, ==, "x");
}

static void
test_wrong_use (void)
{
  char *markup = NULL;
  char *plain = NULL;

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*text != NULL*");
  g_assert_false (usk_markup_parse (NULL, "911", &markup, &plain, NULL, NULL));
  g_test_assert_expected_messages ();
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*emergency_number != NULL*");
  g_assert_false (usk_markup_parse ("", NULL, &markup, &plain, NULL, NULL));
  g_test_assert_expected_messages ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/content/markup/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/content/markup/malformed", test_malformed);
  g_test_add_func ("/content/markup/deep", test_deep);
  g_test_add_func ("/content/markup/wrong-use", test_wrong_use);

  return g_test_run ();
}
