/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The author's program as an author meets it: exit status, words, files. */

#include <cairo.h>
#include <glib/gstdio.h>

#include "usk-library.h"
#include "usk-test-po.h"
#include "usk-test-source.h"

#define PROGRAM "UNDERSKIN_CONTENT_PROGRAM"

typedef struct {
  UskTestFolder *folder;
  char *source;
  char *pack;
  char *copy; /* (nullable): of the program, which nobody runs */
  int status;
  char *out;
  char *err;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = usk_test_folder_new ();
  fixture->source = usk_test_source_copy (fixture->folder);
  fixture->pack = usk_test_folder_get_file (fixture->folder, "out.db");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->out);
  g_free (fixture->err);
  g_free (fixture->copy);
  g_free (fixture->pack);
  g_free (fixture->source);
  usk_test_folder_free (fixture->folder);
}

/* Runs the program with the arguments, up to a NULL. */
static void G_GNUC_NULL_TERMINATED
run (Fixture *fixture, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  va_list args;
  char *argument;

  g_ptr_array_add (arguments, fixture->copy != NULL ? fixture->copy : (char *) g_getenv (PROGRAM));
  va_start (args, fixture);
  do
    {
      argument = va_arg (args, char *);
      g_ptr_array_add (arguments, argument);
  } while (argument != NULL);
  va_end (args);

  g_clear_pointer (&fixture->out, g_free);
  g_clear_pointer (&fixture->err, g_free);
  if (fixture->copy != NULL)
    g_subprocess_launcher_set_child_setup (launcher, usk_test_stay_nobody, NULL, NULL);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &fixture->out, &fixture->err, &error);
  g_assert_no_error (error);
  if (!g_subprocess_get_if_exited (process))
    g_error ("%s", fixture->err);
  fixture->status = g_subprocess_get_exit_status (process);
}

static void
assert_status (Fixture *fixture, int expected)
{
  if (fixture->status != expected)
    g_error ("exit status %d instead of %d: %s%s", fixture->status, expected, fixture->out, fixture->err);
}

/* One line that says what to do, and nothing on standard output. */
static void
assert_wrong_use (Fixture *fixture)
{
  assert_status (fixture, 2);
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_true (g_str_has_prefix (fixture->err, "underskin-content: "));
  g_assert_true (g_str_has_suffix (fixture->err, "\n"));
  g_assert_true (strchr (fixture->err, '\n') == fixture->err + strlen (fixture->err) - 1);
}

/* One line that names what failed. */
static void
assert_fails (Fixture *fixture, const char *says)
{
  assert_status (fixture, 1);
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_true (g_str_has_prefix (fixture->err, "underskin-content: "));
  g_assert_true (strchr (fixture->err, '\n') == fixture->err + strlen (fixture->err) - 1);
  if (strstr (fixture->err, says) == NULL)
    g_error ("\"%s\" is not in: %s", says, fixture->err);
}

