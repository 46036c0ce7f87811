/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-diagram-fixture.h"

#define DRAWING                                                                                                   \
  "<g id='frames' display='none'><rect id='frame-small' x='400' y='500' width='200' height='100'/>"               \
  "<rect id='frame-corner' x='1500' y='0' width='100' height='100'/></g>"                                         \
  "<g id='anchors' display='none'><g transform='translate(100 0)'><circle id='at-named' cx='7' cy='9' "           \
  "r='6'/></g></g>"                                                                                               \
  "<g id='box'><rect x='200' y='300' width='400' height='100'/></g>"                                              \
  "<g id='outside'><rect x='-300' y='-200' width='100' height='100'/></g>"                                        \
  "<g id='line'><path d='M100 100h100' stroke='black' stroke-width='20'/></g>"                                    \
  "<g id='needle'><g transform='translate(800 0)'><g>"                                                            \
  "<animateTransform attributeName='transform' type='translate' values='0 0;0 100' dur='1s' fill='freeze'/>"      \
  "<circle id='at-tip' cx='0' cy='50' r='6' display='none'/><rect width='10' height='50'/></g></g></g>"           \
  "<g id='ball'><animateTransform attributeName='transform' type='translate' values='0 0;50 0' dur='1s' "         \
  "fill='freeze'/>"                                                                                               \
  "<circle cx='300' cy='300' r='30'/></g>"

static void
assert_rect (UskRect rect, double x, double y, double width, double height)
{
  g_assert_cmpfloat_with_epsilon (rect.x, x, 0.01);
  g_assert_cmpfloat_with_epsilon (rect.y, y, 0.01);
  g_assert_cmpfloat_with_epsilon (rect.width, width, 0.01);
  g_assert_cmpfloat_with_epsilon (rect.height, height, 0.01);
}

static void
assert_frame (UskDiagram *diagram, const char *camera, double padding, double width, double height,
              UskRect expected)
{
  g_autoptr (UskScene) scene = fixture_scene ("box", NULL, camera, padding);

  assert_rect (usk_diagram_frame (diagram, scene, width, height), expected.x, expected.y, expected.width,
               expected.height);
}

static void
test_bounds (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load_part (DRAWING);
  UskRect bounds;

  g_assert_true (usk_diagram_get_bounds (diagram, "box", &bounds));
  assert_rect (bounds, 200, 300, 400, 100);
  g_assert_true (usk_diagram_get_bounds (diagram, "outside", &bounds));
  assert_rect (bounds, -300, -200, 100, 100);
  g_assert_true (usk_diagram_get_bounds (diagram, "line", &bounds));
  /* Told by its pixels, because of what librsvg says of level lines. */
  g_assert_cmpfloat_with_epsilon (bounds.x, 100, 2);
  g_assert_cmpfloat_with_epsilon (bounds.y, 90, 2);
  g_assert_cmpfloat (bounds.width, ==, 200 - bounds.x);
  g_assert_cmpfloat (bounds.height, ==, 110 - bounds.y);
  g_assert_true (usk_diagram_get_bounds (diagram, "needle", &bounds));
  assert_rect (bounds, 800, 0, 10, 50);
  g_assert_true (usk_diagram_get_bounds (diagram, "frame-small", &bounds));
  assert_rect (bounds, 400, 500, 200, 100);
  g_assert_false (usk_diagram_get_bounds (diagram, "nothing", &bounds));
}

/* A drawing need not start at (0, 0). */
static void
test_origin (void)
{
  g_autoptr (UskDiagram) diagram =
    fixture_load ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='100 50 200 100'><g id='a'>"
                  "<rect x='150' y='75' width='20' height='10'/></g></svg>");
  UskRect bounds;

  g_assert_true (usk_diagram_get_bounds (diagram, "a", &bounds));
  assert_rect (bounds, 150, 75, 20, 10);
  assert_rect (usk_diagram_get_canvas (diagram), 100, 50, 200, 100);
  assert_rect (usk_diagram_frame (diagram, NULL, 400, 200), 100, 50, 200, 100);
  assert_rect (usk_diagram_frame (diagram, NULL, 200, 200), 100, 0, 200, 200);
}

static void
test_frame (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load_part (DRAWING);

  assert_rect (usk_diagram_frame (diagram, NULL, 500, 500), 0, 0, 1600, 1600);
  /* More than the canvas is shown with as much beyond it on either side. */
  assert_rect (usk_diagram_frame (diagram, NULL, 1000, 500), -800, 0, 3200, 1600);
  assert_frame (diagram, NULL, 0, 500, 500, (UskRect){ 80, 80, 1440, 1440 });
  assert_frame (diagram, "frame-all", 0, 1160, 1080, (UskRect){ 26.67, 80, 1546.67, 1440 });
  assert_frame (diagram, "frame-small", 0, 500, 500, (UskRect){ 400, 450, 200, 200 });
  assert_frame (diagram, "frame-small", 50, 500, 500, (UskRect){ 350, 400, 300, 300 });
  assert_frame (diagram, "frame-small", 0, 100, 200, (UskRect){ 400, 350, 200, 400 });
  assert_frame (diagram, "box", 10, 600, 300, (UskRect){ 190, 245, 420, 210 });
  /* It stays on the canvas where it can. */
  assert_frame (diagram, "frame-corner", 100, 300, 300, (UskRect){ 1300, 0, 300, 300 });
  assert_frame (diagram, "outside", 0, 100, 100, (UskRect){ 0, 0, 100, 100 });
  /* A camera on nothing shows everything. */
  assert_frame (diagram, "nothing", 0, 100, 100, (UskRect){ 0, 0, 1600, 1600 });
  assert_frame (diagram, "box", -500, 100, 100, (UskRect){ 0, 0, 1600, 1600 });
}

static void
assert_anchor (UskDiagram *diagram, const char *part, const char *anchor, double seconds, double x, double y)
{
  g_autoptr (UskLabel) label = usk_label_new (part, anchor, "text", NULL, NULL);
  double found_x, found_y;

  g_assert_true (usk_diagram_get_anchor (diagram, label, seconds, &found_x, &found_y));
  g_assert_cmpfloat_with_epsilon (found_x, x, 0.01);
  g_assert_cmpfloat_with_epsilon (found_y, y, 0.01);
}

static void
test_anchors (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load_part (DRAWING);
  g_autoptr (UskLabel) lost = usk_label_new ("nothing", "nowhere", "text", NULL, NULL);
  double x, y;

  assert_anchor (diagram, "box", "named", 0, 107, 9);
  assert_anchor (diagram, "named", NULL, 0, 107, 9);
  /* Without an anchor it is the middle. */
  assert_anchor (diagram, "box", NULL, 0, 400, 350);
  assert_anchor (diagram, "box", "nowhere", 0, 400, 350);
  /* What moves takes its anchor along. */
  assert_anchor (diagram, "needle", "tip", 0, 800, 50);
  assert_anchor (diagram, "needle", "tip", 0.5, 800, 100);
  assert_anchor (diagram, "needle", "tip", 9, 800, 150);
  assert_anchor (diagram, "ball", NULL, 0.5, 325, 300);
  g_assert_false (usk_diagram_get_anchor (diagram, lost, 0, &x, &y));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frame/bounds", test_bounds);
  g_test_add_func ("/frame/origin", test_origin);
  g_test_add_func ("/frame/frame", test_frame);
  g_test_add_func ("/frame/anchors", test_anchors);

  return g_test_run ();
}
