/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-handout-maker.h"

#include "usk-error.h"

typedef struct {
  UskLibrary *library;
  UskHandoutOptions *options;
  UskHandoutMaker *maker;
  guint n_changes;
} Fixture;

static void
on_changed_cb (UskHandoutMaker *maker, Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->library = usk_library_open (g_getenv ("UNDERSKIN_CONTENT"), "en", "911", &error);
  g_assert_no_error (error);
  fixture->options = usk_handout_options_new ();
  fixture->options->treatment = g_strdup ("dry-needling");
  fixture->options->brief = TRUE;
  fixture->maker = usk_handout_maker_new (NULL);
  g_signal_connect (fixture->maker, "changed", G_CALLBACK (on_changed_cb), fixture);
}

/* What was cancelled keeps the maker until its thread has noticed. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  while (G_OBJECT (fixture->maker)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->maker);
  usk_handout_options_free (fixture->options);
  g_object_unref (fixture->library);
}

static void
wait (Fixture *fixture)
{
  while (usk_handout_maker_is_busy (fixture->maker))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_makes (Fixture *fixture, gconstpointer data)
{
  g_assert_false (usk_handout_maker_is_busy (fixture->maker));
  usk_handout_maker_make (fixture->maker, fixture->library, fixture->options);
  g_assert_true (usk_handout_maker_is_busy (fixture->maker));
  g_assert_null (usk_handout_maker_get_handout (fixture->maker));
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  wait (fixture);
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  g_assert_false (usk_handout_maker_has_failed (fixture->maker));
  g_assert_cmpuint (usk_handout_get_n_pages (usk_handout_maker_get_handout (fixture->maker)), >, 0);

  usk_handout_maker_stop (fixture->maker);
  g_assert_null (usk_handout_maker_get_handout (fixture->maker));
  g_assert_cmpuint (fixture->n_changes, ==, 3);
}

/* The one that was asked for last comes, and comes alone. */
static void
test_takes_the_place (Fixture *fixture, gconstpointer data)
{
  double width, height;

  usk_handout_maker_make (fixture->maker, fixture->library, fixture->options);
  fixture->options->paper = USK_PAPER_A4;
  usk_handout_maker_make (fixture->maker, fixture->library, fixture->options);
  wait (fixture);
  g_assert_cmpuint (fixture->n_changes, ==, 3);
  usk_handout_get_page_size (usk_handout_maker_get_handout (fixture->maker), &width, &height);
  g_assert_cmpfloat (height, >, 800);
}

static void
test_stops (Fixture *fixture, gconstpointer data)
{
  usk_handout_maker_make (fixture->maker, fixture->library, fixture->options);
  usk_handout_maker_stop (fixture->maker);
  g_assert_false (usk_handout_maker_is_busy (fixture->maker));
  while (G_OBJECT (fixture->maker)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (usk_handout_maker_get_handout (fixture->maker));
  g_assert_false (usk_handout_maker_has_failed (fixture->maker));
  g_assert_cmpuint (fixture->n_changes, ==, 2);
}

static void
test_fails (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->options->treatment);
  fixture->options->treatment = g_strdup ("unheard-of");
  usk_handout_maker_make (fixture->maker, fixture->library, fixture->options);
  g_test_expect_message ("usk-pages", G_LOG_LEVEL_MESSAGE, "*cannot be made*unheard-of*");
  wait (fixture);
  g_test_assert_expected_messages ();
  g_assert_true (usk_handout_maker_has_failed (fixture->maker));
  g_assert_null (usk_handout_maker_get_handout (fixture->maker));
  g_assert_cmpuint (fixture->n_changes, ==, 2);

  usk_handout_maker_stop (fixture->maker);
  g_assert_false (usk_handout_maker_has_failed (fixture->maker));
}

/* There is no handout of what somebody else could not prepare. */
static void
test_is_told_to_fail (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = g_error_new_literal (USK_ERROR, USK_ERROR_NOT_FOUND, "There is no such language");

  usk_handout_maker_make (fixture->maker, fixture->library, fixture->options);
  g_test_expect_message ("usk-pages", G_LOG_LEVEL_MESSAGE, "*cannot be made*no such language*");
  usk_handout_maker_fail (fixture->maker, error);
  g_test_assert_expected_messages ();
  g_assert_true (usk_handout_maker_has_failed (fixture->maker));
  g_assert_false (usk_handout_maker_is_busy (fixture->maker));
}

#define add(path, function) g_test_add ("/handout-maker/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("makes", test_makes);
  add ("takes-the-place", test_takes_the_place);
  add ("stops", test_stops);
  add ("fails", test_fails);
  add ("is-told-to-fail", test_is_told_to_fail);

  return g_test_run ();
}
