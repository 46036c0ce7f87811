/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where in a picture there is something to see. */

#include "usk-diagram-fixture.h"

#include <string.h>

#include "usk-detail.h"

/* Calm but for a fence in the second quarter from the left, in the middle. */
#define FENCE(x) "<rect x='" #x "' y='600' width='8' height='400'/>"
#define DRAWING                                                                                                   \
  FIXTURE_OPEN "<g id='paper'><rect width='1600' height='1600' fill='#fff'/></g>"                                 \
               "<g id='fence'>" FENCE (440) FENCE (480) FENCE (520) FENCE (560) FENCE (600) FENCE (640)           \
                 FENCE (680) FENCE (720) FENCE (760) "</g>" FIXTURE_CLOSE

static void
test_shares (void)
{
  guint8 cells[USK_DETAIL_CELLS] = { 0 };
  g_autoptr (UskDetail) detail = NULL;

  cells[0] = 100;
  cells[USK_DETAIL_SIDE - 1] = 50;
  cells[USK_DETAIL_CELLS - 1] = 250;
  detail = usk_detail_new (cells);

  g_assert_cmpmem (usk_detail_get_cells (detail), USK_DETAIL_CELLS, cells, USK_DETAIL_CELLS);
  g_assert_cmpfloat_with_epsilon (usk_detail_get_share (detail, 0, 0, 1, 1), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (usk_detail_get_share (detail, 0, 0, 1, 0.5), 0.375, 1e-9);
  g_assert_cmpfloat_with_epsilon (usk_detail_get_share (detail, 0, 0, 0.5, 0.5), 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (usk_detail_get_share (detail, 0.5, 0.5, 1, 1), 0.625, 1e-9);
  g_assert_cmpfloat (usk_detail_get_share (detail, 0.1, 0.1, 0.9, 0.9), ==, 0);
  g_assert_cmpfloat (usk_detail_get_share (detail, 0.5, 0.5, 0.5, 0.5), ==, 0);
  /* What stands out of the picture hides only what is in it. */
  g_assert_cmpfloat_with_epsilon (usk_detail_get_share (detail, -3, -2, 0.5, 0.5), 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (usk_detail_get_share (detail, 0.5, 0.5, 7, 8), 0.625, 1e-9);
}

static void
test_nothing_to_see (void)
{
  const guint8 cells[USK_DETAIL_CELLS] = { 0 };
  g_autoptr (UskDetail) detail = usk_detail_new (cells);

  g_assert_cmpfloat_with_epsilon (usk_detail_get_share (detail, 0.25, 0.5, 0.75, 1), 0.25, 1e-9);
}

/* A line pays for what it runs over in the picture, most for what must be seen. */
static void
test_lines (void)
{
  guint8 cells[USK_DETAIL_CELLS] = { 0 };
  g_autoptr (UskDetail) detail = NULL;
  double kept;

  for (guint y = 0; y < USK_DETAIL_SIDE; y++)
    {
      memset (&cells[y * USK_DETAIL_SIDE + 12], G_MAXUINT8, 12);
      memset (&cells[y * USK_DETAIL_SIDE + 36], 51, 12);
    }
  detail = usk_detail_new (cells);

  g_assert_cmpfloat_with_epsilon (usk_detail_get_kept (detail, 0, 0, 1, 1), 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (usk_detail_get_kept (detail, 0, 0, 0.5, 0.5), 0.125, 1e-9);
  g_assert_cmpfloat (usk_detail_get_kept (detail, 0.5, 0, 3, 1), ==, 0);

  g_assert_cmpfloat (usk_detail_get_crossed (detail, 0.1, 0, 0.1, 1, &kept), ==, 0);
  g_assert_cmpfloat (kept, ==, 0);
  g_assert_cmpfloat_with_epsilon (usk_detail_get_crossed (detail, 0.3, 0.9, 0.3, 0.4, &kept), 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (kept, 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (usk_detail_get_crossed (detail, 0.9, 0, 0.9, 1, &kept), 0.04, 1e-9);
  g_assert_cmpfloat (kept, ==, 0);
  g_assert_cmpfloat_with_epsilon (usk_detail_get_crossed (detail, 0, 0.5, 0.5, 0.5, &kept), 0.25, 0.02);
  /* What is beside the picture hides nothing of it. */
  g_assert_cmpfloat (usk_detail_get_crossed (detail, -2, 0.5, -0.01, 0.5, &kept), ==, 0);
  g_assert_cmpfloat (kept, ==, 0);
}

/* A damaged pack can send a line as far as it likes. */
static void
test_far_lines (void)
{
  static const double far[] = { 1e6, 1e8, 1e12, 1e300 };
  guint8 cells[USK_DETAIL_CELLS];
  g_autoptr (UskDetail) detail = NULL;
  double kept;

  memset (cells, 51, sizeof cells);
  detail = usk_detail_new (cells);
  for (guint i = 0; i < G_N_ELEMENTS (far); i++)
    for (guint try = 0; try < 1000; try++)
      usk_detail_get_crossed (detail, 0.5, 0.5, far[i], 0.5, &kept);

  /* Farther than any label, and still the half that is in the picture. */
  g_assert_cmpfloat_with_epsilon (usk_detail_get_crossed (detail, 0.5, 0.5, 60, 0.5, &kept), 0.02, 1e-3);
}

static void
test_measure (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load (DRAWING);
  g_autoptr (UskScene) scene = fixture_scene ("paper fence", NULL, "paper", 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (UskDetail) detail = usk_detail_measure (diagram, scene, 0, &error);
  g_autoptr (UskDetail) again = usk_detail_measure (diagram, scene, 0, NULL);

  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (usk_detail_get_share (detail, 0.25, 0.35, 0.5, 0.65), 1, 1e-9);
  g_assert_cmpfloat (usk_detail_get_share (detail, 0.25, 0.4, 0.5, 0.6), >, 0.8);
  g_assert_cmpuint (usk_detail_get_cells (detail)[24 * USK_DETAIL_SIDE + 18], >, 40);
  g_assert_cmpuint (usk_detail_get_cells (detail)[24 * USK_DETAIL_SIDE + 40], ==, 0);
  /* The same drawing gives the same bytes. */
  g_assert_cmpmem (usk_detail_get_cells (detail), USK_DETAIL_CELLS, usk_detail_get_cells (again),
                   USK_DETAIL_CELLS);
}

/* A place that moves, in a part that the scene shows or not. */
#define KEEPS                                                                                                     \
  FIXTURE_OPEN                                                                                                    \
  "<g id='paper'><rect width='1600' height='1600' fill='#fff'/></g>"                                              \
  "<g id='still'><rect width='9' height='9' fill='#fff'/><g transform='scale(2)'>"                                \
  "<circle id='keep-still' cx='200' cy='600' r='25' display='none'/></g></g>"                                     \
  "<g id='moving'><g><animateTransform attributeName='transform' type='translate' values='0 0;800 0'"             \
  " dur='4s' fill='freeze'/><rect width='9' height='9' fill='#fff'/>"                                             \
  "<circle id='keep-moving' cx='400' cy='400' r='50' display='none'/></g></g>" FIXTURE_CLOSE

static guint
get_cell (UskDetail *detail, guint x, guint y)
{
  return usk_detail_get_cells (detail)[y * USK_DETAIL_SIDE / 1600 * USK_DETAIL_SIDE + x * USK_DETAIL_SIDE / 1600];
}

/* What a drawing wants kept clear counts most, where it is at the moment, if it is shown. */
static void
test_keep (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load (KEEPS);
  g_autoptr (UskScene) both = fixture_scene ("paper still moving", NULL, "paper", 0);
  g_autoptr (UskScene) one = fixture_scene ("paper still", NULL, "paper", 0);
  g_autoptr (UskDetail) first = usk_detail_measure (diagram, both, 0, NULL);
  g_autoptr (UskDetail) last = usk_detail_measure (diagram, both, 4, NULL);
  g_autoptr (UskDetail) hidden = usk_detail_measure (diagram, one, 0, NULL);

  g_assert_cmpuint (get_cell (first, 400, 1200), ==, G_MAXUINT8);
  g_assert_cmpuint (get_cell (first, 440, 1240), ==, G_MAXUINT8);
  g_assert_cmpuint (get_cell (first, 400, 1300), ==, 0);
  g_assert_cmpuint (get_cell (first, 400, 400), ==, G_MAXUINT8);
  g_assert_cmpuint (get_cell (first, 1200, 400), ==, 0);
  g_assert_cmpuint (get_cell (last, 400, 400), ==, 0);
  g_assert_cmpuint (get_cell (last, 1200, 400), ==, G_MAXUINT8);
  g_assert_cmpuint (get_cell (hidden, 400, 1200), ==, G_MAXUINT8);
  g_assert_cmpuint (get_cell (hidden, 400, 400), ==, 0);
}

/* However much there is to see, only the drawing can say that it must be seen. */
static void
test_all_lines (void)
{
  GString *drawing = g_string_new (FIXTURE_OPEN "<g id='paper'><rect width='1600' height='1600' fill='#fff'/>");
  g_autoptr (UskDiagram) diagram = NULL;
  g_autoptr (UskScene) scene = fixture_scene ("paper", NULL, "paper", 0);
  g_autoptr (UskDetail) detail = NULL;

  for (guint i = 0; i < 96; i++)
    g_string_append_printf (drawing, "<rect x='%.3f' width='8.333' height='1600' fill='#000'/>", i * 1600 / 96.0);
  g_string_append (drawing, "</g>" FIXTURE_CLOSE);
  diagram = fixture_load (drawing->str);
  detail = usk_detail_measure (diagram, scene, 0, NULL);

  g_assert_cmpuint (get_cell (detail, 800, 800), ==, G_MAXUINT8 - 1);
  g_assert_cmpfloat (usk_detail_get_kept (detail, 0, 0, 1, 1), ==, 0);
  g_string_free (drawing, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/detail/shares", test_shares);
  g_test_add_func ("/detail/nothing-to-see", test_nothing_to_see);
  g_test_add_func ("/detail/lines", test_lines);
  g_test_add_func ("/detail/far-lines", test_far_lines);
  g_test_add_func ("/detail/measure", test_measure);
  g_test_add_func ("/detail/keep", test_keep);
  g_test_add_func ("/detail/all-lines", test_all_lines);

  return g_test_run ();
}
