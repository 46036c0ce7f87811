/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The comparison's side of the library: its rows, its columns and its cells. */

#include "usk-library-private.h"

#include <math.h>

#include "usk-certainty.h"
#include "usk-error.h"
#include "usk-quantity-text.h"

static GStrv
list_matters (UskLibrary *self, const char *aspect, GError **error)
{
  g_autoptr (UskStatement) statement =
    usk_store_query (self->store, error, "SELECT matter FROM aspect_matter WHERE aspect = ? ORDER BY matter",
                     USK_SQL_VALUES (usk_sql_text (aspect)));

  return usk_library_list_words (statement, error);
}

static gpointer
read_aspect (UskLibrary *self, UskStatement *row, GError **error)
{
  const char *id = usk_statement_get_text (row, 0);
  g_autofree char *subject = g_strconcat ("aspect/", id, NULL);
  g_autofree char *name = usk_library_read_text (self, subject, "name", error);
  g_autofree char *question = name != NULL ? usk_library_read_text (self, subject, "question", error) : NULL;
  g_auto (GStrv) matters = NULL;

  if (question == NULL)
    return NULL;

  matters = list_matters (self, id, error);
  if (matters == NULL)
    return NULL;

  return g_object_new (USK_TYPE_ASPECT, "id", id, "name", name, "question", question, "matters", matters, NULL);
}

/**
 * usk_library_list_aspects:
 * @self: a library
 * @error: return location: what the pack says when it cannot be read
 *
 * Returns: (transfer full) (nullable): the #UskAspect items in their order.
 */
GListModel *
usk_library_list_aspects (UskLibrary *self, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);

  statement = usk_store_query (self->store, error, "SELECT id FROM aspect ORDER BY position", NULL);

  return usk_library_list_rows (self, statement, USK_TYPE_ASPECT, read_aspect, error);
}

static gpointer
read_choice (UskLibrary *self, UskStatement *row, GError **error)
{
  const char *id = usk_statement_get_text (row, 0);
  g_autofree char *subject = g_strconcat ("choice/", id, NULL);
  g_autofree char *name = usk_library_read_text (self, subject, "name", error);

  if (name == NULL)
    return NULL;

  return g_object_new (USK_TYPE_CHOICE, "id", id, "kind", usk_statement_get_text (row, 1), "name", name,
                       "treatment", usk_statement_find_text (row, 2), NULL);
}

/**
 * usk_library_list_choices:
 * @self: a library
 * @error: return location: what the pack says when it cannot be read
 *
 * Returns: (transfer full) (nullable): the #UskChoice items in their order.
 */
GListModel *
usk_library_list_choices (UskLibrary *self, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);

  statement =
    usk_store_query (self->store, error, "SELECT id, kind, treatment FROM choice ORDER BY position", NULL);

  return usk_library_list_rows (self, statement, USK_TYPE_CHOICE, read_choice, error);
}

/* The tables ask for the same, but a damaged file need not keep to it. */
static gboolean
check_quantity (const char *id, const char *unit, double low, double high, GError **error)
{
  if (usk_quantity_text_knows_unit (unit) && isfinite (low) && isfinite (high) && low >= 0 && low <= high)
    return TRUE;

  g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED,
               "The number of \"%s\" in the content pack, %g to %g \"%s\", is none", id, low, high, unit);

  return FALSE;
}

static gpointer
read_quantity (UskLibrary *self, UskStatement *row, GError **error)
{
  const char *id = usk_statement_get_text (row, 0);
  g_autoptr (UskPassage) passage =
    usk_library_read_passage (self, id, usk_statement_get_int (row, 1) != 0, FALSE, error);
  const char *unit = usk_statement_get_text (row, 2);
  double low = usk_statement_get_double (row, 3), high = usk_statement_get_double (row, 4);
  g_autofree char *span = NULL;

  if (passage == NULL || !check_quantity (id, unit, low, high, error))
    return NULL;
  span = usk_library_find_text (self, id, "span");

  return g_object_new (USK_TYPE_QUANTITY, "passage", passage, "unit", unit, "low", low, "high", high, "span", span,
                       "from-treatment", usk_statement_get_int (row, 5) != 0, NULL);
}

/**
 * usk_library_list_quantities:
 * @self: a library
 * @choice: a choice's id
 * @aspect: an aspect's id
 * @error: return location: what the pack says when it cannot be read
 *
 * Returns: (transfer full) (nullable): the #UskQuantity items of the choice's
 *   answer to the question, without the words around them.
 */
GListModel *
usk_library_list_quantities (UskLibrary *self, const char *choice, const char *aspect, GError **error)
{
  g_autofree char *subject = NULL;
  g_autoptr (UskStatement) statement = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (choice != NULL && aspect != NULL, NULL);

  subject = g_strdup_printf ("panel/%s/%s", choice, aspect);
  statement = usk_store_query (self->store, error,
                               "SELECT id, general, unit, low, high, from_treatment FROM passage "
                               "JOIN quantity ON passage = id WHERE subject = ? ORDER BY place",
                               USK_SQL_VALUES (usk_sql_text (subject)));

  return usk_library_list_rows (self, statement, USK_TYPE_QUANTITY, read_quantity, error);
}

static UskPanel *
read_panel (UskLibrary *self, const char *choice, const char *aspect, const char *certainty, GError **error)
{
  g_autofree char *subject = g_strdup_printf ("panel/%s/%s", choice, aspect);
  g_autofree char *reason = usk_library_read_text (self, subject, "reason", error);
  g_autoptr (UskPassage) answer = NULL;
  g_autoptr (GListModel) details = NULL;
  g_autoptr (GListModel) quantities = NULL;

  if (reason == NULL || (answer = usk_library_read_only_passage (self, subject, "answer", error)) == NULL ||
      (details = usk_library_list_passages (self, subject, "detail", error)) == NULL ||
      (quantities = usk_library_list_quantities (self, choice, aspect, error)) == NULL)
    return NULL;

  return g_object_new (USK_TYPE_PANEL, "choice", choice, "aspect", aspect, "certainty", certainty, "reason",
                       reason, "answer", answer, "details", details, "quantities", quantities, NULL);
}

/**
 * usk_library_get_panel:
 * @self: a library
 * @choice: a choice's id
 * @aspect: an aspect's id
 * @error: return location: %USK_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the choice's answer to the question.
 */
UskPanel *
usk_library_get_panel (UskLibrary *self, const char *choice, const char *aspect, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (choice != NULL && aspect != NULL, NULL);

  statement = usk_store_query (self->store, error, "SELECT certainty FROM panel WHERE choice = ? AND aspect = ?",
                               USK_SQL_VALUES (usk_sql_text (choice), usk_sql_text (aspect)));
  if (!usk_library_next_or_missing (statement, error, "panel of \"%s\" for \"%s\"", choice, aspect))
    return NULL;

  if (!usk_certainty_is_known (usk_statement_get_text (statement, 0)))
    {
      g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED,
                   "The certainty of \"panel/%s/%s\" in the content pack, \"%s\", is none", choice, aspect,
                   usk_statement_get_text (statement, 0));
      return NULL;
    }

  return read_panel (self, choice, aspect, usk_statement_get_text (statement, 0), error);
}
