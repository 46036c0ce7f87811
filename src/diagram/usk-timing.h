/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  USK_CALC_LINEAR,
  USK_CALC_SPLINE,
  USK_CALC_DISCRETE,
} UskCalcMode;

/* When a motion runs, and how it gets from one value to the next. */
typedef struct {
  double      begin;
  double      duration;
  double      repeat; /* INFINITY repeats for ever */
  gboolean    freeze;
  UskCalcMode mode;
  guint       n_values;
  double     *key_times; /* n_values of them */
  double     *splines;   /* (nullable): four for each gap between values */
} UskTiming;

void     usk_timing_clear (UskTiming *self);
gboolean usk_timing_get_progress (const UskTiming *self, double seconds, double *progress);
void     usk_timing_locate (const UskTiming *self, double progress, guint *index, double *fraction);
double   usk_timing_get_end (const UskTiming *self);
double   usk_spline_ease (const double spline[4], double x);

G_END_DECLS
