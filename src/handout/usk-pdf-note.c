/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-note.h"

#include <math.h>
#include <string.h>

/* What sets a note apart from a place that somebody named. */
#define PREFIX "usk:"

/* No page is wider or higher (PDF 32000-1, annex C). */
#define MAX_COORDINATE 14400.0

/* The longest language tag that RFC 5646 asks a program to keep. */
#define MAX_LANGUAGE 35

static const char *const kinds[] = {
  [USK_PDF_NOTE_PART] = "part", [USK_PDF_NOTE_ROW] = "row",           [USK_PDF_NOTE_NUMBERED] = "numbered",
  [USK_PDF_NOTE_BOX] = "box",   [USK_PDF_NOTE_LANGUAGE] = "language",
};

/**
 * usk_pdf_note_format:
 * @number: which element
 * @kind: what the note says
 * @value: letters, digits, spaces, points and hyphens
 *
 * Returns: (transfer full): the note as a name that needs no escapes in a PDF.
 */
char *
usk_pdf_note_format (guint number, UskPdfNoteKind kind, const char *value)
{
  return g_strdup_printf (PREFIX "%u %s %s", number, kinds[kind], value);
}

/**
 * usk_pdf_note_parse:
 * @text: a name
 * @number: (out): which element
 * @kind: (out): what the note says
 * @value: (out): what follows, within @text
 *
 * Returns: whether @text is a note.
 */
gboolean
usk_pdf_note_parse (const char *text, guint *number, UskPdfNoteKind *kind, const char **value)
{
  guint64 parsed;
  char *end;

  if (!g_str_has_prefix (text, PREFIX) || !g_ascii_isdigit (text[strlen (PREFIX)]))
    return FALSE;

  parsed = g_ascii_strtoull (text + strlen (PREFIX), &end, 10);
  if (parsed > G_MAXINT || *end != ' ')
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      size_t length = strlen (kinds[i]);

      if (strncmp (end + 1, kinds[i], length) == 0 && end[1 + length] == ' ')
        {
          *number = (guint) parsed;
          *kind = (UskPdfNoteKind) i;
          *value = end + 2 + length;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * usk_pdf_note_format_box:
 * @x: start, in points from the left
 * @y: top, in points from the top of the page
 * @width: width, in points
 * @height: height, in points
 *
 * Returns: (transfer full): the value of a note of %USK_PDF_NOTE_BOX.
 */
char *
usk_pdf_note_format_box (double x, double y, double width, double height)
{
  const double numbers[] = { x, y, width, height };
  GString *value = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (value, "%s%s", i > 0 ? " " : "",
                              g_ascii_formatd (number, sizeof number, "%.2f", numbers[i]));
    }

  return g_string_free (value, FALSE);
}

/**
 * usk_pdf_note_parse_box:
 * @value: the value of a note of %USK_PDF_NOTE_BOX
 * @box: (out): x, y, width and height as in usk_pdf_note_format_box()
 *
 * Returns: whether @value is a box that could lie on a page.
 */
gboolean
usk_pdf_note_parse_box (const char *value, double box[4])
{
  for (guint i = 0; i < 4; i++)
    {
      char *end;

      box[i] = g_ascii_strtod (value, &end);
      if (end == value || !isfinite (box[i]) || fabs (box[i]) > MAX_COORDINATE || *end != (i < 3 ? ' ' : '\0'))
        return FALSE;
      value = end + 1;
    }

  return box[2] >= 0 && box[3] >= 0;
}

/**
 * usk_pdf_note_parse_number:
 * @value: the value of a note of %USK_PDF_NOTE_PART
 * @number: (out): the number of an element
 *
 * Returns: whether @value is a number.
 */
gboolean
usk_pdf_note_parse_number (const char *value, guint *number)
{
  guint64 parsed;

  if (!g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT, &parsed, NULL))
    return FALSE;

  *number = (guint) parsed;
  return TRUE;
}

/**
 * usk_pdf_note_is_language:
 * @text: (nullable): a text
 *
 * Returns: whether @text looks like a language tag: letters, then groups of
 *   letters and digits with a hyphen between.
 */
gboolean
usk_pdf_note_is_language (const char *text)
{
  guint in_group = 0;

  if (text == NULL || !g_ascii_isalpha (text[0]) || strlen (text) > MAX_LANGUAGE)
    return FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '-')
        {
          if (in_group == 0)
            return FALSE;
          in_group = 0;
        }
      else if (!g_ascii_isalnum (*p) || ++in_group > 8)
        return FALSE;
    }

  return in_group > 0;
}
