/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-passage.h"

G_BEGIN_DECLS

#define USK_TYPE_PASSAGE_LIST (usk_passage_list_get_type ())

/* Passages one below the other, each as a #UskPassageRow. */
G_DECLARE_FINAL_TYPE (UskPassageList, usk_passage_list, USK, PASSAGE_LIST, GtkWidget)

void usk_passage_list_set_passages (UskPassageList *self, GListModel *passages);

GtkWidget *usk_passage_list_new_legend (void);
GtkWidget *usk_passage_list_new_for_one (UskPassage *passage);

G_END_DECLS
