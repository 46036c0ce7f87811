/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-player.h"
#include "usk-rasterizer.h"

G_BEGIN_DECLS

#define USK_TYPE_DIAGRAM_VIEW (usk_diagram_view_get_type ())

/* Shows a scene and moves between scenes.  A frame costs what moves: still
 * parts are textures that GTK does not draw again.
 */
G_DECLARE_FINAL_TYPE (UskDiagramView, usk_diagram_view, USK, DIAGRAM_VIEW, GtkWidget)

void       usk_diagram_view_set_rasterizer (UskDiagramView *self, UskRasterizer *rasterizer);
void       usk_diagram_view_show (UskDiagramView *self, UskDiagram *diagram, UskScene *scene, GdkTexture *poster);
void       usk_diagram_view_set_discreet (UskDiagramView *self, gboolean discreet);
void       usk_diagram_view_clear (UskDiagramView *self);
void       usk_diagram_view_prefetch (UskDiagramView *self, UskDiagram *diagram, UskScene *scene);
gboolean   usk_diagram_view_has_image (UskDiagramView *self);
UskPlayer *usk_diagram_view_get_player (UskDiagramView *self);
gboolean   usk_diagram_view_is_crisp (UskDiagramView *self);
gboolean   usk_diagram_view_is_ready (UskDiagramView *self, UskDiagram *diagram, UskScene *scene);
gboolean   usk_diagram_view_is_settled (UskDiagramView *self);
UskDetail *usk_diagram_view_find_detail (UskDiagramView *self, UskRect *place);
gboolean   usk_diagram_view_locate (UskDiagramView *self, UskLabel *label, double *x, double *y);

G_END_DECLS
