/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What handouts print of a scene: its engravings, and where its labels stand. */

#include "usk-library-private.h"

#include <math.h>

#include "usk-error.h"
#include "usk-paper-moments.h"

/* Far beyond the canvas of any drawing, but no number that a layout could not
 * reckon with.
 */
#define FARTHEST 1e6

static gboolean G_GNUC_PRINTF (3, 4) refuse (UskScene *scene, GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "In the content pack, scene \"%s\" %s: build the pack again",
               usk_scene_get_id (scene), what);

  return FALSE;
}

static gboolean
is_near (double number)
{
  return fabs (number) <= FARTHEST;
}

static UskRect
read_rect (UskStatement *row, int column)
{
  return (UskRect){ usk_statement_get_double (row, column), usk_statement_get_double (row, column + 1),
                    usk_statement_get_double (row, column + 2), usk_statement_get_double (row, column + 3) };
}

/* Nothing that can be seen is smaller than a unit of a drawing. */
static gboolean
is_good_rect (const UskRect *rect)
{
  return is_near (rect->x) && is_near (rect->y) && is_near (rect->width) && is_near (rect->height) &&
         rect->width >= 1 && rect->height >= 1;
}

static gboolean
read_framing (UskLibrary *self, UskScene *scene, UskFraming *framing, GError **error)
{
  const char *id = usk_scene_get_id (scene);
  g_autoptr (UskStatement) row =
    usk_store_query (self->store, error,
                     "SELECT canvas_x, canvas_y, canvas_width, canvas_height, subject_x, subject_y, "
                     "subject_width, subject_height FROM framing WHERE scene = ?",
                     USK_SQL_VALUES (usk_sql_text (id)));
  g_autoptr (GError) local_error = NULL;

  if (row == NULL)
    return FALSE;

  if (!usk_statement_next (row, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        g_set_error (error, USK_ERROR, USK_ERROR_NOT_FOUND,
                     "The content pack does not say where the labels of \"%s\" stand", id);
      return FALSE;
    }

  *framing = (UskFraming){ read_rect (row, 0), read_rect (row, 4) };
  if (!is_good_rect (&framing->canvas) || !is_good_rect (&framing->subject))
    return refuse (scene, error, "has no view that could be shown");

  return TRUE;
}

static gboolean
find_moment (const double *moments, guint n_moments, double seconds, guint *moment)
{
  for (*moment = 0; *moment < n_moments; (*moment)++)
    if (moments[*moment] == seconds)
      return TRUE;

  return FALSE;
}

static gboolean
read_place (UskScene *scene, UskPaperGeometry *geometry, UskStatement *row, guint moment, GError **error)
{
  gint64 number = usk_statement_get_int (row, 0);
  UskPaperPlace place = { usk_statement_get_double (row, 2), usk_statement_get_double (row, 3),
                          usk_statement_get_double (row, 4) };

  if (number < 1 || number > usk_paper_geometry_get_n_labels (geometry))
    return refuse (scene, error, "has a place for a label %" G_GINT64_FORMAT " that it does not have", number);
  if (!is_near (place.x) || !is_near (place.y) || !(place.strength >= 0 && place.strength <= 1))
    return refuse (scene, error, "has no place for its label %" G_GINT64_FORMAT " that could be shown", number);

  usk_paper_geometry_set_place (geometry, (guint) number - 1, moment, &place);

  return TRUE;
}

static gboolean
read_places (UskLibrary *self, UskScene *scene, UskPaperGeometry *geometry, GError **error)
{
  double moments[USK_MAX_PAPER_MOMENTS];
  guint n_moments = usk_paper_moments_choose (scene, moments), moment;
  g_autoptr (UskStatement) row =
    usk_store_query (self->store, error, "SELECT place, seconds, x, y, strength FROM label_place WHERE scene = ?",
                     USK_SQL_VALUES (usk_sql_text (usk_scene_get_id (scene))));
  g_autoptr (GError) local_error = NULL;

  if (row == NULL)
    return FALSE;

  while (usk_statement_next (row, &local_error))
    if (find_moment (moments, n_moments, usk_statement_get_double (row, 1), &moment) &&
        !read_place (scene, geometry, row, moment, error))
      return FALSE;

  return usk_library_end_rows (g_steal_pointer (&local_error), error);
}

static gboolean
read_detail (UskScene *scene, UskPaperGeometry *geometry, UskStatement *row, guint moment, GError **error)
{
  g_autoptr (GBytes) cells = usk_statement_get_bytes (row, 1);
  g_autoptr (UskDetail) detail = NULL;

  if (g_bytes_get_size (cells) != USK_DETAIL_CELLS)
    return refuse (scene, error, "has a wrong number of places to see something in");

  detail = usk_detail_new (g_bytes_get_data (cells, NULL));
  usk_paper_geometry_set_detail (geometry, moment, detail);

  return TRUE;
}

static gboolean
read_details (UskLibrary *self, UskScene *scene, UskPaperGeometry *geometry, GError **error)
{
  double moments[USK_MAX_PAPER_MOMENTS];
  guint n_moments = usk_paper_moments_choose (scene, moments), moment;
  g_autoptr (UskStatement) row =
    usk_store_query (self->store, error, "SELECT seconds, cells FROM scene_detail WHERE scene = ?",
                     USK_SQL_VALUES (usk_sql_text (usk_scene_get_id (scene))));
  g_autoptr (GError) local_error = NULL;

  if (row == NULL)
    return FALSE;

  while (usk_statement_next (row, &local_error))
    if (find_moment (moments, n_moments, usk_statement_get_double (row, 0), &moment) &&
        !read_detail (scene, geometry, row, moment, error))
      return FALSE;

  return usk_library_end_rows (g_steal_pointer (&local_error), error);
}

/* Tells the scene where in its picture there is something to see.  Without it labels
 * find places as well, so a pack that lacks it is not refused for that.
 */
void
usk_library_read_detail (UskLibrary *self, UskScene *scene)
{
  double moments[USK_MAX_PAPER_MOMENTS];
  g_autoptr (UskStatement) row = NULL;
  g_autoptr (GBytes) cells = NULL;
  g_autoptr (UskDetail) detail = NULL;

  usk_paper_moments_choose (scene, moments);
  row = usk_store_query (self->store, NULL, "SELECT cells FROM scene_detail WHERE scene = ? AND seconds = ?",
                         USK_SQL_VALUES (usk_sql_text (usk_scene_get_id (scene)), usk_sql_double (moments[0])));
  if (row == NULL || !usk_statement_next (row, NULL))
    return;
  cells = usk_statement_get_bytes (row, 0);
  if (g_bytes_get_size (cells) != USK_DETAIL_CELLS)
    return;

  detail = usk_detail_new (g_bytes_get_data (cells, NULL));
  usk_scene_set_detail (scene, detail);
}

/* The compiler of content refuses a scene with a label that has nothing to end on,
 * so a place that is missing was lost.
 */
static gboolean
is_whole (UskScene *scene, const UskPaperGeometry *geometry, GError **error)
{
  for (guint i = 0; i < usk_paper_geometry_get_n_labels (geometry); i++)
    for (guint k = 0; k < usk_paper_geometry_get_n_moments (geometry); k++)
      if (usk_paper_geometry_find_place (geometry, i, k) == NULL)
        return refuse (scene, error, "has no place for its label %u", i + 1);
  for (guint k = 0; k < usk_paper_geometry_get_n_moments (geometry); k++)
    if (usk_paper_geometry_find_detail (geometry, k) == NULL)
      return refuse (scene, error, "does not say where there is something to see");

  return TRUE;
}

/**
 * usk_library_get_paper_geometry:
 * @self: a library
 * @scene: a scene of it
 * @error: return location: %USK_ERROR_NOT_FOUND, or %USK_ERROR_DAMAGED for what
 *   no drawing has
 *
 * Returns: (transfer full) (nullable): what usk_paper_geometry_measure() says of
 *   the scene, without its drawing.
 */
UskPaperGeometry *
usk_library_get_paper_geometry (UskLibrary *self, UskScene *scene, GError **error)
{
  double moments[USK_MAX_PAPER_MOMENTS];
  g_autoptr (UskPaperGeometry) geometry = NULL;
  UskFraming framing;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (USK_IS_SCENE (scene), NULL);

  if (!read_framing (self, scene, &framing, error))
    return NULL;

  geometry = usk_paper_geometry_new (&framing, g_list_model_get_n_items (usk_scene_get_labels (scene)),
                                     usk_paper_moments_choose (scene, moments));
  if (!read_places (self, scene, geometry, error) || !read_details (self, scene, geometry, error) ||
      !is_whole (scene, geometry, error))
    return NULL;

  return g_steal_pointer (&geometry);
}

/**
 * usk_library_get_engraving:
 * @self: a library
 * @scene: a scene's id
 * @seconds: second of the scene
 * @monochrome: whether for paper in black and white
 * @error: return location: %USK_ERROR_NOT_FOUND, or what usk_engraving_new() says
 *
 * Returns: (transfer full) (nullable): what a handout prints of the scene.
 */
UskEngraving *
usk_library_get_engraving (UskLibrary *self, const char *scene, double seconds, gboolean monochrome,
                           GError **error)
{
  g_autoptr (UskStatement) statement = NULL;
  g_autoptr (GBytes) packed = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (scene != NULL, NULL);

  statement = usk_store_query (self->store, error,
                               "SELECT objects FROM engraving WHERE scene = ? AND seconds = ? AND ink = ?",
                               USK_SQL_VALUES (usk_sql_text (scene), usk_sql_double (seconds),
                                               usk_sql_text (monochrome ? "monochrome" : "color")));
  if (!usk_library_next_or_missing (statement, error, "engraving of \"%s\" at %g seconds", scene, seconds))
    return NULL;
  packed = usk_statement_get_bytes (statement, 0);

  return usk_engraving_new (packed, error);
}
