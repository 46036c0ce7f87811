/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The sources' side of the library: what they are, and where their facts stand. */

#include "usk-library-private.h"

#include <string.h>

#include "usk-error.h"
#include "usk-i18n.h"
#include "usk-words.h"

/* A field of a source in the visitor's language (?1), or else in English. */
#define FIELD(field)                                                                                              \
  "(SELECT value FROM text WHERE subject = 'source/' || key AND field = '" field                                  \
  "' AND language = " USK_LIBRARY_LANGUAGE_OF ("'source/' || key", "'" field "'", "?1") ")"

/* How many places of a kind lean on a source. */
#define COUNT(kind)                                                                                               \
  "(SELECT count (DISTINCT subject) FROM citation JOIN passage ON passage.id = citation.passage "                 \
  "WHERE citation.source = key AND subject GLOB '" kind "/*')"

/* The words of a source, and in how many places it is used: the columns from 5 and from 9. */
#define FIELDS FIELD ("reference") ", " FIELD ("size") ", " FIELD ("funding") ", " FIELD ("caution")
#define COUNTS                                                                                                    \
  COUNT ("step") ", " COUNT ("panel") ", " COUNT ("claim") ", " COUNT ("term") ", " COUNT ("treatment")

/* Counting takes longer than all the rest. */
#define NO_COUNTS "0, 0, 0, 0, 0"

/* All of a source in one row, because a page lists them all. */
#define SELECT_SOURCE(counts)                                                                                     \
  "SELECT key, kind, read, doi, funding_known, " FIELDS ", " counts                                               \
  ", coalesce (year, 0), " USK_LIBRARY_LANGUAGE_OF ("'source/' || key", "'reference'",                            \
                                                    "?1") ", own_words, from_memory FROM source "

/* Whether a source is used for anything that is about a treatment (?2). */
#define IS_ABOUT                                                                                                  \
  "EXISTS (SELECT 1 FROM citation JOIN passage ON passage.id = citation.passage WHERE citation.source = key "     \
  "AND (subject = 'treatment/' || ?2"                                                                             \
  " OR subject GLOB 'step/*' AND substr (subject, 6) IN (SELECT id FROM step WHERE treatment = ?2)"               \
  " OR subject GLOB 'claim/*' AND substr (subject, 7) IN (SELECT id FROM claim WHERE article = ?2)"               \
  " OR subject GLOB 'panel/' || (SELECT id FROM choice WHERE treatment = ?2) || '/*')) "

/* The passages that cite a source in the order in which a visitor meets them.
 * What has no screen of its own, such as the summary of a choice, is no place
 * to go to.
 */
static const char *const select_uses =
  "SELECT subject, role, passage.id, "
  "CASE substr (subject, 1, instr (subject, '/') - 1) WHEN 'treatment' THEN 1 WHEN 'step' THEN 2"
  "  WHEN 'panel' THEN 3 WHEN 'claim' THEN 4 WHEN 'term' THEN 5 END AS kind, "
  "coalesce ("
  "  (SELECT t.position * 1000 + s.position FROM step AS s JOIN treatment AS t ON t.id = s.treatment"
  "     WHERE subject = 'step/' || s.id),"
  "  (SELECT c.position * 1000 + a.position FROM choice AS c JOIN aspect AS a"
  "     WHERE subject = 'panel/' || c.id || '/' || a.id),"
  "  (SELECT position FROM claim WHERE subject = 'claim/' || id),"
  "  (SELECT position FROM term WHERE subject = 'term/' || id),"
  "  (SELECT position FROM treatment WHERE subject = 'treatment/' || id)) AS position "
  "FROM citation JOIN passage ON passage.id = citation.passage "
  "WHERE source = ? AND kind IS NOT NULL "
  "ORDER BY kind, position, CASE WHEN role IN ('answer', 'text', 'summary') THEN 0 ELSE 1 END, role, "
  "passage.place";

/* A column that must hold a text, or may be absent. */
static gboolean
check_text (UskStatement *row, int column, gboolean needed, const char *key, GError **error)
{
  const char *text = usk_statement_find_text (row, column);

  if (text != NULL ? text[0] != '\0' : !needed)
    return TRUE;

  g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "A text of the source \"%s\" in the content pack is no text",
               key);

  return FALSE;
}

/* Nobody wrote before the first year, and 0 stands for one that is not known. */
#define LAST_YEAR 9999

