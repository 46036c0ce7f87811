/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A passage that has no source, in the words of a translator who knows nothing of
 * markup.
 */

#include "usk-passage-row.h"

#include <glib/gi18n.h>

#include "usk-screen-language.h"
#include "usk-test-app.h"
#include "usk-test-words.h"

#define TEXT "Drink water & rest."

static void
test_mark_is_plain (void)
{
  const char *const none[] = { NULL };
  g_autoptr (UskPassage) passage =
    g_object_new (USK_TYPE_PASSAGE, "id", "a", "markup", "Drink water &amp; rest.", "plain", TEXT, "sources", none,
                  "references", none, "general", TRUE, NULL);
  GtkWidget *window = gtk_window_new ();

  g_assert_cmpstr (_("general guidance"), ==, "tips & tricks <all>");
  gtk_window_set_child (GTK_WINDOW (window), usk_passage_row_new (passage, FALSE, FALSE));
  gtk_window_present (GTK_WINDOW (window));
  g_assert_nonnull (usk_test_find_text (window, "Drink water & rest. tips & tricks <all>"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (UskTestFolder) words = usk_test_folder_new ();

  usk_test_app_init (&argc, &argv);
  g_free (usk_test_words_install (words, "eo", "msgid \"general guidance\"\nmsgstr \"tips & tricks <all>\"\n"));
  usk_test_words_use (words);
  usk_screen_language_set ("eo");

  g_test_add_func ("/passage-row/mark-is-plain", test_mark_is_plain);

  return g_test_run ();
}
