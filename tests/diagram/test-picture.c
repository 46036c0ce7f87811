/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-diagram-fixture.h"
#include "usk-error.h"
#include "usk-pixels.h"
#include "usk-raster-job.h"

#include <math.h>

#define DRAWING                                                                                                   \
  "<style>.red{fill:#c22}.blue{fill:#22c}.paper{fill:#fbf8f4}</style>"                                            \
  "<g id='paper'><rect class='paper' width='1600' height='1600'/></g>"                                            \
  "<g id='below'><path class='red' d='M300 300C500 100 900 100 1200 400L900 900Z'/></g>"                          \
  "<g id='mover'><g transform='translate(800 600)'><g>"                                                           \
  "<animateTransform attributeName='transform' type='rotate' values='0;360' dur='4s' repeatCount='indefinite'/>"  \
  "<animate attributeName='opacity' values='1;.3;1' dur='4s' repeatCount='indefinite'/>"                          \
  "<ellipse class='blue' rx='200' ry='60'/></g></g></g>"                                                          \
  "<g id='above'><circle class='red' cx='1100' cy='1100' r='100'/><circle class='blue' cx='1150' cy='1100' "      \
  "r='60'/></g>"                                                                                                  \
  "<g id='growing'><g transform='translate(400 1100)'><g>"                                                        \
  "<animateTransform attributeName='transform' type='scale' values='.2;1.8' dur='4s' fill='freeze'/>"             \
  "<circle class='blue' r='100'/></g></g></g>"

static UskPicture *
make_picture (UskDiagram *diagram, UskScene *scene, int width, int height)
{
  g_autoptr (GError) error = NULL;
  UskPicture *picture = usk_raster_job_run (diagram, scene, width, height, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (picture);

  return picture;
}

static void
paint_layer (const UskLayer *layer, cairo_t *cr, const cairo_matrix_t *matrix, double opacity)
{
  cairo_save (cr);
  cairo_transform (cr, matrix);
  cairo_translate (cr, layer->bounds.x, layer->bounds.y);
  cairo_scale (cr, layer->bounds.width / layer->width, layer->bounds.height / layer->height);
  cairo_set_source_surface (cr, layer->surface, 0, 0);
  cairo_paint_with_alpha (cr, opacity);
  cairo_restore (cr);
}

/* Puts the rasters together as they are at one moment, as a widget does it with textures. */
static void
paint (UskPicture *picture, cairo_t *cr, double seconds)
{
  for (guint i = 0; i < usk_picture_get_n_layers (picture); i++)
    {
      cairo_matrix_t matrix;
      double opacity;

      if (usk_picture_sample (picture, i, seconds, &matrix, &opacity))
        paint_layer (usk_picture_get_layer (picture, i), cr, &matrix, opacity);
    }
}

static void
assert_as_drawn (UskDiagram *diagram, UskScene *scene, UskPicture *picture, double seconds)
{
  int width = usk_picture_get_width (picture);
  int height = usk_picture_get_height (picture);
  cairo_surface_t *drawn = fixture_draw (diagram, scene, NULL, seconds, width, height);
  cairo_surface_t *painted = fixture_surface (width, height);
  cairo_t *cr = cairo_create (painted);
  FixtureDifference difference;

  paint (picture, cr, seconds);
  cairo_destroy (cr);
  cairo_surface_flush (painted);
  difference = fixture_compare (drawn, painted);
  g_test_message ("at %g s: mean %.3f, largest %d", seconds, difference.mean, difference.largest);
  g_assert_cmpfloat (difference.mean, <, 0.25);
  g_assert_cmpint (difference.largest, <, 90);
  cairo_surface_destroy (painted);
  cairo_surface_destroy (drawn);
}

static void
test_as_drawn (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load_part (DRAWING);
  g_autoptr (UskScene) dimmed = fixture_scene ("paper below mover growing", "mover", "below", 50);
  g_autoptr (UskPicture) picture = make_picture (diagram, NULL, 320, 300);
  g_autoptr (UskPicture) framed = make_picture (diagram, dimmed, 300, 320);
  const double moments[] = { 0, 0.7, 1.9, 4, 11 };

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      assert_as_drawn (diagram, NULL, picture, moments[i]);
      assert_as_drawn (diagram, dimmed, framed, moments[i]);
    }
}

/* What stays is joined around what moves, and every raster is tight. */
static void
test_layers (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load_part (DRAWING);
  g_autoptr (UskPicture) picture = make_picture (diagram, NULL, 320, 320);
  const UskLayer *layer;
  cairo_matrix_t matrix;
  double opacity;

  g_assert_cmpuint (usk_picture_get_n_layers (picture), ==, 4);
  layer = usk_picture_get_layer (picture, 0);
  g_assert_cmpint (layer->width, ==, 320);
  layer = usk_picture_get_layer (picture, 1);
  g_assert_cmpfloat (layer->bounds.x, ==, 160 - 40 - 2);
  g_assert_cmpfloat (layer->bounds.width, ==, 84);
  g_assert_cmpint (layer->height, ==, 28);
  /* 1000..1210 units across, at a fifth of a pixel each. */
  layer = usk_picture_get_layer (picture, 2);
  g_assert_cmpfloat (layer->bounds.x, ==, 200);
  g_assert_cmpfloat (layer->bounds.width, ==, 42);
  /* What will grow is drawn larger. */
  layer = usk_picture_get_layer (picture, 3);
  g_assert_cmpfloat (layer->bounds.width, ==, 44);
  g_assert_cmpint (layer->width, ==, (int) ceil (44 * 1.8));

  g_assert_true (usk_picture_sample (picture, 2, 1, &matrix, &opacity));
  g_assert_cmpfloat (matrix.xx, ==, 1);
  g_assert_cmpfloat (matrix.x0, ==, 0);
  g_assert_cmpfloat (opacity, ==, 1);
  g_assert_true (usk_picture_sample (picture, 1, 1, &matrix, &opacity));
  g_assert_cmpfloat_with_epsilon (matrix.xy, -1, 1e-9);
  g_assert_cmpfloat_with_epsilon (opacity, 0.65, 1e-9);
}

