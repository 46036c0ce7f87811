/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-svg.h"

#include <libxml/parser.h>
#include <string.h>

#define SVG_NAMESPACE "http://www.w3.org/2000/svg"
#define MAX_BYTES     (2 * 1024 * 1024)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)

static const struct {
  const char *name;
  UskSvgKind kind;
} elements[] = {
  { "svg", USK_SVG_ROOT },
  { "g", USK_SVG_GROUP },
  { "path", USK_SVG_SHAPE },
  { "rect", USK_SVG_SHAPE },
  { "circle", USK_SVG_SHAPE },
  { "ellipse", USK_SVG_SHAPE },
  { "line", USK_SVG_SHAPE },
  { "polyline", USK_SVG_SHAPE },
  { "polygon", USK_SVG_SHAPE },
  { "use", USK_SVG_SHAPE },
  { "defs", USK_SVG_RESOURCE },
  { "symbol", USK_SVG_RESOURCE },
  { "linearGradient", USK_SVG_RESOURCE },
  { "radialGradient", USK_SVG_RESOURCE },
  { "stop", USK_SVG_RESOURCE },
  { "clipPath", USK_SVG_RESOURCE },
  { "pattern", USK_SVG_RESOURCE },
  { "marker", USK_SVG_RESOURCE },
  { "style", USK_SVG_STYLE },
  { "title", USK_SVG_ABOUT },
  { "desc", USK_SVG_ABOUT },
  { "metadata", USK_SVG_ABOUT },
  { "animate", USK_SVG_MOTION },
  { "animateTransform", USK_SVG_MOTION },
  { "animateMotion", USK_SVG_MOTION },
  { "animateColor", USK_SVG_MOTION },
  { "set", USK_SVG_MOTION },
  { "script", USK_SVG_SCRIPT },
};

static gboolean
is_plain_text (GBytes *bytes, UskReport *report)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  if (size > MAX_BYTES)
    usk_report_fatal (report, NULL, USK_ERROR_TOO_LARGE, "A drawing may have at most %d bytes.", MAX_BYTES);
  else if (size == 0)
    usk_report_fatal (report, NULL, USK_ERROR_DAMAGED, "The file is empty.");
  else if (!g_utf8_validate_len (text, size, NULL))
    usk_report_fatal (report, NULL, USK_ERROR_DAMAGED, "A drawing must be text in UTF-8.");
  /* Entities hide what a file says and can grow without bound, so no document
   * type is read at all: refused by its bytes, before any parser sees it.
   */
  else if (g_strstr_len (text, (gssize) size, "<!DOCTYPE") != NULL ||
           g_strstr_len (text, (gssize) size, "<!ENTITY") != NULL)
    usk_report_fatal (report, NULL, USK_ERROR_INVALID, "A drawing may not have a document type (DOCTYPE).");

  return report->error == NULL;
}

static void
report_syntax (xmlParserCtxt *parser, UskReport *report)
{
  const xmlError *error = xmlCtxtGetLastError (parser);
  g_autofree char *message = g_strdup (error != NULL && error->message != NULL ? error->message : "unknown");
  int line = error != NULL ? error->line : 0;

  g_strchomp (message);
  usk_report_fatal (report, NULL, USK_ERROR_DAMAGED, "The drawing is not well-formed XML, line %d: %s", line,
                    message);
}

static gboolean
is_svg (const xmlNode *root)
{
  return root != NULL && usk_svg_get_kind (root) == USK_SVG_ROOT;
}

/**
 * usk_svg_parse:
 * @bytes: an SVG file from anywhere
 * @report: gets what makes it unusable
 *
 * Returns: (transfer full) (nullable): the document with an SVG root, or %NULL
 *   when @report has got a fatal error.
 */
xmlDoc *
usk_svg_parse (GBytes *bytes, UskReport *report)
{
  g_autoptr (xmlParserCtxt) parser = NULL;
  const char *text = g_bytes_get_data (bytes, NULL);
  xmlDoc *document;

  if (!is_plain_text (bytes, report))
    return NULL;

  xmlInitParser ();
  parser = xmlNewParserCtxt ();
  document = xmlCtxtReadMemory (parser, text, (int) g_bytes_get_size (bytes), NULL, "UTF-8",
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA |
                                  XML_PARSE_COMPACT);
  if (document == NULL)
    {
      report_syntax (parser, report);
      return NULL;
    }

  if (document->intSubset != NULL || !is_svg (xmlDocGetRootElement (document)))
    {
      usk_report_fatal (report, NULL, USK_ERROR_INVALID, "The file is not an SVG drawing.");
      xmlFreeDoc (document);
      return NULL;
    }

  return document;
}

/**
 * usk_svg_get_kind:
 * @node: any node
 *
 * Returns: what it is to us.
 */
UskSvgKind
usk_svg_get_kind (const xmlNode *node)
{
  if (node->type != XML_ELEMENT_NODE || node->ns == NULL || !xmlStrEqual (node->ns->href, BAD_CAST SVG_NAMESPACE))
    return USK_SVG_ALIEN;

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (xmlStrEqual (node->name, BAD_CAST elements[i].name))
      return elements[i].kind;

  return USK_SVG_ALIEN;
}

/**
 * usk_svg_is:
 * @node: any node
 * @name: name of an SVG element
 *
 * Returns: whether it is one.
 */
gboolean
usk_svg_is (const xmlNode *node, const char *name)
{
  return usk_svg_get_kind (node) != USK_SVG_ALIEN && xmlStrEqual (node->name, BAD_CAST name);
}

/**
 * usk_svg_get:
 * @node: an element
 * @attribute: a name without namespace
 *
 * Returns: (transfer full) (nullable): the attribute's value.
 */
char *
usk_svg_get (const xmlNode *node, const char *attribute)
{
  xmlChar *value = xmlGetNoNsProp ((xmlNode *) node, BAD_CAST attribute);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);

  return copy;
}

/**
 * usk_svg_is_hidden:
 * @node: an element
 *
 * Returns: whether it is not displayed.
 */
gboolean
usk_svg_is_hidden (const xmlNode *node)
{
  g_autofree char *display = usk_svg_get (node, "display");

  return display != NULL && strcmp (g_strstrip (display), "none") == 0;
}

/**
 * usk_svg_is_anchor:
 * @node: any node
 *
 * Returns: whether it is a circle that only marks a place: where a line ends, or what no
 *   label should hide.
 */
gboolean
usk_svg_is_anchor (const xmlNode *node)
{
  g_autofree char *id = NULL;

  if (!usk_svg_is (node, "circle"))
    return FALSE;

  id = usk_svg_get (node, "id");

  return id != NULL && (g_str_has_prefix (id, "at-") || g_str_has_prefix (id, "keep-"));
}

/**
 * usk_svg_has_motion:
 * @node: any node
 *
 * Returns: whether it or anything in it moves.
 */
gboolean
usk_svg_has_motion (const xmlNode *node)
{
  if (usk_svg_get_kind (node) == USK_SVG_MOTION)
    return TRUE;

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && usk_svg_has_motion (child))
      return TRUE;

  return FALSE;
}

/**
 * usk_svg_has_shape:
 * @node: any node
 *
 * Returns: whether it paints anything.
 */
gboolean
usk_svg_has_shape (const xmlNode *node)
{
  UskSvgKind kind = usk_svg_get_kind (node);

  if (kind == USK_SVG_SHAPE)
    return !usk_svg_is_hidden (node) && !usk_svg_is_anchor (node);
  if (kind != USK_SVG_GROUP)
    return FALSE;

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (usk_svg_has_shape (child))
      return TRUE;

  return FALSE;
}
