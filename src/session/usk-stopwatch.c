/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-stopwatch.h"

static gint64
get_held (const UskStopwatch *self, gint64 now)
{
  gint64 held = self->held;

  if (self->held_since >= 0)
    held += now - self->held_since;

  return MIN (held, self->most_held);
}

/**
 * usk_stopwatch_init:
 * @self: (out caller-allocates): a stopwatch
 * @most_held: microseconds for which it may stand still in all
 *
 * Makes one that was started at 0 and runs.
 */
void
usk_stopwatch_init (UskStopwatch *self, gint64 most_held)
{
  *self = (UskStopwatch){ .held_since = -1, .most_held = most_held };
}

/**
 * usk_stopwatch_start:
 * @self: a stopwatch
 * @now: in microseconds
 *
 * Counts from nought again.  One that stands still goes on doing so, and may
 * do so for the whole time again.
 */
void
usk_stopwatch_start (UskStopwatch *self, gint64 now)
{
  g_return_if_fail (self != NULL);

  self->start = now;
  self->held = 0;
  if (self->held_since >= 0)
    self->held_since = now;
}

/**
 * usk_stopwatch_hold:
 * @self: a stopwatch
 * @now: in microseconds
 *
 * Makes it stand still; without effect on one that does.
 */
void
usk_stopwatch_hold (UskStopwatch *self, gint64 now)
{
  g_return_if_fail (self != NULL);

  if (self->held_since < 0)
    self->held_since = now;
}

/**
 * usk_stopwatch_release:
 * @self: a stopwatch
 * @now: in microseconds
 *
 * Makes it run on from where it stood; without effect on one that runs.
 */
void
usk_stopwatch_release (UskStopwatch *self, gint64 now)
{
  g_return_if_fail (self != NULL);

  self->held = get_held (self, now);
  self->held_since = -1;
}

/**
 * usk_stopwatch_get_passed:
 * @self: a stopwatch
 * @now: in microseconds
 *
 * Returns: microseconds since its start, without those in which it was rightly
 *   held.
 */
gint64
usk_stopwatch_get_passed (const UskStopwatch *self, gint64 now)
{
  g_return_val_if_fail (self != NULL, 0);

  return now - self->start - get_held (self, now);
}

/**
 * usk_stopwatch_get_hold_left:
 * @self: a stopwatch
 * @now: in microseconds
 *
 * Returns: for how many microseconds more it stands still if nothing happens,
 *   which is 0 for one that runs.
 */
gint64
usk_stopwatch_get_hold_left (const UskStopwatch *self, gint64 now)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->held_since >= 0 ? self->most_held - get_held (self, now) : 0;
}
