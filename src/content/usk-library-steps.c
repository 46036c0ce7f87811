/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The steps' side of the library: the walkthroughs. */

#include "usk-library-private.h"

#include "usk-error.h"

#define SELECT_STEP "SELECT id, treatment, position, scene FROM step "

/* Everything that a visitor sees of one step. */
static gpointer
read_step (UskLibrary *self, UskStatement *row, GError **error)
{
  const char *id = usk_statement_get_text (row, 0);
  g_autofree char *subject = g_strconcat ("step/", id, NULL);
  g_autofree char *title = usk_library_read_text (self, subject, "title", error);
  g_autoptr (GListModel) texts = NULL;
  g_autoptr (GListModel) details = NULL;
  g_autoptr (UskScene) scene = NULL;

  if (title == NULL || (texts = usk_library_list_passages (self, subject, "text", error)) == NULL ||
      (details = usk_library_list_passages (self, subject, "detail", error)) == NULL ||
      (scene = usk_library_get_scene (self, usk_statement_get_text (row, 3), error)) == NULL)
    return NULL;

  return g_object_new (USK_TYPE_STEP, "id", id, "treatment", usk_statement_get_text (row, 1), "number",
                       (guint) usk_statement_get_int (row, 2), "title", title, "texts", texts, "details", details,
                       "scene", scene, NULL);
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
  g_autoptr (UskStatement) statement = NULL;
  g_autoptr (GListModel) steps = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (treatment != NULL, NULL);

  statement = usk_store_query (self->store, error, SELECT_STEP "WHERE treatment = ? ORDER BY position",
                               USK_SQL_VALUES (usk_sql_text (treatment)));
  steps = usk_library_list_rows (self, statement, USK_TYPE_STEP, read_step, error);
  if (steps == NULL || g_list_model_get_n_items (steps) > 0)
    return g_steal_pointer (&steps);

  g_set_error (error, USK_ERROR, USK_ERROR_NOT_FOUND, "The content pack has no treatment \"%s\"", treatment);

  return NULL;
}

/**
 * usk_library_get_step:
 * @self: a library
 * @treatment: a treatment's id
 * @number: a step's place there, from 1
 * @error: return location: %USK_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): that step alone.
 */
UskStep *
usk_library_get_step (UskLibrary *self, const char *treatment, guint number, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (treatment != NULL, NULL);

  statement = usk_store_query (self->store, error, SELECT_STEP "WHERE treatment = ? AND position = ?",
                               USK_SQL_VALUES (usk_sql_text (treatment), usk_sql_int (number)));
  if (!usk_library_next_or_missing (statement, error, "step %u of \"%s\"", number, treatment))
    return NULL;

  return read_step (self, statement, error);
}

/**
 * usk_library_find_step:
 * @self: a library
 * @step: a step's id
 * @treatment: (out) (transfer full): the treatment it belongs to
 * @number: (out): its place there, from 1
 * @error: return location: %USK_ERROR_NOT_FOUND
 *
 * Returns: whether there is such a step.
 */
gboolean
usk_library_find_step (UskLibrary *self, const char *step, char **treatment, guint *number, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (step != NULL, FALSE);
  g_return_val_if_fail (treatment != NULL && number != NULL, FALSE);

  statement = usk_store_query (self->store, error, "SELECT treatment, position FROM step WHERE id = ?",
                               USK_SQL_VALUES (usk_sql_text (step)));
  if (!usk_library_next_or_missing (statement, error, "step \"%s\"", step))
    return FALSE;

  *treatment = g_strdup (usk_statement_get_text (statement, 0));
  *number = (guint) usk_statement_get_int (statement, 1);

  return TRUE;
}
