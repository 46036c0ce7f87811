/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finds places for the labels of a scene.  Each label may stand anywhere on a
 * grid; a place costs the more, the longer its line is, the more it covers the
 * middle of the picture, or what there is to see in it, or comes near what other
 * labels point at, also with its line, and far the most where it overlaps another
 * label.  Labels are placed one by one and then moved in turns until none finds a
 * better place, not even by pushing another one aside; what a place costs whatever the
 * others do is reckoned once.  The same labels always get the same places.
 */

#include "usk-label-placer.h"

#include <math.h>

#define N_COLUMNS 24
#define N_ROWS    32
#define N_PLACES  (N_COLUMNS * N_ROWS)
#define MAX_TURNS 8

#define COST_OVERLAP     1e6
#define COST_ANCHOR      4e4
#define COST_THROUGH     1.5e4
#define COST_CROSSING    6e3
#define COST_LINE_ON_BOX 6e3
#define COST_MIDDLE      500.0
#define COST_COVER       4e4
#define COST_DETAIL      2.5e4

/* What a place costs a label whatever the others do: at first without what they point at,
 * which is reckoned where it matters.
 */
typedef struct {
  double cost;
  gboolean whole;
} Place;

typedef struct {
  UskLabelSpot *spots;
  guint n_spots;
  double width;
  double height;
  double gap;
  const UskDetail *detail; /* (nullable) */
  UskRect seen;            /* where the picture of the detail lies */
  Place *places;           /* those of the first label, then those of the next */
  guint *chosen;           /* the place of each label */
} Board;

/* No label has these numbers. */
#define NOBODY    G_MAXUINT
#define EVERYBODY (G_MAXUINT - 1)

static gboolean
boxes_touch (const UskRect *a, const UskRect *b, double gap)
{
  return a->x < b->x + b->width + gap && b->x < a->x + a->width + gap && a->y < b->y + b->height + gap &&
         b->y < a->y + a->height + gap;
}

static gboolean
box_holds (const UskRect *box, double x, double y, double margin)
{
  return x > box->x - margin && x < box->x + box->width + margin && y > box->y - margin &&
         y < box->y + box->height + margin;
}

static double
side_of (double ax, double ay, double bx, double by, double px, double py)
{
  return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
}

static gboolean
lines_cross (double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy)
{
  return side_of (ax, ay, bx, by, cx, cy) * side_of (ax, ay, bx, by, dx, dy) < 0 &&
         side_of (cx, cy, dx, dy, ax, ay) * side_of (cx, cy, dx, dy, bx, by) < 0;
}

static gboolean
line_meets_box (double ax, double ay, double bx, double by, const UskRect *box)
{
  double right = box->x + box->width, bottom = box->y + box->height;

  return box_holds (box, ax, ay, 0) || box_holds (box, bx, by, 0) ||
         lines_cross (ax, ay, bx, by, box->x, box->y, right, bottom) ||
         lines_cross (ax, ay, bx, by, right, box->y, box->x, bottom);
}

/* Whether a line from a to b comes nearer to a point than @margin. */
static gboolean
line_nears (double ax, double ay, double bx, double by, double px, double py, double margin)
{
  double along_x = bx - ax, along_y = by - ay, length = along_x * along_x + along_y * along_y;
  double part = length > 0 ? CLAMP (((px - ax) * along_x + (py - ay) * along_y) / length, 0, 1) : 0;
  double dx = ax + part * along_x - px, dy = ay + part * along_y - py;

  return dx * dx + dy * dy < margin * margin;
}

/* A line through what another label points at would seem to belong to both.  Where both
 * point at nearly the same, nothing helps.
 */
static gboolean
line_misleads (const Board *board, const UskLabelSpot *spot, double x, double y, const UskLabelSpot *other)
{
  double dx = spot->anchor_x - other->anchor_x, dy = spot->anchor_y - other->anchor_y;

  return dx * dx + dy * dy >= board->gap * board->gap &&
         line_nears (x, y, spot->anchor_x, spot->anchor_y, other->anchor_x, other->anchor_y, board->gap);
}

/**
 * usk_label_placer_get_line:
 * @spot: a placed label
 * @x: (out): where the line leaves the label
 * @y: (out): where the line leaves the label
 *
 * The line leaves at the point of the label's edge that is nearest to the
 * anchor, but not at its rounded corners.
 */