static void
test_clock (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load_part (DRAWING);
  g_autoptr (UskScene) still = fixture_scene ("paper below", NULL, NULL, 0);
  g_autoptr (UskScene) once = fixture_scene ("growing", NULL, NULL, 0);
  g_autoptr (UskScene) endless = fixture_scene ("growing mover", NULL, NULL, 0);
  g_autoptr (UskPicture) a = make_picture (diagram, still, 64, 64);
  g_autoptr (UskPicture) b = make_picture (diagram, once, 64, 64);
  g_autoptr (UskPicture) c = make_picture (diagram, endless, 64, 64);

  g_assert_true (usk_picture_is_still (a));
  g_assert_false (usk_picture_is_still (b));
  g_assert_false (usk_picture_is_still (c));
}

/* A picture of nothing has no layers, and what has no size cannot be painted. */
static void
test_nothing (void)
{
  g_autoptr (UskDiagram) diagram =
    fixture_load_part ("<g id='a'><rect x='-500' width='100' height='100'/></g>"
                       "<g id='b'><animateTransform attributeName='transform' type='scale' values='0;1' "
                       "dur='1s'/><rect width='9' height='9'/></g>"
                       "<g id='c'><animateTransform attributeName='transform' type='scale' values='1;1' "
                       "dur='1s'/><path d='M0 0'/></g>");
  g_autoptr (UskPicture) picture = make_picture (diagram, NULL, 160, 160);
  cairo_matrix_t matrix;
  double opacity;

  g_assert_cmpuint (usk_picture_get_n_layers (picture), ==, 1);
  g_assert_false (usk_picture_sample (picture, 0, 0, &matrix, &opacity));
  g_assert_true (usk_picture_sample (picture, 0, 0.5, &matrix, &opacity));
}

/* Seen from near, a mover can be larger than the picture; it must not cost
 * more than what of it can come into view.
 */
static void
test_large_mover (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load_part (
    "<g id='frames' display='none'><rect id='frame-a' x='700' y='700' width='100' height='100'/></g>"
    "<style>.red{fill:#c22}</style>"
    "<g id='a'><animateTransform attributeName='transform' type='translate' values='0 0;100 0' dur='4s' "
    "fill='freeze'/>"
    "<path class='red' d='M0 0L1600 100L1500 1600L100 1500Z'/></g>");
  g_autoptr (UskScene) scene = fixture_scene ("a", NULL, "frame-a", 0);
  g_autoptr (UskPicture) picture = make_picture (diagram, scene, 200, 200);
  const UskLayer *layer = usk_picture_get_layer (picture, 0);

  g_assert_cmpint (layer->width, <=, 300);
  g_assert_cmpint (layer->height, <=, 300);
  assert_as_drawn (diagram, scene, picture, 0);
  assert_as_drawn (diagram, scene, picture, 4);
}

/* A pack may have two thousand leaves that move, each as large as the canvas. */
static void
test_many_movers (void)
{
  g_autoptr (GString) inside = g_string_new (NULL);
  g_autoptr (UskDiagram) diagram = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (inside,
                            "<g id='p%u'><animateTransform attributeName='transform' type='scale' values='1;2' "
                            "dur='4s'/><path d='M0 0H1600V1600H0Z'/></g>",
                            i);
  diagram = fixture_load_part (inside->str);
  g_assert_null (usk_raster_job_run (diagram, NULL, 400, 400, NULL, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_RENDER);
}

static void
test_cancelled (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load_part (DRAWING);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (usk_raster_job_run (diagram, NULL, 64, 64, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A surface begins empty, and one that cannot be had is an error of ours. */
static void
test_pixels (void)
{
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = usk_pixels_new (30, 20, &error);
  const guint32 *pixels;

  g_assert_no_error (error);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 30);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 20);
  pixels = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  for (guint i = 0; i < 30 * 20; i++)
    g_assert_cmpuint (pixels[i], ==, 0);
  cairo_surface_destroy (surface);

  g_assert_null (usk_pixels_new (100000, 1, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_RENDER);
  g_clear_error (&error);
  g_assert_null (usk_pixels_new (0, 20, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_RENDER);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/as-drawn", test_as_drawn);
  g_test_add_func ("/picture/layers", test_layers);
  g_test_add_func ("/picture/clock", test_clock);
  g_test_add_func ("/picture/nothing", test_nothing);
  g_test_add_func ("/picture/large-mover", test_large_mover);
  g_test_add_func ("/picture/many-movers", test_many_movers);
  g_test_add_func ("/picture/cancelled", test_cancelled);
  g_test_add_func ("/picture/pixels", test_pixels);

  return g_test_run ();
}
