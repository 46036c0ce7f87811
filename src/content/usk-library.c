/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-library-private.h"

#include "usk-error.h"
#include "usk-markup.h"
#include "usk-migrations.h"

G_DEFINE_FINAL_TYPE (UskLibrary, usk_library, G_TYPE_OBJECT)

/* Runs a statement that is expected to have a row; no row is an error of its
 * own, so that callers say which thing is missing.
 */
static gboolean
next_or_missing (UskStatement *statement, const char *what, const char *id, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  if (usk_statement_next (statement, &local_error))
    return TRUE;

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, USK_ERROR, USK_ERROR_NOT_FOUND, "The content pack has no %s \"%s\"", what, id);

  return FALSE;
}

/* Text in the visitor's language, and in English where it has no translation:
 * words in the wrong language are better than a hole.
 */
char *
usk_library_read_text (UskLibrary *self, const char *subject, const char *field, GError **error)
{
  g_autoptr (UskStatement) statement =
    usk_store_query (self->store, error,
                     "SELECT value FROM text WHERE subject = ?1 AND field = ?2 AND language IN (?3, 'en') "
                     "ORDER BY language = ?3 DESC LIMIT 1",
                     "sss", subject, field, self->language);
  const char *text;

  if (!next_or_missing (statement, field, subject, error))
    return NULL;

  /* The pack's own rules forbid both, so somebody or something broke them. */
  text = usk_statement_get_text (statement, 0);
  if (text[0] == '\0' || !g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "The %s of \"%s\" in the content pack is no text", field,
                   subject);
      return NULL;
    }

  return g_strdup (text);
}

/* As usk_library_read_text(), for a text that may be absent. */
char *
usk_library_find_text (UskLibrary *self, const char *subject, const char *field)
{
  return usk_library_read_text (self, subject, field, NULL);
}

/* What comes after the last row: takes over the error of a walk through rows
 * and says whether the walk reached its end.
 */
gboolean
usk_library_end_rows (GError *walk_error, GError **error)
{
  if (walk_error == NULL)
    return TRUE;

  g_propagate_error (error, walk_error);

  return FALSE;
}

/* Reads the keys of a passage's sources and, in step with them, the references. */
static gboolean
read_citations (UskLibrary *self, const char *passage, GStrv *sources, GStrv *references, GError **error)
{
  g_autoptr (UskStatement) statement =
    usk_store_query (self->store, error,
                     "SELECT source, value FROM citation "
                     "LEFT JOIN text ON subject = 'source/' || source AND field = 'reference' AND language = 'en' "
                     "WHERE passage = ? ORDER BY place",
                     "s", passage);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (usk_statement_next (statement, &local_error))
    {
      g_strv_builder_add (keys, usk_statement_get_text (statement, 0));
      g_strv_builder_add (names, usk_statement_get_text (statement, 1));
    }

  *sources = g_strv_builder_end (keys);
  *references = g_strv_builder_end (names);

  return usk_library_end_rows (g_steal_pointer (&local_error), error);
}

/* A passage with its text and its origin. */
UskPassage *
usk_library_read_passage (UskLibrary *self, const char *id, gboolean general, gboolean emergency, GError **error)
{
  g_autofree char *text = usk_library_read_text (self, id, "text", error);
  g_auto (GStrv) sources = NULL;
  g_auto (GStrv) references = NULL;
  g_autofree char *markup = NULL;
  g_autofree char *plain = NULL;

  if (text == NULL || !usk_markup_parse (text, self->emergency_number, &markup, &plain, error))
    return NULL;

  if (!read_citations (self, id, &sources, &references, error))
    return NULL;

  return g_object_new (USK_TYPE_PASSAGE, "id", id, "markup", markup, "plain", plain, "sources", sources,
                       "references", references, "general", general, "emergency", emergency, NULL);
}

