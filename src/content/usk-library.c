/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-library-private.h"

#include "usk-error.h"
#include "usk-migrations.h"

G_DEFINE_FINAL_TYPE (UskLibrary, usk_library, G_TYPE_OBJECT)

static void
usk_library_finalize (GObject *object)
{
  UskLibrary *self = USK_LIBRARY (object);

  g_clear_pointer (&self->diagrams, g_hash_table_unref);
  g_clear_pointer (&self->emergency_number, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_object (&self->vocabulary);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (usk_library_parent_class)->finalize (object);
}

static void
usk_library_class_init (UskLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_library_finalize;
}

static void
usk_library_init (UskLibrary *self)
{
  self->diagrams = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/* A file that was cut off keeps a header that promises more pages than there
 * are; SQLite itself would notice only when it comes to a missing page.
 */
static gboolean
check_length (UskStore *store, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (usk_store_get_path (store));
  g_autoptr (GFileInfo) info = NULL;
  gint64 pages, page_size;

  if (!usk_store_get_number (store, "page_count", &pages, error) ||
      !usk_store_get_number (store, "page_size", &page_size, error))
    return FALSE;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, error);
  if (info == NULL)
    return FALSE;
  if (g_file_info_get_size (info) >= pages * page_size)
    return TRUE;

  g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED,
               "%s is cut off: it has %" G_GINT64_FORMAT " bytes of %" G_GINT64_FORMAT "; copy it again",
               usk_store_get_path (store), (gint64) g_file_info_get_size (info), pages * page_size);

  return FALSE;
}

/**
 * usk_library_open:
 * @path: (type filename): a pack
 * @language: the visitor's language, such as "en" or "de"
 * @emergency_number: what the site dials in an emergency, put into the texts
 * @error: return location: any code of %USK_ERROR that speaks of files
 *
 * Returns: (transfer full) (nullable): the library.
 */
UskLibrary *
usk_library_open (const char *path, const char *language, const char *emergency_number, GError **error)
{
  g_autoptr (UskLibrary) self = NULL;
  g_autoptr (UskStore) store = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (emergency_number != NULL, NULL);

  store = usk_store_open (path, USK_STORE_MODE_READ, error);
  if (store == NULL || !usk_migrations_verify (store, USK_STORE_KIND_PACK, error) || !check_length (store, error))
    return NULL;

  self = g_object_new (USK_TYPE_LIBRARY, NULL);
  self->store = g_steal_pointer (&store);
  self->language = g_strdup (language);
  self->emergency_number = g_strdup (emergency_number);
  self->vocabulary = usk_vocabulary_new (self->store);

  return g_steal_pointer (&self);
}

static gboolean
has_language (UskLibrary *self, const char *language, GError **error)
{
  g_auto (GStrv) languages = usk_library_list_languages (self, error);
  g_autofree char *all = NULL;

  if (languages == NULL)
    return FALSE;
  if (g_strv_contains ((const char *const *) languages, language))
    return TRUE;

  all = g_strjoinv (", ", languages);
  g_set_error (error, USK_ERROR, USK_ERROR_NOT_FOUND, "The content has no language \"%s\"; it has: %s", language,
               all);

  return FALSE;
}

/**
 * usk_library_translate:
 * @self: a library
 * @language: one of usk_library_list_languages()
 * @error: return location: %USK_ERROR_NOT_FOUND
 *
 * Opens the same pack in another language.  Nothing is read for that: both
 * libraries share the file and the drawings, and all ids are the same.
 *
 * Returns: (transfer full) (nullable): the library.
 */
UskLibrary *
usk_library_translate (UskLibrary *self, const char *language, GError **error)
{
  UskLibrary *other;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  if (!has_language (self, language, error))
    return NULL;

  other = g_object_new (USK_TYPE_LIBRARY, NULL);
  g_hash_table_unref (other->diagrams);
  other->diagrams = g_hash_table_ref (self->diagrams);
  other->store = g_object_ref (self->store);
  other->language = g_strdup (language);
  other->emergency_number = g_strdup (self->emergency_number);
  other->vocabulary = g_object_ref (self->vocabulary);

  return other;
}

/**
 * usk_library_check:
 * @self: a library
 * @error: return location: %USK_ERROR_DAMAGED
 *
 * Reads every page of the pack, which takes longer than opening it.
 *
 * Returns: whether the pack is whole.
 */
gboolean
usk_library_check (UskLibrary *self, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;
  const char *answer;

  g_return_val_if_fail (USK_IS_LIBRARY (self), FALSE);

  statement = usk_store_query (self->store, error, "PRAGMA integrity_check (1)", NULL);
  if (!usk_library_next_or_missing (statement, error, "integrity check"))
    return FALSE;

  answer = usk_statement_get_text (statement, 0);
  if (g_strcmp0 (answer, "ok") == 0)
    return TRUE;

  g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "%s is damaged: %s; copy it again",
               usk_store_get_path (self->store), answer);

  return FALSE;
}

/**
 * usk_library_get_language:
 * @self: a library
 *
 * Returns: (transfer none): the language of its texts.
 */
const char *
usk_library_get_language (UskLibrary *self)
{
  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);

  return self->language;
}

/**
 * usk_library_list_languages:
 * @self: a library
 * @error: return location: what the pack says when it cannot be read
 *
 * Returns: (transfer full) (nullable): the languages of the pack.
 */
GStrv
usk_library_list_languages (UskLibrary *self, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);

  statement = usk_store_query (self->store, error, "SELECT code FROM language ORDER BY code", NULL);

  return usk_library_list_words (statement, error);
}

/**
 * usk_library_get_meta:
 * @self: a library
 * @key: "version", "published", "next-review", "title", "funding", "update-policy" or "licence"
 *
 * Returns: (transfer full) (nullable): what the pack says about itself; what of
 *   it are words is in the language of the library.
 */
char *
usk_library_get_meta (UskLibrary *self, const char *key)
{
  g_autoptr (UskStatement) statement = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  words = usk_library_find_text (self, "content", key);
  if (words != NULL)
    return g_steal_pointer (&words);

  statement = usk_store_query (self->store, NULL, "SELECT value FROM meta WHERE key = ?",
                               USK_SQL_VALUES (usk_sql_text (key)));
  if (statement == NULL || !usk_statement_next (statement, NULL))
    return NULL;

  return g_strdup (usk_statement_get_text (statement, 0));
}
