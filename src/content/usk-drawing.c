/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From a scene to a drawing that really has what the scene shows. */

#include "usk-drawing.h"

#include "usk-error.h"

/* The compiler of content refuses such a pack, so this one was changed since;
 * half a picture under words that speak of the whole would mislead.
 */
static gboolean
has_parts (UskDiagram *diagram, UskScene *scene, const char *const *parts, GError **error)
{
  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    if (!usk_diagram_has_part (diagram, parts[i]))
      {
        g_set_error (
          error, USK_ERROR, USK_ERROR_DAMAGED,
          "The drawing \"%s\" has no part \"%s\", which scene \"%s\" shows: build the content pack again",
          usk_diagram_get_name (diagram), parts[i], usk_scene_get_id (scene));
        return FALSE;
      }

  return TRUE;
}

/**
 * usk_drawing_open:
 * @late: a drawing
 * @scene: a scene of it
 * @error: return location: what usk_diagram_new() says, or %USK_ERROR_DAMAGED
 *   when the drawing lacks a part of the scene
 *
 * Reads the drawing, unless that was done before.  Any thread may ask.
 *
 * Returns: (transfer full) (nullable): the drawing that the scene shows.
 */
UskDiagram *
usk_drawing_open (UskLateDiagram *late, UskScene *scene, GError **error)
{
  g_autoptr (UskDiagram) diagram = NULL;

  g_return_val_if_fail (USK_IS_LATE_DIAGRAM (late), NULL);
  g_return_val_if_fail (USK_IS_SCENE (scene), NULL);

  diagram = usk_late_diagram_read (late, error);
  if (diagram == NULL || !has_parts (diagram, scene, usk_scene_get_show (scene), error) ||
      !has_parts (diagram, scene, usk_scene_get_focus (scene), error))
    return NULL;

  return g_steal_pointer (&diagram);
}

/**
 * usk_drawing_load:
 * @library: the content
 * @scene: a scene
 * @error: return location: what the library or usk_drawing_open() says
 *
 * Returns: (transfer full) (nullable): the drawing that the scene shows.
 */
UskDiagram *
usk_drawing_load (UskLibrary *library, UskScene *scene, GError **error)
{
  g_autoptr (UskLateDiagram) late = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (USK_IS_SCENE (scene), NULL);

  late = usk_library_get_late_diagram (library, usk_scene_get_diagram (scene), error);

  return late != NULL ? usk_drawing_open (late, scene, error) : NULL;
}
