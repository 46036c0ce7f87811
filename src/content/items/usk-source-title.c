/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The short form of a reference: authors and year, or what it is called. */

#include "usk-source-title.h"

#include <string.h>

#include "usk-i18n.h"

/* A name that is shorter than this, such as "FDA", says too little alone. */
#define SHORT_NAME 20

/* "Aust MC, Li Y, et al": surnames, each with one to three initials. */
#define AUTHOR  "\\p{L}[\\p{L}’' -]* \\p{Lu}(?:-?\\p{Lu}){0,2}"
#define AUTHORS "^(" AUTHOR ")(?:, (" AUTHOR "))?((?:, " AUTHOR ")*(?:, et al)?)\\. "

static char *
cut_initials (GMatchInfo *match, int number)
{
  g_autofree char *author = g_match_info_fetch (match, number);
  char *space = author != NULL ? strrchr (author, ' ') : NULL;

  return space != NULL ? g_strndup (author, (gsize) (space - author)) : NULL;
}

/* Returns: (nullable): the authors; %NULL for what names none. */
static char *
shorten_authors (const char *reference)
{
  g_autoptr (GRegex) regex = g_regex_new (AUTHORS, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *more = NULL;

  if (!g_regex_match (regex, reference, 0, &match))
    return NULL;

  first = cut_initials (match, 1);
  second = cut_initials (match, 2);
  more = g_match_info_fetch (match, 3);
  if (more != NULL && *more != '\0')
    /* Translators: the first of several authors. */
    return g_strdup_printf (_("%s and others"), first);
  if (second != NULL)
    /* Translators: the two authors of a source. */
    return g_strdup_printf (_("%s and %s"), first, second);

  return g_steal_pointer (&first);
}

/* The first words up to a stop, but enough of them to know it again. */
static char *
shorten_name (const char *reference)
{
  const char *end = reference;

  while (*end != '\0' &&
         !(end - reference >= SHORT_NAME && strchr (".:;", *end) != NULL && (end[1] == ' ' || end[1] == '\0')))
    end++;

  return g_strndup (reference, (gsize) (end - reference));
}

/**
 * usk_source_make_title:
 * @source: a source
 *
 * Returns: (transfer full): what a visitor knows it by, such as "Aust and
 *   others, 2008".
 */
char *
usk_source_make_title (UskSource *source)
{
  const char *reference;
  g_autofree char *name = NULL;
  g_autofree char *year = NULL;

  g_return_val_if_fail (USK_IS_SOURCE (source), NULL);

  reference = usk_source_get_reference (source);
  name = shorten_authors (reference);
  if (name == NULL)
    name = shorten_name (reference);
  year = g_strdup_printf ("%d", usk_source_get_year (source));
  if (usk_source_get_year (source) == 0 || strstr (name, year) != NULL)
    return g_steal_pointer (&name);

  return g_strdup_printf ("%s, %s", name, year);
}
