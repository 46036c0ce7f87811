/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-diagram-fixture.h"

#include <stdlib.h>
#include <string.h>

/* Loads a drawing that must load, whatever problems it has. */
UskDiagram *
fixture_load (const char *svg)
{
  g_autoptr (GBytes) bytes = g_bytes_new (svg, strlen (svg));
  g_autoptr (UskProblems) problems = usk_problems_new ();
  g_autoptr (GError) error = NULL;
  UskDiagram *diagram = usk_diagram_new ("fixture", bytes, problems, &error);

  g_assert_no_error (error);
  g_assert_nonnull (diagram);

  return diagram;
}

/* Loads a drawing that has only what stands in @inside besides its frames. */
UskDiagram *
fixture_load_part (const char *inside)
{
  g_autofree char *svg = g_strconcat (FIXTURE_OPEN, inside, FIXTURE_CLOSE, NULL);

  return fixture_load (svg);
}

/* All that is wrong with a drawing, as "line: message". */
GPtrArray *
fixture_find_problems (const char *svg)
{
  g_autoptr (GBytes) bytes = g_bytes_new (svg, strlen (svg));
  g_autoptr (UskProblems) problems = usk_problems_new ();
  GPtrArray *messages = g_ptr_array_new_with_free_func (g_free);
  UskDiagram *diagram = usk_diagram_new ("fixture", bytes, problems, NULL);

  g_clear_object (&diagram);
  for (guint i = 0; i < usk_problems_get_count (problems); i++)
    {
      const UskProblem *problem = usk_problems_get (problems, i);

      g_assert_cmpstr (problem->file, ==, "fixture.svg");
      g_ptr_array_add (messages, g_strdup_printf ("%u: %s", problem->line, problem->message));
    }

  return messages;
}

gboolean
fixture_has_problem (GPtrArray *messages, const char *words)
{
  for (guint i = 0; i < messages->len; i++)
    if (strstr (g_ptr_array_index (messages, i), words) != NULL)
      return TRUE;

  return FALSE;
}

UskScene *
fixture_scene (const char *show, const char *focus, const char *camera, double padding)
{
  UskScene *scene = usk_scene_new ("scene", "fixture");
  g_auto (GStrv) shown = g_strsplit (show, " ", -1);
  g_auto (GStrv) focused = focus != NULL ? g_strsplit (focus, " ", -1) : NULL;

  usk_scene_set_parts (scene, (const char *const *) shown, (const char *const *) focused);
  usk_scene_set_camera (scene, camera, padding);
  usk_scene_set_play (scene, USK_SCENE_PLAY_LOOP, 4, (double[]){ 0 }, 1);

  return scene;
}

cairo_surface_t *
fixture_surface (int width, int height)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
}

cairo_surface_t *
fixture_draw (UskDiagram *diagram, UskScene *scene, const char *stylesheet, double seconds, int width, int height)
{
  cairo_surface_t *surface = fixture_surface (width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;

  usk_diagram_draw (diagram, scene, &(UskStylesheet){ .css = stylesheet }, seconds, cr, width, height, NULL,
                    &error);
  g_assert_no_error (error);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

FixtureDifference
fixture_compare (cairo_surface_t *a, cairo_surface_t *b)
{
  FixtureDifference difference = { 0 };
  const guint8 *first = cairo_image_surface_get_data (a);
  const guint8 *second = cairo_image_surface_get_data (b);
  gsize size = (gsize) cairo_image_surface_get_stride (a) * (gsize) cairo_image_surface_get_height (a);

  g_assert_cmpint (cairo_image_surface_get_width (a), ==, cairo_image_surface_get_width (b));
  g_assert_cmpint (cairo_image_surface_get_height (a), ==, cairo_image_surface_get_height (b));
  for (gsize i = 0; i < size; i++)
    {
      int gap = abs (first[i] - second[i]);

      difference.mean += gap;
      difference.largest = MAX (difference.largest, gap);
    }
  difference.mean /= (double) size;

  return difference;
}

guint32
fixture_pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  gsize offset = (gsize) y * (gsize) cairo_image_surface_get_stride (surface) + (gsize) x * 4;

  return *(const guint32 *) (gconstpointer) (data + offset);
}
