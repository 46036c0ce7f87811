/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words in several languages at a time, in one process. */

#include "usk-tongue.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "usk-test-words.h"

static UskTestFolder *folder;

static void
install (const char *locale, const char *skin)
{
  g_autofree char *messages = g_strdup_printf ("msgid \"Skin\"\nmsgstr \"%s\"\n\n"
                                               "msgid \"%%s day\"\nmsgid_plural \"%%s days\"\n"
                                               "msgstr[0] \"%s: %%s\"\nmsgstr[1] \"%s, %%s\"\n",
                                               skin, skin, skin);

  g_free (usk_test_words_install (folder, locale, messages));
}

static void
assert_skin (const char *expected)
{
  g_assert_cmpstr (usk_tongue_translate ("Skin"), ==, expected);
}

/* The screen is in German here, whatever a tongue says meanwhile. */
static void
test_nesting (void)
{
  assert_skin ("Haut");
  g_assert_cmpstr (usk_tongue_translate_plural ("%s day", "%s days", 2), ==, "Haut, %s");
  {
    g_autoptr (UskTongue) hebrew G_GNUC_UNUSED = usk_tongue_new ("he");

    assert_skin ("עור");
    g_assert_cmpstr (usk_tongue_translate_plural ("%s day", "%s days", 1), ==, "עור: %s");
    {
      g_autoptr (UskTongue) english G_GNUC_UNUSED = usk_tongue_new ("en");

      assert_skin ("Skin");
      g_assert_cmpstr (usk_tongue_translate_plural ("%s day", "%s days", 1), ==, "%s day");
      g_assert_cmpstr (usk_tongue_translate_plural ("%s day", "%s days", 0), ==, "%s days");
    }
    assert_skin ("עור");
  }
  assert_skin ("Haut");
}

static void
test_regions (void)
{
  static const struct {
    const char *language;
    const char *skin;
  } cases[] = { { "pt", "Pele" },    { "pt-BR", "Pele brasileira" },
                { "pt-PT", "Pele" }, { "pt-Latn-BR", "Pele" },
                { "de-AT", "Haut" }, { "pts", "Skin" },
                { "", "Skin" },      { "../pt", "Skin" },
                { "-pt", "Skin" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (UskTongue) tongue G_GNUC_UNUSED = usk_tongue_new (cases[i].language);

      assert_skin (cases[i].skin);
    }
}

static gpointer
speak_cb (gpointer data)
{
  const char *const *pair = data;

  assert_skin ("Haut");
  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (UskTongue) tongue G_GNUC_UNUSED = usk_tongue_new (pair[0]);

      assert_skin (pair[1]);
    }
  assert_skin ("Haut");

  return NULL;
}

/* Each thread has its own language, at the same time. */
static void
test_threads (void)
{
  static const char *const pairs[][2] = { { "he", "עור" }, { "pt", "Pele" }, { "xx", "Skin" }, { "de", "Haut" } };
  g_autoptr (UskTongue) tongue G_GNUC_UNUSED = usk_tongue_new ("pt-BR");
  GThread *threads[G_N_ELEMENTS (pairs)];

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    threads[i] = g_thread_new (NULL, speak_cb, (gpointer) pairs[i]);
  for (guint i = 0; i < 2000; i++)
    assert_skin ("Pele brasileira");
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_thread_join (threads[i]);
  assert_skin ("Pele brasileira");
}

static void
test_damaged (void)
{
  g_autofree char *path = usk_test_words_install (folder, "zz", "msgid \"Skin\"\nmsgstr \"zzz\"\n");

  usk_test_write_file (path, "nonsense", 8);
  g_test_expect_message ("usk-base", G_LOG_LEVEL_MESSAGE, "*zz*underskin.mo*damaged*");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (UskTongue) tongue G_GNUC_UNUSED = usk_tongue_new ("zz");

      assert_skin ("Skin");
    }
  g_test_assert_expected_messages ();
}

/* What templates get, and what files get that know of no tongue. */
static void
assert_screen (const char *expected)
{
  g_assert_cmpstr (gettext ("Skin"), ==, expected);
  g_assert_cmpstr (g_dgettext (NULL, "Skin"), ==, expected);
  assert_skin (expected);
}

/* No locale but "C" is needed for that, and it may change at any time. */
static void
test_screen (void)
{
  static const struct {
    const char *language;
    const char *skin;
  } cases[] = {
    { "en", "Skin" },    { "he", "עור" },     { "pt-BR", "Pele brasileira" },
    { "pt-PT", "Pele" }, { "../he", "Skin" }, { "de", "Haut" },
    { "xx", "Skin" },    { "he", "עור" },
  };

  const char *environment; /* which other threads may read meanwhile, so it stays */

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  setlocale (LC_ALL, "C");
  usk_tongue_leave_system ();
  environment = g_getenv ("LANGUAGE");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      usk_tongue_set_screen (cases[i].language);
      g_assert_true (g_getenv ("LANGUAGE") == environment);
      assert_screen (cases[i].skin);
      {
        g_autoptr (UskTongue) german G_GNUC_UNUSED = usk_tongue_new ("de");

        assert_skin ("Haut");
      }
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  g_setenv ("LANGUAGE", "de", TRUE);
  folder = usk_test_folder_new ();
  usk_test_words_use (folder);
  install ("de", "Haut");
  install ("he", "עור");
  install ("pt", "Pele");
  install ("pt_BR", "Pele brasileira");

  g_test_add_func ("/tongue/nesting", test_nesting);
  g_test_add_func ("/tongue/regions", test_regions);
  g_test_add_func ("/tongue/threads", test_threads);
  g_test_add_func ("/tongue/damaged", test_damaged);
  g_test_add_func ("/tongue/screen", test_screen);

  status = g_test_run ();
  usk_test_folder_free (folder);

  return status;
}
