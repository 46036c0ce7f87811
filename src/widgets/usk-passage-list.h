/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USK_TYPE_PASSAGE_LIST (usk_passage_list_get_type ())

/* Passages one below the other, each as a #UskPassageRow. */
G_DECLARE_FINAL_TYPE (UskPassageList, usk_passage_list, USK, PASSAGE_LIST, GtkWidget)

void usk_passage_list_set_passages (UskPassageList *self, GListModel *passages);

G_END_DECLS
