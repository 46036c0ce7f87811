/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-test-handout.h"

#include "usk-test-cups.h"
#include "usk-test-folder.h"

/* A handout takes about a second, but a busy machine may do other things. */
#define SECONDS 60

static gboolean
is_complete (gpointer data)
{
  return usk_handout_page_is_complete (data);
}

/* The page on screen, once its handout is made. */
UskHandoutPage *
usk_test_handout_wait (UskTestApp *app)
{
  GtkWidget *page;

  usk_test_app_settle (app);
  page = usk_test_app_get_page (app);
  g_assert_true (USK_IS_HANDOUT_PAGE (page));
  g_assert_true (usk_test_app_wait_for (is_complete, page, SECONDS));
  g_assert_nonnull (usk_handout_page_get_handout (USK_HANDOUT_PAGE (page)));

  return USK_HANDOUT_PAGE (page);
}

UskHandoutPage *
usk_test_handout_take_home (UskTestApp *app, const char *treatment)
{
  usk_test_app_act (app, "win.take-home", g_variant_new_string (treatment));

  return usk_test_handout_wait (app);
}

/* What a program that knows nothing of us reads in the handout. */
char *
usk_test_handout_read (UskHandoutPage *page)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "handout.pdf");
  const char *arguments[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (usk_handout_save (usk_handout_page_get_handout (page), path, &error));
  g_assert_no_error (error);

  return usk_test_run (arguments);
}
