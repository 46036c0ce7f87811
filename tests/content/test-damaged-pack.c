/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A pack comes on a stick or over a network, so it may come broken.  Then it is
 * refused or says what is wrong, and never takes the kiosk down.
 */

#include "usk-error.h"
#include "usk-library.h"
#include "usk-store.h"
#include "usk-test-source.h"

#define N_FLIPS 300

typedef struct {
  UskTestFolder *folder;
  char *pack;
  GBytes *whole;
} Fixture;

/* What paper shows of the scene "still" of the sources, in its seconds. */
#define COVER 2.5

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = usk_test_folder_new ();
  fixture->pack = usk_test_source_compile (fixture->folder);
  fixture->whole = usk_test_read_file (fixture->pack);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_bytes_unref (fixture->whole);
  g_free (fixture->pack);
  usk_test_folder_free (fixture->folder);
}

/* Counts how many things could not be read; each must say so. */
static guint
note (gpointer item, GError **error)
{
  g_autoptr (GObject) object = item;

  g_assert_true ((object == NULL) == (*error != NULL));
  if (object != NULL)
    return 0;
  g_clear_error (error);

  return 1;
}

static guint
read_evidence (UskLibrary *library)
{
  g_autoptr (GError) error = NULL;
  guint failures = 0;

  failures += note (usk_library_list_claims (library, "microneedling", &error), &error);
  failures += note (usk_library_list_aspects (library, &error), &error);
  failures += note (usk_library_list_choices (library, &error), &error);
  failures += note (usk_library_get_panel (library, "microneedling", "harm", &error), &error);
  failures += note (usk_library_get_panel (library, "rest", "what", &error), &error);
  failures += note (usk_library_list_sources (library, NULL, &error), &error);
  failures += note (usk_library_list_uses (library, "ONE01", &error), &error);
  failures += note (usk_library_list_questions (library, "microneedling", &error), &error);

  return failures;
}

static guint
read_poster (UskLibrary *library, const char *scene)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) jpeg = usk_library_get_poster (library, scene, &error);

  g_assert_true ((jpeg == NULL) == (error != NULL));

  return jpeg == NULL;
}

static guint
read_engraving (UskLibrary *library, const char *scene, gboolean monochrome)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskEngraving) engraving = usk_library_get_engraving (library, scene, COVER, monochrome, &error);

  g_assert_true ((engraving == NULL) == (error != NULL));

  return engraving == NULL;
}

static guint
read_geometry (UskLibrary *library, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskScene) scene = usk_library_get_scene (library, id, &error);
  g_autoptr (UskPaperGeometry) geometry =
    scene != NULL ? usk_library_get_paper_geometry (library, scene, &error) : NULL;

  g_assert_true ((geometry == NULL) == (error != NULL));

  return geometry == NULL;
}

static guint
read_all (UskLibrary *library)
{
  static const char *const sections[] = { "remember", "ask-first", "questions", "aftercare", "get-help" };
  g_autoptr (GError) error = NULL;
  guint failures = read_evidence (library);

  failures += note (usk_library_list_treatments (library, &error), &error);
  failures += note (usk_library_list_steps (library, "microneedling", &error), &error);
  failures += note (usk_library_get_step (library, "microneedling", 1, &error), &error);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    failures += note (usk_library_list_points (library, "microneedling", sections[i], &error), &error);
  failures += note (usk_library_get_term (library, "dermis", &error), &error);
  failures += note (usk_library_get_source (library, "ONE01", &error), &error);
  failures += note (usk_library_get_reference (library, "ONE01", &error), &error);
  failures += note (usk_library_get_scene (library, "still", &error), &error);
  failures += note (usk_library_get_scene (library, "slide", &error), &error);
  failures += note (usk_library_get_diagram (library, "simple", &error), &error);

  return failures + read_poster (library, "still") + read_poster (library, "slide") +
         read_engraving (library, "still", FALSE) + read_engraving (library, "still", TRUE) +
         read_geometry (library, "still") + read_geometry (library, "slide");
}

static void
write_pack (Fixture *fixture, const guint8 *data, gsize length)
{
  usk_test_write_file (fixture->pack, data, length);
}

static void
test_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskLibrary) library = usk_library_open (fixture->pack, "en", "911", NULL);

  g_assert_cmpuint (read_all (library), ==, 0);
  g_assert_true (usk_library_check (library, NULL));
}

/* A file of one byte is an empty one to SQLite: a pack that was never written. */
static void
assert_cut_is_refused (Fixture *fixture, gsize length)
{
  g_autoptr (GError) error = NULL;

  write_pack (fixture, g_bytes_get_data (fixture->whole, NULL), length);
  if (usk_library_open (fixture->pack, "en", "911", &error) != NULL)
    g_error ("a pack of %" G_GSIZE_FORMAT " bytes was opened", length);
  g_assert_nonnull (error);
  g_assert_cmpuint (error->domain, ==, USK_ERROR);
  g_assert_cmpint (error->code, ==, length < 2 ? USK_ERROR_TOO_OLD : USK_ERROR_DAMAGED);
}

