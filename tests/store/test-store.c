/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "usk-error.h"
#include "usk-store.h"
#include "usk-test-folder.h"

static UskStore *
open_new (UskTestFolder *folder)
{
  g_autofree char *path = usk_test_folder_get_file (folder, "new.db");
  g_autoptr (GError) error = NULL;
  UskStore *store = usk_store_open (path, USK_STORE_MODE_WRITE, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (usk_store_get_path (store), ==, path);

  return store;
}

static void
run (UskStore *store, const char *script)
{
  g_autoptr (GError) error = NULL;

  usk_store_run_script (store, script, &error);
  g_assert_no_error (error);
}

static gint64
count (UskStore *store, const char *from)
{
  g_autofree char *sql = g_strconcat ("SELECT count (*) FROM ", from, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (UskStatement) statement = usk_store_query (store, &error, sql, NULL);

  g_assert_no_error (error);
  g_assert_true (usk_statement_next (statement, &error));

  return usk_statement_get_int (statement, 0);
}

static void
assert_refuses (const char *path, UskStoreMode mode, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskStore) store = usk_store_open (path, mode, &error);

  g_assert_null (store);
  g_assert_error (error, USK_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_open_missing (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "none.db");
  g_autofree char *deep = usk_test_folder_get_file (folder, "no/such/folder.db");

  assert_refuses (path, USK_STORE_MODE_READ, USK_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  assert_refuses (deep, USK_STORE_MODE_WRITE, USK_ERROR_UNREADABLE);
}

static void
test_open_folder (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();

  assert_refuses (folder->path, USK_STORE_MODE_READ, USK_ERROR_UNREADABLE);
  assert_refuses (folder->path, USK_STORE_MODE_WRITE, USK_ERROR_UNREADABLE);
}

/* Nobody writes into this pipe; whoever reads it waits. */
static void
test_open_pipe (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "pipe.db");

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_refuses (path, USK_STORE_MODE_READ, USK_ERROR_UNREADABLE);
  assert_refuses (path, USK_STORE_MODE_WRITE, USK_ERROR_UNREADABLE);
}

static void
test_open_garbage (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *noise = g_strnfill (9000, '#');
  g_autofree char *text = usk_test_folder_write (folder, "text.db", noise, -1);
  g_autofree char *header = usk_test_folder_write (folder, "header.db", "SQLite format 3\0garbage after that", 34);

  assert_refuses (text, USK_STORE_MODE_READ, USK_ERROR_DAMAGED);
  assert_refuses (text, USK_STORE_MODE_WRITE, USK_ERROR_DAMAGED);
  assert_refuses (header, USK_STORE_MODE_READ, USK_ERROR_DAMAGED);
}

static void
test_open_truncated (void)
{
  static const gsize lengths[] = { 100, 1000, 4095, 4097, 8192, 20000 };
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "new.db");
  g_autoptr (UskStore) store = open_new (folder);
  g_autoptr (GBytes) whole = NULL;

  run (store, "CREATE TABLE t (x); INSERT INTO t VALUES (zeroblob (50000))");
  g_clear_object (&store);
  whole = usk_test_read_file (path);
  g_assert_cmpuint (g_bytes_get_size (whole), >, 50000);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      usk_test_write_file (path, g_bytes_get_data (whole, NULL), lengths[i]);
      assert_refuses (path, USK_STORE_MODE_READ, USK_ERROR_DAMAGED);
    }
}

static void
test_open_read_only (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "new.db");
  g_autoptr (UskStore) store = open_new (folder);
  g_autoptr (GError) error = NULL;

  run (store, "CREATE TABLE t (x); INSERT INTO t VALUES (1)");
  g_clear_object (&store);

  store = usk_store_open (path, USK_STORE_MODE_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (store, "t"), ==, 1);
  g_assert_false (usk_store_run (store, &error, "INSERT INTO t VALUES (2)", NULL));
  g_assert_error (error, USK_ERROR, USK_ERROR_READ_ONLY);
}

