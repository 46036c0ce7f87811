/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "usk-svg.h"

#define XLINK_NAMESPACE BAD_CAST "http://www.w3.org/1999/xlink"

/* Writing only what is known is what makes a drawing from anywhere safe to hand
 * to librsvg: nothing has to be found and taken out.
 */
static const char *const never_written[] = { "filter", "mask", "src", "display", NULL };

/* Nearly everything is: the curves of a drawing are long, and hold no mark that
 * would have to be escaped.
 */
static gboolean
is_plain (const char *value)
{
  for (const char *c = value; *c != '\0'; c++)
    if (*c < ' ' || *c > '~' || *c == '&' || *c == '<' || *c == '>' || *c == '"' || *c == '\'')
      return FALSE;

  return TRUE;
}

static void
append_escaped (GString *text, const char *value)
{
  g_autofree char *escaped = g_markup_escape_text (value, -1);

  g_string_append (text, escaped);
}

static void
write_attribute (GString *text, const xmlAttr *attribute)
{
  xmlChar *value = xmlNodeListGetString (attribute->doc, attribute->children, 1);
  const char *plain = value != NULL ? (const char *) value : "";

  g_string_append_printf (text, " %s=\"", (const char *) attribute->name);
  if (is_plain (plain))
    g_string_append (text, plain);
  else
    append_escaped (text, plain);
  g_string_append_c (text, '"');
  xmlFree (value);
}

static gboolean
is_written (const xmlAttr *attribute, const char *const *except)
{
  const char *name = (const char *) attribute->name;

  /* The old spelling of a reference loses its namespace on the way. */
  if (attribute->ns != NULL)
    return xmlStrEqual (attribute->ns->href, XLINK_NAMESPACE) && strcmp (name, "href") == 0;

  return !g_strv_contains (never_written, name) && !g_str_has_prefix (name, "on") &&
         !(except != NULL && g_strv_contains (except, name));
}

/**
 * usk_svg_write_attributes:
 * @text: where to write
 * @node: an element
 * @except: (nullable) (array zero-terminated=1): names to leave out
 */
void
usk_svg_write_attributes (GString *text, const xmlNode *node, const char *const *except)
{
  gboolean has_href = xmlHasNsProp ((xmlNode *) node, BAD_CAST "href", NULL) != NULL;

  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (is_written (attribute, except) && !(attribute->ns != NULL && has_href))
      write_attribute (text, attribute);
}

/**
 * usk_svg_write_start:
 * @text: where to write
 * @node: an element
 * @except: (nullable) (array zero-terminated=1): attributes to leave out
 */
void
usk_svg_write_start (GString *text, const xmlNode *node, const char *const *except)
{
  g_string_append_printf (text, "<%s", (const char *) node->name);
  usk_svg_write_attributes (text, node, except);
  g_string_append_c (text, '>');
}

/**
 * usk_svg_write_end:
 * @text: where to write
 * @node: an element
 */
void
usk_svg_write_end (GString *text, const xmlNode *node)
{
  g_string_append_printf (text, "</%s>", (const char *) node->name);
}

static void
write_tree (GString *text, const xmlNode *node, gboolean resource)
{
  UskSvgKind kind = usk_svg_get_kind (node);
  gboolean paints =
    (kind == USK_SVG_GROUP || kind == USK_SVG_SHAPE) && !usk_svg_is_anchor (node) && !usk_svg_is_hidden (node);

  if (!paints && !(resource && kind == USK_SVG_RESOURCE))
    return;

  usk_svg_write_start (text, node, NULL);
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    write_tree (text, child, resource);
  usk_svg_write_end (text, node);
}

/**
 * usk_svg_write:
 * @text: where to write
 * @node: a shape or a group, which is written with everything it paints
 */
void
usk_svg_write (GString *text, const xmlNode *node)
{
  write_tree (text, node, FALSE);
}

static void
write_style (GString *text, const xmlNode *style)
{
  xmlChar *content = xmlNodeGetContent (style);
  g_autofree char *escaped = g_markup_escape_text (content != NULL ? (const char *) content : "", -1);

  g_string_append_printf (text, "<style>%s</style>", escaped);
  xmlFree (content);
}

/**
 * usk_svg_write_styles:
 * @text: where to write
 * @node: an SVG root or anything in it
 *
 * Writes all styles, because a rule counts for the whole drawing wherever it
 * stands.
 */
void
usk_svg_write_styles (GString *text, const xmlNode *node)
{
  if (usk_svg_get_kind (node) == USK_SVG_STYLE)
    write_style (text, node);
  else
    for (const xmlNode *child = node->children; child != NULL; child = child->next)
      if (child->type == XML_ELEMENT_NODE)
        usk_svg_write_styles (text, child);
}

/**
 * usk_svg_write_resource:
 * @text: where to write
 * @node: something that shapes refer to
 */
void
usk_svg_write_resource (GString *text, const xmlNode *node)
{
  write_tree (text, node, TRUE);
}
