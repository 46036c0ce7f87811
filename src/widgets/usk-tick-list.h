/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USK_TYPE_TICK_LIST (usk_tick_list_get_type ())

/* Passages that a visitor can tick. */
G_DECLARE_FINAL_TYPE (UskTickList, usk_tick_list, USK, TICK_LIST, GtkWidget)

void usk_tick_list_set_passages (UskTickList *self, GListModel *passages, const char *const *ticked);

G_END_DECLS
