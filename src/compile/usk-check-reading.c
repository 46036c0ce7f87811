/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Can a visitor read it?  The bounds are the project's standards: grade 6.0 at
 * most and no sentence over 20 words.  A passage is measured together with its
 * neighbours of the same kind, as a visitor reads it, because a formula made
 * for texts says little about one short line.
 */

#include "usk-check.h"

#include "usk-readability.h"
#include "usk-xml.h"

#define MAX_GRADE          6.0
#define MAX_SENTENCE_WORDS 20

/* A defined word is explained one tap away, so it counts as a plain one. */
#define PLAIN_WORD "common"

typedef struct {
  const UskSourceFile *file;
  UskProblems *problems;
} Check;

static void
append_reading (GString *text, xmlNode *node)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_TEXT_NODE)
        g_string_append (text, (const char *) child->content);
      else if (child->type == XML_ELEMENT_NODE && xmlStrEqual (child->name, (const xmlChar *) "term"))
        g_string_append (text, PLAIN_WORD);
      else if (child->type == XML_ELEMENT_NODE)
        g_string_append (text, "911");
    }
}

static void
check_sentences (Check *check, xmlNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);
  UskReadability measure;

  append_reading (text, node);
  usk_readability_measure (text->str, &measure);
  if (measure.longest > MAX_SENTENCE_WORDS)
    usk_problems_add (check->problems, check->file->name, usk_xml_line (node),
                      "a sentence has %u words: cut it to %d or fewer", measure.longest, MAX_SENTENCE_WORDS);
}

static void
check_group (Check *check, xmlNode *parent, const char *name)
{
  g_autoptr (GString) text = g_string_new (NULL);
  xmlNode *first = usk_xml_child (parent, name);
  UskReadability measure;

  if (first == NULL)
    return;

  USK_XML_EACH (node, parent, name)
    {
      check_sentences (check, node);
      append_reading (text, node);
      g_string_append (text, ". ");
    }

  usk_readability_measure (text->str, &measure);
  if (measure.grade > MAX_GRADE)
    usk_problems_add (check->problems, check->file->name, usk_xml_line (first),
                      "<%s> reads at grade %.1f: use shorter words and sentences, %.1f at most", name,
                      measure.grade, MAX_GRADE);
}

static void
check_node (Check *check, xmlNode *node)
{
  static const char *const groups[] = { "text", "detail",  "point",   "definition",  "why",
                                        "says", "summary", "purpose", "description", "mark" };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    check_group (check, node, groups[i]);

  USK_XML_EACH (child, node, NULL)
    check_node (check, child);
}

/**
 * usk_check_reading:
 * @tree: a source tree in English
 * @problems: each text that is too hard to read is added
 */
void
usk_check_reading (UskSourceTree *tree, UskProblems *problems)
{
  GPtrArray *files = usk_source_tree_get_files (tree);

  for (guint i = 0; i < files->len; i++)
    {
      Check check = { g_ptr_array_index (files, i), problems };

      check_node (&check, check.file->root);
    }
}

/**
 * usk_check_all:
 * @tree: a source tree
 * @problems: everything that any check finds is added
 */
void
usk_check_all (UskSourceTree *tree, UskProblems *problems)
{
  usk_check_references (tree, problems);
  usk_check_completeness (tree, problems);
  usk_check_scenes (tree, problems);
  usk_check_comparison (tree, problems);
  usk_check_reading (tree, problems);
}