GListModel *
usk_library_list_passages (UskLibrary *self, const char *subject, const char *role, GError **error)
{
  g_autoptr (GListStore) passages = g_list_store_new (USK_TYPE_PASSAGE);
  g_autoptr (UskStatement) statement = usk_store_query (
    self->store, error, "SELECT id, general, emergency FROM passage WHERE subject = ? AND role = ? ORDER BY place",
    "ss", subject, role);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (usk_statement_next (statement, &local_error))
    {
      g_autoptr (UskPassage) passage = usk_library_read_passage (self, usk_statement_get_text (statement, 0),
                                                                 usk_statement_get_int (statement, 1) != 0,
                                                                 usk_statement_get_int (statement, 2) != 0, error);

      if (passage == NULL)
        return NULL;
      g_list_store_append (passages, passage);
    }

  if (!usk_library_end_rows (g_steal_pointer (&local_error), error))
    return NULL;

  return G_LIST_MODEL (g_steal_pointer (&passages));
}

/* The one passage that a subject has in a role. */
UskPassage *
usk_library_read_only_passage (UskLibrary *self, const char *subject, const char *role, GError **error)
{
  g_autoptr (GListModel) passages = usk_library_list_passages (self, subject, role, error);

  if (passages == NULL)
    return NULL;

  if (g_list_model_get_n_items (passages) == 0)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "The content pack has no %s of \"%s\"", role, subject);
      return NULL;
    }

  return g_list_model_get_item (passages, 0);
}

static UskTreatment *
read_treatment (UskLibrary *self, const char *id, const char *scene, guint n_steps, GError **error)
{
  g_autofree char *subject = g_strconcat ("treatment/", id, NULL);
  g_autofree char *name = usk_library_read_text (self, subject, "name", error);
  g_autofree char *purpose = name != NULL ? usk_library_read_text (self, subject, "purpose", error) : NULL;
  g_autoptr (UskPassage) summary =
    purpose != NULL ? usk_library_read_only_passage (self, subject, "summary", error) : NULL;

  if (summary == NULL)
    return NULL;

  return g_object_new (USK_TYPE_TREATMENT, "id", id, "name", name, "purpose", purpose, "summary", summary, "scene",
                       scene, "n-steps", n_steps, NULL);
}

#define SELECT_TREATMENT                                                                                          \
  "SELECT id, scene, (SELECT count (*) FROM step WHERE treatment = treatment.id) FROM treatment "

static UskTreatment *
read_treatment_row (UskLibrary *self, UskStatement *row, GError **error)
{
  return read_treatment (self, usk_statement_get_text (row, 0), usk_statement_get_text (row, 1),
                         (guint) usk_statement_get_int (row, 2), error);
}

/* Everything that a visitor sees of one step. */
UskStep *
usk_library_read_step (UskLibrary *self, const char *id, const char *treatment, guint number, const char *scene_id,
                       GError **error)
{
  g_autofree char *subject = g_strconcat ("step/", id, NULL);
  g_autofree char *title = usk_library_read_text (self, subject, "title", error);
  g_autoptr (GListModel) texts = NULL;
  g_autoptr (GListModel) details = NULL;
  g_autoptr (UskScene) scene = NULL;

  if (title == NULL || (texts = usk_library_list_passages (self, subject, "text", error)) == NULL ||
      (details = usk_library_list_passages (self, subject, "detail", error)) == NULL ||
      (scene = usk_library_get_scene (self, scene_id, error)) == NULL)
    return NULL;

  return g_object_new (USK_TYPE_STEP, "id", id, "treatment", treatment, "number", number, "title", title, "texts",
                       texts, "details", details, "scene", scene, NULL);
}

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

  statement = usk_store_query (self->store, error, "PRAGMA integrity_check (1)", "");
  if (!next_or_missing (statement, "integrity", "check", error))
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
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the languages of the pack.
 */
GStrv
usk_library_list_languages (UskLibrary *self, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);

  statement = usk_store_query (self->store, error, "SELECT code FROM language ORDER BY code", "");
  if (statement == NULL)
    return NULL;
  while (usk_statement_next (statement, &local_error))
    g_strv_builder_add (languages, usk_statement_get_text (statement, 0));

  return usk_library_end_rows (g_steal_pointer (&local_error), error) ? g_strv_builder_end (languages) : NULL;
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

  statement = usk_store_query (self->store, NULL, "SELECT value FROM meta WHERE key = ?", "s", key);
  if (statement == NULL || !usk_statement_next (statement, NULL))
    return NULL;

  return g_strdup (usk_statement_get_text (statement, 0));
}

