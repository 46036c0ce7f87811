/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-store"

#include "usk-store.h"

#include "usk-error.h"
#include "usk-relevance.h"
#include "usk-statement-private.h"

/* A pack or a clinic file comes from people, so it is not trusted: a schema in
 * it must not run functions of its own choosing, and rows stay bounded.
 */
#define MAX_VALUE_BYTES (64 * 1024 * 1024)

/* How many prepared statements wait for the next to ask for the same; the program
 * has fewer.
 */
#define MAX_IDLE 128

struct _UskStore {
  GObject parent_instance;

  char *path;
  sqlite3 *handle;
  GThread *thread;
  GHashTable *idle; /* from SQL, which belongs to the statement, to sqlite3_stmt */
};

G_DEFINE_FINAL_TYPE (UskStore, usk_store, G_TYPE_OBJECT)

static gboolean
is_own_thread (UskStore *self)
{
  return self->thread == g_thread_self ();
}

/* "immutable" spares the lock files that a read-only medium could not hold. */
static char *
build_uri (const char *path, UskStoreMode mode)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *escaped = g_uri_escape_string (absolute, "/", TRUE);

  return g_strdup_printf ("file:%s?%s", escaped, mode == USK_STORE_MODE_READ ? "mode=ro&immutable=1" : "mode=rwc");
}

static void
harden (sqlite3 *handle)
{
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  sqlite3_limit (handle, SQLITE_LIMIT_LENGTH, MAX_VALUE_BYTES);
  sqlite3_limit (handle, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_extended_result_codes (handle, 1);
  sqlite3_busy_timeout (handle, USK_STORE_PATIENCE);
}

/* SQLite says the same of a file that it cannot read and of one that it cannot
 * make; to the operator these are two things.
 */
static void
set_open_error (GError **error, UskStore *self, int code, UskStoreMode mode)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (mode == USK_STORE_MODE_WRITE && !g_file_test (self->path, G_FILE_TEST_EXISTS) &&
      g_file_test (folder, G_FILE_TEST_IS_DIR))
    g_set_error (error, USK_ERROR, USK_ERROR_READ_ONLY,
                 "%s cannot be made: give the program the right to write there", self->path);
  else
    usk_store_set_error (error, self->handle, code, self->path);
}

static int
bind_bytes (sqlite3_stmt *statement, int index, GBytes *bytes)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  /* To SQLite a blob without an address is not empty but NULL. */
  return sqlite3_bind_blob64 (statement, index, data != NULL ? data : "", size, SQLITE_TRANSIENT);
}

static gboolean
bind_value (sqlite3_stmt *statement, int index, const UskSqlValue *value)
{
  switch (value->kind)
    {
    case USK_SQL_TEXT:
      return sqlite3_bind_text (statement, index, value->as.text, -1, SQLITE_TRANSIENT) == SQLITE_OK;
    case USK_SQL_INT:
      return sqlite3_bind_int64 (statement, index, value->as.integer) == SQLITE_OK;
    case USK_SQL_DOUBLE:
      return sqlite3_bind_double (statement, index, value->as.number) == SQLITE_OK;
    case USK_SQL_BYTES:
      return bind_bytes (statement, index, value->as.bytes) == SQLITE_OK;
    case USK_SQL_END:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static sqlite3_stmt *
prepare (UskStore *self, const char *sql, GError **error)
{
  gpointer idle;
  sqlite3_stmt *statement = NULL;
  int code;

  if (g_hash_table_steal_extended (self->idle, sql, NULL, &idle))
    return idle;

  code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (code != SQLITE_OK)
    usk_store_set_error (error, self->handle, code, sql);

  return statement;
}

void
usk_store_give_back (UskStore *self, sqlite3_stmt *statement)
{
  const char *sql = sqlite3_sql (statement);

  /* A statement that failed says so once more; that was told before. */
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  if (sql == NULL || g_hash_table_size (self->idle) >= MAX_IDLE || g_hash_table_contains (self->idle, sql))
    sqlite3_finalize (statement);
  else
    g_hash_table_insert (self->idle, (gpointer) sql, statement);
}

static void
usk_store_finalize (GObject *object)
{
  UskStore *self = USK_STORE (object);

  g_clear_pointer (&self->idle, g_hash_table_unref);
  g_clear_pointer (&self->handle, sqlite3_close_v2);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (usk_store_parent_class)->finalize (object);
}

static void
usk_store_class_init (UskStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_store_finalize;
}

static void
usk_store_init (UskStore *self)
{
  self->thread = g_thread_self ();
  self->idle = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) sqlite3_finalize);
}

