/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A handout may be in another language than the screen on which somebody asks
 * for it.  gettext() takes its language from the process, and changing that
 * would change the words of the screen, too, and of every thread.
 *
 * The words of the screen do come from gettext(), because templates know no other
 * way, but not in the language of the system: a kiosk shows Spanish also where
 * nobody has generated a Spanish locale, and changes its language while it runs.
 */

#define G_LOG_DOMAIN "usk-base"

#include "usk-tongue.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "usk-catalog.h"
#include "usk-error.h"

struct _UskTongue {
  UskTongue *outer;
  char *language;
  UskCatalog *catalog;
};

static GPrivate current;

/* The catalogues that have been asked for by their paths, %NULL for those that
 * are not there: few, read once, and used as long as the program runs.
 */
static GMutex mutex;
static GHashTable *catalogs;

/* Where the catalogues of all languages are; set once, at the start. */
static char *catalog_folder;

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

static char *
make_path (const char *locale)
{
  return g_build_filename (catalog_folder, locale, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
}

static UskCatalog *
find_at (const char *locale)
{
  g_autofree char *path = make_path (locale);
  gpointer found = NULL;

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
static char *
find_locale (const char *language)
{
  g_autofree char *locale = g_strdelimit (g_strdup (language), "-", '_');

  while (locale[0] != '\0')
    {
      g_autofree char *path = make_path (locale);
      char *dash = strrchr (locale, '_');

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&locale);
      *(dash != NULL ? dash : locale) = '\0';
    }

  return NULL;
}

static UskCatalog *
find (const char *language)
{
  g_autofree char *locale = catalog_folder != NULL ? find_locale (language) : NULL;

  return locale != NULL ? find_at (locale) : NULL;
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
 * usk_tongue_set_folder:
 * @folder: (type filename): where the catalogues are, as in "es/LC_MESSAGES"
 *
 * To be called before any other thread begins, and before textdomain() by anybody.
 */
void
usk_tongue_set_folder (const char *folder)
{
  g_return_if_fail (folder != NULL);

  /* GLib asks once in the life of a process whether it shall translate, and for a
   * program that begins in English the answer would be no.  It is yes as long
   * as nobody has named a domain.
   */
  g_dgettext (GETTEXT_PACKAGE, "Skin");

  g_free (catalog_folder);
  catalog_folder = g_strdup (folder);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * usk_tongue_leave_system:
 *
 * Lets the language of the system mean nothing any more, as usk_tongue_set_screen() needs
 * it, which does so if nobody has.  To be called before any other thread begins: it
 * changes the environment, which a thread may read, and does so once.
 *
 * gettext() builds the path of a catalogue from a folder, the value of LANGUAGE and the
 * name of a domain.  From now on LANGUAGE means "this very folder", and only the folders
 * change, which gettext() guards.
 */
void
usk_tongue_leave_system (void)
{
  static gboolean done;

  if (!done)
    g_setenv ("LANGUAGE", ".", TRUE);
  done = TRUE;
}

/* In the locale "C" gettext() looks for no catalogue. */
static void
leave_locale (void)
{
  const char *messages = setlocale (LC_MESSAGES, NULL);

  if (messages == NULL || g_str_equal (messages, "C") || g_str_equal (messages, "POSIX"))
    setlocale (LC_MESSAGES, "C.UTF-8");
}

/**
 * usk_tongue_set_screen:
 * @language: a language, such as "he" or "pt-BR"; one that nobody has
 *   translated the program into has its words in English
 *
 * From now on gettext() answers in that language, whatever the locale is.  To be
 * called on the main thread, after the last call of setlocale(); a program that begins
 * other threads before has called usk_tongue_leave_system().
 */
void
usk_tongue_set_screen (const char *language)
{
  g_autofree char *locale = NULL;
  g_autofree char *place = NULL;

  g_return_if_fail (language != NULL);

  if (catalog_folder == NULL)
    return;

  usk_tongue_leave_system ();
  leave_locale ();
  locale = is_tag (language) ? find_locale (language) : NULL;
  place = g_build_filename (catalog_folder, locale, NULL);
  bindtextdomain (GETTEXT_PACKAGE, place);
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
  self->language = g_strdup (language);
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
  g_free (self->language);
  g_free (self);
}

/**
 * usk_tongue_get_language:
 *
 * Returns: (transfer none) (nullable): the language of the tongue on this thread, as long as the
 *   tongue lives; %NULL where there is none, and the words are those of the screen.
 */
const char *
usk_tongue_get_language (void)
{
  UskTongue *self = g_private_get (&current);

  return self != NULL ? self->language : NULL;
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
