/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-detail.h"

#include <math.h>
#include <string.h>

#include "usk-diagram-private.h"
#include "usk-pixels.h"

/* Pixels of the measured picture along each side of a cell. */
#define PIXELS 4
#define SIZE   (USK_DETAIL_SIDE * PIXELS)

/* So many times the mean step from one pixel to the next is what a cell says, up to the most
 * that only says that it is all lines.
 */
#define SCALE 4

/* A line is looked at in so many places at most: each label is tried with hundreds of lines,
 * and a line that leads farther comes from a damaged pack.
 */
#define MOST_STEPS (64 * USK_DETAIL_SIDE)

#define STRIDE (USK_DETAIL_SIDE + 1)

/* What the cells have that must be seen, and no other. */
#define KEPT G_MAXUINT8
#define MOST (KEPT - 1)

struct _UskDetail {
  guint8 cells[USK_DETAIL_CELLS];
  guint32 sums[STRIDE * STRIDE]; /* of all cells above and left of a corner */
  guint32 kept[STRIDE * STRIDE]; /* how many of them must be seen */
};

static void
add_up (UskDetail *self)
{
  for (guint y = 0; y < USK_DETAIL_SIDE; y++)
    {
      guint32 row = 0, n_kept = 0;

      for (guint x = 0; x < USK_DETAIL_SIDE; x++)
        {
          guint corner = (y + 1) * STRIDE + x + 1;

          row += self->cells[y * USK_DETAIL_SIDE + x];
          n_kept += self->cells[y * USK_DETAIL_SIDE + x] == KEPT;
          self->sums[corner] = self->sums[corner - STRIDE] + row;
          self->kept[corner] = self->kept[corner - STRIDE] + n_kept;
        }
    }
}

/**
 * usk_detail_new:
 * @cells: (array fixed-size=2304): how much there is to see in each cell, row by row
 *
 * Returns: (transfer full): the detail of a picture.
 */
UskDetail *
usk_detail_new (const guint8 *cells)
{
  UskDetail *self;

  g_return_val_if_fail (cells != NULL, NULL);

  self = g_atomic_rc_box_new0 (UskDetail);
  memcpy (self->cells, cells, USK_DETAIL_CELLS);
  add_up (self);

  return self;
}

static guint
get_step (guint32 a, guint32 b)
{
  guint most = 0;

  for (guint shift = 0; shift < 24; shift += 8)
    {
      int step = (int) (a >> shift & 0xff) - (int) (b >> shift & 0xff);

      most = MAX (most, (guint) ABS (step));
    }

  return most;
}

/* The mean step from the pixels of a cell to those right of them and below. */
static guint8
measure_cell (const guint32 *pixels, gsize stride, guint column, guint row)
{
  guint sum = 0;

  for (guint y = row * PIXELS; y < (row + 1) * PIXELS; y++)
    for (guint x = column * PIXELS; x < (column + 1) * PIXELS; x++)
      {
        const guint32 *pixel = &pixels[y * stride + x];

        if (x + 1 < SIZE)
          sum += get_step (pixel[0], pixel[1]);
        if (y + 1 < SIZE)
          sum += get_step (pixel[0], pixel[stride]);
      }

  return (guint8) MIN (sum * SCALE / (2 * PIXELS * PIXELS), MOST);
}

static guint
find_cell (double share)
{
  return (guint) CLAMP (share * USK_DETAIL_SIDE, 0, USK_DETAIL_SIDE - 1);
}

/* Where the drawing says that nothing may be hidden there is more to see than anywhere else. */
static void
keep_clear (guint8 *cells, const UskRect *place, const UskRect *view)
{
  double left = (place->x - view->x) / view->width, top = (place->y - view->y) / view->height;
  double right = left + place->width / view->width, bottom = top + place->height / view->height;

  if (!(right >= 0 && bottom >= 0 && left <= 1 && top <= 1))
    return;

  for (guint y = find_cell (top); y <= find_cell (bottom); y++)
    for (guint x = find_cell (left); x <= find_cell (right); x++)
      cells[y * USK_DETAIL_SIDE + x] = KEPT;
}

static UskDetail *
measure_pixels (cairo_surface_t *surface, GArray *keeps, const UskRect *view)
{
  const guint32 *pixels = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface) / sizeof (guint32);
  guint8 cells[USK_DETAIL_CELLS];

  for (guint y = 0; y < USK_DETAIL_SIDE; y++)
    for (guint x = 0; x < USK_DETAIL_SIDE; x++)
      cells[y * USK_DETAIL_SIDE + x] = measure_cell (pixels, stride, x, y);
  for (guint i = 0; i < keeps->len; i++)
    keep_clear (cells, &g_array_index (keeps, UskRect, i), view);

  return usk_detail_new (cells);
}

/**
 * usk_detail_measure:
 * @diagram: a drawing
 * @scene: a scene of it
 * @seconds: second of the scene
 * @error: return location: what usk_diagram_draw() says
 *
 * Draws the scene to see it, so this is for the compiler of content, and for a pack that
 * lacks what the compiler found.
 *
 * Returns: (transfer full) (nullable): how much there is to see in each place of the
 *   picture that shows what the camera frames and nothing more.
 */
