/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers of a drawing that are far beyond any canvas.  One digit too many, and a
 * dashed line has more dashes than a computer can draw in a day.
 */

#include <math.h>
#include <string.h>

#include "usk-svg.h"

#define LARGEST    100000.0
#define FEW_DIGITS 5

/* What holds words, names or colors, in which digits are no numbers. */
static gboolean
has_numbers (const char *name, const char *value)
{
  const char *const words[] = {
    "id", "class", "href", "src", "style", "fill", "stroke", "stop-color", "color", "version", NULL,
  };

  return !g_strv_contains (words, name) && !g_str_has_prefix (value, "url(");
}

/* Returns what stands behind a word such as "c123456" or a color such as "#123456". */
static const char *
skip_word (const char *cursor)
{
  cursor++;
  while (g_ascii_isalnum (*cursor) || *cursor == '-' || *cursor == '_')
    cursor++;

  return cursor;
}

static gboolean
starts_number (const char *cursor)
{
  return g_ascii_isdigit (*cursor) || (*cursor == '.' && g_ascii_isdigit (cursor[1]));
}

/* Nearly all numbers have few digits and no exponent, and need not be read to be known as
 * small.  Moves behind the number.
 */
static gboolean
is_small (const char **cursor)
{
  const char *start = *cursor, *end = start;
  gsize n_digits;

  while (g_ascii_isdigit (*end))
    end++;
  n_digits = (gsize) (end - start);
  if (*end == '.')
    end++;
  while (g_ascii_isdigit (*end))
    end++;
  if (n_digits <= FEW_DIGITS && *end != 'e' && *end != 'E')
    {
      *cursor = end;
      return TRUE;
    }

  return fabs (g_ascii_strtod (start, (char **) cursor)) <= LARGEST;
}

/* In a style a number stands apart from all words; in a path it may touch a letter. */
static gboolean
is_bounded (const char *text, gboolean style)
{
  const char *cursor = text;

  while (*cursor != '\0')
    {
      if (!starts_number (cursor))
        {
          cursor = style && (g_ascii_isalpha (*cursor) || *cursor == '#') ? skip_word (cursor) : cursor + 1;
          continue;
        }
      if (!is_small (&cursor))
        return FALSE;
    }

  return TRUE;
}

/**
 * usk_svg_numbers_are_bounded:
 * @name: (nullable): the name of an attribute, or %NULL for the text of a style
 * @value: its value
 *
 * Returns: whether none of its numbers is larger than any drawing needs.
 */
gboolean
usk_svg_numbers_are_bounded (const char *name, const char *value)
{
  g_return_val_if_fail (value != NULL, FALSE);

  if (name == NULL || strcmp (name, "style") == 0)
    return is_bounded (value, TRUE);

  return !has_numbers (name, value) || is_bounded (value, FALSE);
}
