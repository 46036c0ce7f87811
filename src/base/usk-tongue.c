/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A handout may be in another language than the screen on which somebody asks
 * for it.  gettext() takes its language from the process, and changing that
 * would change the words of the screen, too, and of every thread.
 */

#define G_LOG_DOMAIN "usk-base"

#include "usk-tongue.h"

#include <glib/gi18n-lib.h>

#include "usk-catalog.h"
#include "usk-error.h"

struct _UskTongue {
  UskTongue *outer;
  UskCatalog *catalog;
};

static GPrivate current;

/* The catalogues that have been asked for by their paths, %NULL for those that
 * are not there: few, read once, and used as long as the program runs.
 */
static GMutex mutex;
static GHashTable *catalogs;

static UskCatalog *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  UskCatalog *catalog = usk_catalog_load (path, &error);

  /* A language without a catalogue has the words of the program in English. */
  if (catalog == NULL && !g_error_matches (error, USK_ERROR, USK_ERROR_NOT_FOUND))
    g_message ("The words of a language are in English: %s", error->message);

  return catalog;
}

static UskCatalog *
find_at (const char *locale)
{
  const char *folder = bindtextdomain (GETTEXT_PACKAGE, NULL);
  g_autofree char *path =
    folder != NULL ? g_build_filename (folder, locale, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL) : NULL;
  gpointer found = NULL;

  if (path == NULL)
    return NULL;

  g_mutex_lock (&mutex);
  if (catalogs == NULL)
    catalogs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!g_hash_table_lookup_extended (catalogs, path, NULL, &found))
    {
      found = load (path);
      g_hash_table_insert (catalogs, g_steal_pointer (&path), found);
    }
  g_mutex_unlock (&mutex);

  return found;
}

/* "pt-BR" is "pt_BR" where catalogues are installed, and Portuguese at least. */
static UskCatalog *
find (const char *language)
{
  g_autofree char *locale = g_strdelimit (g_strdup (language), "-", '_');
  UskCatalog *found = find_at (locale);
  char *dash = strrchr (locale, '_');

  while (found == NULL && dash != NULL)
    {
      *dash = '\0';
      found = find_at (locale);
      dash = strrchr (locale, '_');
    }

  return found;
}

/* The name of a language becomes a part of a path. */
static gboolean
is_tag (const char *language)
{
  if (!g_ascii_isalpha (language[0]))
    return FALSE;
  for (const char *p = language; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-' && *p != '_')
      return FALSE;

  return TRUE;
}

/**
 * usk_tongue_new:
 * @language: a language, such as "he" or "pt-BR"; one that nobody has
 *   translated the program into has its words in English
 *
 * Returns: (transfer full): a tongue, to be freed on the same thread.
 */
UskTongue *
usk_tongue_new (const char *language)
{
  UskTongue *self;

  g_return_val_if_fail (language != NULL, NULL);

  self = g_new0 (UskTongue, 1);
  self->outer = g_private_get (&current);
  self->catalog = is_tag (language) ? find (language) : NULL;
  g_private_set (&current, self);

  return self;
}

/**
 * usk_tongue_free:
 * @self: (transfer full): the tongue that was made last on this thread
 */
void
usk_tongue_free (UskTongue *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self == g_private_get (&current));

  g_private_set (&current, self->outer);
  g_free (self);
}

/**
 * usk_tongue_translate:
 * @text: a text of the program, in English
 *
 * Returns: (transfer none): the same in the language of the tongue on this
 *   thread, or in that of the process where there is none.
 */
const char *
usk_tongue_translate (const char *text)
{
  UskTongue *self = g_private_get (&current);

  g_return_val_if_fail (text != NULL, NULL);

  if (self == NULL)
    return g_dgettext (GETTEXT_PACKAGE, text);

  return self->catalog != NULL ? usk_catalog_look_up (self->catalog, text) : text;
}

/**
 * usk_tongue_translate_plural:
 * @one: a text of the program for one thing, in English
 * @many: the text for more or for none
 * @n: how many there are
 *
 * Returns: (transfer none): as usk_tongue_translate(), the text for that many.
 */
const char *
usk_tongue_translate_plural (const char *one, const char *many, gulong n)
{
  UskTongue *self = g_private_get (&current);

  g_return_val_if_fail (one != NULL && many != NULL, NULL);

  if (self == NULL)
    return g_dngettext (GETTEXT_PACKAGE, one, many, n);
  if (self->catalog != NULL)
    return usk_catalog_look_up_plural (self->catalog, one, many, n);

  return n == 1 ? one : many;
}
