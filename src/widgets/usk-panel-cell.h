/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-aspect.h"
#include "usk-choice.h"
#include "usk-panel.h"

G_BEGIN_DECLS

#define USK_TYPE_PANEL_CELL (usk_panel_cell_get_type ())

/* One choice's short answer and how sure it is; a touch tells more. */
G_DECLARE_FINAL_TYPE (UskPanelCell, usk_panel_cell, USK, PANEL_CELL, GtkButton)

GtkWidget *usk_panel_cell_new (UskChoice *choice, UskAspect *aspect, UskPanel *panel);

G_END_DECLS
