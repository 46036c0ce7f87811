/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-motion.h"

#include <math.h>

#include "usk-transform.h"

/**
 * usk_motion_new:
 * @kind: what it changes
 *
 * Returns: (transfer full): a motion without values or times, to be filled by
 *   the reader.
 */
UskMotion *
usk_motion_new (UskMotionKind kind)
{
  UskMotion *self = g_new0 (UskMotion, 1);

  self->kind = kind;

  return self;
}

/**
 * usk_motion_free:
 * @self: (transfer full): a motion
 */
void
usk_motion_free (UskMotion *self)
{
  usk_timing_clear (&self->timing);
  g_clear_pointer (&self->values, g_free);
  g_clear_pointer (&self->path, usk_path_free);
  g_free (self);
}

static void
get_value (const UskMotion *self, double progress, double value[3])
{
  guint index;
  double fraction;

  usk_timing_locate (&self->timing, progress, &index, &fraction);
  for (guint i = 0; i < 3; i++)
    {
      value[i] = self->values[index][i];
      if (fraction > 0)
        value[i] += fraction * (self->values[index + 1][i] - self->values[index][i]);
    }
}

static void
make_transform (const UskMotion *self, const double value[3], cairo_matrix_t *matrix)
{
  if (self->kind == USK_MOTION_TRANSLATE)
    cairo_matrix_init_translate (matrix, value[0], value[1]);
  else if (self->kind == USK_MOTION_SCALE)
    cairo_matrix_init_scale (matrix, value[0], value[1]);
  else
    {
      cairo_matrix_init_translate (matrix, value[1], value[2]);
      cairo_matrix_rotate (matrix, value[0] * G_PI / 180);
      cairo_matrix_translate (matrix, -value[1], -value[2]);
    }
}

static void
make_travel (const UskMotion *self, const double value[3], cairo_matrix_t *matrix)
{
  double x, y, angle;

  usk_path_locate (self->path, value[0], &x, &y, &angle);
  cairo_matrix_init_translate (matrix, x, y);
  cairo_matrix_rotate (matrix, (self->turns ? angle : 0) + self->angle * G_PI / 180);
}

static void
combine (cairo_matrix_t *base, gboolean sum, const cairo_matrix_t *matrix)
{
  if (sum)
    usk_transform_append (base, matrix);
  else
    *base = *matrix;
}

/**
 * usk_motion_apply:
 * @self: a motion
 * @seconds: second of the document
 * @pose: (inout): what the element's own attributes and its earlier motions
 *   make of it; unchanged while this one has no effect
 */
void
usk_motion_apply (const UskMotion *self, double seconds, UskPose *pose)
{
  double progress, value[3];
  cairo_matrix_t matrix;

  if (!usk_timing_get_progress (&self->timing, seconds, &progress))
    return;

  get_value (self, progress, value);
  if (self->kind == USK_MOTION_OPACITY)
    pose->opacity = CLAMP (self->sum ? pose->opacity + value[0] : value[0], 0, 1);
  else if (self->kind == USK_MOTION_TRAVEL)
    {
      make_travel (self, value, &matrix);
      combine (&pose->travel, self->sum, &matrix);
    }
  else
    {
      make_transform (self, value, &matrix);
      combine (&pose->transform, self->sum, &matrix);
    }
}

/**
 * usk_motion_get_largest_scale:
 * @self: a motion
 *
 * Returns: the largest factor by which the motion ever enlarges its element, 1
 *   when it never scales.
 */
double
usk_motion_get_largest_scale (const UskMotion *self)
{
  double largest = 0;

  if (self->kind != USK_MOTION_SCALE)
    return 1;

  for (guint i = 0; i < self->timing.n_values; i++)
    largest = MAX (largest, MAX (fabs (self->values[i][0]), fabs (self->values[i][1])));

  return largest;
}
