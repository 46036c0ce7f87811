/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Scenes against their drawings. */

#include "usk-check.h"

#include "usk-scene-reader.h"
#include "usk-xml.h"

#define MIN_LABELS 3
#define MAX_LABELS 7

static void
check_labels (const UskEntry *entry, UskScene *scene, UskProblems *problems)
{
  guint n = g_list_model_get_n_items (usk_scene_get_labels (scene));

  if (n < MIN_LABELS || n > MAX_LABELS)
    usk_problems_add (problems, entry->file->name, usk_xml_line (entry->node),
                      "scene \"%s\" has %u labels: give it %d to %d", usk_scene_get_id (scene), n, MIN_LABELS,
                      MAX_LABELS);
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
      if (diagram == NULL)
        usk_problems_add (problems, entry->file->name, usk_xml_line (entry->node),
                          "there is no readable drawing \"%s.svg\"", usk_scene_get_diagram (scene));
      else
        usk_diagram_check_scene (diagram, scene, entry->file->name, usk_xml_line (entry->node), problems);
    }
}
