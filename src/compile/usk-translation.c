/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-translation.h"

#include <string.h>

#include "usk-xml.h"

#define FOLDER  "po"
#define LINGUAS "LINGUAS"

/* The source itself is in it, see usk_check_completeness(). */
#define SOURCE_LANGUAGE "en"

struct _UskTranslation {
  GObject parent_instance;

  char *language;
  char *name;
  GPtrArray *entries; /* those that count */
  GHashTable *by_key; /* key -> UskPoEntry, both in the field above */
  GPtrArray *all;
};

G_DEFINE_FINAL_TYPE (UskTranslation, usk_translation, G_TYPE_OBJECT)

static void
usk_translation_finalize (GObject *object)
{
  UskTranslation *self = USK_TRANSLATION (object);

  g_clear_pointer (&self->by_key, g_hash_table_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (usk_translation_parent_class)->finalize (object);
}

static void
usk_translation_class_init (UskTranslationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_translation_finalize;
}

static void
usk_translation_init (UskTranslation *self)
{
  self->entries = g_ptr_array_new ();
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* A translation that nobody has looked at since the text changed may say what
 * is no longer true.
 */
static gboolean
counts (const UskPoEntry *entry)
{
  g_autofree char *folded = usk_xml_fold (entry->translation);

  return entry->original[0] != '\0' && !entry->fuzzy && folded[0] != '\0';
}

static void
index_entries (UskTranslation *self)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      UskPoEntry *entry = g_ptr_array_index (self->all, i);

      if (!counts (entry))
        continue;
      g_ptr_array_add (self->entries, entry);
      g_hash_table_insert (self->by_key, usk_messages_make_key (entry->context, entry->original), entry);
    }
}

/* "es_MX" in the file for "es" is a translator's home and no mistake. */
static gboolean
is_same_language (const char *one, const char *other)
{
  gsize length = strcspn (one, "_-@");

  return length == strcspn (other, "_-@") && strncmp (one, other, length) == 0;
}

/* A file that was copied to begin another language says so in its head. */
static void
check_language (UskTranslation *self, const char *code, UskProblems *problems)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      const UskPoEntry *head = g_ptr_array_index (self->all, i);
      const char *field = head->original[0] == '\0' ? strstr (head->translation, "Language: ") : NULL;
      g_autofree char *said = NULL;

      if (field == NULL)
        continue;
      field += strlen ("Language: ");
      said = g_strndup (field, strcspn (field, "\n"));
      if (g_strstrip (said)[0] != '\0' && !is_same_language (said, code))
        usk_problems_add (problems, self->name, head->line,
                          "the head says \"Language: %s\": is this the file for \"%s\"?", said, code);
    }
}

static UskTranslation *
load (const char *folder, const char *code, UskProblems *problems)
{
  g_autofree char *file = g_strconcat (code, ".po", NULL);
  g_autofree char *path = g_build_filename (folder, FOLDER, file, NULL);
  g_autoptr (UskTranslation) self = g_object_new (USK_TYPE_TRANSLATION, NULL);

  self->language = g_strdelimit (g_strdup (code), "_", '-');
  self->name = g_build_filename (FOLDER, file, NULL);
  self->all = usk_po_file_read (path, self->name, problems);
  if (self->all == NULL)
    return NULL;
  check_language (self, code, problems);
  index_entries (self);

  return g_steal_pointer (&self);
}

/* A code becomes a part of a path, and what the kiosk calls the language. */
static gboolean
is_code (const char *code)
{
  return g_regex_match_simple ("^[a-z]{2,3}(_[A-Z][a-z]{3})?(_[A-Z]{2}|_[0-9]{3})?$", code, G_REGEX_DOLLAR_ENDONLY,
                               0);
}

