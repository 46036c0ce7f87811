/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* For how long the main loop is away from listening, and why. */

#include "usk-bench-blocks.h"

struct _UskBenchBlocks {
  gboolean watching;
  UskBenchMoment start; /* of the current block */
  UskBenchBlock current;
  UskBenchBlock worst;
  UskBenchBlock busiest;
};

static UskBenchBlocks *watched;

static void
begin_block (UskBenchBlocks *self)
{
  self->start = usk_bench_moment_now ();
  self->current = (UskBenchBlock){ 0 };
}

static void
end_block (UskBenchBlocks *self)
{
  UskBenchMoment now = usk_bench_moment_now ();
  UskBenchBlock *block = &self->current;

  block->clock = (double) (now.clock - self->start.clock) / 1000;
  block->processor = now.processor - self->start.processor;
  block->delayed = now.delayed - self->start.delayed;
  block->faults = (double) (now.faults - self->start.faults);
  if (block->clock > self->worst.clock)
    self->worst = *block;
  if (block->processor > self->busiest.processor)
    self->busiest = *block;
}

static int
watching_poll (GPollFD *fds, guint n_fds, int timeout)
{
  int n_ready;

  if (watched->watching)
    end_block (watched);
  n_ready = g_poll (fds, n_fds, timeout);
  begin_block (watched);

  return n_ready;
}

UskBenchBlocks *
usk_bench_blocks_new (void)
{
  g_return_val_if_fail (watched == NULL, NULL);

  watched = g_new0 (UskBenchBlocks, 1);
  g_main_context_set_poll_func (NULL, watching_poll);

  return watched;
}

void
usk_bench_blocks_free (UskBenchBlocks *self)
{
  g_main_context_set_poll_func (NULL, NULL);
  watched = NULL;
  g_free (self);
}

/* The first block begins now. */
void
usk_bench_blocks_begin (UskBenchBlocks *self)
{
  self->watching = TRUE;
  self->worst = self->busiest = (UskBenchBlock){ 0 };
  begin_block (self);
}

/* Returns the longest block since the beginning, and tells the one that used most of
 * the processor: on a machine that does other things the longest is any that waited.
 */
UskBenchBlock
usk_bench_blocks_end (UskBenchBlocks *self, UskBenchBlock *busiest)
{
  self->watching = FALSE;
  *busiest = self->busiest;

  return self->worst;
}

void
usk_bench_blocks_add_frame (UskBenchBlocks *self, const UskBenchMoment *begun, const UskBenchMoment *laid_out,
                            const UskBenchMoment *handed_over)
{
  self->current.layout += laid_out->processor - begun->processor;
  self->current.paint += handed_over->processor - laid_out->processor;
}

#define MEASURE(member) G_STRUCT_OFFSET (UskBenchBlock, member)

static void
report_measure (UskBenchFigures *figures, const char *name, GArray *blocks, gsize measure)
{
  g_autoptr (GArray) numbers = usk_bench_numbers_new ();
  g_autofree char *median = g_strconcat ("block_", name, "_p50", measure == MEASURE (faults) ? "" : "_ms", NULL);
  g_autofree char *worst = g_strconcat ("block_", name, "_worst", measure == MEASURE (faults) ? "" : "_ms", NULL);

  for (guint i = 0; i < blocks->len; i++)
    usk_bench_numbers_add (numbers, G_STRUCT_MEMBER (double, &g_array_index (blocks, UskBenchBlock, i), measure));
  usk_bench_figures_add (figures, median, usk_bench_numbers_quantile (numbers, 0.5));
  usk_bench_figures_add (figures, worst, usk_bench_numbers_quantile (numbers, 1));
}

/* Adds the median and the worst of each measure. */
void
usk_bench_blocks_report (UskBenchFigures *figures, const char *name, GArray *blocks)
{
  static const struct {
    const char *name;
    gsize measure;
  } measures[] = {
    { "", MEASURE (clock) },         { "_processor", MEASURE (processor) }, { "_delayed", MEASURE (delayed) },
    { "_layout", MEASURE (layout) }, { "_paint", MEASURE (paint) },         { "_faults", MEASURE (faults) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      g_autofree char *full = g_strconcat (name, measures[i].name, NULL);

      report_measure (figures, full, blocks, measures[i].measure);
    }
}
