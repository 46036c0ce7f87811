/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Catalogues of the program's words, made by the translators' own tool. */

#include "usk-test-words.h"

#include <glib/gstdio.h>

#include "usk-tongue.h"

#define OPENING "«"
#define CLOSING "»"

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
  usk_tongue_set_folder (folder->path);
}

/* What of a text stands in no guillemets, without its marks: all guillemets are
 * ours, so that is what nobody looked up.
 */
char *
usk_test_words_find_rest (const char *text)
{
  GString *rest = g_string_new (NULL);
  int depth = 0, marks = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      depth += c == g_utf8_get_char (OPENING);
      marks += c == '<';
      if (depth == 0 && marks == 0 && g_unichar_isalpha (c))
        g_string_append_unichar (rest, c);
      depth -= c == g_utf8_get_char (CLOSING);
      marks -= c == '>';
    }
  g_assert_cmpint (depth, ==, 0);

  return g_string_free (rest, FALSE);
}

/* As usk_test_words_install(), with a catalogue that is there already. */
void
usk_test_words_install_file (UskTestFolder *folder, const char *locale, const char *catalog)
{
  g_autofree char *path = usk_test_words_install (folder, locale, "");
  g_autoptr (GBytes) bytes = usk_test_read_file (catalog);
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  usk_test_write_file (path, data, size);
}
