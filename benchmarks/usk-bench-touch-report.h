/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-bench.h"

G_BEGIN_DECLS

/**
 * UskBenchTouch:
 * @kind: what the visitor does
 * @target: what it leads to
 * @first: whether nobody has done that before
 * @clock: from the touch until its frame is on the screen
 * @processor: what our thread used of it: the sum of the next five
 * @action: the action itself
 * @between: what the main loop does from there until the frame begins
 * @layout: styles, sizes and places
 * @paint: what is to be seen, and handing it over
 * @rest: waiting for the display server
 * @delayed: for how long our thread could have run, but others had the cores
 * @display: how long the display server took for what it was handed
 *
 * One touch.  All times are in milliseconds, those from @processor to @rest of
 * our thread's processor time, the others of the clock.
 */
typedef struct {
  const char *kind;
  const char *target;
  gboolean first;
  double clock;
  double processor;
  double action;
  double between;
  double layout;
  double paint;
  double rest;
  double delayed;
  double display;
} UskBenchTouch;

void usk_bench_touch_report (UskBenchFigures *figures, GArray *touches);

G_END_DECLS
