/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-svg-gradient.h"

#include <math.h>
#include <string.h>

#include "usk-scan.h"
#include "usk-svg.h"
#include "usk-svg-shape.h"
#include "usk-transform.h"

/* librsvg 2.54 stretches a gradient over the box of a shape as it lies on the
 * screen.  When the shape is turned, that box is larger than the one that SVG
 * means: soft spots get hard edges, and the light on a turning needle wanders.
 * So a shape that is or will be turned gets a gradient of its own, pinned to
 * the right box in the shape's own coordinates.
 */
typedef struct {
  xmlNode *root;
  xmlNode *defs;   /* (nullable): where the new gradients go, once there is one */
  GHashTable *ids; /* id to gradient, xmlNode */
  guint n_pinned;
} Pinner;

#define MAX_CHAIN 8

static const struct {
  const char *name;
  const char *fallback;
  gboolean of_radial;
} geometry[] = {
  { "x1", "0", FALSE },  { "y1", "0", FALSE }, { "x2", "1", FALSE }, { "y2", "0", FALSE }, { "cx", "0.5", TRUE },
  { "cy", "0.5", TRUE }, { "r", "0.5", TRUE }, { "fx", NULL, TRUE }, { "fy", NULL, TRUE },
};

static gboolean
is_gradient (const xmlNode *node)
{
  return usk_svg_is (node, "linearGradient") || usk_svg_is (node, "radialGradient");
}

static void
collect_gradients (Pinner *pinner, xmlNode *node)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      g_autofree char *id = is_gradient (child) ? usk_svg_get (child, "id") : NULL;

      /* The first of several is the one that references find. */
      if (id != NULL && !g_hash_table_contains (pinner->ids, id))
        g_hash_table_insert (pinner->ids, g_steal_pointer (&id), child);
      if (child->type == XML_ELEMENT_NODE)
        collect_gradients (pinner, child);
    }
}

static const xmlNode *
follow (Pinner *pinner, const xmlNode *gradient)
{
  xmlChar *href = xmlGetProp ((xmlNode *) gradient, BAD_CAST "href");
  const xmlNode *next = NULL;

  if (href != NULL && *href == '#')
    next = g_hash_table_lookup (pinner->ids, (const char *) href + 1);
  xmlFree (href);

  return next;
}

/* Gradients inherit what they lack from the one they refer to. */
static char *
get_inherited (Pinner *pinner, const xmlNode *gradient, const char *attribute)
{
  char *value = NULL;

  for (guint i = 0; i < MAX_CHAIN && gradient != NULL && value == NULL; i++)
    {
      value = usk_svg_get (gradient, attribute);
      gradient = follow (pinner, gradient);
    }

  return value;
}

static gboolean
scan_fraction (const char *text, double *fraction)
{
  if (!usk_scan_number (&text, fraction))
    return FALSE;
  if (*text == '%')
    {
      *fraction /= 100;
      text++;
    }

  return usk_scan_end (text);
}

static void
set_number (xmlNode *node, const char *attribute, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.9g", number);
  xmlSetProp (node, BAD_CAST attribute, BAD_CAST buffer);
}

static gboolean
copy_geometry (Pinner *pinner, const xmlNode *gradient, xmlNode *pinned)
{
  gboolean radial = usk_svg_is (gradient, "radialGradient");

  for (guint i = 0; i < G_N_ELEMENTS (geometry); i++)
    {
      g_autofree char *text = NULL;
      double fraction;

      if (geometry[i].of_radial != radial)
        continue;
      text = get_inherited (pinner, gradient, geometry[i].name);
      if (text == NULL && geometry[i].fallback == NULL)
        continue;
      if (!scan_fraction (text != NULL ? text : geometry[i].fallback, &fraction))
        return FALSE;
      set_number (pinned, geometry[i].name, fraction);
    }

  return TRUE;
}

