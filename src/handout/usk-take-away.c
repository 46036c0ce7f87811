/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What fits into a code that a phone reads: plain text, no link, no network. */

#include "usk-take-away.h"

#include <string.h>

#include "usk-error.h"
#include "usk-i18n.h"

/* "Dry needling (2 of 3)" stands at the top of each text. */
#define MAX_HEAD_BYTES 120

/* The end of what fits of @text into @room bytes: behind a space if there is
 * one, and never within a letter.
 */
static gsize
find_break (const char *text, gsize room)
{
  const char *end = text;
  const char *space = NULL;

  while (*end != '\0')
    {
      const char *next = g_utf8_next_char (end);

      if ((gsize) (next - text) > room)
        return (gsize) ((space != NULL ? space : end) - text);
      if (g_unichar_isspace (g_utf8_get_char (end)))
        space = next;
      end = next;
    }

  return (gsize) (end - text);
}

/* What must stay with a line counts with it: a heading, which has an empty line before it, is
 * worth nothing at the end of a part.
 */
static gsize
measure_line (const char *const *line)
{
  gsize length = strlen (line[0]);

  return line[0][0] == '\n' && line[1] != NULL ? length + 1 + strlen (line[1]) : length;
}

static GPtrArray *
pack_lines (const char *const *lines, gsize room)
{
  GPtrArray *bodies = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *rest = lines[i];

      if (body->len > 0 && body->len + 1 + measure_line (&lines[i]) > room)
        {
          g_ptr_array_add (bodies, g_strdup (body->str));
          g_string_truncate (body, 0);
        }
      while (strlen (rest) > room)
        {
          gsize length = find_break (rest, room);

          g_ptr_array_add (bodies, g_strstrip (g_strndup (rest, length)));
          rest += length;
        }
      g_string_append_printf (body, "%s%s", body->len > 0 ? "\n" : "", rest);
    }
  if (body->len > 0)
    g_ptr_array_add (bodies, g_strdup (body->str));

  return bodies;
}

/**
 * usk_take_away_split:
 * @title: what the text is about
 * @lines: (array zero-terminated=1): the text, line by line
 * @max_bytes: what one part may hold, more than its title
 *
 * Splits between lines, within a line only where it does not fit alone.  A line that begins
 * with an empty one is a heading, which stays with the line after it.
 * Each part begins with the title and, if there are several, says which it is.
 *
 * Returns: (transfer full) (array zero-terminated=1): the parts.
 */
GStrv
usk_take_away_split (const char *title, const char *const *lines, gsize max_bytes)
{
  g_autoptr (GPtrArray) bodies = NULL;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (lines != NULL, NULL);
  g_return_val_if_fail (max_bytes > 2 * MAX_HEAD_BYTES, NULL);

  bodies = pack_lines (lines, max_bytes - MAX_HEAD_BYTES);
  for (guint i = 0; i < bodies->len; i++)
    {
      g_autofree char *start = g_strndup (title, find_break (title, MAX_HEAD_BYTES / 2));
      /* Translators: the head of a text in several parts, such as "Dry needling (2 of 3)". */
      g_autofree char *head =
        bodies->len > 1 ? g_strdup_printf (_("%s (%u of %u)"), start, i + 1, bodies->len) : g_strdup (start);
      g_autofree char *part = g_strdup_printf ("%s\n%s", head, (char *) g_ptr_array_index (bodies, i));

      g_strv_builder_add (parts, part);
    }

  return g_strv_builder_end (parts);
}

static void
append_heading (GStrvBuilder *lines, const char *name)
{
  g_autofree char *heading = g_strdup_printf ("\n%s", name);

  g_strv_builder_add (lines, heading);
}

static gboolean
append_points (GStrvBuilder *lines, UskLibrary *library, const char *treatment, const char *section,
               const char *name, GError **error)
{
  g_autoptr (GListModel) points = usk_library_list_points (library, treatment, section, error);

  if (points == NULL)
    return FALSE;

  append_heading (lines, name);
  for (guint i = 0; i < g_list_model_get_n_items (points); i++)
    {
      g_autoptr (UskPassage) point = g_list_model_get_item (points, i);
      g_autofree char *line = g_strdup_printf ("- %s", usk_passage_get_plain (point));

      g_strv_builder_add (lines, line);
    }

  return TRUE;
}

