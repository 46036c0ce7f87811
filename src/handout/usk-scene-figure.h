/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-engraving.h"
#include "usk-figure.h"
#include "usk-late-diagram.h"
#include "usk-paper-geometry.h"

G_BEGIN_DECLS

#define USK_TYPE_SCENE_FIGURE (usk_scene_figure_get_type ())

/* The scene of a step with its labels, at the moment that says most; a scene
 * in which something becomes something else stands there before and after.
 */
G_DECLARE_FINAL_TYPE (UskSceneFigure, usk_scene_figure, USK, SCENE_FIGURE, UskFigure)

UskFigure *usk_scene_figure_new (UskLateDiagram *drawing, const UskPaperGeometry *geometry, UskScene *scene,
                                 const char *language);
void       usk_scene_figure_add_engraving (UskSceneFigure *self, double seconds, gboolean monochrome,
                                           UskEngraving *engraving);

G_END_DECLS
