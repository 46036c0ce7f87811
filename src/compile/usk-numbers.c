/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Does a translation have the numbers of its original?  Each language writes
 * them in its own way: 1,500.5 is 1.500,5 or 1 500,5, in digits of its own.  A
 * separator before three digits may be either, so a number has up to two values,
 * and two numbers are the same if they have one in common.
 */

#include "usk-numbers.h"

#include <string.h>

#define GROUP 3

typedef struct {
  char *written;
  char *whole;   /* (nullable): if all separators part thousands */
  char *decimal; /* (nullable): if the last one begins a fraction */
} Number;

static void
number_free (gpointer data)
{
  Number *number = data;

  g_free (number->written);
  g_free (number->whole);
  g_free (number->decimal);
  g_free (number);
}

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == 0xa0 || c == 0x2009 || c == 0x202f;
}

/* Point, comma, the apostrophes of Switzerland and the two of Arabic. */
static gboolean
is_separator (gunichar c)
{
  return c == '.' || c == ',' || c == '\'' || c == 0x2019 || c == 0x66b || c == 0x66c;
}

static gsize
count_digits (const char *text)
{
  gsize n = 0;

  for (; g_unichar_isdigit (g_utf8_get_char (text)); text = g_utf8_next_char (text))
    n++;

  return n;
}

/* Whether a number goes on behind the character at @text. */
static gboolean
goes_on (const char *text, gsize n_before, gboolean with_spaces)
{
  gunichar c = g_utf8_get_char (text);
  gsize n_digits = c != 0 ? count_digits (g_utf8_next_char (text)) : 0;

  if (is_separator (c))
    return n_digits > 0;

  return with_spaces && is_space (c) && n_before <= GROUP && n_digits == GROUP;
}

static gboolean
are_thousands (char **groups, guint n)
{
  if (n < 2)
    return TRUE;
  if (groups[0][0] == '0' || strlen (groups[0]) > GROUP)
    return FALSE;
  for (guint i = 1; i < n; i++)
    if (strlen (groups[i]) != GROUP)
      return FALSE;

  return TRUE;
}

static char *
join (char **groups, guint n)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (joined, groups[i]);

  return g_string_free (joined, FALSE);
}

/* @digits are its groups, in plain digits and with a space between them. */
static Number *
number_new (const char *start, const char *end, const char *digits, gunichar first, gunichar last)
{
  g_auto (GStrv) groups = g_strsplit (digits, " ", -1);
  guint n = g_strv_length (groups);
  g_autofree char *front = join (groups, n - 1);
  Number *number = g_new0 (Number, 1);

  number->written = g_strndup (start, (gsize) (end - start));
  if (are_thousands (groups, n) && (n < 3 || first == last))
    number->whole = join (groups, n);
  if (n == 2 || (n > 2 && first != last && are_thousands (groups, n - 1)))
    number->decimal = g_strdup_printf ("%s.%s", front, groups[n - 1]);
  if (number->whole == NULL && number->decimal == NULL)
    number->whole = g_strdup (digits);

  return number;
}

static const char *
read_number (const char *text, gboolean with_spaces, GPtrArray *numbers)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *start = text;
  gunichar first = 0, last = 0;
  gsize n_digits = 0;

  while (TRUE)
    {
      for (; g_unichar_isdigit (g_utf8_get_char (text)); text = g_utf8_next_char (text), n_digits++)
        g_string_append_printf (digits, "%d", g_unichar_digit_value (g_utf8_get_char (text)));
      if (!goes_on (text, n_digits, with_spaces))
        break;
      last = is_space (g_utf8_get_char (text)) ? ' ' : g_utf8_get_char (text);
      first = first != 0 ? first : last;
      g_string_append_c (digits, ' ');
      text = g_utf8_next_char (text);
      n_digits = 0;
    }
  g_ptr_array_add (numbers, number_new (start, text, digits->str, first, last));

  return text;
}

static GPtrArray *
find_numbers (const char *text, gboolean with_spaces)
{
  GPtrArray *numbers = g_ptr_array_new_with_free_func (number_free);

  while (*text != '\0')
    text = g_unichar_isdigit (g_utf8_get_char (text)) ? read_number (text, with_spaces, numbers)
                                                      : g_utf8_next_char (text);

  return numbers;
}

static gboolean
are_same (const char *one, const char *other)
{
  return one != NULL && g_strcmp0 (one, other) == 0;
}

static gboolean
find_same (const Number *number, GPtrArray *others, guint *place)
{
  for (guint i = 0; i < others->len; i++)
    {
      const Number *other = g_ptr_array_index (others, i);

      if (are_same (number->whole, other->whole) || are_same (number->decimal, other->decimal))
        {
          *place = i;
          return TRUE;
        }
    }

  return FALSE;
}

static GStrv
list_written (GPtrArray *numbers)
{
  g_autoptr (GStrvBuilder) written = g_strv_builder_new ();

  for (guint i = 0; i < numbers->len; i++)
    g_strv_builder_add (written, ((const Number *) g_ptr_array_index (numbers, i))->written);

  return g_strv_builder_end (written);
}

static gboolean
compare (const char *text, const char *other, gboolean with_spaces, GStrv *lost, GStrv *added)
{
  g_autoptr (GPtrArray) numbers = find_numbers (text, FALSE);
  g_autoptr (GPtrArray) others = find_numbers (other, with_spaces);
  guint i = 0, place;

  while (i < numbers->len)
    if (find_same (g_ptr_array_index (numbers, i), others, &place))
      {
        g_ptr_array_remove_index (others, place);
        g_ptr_array_remove_index (numbers, i);
      }
    else
      i++;
  *lost = list_written (numbers);
  *added = list_written (others);

  return numbers->len == 0 && others->len == 0;
}

/**
 * usk_numbers_compare:
 * @text: a text in English
 * @other: its translation
 * @lost: (out): the numbers of @text that are not in @other, as they are written
 * @added: (out): the numbers of @other that are not in @text
 *
 * A space may part thousands or two numbers, so it is what makes both texts say
 * the same.
 */
void
usk_numbers_compare (const char *text, const char *other, GStrv *lost, GStrv *added)
{
  g_auto (GStrv) lost_with_spaces = NULL;
  g_auto (GStrv) added_with_spaces = NULL;

  g_return_if_fail (text != NULL && other != NULL);
  g_return_if_fail (lost != NULL && added != NULL);

  if (compare (text, other, FALSE, lost, added) ||
      !compare (text, other, TRUE, &lost_with_spaces, &added_with_spaces))
    return;

  g_strfreev (*lost);
  g_strfreev (*added);
  *lost = g_steal_pointer (&lost_with_spaces);
  *added = g_steal_pointer (&added_with_spaces);
}
