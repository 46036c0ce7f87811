/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A flow box fills each row before it begins the next, which leaves the digit 0 to
 * stand alone where nine keys fit.  Here ten digits are two rows of five.
 */

#include "usk-key-rows.h"

#include "usk-children.h"

/* A keyboard that is narrower than this is none. */
#define LEAST_PER_ROW 5

struct _UskKeyRows {
  GtkWidget parent_instance;

  int most; /* keys of a row */
  int spacing;
};

enum { PROP_MOST = 1, PROP_SPACING, N_PROPS };

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (UskKeyRows, usk_key_rows, GTK_TYPE_WIDGET)

static int
count_keys (UskKeyRows *self)
{
  int n = 0;

  for (GtkWidget *key = gtk_widget_get_first_child (GTK_WIDGET (self)); key != NULL;
       key = gtk_widget_get_next_sibling (key))
    n++;

  return n;
}

/* The size that every key has room in. */
static void
measure_key (UskKeyRows *self, int *width, int *height)
{
  *width = 0;
  *height = 0;
  for (GtkWidget *key = gtk_widget_get_first_child (GTK_WIDGET (self)); key != NULL;
       key = gtk_widget_get_next_sibling (key))
    {
      GtkRequisition least;

      gtk_widget_get_preferred_size (key, &least, NULL);
      *width = MAX (*width, least.width);
      *height = MAX (*height, least.height);
    }
}

/* How much room a number of keys takes with what is between them. */
static int
add_up (UskKeyRows *self, int n_keys, int size)
{
  return n_keys > 0 ? n_keys * size + (n_keys - 1) * self->spacing : 0;
}

/* How many keys a row has: so many that there are as few rows as can be, and no
 * more, so that the last row is not left with one of them.
 */
static int
choose_per_row (UskKeyRows *self, int n_keys, int width, int key_width)
{
  int fitting = CLAMP ((width + self->spacing) / MAX (key_width + self->spacing, 1), 1, self->most);
  int n_rows = MAX ((n_keys + fitting - 1) / fitting, 1);

  return MAX ((n_keys + n_rows - 1) / n_rows, 1);
}

static GtkSizeRequestMode
usk_key_rows_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
usk_key_rows_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  UskKeyRows *self = USK_KEY_ROWS (widget);
  int n_keys = count_keys (self), width, height, per_row;

  measure_key (self, &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = add_up (self, MIN (n_keys, LEAST_PER_ROW), width);
      *natural = add_up (self, MIN (n_keys, self->most), width);
      return;
    }
  per_row = choose_per_row (self, n_keys, for_size >= 0 ? for_size : G_MAXINT / 2, width);
  *minimum = *natural = add_up (self, (n_keys + per_row - 1) / per_row, height);
}

static void
usk_key_rows_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UskKeyRows *self = USK_KEY_ROWS (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int index = 0, key_width, key_height, per_row;
  double step;

  measure_key (self, &key_width, &key_height);
  per_row = choose_per_row (self, count_keys (self), width, key_width);
  step = (double) (width + self->spacing) / per_row;
  for (GtkWidget *key = gtk_widget_get_first_child (widget); key != NULL; key = gtk_widget_get_next_sibling (key))
    {
      int start = (int) (step * (index % per_row)), end = (int) (step * (index % per_row + 1)) - self->spacing;
      GtkAllocation place = { mirrored ? width - end : start, index / per_row * (key_height + self->spacing),
                              end - start, key_height };

      gtk_widget_size_allocate (key, &place, -1);
      index++;
    }
}

static void
usk_key_rows_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  UskKeyRows *self = USK_KEY_ROWS (object);

  switch (property_id)
    {
    case PROP_MOST:
      g_value_set_int (value, self->most);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
usk_key_rows_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  UskKeyRows *self = USK_KEY_ROWS (object);

  switch (property_id)
    {
    case PROP_MOST:
      self->most = g_value_get_int (value);
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
usk_key_rows_dispose (GObject *object)
{
  usk_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (usk_key_rows_parent_class)->dispose (object);
}

static void
usk_key_rows_class_init (UskKeyRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = usk_key_rows_get_property;
  object_class->set_property = usk_key_rows_set_property;
  object_class->dispose = usk_key_rows_dispose;
  widget_class->get_request_mode = usk_key_rows_get_request_mode;
  widget_class->measure = usk_key_rows_measure;
  widget_class->size_allocate = usk_key_rows_size_allocate;

  props[PROP_MOST] = g_param_spec_int ("most", NULL, NULL, 1, 100, 10, flags);
  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, 100, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
usk_key_rows_init (UskKeyRows *self)
{
}

/**
 * usk_key_rows_append:
 * @self: rows of keys
 * @key: (transfer floating): the key that stands behind all others
 */
void
usk_key_rows_append (UskKeyRows *self, GtkWidget *key)
{
  g_return_if_fail (USK_IS_KEY_ROWS (self));
  g_return_if_fail (GTK_IS_WIDGET (key));

  gtk_widget_set_parent (key, GTK_WIDGET (self));
}
