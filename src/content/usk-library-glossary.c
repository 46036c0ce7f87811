/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The glossary's side of the library: the words that the pack explains. */

#include "usk-library-private.h"

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

static int
compare_titles (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_utf8_collate (usk_result_get_title ((UskResult *) a), usk_result_get_title ((UskResult *) b));
}

/**
 * usk_library_list_glossary:
 * @self: a library
 * @error: return location: what the pack says when it cannot be read
 *
 * Returns: (transfer full) (nullable): a #UskResult for every word that the
 *   pack explains, from A to Z.
 */
GListModel *
usk_library_list_glossary (UskLibrary *self, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;
  g_autoptr (GListStore) glossary = g_list_store_new (USK_TYPE_RESULT);
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);

  statement = usk_store_query (self->store, error, "SELECT id FROM term", NULL);
  if (statement == NULL)
    return NULL;

  while (usk_statement_next (statement, &local_error))
    {
      g_autoptr (UskTerm) term = usk_library_get_term (self, usk_statement_get_text (statement, 0), error);
      g_autofree char *subject = NULL;
      g_autoptr (UskResult) result = NULL;

      if (term == NULL)
        return NULL;
      subject = g_strconcat ("term/", usk_term_get_id (term), NULL);
      result = usk_library_make_result ("term", subject, usk_term_get_name (term),
                                        usk_passage_get_plain (usk_term_get_definition (term)));
      g_list_store_insert_sorted (glossary, result, compare_titles, NULL);
    }

  return usk_library_end_rows (g_steal_pointer (&local_error), error) ? G_LIST_MODEL (g_steal_pointer (&glossary))
                                                                      : NULL;
}
