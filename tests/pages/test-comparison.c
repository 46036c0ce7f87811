/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-comparison.h"

typedef struct {
  UskLibrary *library;
  UskComparison *comparison;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->library = usk_library_open (g_getenv ("UNDERSKIN_CONTENT"), "en", "911", &error);
  g_assert_no_error (error);
  fixture->comparison = usk_comparison_new (fixture->library, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->comparison);
  g_object_unref (fixture->library);
}

static void
assert_chosen (UskComparison *comparison, const char *expected)
{
  g_auto (GStrv) ids = usk_comparison_list_ids (comparison);
  g_autofree char *joined = g_strjoinv (" ", ids);

  g_assert_cmpstr (joined, ==, expected);
  g_assert_cmpuint (usk_comparison_get_chosen (comparison)->len, ==, g_strv_length (ids));
}

static void
toggle (UskComparison *comparison, const char *id)
{
  GListModel *choices = usk_comparison_get_choices (comparison);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (UskChoice) choice = g_list_model_get_item (choices, i);

      if (g_str_equal (usk_choice_get_id (choice), id))
        {
          usk_comparison_toggle (comparison, choice);
          return;
        }
    }
  g_assert_not_reached ();
}

static void
test_begins (Fixture *fixture, gconstpointer data)
{
  assert_chosen (fixture->comparison, "");
  usk_comparison_begin (fixture->comparison, "facial-massage");
  assert_chosen (fixture->comparison, "facial-massage microneedling no-treatment");
  usk_comparison_begin (fixture->comparison, "microneedling");
  assert_chosen (fixture->comparison, "microneedling dry-needling no-treatment");
  usk_comparison_begin (fixture->comparison, "no-treatment");
  assert_chosen (fixture->comparison, "no-treatment microneedling");
}

/* A pack may leave a choice out that somebody still asks for. */
static void
test_begins_with_unknown (Fixture *fixture, gconstpointer data)
{
  usk_comparison_begin (fixture->comparison, "unheard-of");
  assert_chosen (fixture->comparison, "microneedling dry-needling no-treatment");
}

static void
test_two_or_three (Fixture *fixture, gconstpointer data)
{
  usk_comparison_begin (fixture->comparison, "microneedling");
  toggle (fixture->comparison, "facial-massage");
  assert_chosen (fixture->comparison, "microneedling no-treatment facial-massage");
  toggle (fixture->comparison, "no-treatment");
  assert_chosen (fixture->comparison, "microneedling facial-massage");
  toggle (fixture->comparison, "microneedling");
  assert_chosen (fixture->comparison, "microneedling facial-massage");
  toggle (fixture->comparison, "dry-needling");
  assert_chosen (fixture->comparison, "microneedling facial-massage dry-needling");
  toggle (fixture->comparison, "microneedling");
  assert_chosen (fixture->comparison, "facial-massage dry-needling");
}

static void
test_aspects (Fixture *fixture, gconstpointer data)
{
  GListModel *all = usk_comparison_get_aspects (fixture->comparison);
  g_autoptr (GListModel) everything =
    usk_comparison_list_aspects_of (fixture->comparison, USK_COMPARISON_EVERYTHING);
  g_autoptr (GListModel) pain = usk_comparison_list_aspects_of (fixture->comparison, "pain");

  g_assert_cmpuint (g_list_model_get_n_items (everything), ==, g_list_model_get_n_items (all));
  g_assert_cmpuint (g_list_model_get_n_items (pain), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (pain), <, g_list_model_get_n_items (all));
  for (guint i = 0; i < g_list_model_get_n_items (pain); i++)
    {
      g_autoptr (UskAspect) aspect = g_list_model_get_item (pain, i);

      g_assert_true (g_strv_contains (usk_aspect_get_matters (aspect), "pain"));
    }
}

static void
test_takes_over (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskComparison) other = usk_comparison_new (fixture->library, &error);

  g_assert_no_error (error);
  usk_comparison_begin (fixture->comparison, "facial-massage");
  usk_comparison_begin (other, "microneedling");
  usk_comparison_take_over (other, fixture->comparison);
  assert_chosen (other, "facial-massage microneedling no-treatment");
  usk_comparison_clear (fixture->comparison);
  assert_chosen (fixture->comparison, "");
  assert_chosen (other, "facial-massage microneedling no-treatment");
}

#define add(path, function) g_test_add ("/comparison/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("begins", test_begins);
  add ("begins-with-unknown", test_begins_with_unknown);
  add ("two-or-three", test_two_or_three);
  add ("aspects", test_aspects);
  add ("takes-over", test_takes_over);

  return g_test_run ();
}
