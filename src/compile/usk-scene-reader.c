/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-scene-reader.h"

#include "usk-xml.h"

static void
read_parts (UskScene *scene, xmlNode *node)
{
  xmlNode *focus_node = usk_xml_child (node, "focus");
  g_auto (GStrv) show = usk_xml_get_words (usk_xml_child (node, "show"), NULL);
  g_auto (GStrv) focus = focus_node != NULL ? usk_xml_get_words (focus_node, NULL) : NULL;

  usk_scene_set_parts (scene, (const char *const *) show, (const char *const *) focus);
}

static void
read_camera (UskScene *scene, xmlNode *node)
{
  xmlNode *camera = usk_xml_child (node, "camera");
  g_autofree char *part = usk_xml_get (camera, "part");

  usk_scene_set_camera (scene, part, usk_xml_get_number (camera, "padding", 0));
}

static void
read_play (UskScene *scene, xmlNode *node)
{
  g_autofree char *play = usk_xml_get (node, "play");
  g_autoptr (GArray) seconds = g_array_new (FALSE, FALSE, sizeof (double));

  USK_XML_EACH (still, node, "still")
    {
      double at = usk_xml_get_number (still, "at", 0);
      g_autofree char *cover = usk_xml_get (still, "cover");
      g_autofree char *caption = usk_xml_text (still);

      if (cover != NULL)
        usk_scene_set_cover (scene, seconds->len);
      usk_scene_add_caption (scene, caption);
      g_array_append_val (seconds, at);
    }

  usk_scene_set_play (scene, g_str_equal (play, "once") ? USK_SCENE_PLAY_ONCE : USK_SCENE_PLAY_LOOP,
                      usk_xml_get_number (node, "duration", 0), (const double *) (gpointer) seconds->data,
                      seconds->len);
}

static void
read_scrub (UskScene *scene, xmlNode *node)
{
  xmlNode *scrub = usk_xml_child (node, "scrub");
  g_autofree char *unit = NULL;
  double start, end;

  if (scrub == NULL)
    return;

  unit = usk_xml_get (scrub, "unit");
  start = usk_xml_get_number (scrub, "start", 0);
  end = usk_xml_get_number (scrub, "end", 0);
  usk_scene_set_scrub (scene, start, end, unit, usk_xml_get_number (scrub, "from", start),
                       usk_xml_get_number (scrub, "to", end),
                       usk_xml_get_number (scrub, "step", (end - start) / 100));

  USK_XML_EACH (mark, scrub, "mark")
    {
      g_autofree char *text = usk_xml_text (mark);

      usk_scene_add_scrub_mark (scene, usk_xml_get_number (mark, "at", 0), text);
    }
}

static void
read_labels (UskScene *scene, xmlNode *node)
{
  USK_XML_EACH (child, node, "label")
    {
      g_autofree char *part = usk_xml_get (child, "part");
      g_autofree char *anchor = usk_xml_get (child, "at");
      g_autofree char *term = usk_xml_get (child, "term");
      g_autofree char *note = usk_xml_get (child, "note");
      g_autofree char *text = usk_xml_text (child);
      g_autoptr (UskLabel) label = usk_label_new (part, anchor, text, term, note);

      usk_scene_add_label (scene, label);
    }
}

/**
 * usk_scene_reader_read:
 * @entry: a scene of a source tree, which the grammar has accepted
 *
 * Returns: (transfer full): the scene.
 */
UskScene *
usk_scene_reader_read (const UskEntry *entry)
{
  g_autofree char *id = usk_xml_get (entry->node, "id");
  g_autofree char *diagram = usk_xml_get (entry->node->parent, "diagram");
  g_autofree char *description = usk_xml_text (usk_xml_child (entry->node, "description"));
  UskScene *scene = usk_scene_new (id, diagram);

  read_parts (scene, entry->node);
  read_camera (scene, entry->node);
  read_play (scene, entry->node);
  read_scrub (scene, entry->node);
  read_labels (scene, entry->node);
  usk_scene_set_description (scene, description);

  return scene;
}
