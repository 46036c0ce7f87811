/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UskStopwatch:
 * @start: when it was started, in microseconds like all its times
 * @held: for how long it has stood still since then
 * @held_since: since when it stands still, or -1 when it runs
 * @most_held: for how long it may stand still in all until it is started again
 *
 * Counts for how long a visitor has done nothing.  It knows no clock: whoever
 * asks says what time it is.
 */
typedef struct {
  gint64 start;
  gint64 held;
  gint64 held_since;
  gint64 most_held;
} UskStopwatch;

void   usk_stopwatch_init (UskStopwatch *self, gint64 most_held);
void   usk_stopwatch_start (UskStopwatch *self, gint64 now);
void   usk_stopwatch_hold (UskStopwatch *self, gint64 now);
void   usk_stopwatch_release (UskStopwatch *self, gint64 now);
gint64 usk_stopwatch_get_passed (const UskStopwatch *self, gint64 now);
gint64 usk_stopwatch_get_hold_left (const UskStopwatch *self, gint64 now);

G_END_DECLS
