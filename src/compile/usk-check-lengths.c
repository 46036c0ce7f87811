/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the kiosk would refuse as damaged, because nobody writes that much in one piece. */

#include "usk-check.h"

#include <string.h>

#include "usk-text.h"
#include "usk-xml.h"

static void
check_text (const UskSourceFile *file, xmlNode *node, const char *text, UskProblems *problems)
{
  gsize most = usk_check_get_most_bytes (node);

  if (strlen (text) > most)
    usk_problems_add (problems, file->name, usk_xml_line (node),
                      "a text of <%s> has more than %" G_GSIZE_FORMAT " bytes: cut it", (const char *) node->name,
                      most);
}

/* Running text has its marks in it, and no text of its own is between the others. */
static gboolean
has_text (xmlNode *node)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE && !xmlIsBlankNode (child))
      return TRUE;

  return FALSE;
}

static void
check_node (const UskSourceFile *file, xmlNode *node, UskProblems *problems)
{
  if (has_text (node))
    {
      g_autofree char *text = usk_xml_markup (node);

      check_text (file, node, text, problems);
    }
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      g_autofree char *value = usk_xml_get (node, (const char *) attribute->name);

      if (value != NULL)
        check_text (file, node, value, problems);
    }
  USK_XML_EACH (child, node, NULL)
    check_node (file, child, problems);
}

/**
 * usk_check_get_most_bytes:
 * @node: an element with a text
 *
 * Returns: how many bytes its text may have, in whatever language.
 */
gsize
usk_check_get_most_bytes (const xmlNode *node)
{
  return xmlStrEqual (node->name, (const xmlChar *) "label") ? USK_TEXT_MOST_OF_LABEL : USK_TEXT_MOST;
}

/**
 * usk_check_lengths:
 * @tree: a source tree
 * @problems: each text that is too long for the kiosk is added
 */
void
usk_check_lengths (UskSourceTree *tree, UskProblems *problems)
{
  GPtrArray *files = usk_source_tree_get_files (tree);

  for (guint i = 0; i < files->len; i++)
    {
      const UskSourceFile *file = g_ptr_array_index (files, i);

      if (file->root != NULL)
        check_node (file, file->root, problems);
    }
}
