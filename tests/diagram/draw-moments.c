/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-diagram.h"
#include "usk-error.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Draws moments of drawings as PNG files, for comparison with a browser: reads
 * lines "FILE SECOND SIZE OUTPUT" from standard input, one file after the other.
 */

static UskDiagram *
load (const char *path, GError **error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autoptr (UskProblems) problems = usk_problems_new ();
  g_autoptr (GBytes) bytes = NULL;
  char *contents;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, error))
    return NULL;

  bytes = g_bytes_new_take (contents, length);
  if (g_str_has_suffix (base, ".svg"))
    base[strlen (base) - strlen (".svg")] = '\0';

  return usk_diagram_new (base, bytes, problems, error);
}

static gboolean
draw (const char *path, double seconds, int size, const char *output, GError **error)
{
  g_autoptr (UskDiagram) diagram = load (path, error);
  cairo_surface_t *surface;
  cairo_status_t status;
  gboolean drawn;
  cairo_t *cr;

  if (diagram == NULL)
    return FALSE;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  drawn = usk_diagram_draw (diagram, NULL, NULL, seconds, cr, size, size, NULL, error);
  cairo_destroy (cr);
  status = drawn ? cairo_surface_write_to_png (surface, output) : CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, USK_ERROR, USK_ERROR_UNREADABLE, "%s: %s", output, cairo_status_to_string (status));

  return drawn && status == CAIRO_STATUS_SUCCESS;
}

static gboolean
draw_line (const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autoptr (GError) error = NULL;

  if (g_strv_length (words) != 4)
    {
      g_printerr ("Expected FILE SECOND SIZE OUTPUT, not “%s”\n", line);
      return FALSE;
    }
  if (draw (words[0], g_ascii_strtod (words[1], NULL), atoi (words[2]), words[3], &error))
    return TRUE;

  g_printerr ("%s\n", error->message);

  return FALSE;
}

int
main (int argc, char *argv[])
{
  char line[4096];
  gboolean all = TRUE;

  while (fgets (line, sizeof line, stdin) != NULL)
    all = draw_line (g_strchomp (line)) && all;

  return all ? EXIT_SUCCESS : EXIT_FAILURE;
}
