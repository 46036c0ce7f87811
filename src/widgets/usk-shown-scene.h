/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-diagram.h"
#include "usk-picture.h"

G_BEGIN_DECLS

#define USK_TYPE_SHOWN_SCENE (usk_shown_scene_get_type ())

/* A scene as textures: its poster at first, its crisp picture once that is
 * drawn.  The diagram view holds one, and two during a transition.
 */
G_DECLARE_FINAL_TYPE (UskShownScene, usk_shown_scene, USK, SHOWN_SCENE, GObject)

UskShownScene *usk_shown_scene_new (UskDiagram *diagram, UskScene *scene, GdkTexture *poster);
UskDiagram    *usk_shown_scene_get_diagram (UskShownScene *self);
UskScene      *usk_shown_scene_get_scene (UskShownScene *self);
UskPicture    *usk_shown_scene_get_picture (UskShownScene *self);
void           usk_shown_scene_set_picture (UskShownScene *self, UskPicture *picture);
void           usk_shown_scene_set_software (UskShownScene *self, gboolean software);
gboolean       usk_shown_scene_is_software (UskShownScene *self);
gboolean       usk_shown_scene_has_image (UskShownScene *self);
UskRect        usk_shown_scene_get_view (UskShownScene *self, double width, double height);
void usk_shown_scene_snapshot (UskShownScene *self, GtkSnapshot *snapshot, const UskRect *view, double width,
                               double height, double seconds);
void usk_shown_scene_place (GtkSnapshot *snapshot, const UskRect *own, const UskRect *view, int pixels,
                            double scale);

G_END_DECLS
