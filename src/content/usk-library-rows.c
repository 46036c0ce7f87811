/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From the rows of a statement to items, to lists of them, or to an error that
 * says what is missing.
 */

#include "usk-library-private.h"

#include "usk-error.h"

/* Goes to the row that a statement is expected to have; no row is an error of its
 * own, so that callers say which thing is missing.
 */
gboolean
usk_library_next_or_missing (UskStatement *statement, GError **error, const char *format, ...)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *what = NULL;
  va_list arguments;

  if (statement == NULL)
    return FALSE;
  if (usk_statement_next (statement, &local_error))
    return TRUE;
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, USK_ERROR, USK_ERROR_NOT_FOUND, "The content pack has no %s", what);

  return FALSE;
}

/* What comes after the last row: takes over the error of a walk through rows
 * and says whether the walk reached its end.
 */
gboolean
usk_library_end_rows (GError *walk_error, GError **error)
{
  if (walk_error == NULL)
    return TRUE;

  g_propagate_error (error, walk_error);

  return FALSE;
}

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

/* The first column of a statement's rows. */
GStrv
usk_library_list_words (UskStatement *statement, GError **error)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (usk_statement_next (statement, &local_error))
    g_strv_builder_add (words, usk_statement_get_text (statement, 0));

  return usk_library_end_rows (g_steal_pointer (&local_error), error) ? g_strv_builder_end (words) : NULL;
}
