/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USK_TYPE_VISIT_BAR (usk_visit_bar_get_type ())

/* What is always offered, in the same place on every page. */
G_DECLARE_FINAL_TYPE (UskVisitBar, usk_visit_bar, USK, VISIT_BAR, GtkWidget)

void usk_visit_bar_focus_language (UskVisitBar *self);

G_END_DECLS
