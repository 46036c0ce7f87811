/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows that SQLite finds whole and that yet say nothing: each is refused with a
 * sentence that names it, and never reaches whoever shows it.
 */

#include "usk-error.h"
#include "usk-library.h"
#include "usk-store.h"
#include "usk-test-source.h"

typedef gpointer (*Read) (UskLibrary *library, GError **error);

static gpointer
read_claims (UskLibrary *library, GError **error)
{
  return usk_library_list_claims (library, "microneedling", error);
}

static gpointer
read_panel (UskLibrary *library, GError **error)
{
  return usk_library_get_panel (library, "microneedling", "harm", error);
}

static gpointer
read_quantities (UskLibrary *library, GError **error)
{
  return usk_library_list_quantities (library, "microneedling", "harm", error);
}

static gpointer
read_source (UskLibrary *library, GError **error)
{
  return usk_library_get_source (library, "ONE01", error);
}

static gpointer
read_steps (UskLibrary *library, GError **error)
{
  return usk_library_list_steps (library, "microneedling", error);
}

static gpointer
read_scene (UskLibrary *library, GError **error)
{
  return usk_library_get_scene (library, "slide", error);
}

static const struct {
  const char *name;
  const char *script;
  Read read;
  const char *words;
  int code; /* USK_ERROR_NOT_FOUND, which is 0, stands for USK_ERROR_DAMAGED */
} cases[] = {
  { "verdict", "UPDATE claim SET verdict = 'perhaps'", read_claims, "A verdict of the claim" },
  { "no-verdict", "UPDATE claim SET verdict = ''", read_claims, "A verdict of the claim" },
  { "second-verdict", "UPDATE claim SET also = '2'", read_claims, "A verdict of the claim" },
  { "certainty", "UPDATE panel SET certainty = 'quite'", read_panel, "\"quite\", is none" },
  { "unit", "UPDATE quantity SET unit = 'ells'", read_quantities, "\"ells\", is none" },
  { "no-number", "UPDATE quantity SET high = 9e999", read_quantities, "is none" },
  { "below-zero", "UPDATE quantity SET low = -9e999", read_quantities, "is none" },
  { "order", "UPDATE quantity SET low = high + 1", read_quantities, "is none" },
  { "year-too-large", "UPDATE source SET year = 9223372036854775807", read_source, "is none" },
  { "year-below-zero", "UPDATE source SET year = -1", read_source, "is none" },
  { "no-duration", "UPDATE scene SET duration = 0", read_scene, "The times of the scene" },
  { "endless", "UPDATE scene SET duration = 9e999", read_scene, "The times of the scene" },
  { "far-padding", "UPDATE scene SET padding = -1e300", read_scene, "The times of the scene" },
  { "still-before", "UPDATE scene SET stills = '-1'", read_scene, "The times of the scene" },
  { "still-behind", "UPDATE scene SET stills = '0 1e300'", read_scene, "The times of the scene" },
  { "still-is-none", "UPDATE scene SET stills = 'nan'", read_scene, "The times of the scene" },
  { "still-twice", "UPDATE scene SET stills = '0 2 2'", read_scene, "The times of the scene" },
  { "still-back", "UPDATE scene SET stills = '2 1'", read_scene, "The times of the scene" },
  { "cover-of-none", "UPDATE scene SET cover = 9", read_scene, "The times of the scene" },
  { "slider-behind", "UPDATE scrub SET end_time = 1e300", read_scene, "The times of the scene" },
  { "slider-backward", "UPDATE scrub SET start_time = 3, end_time = 2", read_scene, "The times of the scene" },
  { "slider-without-range", "UPDATE scrub SET to_value = from_value", read_scene, "The times of the scene" },
  { "slider-without-steps", "UPDATE scrub SET step = 0", read_scene, "The times of the scene" },
  { "slider-without-end", "UPDATE scrub SET to_value = 9e999", read_scene, "The times of the scene" },
  { "open-mark", "UPDATE text SET value = 'a <b> c' WHERE subject = 'step/first/text/1'", read_steps,
    "\"a <b> c\" in the content pack are broken" },
  { "no-character", "UPDATE text SET value = char (65534) WHERE subject = 'step/first/text/1'", read_steps,
    "is no text" },
  { "long-text", "UPDATE text SET value = hex (zeroblob (2001)) WHERE subject = 'step/first/text/1'", read_steps,
    "more than 4000 bytes", USK_ERROR_TOO_LARGE },
  { "long-label", "UPDATE text SET value = hex (zeroblob (201)) WHERE field = 'label/1'", read_scene,
    "more than 400 bytes", USK_ERROR_TOO_LARGE },
  { "many-labels",
    "WITH RECURSIVE n (i) AS (SELECT 101 UNION ALL SELECT i + 1 FROM n WHERE i < 120) "
    "INSERT INTO label SELECT 'slide', i, 'paper', NULL, NULL FROM n; "
    "INSERT INTO text SELECT 'scene/slide', 'label/' || place, 'en', 'a' FROM label WHERE place > 100",
    read_scene, "more than 20 labels" },
  { "control-character", "UPDATE text SET value = 'a' || char (1) WHERE subject = 'step/first/text/1'", read_steps,
    "is no text" },
};

static void
damage (const char *pack, const char *script)
{
  g_autoptr (UskStore) store = usk_store_open (pack, USK_STORE_MODE_WRITE, NULL);
  g_autoptr (GError) error = NULL;

  usk_store_run_script (store, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON", NULL);
  usk_store_run_script (store, script, &error);
  g_assert_no_error (error);
}

static GObject *
read_from (const char *pack, Read read, GError **error)
{
  g_autoptr (UskLibrary) library = usk_library_open (pack, "en", "911", NULL);

  g_assert_nonnull (library);

  return read (library, error);
}

static void
test_refused (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  const int code = cases[i].code != 0 ? cases[i].code : USK_ERROR_DAMAGED;
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *pack = usk_test_source_compile (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) whole = read_from (pack, cases[i].read, &error);
  g_autoptr (GObject) damaged = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (whole);
  damage (pack, cases[i].script);
  damaged = read_from (pack, cases[i].read, &error);
  g_assert_null (damaged);
  g_assert_error (error, USK_ERROR, code);
  if (strstr (error->message, cases[i].words) == NULL)
    g_error ("“%s” is said without “%s”", error->message, cases[i].words);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/content/refused-rows/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refused);
    }

  return g_test_run ();
}
