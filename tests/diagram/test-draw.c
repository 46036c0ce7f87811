/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-diagram-fixture.h"

#include <cairo-pdf.h>

#define RED "<style>.red{fill:#f00}.blue{fill:#00f}.green{fill:#008000}</style>"

/* What cairo itself makes of the same shapes is what must come out. */
typedef void (*Expectation) (cairo_t *cr);

static void
assert_looks_like (UskDiagram *diagram, UskScene *scene, double seconds, Expectation expectation, int size)
{
  cairo_surface_t *drawn = fixture_draw (diagram, scene, NULL, seconds, size, size);
  cairo_surface_t *expected = fixture_surface (size, size);
  cairo_t *cr = cairo_create (expected);
  FixtureDifference difference;

  expectation (cr);
  cairo_destroy (cr);
  cairo_surface_flush (expected);
  difference = fixture_compare (drawn, expected);
  g_assert_cmpfloat (difference.mean, <, 0.05);
  g_assert_cmpint (difference.largest, <=, 8);
  cairo_surface_destroy (expected);
  cairo_surface_destroy (drawn);
}

static void
red_square (cairo_t *cr)
{
  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_rectangle (cr, 20, 30, 40, 50);
  cairo_fill (cr);
}

static void
test_still (void)
{
  g_autoptr (UskDiagram) diagram =
    fixture_load_part (RED "<g id='a'><rect class='red' x='200' y='300' width='400' height='500'/></g>"
                           "<g id='hidden' display='none'><rect width='1600' height='1600'/></g>");

  assert_looks_like (diagram, NULL, 0, red_square, 160);
}

static void
red_and_blue (cairo_t *cr)
{
  red_square (cr);
  cairo_translate (cr, 80, 40);
  cairo_rotate (cr, G_PI / 6);
  cairo_set_source_rgba (cr, 0, 0, 1, 0.5);
  cairo_rectangle (cr, -30, -5, 60, 10);
  cairo_fill (cr);
}

static void
test_moving (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load_part (
    RED "<g id='a'><rect class='red' x='200' y='300' width='400' height='500'/></g>"
        "<g id='b'><g transform='translate(800 400)'><g>"
        "<animateTransform attributeName='transform' type='rotate' values='0;90' dur='3s' fill='freeze'/>"
        "<animate attributeName='opacity' values='1;0;0' dur='4s' fill='freeze'/>"
        "<rect class='blue' x='-300' y='-50' width='600' height='100'/></g></g></g>");

  assert_looks_like (diagram, NULL, 1, red_and_blue, 160);
}

static void
dimmed (cairo_t *cr)
{
  cairo_set_source_rgb (cr, 0, 0.5019608, 0);
  cairo_paint (cr);
  cairo_set_source_rgba (cr, 1, 0, 0, 0.35);
  cairo_rectangle (cr, 20, 30, 40, 50);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0, 0, 1);
  cairo_rectangle (cr, 100, 30, 40, 50);
  cairo_fill (cr);
}

/* All but the focus is dimmed, and the paper never; what the scene does not
 * show is not there, and what the bare file hides is, if the scene shows it.
 */
static void
test_scene (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load_part (
    RED "<g id='paper'><rect class='green' width='1600' height='1600'/></g>"
        "<g id='a'><rect class='red' x='200' y='300' width='400' height='500'/></g>"
        "<g id='b' display='none'><rect class='blue' x='1000' y='300' width='400' height='500'/></g>"
        "<g id='c'><rect width='1600' height='1600'/></g>");
  g_autoptr (UskScene) scene = fixture_scene ("paper a b", "b", "frame-all", 80);

  assert_looks_like (diagram, scene, 0, dimmed, 160);
}

static void
zoomed (cairo_t *cr)
{
  cairo_scale (cr, 4, 4);
  cairo_translate (cr, -20, -30);
  red_square (cr);
}

