/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USK_TYPE_KEY_ROWS (usk_key_rows_get_type ())

/* Keys of one size, in as few rows as there is room for, none much shorter than the others. */
G_DECLARE_FINAL_TYPE (UskKeyRows, usk_key_rows, USK, KEY_ROWS, GtkWidget)

void usk_key_rows_append (UskKeyRows *self, GtkWidget *key);

G_END_DECLS
