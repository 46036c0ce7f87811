/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finds places for the labels of a scene.  Each label may stand anywhere on a grid, and each
 * place has its cost (usk-label-cost.c).  Labels are placed one by one and then moved in turns
 * until none finds a better place, not even by pushing another one aside; what a place costs
 * whatever the others do is reckoned once.  The same labels always get the same places.
 */

#include "usk-label-placer.h"

#include <math.h>

#include "usk-label-cost.h"

#define N_COLUMNS 24
#define N_ROWS    32
#define N_PLACES  (N_COLUMNS * N_ROWS)
#define MAX_TURNS 8

/* By this a place has to be better than the best before it. */
#define STEP 1e-6

/* A place that costs so much more than some other cannot be the best, however many steps lie
 * between them.
 */
#define ROOM 1.0

/* What a place costs a label whatever the others do: at first without its line and
 * what they point at, which is reckoned where it matters.
 */
typedef struct {
  double cost;
  gboolean whole;
} Place;

typedef struct {
  UskLabelBoard picture;
  Place *places; /* those of the first label, then those of the next */
  guint *chosen; /* the place of each label */
} Board;

/* No label has these numbers. */
#define NOBODY    G_MAXUINT
#define EVERYBODY (G_MAXUINT - 1)

static void
put (const Board *board, UskRect *box, guint place)
{
  box->x = board->picture.gap +
           (board->picture.width - 2 * board->picture.gap - box->width) * (place % N_COLUMNS) / (N_COLUMNS - 1);
  box->y = board->picture.gap +
           (board->picture.height - 2 * board->picture.gap - box->height) * (place / N_COLUMNS) / (N_ROWS - 1);
}

static void
reckon_alone (const Board *board, guint index)
{
  UskLabelSpot *spot = &board->picture.spots[index];

  for (guint i = 0; i < N_PLACES; i++)
    {
      put (board, &spot->box, i);
      board->places[index * N_PLACES + i] = (Place){
        usk_label_cost_of_box (&board->picture, index) + usk_label_cost_of_length (&board->picture, index), FALSE
      };
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
      place->cost += usk_label_cost_of_line (&board->picture, index);
      place->whole = TRUE;
    }

  cost = place->cost;
  for (guint i = 0; without != EVERYBODY && i < board->picture.n_spots && cost < too_much; i++)
    if (i != index && i != without)
      cost += usk_label_cost_of_pair (&board->picture, index, i);

  return cost;
}

static void
move (const Board *board, guint index, guint place)
{
  board->chosen[index] = place;
  put (board, &board->picture.spots[index].box, place);
}

/* What the best place costs at most: what the label's own does, or the one that seems the cheapest. */
static double
find_bound (const Board *board, guint index, guint without)
{
  const Place *places = &board->places[index * N_PLACES];
  guint cheapest = 0;
  double own;

  for (guint i = 1; i < N_PLACES; i++)
    if (places[i].cost < places[cheapest].cost)
      cheapest = i;

  move (board, index, board->chosen[index]);
  own = cost_of (board, index, without, G_MAXDOUBLE);
  move (board, index, cheapest);

  return fmin (own, cost_of (board, index, without, own));
}

/* Moves a label to the best of all places, as if one other label were not there; returns
 * what it costs there.
 */
static double
settle (const Board *board, guint index, guint without)
{
  double best_cost = find_bound (board, index, without) + ROOM;
  guint best = 0;

  for (guint i = 0; i < N_PLACES; i++)
    {
      double cost;

      if (board->places[index * N_PLACES + i].cost >= best_cost)
        continue;
      move (board, index, i);
      cost = cost_of (board, index, without, best_cost);
      if (cost < best_cost - STEP)
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

  for (guint i = 0; i < board->picture.n_spots; i++)
    {
      cost += cost_of (board, i, EVERYBODY, G_MAXDOUBLE);
      for (guint k = 0; k < i; k++)
        cost += usk_label_cost_of_pair (&board->picture, i, k);
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
  double cost = cost_of_all (board) - STEP;

  settle (board, index, second);
  if (board->chosen[index] == before)
    return FALSE;
  settle (board, second, NOBODY);
  if (cost_of_all (board) < cost)
    return TRUE;

  for (guint third = 0; third < board->picture.n_spots; third++)
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

  for (guint i = 0; i < board->picture.n_spots; i++)
    better = improve (board, i) || better;

  return better;
}

static gboolean
push_all (const Board *board)
{
  gboolean better = FALSE;

  for (guint i = 0; i < board->picture.n_spots; i++)
    for (guint k = 0; k < board->picture.n_spots; k++)
      if (i != k)
        better = push (board, i, k) || better;

  return better;
}

/* The larger a label is, the fewer places there are for it, so it comes first. */
static void
place_all (const Board *board)
{
  const UskLabelSpot *spots = board->picture.spots;

  for (guint placed = 0; placed < board->picture.n_spots; placed++)
    {
      guint largest = NOBODY;

      for (guint i = 0; i < board->picture.n_spots; i++)
        if (isnan (spots[i].box.x) &&
            (largest == NOBODY ||
             spots[i].box.width * spots[i].box.height > spots[largest].box.width * spots[largest].box.height))
          largest = i;
      improve (board, largest);
    }
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
  Board board = { { spots, n_spots, width, height, gap, detail, seen != NULL ? *seen : all }, places, chosen };
  gboolean better = TRUE;

  for (guint i = 0; i < n_spots; i++)
    {
      reckon_alone (&board, i);
      spots[i].box.x = NAN;
    }
  place_all (&board);
  for (guint turn = 0; better && turn < MAX_TURNS; turn++)
    better = improve_all (&board) || push_all (&board);
}
