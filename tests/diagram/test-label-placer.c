/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include "usk-label-placer.h"
#include "usk-label-reach.h"

#define GAP_SHARE  0.012
#define MAX_LABELS 7
#define N_ROUNDS   200

/* The stage of each screen and the size of its body text. */
static const struct {
  const char *name;
  double width;
  double height;
  double em;
} stages[] = {
  { "1920x1080", 1160, 1080, 24 },
  { "1080x1920", 1080, 1160, 24 },
  { "1280x800", 774, 800, 16.5 },
  { "1024x600", 619, 600, 16.5 },
};

typedef struct {
  guint touching;
  guint outside;
  guint own_anchor;
  guint other_anchor;
  guint crossing;
  guint lines;
} Tally;

/* A label is one to three lines of up to 18 letters, as tall as a finger. */
static void
fill_spot (GRand *random, UskLabelSpot *spot, double width, double height, double em)
{
  int lines = g_rand_int_range (random, 1, 4);

  *spot = (UskLabelSpot){ 0 };
  spot->anchor_x = g_rand_double_range (random, 0.08, 0.92) * width;
  spot->anchor_y = g_rand_double_range (random, 0.08, 0.92) * height;
  spot->box = (UskRect){ 0, 0, g_rand_double_range (random, 5, 11) * em, (1.2 + 1.3 * lines) * em };
}

static gboolean
boxes_overlap (const UskRect *a, const UskRect *b)
{
  UskRect both;

  return usk_rect_intersect (a, b, &both) && both.width > 1e-6 && both.height > 1e-6;
}

static gboolean
box_holds (const UskRect *box, double x, double y)
{
  return x > box->x && x < box->x + box->width && y > box->y && y < box->y + box->height;
}

static double
side_of (double ax, double ay, double bx, double by, double px, double py)
{
  return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
}

static gboolean
lines_cross (const UskLabelSpot *a, const UskLabelSpot *b)
{
  double ax, ay, bx, by;

  usk_label_spot_get_line (a, &ax, &ay);
  usk_label_spot_get_line (b, &bx, &by);

  return side_of (ax, ay, a->anchor_x, a->anchor_y, bx, by) *
             side_of (ax, ay, a->anchor_x, a->anchor_y, b->anchor_x, b->anchor_y) <
           0 &&
         side_of (bx, by, b->anchor_x, b->anchor_y, ax, ay) *
             side_of (bx, by, b->anchor_x, b->anchor_y, a->anchor_x, a->anchor_y) <
           0;
}

static void
count (const UskLabelSpot *spots, guint n, double width, double height, Tally *tally)
{
  for (guint i = 0; i < n; i++)
    {
      const UskRect *box = &spots[i].box;

      tally->outside += box->x < -1e-6 || box->y < -1e-6 || box->x + box->width > width + 1e-6 ||
                        box->y + box->height > height + 1e-6;
      tally->own_anchor += box_holds (box, spots[i].anchor_x, spots[i].anchor_y);
      for (guint k = 0; k < n; k++)
        {
          tally->other_anchor += k != i && box_holds (box, spots[k].anchor_x, spots[k].anchor_y);
          if (k <= i)
            continue;
          tally->touching += boxes_overlap (box, &spots[k].box);
          tally->crossing += lines_cross (&spots[i], &spots[k]);
        }
    }
  tally->lines += n;
}

static void
test_random (gconstpointer data)
{
  gsize index = GPOINTER_TO_SIZE (data);
  double width = stages[index].width, height = stages[index].height;
  GRand *random = g_rand_new_with_seed (20261121);
  Tally tally = { 0 };

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      UskLabelSpot spots[MAX_LABELS];
      guint n = (guint) g_rand_int_range (random, 3, MAX_LABELS + 1);

      for (guint i = 0; i < n; i++)
        fill_spot (random, &spots[i], width, height, stages[index].em);
      usk_label_placer_place (spots, n, width, height, width * GAP_SHARE, NULL, NULL);
      count (spots, n, width, height, &tally);
    }
  g_rand_free (random);

  g_test_message ("%s: %u labels, %u crossings", stages[index].name, tally.lines, tally.crossing);
  g_assert_cmpuint (tally.touching, ==, 0);
  g_assert_cmpuint (tally.outside, ==, 0);
  g_assert_cmpuint (tally.own_anchor, ==, 0);
  g_assert_cmpuint (tally.other_anchor, ==, 0);

  /* Anchors at random cannot always be reached without a crossing; in a
   * drawing, where they are spread by hand, it is rarer still.
   */
  g_assert_cmpfloat (tally.crossing / (double) tally.lines, <, 0.02);
}

