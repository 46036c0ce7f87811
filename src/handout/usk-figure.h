/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * UskFigureStyle:
 * @font_size: of the text around the figure, in points
 * @monochrome: whether the paper will be printed or copied in black and white
 * @stacked: whether the pictures of a figure that can be stacked stand one above
 *   the other, or whether who and what a chart of harms is about have a line each
 * @right_to_left: whether the text around it runs from right to left
 *
 * How a figure is to be drawn.
 */
typedef struct {
  double   font_size;
  gboolean monochrome;
  gboolean stacked;
  gboolean right_to_left;
} UskFigureStyle;

#define USK_TYPE_FIGURE (usk_figure_get_type ())

/* A picture on paper.  Immutable: any thread may ask and draw, several of them
 * at once.
 */
G_DECLARE_DERIVABLE_TYPE (UskFigure, usk_figure, USK, FIGURE, GObject)

/**
 * UskFigurePlan:
 * @figure: a figure
 * @width: in points
 * @height: in points
 * @style: how to draw it
 * @parts: (nullable): what its class worked out for that
 *
 * A figure that will be drawn in one size, of which other threads can work out what takes
 * long meanwhile.  Belongs to the thread that made it.
 */
typedef struct {
  UskFigure     *figure;
  double         width;
  double         height;
  UskFigureStyle style;
  GPtrArray     *parts;
} UskFigurePlan;

/**
 * UskFigureClass:
 * @get_height: the height that the figure takes at a width, both in points
 * @get_least_height: (nullable): the height down to which it can be drawn at a width
 * @can_stack: (nullable): whether it has several pictures in a row
 * @list_key: (nullable): what its numbers mean
 * @plan: (nullable): begins to work out what @draw needs
 * @draw: draws the figure into a box at (0, 0)
 */
struct _UskFigureClass {
  GObjectClass parent_class;

  double (*get_height) (UskFigure *self, double width, const UskFigureStyle *style);
  double (*get_least_height) (UskFigure *self, double width, const UskFigureStyle *style);
  gboolean (*can_stack) (UskFigure *self);
  GStrv (*list_key) (UskFigure *self, double width, const UskFigureStyle *style);
  GPtrArray *(*plan) (UskFigure *self, double width, double height, const UskFigureStyle *style);
  gboolean (*draw) (UskFigure *self, const UskFigurePlan *plan, cairo_t *cr, GCancellable *cancellable,
                    GError **error);
};

double         usk_figure_style_get_label_size (const UskFigureStyle *style);
void           usk_figure_style_set_ink (const UskFigureStyle *style, cairo_t *cr);
const char    *usk_figure_get_description (UskFigure *self);
double         usk_figure_get_height (UskFigure *self, double width, const UskFigureStyle *style);
double         usk_figure_get_least_height (UskFigure *self, double width, const UskFigureStyle *style);
gboolean       usk_figure_can_stack (UskFigure *self);
GStrv          usk_figure_list_key (UskFigure *self, double width, const UskFigureStyle *style);
UskFigurePlan *usk_figure_plan (UskFigure *self, double width, double height, const UskFigureStyle *style);
void           usk_figure_plan_free (UskFigurePlan *plan);
gboolean usk_figure_plan_draw (const UskFigurePlan *plan, cairo_t *cr, GCancellable *cancellable, GError **error);
gboolean usk_figure_draw (UskFigure *self, cairo_t *cr, double width, double height, const UskFigureStyle *style,
                          GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskFigurePlan, usk_figure_plan_free)

G_END_DECLS
