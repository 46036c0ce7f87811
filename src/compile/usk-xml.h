/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

#include "usk-problems.h"

G_BEGIN_DECLS

/**
 * UskXmlReport:
 * @name: a file, as its author knows it
 * @problems: what is wrong with it is added here
 *
 * Where the problems that libxml2 finds go.  Both belong to the caller.
 */
typedef struct {
  const char  *name;
  UskProblems *problems;
} UskXmlReport;

/* Walks the child elements of one name. */
#define USK_XML_EACH(node, parent, name)                                                                          \
  for (xmlNode *node = usk_xml_next ((parent)->children, (name)); node != NULL;                                   \
       node = usk_xml_next (node->next, (name)))

xmlDoc  *usk_xml_read (const char *path, const char *name, UskProblems *problems);
void     usk_xml_report_cb (void *user_data, xmlErrorPtr problem);
xmlNode *usk_xml_next (xmlNode *node, const char *name);
xmlNode *usk_xml_child (xmlNode *parent, const char *name);
char    *usk_xml_get (xmlNode *node, const char *attribute);
double   usk_xml_get_number (xmlNode *node, const char *attribute, double fallback);
GStrv    usk_xml_get_words (xmlNode *node, const char *attribute);
char    *usk_xml_text (xmlNode *node);
char    *usk_xml_markup (xmlNode *node);
char    *usk_xml_fold (const char *text);
xmlDoc  *usk_xml_parse_markup (const char *markup, char **problem);
char    *usk_xml_plain (const char *markup);
guint    usk_xml_line (xmlNode *node);

G_END_DECLS
