/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>
#include <stdlib.h>

#include "usk-application.h"
#include "usk-bench.h"

static const struct {
  const char *name;
  UskBenchPhase phase;
} phases[] = {
  { "touch", usk_bench_touch }, { "play", usk_bench_play },     { "walk", usk_bench_walk },
  { "pages", usk_bench_pages }, { "memory", usk_bench_memory }, { "idle", usk_bench_idle },
};

int
main (int argc, char **argv)
{
  g_autoptr (GString) figures = usk_bench_figures_new ();
  const char *name = argc == 2 ? argv[1] : "";

  usk_application_spare_graphics ();
  setlocale (LC_ALL, "");
  if (g_str_equal (name, "raster"))
    return usk_bench_raster (figures);
  if (g_str_equal (name, "search"))
    return usk_bench_search (figures);
  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    if (g_str_equal (name, phases[i].name))
      return usk_bench_run (phases[i].phase, figures);

  g_printerr ("Usage: underskin-benchmark touch|play|walk|pages|memory|idle|raster|search\n");

  return 2;
}