/* Opens the file and makes the connection what we need.  Returns whether it is. */
static gboolean
connect (UskStore *self, UskStoreMode mode, GError **error)
{
  g_autofree char *uri = build_uri (self->path, mode);
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
  int code;

  flags |= mode == USK_STORE_MODE_READ ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  code = sqlite3_open_v2 (uri, &self->handle, flags, NULL);
  if (code != SQLITE_OK)
    {
      set_open_error (error, self, code, mode);
      return FALSE;
    }

  harden (self->handle);
  code = usk_relevance_register (self->handle);
  if (code != SQLITE_OK)
    usk_store_set_error (error, self->handle, code, self->path);

  return code == SQLITE_OK;
}

/* What is no file, such as a pipe, could keep the kiosk waiting for ever. */
static gboolean
check_kind (const char *path, UskStoreMode mode, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      if (mode == USK_STORE_MODE_WRITE)
        return TRUE;
      g_set_error (error, USK_ERROR, USK_ERROR_NOT_FOUND, "%s: no such file", path);
      return FALSE;
    }

  g_set_error (error, USK_ERROR, USK_ERROR_UNREADABLE, "%s is a folder, or else no file: name another one", path);

  return FALSE;
}

/**
 * usk_store_open:
 * @path: (type filename): a SQLite file
 * @mode: how to open it
 * @error: return location: %USK_ERROR_NOT_FOUND, %USK_ERROR_UNREADABLE,
 *   %USK_ERROR_READ_ONLY or %USK_ERROR_DAMAGED
 *
 * The file is read once, so that one which is no database fails here and not
 * at the first query.
 *
 * Returns: (transfer full) (nullable): the store.
 */
