/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A pack is whole: nothing is missing and nothing is left over. */

#include "usk-check.h"

#include <string.h>

#include "usk-xml.h"

/* As the pack's schema has them. */
#define MIN_YEAR 1800
#define MAX_YEAR 2100

#define SOURCE_LANGUAGE "en"

static void
check_files (UskSourceTree *tree, UskProblems *problems)
{
  static const char *const roots[] = { "content", "sources", "terms", "treatment" };

  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    if (usk_source_tree_get_file (tree, roots[i]) == NULL)
      usk_problems_add (problems, "content.xml", 0, "no file with the root element <%s> could be read", roots[i]);
}

/* A kiosk shows English wherever a text has no translation, and translators start from it. */
static void
check_language (UskSourceTree *tree, UskProblems *problems)
{
  const UskSourceFile *file = usk_source_tree_get_file (tree, "content");
  g_autofree char *language = file != NULL ? usk_xml_get (file->root, "language") : NULL;

  if (language != NULL && !g_str_equal (language, SOURCE_LANGUAGE))
    usk_problems_add (problems, file->name, usk_xml_line (file->root),
                      "the language of a source is \"" SOURCE_LANGUAGE "\", not \"%s\": write it in English and "
                      "translate it in po/",
                      language);
}

/* Two treatments in one place would make their order a matter of chance. */
static void
check_positions (UskSourceTree *tree, UskProblems *problems)
{
  GPtrArray *treatments = usk_source_tree_list (tree, USK_ENTRY_TREATMENT);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < treatments->len; i++)
    {
      const UskEntry *entry = g_ptr_array_index (treatments, i);
      double position = usk_xml_get_number (entry->node, "position", 0);

      if (!g_hash_table_add (seen, g_strdup_printf ("%.0f", position)))
        usk_problems_add (problems, entry->file->name, usk_xml_line (entry->node),
                          "position %.0f is taken by another treatment", position);
    }
}

/* The grammar cannot ask for words where it allows marks between them. */
static void
check_blanks (const UskSourceFile *file, xmlNode *node, UskProblems *problems)
{
  static const char *const with_words[] = {
    "alias",         "answer",     "ask",        "caution", "definition", "description", "detail",   "funding",
    "label",         "licence",    "mark",       "name",    "point",      "purpose",     "question", "reason",
    "reference",     "says",       "size",       "span",    "summary",    "term",        "text",     "title",
    "update-policy", "when-right", "when-wrong", "why",     NULL,
  };
  g_autofree char *words = usk_xml_markup (node);
  g_autofree char *note = usk_xml_get (node, "note");

  if (words[0] == '\0' && g_strv_contains (with_words, (const char *) node->name))
    usk_problems_add (problems, file->name, usk_xml_line (node), "<%s> is empty: write it or remove it",
                      node->name);
  if (note != NULL && g_strstrip (note)[0] == '\0')
    usk_problems_add (problems, file->name, usk_xml_line (node), "the note is empty: write it");

  USK_XML_EACH (child, node, NULL)
    check_blanks (file, child, problems);
}

static gboolean
is_cited (UskSourceTree *tree, const char *key, xmlNode *node)
{
  g_auto (GStrv) sources = usk_xml_get_words (node, "sources");

  if (g_strv_contains ((const char *const *) sources, key))
    return TRUE;

  USK_XML_EACH (child, node, NULL)
    if (is_cited (tree, key, child))
      return TRUE;

  return FALSE;
}

static gboolean
is_cited_anywhere (UskSourceTree *tree, const char *key)
{
  GPtrArray *files = usk_source_tree_get_files (tree);

  for (guint i = 0; i < files->len; i++)
    {
      const UskSourceFile *file = g_ptr_array_index (files, i);

      if (is_cited (tree, key, file->root))
        return TRUE;
    }

  return FALSE;
}

