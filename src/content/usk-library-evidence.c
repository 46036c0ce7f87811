/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The evidence's side of the library: claims and comparison panels. */

#include "usk-library-private.h"

#include "usk-error.h"

/* Makes a list of what @read makes of each row. */
GListModel *
usk_library_list_rows (UskLibrary *self, UskStatement *statement, GType type, UskLibraryReadRow read,
                       GError **error)
{
  g_autoptr (GListStore) items = g_list_store_new (type);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (usk_statement_next (statement, &local_error))
    {
      g_autoptr (GObject) item = read (self, statement, error);

      if (item == NULL)
        return NULL;
      g_list_store_append (items, item);
    }

  return usk_library_end_rows (g_steal_pointer (&local_error), error) ? G_LIST_MODEL (g_steal_pointer (&items))
                                                                      : NULL;
}

/* A column of words as a list of strings. */
static GStrv
read_words (UskLibrary *self, const char *sql, const char *id, GError **error)
{
  g_autoptr (UskStatement) statement = usk_store_query (self->store, error, sql, "s", id);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (usk_statement_next (statement, &local_error))
    g_strv_builder_add (words, usk_statement_get_text (statement, 0));

  return usk_library_end_rows (g_steal_pointer (&local_error), error) ? g_strv_builder_end (words) : NULL;
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
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (step != NULL, FALSE);

  statement = usk_store_query (self->store, error, "SELECT treatment, position FROM step WHERE id = ?", "s", step);
  if (statement == NULL)
    return FALSE;

  if (usk_statement_next (statement, &local_error))
    {
      *treatment = g_strdup (usk_statement_get_text (statement, 0));
      *number = (guint) usk_statement_get_int (statement, 1);
      return TRUE;
    }

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, USK_ERROR, USK_ERROR_NOT_FOUND, "The content pack has no step \"%s\"", step);

  return FALSE;
}

static GStrv
read_step_titles (UskLibrary *self, const char *const *steps, GError **error)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();

  for (guint i = 0; steps[i] != NULL; i++)
    {
      g_autofree char *subject = g_strconcat ("step/", steps[i], NULL);
      g_autofree char *title = usk_library_read_text (self, subject, "title", error);

      if (title == NULL)
        return NULL;
      g_strv_builder_add (titles, title);
    }

  return g_strv_builder_end (titles);
}

static gpointer
read_claim (UskLibrary *self, UskStatement *row, GError **error)
{
  const char *id = usk_statement_get_text (row, 0);
  g_autofree char *subject = g_strconcat ("claim/", id, NULL);
  g_autofree char *says = usk_library_read_text (self, subject, "says", error);
  g_autoptr (UskPassage) why = says != NULL ? usk_library_read_only_passage (self, subject, "why", error) : NULL;
  g_auto (GStrv) steps = NULL;
  g_auto (GStrv) titles = NULL;

  if (why == NULL)
    return NULL;

  steps = read_words (self,
                      "SELECT step FROM claim_step JOIN step ON step.id = step WHERE claim = ? "
                      "ORDER BY treatment, position",
                      id, error);
  titles = steps != NULL ? read_step_titles (self, (const char *const *) steps, error) : NULL;
  if (titles == NULL)
    return NULL;

  return g_object_new (USK_TYPE_CLAIM, "id", id, "article", usk_statement_get_text (row, 1), "verdict",
                       usk_statement_get_text (row, 2), "also", usk_statement_find_text (row, 3), "left-out",
                       usk_statement_get_int (row, 4) != 0, "says", says, "why", why, "steps", steps,
                       "step-titles", titles, NULL);
}

/**
 * usk_library_list_claims:
 * @self: a library
 * @article: id of the treatment that the article is about
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the #UskClaim items in their order.
 */
GListModel *
usk_library_list_claims (UskLibrary *self, const char *article, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (article != NULL, NULL);

  statement = usk_store_query (self->store, error,
                               "SELECT id, article, verdict, also, left_out FROM claim WHERE article = ? "
                               "ORDER BY position",
                               "s", article);

  return usk_library_list_rows (self, statement, USK_TYPE_CLAIM, read_claim, error);
}

/**
 * usk_library_list_claims_of_step:
 * @self: a library
 * @step: a step's id
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the #UskClaim items that the step
 *   answers, in their order.
 */