static void
test_cut_off (Fixture *fixture, gconstpointer data)
{
  static const gsize odd[] = { 0, 1, 15, 16, 99, 100, 101, 511, 4095, 4097, 12345, 65537 };
  gsize length = g_bytes_get_size (fixture->whole);

  for (gsize cut = 4096; cut < length; cut += 4096)
    assert_cut_is_refused (fixture, cut);
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    if (odd[i] < length)
      assert_cut_is_refused (fixture, odd[i]);
  assert_cut_is_refused (fixture, length - 1);
}

static void
test_flipped_bits (Fixture *fixture, gconstpointer data)
{
  gsize length = g_bytes_get_size (fixture->whole);
  guint refused = 0, failed = 0;

  for (guint i = 0; i < N_FLIPS; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (fixture->whole, NULL), length);
      gsize at = (gsize) g_test_rand_int_range (0, (gint32) length);
      int bit = g_test_rand_int_range (0, 8);
      g_autoptr (UskLibrary) library = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("byte %" G_GSIZE_FORMAT ", bit %d", at, bit);
      copy[at] = (guint8) (copy[at] ^ (1 << bit));
      write_pack (fixture, copy, length);
      library = usk_library_open (fixture->pack, "en", "911", &error);
      g_assert_true ((library == NULL) == (error != NULL));
      if (library == NULL)
        refused++;
      else if (read_all (library) > 0)
        failed++;
    }

  g_test_message ("%u refused, %u failed", refused, failed);
}

/* Where the pack is most fragile: its header, its schema and the rows that all
 * else hangs on are in the first pages.
 */
static void
test_flipped_first_pages (Fixture *fixture, gconstpointer data)
{
  gsize length = g_bytes_get_size (fixture->whole);
  guint failed = 0;

  for (guint i = 0; i < N_FLIPS / 3; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (fixture->whole, NULL), length);
      g_autoptr (UskLibrary) library = NULL;

      g_test_message ("round %u", i);
      for (guint n = 0; n < 20; n++)
        {
          gsize at = (gsize) g_test_rand_int_range (100, (gint32) MIN (length, 60 * 4096));

          copy[at] = (guint8) g_test_rand_int_range (0, 256);
        }
      write_pack (fixture, copy, length);
      library = usk_library_open (fixture->pack, "en", "911", NULL);
      if (library == NULL || read_all (library) > 0)
        failed++;
    }

  g_assert_cmpuint (failed, >, 0);
}

