/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UskHandoutWays:
 * @USK_HANDOUT_WAYS_STAFF: somebody of the staff prints it by a dialog, or saves it
 * @USK_HANDOUT_WAYS_PRINTER: a visitor prints it without one
 * @USK_HANDOUT_WAYS_READY: the visitor's printer could take it now
 * @USK_HANDOUT_WAYS_MADE: there is a handout that can be printed or saved
 * @USK_HANDOUT_WAYS_PHONE: there is a text for a phone
 *
 * How a handout can leave the kiosk.
 */
typedef enum {
  USK_HANDOUT_WAYS_STAFF = 1 << 0,
  USK_HANDOUT_WAYS_PRINTER = 1 << 1,
  USK_HANDOUT_WAYS_READY = 1 << 2,
  USK_HANDOUT_WAYS_MADE = 1 << 3,
  USK_HANDOUT_WAYS_PHONE = 1 << 4,
} UskHandoutWays;

#define USK_TYPE_HANDOUT_BUTTONS (usk_handout_buttons_get_type ())

/* The buttons by which a visitor takes a handout home, or goes back. */
G_DECLARE_FINAL_TYPE (UskHandoutButtons, usk_handout_buttons, USK, HANDOUT_BUTTONS, GtkWidget)

void usk_handout_buttons_set_ways (UskHandoutButtons *self, UskHandoutWays ways);

G_END_DECLS