GListModel *
usk_library_list_claims_of_step (UskLibrary *self, const char *step, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (step != NULL, NULL);

  statement = usk_store_query (self->store, error,
                               "SELECT id, article, verdict, also, left_out FROM claim_step "
                               "JOIN claim ON claim.id = claim_step.claim WHERE step = ? ORDER BY position",
                               "s", step);

  return usk_library_list_rows (self, statement, USK_TYPE_CLAIM, read_claim, error);
}

/**
 * usk_library_get_claim:
 * @self: a library
 * @id: a claim's id
 * @error: return location: %USK_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the claim.
 */
UskClaim *
usk_library_get_claim (UskLibrary *self, const char *id, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;
  g_autoptr (GListModel) claims = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  statement = usk_store_query (self->store, error,
                               "SELECT id, article, verdict, also, left_out FROM claim WHERE id = ?", "s", id);
  claims = usk_library_list_rows (self, statement, USK_TYPE_CLAIM, read_claim, error);
  if (claims == NULL)
    return NULL;
  if (g_list_model_get_n_items (claims) > 0)
    return g_list_model_get_item (claims, 0);

  g_set_error (error, USK_ERROR, USK_ERROR_NOT_FOUND, "The content pack has no claim \"%s\"", id);

  return NULL;
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

  matters = read_words (self, "SELECT matter FROM aspect_matter WHERE aspect = ? ORDER BY matter", id, error);
  if (matters == NULL)
    return NULL;

  return g_object_new (USK_TYPE_ASPECT, "id", id, "name", name, "question", question, "matters", matters, NULL);
}

/**
 * usk_library_list_aspects:
 * @self: a library
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the #UskAspect items in their order.
 */
GListModel *
usk_library_list_aspects (UskLibrary *self, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);

  statement = usk_store_query (self->store, error, "SELECT id FROM aspect ORDER BY position", "");

  return usk_library_list_rows (self, statement, USK_TYPE_ASPECT, read_aspect, error);
}

static gpointer
read_choice (UskLibrary *self, UskStatement *row, GError **error)
{
  const char *id = usk_statement_get_text (row, 0);
  g_autofree char *subject = g_strconcat ("choice/", id, NULL);
  g_autofree char *name = usk_library_read_text (self, subject, "name", error);
  g_autoptr (UskPassage) summary =
    name != NULL ? usk_library_read_only_passage (self, subject, "summary", error) : NULL;

  if (summary == NULL)
    return NULL;

  return g_object_new (USK_TYPE_CHOICE, "id", id, "kind", usk_statement_get_text (row, 1), "name", name, "summary",
                       summary, "treatment", usk_statement_find_text (row, 2), NULL);
}

/**
 * usk_library_list_choices:
 * @self: a library
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the #UskChoice items in their order.
 */
GListModel *
usk_library_list_choices (UskLibrary *self, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);

  statement = usk_store_query (self->store, error, "SELECT id, kind, treatment FROM choice ORDER BY position", "");

  return usk_library_list_rows (self, statement, USK_TYPE_CHOICE, read_choice, error);
}

static gpointer
read_quantity (UskLibrary *self, UskStatement *row, GError **error)
{
  const char *id = usk_statement_get_text (row, 0);
  g_autoptr (UskPassage) passage =
    usk_library_read_passage (self, id, usk_statement_get_int (row, 1) != 0, FALSE, error);
  g_autofree char *span = NULL;

  if (passage == NULL)
    return NULL;
  span = usk_library_find_text (self, id, "span");

  return g_object_new (USK_TYPE_QUANTITY, "passage", passage, "unit", usk_statement_get_text (row, 2), "low",
                       usk_statement_get_double (row, 3), "high", usk_statement_get_double (row, 4), "span", span,
                       NULL);
}

static GListModel *
list_quantities (UskLibrary *self, const char *subject, GError **error)
{
  g_autoptr (UskStatement) statement =
    usk_store_query (self->store, error,
                     "SELECT id, general, unit, low, high FROM passage JOIN quantity ON passage = id "
                     "WHERE subject = ? ORDER BY place",
                     "s", subject);

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
      (quantities = list_quantities (self, subject, error)) == NULL)
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
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (choice != NULL && aspect != NULL, NULL);

  statement = usk_store_query (self->store, error, "SELECT certainty FROM panel WHERE choice = ? AND aspect = ?",
                               "ss", choice, aspect);
  if (statement == NULL)
    return NULL;
  if (usk_statement_next (statement, &local_error))
    return read_panel (self, choice, aspect, usk_statement_get_text (statement, 0), error);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, USK_ERROR, USK_ERROR_NOT_FOUND, "The content pack has no panel of \"%s\" for \"%s\"",
                 choice, aspect);

  return NULL;
}
