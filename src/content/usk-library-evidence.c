/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The evidence's side of the library: what an article claimed, and the steps that answer it. */

#include "usk-library-private.h"

#include "usk-error.h"
#include "usk-verdict.h"

#define SELECT_CLAIM "SELECT id, article, verdict, also, left_out FROM "

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

static GStrv
list_steps_of (UskLibrary *self, const char *claim, GError **error)
{
  g_autoptr (UskStatement) statement = usk_store_query (self->store, error,
                                                        "SELECT step FROM claim_step JOIN step ON step.id = step "
                                                        "WHERE claim = ? ORDER BY treatment, position",
                                                        USK_SQL_VALUES (usk_sql_text (claim)));

  return usk_library_list_words (statement, error);
}

/* Some claims have two verdicts, each has one. */
static gboolean
check_verdicts (UskStatement *row, const char *id, GError **error)
{
  const char *also = usk_statement_find_text (row, 3);

  if (usk_verdict_is_known (usk_statement_get_text (row, 2)) && (also == NULL || usk_verdict_is_known (also)))
    return TRUE;

  g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "A verdict of the claim \"%s\" in the content pack is none",
               id);

  return FALSE;
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

  if (why == NULL || !check_verdicts (row, id, error))
    return NULL;

  steps = list_steps_of (self, id, error);
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
 * @error: return location: what the pack says when it cannot be read
 *
 * Returns: (transfer full) (nullable): the #UskClaim items in their order.
 */
GListModel *
usk_library_list_claims (UskLibrary *self, const char *article, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (article != NULL, NULL);

  statement = usk_store_query (self->store, error, SELECT_CLAIM "claim WHERE article = ? ORDER BY position",
                               USK_SQL_VALUES (usk_sql_text (article)));

  return usk_library_list_rows (self, statement, USK_TYPE_CLAIM, read_claim, error);
}

/**
 * usk_library_list_claims_of_step:
 * @self: a library
 * @step: a step's id
 * @error: return location: what the pack says when it cannot be read
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

  statement = usk_store_query (
    self->store, error,
    SELECT_CLAIM "claim_step JOIN claim ON claim.id = claim_step.claim WHERE step = ? ORDER BY position",
    USK_SQL_VALUES (usk_sql_text (step)));

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

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  statement =
    usk_store_query (self->store, error, SELECT_CLAIM "claim WHERE id = ?", USK_SQL_VALUES (usk_sql_text (id)));
  if (!usk_library_next_or_missing (statement, error, "claim \"%s\"", id))
    return NULL;

  return read_claim (self, statement, error);
}