static void
test_open_write_protected (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "new.db");
  g_autofree char *other = usk_test_folder_get_file (folder, "other.db");
  g_autoptr (UskStore) store = open_new (folder);
  g_autoptr (GError) error = NULL;
  gboolean ran;

  run (store, "CREATE TABLE t (x)");
  g_clear_object (&store);
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (folder->path, 0555), ==, 0);

  usk_test_become_nobody ();
  assert_refuses (other, USK_STORE_MODE_WRITE, USK_ERROR_READ_ONLY);
  store = usk_store_open (path, USK_STORE_MODE_WRITE, &error);
  ran = store != NULL && usk_store_run (store, &error, "INSERT INTO t VALUES (2)", NULL);
  g_clear_object (&store);
  usk_test_become_oneself ();

  g_assert_false (ran);
  g_assert_error (error, USK_ERROR, USK_ERROR_READ_ONLY);
}

/* A path is a path, whatever a URI would make of its letters. */
static void
test_open_odd_path (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "50% off?mode=memory#now ä.db");
  g_autoptr (GError) error = NULL;
  g_autoptr (UskStore) store = usk_store_open (path, USK_STORE_MODE_WRITE, &error);

  g_assert_no_error (error);
  run (store, "CREATE TABLE t (x)");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_clear_object (&store);
  store = usk_store_open (path, USK_STORE_MODE_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (store, "t"), ==, 0);
}

static void
test_values (void)
{
  static const guint8 raw[] = { 0, 1, 255, 0, 7 };
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autoptr (UskStore) store = open_new (folder);
  g_autoptr (GBytes) bytes = g_bytes_new_static (raw, sizeof raw);
  g_autoptr (GBytes) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UskStatement) statement = NULL;

  statement =
    usk_store_query (store, &error, "SELECT ?, ?, ?, ?, typeof (?1), typeof (?2), typeof (?3), typeof (?4)",
                     USK_SQL_VALUES (usk_sql_text ("grüße"), usk_sql_int (G_MININT64), usk_sql_double (0.25),
                                     usk_sql_bytes (bytes)));
  g_assert_no_error (error);
  g_assert_true (usk_statement_next (statement, &error));
  g_assert_cmpstr (usk_statement_get_text (statement, 0), ==, "grüße");
  g_assert_cmpint (usk_statement_get_int (statement, 1), ==, G_MININT64);
  g_assert_cmpfloat (usk_statement_get_double (statement, 2), ==, 0.25);
  answer = usk_statement_get_bytes (statement, 3);
  g_assert_cmpmem (raw, sizeof raw, g_bytes_get_data (answer, NULL), g_bytes_get_size (answer));
  g_assert_cmpstr (usk_statement_get_text (statement, 4), ==, "text");
  g_assert_cmpstr (usk_statement_get_text (statement, 5), ==, "integer");
  g_assert_cmpstr (usk_statement_get_text (statement, 6), ==, "real");
  g_assert_cmpstr (usk_statement_get_text (statement, 7), ==, "blob");
  g_assert_false (usk_statement_next (statement, &error));
  g_assert_no_error (error);
}

static void
test_null_and_empty (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autoptr (UskStore) store = open_new (folder);
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UskStatement) statement =
    usk_store_query (store, &error, "SELECT ?, typeof (?1), ?, typeof (?2), ?, typeof (?3)",
                     USK_SQL_VALUES (usk_sql_text (NULL), usk_sql_text (""), usk_sql_bytes (nothing)));

  g_assert_no_error (error);
  g_assert_true (usk_statement_next (statement, &error));
  g_assert_null (usk_statement_find_text (statement, 0));
  g_assert_cmpstr (usk_statement_get_text (statement, 0), ==, "");
  g_assert_cmpint (usk_statement_get_int (statement, 0), ==, 0);
  g_assert_cmpfloat (usk_statement_get_double (statement, 0), ==, 0);
  answer = usk_statement_get_bytes (statement, 0);
  g_assert_cmpuint (g_bytes_get_size (answer), ==, 0);
  g_assert_cmpstr (usk_statement_get_text (statement, 1), ==, "null");
  g_assert_cmpstr (usk_statement_get_text (statement, 2), ==, "");
  g_assert_cmpstr (usk_statement_get_text (statement, 3), ==, "text");

  /* No bytes are still bytes: a column that forbids NULL accepts them. */
  g_assert_cmpstr (usk_statement_get_text (statement, 5), ==, "blob");
}

