/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The drawings' side of the library: scenes, diagrams and posters. */

#include "usk-library-private.h"

#include <math.h>
#include <string.h>

#include "usk-error.h"
#include "usk-label-columns.h"
#include "usk-text.h"

/* Far more than any scene lasts, in seconds, and than any drawing is wide, in its units:
 * what is drawn, moved and told to a visitor can still be calculated with.
 */
#define LONGEST  3600.0
#define FARTHEST 1e6

static void
set_play (UskScene *scene, const char *play, double duration, const char *stills)
{
  g_auto (GStrv) words = g_strsplit (stills, " ", -1);
  g_autoptr (GArray) seconds = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; words[i] != NULL; i++)
    {
      double second = g_ascii_strtod (words[i], NULL);

      g_array_append_val (seconds, second);
    }

  usk_scene_set_play (scene, g_str_equal (play, "once") ? USK_SCENE_PLAY_ONCE : USK_SCENE_PLAY_LOOP, duration,
                      (const double *) (gpointer) seconds->data, seconds->len);
}

static gboolean
read_scrub_marks (UskLibrary *self, UskScene *scene, const char *subject, GError **error)
{
  g_autoptr (UskStatement) statement =
    usk_store_query (self->store, error, "SELECT place, at FROM scrub_mark WHERE scene = ? ORDER BY at",
                     USK_SQL_VALUES (usk_sql_text (usk_scene_get_id (scene))));
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (usk_statement_next (statement, &local_error))
    {
      g_autofree char *field = g_strdup_printf ("mark/%d", (int) usk_statement_get_int (statement, 0));
      g_autofree char *text = usk_library_read_text (self, subject, field, error);

      if (text == NULL)
        return FALSE;
      usk_scene_add_scrub_mark (scene, usk_statement_get_double (statement, 1), text);
    }

  return usk_library_end_rows (g_steal_pointer (&local_error), error);
}

static gboolean
read_scrub (UskLibrary *self, UskScene *scene, const char *subject, GError **error)
{
  g_autoptr (UskStatement) statement = usk_store_query (
    self->store, error, "SELECT start_time, end_time, unit, from_value, to_value, step FROM scrub WHERE scene = ?",
    USK_SQL_VALUES (usk_sql_text (usk_scene_get_id (scene))));
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  if (!usk_statement_next (statement, &local_error))
    return usk_library_end_rows (g_steal_pointer (&local_error), error);

  usk_scene_set_scrub (scene, usk_statement_get_double (statement, 0), usk_statement_get_double (statement, 1),
                       usk_statement_find_text (statement, 2), usk_statement_get_double (statement, 3),
                       usk_statement_get_double (statement, 4), usk_statement_get_double (statement, 5));

  return read_scrub_marks (self, scene, subject, error);
}

/* A word or two, and whoever lays out a page measures it for each size of its drawing. */
static gboolean
check_label (const char *text, const char *subject, GError **error)
{
  if (strlen (text) <= USK_TEXT_MOST_OF_LABEL)
    return TRUE;

  g_set_error (error, USK_ERROR, USK_ERROR_TOO_LARGE,
               "A label of \"%s\" in the content pack has more than %d bytes", subject, USK_TEXT_MOST_OF_LABEL);

  return FALSE;
}

/* The compiler of content allows fewer; what places them tries all of them with each other. */
static gboolean
has_room (UskScene *scene, GError **error)
{
  if (g_list_model_get_n_items (usk_scene_get_labels (scene)) < USK_LABEL_COLUMNS_MOST)
    return TRUE;

  g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED,
               "The scene \"%s\" in the content pack has more than %d labels: build the pack again",
               usk_scene_get_id (scene), USK_LABEL_COLUMNS_MOST);

  return FALSE;
}

