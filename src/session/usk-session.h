/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-clock.h"
#include "usk-hold.h"
#include "usk-selection.h"

G_BEGIN_DECLS

/**
 * UskSessionState:
 * @USK_SESSION_ATTRACT: nobody is there; the screen invites
 * @USK_SESSION_VISIT: a visitor uses the kiosk
 * @USK_SESSION_WARNING: the visitor was idle and is asked to say so
 */
typedef enum {
  USK_SESSION_ATTRACT,
  USK_SESSION_VISIT,
  USK_SESSION_WARNING,
} UskSessionState;

#define USK_TYPE_SESSION (usk_session_get_type ())

/* One visitor after the other: when a visit begins, when it is idle, when it
 * ends, and everything it holds.  The "reset" signal wipes what a visitor did.
 */
G_DECLARE_FINAL_TYPE (UskSession, usk_session, USK, SESSION, GObject)

#define USK_SESSION_MIN_TEXT_SIZE 1
#define USK_SESSION_MAX_TEXT_SIZE 4

/* Our standard: what takes longer than ten minutes has got stuck. */
#define USK_SESSION_MAX_HOLD_SECONDS 600

UskSession     *usk_session_new (UskClock *clock, guint idle_seconds, guint warning_seconds);
UskSessionState usk_session_get_state (UskSession *self);
guint           usk_session_get_seconds_left (UskSession *self);
void            usk_session_begin (UskSession *self);
void            usk_session_note_activity (UskSession *self);
void            usk_session_note_press (UskSession *self);
void            usk_session_note_drag (UskSession *self);
UskHold        *usk_session_hold (UskSession *self, const char *reason);
void            usk_session_warn (UskSession *self);
void            usk_session_stay (UskSession *self);
void            usk_session_end (UskSession *self);
guint           usk_session_get_text_size (UskSession *self);
void            usk_session_set_text_size (UskSession *self, guint text_size);
UskSelection   *usk_session_get_questions (UskSession *self);

G_END_DECLS
