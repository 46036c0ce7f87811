/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-chart.h"
#include "usk-figure.h"

G_BEGIN_DECLS

#define USK_TYPE_CHART_FIGURE (usk_chart_figure_get_type ())

/* Numbers as a picture, the same as on the screen. */
G_DECLARE_FINAL_TYPE (UskChartFigure, usk_chart_figure, USK, CHART_FIGURE, UskFigure)

UskFigure *usk_chart_figure_new (UskChartKind kind, GPtrArray *rows, const char *description);

G_END_DECLS
