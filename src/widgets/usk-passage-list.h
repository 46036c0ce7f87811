/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-passage.h"

G_BEGIN_DECLS

#define USK_TYPE_PASSAGE_LIST (usk_passage_list_get_type ())

/* How close words may stand: 0 is as the style has it. */
#define USK_PASSAGE_LIST_N_CLOSENESSES 4

/* Passages one below the other, each as a #UskPassageRow.  On a card with
 * "citations" those that tell to call for help come first and look like it, and each has
 * the numbers of its sources, which the card lists.
 */
G_DECLARE_FINAL_TYPE (UskPassageList, usk_passage_list, USK, PASSAGE_LIST, GtkWidget)

void  usk_passage_list_set_passages (UskPassageList *self, GListModel *passages);
void  usk_passage_list_set_closeness (UskPassageList *self, guint closeness);
guint usk_passage_list_get_closeness (UskPassageList *self);

GtkWidget *usk_passage_list_new_legend (guint n, guint n_general);
GtkWidget *usk_passage_list_new_for_one (UskPassage *passage);

G_END_DECLS