/* A file that SQLite finds whole, but whose rows are not what they should be. */
static void
test_odd_rows (Fixture *fixture, gconstpointer data)
{
  static const char *const scripts[] = {
    "UPDATE text SET value = 'a < b' WHERE subject = 'step/first/text/1'",
    "UPDATE text SET value = CAST (x'fffe41' AS TEXT) WHERE subject = 'step/first/text/1'",
    "UPDATE text SET value = CAST (x'fffe41' AS TEXT)",
    "PRAGMA foreign_keys = OFF; UPDATE term SET id = CAST (x'70ff71' AS TEXT) || id",
    "PRAGMA foreign_keys = OFF; UPDATE passage SET subject = CAST (x'7374ff2f70ff71' AS TEXT) || subject",
    "UPDATE diagram SET svg = x''",
    "UPDATE diagram SET svg = CAST ('<svg' AS BLOB)",
    "UPDATE scene SET parts = '', stills = '', camera = ''",
    "UPDATE scene SET parts = '   ', stills = 'x y z', focus = ''",
    "DELETE FROM text WHERE field = 'still/1'",
    "UPDATE scene SET duration = 1e300, padding = -1e300",
    "UPDATE scene SET id = CAST (x'ff' AS TEXT) WHERE FALSE",
    "UPDATE poster SET jpeg = x''",
    "DELETE FROM text",
    "DELETE FROM citation; DELETE FROM quantity; DELETE FROM passage",
    "DELETE FROM label; DELETE FROM scrub_mark; DELETE FROM scrub",
    "DROP TABLE text",
    "DROP TABLE claim_step; DROP TABLE step",
    "DROP TABLE panel; CREATE TABLE panel (choice, aspect, certainty);"
    "INSERT INTO panel VALUES ('microneedling', 'harm', NULL), ('rest', 'what', x'ff')",
    "DROP TABLE label; CREATE TABLE label (scene, place, part, anchor, term);"
    "INSERT INTO label VALUES ('still', 1, NULL, NULL, NULL), ('slide', 1, x'ff', 1, 2)",
    "DROP TABLE framing; DROP TABLE label_place",
    "DROP TABLE framing; CREATE TABLE framing AS SELECT id AS scene, NULL AS canvas_x, '' AS canvas_y, x'ff' AS "
    "canvas_width, 1e999 AS canvas_height, 0 AS subject_x, 0 AS subject_y, 1 AS subject_width, -1 AS "
    "subject_height FROM scene",
    "DROP TABLE label_place; CREATE TABLE label_place AS SELECT id AS scene, -1 << 40 AS place, 0 AS seconds, "
    "NULL AS x, 'x' AS y, 2 AS strength FROM scene",
    "DROP TABLE citation; CREATE TABLE citation (passage, place, source);"
    "INSERT INTO citation SELECT id, 1, NULL FROM passage",
    "PRAGMA foreign_keys = OFF; DROP TABLE scene; CREATE TABLE scene (id, diagram, parts, focus, camera, padding, "
    "play,"
    "duration, stills, cover); INSERT INTO scene (id) VALUES ('still'), ('slide')",
    "PRAGMA foreign_keys = OFF; DROP TABLE source; CREATE TABLE source (key, position, kind, read, doi, "
    "funding_known, own_words, from_memory);"
    "INSERT INTO source (key) VALUES (NULL), ('ONE01')",
    "PRAGMA foreign_keys = OFF; DROP TABLE step; CREATE TABLE step (id, treatment, position, scene);"
    "INSERT INTO step VALUES (NULL, 'microneedling', 1, NULL)",
    "PRAGMA foreign_keys = OFF; DROP TABLE treatment; CREATE TABLE treatment (id, position, scene);"
    "INSERT INTO treatment VALUES (NULL, NULL, NULL)",
    "PRAGMA foreign_keys = OFF; DROP TABLE passage; CREATE TABLE passage (id, subject, role, place, general, "
    "emergency);"
    "INSERT INTO passage VALUES (NULL, 'step/first', 'text', 1, 1, 1)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (UskStore) store = NULL;
      g_autoptr (UskLibrary) library = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", scripts[i]);
      write_pack (fixture, g_bytes_get_data (fixture->whole, NULL), g_bytes_get_size (fixture->whole));
      store = usk_store_open (fixture->pack, USK_STORE_MODE_WRITE, NULL);
      usk_store_run_script (store, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON", NULL);
      usk_store_run_script (store, scripts[i], &error);
      g_assert_no_error (error);
      g_clear_object (&store);

      library = usk_library_open (fixture->pack, "en", "911", NULL);
      g_assert_nonnull (library);
      read_all (library);
    }
}

static void
assert_version (Fixture *fixture, const char *script, int code)
{
  g_autoptr (UskStore) store = usk_store_open (fixture->pack, USK_STORE_MODE_WRITE, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (usk_store_run_script (store, script, NULL));
  g_clear_object (&store);
  g_assert_null (usk_library_open (fixture->pack, "en", "911", &error));
  g_assert_error (error, USK_ERROR, code);
  g_assert_nonnull (strstr (error->message, fixture->pack));
}

static void
test_versions (Fixture *fixture, gconstpointer data)
{
  assert_version (fixture,
                  "PRAGMA foreign_keys = OFF; DROP TABLE diagram;"
                  "CREATE VIEW diagram (name, svg) AS SELECT 'simple', randomblob (1000)",
                  USK_ERROR_DAMAGED);
  assert_version (fixture, "DROP VIEW diagram; PRAGMA user_version = 1", USK_ERROR_TOO_OLD);
  assert_version (fixture, "PRAGMA user_version = 999", USK_ERROR_TOO_NEW);
  assert_version (fixture, "PRAGMA user_version = 2; PRAGMA application_id = 77", USK_ERROR_UNREADABLE);
}

static void
test_check_finds_damage (Fixture *fixture, gconstpointer data)
{
  gsize length = g_bytes_get_size (fixture->whole);
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (fixture->whole, NULL), length);
  g_autoptr (UskLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  /* As the head of the file says, in two bytes. */
  gsize page = (gsize) (copy[16] << 8 | copy[17]);

  /* A page behind the schema's first one loses its head. */
  g_assert_cmpuint (page * 6, <=, length);
  memset (copy + page * 5, 0x55, 64);
  write_pack (fixture, copy, length);
  library = usk_library_open (fixture->pack, "en", "911", NULL);
  g_assert_nonnull (library);
  g_assert_false (usk_library_check (library, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_DAMAGED);
}

#define add(path, function) g_test_add ("/content/damaged-pack/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("whole", test_whole);
  add ("cut-off", test_cut_off);
  add ("flipped-bits", test_flipped_bits);
  add ("flipped-first-pages", test_flipped_first_pages);
  add ("odd-rows", test_odd_rows);
  add ("versions", test_versions);
  add ("check-finds-damage", test_check_finds_damage);

  return g_test_run ();
}
