/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include "usk-diagram-private.h"
#include "usk-document.h"

static double
leaf_opacity (const UskLeaf *leaf, const UskVisibility *visibility)
{
  gboolean dimmed = leaf->part >= 0 && visibility[leaf->part] == USK_VISIBILITY_DIMMED;

  return leaf->opacity * (dimmed ? USK_DIMMED_OPACITY : 1);
}

/**
 * usk_diagram_get_visibility:
 * @self: a drawing
 * @scene: (nullable): a scene, or %NULL for the opening picture
 *
 * Returns: (transfer full) (array): how strong each part is to be seen, by the
 *   index of the part.
 */
UskVisibility *
usk_diagram_get_visibility (UskDiagram *self, UskScene *scene)
{
  UskVisibility *visibility = g_new0 (UskVisibility, self->parts->len + 1);
  const char *const *show = scene != NULL ? usk_scene_get_show (scene) : NULL;
  const char *const *focus = scene != NULL ? usk_scene_get_focus (scene) : NULL;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const UskPart *part = g_ptr_array_index (self->parts, i);

      if (scene == NULL ? part->hidden : !g_strv_contains (show, part->id))
        continue;
      /* Dimmed paper would let through what lies behind the drawing. */
      if (focus == NULL || focus[0] == NULL || g_strv_contains (focus, part->id) ||
          strcmp (part->id, "paper") == 0)
        visibility[i] = USK_VISIBILITY_FULL;
      else
        visibility[i] = USK_VISIBILITY_DIMMED;
    }

  return visibility;
}

static void
free_run (gpointer data)
{
  UskRun *run = data;

  g_array_unref (run->leaves);
  g_free (run);
}

static UskRun *
append_run (GPtrArray *runs, const UskMover *mover, double opacity)
{
  UskRun *run = g_new0 (UskRun, 1);

  run->leaves = g_array_new (FALSE, FALSE, sizeof (guint));
  run->mover = mover;
  run->opacity = opacity;
  g_ptr_array_add (runs, run);

  return run;
}

/**
 * usk_diagram_get_runs:
 * @self: a drawing
 * @scene: (nullable): a scene, or %NULL for the opening picture
 *
 * Returns: (transfer full) (element-type UskRun): what is visible, in paint
 *   order, with all still leaves together between which nothing moves.
 */
GPtrArray *
usk_diagram_get_runs (UskDiagram *self, UskScene *scene)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func (free_run);
  g_autofree UskVisibility *visibility = usk_diagram_get_visibility (self, scene);
  UskRun *run = NULL;

  for (guint i = 0; i < self->leaves->len; i++)
    {
      const UskLeaf *leaf = g_ptr_array_index (self->leaves, i);

      if (leaf->part >= 0 && visibility[leaf->part] == USK_VISIBILITY_NONE)
        continue;
      if (leaf->mover != NULL)
        run = append_run (runs, leaf->mover, leaf_opacity (leaf, visibility));
      else if (run == NULL || run->mover != NULL)
        run = append_run (runs, NULL, 1);
      g_array_append_val (run->leaves, i);
    }

  return runs;
}

/**
 * usk_diagram_render_run:
 * @self: a drawing
 * @run: what to draw, at rest
 * @visibility: from usk_diagram_get_visibility()
 * @view: what to show, in units of the drawing
 * @cr: where to draw
 * @viewport: where @view goes, in the current units of @cr
 * @error: return location
 *
 * Draws through a document that contains the run and nothing else: librsvg
 * reads it in a few milliseconds, cuts nothing off that moves in from outside
 * and makes its temporary surfaces no larger than @viewport.
 *
 * Returns: whether it was drawn.
 */
gboolean
usk_diagram_render_run (UskDiagram *self, const UskRun *run, const UskVisibility *visibility, const UskRect *view,
                        cairo_t *cr, const UskRect *viewport, GError **error)
{
  g_autofree const UskLeaf **leaves = g_new (const UskLeaf *, run->leaves->len);
  g_autoptr (UskHandle) handle = NULL;
  GString *text;

  for (guint i = 0; i < run->leaves->len; i++)
    leaves[i] = g_ptr_array_index (self->leaves, g_array_index (run->leaves, guint, i));

  text = usk_document_begin (self, view, NULL, leaves, run->leaves->len);
  for (guint i = 0; i < run->leaves->len; i++)
    usk_document_add_leaf (text, leaves[i], run->mover != NULL ? 1 : leaf_opacity (leaves[i], visibility));

  handle = usk_document_end (text, error);

  return handle != NULL && usk_document_render (handle, cr, viewport, error);
}

