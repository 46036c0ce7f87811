/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-error.h"
#include "usk-migrations.h"
#include "usk-test-folder.h"

static UskStore *
open_store (const char *path)
{
  g_autoptr (GError) error = NULL;
  UskStore *store = usk_store_open (path, USK_STORE_MODE_WRITE, &error);

  g_assert_no_error (error);

  return store;
}

/* A file with what @script makes. */
static char *
make_file (UskTestFolder *folder, const char *script)
{
  char *path = usk_test_folder_get_file (folder, "file.db");
  g_autoptr (UskStore) store = open_store (path);
  g_autoptr (GError) error = NULL;

  usk_store_run_script (store, script, &error);
  g_assert_no_error (error);

  return path;
}

static void
assert_number (UskStore *store, const char *pragma, gint64 expected)
{
  g_autoptr (GError) error = NULL;
  gint64 number;

  usk_store_get_number (store, pragma, &number, &error);
  g_assert_no_error (error);
  g_assert_cmpint (number, ==, expected);
}

/* Both ways in refuse the file, and neither changes a byte of it. */
static void
assert_refused (const char *path, UskStoreKind kind, int code)
{
  g_autoptr (GBytes) before = usk_test_read_file (path);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (UskStore) store = open_store (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (usk_migrations_apply (store, kind, &error));
  g_assert_error (error, USK_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
  g_clear_error (&error);
  g_assert_false (usk_migrations_verify (store, kind, &error));
  g_assert_error (error, USK_ERROR, code);
  g_clear_object (&store);

  after = usk_test_read_file (path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_fresh (gconstpointer data)
{
  UskStoreKind kind = GPOINTER_TO_UINT (data);
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "fresh.db");
  g_autoptr (UskStore) store = open_store (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (usk_migrations_apply (store, kind, &error));
  g_assert_no_error (error);
  assert_number (store, "user_version", usk_migrations_get_version (kind));
  assert_number (store, "application_id", kind == USK_STORE_KIND_PACK ? 0x55736b50 : 0x55736b43);
  g_assert_true (usk_migrations_verify (store, kind, &error));
  g_assert_no_error (error);

  /* A second time there is nothing to do. */
  g_assert_true (usk_migrations_apply (store, kind, &error));
  g_assert_no_error (error);
}

static void
test_never_written (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_write (folder, "empty.db", "", 0);
  g_autoptr (UskStore) store = open_store (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (usk_migrations_verify (store, USK_STORE_KIND_PACK, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_TOO_OLD);
}

static void
test_newer (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = make_file (folder, "CREATE TABLE future (x); PRAGMA application_id = 0x55736b43;"
                                             "PRAGMA user_version = 999");

  assert_refused (path, USK_STORE_KIND_CLINIC, USK_ERROR_TOO_NEW);
}

static void
test_other_program (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = make_file (folder, "CREATE TABLE photo (x); PRAGMA application_id = 1234;"
                                             "PRAGMA user_version = 1");

  assert_refused (path, USK_STORE_KIND_CLINIC, USK_ERROR_UNREADABLE);
  assert_refused (path, USK_STORE_KIND_PACK, USK_ERROR_UNREADABLE);
}

/* Most programs never set an application id. */
static void
test_unowned (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = make_file (folder, "CREATE TABLE photo (x)");

  assert_refused (path, USK_STORE_KIND_CLINIC, USK_ERROR_UNREADABLE);
}

static void
test_other_kind (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "clinic.db");
  g_autoptr (UskStore) store = open_store (path);

  g_assert_true (usk_migrations_apply (store, USK_STORE_KIND_CLINIC, NULL));
  g_clear_object (&store);
  assert_refused (path, USK_STORE_KIND_PACK, USK_ERROR_UNREADABLE);
}

static void
test_negative_version (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = make_file (folder, "CREATE TABLE t (x); PRAGMA application_id = 0x55736b43;"
                                             "PRAGMA user_version = -1");

  assert_refused (path, USK_STORE_KIND_CLINIC, USK_ERROR_UNREADABLE);
}

static void
test_older_pack (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = make_file (folder, "CREATE TABLE meta (key, value); PRAGMA application_id = 0x55736b50;"
                                             "PRAGMA user_version = 1");
  g_autoptr (UskStore) store = open_store (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (usk_migrations_get_version (USK_STORE_KIND_PACK), >, 1);
  g_assert_false (usk_migrations_verify (store, USK_STORE_KIND_PACK, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_TOO_OLD);
  g_assert_nonnull (strstr (error->message, "underskin-content compile"));
}

/* A pack of the version before it kept the places of labels: all that it has stays,
 * and there is room for them.
 */
static void
test_places_of_labels (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "pack.db");
  g_autoptr (UskStore) store = open_store (path);
  g_autoptr (GBytes) objects = NULL;
  g_autoptr (UskStatement) rows = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (usk_migrations_apply (store, USK_STORE_KIND_PACK, NULL));
  usk_store_run_script (store,
                        "DROP TABLE scene_detail; DROP TABLE label_place; DROP TABLE framing;"
                        "ALTER TABLE scene DROP COLUMN cover;"
                        "ALTER TABLE quantity DROP COLUMN from_treatment;"
                        "ALTER TABLE source DROP COLUMN own_words; ALTER TABLE source DROP COLUMN from_memory;"
                        "PRAGMA user_version = 5;"
                        "INSERT INTO diagram VALUES ('d', x'00');"
                        "INSERT INTO scene VALUES ('s', 'd', 'p', NULL, 'frame-all', 0, 'loop', 6, '0');"
                        "INSERT INTO label VALUES ('s', 1, 'p', NULL, NULL);"
                        "INSERT INTO engraving VALUES ('s', 0, 'color', x'01')",
                        &error);
  g_assert_no_error (error);
  g_assert_false (usk_migrations_verify (store, USK_STORE_KIND_PACK, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_TOO_OLD);
  g_clear_error (&error);

  usk_migrations_apply (store, USK_STORE_KIND_PACK, &error);
  g_assert_no_error (error);
  assert_number (store, "user_version", usk_migrations_get_version (USK_STORE_KIND_PACK));
  g_assert_true (usk_store_run (store, &error, "INSERT INTO label_place VALUES ('s', 1, 0, ?, 1, 1)",
                                USK_SQL_VALUES (usk_sql_double (0.1))));
  g_assert_no_error (error);
  rows = usk_store_query (store, &error,
                          "SELECT x, objects, cover FROM label_place JOIN engraving USING (scene) "
                          "JOIN scene ON id = scene",
                          NULL);
  g_assert_true (usk_statement_next (rows, &error));
  g_assert_cmpfloat (usk_statement_get_double (rows, 0), ==, 0.1);
  g_assert_cmpint (usk_statement_get_int (rows, 2), ==, 1);
  objects = usk_statement_get_bytes (rows, 1);
  g_assert_cmpmem (g_bytes_get_data (objects, NULL), g_bytes_get_size (objects), "\001", 1);
  g_assert_false (usk_statement_next (rows, &error));
}

/* The file stands in the way of its own migration: it has the new table, but
 * not the number that says so.
 */
static void
test_failed (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = make_file (folder, "CREATE TABLE review (mine); INSERT INTO review VALUES (42);"
                                             "PRAGMA application_id = 0x55736b43");
  g_autoptr (GBytes) before = usk_test_read_file (path);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (UskStore) store = open_store (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (usk_migrations_apply (store, USK_STORE_KIND_CLINIC, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_STORE);
  assert_number (store, "user_version", 0);
  g_clear_object (&store);

  after = usk_test_read_file (path);
  g_assert_true (g_bytes_equal (before, after));
}

/* Under the name of a table, a view could find rows for ever. */
static void
test_view (gconstpointer data)
{
  UskStoreKind kind = GPOINTER_TO_UINT (data);
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "file.db");
  g_autoptr (UskStore) store = open_store (path);
  g_autoptr (GError) error = NULL;

  usk_migrations_apply (store, kind, &error);
  g_assert_no_error (error);
  usk_store_run_script (store,
                        "CREATE VIEW endless AS WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) "
                        "SELECT n FROM r",
                        &error);
  g_assert_no_error (error);
  g_clear_object (&store);

  assert_refused (path, kind, USK_ERROR_DAMAGED);
}

static gpointer
migrate_in_thread (gpointer data)
{
  g_autoptr (UskStore) store = open_store (data);
  GError *error = NULL;

  g_assert_true (usk_migrations_apply (store, USK_STORE_KIND_CLINIC, &error) == (error == NULL));

  return error;
}

/* Who finds a file of no version while another makes it waits for that, and then
 * takes it as it is.
 */
static void
test_two_at_once (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "clinic.db");
  g_autoptr (UskStore) store = open_store (path);
  g_autoptr (GError) error = NULL;
  GThread *thread;

  usk_store_begin (store, &error);
  g_assert_no_error (error);
  usk_store_run_script (store,
                        "CREATE TABLE review (subject TEXT); PRAGMA user_version = 1; "
                        "PRAGMA application_id = 0x55736b43",
                        &error);
  g_assert_no_error (error);
  thread = g_thread_new ("second", migrate_in_thread, path);
  g_usleep (G_USEC_PER_SEC / 4);
  usk_store_commit (store, &error);
  g_assert_no_error (error);

  error = g_thread_join (thread);
  g_assert_no_error (error);
  assert_number (store, "user_version", 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/store/migrations/fresh/pack", GUINT_TO_POINTER (USK_STORE_KIND_PACK), test_fresh);
  g_test_add_data_func ("/store/migrations/fresh/clinic", GUINT_TO_POINTER (USK_STORE_KIND_CLINIC), test_fresh);
  g_test_add_func ("/store/migrations/never-written", test_never_written);
  g_test_add_data_func ("/store/migrations/view/pack", GUINT_TO_POINTER (USK_STORE_KIND_PACK), test_view);
  g_test_add_data_func ("/store/migrations/view/clinic", GUINT_TO_POINTER (USK_STORE_KIND_CLINIC), test_view);
  g_test_add_func ("/store/migrations/two-at-once", test_two_at_once);
  g_test_add_func ("/store/migrations/newer", test_newer);
  g_test_add_func ("/store/migrations/other-program", test_other_program);
  g_test_add_func ("/store/migrations/unowned", test_unowned);
  g_test_add_func ("/store/migrations/other-kind", test_other_kind);
  g_test_add_func ("/store/migrations/negative-version", test_negative_version);
  g_test_add_func ("/store/migrations/older-pack", test_older_pack);
  g_test_add_func ("/store/migrations/places-of-labels", test_places_of_labels);
  g_test_add_func ("/store/migrations/failed", test_failed);

  return g_test_run ();
}
