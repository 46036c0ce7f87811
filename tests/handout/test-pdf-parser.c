/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is a value of a PDF is read, and nothing else. */

#include <string.h>

#include "usk-pdf-parser.h"

static gboolean
parse (const char *text, gsize length, UskPdfValue *value)
{
  UskPdfParser parser = { .p = text, .end = text + length };

  if (!usk_pdf_parser_read (&parser, value))
    return FALSE;
  if (usk_pdf_parser_ends (&parser))
    return TRUE;
  usk_pdf_value_clear (value);

  return FALSE;
}

/* The value as plain text: what it is, then what is in it. */
static void
describe (const UskPdfValue *value, GString *text)
{
  static const char *const kinds[] = { "null", "atom", "string", "array", "dictionary", "reference" };

  g_string_append (text, kinds[value->kind]);
  if (value->kind == USK_PDF_ATOM || value->kind == USK_PDF_STRING)
    g_string_append_printf (text, ":%.*s", (int) value->length, value->text);
  else if (value->kind == USK_PDF_REFERENCE)
    g_string_append_printf (text, ":%u", value->id);
  else if (value->kind != USK_PDF_NULL)
    for (guint i = 0; i < value->items->len; i++)
      {
        g_string_append_c (text, i == 0 ? '{' : ',');
        describe (&value->items->values[i], text);
      }
  if ((value->kind == USK_PDF_ARRAY || value->kind == USK_PDF_DICTIONARY) && value->items->len > 0)
    g_string_append_c (text, '}');
}

static void
test_values (void)
{
  static const char *const cases[][2] = {
    { "null", "null" },
    { " true ", "atom:true" },
    { "-1.5", "atom:-1.5" },
    { "+.5", "atom:+.5" },
    { "4.", "atom:4." },
    { "/Name#20x", "atom:/Name#20x" },
    { "12 0 R", "reference:12" },
    { "12%words\n0\rR", "reference:12" },
    { "[1 2 R]", NULL },
    { "[1 0 2 0 R 3]", "array{atom:1,atom:0,reference:2,atom:3}" },
    { "[1 0 Rx]", NULL },
    { "(a(b\\)c)\\\\)", "string:(a(b\\)c)\\\\)" },
    { "<FE ff 0>", "string:<FE ff 0>" },
    { "[]", "array" },
    { "<<>>", "dictionary" },
    { "<</A/B/C[null(x)]/D<</E 1>>>>", "dictionary{atom:/A,atom:/B,atom:/C,array{null,string:(x)},atom:/D,"
                                       "dictionary{atom:/E,atom:1}}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (UskPdfValue) value = { .kind = USK_PDF_NULL };
      g_autoptr (GString) text = g_string_new (NULL);
      gboolean good = parse (cases[i][0], strlen (cases[i][0]), &value);

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpint (good, ==, cases[i][1] != NULL);
      if (good)
        {
          describe (&value, text);
          g_assert_cmpstr (text->str, ==, cases[i][1]);
        }
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "",    " ",      "% words", "-",         ".",       "1.2.3",   "1-2",         "--1",    "1x",
    "tru", "trues",  "Null",    "(",         "(a\\",    "((a)",    "<",           "<12",    "<1g>",
    "<<",  "<</A>>", "<<1 2>>", "<</A 1]",   "<</A 1>", "[",       "[1",          "[1>>",   "]",
    ">>",  "{1}",    "1 2",     "<<>> <<>>", "@0",      "1 0 R 2", "<</A 1 /B>>", "[/A (]", "<< /A << >>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      UskPdfValue value;

      g_test_message ("%s", texts[i]);
      g_assert_false (parse (texts[i], strlen (texts[i]), &value));
    }
}

/* Cut anywhere, a dictionary is none any more, and nothing behind the cut is looked at. */
static void
test_cuts (void)
{
  static const char text[] = "<< /A [ 1 0 R (a\\)b) <FEFF> true -1.5 ] /B << /C null % words\n >> >>";
  gsize length = strlen (text);

  for (gsize cut = 0; cut <= length; cut++)
    {
      g_autofree char *exact = g_memdup2 (text, MAX (cut, 1));
      g_auto (UskPdfValue) value = { .kind = USK_PDF_NULL };

      g_assert_cmpint (parse (exact, cut, &value), ==, cut == length);
    }
}

static void
test_depth (void)
{
  for (guint depth = 1; depth < 100000; depth *= 3)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_auto (UskPdfValue) value = { .kind = USK_PDF_NULL };

      for (guint i = 0; i < depth; i++)
        g_string_append_c (text, '[');
      for (guint i = 0; i < depth; i++)
        g_string_append_c (text, ']');
      g_assert_cmpint (parse (text->str, text->len, &value), ==, depth <= 32);
    }
}

