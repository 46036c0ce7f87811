/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-string.h"

#include <string.h>

/* Appends what a backslash and the character after it stand for; returns how many characters they were. */
static guint
unescape (GString *string, const char *p, guint length)
{
  static const char from[] = "nrtbf", to[] = "\n\r\t\b\f";
  const char *found = memchr (from, *p, strlen (from));
  guint n = 0, code = 0;

  while (n < 3 && n < length && p[n] >= '0' && p[n] <= '7')
    code = code * 8 + (guint) (p[n++] - '0');
  if (n > 0)
    g_string_append_c (string, (char) code);
  else if (*p != '\n')
    g_string_append_c (string, found != NULL ? to[found - from] : *p);

  return MAX (n, 1);
}

/**
 * usk_pdf_string_read:
 * @text: (array length=length): a string with its round brackets, as it stands in a PDF
 * @length: how many bytes
 *
 * Returns: (transfer full): what it says, byte by byte.
 */
char *
usk_pdf_string_read (const char *text, guint length)
{
  GString *string = g_string_sized_new (length);

  for (guint i = 1; i + 1 < length; i++)
    if (text[i] == '\\')
      i += unescape (string, text + i + 1, length - i - 2);
    else
      g_string_append_c (string, text[i]);

  return g_string_free (string, FALSE);
}

static gboolean
is_plain (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (*p < ' ' || *p > '~')
      return FALSE;

  return TRUE;
}

static void
append_plain (GString *string, const char *text)
{
  g_string_append_c (string, '(');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '(' || *p == ')' || *p == '\\')
        g_string_append_c (string, '\\');
      g_string_append_c (string, *p);
    }
  g_string_append_c (string, ')');
}

/* Both bytes of a character above 127, most of which are one of these pairs. */
static void
append_wide (GString *hex, const char *text)
{
  glong n_units = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n_units, NULL);

  g_string_append (hex, "<FEFF");
  for (glong i = 0; i < n_units; i++)
    g_string_append_printf (hex, "%04X", units[i]);
  g_string_append_c (hex, '>');
}

/**
 * usk_pdf_string_write:
 * @text: any UTF-8
 *
 * Returns: (transfer full): a string with its brackets, as it has to stand in a PDF.
 */
char *
usk_pdf_string_write (const char *text)
{
  GString *string = g_string_new (NULL);

  if (is_plain (text))
    append_plain (string, text);
  else
    append_wide (string, text);

  return g_string_free (string, FALSE);
}
