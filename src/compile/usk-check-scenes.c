/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Scenes against their drawings. */

#include "usk-check.h"

#include "usk-scene-reader.h"
#include "usk-xml.h"

#define MIN_LABELS 3
#define MAX_LABELS 7

/* Words of a caption. */
#define MIN_CAPTION 2
#define MAX_CAPTION 7

static void
check_labels (const UskEntry *entry, UskScene *scene, UskProblems *problems)
{
  guint n = g_list_model_get_n_items (usk_scene_get_labels (scene));

  if (n < MIN_LABELS || n > MAX_LABELS)
    usk_problems_add (problems, entry->file->name, usk_xml_line (entry->node),
                      "scene \"%s\" has %u labels: give it %d to %d", usk_scene_get_id (scene), n, MIN_LABELS,
                      MAX_LABELS);
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strv_length (words);
}

static void
check_caption (const UskEntry *entry, xmlNode *still, UskProblems *problems)
{
  g_autofree char *caption = usk_xml_text (still);
  guint n = count_words (caption);

  if (n == 0)
    usk_problems_add (problems, entry->file->name, usk_xml_line (still),
                      "the still has no caption: say what can be seen in it");
  else if (n < MIN_CAPTION || n > MAX_CAPTION)
    usk_problems_add (problems, entry->file->name, usk_xml_line (still),
                      "the caption \"%s\" has %u words: give it %d to %d", caption, n, MIN_CAPTION, MAX_CAPTION);
}

static void
check_stills (const UskEntry *entry, UskProblems *problems)
{
  double last = -1;
  gboolean has_cover = FALSE;

  USK_XML_EACH (still, entry->node, "still")
    {
      double at = usk_xml_get_number (still, "at", 0);
      gboolean cover = xmlHasProp (still, (const xmlChar *) "cover") != NULL;

      check_caption (entry, still, problems);
      if (at <= last)
        usk_problems_add (problems, entry->file->name, usk_xml_line (still),
                          "the still at %g s follows one at %g s: put them in the order of time", at, last);
      if (cover && has_cover)
        usk_problems_add (problems, entry->file->name, usk_xml_line (still),
                          "a scene has one cover: leave cover=\"yes\" on one still");
      last = at;
      has_cover = has_cover || cover;
    }
}

/**
 * usk_check_scenes:
 * @tree: a source tree
 * @problems: each scene that does not fit its drawing is added
 */
void
usk_check_scenes (UskSourceTree *tree, UskProblems *problems)
{
  GPtrArray *scenes = usk_source_tree_list (tree, USK_ENTRY_SCENE);

  for (guint i = 0; i < scenes->len; i++)
    {
      const UskEntry *entry = g_ptr_array_index (scenes, i);
      g_autoptr (UskScene) scene = usk_scene_reader_read (entry);
      UskDiagram *diagram = usk_source_tree_find_diagram (tree, usk_scene_get_diagram (scene));

      check_labels (entry, scene, problems);
      check_stills (entry, problems);
      if (diagram == NULL)
        usk_problems_add (problems, entry->file->name, usk_xml_line (entry->node),
                          "there is no readable drawing \"%s.svg\"", usk_scene_get_diagram (scene));
      else
        usk_diagram_check_scene (diagram, scene, entry->file->name, usk_xml_line (entry->node), problems);
    }
}
