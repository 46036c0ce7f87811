/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a text ends on a screen and on paper: a line with a single short word looks like a
 * mistake, and takes a line away from the words below it.
 */

#include "usk-tail.h"

#include <string.h>

#include "usk-text.h"

/* Two words longer than this, with the space between them, may break apart: a
 * narrow column with large text could not hold them in one line.
 */
#define MAX_CHARACTERS 16

/* Where a mark ends that begins at @mark: no visible character lies in it. */
static const char *
skip_mark (const char *mark)
{
  const char *end = strchr (mark, '>');

  return end != NULL ? end + 1 : mark + strlen (mark);
}

/**
 * usk_tail_bind:
 * @markup: a text, which may be Pango markup
 *
 * Joins the last two words with a space at which no line breaks, unless they are
 * long or all that there is.
 *
 * Returns: (transfer full): the text.
 */
char *
usk_tail_bind (const char *markup)
{
  const char *space = NULL;
  guint n_spaces = 0, before = 0, after = 0;

  g_return_val_if_fail (markup != NULL, NULL);

  for (const char *p = markup; *p != '\0'; p = *p == '<' ? skip_mark (p) : g_utf8_next_char (p))
    if (*p == ' ')
      {
        space = p;
        n_spaces++;
        before = after;
        after = 0;
      }
    else if (*p != '<')
      after++;

  if (n_spaces < 2 || after == 0 || before + 1 + after > MAX_CHARACTERS)
    return g_strdup (markup);

  return g_strdup_printf ("%.*s" USK_NO_BREAK_SPACE "%s", (int) (space - markup), markup, space + 1);
}
