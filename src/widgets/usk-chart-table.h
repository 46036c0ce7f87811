/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USK_TYPE_CHART_TABLE (usk_chart_table_get_type ())

/* The numbers of a chart in words, for whoever cannot see the chart or would
 * rather read.
 */
G_DECLARE_FINAL_TYPE (UskChartTable, usk_chart_table, USK, CHART_TABLE, GtkWidget)

UskChartTable *usk_chart_table_new (void);
void           usk_chart_table_set_rows (UskChartTable *self, GPtrArray *choices, GPtrArray *rows);
void           usk_chart_table_clear (UskChartTable *self);

G_END_DECLS
