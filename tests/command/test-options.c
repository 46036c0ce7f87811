/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-options.h"

#include <string.h>

/* Parses a command line given as one text. */
static gboolean
parse (UskOptions *options, const char *line, GError **error)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autofree char **argv = g_memdup2 (words, sizeof (char *) * (g_strv_length (words) + 1));
  int argc = (int) g_strv_length (words);
  char **arguments = argv;

  return usk_options_parse (options, &argc, &arguments, error);
}

static void
test_defaults (void)
{
  UskOptions options;
  g_autoptr (GError) error = NULL;

  g_assert_true (parse (&options, "underskin", &error));
  g_assert_no_error (error);
  g_assert_false (options.kiosk);
  g_assert_false (options.check);
  g_assert_cmpint (options.step, ==, 1);
  g_assert_cmpint (options.text_size, ==, 1);
  g_assert_cmpint (options.width, ==, 1920);
  g_assert_cmpint (options.height, ==, 1080);
  g_assert_null (options.treatment);
  g_assert_null (options.tour);
  usk_options_clear (&options);
}

static void
test_everything (void)
{
  UskOptions options;
  g_autoptr (GError) error = NULL;

  g_assert_true (parse (&options,
                        "underskin --kiosk --treatment=microneedling --step=3 --language=es --content=a.db "
                        "--clinic=b.db --tour=out --size=1080x1920 --text-size=4 --check",
                        &error));
  g_assert_no_error (error);
  g_assert_true (options.kiosk && options.check);
  g_assert_cmpstr (options.treatment, ==, "microneedling");
  g_assert_cmpint (options.step, ==, 3);
  g_assert_cmpstr (options.language, ==, "es");
  g_assert_cmpstr (options.tour, ==, "out");
  g_assert_cmpint (options.width, ==, 1080);
  g_assert_cmpint (options.height, ==, 1920);
  g_assert_cmpint (options.text_size, ==, 4);
  usk_options_clear (&options);
  g_assert_null (options.treatment);
  usk_options_clear (&options);
}

static void
test_wrong_use (gconstpointer data)
{
  UskOptions options;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = g_strconcat ("underskin ", data, NULL);

  g_assert_false (parse (&options, line, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (error->domain, ==, G_OPTION_ERROR);
  g_assert_null (strchr (error->message, '\n'));
  g_assert_cmpuint (strlen (error->message), >, 10);
  usk_options_clear (&options);
}

static void
test_content_is_found (void)
{
  UskOptions options = { .content = (char *) "/given/pack.db" };
  g_autofree char *given = usk_options_find_content (&options);
  g_autofree char *from_environment = NULL;
  g_autofree char *installed = NULL;

  g_assert_cmpstr (given, ==, "/given/pack.db");

  options.content = NULL;
  g_setenv ("UNDERSKIN_CONTENT", "/environment/pack.db", TRUE);
  from_environment = usk_options_find_content (&options);
  g_assert_cmpstr (from_environment, ==, "/environment/pack.db");

  g_unsetenv ("UNDERSKIN_CONTENT");
  installed = usk_options_find_content (&options);
  g_assert_true (g_str_has_suffix (installed, "/underskin/content.db"));
}

static void
test_clinic_is_found (void)
{
  UskOptions options = { .clinic = (char *) "/given/clinic.db" };
  g_autofree char *given = usk_options_find_clinic (&options);
  g_autofree char *usual = NULL;

  g_assert_cmpstr (given, ==, "/given/clinic.db");
  options.clinic = NULL;
  usual = usk_options_find_clinic (&options);
  g_assert_true (g_str_has_prefix (usual, g_get_user_data_dir ()));
}

int
main (int argc, char **argv)
{
  const char *const wrong[] = {
    "--nonsense",
    "--step",
    "--step=x",
    "--step=0",
    "--step=-1",
    "--step=2",
    "--step=99999999999",
    "--text-size=0",
    "--text-size=5",
    "--text-size=large",
    "--size",
    "--size=1920",
    "--size=1920x",
    "--size=x1080",
    "--size=1920x1080x",
    "--size=1920*1080",
    "--size=479x1080",
    "--size=1920x479",
    "--size=8193x1080",
    "--size=-1920x1080",
    "--size=99999999999x1080",
    "--size=4294969216x1080",
    "--treatment",
    "--tour",
    "something",
    "--check something",
    "-k",
  };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/options/defaults", test_defaults);
  g_test_add_func ("/options/everything", test_everything);
  g_test_add_func ("/options/content-is-found", test_content_is_found);
  g_test_add_func ("/options/clinic-is-found", test_clinic_is_found);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *path = g_strdup_printf ("/options/wrong-use/%u", i);

      g_test_add_data_func (path, wrong[i], test_wrong_use);
    }

  return g_test_run ();
}