static gboolean
read_labels (UskLibrary *self, UskScene *scene, const char *subject, GError **error)
{
  g_autoptr (UskStatement) statement = usk_store_query (
    self->store, error, "SELECT place, part, anchor, term FROM label WHERE scene = ? ORDER BY place",
    USK_SQL_VALUES (usk_sql_text (usk_scene_get_id (scene))));
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (usk_statement_next (statement, &local_error))
    {
      int place = (int) usk_statement_get_int (statement, 0);
      g_autofree char *text_field = g_strdup_printf ("label/%d", place);
      g_autofree char *note_field = g_strdup_printf ("note/%d", place);
      g_autofree char *text = usk_library_read_text (self, subject, text_field, error);
      g_autofree char *note = usk_library_find_text (self, subject, note_field);
      g_autoptr (UskLabel) label = NULL;

      if (text == NULL || !check_label (text, subject, error) || !has_room (scene, error))
        return FALSE;
      label = usk_label_new (usk_statement_get_text (statement, 1), usk_statement_find_text (statement, 2), text,
                             usk_statement_find_text (statement, 3), note);
      usk_scene_add_label (scene, label);
    }

  return usk_library_end_rows (g_steal_pointer (&local_error), error);
}

static gboolean
read_captions (UskLibrary *self, UskScene *scene, const char *subject, GError **error)
{
  guint n_stills;

  usk_scene_get_stills (scene, &n_stills);
  for (guint i = 0; i < n_stills; i++)
    {
      g_autofree char *field = g_strdup_printf ("still/%u", i + 1);
      g_autofree char *caption = usk_library_read_text (self, subject, field, error);

      if (caption == NULL)
        return FALSE;
      usk_scene_add_caption (scene, caption);
    }

  return TRUE;
}

static UskScene *
read_scene_row (const char *id, UskStatement *row)
{
  UskScene *scene = usk_scene_new (id, usk_statement_get_text (row, 0));
  g_auto (GStrv) show = g_strsplit (usk_statement_get_text (row, 1), " ", -1);
  const char *focus_list = usk_statement_find_text (row, 2);
  g_auto (GStrv) focus = focus_list != NULL ? g_strsplit (focus_list, " ", -1) : NULL;

  usk_scene_set_parts (scene, (const char *const *) show, (const char *const *) focus);
  usk_scene_set_camera (scene, usk_statement_get_text (row, 3), usk_statement_get_double (row, 4));
  set_play (scene, usk_statement_get_text (row, 5), usk_statement_get_double (row, 6),
            usk_statement_get_text (row, 7));
  usk_scene_set_cover (scene, (guint) (usk_statement_get_int (row, 8) - 1));

  return scene;
}

static gboolean
is_time (UskScene *scene, double seconds)
{
  return seconds >= 0 && seconds <= usk_scene_get_duration (scene);
}

static gboolean
has_good_stills (UskScene *scene, gint64 cover)
{
  guint n_stills;
  const double *stills = usk_scene_get_stills (scene, &n_stills);

  for (guint i = 0; i < n_stills; i++)
    if (!is_time (scene, stills[i]) || (i > 0 && stills[i] <= stills[i - 1]))
      return FALSE;

  return cover >= 1 && cover <= MAX (n_stills, 1);
}

static gboolean
has_good_scrub (UskScene *scene)
{
  const UskScrub *scrub = usk_scene_get_scrub (scene);

  if (scrub == NULL)
    return TRUE;
  if (!is_time (scene, scrub->start) || !is_time (scene, scrub->end) || scrub->start >= scrub->end)
    return FALSE;

  return fabs (scrub->from) <= FARTHEST && fabs (scrub->to) <= FARTHEST && scrub->from != scrub->to &&
         scrub->step > 0 && scrub->step <= FARTHEST;
}

/* Nothing in the tables keeps a damaged scene from lasting for ever. */
static gboolean
check_numbers (UskScene *scene, gint64 cover, GError **error)
{
  double duration = usk_scene_get_duration (scene), padding;

  usk_scene_get_camera (scene, &padding);
  if (duration > 0 && duration <= LONGEST && fabs (padding) <= FARTHEST && has_good_stills (scene, cover) &&
      has_good_scrub (scene))
    return TRUE;

  g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED,
               "The times of the scene \"%s\" in the content pack cannot be shown", usk_scene_get_id (scene));

  return FALSE;
}

