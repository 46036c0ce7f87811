/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-label-plate.h"
#include "usk-scene-figure.h"

G_BEGIN_DECLS

/* One moment of a scene on paper. */
typedef struct {
  double         seconds;
  UskRect        picture; /* in the figure */
  UskLabelPlate *plate;
  const char    *caption;     /* (nullable) */
  UskRect        caption_box; /* in the figure */
} UskScenePanel;

GPtrArray *usk_scene_figure_lay_out (UskSceneFigure *self, double width, double height,
                                     const UskFigureStyle *style);

G_END_DECLS
