/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-chart.h"
#include "usk-library.h"

G_BEGIN_DECLS

/**
 * UskCompareView:
 * @USK_COMPARE_DEPTH: how deep
 * @USK_COMPARE_TIME: recovery and results
 * @USK_COMPARE_HARM_SESSIONS: harms among 1,000 sessions
 * @USK_COMPARE_HARM_PEOPLE: harms among 1,000 people
 *
 * The pictures of a comparison.  Each has one unit, so nothing is mixed.
 */
typedef enum {
  USK_COMPARE_DEPTH,
  USK_COMPARE_TIME,
  USK_COMPARE_HARM_SESSIONS,
  USK_COMPARE_HARM_PEOPLE,
  USK_N_COMPARE_VIEWS,
} UskCompareView;

const char  *usk_compare_charts_get_id (UskCompareView view);
const char  *usk_compare_charts_get_name (UskCompareView view);
char        *usk_compare_charts_get_hint (UskCompareView view, GPtrArray *rows, UskChartPalette palette);
const char  *usk_compare_charts_get_scale (UskCompareView view);
UskChartKind usk_compare_charts_get_kind (UskCompareView view);
GPtrArray   *usk_compare_charts_collect (UskLibrary *library, GListModel *aspects, GPtrArray *choices,
                                         UskCompareView view, GPtrArray *passages, GError **error);

G_END_DECLS
