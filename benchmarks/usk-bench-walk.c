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
  GArray *blocks;            /* the longest of each step */
  GArray *processor;         /* likewise, without what other programs took */
  GArray *opening;           /* the same of the first step of each treatment, */
  GArray *opening_processor; /* which opens the page */
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

/* A visitor opens each treatment from home, which is another thing than a transition
 * from one step to the next.
 */
static void
watch_blocks (UskBench *self, const char *treatment, UskStep *step, gpointer user_data)
{
  Walk *walk = user_data;
  gboolean opens = usk_step_get_number (step) == 1;

  if (opens)
    {
      usk_bench_act (self, "win.home", NULL);
      usk_bench_wait (self, READING);
    }
  usk_bench_watch_blocks (self, TRUE);
  usk_bench_act (self, "win.open-step", "(su)", treatment, usk_step_get_number (step));
  usk_bench_wait (self, READING);
  usk_bench_numbers_add (opens ? walk->opening : walk->blocks, usk_bench_numbers_quantile (self->blocks, 1));
  usk_bench_numbers_add (opens ? walk->opening_processor : walk->processor, self->worst_block_processor);
  walk->outside_frames = MAX (walk->outside_frames, self->worst_block_outside_frames);
  usk_bench_watch_blocks (self, FALSE);
}

static void
add_blocks (UskBenchFigures *figures, const char *name, GArray *numbers)
{
  g_autofree char *median = g_strconcat ("block_", name, "p50_ms", NULL);
  g_autofree char *worst = g_strconcat ("block_", name, "worst_ms", NULL);

  usk_bench_figures_add (figures, median, usk_bench_numbers_quantile (numbers, 0.5));
  usk_bench_figures_add (figures, worst, usk_bench_numbers_quantile (numbers, 1));
}

static void
report (UskBenchFigures *figures, const Walk *walk)
{
  usk_bench_figures_add (figures, "transition_frames", walk->intervals->len);
  usk_bench_figures_add (figures, "transition_mean_ms", usk_bench_numbers_mean (walk->intervals));
  usk_bench_figures_add (figures, "transition_p95_ms", usk_bench_numbers_quantile (walk->intervals, 0.95));
  usk_bench_figures_add (figures, "sharp_p50_ms", usk_bench_numbers_quantile (walk->sharp, 0.5));
  usk_bench_figures_add (figures, "sharp_worst_ms", usk_bench_numbers_quantile (walk->sharp, 1));
  add_blocks (figures, "step_", walk->blocks);
  add_blocks (figures, "step_processor_", walk->processor);
  add_blocks (figures, "opening_", walk->opening);
  add_blocks (figures, "opening_processor_", walk->opening_processor);
  usk_bench_figures_add (figures, "block_outside_frames_worst_ms", walk->outside_frames);
}

void
usk_bench_walk (UskBench *self)
{
  g_autoptr (GArray) intervals = usk_bench_numbers_new ();
  g_autoptr (GArray) sharp = usk_bench_numbers_new ();
  g_autoptr (GArray) blocks = usk_bench_numbers_new ();
  g_autoptr (GArray) processor = usk_bench_numbers_new ();
  g_autoptr (GArray) opening = usk_bench_numbers_new ();
  g_autoptr (GArray) opening_processor = usk_bench_numbers_new ();
  Walk walk = { intervals, sharp, blocks, processor, opening, opening_processor, 0 };

  /* First come the blocks, as on the first walk after the start. */
  usk_bench_for_each_step (self, watch_blocks, &walk);
  self->wait_for_display = TRUE;
  usk_bench_for_each_step (self, watch_transition, &walk);
  report (self->figures, &walk);
}