/**
 * usk_library_list_treatments:
 * @self: a library
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the #UskTreatment items in their order.
 */
GListModel *
usk_library_list_treatments (UskLibrary *self, GError **error)
{
  g_autoptr (GListStore) treatments = g_list_store_new (USK_TYPE_TREATMENT);
  g_autoptr (UskStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);

  statement = usk_store_query (self->store, error, SELECT_TREATMENT "ORDER BY position", "");
  if (statement == NULL)
    return NULL;

  while (usk_statement_next (statement, &local_error))
    {
      g_autoptr (UskTreatment) treatment = read_treatment_row (self, statement, error);

      if (treatment == NULL)
        return NULL;
      g_list_store_append (treatments, treatment);
    }

  if (!usk_library_end_rows (g_steal_pointer (&local_error), error))
    return NULL;

  return G_LIST_MODEL (g_steal_pointer (&treatments));
}

/**
 * usk_library_get_treatment:
 * @self: a library
 * @id: a treatment's id
 * @error: return location: %USK_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the treatment.
 */
UskTreatment *
usk_library_get_treatment (UskLibrary *self, const char *id, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);

  statement = usk_store_query (self->store, error, SELECT_TREATMENT "WHERE id = ?", "s", id);
  if (!next_or_missing (statement, "treatment", id, error))
    return NULL;

  return read_treatment_row (self, statement, error);
}

/**
 * usk_library_list_steps:
 * @self: a library
 * @treatment: a treatment's id
 * @error: return location: %USK_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the #UskStep items of its walkthrough.
 */
GListModel *
usk_library_list_steps (UskLibrary *self, const char *treatment, GError **error)
{
  g_autoptr (GListStore) steps = g_list_store_new (USK_TYPE_STEP);
  g_autoptr (UskStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);

  statement =
    usk_store_query (self->store, error,
                     "SELECT id, position, scene FROM step WHERE treatment = ? ORDER BY position", "s", treatment);
  if (statement == NULL)
    return NULL;

  while (usk_statement_next (statement, &local_error))
    {
      g_autoptr (UskStep) step = usk_library_read_step (self, usk_statement_get_text (statement, 0), treatment,
                                                        (guint) usk_statement_get_int (statement, 1),
                                                        usk_statement_get_text (statement, 2), error);

      if (step == NULL)
        return NULL;
      g_list_store_append (steps, step);
    }

  if (!usk_library_end_rows (g_steal_pointer (&local_error), error))
    return NULL;
  if (g_list_model_get_n_items (G_LIST_MODEL (steps)) == 0)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_NOT_FOUND, "The content pack has no treatment \"%s\"", treatment);
      return NULL;
    }

  return G_LIST_MODEL (g_steal_pointer (&steps));
}

/**
 * usk_library_list_points:
 * @self: a library
 * @treatment: a treatment's id
 * @section: "remember", "ask-first", "questions", "aftercare" or "get-help"
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the #UskPassage items of that section.
 */
GListModel *
usk_library_list_points (UskLibrary *self, const char *treatment, const char *section, GError **error)
{
  g_autofree char *subject = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (treatment != NULL, NULL);
  g_return_val_if_fail (section != NULL, NULL);

  subject = g_strconcat ("treatment/", treatment, NULL);

  return usk_library_list_passages (self, subject, section, error);
}

/**
 * usk_library_get_term:
 * @self: a library
 * @id: a term's id
 * @error: return location: %USK_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the entry of the glossary.
 */
UskTerm *
usk_library_get_term (UskLibrary *self, const char *id, GError **error)
{
  g_autofree char *subject = NULL;
  g_autofree char *name = NULL;
  g_autoptr (UskPassage) definition = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  subject = g_strconcat ("term/", id, NULL);
  name = usk_library_read_text (self, subject, "name", error);
  definition = name != NULL ? usk_library_read_only_passage (self, subject, "definition", error) : NULL;
  if (definition == NULL)
    return NULL;

  return g_object_new (USK_TYPE_TERM, "id", id, "name", name, "definition", definition, NULL);
}
