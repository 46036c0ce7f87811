/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A handout in another language than the program speaks: all of it, also what
 * is looked up in a thread, and nothing of it on the screen.  In the pack and
 * in the catalogue for this all that is in Esperanto stands in «guillemets».
 */

#include <string.h>

#include "usk-error.h"
#include "usk-handout.h"
#include "usk-take-away.h"
#include "usk-test-words.h"
#include "usk-tongue.h"

#define OPENING "«"
#define CLOSING "»"

typedef struct {
  UskLibrary *screen;
  UskLibrary *library;
  UskHandoutOptions *options;
} Fixture;

static const char *catalog;
static UskTestFolder *words;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->screen = usk_library_open (g_getenv ("UNDERSKIN_LANGUAGES"), "en", "112", &error);
  g_assert_no_error (error);
  fixture->library = usk_library_translate (fixture->screen, data, &error);
  g_assert_no_error (error);
  fixture->options = usk_handout_options_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  usk_handout_options_free (fixture->options);
  g_assert_finalize_object (fixture->library);
  g_assert_finalize_object (fixture->screen);
}

/* The program itself still speaks English. */
static void
assert_screen_is_unmoved (void)
{
  g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "en");
  g_assert_cmpstr (usk_tongue_translate ("Skin"), ==, "Skin");
}

static UskLeaflet *
compose (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  UskLeaflet *leaflet = usk_compose (fixture->library, NULL, fixture->options, &error);

  g_assert_no_error (error);

  return leaflet;
}

static void
assert_translated (const char *text)
{
  g_autofree char *rest = usk_test_words_find_rest (text);

  if (rest[0] != '\0')
    g_error ("Not all of this is translated: %s", text);
}

/* Names of papers and of those who wrote them are the same in every language. */
static gboolean
is_list_of_sources (UskBlock *block)
{
  return usk_block_get_n_children (block) > 0 &&
         g_strcmp0 (usk_block_get_text (usk_block_get_child (block, 0)), "«Sources»") == 0;
}

/* Returns how many texts there are. */
static guint
check_block (UskBlock *block)
{
  guint n = 0;

  if (is_list_of_sources (block))
    return 1;

  if (usk_block_get_text (block) != NULL)
    {
      assert_translated (usk_block_get_text (block));
      n++;
    }
  if (usk_block_get_figure (block) != NULL)
    assert_translated (usk_figure_get_description (usk_block_get_figure (block)));
  for (guint i = 0; i < usk_block_get_n_children (block); i++)
    n += check_block (usk_block_get_child (block, i));

  return n;
}

static void
check_leaflet (Fixture *fixture, guint least)
{
  g_autoptr (UskLeaflet) leaflet = compose (fixture);

  g_assert_cmpstr (leaflet->language, ==, "eo");
  g_assert_cmpuint (check_block (leaflet->root), >, least);
  assert_translated (leaflet->title);
  assert_translated (leaflet->foot);
  g_assert_cmpstr (leaflet->page_format, ==, "«Page %u of %u»");
  assert_screen_is_unmoved ();
}

static void
test_every_word (Fixture *fixture, gconstpointer data)
{
  static const char *const compare[] = { "microneedling", "facelift", "no-treatment", NULL };
  static const char *const claims[] = { "M1", "M27", NULL };

  fixture->options->treatment = g_strdup ("microneedling");
  fixture->options->compare = g_strdupv ((char **) compare);
  fixture->options->claims = g_strdupv ((char **) claims);
  check_leaflet (fixture, 200);
}

static void
test_every_word_of_one_sheet (Fixture *fixture, gconstpointer data)
{
  fixture->options->treatment = g_strdup ("dry-needling");
  fixture->options->brief = TRUE;
  check_leaflet (fixture, 20);
}

static void
on_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static UskHandout *
make (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  UskHandout *handout;

  usk_handout_make_async (fixture->library, NULL, fixture->options, NULL, on_made_cb, &result);
  while (result == NULL)
    {
      /* The screen is looked up at the same time, on its own thread. */
      assert_screen_is_unmoved ();
      g_main_context_iteration (NULL, TRUE);
    }
  handout = usk_handout_make_finish (result, &error);
  g_assert_no_error (error);

  return handout;
}

static char *
read_text (UskHandout *handout)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "handout.pdf");
  const char *arguments[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text;

  g_assert_true (usk_handout_save (handout, path, &error));
  g_assert_true (
    g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error));
  g_assert_no_error (error);

  return text;
}

