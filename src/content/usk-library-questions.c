/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The side of the library for "Check yourself". */

#include "usk-library-private.h"

#include "usk-error.h"
#include "usk-markup.h"

static UskAnswer *
read_answer (UskLibrary *self, const char *subject, UskStatement *row, GError **error)
{
  g_autofree char *field = g_strdup_printf ("answer/%" G_GINT64_FORMAT, usk_statement_get_int (row, 0));
  g_autofree char *text = usk_library_read_text (self, subject, field, error);
  g_autofree char *markup = NULL;
  g_autofree char *plain = NULL;

  if (text == NULL || !usk_markup_parse (text, self->emergency_number, &markup, &plain, NULL, error))
    return NULL;

  return g_object_new (USK_TYPE_ANSWER, "text", plain, "right", usk_statement_get_int (row, 1) != 0, NULL);
}

/* The tables let in at most one right answer, but cannot ask for one. */
static gboolean
check_answers (GListModel *answers, guint n_right, const char *id, GError **error)
{
  if (n_right == 1 && g_list_model_get_n_items (answers) > 1)
    return TRUE;

  g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED,
               "Question \"%s\" in the content pack has %u answers, %u of them right", id,
               g_list_model_get_n_items (answers), n_right);

  return FALSE;
}

static GListModel *
list_answers (UskLibrary *self, const char *id, const char *subject, GError **error)
{
  g_autoptr (GListStore) answers = g_list_store_new (USK_TYPE_ANSWER);
  g_autoptr (UskStatement) statement =
    usk_store_query (self->store, error, "SELECT place, correct FROM answer WHERE question = ? ORDER BY place",
                     USK_SQL_VALUES (usk_sql_text (id)));
  g_autoptr (GError) local_error = NULL;
  guint n_right = 0;

  if (statement == NULL)
    return NULL;

  while (usk_statement_next (statement, &local_error))
    {
      g_autoptr (UskAnswer) answer = read_answer (self, subject, statement, error);

      if (answer == NULL)
        return NULL;
      n_right += usk_answer_get_right (answer) ? 1 : 0;
      g_list_store_append (answers, answer);
    }

  if (!usk_library_end_rows (g_steal_pointer (&local_error), error) ||
      !check_answers (G_LIST_MODEL (answers), n_right, id, error))
    return NULL;

  return G_LIST_MODEL (g_steal_pointer (&answers));
}

/* What is said to an answer; a visitor must never be left without it. */
static GListModel *
list_reply (UskLibrary *self, const char *subject, const char *kind, GError **error)
{
  g_autofree char *reply = g_strconcat (subject, "/", kind, NULL);
  g_autoptr (UskPassage) first = usk_library_read_only_passage (self, reply, "why", error);

  return first != NULL ? usk_library_list_passages (self, reply, "why", error) : NULL;
}

static gpointer
read_question (UskLibrary *self, UskStatement *row, GError **error)
{
  const char *id = usk_statement_get_text (row, 0);
  g_autofree char *subject = g_strconcat ("question/", id, NULL);
  g_autofree char *ask = usk_library_read_text (self, subject, "ask", error);
  g_autoptr (GListModel) answers = NULL;
  g_autoptr (GListModel) when_right = NULL;
  g_autoptr (GListModel) when_wrong = NULL;

  if (ask == NULL || (answers = list_answers (self, id, subject, error)) == NULL ||
      (when_right = list_reply (self, subject, "right", error)) == NULL ||
      (when_wrong = list_reply (self, subject, "wrong", error)) == NULL)
    return NULL;

  return g_object_new (USK_TYPE_QUESTION, "id", id, "treatment", usk_statement_get_text (row, 1), "step",
                       usk_statement_get_text (row, 2), "ask", ask, "answers", answers, "when-right", when_right,
                       "when-wrong", when_wrong, NULL);
}

/**
 * usk_library_list_questions:
 * @self: a library
 * @treatment: a treatment's id
 * @error: return location: %USK_ERROR_NOT_FOUND, when it has none
 *
 * Returns: (transfer full) (nullable): the #UskQuestion items in their order.
 */
GListModel *
usk_library_list_questions (UskLibrary *self, const char *treatment, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;
  g_autoptr (GListModel) questions = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (treatment != NULL, NULL);

  statement = usk_store_query (self->store, error,
                               "SELECT id, treatment, step FROM question WHERE treatment = ? ORDER BY place",
                               USK_SQL_VALUES (usk_sql_text (treatment)));
  questions = usk_library_list_rows (self, statement, USK_TYPE_QUESTION, read_question, error);
  if (questions == NULL || g_list_model_get_n_items (questions) > 0)
    return g_steal_pointer (&questions);

  g_set_error (error, USK_ERROR, USK_ERROR_NOT_FOUND, "The content pack has no question about \"%s\"", treatment);

  return NULL;
}
