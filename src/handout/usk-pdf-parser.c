/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-parser.h"

#include <string.h>

/* How deep arrays and dictionaries stand in each other. */
#define MAX_DEPTH 32

/* No file has so many objects. */
#define MAX_NUMBER 99999999

enum { REGULAR, SPACE, DELIMITER };

static const guint8 classes[256] = {
  ['\0'] = SPACE,    ['\t'] = SPACE,    ['\n'] = SPACE,    ['\f'] = SPACE,    ['\r'] = SPACE,    [' '] = SPACE,
  ['('] = DELIMITER, [')'] = DELIMITER, ['<'] = DELIMITER, ['>'] = DELIMITER, ['['] = DELIMITER, [']'] = DELIMITER,
  ['{'] = DELIMITER, ['}'] = DELIMITER, ['/'] = DELIMITER, ['%'] = DELIMITER,
};

static gboolean
is_regular (const UskPdfParser *self)
{
  return self->p < self->end && classes[(guint8) *self->p] == REGULAR;
}

static void
skip_spaces (UskPdfParser *self)
{
  for (; self->p < self->end; self->p++)
    if (*self->p == '%')
      {
        const char *line = self->p;

        while (line < self->end && *line != '\n' && *line != '\r')
          line++;
        self->p = line - 1;
      }
    else if (classes[(guint8) *self->p] != SPACE)
      break;
}

static gboolean
starts_with (const UskPdfParser *self, const char *text, gsize length)
{
  return (gsize) (self->end - self->p) >= length && memcmp (self->p, text, length) == 0;
}

/**
 * usk_pdf_parser_skip:
 * @self: a parser
 * @word: a word of the file, such as "endobj"
 *
 * Goes on after @word.
 *
 * Returns: whether it came next.
 */
gboolean
usk_pdf_parser_skip (UskPdfParser *self, const char *word)
{
  gsize length = strlen (word);

  skip_spaces (self);
  if (!starts_with (self, word, length))
    return FALSE;
  self->p += length;

  return !is_regular (self);
}

/**
 * usk_pdf_parser_ends:
 * @self: a parser
 *
 * Returns: whether nothing comes any more.
 */
gboolean
usk_pdf_parser_ends (UskPdfParser *self)
{
  skip_spaces (self);

  return self->p == self->end;
}

/**
 * usk_pdf_parser_read_number:
 * @self: a parser
 * @number: (out): a whole number without a sign
 *
 * Returns: whether one came next, such as an object or a place in the file could have.
 */
gboolean
usk_pdf_parser_read_number (UskPdfParser *self, guint *number)
{
  const char *start;

  skip_spaces (self);
  start = self->p;
  for (*number = 0; self->p < self->end && g_ascii_isdigit (*self->p) && *number <= MAX_NUMBER / 10; self->p++)
    *number = *number * 10 + (guint) (*self->p - '0');

  return self->p > start && !is_regular (self);
}

static void
take_atom (UskPdfParser *self, const char *start, UskPdfKind kind, UskPdfValue *value)
{
  *value = (UskPdfValue){ .kind = kind, .length = (guint) (self->p - start), .text = start };
}

static void
read_name (UskPdfParser *self, UskPdfValue *value)
{
  const char *start = self->p++;

  while (is_regular (self))
    self->p++;
  take_atom (self, start, USK_PDF_ATOM, value);
}

/* Whether "0 R" follows after a number, which then is that of an object. */
static gboolean
read_reference (UskPdfParser *self, const char *start, UskPdfValue *value)
{
  UskPdfParser ahead = { .p = start, .end = self->end };
  guint id, generation;

  if (!usk_pdf_parser_read_number (&ahead, &id) || !usk_pdf_parser_read_number (&ahead, &generation) ||
      generation != 0 || !usk_pdf_parser_skip (&ahead, "R"))
    return FALSE;

  self->p = ahead.p;
  *value = usk_pdf_value_new_reference (id);

  return TRUE;
}

