/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-library-fixture.h"

UskLibrary *
fixture_open_library (const char *pack, const char *language)
{
  g_autoptr (GError) error = NULL;
  UskLibrary *library = usk_library_open (pack, language, "112", &error);

  g_assert_no_error (error);

  return library;
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = usk_test_folder_new ();
  fixture->pack = usk_test_source_compile (fixture->folder);
  fixture->library = fixture_open_library (fixture->pack, "en");
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->library);
  g_free (fixture->pack);
  usk_test_folder_free (fixture->folder);
}

void
fixture_assert_passage (GListModel *passages, guint index, const char *plain, const char *sources)
{
  g_autoptr (UskPassage) passage = g_list_model_get_item (passages, index);
  g_autofree char *keys = NULL;

  g_assert_nonnull (passage);
  keys = g_strjoinv (" ", (char **) usk_passage_get_sources (passage));
  g_assert_cmpstr (usk_passage_get_plain (passage), ==, plain);
  g_assert_cmpstr (keys, ==, sources);
  g_assert_cmpint (usk_passage_get_general (passage), ==, sources[0] == '\0');
}
