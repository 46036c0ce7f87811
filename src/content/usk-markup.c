/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-markup.h"

#include <string.h>

#include "usk-error.h"
#include "usk-text.h"

/* A word of so many letters or fewer stays with the number that it leads to. */
#define SHORT_WORD 3

/* The pack keeps running text with two marks, <term ref="…"> and
 * <emergency-number/>.  A GtkLabel wants Pango markup with links, a screen
 * reader plain words; both come from one pass over the text.  In the markup,
 * which is what gets broken into lines, a number keeps to what it counts or
 * measures ("0.5 mm"), and "Call" to the number to call.
 */
typedef struct {
  const char *emergency_number;
  GString *markup;
  GString *plain;
  guint n_open_terms;
  gboolean calls;
} Writer;

static void
append (Writer *writer, const char *text, gssize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (writer->markup, escaped);
  g_string_append_len (writer->plain, text, length);
}

/* How many letters stand right before @end. */
static gsize
count_letters (const GString *text, gsize end)
{
  gsize n = 0;

  while (n < end && g_ascii_isalpha (text->str[end - 1 - n]))
    n++;

  return n;
}

/* Lets no line end in the space before @end.  Returns whether there is one. */
static gboolean
bind (GString *text, gsize end)
{
  if (end == 0 || text->str[end - 1] != ' ')
    return FALSE;

  g_string_erase (text, (gssize) end - 1, 1);
  g_string_insert (text, (gssize) end - 1, USK_NO_BREAK_SPACE);

  return TRUE;
}

/* A line that ends with "Call" and a next one that begins with the number
 * would make somebody in need look twice.  "Llame al" stays whole, too.
 */
static void
append_emergency_number (Writer *writer)
{
  gsize end = writer->markup->len;

  if (bind (writer->markup, end))
    {
      gsize n_letters = count_letters (writer->markup, end - 1);

      if (n_letters > 0 && n_letters <= SHORT_WORD)
        bind (writer->markup, end - 1 - n_letters);
    }
  append (writer, writer->emergency_number, -1);
  writer->calls = TRUE;
}

static const char *
find_attribute (const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];

  return "";
}

static void
start_element_cb (GMarkupParseContext *context, const char *element, const char **names, const char **values,
                  gpointer user_data, GError **error)
{
  Writer *writer = user_data;

  /* A link cannot lie in a link, so of terms in terms only the outermost counts. */
  if (g_str_equal (element, "term") && ++writer->n_open_terms == 1)
    {
      g_autofree char *id = g_markup_escape_text (find_attribute (names, values, "ref"), -1);

      g_string_append_printf (writer->markup, "<a href=\"term:%s\">", id);
    }
  else if (g_str_equal (element, "emergency-number"))
    append_emergency_number (writer);
}

static void
end_element_cb (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  Writer *writer = user_data;

  if (g_str_equal (element, "term") && --writer->n_open_terms == 0)
    g_string_append (writer->markup, "</a>");
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data, GError **error)
{
  append (user_data, text, (gssize) length);
}

/**
 * usk_markup_parse:
 * @text: running text as the pack keeps it
 * @emergency_number: what the site dials in an emergency
 * @markup: (out) (transfer full): the text as Pango markup, glossary words as
 *   links to "term:ID", with no-break spaces where a line must not end
 * @plain: (out) (transfer full): the text without any marks
 * @calls: (out) (optional): whether the text names @emergency_number
 * @error: return location: %USK_ERROR_DAMAGED
 *
 * Returns: whether @text is well formed.
 */
gboolean
usk_markup_parse (const char *text, const char *emergency_number, char **markup, char **plain, gboolean *calls,
                  GError **error)
{
  static const GMarkupParser parser = {
    .start_element = start_element_cb,
    .end_element = end_element_cb,
    .text = text_cb,
  };
  g_autofree char *wrapped = NULL;
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GString) rich = g_string_new (NULL);
  g_autoptr (GString) bare = g_string_new (NULL);
  g_autoptr (GError) local_error = NULL;
  Writer writer = { emergency_number, rich, bare, 0, FALSE };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (emergency_number != NULL, FALSE);

  wrapped = g_strconcat ("<text>", text, "</text>", NULL);
  context = g_markup_parse_context_new (&parser, 0, &writer, NULL);
  if (!g_markup_parse_context_parse (context, wrapped, -1, &local_error) ||
      !g_markup_parse_context_end_parse (context, &local_error))
    {
      g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED,
                   "The marks of the text \"%s\" in the content pack are broken: %s", text, local_error->message);
      return FALSE;
    }

  *markup = usk_text_keep_numbers (rich->str);
  *plain = g_strdup (bare->str);
  if (calls != NULL)
    *calls = writer.calls;

  return TRUE;
}
