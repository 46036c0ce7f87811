/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the labels of a handout need of the drawings, for each moment of a scene
 * that has an engraving.
 */

#include "usk-pack-writer-private.h"

#include "usk-paper-geometry.h"
#include "usk-paper-moments.h"
#include "usk-scene-reader.h"

static gboolean
write_framing (UskPackWriter *writer, const char *scene, const UskFraming *framing)
{
  const UskRect *canvas = &framing->canvas, *subject = &framing->subject;

  return usk_store_run (writer->store, writer->error,
                        "INSERT INTO framing (scene, canvas_x, canvas_y, canvas_width, canvas_height, "
                        "subject_x, subject_y, subject_width, subject_height) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        USK_SQL_VALUES (usk_sql_text (scene), usk_sql_double (canvas->x),
                                        usk_sql_double (canvas->y), usk_sql_double (canvas->width),
                                        usk_sql_double (canvas->height), usk_sql_double (subject->x),
                                        usk_sql_double (subject->y), usk_sql_double (subject->width),
                                        usk_sql_double (subject->height)));
}

static gboolean
write_places (UskPackWriter *writer, UskScene *scene, const UskPaperGeometry *geometry)
{
  double moments[USK_MAX_PAPER_MOMENTS];
  guint n_moments = usk_paper_moments_choose (scene, moments);

  for (guint i = 0; i < usk_paper_geometry_get_n_labels (geometry); i++)
    for (guint k = 0; k < n_moments; k++)
      {
        const UskPaperPlace *place = usk_paper_geometry_find_place (geometry, i, k);

        if (place != NULL &&
            !usk_store_run (
              writer->store, writer->error,
              "INSERT INTO label_place (scene, place, seconds, x, y, strength) VALUES (?, ?, ?, ?, ?, ?)",
              USK_SQL_VALUES (usk_sql_text (usk_scene_get_id (scene)), usk_sql_int (i + 1),
                              usk_sql_double (moments[k]), usk_sql_double (place->x), usk_sql_double (place->y),
                              usk_sql_double (place->strength))))
          return FALSE;
      }

  return TRUE;
}

static gboolean
write_details (UskPackWriter *writer, UskScene *scene, const UskPaperGeometry *geometry)
{
  double moments[USK_MAX_PAPER_MOMENTS];
  guint n_moments = usk_paper_moments_choose (scene, moments);

  for (guint i = 0; i < n_moments; i++)
    {
      UskDetail *detail = usk_paper_geometry_find_detail (geometry, i);
      g_autoptr (GBytes) cells = g_bytes_new (usk_detail_get_cells (detail), USK_DETAIL_CELLS);

      if (!usk_store_run (writer->store, writer->error,
                          "INSERT INTO scene_detail (scene, seconds, cells) VALUES (?, ?, ?)",
                          USK_SQL_VALUES (usk_sql_text (usk_scene_get_id (scene)), usk_sql_double (moments[i]),
                                          usk_sql_bytes (cells))))
        return FALSE;
    }

  return TRUE;
}

gboolean
usk_pack_writer_write_geometry (UskPackWriter *writer)
{
  GPtrArray *entries = usk_source_tree_list (writer->tree, USK_ENTRY_SCENE);

  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (UskScene) scene = usk_scene_reader_read (g_ptr_array_index (entries, i));
      UskDiagram *diagram = usk_source_tree_find_diagram (writer->tree, usk_scene_get_diagram (scene));
      g_autoptr (UskPaperGeometry) geometry = usk_paper_geometry_measure (diagram, scene, writer->error);

      if (geometry == NULL ||
          !write_framing (writer, usk_scene_get_id (scene), usk_paper_geometry_get_framing (geometry)) ||
          !write_places (writer, scene, geometry) || !write_details (writer, scene, geometry))
        return FALSE;
    }

  return TRUE;
}
