/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How close words stand is decided while sizes are given out, because only then the
 * room is known.  A style class could not change there without a frame in which the
 * words have the wrong size, so the rows set the letters of their labels themselves.
 * What is below here has not got its place yet, and GTK looks at it anew in the same
 * frame.
 */

#include "usk-fit.h"

#include "usk-passage-list.h"

/* The style class of a window whose visitor has not chosen larger text. */
#define FIRST_SIZE "text-1"

/* What a decision was made for: it holds until one of these changes. */
typedef struct {
  int width;
  int height;
  int needed; /* with the words as close as was decided */
  guint closeness;
  gboolean may; /* come closer */
} Decision;

struct _UskFit {
  GtkWidget parent_instance;

  GtkWidget *child; /* what scrolls */
  Decision decision;
};

enum { PROP_0, PROP_CHILD, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (UskFit, usk_fit, GTK_TYPE_WIDGET)

static void
set_child (UskFit *self, GtkWidget *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/* Visits all lists of passages; with a closeness, it is set on them. */
static guint
find_closeness (GtkWidget *widget, const guint *closeness)
{
  guint found = 0;

  if (USK_IS_PASSAGE_LIST (widget))
    {
      if (closeness != NULL)
        usk_passage_list_set_closeness (USK_PASSAGE_LIST (widget), *closeness);

      return usk_passage_list_get_closeness (USK_PASSAGE_LIST (widget));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = MAX (found, find_closeness (child, closeness));

  return found;
}

static GtkWidget *
get_content (UskFit *self)
{
  return gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->child));
}

static int
measure_content (UskFit *self, int width)
{
  GtkWidget *content = get_content (self);
  int needed, least;

  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, MAX (width, least), &needed, NULL, NULL, NULL);

  return needed;
}

static gboolean
may_come_closer (UskFit *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL && gtk_widget_has_css_class (GTK_WIDGET (root), FIRST_SIZE);
}

static Decision
describe (UskFit *self, int width, int height)
{
  Decision now = { width, height, measure_content (self, width), find_closeness (get_content (self), NULL),
                   may_come_closer (self) };

  return now;
}

static gboolean
still_holds (const Decision *decision, const Decision *now)
{
  return decision->width == now->width && decision->height == now->height && decision->needed == now->needed &&
         decision->closeness == now->closeness && decision->may == now->may;
}

/* Of words that cannot fit as many as possible are seen at once. */
static void
decide (UskFit *self, int width, int height)
{
  Decision now = describe (self, width, height);

  if (still_holds (&self->decision, &now))
    return;

  for (guint closeness = 0; closeness < USK_PASSAGE_LIST_N_CLOSENESSES; closeness++)
    {
      if (now.closeness != closeness)
        {
          find_closeness (get_content (self), &closeness);
          now.closeness = closeness;
          now.needed = measure_content (self, width);
        }
      if (now.needed <= height || !now.may)
        break;
    }
  self->decision = now;
}

static GtkSizeRequestMode
usk_fit_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (USK_FIT (widget)->child);
}

static void
usk_fit_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                 int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (USK_FIT (widget)->child, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static void
usk_fit_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UskFit *self = USK_FIT (widget);

  decide (self, width, height);
  gtk_widget_size_allocate (self->child, &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static void
usk_fit_dispose (GObject *object)
{
  g_clear_pointer (&USK_FIT (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (usk_fit_parent_class)->dispose (object);
}

static void
usk_fit_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, USK_FIT (object)->child);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_fit_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHILD:
      set_child (USK_FIT (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_fit_class_init (UskFitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usk_fit_dispose;
  object_class->get_property = usk_fit_get_property;
  object_class->set_property = usk_fit_set_property;
  widget_class->get_request_mode = usk_fit_get_request_mode;
  widget_class->measure = usk_fit_measure;
  widget_class->size_allocate = usk_fit_size_allocate;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_SCROLLED_WINDOW,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "fit");
}

static void
usk_fit_init (UskFit *self)
{
}

/**
 * usk_fit_fits:
 * @self: what holds something that scrolls, on screen
 *
 * Returns: whether all of it is seen without scrolling.
 */
gboolean
usk_fit_fits (UskFit *self)
{
  g_return_val_if_fail (USK_IS_FIT (self), FALSE);

  return self->decision.needed <= self->decision.height;
}
