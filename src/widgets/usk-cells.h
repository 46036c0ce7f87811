/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void usk_cells_give_keys_away (GtkFlowBox *box);
void usk_cells_append (GtkFlowBox *box, GtkWidget *button);

G_END_DECLS
