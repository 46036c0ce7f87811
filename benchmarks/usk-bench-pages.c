/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How long each page takes to come on screen, from a touch on home to its first
 * frame: the first time, when much of it is made, and the times after that.
 */

#include "usk-bench.h"

#define N_TIMES 6
#define READING 400

typedef struct {
  const char *name;
  const char *action;
  const char *target; /* (nullable) */
} Page;

static const Page pages[] = {
  { "walkthrough", "win.open-treatment", "dry-needling" },
  { "closing", "win.close-walkthrough", "dry-needling" },
  { "compare", "win.open-compare", "dry-needling" },
  { "claims", "win.open-evidence", "dry-needling" },
  { "quiz", "win.open-quiz", "dry-needling" },
  { "handout", "win.take-home", "dry-needling" },
  { "sources", "win.open-sources", NULL },
  { "search", "win.open-search", NULL },
};

static double
open_page (UskBench *self, const Page *page, double *processor)
{
  double before;
  gint64 start, shown;

  usk_bench_act (self, "win.home", NULL);
  usk_bench_wait (self, READING);
  before = usk_bench_read_processor_time ();
  start = g_get_monotonic_time ();
  if (page->target != NULL)
    usk_bench_act (self, page->action, "s", page->target);
  else
    usk_bench_act (self, page->action, NULL);
  shown = usk_bench_wait_frame (self);
  *processor = usk_bench_read_processor_time () - before;
  usk_bench_wait (self, READING);

  return (double) (shown - start) / 1000;
}

static void
add_figure (UskBench *self, const Page *page, const char *name, double value)
{
  g_autofree char *figure = g_strdup_printf ("%s_%s", page->name, name);

  usk_bench_figures_add (self->figures, figure, value);
}

static void
measure_page (UskBench *self, const Page *page)
{
  g_autoptr (GArray) times = usk_bench_numbers_new ();
  g_autoptr (GArray) processors = usk_bench_numbers_new ();

  for (guint i = 0; i < N_TIMES; i++)
    {
      double processor;
      double time = open_page (self, page, &processor);

      if (i == 0)
        {
          add_figure (self, page, "first_ms", time);
          add_figure (self, page, "first_processor_ms", processor);
          continue;
        }
      usk_bench_numbers_add (times, time);
      usk_bench_numbers_add (processors, processor);
    }
  add_figure (self, page, "median_ms", usk_bench_numbers_quantile (times, 0.5));
  add_figure (self, page, "processor_ms", usk_bench_numbers_quantile (processors, 0.5));
}

void
usk_bench_pages (UskBench *self)
{
  self->wait_for_display = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    measure_page (self, &pages[i]);
}
