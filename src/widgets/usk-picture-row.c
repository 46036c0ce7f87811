/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-picture-row.h"

struct _UskPictureRow {
  GtkWidget parent_instance;

  GtkWidget *picture;
  GtkWidget *words;
};

enum { PROP_0, PROP_PICTURE, PROP_WORDS, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (UskPictureRow, usk_picture_row, GTK_TYPE_WIDGET)

/* The row's own place decides its size, so it asks for nothing. */
static void
usk_picture_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
usk_picture_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UskPictureRow *self = USK_PICTURE_ROW (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int side = MIN (height, width / 2);
  GtkAllocation picture = { rtl ? width - side : 0, 0, side, height };
  GtkAllocation words = { rtl ? 0 : side, 0, width - side, height };
  int minimum;

  if (self->picture != NULL)
    gtk_widget_size_allocate (self->picture, &picture, -1);
  if (self->words == NULL)
    return;

  /* Words that need more room than there is are cut at the row's edge. */
  gtk_widget_measure (self->words, GTK_ORIENTATION_VERTICAL, words.width, &minimum, NULL, NULL, NULL);
  words.height = MAX (minimum, height);
  gtk_widget_size_allocate (self->words, &words, -1);
}

static void
replace_child (UskPictureRow *self, GtkWidget **child, GtkWidget *replacement)
{
  g_clear_pointer (child, gtk_widget_unparent);
  *child = replacement;
  if (replacement != NULL)
    gtk_widget_set_parent (replacement, GTK_WIDGET (self));
}

static void
usk_picture_row_dispose (GObject *object)
{
  UskPictureRow *self = USK_PICTURE_ROW (object);

  g_clear_pointer (&self->picture, gtk_widget_unparent);
  g_clear_pointer (&self->words, gtk_widget_unparent);

  G_OBJECT_CLASS (usk_picture_row_parent_class)->dispose (object);
}

static void
usk_picture_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskPictureRow *self = USK_PICTURE_ROW (object);

  switch (prop_id)
    {
    case PROP_PICTURE:
      g_value_set_object (value, self->picture);
      break;
    case PROP_WORDS:
      g_value_set_object (value, self->words);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_picture_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskPictureRow *self = USK_PICTURE_ROW (object);

  switch (prop_id)
    {
    case PROP_PICTURE:
      replace_child (self, &self->picture, g_value_get_object (value));
      break;
    case PROP_WORDS:
      replace_child (self, &self->words, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_picture_row_class_init (UskPictureRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = usk_picture_row_dispose;
  object_class->get_property = usk_picture_row_get_property;
  object_class->set_property = usk_picture_row_set_property;
  widget_class->measure = usk_picture_row_measure;
  widget_class->size_allocate = usk_picture_row_size_allocate;

  properties[PROP_PICTURE] = g_param_spec_object ("picture", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_WORDS] = g_param_spec_object ("words", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "picturerow");
}

static void
usk_picture_row_init (UskPictureRow *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
