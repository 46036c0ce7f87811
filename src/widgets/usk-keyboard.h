/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USK_TYPE_KEYBOARD (usk_keyboard_get_type ())

/* The keys to touch: a kiosk has no keyboard, and shows none of the system's,
 * because those hide behind a full screen or lead out of it.
 */
G_DECLARE_FINAL_TYPE (UskKeyboard, usk_keyboard, USK, KEYBOARD, GtkWidget)

void usk_keyboard_focus (UskKeyboard *self);

G_END_DECLS
