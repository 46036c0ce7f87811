/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From step to step: the frames of the transitions, and the longest time for
 * which the main loop does not listen.
 */

#include "usk-bench.h"

/* A visitor reads about this long at least; the next picture is ready then. */
#define READING 1500

typedef struct {
  GArray *intervals;
  GArray *sharp;
  GArray *blocks;    /* the longest of each step */
  GArray *processor; /* likewise, without what other programs took */
  double outside_frames;
} Walk;

static void
take_transition (UskBench *self, Walk *walk)
{
  for (guint i = 1; i < self->frames->len; i++)
    {
      const UskBenchFrame *before = &g_array_index (self->frames, UskBenchFrame, i - 1);
      const UskBenchFrame *frame = &g_array_index (self->frames, UskBenchFrame, i);

      if (before->shown != 0 && frame->shown != 0)
        usk_bench_numbers_add (walk->intervals, (double) (frame->shown - before->shown) / 1000);
    }
}

static void
watch_transition (UskBench *self, const char *treatment, UskStep *step, gpointer user_data)
{
  Walk *walk = user_data;
  gint64 start = g_get_monotonic_time ();

  g_array_set_size (self->frames, 0);
  usk_bench_act (self, "win.open-step", "(su)", treatment, usk_step_get_number (step));
  while (!usk_diagram_view_is_settled (usk_bench_get_view (self)))
    usk_bench_iterate (self);
  take_transition (self, walk);
  if (usk_bench_wait_ready (self))
    usk_bench_numbers_add (walk->sharp, (double) (g_get_monotonic_time () - start) / 1000);
  usk_bench_wait (self, READING);
}

static void
watch_blocks (UskBench *self, const char *treatment, UskStep *step, gpointer user_data)
{
  Walk *walk = user_data;

  usk_bench_watch_blocks (self, TRUE);
  usk_bench_act (self, "win.open-step", "(su)", treatment, usk_step_get_number (step));
  usk_bench_wait (self, READING);
  usk_bench_numbers_add (walk->blocks, usk_bench_numbers_quantile (self->blocks, 1));
  usk_bench_numbers_add (walk->processor, self->worst_block_processor);
  walk->outside_frames = MAX (walk->outside_frames, self->worst_block_outside_frames);
  usk_bench_watch_blocks (self, FALSE);
}

void
usk_bench_walk (UskBench *self)
{
  g_autoptr (GArray) intervals = usk_bench_numbers_new ();
  g_autoptr (GArray) sharp = usk_bench_numbers_new ();
  g_autoptr (GArray) blocks = usk_bench_numbers_new ();
  g_autoptr (GArray) processor = usk_bench_numbers_new ();
  Walk walk = { intervals, sharp, blocks, processor, 0 };

  /* First come the blocks, as on the first walk after the start. */
  usk_bench_for_each_step (self, watch_blocks, &walk);
  self->wait_for_display = TRUE;
  usk_bench_for_each_step (self, watch_transition, &walk);

  usk_bench_figures_add (self->figures, "transition_frames", intervals->len);
  usk_bench_figures_add (self->figures, "transition_mean_ms", usk_bench_numbers_mean (intervals));
  usk_bench_figures_add (self->figures, "transition_p95_ms", usk_bench_numbers_quantile (intervals, 0.95));
  usk_bench_figures_add (self->figures, "sharp_p50_ms", usk_bench_numbers_quantile (sharp, 0.5));
  usk_bench_figures_add (self->figures, "sharp_worst_ms", usk_bench_numbers_quantile (sharp, 1));
  usk_bench_figures_add (self->figures, "block_p50_ms", usk_bench_numbers_quantile (blocks, 0.5));
  usk_bench_figures_add (self->figures, "block_worst_ms", usk_bench_numbers_quantile (blocks, 1));
  usk_bench_figures_add (self->figures, "block_processor_p50_ms", usk_bench_numbers_quantile (processor, 0.5));
  usk_bench_figures_add (self->figures, "block_processor_worst_ms", usk_bench_numbers_quantile (processor, 1));
  usk_bench_figures_add (self->figures, "block_outside_frames_worst_ms", walk.outside_frames);
}
