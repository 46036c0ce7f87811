/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void usk_children_remove (GtkWidget *parent);
void usk_children_forget_none (GtkWidget *list);

G_END_DECLS
