/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-raster-job.h"

#include <math.h>
#include <string.h>

#include "usk-error.h"
#include "usk-extent.h"
#include "usk-picture-private.h"
#include "usk-pixels.h"

/* A moving raster may be this much wider or higher than the picture. */
#define MAX_VIEWS 1.5
/* and have this many pixels for each pixel of the picture that it covers at rest. */
#define MAX_SCALE  2.0
#define MAX_PIXELS 16000.0
#define N_SAMPLES  128
/* All rasters together may be so many times as large as the picture, which is far more than
 * any drawing of ours takes; tiny pictures may have more, as their edges do not shrink.
 */
#define MAX_PICTURES 16
#define MIN_ROOM     (4 * 1024 * 1024)
/* Room around what was measured, in units of the drawing: soft edges reach a little further. */
#define MARGIN 2.0

typedef struct {
  UskDiagram *diagram;
  const UskVisibility *visibility;
  UskPicture *picture;
  UskRect view;
  double scale;    /* pixels for each unit */
  double duration; /* of the scene, in seconds */
  gsize room;      /* bytes that are left for rasters */
} Job;

static gsize
count_bytes (int width, int height)
{
  return (gsize) width * (gsize) height * sizeof (guint32);
}

/* Each raster is bounded; a drawing may have thousands of them. */
static cairo_surface_t *
create_raster (Job *job, int width, int height, GError **error)
{
  cairo_surface_t *surface;

  if (width > 0 && height > 0 && count_bytes (width, height) > job->room)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_RENDER,
                   "The picture is made of rasters that are more than %d times as large as itself", MAX_PICTURES);
      return NULL;
    }

  surface = usk_pixels_new (width, height, error);
  if (surface != NULL)
    job->room -= count_bytes (width, height);

  return surface;
}

static gboolean
render (Job *job, const UskRun *run, const UskRect *view, cairo_surface_t *surface, GError **error)
{
  UskRect viewport = { 0, 0, cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface) };
  cairo_t *cr = cairo_create (surface);
  gboolean drawn = usk_diagram_render_run (job->diagram, run, job->visibility, view, cr, &viewport, error);

  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return drawn;
}

static cairo_surface_t *
crop (Job *job, cairo_surface_t *surface, const UskExtent *extent, GError **error)
{
  cairo_surface_t *cropped =
    create_raster (job, extent->right - extent->left, extent->bottom - extent->top, error);
  cairo_t *cr;

  if (cropped == NULL)
    return NULL;

  cr = cairo_create (cropped);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, surface, -extent->left, -extent->top);
  cairo_paint (cr);
  cairo_destroy (cr);

  return cropped;
}

static gboolean
add_still (Job *job, const UskRun *run, GError **error)
{
  cairo_surface_t *surface =
    usk_pixels_new (usk_picture_get_width (job->picture), usk_picture_get_height (job->picture), error);
  cairo_surface_t *cropped;
  UskExtent extent;
  UskRect bounds;

  if (surface == NULL)
    return FALSE;
  if (!render (job, run, &job->view, surface, error))
    {
      cairo_surface_destroy (surface);
      return FALSE;
    }

  /* Looking at the pixels is exact and takes a millisecond; asking librsvg for
   * the bounds of all that stays still would take half as long as drawing it.
   */
  if (!usk_extent_find (surface, &extent))
    {
      cairo_surface_destroy (surface);
      return TRUE;
    }
  cropped = crop (job, surface, &extent, error);
  cairo_surface_destroy (surface);
  if (cropped == NULL)
    return FALSE;

  bounds = (UskRect){ extent.left, extent.top, extent.right - extent.left, extent.bottom - extent.top };
  usk_picture_add_layer (job->picture, cropped, &bounds, NULL, 1);

  return TRUE;
}

static double
find_horizon (const Job *job, const UskMover *mover)
{
  double end = usk_mover_get_end (mover);

  return isinf (end) ? MAX (job->duration, 1) : MAX (job->duration, end);
}

static void
unite_transformed (UskRect *reach, const cairo_matrix_t *matrix, const UskRect *rect)
{
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;
  UskRect covered;

  for (guint corner = 0; corner < 4; corner++)
    {
      double x = rect->x + (corner & 1 ? rect->width : 0);
      double y = rect->y + (corner & 2 ? rect->height : 0);

      cairo_matrix_transform_point (matrix, &x, &y);
      left = fmin (left, x);
      right = fmax (right, x);
      top = fmin (top, y);
      bottom = fmax (bottom, y);
    }

  covered = (UskRect){ left, top, right - left, bottom - top };
  usk_rect_unite (reach, &covered);
}

/* Of something that is larger than the picture, only what ever comes into view
 * is worth its memory.
 */
