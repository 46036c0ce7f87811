/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The drawings of a pack, and the scenes that show them. */

#include "usk-pack-writer-private.h"

#include "usk-poster.h"
#include "usk-scene-reader.h"
#include "usk-xml.h"

static gboolean
write_diagram (UskPackWriter *writer, UskDiagram *diagram)
{
  const char *name = usk_diagram_get_name (diagram);

  return usk_store_run (
    writer->store, writer->error, "INSERT INTO diagram (name, svg) VALUES (?, ?)",
    USK_SQL_VALUES (usk_sql_text (name), usk_sql_bytes (usk_source_tree_get_svg (writer->tree, name))));
}

static gboolean
write_scrub (UskPackWriter *writer, UskScene *scene, const char *subject, xmlNode *node)
{
  const UskScrub *scrub = usk_scene_get_scrub (scene);
  const char *id = usk_scene_get_id (scene);
  guint place = 0;

  if (scrub == NULL)
    return TRUE;

  if (!usk_store_run (writer->store, writer->error,
                      "INSERT INTO scrub (scene, start_time, end_time, unit, from_value, to_value, step) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?)",
                      USK_SQL_VALUES (usk_sql_text (id), usk_sql_double (scrub->start),
                                      usk_sql_double (scrub->end), usk_sql_text (scrub->unit),
                                      usk_sql_double (scrub->from), usk_sql_double (scrub->to),
                                      usk_sql_double (scrub->step))))
    return FALSE;

  USK_XML_EACH (mark, usk_xml_child (node, "scrub"), "mark")
    {
      g_autofree char *field = g_strdup_printf ("mark/%u", ++place);

      if (!usk_store_run (writer->store, writer->error,
                          "INSERT INTO scrub_mark (scene, place, at) VALUES (?, ?, ?)",
                          USK_SQL_VALUES (usk_sql_text (id), usk_sql_int (place),
                                          usk_sql_double (usk_xml_get_number (mark, "at", 0)))) ||
          !usk_pack_writer_write_words (writer, subject, field, mark))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_label (UskPackWriter *writer, const char *scene, const char *subject, guint place, xmlNode *node)
{
  xmlAttr *note = xmlHasProp (node, (const xmlChar *) "note");
  g_autofree char *part = usk_xml_get (node, "part");
  g_autofree char *anchor = usk_xml_get (node, "at");
  g_autofree char *term = usk_xml_get (node, "term");
  g_autofree char *text_field = g_strdup_printf ("label/%u", place);
  g_autofree char *note_field = g_strdup_printf ("note/%u", place);

  return usk_store_run (writer->store, writer->error,
                        "INSERT INTO label (scene, place, part, anchor, term) VALUES (?, ?, ?, ?, ?)",
                        USK_SQL_VALUES (usk_sql_text (scene), usk_sql_int (place), usk_sql_text (part),
                                        usk_sql_text (anchor), usk_sql_text (term))) &&
         usk_pack_writer_write_words (writer, subject, text_field, node) &&
         (note == NULL || usk_pack_writer_write_words (writer, subject, note_field, (xmlNode *) note));
}

static gboolean
write_labels (UskPackWriter *writer, const char *scene, const char *subject, xmlNode *node)
{
  guint place = 0;

  USK_XML_EACH (label, node, "label")
    if (!write_label (writer, scene, subject, ++place, label))
      return FALSE;

  return TRUE;
}

static gboolean
write_captions (UskPackWriter *writer, const char *subject, xmlNode *node)
{
  guint place = 0;

  USK_XML_EACH (still, node, "still")
    {
      g_autofree char *field = g_strdup_printf ("still/%u", ++place);

      if (!usk_pack_writer_write_words (writer, subject, field, still))
        return FALSE;
    }

  return TRUE;
}

/* The place of the still that stands for the scene, from 1 like those of its captions. */
static guint
find_cover (xmlNode *node)
{
  guint place = 0;

  USK_XML_EACH (still, node, "still")
    {
      place++;
      if (xmlHasProp (still, (const xmlChar *) "cover") != NULL)
        return place;
    }

  return 1;
}

static char *
join_stills (UskScene *scene)
{
  GString *text = g_string_new (NULL);
  guint n_stills;
  const double *stills = usk_scene_get_stills (scene, &n_stills);

  for (guint i = 0; i < n_stills; i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", g_ascii_dtostr (number, sizeof number, stills[i]));
    }

  return g_string_free (text, FALSE);
}

static gboolean
write_scene_row (UskPackWriter *writer, UskScene *scene, xmlNode *node)
{
  const char *const *focus = usk_scene_get_focus (scene);
  g_autofree char *parts = g_strjoinv (" ", (char **) usk_scene_get_show (scene));
  g_autofree char *focus_list = focus != NULL ? g_strjoinv (" ", (char **) focus) : NULL;
  g_autofree char *stills = join_stills (scene);
  double padding;
  const char *camera = usk_scene_get_camera (scene, &padding);

  return usk_store_run (
    writer->store, writer->error,
    "INSERT INTO scene (id, diagram, parts, focus, camera, padding, play, duration, stills, cover) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    USK_SQL_VALUES (
      usk_sql_text (usk_scene_get_id (scene)), usk_sql_text (usk_scene_get_diagram (scene)), usk_sql_text (parts),
      usk_sql_text (focus_list), usk_sql_text (camera), usk_sql_double (padding),
      usk_sql_text (usk_scene_get_play (scene) == USK_SCENE_PLAY_ONCE ? "once" : "loop"),
      usk_sql_double (usk_scene_get_duration (scene)), usk_sql_text (stills), usk_sql_int (find_cover (node))));
}

static gboolean
write_poster (UskPackWriter *writer, UskScene *scene)
{
  UskDiagram *diagram = usk_source_tree_find_diagram (writer->tree, usk_scene_get_diagram (scene));
  g_autoptr (GBytes) jpeg = usk_poster_make (diagram, scene, writer->error);

  return jpeg != NULL &&
         usk_store_run (writer->store, writer->error, "INSERT INTO poster (scene, jpeg) VALUES (?, ?)",
                        USK_SQL_VALUES (usk_sql_text (usk_scene_get_id (scene)), usk_sql_bytes (jpeg)));
}

static gboolean
write_scene (UskPackWriter *writer, const UskEntry *entry)
{
  g_autoptr (UskScene) scene = usk_scene_reader_read (entry);
  g_autofree char *subject = g_strconcat ("scene/", usk_scene_get_id (scene), NULL);

  return write_scene_row (writer, scene, entry->node) &&
         usk_pack_writer_write_child (writer, subject, entry->node, "description") &&
         write_captions (writer, subject, entry->node) && write_scrub (writer, scene, subject, entry->node) &&
         write_labels (writer, usk_scene_get_id (scene), subject, entry->node) && write_poster (writer, scene);
}

static gboolean
write_diagrams (UskPackWriter *writer)
{
  GPtrArray *diagrams = usk_source_tree_get_diagrams (writer->tree);

  for (guint i = 0; i < diagrams->len; i++)
    if (!write_diagram (writer, g_ptr_array_index (diagrams, i)))
      return FALSE;

  return TRUE;
}

static gboolean
write_all_scenes (UskPackWriter *writer)
{
  GPtrArray *entries = usk_source_tree_list (writer->tree, USK_ENTRY_SCENE);

  for (guint i = 0; i < entries->len; i++)
    if (!write_scene (writer, g_ptr_array_index (entries, i)))
      return FALSE;

  return TRUE;
}

gboolean
usk_pack_writer_write_scenes (UskPackWriter *writer)
{
  return write_diagrams (writer) && write_all_scenes (writer);
}
