/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-result.h"

G_BEGIN_DECLS

#define USK_TYPE_RESULT_ROW (usk_result_row_get_type ())

/* A touchable row for something that a search has found. */
G_DECLARE_FINAL_TYPE (UskResultRow, usk_result_row, USK, RESULT_ROW, GtkButton)

GtkWidget *usk_result_row_new (UskResult *result);

G_END_DECLS
