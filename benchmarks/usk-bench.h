/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-bench-blocks.h"
#include "usk-bench-figures.h"
#include "usk-bench-moment.h"
#include "usk-diagram-view.h"
#include "usk-library.h"
#include "usk-window.h"

G_BEGIN_DECLS

/**
 * UskBenchFrame:
 * @begin: when the frame clock began it
 * @painted: when our process had handed it over
 * @shown: when the display server had drawn it, too; 0 as long as it has not
 * @number: of the frame clock
 * @begun: as @begin
 * @laid_out: when every widget had its style and its place
 * @handed_over: as @painted
 *
 * One frame, in microseconds of the monotonic clock.
 */
typedef struct {
  gint64 begin;
  gint64 painted;
  gint64 shown;
  gint64 number;
  UskBenchMoment begun;
  UskBenchMoment laid_out;
  UskBenchMoment handed_over;
} UskBenchFrame;

/**
 * UskBench:
 * @window: the kiosk's own window, running
 * @library: the pack that it shows, opened a second time
 * @figures: what a phase has found
 * @frames: of #UskBenchFrame, since somebody last emptied it
 * @wait_for_display: whether each frame waits for the display server
 * @blocks: where the main loop's time between two sleeps goes
 *
 * The program under measurement, driven from inside.
 */
typedef struct {
  UskWindow *window;
  UskLibrary *library;
  UskBenchFigures *figures;
  GArray *frames;
  gboolean wait_for_display;
  UskBenchBlocks *blocks;
} UskBench;

typedef void (*UskBenchPhase) (UskBench *self);

int             usk_bench_run (UskBenchPhase phase, UskBenchFigures *figures);
void            usk_bench_iterate (UskBench *self);
void            usk_bench_wait (UskBench *self, guint milliseconds);
gint64          usk_bench_wait_frame (UskBench *self);
const UskBenchFrame *usk_bench_wait_for_frame (UskBench *self);
gboolean        usk_bench_wait_ready (UskBench *self);
void            usk_bench_act (UskBench *self, const char *action, const char *format, ...);
GtkWidget      *usk_bench_find (GtkWidget *widget, GType type);
UskDiagramView *usk_bench_get_view (UskBench *self);
void            usk_bench_visit (UskBench *self, guint number);

/* Called for each step of each treatment. */
typedef void (*UskBenchStep) (UskBench *self, const char *treatment, UskStep *step, gpointer user_data);

void            usk_bench_for_each_step (UskBench *self, UskBenchStep callback, gpointer user_data);

/* The phases. */
void            usk_bench_touch (UskBench *self);
void            usk_bench_play (UskBench *self);
void            usk_bench_walk (UskBench *self);
void            usk_bench_pages (UskBench *self);
void            usk_bench_memory (UskBench *self);
void            usk_bench_idle (UskBench *self);
int             usk_bench_raster (UskBenchFigures *figures);
int             usk_bench_search (UskBenchFigures *figures);

G_END_DECLS
