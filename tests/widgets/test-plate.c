/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One moment of a scene as a single image: it looks like the layers that it was
 * made of, wherever the camera is, and is never taken for another moment.  The camera
 * waits for it, but not for long.
 */

#include "usk-plate.h"

#include <string.h>

#include "usk-rasterizer.h"
#include "usk-recording.h"
#include "usk-transition.h"

#define SIZE 320

#define DRAWING                                                                                                   \
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1600 1600'>"                                              \
  "<g id='frames' display='none'><rect id='frame-all' x='0' y='0' width='1600' height='1600'/></g>"               \
  "<g id='red'><rect x='100' y='100' width='600' height='1400' fill='#ff0000'/></g>"                              \
  "<g id='green'><animateTransform attributeName='transform' type='translate' values='0 0;0 900;0 0' dur='2s' "   \
  "repeatCount='indefinite'/><rect x='550' y='100' width='300' height='400' fill='#00ff00'/></g>"                 \
  "<g id='blue'><rect x='650' y='600' width='600' height='300' fill='#0000ff'/></g></svg>"

typedef struct {
  UskRasterizer *rasterizer;
  UskShownScene *shown;
} Fixture;

static void
on_rendered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(UskPicture **) user_data = usk_rasterizer_render_finish (USK_RASTERIZER (source), result, &error);
  g_assert_no_error (error);
}

static UskPicture *
draw (UskRasterizer *rasterizer, UskShownScene *shown, int size)
{
  UskPicture *picture = NULL;

  usk_rasterizer_render_async (rasterizer, usk_shown_scene_get_diagram (shown), usk_shown_scene_get_scene (shown),
                               size, size, G_PRIORITY_DEFAULT, NULL, on_rendered_cb, &picture);
  while (picture == NULL)
    g_main_context_iteration (NULL, TRUE);

  return picture;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (DRAWING, strlen (DRAWING));
  g_autoptr (UskProblems) problems = usk_problems_new ();
  g_autoptr (UskScene) scene = usk_scene_new ("scene", "drawing");
  g_autoptr (UskDiagram) diagram = NULL;
  g_autoptr (GError) error = NULL;

  diagram = usk_diagram_new ("drawing", bytes, problems, &error);
  g_assert_no_error (error);
  usk_scene_set_parts (scene, (const char *const[]){ "red", "green", "blue", NULL }, NULL);
  usk_scene_set_camera (scene, "frame-all", 0);
  usk_scene_set_play (scene, USK_SCENE_PLAY_LOOP, 2, (double[]){ 0, 1 }, 2);
  fixture->rasterizer = usk_rasterizer_new (16 * 1024 * 1024);
  fixture->shown = usk_shown_scene_new (diagram, scene, NULL);
  usk_shown_scene_set_software (fixture->shown, TRUE);
}

static void
set_picture (Fixture *fixture, int size)
{
  g_autoptr (UskPicture) picture = draw (fixture->rasterizer, fixture->shown, size);

  usk_shown_scene_set_picture (fixture->shown, picture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->shown);
  g_clear_object (&fixture->rasterizer);
}

static cairo_surface_t *
paint (GtkSnapshot *snapshot)
{
  g_autoptr (GskRenderNode) node = gtk_snapshot_free_to_node (snapshot);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  g_assert_nonnull (node);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static cairo_surface_t *
paint_layers (Fixture *fixture, const UskRect *view, double seconds)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  usk_shown_scene_snapshot (fixture->shown, snapshot, view, SIZE, SIZE, seconds);

  return paint (snapshot);
}

static cairo_surface_t *
paint_plate (Fixture *fixture, const UskRect *view, double seconds)
{
  g_autoptr (UskPlate) plate = usk_plate_new (fixture->shown, seconds);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE));

  g_assert_nonnull (plate);
  usk_plate_draw (plate, cr, view, SIZE, 1);
  cairo_destroy (cr);
  g_clear_object (&plate);

  return paint (snapshot);
}

/* The mean difference of all channels, from 0 to 255. */
static double
compare (cairo_surface_t *one, cairo_surface_t *other)
{
  const guint8 *a = cairo_image_surface_get_data (one);
  const guint8 *b = cairo_image_surface_get_data (other);
  gsize n = (gsize) cairo_image_surface_get_stride (one) * SIZE;
  double sum = 0;

  for (gsize i = 0; i < n; i++)
    sum += ABS (a[i] - b[i]);

  return sum / (double) n;
}

/* At rest it is the same to the pixel; scaled, edges of a layer are softened after
 * they were laid upon another one instead of before.
 */
