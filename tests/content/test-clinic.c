/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "usk-clinic.h"
#include "usk-error.h"
#include "usk-migrations.h"
#include "usk-test-folder.h"

#define TEXT "Skin has layers."

static UskClinic *
open_clinic (const char *path)
{
  g_autoptr (GError) error = NULL;
  UskClinic *clinic = usk_clinic_open (path, &error);

  g_assert_no_error (error);

  return clinic;
}

static gboolean
sign (UskClinic *clinic, const char *text, const char *reviewer, int day, GError **error)
{
  g_autoptr (GDateTime) when = g_date_time_new_utc (2026, 11, day, 23, 59, 59);

  return usk_clinic_sign_off (clinic, "step/a", "en", text, reviewer, when, error);
}

static void
assert_reviewer (UskClinic *clinic, const char *subject, const char *language, const char *text,
                 const char *expected)
{
  g_autofree char *reviewed = NULL;
  g_autofree char *reviewer = usk_clinic_get_reviewer (clinic, subject, language, text, &reviewed);

  g_assert_cmpstr (reviewer, ==, expected);
  g_assert_true ((reviewed == NULL) == (expected == NULL));
}

static void
test_sign_off (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "new/folder/clinic.db");
  g_autoptr (UskClinic) clinic = open_clinic (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *reviewed = NULL;
  g_autofree char *reviewer = NULL;

  assert_reviewer (clinic, "step/a", "en", TEXT, NULL);
  g_assert_true (sign (clinic, TEXT, "Dr. A", 20, &error));
  g_assert_no_error (error);
  reviewer = usk_clinic_get_reviewer (clinic, "step/a", "en", TEXT, &reviewed);
  g_assert_cmpstr (reviewer, ==, "Dr. A");
  g_assert_cmpstr (reviewed, ==, "2026-11-20");
}

/* Not for a text that changed by a letter, nor for another text or language. */
static void
test_only_this_text (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "clinic.db");
  g_autoptr (UskClinic) clinic = open_clinic (path);

  g_assert_true (sign (clinic, TEXT, "Dr. A", 20, NULL));
  assert_reviewer (clinic, "step/a", "en", TEXT, "Dr. A");
  assert_reviewer (clinic, "step/a", "en", "Skin has layers", NULL);
  assert_reviewer (clinic, "step/a", "en", "skin has layers.", NULL);
  assert_reviewer (clinic, "step/a", "en", TEXT " ", NULL);
  assert_reviewer (clinic, "step/b", "en", TEXT, NULL);
  assert_reviewer (clinic, "step/a", "de", TEXT, NULL);
}

static void
test_sign_again (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "clinic.db");
  g_autoptr (UskClinic) clinic = open_clinic (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (sign (clinic, TEXT, "Dr. A", 20, &error));
  g_assert_true (sign (clinic, "New text.", "Dr. B", 21, &error));
  assert_reviewer (clinic, "step/a", "en", TEXT, NULL);
  assert_reviewer (clinic, "step/a", "en", "New text.", "Dr. B");

  g_assert_false (sign (clinic, TEXT, "  ", 22, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_INVALID);
  assert_reviewer (clinic, "step/a", "en", "New text.", "Dr. B");
}

static void
test_reopen (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "clinic.db");
  UskClinic *clinic = open_clinic (path);

  g_assert_true (sign (clinic, TEXT, "Dr. '; DROP TABLE review; --", 20, NULL));
  g_assert_finalize_object (clinic);
  clinic = open_clinic (path);
  assert_reviewer (clinic, "step/a", "en", TEXT, "Dr. '; DROP TABLE review; --");
  g_assert_finalize_object (clinic);
}