/* SQLite keeps what is no UTF-8 in a text as it is; here it does not come further. */
static void
test_no_text (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autoptr (UskStore) store = open_new (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (UskStatement) statement =
    usk_store_query (store, &error, "SELECT CAST (x'70ff71' AS TEXT), CAST (x'c3a9' AS TEXT)", NULL);

  g_assert_no_error (error);
  g_assert_true (usk_statement_next (statement, &error));
  g_assert_cmpstr (usk_statement_find_text (statement, 0), ==, "");
  g_assert_cmpstr (usk_statement_get_text (statement, 0), ==, "");
  g_assert_cmpstr (usk_statement_get_text (statement, 1), ==, "é");
}

static void
test_too_large (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autoptr (UskStore) store = open_new (folder);
  const gsize length = 64 * 1024 * 1024 + 1;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (length), length);
  g_autoptr (GError) error = NULL;

  g_assert_false (usk_store_run (store, &error, "SELECT ?", USK_SQL_VALUES (usk_sql_bytes (bytes))));
  g_assert_error (error, USK_ERROR, USK_ERROR_TOO_LARGE);
}

static void
test_injection (void)
{
  const char *evil = "'); DROP TABLE t; --";
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autoptr (UskStore) store = open_new (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (UskStatement) statement = NULL;

  run (store, "CREATE TABLE t (x)");
  g_assert_true (usk_store_run (store, &error, "INSERT INTO t VALUES (?)", USK_SQL_VALUES (usk_sql_text (evil))));
  g_assert_cmpint (count (store, "t"), ==, 1);
  statement = usk_store_query (store, &error, "SELECT x FROM t WHERE x = ?", USK_SQL_VALUES (usk_sql_text (evil)));
  g_assert_true (usk_statement_next (statement, &error));
  g_assert_cmpstr (usk_statement_get_text (statement, 0), ==, evil);
}

static void
test_bad_sql (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autoptr (UskStore) store = open_new (folder);
  g_autoptr (GError) error = NULL;

  g_assert_null (usk_store_query (store, &error, "SELECT nothing FROM nowhere", NULL));
  g_assert_error (error, USK_ERROR, USK_ERROR_STORE);
  g_assert_nonnull (strstr (error->message, "nowhere"));
  g_clear_error (&error);

  g_assert_false (
    usk_store_run (store, &error, "SELECT ?", USK_SQL_VALUES (usk_sql_text ("one"), usk_sql_text ("too many"))));
  g_assert_error (error, USK_ERROR, USK_ERROR_STORE);
  g_clear_error (&error);

  g_assert_false (usk_store_run_script (store, "CREATE TABLE t (x); nonsense", &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_STORE);
}

static void
test_statement_outlives_store (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  UskStore *store = open_new (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (UskStatement) statement = usk_store_query (store, &error, "SELECT 41 UNION SELECT 42", NULL);
  gpointer watched = store;

  g_object_add_weak_pointer (G_OBJECT (store), &watched);
  g_object_unref (store);
  g_assert_nonnull (watched);
  g_assert_true (usk_statement_next (statement, &error));
  g_assert_true (usk_statement_next (statement, &error));
  g_assert_cmpint (usk_statement_get_int (statement, 0), ==, 42);
  g_clear_object (&statement);
  g_assert_null (watched);
}

static gpointer
query_in_thread (gpointer store)
{
  return usk_store_query (store, NULL, "SELECT 1", NULL);
}

static gpointer
run_in_thread (gpointer store)
{
  return GINT_TO_POINTER (usk_store_run (store, NULL, "SELECT 1", NULL) ||
                          usk_store_run_script (store, "SELECT 1", NULL));
}

static gpointer
next_in_thread (gpointer statement)
{
  return GINT_TO_POINTER (usk_statement_next (statement, NULL));
}

/* A statement that was used before starts anew, and one that is in use is left alone. */
static void
test_used_again (void)
{
  static const char sql[] = "SELECT value FROM (VALUES (1), (2)), (SELECT ? AS value)";
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autoptr (UskStore) store = open_new (folder);
  g_autoptr (UskStatement) first = usk_store_query (store, NULL, sql, USK_SQL_VALUES (usk_sql_text ("one")));
  g_autoptr (UskStatement) other = NULL;
  g_autoptr (UskStatement) unbound = NULL;

  g_assert_true (usk_statement_next (first, NULL));
  other = usk_store_query (store, NULL, sql, USK_SQL_VALUES (usk_sql_text ("other")));
  g_assert_true (usk_statement_next (other, NULL));
  g_assert_cmpstr (usk_statement_get_text (first, 0), ==, "one");
  g_assert_cmpstr (usk_statement_get_text (other, 0), ==, "other");

  /* Given back in the middle of its rows, and without the old value. */
  g_clear_object (&other);
  unbound = usk_store_query (store, NULL, sql, NULL);
  g_assert_true (usk_statement_next (unbound, NULL));
  g_assert_null (usk_statement_find_text (unbound, 0));
  g_assert_true (usk_statement_next (unbound, NULL));
  g_assert_false (usk_statement_next (unbound, NULL));
  g_assert_true (usk_statement_next (first, NULL));
  g_assert_cmpstr (usk_statement_get_text (first, 0), ==, "one");
}

/* More than are kept, and a table that changes meanwhile. */
static void
test_many_statements (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autoptr (UskStore) store = open_new (folder);

  run (store, "CREATE TABLE thing (id INTEGER) STRICT; INSERT INTO thing VALUES (1)");
  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *from = g_strdup_printf ("thing WHERE id <> -%d", i);

      g_assert_cmpint (count (store, from), ==, 1);
    }
  g_assert_cmpint (count (store, "thing"), ==, 1);
  run (store, "DROP TABLE thing; CREATE TABLE thing (name TEXT) STRICT");
  g_assert_cmpint (count (store, "thing"), ==, 0);
}

static void
test_wrong_thread (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autoptr (UskStore) store = open_new (folder);
  g_autoptr (UskStatement) statement = usk_store_query (store, NULL, "SELECT 1", NULL);

  g_test_expect_message ("usk-store", G_LOG_LEVEL_CRITICAL, "*is_own_thread*");
  g_assert_null (g_thread_join (g_thread_new ("query", query_in_thread, store)));
  g_test_assert_expected_messages ();

  g_test_expect_message ("usk-store", G_LOG_LEVEL_CRITICAL, "*is_own_thread*");
  g_test_expect_message ("usk-store", G_LOG_LEVEL_CRITICAL, "*is_own_thread*");
  g_assert_null (g_thread_join (g_thread_new ("run", run_in_thread, store)));
  g_test_assert_expected_messages ();

  g_test_expect_message ("usk-store", G_LOG_LEVEL_CRITICAL, "*is_own_thread*");
  g_assert_null (g_thread_join (g_thread_new ("next", next_in_thread, statement)));
  g_test_assert_expected_messages ();
}

static void
test_unknown_type (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autoptr (UskStore) store = open_new (folder);

  g_test_expect_message ("usk-store", G_LOG_LEVEL_CRITICAL, "*should not be reached*");
  g_assert_null (usk_store_query (store, NULL, "SELECT ?", USK_SQL_VALUES ({ .kind = USK_SQL_BYTES + 1 })));
  g_test_assert_expected_messages ();
}

static void
test_transaction (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autoptr (UskStore) store = open_new (folder);
  g_autoptr (GError) error = NULL;

  run (store, "CREATE TABLE t (x)");
  g_assert_true (usk_store_begin (store, &error));
  run (store, "INSERT INTO t VALUES (1)");
  usk_store_roll_back (store);
  g_assert_cmpint (count (store, "t"), ==, 0);

  g_assert_true (usk_store_begin (store, &error));
  run (store, "INSERT INTO t VALUES (1)");
  g_assert_true (usk_store_commit (store, &error));
  g_assert_cmpint (count (store, "t"), ==, 1);

  /* Without a transaction there is nothing to undo and nothing to keep. */
  usk_store_roll_back (store);
  g_assert_cmpint (count (store, "t"), ==, 1);
  g_assert_false (usk_store_commit (store, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_STORE);
  g_clear_error (&error);

  g_assert_true (usk_store_begin (store, &error));
  g_assert_false (usk_store_begin (store, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_STORE);
}

/* A commit that cannot be done leaves no transaction open. */
static void
test_failed_commit (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autoptr (UskStore) store = open_new (folder);
  g_autoptr (GError) error = NULL;

  run (store, "CREATE TABLE a (id INTEGER PRIMARY KEY);"
              "CREATE TABLE b (a REFERENCES a (id) DEFERRABLE INITIALLY DEFERRED)");
  g_assert_true (usk_store_begin (store, &error));
  run (store, "INSERT INTO b VALUES (7)");
  g_assert_false (usk_store_commit (store, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_cmpint (count (store, "b"), ==, 0);
  g_assert_true (usk_store_begin (store, &error));
  g_assert_true (usk_store_commit (store, &error));
}

static void
test_foreign_keys (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autoptr (UskStore) store = open_new (folder);
  g_autoptr (GError) error = NULL;
  gint64 number = 0;

  g_assert_true (usk_store_get_number (store, "foreign_keys", &number, &error));
  g_assert_cmpint (number, ==, 1);
  run (store, "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a (id))");
  g_assert_false (usk_store_run (store, &error, "INSERT INTO b VALUES (1)", NULL));
  g_assert_error (error, USK_ERROR, USK_ERROR_INVALID);
}

/* A schema that came with a file cannot be turned against the program. */
static void
test_hardened (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autoptr (UskStore) store = open_new (folder);
  g_autoptr (GError) error = NULL;
  gint64 number = 1;

  g_assert_false (usk_store_run_script (store, "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema", &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_STORE);
  g_clear_error (&error);

  g_assert_true (usk_store_get_number (store, "trusted_schema", &number, &error));
  g_assert_cmpint (number, ==, 0);

  g_assert_false (usk_store_run (store, &error, "ATTACH ':memory:' AS other", NULL));
  g_assert_error (error, USK_ERROR, USK_ERROR_STORE);
}

static void
test_get_number (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autoptr (UskStore) store = open_new (folder);
  g_autoptr (GError) error = NULL;
  gint64 number = 0;

  run (store, "PRAGMA user_version = 12");
  g_assert_true (usk_store_get_number (store, "user_version", &number, &error));
  g_assert_cmpint (number, ==, 12);
  g_assert_false (usk_store_get_number (store, "no_such_pragma", &number, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_STORE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/statement/used-again", test_used_again);
  g_test_add_func ("/store/statement/many", test_many_statements);
  g_test_add_func ("/store/open/missing", test_open_missing);
  g_test_add_func ("/store/open/folder", test_open_folder);
  g_test_add_func ("/store/open/pipe", test_open_pipe);
  g_test_add_func ("/store/open/garbage", test_open_garbage);
  g_test_add_func ("/store/open/truncated", test_open_truncated);
  g_test_add_func ("/store/open/read-only", test_open_read_only);
  g_test_add_func ("/store/open/write-protected", test_open_write_protected);
  g_test_add_func ("/store/open/odd-path", test_open_odd_path);
  g_test_add_func ("/store/bind/values", test_values);
  g_test_add_func ("/store/bind/null-and-empty", test_null_and_empty);
  g_test_add_func ("/store/no-text", test_no_text);
  g_test_add_func ("/store/bind/too-large", test_too_large);
  g_test_add_func ("/store/bind/injection", test_injection);
  g_test_add_func ("/store/bind/unknown-type", test_unknown_type);
  g_test_add_func ("/store/bad-sql", test_bad_sql);
  g_test_add_func ("/store/statement-outlives-store", test_statement_outlives_store);
  g_test_add_func ("/store/wrong-thread", test_wrong_thread);
  g_test_add_func ("/store/transaction/commit-and-roll-back", test_transaction);
  g_test_add_func ("/store/transaction/failed-commit", test_failed_commit);
  g_test_add_func ("/store/foreign-keys", test_foreign_keys);
  g_test_add_func ("/store/hardened", test_hardened);
  g_test_add_func ("/store/get-number", test_get_number);

  return g_test_run ();
}
