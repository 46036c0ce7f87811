/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-diagram-view.h"

G_BEGIN_DECLS

#define USK_TYPE_STAGE (usk_stage_get_type ())

/* A drawing with its labels.  Tells what was tapped through the action
 * "win.show-label" with the label's text, term and note.
 */
G_DECLARE_FINAL_TYPE (UskStage, usk_stage, USK, STAGE, GtkWidget)

UskDiagramView *usk_stage_get_view (UskStage *self);
void            usk_stage_show (UskStage *self, UskDiagram *diagram, UskScene *scene, GdkTexture *poster);
void            usk_stage_set_discreet (UskStage *self, gboolean discreet);
void            usk_stage_clear (UskStage *self);

G_END_DECLS
