/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-mover.h"

#include "usk-transform.h"

/**
 * usk_mover_new:
 * @parent: (nullable): the moving group around it
 * @place: the product of all static transforms around it
 *
 * Returns: (transfer full): a group without motions.
 */
UskMover *
usk_mover_new (const UskMover *parent, const cairo_matrix_t *place)
{
  UskMover *self = g_new0 (UskMover, 1);

  self->parent = parent;
  self->place = *place;
  self->opacity = 1;
  cairo_matrix_init_identity (&self->transform);
  self->motions = g_ptr_array_new_with_free_func ((GDestroyNotify) usk_motion_free);

  return self;
}

/**
 * usk_mover_free:
 * @self: (transfer full): a moving group
 */
void
usk_mover_free (UskMover *self)
{
  g_ptr_array_unref (self->motions);
  g_free (self);
}

/**
 * usk_mover_add:
 * @self: a moving group
 * @motion: (transfer full): a motion, after those before it in the document
 *
 * SMIL gives the motion that begins later the last word, and among those that
 * begin together the one that is later in the document.
 */
void
usk_mover_add (UskMover *self, UskMotion *motion)
{
  guint index = self->motions->len;

  while (index > 0)
    {
      const UskMotion *before = g_ptr_array_index (self->motions, index - 1);

      if (before->timing.begin <= motion->timing.begin)
        break;
      index--;
    }

  g_ptr_array_insert (self->motions, (int) index, motion);
}

static void
sample_pose (const UskMover *self, double seconds, UskPose *pose)
{
  cairo_matrix_init_identity (&pose->travel);
  pose->transform = self->transform;
  pose->opacity = self->opacity;

  for (guint i = 0; i < self->motions->len; i++)
    usk_motion_apply (g_ptr_array_index (self->motions, i), seconds, pose);
}

/**
 * usk_mover_sample:
 * @self: a moving group
 * @seconds: second of the document
 * @matrix: (out): what moves the group from where it is drawn at rest, that is
 *   with no moving group having any transform, in units of the drawing
 * @opacity: (out): how opaque it is, together with the moving groups around it
 */
void
usk_mover_sample (const UskMover *self, double seconds, cairo_matrix_t *matrix, double *opacity)
{
  UskPose pose;
  cairo_matrix_t inverse = self->place;

  if (self->parent != NULL)
    usk_mover_sample (self->parent, seconds, matrix, opacity);
  else
    {
      cairo_matrix_init_identity (matrix);
      *opacity = 1;
    }

  sample_pose (self, seconds, &pose);
  *opacity *= pose.opacity;
  /* A group flattened to nothing by a static transform is never seen. */
  if (cairo_matrix_invert (&inverse) != CAIRO_STATUS_SUCCESS)
    return;

  usk_transform_append (matrix, &self->place);
  usk_transform_append (matrix, &pose.travel);
  usk_transform_append (matrix, &pose.transform);
  usk_transform_append (matrix, &inverse);
}

/**
 * usk_mover_get_end:
 * @self: a moving group
 *
 * Returns: the second from which on neither it nor a group around it moves any
 *   more, or infinity.
 */
double
usk_mover_get_end (const UskMover *self)
{
  double end = self->parent != NULL ? usk_mover_get_end (self->parent) : 0;

  for (guint i = 0; i < self->motions->len; i++)
    {
      const UskMotion *motion = g_ptr_array_index (self->motions, i);

      end = MAX (end, usk_timing_get_end (&motion->timing));
    }

  return end;
}

/**
 * usk_mover_get_largest_scale:
 * @self: a moving group
 *
 * Returns: by how much its motions ever enlarge it at most; less than 1 when
 *   they only make it smaller.
 */
double
usk_mover_get_largest_scale (const UskMover *self)
{
  double scale = self->parent != NULL ? usk_mover_get_largest_scale (self->parent) : 1;

  for (guint i = 0; i < self->motions->len; i++)
    scale *= usk_motion_get_largest_scale (g_ptr_array_index (self->motions, i));

  return scale;
}
