/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-clock.h"
#include "usk-hold.h"

G_BEGIN_DECLS

#define USK_TYPE_IDLE_WATCH (usk_idle_watch_get_type ())

/* Tells when a visitor has done nothing for too long.  It knows what counts as
 * doing something, and what a visitor may wait for; what follows is up to others.
 */
G_DECLARE_FINAL_TYPE (UskIdleWatch, usk_idle_watch, USK, IDLE_WATCH, GObject)

UskIdleWatch *usk_idle_watch_new (UskClock *clock, guint seconds, guint most_held);
void          usk_idle_watch_start (UskIdleWatch *self);
void          usk_idle_watch_stop (UskIdleWatch *self);
void          usk_idle_watch_forget (UskIdleWatch *self);
void          usk_idle_watch_note_activity (UskIdleWatch *self);
void          usk_idle_watch_note_press (UskIdleWatch *self);
void          usk_idle_watch_note_drag (UskIdleWatch *self);
UskHold      *usk_idle_watch_hold (UskIdleWatch *self, const char *reason);

G_END_DECLS