/* The row of what is known by one id, or %NULL where there is none. */
static UskStatement *
find_row (UskLibrary *self, const char *sql, const char *id, const char *what, GError **error)
{
  g_autoptr (UskStatement) statement =
    usk_store_query (self->store, error, sql, USK_SQL_VALUES (usk_sql_text (id)));

  return usk_library_next_or_missing (statement, error, "%s \"%s\"", what, id) ? g_steal_pointer (&statement)
                                                                               : NULL;
}

/**
 * usk_library_get_scene:
 * @self: a library
 * @id: a scene's id
 * @error: return location: %USK_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the scene with its labels in the
 *   library's language.
 */
UskScene *
usk_library_get_scene (UskLibrary *self, const char *id, GError **error)
{
  g_autofree char *subject = NULL;
  g_autofree char *description = NULL;
  g_autoptr (UskStatement) statement = NULL;
  g_autoptr (UskScene) scene = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  statement = find_row (self,
                        "SELECT diagram, parts, focus, camera, padding, play, duration, stills, cover "
                        "FROM scene WHERE id = ?",
                        id, "scene", error);
  if (statement == NULL)
    return NULL;

  subject = g_strconcat ("scene/", id, NULL);
  description = usk_library_read_text (self, subject, "description", error);
  if (description == NULL)
    return NULL;

  scene = read_scene_row (id, statement);
  usk_scene_set_description (scene, description);
  if (!read_scrub (self, scene, subject, error) || !read_labels (self, scene, subject, error) ||
      !check_numbers (scene, usk_statement_get_int (statement, 8), error) ||
      !read_captions (self, scene, subject, error))
    return NULL;
  usk_library_read_detail (self, scene);

  return g_steal_pointer (&scene);
}

/**
 * usk_library_get_late_diagram:
 * @self: a library
 * @name: a drawing's name
 * @error: return location: %USK_ERROR_NOT_FOUND
 *
 * Finds the drawing at the first call and keeps it.
 *
 * Returns: (transfer full) (nullable): the drawing, which need not have been read
 *   yet.  It may go to any thread.
 */
UskLateDiagram *
usk_library_get_late_diagram (UskLibrary *self, const char *name, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;
  g_autoptr (GBytes) svg = NULL;
  UskLateDiagram *late;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  late = g_hash_table_lookup (self->diagrams, name);
  if (late != NULL)
    return g_object_ref (late);

  statement = find_row (self, "SELECT svg FROM diagram WHERE name = ?", name, "drawing", error);
  if (statement == NULL)
    return NULL;

  svg = usk_statement_get_bytes (statement, 0);
  late = usk_late_diagram_new (name, svg);
  g_hash_table_insert (self->diagrams, g_strdup (name), g_object_ref (late));

  return late;
}

/**
 * usk_library_get_diagram:
 * @self: a library
 * @name: a drawing's name
 * @error: return location: %USK_ERROR_NOT_FOUND, or what usk_diagram_new() says
 *
 * Reads and takes apart the drawing at the first call and keeps it.
 *
 * Returns: (transfer full) (nullable): the drawing.
 */
UskDiagram *
usk_library_get_diagram (UskLibrary *self, const char *name, GError **error)
{
  g_autoptr (UskLateDiagram) late = usk_library_get_late_diagram (self, name, error);

  return late != NULL ? usk_late_diagram_read (late, error) : NULL;
}

/**
 * usk_library_get_poster:
 * @self: a library
 * @scene: a scene's id
 * @error: return location: %USK_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): a small square JPEG of the scene.
 */
GBytes *
usk_library_get_poster (UskLibrary *self, const char *scene, GError **error)
{
  g_autoptr (UskStatement) statement = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (scene != NULL, NULL);

  statement = find_row (self, "SELECT jpeg FROM poster WHERE scene = ?", scene, "poster", error);

  return statement != NULL ? usk_statement_get_bytes (statement, 0) : NULL;
}
