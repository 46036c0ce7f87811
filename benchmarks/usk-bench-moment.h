/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UskBenchMoment:
 * @clock: microseconds of the monotonic clock
 * @processor: milliseconds that our thread has used until then
 * @delayed: milliseconds for which it could have run until then, but others had
 *   the cores; 0 where the system does not tell
 * @faults: pages of memory that it was the first to touch until then, which the
 *   kernel has to find and empty
 *
 * When something happened, by all that counts for our own thread.
 */
typedef struct {
  gint64 clock;
  double processor;
  double delayed;
  guint64 faults;
} UskBenchMoment;

double         usk_bench_read_processor_time (void);
UskBenchMoment usk_bench_moment_now (void);

G_END_DECLS
