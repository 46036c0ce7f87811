/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

#include "usk-label-plate.h"
#include "usk-paper-moments.h"
#include "usk-scene-figure.h"
#include "usk-text-heights.h"

G_BEGIN_DECLS

/* Between two pictures, in parts of the size of their labels. */
#define USK_SCENE_GAP 1.7

/* Between a picture and its caption, in parts of the size of the labels. */
#define USK_CAPTION_GAP 0.5

typedef struct {
  double          seconds;
  char           *caption;       /* (nullable) */
  UskTextHeights *heights;       /* of the caption, in parts of its size */
  UskDetail      *detail;        /* (nullable) */
  UskEngraving   *engravings[2]; /* (nullable): in colors, and in black and white */
} UskSceneMoment;

/* A label of the scene, whose own list of them is not for several threads. */
typedef struct {
  UskLabel     *label;
  UskPaperPlace places[USK_MAX_PAPER_MOMENTS];
  double        width;  /* of its name, in parts of its size, or 0 while nobody asked */
  double        height; /* of its name, in parts of its size */
} UskSceneLabel;

struct _UskSceneFigure {
  UskFigure parent_instance;

  UskLateDiagram *drawing; /* read only if it has to be drawn */
  UskScene       *scene;
  UskFraming      framing;
  GArray         *labels; /* UskSceneLabel */
  char           *language;
  UskSceneMoment  moments[USK_MAX_PAPER_MOMENTS];
  guint           n_moments;
  GMutex          measuring; /* of the heights of captions, and of: */
  UskTextHeights *hidden;    /* at each width: how much of what there is to see the names hide */
};

/* One moment of a scene on paper, in its place. */
typedef struct {
  guint          moment;
  UskRect        picture; /* in the figure */
  UskLabelPlate *plate;
  const char    *caption;     /* (nullable) */
  UskRect        caption_box; /* in the figure */
} UskScenePanel;

GPtrArray     *usk_scene_figure_make_panels (UskSceneFigure *self, double width, double height,
                                             const UskFigureStyle *style);
gboolean       usk_scene_figure_needs_numbers (UskSceneFigure *self, double width, const UskFigureStyle *style);
GPtrArray     *usk_scene_figure_stack_panels (UskSceneFigure *self, double width, double height,
                                              const UskFigureStyle *style);
double         usk_scene_figure_get_least_height (UskFigure *figure, double width, const UskFigureStyle *style);
UskScenePanel *usk_scene_figure_create_panel (UskSceneFigure *self, guint index, const UskRect *picture,
                                              double font_size);
double       usk_scene_figure_measure_caption (UskSceneFigure *self, guint index, double width, double font_size);
void         usk_scene_panel_free (gpointer data);
PangoLayout *usk_scene_figure_make_caption (UskSceneFigure *self, const char *text, double width, double size);
GPtrArray   *usk_scene_figure_lay_out (UskSceneFigure *self, double width, double height,
                                       const UskFigureStyle *style);

G_END_DECLS
