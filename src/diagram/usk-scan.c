/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-scan.h"

#include <math.h>

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static const char *
skip_space (const char *cursor)
{
  while (is_space (*cursor))
    cursor++;

  return cursor;
}

static const char *
skip_separator (const char *cursor)
{
  cursor = skip_space (cursor);
  if (*cursor == ',')
    cursor = skip_space (cursor + 1);

  return cursor;
}

/* strtod() also takes "inf", "nan" and hexadecimal numbers, which SVG does not
 * know and no sum survives.
 */
static gboolean
starts_number (const char *cursor)
{
  if (*cursor == '+' || *cursor == '-')
    cursor++;
  if (*cursor == '.')
    return g_ascii_isdigit (cursor[1]);

  return g_ascii_isdigit (*cursor) && !(cursor[0] == '0' && (cursor[1] == 'x' || cursor[1] == 'X'));
}

/**
 * usk_scan_number:
 * @cursor: (inout): where to read; moves behind the number
 * @number: (out): the number, always finite
 *
 * Reads one SVG number after any white space and at most one comma.
 *
 * Returns: whether there was a number; if not, @cursor has not moved.
 */
gboolean
usk_scan_number (const char **cursor, double *number)
{
  const char *start = skip_separator (*cursor);
  char *end;

  if (!starts_number (start))
    return FALSE;

  *number = g_ascii_strtod (start, &end);
  if (!isfinite (*number))
    return FALSE;

  *cursor = end;

  return TRUE;
}

/**
 * usk_scan_flag:
 * @cursor: (inout): where to read; moves behind the flag
 * @flag: (out): what it says
 *
 * Reads a flag of an elliptical arc, which is a single 0 or 1 and may touch
 * what follows it.
 *
 * Returns: whether there was a flag.
 */
gboolean
usk_scan_flag (const char **cursor, gboolean *flag)
{
  const char *start = skip_separator (*cursor);

  if (*start != '0' && *start != '1')
    return FALSE;

  *flag = *start == '1';
  *cursor = start + 1;

  return TRUE;
}

/**
 * usk_scan_end:
 * @cursor: where to look
 *
 * Returns: whether nothing but white space follows.
 */
gboolean
usk_scan_end (const char *cursor)
{
  return *skip_space (cursor) == '\0';
}

/**
 * usk_scan_numbers:
 * @text: a whole attribute
 * @numbers: (out caller-allocates) (array length=max): the numbers
 * @min: how many there must be
 * @max: how many there may be
 * @n_numbers: (out) (optional): how many there were
 *
 * Returns: whether @text is such a list and nothing else.
 */
gboolean
usk_scan_numbers (const char *text, double *numbers, guint min, guint max, guint *n_numbers)
{
  guint n = 0;

  while (n < max && usk_scan_number (&text, &numbers[n]))
    n++;
  if (n_numbers != NULL)
    *n_numbers = n;

  return n >= min && usk_scan_end (text);
}

/**
 * usk_scan_seconds:
 * @text: a SMIL offset such as "2s", "1.5" or "300ms"
 * @seconds: (out): the offset in seconds
 *
 * Returns: whether @text is an offset of the kind that drawings may use.
 */
gboolean
usk_scan_seconds (const char *text, double *seconds)
{
  text = skip_space (text);
  if (*text == ',' || !usk_scan_number (&text, seconds))
    return FALSE;

  if (text[0] == 'm' && text[1] == 's')
    {
      *seconds /= 1000;
      text += 2;
    }
  else if (text[0] == 's')
    text++;

  return usk_scan_end (text);
}
