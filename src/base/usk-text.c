/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which bytes are a text.  UTF-8 alone does not tell: it may hold characters that
 * Unicode and XML keep for no text at all, and where they come to paper, cairo
 * gives up on the whole page.
 */

#include "usk-text.h"

#include <string.h>

/* Control characters but for tabs and the ends of lines, and the "noncharacters". */
static gboolean
is_clean (gunichar character)
{
  if (character < 0x20)
    return character == '\t' || character == '\n' || character == '\r';
  if (character >= 0x7f && character < 0xa0)
    return FALSE;

  return !(character >= 0xfdd0 && character <= 0xfdef) && (character & 0xfffe) != 0xfffe;
}

/**
 * usk_text_is_clean:
 * @text: bytes from a file
 *
 * Returns: whether they are UTF-8 with no characters but those that a text can have.
 */
gboolean
usk_text_is_clean (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_clean (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/**
 * usk_text_make_line:
 * @text: words that somebody typed
 *
 * Returns: (transfer full): the same in one line of a clean text, with single spaces and
 *   none around it.
 */
char *
usk_text_make_line (const char *text)
{
  g_autofree char *valid = NULL;
  GString *line = g_string_new (NULL);
  gboolean space = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isspace (character) || !is_clean (character))
        {
          space = TRUE;
          continue;
        }
      if (space && line->len > 0)
        g_string_append_c (line, ' ');
      space = FALSE;
      g_string_append_unichar (line, character);
    }

  return g_string_free (line, FALSE);
}

/* Whether a word begins here, in any script. */
static gboolean
begins_word (const char *text)
{
  return g_ascii_isalpha (*text) || (guchar) *text >= 0x80;
}

#define DIGITS "0123456789"

/* The words that may stand between the ends of a range. */
static const char *const range_words[] = { "to", "a", "y", "and" };

/* The words before a number of the Romans, which alone might be a word: "am I". */
static const char *const type_words[] = { "type", "types", "tipo", "tipos" };

static gboolean
begins_number (const char *text)
{
  return g_ascii_isdigit (*text);
}

/* Returns the length of a number of the Romans that stands here, or 0. */
static gsize
measure_roman (const char *text)
{
  gsize length = strspn (text, "IVX");

  return begins_word (text + length) || begins_number (text + length) ? 0 : length;
}

static gboolean
begins_roman (const char *text)
{
  return measure_roman (text) > 0;
}

/* Returns the length of a word and a space with which a range goes on here, as in "to 12", or 0. */
static gsize
measure_range (const char *text, gboolean (*begins_end) (const char *text))
{
  for (guint i = 0; i < G_N_ELEMENTS (range_words); i++)
    {
      gsize length = strlen (range_words[i]);

      if (g_str_has_prefix (text, range_words[i]) && text[length] == ' ' && begins_end (text + length + 1))
        return length + 1;
    }

  return 0;
}

/* Whether a year stands here, and nothing longer. */
static gboolean
begins_year (const char *text)
{
  return strspn (text, DIGITS) == 4;
}

/* Returns the length of a space that stands here, of either kind, or 0. */
static gsize
measure_space (const char *text)
{
  return *text == ' ' ? 1 : g_str_has_prefix (text, USK_NO_BREAK_SPACE) ? strlen (USK_NO_BREAK_SPACE) : 0;
}

/* Returns the length of a word and the space behind it, or 0. */
static gsize
measure_word (const char *text)
{
  gsize length = 0;

  while (text[length] != '\0' && measure_space (text + length) == 0)
    length++;

  return text[length] != '\0' ? length + measure_space (text + length) : 0;
}

/* Returns the length of "de" and a space, or 0. */
static gsize
measure_of (const char *text)
{
  gsize space = g_str_has_prefix (text, "de") ? measure_space (text + 2) : 0;

  return space > 0 ? 2 + space : 0;
}

/* Returns the length of what stands between a day and its year, as in "de noviembre de 2026",
 * or 0.
 */
static gsize
measure_of_month (const char *text)
{
  gsize of = measure_of (text), month = of > 0 && begins_word (text + of) ? measure_word (text + of) : 0;
  gsize end = month > 0 ? measure_of (text + of + month) : 0;

  return end > 0 && begins_year (text + of + month + end) ? of + month + end : 0;
}

/* Returns the length of the day of a month with the space before its year, as in "21, 2026", or
 * 0.
 */
static gsize
measure_day (const char *text)
{
  gsize length = strspn (text, DIGITS), space;

  if (length < 1 || length > 2 || text[length] != ',')
    return 0;

  space = measure_space (text + length + 1);

  return space > 0 && begins_year (text + length + 1 + space) ? length + 1 + space : 0;
}

/* Whether a word stands before @end, whatever the case of its letters. */
static gboolean
ends_with (const char *markup, const char *end, const char *word)
{
  gsize length = strlen (word);

  return (gsize) (end - markup) >= length && g_ascii_strncasecmp (end - length, word, length) == 0 &&
         (end - length == markup || !begins_word (end - length - 1));
}

static gboolean
ends_with_type (const char *markup, const char *end)
{
  for (guint i = 0; i < G_N_ELEMENTS (type_words); i++)
    if (ends_with (markup, end, type_words[i]))
      return TRUE;

  return FALSE;
}

/* Whether no line ends at a space, nor in so many bytes behind it. */
static gboolean
is_kept (const char *markup, const char *space, gsize *length)
{
  const char *next = space + 1;
  gsize roman = measure_roman (next);

  *length = 0;
  if (space == markup)
    return FALSE;

  if (g_ascii_isdigit (space[-1]) && begins_word (next))
    {
      *length = MAX (measure_range (next, begins_number), measure_of_month (next));
      return TRUE;
    }
  if (roman > 0 && ends_with_type (markup, space))
    {
      gsize range = next[roman] == ' ' ? measure_range (next + roman + 1, begins_roman) : 0;

      *length = range > 0 ? roman + 1 + range : roman;
      return TRUE;
    }

  if (begins_word (space - 1) && measure_day (next) > 0)
    {
      *length = measure_day (next);
      return TRUE;
    }

  return (ends_with (markup, space, "CC") && g_str_has_prefix (next, "BY") && measure_space (next + 2) > 0) ||
         (ends_with (markup, space, "CC BY") && begins_number (next));
}

/**
 * usk_text_keep_numbers:
 * @markup: Pango markup, or plain words without "<"
 *
 * Puts a space at which no line breaks between a number and the word behind it, which
 * says what it counts or measures: "0.5 mm"; on both sides of the word between the ends
 * of a range, in the languages that we write: "6 to 12"; within a day such as "November 21, 2027",
 * between "type" and its number, as in "types I to III", and in "CC BY 4.0".
 *
 * Returns: (transfer full): the markup.
 */
char *
usk_text_keep_numbers (const char *markup)
{
  GString *kept;
  gboolean in_tag = FALSE;

  g_return_val_if_fail (markup != NULL, NULL);

  kept = g_string_new (NULL);
  for (const char *p = markup; *p != '\0'; p++)
    {
      gsize length;

      in_tag = *p == '<' || (in_tag && *p != '>');
      if (in_tag || *p != ' ' || !is_kept (markup, p, &length))
        {
          g_string_append_c (kept, *p);
          continue;
        }
      g_string_append (kept, USK_NO_BREAK_SPACE);
      for (; length > 0; length--)
        g_string_append (kept, *++p == ' ' ? USK_NO_BREAK_SPACE : (char[]){ *p, '\0' });
    }

  return g_string_free (kept, FALSE);
}
