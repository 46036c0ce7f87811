/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Everything that is named must exist, and exist once. */

#include "usk-check.h"

#include "usk-xml.h"

typedef struct {
  UskSourceTree *tree;
  const UskSourceFile *file;
  UskProblems *problems;
} Check;

static const struct {
  const char *element;
  const char *attribute;
  UskEntryKind kind;
  const char *what;
} references[] = {
  { NULL, "sources", USK_ENTRY_SOURCE, "source" },    { "term", "ref", USK_ENTRY_TERM, "term" },
  { "label", "term", USK_ENTRY_TERM, "term" },        { "step", "scene", USK_ENTRY_SCENE, "scene" },
  { "treatment", "scene", USK_ENTRY_SCENE, "scene" }, { "claim", "steps", USK_ENTRY_STEP, "step" },
  { "question", "step", USK_ENTRY_STEP, "step" },     { "claim", "article", USK_ENTRY_TREATMENT, "treatment" },
  { "panel", "choice", USK_ENTRY_CHOICE, "choice" },  { "panel", "aspect", USK_ENTRY_ASPECT, "aspect" },
};

static void
check_words (Check *check, xmlNode *node, const char *attribute, UskEntryKind kind, const char *what)
{
  g_auto (GStrv) words = usk_xml_get_words (node, attribute);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (usk_source_tree_find (check->tree, kind, words[i]) == NULL)
        usk_problems_add (check->problems, check->file->name, usk_xml_line (node),
                          "there is no %s \"%s\": correct the name or add it", what, words[i]);
      if (g_strv_contains ((const char *const *) words + i + 1, words[i]))
        usk_problems_add (check->problems, check->file->name, usk_xml_line (node), "%s \"%s\" is named twice",
                          what, words[i]);
    }
}

static void
check_node (Check *check, xmlNode *node)
{
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      const char *element = references[i].element;

      if ((element == NULL || xmlStrEqual (node->name, (const xmlChar *) element)) &&
          xmlHasProp (node, (const xmlChar *) references[i].attribute) != NULL)
        check_words (check, node, references[i].attribute, references[i].kind, references[i].what);
    }

  USK_XML_EACH (child, node, NULL)
    check_node (check, child);
}

/**
 * usk_check_references:
 * @tree: a source tree
 * @problems: each unknown source, term, scene, step or treatment is added
 */
void
usk_check_references (UskSourceTree *tree, UskProblems *problems)
{
  GPtrArray *files = usk_source_tree_get_files (tree);

  for (guint i = 0; i < files->len; i++)
    {
      Check check = { tree, g_ptr_array_index (files, i), problems };

      check_node (&check, check.file->root);
    }
}
