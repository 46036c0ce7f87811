/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How evenly every scene plays. */

#include "usk-bench.h"

#define SECONDS 2

typedef struct {
  GArray *intervals; /* of all scenes */
  GArray *means;     /* one for each scene */
  GArray *busy;
  GArray *processor; /* likewise */
} Playing;

/* From frame to frame, and how much of each was work.  The first two frames
 * belong to what was before.
 */
static void
take_frames (UskBench *self, GArray *intervals, GArray *busy)
{
  for (guint i = 2; i < self->frames->len; i++)
    {
      const UskBenchFrame *before = &g_array_index (self->frames, UskBenchFrame, i - 1);
      const UskBenchFrame *frame = &g_array_index (self->frames, UskBenchFrame, i);

      if (before->shown == 0 || frame->shown == 0)
        continue;
      usk_bench_numbers_add (intervals, (double) (frame->shown - before->shown) / 1000);
      usk_bench_numbers_add (busy, (double) (frame->shown - frame->begin) / 1000);
    }
}

static void
play_step (UskBench *self, const char *treatment, UskStep *step, gpointer user_data)
{
  Playing *playing = user_data;
  g_autoptr (GArray) intervals = usk_bench_numbers_new ();
  g_autoptr (GArray) busy = usk_bench_numbers_new ();
  g_autofree char *name = g_strdup_printf ("%s-%u", treatment, usk_step_get_number (step));

  double processor;
  const char *only = g_getenv ("USK_BENCH_STEP");

  if (only != NULL && !g_str_equal (only, name))
    return;

  usk_bench_act (self, "win.open-step", "(su)", treatment, usk_step_get_number (step));
  usk_bench_wait (self, 100);
  if (!usk_bench_wait_ready (self))
    return;
  usk_bench_wait (self, 1200);

  usk_player_replay (usk_diagram_view_get_player (usk_bench_get_view (self)));
  g_array_set_size (self->frames, 0);
  processor = usk_bench_read_processor_time ();
  usk_bench_wait (self, SECONDS * 1000);
  processor = (usk_bench_read_processor_time () - processor) / MAX (self->frames->len, 1);
  take_frames (self, intervals, busy);
  g_array_append_vals (playing->intervals, intervals->data, intervals->len);
  g_array_append_vals (playing->busy, busy->data, busy->len);

  usk_bench_numbers_add (playing->processor, processor);
  usk_bench_numbers_add (playing->means, usk_bench_numbers_mean (intervals));
  usk_bench_figures_begin (self->figures, name);
  usk_bench_figures_add (self->figures, "frames", intervals->len);
  usk_bench_figures_add (self->figures, "mean_ms", usk_bench_numbers_mean (intervals));
  usk_bench_figures_add (self->figures, "p95_ms", usk_bench_numbers_quantile (intervals, 0.95));
  usk_bench_figures_add (self->figures, "work_mean_ms", usk_bench_numbers_mean (busy));
  usk_bench_figures_add (self->figures, "processor_mean_ms", processor);
  usk_bench_figures_end (self->figures);
}

void
usk_bench_play (UskBench *self)
{
  g_autoptr (GArray) intervals = usk_bench_numbers_new ();
  g_autoptr (GArray) means = usk_bench_numbers_new ();
  g_autoptr (GArray) busy = usk_bench_numbers_new ();
  g_autoptr (GArray) processor = usk_bench_numbers_new ();
  Playing playing = { intervals, means, busy, processor };

  self->wait_for_display = TRUE;
  usk_bench_figures_begin (self->figures, "scenes");
  usk_bench_for_each_step (self, play_step, &playing);
  usk_bench_figures_end (self->figures);
  usk_bench_figures_add (self->figures, "mean_ms", usk_bench_numbers_mean (intervals));
  usk_bench_figures_add (self->figures, "p95_ms", usk_bench_numbers_quantile (intervals, 0.95));
  usk_bench_figures_add (self->figures, "work_mean_ms", usk_bench_numbers_mean (busy));
  usk_bench_figures_add (self->figures, "worst_scene_mean_ms", usk_bench_numbers_quantile (means, 1));
  usk_bench_figures_add (self->figures, "processor_mean_ms", usk_bench_numbers_mean (processor));
  usk_bench_figures_add (self->figures, "worst_scene_processor_mean_ms", usk_bench_numbers_quantile (processor, 1));
}
