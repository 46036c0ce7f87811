/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-diagram-view.h"
#include "usk-shown-scene.h"
#include "usk-transition.h"

G_BEGIN_DECLS

struct _UskDiagramView {
  GtkWidget parent_instance;

  UskRasterizer *rasterizer;
  UskPlayer     *player;
  UskShownScene *current;
  UskTransition *transition; /* NULL when settled */
  GCancellable  *cancellable;
  gboolean       discreet;

  gint64 last_frame;
  guint  tick;
  guint  request_idle;
  guint  plates_idle;
};

void usk_diagram_view_notify_transition (UskDiagramView *self);
void usk_diagram_view_notify_moving (UskDiagramView *self);

gboolean usk_diagram_view_is_software (UskDiagramView *self);
gboolean usk_diagram_view_wants_motion (UskDiagramView *self);
void     usk_diagram_view_update_tick (UskDiagramView *self);
void     usk_diagram_view_begin_transition (UskDiagramView *self, UskShownScene *next);
void     usk_diagram_view_end_transition (UskDiagramView *self);
void     usk_diagram_view_prepare_transition (UskDiagramView *self);
void     usk_diagram_view_clear_transition (UskDiagramView *self);

void usk_diagram_view_request_picture (UskDiagramView *self);
void usk_diagram_view_cancel_request (UskDiagramView *self);

G_END_DECLS
