/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a visitor carries away on a phone is whole, fits, and can be read back
 * by a reader that knows nothing of us.
 */

#include <string.h>

#include "usk-error.h"
#include "usk-qr-code.h"
#include "usk-take-away.h"
#include "usk-test-folder.h"
#include "usk-test-reader.h"

/* The least size at which a code is ever shown: 3 pixels for each module. */
#define SMALLEST 3

static const char *const treatments[] = { "microneedling", "dry-needling", "facial-massage" };

static UskLibrary *
open_library (const char *emergency_number)
{
  g_autoptr (GError) error = NULL;
  UskLibrary *library = usk_library_open (g_getenv ("UNDERSKIN_CONTENT"), "en", emergency_number, &error);

  g_assert_no_error (error);

  return library;
}

static GStrv
compose (UskLibrary *library, const char *treatment, const char *const *questions)
{
  g_autoptr (GError) error = NULL;
  GStrv parts = usk_take_away_compose (library, treatment, questions, "River Clinic", "555 0100", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (parts), >=, 1);
  g_assert_cmpuint (g_strv_length (parts), <=, USK_TAKE_AWAY_MAX_CODES);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (parts[i]), <=, USK_TAKE_AWAY_MAX_BYTES);
      g_assert_true (g_utf8_validate (parts[i], -1, NULL));
    }

  return parts;
}

static void
assert_points (UskLibrary *library, const char *treatment, const char *section, const char *text)
{
  g_autoptr (GListModel) points = usk_library_list_points (library, treatment, section, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (points), >=, 3);
  for (guint i = 0; i < g_list_model_get_n_items (points); i++)
    {
      g_autoptr (UskPassage) point = g_list_model_get_item (points, i);

      g_assert_nonnull (strstr (text, usk_passage_get_plain (point)));
    }
}

/* Nothing that tells when to get help is ever left out. */
static void
test_whole (void)
{
  g_autoptr (UskLibrary) library = open_library ("112");

  for (guint i = 0; i < G_N_ELEMENTS (treatments); i++)
    {
      const char *questions[] = { "Is it safe for me?", "What does it cost?", NULL };
      g_auto (GStrv) parts = compose (library, treatments[i], questions);
      g_autofree char *text = g_strjoinv ("\n", parts);

      assert_points (library, treatments[i], "remember", text);
      assert_points (library, treatments[i], "get-help", text);
      g_assert_nonnull (strstr (text, "Is it safe for me?"));
      g_assert_nonnull (strstr (text, "What does it cost?"));
      g_assert_nonnull (strstr (text, "River Clinic, 555 0100"));
      g_assert_nonnull (strstr (text, "112"));
    }
}

static void
test_parts_say_which (void)
{
  g_autoptr (UskLibrary) library = open_library ("911");
  g_auto (GStrv) parts = compose (library, "dry-needling", NULL);
  guint n = g_strv_length (parts);

  g_assert_cmpuint (n, >, 1);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *head = g_strdup_printf ("Dry needling (%u of %u)\n", i + 1, n);

      g_assert_true (g_str_has_prefix (parts[i], head));
    }
}

/* With too many questions the last ones stay behind, and only they. */
static void
test_too_many_questions (void)
{
  g_autoptr (UskLibrary) library = open_library ("911");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) questions = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *text = NULL;

  for (guint i = 1; i <= 60; i++)
    {
      g_autofree char *question = g_strdup_printf ("Question number %u, which is rather long?", i);

      g_strv_builder_add (builder, question);
    }
  questions = g_strv_builder_end (builder);
  parts = compose (library, "microneedling", (const char *const *) questions);
  text = g_strjoinv ("\n", parts);
  g_assert_nonnull (strstr (text, "Question number 1,"));
  g_assert_null (strstr (text, "Question number 60,"));
  g_assert_nonnull (strstr (text, "River Clinic"));
  assert_points (library, "microneedling", "get-help", text);
}

