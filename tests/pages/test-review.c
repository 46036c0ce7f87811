/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-review.h"

#include <string.h>

#include "usk-library.h"
#include "usk-test-folder.h"

typedef struct {
  UskTestFolder *folder;
  char *path;
  UskLibrary *library;
  UskClinic *clinic;
  GListModel *steps;
  UskStep *step;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = usk_test_folder_new ();
  fixture->path = usk_test_folder_get_file (fixture->folder, "clinic.db");
  fixture->library = usk_library_open (g_getenv ("UNDERSKIN_CONTENT"), "en", "911", &error);
  g_assert_no_error (error);
  fixture->clinic = usk_clinic_open (fixture->path, &error);
  g_assert_no_error (error);
  fixture->steps = usk_library_list_steps (fixture->library, "microneedling", &error);
  g_assert_no_error (error);
  fixture->step = g_list_model_get_item (fixture->steps, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->step);
  g_object_unref (fixture->steps);
  g_assert_finalize_object (fixture->clinic);
  g_assert_finalize_object (fixture->library);
  g_free (fixture->path);
  usk_test_folder_free (fixture->folder);
}

static void
sign (Fixture *fixture, const char *language, const char *text)
{
  g_autoptr (GDateTime) when = g_date_time_new_utc (2026, 11, 21, 9, 0, 0);
  g_autofree char *subject = g_strconcat ("step/", usk_step_get_id (fixture->step), NULL);
  g_autoptr (GError) error = NULL;

  usk_clinic_sign_off (fixture->clinic, subject, language, text, "Dr. Example", when, &error);
  g_assert_no_error (error);
}

static void
assert_says (Fixture *fixture, const char *expected)
{
  g_autofree char *line = usk_review_describe_step (fixture->clinic, "en", fixture->step);

  g_assert_cmpstr (line, ==, expected);
}

static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  g_autofree char *without = usk_review_describe_step (NULL, "en", fixture->step);

  assert_says (fixture, "Not yet reviewed by a clinician");
  g_assert_cmpstr (without, ==, "Not yet reviewed by a clinician");
}

static void
test_signed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = usk_review_get_step_text (fixture->step);

  sign (fixture, "en", text);
  assert_says (fixture, "Reviewed by Dr. Example on November 21, 2026");
}

/* A sign-off is for the very words that were read, in their language. */
static void
test_other_words (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = usk_review_get_step_text (fixture->step);
  g_autofree char *changed = g_strconcat (text, "One sentence more.\n", NULL);

  sign (fixture, "en", changed);
  assert_says (fixture, "Not yet reviewed by a clinician");
  sign (fixture, "es", text);
  assert_says (fixture, "Not yet reviewed by a clinician");
}

/* What a sign-off covers is all that a visitor reads: title, text and details. */
static void
test_text_is_whole (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = usk_review_get_step_text (fixture->step);
  GListModel *const lists[] = { usk_step_get_texts (fixture->step), usk_step_get_details (fixture->step) };

  g_assert_true (g_str_has_prefix (text, usk_step_get_title (fixture->step)));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint n = 0; n < g_list_model_get_n_items (lists[i]); n++)
      {
        g_autoptr (UskPassage) passage = g_list_model_get_item (lists[i], n);

        g_assert_nonnull (strstr (text, usk_passage_get_plain (passage)));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/review/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("nobody", test_nobody);
  ADD ("signed", test_signed);
  ADD ("other-words", test_other_words);
  ADD ("text-is-whole", test_text_is_whole);
#undef ADD

  return g_test_run ();
}
