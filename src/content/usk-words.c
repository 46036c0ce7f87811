/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The words of a text as the search index knows them: small letters without
 * accents, and nothing but letters and digits, so that no visitor can type
 * anything that the index would take for an order.
 */

#include "usk-words.h"

/* The longest word that is compared letter by letter; no language of ours has
 * longer ones that anybody types.
 */
#define MAX_LETTERS 40

/* A snippet is a passage, or this much of one. */
#define SNIPPET_CHARACTERS 150
#define SNIPPET_LEAD       40

static gboolean
is_in_word (gunichar character)
{
  return g_unichar_isalnum (character) || g_unichar_ismark (character);
}

/* Ends before the first byte that is no text, and at the limit. */
static char *
read_start (const char *text, glong max_characters)
{
  const char *end = text;
  glong n = 0;

  while (*end != '\0' && n < max_characters)
    {
      gunichar character = g_utf8_get_char_validated (end, -1);

      if (character == (gunichar) -1 || character == (gunichar) -2)
        break;
      end = g_utf8_next_char (end);
      n++;
    }

  return g_strndup (text, (gsize) (end - text));
}

static char *
fold (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT);
  GString *folded = g_string_new (NULL);

  for (const char *p = apart; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (folded, g_unichar_tolower (g_utf8_get_char (p)));

  return g_string_free (folded, FALSE);
}

static GStrv
split (const char *text, guint max_words)
{
  g_autofree char *folded = fold (text);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  const char *p = folded;

  while (*p != '\0' && words->len < max_words)
    {
      const char *start = p;

      while (*p != '\0' && is_in_word (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (p > start)
        g_ptr_array_add (words, g_strndup (start, (gsize) (p - start)));
      else
        p = g_utf8_next_char (p);
    }
  g_ptr_array_add (words, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

/**
 * usk_words_split:
 * @text: anything that a visitor typed, also bytes that are no text
 *
 * Returns: (transfer full): its first words, folded; empty when it has none.
 */
GStrv
usk_words_split (const char *text)
{
  g_autofree char *start = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  start = read_start (text, USK_WORDS_MAX_CHARACTERS);

  return split (start, USK_WORDS_MAX_WORDS);
}

/* Reads the letters of a word, as many as there is room for; returns one more
 * than that when it has more.
 */
static glong
read_letters (const char *word, gunichar letters[MAX_LETTERS])
{
  glong n = 0;

  for (const char *p = word; *p != '\0' && n <= MAX_LETTERS; p = g_utf8_next_char (p), n++)
    if (n < MAX_LETTERS)
      letters[n] = g_utf8_get_char (p);

  return n;
}

/**
 * usk_words_get_distance:
 * @a: a folded word
 * @b: another
 * @limit: the largest distance that matters
 *
 * Returns: how many letters have to be added, left out, changed or swapped
 *   with their neighbour to make one of the other; more than @limit when it is
 *   more than that.
 */
guint
usk_words_get_distance (const char *a, const char *b, guint limit)
{
  gunichar left[MAX_LETTERS], right[MAX_LETTERS];
  glong n_a = read_letters (a, left), n_b = read_letters (b, right);
  guint rows[3][MAX_LETTERS + 1];

  if (ABS (n_a - n_b) > (glong) limit || n_a > MAX_LETTERS || n_b > MAX_LETTERS)
    return limit + 1;

  for (glong k = 0; k <= n_b; k++)
    rows[0][k] = (guint) k;
  for (glong i = 1; i <= n_a; i++)
    {
      guint *row = rows[i % 3], *above = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];
      guint least = row[0] = (guint) i;

      for (glong k = 1; k <= n_b; k++)
        {
          row[k] = MIN (MIN (above[k], row[k - 1]) + 1, above[k - 1] + (left[i - 1] != right[k - 1]));
          if (i > 1 && k > 1 && left[i - 1] == right[k - 2] && left[i - 2] == right[k - 1])
            row[k] = MIN (row[k], before[k - 2] + 1);
          least = MIN (least, row[k]);
        }
      if (least > limit)
        return limit + 1;
    }

  return rows[n_a % 3][n_b];
}

/* Compares without a copy, which is all that most languages' letters need.
 * Returns %FALSE as soon as there is anything that has to be folded first.
 */
static gboolean
has_plain_start (const char *text, const char *word, gboolean *starts)
{
  const char *p = text, *q = word;

  while (*q != '\0' && (guchar) *p < 0x80 && g_ascii_tolower (*p) == *q)
    p++, q++;
  *starts = *q == '\0';

  return (guchar) *p < 0x80;
}

/* Which of @words the word at @start is, as a bit; none is 0. */
static guint
match_word (const char *start, const char *const *words)
{
  g_autofree char *letters = NULL;
  g_autofree char *folded = NULL;

  for (guint i = 0; words[i] != NULL && i < 32; i++)
    {
      gboolean starts;

      if (!has_plain_start (start, words[i], &starts))
        {
          letters = letters != NULL ? letters : read_start (start, MAX_LETTERS);
          folded = folded != NULL ? folded : fold (letters);
          starts = g_str_has_prefix (folded, words[i]);
        }
      if (starts)
        return 1u << i;
    }

  return 0;
}

/* How many of @words are in @line; sets @at to where the first one begins, in
 * characters.
 */
static guint
find_words (const char *line, const char *const *words, glong *at)
{
  glong offset = 0;
  gboolean inside = FALSE;
  guint found = 0;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p), offset++)
    {
      gboolean letter = is_in_word (g_utf8_get_char (p));
      guint bit = letter && !inside ? match_word (p, words) : 0;

      if (bit != 0 && found == 0)
        *at = offset;
      found |= bit;
      inside = letter;
    }

  return (guint) __builtin_popcount (found);
}

static gboolean
is_space_at (const char *line, glong offset)
{
  return g_unichar_isspace (g_utf8_get_char (g_utf8_offset_to_pointer (line, offset)));
}

/* Cuts at the ends of words, unless they are too long to be any. */
static char *
cut_line (const char *line, glong at)
{
  glong length = g_utf8_strlen (line, -1);
  glong from = at > SNIPPET_CHARACTERS - SNIPPET_LEAD ? at - SNIPPET_LEAD : 0;
  glong to = MIN (length, from + SNIPPET_CHARACTERS);
  glong first = from, last = to;
  g_autofree char *part = NULL;

  while (first > MAX (0, from - MAX_LETTERS) && !is_space_at (line, first - 1))
    first--;
  while (last < length && last > to - MAX_LETTERS && !is_space_at (line, last))
    last--;
  part = g_utf8_substring (line, first, last);

  return g_strconcat (first > 0 ? "… " : "", g_strstrip (part), last < length ? " …" : "", NULL);
}

/**
 * usk_words_cut_snippet:
 * @body: passages, one a line
 * @words: (array zero-terminated=1): folded words, or how they begin
 *
 * Returns: (transfer full): the passage with most of the words, or the first
 *   one, cut to what can be read at a glance.
 */
char *
usk_words_cut_snippet (const char *body, const char *const *words)
{
  g_auto (GStrv) lines = NULL;
  guint best = 0, most = 0;
  glong best_at = 0;

  g_return_val_if_fail (body != NULL && words != NULL, NULL);

  lines = g_strsplit (body, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      glong at = 0;
      guint n = find_words (lines[i], words, &at);

      if (n > most)
        {
          best = i;
          most = n;
          best_at = at;
        }
    }

  return cut_line (lines[0] != NULL ? lines[best] : "", best_at);
}
