/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-path.h"

#include <math.h>

/* Pieces per curve: enough that the length of a half circle is right to one
 * part in a hundred thousand, few enough that a long path stays a few KiB.
 */
#define CURVE_PIECES 64

typedef struct {
  double x;
  double y;
} Vector;

typedef struct {
  Vector from;
  Vector to;
  Vector leave;  /* direction at the start, of length 1 */
  Vector arrive; /* direction at the end, of length 1 */
  double start;  /* length of all pieces before this one */
  double length;
} Piece;

struct _UskPath {
  GArray *pieces;
  Vector current;
  double length;
};

static Vector
normalised (Vector vector, Vector fallback)
{
  double length = hypot (vector.x, vector.y);

  return length > 1e-9 ? (Vector){ vector.x / length, vector.y / length } : fallback;
}

static void
add_piece (UskPath *self, Vector to, Vector leave, Vector arrive)
{
  Vector chord = { to.x - self->current.x, to.y - self->current.y };
  Vector along = normalised (chord, (Vector){ 1, 0 });
  Piece piece = {
    .from = self->current,
    .to = to,
    .leave = normalised (leave, along),
    .arrive = normalised (arrive, along),
    .start = self->length,
    .length = hypot (chord.x, chord.y),
  };

  self->current = to;
  if (piece.length <= 0)
    return;

  self->length += piece.length;
  g_array_append_val (self->pieces, piece);
}

/**
 * usk_path_new:
 *
 * Returns: (transfer full): a path of no length at the origin.
 */
UskPath *
usk_path_new (void)
{
  UskPath *self = g_new0 (UskPath, 1);

  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  return self;
}

/**
 * usk_path_free:
 * @self: (transfer full): a path
 */
void
usk_path_free (UskPath *self)
{
  g_array_unref (self->pieces);
  g_free (self);
}

/**
 * usk_path_move:
 * @self: a path
 * @x: where to go on
 * @y: where to go on
 *
 * Starts a new piece elsewhere; the jump has no length.
 */
void
usk_path_move (UskPath *self, double x, double y)
{
  self->current = (Vector){ x, y };
}

/**
 * usk_path_line:
 * @self: a path
 * @x: end of a straight line
 * @y: end of a straight line
 */
void
usk_path_line (UskPath *self, double x, double y)
{
  add_piece (self, (Vector){ x, y }, (Vector){ 0, 0 }, (Vector){ 0, 0 });
}