static gboolean
read_number (UskPdfParser *self, UskPdfValue *value)
{
  const char *start = self->p;
  guint n_digits = 0, n_points = 0;

  if (*self->p == '-' || *self->p == '+')
    self->p++;
  for (; is_regular (self); self->p++)
    if (g_ascii_isdigit (*self->p))
      n_digits++;
    else if (*self->p != '.' || ++n_points > 1)
      return FALSE;
  if (n_digits == 0)
    return FALSE;

  if (n_points > 0 || !g_ascii_isdigit (*start) || !read_reference (self, start, value))
    take_atom (self, start, USK_PDF_ATOM, value);

  return TRUE;
}

static gboolean
read_word (UskPdfParser *self, UskPdfValue *value)
{
  const char *start = self->p;

  while (is_regular (self))
    self->p++;
  take_atom (self, start, USK_PDF_ATOM, value);
  if (usk_pdf_value_is (value, "null"))
    {
      *value = (UskPdfValue){ .kind = USK_PDF_NULL };
      return TRUE;
    }

  return usk_pdf_value_is (value, "true") || usk_pdf_value_is (value, "false");
}

static gboolean
read_string (UskPdfParser *self, UskPdfValue *value)
{
  const char *start = self->p;
  guint depth = 0;

  for (; self->p < self->end; self->p++)
    if (*self->p == '\\')
      {
        if (++self->p == self->end)
          break;
      }
    else if (*self->p == '(')
      depth++;
    else if (*self->p == ')' && --depth == 0)
      {
        self->p++;
        take_atom (self, start, USK_PDF_STRING, value);
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_hex (UskPdfParser *self, UskPdfValue *value)
{
  const char *start = self->p++;

  while (self->p < self->end && (g_ascii_isxdigit (*self->p) || classes[(guint8) *self->p] == SPACE))
    self->p++;
  if (self->p == self->end || *self->p != '>')
    return FALSE;
  self->p++;
  take_atom (self, start, USK_PDF_STRING, value);

  return TRUE;
}

static gboolean
read_engraved (UskPdfParser *self, UskPdfValue *value)
{
  guint index;

  self->p++;
  if (!is_regular (self) || !usk_pdf_parser_read_number (self, &index) || index >= self->n_ids)
    return FALSE;
  *value = usk_pdf_value_new_reference (self->ids[index]);

  return TRUE;
}

static gboolean
append_next (UskPdfParser *self, UskPdfValue *container)
{
  UskPdfValue item;

  if (!usk_pdf_parser_read (self, &item))
    return FALSE;
  usk_pdf_value_append (container, item);

  return TRUE;
}

/* Each key is a name, and has a value. */
static gboolean
read_items (UskPdfParser *self, UskPdfValue *value, const char *end)
{
  gboolean has_keys = value->kind == USK_PDF_DICTIONARY;

  for (;;)
    {
      skip_spaces (self);
      if (starts_with (self, end, strlen (end)))
        {
          self->p += strlen (end);
          return TRUE;
        }
      if (has_keys && (!starts_with (self, "/", 1) || !append_next (self, value)))
        return FALSE;
      if (!append_next (self, value))
        return FALSE;
    }
}

static gboolean
read_container (UskPdfParser *self, UskPdfValue *value)
{
  gboolean is_array = *self->p == '[';
  gboolean good;

  if (++self->depth > MAX_DEPTH)
    return FALSE;

  self->p += is_array ? 1 : 2;
  *value = is_array ? usk_pdf_value_new_array () : usk_pdf_value_new_dictionary ();
  good = read_items (self, value, is_array ? "]" : ">>");
  self->depth--;
  if (!good)
    usk_pdf_value_clear (value);

  return good;
}

/**
 * usk_pdf_parser_read:
 * @self: a parser
 * @value: (out): what comes next; only set if that is a value
 *
 * Returns: whether a value came next.
 */
gboolean
usk_pdf_parser_read (UskPdfParser *self, UskPdfValue *value)
{
  skip_spaces (self);
  if (self->p == self->end)
    return FALSE;

  switch (*self->p)
    {
    case '/':
      read_name (self, value);
      return TRUE;
    case '(':
      return read_string (self, value);
    case '<':
      return starts_with (self, "<<", 2) ? read_container (self, value) : read_hex (self, value);
    case '[':
      return read_container (self, value);
    case '@':
      return read_engraved (self, value);
    case 't':
    case 'f':
    case 'n':
      return read_word (self, value);
    default:
      return read_number (self, value);
    }
}
