/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USK_TYPE_BACK_BUTTON (usk_back_button_get_type ())

/* The way back from a page that is reached from many others: "win.back". */
G_DECLARE_FINAL_TYPE (UskBackButton, usk_back_button, USK, BACK_BUTTON, GtkButton)

G_END_DECLS
