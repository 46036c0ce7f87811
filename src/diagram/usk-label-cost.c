/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the place of a label costs: the more, the longer its line is, the more it covers the
 * middle of the picture, or what there is to see in it, or comes near what other labels point
 * at, also with its line; most where it hides what must be seen, and far the most where it
 * overlaps another label.
 */

#include "usk-label-cost.h"

#include <math.h>

#define COST_OVERLAP     1e6
#define COST_ANCHOR      4e4
#define COST_THROUGH     1.5e4
#define COST_CROSSING    6e3
#define COST_LINE_ON_BOX 6e3
#define COST_MIDDLE      500.0
#define COST_COVER       4e4
#define COST_DETAIL      2.5e4
#define COST_LINE        8e3
#define COST_HIDDEN      7e6
#define COST_STRUCK      8e4

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
line_misleads (const UskLabelBoard *board, const UskLabelSpot *spot, double x, double y, const UskLabelSpot *other)
{
  double dx = spot->anchor_x - other->anchor_x, dy = spot->anchor_y - other->anchor_y;

  return dx * dx + dy * dy >= board->gap * board->gap &&
         line_nears (x, y, spot->anchor_x, spot->anchor_y, other->anchor_x, other->anchor_y, board->gap);
}

/* Zero at the sides of the picture, one in its middle, where the thing is that
 * the visitor must see.
 */
static double
middleness (const UskLabelBoard *board, const UskRect *box)
{
  double x = fabs ((box->x + box->width / 2) / board->width - 0.5) * 2;
  double y = fabs ((box->y + box->height / 2) / board->height - 0.5) * 2;

  return (1 - x * x) * (1 - 0.7 * y * y);
}

/* The larger a label is, the more of the middle it covers. */
static double
cost_of_middle (const UskLabelBoard *board, const UskRect *box)
{
  double area = box->width * box->height / (board->width * board->height);

  return middleness (board, box) * (COST_MIDDLE + COST_COVER * area);
}

/* What there is to see below a label is hidden, and some of it must be seen. */
static double
cost_of_detail (const UskLabelBoard *board, const UskRect *box)
{
  double left, top, right, bottom;

  if (board->detail == NULL)
    return 0;

  left = (box->x - board->seen.x) / board->seen.width;
  top = (box->y - board->seen.y) / board->seen.height;

  right = left + box->width / board->seen.width;
  bottom = top + box->height / board->seen.height;

  return COST_DETAIL * usk_detail_get_share (board->detail, left, top, right, bottom) +
         COST_HIDDEN * usk_detail_get_kept (board->detail, left, top, right, bottom);
}

/* A line over a small thing strikes it out, and one along another line is lost in it. */
static double
cost_of_crossing (const UskLabelBoard *board, const UskLabelSpot *spot, double x, double y)
{
  const UskRect *seen = &board->seen;
  double crossed, kept;

  if (board->detail == NULL)
    return 0;

  crossed = usk_detail_get_crossed (board->detail, (x - seen->x) / seen->width, (y - seen->y) / seen->height,
                                    (spot->anchor_x - seen->x) / seen->width,
                                    (spot->anchor_y - seen->y) / seen->height, &kept);

  return COST_LINE * crossed + COST_STRUCK * kept;
}

static double
cost_of_anchor (const UskLabelBoard *board, const UskLabelSpot *spot, double x, double y,
                const UskLabelSpot *other)
{
  double cost = 0;

  if (box_holds (&spot->box, other->anchor_x, other->anchor_y, fmax (board->gap, other->clear)))
    cost += COST_ANCHOR;
  if (line_misleads (board, spot, x, y, other))
    cost += COST_THROUGH;

  return cost;
}

/**
 * usk_label_cost_of_box:
 * @board: a picture and its labels
 * @index: of a placed label
 *
 * Returns: what it costs that the label stands there, whatever the others do.
 */
double
usk_label_cost_of_box (const UskLabelBoard *board, guint index)
{
  const UskLabelSpot *spot = &board->spots[index];
  double cost = cost_of_middle (board, &spot->box) + cost_of_detail (board, &spot->box);

  if (box_holds (&spot->box, spot->anchor_x, spot->anchor_y, spot->clear > 0 ? spot->clear : board->gap * 2))
    cost += COST_ANCHOR;

  return cost;
}

/**
 * usk_label_cost_of_length:
 * @board: a picture and its labels
 * @index: of a placed label
 *
 * Returns: what it costs that the label's line is so long.
 */
double
usk_label_cost_of_length (const UskLabelBoard *board, guint index)
{
  const UskLabelSpot *spot = &board->spots[index];
  double x, y, length;

  usk_label_spot_get_line (spot, &x, &y);
  length = hypot (x - spot->anchor_x, y - spot->anchor_y) / board->width;

  return length * length * 4000 + length * 900;
}

/**
 * usk_label_cost_of_line:
 * @board: a picture and its labels
 * @index: of a placed label
 *
 * Returns: what it costs that the label's line runs there, and that the label comes near what
 *   the other labels point at, wherever these stand.
 */
double
usk_label_cost_of_line (const UskLabelBoard *board, guint index)
{
  const UskLabelSpot *spot = &board->spots[index];
  double x, y, cost;

  usk_label_spot_get_line (spot, &x, &y);
  cost = cost_of_crossing (board, spot, x, y);
  for (guint i = 0; i < board->n_spots; i++)
    if (i != index)
      cost += cost_of_anchor (board, spot, x, y, &board->spots[i]);

  return cost;
}

/**
 * usk_label_cost_of_pair:
 * @board: a picture and its labels
 * @index: of a placed label
 * @other: of another one; it costs nothing before it has a place
 *
 * Returns: what the places of the two cost together.
 */
double
usk_label_cost_of_pair (const UskLabelBoard *board, guint index, guint other)
{
  const UskLabelSpot *a = &board->spots[index], *b = &board->spots[other];
  double cost = 0, ax, ay, bx, by;

  if (isnan (b->box.x))
    return 0;

  usk_label_spot_get_line (a, &ax, &ay);
  usk_label_spot_get_line (b, &bx, &by);
  if (boxes_touch (&a->box, &b->box, board->gap))
    cost += COST_OVERLAP;
  if (lines_cross (ax, ay, a->anchor_x, a->anchor_y, bx, by, b->anchor_x, b->anchor_y))
    cost += COST_CROSSING;
  if (line_meets_box (ax, ay, a->anchor_x, a->anchor_y, &b->box) ||
      line_meets_box (bx, by, b->anchor_x, b->anchor_y, &a->box))
    cost += COST_LINE_ON_BOX;

  return cost;
}
