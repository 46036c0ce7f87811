/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USK_TYPE_SHEET (usk_sheet_get_type ())

/* A sheet that comes up over a page, for one thing to read, and goes away at a
 * tap beside it.  Its owner binds "open" to what must rest meanwhile.
 */
G_DECLARE_FINAL_TYPE (UskSheet, usk_sheet, USK, SHEET, GtkWidget)

void     usk_sheet_open (UskSheet *self, const char *title, GtkWidget *content);
void     usk_sheet_close (UskSheet *self);
gboolean usk_sheet_is_open (UskSheet *self);

G_END_DECLS
