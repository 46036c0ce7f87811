/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The side of the library for the loop of an idle kiosk: which step comes next,
 * found without reading the others, however many treatments a pack has, because
 * the start waits for the first.
 */

#include "usk-library-private.h"

#include "usk-error.h"

/* The first treatment behind a place that has a step of that number.  The two
 * are joined in this order, so that their indices lead straight to it.
 */
static gboolean
find_behind (UskLibrary *self, gint64 place, guint number, char **treatment, GError **error)
{
  g_autoptr (UskStatement) statement = usk_store_query (
    self->store, error,
    "SELECT treatment.id FROM treatment CROSS JOIN step ON step.treatment = treatment.id AND step.position = ? "
    "WHERE treatment.position > ? ORDER BY treatment.position LIMIT 1",
    USK_SQL_VALUES (usk_sql_int (number), usk_sql_int (place)));

  if (statement == NULL || !usk_statement_next (statement, error))
    return FALSE;

  *treatment = g_strdup (usk_statement_get_text (statement, 0));

  return TRUE;
}

static gboolean
read_place (UskLibrary *self, const char *treatment, gint64 *place, GError **error)
{
  g_autoptr (UskStatement) statement = usk_store_query (
    self->store, error, "SELECT position FROM treatment WHERE id = ?", USK_SQL_VALUES (usk_sql_text (treatment)));

  if (statement == NULL || !usk_statement_next (statement, error))
    return FALSE;

  *place = usk_statement_get_int (statement, 0);

  return TRUE;
}

/**
 * usk_library_find_next_of_all:
 * @self: a library
 * @treatment: (nullable): the treatment of the last step, or %NULL for the first step of all
 * @number: the last step's place there
 * @next_treatment: (out) (transfer full): whose step comes next
 * @next_number: (out): its place there
 * @error: return location: what the pack says when it cannot be read
 *
 * Walks through the steps of all treatments: the first step of each, then the
 * second of each, and after the last step the first of all again.
 *
 * Returns: whether there is a step at all.
 */
gboolean
usk_library_find_next_of_all (UskLibrary *self, const char *treatment, guint number, char **next_treatment,
                              guint *next_number, GError **error)
{
  const guint numbers[] = { number, number + 1, 1 };
  g_autoptr (GError) local_error = NULL;
  gint64 place = G_MAXINT64;

  g_return_val_if_fail (USK_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (next_treatment != NULL && next_number != NULL, FALSE);

  if (treatment != NULL)
    read_place (self, treatment, &place, &local_error);

  for (guint i = treatment != NULL ? 0 : 2; local_error == NULL && i < G_N_ELEMENTS (numbers); i++)
    {
      *next_number = numbers[i];
      if (find_behind (self, i == 0 ? place : G_MININT64, numbers[i], next_treatment, &local_error))
        return TRUE;
    }

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error_literal (error, USK_ERROR, USK_ERROR_DAMAGED, "The content pack has no step");

  return FALSE;
}
