/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-split.h"

#include <math.h>

/* Slightly over the six tenths that the drawing must have, to be on the safe
 * side of rounding.
 */
#define STAGE_SHARE 0.604

struct _UskSplit {
  GtkWidget parent_instance;

  GtkWidget *stage;
  GtkWidget *panel;
  gboolean tall;
  int stage_width;
  int stage_height;
};

enum { PROP_0, PROP_STAGE, PROP_PANEL, PROP_TALL, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (UskSplit, usk_split, GTK_TYPE_WIDGET)

static void
replace_child (UskSplit *self, GtkWidget **child, GtkWidget *replacement)
{
  g_clear_pointer (child, gtk_widget_unparent);
  *child = replacement;
  if (replacement != NULL)
    gtk_widget_set_parent (replacement, GTK_WIDGET (self));
}

static void
set_tall (UskSplit *self, gboolean tall)
{
  if (self->tall == tall)
    return;

  self->tall = tall;
  if (tall)
    gtk_widget_add_css_class (GTK_WIDGET (self), "tall");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tall");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TALL]);
}

static GtkSizeRequestMode
usk_split_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* The screen gives the size, so the least is asked for: what does not fit the
 * panel scrolls there.
 */
static void
usk_split_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                   int *minimum_baseline, int *natural_baseline)
{
  *minimum = 480;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 1280 : 800;
}

static void
usk_split_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UskSplit *self = USK_SPLIT (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean tall = height > width;
  int share = (int) ceil ((tall ? height : width) * STAGE_SHARE);
  GtkAllocation stage = { 0, 0, width, height };
  GtkAllocation panel = { 0, 0, width, height };

  /* Whoever follows the shape may change the children, so they hear of it
   * before the children get their place and not after.
   */
  set_tall (self, tall);
  if (tall)
    {
      stage.height = share;
      panel.y = share;
      panel.height = height - share;
    }
  else
    {
      stage.width = share;
      panel.width = width - share;
      stage.x = rtl ? panel.width : 0;
      panel.x = rtl ? 0 : share;
    }

  self->stage_width = stage.width;
  self->stage_height = stage.height;
  if (self->stage != NULL)
    gtk_widget_size_allocate (self->stage, &stage, -1);
  if (self->panel != NULL)
    gtk_widget_size_allocate (self->panel, &panel, -1);
}

static void
usk_split_dispose (GObject *object)
{
  UskSplit *self = USK_SPLIT (object);

  g_clear_pointer (&self->stage, gtk_widget_unparent);
  g_clear_pointer (&self->panel, gtk_widget_unparent);

  G_OBJECT_CLASS (usk_split_parent_class)->dispose (object);
}

static void
usk_split_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskSplit *self = USK_SPLIT (object);

  switch (prop_id)
    {
    case PROP_STAGE:
      g_value_set_object (value, self->stage);
      break;
    case PROP_PANEL:
      g_value_set_object (value, self->panel);
      break;
    case PROP_TALL:
      g_value_set_boolean (value, self->tall);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_split_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskSplit *self = USK_SPLIT (object);

  switch (prop_id)
    {
    case PROP_STAGE:
      replace_child (self, &self->stage, g_value_get_object (value));
      break;
    case PROP_PANEL:
      replace_child (self, &self->panel, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_split_class_init (UskSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usk_split_dispose;
  object_class->get_property = usk_split_get_property;
  object_class->set_property = usk_split_set_property;
  widget_class->get_request_mode = usk_split_get_request_mode;
  widget_class->measure = usk_split_measure;
  widget_class->size_allocate = usk_split_size_allocate;

  properties[PROP_STAGE] =
    g_param_spec_object ("stage", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PANEL] =
    g_param_spec_object ("panel", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TALL] =
    g_param_spec_boolean ("tall", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "split");
}

static void
usk_split_init (UskSplit *self)
{
}

/**
 * usk_split_is_tall:
 * @self: a split
 *
 * Returns: whether the panel stands below the stage.
 */
gboolean
usk_split_is_tall (UskSplit *self)
{
  g_return_val_if_fail (USK_IS_SPLIT (self), FALSE);

  return self->tall;
}

/**
 * usk_split_get_stage_size:
 * @self: a split
 * @width: (out): of the place of the stage, in the widget's units
 * @height: (out): of the place of the stage, in the widget's units
 *
 * The stage of every split of the same size has this size.  Both are 0 until the
 * split has its own.
 */
void
usk_split_get_stage_size (UskSplit *self, int *width, int *height)
{
  g_return_if_fail (USK_IS_SPLIT (self));
  g_return_if_fail (width != NULL && height != NULL);

  *width = self->stage_width;
  *height = self->stage_height;
}

/**
 * usk_split_turn_rows:
 * @self: a split
 * @rows: two rows of buttons in the panel
 *
 * Puts the rows one below the other, or, since a tall screen has a low panel, side by side.
 */
void
usk_split_turn_rows (UskSplit *self, GtkOrientable *rows)
{
  g_return_if_fail (USK_IS_SPLIT (self));
  g_return_if_fail (GTK_IS_ORIENTABLE (rows));

  gtk_orientable_set_orientation (rows, self->tall ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}
