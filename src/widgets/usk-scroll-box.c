/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A GtkScrolledWindow that propagates its natural height gives the one of its
 * child at the child's least width: of words that wrap that is far too high.
 */

#include "usk-scroll-box.h"

#include "usk-children.h"

struct _UskScrollBox {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (UskScrollBox, usk_scroll_box, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
usk_scroll_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* How high the content is at a width; without one at its natural width. */
static int
measure_content (GtkWidget *scroller, int width)
{
  GtkWidget *content = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));
  int least, natural, height;

  if (content == NULL)
    return 0;

  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, width < 0 ? natural : MAX (width, least), NULL, &height,
                      NULL, NULL);

  return height;
}

static void
usk_scroll_box_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *scroller = gtk_widget_get_first_child (widget);

  gtk_widget_measure (scroller, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *natural = MAX (*minimum, measure_content (scroller, for_size));
}

static void
usk_scroll_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkAllocation whole = { 0, 0, width, height };

  gtk_widget_size_allocate (gtk_widget_get_first_child (widget), &whole, -1);
}

static void
usk_scroll_box_dispose (GObject *object)
{
  usk_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (usk_scroll_box_parent_class)->dispose (object);
}

static void
usk_scroll_box_class_init (UskScrollBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_scroll_box_dispose;
  widget_class->get_request_mode = usk_scroll_box_get_request_mode;
  widget_class->measure = usk_scroll_box_measure;
  widget_class->size_allocate = usk_scroll_box_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "scrollbox");
}

static void
usk_scroll_box_init (UskScrollBox *self)
{
}