static guint
count_files (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_wrong_use (Fixture *fixture, gconstpointer data)
{
  static const char *const sizes[] = { "0x10",    "10x0",    "-5x10",     "10",           "x", "10x10x10", "axb",
                                       "9000x10", "10x9000", "10 x 10.5", "99999999999x1" };

  run (fixture, NULL);
  assert_wrong_use (fixture);
  run (fixture, "conjure", NULL);
  assert_wrong_use (fixture);
  g_assert_nonnull (strstr (fixture->err, "conjure"));
  run (fixture, "check", NULL);
  assert_wrong_use (fixture);
  run (fixture, "check", fixture->source, "more", NULL);
  assert_wrong_use (fixture);
  run (fixture, "compile", fixture->source, NULL);
  assert_wrong_use (fixture);
  run (fixture, "compile", "--output=a.db", NULL);
  assert_wrong_use (fixture);
  run (fixture, "check", fixture->source, "--no-such-option", NULL);
  assert_wrong_use (fixture);
  run (fixture, "render", "a.svg", "--time=soon", "--size=1x1", "--output=a.png", NULL);
  assert_wrong_use (fixture);
  run (fixture, "render", "a.svg", "--size=1x1", NULL);
  assert_wrong_use (fixture);
  run (fixture, "preview", "a.db", "microneedling", "--size=1x1", "--output=a.png", NULL);
  assert_wrong_use (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *size = g_strconcat ("--size=", sizes[i], NULL);

      run (fixture, "render", "a.svg", size, "--output=a.png", NULL);
      assert_wrong_use (fixture);
      run (fixture, "preview", "a.db", "t", "1", size, "--output=a.png", NULL);
      assert_wrong_use (fixture);
    }
}

static void
test_help (Fixture *fixture, gconstpointer data)
{
  static const char *const commands[] = { "check", "compile", "render", "preview" };

  run (fixture, "--help", NULL);
  assert_status (fixture, 0);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_assert_nonnull (strstr (fixture->out, commands[i]));
}

static void
test_check_good (Fixture *fixture, gconstpointer data)
{
  run (fixture, "check", fixture->source, NULL);
  assert_status (fixture, 0);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_nonnull (strstr (fixture->out, "2 steps"));
  g_assert_nonnull (strstr (fixture->out, "no problem"));
}

static void
spoil (Fixture *fixture)
{
  usk_test_source_replace (fixture->source, "treatments/one.xml", "ref=\"dermis\"", "ref=\"nope\"");
  usk_test_source_replace (fixture->source, "sources.xml", " reserved=\"comparison\"", "");
}

static void
test_check_bad (Fixture *fixture, gconstpointer data)
{
  guint term, source;
  g_autofree char *expected = NULL;

  spoil (fixture);
  term = usk_test_source_find_line (fixture->source, "treatments/one.xml", "nope");
  source = usk_test_source_find_line (fixture->source, "sources.xml", "LATER");
  expected = g_strdup_printf ("sources.xml:%u: no text cites source LATER: cite it or remove it\n"
                              "treatments/one.xml:%u: there is no term \"nope\": correct the name or add it\n"
                              "underskin-content: 2 problems in %s\n",
                              source, term, fixture->source);
  run (fixture, "check", fixture->source, NULL);
  assert_status (fixture, 1);
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_cmpstr (fixture->err, ==, expected);
}

static void
test_check_nowhere (Fixture *fixture, gconstpointer data)
{
  run (fixture, "check", "/no/such/folder", NULL);
  assert_status (fixture, 1);
  g_assert_nonnull (strstr (fixture->err, "/no/such/folder: holds no content source"));
}

static void
test_compile (Fixture *fixture, gconstpointer data)
{
  g_autofree char *output = g_strconcat ("--output=", fixture->pack, NULL);
  g_autoptr (UskLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  guint n = count_files (fixture->folder->path);

  run (fixture, "compile", fixture->source, output, NULL);
  assert_status (fixture, 0);
  g_assert_cmpstr (fixture->err, ==, "");
  library = usk_library_open (fixture->pack, "en", "911", &error);
  g_assert_no_error (error);
  g_assert_true (usk_library_check (library, &error));

  /* The pack, and nothing beside it. */
  g_assert_cmpuint (count_files (fixture->folder->path), ==, n + 1);
}

/* The same source makes the same pack, so that packs can be compared. */
static void
test_compile_twice (Fixture *fixture, gconstpointer data)
{
  g_autofree char *output = g_strconcat ("--output=", fixture->pack, NULL);
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  run (fixture, "compile", fixture->source, output, NULL);
  assert_status (fixture, 0);
  first = usk_test_read_file (fixture->pack);
  run (fixture, "compile", fixture->source, output, NULL);
  assert_status (fixture, 0);
  second = usk_test_read_file (fixture->pack);
  g_assert_true (g_bytes_equal (first, second));
}

static void
test_compile_bad (Fixture *fixture, gconstpointer data)
{
  g_autofree char *output = g_strconcat ("--output=", fixture->pack, NULL);
  guint n = count_files (fixture->folder->path);

  spoil (fixture);
  run (fixture, "compile", fixture->source, output, NULL);
  assert_status (fixture, 1);
  g_assert_nonnull (strstr (fixture->err, "2 problems"));
  g_assert_nonnull (strstr (fixture->err, "no pack was written"));
  g_assert_cmpuint (count_files (fixture->folder->path), ==, n);
}

static void
test_compile_keeps_older (Fixture *fixture, gconstpointer data)
{
  g_autofree char *output = g_strconcat ("--output=", fixture->pack, NULL);
  g_autoptr (GBytes) after = NULL;
  guint n;

  usk_test_write_file (fixture->pack, "an older pack", 13);
  n = count_files (fixture->folder->path);
  spoil (fixture);
  run (fixture, "compile", fixture->source, output, NULL);
  assert_status (fixture, 1);
  after = usk_test_read_file (fixture->pack);
  g_assert_cmpmem ("an older pack", 13, g_bytes_get_data (after, NULL), g_bytes_get_size (after));
  g_assert_cmpuint (count_files (fixture->folder->path), ==, n);
}

/* What a run that was cut off left behind does not matter. */
static void
test_compile_over_remains (Fixture *fixture, gconstpointer data)
{
  g_autofree char *output = g_strconcat ("--output=", fixture->pack, NULL);
  g_autofree char *partial = g_strconcat (fixture->pack, ".partial", NULL);
  g_autofree char *journal = g_strconcat (partial, "-journal", NULL);
  g_autoptr (UskLibrary) library = NULL;

  usk_test_write_file (partial, "half a pack", 11);
  usk_test_write_file (journal, "half a journal", 14);
  run (fixture, "compile", fixture->source, output, NULL);
  assert_status (fixture, 0);
  library = usk_library_open (fixture->pack, "en", "911", NULL);
  g_assert_true (usk_library_check (library, NULL));
  g_assert_false (g_file_test (partial, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
}

/* Nobody may enter the folders that lead to the build, where that is in a home. */
static void
copy_program (Fixture *fixture)
{
  g_autoptr (GFile) program = g_file_new_for_path (g_getenv (PROGRAM));
  g_autoptr (GFile) copy = NULL;
  g_autoptr (GError) error = NULL;

  fixture->copy = usk_test_folder_get_file (fixture->folder, "program");
  copy = g_file_new_for_path (fixture->copy);
  g_file_copy (program, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_compile_unwritable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *locked = usk_test_folder_get_file (fixture->folder, "locked");
  g_autofree char *output = g_strconcat ("--output=", locked, "/out.db", NULL);
  g_autofree char *onto_folder = g_strconcat ("--output=", locked, NULL);
  guint n;

  run (fixture, "compile", fixture->source, "--output=/no/such/folder/out.db", NULL);
  assert_fails (fixture, "/no/such/folder/out.db");

  g_assert_cmpint (g_mkdir (locked, 0555), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder->path, 0755), ==, 0);
  copy_program (fixture);
  n = count_files (fixture->folder->path);
  run (fixture, "compile", fixture->source, output, NULL);
  g_clear_pointer (&fixture->copy, g_free);
  assert_fails (fixture, "locked/out.db");
  g_assert_cmpuint (count_files (locked), ==, 0);

  run (fixture, "compile", fixture->source, onto_folder, NULL);
  assert_fails (fixture, "locked");
  g_assert_cmpuint (count_files (fixture->folder->path), ==, n);
}

static cairo_surface_t *
read_png (const char *path, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, height);

  return surface;
}

static guint32
pixel_at (cairo_surface_t *surface, int x, int y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xffffff;
}

/* The dot starts at (80, 50) and is at (80, 70) after half of its 3 s. */
static void
test_render (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *time;
    int dot;
    int skin;
  } moments[] = { { "--time=0", 50, 70 }, { "--time=1.5", 70, 90 } };
  g_autofree char *svg = g_build_filename (fixture->source, "diagrams", "simple.svg", NULL);
  g_autofree char *png = usk_test_folder_get_file (fixture->folder, "a.png");
  g_autofree char *output = g_strconcat ("--output=", png, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      cairo_surface_t *surface;

      run (fixture, "render", svg, moments[i].time, "--size=160x160", output, NULL);
      assert_status (fixture, 0);
      g_assert_cmpstr (fixture->err, ==, "");
      surface = read_png (png, 160, 160);
      g_assert_cmphex (pixel_at (surface, 80, moments[i].dot), ==, 0x0f766e);
      g_assert_cmphex (pixel_at (surface, 80, moments[i].skin), ==, 0xf0bfa4);
      g_assert_cmphex (pixel_at (surface, 80, 10), ==, 0xfbf8f4);
      cairo_surface_destroy (surface);
    }
}

static void
test_render_stylesheet (Fixture *fixture, gconstpointer data)
{
  g_autofree char *svg = g_build_filename (fixture->source, "diagrams", "simple.svg", NULL);
  g_autofree char *css = usk_test_folder_write (fixture->folder, "a.css", ".f-skin { fill: #123456 }", -1);
  g_autofree char *stylesheet = g_strconcat ("--stylesheet=", css, NULL);
  g_autofree char *png = usk_test_folder_get_file (fixture->folder, "a.png");
  g_autofree char *output = g_strconcat ("--output=", png, NULL);
  cairo_surface_t *surface;

  run (fixture, "render", svg, stylesheet, "--size=160x160", output, NULL);
  assert_status (fixture, 0);
  surface = read_png (png, 160, 160);
  g_assert_cmphex (pixel_at (surface, 20, 90), ==, 0x123456);
  cairo_surface_destroy (surface);

  run (fixture, "render", svg, "--stylesheet=/no/such.css", "--size=160x160", output, NULL);
  assert_fails (fixture, "/no/such.css");
}

static void
test_render_fails (Fixture *fixture, gconstpointer data)
{
  g_autofree char *svg = g_build_filename (fixture->source, "diagrams", "simple.svg", NULL);
  g_autofree char *broken = usk_test_folder_write (fixture->folder, "broken.svg", "<svg", -1);
  g_autofree char *png = usk_test_folder_get_file (fixture->folder, "a.png");
  g_autofree char *output = g_strconcat ("--output=", png, NULL);

  run (fixture, "render", "/no/such.svg", "--size=10x10", output, NULL);
  assert_fails (fixture, "/no/such.svg");
  run (fixture, "render", broken, "--size=10x10", output, NULL);
  assert_fails (fixture, "broken");
  g_assert_false (g_file_test (png, G_FILE_TEST_EXISTS));
  run (fixture, "render", svg, "--size=10x10", "--output=/no/such/a.png", NULL);
  assert_fails (fixture, "/no/such/a.png");
}

static void
test_preview (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pack = usk_test_source_compile (fixture->folder);
  g_autofree char *png = usk_test_folder_get_file (fixture->folder, "a.png");
  g_autofree char *output = g_strconcat ("--output=", png, NULL);
  static const char *const numbers[] = { "0", "3", "two", "1.5", "" };

  run (fixture, "preview", pack, "microneedling", "2", "--size=301x200", output, NULL);
  assert_status (fixture, 0);
  g_assert_cmpstr (fixture->err, ==, "");
  cairo_surface_destroy (read_png (png, 301, 200));
  g_assert_cmpint (g_remove (png), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      run (fixture, "preview", pack, "microneedling", numbers[i], "--size=10x10", output, NULL);
      assert_fails (fixture, "");
    }
  run (fixture, "preview", pack, "conjuring", "1", "--size=10x10", output, NULL);
  assert_fails (fixture, "conjuring");
  run (fixture, "preview", "/no/such.db", "microneedling", "1", "--size=10x10", output, NULL);
  assert_fails (fixture, "/no/such.db");
  g_assert_false (g_file_test (png, G_FILE_TEST_EXISTS));
}

#define add(path, function) g_test_add ("/compile/program/" path, Fixture, NULL, set_up, function, tear_down)

/* What is not translated is said once for each language, and is no mistake. */
static void
test_translations (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) po = usk_test_po_new ("es");
  g_autofree char *option = g_strconcat ("--output=", fixture->pack, NULL);
  g_autoptr (UskLibrary) library = NULL;
  g_auto (GStrv) languages = NULL;
  g_autofree char *all = NULL;

  usk_test_po_add (po, NULL, "term", "Dermis", "Dermis");
  usk_test_po_add (po, "fuzzy", "term", "Needle", "Aguja");
  usk_test_po_write (po, fixture->source, "es");
  usk_test_po_quote (fixture->source, "eo");
  usk_test_po_list (fixture->source, "es eo\n");

  run (fixture, "check", fixture->source, NULL);
  assert_status (fixture, 0);
  g_assert_true (g_regex_match_simple ("^es: ([0-9]+) of [0-9]+ messages are not translated; English stands in "
                                       "their place\n$",
                                       fixture->err, 0, 0));
  g_assert_nonnull (strstr (fixture->out, "2 translations: no problem"));

  run (fixture, "compile", fixture->source, option, NULL);
  assert_status (fixture, 0);
  library = usk_library_open (fixture->pack, "eo", "911", NULL);
  languages = usk_library_list_languages (library, NULL);
  all = g_strjoinv (" ", languages);
  g_assert_cmpstr (all, ==, "en eo es");
}

/* A lost mark keeps the pack from being written, and all of them are told. */
static void
test_bad_translations (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) po = usk_test_po_new ("es");
  g_autoptr (GString) broken = g_string_new ("hello\n");
  g_autofree char *option = g_strconcat ("--output=", fixture->pack, NULL);

  usk_test_po_add (po, NULL, NULL, "Yes. Call <emergency-number/> now.", "Llame.");
  usk_test_po_write (po, fixture->source, "es");
  usk_test_po_write (broken, fixture->source, "fr");
  usk_test_po_list (fixture->source, "es\nfr\nde\n");

  run (fixture, "compile", fixture->source, option, NULL);
  assert_status (fixture, 1);
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_nonnull (strstr (fixture->err, "po/es.po:6: <emergency-number/> is lost"));
  g_assert_nonnull (strstr (fixture->err, "po/fr.po:1: "));
  g_assert_nonnull (strstr (fixture->err, "po/de.po: "));
  g_assert_nonnull (strstr (fixture->err, "no pack was written"));
  g_assert_false (g_file_test (fixture->pack, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_nonnull (g_getenv (PROGRAM));

  add ("wrong-use", test_wrong_use);
  add ("help", test_help);
  add ("check/good", test_check_good);
  add ("check/bad", test_check_bad);
  add ("check/nowhere", test_check_nowhere);
  add ("compile/good", test_compile);
  add ("compile/twice", test_compile_twice);
  add ("compile/bad", test_compile_bad);
  add ("compile/keeps-older", test_compile_keeps_older);
  add ("compile/over-remains", test_compile_over_remains);
  add ("compile/unwritable", test_compile_unwritable);
  add ("render/moments", test_render);
  add ("render/stylesheet", test_render_stylesheet);
  add ("render/fails", test_render_fails);
  add ("preview", test_preview);
  add ("translations/good", test_translations);
  add ("translations/bad", test_bad_translations);

  return g_test_run ();
}
