/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-session.h"

typedef struct {
  UskSelection *selection;
  guint n_changes;
} Fixture;

static void
on_changed_cb (UskSelection *selection, Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->selection = usk_selection_new ();
  g_signal_connect (fixture->selection, "changed", G_CALLBACK (on_changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->selection);
}

static void
assert_ids (UskSelection *selection, const char *expected)
{
  g_autofree char *ids = g_strjoinv (" ", (char **) usk_selection_get_ids (selection));

  g_assert_cmpstr (ids, ==, expected);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  assert_ids (fixture->selection, "");
  usk_selection_set (fixture->selection, "b", TRUE);
  usk_selection_set (fixture->selection, "a", TRUE);
  usk_selection_set (fixture->selection, "c", TRUE);
  assert_ids (fixture->selection, "b a c");
  usk_selection_set (fixture->selection, "a", FALSE);
  assert_ids (fixture->selection, "b c");
  usk_selection_set (fixture->selection, "a", TRUE);
  assert_ids (fixture->selection, "b c a");
}

/* Only what changes something is told. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  usk_selection_set (fixture->selection, "a", FALSE);
  usk_selection_clear (fixture->selection);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  usk_selection_set (fixture->selection, "a", TRUE);
  usk_selection_set (fixture->selection, "a", TRUE);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  usk_selection_clear (fixture->selection);
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  assert_ids (fixture->selection, "");
}

/* The end of a visit forgets what the visitor wanted to ask. */
static void
test_visit_ends (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskClock) clock = usk_clock_new_manual ();
  g_autoptr (UskSession) session = usk_session_new (clock, 180, 30);

  usk_session_begin (session);
  usk_selection_set (usk_session_get_questions (session), "a", TRUE);
  usk_session_warn (session);
  usk_session_stay (session);
  assert_ids (usk_session_get_questions (session), "a");
  usk_session_end (session);
  assert_ids (usk_session_get_questions (session), "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/selection/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("order", test_order);
  ADD ("changes", test_changes);
  ADD ("visit-ends", test_visit_ends);
#undef ADD

  return g_test_run ();
}
