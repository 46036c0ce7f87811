/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the program keeps: after every screen, and after many visits. */

#include <malloc.h>
#include <math.h>
#include <stdlib.h>

#include "usk-bench.h"

/* How many simulated visits; the last figure is taken after all of them. */
#define DEFAULT_VISITS 1000

/* After so many visits the caches are as full as they get. */
#define FILLED 50

/* From then on, a figure after so many: a multiple of six, because visits take
 * turns among three treatments and between two ways to leave, and what the last
 * ones left in the caches is then always the same.
 */
#define SAMPLED 120

/* Milliseconds until what a visit leaves behind is put away. */
#define SETTLING 2500

typedef struct {
  guint visits;
  double pss;     /* megabytes, each page shared with others counted in part */
  double private; /* megabytes that are nobody else's */
  double in_use;  /* megabytes of the heaps that somebody holds */
} Sample;

/* A line of what the kernel says of our memory, in megabytes. */
static double
read_memory (const char *field)
{
  g_autofree char *rollup = NULL;
  const char *found;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &rollup, NULL, NULL))
    return NAN;
  found = strstr (rollup, field);

  return found != NULL ? g_ascii_strtod (found + strlen (field), NULL) / 1024 : NAN;
}

/* Descriptors are something that is held: a file, a socket, an event source. */
static guint
count_entries (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;

  return n;
}

/* What is allocated now, without the holes between it, which come and go. */
static double
read_heap (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (double) (info.uordblks + info.hblkhd) / 0x100000;
}

static Sample
take_sample (UskBench *self, guint visits, const char *name)
{
  Sample sample = { visits, NAN, NAN, NAN };

  usk_bench_wait (self, SETTLING);
  sample.pss = read_memory ("\nPss:");
  sample.private = read_memory ("\nPss_Anon:");
  sample.in_use = read_heap ();

  usk_bench_figures_begin (self->figures, name);
  usk_bench_figures_add (self->figures, "pss_mb", sample.pss);
  usk_bench_figures_add (self->figures, "private_mb", sample.private);
  usk_bench_figures_add (self->figures, "resident_mb", read_memory ("\nRss:"));
  usk_bench_figures_add (self->figures, "heap_in_use_mb", sample.in_use);
  usk_bench_figures_add (self->figures, "descriptors", count_entries ("/proc/self/fd"));
  usk_bench_figures_add (self->figures, "threads", count_entries ("/proc/self/task"));
  usk_bench_figures_end (self->figures);

  return sample;
}

static void
show_step (UskBench *self, const char *treatment, UskStep *step, gpointer user_data)
{
  usk_bench_act (self, "win.open-step", "(su)", treatment, usk_step_get_number (step));
  usk_bench_wait (self, 50);
  usk_bench_wait_ready (self);
  usk_bench_act (self, "walkthrough.parts", NULL);
  usk_bench_wait_frame (self);
  usk_bench_act (self, "walkthrough.more", NULL);
  usk_bench_wait_frame (self);
  if (usk_step_get_number (step) > 1)
    return;

  usk_bench_act (self, "win.close-walkthrough", "s", treatment);
  usk_bench_wait_frame (self);
}

/* By how much a figure grows with each 1,000 visits: the slope of the straight
 * line that fits best, and its standard error.  The first third of the visits
 * fills caches and heap.
 */
static double
find_trend (GArray *samples, gsize offset, double *error)
{
  double n = 0, sum_x = 0, sum_y = 0, sum_xx = 0, sum_xy = 0, sum_yy = 0, xx, slope, rest;
  guint last = samples->len > 0 ? g_array_index (samples, Sample, samples->len - 1).visits : 0;

  for (guint i = 0; i < samples->len; i++)
    {
      const Sample *sample = &g_array_index (samples, Sample, i);
      double x = sample->visits / 1000.0, y = G_STRUCT_MEMBER (double, sample, offset);

      if (3 * sample->visits < last)
        continue;

      n += 1;
      sum_x += x;
      sum_y += y;
      sum_xx += x * x;
      sum_xy += x * y;
      sum_yy += y * y;
    }

  xx = n * sum_xx - sum_x * sum_x;
  slope = n > 1 ? (n * sum_xy - sum_x * sum_y) / xx : NAN;
  rest = (n * sum_yy - sum_y * sum_y) / n - slope * slope * xx / n;
  *error = n > 2 ? sqrt (MAX (rest, 0) / (n - 2) * n / xx) : NAN;

  return slope;
}

static void
add_trend (UskBench *self, const char *figure, GArray *samples, gsize offset)
{
  g_autofree char *error_figure = g_strconcat (figure, "_error", NULL);
  double error;

  usk_bench_figures_add (self->figures, figure, find_trend (samples, offset, &error));
  usk_bench_figures_add (self->figures, error_figure, error);
}

/* A soak that is cut off has said everything until then. */
static void
tell_progress (const Sample *sample, gint64 start)
{
  g_printerr ("underskin-benchmark: after %u visits in %.0f s: pss %.1f MB, private %.1f MB, heap in use %.2f MB, "
              "%u descriptors, %u threads\n",
              sample->visits, (double) (g_get_monotonic_time () - start) / G_TIME_SPAN_SECOND, sample->pss,
              sample->private, sample->in_use, count_entries ("/proc/self/fd"), count_entries ("/proc/self/task"));
}

void
usk_bench_memory (UskBench *self)
{
  const char *wanted = g_getenv ("USK_BENCH_VISITS");
  guint n_visits = wanted != NULL ? (guint) strtoul (wanted, NULL, 10) : DEFAULT_VISITS;
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (Sample));
  gint64 start;

  take_sample (self, 0, "at_start");
  usk_bench_act (self, "win.home", NULL);
  usk_bench_wait (self, 1500);
  usk_bench_for_each_step (self, show_step, NULL);
  take_sample (self, 0, "every_screen");
  usk_bench_act (self, "win.end-visit", NULL);

  start = g_get_monotonic_time ();
  for (guint number = 1; number <= n_visits; number++)
    {
      usk_bench_visit (self, number);
      if (number == FILLED || number % SAMPLED == 0 || number == n_visits)
        {
          g_autofree char *name = g_strdup_printf ("visits_%u", number);
          Sample sample = take_sample (self, number, name);

          g_array_append_val (samples, sample);
          tell_progress (&sample, start);
        }
    }
  add_trend (self, "private_mb_per_1000_visits", samples, G_STRUCT_OFFSET (Sample, private));
  add_trend (self, "in_use_mb_per_1000_visits", samples, G_STRUCT_OFFSET (Sample, in_use));
}
