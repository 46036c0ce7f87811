/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From a touch to the first frame that shows its effect. */

#include "usk-bench.h"

#define N_TOUCHES  240
#define N_VERIFIED 24

typedef struct {
  GArray *times;
  GArray *processor; /* what our own thread used of them */
  guint n_verified;
  guint n_unchanged;
} Touches;

/* Between two frames of a Wayland compositor a window may wait to be laid out
 * anew, and has no picture until then.
 */
static GskRenderNode *
take_picture (UskBench *self, int width, int height)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self->window));
  GskRenderNode *node = NULL;

  while (node == NULL)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      gdk_paintable_snapshot (paintable, snapshot, width, height);
      node = gtk_snapshot_free_to_node (snapshot);
      if (node == NULL)
        usk_bench_wait (self, 5);
    }

  return node;
}

/* What the window looks like now, as a checksum of its pixels. */
static char *
look (UskBench *self)
{
  GtkWidget *widget = GTK_WIDGET (self->window);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  gsize length = (gsize) width * (gsize) height * 4;
  g_autoptr (GskRenderNode) node = take_picture (self, width, height);
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guchar *pixels = g_malloc (length);

  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_texture_download (texture, pixels, (gsize) width * 4);

  return g_compute_checksum_for_data (G_CHECKSUM_MD5, pixels, length);
}

/* The way of a visitor who reads a bit of everything. */
static void
act (UskBench *self, guint turn)
{
  static const char *const treatments[] = { "microneedling", "dry-needling", "facial-massage" };
  const char *treatment = treatments[turn / 12 % G_N_ELEMENTS (treatments)];

  switch (turn % 12)
    {
    case 0:
      usk_bench_act (self, "win.open-treatment", "s", treatment);
      break;
    case 3:
      usk_bench_act (self, "win.show-label", "(sss)", "Collagen", "collagen", "");
      break;
    case 6:
      usk_bench_act (self, "walkthrough.previous", NULL);
      break;
    case 9:
      usk_bench_act (self, "win.text-size", NULL);
      break;
    case 10:
      usk_bench_act (self, "win.close-walkthrough", "s", treatment);
      break;
    case 11:
      usk_bench_act (self, "win.home", NULL);
      break;
    default:
      usk_bench_act (self, "walkthrough.next", NULL);
      break;
    }
}

static void
touch (UskBench *self, Touches *touches, guint turn, gboolean verify)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  double processor;
  gint64 start, shown;

  /* A picture that stands still proves that the touch made the change. */
  if (verify)
    {
      usk_bench_wait_ready (self);
      if (usk_bench_get_view (self) != NULL)
        usk_player_pause (usk_diagram_view_get_player (usk_bench_get_view (self)));
      usk_bench_wait (self, 200);
      before = look (self);
    }

  processor = usk_bench_read_processor_time ();
  start = g_get_monotonic_time ();
  act (self, turn);
  shown = usk_bench_wait_frame (self);
  usk_bench_numbers_add (touches->times, (double) (shown - start) / 1000);
  usk_bench_numbers_add (touches->processor, usk_bench_read_processor_time () - processor);

  if (verify)
    {
      after = look (self);
      touches->n_verified++;
      if (g_str_equal (before, after))
        touches->n_unchanged++;
    }
}

void
usk_bench_touch (UskBench *self)
{
  g_autoptr (GArray) times = usk_bench_numbers_new ();
  g_autoptr (GRand) chance = g_rand_new_with_seed (11);
  g_autoptr (GArray) processor = usk_bench_numbers_new ();
  Touches touches = { times, processor, 0, 0 };

  self->wait_for_display = TRUE;
  for (guint turn = 0; turn < N_TOUCHES; turn++)
    {
      touch (self, &touches, turn, turn < N_VERIFIED);
      usk_bench_wait (self, (guint) g_rand_int_range (chance, 150, 700));
    }

  usk_bench_figures_add (self->figures, "touches", times->len);
  usk_bench_figures_add (self->figures, "verified", touches.n_verified);
  usk_bench_figures_add (self->figures, "verified_unchanged", touches.n_unchanged);
  usk_bench_figures_add (self->figures, "p50_ms", usk_bench_numbers_quantile (times, 0.5));
  usk_bench_figures_add (self->figures, "p99_ms", usk_bench_numbers_quantile (times, 0.99));
  usk_bench_figures_add (self->figures, "processor_p50_ms", usk_bench_numbers_quantile (processor, 0.5));
  usk_bench_figures_add (self->figures, "processor_p99_ms", usk_bench_numbers_quantile (processor, 0.99));
  usk_bench_figures_add (self->figures, "worst_ms", usk_bench_numbers_quantile (times, 1));
}
