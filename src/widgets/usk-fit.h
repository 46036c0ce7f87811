/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USK_TYPE_FIT (usk_fit_get_type ())

/* Holds what scrolls and lets the words of its passages come closer together
 * where that spares a visitor the scrolling.
 */
G_DECLARE_FINAL_TYPE (UskFit, usk_fit, USK, FIT, GtkWidget)

gboolean usk_fit_fits (UskFit *self);

G_END_DECLS
