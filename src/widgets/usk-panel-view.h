/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-aspect.h"
#include "usk-panel.h"

G_BEGIN_DECLS

GtkWidget *usk_panel_view_new (UskAspect *aspect, UskPanel *panel);

G_END_DECLS