UskStore *
usk_store_open (const char *path, UskStoreMode mode, GError **error)
{
  g_autoptr (UskStore) self = g_object_new (USK_TYPE_STORE, NULL);
  gint64 version;

  g_return_val_if_fail (path != NULL, NULL);

  if (!check_kind (path, mode, error))
    return NULL;

  self->path = g_strdup (path);
  if (!connect (self, mode, error))
    return NULL;
  if (!usk_store_get_number (self, "schema_version", &version, error))
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * usk_store_get_path:
 * @self: a store
 *
 * Returns: (transfer none) (type filename): the path it was opened with.
 */
const char *
usk_store_get_path (UskStore *self)
{
  g_return_val_if_fail (USK_IS_STORE (self), NULL);

  return self->path;
}

/**
 * usk_store_set_patience:
 * @self: a store
 * @milliseconds: for how long to wait for another process that has the file locked, before
 *   a statement fails with %USK_ERROR_STORE; %USK_STORE_PATIENCE at first
 */
void
usk_store_set_patience (UskStore *self, guint milliseconds)
{
  g_return_if_fail (USK_IS_STORE (self));
  g_return_if_fail (is_own_thread (self));

  sqlite3_busy_timeout (self->handle, (int) milliseconds);
}

/**
 * usk_store_query:
 * @self: a store
 * @error: return location: what usk_statement_run() says
 * @sql: one statement with "?" for each value
 * @values: (nullable): the values, by USK_SQL_VALUES(), or %NULL if there are none
 *
 * Returns: (transfer full) (nullable): the statement before its first row.
 */
UskStatement *
usk_store_query (UskStore *self, GError **error, const char *sql, const UskSqlValue *values)
{
  g_autoptr (UskStatement) statement = NULL;
  sqlite3_stmt *raw;

  g_return_val_if_fail (USK_IS_STORE (self), NULL);
  g_return_val_if_fail (is_own_thread (self), NULL);

  raw = prepare (self, sql, error);
  if (raw == NULL)
    return NULL;

  statement = usk_statement_new (self, raw);
  for (int i = 0; values != NULL && values[i].kind != USK_SQL_END; i++)
    if (!bind_value (raw, i + 1, &values[i]))
      {
        usk_store_set_error (error, self->handle, sqlite3_errcode (self->handle), sql);
        return NULL;
      }

  return g_steal_pointer (&statement);
}

/**
 * usk_store_run:
 * @self: a store
 * @error: return location: what usk_statement_run() says
 * @sql: one statement with "?" for each value
 * @values: (nullable): as for usk_store_query()
 *
 * Returns: whether the statement ran.
 */
gboolean
usk_store_run (UskStore *self, GError **error, const char *sql, const UskSqlValue *values)
{
  g_autoptr (UskStatement) statement = NULL;

  g_return_val_if_fail (USK_IS_STORE (self), FALSE);
  g_return_val_if_fail (is_own_thread (self), FALSE);

  statement = usk_store_query (self, error, sql, values);

  return statement != NULL && usk_statement_run (statement, error);
}

/**
 * usk_store_run_script:
 * @self: a store
 * @script: any number of statements of the program's own, never of a person's
 * @error: return location: what usk_statement_run() says
 *
 * Returns: whether all of them ran.
 */
gboolean
usk_store_run_script (UskStore *self, const char *script, GError **error)
{
  int code;

  g_return_val_if_fail (USK_IS_STORE (self), FALSE);
  g_return_val_if_fail (is_own_thread (self), FALSE);

  code = sqlite3_exec (self->handle, script, NULL, NULL, NULL);
  if (code != SQLITE_OK)
    {
      usk_store_set_error (error, self->handle, code, self->path);
      return FALSE;
    }

  return TRUE;
}

/**
 * usk_store_begin:
 * @self: a store
 * @error: return location: what usk_statement_run() says
 *
 * Opens a transaction that may write.
 *
 * Returns: whether it did.
 */
gboolean
usk_store_begin (UskStore *self, GError **error)
{
  g_return_val_if_fail (USK_IS_STORE (self), FALSE);

  return usk_store_run (self, error, "BEGIN IMMEDIATE", NULL);
}

/**
 * usk_store_commit:
 * @self: a store in a transaction
 * @error: return location: what usk_statement_run() says
 *
 * Returns: whether the transaction is now in the file; if not it was undone.
 */
gboolean
usk_store_commit (UskStore *self, GError **error)
{
  g_return_val_if_fail (USK_IS_STORE (self), FALSE);

  if (usk_store_run (self, error, "COMMIT", NULL))
    return TRUE;

  usk_store_roll_back (self);

  return FALSE;
}

/**
 * usk_store_roll_back:
 * @self: a store
 *
 * Undoes an open transaction; without one nothing happens.
 */
void
usk_store_roll_back (UskStore *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (USK_IS_STORE (self));

  if (sqlite3_get_autocommit (self->handle) == 0 && !usk_store_run (self, &error, "ROLLBACK", NULL))
    g_message ("Could not undo a transaction: %s", error->message);
}

/**
 * usk_store_get_number:
 * @self: a store
 * @pragma: name of a pragma that answers with one number, from the program's own text
 * @number: (out): the number
 * @error: return location: what usk_statement_run() says
 *
 * Returns: whether it could be read.
 */
gboolean
usk_store_get_number (UskStore *self, const char *pragma, gint64 *number, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA %s", pragma);
  g_autoptr (UskStatement) statement = usk_store_query (self, error, sql, NULL);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  if (!usk_statement_next (statement, &local_error))
    {
      if (local_error == NULL)
        g_set_error (error, USK_ERROR, USK_ERROR_STORE, "%s: no answer", sql);
      else
        g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  *number = usk_statement_get_int (statement, 0);

  return TRUE;
}