static void
test_engraved (void)
{
  static const guint ids[] = { 40, 50 };
  static const char text[] = "[@0 @1 7]", beyond[] = "@2", spaced[] = "@ 1";
  UskPdfParser parser = { .p = text, .end = text + strlen (text), .ids = ids, .n_ids = 2 };
  UskPdfParser others[] = { { .p = beyond, .end = beyond + 2, .ids = ids, .n_ids = 2 },
                            { .p = spaced, .end = spaced + 3, .ids = ids, .n_ids = 2 } };
  g_auto (UskPdfValue) value = { .kind = USK_PDF_NULL };
  UskPdfValue none;

  g_assert_true (usk_pdf_parser_read (&parser, &value));
  g_assert_cmpuint (usk_pdf_value_get_item (&value, 0)->id, ==, 40);
  g_assert_cmpuint (usk_pdf_value_get_item (&value, 1)->id, ==, 50);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (usk_pdf_parser_read (&others[i], &none));
}

static void
test_strings (void)
{
  static const char *const cases[][2] = {
    { "(a b)", "a b" },
    { "(a\\(b\\)\\\\)", "a(b)\\" },
    { "(\\101\\60x\\7)", "A0x\a" },
    { "(a\\\nb)", "ab" },
    { "(\\n\\r\\t\\b\\f\\q)", "\n\r\t\b\fq" },
    { "()", "" },
    { "<41>", NULL },
    { "/A", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (UskPdfValue) value = { .kind = USK_PDF_NULL };
      g_autofree char *string = NULL;

      g_assert_true (parse (cases[i][0], strlen (cases[i][0]), &value));
      string = usk_pdf_value_get_string (&value);
      g_assert_cmpstr (string, ==, cases[i][1]);
    }
}

static void
test_numbers (void)
{
  static const struct {
    const char *text;
    gboolean whole;
    int number;
  } cases[] = { { "0", TRUE, 0 },
                { "-12", TRUE, -12 },
                { "+7", TRUE, 7 },
                { "2147483647", TRUE, G_MAXINT },
                { "1.5", FALSE, 0 },
                { "2147483648", FALSE, 0 },
                { "99999999999999999999999", FALSE, 0 },
                { "/A", FALSE, 0 },
                { "true", FALSE, 0 },
                { "[1]", FALSE, 0 } };
  gint number = 5;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (UskPdfValue) value = { .kind = USK_PDF_NULL };

      g_assert_true (parse (cases[i].text, strlen (cases[i].text), &value));
      g_assert_cmpint (usk_pdf_value_get_int (&value, &number), ==, cases[i].whole);
      if (cases[i].whole)
        g_assert_cmpint (number, ==, cases[i].number);
    }
  g_assert_false (usk_pdf_value_get_int (NULL, &number));
}

/* Keys are put in, found, changed and taken away, also one that stands there twice. */
static void
test_keys (void)
{
  static const char text[] = "<< /A 1 /AB [ 2 ] /A 3 >>";
  g_auto (UskPdfValue) value = { .kind = USK_PDF_NULL };
  g_auto (UskPdfValue) copy = { .kind = USK_PDF_NULL };
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);

  g_assert_true (parse (text, strlen (text), &value));
  copy = usk_pdf_value_copy (&value);
  g_assert_false (usk_pdf_value_has (&value, "/"));
  g_assert_false (usk_pdf_value_has (NULL, "/A"));
  g_assert_true (usk_pdf_value_is (usk_pdf_value_get (&value, "/A"), "1"));
  usk_pdf_value_set (&value, "/AB", usk_pdf_value_new_atom ("/X"));
  usk_pdf_value_set (&value, "/C", usk_pdf_value_new_reference (9));
  usk_pdf_value_remove (&value, "/A");
  describe (&value, after);
  describe (&copy, before);
  g_assert_cmpstr (after->str, ==, "dictionary{atom:/AB,atom:/X,atom:/C,reference:9}");
  g_assert_cmpstr (before->str, ==, "dictionary{atom:/A,atom:1,atom:/AB,array{atom:2},atom:/A,atom:3}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-parser/values", test_values);
  g_test_add_func ("/pdf-parser/refused", test_refused);
  g_test_add_func ("/pdf-parser/cuts", test_cuts);
  g_test_add_func ("/pdf-parser/depth", test_depth);
  g_test_add_func ("/pdf-parser/engraved", test_engraved);
  g_test_add_func ("/pdf-parser/strings", test_strings);
  g_test_add_func ("/pdf-parser/numbers", test_numbers);
  g_test_add_func ("/pdf-parser/keys", test_keys);

  return g_test_run ();
}
