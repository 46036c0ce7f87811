/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-chart.h"

G_BEGIN_DECLS

#define USK_TYPE_CHART_VIEW (usk_chart_view_get_type ())

/* A chart on screen.  A screen reader gets every row in words. */
G_DECLARE_FINAL_TYPE (UskChartView, usk_chart_view, USK, CHART_VIEW, GtkWidget)

UskChartView *usk_chart_view_new (UskChartKind kind);
void          usk_chart_view_set_rows (UskChartView *self, GPtrArray *rows);
void          usk_chart_view_clear (UskChartView *self);

G_END_DECLS
