/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The comparison is a full table: each question has an answer for each choice,
 * also where the answer is that nobody knows.
 */

#include "usk-check.h"

#include <string.h>

#include "usk-xml.h"

typedef struct {
  UskSourceTree *tree;
  const UskSourceFile *file;
  GHashTable *lines;
  UskProblems *problems;
} Check;

static void
check_main_choices (Check *check)
{
  GPtrArray *choices = usk_source_tree_list (check->tree, USK_ENTRY_CHOICE);

  for (guint i = 0; i < choices->len; i++)
    {
      const UskEntry *entry = g_ptr_array_index (choices, i);
      g_autofree char *id = usk_xml_get (entry->node, "id");
      g_autofree char *kind = usk_xml_get (entry->node, "kind");

      if (g_str_equal (kind, "main") && usk_source_tree_find (check->tree, USK_ENTRY_TREATMENT, id) == NULL)
        usk_problems_add (check->problems, entry->file->name, usk_xml_line (entry->node),
                          "main choice \"%s\" has no walkthrough: add the treatment or make it \"other\"", id);
    }
}

static gboolean
is_time (const char *unit)
{
  static const char *const times[] = { "minutes", "days", "weeks", "months", NULL };

  return g_strv_contains (times, unit);
}

static void
check_quantities (Check *check, xmlNode *panel)
{
  USK_XML_EACH (node, panel, "quantity")
    {
      double low = usk_xml_get_number (node, "low", 0);
      double high = usk_xml_get_number (node, "high", 0);
      g_autofree char *unit = usk_xml_get (node, "unit");
      g_autofree char *from_treatment = usk_xml_get (node, "from-treatment");

      if (from_treatment != NULL && !is_time (unit))
        usk_problems_add (check->problems, check->file->name, usk_xml_line (node),
                          "from-treatment is for times, and %s are none: leave it out", unit);
      if (low < 0)
        usk_problems_add (check->problems, check->file->name, usk_xml_line (node), "low is below zero");
      if (low > high)
        usk_problems_add (check->problems, check->file->name, usk_xml_line (node),
                          "low is greater than high: swap them");
      if (high > 1000 && strstr (unit, "-per-1000") != NULL)
        usk_problems_add (check->problems, check->file->name, usk_xml_line (node), "%g is more than 1000 of 1000",
                          high);
    }
}

static void
note_panel (Check *check, xmlNode *node)
{
  g_autofree char *choice = usk_xml_get (node, "choice");
  g_autofree char *aspect = usk_xml_get (node, "aspect");
  char *key = g_strdup_printf ("%s/%s", choice, aspect);
  guint earlier = GPOINTER_TO_UINT (g_hash_table_lookup (check->lines, key));

  if (earlier != 0)
    usk_problems_add (check->problems, check->file->name, usk_xml_line (node),
                      "the panel of \"%s\" for \"%s\" was already given in line %u", choice, aspect, earlier);
  g_hash_table_insert (check->lines, key, GUINT_TO_POINTER (usk_xml_line (node)));
  check_quantities (check, node);
}

static void
check_missing (Check *check)
{
  GPtrArray *choices = usk_source_tree_list (check->tree, USK_ENTRY_CHOICE);
  GPtrArray *aspects = usk_source_tree_list (check->tree, USK_ENTRY_ASPECT);

  for (guint c = 0; c < choices->len; c++)
    for (guint a = 0; a < aspects->len; a++)
      {
        const UskEntry *choice_entry = g_ptr_array_index (choices, c);
        const UskEntry *aspect_entry = g_ptr_array_index (aspects, a);
        g_autofree char *choice = usk_xml_get (choice_entry->node, "id");
        g_autofree char *aspect = usk_xml_get (aspect_entry->node, "id");
        g_autofree char *key = g_strdup_printf ("%s/%s", choice, aspect);

        if (!g_hash_table_contains (check->lines, key))
          usk_problems_add (check->problems, choice_entry->file->name, usk_xml_line (choice_entry->node),
                            "\"%s\" has no panel for \"%s\": say \"not-established\" if nobody knows", choice,
                            aspect);
      }
}

/**
 * usk_check_comparison:
 * @tree: a source tree
 * @problems: each missing or doubled panel, main choice without a walkthrough
 *   and impossible range is added
 */
void
usk_check_comparison (UskSourceTree *tree, UskProblems *problems)
{
  Check check = { tree, usk_source_tree_get_file (tree, "comparison"), NULL, problems };
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (check.file == NULL)
    return;

  check.lines = lines;
  USK_XML_EACH (node, check.file->root, "panel")
    note_panel (&check, node);
  check_main_choices (&check);
  check_missing (&check);
}
