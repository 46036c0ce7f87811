/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A thin layer over libxml2 for the content source.  Sources come from people,
 * so no document type is accepted: without one there are no entities to
 * expand and no files to fetch.
 */

#include "usk-xml.h"

#include <libxml/parser.h>
#include <string.h>

#define MAX_FILE_BYTES (4 * 1024 * 1024)

#define NO_DOCUMENT_TYPE "has a document type: remove the <!DOCTYPE …> line"

/**
 * usk_xml_report_cb:
 * @user_data: (type UskXmlReport): where to report it
 * @problem: what libxml2 found
 *
 * For xmlSetStructuredErrorFunc() and its like: adds the problem with its line.
 */
void
usk_xml_report_cb (void *user_data, xmlErrorPtr problem)
{
  const UskXmlReport *report = user_data;
  g_autofree char *message = g_strstrip (g_strdup (problem->message != NULL ? problem->message : "unreadable"));

  usk_problems_add (report->problems, report->name, (guint) MAX (problem->line, 0), "%s", message);
}

static xmlDoc *
parse (const char *text, gsize length, const char *name, UskProblems *problems)
{
  UskXmlReport report = { name, problems };
  xmlParserCtxt *context = xmlNewParserCtxt ();
  xmlDoc *document;

  xmlSetStructuredErrorFunc (&report, usk_xml_report_cb);
  document = xmlCtxtReadMemory (context, text, (int) length, name, NULL,
                                XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_NOCDATA);
  xmlSetStructuredErrorFunc (NULL, NULL);
  xmlFreeParserCtxt (context);

  return document;
}

static guint
count_lines (const char *text, const char *until)
{
  guint lines = 1;

  for (; text < until; text++)
    if (*text == '\n')
      lines++;

  return lines;
}

/* A file in another encoding passes the look at its bytes, but the parser has
 * understood it.
 */
static xmlDoc *
refuse_document_type (xmlDoc *document, const char *name, UskProblems *problems)
{
  if (document == NULL || xmlGetIntSubset (document) == NULL)
    return document;

  usk_problems_add (problems, name, 0, NO_DOCUMENT_TYPE);
  xmlFreeDoc (document);

  return NULL;
}

/**
 * usk_xml_read:
 * @path: (type filename): the file
 * @name: the file as its author knows it
 * @problems: everything that is wrong is added here
 *
 * Returns: (transfer full) (nullable): the document, for xmlFreeDoc().
 */
xmlDoc *
usk_xml_read (const char *path, const char *name, UskProblems *problems)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  const char *document_type;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, &error))
    {
      usk_problems_add (problems, name, 0, "%s", error->message);
      return NULL;
    }
  if (length > MAX_FILE_BYTES)
    {
      usk_problems_add (problems, name, 0, "is larger than 4 MiB: split it");
      return NULL;
    }
  document_type = g_strstr_len (text, (gssize) length, "<!DOCTYPE");
  if (document_type != NULL)
    {
      usk_problems_add (problems, name, count_lines (text, document_type), NO_DOCUMENT_TYPE);
      return NULL;
    }

  return refuse_document_type (parse (text, length, name, problems), name, problems);
}

/**
 * usk_xml_next:
 * @node: (nullable): where to begin
 * @name: (nullable): an element's name, or %NULL for any
 *
 * Returns: (transfer none) (nullable): the first element of that name among @node and its
 *   later siblings.
 */
xmlNode *
usk_xml_next (xmlNode *node, const char *name)
{
  for (; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && (name == NULL || xmlStrEqual (node->name, (const xmlChar *) name)))
      return node;

  return NULL;
}

/**
 * usk_xml_child:
 * @parent: an element
 * @name: a name
 *
 * Returns: (transfer none) (nullable): its first child element of that name.
 */
xmlNode *
usk_xml_child (xmlNode *parent, const char *name)
{
  return usk_xml_next (parent->children, name);
}

/**
 * usk_xml_get:
 * @node: an element
 * @attribute: a name
 *
 * Returns: (transfer full) (nullable): the attribute's value.
 */
