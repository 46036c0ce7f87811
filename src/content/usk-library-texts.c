/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What every part of the library reads: words in the language of the visitor, and
 * passages, which are words with their sources.
 */

#include "usk-library-private.h"

#include <string.h>

#include "usk-error.h"
#include "usk-markup.h"
#include "usk-text.h"

/* Text in the visitor's language, and in English where it has no translation. */
char *
usk_library_read_text (UskLibrary *self, const char *subject, const char *field, GError **error)
{
  g_autoptr (UskStatement) statement = usk_store_query (
    self->store, error,
    "SELECT value FROM text WHERE subject = ?1 AND field = ?2 AND language = " USK_LIBRARY_LANGUAGE_OF ("?1", "?2",
                                                                                                        "?3"),
    USK_SQL_VALUES (usk_sql_text (subject), usk_sql_text (field), usk_sql_text (self->language)));
  const char *text;

  if (!usk_library_next_or_missing (statement, error, "%s \"%s\"", field, subject))
    return NULL;

  /* The pack's own rules forbid an empty one, so somebody or something broke them. */
  text = usk_statement_get_text (statement, 0);
  if (text[0] == '\0')
    {
      g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "The %s of \"%s\" in the content pack is no text", field,
                   subject);
      return NULL;
    }
  if (strlen (text) > USK_TEXT_MOST)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_TOO_LARGE,
                   "The %s of \"%s\" in the content pack has more than %d bytes", field, subject, USK_TEXT_MOST);
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

/* Reads the keys of a passage's sources and, in step with them, the references. */
static gboolean
read_citations (UskLibrary *self, const char *passage, GStrv *sources, GStrv *references, GError **error)
{
  g_autoptr (UskStatement) statement =
    usk_store_query (self->store, error,
                     "SELECT source, value FROM citation "
                     "LEFT JOIN text ON subject = 'source/' || source AND field = 'reference' "
                     "AND language = " USK_LIBRARY_LANGUAGE_OF ("'source/' || source", "'reference'",
                                                                "?1") " "
                                                                      "WHERE passage = ?2 ORDER BY place",
                     USK_SQL_VALUES (usk_sql_text (self->language), usk_sql_text (passage)));
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
  gboolean calls;

  if (text == NULL || !usk_markup_parse (text, self->emergency_number, &markup, &plain, &calls, error))
    return NULL;

  if (!read_citations (self, id, &sources, &references, error))
    return NULL;

  return g_object_new (USK_TYPE_PASSAGE, "id", id, "markup", markup, "plain", plain, "sources", sources,
                       "references", references, "general", general, "emergency", emergency, "calls", calls, NULL);
}

static gpointer
read_passage_row (UskLibrary *self, UskStatement *row, GError **error)
{
  return usk_library_read_passage (self, usk_statement_get_text (row, 0), usk_statement_get_int (row, 1) != 0,
                                   usk_statement_get_int (row, 2) != 0, error);
}

/* The passages that a subject has in a role. */
GListModel *
usk_library_list_passages (UskLibrary *self, const char *subject, const char *role, GError **error)
{
  g_autoptr (UskStatement) statement = usk_store_query (
    self->store, error, "SELECT id, general, emergency FROM passage WHERE subject = ? AND role = ? ORDER BY place",
    USK_SQL_VALUES (usk_sql_text (subject), usk_sql_text (role)));

  return usk_library_list_rows (self, statement, USK_TYPE_PASSAGE, read_passage_row, error);
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