/* What lies outside the canvas at rest may come into view. */
static void
test_camera (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load_part (
    RED "<g id='frames' display='none'><rect id='frame-a' x='200' y='300' width='400' height='400'/></g>"
        "<g id='a'><rect class='red' x='200' y='300' width='400' height='500'/></g>");
  g_autoptr (UskDiagram) arriving = fixture_load_part (
    RED "<g id='a'><animateTransform attributeName='transform' type='translate' values='1000 2000' dur='1s'/>"
        "<rect class='red' x='-800' y='-1700' width='400' height='500'/></g>");
  g_autoptr (UskScene) scene = fixture_scene ("a", NULL, "frame-a", 0);

  assert_looks_like (diagram, scene, 0, zoomed, 160);
  assert_looks_like (arriving, NULL, 0.5, red_square, 160);
}

static void
glows (cairo_t *cr)
{
  cairo_pattern_t *glow = cairo_pattern_create_radial (0, 0, 0, 0, 0, 1);

  cairo_pattern_add_color_stop_rgba (glow, 0, 1, 0, 0, 1);
  cairo_pattern_add_color_stop_rgba (glow, 1, 1, 0, 0, 0);
  for (guint i = 0; i < 3; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, 30 + 50 * i, 80);
      cairo_rotate (cr, i < 2 ? G_PI / 6 : -G_PI / 3);
      cairo_scale (cr, 30, 10);
      cairo_rectangle (cr, -1, -1, 2, 2);
      cairo_set_source (cr, glow);
      cairo_fill (cr);
      cairo_restore (cr);
    }
  cairo_pattern_destroy (glow);
}

/* A gradient turns with its shape, whether the shape stands turned, in a turned
 * group, or is being turned; librsvg 2.54 by itself gets none of them right.
 */
static void
test_turned_gradient (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load_part (
    "<defs><radialGradient id='base' cx='50%'><stop stop-color='#f00'/><stop offset='1' stop-color='#f00' "
    "stop-opacity='0'/>"
    "</radialGradient><radialGradient id='glow' href='#base' cy='.5' r='.5'/></defs>"
    "<g id='a'><rect x='0' y='700' width='600' height='200' fill='url(#glow)' transform='rotate(30 300 800)'/></g>"
    "<g id='b'><g transform='translate(800 800) rotate(30)' fill='url(#glow)'><path "
    "d='M-300-100h600v200h-600z'/></g></g>"
    "<g id='c'><g transform='translate(1300 800)'><g><animateTransform attributeName='transform' type='rotate' "
    "values='0;-90'"
    " dur='3s'/><polygon points='-300,-100 300,-100 300,100 -300,100' fill='url(#glow)'/></g></g></g>");

  assert_looks_like (diagram, NULL, 2, glows, 160);
}

/* A stylesheet has the last word over the drawing's own rules. */
static void
test_stylesheet (void)
{
  g_autoptr (UskDiagram) diagram =
    fixture_load_part (RED "<g id='a'><rect class='red' width='1600' height='1600'/></g>");
  cairo_surface_t *plain = fixture_draw (diagram, NULL, NULL, 0, 16, 16);
  cairo_surface_t *styled = fixture_draw (diagram, NULL, ".red{fill:#0000ff}/*</style><script>*/", 0, 16, 16);

  g_assert_cmphex (fixture_pixel (plain, 8, 8), ==, 0xffff0000);
  g_assert_cmphex (fixture_pixel (styled, 8, 8), ==, 0xff0000ff);
  cairo_surface_destroy (plain);
  cairo_surface_destroy (styled);
}

/* What is drawn inherits from the root and from the groups that were opened. */
static void
test_inheritance (void)
{
  g_autoptr (UskDiagram) diagram =
    fixture_load ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1600 1600' fill='#00ff00'>"
                  "<g id='a'><rect width='800' height='1600'/></g>"
                  "<g id='b' fill='#0000ff'><g><animate attributeName='opacity' values='1;1' dur='1s'/>"
                  "<rect x='800' width='800' height='1600'/></g></g></svg>");
  cairo_surface_t *drawn = fixture_draw (diagram, NULL, NULL, 0, 16, 16);

  g_assert_cmphex (fixture_pixel (drawn, 4, 8), ==, 0xff00ff00);
  g_assert_cmphex (fixture_pixel (drawn, 12, 8), ==, 0xff0000ff);
  cairo_surface_destroy (drawn);
}

