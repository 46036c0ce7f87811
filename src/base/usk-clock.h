/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define USK_TYPE_CLOCK (usk_clock_get_type ())

/* Time as the program knows it: monotonic microseconds and one-shot alarms.
 * The real clock follows the main loop; a test makes a clock that stands still
 * until it is moved, so that three idle minutes pass in no time.
 */
G_DECLARE_FINAL_TYPE (UskClock, usk_clock, USK, CLOCK, GObject)

/**
 * UskClockAlarm:
 * @user_data: what was given to usk_clock_add_alarm()
 *
 * Called once when an alarm goes off.
 */
typedef void (*UskClockAlarm) (gpointer user_data);

UskClock *usk_clock_new (void);
UskClock *usk_clock_new_manual (void);
gint64    usk_clock_get_time (UskClock *self);
guint     usk_clock_add_alarm (UskClock *self, gint64 delay, UskClockAlarm alarm, gpointer user_data);
void      usk_clock_remove_alarm (UskClock *self, guint id);
void      usk_clock_advance (UskClock *self, gint64 microseconds);

G_END_DECLS