static gboolean
set_transform (Pinner *pinner, const xmlNode *gradient, xmlNode *pinned, const UskRect *box)
{
  g_autofree char *text = get_inherited (pinner, gradient, "gradientTransform");
  cairo_matrix_t matrix, own;
  GString *value;

  cairo_matrix_init (&matrix, box->width, 0, 0, box->height, box->x, box->y);
  if (text != NULL && !usk_transform_parse (text, &own))
    return FALSE;
  if (text != NULL)
    usk_transform_append (&matrix, &own);

  value = g_string_new ("matrix(");
  for (guint i = 0; i < 6; i++)
    {
      const double numbers[] = { matrix.xx, matrix.yx, matrix.xy, matrix.yy, matrix.x0, matrix.y0 };
      char buffer[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (value, "%s ", g_ascii_formatd (buffer, sizeof buffer, "%.9g", numbers[i]));
    }
  g_string_append_c (value, ')');
  xmlSetProp (pinned, BAD_CAST "gradientTransform", BAD_CAST value->str);
  g_string_free (value, TRUE);

  return TRUE;
}

static xmlNode *
get_defs (Pinner *pinner)
{
  if (pinner->defs == NULL)
    pinner->defs = xmlNewChild (pinner->root, pinner->root->ns, BAD_CAST "defs", NULL);

  return pinner->defs;
}

static gboolean
is_relative (Pinner *pinner, const xmlNode *gradient)
{
  g_autofree char *units = get_inherited (pinner, gradient, "gradientUnits");

  return units == NULL || strcmp (units, "objectBoundingBox") == 0;
}

/* Returns the id of the new gradient, or NULL when the old one will do. */
static char *
pin_gradient (Pinner *pinner, const char *id, const UskRect *box)
{
  const xmlNode *gradient = g_hash_table_lookup (pinner->ids, id);
  g_autofree char *href = g_strconcat ("#", id, NULL);
  g_autofree char *pinned_id = NULL;
  xmlNode *pinned;

  if (gradient == NULL || !is_relative (pinner, gradient))
    return NULL;

  pinned = xmlNewNode (pinner->root->ns, gradient->name);
  if (!copy_geometry (pinner, gradient, pinned) || !set_transform (pinner, gradient, pinned, box))
    {
      xmlFreeNode (pinned);
      return NULL;
    }

  pinned_id = g_strdup_printf ("_usk-gradient-%u", pinner->n_pinned++);
  xmlSetProp (pinned, BAD_CAST "id", BAD_CAST pinned_id);
  xmlSetProp (pinned, BAD_CAST "href", BAD_CAST href);
  xmlSetProp (pinned, BAD_CAST "gradientUnits", BAD_CAST "userSpaceOnUse");
  xmlAddChild (get_defs (pinner), pinned);

  return g_steal_pointer (&pinned_id);
}

/* The paint that a shape has or inherits, as far as attributes tell. */
static char *
find_paint (const xmlNode *node, const char *attribute)
{
  for (; node != NULL && node->type == XML_ELEMENT_NODE; node = node->parent)
    {
      char *paint = usk_svg_get (node, attribute);

      if (paint != NULL)
        return paint;
      /* A rule may paint what is inside, and we do not read rules. */
      if (xmlHasNsProp ((xmlNode *) node, BAD_CAST "class", NULL) != NULL ||
          xmlHasNsProp ((xmlNode *) node, BAD_CAST "style", NULL) != NULL)
        return NULL;
    }

  return NULL;
}

static void
pin_paint (Pinner *pinner, xmlNode *shape, const char *attribute)
{
  g_autofree char *paint = find_paint (shape, attribute);
  g_autofree char *id = NULL;
  g_autofree char *pinned = NULL;
  g_autofree char *pinned_paint = NULL;
  UskRect box;
  char *end;

  if (paint == NULL || !g_str_has_prefix (g_strstrip (paint), "url(#"))
    return;
  end = strchr (paint, ')');
  if (end == NULL || !usk_svg_get_box (shape, &box))
    return;

  id = g_strndup (paint + strlen ("url(#"), (gsize) (end - paint) - strlen ("url(#"));
  pinned = pin_gradient (pinner, id, &box);
  if (pinned == NULL)
    return;

  pinned_paint = g_strdup_printf ("url(#%s)%s", pinned, end + 1);
  xmlSetProp (shape, BAD_CAST attribute, BAD_CAST pinned_paint);
}

static gboolean
will_turn (const xmlNode *group)
{
  for (const xmlNode *child = group->children; child != NULL; child = child->next)
    {
      g_autofree char *type = usk_svg_is (child, "animateTransform") ? usk_svg_get (child, "type") : NULL;

      if (g_strcmp0 (type, "rotate") == 0 || (usk_svg_is (child, "animateMotion") &&
                                              xmlHasNsProp ((xmlNode *) child, BAD_CAST "rotate", NULL) != NULL))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_upright (const cairo_matrix_t *matrix)
{
  double largest = fmax (fmax (fabs (matrix->xx), fabs (matrix->yy)), fmax (fabs (matrix->xy), fabs (matrix->yx)));
  double small = 1e-6 * largest;

  return (fabs (matrix->xy) <= small && fabs (matrix->yx) <= small) ||
         (fabs (matrix->xx) <= small && fabs (matrix->yy) <= small);
}

static void
pin_tree (Pinner *pinner, xmlNode *node, const cairo_matrix_t *place, gboolean turns)
{
  g_autofree char *text = usk_svg_get (node, "transform");
  UskSvgKind kind = usk_svg_get_kind (node);
  cairo_matrix_t inner = *place;
  cairo_matrix_t own;

  if (text != NULL && usk_transform_parse (text, &own))
    usk_transform_append (&inner, &own);

  if (kind == USK_SVG_SHAPE && (turns || !is_upright (&inner)))
    {
      pin_paint (pinner, node, "fill");
      pin_paint (pinner, node, "stroke");
    }
  else if (kind == USK_SVG_GROUP || node == pinner->root)
    {
      turns = turns || will_turn (node);
      for (xmlNode *child = node->children; child != NULL; child = child->next)
        if (child->type == XML_ELEMENT_NODE)
          pin_tree (pinner, child, &inner, turns);
    }
}

/**
 * usk_svg_pin_gradients:
 * @root: the root of a drawing that was checked; it is changed
 *
 * Gives every shape that is or will be turned gradients of its own, in its own
 * coordinates, that look as SVG and every browser have it.
 */
void
usk_svg_pin_gradients (xmlNode *root)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Pinner pinner = { .root = root, .ids = ids };
  cairo_matrix_t identity;

  cairo_matrix_init_identity (&identity);
  collect_gradients (&pinner, root);
  if (g_hash_table_size (ids) > 0)
    pin_tree (&pinner, root, &identity, FALSE);
}