static void
test_keeps_sizes_and_anchors (void)
{
  UskLabelSpot spots[] = {
    { 300, 300, { 0, 0, 120, 44 } },
    { 310, 320, { 0, 0, 160, 70 } },
    { 320, 310, { 0, 0, 90, 44 } },
  };
  UskLabelSpot before[G_N_ELEMENTS (spots)];

  memcpy (before, spots, sizeof spots);
  usk_label_placer_place (spots, G_N_ELEMENTS (spots), 619, 600, 8, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    {
      g_assert_cmpfloat (spots[i].box.width, ==, before[i].box.width);
      g_assert_cmpfloat (spots[i].box.height, ==, before[i].box.height);
      g_assert_cmpfloat (spots[i].anchor_x, ==, before[i].anchor_x);
      g_assert_cmpfloat (spots[i].anchor_y, ==, before[i].anchor_y);
    }
}

/* A visitor who comes back to a step finds its labels where they were. */
static void
test_deterministic (void)
{
  GRand *random = g_rand_new_with_seed (7);
  UskLabelSpot first[MAX_LABELS], second[MAX_LABELS];

  for (guint i = 0; i < MAX_LABELS; i++)
    fill_spot (random, &first[i], 1160, 1080, 24);
  g_rand_free (random);
  memcpy (second, first, sizeof first);
  for (guint i = 0; i < MAX_LABELS; i++)
    second[i].box.x = second[i].box.y = 17;

  usk_label_placer_place (first, MAX_LABELS, 1160, 1080, 14, NULL, NULL);
  usk_label_placer_place (second, MAX_LABELS, 1160, 1080, 14, NULL, NULL);
  g_assert_cmpmem (first, sizeof first, second, sizeof second);
}

static void
test_nothing_to_place (void)
{
  usk_label_placer_place (NULL, 0, 619, 600, 8, NULL, NULL);
}

/* One label alone keeps near what it names. */
static void
test_one_label_is_near (void)
{
  UskLabelSpot spot = { 520, 200, { 0, 0, 120, 44 } };
  double x, y;

  usk_label_placer_place (&spot, 1, 619, 600, 8, NULL, NULL);
  usk_label_spot_get_line (&spot, &x, &y);
  g_assert_cmpfloat (hypot (x - spot.anchor_x, y - spot.anchor_y), <, 150);
}

/* The line starts on the edge of the label, never inside it. */
/* Layers one above the other, named at the same place across: the least way up leads
 * through the layers above.
 */
static void
test_line_names_one_thing (void)
{
  UskLabelSpot spots[4] = { 0 };
  double gap = 12;

  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    spots[i] = (UskLabelSpot){ 120, 300 + 60.0 * i, { 0, 0, 160, 44 }, 24 };
  usk_label_placer_place (spots, G_N_ELEMENTS (spots), 600, 560, gap, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    for (guint j = 0; j < G_N_ELEMENTS (spots); j++)
      {
        double x, y, part, dx, dy;

        if (i == j)
          continue;
        usk_label_spot_get_line (&spots[i], &x, &y);
        dx = spots[i].anchor_x - x;
        dy = spots[i].anchor_y - y;
        part = ((spots[j].anchor_x - x) * dx + (spots[j].anchor_y - y) * dy) / (dx * dx + dy * dy);
        part = CLAMP (part, 0, 1);
        g_assert_cmpfloat (hypot (x + part * dx - spots[j].anchor_x, y + part * dy - spots[j].anchor_y), >=, gap);
      }
}

/* Labels have round ends: wherever the line leaves, it is at a right angle to the edge. */
static void
test_line_starts_on_the_edge (void)
{
  const struct {
    UskLabelSpot spot;
    double x, y;
  } cases[] = {
    { { .anchor_x = 200, .anchor_y = 50, .box = { 100, 100, 200, 40 } }, 200, 100 },  /* from above the middle */
    { { .anchor_x = 400, .anchor_y = 120, .box = { 100, 100, 200, 40 } }, 300, 120 }, /* from the right */
    { { .anchor_x = 20, .anchor_y = 120, .box = { 100, 100, 200, 40 } }, 100, 120 },  /* from the left */
    { { .anchor_x = 310, .anchor_y = 160, .box = { 100, 100, 200, 40 } }, 292, 136 }, /* at the round end */
    { { .anchor_x = 60, .anchor_y = 60, .box = { 100, 100, 200, 40 } }, 105.858, 105.858 },
    { { .anchor_x = 115, .anchor_y = 400, .box = { 100, 100, 30, 40 } }, 115, 140 },  /* a label that is high */
    { { .anchor_x = 112, .anchor_y = 120, .box = { 100, 100, 200, 40 } }, 112, 120 }, /* it hides what it names */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double x, y;

      usk_label_spot_get_line (&cases[i].spot, &x, &y);
      g_assert_cmpfloat_with_epsilon (x, cases[i].x, 1e-3);
      g_assert_cmpfloat_with_epsilon (y, cases[i].y, 1e-3);
    }
}

/* Where all that there is to see lies above the middle, a label that would else stand
 * there goes below, and hides none of it.
 */
static void
test_keeps_off_detail (void)
{
  guint8 cells[USK_DETAIL_CELLS] = { 0 };
  UskLabelSpot plain = { 300, 290, { 0, 0, 160, 44 }, 30 }, spot = plain;
  g_autoptr (UskDetail) detail = NULL;
  gboolean above;

  usk_label_placer_place (&plain, 1, 600, 600, 8, NULL, NULL);
  above = plain.box.y < 290;
  for (guint row = 0; row < USK_DETAIL_SIDE; row++)
    if (above == (row < USK_DETAIL_SIDE / 2))
      memset (&cells[row * USK_DETAIL_SIDE], 200, USK_DETAIL_SIDE);
  detail = usk_detail_new (cells);
  usk_label_placer_place (&spot, 1, 600, 600, 8, detail, NULL);

  g_assert_true (above == (spot.box.y >= 290));
  g_assert_cmpfloat (usk_detail_get_share (detail, spot.box.x / 600, spot.box.y / 600,
                                           (spot.box.x + spot.box.width) / 600,
                                           (spot.box.y + spot.box.height) / 600),
                     ==, 0);
}

/* A wall that must be seen, with a gap, stands between what a label names and the place where
 * it would stand; its line goes nowhere through the wall.
 */
static void
test_line_keeps_off (void)
{
  guint8 cells[USK_DETAIL_CELLS] = { 0 };
  UskLabelSpot spot = { 300, 220, { 0, 0, 160, 44 }, 30 };
  g_autoptr (UskDetail) detail = NULL;
  double x, y, kept;

  for (guint row = 14; row < 16; row++)
    memset (&cells[row * USK_DETAIL_SIDE], G_MAXUINT8, USK_DETAIL_SIDE);
  for (guint row = 20; row < 22; row++)
    memset (&cells[row * USK_DETAIL_SIDE], G_MAXUINT8, USK_DETAIL_SIDE);
  for (guint row = 16; row < 20; row++)
    memset (&cells[row * USK_DETAIL_SIDE], G_MAXUINT8, 22);
  detail = usk_detail_new (cells);
  usk_label_placer_place (&spot, 1, 600, 600, 8, detail, NULL);

  usk_label_spot_get_line (&spot, &x, &y);
  usk_detail_get_crossed (detail, x / 600, y / 600, 0.5, 220 / 600.0, &kept);
  g_assert_cmpfloat (kept, ==, 0);
  g_assert_cmpfloat (usk_detail_get_kept (detail, spot.box.x / 600, spot.box.y / 600,
                                          (spot.box.x + spot.box.width) / 600,
                                          (spot.box.y + spot.box.height) / 600),
                     <=, 0.01);
}

/* On a screen more of the drawing is shown than the detail tells of, which lies where it belongs. */
static void
test_detail_of_a_part (void)
{
  guint8 cells[USK_DETAIL_CELLS];
  UskLabelSpot plain = { 300, 290, { 0, 0, 160, 44 }, 30 }, spot = plain;
  g_autoptr (UskDetail) detail = NULL;
  UskRect seen;

  memset (cells, 200, sizeof cells);
  detail = usk_detail_new (cells);
  usk_label_placer_place (&plain, 1, 600, 600, 8, NULL, NULL);
  seen = (UskRect){ plain.box.x - 20, plain.box.y - 20, plain.box.width + 40, plain.box.height + 40 };
  usk_label_placer_place (&spot, 1, 600, 600, 8, detail, &seen);

  g_assert_true (spot.box.x >= seen.x + seen.width || spot.box.x + spot.box.width <= seen.x ||
                 spot.box.y >= seen.y + seen.height || spot.box.y + spot.box.height <= seen.y);
}

/* Detail that is the same everywhere says nothing against any place. */
static void
test_even_detail (void)
{
  guint8 cells[USK_DETAIL_CELLS];
  UskLabelSpot plain[MAX_LABELS], spots[MAX_LABELS];
  GRand *random = g_rand_new_with_seed (11);
  g_autoptr (UskDetail) detail = NULL;
  Tally tally = { 0 };

  memset (cells, 77, sizeof cells);
  detail = usk_detail_new (cells);
  for (guint i = 0; i < MAX_LABELS; i++)
    fill_spot (random, &plain[i], 1160, 1080, 24);
  g_rand_free (random);
  memcpy (spots, plain, sizeof plain);
  usk_label_placer_place (plain, 1, 1160, 1080, 14, NULL, NULL);
  usk_label_placer_place (spots, 1, 1160, 1080, 14, detail, NULL);
  g_assert_cmpfloat (fabs (plain[0].box.x - spots[0].box.x), <, 1160 / 10.0);
  g_assert_cmpfloat (fabs (plain[0].box.y - spots[0].box.y), <, 1080 / 10.0);

  usk_label_placer_place (spots, MAX_LABELS, 1160, 1080, 14, detail, NULL);
  count (spots, MAX_LABELS, 1160, 1080, &tally);
  g_assert_cmpuint (tally.touching + tally.outside + tally.own_anchor + tally.other_anchor, ==, 0);
}

static double
measure_room (guint n_spots, double scale, const UskDetail *detail)
{
  UskLabelSpot spots[MAX_LABELS] = { 0 };

  for (guint i = 0; i < n_spots; i++)
    spots[i] = (UskLabelSpot){ 300 + 10.0 * i, 300, { 0, 0, 100 * scale, 30 * scale }, 20 };

  return usk_label_reach_measure (spots, n_spots, 600, 600, 8, detail);
}

/* Labels hide their area where nobody says what there is to see, nothing where it is calm
 * around them, and one that has no place counts for more.
 */
static void
test_reach (void)
{
  guint8 cells[USK_DETAIL_CELLS] = { 0 };
  double alone = 100 * 30 / (600.0 * 600.0);
  g_autoptr (UskDetail) far = NULL;
  g_autoptr (UskDetail) near = NULL;

  g_assert_cmpfloat (measure_room (0, 1, NULL), ==, 0);
  g_assert_cmpfloat_with_epsilon (measure_room (1, 1, NULL), alone, 1e-9);
  g_assert_cmpfloat_with_epsilon (measure_room (2, 1, NULL), 2 * alone, 1e-9);
  g_assert_cmpfloat_with_epsilon (measure_room (1, 6, NULL), 0.1, 1e-9);

  cells[0] = 200;
  far = usk_detail_new (cells);
  g_assert_cmpfloat (measure_room (3, 1, far), ==, 0);
  memset (&cells[USK_DETAIL_SIDE * USK_DETAIL_SIDE / 4], 200, USK_DETAIL_SIDE * USK_DETAIL_SIDE / 2);
  near = usk_detail_new (cells);
  g_assert_cmpfloat (measure_room (3, 1, near), >, 1.5 * 3 * alone);
}

/* At the right there is room for both, but only if the upper one makes way: else the lower
 * one would stand on what there is to see.
 */
static void
test_makes_way (void)
{
  g_autofree guint8 *cells = g_new0 (guint8, USK_DETAIL_CELLS);
  g_autoptr (UskDetail) detail = NULL;
  UskLabelSpot spots[2] = { { 330, 340, { 0, 0, 40, 40 }, 20 }, { 330, 375, { 0, 0, 40, 40 }, 20 } };

  for (guint i = 0; i < USK_DETAIL_CELLS; i++)
    cells[i] = i % USK_DETAIL_SIDE < USK_DETAIL_SIDE * 330 / 400 ? 255 : 0;
  detail = usk_detail_new (cells);
  usk_label_placer_place (spots, 2, 400, 400, 10, detail, NULL);

  for (guint i = 0; i < 2; i++)
    g_assert_cmpfloat (spots[i].box.x, >, 330);
  g_assert_cmpfloat (spots[0].box.y + 40 + 10, <=, spots[1].box.y);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autofree char *path = g_strconcat ("/label-placer/random/", stages[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_random);
    }
  g_test_add_func ("/label-placer/keeps-sizes-and-anchors", test_keeps_sizes_and_anchors);
  g_test_add_func ("/label-placer/deterministic", test_deterministic);
  g_test_add_func ("/label-placer/nothing-to-place", test_nothing_to_place);
  g_test_add_func ("/label-placer/one-label-is-near", test_one_label_is_near);
  g_test_add_func ("/label-placer/line-names-one-thing", test_line_names_one_thing);
  g_test_add_func ("/label-placer/keeps-off-detail", test_keeps_off_detail);
  g_test_add_func ("/label-placer/line-keeps-off", test_line_keeps_off);
  g_test_add_func ("/label-placer/makes-way", test_makes_way);
  g_test_add_func ("/label-placer/reach", test_reach);
  g_test_add_func ("/label-placer/detail-of-a-part", test_detail_of_a_part);
  g_test_add_func ("/label-placer/even-detail", test_even_detail);
  g_test_add_func ("/label-placer/line-starts-on-the-edge", test_line_starts_on_the_edge);

  return g_test_run ();
}
