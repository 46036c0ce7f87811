/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Labels in two columns beside a picture. */

#include <string.h>

#include "usk-label-columns.h"

#define SIDE     300.0
#define GAP      10.0
#define N_LABELS 6

static const UskRect picture = { 0, 0, SIDE, SIDE };

static void
check_apart (const UskLabelSpot *spots, guint n_spots)
{
  UskRect both;

  for (guint i = 0; i < n_spots; i++)
    {
      g_assert_false (usk_rect_intersect (&spots[i].box, &picture, &both));
      for (guint k = 0; k < i; k++)
        g_assert_false (usk_rect_intersect (&spots[i].box, &spots[k].box, &both));
    }
}

/* Each stands at the side that is nearer, as high as what it names. */
static void
test_near (void)
{
  UskLabelSpot spots[N_LABELS];

  for (guint i = 0; i < N_LABELS; i++)
    spots[i] = (UskLabelSpot){ i % 2 == 0 ? 40 : 260, 40 + 44.0 * i, { 0, 0, 80, 24 }, 8 };
  usk_label_columns_place (spots, N_LABELS, SIDE, SIDE, GAP, 1, NULL);

  check_apart (spots, N_LABELS);
  for (guint i = 0; i < N_LABELS; i++)
    {
      g_assert_cmpfloat (spots[i].box.x, ==, i % 2 == 0 ? -GAP - 80 : SIDE + GAP);
      g_assert_cmpfloat_with_epsilon (spots[i].box.y + 12, spots[i].anchor_y, SIDE / 32);
    }
}

/* Where all name what is at one side, some go to the other before they stand out. */
static void
test_crowded (void)
{
  UskLabelSpot spots[N_LABELS];

  for (guint i = 0; i < N_LABELS; i++)
    spots[i] = (UskLabelSpot){ 30, 130 + 8.0 * i, { 0, 0, 80, 80 }, 8 };
  usk_label_columns_place (spots, N_LABELS, SIDE, SIDE, GAP, 1, NULL);

  check_apart (spots, N_LABELS);
  for (guint i = 0; i < N_LABELS; i++)
    {
      g_assert_cmpfloat (spots[i].box.y, >=, 0);
      g_assert_cmpfloat (spots[i].box.y + 80, <=, SIDE);
    }
}

/* What must be seen stands between a label and its own side, so its line comes from the other. */
static void
test_keeps_off (void)
{
  guint8 cells[USK_DETAIL_CELLS] = { 0 };
  UskLabelSpot plain = { 120, 150, { 0, 0, 80, 24 }, 8 }, spot = plain;
  g_autoptr (UskDetail) detail = NULL;

  for (guint y = 0; y < USK_DETAIL_SIDE; y++)
    memset (&cells[y * USK_DETAIL_SIDE + 4], G_MAXUINT8, 8);
  detail = usk_detail_new (cells);
  usk_label_columns_place (&plain, 1, SIDE, SIDE, GAP, 1, NULL);
  usk_label_columns_place (&spot, 1, SIDE, SIDE, GAP, 1, detail);

  g_assert_cmpfloat (plain.box.x, <, 0);
  g_assert_cmpfloat (spot.box.x, >, SIDE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/label-columns/near", test_near);
  g_test_add_func ("/label-columns/crowded", test_crowded);
  g_test_add_func ("/label-columns/keeps-off", test_keeps_off);

  return g_test_run ();
}