static gboolean
is_flat (const cairo_matrix_t *matrix)
{
  return fabs (matrix->xx * matrix->yy - matrix->xy * matrix->yx) < G_MINDOUBLE;
}

static void
add_run (GString *text, UskDiagram *self, const UskRun *run, const UskVisibility *visibility, double seconds)
{
  cairo_matrix_t matrix;
  double opacity;

  for (guint i = 0; i < run->leaves->len; i++)
    {
      const UskLeaf *leaf = g_ptr_array_index (self->leaves, g_array_index (run->leaves, guint, i));

      if (run->mover == NULL)
        {
          usk_document_add_leaf (text, leaf, leaf_opacity (leaf, visibility));
          continue;
        }
      usk_mover_sample (run->mover, seconds, &matrix, &opacity);
      if (opacity * run->opacity > 0 && !is_flat (&matrix))
        usk_document_add_moved_leaf (text, leaf, &matrix, opacity * run->opacity);
    }
}

/* All that the scene shows at one moment, as one document: nothing has to be
 * moved any more, and what librsvg does for each document it does once.
 */
static UskHandle *
create_document (UskDiagram *self, UskScene *scene, const UskStylesheet *stylesheet, double seconds,
                 const UskRect *view, GError **error)
{
  g_autoptr (GPtrArray) runs = usk_diagram_get_runs (self, scene);
  g_autofree UskVisibility *visibility = usk_diagram_get_visibility (self, scene);
  g_autoptr (GPtrArray) leaves = g_ptr_array_new ();
  GString *text;

  for (guint i = 0; i < runs->len; i++)
    {
      const UskRun *run = g_ptr_array_index (runs, i);

      for (guint k = 0; k < run->leaves->len; k++)
        g_ptr_array_add (leaves, g_ptr_array_index (self->leaves, g_array_index (run->leaves, guint, k)));
    }

  text = usk_document_begin (self, view, stylesheet, (const UskLeaf *const *) leaves->pdata, leaves->len);
  for (guint i = 0; i < runs->len; i++)
    add_run (text, self, g_ptr_array_index (runs, i), visibility, seconds);

  return usk_document_end (text, error);
}

static gboolean
check_surface (cairo_t *cr, GError **error)
{
  cairo_status_t status = cairo_status (cr);

  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, USK_ERROR, USK_ERROR_RENDER, "Cairo cannot draw: %s", cairo_status_to_string (status));

  return FALSE;
}

/**
 * usk_diagram_draw:
 * @self: a drawing
 * @scene: (nullable): the scene to show, or %NULL for the opening picture
 * @stylesheet: (nullable): what has the last word over the drawing's own styles
 * @seconds: second of the scene
 * @cr: where to draw, from (0, 0) on; what is there shows through
 * @width: in the current units of @cr
 * @height: in the current units of @cr
 * @cancellable: (nullable): checked before the drawing is read and before it is drawn
 * @error: return location
 *
 * Draws one moment as vectors, for pictures, posters and paper.  It takes as long
 * as librsvg needs for everything that is visible, so never call it where
 * somebody waits for a frame.
 *
 * Returns: whether all was drawn; otherwise @error is %USK_ERROR_RENDER or
 *   %G_IO_ERROR_CANCELLED, and @cr may have part of it.
 */
gboolean
usk_diagram_draw (UskDiagram *self, UskScene *scene, const UskStylesheet *stylesheet, double seconds, cairo_t *cr,
                  double width, double height, GCancellable *cancellable, GError **error)
{
  UskRect viewport = { 0, 0, width, height };
  g_autoptr (UskHandle) handle = NULL;
  gboolean drawn;
  UskRect view;

  g_return_val_if_fail (USK_IS_DIAGRAM (self), FALSE);
  g_return_val_if_fail (scene == NULL || USK_IS_SCENE (scene), FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);
  g_return_val_if_fail (width > 0 && height > 0, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  view = usk_diagram_frame (self, scene, width, height);
  handle = create_document (self, scene, stylesheet, seconds, &view, error);
  if (handle == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  drawn = usk_document_render (handle, cr, &viewport, error) && check_surface (cr, error);
  cairo_restore (cr);

  return drawn;
}