/* The file as the first version wrote it, for ever. */
static void
test_first_version (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *original = g_test_build_filename (G_TEST_DIST, "data", "clinic-0001.db", NULL);
  g_autoptr (GBytes) bytes = usk_test_read_file (original);
  g_autofree char *path =
    usk_test_folder_write (folder, "clinic.db", g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  g_autoptr (UskStore) store = usk_store_open (path, USK_STORE_MODE_READ, NULL);
  g_autoptr (UskClinic) clinic = NULL;
  gint64 version = 0;

  g_assert_true (usk_store_get_number (store, "user_version", &version, NULL));
  g_assert_cmpint (version, ==, 1);
  g_clear_object (&store);

  clinic = open_clinic (path);
  assert_reviewer (clinic, "step/skin-layers", "en", TEXT, "Dr. A. Example, dermatologist");
  assert_reviewer (clinic, "step/skin-layers", "en", "Changed.", NULL);
  g_assert_true (sign (clinic, TEXT, "Dr. B", 22, NULL));
  g_clear_object (&clinic);

  store = usk_store_open (path, USK_STORE_MODE_READ, NULL);
  g_assert_true (usk_store_get_number (store, "user_version", &version, NULL));
  g_assert_cmpint (version, ==, usk_migrations_get_version (USK_STORE_KIND_CLINIC));
}

static void
assert_refused (const char *path, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (usk_clinic_open (path, &error));
  g_assert_error (error, USK_ERROR, code);
  g_assert_nonnull (strstr (error->message, "usk-test-"));
}

static void
test_unwritable (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "clinic.db");
  g_autofree char *deep = usk_test_folder_get_file (folder, "a/b/clinic.db");
  g_autofree char *below_file = NULL;

  g_assert_cmpint (g_chmod (folder->path, 0555), ==, 0);
  usk_test_become_nobody ();
  assert_refused (path, USK_ERROR_READ_ONLY);
  assert_refused (deep, USK_ERROR_READ_ONLY);
  usk_test_become_oneself ();
  g_assert_cmpint (g_chmod (folder->path, 0755), ==, 0);

  g_free (usk_test_folder_write (folder, "file", "", 0));
  below_file = usk_test_folder_get_file (folder, "file/clinic.db");
  assert_refused (below_file, USK_ERROR_READ_ONLY);
}

/* What was signed can still be read when the file can no longer be written,
 * and a new sign-off says why it is not kept.
 */
static void
test_write_protected (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "clinic.db");
  g_autoptr (UskClinic) clinic = open_clinic (path);
  g_autoptr (GError) error = NULL;
  gboolean kept;

  g_assert_true (sign (clinic, TEXT, "Dr. A", 20, NULL));
  g_clear_object (&clinic);
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (folder->path, 0555), ==, 0);

  usk_test_become_nobody ();
  clinic = usk_clinic_open (path, &error);
  g_assert_no_error (error);
  assert_reviewer (clinic, "step/a", "en", TEXT, "Dr. A");
  kept = sign (clinic, TEXT, "Dr. B", 21, &error);
  usk_test_become_oneself ();

  g_assert_false (kept);
  g_assert_error (error, USK_ERROR, USK_ERROR_READ_ONLY);
}

static void
test_damaged (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *noise = g_strnfill (5000, 'x');
  g_autofree char *path = usk_test_folder_write (folder, "clinic.db", noise, -1);
  g_autoptr (GBytes) after = NULL;

  /* A file that is not ours is left alone. */
  assert_refused (path, USK_ERROR_DAMAGED);
  after = usk_test_read_file (path);
  g_assert_cmpmem (noise, 5000, g_bytes_get_data (after, NULL), g_bytes_get_size (after));
}

/* A sign-off without a name or a day that could be read is none. */
static void
test_damaged_row (void)
{
  static const char *const scripts[] = {
    "UPDATE review SET reviewer = CAST (x'ff' AS TEXT)",
    "UPDATE review SET reviewed = CAST (x'efbfbe' AS TEXT)",
    "UPDATE review SET reviewed = ''",
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
      g_autofree char *path = usk_test_folder_get_file (folder, "clinic.db");
      g_autoptr (UskClinic) clinic = open_clinic (path);
      g_autoptr (UskStore) store = NULL;

      g_assert_true (sign (clinic, TEXT, "Dr. A", 20, NULL));
      assert_reviewer (clinic, "step/a", "en", TEXT, "Dr. A");
      store = usk_store_open (path, USK_STORE_MODE_WRITE, NULL);
      g_assert_true (usk_store_run_script (store, "PRAGMA ignore_check_constraints = ON", NULL));
      g_assert_true (usk_store_run_script (store, scripts[i], NULL));
      assert_reviewer (clinic, "step/a", "en", TEXT, NULL);
    }
}