UskDetail *
usk_detail_measure (UskDiagram *diagram, UskScene *scene, double seconds, GError **error)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  double aspect;
  UskDetail *detail = NULL;

  g_return_val_if_fail (USK_IS_DIAGRAM (diagram), NULL);
  g_return_val_if_fail (USK_IS_SCENE (scene), NULL);

  aspect = usk_diagram_get_aspect (diagram, scene);
  surface = usk_pixels_new (SIZE, SIZE, error);
  if (surface == NULL)
    return NULL;

  cr = cairo_create (surface);
  cairo_scale (cr, 1, aspect);
  if (usk_diagram_draw (diagram, scene, NULL, seconds, cr, SIZE, SIZE / aspect, NULL, error))
    {
      g_autoptr (GArray) keeps = usk_diagram_get_keeps (diagram, scene, seconds);
      UskRect view = usk_diagram_frame (diagram, scene, aspect, 1);

      cairo_surface_flush (surface);
      detail = measure_pixels (surface, keeps, &view);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return detail;
}

/**
 * usk_detail_ref:
 * @self: the detail of a picture
 *
 * Returns: (transfer full): @self.
 */
UskDetail *
usk_detail_ref (UskDetail *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * usk_detail_unref:
 * @self: (transfer full): the detail of a picture
 */
void
usk_detail_unref (UskDetail *self)
{
  g_atomic_rc_box_release (self);
}

/**
 * usk_detail_get_cells:
 * @self: the detail of a picture
 *
 * Returns: (transfer none) (array fixed-size=2304): what it was made of.
 */
const guint8 *
usk_detail_get_cells (const UskDetail *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->cells;
}

static guint
find_corner (double share)
{
  return (guint) CLAMP (share * USK_DETAIL_SIDE + 0.5, 0, USK_DETAIL_SIDE);
}

/**
 * usk_detail_get_share:
 * @self: the detail of a picture
 * @left: of a box, in parts of the picture's width
 * @top: of a box, in parts of the picture's height
 * @right: of a box, in parts of the picture's width
 * @bottom: of a box, in parts of the picture's height
 *
 * Returns: how much of all that there is to see in the picture lies in the box, from 0 to
 *   1; as much as of its area where there is nothing to see at all.
 */
double
usk_detail_get_share (const UskDetail *self, double left, double top, double right, double bottom)
{
  guint x = find_corner (left), y = find_corner (top) * STRIDE;
  guint to_x = find_corner (right), to_y = find_corner (bottom) * STRIDE;
  guint32 all = self->sums[STRIDE * STRIDE - 1];

  if (all == 0)
    return (right - left) * (bottom - top);

  return (double) (self->sums[to_y + to_x] - self->sums[y + to_x] - self->sums[to_y + x] + self->sums[y + x]) /
         all;
}

/**
 * usk_detail_get_kept:
 * @self: the detail of a picture
 * @left: of a box, in parts of the picture's width
 * @top: of a box, in parts of the picture's height
 * @right: of a box, in parts of the picture's width
 * @bottom: of a box, in parts of the picture's height
 *
 * Returns: how much of the picture, from 0 to 1, is in the box and must be seen.
 */
double
usk_detail_get_kept (const UskDetail *self, double left, double top, double right, double bottom)
{
  guint x = find_corner (left), y = find_corner (top) * STRIDE;
  guint to_x = find_corner (right), to_y = find_corner (bottom) * STRIDE;

  return (self->kept[to_y + to_x] - self->kept[y + to_x] - self->kept[to_y + x] + self->kept[y + x]) /
         (double) USK_DETAIL_CELLS;
}

/**
 * usk_detail_get_crossed:
 * @self: the detail of a picture
 * @from_x: where a line begins, in parts of the picture's width
 * @from_y: where it begins, in parts of the picture's height
 * @to_x: where it ends
 * @to_y: where it ends
 * @kept: (out): how much of it runs over what must be seen, in sides of the picture
 *
 * Returns: how much of what there is to see a thin line would run over: its length, in
 *   sides of the picture, where it runs over nothing but what must be seen, and less
 *   where there is less to see.  A few busy places count for more than a texture that is
 *   everywhere.
 */
double
usk_detail_get_crossed (const UskDetail *self, double from_x, double from_y, double to_x, double to_y,
                        double *kept)
{
  double length = hypot (to_x - from_x, to_y - from_y), crossed = 0;
  guint n_steps = (guint) fmin (ceil (length * USK_DETAIL_SIDE) + 1, MOST_STEPS), n_kept = 0;

  for (guint i = 0; i < n_steps; i++)
    {
      double part = (i + 0.5) / n_steps, x = from_x + part * (to_x - from_x), y = from_y + part * (to_y - from_y);
      guint8 cell;

      if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1))
        continue;
      cell = self->cells[find_cell (y) * USK_DETAIL_SIDE + find_cell (x)];
      crossed += cell * cell / (double) (KEPT * KEPT);
      n_kept += cell == KEPT;
    }
  *kept = n_kept * length / n_steps;

  return crossed * length / n_steps;
}