static void
read_line (const char *folder, const char *line, guint number, GHashTable *seen, GPtrArray *translations,
           UskProblems *problems)
{
  static const char name[] = FOLDER G_DIR_SEPARATOR_S LINGUAS;
  g_auto (GStrv) codes = g_strsplit_set (line, " \t\r", -1);

  for (guint i = 0; codes[i] != NULL && codes[i][0] != '#'; i++)
    {
      g_autoptr (UskTranslation) translation = NULL;

      if (codes[i][0] == '\0')
        continue;
      if (!is_code (codes[i]))
        usk_problems_add (problems, name, number,
                          "\"%s\" is no language: write a code such as \"es\", \"pt_BR\" or \"zh_Hans\"",
                          codes[i]);
      else if (g_str_equal (codes[i], SOURCE_LANGUAGE))
        usk_problems_add (problems, name, number, "\"%s\" is the language of the source: remove it", codes[i]);
      else if (!g_hash_table_add (seen, g_strdup (codes[i])))
        usk_problems_add (problems, name, number, "\"%s\" is named twice: remove one", codes[i]);
      else if ((translation = load (folder, codes[i], problems)) != NULL)
        g_ptr_array_add (translations, g_steal_pointer (&translation));
    }
}

/**
 * usk_translation_load_all:
 * @folder: (type filename): the folder with content.xml
 * @problems: everything that is wrong is added here
 *
 * Reads what po/LINGUAS names below @folder; without it there is only the
 * language of the source.
 *
 * Returns: (transfer full) (element-type UskTranslation): the translations.
 */
GPtrArray *
usk_translation_load_all (const char *folder, UskProblems *problems)
{
  GPtrArray *translations = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = g_build_filename (folder, FOLDER, LINGUAS, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    {
      if (!g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        usk_problems_add (problems, FOLDER G_DIR_SEPARATOR_S LINGUAS, 0, "%s", error->message);
      return translations;
    }

  if (!g_utf8_validate (text, -1, NULL))
    {
      usk_problems_add (problems, FOLDER G_DIR_SEPARATOR_S LINGUAS, 0, "is no text: write one language to a line");
      return translations;
    }

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    read_line (folder, lines[i], i + 1, seen, translations, problems);

  return translations;
}

/**
 * usk_translation_get_language:
 * @self: a translation
 *
 * Returns: (transfer none): its language as the kiosk calls it, such as "es" or "pt-BR".
 */
const char *
usk_translation_get_language (UskTranslation *self)
{
  g_return_val_if_fail (USK_IS_TRANSLATION (self), NULL);

  return self->language;
}

/**
 * usk_translation_get_name:
 * @self: a translation
 *
 * Returns: (transfer none): its file below the source folder, as problems name it.
 */
const char *
usk_translation_get_name (UskTranslation *self)
{
  g_return_val_if_fail (USK_IS_TRANSLATION (self), NULL);

  return self->name;
}

/**
 * usk_translation_list:
 * @self: a translation
 *
 * Returns: (transfer none) (element-type UskPoEntry): what is translated, in
 *   the order of the file; also what the source does not say any more.
 */
GPtrArray *
usk_translation_list (UskTranslation *self)
{
  g_return_val_if_fail (USK_IS_TRANSLATION (self), NULL);

  return self->entries;
}

/**
 * usk_translation_find:
 * @self: a translation
 * @message: a message of the source
 *
 * Returns: (transfer none) (nullable): its translation, %NULL where there is
 *   none or a fuzzy one.
 */
const UskPoEntry *
usk_translation_find (UskTranslation *self, const UskMessage *message)
{
  g_return_val_if_fail (USK_IS_TRANSLATION (self), NULL);
  g_return_val_if_fail (message != NULL, NULL);

  return g_hash_table_lookup (self->by_key, message->key);
}

/**
 * usk_translation_count_missing:
 * @self: a translation
 * @messages: the messages of the source
 *
 * Returns: how many have no translation, or a fuzzy one.
 */
guint
usk_translation_count_missing (UskTranslation *self, UskMessages *messages)
{
  GHashTableIter iter;
  gpointer key;
  guint n_found = 0;

  g_return_val_if_fail (USK_IS_TRANSLATION (self), 0);
  g_return_val_if_fail (USK_IS_MESSAGES (messages), 0);

  g_hash_table_iter_init (&iter, self->by_key);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (usk_messages_look_up (messages, key) != NULL)
      n_found++;

  return usk_messages_get_count (messages) - n_found;
}
