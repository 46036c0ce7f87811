/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Can a visitor read it?  The bounds are the project's standards: grade 6.0 at
 * most, SMOG 8 at most and no sentence over 20 words.  A passage is measured together with its
 * neighbours of the same kind, as a visitor reads it, because a formula made
 * for texts says little about one short line.
 */

#include "usk-check.h"

#include "usk-readability.h"
#include "usk-xml.h"

#define MAX_GRADE          6.0
#define MAX_SMOG           8.0
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
      else if (child->type == XML_ELEMENT_NODE && xmlStrEqual (child->name, (const xmlChar *) "emergency-number"))
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

/* Adds each child element of one name as a sentence of its own. */
static void
append_children (Check *check, GString *text, xmlNode *parent, const char *name)
{
  USK_XML_EACH (node, parent, name)
    {
      check_sentences (check, node);
      append_reading (text, node);
      g_string_append (text, ". ");
    }
}

static void
check_grade (Check *check, xmlNode *first, const char *name, const GString *text)
{
  UskReadability measure;

  usk_readability_measure (text->str, &measure);
  if (measure.grade > MAX_GRADE)
    usk_problems_add (check->problems, check->file->name, usk_xml_line (first),
                      "<%s> reads at grade %.1f: use shorter words and sentences, %.1f at most", name,
                      measure.grade, MAX_GRADE);
}

static void
check_group (Check *check, xmlNode *parent, const char *name)
{
  g_autoptr (GString) text = g_string_new (NULL);
  xmlNode *first = usk_xml_child (parent, name);

  if (first == NULL)
    return;

  append_children (check, text, parent, name);
  check_grade (check, first, name, text);
}

/* A number as its reader meets it: what is counted, the value, the time. */
static void
append_quantity (Check *check, GString *text, xmlNode *node)
{
  g_autofree char *low = usk_xml_get (node, "low");
  g_autofree char *high = usk_xml_get (node, "high");
  g_autofree char *unit = g_strdelimit (usk_xml_get (node, "unit"), "-", ' ');

  USK_XML_EACH (name, node, "name")
    {
      check_sentences (check, name);
      append_reading (text, name);
    }
  if (g_str_equal (low, high))
    g_string_append_printf (text, " %s %s. ", low, unit);
  else
    g_string_append_printf (text, " %s to %s %s. ", low, high, unit);
  append_children (check, text, node, "span");
}

/* The numbers of a panel stand below each other. */
static void
check_quantities (Check *check, xmlNode *panel)
{
  g_autoptr (GString) text = g_string_new (NULL);
  xmlNode *first = usk_xml_child (panel, "quantity");

  if (first == NULL)
    return;

  USK_XML_EACH (quantity, panel, "quantity")
    append_quantity (check, text, quantity);
  check_grade (check, first, "quantity", text);
}

static void
check_smog (Check *check, xmlNode *node, const char *const *parts)
{
  g_autoptr (GString) text = g_string_new (NULL);
  UskReadability measure;

  for (guint i = 0; parts[i] != NULL; i++)
    USK_XML_EACH (child, node, parts[i])
      {
        append_reading (text, child);
        g_string_append (text, ". ");
      }

  usk_readability_measure (text->str, &measure);
  if (measure.smog > MAX_SMOG)
    usk_problems_add (check->problems, check->file->name, usk_xml_line (node),
                      "<%s> has %u words of three syllables or more in %u sentences (SMOG %.1f): "
                      "use shorter words, %.1f at most",
                      node->name, measure.long_words, measure.sentences, measure.smog, MAX_SMOG);
}

/* SMOG counts long words in many sentences, so it is asked of a step, of a
 * panel and of a list of points, never of one short line.  Nobody has to open
 * the details of a step, so its first words pass without them too.
 */
static void
check_whole (Check *check, xmlNode *node)
{
  static const char *const wholes[] = { "step",      "panel",     "remember", "ask-first",
                                        "questions", "aftercare", "get-help", NULL };
  static const char *const parts[] = { "title", "text", "answer", "detail", "reason", "point", NULL };
  static const char *const first[] = { "text", NULL };

  if (!g_strv_contains (wholes, (const char *) node->name))
    return;

  check_smog (check, node, parts);
  check_smog (check, node, first);
}

static void
check_node (Check *check, xmlNode *node)
{
  /* The <question> of a treatment holds no words of its own, that of an aspect does. */
  static const char *const groups[] = { "text",     "detail", "point",       "definition", "why",    "says",
                                        "summary",  "mark",   "description", "purpose",    "answer", "reason",
                                        "question", "ask",    "when-right",  "when-wrong" };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    check_group (check, node, groups[i]);
  check_quantities (check, node);
  check_whole (check, node);

  USK_XML_EACH (child, node, NULL)
    check_node (check, child);
}

/* Adds each text that is too hard to read. */
static void
check_reading (UskSourceTree *tree, UskProblems *problems)
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
  usk_check_lengths (tree, problems);
  usk_check_references (tree, problems);
  usk_check_completeness (tree, problems);
  usk_check_scenes (tree, problems);
  usk_check_comparison (tree, problems);
  usk_check_questions (tree, problems);
  check_reading (tree, problems);
  usk_check_translations (tree, problems);
}
