/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A translation may say everything in its own way, but what is one tap away, what
 * to dial and each number must stay: a visitor cannot compare.
 */

#include "usk-check.h"

#include <string.h>

#include "usk-numbers.h"
#include "usk-xml.h"

#define EMERGENCY_NUMBER "<emergency-number/>"

typedef struct {
  UskSourceTree *tree;
  UskTranslation *translation;
  const UskPoEntry *entry;
  UskProblems *problems;
} Check;

static void G_GNUC_PRINTF (2, 3) add_problem (const Check *check, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  usk_problems_add (check->problems, usk_translation_get_name (check->translation), check->entry->line, "%s",
                    message);
}

/* Returns a mark as it is written, or %NULL after telling what is wrong with it. */
static char *
write_mark (const Check *check, xmlNode *node)
{
  g_autofree char *ref = usk_xml_get (node, "ref");
  g_autofree char *words = usk_xml_text (node);

  if (xmlStrEqual (node->name, (const xmlChar *) "emergency-number") && node->properties == NULL &&
      node->children == NULL)
    return g_strdup (EMERGENCY_NUMBER);

  if (!xmlStrEqual (node->name, (const xmlChar *) "term") || ref == NULL || node->properties->next != NULL ||
      xmlChildElementCount (node) > 0)
    add_problem (check, "<%s> is no mark of ours: copy the marks from the English text", node->name);
  else if (words[0] == '\0')
    add_problem (check, "<term ref=\"%s\"> is empty: put it around the words that mean the same", ref);
  else
    return g_strdup_printf ("<term ref=\"%s\">", ref);

  return NULL;
}

static GPtrArray *
list_marks (const Check *check, xmlDoc *document)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func (g_free);

  USK_XML_EACH (node, xmlDocGetRootElement (document), NULL)
    {
      char *mark = write_mark (check, node);

      if (mark != NULL)
        g_ptr_array_add (marks, mark);
    }

  return marks;
}

/* A text has one for each thing that can be tapped, however often its words name it. */
static void
add_lost_mark (const Check *check, const char *mark)
{
  if (g_str_equal (mark, EMERGENCY_NUMBER))
    add_problem (check, "%s is lost: put it where the number to dial belongs", mark);
  else
    add_problem (check, "%s is lost: put it around the words that mean the same", mark);
}

static void
add_extra_mark (const Check *check, const char *mark)
{
  const char *quote = strchr (mark, '"');
  g_autofree char *ref = quote != NULL ? g_strndup (quote + 1, strcspn (quote + 1, "\"")) : NULL;

  if (ref != NULL && usk_source_tree_find (check->tree, USK_ENTRY_TERM, ref) == NULL)
    add_problem (check, "there is no term \"%s\": copy the mark from the English text", ref);
  else
    add_problem (check, "%s is not in the English text: remove the mark", mark);
}

static void
check_marks (const Check *check, xmlDoc *original, xmlDoc *translated)
{
  g_autoptr (GPtrArray) wanted = list_marks (check, original);
  g_autoptr (GPtrArray) found = list_marks (check, translated);
  guint place;

  for (guint i = 0; i < wanted->len; i++)
    if (g_ptr_array_find_with_equal_func (found, g_ptr_array_index (wanted, i), g_str_equal, &place))
      g_ptr_array_remove_index (found, place);
    else
      add_lost_mark (check, g_ptr_array_index (wanted, i));

  for (guint i = 0; i < found->len; i++)
    add_extra_mark (check, g_ptr_array_index (found, i));
}

static void
check_numbers (const Check *check, xmlDoc *original, xmlDoc *translated)
{
  g_autofree char *text = usk_xml_text (xmlDocGetRootElement (original));
  g_autofree char *other = usk_xml_text (xmlDocGetRootElement (translated));
  g_auto (GStrv) lost = NULL;
  g_auto (GStrv) added = NULL;

  usk_numbers_compare (text, other, &lost, &added);
  for (guint i = 0; lost[i] != NULL; i++)
    add_problem (check, "the number %s of the English text is lost", lost[i]);
  for (guint i = 0; added[i] != NULL; i++)
    add_problem (check, "the number %s is not in the English text", added[i]);
}

static void
check_entry (const Check *check, const UskMessage *message)
{
  g_autofree char *broken = NULL;
  gsize most = usk_check_get_most_bytes (message->node);
  xmlDoc *original = usk_xml_parse_markup (message->text, NULL);
  xmlDoc *translated = usk_xml_parse_markup (check->entry->translation, &broken);

  if (strlen (check->entry->translation) > most)
    add_problem (check, "the translation has more than %" G_GSIZE_FORMAT " bytes: cut it", most);
  if (translated == NULL)
    add_problem (check, "the marks cannot be read: %s; write &amp; for & and &lt; for <", broken);
  else if (original != NULL)
    {
      check_marks (check, original, translated);
      check_numbers (check, original, translated);
    }
  g_clear_pointer (&translated, xmlFreeDoc);
  g_clear_pointer (&original, xmlFreeDoc);
}

/* Two answers that differ in English may have become one. */
static void
check_answers (Check *check, const UskEntry *question)
{
  UskMessages *messages = usk_source_tree_get_messages (check->tree);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  USK_XML_EACH (answer, question->node, "answer")
    {
      const UskMessage *message = usk_messages_find (messages, answer);

      check->entry = message != NULL ? usk_translation_find (check->translation, message) : NULL;
      if (check->entry != NULL && !g_hash_table_add (seen, usk_xml_fold (check->entry->translation)))
        add_problem (check, "another answer to the same question is the same: change one");
    }
}

static void
check_translation (UskSourceTree *tree, UskTranslation *translation, UskProblems *problems)
{
  Check check = { tree, translation, NULL, problems };
  UskMessages *messages = usk_source_tree_get_messages (tree);
  GPtrArray *questions = usk_source_tree_list (tree, USK_ENTRY_QUESTION);
  GPtrArray *entries = usk_translation_list (translation);

  for (guint i = 0; i < entries->len; i++)
    {
      const UskMessage *message;
      g_autofree char *key = NULL;

      check.entry = g_ptr_array_index (entries, i);
      key = usk_messages_make_key (check.entry->context, check.entry->original);
      message = usk_messages_look_up (messages, key);
      if (message != NULL)
        check_entry (&check, message);
    }

  for (guint i = 0; i < questions->len; i++)
    check_answers (&check, g_ptr_array_index (questions, i));
}

/**
 * usk_check_translations:
 * @tree: a source tree
 * @problems: each translation with marks that are broken, lost or new, with
 *   other numbers than the original, or with one answer twice is added
 */
void
usk_check_translations (UskSourceTree *tree, UskProblems *problems)
{
  GPtrArray *translations = usk_source_tree_get_translations (tree);

  for (guint i = 0; i < translations->len; i++)
    check_translation (tree, g_ptr_array_index (translations, i), problems);
}
