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
  GArray *steps;    /* of UskBenchBlock, the longest of each step */
  GArray *openings; /* the same of the first step of each treatment, which opens the page */
  GArray *busy_steps;    /* as above, the ones that used most of the processor */
  GArray *busy_openings;
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

/* Each one on standard error, to see where the time of a long one went. */
static void
tell (const char *treatment, UskStep *step, const char *which, const UskBenchBlock *block)
{
  g_printerr ("%s %u, %s: %.1f ms, processor %.1f (layout %.1f, paint %.1f), delayed %.1f, %.0f faults\n", treatment,
              usk_step_get_number (step), which, block->clock, block->processor, block->layout, block->paint,
              block->delayed, block->faults);
}

/* A visitor opens each treatment from home, which is another thing than a transition
 * from one step to the next.
 */
static void
watch_blocks (UskBench *self, const char *treatment, UskStep *step, gpointer user_data)
{
  Walk *walk = user_data;
  gboolean opens = usk_step_get_number (step) == 1;
  UskBenchBlock worst, busiest;

  if (opens)
    {
      usk_bench_act (self, "win.home", NULL);
      usk_bench_wait (self, READING);
    }
  usk_bench_blocks_begin (self->blocks);
  usk_bench_act (self, "win.open-step", "(su)", treatment, usk_step_get_number (step));
  usk_bench_wait (self, READING);
  worst = usk_bench_blocks_end (self->blocks, &busiest);
  g_array_append_val (opens ? walk->openings : walk->steps, worst);
  g_array_append_val (opens ? walk->busy_openings : walk->busy_steps, busiest);
  tell (treatment, step, "longest", &worst);
  tell (treatment, step, "busiest", &busiest);
}

static void
report (UskBenchFigures *figures, const Walk *walk)
{
  usk_bench_figures_add (figures, "transition_frames", walk->intervals->len);
  usk_bench_figures_add (figures, "transition_mean_ms", usk_bench_numbers_mean (walk->intervals));
  usk_bench_figures_add (figures, "transition_p95_ms", usk_bench_numbers_quantile (walk->intervals, 0.95));
  usk_bench_figures_add (figures, "sharp_p50_ms", usk_bench_numbers_quantile (walk->sharp, 0.5));
  usk_bench_figures_add (figures, "sharp_worst_ms", usk_bench_numbers_quantile (walk->sharp, 1));
  usk_bench_blocks_report (figures, "step", walk->steps);
  usk_bench_blocks_report (figures, "opening", walk->openings);
  usk_bench_blocks_report (figures, "busy_step", walk->busy_steps);
  usk_bench_blocks_report (figures, "busy_opening", walk->busy_openings);
}

void
usk_bench_walk (UskBench *self)
{
  g_autoptr (GArray) intervals = usk_bench_numbers_new ();
  g_autoptr (GArray) sharp = usk_bench_numbers_new ();
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (UskBenchBlock));
  g_autoptr (GArray) openings = g_array_new (FALSE, FALSE, sizeof (UskBenchBlock));
  g_autoptr (GArray) busy_steps = g_array_new (FALSE, FALSE, sizeof (UskBenchBlock));
  g_autoptr (GArray) busy_openings = g_array_new (FALSE, FALSE, sizeof (UskBenchBlock));
  Walk walk = { intervals, sharp, steps, openings, busy_steps, busy_openings };

  /* First come the blocks, as on the first walk after the start. */
  usk_bench_for_each_step (self, watch_blocks, &walk);
  self->wait_for_display = TRUE;
  usk_bench_for_each_step (self, watch_transition, &walk);
  report (self->figures, &walk);
}