static void
test_unknown_treatment (void)
{
  g_autoptr (UskLibrary) library = open_library ("911");
  g_autoptr (GError) error = NULL;

  g_assert_null (usk_take_away_compose (library, "leeches", NULL, NULL, NULL, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_NOT_FOUND);
}

/* A line that is too long is cut between words, a word without end between
 * letters, and every letter arrives.
 */
static void
test_long_lines (void)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) letters = g_string_new (NULL);
  const char *lines[] = { NULL, NULL, NULL };
  g_auto (GStrv) parts = NULL;
  guint n_words = 0, n_letters = 0;

  for (guint i = 0; i < 200; i++)
    {
      g_string_append (words, i > 0 ? " jamais" : "jamais");
      g_string_append (letters, "ü");
    }
  lines[0] = words->str;
  lines[1] = letters->str;
  parts = usk_take_away_split ("Titre", lines, 300);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) found = g_strsplit_set (parts[i], " \n", -1);

      g_assert_cmpuint (strlen (parts[i]), <=, 300);
      g_assert_true (g_utf8_validate (parts[i], -1, NULL));
      for (guint w = 0; found[w] != NULL; w++)
        {
          n_words += g_str_equal (found[w], "jamais");
          if (g_str_has_prefix (found[w], "ü"))
            n_letters += (guint) g_utf8_strlen (found[w], -1);
        }
    }
  g_assert_cmpuint (n_words, ==, 200);
  g_assert_cmpuint (n_letters, ==, 200);
}

static void
assert_reads_back (UskTestFolder *folder, const char *text)
{
  g_autoptr (UskQrCode) code = usk_qr_code_new (text, NULL);
  g_autofree char *path = usk_test_folder_get_file (folder, "code.png");
  g_autofree char *read = NULL;
  guint size = usk_qr_code_get_pixels (code, 0);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) size, (int) size);
  cairo_t *cr = cairo_create (surface);

  g_assert_cmpuint (size, >=, SMALLEST * usk_qr_code_get_size (code));
  usk_qr_code_draw (code, cr, size);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  read = usk_test_read_qr_code (path);
  g_assert_cmpstr (read, ==, text);
}

/* Also at the smallest size that a screen ever gives it. */
static void
test_reads_back (void)
{
  g_autoptr (UskLibrary) library = open_library ("911");
  UskTestFolder *folder = usk_test_folder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (treatments); i++)
    {
      const char *questions[] = { "Wie tief gehen die Nadeln?", "¿Cuánto cuesta?", NULL };
      g_auto (GStrv) parts = compose (library, treatments[i], questions);

      for (guint n = 0; parts[n] != NULL; n++)
        assert_reads_back (folder, parts[n]);
    }
  usk_test_folder_free (folder);
}

/* A heading goes to the part where its first point is, even if it would fit before. */
static void
test_headings (void)
{
  g_autofree char *points = g_strnfill (90, 'x');
  const char *lines[] = { points, "\nWhen to get help", points, points, NULL };
  g_auto (GStrv) parts = usk_take_away_split ("Title", lines, 300);
  g_autofree char *first = g_strdup_printf ("Title (1 of 3)\n%s", points);
  g_autofree char *second = g_strdup_printf ("Title (2 of 3)\n\nWhen to get help\n%s", points);

  g_assert_cmpuint (g_strv_length (parts), ==, 3);
  g_assert_cmpstr (parts[0], ==, first);
  g_assert_cmpstr (parts[1], ==, second);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/take-away/whole", test_whole);
  g_test_add_func ("/take-away/parts-say-which", test_parts_say_which);
  g_test_add_func ("/take-away/too-many-questions", test_too_many_questions);
  g_test_add_func ("/take-away/unknown-treatment", test_unknown_treatment);
  g_test_add_func ("/take-away/long-lines", test_long_lines);
  g_test_add_func ("/take-away/reads-back", test_reads_back);
  g_test_add_func ("/take-away/headings", test_headings);

  return g_test_run ();
}
