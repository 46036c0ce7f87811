/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define USK_TYPE_HOLD (usk_hold_get_type ())

/* Something for which a visitor waits or which they watch, such as a page that
 * is printed.  As long as it lives nobody takes the visitor for idle, so it
 * ends, whatever happens, with the object that owns it.  usk_session_hold()
 * makes it.
 */
G_DECLARE_FINAL_TYPE (UskHold, usk_hold, USK, HOLD, GObject)

UskHold    *usk_hold_new (const char *reason);
const char *usk_hold_get_reason (UskHold *self);

G_END_DECLS
