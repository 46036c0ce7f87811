/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Catalogues of the program's words, made by the translators' own tool. */

#include "usk-test-words.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define HEAD "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"

/* Installs a catalogue where gettext() looks for one.  @messages is what stands
 * in a PO file behind its head, unless it begins with a head of its own.
 * Returns its path.
 */
char *
usk_test_words_install (UskTestFolder *folder, const char *locale, const char *messages)
{
  g_autofree char *directory = g_build_filename (folder->path, locale, "LC_MESSAGES", NULL);
  g_autofree char *source = g_build_filename (directory, "words.po", NULL);
  g_autofree char *all =
    g_str_has_prefix (messages, "msgid \"\"") ? g_strdup (messages) : g_strdup_printf (HEAD "%s", messages);
  char *path = g_build_filename (directory, GETTEXT_PACKAGE ".mo", NULL);
  const char *arguments[] = { "msgfmt", "--output-file", path, source, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_cmpint (g_mkdir_with_parents (directory, 0700), ==, 0);
  g_assert_true (g_file_set_contents (source, all, -1, &error));
  g_assert_true (
    g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));

  return path;
}

/* Lets the program look for its words in @folder and nowhere else. */
void
usk_test_words_use (UskTestFolder *folder)
{
  bindtextdomain (GETTEXT_PACKAGE, folder->path);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
