/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-source.h"

G_BEGIN_DECLS

#define USK_TYPE_SOURCE_ROW (usk_source_row_get_type ())

/* A source in a list, as a button that opens it. */
G_DECLARE_FINAL_TYPE (UskSourceRow, usk_source_row, USK, SOURCE_ROW, GtkButton)

GtkWidget *usk_source_row_new (UskSource *source);

G_END_DECLS
