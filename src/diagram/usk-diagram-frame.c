/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-diagram-private.h"

/**
 * usk_diagram_get_bounds:
 * @self: a drawing
 * @part: a part, or a frame such as "frame-all"
 * @bounds: (out): what it covers at rest, in units of the drawing
 *
 * The first call for a part lays it out with librsvg, which takes some
 * milliseconds; a frame is only looked up.
 *
 * Returns: whether there is such a part or frame, and it covers anything.
 */
gboolean
usk_diagram_get_bounds (UskDiagram *self, const char *part, UskRect *bounds)
{
  const UskRect *frame;
  int index;

  g_return_val_if_fail (USK_IS_DIAGRAM (self), FALSE);
  g_return_val_if_fail (part != NULL, FALSE);
  g_return_val_if_fail (bounds != NULL, FALSE);

  *bounds = (UskRect){ 0 };
  frame = g_hash_table_lookup (self->frames, part);
  if (frame != NULL)
    {
      *bounds = *frame;
      return TRUE;
    }

  index = usk_diagram_find_part (self, part);
  for (guint i = 0; index >= 0 && i < self->leaves->len; i++)
    {
      const UskLeaf *leaf = g_ptr_array_index (self->leaves, i);
      UskRect covered;

      if (leaf->part == index && usk_diagram_measure (self, i, &covered))
        usk_rect_unite (bounds, &covered);
    }

  return !usk_rect_is_empty (bounds);
}

/* The group that moves all of a part together, if there is one. */
static const UskMover *
find_common_mover (UskDiagram *self, int part)
{
  const UskMover *common = NULL;
  gboolean first = TRUE;

  for (guint i = 0; i < self->leaves->len; i++)
    {
      const UskLeaf *leaf = g_ptr_array_index (self->leaves, i);
      const UskMover *mover = leaf->mover;

      if (leaf->part != part)
        continue;
      while (mover != NULL && mover->parent != NULL)
        mover = mover->parent;
      if (!first && mover != common)
        return NULL;
      common = mover;
      first = FALSE;
    }

  return common;
}

static gboolean
find_centre (UskDiagram *self, const char *part, UskAnchor *anchor)
{
  UskRect bounds;

  if (!usk_diagram_get_bounds (self, part, &bounds))
    return FALSE;

  anchor->x = bounds.x + bounds.width / 2;
  anchor->y = bounds.y + bounds.height / 2;
  anchor->mover = find_common_mover (self, usk_diagram_find_part (self, part));

  return TRUE;
}

static gboolean
find_anchor (UskDiagram *self, UskLabel *label, UskAnchor *anchor)
{
  const char *part = usk_label_get_part (label);
  const char *name = usk_label_get_anchor (label);
  const UskAnchor *found = NULL;

  if (name != NULL)
    found = g_hash_table_lookup (self->anchors, name);
  if (found == NULL)
    found = g_hash_table_lookup (self->anchors, part);
  if (found == NULL)
    return find_centre (self, part, anchor);

  *anchor = *found;

  return TRUE;
}

static void
find_place (const UskAnchor *anchor, double seconds, double *x, double *y)
{
  cairo_matrix_t matrix;
  double opacity;

  *x = anchor->x;
  *y = anchor->y;
  if (anchor->mover == NULL)
    return;

  usk_mover_sample (anchor->mover, seconds, &matrix, &opacity);
  cairo_matrix_transform_point (&matrix, x, y);
}

/**
 * usk_diagram_get_anchor:
 * @self: a drawing
 * @label: a label
 * @seconds: second of the scene
 * @x: (out): where its line ends at that second, in units of the drawing
 * @y: (out): where its line ends at that second, in units of the drawing
 *
 * The line of a label ends on the anchor it names, or on that of its part, or
 * on the middle of its part.
 *
 * Returns: whether the drawing has any of these.
 */
gboolean
usk_diagram_get_anchor (UskDiagram *self, UskLabel *label, double seconds, double *x, double *y)
{
  UskAnchor anchor;

  g_return_val_if_fail (USK_IS_DIAGRAM (self), FALSE);
  g_return_val_if_fail (USK_IS_LABEL (label), FALSE);
  g_return_val_if_fail (x != NULL && y != NULL, FALSE);

  *x = *y = 0;
  if (!find_anchor (self, label, &anchor))
    return FALSE;

  find_place (&anchor, seconds, x, y);

  return TRUE;
}

