/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-figure.h"

/* Labels are a little smaller than the text, and no smaller than can be read by most
 * people without glasses; but who needs large print needs it here too.
 */
#define LABEL_SHARE (14.0 / 18.0)
#define LEAST_LABEL 9.0
#define LARGE_PRINT 18.0

typedef struct {
  char *description;
} UskFigurePrivate;

enum { PROP_0, PROP_DESCRIPTION, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (UskFigure, usk_figure, G_TYPE_OBJECT)

static void
usk_figure_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *spec)
{
  UskFigurePrivate *priv = usk_figure_get_instance_private (USK_FIGURE (object));

  switch (property_id)
    {
    case PROP_DESCRIPTION:
      g_value_set_string (value, priv->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, spec);
    }
}

static void
usk_figure_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *spec)
{
  UskFigurePrivate *priv = usk_figure_get_instance_private (USK_FIGURE (object));

  switch (property_id)
    {
    case PROP_DESCRIPTION:
      priv->description = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, spec);
    }
}

static void
usk_figure_finalize (GObject *object)
{
  UskFigurePrivate *priv = usk_figure_get_instance_private (USK_FIGURE (object));

  g_free (priv->description);

  G_OBJECT_CLASS (usk_figure_parent_class)->finalize (object);
}

static void
usk_figure_class_init (UskFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = usk_figure_get_property;
  object_class->set_property = usk_figure_set_property;
  object_class->finalize = usk_figure_finalize;

  /**
   * UskFigure:description:
   *
   * What the figure shows, for a person who cannot see it.
   */
  properties[PROP_DESCRIPTION] = g_param_spec_string (
    "description", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
usk_figure_init (UskFigure *self)
{
}

/**
 * usk_figure_style_get_label_size:
 * @style: a style
 *
 * Returns: the size of the text inside a figure, in points.
 */
double
usk_figure_style_get_label_size (const UskFigureStyle *style)
{
  g_return_val_if_fail (style != NULL, LEAST_LABEL);

  if (style->font_size >= LARGE_PRINT)
    return style->font_size;

  return MAX (style->font_size * LABEL_SHARE, LEAST_LABEL);
}

/**
 * usk_figure_style_set_ink:
 * @style: a style
 * @cr: whose source becomes the color of lines and letters
 */
void
usk_figure_style_set_ink (const UskFigureStyle *style, cairo_t *cr)
{
  g_return_if_fail (style != NULL);

  if (style->monochrome)
    cairo_set_source_rgb (cr, 0x1a / 255.0, 0x1a / 255.0, 0x1a / 255.0);
  else
    cairo_set_source_rgb (cr, 0x22 / 255.0, 0x30 / 255.0, 0x2f / 255.0);
}

/**
 * usk_figure_get_description:
 * @self: a figure
 *
 * Returns: (transfer none) (nullable): the alternative text.
 */
const char *
usk_figure_get_description (UskFigure *self)
{
  UskFigurePrivate *priv = usk_figure_get_instance_private (self);

  g_return_val_if_fail (USK_IS_FIGURE (self), NULL);

  return priv->description;
}

/**
 * usk_figure_get_height:
 * @self: a figure
 * @width: in points
 * @style: how it will be drawn
 *
 * Returns: the height that the figure takes at that width, in points.
 */
double
usk_figure_get_height (UskFigure *self, double width, const UskFigureStyle *style)
{
  g_return_val_if_fail (USK_IS_FIGURE (self), 0);
  g_return_val_if_fail (width > 0, 0);
  g_return_val_if_fail (style != NULL, 0);

  return USK_FIGURE_GET_CLASS (self)->get_height (self, width, style);
}

/**
 * usk_figure_get_least_height:
 * @self: a figure
 * @width: in points
 * @style: how it will be drawn
 *
 * Returns: the height down to which the figure can be drawn at that width where a page has
 *   no room for more, in points.
 */
double
usk_figure_get_least_height (UskFigure *self, double width, const UskFigureStyle *style)
{
  UskFigureClass *klass;

  g_return_val_if_fail (USK_IS_FIGURE (self), 0);
  g_return_val_if_fail (width > 0, 0);
  g_return_val_if_fail (style != NULL, 0);

  klass = USK_FIGURE_GET_CLASS (self);

  return klass->get_least_height != NULL ? klass->get_least_height (self, width, style)
                                         : klass->get_height (self, width, style);
}

/**
 * usk_figure_can_stack:
 * @self: a figure
 *
 * Returns: whether it has several pictures, which stand side by side unless its
 *   style says that they are stacked.
 */
gboolean
usk_figure_can_stack (UskFigure *self)
{
  UskFigureClass *klass;

  g_return_val_if_fail (USK_IS_FIGURE (self), FALSE);

  klass = USK_FIGURE_GET_CLASS (self);

  return klass->can_stack != NULL && klass->can_stack (self);
}

/**
 * usk_figure_list_key:
 * @self: a figure
 * @width: in points
 * @style: how it will be drawn
 *
 * A figure that is too small for words has numbers instead, and whoever draws it
 * has to say beside it what they mean.
 *
 * Returns: (transfer full) (nullable): what the numbers mean, from 1 on, or %NULL
 *   if there are none.
 */
GStrv
usk_figure_list_key (UskFigure *self, double width, const UskFigureStyle *style)
{
  UskFigureClass *klass;

  g_return_val_if_fail (USK_IS_FIGURE (self), NULL);
  g_return_val_if_fail (width > 0, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  klass = USK_FIGURE_GET_CLASS (self);

  return klass->list_key != NULL ? klass->list_key (self, width, style) : NULL;
}

/**
 * usk_figure_plan:
 * @self: a figure
 * @width: in points
 * @height: in points, what usk_figure_get_height() said for @width, or less if
 *   it is stacked
 * @style: how it will be drawn
 *
 * Begins to work out what it takes to draw the figure, so that other threads can do some
 * of that until it is drawn.
 *
 * Returns: (transfer full): the plan, for the calling thread.
 */
UskFigurePlan *
usk_figure_plan (UskFigure *self, double width, double height, const UskFigureStyle *style)
{
  UskFigureClass *klass;
  UskFigurePlan *plan;

  g_return_val_if_fail (USK_IS_FIGURE (self), NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  klass = USK_FIGURE_GET_CLASS (self);
  plan = g_new0 (UskFigurePlan, 1);
  plan->figure = g_object_ref (self);
  plan->width = width;
  plan->height = height;
  plan->style = *style;
  plan->parts = klass->plan != NULL ? klass->plan (self, width, height, style) : NULL;

  return plan;
}

/**
 * usk_figure_plan_free:
 * @plan: (transfer full): a plan, drawn or not
 */
void
usk_figure_plan_free (UskFigurePlan *plan)
{
  g_clear_pointer (&plan->parts, g_ptr_array_unref);
  g_object_unref (plan->figure);
  g_free (plan);
}

/**
 * usk_figure_plan_draw:
 * @plan: a plan
 * @cr: where to draw, in points, from (0, 0) on
 * @cancellable: (nullable): checked between pieces of the figure
 * @error: return location
 *
 * Draws nothing outside of the box, and leaves the state of @cr as it was.  The same plan
 * can be drawn again.
 *
 * Returns: whether all was drawn; otherwise @error is %USK_ERROR_RENDER or
 *   %G_IO_ERROR_CANCELLED, and @cr may have part of it.
 */
gboolean
usk_figure_plan_draw (const UskFigurePlan *plan, cairo_t *cr, GCancellable *cancellable, GError **error)
{
  gboolean drawn;

  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, plan->width, plan->height);
  cairo_clip (cr);
  drawn = USK_FIGURE_GET_CLASS (plan->figure)->draw (plan->figure, plan, cr, cancellable, error);
  cairo_restore (cr);

  return drawn;
}

/**
 * usk_figure_draw:
 * @self: a figure
 * @cr: where to draw, in points, from (0, 0) on
 * @width: as for usk_figure_plan()
 * @height: as for usk_figure_plan()
 * @style: how to draw it
 * @cancellable: (nullable): as for usk_figure_plan_draw()
 * @error: return location
 *
 * Draws at once what nobody planned.
 *
 * Returns: as usk_figure_plan_draw() does.
 */
gboolean
usk_figure_draw (UskFigure *self, cairo_t *cr, double width, double height, const UskFigureStyle *style,
                 GCancellable *cancellable, GError **error)
{
  g_autoptr (UskFigurePlan) plan = usk_figure_plan (self, width, height, style);

  return plan != NULL && usk_figure_plan_draw (plan, cr, cancellable, error);
}