static void
check_sources (UskSourceTree *tree, UskProblems *problems)
{
  GPtrArray *sources = usk_source_tree_list (tree, USK_ENTRY_SOURCE);

  for (guint i = 0; i < sources->len; i++)
    {
      const UskEntry *entry = g_ptr_array_index (sources, i);
      g_autofree char *key = usk_xml_get (entry->node, "id");
      g_autofree char *reserved = usk_xml_get (entry->node, "reserved");

      double year = usk_xml_get_number (entry->node, "year", MIN_YEAR);

      if (year < MIN_YEAR || year > MAX_YEAR)
        usk_problems_add (problems, entry->file->name, usk_xml_line (entry->node),
                          "the year %.0f is not between %d and %d", year, MIN_YEAR, MAX_YEAR);
      if (reserved == NULL && !is_cited_anywhere (tree, key))
        usk_problems_add (problems, entry->file->name, usk_xml_line (entry->node),
                          "no text cites source %s: cite it or remove it", key);
    }
}

static gboolean
is_scene_used (UskSourceTree *tree, const char *id)
{
  static const UskEntryKind kinds[] = { USK_ENTRY_STEP, USK_ENTRY_TREATMENT };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      GPtrArray *entries = usk_source_tree_list (tree, kinds[k]);

      for (guint i = 0; i < entries->len; i++)
        {
          const UskEntry *entry = g_ptr_array_index (entries, i);
          g_autofree char *scene = usk_xml_get (entry->node, "scene");

          if (g_strcmp0 (scene, id) == 0)
            return TRUE;
        }
    }

  return FALSE;
}

static void
check_scenes_used (UskSourceTree *tree, UskProblems *problems)
{
  GPtrArray *scenes = usk_source_tree_list (tree, USK_ENTRY_SCENE);

  for (guint i = 0; i < scenes->len; i++)
    {
      const UskEntry *entry = g_ptr_array_index (scenes, i);
      g_autofree char *id = usk_xml_get (entry->node, "id");

      if (!is_scene_used (tree, id))
        usk_problems_add (problems, entry->file->name, usk_xml_line (entry->node),
                          "no step shows scene \"%s\": use it or remove it", id);
    }
}

static void
collect_shown (UskSourceTree *tree, GHashTable *shown)
{
  GPtrArray *scenes = usk_source_tree_list (tree, USK_ENTRY_SCENE);

  for (guint i = 0; i < scenes->len; i++)
    {
      const UskEntry *entry = g_ptr_array_index (scenes, i);
      g_autofree char *diagram = usk_xml_get (entry->node->parent, "diagram");
      g_auto (GStrv) parts = usk_xml_get_words (usk_xml_child (entry->node, "show"), NULL);

      for (guint p = 0; parts[p] != NULL; p++)
        g_hash_table_add (shown, g_strconcat (diagram, "/", parts[p], NULL));
    }
}

static void
check_parts_shown (UskSourceTree *tree, UskProblems *problems)
{
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *diagrams = usk_source_tree_get_diagrams (tree);

  collect_shown (tree, shown);
  for (guint i = 0; i < diagrams->len; i++)
    {
      UskDiagram *diagram = g_ptr_array_index (diagrams, i);
      const char *const *parts = usk_diagram_get_parts (diagram);
      g_autofree char *file = g_strconcat (usk_diagram_get_name (diagram), ".svg", NULL);

      for (guint p = 0; parts[p] != NULL; p++)
        {
          g_autofree char *key = g_strconcat (usk_diagram_get_name (diagram), "/", parts[p], NULL);

          if (!g_hash_table_contains (shown, key))
            usk_problems_add (problems, file, 0, "no scene shows part \"%s\": show it or remove it", parts[p]);
        }
    }
}

/**
 * usk_check_completeness:
 * @tree: a source tree
 * @problems: each missing file, another language than English, doubled place, empty text, uncited source,
 *   unused scene and part that nothing shows is added
 */
void
usk_check_completeness (UskSourceTree *tree, UskProblems *problems)
{
  GPtrArray *files = usk_source_tree_get_files (tree);

  for (guint i = 0; i < files->len; i++)
    {
      const UskSourceFile *file = g_ptr_array_index (files, i);

      check_blanks (file, file->root, problems);
    }
  check_files (tree, problems);
  check_language (tree, problems);
  check_positions (tree, problems);
  check_sources (tree, problems);
  check_scenes_used (tree, problems);
  check_parts_shown (tree, problems);
}