static gboolean
check_year (UskStatement *row, int column, const char *key, GError **error)
{
  gint64 year = usk_statement_get_int (row, column);

  if (year >= 0 && year <= LAST_YEAR)
    return TRUE;

  g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED,
               "The year of the source \"%s\" in the content pack, %" G_GINT64_FORMAT ", is none", key, year);

  return FALSE;
}

static gpointer
read_source (UskLibrary *self, UskStatement *row, GError **error)
{
  const char *key = usk_statement_get_text (row, 0);
  g_autoptr (GArray) uses = g_array_new (FALSE, FALSE, sizeof (guint));

  if (!check_text (row, 5, TRUE, key, error) || !check_text (row, 6, FALSE, key, error) ||
      !check_text (row, 7, TRUE, key, error) || !check_text (row, 8, FALSE, key, error) ||
      !check_year (row, 9 + USK_SOURCE_N_USES, key, error))
    return NULL;

  for (int i = 0; i < USK_SOURCE_N_USES; i++)
    {
      guint count = (guint) usk_statement_get_int (row, 9 + i);

      g_array_append_val (uses, count);
    }

  return g_object_new (USK_TYPE_SOURCE, "key", key, "kind", usk_statement_get_text (row, 1), "read",
                       usk_statement_get_text (row, 2), "doi", usk_statement_find_text (row, 3), "funding-known",
                       usk_statement_get_int (row, 4) != 0, "reference", usk_statement_get_text (row, 5), "size",
                       usk_statement_find_text (row, 6), "funding", usk_statement_get_text (row, 7), "caution",
                       usk_statement_find_text (row, 8), "uses", uses, "year",
                       (int) usk_statement_get_int (row, 9 + USK_SOURCE_N_USES), "reference-language",
                       usk_statement_get_text (row, 10 + USK_SOURCE_N_USES), "own-words",
                       usk_statement_get_int (row, 11 + USK_SOURCE_N_USES) != 0, "from-memory",
                       usk_statement_get_int (row, 12 + USK_SOURCE_N_USES) != 0, NULL);
}

static UskSource *
get_source (UskLibrary *self, const char *select, const char *key, GError **error)
{
  g_autoptr (UskStatement) statement = usk_store_query (
    self->store, error, select, USK_SQL_VALUES (usk_sql_text (self->language), usk_sql_text (key)));

  if (!usk_library_next_or_missing (statement, error, "source \"%s\"", key))
    return NULL;

  return read_source (self, statement, error);
}

/**
 * usk_library_get_source:
 * @self: a library
 * @key: a source's key
 * @error: return location: %USK_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the source.
 */
UskSource *
usk_library_get_source (UskLibrary *self, const char *key, GError **error)
{
  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return get_source (self, SELECT_SOURCE (COUNTS) "WHERE key = ?2", key, error);
}

/**
 * usk_library_get_reference:
 * @self: a library
 * @key: a source's key
 * @error: return location: %USK_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the source as paper names it, without the
 *   numbers of its uses.
 */
UskSource *
usk_library_get_reference (UskLibrary *self, const char *key, GError **error)
{
  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return get_source (self, SELECT_SOURCE (NO_COUNTS) "WHERE key = ?2", key, error);
}

/**
 * usk_library_list_sources:
 * @self: a library
 * @treatment: (nullable): a treatment's id, or %NULL for all sources
 * @error: return location: what the pack says when it cannot be read
 *
 * Returns: (transfer full) (nullable): the #UskSource items in their order,
 *   only those that say something about @treatment if that is given.
 */
GListModel *
usk_library_list_sources (UskLibrary *self, const char *treatment, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);

  if (treatment != NULL)
    statement = usk_store_query (self->store, error, SELECT_SOURCE (COUNTS) "WHERE " IS_ABOUT "ORDER BY position",
                                 USK_SQL_VALUES (usk_sql_text (self->language), usk_sql_text (treatment)));
  else
    statement = usk_store_query (self->store, error, SELECT_SOURCE (COUNTS) "ORDER BY position",
                                 USK_SQL_VALUES (usk_sql_text (self->language)));

  return usk_library_list_rows (self, statement, USK_TYPE_SOURCE, read_source, error);
}

