/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-store"

#include "usk-statement-private.h"

#include "usk-error.h"
#include "usk-text.h"

struct _UskStatement {
  GObject parent_instance;

  UskStore *holder;
  sqlite3_stmt *statement;
  GThread *thread;
};

G_DEFINE_FINAL_TYPE (UskStatement, usk_statement, G_TYPE_OBJECT)

static gboolean
is_own_thread (UskStatement *self)
{
  return self->thread == g_thread_self ();
}

static int
error_code_of (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return USK_ERROR_DAMAGED;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_FULL:
      return USK_ERROR_READ_ONLY;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      return USK_ERROR_UNREADABLE;
    case SQLITE_CONSTRAINT:
      return USK_ERROR_INVALID;
    case SQLITE_TOOBIG:
      return USK_ERROR_TOO_LARGE;
    default:
      return USK_ERROR_STORE;
    }
}

void
usk_store_set_error (GError **error, sqlite3 *handle, int code, const char *doing)
{
  g_set_error (error, USK_ERROR, error_code_of (code), "%s: %s", doing,
               handle != NULL ? sqlite3_errmsg (handle) : sqlite3_errstr (code));
}

static void
usk_statement_finalize (GObject *object)
{
  UskStatement *self = USK_STATEMENT (object);

  if (is_own_thread (self))
    usk_store_give_back (self->holder, self->statement);
  else
    sqlite3_finalize (self->statement);
  g_clear_object (&self->holder);

  G_OBJECT_CLASS (usk_statement_parent_class)->finalize (object);
}

static void
usk_statement_class_init (UskStatementClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_statement_finalize;
}

static void
usk_statement_init (UskStatement *self)
{
  self->thread = g_thread_self ();
}

UskStatement *
usk_statement_new (UskStore *holder, sqlite3_stmt *statement)
{
  UskStatement *self = g_object_new (USK_TYPE_STATEMENT, NULL);

  self->holder = g_object_ref (holder);
  self->statement = statement;

  return self;
}

/**
 * usk_statement_next:
 * @self: a statement
 * @error: set, as by usk_statement_run(), when the statement failed; stays unset
 *   at the end of the rows
 *
 * Returns: whether there is a row to read.
 */
gboolean
usk_statement_next (UskStatement *self, GError **error)
{
  int code;

  g_return_val_if_fail (USK_IS_STATEMENT (self), FALSE);
  g_return_val_if_fail (is_own_thread (self), FALSE);

  code = sqlite3_step (self->statement);
  if (code == SQLITE_ROW)
    return TRUE;
  if (code != SQLITE_DONE)
    usk_store_set_error (error, sqlite3_db_handle (self->statement), code, sqlite3_sql (self->statement));

  return FALSE;
}

/**
 * usk_statement_run:
 * @self: a statement whose rows, if any, do not matter
 * @error: return location: %USK_ERROR_DAMAGED, %USK_ERROR_READ_ONLY,
 *   %USK_ERROR_UNREADABLE, %USK_ERROR_INVALID (a rule of the tables is broken),
 *   %USK_ERROR_TOO_LARGE or %USK_ERROR_STORE (anything else)
 *
 * Returns: whether the statement ran to its end.
 */
gboolean
usk_statement_run (UskStatement *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (USK_IS_STATEMENT (self), FALSE);

  while (usk_statement_next (self, &local_error))
    ;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/**
 * usk_statement_get_text:
 * @self: a statement on a row
 * @column: from 0
 *
 * For a column that is never NULL: only in a damaged file it can be, and then
 * nothing that reads it shall fall over.
 *
 * Returns: (transfer none): the text, valid until the next row, empty for SQL
 *   NULL.
 */
const char *
usk_statement_get_text (UskStatement *self, int column)
{
  const char *text = usk_statement_find_text (self, column);

  return text != NULL ? text : "";
}

/**
 * usk_statement_find_text:
 * @self: a statement on a row
 * @column: from 0
 *
 * What is no text can only stand in a damaged file, since SQLite hands on whatever
 * bytes a text has. It is empty here, at the one place where texts come in, so that
 * whoever reads it finds it missing and no other library falls over it.
 *
 * Returns: (transfer none) (nullable): the text, valid until the next row, or
 *   %NULL for SQL NULL.
 */
const char *
usk_statement_find_text (UskStatement *self, int column)
{
  const char *text;

  g_return_val_if_fail (USK_IS_STATEMENT (self), NULL);

  text = (const char *) sqlite3_column_text (self->statement, column);

  return text == NULL || usk_text_is_clean (text) ? text : "";
}

/**
 * usk_statement_get_int:
 * @self: a statement on a row
 * @column: from 0
 *
 * Returns: the integer, 0 for SQL NULL.
 */
gint64
usk_statement_get_int (UskStatement *self, int column)
{
  g_return_val_if_fail (USK_IS_STATEMENT (self), 0);

  return sqlite3_column_int64 (self->statement, column);
}

/**
 * usk_statement_get_double:
 * @self: a statement on a row
 * @column: from 0
 *
 * Returns: the number, 0 for SQL NULL.
 */
double
usk_statement_get_double (UskStatement *self, int column)
{
  g_return_val_if_fail (USK_IS_STATEMENT (self), 0);

  return sqlite3_column_double (self->statement, column);
}

/**
 * usk_statement_get_bytes:
 * @self: a statement on a row
 * @column: from 0
 *
 * Returns: (transfer full): a copy of the blob, empty for SQL NULL.
 */
GBytes *
usk_statement_get_bytes (UskStatement *self, int column)
{
  const void *data;

  g_return_val_if_fail (USK_IS_STATEMENT (self), NULL);

  data = sqlite3_column_blob (self->statement, column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->statement, column));
}
