/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An SVG that somebody brings, such as a logo: plain shapes or nothing.  It is looked at as
 * a tree and not as text, because XML has many ways to write the same word.
 */

#include "usk-plain-svg.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

#include "usk-error.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

#define MOST_BYTES (512 * 1024)

#define MORE_THAN_SHAPES "it contains more than shapes. Save it as a plain SVG, or as PNG."

#define DASHES "stroke-dasharray"

/* Each would read something else, or hide a picture whose size nobody has checked. */
static const char *const forbidden[] = { "script", "image", "feimage", "foreignobject", "include", NULL };

static gboolean
refuse (GError **error, int code, const char *why)
{
  g_set_error_literal (error, USK_ERROR, code, why);

  return FALSE;
}

/* References inside the file are good; any other is not followed anyway, but a
 * logo that would lack a piece is better refused.
 */
static gboolean
refers_outside (const char *style)
{
  for (const char *url = strstr (style, "url("); url != NULL; url = strstr (url, "url("))
    {
      url += strlen ("url(");
      url += strspn (url, " \t\r\n\"'");
      if (*url != '#')
        return TRUE;
    }

  return FALSE;
}

/* A line that leads far away may have more dashes than can be drawn in an hour.  Programs
 * write that a line is not dashed into every file.
 */
static gboolean
is_dashed (const char *value)
{
  value += strspn (value, " \t\r\n:");
  if (g_str_has_prefix (value, "none") || g_str_has_prefix (value, "inherit"))
    return FALSE;

  return !(value[0] == '0' && strchr (";}", value[1]) != NULL);
}

static gboolean
has_dashes (const char *style)
{
  for (const char *name = strstr (style, DASHES); name != NULL; name = strstr (name + 1, DASHES))
    if (is_dashed (name + strlen (DASHES)))
      return TRUE;

  return FALSE;
}

/* Takes what a style is made of, be it an attribute or a whole sheet. */
static gboolean
check_style (const char *text, GError **error)
{
  g_autofree char *style = g_ascii_strdown (text, -1);

  /* A backslash can spell any of the words that are looked for. */
  if (strchr (style, '\\') != NULL)
    return refuse (error, USK_ERROR_INVALID, "it has a backslash in a style. Save it as PNG.");
  if (strstr (style, "@import") != NULL)
    return refuse (error, USK_ERROR_INVALID, MORE_THAN_SHAPES);
  if (refers_outside (style))
    return refuse (error, USK_ERROR_INVALID, "it refers to other files. Save it as PNG.");
  if (has_dashes (style))
    return refuse (error, USK_ERROR_INVALID,
                   "it has dashed lines. Turn the dashes into shapes, or save it as PNG.");

  return TRUE;
}

static gboolean
check_value (const char *name, const char *value, GError **error)
{
  if (g_ascii_strcasecmp (name, DASHES) == 0 && is_dashed (value))
    return refuse (error, USK_ERROR_INVALID,
                   "it has dashed lines. Turn the dashes into shapes, or save it as PNG.");

  return check_style (value, error);
}

/* Attributes of other namespaces are notes of the program that wrote the file. */
static gboolean
check_attribute (const xmlAttr *attribute, GError **error)
{
  const char *name = (const char *) attribute->name;
  xmlChar *content = xmlNodeListGetString (attribute->doc, attribute->children, 1);
  g_autofree char *value = g_strstrip (g_strdup (content != NULL ? (const char *) content : ""));

  xmlFree (content);
  if ((strcmp (name, "href") == 0 || strcmp (name, "src") == 0) && *value != '#')
    return refuse (error, USK_ERROR_INVALID, "it refers to other files. Save it as PNG.");

  return attribute->ns != NULL || check_value (name, value, error);
}

static gboolean
check_sheet (const xmlNode *node, GError **error)
{
  xmlChar *content;
  gboolean good;

  /* Who reads a sheet leaves out what such an element says. */
  if (xmlChildElementCount ((xmlNode *) node) > 0)
    return refuse (error, USK_ERROR_INVALID, MORE_THAN_SHAPES);

  content = xmlNodeGetContent (node);
  good = check_style (content != NULL ? (const char *) content : "", error);
  xmlFree (content);

  return good;
}

static gboolean
check_element (const xmlNode *node, GError **error)
{
  g_autofree char *name = g_ascii_strdown ((const char *) node->name, -1);

  if (g_strv_contains (forbidden, name))
    return refuse (error, USK_ERROR_INVALID, MORE_THAN_SHAPES);
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (!check_attribute (attribute, error))
      return FALSE;

  return strcmp (name, "style") != 0 || check_sheet (node, error);
}

/* The parser goes no deeper than a few hundred elements. */
static gboolean
check_nodes (const xmlNode *first, GError **error)
{
  for (const xmlNode *node = first; node != NULL; node = node->next)
    {
      if (node->type == XML_PI_NODE && xmlStrEqual (node->name, BAD_CAST "xml-stylesheet"))
        return refuse (error, USK_ERROR_INVALID, MORE_THAN_SHAPES);
      if (node->type == XML_ELEMENT_NODE && (!check_element (node, error) || !check_nodes (node->children, error)))
        return FALSE;
    }

  return TRUE;
}

/* Entities hide what a file says and can grow without bound. */
static gboolean
has_document_type (GBytes *bytes)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return strcasestr (text, "<!DOCTYPE") != NULL || strcasestr (text, "<!ENTITY") != NULL;
}

static xmlDoc *
parse (GBytes *bytes, GError **error)
{
  g_autoptr (xmlDoc) document = NULL;

  xmlInitParser ();
  document = xmlReadMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes), NULL, NULL,
                            XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA);
  if (document == NULL)
    refuse (error, USK_ERROR_DAMAGED, "it is not well-formed XML.");
  else if (document->intSubset != NULL || document->extSubset != NULL)
    refuse (error, USK_ERROR_INVALID, MORE_THAN_SHAPES);
  else
    return g_steal_pointer (&document);

  return NULL;
}

static GBytes *
write_document (xmlDoc *document)
{
  xmlChar *text = NULL;
  int size = 0;
  GBytes *bytes;

  xmlDocDumpMemoryEnc (document, &text, &size, "UTF-8");
  bytes = g_bytes_new (text, text != NULL ? (gsize) size : 0);
  xmlFree (text);

  return bytes;
}

/**
 * usk_plain_svg_read:
 * @bytes: an SVG file, which need not be trusted
 * @error: return location: %USK_ERROR_TOO_LARGE, %USK_ERROR_DAMAGED or %USK_ERROR_INVALID
 *   with a sentence that says what is wrong and what to do
 *
 * Makes sure that a drawing refers to nothing else and takes no hours to be drawn.
 *
 * Returns: (transfer full) (nullable): the drawing as it was understood, written anew, so
 *   that whoever draws it reads nothing else in it.
 */
GBytes *
usk_plain_svg_read (GBytes *bytes, GError **error)
{
  g_autoptr (xmlDoc) document = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_bytes_get_size (bytes) > MOST_BYTES)
    refuse (error, USK_ERROR_TOO_LARGE, "an SVG may have 512 KB at most. Simplify it, or save it as PNG.");
  else if (has_document_type (bytes))
    refuse (error, USK_ERROR_INVALID, MORE_THAN_SHAPES);
  else
    document = parse (bytes, error);
  if (document == NULL || !check_nodes (document->children, error))
    return NULL;

  return write_document (document);
}
