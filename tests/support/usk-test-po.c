/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-test-po.h"

#include <glib/gstdio.h>
#include <string.h>

#include "usk-test-folder.h"

GString *
usk_test_po_new (const char *language)
{
  GString *po = g_string_new (NULL);

  g_string_append_printf (po,
                          "msgid \"\"\nmsgstr \"\"\n\"Language: %s\\n\"\n"
                          "\"Content-Type: text/plain; charset=UTF-8\\n\"\n",
                          language);

  return po;
}

static void
append_string (GString *po, const char *keyword, const char *text)
{
  g_autoptr (GString) escaped = g_string_new (text);

  g_string_replace (escaped, "\\", "\\\\", 0);
  g_string_replace (escaped, "\"", "\\\"", 0);
  g_string_append_printf (po, "%s \"%s\"\n", keyword, escaped->str);
}

/* Returns the line of the new entry. */
guint
usk_test_po_add (GString *po, const char *flags, const char *context, const char *original,
                 const char *translation)
{
  guint line = 1;

  g_string_append_c (po, '\n');
  if (flags != NULL)
    g_string_append_printf (po, "#, %s\n", flags);
  if (context != NULL)
    append_string (po, "msgctxt", context);
  for (const char *p = po->str; *p != '\0'; p++)
    if (*p == '\n')
      line++;
  append_string (po, "msgid", original);
  append_string (po, "msgstr", translation);

  return line;
}

static void
write_file (const char *source, const char *name, const char *text, gsize length)
{
  g_autofree char *folder = g_build_filename (source, "po", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  usk_test_write_file (path, text, length);
}

void
usk_test_po_write (GString *po, const char *source, const char *language)
{
  g_autofree char *name = g_strconcat (language, ".po", NULL);

  write_file (source, name, po->str, po->len);
}

void
usk_test_po_list (const char *source, const char *languages)
{
  write_file (source, "LINGUAS", languages, strlen (languages));
}

/* Translates everything in the source by putting it in guillemets. */
void
usk_test_po_quote (const char *source, const char *language)
{
  g_autofree char *diagrams = g_build_filename (source, "diagrams", NULL);
  g_autoptr (UskProblems) problems = usk_problems_new ();
  g_autoptr (UskSourceTree) tree = usk_source_tree_load (source, diagrams, problems);
  UskMessages *messages = usk_source_tree_get_messages (tree);
  GPtrArray *all = usk_messages_list (messages);
  g_autoptr (GString) po = usk_test_po_new (language);

  for (guint i = 0; i < all->len; i++)
    {
      const UskMessage *message = g_ptr_array_index (all, i);
      g_autofree char *context = g_strndup (message->key, (gsize) (message->text - 1 - message->key));
      g_autofree char *quoted = g_strdup_printf ("«%s»", message->text);

      if (usk_messages_look_up (messages, message->key) == message)
        usk_test_po_add (po, NULL, context[0] != '\0' ? context : NULL, message->text, quoted);
    }
  usk_test_po_write (po, source, language);
}
