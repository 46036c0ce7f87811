/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A translator's file, read by the library of gettext itself.  That tells
 * mistakes through a table of functions without any data, and leaves by a long
 * jump when there were some; both end in this file.
 */

#include "usk-po-file.h"

#include <gettext-po.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#define MAX_FILE_BYTES (16 * 1024 * 1024)
#define NO_LINE        ((size_t) -1)

typedef struct {
  const char *name;
  UskProblems *problems;
  jmp_buf way_out;
} Reading;

/* The one that goes on now: the library reads one file at a time, too. */
static Reading *current;

static void
usk_po_entry_free (gpointer data)
{
  UskPoEntry *entry = data;

  g_free (entry->context);
  g_free (entry->original);
  g_free (entry->translation);
  g_free (entry);
}

static void
report (size_t line, const char *text, const char *what_to_do)
{
  g_autofree char *message = g_strdelimit (g_strstrip (g_strdup (text)), "\n", ' ');

  usk_problems_add (current->problems, current->name, line != NO_LINE ? (guint) line : 0, "%s%s", message,
                    what_to_do);
}

static void
leave_if (int severity)
{
  if (severity == PO_SEVERITY_FATAL_ERROR)
    longjmp (current->way_out, 1);
}

/* What names no file only sums up what was said before. */
static void
on_error_cb (int severity, po_message_t message, const char *file, size_t line, size_t column, int multiline,
             const char *text)
{
  if (severity != PO_SEVERITY_WARNING && file != NULL)
    report (line, text, "");
  leave_if (severity);
}

/* Where something stands twice it names the second place, and keeps the first. */
static void
on_error_of_two_cb (int severity, po_message_t message, const char *file, size_t line, size_t column,
                    int multiline, const char *text, po_message_t other, const char *other_file, size_t other_line,
                    size_t other_column, int other_multiline, const char *other_text)
{
  if (severity != PO_SEVERITY_WARNING)
    report (line, text, ": remove one of the two");
  leave_if (severity);
}

static po_file_t
parse (const char *path, Reading *reading)
{
  static const struct po_xerror_handler handler = { on_error_cb, on_error_of_two_cb };

  current = reading;
  if (setjmp (reading->way_out) != 0)
    return NULL;

  return po_file_read (path, &handler);
}

static guint
count_lines (const char *text, const char *until)
{
  guint line = 1;

  for (; text < until; text++)
    if (*text == '\n')
      line++;

  return line;
}

/* The library does not tell where an entry stands, but it gives all of them in
 * the order of the file.
 */
static GArray *
find_lines (const char *text)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) all = g_strsplit (text, "\n", -1);

  for (guint i = 0; all[i] != NULL; i++)
    {
      const char *line = g_strchug (all[i]);
      guint number = i + 1;

      if (g_str_has_prefix (line, "#~"))
        line += 2 + strspn (line + 2, " \t");
      if (g_str_has_prefix (line, "msgid") && strchr (" \t\"", line[strlen ("msgid")]) != NULL)
        g_array_append_val (lines, number);
    }

  return lines;
}

static GPtrArray *
list_entries (po_file_t file, const char *text)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (usk_po_entry_free);
  g_autoptr (GArray) lines = find_lines (text);
  po_message_iterator_t iterator = po_message_iterator (file, NULL);
  po_message_t message;

  for (guint i = 0; (message = po_next_message (iterator)) != NULL; i++)
    {
      UskPoEntry *entry;

      if (po_message_is_obsolete (message))
        continue;
      entry = g_new (UskPoEntry, 1);
      entry->context = g_strdup (po_message_msgctxt (message));
      entry->original = g_strdup (po_message_msgid (message));
      entry->translation = g_strdup (po_message_msgstr (message));
      entry->fuzzy = po_message_is_fuzzy (message);
      entry->line = i < lines->len ? g_array_index (lines, guint, i) : 0;
      g_ptr_array_add (entries, entry);
    }
  po_message_iterator_free (iterator);

  return entries;
}

static char *
read_text (const char *path, const char *name, UskProblems *problems)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  const char *end;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, &error))
    usk_problems_add (problems, name, 0, "%s", error->message);
  else if (length > MAX_FILE_BYTES)
    usk_problems_add (problems, name, 0, "is larger than 16 MiB: this is no catalogue of ours");
  else if (!g_utf8_validate_len (text, length, &end))
    usk_problems_add (problems, name, count_lines (text, end),
                      "is not written in UTF-8: convert the file with \"msgconv --to-code=UTF-8\"");
  else
    return g_steal_pointer (&text);

  return NULL;
}

static gboolean
check_charset (po_file_t file, const char *name, const char *text, UskProblems *problems)
{
  const char *header = po_file_domain_header (file, NULL);
  char *type = header != NULL ? po_header_field (header, "Content-Type") : NULL;
  const char *charset = type != NULL ? strstr (type, "charset=") : NULL;
  const char *place = strstr (text, "charset=");
  gboolean right = charset != NULL && g_ascii_strcasecmp (charset + strlen ("charset="), "UTF-8") == 0;

  if (charset == NULL)
    usk_problems_add (problems, name, 1, "has no head that says \"charset=UTF-8\": begin a file with msginit");
  else if (!right)
    usk_problems_add (problems, name, place != NULL ? count_lines (text, place) : 1,
                      "the head says \"%s\": convert the file with \"msgconv --to-code=UTF-8\"", charset);
  free (type);

  return right;
}

/**
 * usk_po_file_read:
 * @path: (type filename): a PO file or a template
 * @name: the file as its author knows it
 * @problems: everything that is wrong is added here
 *
 * Returns: (transfer full) (nullable) (element-type UskPoEntry): what is in it,
 *   without what is obsolete; %NULL if it cannot be used.
 */
GPtrArray *
usk_po_file_read (const char *path, const char *name, UskProblems *problems)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  Reading reading = { .name = name, .problems = problems };
  guint n_before = usk_problems_get_count (problems);
  po_file_t file;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  text = read_text (path, name, problems);
  if (text == NULL)
    return NULL;

  file = parse (path, &reading);
  if (file == NULL)
    {
      if (usk_problems_get_count (problems) == n_before)
        usk_problems_add (problems, name, 0, "is no PO file");
      return NULL;
    }
  if (check_charset (file, name, text, problems))
    entries = list_entries (file, text);
  po_file_free (file);

  return g_steal_pointer (&entries);
}
