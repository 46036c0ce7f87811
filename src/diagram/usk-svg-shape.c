/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-svg-shape.h"

#include <math.h>

#include "usk-path.h"
#include "usk-scan.h"
#include "usk-svg.h"

/* A length without unit, as all drawings write it. */
static gboolean
get_length (const xmlNode *node, const char *attribute, double *length)
{
  g_autofree char *text = usk_svg_get (node, attribute);

  *length = 0;

  return text == NULL || usk_scan_numbers (text, length, 1, 1, NULL);
}

static gboolean
get_rect_box (const xmlNode *node, UskRect *box)
{
  return get_length (node, "x", &box->x) && get_length (node, "y", &box->y) &&
         get_length (node, "width", &box->width) && get_length (node, "height", &box->height);
}

static gboolean
get_ellipse_box (const xmlNode *node, const char *across, const char *down, UskRect *box)
{
  double x, y, rx, ry;

  if (!get_length (node, "cx", &x) || !get_length (node, "cy", &y) || !get_length (node, across, &rx) ||
      !get_length (node, down, &ry))
    return FALSE;

  *box = (UskRect){ x - rx, y - ry, 2 * rx, 2 * ry };

  return TRUE;
}

static gboolean
get_path_box (const xmlNode *node, UskRect *box)
{
  g_autofree char *data = usk_svg_get (node, "d");
  g_autoptr (UskPath) path = data != NULL ? usk_path_parse (data) : NULL;

  if (path == NULL)
    return FALSE;

  usk_path_get_box (path, box);

  return TRUE;
}

static gboolean
get_points_box (const xmlNode *node, UskRect *box)
{
  g_autofree char *points = usk_svg_get (node, "points");
  g_autofree char *data = g_strconcat ("M", points, NULL);
  g_autoptr (UskPath) path = usk_path_parse (data);

  if (path == NULL)
    return FALSE;

  usk_path_get_box (path, box);

  return TRUE;
}

/**
 * usk_svg_get_box:
 * @shape: a shape
 * @box: (out): the smallest upright rectangle around its outline without the
 *   stroke, in its own coordinates, before its own transform
 *
 * Returns: whether the shape is of a kind that has such a box, and the box has
 *   an area.
 */
gboolean
usk_svg_get_box (const xmlNode *shape, UskRect *box)
{
  gboolean found = FALSE;

  if (usk_svg_is (shape, "rect"))
    found = get_rect_box (shape, box);
  else if (usk_svg_is (shape, "circle"))
    found = get_ellipse_box (shape, "r", "r", box);
  else if (usk_svg_is (shape, "ellipse"))
    found = get_ellipse_box (shape, "rx", "ry", box);
  else if (usk_svg_is (shape, "path"))
    found = get_path_box (shape, box);
  else if (usk_svg_is (shape, "polygon") || usk_svg_is (shape, "polyline"))
    found = get_points_box (shape, box);

  return found && isfinite (box->x) && isfinite (box->y) && isfinite (box->width) && isfinite (box->height) &&
         !usk_rect_is_empty (box);
}
