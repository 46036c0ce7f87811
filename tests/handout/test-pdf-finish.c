/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>

#include "usk-error.h"
#include "usk-pdf-finish.h"
#include "usk-pdf-fixture.h"

static void
test_same_bytes (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) drawn = usk_pdf_fixture_draw_all ();
  g_autoptr (GBytes) first = usk_pdf_finish (drawn, &usk_pdf_fixture_info, &error);
  g_autoptr (GBytes) second = NULL;

  g_assert_no_error (error);
  second = usk_pdf_finish (drawn, &usk_pdf_fixture_info, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first, second));
}

static void
test_description_missing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) drawn = usk_pdf_fixture_draw_all ();
  g_autoptr (GBytes) finished = NULL;
  const char *const descriptions[] = { "One of two", NULL };
  UskPdfInfo info = usk_pdf_fixture_info;

  info.descriptions = descriptions;
  finished = usk_pdf_finish (drawn, &info, &error);
  g_assert_null (finished);
  g_assert_error (error, USK_ERROR, USK_ERROR_INVALID);
  g_assert_nonnull (g_strstr_len (error->message, -1, "2 figures, but 1 descriptions"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-finish/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf-finish/description-missing", test_description_missing);

  return g_test_run ();
}
