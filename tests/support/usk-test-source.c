/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-test-source.h"

#include <glib/gstdio.h>

#include "usk-check.h"
#include "usk-pack-writer.h"

static const char *const files[] = {
  "content.xml",    "sources.xml",        "terms.xml",         "claims.xml",
  "comparison.xml", "treatments/one.xml", "scenes/simple.xml", "diagrams/simple.svg",
};

char *
usk_test_source_copy (UskTestFolder *folder)
{
  g_autofree char *original = g_test_build_filename (G_TEST_DIST, "data", "source-small", NULL);
  char *copy = usk_test_folder_get_file (folder, "source");

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *from = g_build_filename (original, files[i], NULL);
      g_autofree char *to = g_build_filename (copy, files[i], NULL);
      g_autofree char *parent = g_path_get_dirname (to);
      g_autoptr (GBytes) text = usk_test_read_file (from);

      g_assert_cmpint (g_mkdir_with_parents (parent, 0755), ==, 0);
      usk_test_write_file (to, g_bytes_get_data (text, NULL), g_bytes_get_size (text));
    }

  return copy;
}

static char *
read_text (const char *source, const char *file, char **path)
{
  g_autoptr (GBytes) bytes = NULL;

  *path = g_build_filename (source, file, NULL);
  bytes = usk_test_read_file (*path);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The old text must stand there once, or the test does not test what it says. */
void
usk_test_source_replace (const char *source, const char *file, const char *old, const char *new)
{
  g_autofree char *path = NULL;
  g_autofree char *text = read_text (source, file, &path);
  g_auto (GStrv) pieces = g_strsplit (text, old, -1);
  g_autofree char *changed = g_strjoinv (new, pieces);

  g_assert_cmpuint (g_strv_length (pieces), ==, 2);
  usk_test_write_file (path, changed, strlen (changed));
}

guint
usk_test_source_find_line (const char *source, const char *file, const char *text)
{
  g_autofree char *path = NULL;
  g_autofree char *content = read_text (source, file, &path);
  g_auto (GStrv) lines = g_strsplit (content, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], text) != NULL)
      return i + 1;

  g_error ("%s has no line with \"%s\"", file, text);
}

UskProblems *
usk_test_source_check (const char *source)
{
  UskProblems *problems = usk_problems_new ();
  g_autofree char *diagrams = g_build_filename (source, "diagrams", NULL);
  g_autoptr (UskSourceTree) tree = usk_source_tree_load (source, diagrams, problems);

  usk_check_all (tree, problems);

  return problems;
}

char *
usk_test_source_compile (UskTestFolder *folder)
{
  g_autofree char *source = usk_test_source_copy (folder);
  g_autofree char *diagrams = g_build_filename (source, "diagrams", NULL);
  g_autoptr (UskProblems) problems = usk_problems_new ();
  g_autoptr (UskSourceTree) tree = usk_source_tree_load (source, diagrams, problems);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  char *pack = usk_test_folder_get_file (folder, "small.db");

  usk_check_all (tree, problems);
  text = usk_problems_to_string (problems);
  g_assert_cmpstr (text, ==, "");
  usk_pack_writer_write (tree, pack, &error);
  g_assert_no_error (error);

  return pack;
}
