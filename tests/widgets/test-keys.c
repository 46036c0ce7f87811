/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a translator wrote about the keys, and what becomes of it. */

#include "usk-keys.h"

#define USUAL "A, B"

/* The keys as one string: "A|B|Á=A with an accent". */
static char *
print_keys (const char *list)
{
  g_autoptr (GPtrArray) keys = usk_keys_parse (list, USUAL);
  GString *printed = g_string_new (NULL);

  for (guint i = 0; i < keys->len; i++)
    {
      const UskKey *key = g_ptr_array_index (keys, i);

      g_string_append_printf (printed, "%s%s", i > 0 ? "|" : "", key->label);
      if (key->name != NULL)
        g_string_append_printf (printed, "=%s", key->name);
    }

  return g_string_free (printed, FALSE);
}

static void
assert_keys (const char *list, const char *expected)
{
  g_autofree char *printed = print_keys (list);

  g_assert_cmpstr (printed, ==, expected);
}

static void
test_parse (void)
{
  assert_keys ("A, B, C", "A|B|C");
  assert_keys ("A,B ,  C", "A|B|C");
  assert_keys ("N, Ñ = Eñe, O", "N|Ñ=Eñe|O");
  assert_keys ("Á=A with an accent", "Á=A with an accent");
  assert_keys ("А, Б, В", "А|Б|В");
  assert_keys ("א, ב, ג", "א|ב|ג");
  assert_keys ("C, Ch, D", "C|Ch|D");
}

/* A letter and its mark are one letter, as they are on a key. */
static void
test_composed (void)
{
  assert_keys ("A\xcc\x81, N\xcc\x83 = Eñe", "Á|Ñ=Eñe");
}

static void
test_slips (void)
{
  assert_keys ("A, , B,", "A|B");
  assert_keys ("A, the letter B, C", "A|C");
  assert_keys ("A, = nothing, C =", "A|C");
  assert_keys ("", "A|B");
  assert_keys (" , ,, = ", "A|B");
  assert_keys ("\xff\xfe", "A|B");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/keys/parse", test_parse);
  g_test_add_func ("/keys/composed", test_composed);
  g_test_add_func ("/keys/slips", test_slips);

  return g_test_run ();
}
