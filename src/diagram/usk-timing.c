/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-timing.h"

#include <math.h>

/* A motion that ends on a whole number of repeats rests on its last value; the
 * sums of decimal seconds miss that number by a few bits.
 */
#define ROUNDING 1e-9

/**
 * usk_timing_clear:
 * @self: a timing whose arrays are freed
 */
void
usk_timing_clear (UskTiming *self)
{
  g_clear_pointer (&self->key_times, g_free);
  g_clear_pointer (&self->splines, g_free);
}

/**
 * usk_timing_get_end:
 * @self: a timing
 *
 * Returns: the second from which on nothing changes any more, or infinity.
 */
double
usk_timing_get_end (const UskTiming *self)
{
  return self->begin + self->duration * self->repeat;
}

static double
last_progress (const UskTiming *self)
{
  double rest = self->repeat - floor (self->repeat + ROUNDING);

  return rest <= ROUNDING ? 1 : rest;
}

/**
 * usk_timing_get_progress:
 * @self: a timing
 * @seconds: second of the document
 * @progress: (out): how far the motion is within its duration, 0..1
 *
 * Returns: whether the motion has any effect at that second.
 */
gboolean
usk_timing_get_progress (const UskTiming *self, double seconds, double *progress)
{
  double elapsed = seconds - self->begin;

  if (elapsed < 0)
    return FALSE;

  if (elapsed >= self->duration * self->repeat)
    {
      *progress = last_progress (self);
      return self->freeze;
    }

  *progress = fmod (elapsed, self->duration) / self->duration;

  return TRUE;
}

/**
 * usk_timing_locate:
 * @self: a timing
 * @progress: from usk_timing_get_progress()
 * @index: (out): the value that counts, or the first of two
 * @fraction: (out): how far it is from there to the next value, after easing
 */
void
usk_timing_locate (const UskTiming *self, double progress, guint *index, double *fraction)
{
  guint i = 0;
  double gap;

  while (i + 1 < self->n_values && self->key_times[i + 1] <= progress)
    i++;
  *index = i;
  *fraction = 0;
  if (self->mode == USK_CALC_DISCRETE || i + 1 >= self->n_values)
    return;

  gap = self->key_times[i + 1] - self->key_times[i];
  *fraction = gap > 0 ? (progress - self->key_times[i]) / gap : 1;
  if (self->mode == USK_CALC_SPLINE)
    *fraction = usk_spline_ease (&self->splines[4 * i], *fraction);
}

static double
bezier (double a, double b, double t)
{
  double u = 1 - t;

  return 3 * u * u * t * a + 3 * u * t * t * b + t * t * t;
}

/**
 * usk_spline_ease:
 * @spline: control points x1 y1 x2 y2 of a Bézier curve from (0, 0) to (1, 1),
 *   each in 0..1
 * @x: share of the time
 *
 * Returns: share of the way, y of the curve where it passes @x.
 */
double
usk_spline_ease (const double spline[4], double x)
{
  double low = 0;
  double high = 1;

  if (x <= 0 || x >= 1)
    return CLAMP (x, 0, 1);

  /* x grows with t when both controls are in 0..1, so halving always arrives,
   * also where the curve is flat and Newton's method would run away.
   */
  for (guint i = 0; i < 40; i++)
    {
      double middle = (low + high) / 2;

      if (bezier (spline[0], spline[2], middle) < x)
        low = middle;
      else
        high = middle;
    }

  return bezier (spline[1], spline[3], (low + high) / 2);
}
