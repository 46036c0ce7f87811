/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the words of a handout mean, each where a reader looks for it. */

#include "usk-composer-private.h"

#include <pango/pango.h>
#include <string.h>

#include "usk-i18n.h"
#include "usk-tail.h"

typedef struct {
  char *head; /* under which it is looked for */
  char *also; /* (nullable): its name, where the text has another word for it */
  char *definition;
} Entry;

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->head);
  g_free (entry->also);
  g_free (entry->definition);
  g_free (entry);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *const *first = a;
  const Entry *const *second = b;

  return g_utf8_collate ((*first)->head, (*second)->head);
}

/* Sets the letter that a text begins with, but not of what is written in capitals. */
static char *
set_first (const char *text, gboolean upper)
{
  const char *rest = g_utf8_next_char (text);
  gunichar first = g_utf8_get_char (text);
  char letter[7] = "";

  if (*text == '\0' || (!upper && !g_unichar_islower (g_utf8_get_char (rest))))
    return g_strdup (text);

  g_unichar_to_utf8 (upper ? g_unichar_toupper (first) : g_unichar_tolower (first), letter);

  return g_strconcat (letter, rest, NULL);
}

/* Whether two words are told apart by no more than how they end. */
static gboolean
is_form (const char *one, const char *other)
{
  gsize shorter = MIN (strlen (one), strlen (other)), common = 0;

  while (common < shorter && one[common] == other[common])
    common++;

  return common + 1 >= shorter;
}

/* Whether a reader who looks for the one finds the other, such as the plural. */
static gboolean
is_same (const char *word, const char *name)
{
  g_autofree char *one = g_utf8_casefold (word, -1);
  g_autofree char *other = g_utf8_casefold (name, -1);
  g_auto (GStrv) ones = g_strsplit (one, " ", -1);
  g_auto (GStrv) others = g_strsplit (other, " ", -1);

  if (strstr (one, other) != NULL || strstr (other, one) != NULL)
    return TRUE;
  if (g_strv_length (ones) != g_strv_length (others))
    return FALSE;

  for (guint i = 0; ones[i] != NULL; i++)
    if (!is_form (ones[i], others[i]))
      return FALSE;

  return TRUE;
}

/* The word as the text writes it, without what binds its parts. */
static char *
read_word (const char *markup)
{
  g_autofree char *text = NULL;
  GString *word = NULL;

  if (!pango_parse_markup (markup, -1, 0, NULL, &text, NULL, NULL))
    return g_strdup ("");

  word = g_string_new (text);
  g_string_replace (word, "\u00a0", " ", 0);

  return g_string_free (word, FALSE);
}

static Entry *
make_entry (UskComposer *self, guint index, GError **error)
{
  g_autoptr (UskTerm) term = usk_library_get_term (self->library, g_ptr_array_index (self->terms, index), error);
  g_autofree char *word = NULL;
  Entry *entry;

  if (term == NULL)
    return NULL;

  word = read_word (g_ptr_array_index (self->words, index));
  entry = g_new0 (Entry, 1);
  if (is_same (word, usk_term_get_name (term)))
    {
      entry->head = g_strdup (usk_term_get_name (term));
    }
  else
    {
      entry->head = set_first (word, TRUE);
      entry->also = set_first (usk_term_get_name (term), FALSE);
    }
  entry->definition = usk_composer_get_markup (self, usk_term_get_definition (term));

  return entry;
}

/* The words of the text, and then those of their explanations. */
static GPtrArray *
collect_entries (UskComposer *self, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (free_entry);

  for (guint i = 0; i < self->terms->len; i++)
    {
      Entry *entry = make_entry (self, i, error);

      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, entry);
    }
  g_ptr_array_sort (entries, compare_entries);

  return g_steal_pointer (&entries);
}

static void
add_entry (UskBlock *list, const Entry *entry)
{
  g_autofree char *head = g_markup_escape_text (entry->head, -1);
  g_autofree char *also = entry->also != NULL ? g_markup_escape_text (entry->also, -1) : NULL;
  g_autofree char *markup = NULL;
  g_autofree char *bound = NULL;

  if (also != NULL)
    /* Translators: a word of the text, its name in the glossary, and what it means. */
    markup = g_strdup_printf (_("<b>%s</b> (%s): %s"), head, also, entry->definition);
  else
    /* Translators: a word of the glossary, and what it means. */
    markup = g_strdup_printf (_("<b>%s</b>: %s"), head, entry->definition);
  bound = usk_tail_bind (markup);

  usk_block_append (usk_block_append (list, usk_block_new (USK_BLOCK_ITEM)),
                    usk_block_new_text (USK_TEXT_BODY, bound));
}

/**
 * usk_composer_add_glossary:
 * @self: the composer
 * @root: where to add
 * @error: return location: what the library says
 *
 * Adds what the words of the handout mean, by the word that the text has, and by the name
 * too where that is another.
 *
 * Returns: whether all could be read.
 */
gboolean
usk_composer_add_glossary (UskComposer *self, UskBlock *root, GError **error)
{
  g_autoptr (GPtrArray) entries = collect_entries (self, error);
  UskBlock *list;

  if (entries == NULL)
    return FALSE;
  if (entries->len == 0)
    return TRUE;

  list = usk_block_append (usk_composer_add_long_section (root, 2, _("Words explained")),
                           usk_block_new_list (USK_LIST_BULLETS));
  for (guint i = 0; i < entries->len; i++)
    add_entry (list, g_ptr_array_index (entries, i));

  return TRUE;
}
