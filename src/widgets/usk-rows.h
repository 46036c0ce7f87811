/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UskRowsCreate:
 * @item: what a row is to show
 * @user_data: as given to usk_rows_fill()
 *
 * Returns: (transfer floating) (nullable): its row; %NULL leaves out the rest.
 */
typedef GtkWidget *(*UskRowsCreate) (gpointer item, gpointer user_data);

void usk_rows_fill (GtkBox *rows, GListModel *items, guint n_at_once, UskRowsCreate create, gpointer user_data);
gboolean usk_rows_make (GtkBox *rows, guint n_rows);

G_END_DECLS
