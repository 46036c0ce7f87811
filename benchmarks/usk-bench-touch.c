/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From a touch to the first frame that shows its effect. */

#include "usk-bench-touch-report.h"
#include "usk-sheet.h"

#define N_TOUCHES  240
#define N_VERIFIED 24

typedef struct {
  GArray *all;      /* of UskBenchTouch */
  GHashTable *seen; /* what was done and to what, owned */
  guint step;       /* that is open */
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

static void
close_sheet (UskBench *self)
{
  GtkWidget *sheet = usk_bench_find (GTK_WIDGET (self->window), USK_TYPE_SHEET);

  gtk_widget_activate_action (sheet, "sheet.close", NULL);
}

/* The way of a visitor who reads a bit of everything. */
static const struct {
  const char *kind;
  int by; /* steps forward */
} way[] = {
  { "open_treatment", 0 }, { "next_step", 1 }, { "next_step", 1 }, { "open_label", 0 }, { "close_label", 0 },
  { "next_step", 1 },      { "back", -1 },     { "next_step", 1 }, { "next_step", 1 },  { "text_size", 0 },
  { "closing_page", 0 },   { "home", 0 },
};

static const char *
get_treatment (guint turn)
{
  static const char *const treatments[] = { "microneedling", "dry-needling", "facial-massage" };

  return treatments[turn / G_N_ELEMENTS (way) % G_N_ELEMENTS (treatments)];
}

static void
act (UskBench *self, const char *kind, const char *treatment)
{
  if (g_str_equal (kind, "open_treatment"))
    usk_bench_act (self, "win.open-treatment", "s", treatment);
  else if (g_str_equal (kind, "open_label"))
    usk_bench_act (self, "win.show-label", "(sss)", "Collagen", "collagen", "");
  else if (g_str_equal (kind, "close_label"))
    close_sheet (self);
  else if (g_str_equal (kind, "back"))
    usk_bench_act (self, "walkthrough.previous", NULL);
  else if (g_str_equal (kind, "text_size"))
    usk_bench_act (self, "win.text-size", NULL);
  else if (g_str_equal (kind, "closing_page"))
    usk_bench_act (self, "win.close-walkthrough", "s", treatment);
  else if (g_str_equal (kind, "home"))
    usk_bench_act (self, "win.home", NULL);
  else
    usk_bench_act (self, "walkthrough.next", NULL);
}

/* Names what is done and whether it is done for the first time. */
static void
describe (Touches *touches, guint turn, UskBenchTouch *touch)
{
  guint place = turn % G_N_ELEMENTS (way);
  char *name;

  touches->step = place == 0 ? 1 : (guint) ((int) touches->step + way[place].by);
  name = g_strdup_printf ("%s %s %u", way[place].kind, get_treatment (turn), touches->step);
  touch->kind = way[place].kind;
  touch->first = !g_hash_table_contains (touches->seen, name);
  if (touch->first)
    g_hash_table_add (touches->seen, name);
  touch->target = g_hash_table_lookup (touches->seen, name);
  touch->target += strlen (touch->kind) + 1;
  if (!touch->first)
    g_free (name);
}

static void
measure (UskBench *self, UskBenchTouch *touch, guint turn)
{
  UskBenchMoment start = usk_bench_moment_now ();
  UskBenchMoment acted, end;
  const UskBenchFrame *frame;

  act (self, touch->kind, get_treatment (turn));
  acted = usk_bench_moment_now ();
  frame = usk_bench_wait_for_frame (self);
  end = usk_bench_moment_now ();
  if (frame == NULL)
    g_error ("No frame came after %s", touch->kind);

  touch->clock = (double) (frame->shown - start.clock) / 1000;
  touch->processor = end.processor - start.processor;
  touch->action = acted.processor - start.processor;
  touch->between = frame->begun.processor - acted.processor;
  touch->layout = frame->laid_out.processor - frame->begun.processor;
  touch->paint = frame->handed_over.processor - frame->laid_out.processor;
  touch->rest = end.processor - frame->handed_over.processor;
  touch->delayed = end.delayed - start.delayed;
  touch->display = (double) (frame->shown - frame->painted) / 1000;
}

/* A picture that stands still proves that the touch made the change. */
static char *
look_at_rest (UskBench *self)
{
  usk_bench_wait_ready (self);
  if (usk_bench_get_view (self) != NULL)
    usk_player_pause (usk_diagram_view_get_player (usk_bench_get_view (self)));
  usk_bench_wait (self, 200);

  return look (self);
}

static void
touch (UskBench *self, Touches *touches, guint turn)
{
  g_autofree char *before = turn < N_VERIFIED ? look_at_rest (self) : NULL;
  g_autofree char *after = NULL;
  UskBenchTouch touch = { 0 };

  describe (touches, turn, &touch);
  measure (self, &touch, turn);
  g_array_append_val (touches->all, touch);
  if (before == NULL)
    return;

  after = look (self);
  touches->n_verified++;
  if (g_str_equal (before, after))
    touches->n_unchanged++;
}

void
usk_bench_touch (UskBench *self)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (11);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (UskBenchTouch));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Touches touches = { all, seen, 0, 0, 0 };

  self->wait_for_display = TRUE;
  for (guint turn = 0; turn < N_TOUCHES; turn++)
    {
      touch (self, &touches, turn);
      usk_bench_wait (self, (guint) g_rand_int_range (chance, 150, 700));
    }

  usk_bench_figures_add (self->figures, "verified", touches.n_verified);
  usk_bench_figures_add (self->figures, "verified_unchanged", touches.n_unchanged);
  usk_bench_touch_report (self->figures, touches.all);
}
