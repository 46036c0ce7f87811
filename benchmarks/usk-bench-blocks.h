/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-bench-figures.h"
#include "usk-bench-moment.h"

G_BEGIN_DECLS

/**
 * UskBenchBlock:
 * @clock: for how long the main loop did not listen
 * @processor: what our thread used of it
 * @delayed: for how long it could have run, but others had the cores
 * @faults: pages of memory that it touched first
 * @layout: what styles and layout used of @processor
 * @paint: what painting and handing over used of @processor
 *
 * The time from one sleep of the main loop to the next, in milliseconds.
 */
typedef struct {
  double clock;
  double processor;
  double delayed;
  double faults;
  double layout;
  double paint;
} UskBenchBlock;

/* Watches the default main context, of which there is one. */
typedef struct _UskBenchBlocks UskBenchBlocks;

UskBenchBlocks *usk_bench_blocks_new (void);
void            usk_bench_blocks_free (UskBenchBlocks *self);
void            usk_bench_blocks_begin (UskBenchBlocks *self);
UskBenchBlock   usk_bench_blocks_end (UskBenchBlocks *self, UskBenchBlock *busiest);
void            usk_bench_blocks_add_frame (UskBenchBlocks *self, const UskBenchMoment *begun,
                                            const UskBenchMoment *laid_out, const UskBenchMoment *handed_over);
void            usk_bench_blocks_report (UskBenchFigures *figures, const char *name, GArray *blocks);

G_END_DECLS
