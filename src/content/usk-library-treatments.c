/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The treatments' side of the library: what a visitor can choose on the first
 * page, and the advice on the last.
 */

#include "usk-library-private.h"

#define SELECT_TREATMENT                                                                                          \
  "SELECT id, scene, (SELECT count (*) FROM step WHERE treatment = treatment.id) FROM treatment "

static gpointer
read_treatment (UskLibrary *self, UskStatement *row, GError **error)
{
  const char *id = usk_statement_get_text (row, 0);
  g_autofree char *subject = g_strconcat ("treatment/", id, NULL);
  g_autofree char *name = usk_library_read_text (self, subject, "name", error);
  g_autofree char *purpose = name != NULL ? usk_library_read_text (self, subject, "purpose", error) : NULL;
  g_autoptr (UskPassage) summary =
    purpose != NULL ? usk_library_read_only_passage (self, subject, "summary", error) : NULL;

  if (summary == NULL)
    return NULL;

  return g_object_new (USK_TYPE_TREATMENT, "id", id, "name", name, "purpose", purpose, "summary", summary, "scene",
                       usk_statement_get_text (row, 1), "n-steps", (guint) usk_statement_get_int (row, 2), NULL);
}

/**
 * usk_library_list_treatments:
 * @self: a library
 * @error: return location: what the pack says when it cannot be read
 *
 * Returns: (transfer full) (nullable): the #UskTreatment items in their order.
 */
GListModel *
usk_library_list_treatments (UskLibrary *self, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);

  statement = usk_store_query (self->store, error, SELECT_TREATMENT "ORDER BY position", NULL);

  return usk_library_list_rows (self, statement, USK_TYPE_TREATMENT, read_treatment, error);
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
  g_return_val_if_fail (id != NULL, NULL);

  statement =
    usk_store_query (self->store, error, SELECT_TREATMENT "WHERE id = ?", USK_SQL_VALUES (usk_sql_text (id)));
  if (!usk_library_next_or_missing (statement, error, "treatment \"%s\"", id))
    return NULL;

  return read_treatment (self, statement, error);
}

/**
 * usk_library_list_points:
 * @self: a library
 * @treatment: a treatment's id
 * @section: "remember", "ask-first", "questions", "aftercare" or "get-help"
 * @error: return location: what the pack says when it cannot be read
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