static void
append_questions (GStrvBuilder *lines, const char *const *questions, guint n)
{
  if (n == 0)
    return;

  append_heading (lines, _("My questions"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = g_strdup_printf ("- %s", questions[i]);

      g_strv_builder_add (lines, line);
    }
}

static void
append_clinic (GStrvBuilder *lines, const char *name, const char *phone)
{
  const char *words[3] = { NULL };
  guint n = 0;
  g_autofree char *line = NULL;

  if (name != NULL && name[0] != '\0')
    words[n++] = name;
  if (phone != NULL && phone[0] != '\0')
    words[n++] = phone;
  line = g_strjoinv (", ", (char **) words);
  if (n > 0)
    append_heading (lines, line);
  append_heading (lines, _("This is general education. It does not replace a talk with your clinician."));
  /* A sign-off covers steps, and none of them is in the text. */
  g_strv_builder_add (lines, _("Not yet reviewed by a clinician."));
}

/* What tells when to get help comes before what a visitor wants to ask, because
 * questions are what is left out when there is too much.
 */
static GStrv
compose_lines (UskLibrary *library, const char *treatment, const char *const *questions, guint n_questions,
               const char *clinic_name, const char *clinic_phone, GError **error)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  if (!append_points (lines, library, treatment, "remember", _("Three things to remember"), error) ||
      !append_points (lines, library, treatment, "get-help", _("When to get help"), error))
    return NULL;
  append_questions (lines, questions, n_questions);
  append_clinic (lines, clinic_name, clinic_phone);

  return g_strv_builder_end (lines);
}

/**
 * usk_take_away_compose:
 * @library: what visitors read
 * @treatment: a treatment's id
 * @questions: (nullable) (array zero-terminated=1): what the visitor wants to
 *   ask, in the order of importance
 * @clinic_name: (nullable): name of the clinic
 * @clinic_phone: (nullable): its telephone number
 * @error: return location: what the library says, or %USK_ERROR_TOO_LARGE
 *
 * Makes the short text that a visitor carries away on a phone, in the language
 * of the library.  Where it would
 * not fit into %USK_TAKE_AWAY_MAX_CODES codes the last questions are left out,
 * and nothing else ever is.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): a text for
 *   each code, of %USK_TAKE_AWAY_MAX_BYTES bytes at most.
 */
GStrv
usk_take_away_compose (UskLibrary *library, const char *treatment, const char *const *questions,
                       const char *clinic_name, const char *clinic_phone, GError **error)
{
  guint n = questions != NULL ? g_strv_length ((char **) questions) : 0;
  g_autoptr (UskTreatment) item = NULL;
  g_autoptr (UskTongue) tongue G_GNUC_UNUSED = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (treatment != NULL, NULL);

  tongue = usk_tongue_new (usk_library_get_language (library));
  item = usk_library_get_treatment (library, treatment, error);
  if (item == NULL)
    return NULL;

  for (;; n--)
    {
      g_auto (GStrv) lines = compose_lines (library, treatment, questions, n, clinic_name, clinic_phone, error);
      g_auto (GStrv) parts = NULL;

      if (lines == NULL)
        return NULL;
      parts =
        usk_take_away_split (usk_treatment_get_name (item), (const char *const *) lines, USK_TAKE_AWAY_MAX_BYTES);
      if (g_strv_length (parts) <= USK_TAKE_AWAY_MAX_CODES)
        return g_steal_pointer (&parts);
      if (n == 0)
        break;
    }

  g_set_error (
    error, USK_ERROR, USK_ERROR_TOO_LARGE,
    "What to remember of \"%s\" and when to get help do not fit into %d codes: shorten them in the content",
    treatment, USK_TAKE_AWAY_MAX_CODES);

  return NULL;
}
