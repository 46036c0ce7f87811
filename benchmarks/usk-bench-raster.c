/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What it costs to draw each scene once, in a worker thread of its own. */

#include <stdlib.h>

#include "usk-bench.h"
#include "usk-options.h"

/* The place of the picture on a screen of 1920 by 1080. */
#define WIDTH  1160
#define HEIGHT 1080

/* Enough for any picture, so that the largest is kept until it was measured. */
#define CACHE_BYTES (256 * 1024 * 1024)

typedef struct {
  UskBench *bench;
  UskRasterizer *rasterizer;
  GArray *times;
  GArray *sizes;
} Raster;

static void
on_ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UskPicture **picture = user_data;

  *picture = usk_rasterizer_render_finish (USK_RASTERIZER (source), result, NULL);
}

static void
draw_step (UskBench *self, const char *treatment, UskStep *step, gpointer user_data)
{
  Raster *raster = user_data;
  UskScene *scene = usk_step_get_scene (step);
  g_autoptr (UskDiagram) diagram = usk_library_get_diagram (self->library, usk_scene_get_diagram (scene), NULL);
  g_autoptr (UskPicture) picture = NULL;
  g_autofree char *name = g_strdup_printf ("%s-%u", treatment, usk_step_get_number (step));
  gint64 start = g_get_monotonic_time ();
  double passed, size;

  usk_rasterizer_render_async (raster->rasterizer, diagram, scene, WIDTH, HEIGHT, G_PRIORITY_DEFAULT, NULL,
                               on_ready_cb, &picture);
  while (picture == NULL)
    g_main_context_iteration (NULL, TRUE);

  passed = (double) (g_get_monotonic_time () - start) / 1000;
  size = (double) usk_picture_get_size (picture) / (1024 * 1024);
  usk_bench_numbers_add (raster->times, passed);
  usk_bench_numbers_add (raster->sizes, size);
  usk_bench_figures_begin (self->figures, name);
  usk_bench_figures_add (self->figures, "ms", passed);
  usk_bench_figures_add (self->figures, "layers", usk_picture_get_n_layers (picture));
  usk_bench_figures_add (self->figures, "megabytes", size);
  usk_bench_figures_end (self->figures);
}

int
usk_bench_raster (UskBenchFigures *figures)
{
  const UskOptions options = { 0 };
  g_autofree char *content = usk_options_find_content (&options);
  g_autoptr (GError) error = NULL;
  g_autoptr (UskLibrary) library = usk_library_open (content, "en", "112", &error);
  g_autoptr (UskRasterizer) rasterizer = usk_rasterizer_new (CACHE_BYTES);
  g_autoptr (GArray) times = usk_bench_numbers_new ();
  g_autoptr (GArray) sizes = usk_bench_numbers_new ();
  UskBench self = { .library = library, .figures = figures };
  Raster raster = { &self, rasterizer, times, sizes };

  if (library == NULL)
    {
      g_printerr ("underskin-benchmark: %s\n", error->message);
      return EXIT_FAILURE;
    }

  usk_bench_figures_begin (figures, "scenes");
  usk_bench_for_each_step (&self, draw_step, &raster);
  usk_bench_figures_end (figures);
  usk_bench_figures_add (figures, "width", WIDTH);
  usk_bench_figures_add (figures, "height", HEIGHT);
  usk_bench_figures_add (figures, "mean_ms", usk_bench_numbers_mean (times));
  usk_bench_figures_add (figures, "worst_ms", usk_bench_numbers_quantile (times, 1));
  usk_bench_figures_add (figures, "mean_megabytes", usk_bench_numbers_mean (sizes));
  usk_bench_figures_add (figures, "worst_megabytes", usk_bench_numbers_quantile (sizes, 1));
  usk_bench_figures_print (figures);

  return EXIT_SUCCESS;
}