static void
clip_to_reach (const Job *job, const UskMover *mover, UskRect *bounds)
{
  double horizon = find_horizon (job, mover);
  UskRect reach = { 0 };

  for (guint i = 0; i <= N_SAMPLES; i++)
    {
      cairo_matrix_t matrix;
      double opacity;

      usk_mover_sample (mover, horizon * i / N_SAMPLES, &matrix, &opacity);
      if (cairo_matrix_invert (&matrix) == CAIRO_STATUS_SUCCESS)
        unite_transformed (&reach, &matrix, &job->view);
    }

  /* What happens between two samples stays within a little more. */
  usk_rect_grow (&reach, 0.05 * MAX (job->view.width, job->view.height));
  usk_rect_intersect (bounds, &reach, bounds);
}

/* In whole pixels, with one more around, so that a still mover is as sharp as
 * what does not move, and no edge is cut.
 */
static UskRect
align (const Job *job, const UskRect *bounds)
{
  double left = floor ((bounds->x - job->view.x) * job->scale) - 1;
  double top = floor ((bounds->y - job->view.y) * job->scale) - 1;
  double right = ceil ((bounds->x + bounds->width - job->view.x) * job->scale) + 1;
  double bottom = ceil ((bounds->y + bounds->height - job->view.y) * job->scale) + 1;

  return (UskRect){ left, top, right - left, bottom - top };
}

static double
choose_sharpness (const Job *job, const UskMover *mover, const UskRect *pixels)
{
  double largest = MAX_VIEWS * MAX (usk_picture_get_width (job->picture), usk_picture_get_height (job->picture));
  double side = fmax (pixels->width, pixels->height);
  double sharpness = CLAMP (usk_mover_get_largest_scale (mover), 1, MAX_SCALE);

  return fmin (sharpness, fmin (largest, MAX_PIXELS) / side);
}

static gboolean
find_pixels (Job *job, const UskRun *run, UskRect *pixels)
{
  UskRect bounds;

  if (!usk_diagram_measure (job->diagram, g_array_index (run->leaves, guint, 0), &bounds))
    return FALSE;

  usk_rect_grow (&bounds, MARGIN);
  if (bounds.width > job->view.width || bounds.height > job->view.height)
    clip_to_reach (job, run->mover, &bounds);
  if (usk_rect_is_empty (&bounds))
    return FALSE;

  *pixels = align (job, &bounds);

  return isfinite (pixels->x) && isfinite (pixels->y) && isfinite (pixels->width) && isfinite (pixels->height);
}

static gboolean
add_moving (Job *job, const UskRun *run, GError **error)
{
  cairo_surface_t *surface;
  UskRect pixels, view;
  double sharpness;

  if (!find_pixels (job, run, &pixels))
    return TRUE;

  sharpness = choose_sharpness (job, run->mover, &pixels);
  surface =
    create_raster (job, (int) ceil (pixels.width * sharpness), (int) ceil (pixels.height * sharpness), error);
  if (surface == NULL)
    return FALSE;

  view = (UskRect){ job->view.x + pixels.x / job->scale, job->view.y + pixels.y / job->scale,
                    pixels.width / job->scale, pixels.height / job->scale };
  if (!render (job, run, &view, surface, error))
    {
      cairo_surface_destroy (surface);
      return FALSE;
    }
  usk_picture_add_layer (job->picture, surface, &pixels, run->mover, run->opacity);

  return TRUE;
}

static gboolean
add_run (Job *job, const UskRun *run, GCancellable *cancellable, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  return run->mover != NULL ? add_moving (job, run, error) : add_still (job, run, error);
}

/**
 * usk_raster_job_run:
 * @diagram: a drawing
 * @scene: (nullable): the scene to show, or %NULL for the opening picture
 * @width: in pixels
 * @height: in pixels
 * @cancellable: (nullable): checked between the rasters
 * @error: return location
 *
 * Draws all rasters of a picture in the calling thread, which should not be the
 * main one: it takes tens of milliseconds or more.
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL with @error set to
 *   %USK_ERROR_RENDER or %G_IO_ERROR_CANCELLED.
 */
UskPicture *
usk_raster_job_run (UskDiagram *diagram, UskScene *scene, int width, int height, GCancellable *cancellable,
                    GError **error)
{
  UskRect view = usk_diagram_frame (diagram, scene, width, height);
  g_autoptr (UskPicture) picture = usk_picture_new (diagram, &view, width, height);
  g_autoptr (GPtrArray) runs = usk_diagram_get_runs (diagram, scene);
  g_autofree UskVisibility *visibility = usk_diagram_get_visibility (diagram, scene);
  Job job = {
    .diagram = diagram,
    .visibility = visibility,
    .picture = picture,
    .view = view,
    .scale = width / view.width,
    .duration = scene != NULL ? usk_scene_get_duration (scene) : 0,
    .room = MAX (MAX_PICTURES * count_bytes (width, height), MIN_ROOM),
  };

  for (guint i = 0; i < runs->len; i++)
    if (!add_run (&job, g_ptr_array_index (runs, i), cancellable, error))
      return NULL;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return g_steal_pointer (&picture);
}