void
usk_label_placer_get_line (const UskLabelSpot *spot, double *x, double *y)
{
  double inset = spot->box.height / 2;

  *y = CLAMP (spot->anchor_y, spot->box.y, spot->box.y + spot->box.height);
  if (*y > spot->box.y && *y < spot->box.y + spot->box.height)
    {
      *y = spot->box.y + spot->box.height / 2;
      *x = spot->anchor_x < spot->box.x + spot->box.width / 2 ? spot->box.x : spot->box.x + spot->box.width;
      return;
    }

  if (spot->box.width > 2 * inset)
    *x = CLAMP (spot->anchor_x, spot->box.x + inset, spot->box.x + spot->box.width - inset);
  else
    *x = spot->box.x + spot->box.width / 2;
}

/* Zero at the sides of the picture, one in its middle, where the thing is that
 * the visitor must see.
 */
static double
middleness (const Board *board, const UskRect *box)
{
  double x = fabs ((box->x + box->width / 2) / board->width - 0.5) * 2;
  double y = fabs ((box->y + box->height / 2) / board->height - 0.5) * 2;

  return (1 - x * x) * (1 - 0.7 * y * y);
}

/* The larger a label is, the more of the middle it covers. */
static double
cost_of_middle (const Board *board, const UskRect *box)
{
  double area = box->width * box->height / (board->width * board->height);

  return middleness (board, box) * (COST_MIDDLE + COST_COVER * area);
}

/* What there is to see below a label is hidden. */
static double
cost_of_detail (const Board *board, const UskRect *box)
{
  double left, top;

  if (board->detail == NULL)
    return 0;

  left = (box->x - board->seen.x) / board->seen.width;
  top = (box->y - board->seen.y) / board->seen.height;

  return COST_DETAIL * usk_detail_get_share (board->detail, left, top, left + box->width / board->seen.width,
                                             top + box->height / board->seen.height);
}

static double
cost_of_anchor (const Board *board, const UskLabelSpot *spot, double x, double y, const UskLabelSpot *other)
{
  double cost = 0;

  if (box_holds (&spot->box, other->anchor_x, other->anchor_y, fmax (board->gap, other->clear)))
    cost += COST_ANCHOR;
  if (line_misleads (board, spot, x, y, other))
    cost += COST_THROUGH;

  return cost;
}

static double
cost_alone (const Board *board, guint index)
{
  const UskLabelSpot *spot = &board->spots[index];
  double x, y, length;
  double cost = cost_of_middle (board, &spot->box) + cost_of_detail (board, &spot->box);

  if (box_holds (&spot->box, spot->anchor_x, spot->anchor_y, fmax (board->gap * 2, spot->clear)))
    cost += COST_ANCHOR;

  usk_label_placer_get_line (spot, &x, &y);
  length = hypot (x - spot->anchor_x, y - spot->anchor_y) / board->width;

  return cost + length * length * 4000 + length * 900;
}

/* What it costs to come near what the other labels point at. */
static double
cost_of_anchors (const Board *board, guint index)
{
  const UskLabelSpot *spot = &board->spots[index];
  double x, y, cost = 0;

  usk_label_placer_get_line (spot, &x, &y);
  for (guint i = 0; i < board->n_spots; i++)
    if (i != index)
      cost += cost_of_anchor (board, spot, x, y, &board->spots[i]);

  return cost;
}

/* What the places of two labels cost together. */
static double
cost_together (const Board *board, const UskLabelSpot *spot, const UskLabelSpot *other)
{
  double cost = 0, ax, ay, bx, by;

  if (other->box.x < 0)
    return 0;

  usk_label_placer_get_line (spot, &ax, &ay);
  usk_label_placer_get_line (other, &bx, &by);
  if (boxes_touch (&spot->box, &other->box, board->gap))
    cost += COST_OVERLAP;
  if (lines_cross (ax, ay, spot->anchor_x, spot->anchor_y, bx, by, other->anchor_x, other->anchor_y))
    cost += COST_CROSSING;
  if (line_meets_box (ax, ay, spot->anchor_x, spot->anchor_y, &other->box) ||
      line_meets_box (bx, by, other->anchor_x, other->anchor_y, &spot->box))
    cost += COST_LINE_ON_BOX;

  return cost;
}

static void
put (const Board *board, UskRect *box, guint place)
{
  box->x = board->gap + (board->width - 2 * board->gap - box->width) * (place % N_COLUMNS) / (N_COLUMNS - 1);
  box->y = board->gap + (board->height - 2 * board->gap - box->height) * (place / N_COLUMNS) / (N_ROWS - 1);
}

static void
reckon_alone (const Board *board, guint index)
{
  UskLabelSpot *spot = &board->spots[index];

  for (guint i = 0; i < N_PLACES; i++)
    {
      put (board, &spot->box, i);
      board->places[index * N_PLACES + i] = (Place){ cost_alone (board, index), FALSE };
    }
}

/* What its place costs a label, as if one other label were not there, or every other.  Nothing makes a place
 * cheaper again, so one that costs too much already is not looked at any further.
 */
