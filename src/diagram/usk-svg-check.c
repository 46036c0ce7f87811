/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "usk-svg.h"

#define MAX_DEPTH      64
#define MAX_ELEMENTS   20000
#define MAX_EXPANDED   100000
#define MAX_GOOD_BYTES (300 * 1024)

typedef struct {
  UskReport *report;
  GHashTable *ids; /* id to node */
  guint n_elements;
  guint n_expanded;
} Checker;

/* A reference may only point into the drawing itself: what a kiosk shows must
 * never depend on a network or on other files.
 */
static void
check_urls (Checker *checker, const xmlNode *node, const char *text)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);

  /* A backslash can spell any of the words that are looked for, also in an attribute,
   * which is read as a style is.
   */
  if (strchr (text, '\\') != NULL)
    usk_report_fatal (checker->report, node, USK_ERROR_INVALID, "A drawing may not contain a backslash.");
  for (const char *url = strstr (lower, "url("); url != NULL; url = strstr (url, "url("))
    {
      url += strlen ("url(");
      url += strspn (url, " \t\r\n\"'");
      if (*url != '#')
        usk_report_fatal (checker->report, node, USK_ERROR_INVALID, "A drawing may not refer to other files.");
    }
}

static void
check_css (Checker *checker, const xmlNode *node, const char *css)
{
  g_autofree char *lower = g_ascii_strdown (css, -1);

  check_urls (checker, node, css);
  if (strstr (lower, "@import") != NULL)
    usk_report_fatal (checker->report, node, USK_ERROR_INVALID, "A style may not import other files.");
  if (strstr (lower, "filter:") != NULL || strstr (lower, "mask:") != NULL)
    usk_report_problem (checker->report, node, "Filters and masks are not allowed: they are too slow.");
}

static void
check_numbers (Checker *checker, const xmlNode *node, const char *name, const char *value)
{
  if (!usk_svg_numbers_are_bounded (name, value))
    usk_report_fatal (checker->report, node, USK_ERROR_INVALID, "A number of %s is far larger than any drawing.",
                      name != NULL ? name : "the style");
}

static gboolean
is_colour (const char *name, const char *value)
{
  const char *const paints[] = { "fill", "stroke", "stop-color", "color", NULL };

  return g_strv_contains (paints, name) && strcmp (value, "none") != 0 && strcmp (value, "inherit") != 0 &&
         strcmp (value, "currentColor") != 0 && !g_str_has_prefix (value, "url(");
}

static void
check_plain_attribute (Checker *checker, const xmlNode *node, const char *name, const char *value)
{
  if (g_str_has_prefix (name, "on"))
    usk_report_fatal (checker->report, node, USK_ERROR_INVALID, "A drawing may not contain a script (%s).", name);
  else if (strcmp (name, "filter") == 0 || strcmp (name, "mask") == 0)
    usk_report_problem (checker->report, node, "Filters and masks are not allowed: they are too slow.");
  else if (strcmp (name, "style") == 0)
    check_css (checker, node, value);
  else if (usk_svg_get_kind (node) != USK_SVG_MOTION && is_colour (name, value))
    usk_report_problem (checker->report, node, "Write the colour %s=\"%s\" as a class of the palette.", name,
                        value);
}

static void
check_attribute (Checker *checker, const xmlNode *node, const xmlAttr *attribute)
{
  const char *name = (const char *) attribute->name;
  xmlChar *content = xmlNodeListGetString (attribute->doc, attribute->children, 1);
  g_autofree char *value = g_strstrip (g_strdup (content != NULL ? (const char *) content : ""));

  xmlFree (content);
  check_urls (checker, node, value);
  check_numbers (checker, node, name, value);
  if ((strcmp (name, "href") == 0 || strcmp (name, "src") == 0) && *value != '#')
    usk_report_fatal (checker->report, node, USK_ERROR_INVALID, "A drawing may not refer to other files (%s).",
                      value);
  else if (attribute->ns == NULL)
    check_plain_attribute (checker, node, name, value);
}

static void
remember_id (Checker *checker, const xmlNode *node)
{
  g_autofree char *id = usk_svg_get (node, "id");

  if (id == NULL)
    return;

  if (g_hash_table_contains (checker->ids, id))
    usk_report_problem (checker->report, node, "The id \"%s\" is used twice.", id);
  else
    g_hash_table_insert (checker->ids, g_steal_pointer (&id), (gpointer) node);
}

