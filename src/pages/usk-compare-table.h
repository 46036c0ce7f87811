/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-library.h"

G_BEGIN_DECLS

#define USK_TYPE_COMPARE_TABLE (usk_compare_table_get_type ())

/* What two or three choices answer to the same questions, side by side. */
G_DECLARE_FINAL_TYPE (UskCompareTable, usk_compare_table, USK, COMPARE_TABLE, GtkWidget)

gboolean usk_compare_table_show (UskCompareTable *self, UskLibrary *library, GPtrArray *choices,
                                 GListModel *aspects, GError **error);
void     usk_compare_table_clear (UskCompareTable *self);

G_END_DECLS