/* Meanwhile a visitor turns a page, and must not wait for it. */
static void
assert_not_waiting (UskClinic *clinic, const char *text, const char *reviewer)
{
  gint64 begin = g_get_monotonic_time ();

  g_test_expect_message ("usk-content", G_LOG_LEVEL_MESSAGE, "*clinic file*just now*");
  assert_reviewer (clinic, "step/a", "en", text, reviewer);
  g_test_assert_expected_messages ();
  g_assert_cmpint (g_get_monotonic_time () - begin, <, G_TIME_SPAN_SECOND);
}

static void
test_locked (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "clinic.db");
  g_autoptr (UskClinic) clinic = open_clinic (path);
  g_autoptr (UskStore) other = usk_store_open (path, USK_STORE_MODE_WRITE, NULL);

  g_assert_true (sign (clinic, TEXT, "Dr. A", 20, NULL));
  assert_reviewer (clinic, "step/a", "en", TEXT, "Dr. A");
  g_assert_true (usk_store_run_script (other, "BEGIN EXCLUSIVE; UPDATE review SET reviewer = 'Dr. B'", NULL));
  assert_not_waiting (clinic, TEXT, "Dr. A");
  assert_not_waiting (clinic, "Never read before.", NULL);
  g_assert_true (usk_store_run_script (other, "COMMIT", NULL));
  assert_reviewer (clinic, "step/a", "en", TEXT, "Dr. B");
}

static void
test_digest (void)
{
  g_autofree char *digest = usk_clinic_digest_text ("abc");

  /* FIPS 180-2, appendix B.1. */
  g_assert_cmpstr (digest, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void
test_wrong_use (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "clinic.db");
  g_autoptr (UskClinic) clinic = open_clinic (path);

  g_test_expect_message ("usk-content", G_LOG_LEVEL_CRITICAL, "*path != NULL*");
  g_assert_null (usk_clinic_open (NULL, NULL));
  g_test_assert_expected_messages ();
  g_test_expect_message ("usk-content", G_LOG_LEVEL_CRITICAL, "*when != NULL*");
  g_assert_false (usk_clinic_sign_off (clinic, "a", "en", TEXT, "Dr. A", NULL, NULL));
  g_test_assert_expected_messages ();
  g_test_expect_message ("usk-content", G_LOG_LEVEL_CRITICAL, "*text != NULL*");
  g_assert_null (usk_clinic_get_reviewer (clinic, "a", "en", NULL, NULL));
  g_test_assert_expected_messages ();
  g_test_expect_message ("usk-content", G_LOG_LEVEL_CRITICAL, "*text != NULL*");
  g_assert_false (sign (clinic, NULL, "Dr. A", 20, NULL));
  g_test_assert_expected_messages ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/clinic/sign-off", test_sign_off);
  g_test_add_func ("/content/clinic/only-this-text", test_only_this_text);
  g_test_add_func ("/content/clinic/sign-again", test_sign_again);
  g_test_add_func ("/content/clinic/reopen", test_reopen);
  g_test_add_func ("/content/clinic/first-version", test_first_version);
  g_test_add_func ("/content/clinic/unwritable", test_unwritable);
  g_test_add_func ("/content/clinic/write-protected", test_write_protected);
  g_test_add_func ("/content/clinic/damaged", test_damaged);
  g_test_add_func ("/content/clinic/damaged-row", test_damaged_row);
  g_test_add_func ("/content/clinic/locked", test_locked);
  g_test_add_func ("/clinic/locked", test_locked);
  g_test_add_func ("/content/clinic/digest", test_digest);
  g_test_add_func ("/content/clinic/wrong-use", test_wrong_use);

  return g_test_run ();
}
