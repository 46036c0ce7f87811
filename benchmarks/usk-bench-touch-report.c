/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the touches cost: all together, each kind, and which were the slowest. */

#include "usk-bench-touch-report.h"

#define N_SLOWEST 12

#define MEASURE(member) G_STRUCT_OFFSET (UskBenchTouch, member)

static double
get_value (const UskBenchTouch *touch, gsize measure)
{
  return G_STRUCT_MEMBER (double, touch, measure);
}

static double
find_quantile (GArray *touches, gsize measure, double share)
{
  g_autoptr (GArray) numbers = usk_bench_numbers_new ();

  for (guint i = 0; i < touches->len; i++)
    usk_bench_numbers_add (numbers, get_value (&g_array_index (touches, UskBenchTouch, i), measure));

  return usk_bench_numbers_quantile (numbers, share);
}

static const struct {
  const char *name;
  gsize measure;
} parts[] = {
  { "clock_ms", MEASURE (clock) },     { "processor_ms", MEASURE (processor) }, { "action_ms", MEASURE (action) },
  { "between_ms", MEASURE (between) }, { "layout_ms", MEASURE (layout) },       { "paint_ms", MEASURE (paint) },
  { "rest_ms", MEASURE (rest) },       { "delayed_ms", MEASURE (delayed) },     { "display_ms", MEASURE (display) },
};

static GArray *
select_kind (GArray *touches, const char *kind, gboolean first)
{
  GArray *selected = g_array_new (FALSE, FALSE, sizeof (UskBenchTouch));

  for (guint i = 0; i < touches->len; i++)
    {
      const UskBenchTouch *touch = &g_array_index (touches, UskBenchTouch, i);

      if (g_str_equal (touch->kind, kind) && touch->first == first)
        g_array_append_vals (selected, touch, 1);
    }

  return selected;
}

static void
add_kind (UskBenchFigures *figures, GArray *touches, const char *kind, gboolean first)
{
  g_autoptr (GArray) selected = select_kind (touches, kind, first);

  if (selected->len == 0)
    return;

  usk_bench_figures_begin (figures, first ? "first" : "later");
  usk_bench_figures_add (figures, "touches", selected->len);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    usk_bench_figures_add (figures, parts[i].name, find_quantile (selected, parts[i].measure, 0.5));
  usk_bench_figures_add (figures, "clock_worst_ms", find_quantile (selected, MEASURE (clock), 1));
  usk_bench_figures_add (figures, "processor_worst_ms", find_quantile (selected, MEASURE (processor), 1));
  usk_bench_figures_end (figures);
}

/* In the order in which they were first seen. */
static void
add_kinds (UskBenchFigures *figures, GArray *touches)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  usk_bench_figures_begin (figures, "kinds");
  for (guint i = 0; i < touches->len; i++)
    {
      const char *kind = g_array_index (touches, UskBenchTouch, i).kind;

      if (!g_hash_table_add (seen, (gpointer) kind))
        continue;
      usk_bench_figures_begin (figures, kind);
      add_kind (figures, touches, kind, TRUE);
      add_kind (figures, touches, kind, FALSE);
      usk_bench_figures_end (figures);
    }
  usk_bench_figures_end (figures);
}

static int
compare_touches (gconstpointer a, gconstpointer b)
{
  const UskBenchTouch *first = a;
  const UskBenchTouch *second = b;

  return (second->clock > first->clock) - (second->clock < first->clock);
}

static void
add_touch (UskBenchFigures *figures, const UskBenchTouch *touch, guint place)
{
  g_autofree char *name = g_strdup_printf ("%u", place);

  usk_bench_figures_begin (figures, name);
  usk_bench_figures_add_text (figures, "kind", touch->kind);
  usk_bench_figures_add_text (figures, "target", touch->target);
  usk_bench_figures_add_text (figures, "time", touch->first ? "first" : "later");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    usk_bench_figures_add (figures, parts[i].name, get_value (touch, parts[i].measure));
  usk_bench_figures_end (figures);
}

static void
add_slowest (UskBenchFigures *figures, GArray *touches)
{
  usk_bench_figures_begin (figures, "slowest");
  g_array_sort (touches, compare_touches);
  for (guint i = 0; i < MIN (N_SLOWEST, touches->len); i++)
    add_touch (figures, &g_array_index (touches, UskBenchTouch, i), i + 1);
  usk_bench_figures_end (figures);
}

/* Adds all figures about touches, whose order is another afterwards. */
void
usk_bench_touch_report (UskBenchFigures *figures, GArray *touches)
{
  usk_bench_figures_add (figures, "touches", touches->len);
  usk_bench_figures_add (figures, "p50_ms", find_quantile (touches, MEASURE (clock), 0.5));
  usk_bench_figures_add (figures, "p99_ms", find_quantile (touches, MEASURE (clock), 0.99));
  usk_bench_figures_add (figures, "worst_ms", find_quantile (touches, MEASURE (clock), 1));
  usk_bench_figures_add (figures, "processor_p50_ms", find_quantile (touches, MEASURE (processor), 0.5));
  usk_bench_figures_add (figures, "processor_p99_ms", find_quantile (touches, MEASURE (processor), 0.99));
  usk_bench_figures_add (figures, "delayed_p50_ms", find_quantile (touches, MEASURE (delayed), 0.5));
  usk_bench_figures_add (figures, "delayed_p99_ms", find_quantile (touches, MEASURE (delayed), 0.99));
  usk_bench_figures_add (figures, "display_p50_ms", find_quantile (touches, MEASURE (display), 0.5));
  usk_bench_figures_add (figures, "display_p99_ms", find_quantile (touches, MEASURE (display), 0.99));
  add_kinds (figures, touches);
  add_slowest (figures, touches);
}
