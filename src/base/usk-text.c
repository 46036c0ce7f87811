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

/* The words that may stand between the ends of a range. */
static const char *const range_words[] = { "to", "a", "y", "and" };

/* Returns the length of a word with which a range goes on here, as in " to 12", or 0. */
static gsize
measure_range_word (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (range_words); i++)
    {
      gsize length = strlen (range_words[i]);

      if (g_str_has_prefix (text, range_words[i]) && text[length] == ' ' && g_ascii_isdigit (text[length + 1]))
        return length;
    }

  return 0;
}

/**
 * usk_text_keep_numbers:
 * @markup: Pango markup, or plain words without "<"
 *
 * Puts a space at which no line breaks between a number and the word behind it, which
 * says what it counts or measures: "0.5 mm"; and on both sides of the word between the ends
 * of a range, in the languages that we write: "6 to 12".
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
      in_tag = *p == '<' || (in_tag && *p != '>');
      if (!in_tag && *p == ' ' && p > markup && g_ascii_isdigit (p[-1]) && begins_word (p + 1))
        {
          gsize length = measure_range_word (p + 1);

          g_string_append (kept, USK_NO_BREAK_SPACE);
          if (length == 0)
            continue;
          g_string_append_len (kept, p + 1, length);
          g_string_append (kept, USK_NO_BREAK_SPACE);
          p += length + 1;
        }
      else
        g_string_append_c (kept, *p);
    }

  return g_string_free (kept, FALSE);
}
