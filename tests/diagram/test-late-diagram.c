/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A drawing that is read when somebody asks for it, and what paper has to know
 * of one.
 */

#include "usk-diagram-fixture.h"

#include <string.h>

#include "usk-late-diagram.h"
#include "usk-paper-geometry.h"

#define N_THREADS 4

#define DRAWING                                                                                                   \
  FIXTURE_OPEN "<g id='paper'><rect width='1600' height='1600'/></g>"                                             \
               "<g id='anchors' display='none'><circle id='at-edge' cx='7' cy='9' r='6'/></g>"                    \
               "<g id='ball'>"                                                                                    \
               "<animateTransform attributeName='transform' type='translate' values='0 0;50 0' dur='1s' "         \
               "fill='freeze'/>"                                                                                  \
               "<animate attributeName='opacity' values='1;0.25' dur='1s' fill='freeze'/>"                        \
               "<circle cx='300' cy='400' r='30'/></g>" FIXTURE_CLOSE

static UskLateDiagram *
make_late (const char *svg)
{
  g_autoptr (GBytes) bytes = g_bytes_new (svg, strlen (svg));

  return usk_late_diagram_new ("late", bytes);
}

static void
test_read_once (void)
{
  g_autoptr (UskLateDiagram) late = make_late (DRAWING);
  g_autoptr (GError) error = NULL;
  g_autoptr (UskDiagram) first = usk_late_diagram_read (late, &error);
  g_autoptr (UskDiagram) second = NULL;

  g_assert_no_error (error);
  second = usk_late_diagram_read (late, &error);
  g_assert_no_error (error);
  g_assert_true (first == second);
  g_assert_cmpstr (usk_diagram_get_name (first), ==, "late");
  g_assert_true (usk_diagram_has_part (first, "ball"));
}

static void
test_broken (void)
{
  g_autoptr (UskLateDiagram) late = make_late ("<svg");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (usk_late_diagram_read (late, &error));
      g_assert_error (error, USK_ERROR, USK_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, "late"));
    }
}

static gpointer
read_in_thread (gpointer late)
{
  return usk_late_diagram_read (late, NULL);
}

static void
test_threads (void)
{
  g_autoptr (UskLateDiagram) late = make_late (DRAWING);
  GThread *threads[N_THREADS];
  g_autoptr (UskDiagram) expected = NULL;

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("reader", read_in_thread, late);
  expected = usk_late_diagram_read (late, NULL);
  g_assert_nonnull (expected);
  for (guint i = 0; i < N_THREADS; i++)
    {
      g_autoptr (UskDiagram) found = g_thread_join (threads[i]);

      g_assert_true (found == expected);
    }
}

static void
add_label (UskScene *scene, const char *part, const char *anchor)
{
  g_autoptr (UskLabel) label = usk_label_new (part, anchor, "text", NULL, NULL);

  usk_scene_add_label (scene, label);
}

static void
assert_place (const UskPaperGeometry *geometry, guint label, guint moment, double x, double y, double strength)
{
  const UskPaperPlace *place = usk_paper_geometry_find_place (geometry, label, moment);

  g_assert_nonnull (place);
  g_assert_cmpfloat_with_epsilon (place->x, x, 0.01);
  g_assert_cmpfloat_with_epsilon (place->y, y, 0.01);
  g_assert_cmpfloat_with_epsilon (place->strength, strength, 0.001);
}

/* What moves takes its place along, what fades says so, and what is nowhere has none. */
static void
test_geometry (void)
{
  static const double stills[] = { 0, 1 };
  g_autoptr (UskDiagram) diagram = fixture_load (DRAWING);
  g_autoptr (UskScene) scene = fixture_scene ("paper ball", NULL, "ball", 70);
  g_autoptr (UskPaperGeometry) geometry = NULL;
  const UskFraming *framing;
  UskRect view, same;

  usk_scene_set_play (scene, USK_SCENE_PLAY_ONCE, 1, stills, G_N_ELEMENTS (stills));
  add_label (scene, "ball", NULL);
  add_label (scene, "nothing", "nowhere");
  add_label (scene, "paper", "edge");
  geometry = usk_paper_geometry_measure (diagram, scene, NULL);

  g_assert_cmpuint (usk_paper_geometry_get_n_labels (geometry), ==, 3);
  g_assert_cmpuint (usk_paper_geometry_get_n_moments (geometry), ==, 2);
  assert_place (geometry, 0, 0, 300, 400, 1);
  assert_place (geometry, 0, 1, 350, 400, 0.25);
  assert_place (geometry, 2, 0, 7, 9, 1);
  assert_place (geometry, 2, 1, 7, 9, 1);
  g_assert_null (usk_paper_geometry_find_place (geometry, 1, 0));
  g_assert_null (usk_paper_geometry_find_place (geometry, 1, 1));

  framing = usk_paper_geometry_get_framing (geometry);
  g_assert_cmpfloat (framing->canvas.width, ==, 1600);
  g_assert_cmpfloat_with_epsilon (framing->subject.width, 200, 0.01);
  g_assert_cmpfloat (usk_framing_get_aspect (framing), ==, usk_diagram_get_aspect (diagram, scene));
  view = usk_framing_get_view (framing, 300, 100);
  same = usk_diagram_frame (diagram, scene, 300, 100);
  g_assert_cmpmem (&view, sizeof view, &same, sizeof same);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/late-diagram/read-once", test_read_once);
  g_test_add_func ("/late-diagram/broken", test_broken);
  g_test_add_func ("/late-diagram/threads", test_threads);
  g_test_add_func ("/late-diagram/paper-geometry", test_geometry);

  return g_test_run ();
}
