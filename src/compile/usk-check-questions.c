/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* "Check yourself": enough questions, and to each of them one right answer and
 * the step of the same walkthrough that gives it.
 */

#include "usk-check.h"

#include "usk-xml.h"

#define LEAST_QUESTIONS 3

static guint
count_right (xmlNode *question)
{
  guint n = 0;

  USK_XML_EACH (answer, question, "answer")
    if (xmlHasProp (answer, (const xmlChar *) "right") != NULL)
      n++;

  return n;
}

/* A visitor who is told that the answer they gave is wrong and then reads it as
 * the right one would trust nothing else here.
 */
static void
check_same_words (const UskEntry *entry, UskProblems *problems)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  USK_XML_EACH (answer, entry->node, "answer")
    {
      char *words = usk_xml_markup (answer);

      if (words[0] == '\0')
        g_free (words);
      else if (!g_hash_table_add (seen, words))
        usk_problems_add (problems, entry->file->name, usk_xml_line (answer),
                          "the question has this answer twice: change one");
    }
}

static void
check_question (UskSourceTree *tree, const UskEntry *entry, UskProblems *problems)
{
  g_autofree char *id = usk_xml_get (entry->node, "id");
  g_autofree char *step = usk_xml_get (entry->node, "step");
  const UskEntry *found = usk_source_tree_find (tree, USK_ENTRY_STEP, step);
  guint n_right = count_right (entry->node);

  if (n_right != 1)
    usk_problems_add (problems, entry->file->name, usk_xml_line (entry->node),
                      "question \"%s\" has %u right answers: mark one of the three with right=\"yes\"", id,
                      n_right);
  if (found != NULL && found->node->parent != entry->node->parent)
    usk_problems_add (problems, entry->file->name, usk_xml_line (entry->node),
                      "step \"%s\" is of another treatment: name one of this walkthrough", step);
  check_same_words (entry, problems);
}

static void
check_count (const UskEntry *treatment, UskProblems *problems)
{
  guint n = 0;

  USK_XML_EACH (question, treatment->node, "question")
    n++;

  if (n < LEAST_QUESTIONS)
    usk_problems_add (problems, treatment->file->name, usk_xml_line (treatment->node),
                      "the treatment has %u questions to check oneself: give it %d", n, LEAST_QUESTIONS);
}

/**
 * usk_check_questions:
 * @tree: a source tree
 * @problems: each treatment with too few questions, and each question without
 *   exactly one right answer, with an answer twice or with a step of another
 *   treatment is added
 */
void
usk_check_questions (UskSourceTree *tree, UskProblems *problems)
{
  GPtrArray *treatments = usk_source_tree_list (tree, USK_ENTRY_TREATMENT);
  GPtrArray *questions = usk_source_tree_list (tree, USK_ENTRY_QUESTION);

  for (guint i = 0; i < treatments->len; i++)
    check_count (g_ptr_array_index (treatments, i), problems);
  for (guint i = 0; i < questions->len; i++)
    check_question (tree, g_ptr_array_index (questions, i), problems);
}