static void
test_looks_like_its_layers (Fixture *fixture, gconstpointer data)
{
  static const UskRect all = { 0, 0, 1600, 1600 };
  static const UskRect near = { 300, 200, 900, 900 };
  cairo_surface_t *layers, *plate, *later;

  set_picture (fixture, SIZE);
  layers = paint_layers (fixture, &all, 0.4);
  plate = paint_plate (fixture, &all, 0.4);
  later = paint_layers (fixture, &all, 0.8);
  g_assert_cmpfloat (compare (layers, plate), ==, 0);
  g_assert_cmpfloat (compare (layers, later), >, 5);
  cairo_surface_destroy (layers);
  cairo_surface_destroy (plate);
  cairo_surface_destroy (later);

  layers = paint_layers (fixture, &near, 0.4);
  plate = paint_plate (fixture, &near, 0.4);
  g_assert_cmpfloat (compare (layers, plate), <, 0.5);
  cairo_surface_destroy (layers);
  cairo_surface_destroy (plate);
}

static void
test_knows_its_moment (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskPlate) plate = NULL;

  g_assert_null (usk_plate_new (fixture->shown, 0));
  set_picture (fixture, SIZE);
  plate = usk_plate_new (fixture->shown, 0.4);
  g_assert_true (usk_plate_shows (plate, fixture->shown, 0.4));
  g_assert_false (usk_plate_shows (plate, fixture->shown, 0.5));
  set_picture (fixture, SIZE / 2);
  g_assert_false (usk_plate_shows (plate, fixture->shown, 0.4));
}

static cairo_surface_t *
paint_transition (UskTransition *transition, UskShownScene *to)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  usk_transition_snapshot (transition, snapshot, to, SIZE, SIZE, 0);

  return paint (snapshot);
}

/* The scene that is left looks the same whether its image or its layers are painted,
 * also while the image of the next one is not made yet.
 */
static void
test_camera_waits_for_it (Fixture *fixture, gconstpointer data)
{
  static const UskRect all = { 0, 0, 1600, 1600 };
  static const UskRect near = { 300, 200, 900, 900 };
  const gint64 frame = 16000;
  g_autoptr (UskTransition) transition = usk_transition_new (fixture->shown, &near, 0.4);
  g_autoptr (UskTransition) late = usk_transition_new (fixture->shown, &all, 0.4);
  cairo_surface_t *layers, *plate;

  set_picture (fixture, SIZE);
  g_assert_false (usk_transition_wait (transition, frame));
  g_assert_true (usk_transition_advance (transition, frame));
  g_assert_true (usk_transition_wait (transition, 2 * frame));
  g_assert_false (usk_transition_has_moved (transition));
  layers = paint_transition (transition, fixture->shown);
  g_assert_true (usk_transition_prepare (transition, fixture->shown, 0));
  plate = paint_transition (transition, fixture->shown);
  g_assert_cmpfloat (compare (layers, plate), <, 0.5);
  cairo_surface_destroy (layers);
  cairo_surface_destroy (plate);
  g_assert_false (usk_transition_prepare (transition, fixture->shown, 0));
  g_assert_true (usk_transition_advance (transition, 3 * frame));
  g_assert_true (usk_transition_has_moved (transition));
  g_assert_false (usk_transition_wait (transition, 4 * frame));

  g_assert_true (usk_transition_advance (late, frame));
  g_assert_true (usk_transition_wait (late, 6 * frame));
  g_assert_false (usk_transition_wait (late, 8 * frame));
}

static void
on_freed_cb (void *freed)
{
  *(gboolean *) freed = TRUE;
}

/* Nobody else needs to keep the image, and nobody keeps it longer. */
static void
test_recording_keeps_its_surface (void)
{
  static const cairo_user_data_key_t key;
  static const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);
  gboolean freed = FALSE;
  g_autoptr (GskRenderNode) node = NULL;
  cairo_surface_t *painted;

  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_set_user_data (surface, &key, &freed, on_freed_cb), ==, CAIRO_STATUS_SUCCESS);
  node = usk_recording_new (surface, &bounds);
  cairo_surface_destroy (surface);
  g_assert_false (freed);

  painted = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cr = cairo_create (painted);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (painted);
  g_assert_cmphex (*(guint32 *) (void *) cairo_image_surface_get_data (painted), ==, 0xffff0000);
  cairo_surface_destroy (painted);
  g_clear_pointer (&node, gsk_render_node_unref);
  g_assert_true (freed);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/plate/looks-like-its-layers", Fixture, NULL, set_up, test_looks_like_its_layers, tear_down);
  g_test_add ("/plate/knows-its-moment", Fixture, NULL, set_up, test_knows_its_moment, tear_down);
  g_test_add ("/plate/camera-waits-for-it", Fixture, NULL, set_up, test_camera_waits_for_it, tear_down);
  g_test_add_func ("/plate/recording-keeps-its-surface", test_recording_keeps_its_surface);

  return g_test_run ();
}