static double
cost_of (const Board *board, guint index, guint without, double too_much)
{
  Place *place = &board->places[index * N_PLACES + board->chosen[index]];
  double cost;

  if (!place->whole)
    {
      place->cost += cost_of_anchors (board, index);
      place->whole = TRUE;
    }

  cost = place->cost;
  for (guint i = 0; without != EVERYBODY && i < board->n_spots && cost < too_much; i++)
    if (i != index && i != without)
      cost += cost_together (board, &board->spots[index], &board->spots[i]);

  return cost;
}

static void
move (const Board *board, guint index, guint place)
{
  board->chosen[index] = place;
  put (board, &board->spots[index].box, place);
}

/* Moves a label to the best of all places, as if one other label were not there; returns
 * what it costs there.
 */
static double
settle (const Board *board, guint index, guint without)
{
  double best_cost = G_MAXDOUBLE;
  guint best = 0;

  for (guint i = 0; i < N_PLACES; i++)
    {
      double cost;

      if (board->places[index * N_PLACES + i].cost >= best_cost)
        continue;
      move (board, index, i);
      cost = cost_of (board, index, without, best_cost);
      if (cost < best_cost - 1e-6)
        {
          best_cost = cost;
          best = i;
        }
    }
  move (board, index, best);

  return best_cost;
}

/* Tells whether the label was not at the best place. */
static gboolean
improve (const Board *board, guint index)
{
  guint before = board->chosen[index];

  settle (board, index, NOBODY);

  return board->chosen[index] != before;
}

static double
cost_of_all (const Board *board)
{
  double cost = 0;

  for (guint i = 0; i < board->n_spots; i++)
    {
      cost += cost_of (board, i, EVERYBODY, G_MAXDOUBLE);
      for (guint k = 0; k < i; k++)
        cost += cost_together (board, &board->spots[i], &board->spots[k]);
    }

  return cost;
}

/* What was pushed pushes a third label, if all then cost less. */
static gboolean
pass_on (const Board *board, guint index, guint third, double cost)
{
  guint before = board->chosen[third];

  settle (board, index, third);
  settle (board, third, NOBODY);
  if (cost_of_all (board) < cost)
    return TRUE;

  move (board, third, before);

  return FALSE;
}

/* Moves a label to where it would stand without a second one, which makes way, and may
 * push a third one aside, if all are better off so.
 */
static gboolean
push (const Board *board, guint index, guint second)
{
  guint before = board->chosen[index], second_before = board->chosen[second];
  double cost = cost_of_all (board) - 1e-6;

  settle (board, index, second);
  if (board->chosen[index] == before)
    return FALSE;
  settle (board, second, NOBODY);
  if (cost_of_all (board) < cost)
    return TRUE;

  for (guint third = 0; third < board->n_spots; third++)
    if (third != index && third != second && pass_on (board, second, third, cost))
      return TRUE;

  move (board, index, before);
  move (board, second, second_before);

  return FALSE;
}

static gboolean
improve_all (const Board *board)
{
  gboolean better = FALSE;

  for (guint i = 0; i < board->n_spots; i++)
    better = improve (board, i) || better;

  return better;
}

static gboolean
push_all (const Board *board)
{
  gboolean better = FALSE;

  for (guint i = 0; i < board->n_spots; i++)
    for (guint k = 0; k < board->n_spots; k++)
      if (i != k)
        better = push (board, i, k) || better;

  return better;
}

/**
 * usk_label_placer_place:
 * @spots: (array length=n_spots) (inout): the labels
 * @n_spots: how many
 * @width: of the picture, in pixels
 * @height: of the picture, in pixels
 * @gap: least distance between labels and to the edges, in pixels
 * @detail: (nullable): where in the picture there is something to see
 * @seen: (nullable): where the picture of @detail lies, in pixels, if it is another part of
 *   the drawing than the one that is shown
 */
void
usk_label_placer_place (UskLabelSpot *spots, guint n_spots, double width, double height, double gap,
                        const UskDetail *detail, const UskRect *seen)
{
  g_autofree Place *places = g_new (Place, (gsize) n_spots * N_PLACES);
  g_autofree guint *chosen = g_new0 (guint, n_spots);
  UskRect all = { 0, 0, width, height };
  Board board = { spots, n_spots, width, height, gap, detail, seen != NULL ? *seen : all, places, chosen };
  gboolean better = TRUE;

  for (guint i = 0; i < n_spots; i++)
    {
      reckon_alone (&board, i);
      spots[i].box.x = -1;
    }
  for (guint i = 0; i < n_spots; i++)
    improve (&board, i);

  for (guint turn = 0; better && turn < MAX_TURNS; turn++)
    better = improve_all (&board) || push_all (&board);
}