static double
cubic_at (double t, double a, double b, double c, double d)
{
  double u = 1 - t;

  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

static double
cubic_slope (double t, double a, double b, double c, double d)
{
  double u = 1 - t;

  return 3 * (u * u * (b - a) + 2 * u * t * (c - b) + t * t * (d - c));
}

/**
 * usk_path_cubic:
 * @self: a path
 * @x1: first control point
 * @y1: first control point
 * @x2: second control point
 * @y2: second control point
 * @x: end
 * @y: end
 *
 * Adds a cubic Bézier curve.
 */
void
usk_path_cubic (UskPath *self, double x1, double y1, double x2, double y2, double x, double y)
{
  Vector a = self->current;
  Vector leave = { cubic_slope (0, a.x, x1, x2, x), cubic_slope (0, a.y, y1, y2, y) };

  for (guint i = 1; i <= CURVE_PIECES; i++)
    {
      double t = (double) i / CURVE_PIECES;
      Vector arrive = { cubic_slope (t, a.x, x1, x2, x), cubic_slope (t, a.y, y1, y2, y) };
      Vector to = { cubic_at (t, a.x, x1, x2, x), cubic_at (t, a.y, y1, y2, y) };

      add_piece (self, to, leave, arrive);
      leave = arrive;
    }
}

/* An ellipse by its centre, as one draws it, instead of by its ends, as SVG
 * writes it (SVG 2, appendix B.2).
 */
typedef struct {
  Vector centre;
  double rx;
  double ry;
  double cosine;
  double sine;
  double angle;
  double extent;
} Arc;

static void
find_centre (Arc *arc, Vector from, Vector to, gboolean large, gboolean sweep)
{
  double dx = (from.x - to.x) / 2;
  double dy = (from.y - to.y) / 2;
  double x = arc->cosine * dx + arc->sine * dy;
  double y = -arc->sine * dx + arc->cosine * dy;
  double ratio = (x * x) / (arc->rx * arc->rx) + (y * y) / (arc->ry * arc->ry);
  double grow = sqrt (MAX (1, ratio));
  double factor, cx, cy;

  arc->rx *= grow;
  arc->ry *= grow;
  factor = sqrt (MAX (0, 1 / MIN (1, ratio) - 1));
  if (large == sweep)
    factor = -factor;
  cx = factor * arc->rx * y / arc->ry;
  cy = -factor * arc->ry * x / arc->rx;

  arc->centre.x = arc->cosine * cx - arc->sine * cy + (from.x + to.x) / 2;
  arc->centre.y = arc->sine * cx + arc->cosine * cy + (from.y + to.y) / 2;
  arc->angle = atan2 ((y - cy) / arc->ry, (x - cx) / arc->rx);
  arc->extent = atan2 ((-y - cy) / arc->ry, (-x - cx) / arc->rx) - arc->angle;
  if (sweep && arc->extent < 0)
    arc->extent += 2 * G_PI;
  else if (!sweep && arc->extent > 0)
    arc->extent -= 2 * G_PI;
}

static Vector
arc_at (const Arc *arc, double angle)
{
  double x = arc->rx * cos (angle);
  double y = arc->ry * sin (angle);

  return (Vector){ arc->centre.x + arc->cosine * x - arc->sine * y,
                   arc->centre.y + arc->sine * x + arc->cosine * y };
}

static Vector
arc_slope (const Arc *arc, double angle)
{
  double sign = arc->extent < 0 ? -1 : 1;
  double x = -sign * arc->rx * sin (angle);
  double y = sign * arc->ry * cos (angle);

  return (Vector){ arc->cosine * x - arc->sine * y, arc->sine * x + arc->cosine * y };
}

/**
 * usk_path_arc:
 * @self: a path
 * @rx: radius; 0 makes a straight line
 * @ry: radius; 0 makes a straight line
 * @turn: how far the ellipse is turned, in degrees
 * @large: whether to take the longer way round
 * @sweep: whether to go clockwise
 * @x: end
 * @y: end
 *
 * Adds an elliptical arc with SVG's rules for radii that are too small.
 */
void
usk_path_arc (UskPath *self, double rx, double ry, double turn, gboolean large, gboolean sweep, double x, double y)
{
  Arc arc = {
    .rx = fabs (rx),
    .ry = fabs (ry),
    .cosine = cos (turn * G_PI / 180),
    .sine = sin (turn * G_PI / 180),
  };
  Vector to = { x, y };
  Vector leave;

  if (arc.rx < 1e-9 || arc.ry < 1e-9)
    {
      usk_path_line (self, x, y);
      return;
    }
  if (hypot (x - self->current.x, y - self->current.y) < 1e-9)
    return;

  find_centre (&arc, self->current, to, large, sweep);
  leave = arc_slope (&arc, arc.angle);
  for (guint i = 1; i <= CURVE_PIECES; i++)
    {
      double angle = arc.angle + arc.extent * i / CURVE_PIECES;
      Vector arrive = arc_slope (&arc, angle);

      add_piece (self, i == CURVE_PIECES ? to : arc_at (&arc, angle), leave, arrive);
      leave = arrive;
    }
}

/**
 * usk_path_get_length:
 * @self: a path
 *
 * Returns: the length of all its pieces in its own units.
 */
double
usk_path_get_length (UskPath *self)
{
  return self->length;
}

/**
 * usk_path_get_size:
 * @self: a path
 *
 * Returns: the bytes that its pieces take in memory.
 */
gsize
usk_path_get_size (UskPath *self)
{
  return self->pieces->len * sizeof (Piece);
}

/**
 * usk_path_get_box:
 * @self: a path
 * @box: (out): the smallest upright rectangle around all its pieces
 */
void
usk_path_get_box (UskPath *self, UskRect *box)
{
  double left = self->current.x, top = self->current.y, right = left, bottom = top;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      left = fmin (left, fmin (piece->from.x, piece->to.x));
      top = fmin (top, fmin (piece->from.y, piece->to.y));
      right = fmax (right, fmax (piece->from.x, piece->to.x));
      bottom = fmax (bottom, fmax (piece->from.y, piece->to.y));
    }

  *box = (UskRect){ left, top, right - left, bottom - top };
}

static const Piece *
find_piece (UskPath *self, double length)
{
  guint low = 0;
  guint high = self->pieces->len - 1;

  while (low < high)
    {
      guint middle = (low + high + 1) / 2;

      if (g_array_index (self->pieces, Piece, middle).start <= length)
        low = middle;
      else
        high = middle - 1;
    }

  return &g_array_index (self->pieces, Piece, low);
}

/**
 * usk_path_locate:
 * @self: a path
 * @fraction: part of its length in 0..1
 * @x: (out): the place
 * @y: (out): the place
 * @angle: (out): the direction of travel in radians, clockwise from the x axis
 */
void
usk_path_locate (UskPath *self, double fraction, double *x, double *y, double *angle)
{
  double length = CLAMP (fraction, 0, 1) * self->length;
  const Piece *piece;
  double t;

  *x = self->current.x;
  *y = self->current.y;
  *angle = 0;
  if (self->pieces->len == 0)
    return;

  piece = find_piece (self, length);
  t = CLAMP ((length - piece->start) / piece->length, 0, 1);
  *x = piece->from.x + t * (piece->to.x - piece->from.x);
  *y = piece->from.y + t * (piece->to.y - piece->from.y);
  *angle = atan2 (piece->leave.y + t * (piece->arrive.y - piece->leave.y),
                  piece->leave.x + t * (piece->arrive.x - piece->leave.x));
}
