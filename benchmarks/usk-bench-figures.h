/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What was measured, as the members of one JSON object in the order of adding. */
typedef GString UskBenchFigures;

UskBenchFigures *usk_bench_figures_new (void);
void             usk_bench_figures_add (UskBenchFigures *self, const char *name, double value);
void             usk_bench_figures_add_text (UskBenchFigures *self, const char *name, const char *value);
void             usk_bench_figures_begin (UskBenchFigures *self, const char *name);
void             usk_bench_figures_end (UskBenchFigures *self);
void             usk_bench_figures_print (UskBenchFigures *self);

GArray          *usk_bench_numbers_new (void);
void             usk_bench_numbers_add (GArray *numbers, double value);
double           usk_bench_numbers_mean (GArray *numbers);
double           usk_bench_numbers_quantile (GArray *numbers, double share);

G_END_DECLS