static void
check_style (Checker *checker, const xmlNode *node)
{
  xmlChar *css = xmlNodeGetContent (node);

  check_css (checker, node, css != NULL ? (const char *) css : "");
  check_numbers (checker, node, NULL, css != NULL ? (const char *) css : "");
  xmlFree (css);
}

static void
check_element (Checker *checker, const xmlNode *node)
{
  UskSvgKind kind = usk_svg_get_kind (node);
  const char *name = (const char *) node->name;

  if (kind == USK_SVG_SCRIPT)
    usk_report_fatal (checker->report, node, USK_ERROR_INVALID, "A drawing may not contain a script.");
  else if (kind == USK_SVG_ALIEN || (kind == USK_SVG_ROOT && node->parent->type == XML_ELEMENT_NODE))
    usk_report_problem (checker->report, node, "A drawing may not contain <%s>; it is left out.", name);
  else if (kind == USK_SVG_STYLE)
    check_style (checker, node);
  else if (kind == USK_SVG_MOTION && usk_svg_get_kind (node->parent) != USK_SVG_GROUP)
    usk_report_problem (checker->report, node, "A motion belongs directly inside the <g> that moves.");

  remember_id (checker, node);
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    check_attribute (checker, node, attribute);
}

static gboolean
check_size (Checker *checker, const xmlNode *node, guint depth)
{
  if (depth > MAX_DEPTH)
    usk_report_fatal (checker->report, node, USK_ERROR_TOO_LARGE, "Elements are nested deeper than %d.",
                      MAX_DEPTH);
  else if (++checker->n_elements > MAX_ELEMENTS)
    usk_report_fatal (checker->report, node, USK_ERROR_TOO_LARGE, "There are more than %d elements.",
                      MAX_ELEMENTS);
  else
    return TRUE;

  return FALSE;
}

static gboolean
check_tree (Checker *checker, const xmlNode *node, guint depth)
{
  if (!check_size (checker, node, depth))
    return FALSE;

  check_element (checker, node);
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && !check_tree (checker, child, depth + 1))
      return FALSE;

  return TRUE;
}

static gboolean
is_resource (const xmlNode *node)
{
  for (; node != NULL && node->type == XML_ELEMENT_NODE; node = node->parent)
    if (usk_svg_get_kind (node) == USK_SVG_RESOURCE)
      return TRUE;

  return FALSE;
}

static const xmlNode *
find_target (Checker *checker, const xmlNode *use)
{
  g_autofree char *href = NULL;
  xmlChar *value = xmlGetProp ((xmlNode *) use, BAD_CAST "href");

  href = g_strdup ((const char *) value);
  xmlFree (value);

  return href != NULL && *href == '#' ? g_hash_table_lookup (checker->ids, href + 1) : NULL;
}

/* A few lines of <use> inside <use> can ask for millions of shapes, and a loop
 * for endless ones.
 */
static gboolean
expand (Checker *checker, const xmlNode *node, guint depth)
{
  const xmlNode *target = usk_svg_is (node, "use") ? find_target (checker, node) : NULL;

  if (++checker->n_expanded > MAX_EXPANDED || depth > 4 * MAX_DEPTH)
    return FALSE;
  if (target != NULL && !expand (checker, target, depth + 1))
    return FALSE;

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && !expand (checker, child, depth + 1))
      return FALSE;

  return TRUE;
}

static void
check_uses (Checker *checker, const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (usk_svg_is (child, "use"))
        {
          const xmlNode *target = find_target (checker, child);

          if (target == NULL || !is_resource (target))
            usk_report_problem (checker->report, child, "What <use> repeats must exist and stand in <defs>.");
        }
      check_uses (checker, child);
    }
}

/**
 * usk_svg_check:
 * @root: the root of a drawing from anywhere
 * @size: bytes of the whole file
 * @report: gets everything that no drawing may contain
 *
 * Looks at each element on its own; what the grammar says of parts, motions and
 * frames is for the reader.
 *
 * Returns: whether the size and the nesting of the drawing are bounded, so that it
 *   can be read on, be it for more mistakes.
 */
gboolean
usk_svg_check (xmlNode *root, gsize size, UskReport *report)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Checker checker = { .report = report, .ids = ids };

  if (size > MAX_GOOD_BYTES)
    usk_report_problem (report, root, "The file is larger than %d KB.", MAX_GOOD_BYTES / 1024);
  if (!check_tree (&checker, root, 0))
    return FALSE;

  check_uses (&checker, root);
  if (expand (&checker, root, 0))
    return TRUE;

  usk_report_fatal (report, root, USK_ERROR_TOO_LARGE, "<use> repeats more than %d elements.", MAX_EXPANDED);

  return FALSE;
}