/* Returns (transfer full) (element-type UskRect): what no label should hide of the parts
 * that a scene shows, at that second, in units of the drawing.
 */
GArray *
usk_diagram_get_keeps (UskDiagram *self, UskScene *scene, double seconds)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (UskRect));
  g_autofree UskVisibility *visibility = usk_diagram_get_visibility (self, scene);

  for (guint i = 0; i < self->keeps->len; i++)
    {
      const UskKeep *keep = &g_array_index (self->keeps, UskKeep, i);
      UskRect place = { 0, 0, 2 * keep->radius, 2 * keep->radius };

      if (visibility[keep->part] == USK_VISIBILITY_NONE)
        continue;
      find_place (&keep->middle, seconds, &place.x, &place.y);
      place.x -= keep->radius;
      place.y -= keep->radius;
      g_array_append_val (places, place);
    }

  return places;
}

/**
 * usk_diagram_get_strength:
 * @self: a drawing
 * @part: a part
 * @seconds: second of the scene
 *
 * Returns: how much of the part can be seen at that second, from 0 to 1, if the
 *   scene shows it: the mean of its pieces.
 */
double
usk_diagram_get_strength (UskDiagram *self, const char *part, double seconds)
{
  double sum = 0;
  guint n = 0;
  int index;

  g_return_val_if_fail (USK_IS_DIAGRAM (self), 0);
  g_return_val_if_fail (part != NULL, 0);

  index = usk_diagram_find_part (self, part);
  for (guint i = 0; index >= 0 && i < self->leaves->len; i++)
    {
      const UskLeaf *leaf = g_ptr_array_index (self->leaves, i);
      double opacity = 1;
      cairo_matrix_t matrix;

      if (leaf->part != index)
        continue;
      if (leaf->mover != NULL)
        usk_mover_sample (leaf->mover, seconds, &matrix, &opacity);
      sum += opacity;
      n++;
    }

  return n > 0 ? sum / n : 0;
}

static UskRect
find_subject (UskDiagram *self, UskScene *scene)
{
  UskRect subject = self->canvas;
  double padding = 0;
  const char *camera;

  if (scene == NULL)
    return subject;

  camera = usk_scene_get_camera (scene, &padding);
  if (!usk_diagram_get_bounds (self, camera != NULL ? camera : "frame-all", &subject))
    return self->canvas;

  usk_rect_grow (&subject, padding);

  return usk_rect_is_empty (&subject) ? self->canvas : subject;
}

/**
 * usk_diagram_get_framing:
 * @self: a drawing
 * @scene: (nullable): the scene whose camera counts, or %NULL for the whole canvas
 *
 * Where the camera frames a part, the first call lays it out as
 * usk_diagram_get_bounds() does.
 *
 * Returns: what decides what a picture of the scene shows.
 */
UskFraming
usk_diagram_get_framing (UskDiagram *self, UskScene *scene)
{
  static const UskFraming nothing = { { 0, 0, 1, 1 }, { 0, 0, 1, 1 } };

  g_return_val_if_fail (USK_IS_DIAGRAM (self), nothing);
  g_return_val_if_fail (scene == NULL || USK_IS_SCENE (scene), nothing);

  return (UskFraming){ self->canvas, find_subject (self, scene) };
}

/**
 * usk_diagram_get_aspect:
 * @self: a drawing
 * @scene: (nullable): the scene whose camera counts, or %NULL for the whole canvas
 *
 * Returns: width to height of the picture that shows what the camera frames and
 *   nothing more.
 */
double
usk_diagram_get_aspect (UskDiagram *self, UskScene *scene)
{
  UskFraming framing = usk_diagram_get_framing (self, scene);

  return usk_framing_get_aspect (&framing);
}

/**
 * usk_diagram_frame:
 * @self: a drawing
 * @scene: (nullable): the scene whose camera counts, or %NULL for the whole canvas
 * @width: of the viewport, in any unit
 * @height: of the viewport, in the same unit
 *
 * Returns: what is seen through the viewport, as usk_framing_get_view() says.
 */
UskRect
usk_diagram_frame (UskDiagram *self, UskScene *scene, double width, double height)
{
  UskFraming framing = usk_diagram_get_framing (self, scene);

  return usk_framing_get_view (&framing, width, height);
}
