/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers as a person says them. */

#include "usk-quantity-text.h"

static const struct {
  const char *unit;
  double low;
  double high;
  const char *span;
  const char *words;
} cases[] = {
  /* As exact as the source, where both ends are. */
  { "mm", 0.25, 1.5, NULL, "0.25 to 1.5 mm" },
  { "mm", 10.5, 12.5, NULL, "10.5 to 12.5 mm" },
  { "mm", 0, 2.5, NULL, "up to 2.5 mm" },
  { "weeks", 0, 12, NULL, "0 to 12 weeks" },
  { "events-per-1000-sessions", 17.7, 17.7, NULL, "17.7 per 1,000 sessions" },
  /* One end is whole: the other is rounded, halves away from zero. */
  { "events-per-1000-sessions", 30.1, 59, NULL, "30 to 59 per 1,000 sessions" },
  { "events-per-1000-sessions", 46.5, 160, NULL, "47 to 160 per 1,000 sessions" },
  { "events-per-1000-sessions", 191.8, 367, NULL, "192 to 367 per 1,000 sessions" },
  /* A small number is told as the content has it: how to round it is for an author to say. */
  { "events-per-1000-sessions", 0, 0.98, "counted by therapists",
    "0 to 0.98 per 1,000 sessions, counted by therapists" },
  { "people-per-1000", 9.5, 20, NULL, "9.5 to 20 of 1,000 people" },
  { "events-per-1000-sessions", 1000, 1000, NULL, "1,000 per 1,000 sessions" },
};

static void
test_words (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UskQuantity) quantity = g_object_new (USK_TYPE_QUANTITY, "unit", cases[i].unit, "low", cases[i].low,
                                                   "high", cases[i].high, "span", cases[i].span, NULL);
  g_autofree char *words = usk_quantity_text_describe (quantity);

  g_assert_cmpstr (words, ==, cases[i].words);
}

/* Where a heading tells the unit, the ends are the same as in the words. */
static void
test_numbers (void)
{
  static const char *const numbers[] = { "0.25 to 1.5", "10.5 to 12.5", "0 to 2.5",  "0 to 12",
                                         "17.7",        "30 to 59",     "47 to 160", "192 to 367",
                                         "0 to 0.98",   "9.5 to 20",    "1,000" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (UskQuantity) quantity =
        g_object_new (USK_TYPE_QUANTITY, "unit", cases[i].unit, "low", cases[i].low, "high", cases[i].high, NULL);
      g_autofree char *number = usk_quantity_text_describe_number (quantity);

      g_assert_cmpstr (number, ==, numbers[i]);
    }
}

static void
test_wrong_use (void)
{
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*USK_IS_QUANTITY*");
  g_assert_null (usk_quantity_text_describe (NULL));
  g_test_assert_expected_messages ();
}

static void
test_units (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (usk_quantity_text_knows_unit (cases[i].unit));
  g_assert_false (usk_quantity_text_knows_unit (""));
  g_assert_false (usk_quantity_text_knows_unit ("ells"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/content/quantity-text/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_words);
    }
  g_test_add_func ("/content/quantity-text/numbers", test_numbers);
  g_test_add_func ("/content/quantity-text/wrong-use", test_wrong_use);
  g_test_add_func ("/content/quantity-text/units", test_units);

  return g_test_run ();
}