/* Every leaf gets what it refers to, also through another, also from a style. */
static void
test_references (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load_part (
    "<style>.ruled{fill:url(#ruled)}</style>"
    "<defs><linearGradient id='stops'><stop stop-color='#00f'/></linearGradient><linearGradient id='ruled' "
    "href='#stops'/>"
    "<g id='pair'><rect width='800' height='800' fill='url(#stops)'/></g></defs>"
    "<g id='a'><rect class='ruled' width='800' height='1600'/></g>"
    "<g id='b'><g><animate attributeName='opacity' values='1;1' dur='1s'/><use href='#pair' x='800'/></g></g>"
    "<g id='c'><use xmlns:x='http://www.w3.org/1999/xlink' x:href='#pair' x='800' y='800'/></g>");
  cairo_surface_t *drawn = fixture_draw (diagram, NULL, NULL, 0, 16, 16);

  g_assert_cmphex (fixture_pixel (drawn, 4, 8), ==, 0xff0000ff);
  g_assert_cmphex (fixture_pixel (drawn, 12, 4), ==, 0xff0000ff);
  g_assert_cmphex (fixture_pixel (drawn, 12, 12), ==, 0xff0000ff);
  cairo_surface_destroy (drawn);
}

static void
test_cancelled (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load_part ("<g id='a'><rect width='1600' height='1600'/></g>");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = fixture_surface (16, 16);
  cairo_t *cr = cairo_create (surface);

  g_cancellable_cancel (cancellable);
  g_assert_false (usk_diagram_draw (diagram, NULL, NULL, 0, cr, 16, 16, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmphex (fixture_pixel (surface, 8, 8), ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static cairo_status_t
count_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  *(gsize *) closure += length;

  return CAIRO_STATUS_SUCCESS;
}

/* On paper a drawing stays a drawing: no pixels, so the file is small. */
static void
test_paper (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load_part (
    RED "<g id='a' opacity='.5'><rect class='red' x='200' y='300' width='400' height='500'/></g>"
        "<g id='b'><animate attributeName='opacity' values='.5;.5' dur='1s'/><circle class='blue' cx='800' "
        "cy='800' r='300'/></g>");
  g_autoptr (GError) error = NULL;
  gsize size = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_bytes, &size, 500, 500);
  cairo_t *cr = cairo_create (surface);

  g_assert_true (usk_diagram_draw (diagram, NULL, NULL, 0.5, cr, 500, 500, NULL, &error));
  g_assert_no_error (error);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (size, >, 500);
  g_assert_cmpuint (size, <, 5000);
}

/* Whoever drew before may have broken the page; that is an error then and no wrong use. */
static void
test_broken_page (void)
{
  g_autoptr (UskDiagram) diagram =
    fixture_load_part (RED "<g id='a'><rect class='red' width='400' height='500'/></g>");
  cairo_surface_t *surface = fixture_surface (40, 40);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;

  cairo_show_text (cr, "\xff");
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_INVALID_STRING);
  g_assert_false (usk_diagram_draw (diagram, NULL, NULL, 0, cr, 40, 40, NULL, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_RENDER);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/still", test_still);
  g_test_add_func ("/draw/moving", test_moving);
  g_test_add_func ("/draw/scene", test_scene);
  g_test_add_func ("/draw/camera", test_camera);
  g_test_add_func ("/draw/turned-gradient", test_turned_gradient);
  g_test_add_func ("/draw/stylesheet", test_stylesheet);
  g_test_add_func ("/draw/inheritance", test_inheritance);
  g_test_add_func ("/draw/references", test_references);
  g_test_add_func ("/draw/cancelled", test_cancelled);
  g_test_add_func ("/draw/paper", test_paper);
  g_test_add_func ("/draw/broken-page", test_broken_page);

  return g_test_run ();
}