/* The words of charts are looked up while they are drawn. */
static void
test_words_of_charts (Fixture *fixture, gconstpointer data)
{
  static const char *const compare[] = { "microneedling", "dry-needling", NULL };
  static const char *const expected[] = { "«Skin»", "«Muscle»", "«Now»", "«Page 1 of " };
  g_autoptr (UskHandout) handout = NULL;
  g_autofree char *text = NULL;

  fixture->options->compare = g_strdupv ((char **) compare);
  handout = make (fixture);
  text = read_text (handout);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (text, expected[i]) == NULL)
      g_error ("The handout does not say %s:\n%s", expected[i], text);
  assert_screen_is_unmoved ();
}

static GStrv
compose_codes (Fixture *fixture)
{
  static const char *const questions[] = { "«Will it hurt?»", NULL };
  g_autoptr (GError) error = NULL;
  GStrv parts = usk_take_away_compose (fixture->library, "dry-needling", questions, "", "555 0100", &error);

  g_assert_no_error (error);

  return parts;
}

static void
test_codes (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) parts = compose_codes (fixture);
  g_autofree char *all = g_strjoinv ("\n", parts);

  for (guint i = 0; parts[i] != NULL; i++)
    g_assert_true (g_str_has_prefix (parts[i], OPENING));
  g_assert_nonnull (strstr (all, "«My questions»"));
  g_assert_nonnull (strstr (all, "«When to get help»"));
  assert_screen_is_unmoved ();
}

/* Nobody has translated the program into Hebrew here, only the content. */
static void
test_language_without_catalog (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) parts = compose_codes (fixture);
  g_autofree char *all = g_strjoinv ("\n", parts);

  g_assert_cmpint (g_unichar_get_script (g_utf8_get_char (parts[0])), ==, G_UNICODE_SCRIPT_HEBREW);
  g_assert_nonnull (strstr (all, "When to get help"));
}

static void
test_unknown_language (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (usk_library_translate (fixture->screen, "xx", &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "en, eo, he"));
}

static void
assert_name (const UskHandoutOptions *options, const char *language, const char *expected)
{
  g_autofree char *name = usk_handout_options_suggest_name (options, language);

  g_assert_cmpstr (name, ==, expected);
}

/* No id makes a name that leads elsewhere, is hidden, or is too long. */
static void
test_file_names (Fixture *fixture, gconstpointer data)
{
  UskHandoutOptions *options = fixture->options;
  const char *const claims[] = { "M1", "M 2", NULL };
  g_autofree char *name = NULL;

  options->treatment = g_strdup ("dry-needling");
  assert_name (options, "pt-BR", "dry-needling-pt-BR.pdf");
  options->brief = TRUE;
  options->large_print = TRUE;
  options->monochrome = TRUE;
  assert_name (options, "en", "dry-needling-en-short-large-monochrome.pdf");
  g_free (options->treatment);
  options->treatment = g_strdup ("../naïve\\x\n");
  options->brief = options->large_print = options->monochrome = FALSE;
  assert_name (options, "he", "na-ve-x-he.pdf");

  g_clear_pointer (&options->treatment, g_free);
  options->claims = g_strdupv ((char **) claims);
  assert_name (options, "en", "claims-M1-M-2-en.pdf");

  options->treatment = g_strnfill (5000, 'x');
  options->large_print = TRUE;
  name = usk_handout_options_suggest_name (options, "en");
  g_assert_cmpuint (strlen (name), <, 200);
  g_assert_true (g_str_has_suffix (name, ".pdf"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  catalog = argv[1];
  words = usk_test_folder_new ();
  usk_test_words_install_file (words, "eo", catalog);
  usk_test_words_use (words);

#define ADD(path, language, function)                                                                             \
  g_test_add ("/handout/language/" path, Fixture, language, set_up, function, tear_down)
  ADD ("every-word", "eo", test_every_word);
  ADD ("every-word-of-one-sheet", "eo", test_every_word_of_one_sheet);
  ADD ("words-of-charts", "eo", test_words_of_charts);
  ADD ("codes", "eo", test_codes);
  ADD ("without-catalog", "he", test_language_without_catalog);
  ADD ("unknown", "eo", test_unknown_language);
  ADD ("file-names", "eo", test_file_names);
#undef ADD

  status = g_test_run ();
  usk_test_folder_free (words);

  return status;
}