char *
usk_xml_get (xmlNode *node, const char *attribute)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) attribute);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);

  return copy;
}

/**
 * usk_xml_get_number:
 * @node: an element
 * @attribute: a name
 * @fallback: what counts when there is no such attribute
 *
 * Returns: the attribute as a number.
 */
double
usk_xml_get_number (xmlNode *node, const char *attribute, double fallback)
{
  g_autofree char *value = usk_xml_get (node, attribute);

  return value != NULL ? g_ascii_strtod (value, NULL) : fallback;
}

static GStrv
split_words (const char *text)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) pieces = g_strsplit_set (text, " \t\r\n", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    if (pieces[i][0] != '\0')
      g_strv_builder_add (words, pieces[i]);

  return g_strv_builder_end (words);
}

/**
 * usk_xml_get_words:
 * @node: an element
 * @attribute: (nullable): a name, or %NULL for the element's own text
 *
 * Returns: (transfer full): the words of a list, empty when there is none.
 */
GStrv
usk_xml_get_words (xmlNode *node, const char *attribute)
{
  g_autofree char *text = attribute != NULL ? usk_xml_get (node, attribute) : usk_xml_text (node);

  return split_words (text != NULL ? text : "");
}

/**
 * usk_xml_fold:
 * @text: a text
 *
 * Authors break lines where they like.
 *
 * Returns: (transfer full): the text with one space for each run of white
 *   space, and none at its ends.
 */
char *
usk_xml_fold (const char *text)
{
  g_auto (GStrv) words = split_words (text);

  return g_strjoinv (" ", words);
}

/**
 * usk_xml_text:
 * @node: an element
 *
 * Returns: (transfer full): its text without marks, white space folded.
 */
char *
usk_xml_text (xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  char *text = usk_xml_fold ((const char *) content);

  xmlFree (content);

  return text;
}

/**
 * usk_xml_markup:
 * @node: an element with running text
 *
 * Returns: (transfer full): what is inside it, marks kept, white space folded.
 */
char *
usk_xml_markup (xmlNode *node)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  char *markup;

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE || child->type == XML_TEXT_NODE)
      xmlNodeDump (buffer, node->doc, child, 0, 0);
  markup = usk_xml_fold ((const char *) xmlBufferContent (buffer));
  xmlBufferFree (buffer);

  return markup;
}

/**
 * usk_xml_parse_markup:
 * @markup: running text, from usk_xml_markup() or a translator
 * @problem: (out) (optional): what is wrong with it
 *
 * Returns: (transfer full) (nullable): a document with the text inside its only
 *   element, for xmlFreeDoc(); %NULL if its marks or entities are broken.
 */
xmlDoc *
usk_xml_parse_markup (const char *markup, char **problem)
{
  g_autofree char *wrapped = g_strconcat ("<text>", markup, "</text>", NULL);
  xmlParserCtxt *context = xmlNewParserCtxt ();
  xmlDoc *document = xmlCtxtReadMemory (context, wrapped, (int) strlen (wrapped), NULL, "UTF-8",
                                        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  const xmlError *error = xmlCtxtGetLastError (context);

  if (document == NULL && problem != NULL)
    *problem = g_strstrip (g_strdup (error != NULL && error->message != NULL ? error->message : "unreadable"));
  xmlFreeParserCtxt (context);

  return document;
}

/**
 * usk_xml_plain:
 * @markup: running text that usk_xml_parse_markup() accepts
 *
 * Returns: (transfer full): it without marks, white space folded.
 */
char *
usk_xml_plain (const char *markup)
{
  xmlDoc *document = usk_xml_parse_markup (markup, NULL);
  char *plain;

  g_return_val_if_fail (document != NULL, g_strdup (markup));

  plain = usk_xml_text (xmlDocGetRootElement (document));
  xmlFreeDoc (document);

  return plain;
}

/**
 * usk_xml_line:
 * @node: an element
 *
 * Returns: the line of its start tag, from 1.
 */
guint
usk_xml_line (xmlNode *node)
{
  return (guint) MAX (xmlGetLineNo (node), 0);
}