static char *
make_step_title (UskLibrary *self, const char *subject, GError **error)
{
  g_autofree char *treatment = NULL;
  g_autofree char *treatment_subject = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  guint number;

  if (!usk_library_find_step (self, subject + strlen ("step/"), &treatment, &number, error))
    return NULL;

  treatment_subject = g_strconcat ("treatment/", treatment, NULL);

  name = usk_library_read_text (self, treatment_subject, "name", error);
  title = name != NULL ? usk_library_read_text (self, subject, "title", error) : NULL;

  /* Translators: the title of a step, which may have a colon, and a treatment. */
  return title != NULL ? g_strdup_printf (_("%s (%s)"), title, name) : NULL;
}

/* As the search has it: a choice and a question. */
static char *
make_panel_title (UskLibrary *self, const char *const *parts, GError **error)
{
  g_autofree char *choice = g_strconcat ("choice/", parts[1], NULL);
  g_autofree char *aspect = g_strconcat ("aspect/", parts[2], NULL);
  g_autofree char *name = usk_library_read_text (self, choice, "name", error);
  g_autofree char *question = name != NULL ? usk_library_read_text (self, aspect, "question", error) : NULL;

  /* Translators: the name of a choice, and a question about it. */
  return question != NULL ? g_strdup_printf (_("%s: %s"), name, question) : NULL;
}

/* What a visitor sees as the name of a place. */
static char *
make_title (UskLibrary *self, const char *const *parts, const char *subject, GError **error)
{
  /* In a damaged pack the subject may be empty and then has no parts. */
  if (parts[0] == NULL)
    return NULL;

  if (g_str_equal (parts[0], "step"))
    return make_step_title (self, subject, error);
  if (g_str_equal (parts[0], "claim"))
    return usk_library_read_text (self, subject, "says", error);
  if (!g_str_equal (parts[0], "panel") || parts[1] == NULL || parts[2] == NULL)
    return usk_library_read_text (self, subject, "name", error);

  return make_panel_title (self, parts, error);
}

/* How a place is opened: the advice of a treatment by its section, all others
 * by their subject.
 */
static UskResult *
read_use (UskLibrary *self, UskStatement *row, const char *place, GError **error)
{
  static const char *const no_words[] = { NULL };
  const char *subject = usk_statement_get_text (row, 0);
  g_auto (GStrv) parts = g_strsplit (subject, "/", 3);
  g_autoptr (UskPassage) passage =
    usk_library_read_passage (self, usk_statement_get_text (row, 2), FALSE, FALSE, error);
  g_autofree char *title = passage != NULL ? make_title (self, (const char *const *) parts, subject, error) : NULL;
  g_autofree char *snippet = NULL;
  UskResult *result;

  if (title == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "\"%s\" has no name in the content pack", subject);
      return NULL;
    }

  snippet = usk_words_cut_snippet (usk_passage_get_plain (passage), no_words);
  result = usk_library_make_result (g_str_equal (place, subject) ? parts[0] : "points", place, title, snippet);
  if (result == NULL)
    g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "\"%s\" in the content pack cannot be opened", place);

  return result;
}

static char *
find_place (UskStatement *row)
{
  const char *subject = usk_statement_get_text (row, 0);
  const char *role = usk_statement_get_text (row, 1);

  if (g_str_has_prefix (subject, "treatment/") && !g_str_equal (role, "summary"))
    return g_strconcat (subject, "/", role, NULL);

  return g_strdup (subject);
}

/**
 * usk_library_list_uses:
 * @self: a library
 * @key: a source's key
 * @error: return location: what the pack says when it cannot be read
 *
 * A place that leans on the source with several sentences comes once, with the
 * first of them.
 *
 * Returns: (transfer full) (nullable): a #UskResult for each place, kind by
 *   kind and within a kind in the order of the content.
 */
GListModel *
usk_library_list_uses (UskLibrary *self, const char *key, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;
  g_autoptr (GListStore) uses = g_list_store_new (USK_TYPE_RESULT);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  if ((statement = usk_store_query (self->store, error, select_uses, USK_SQL_VALUES (usk_sql_text (key)))) == NULL)
    return NULL;

  while (usk_statement_next (statement, &local_error))
    {
      char *place = find_place (statement);
      g_autoptr (UskResult) use = NULL;

      if (!g_hash_table_add (seen, place))
        continue;
      if ((use = read_use (self, statement, place, error)) == NULL)
        return NULL;
      g_list_store_append (uses, use);
    }

  return usk_library_end_rows (g_steal_pointer (&local_error), error) ? G_LIST_MODEL (g_steal_pointer (&uses))
                                                                      : NULL;
}
