/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The way back from pages that a visitor reaches from many others. */

#include "usk-test-walk.h"

static void
go_back (UskTestApp *app, const char *expected)
{
  usk_test_walk_click_action (app, "win.back");
  usk_test_app_assert_page (app, expected);
}

static void
open_evidence (UskTestApp *app)
{
  usk_test_app_act (app, "win.open-evidence", g_variant_new_string ("dry-needling"));
  usk_test_app_settle (app);
  usk_test_app_assert_page (app, "evidence");
}

static void
open_end (UskTestApp *app)
{
  usk_test_app_act (app, "win.close-walkthrough", g_variant_new_string ("dry-needling"));
  usk_test_app_act (app, "closing.section", g_variant_new_string ("aftercare"));
  usk_test_app_settle (app);
}

static void
assert_end (UskTestApp *app)
{
  g_autofree char *section = NULL;

  g_object_get (usk_test_app_get_page (app), "section", &section, NULL);
  g_assert_cmpstr (section, ==, "aftercare");
  g_assert_nonnull (usk_test_find_text (usk_test_app_get_page (app), "Dry needling"));
}

/* Whoever looks something up at the end of a walkthrough comes back to it as it was. */
static void
test_from_the_end (UskTestApp **app, gconstpointer data)
{
  static const char *const ways[][2] = { { "win.open-evidence", "evidence" }, { "win.open-compare", "compare" } };

  open_end (*app);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      usk_test_walk_click_action (*app, ways[i][0]);
      usk_test_app_assert_page (*app, ways[i][1]);
      go_back (*app, "closing");
      assert_end (*app);
    }
}

/* From a handout one comes back to what it was made of. */
static void
test_from_a_handout (UskTestApp **app, gconstpointer data)
{
  open_end (*app);
  open_evidence (*app);
  usk_test_app_act (*app, "win.take-home-claim", g_variant_new_string ("M27"));
  usk_test_app_settle (*app);
  usk_test_walk_click_action (*app, "handout.back");
  usk_test_app_assert_page (*app, "evidence");
  go_back (*app, "closing");
  assert_end (*app);
}

/* Back and back again is home, whichever way led round. */
static void
test_no_circle (UskTestApp **app, gconstpointer data)
{
  usk_test_walk_click_action (*app, "win.begin");
  usk_test_walk_click_action (*app, "win.open-search");
  usk_test_app_act (*app, "win.open-sources", NULL);
  open_evidence (*app);
  usk_test_app_act (*app, "win.open-search", NULL);
  usk_test_app_settle (*app);
  usk_test_app_assert_page (*app, "search");
  go_back (*app, "home");

  usk_test_app_act (*app, "win.open-sources", NULL);
  open_evidence (*app);
  open_evidence (*app);
  go_back (*app, "sources");
  go_back (*app, "home");
}

/* Where the last visitor was is not where this one comes from. */
static void
test_of_this_visit (UskTestApp **app, gconstpointer data)
{
  open_end (*app);
  open_evidence (*app);
  usk_test_app_act (*app, "win.end-visit", NULL);
  usk_test_app_settle (*app);
  usk_test_app_assert_page (*app, "attract");
  open_evidence (*app);
  go_back (*app, "home");
}

#define ADD(path, function)                                                                                       \
  g_test_add ("/back/" path, UskTestApp *, NULL, usk_test_walk_set_up, function, usk_test_walk_tear_down)

int
main (int argc, char **argv)
{
  usk_test_app_init (&argc, &argv);
  usk_test_app_share_pictures ();

  ADD ("from-the-end", test_from_the_end);
  ADD ("from-a-handout", test_from_a_handout);
  ADD ("no-circle", test_no_circle);
  ADD ("of-this-visit", test_of_this_visit);

  return g_test_run ();
}
