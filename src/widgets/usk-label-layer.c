/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-label-layer.h"

#include <math.h>

#include "usk-label-placer.h"

/* Shares of the picture's width, so that a label looks the same everywhere. */
#define GAP_SHARE  0.012
#define LINE_SHARE 0.0022
#define DOT_SHARE  0.0062
#define WRAP_CHARS 18

/* Of the picture's width: a label that is wider has more lines instead. */
#define MOST_WIDE 0.245

/* GTK measures borders and paddings in whole pixels and draws them in parts of them, so that
 * a label may reach so far beyond its place, in pixels.
 */
#define BEYOND 1.5

typedef struct {
  UskLabel *label;
  GtkWidget *button;
  UskLabelSpot spot;
} Marker;

struct _UskLabelLayer {
  GtkWidget parent_instance;

  UskDiagramView *view;
  gboolean placed; /* whether each label has its place */
  GArray *markers;
  int ahead_width; /* of the layer that the places were found for ahead, or 0 */
  int ahead_height;
};

enum { ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UskLabelLayer, usk_label_layer, GTK_TYPE_WIDGET)

static void
marker_clear (gpointer data)
{
  Marker *marker = data;

  g_clear_pointer (&marker->button, gtk_widget_unparent);
  g_clear_object (&marker->label);
}

static void
on_clicked_cb (UskLabelLayer *self, GtkButton *button)
{
  g_signal_emit (self, signals[ACTIVATED], 0, g_object_get_data (G_OBJECT (button), "label"));
}

static GtkWidget *
create_button (UskLabelLayer *self, UskLabel *label)
{
  GtkWidget *text = gtk_label_new (usk_label_get_text (label));
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (text), WRAP_CHARS);
  gtk_label_set_justify (GTK_LABEL (text), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), text);
  gtk_widget_add_css_class (button, "marker");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  usk_label_get_text (label), -1);
  g_object_set_data_full (G_OBJECT (button), "label", g_object_ref (label), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));

  return button;
}

static int
measure_height (GtkWidget *button, int width)
{
  int height;

  gtk_widget_measure (button, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

/* As narrow as it gets without yet another line, so that the lines are of like lengths.
 * What is narrower is never lower, so that half of what is left can be ruled out at once.
 */
static int
find_width (GtkWidget *button, int minimum, int most)
{
  int height = measure_height (button, most), narrow = minimum, wide = most;

  while (narrow < wide)
    {
      int middle = narrow + (wide - narrow) / 2;

      if (measure_height (button, middle) == height)
        wide = middle;
      else
        narrow = middle + 1;
    }

  return wide;
}

/* A wrapping label is as wide as its longest line, not as its one long line. */
static void
measure_marker (Marker *marker, double layer_width)
{
  int minimum, width, most;

  gtk_widget_measure (marker->button, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &width, NULL, NULL);
  most = MAX (minimum, (int) (layer_width * MOST_WIDE));
  if (width > most)
    width = find_width (marker->button, minimum, most);
  marker->spot.box.width = width + 2 * BEYOND;
  marker->spot.box.height = measure_height (marker->button, width) + 2 * BEYOND;
}

/* Returns whether the view knows where everything is, which it does not while it waits for
 * another drawing.
 */
static gboolean
place_markers (UskLabelLayer *self, double width, double height)
{
  guint n = self->markers->len;
  g_autofree UskLabelSpot *spots = g_new0 (UskLabelSpot, n);
  UskDetail *detail;
  UskRect seen;

  if (self->view == NULL || width <= 0 || height <= 0)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      Marker *marker = &g_array_index (self->markers, Marker, i);

      measure_marker (marker, width);
      if (!usk_diagram_view_locate (self->view, marker->label, &marker->spot.anchor_x, &marker->spot.anchor_y))
        return FALSE;
      spots[i] = marker->spot;
    }

  detail = usk_diagram_view_find_detail (self->view, &seen);
  usk_label_placer_place (spots, n, width, height, width * GAP_SHARE, detail, detail != NULL ? &seen : NULL);
  for (guint i = 0; i < n; i++)
    g_array_index (self->markers, Marker, i).spot = spots[i];

  return TRUE;
}

/* What was found ahead holds for one frame: only then nothing can have moved since. */
static gboolean
take_places_found_ahead (UskLabelLayer *self, int width, int height)
{
  gboolean found = width > 0 && self->ahead_width == width && self->ahead_height == height;

  self->ahead_width = 0;

  return found;
}

/* Labels that have no place are not shown. */
static void
usk_label_layer_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UskLabelLayer *self = USK_LABEL_LAYER (widget);

  self->placed = take_places_found_ahead (self, width, height) || place_markers (self, width, height);
  for (guint i = 0; i < self->markers->len; i++)
    {
      const Marker *marker = &g_array_index (self->markers, Marker, i);
      const UskRect *box = &marker->spot.box;
      GtkAllocation allocation = { (int) round (box->x + BEYOND), (int) round (box->y + BEYOND),
                                   (int) (box->width - 2 * BEYOND), (int) (box->height - 2 * BEYOND) };

      gtk_widget_set_child_visible (marker->button, self->placed);
      if (self->placed)
        gtk_widget_size_allocate (marker->button, &allocation, -1);
    }
}

/* Letters of another size need other places. */
static void
usk_label_layer_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  USK_LABEL_LAYER (widget)->ahead_width = 0;

  GTK_WIDGET_CLASS (usk_label_layer_parent_class)->css_changed (widget, change);
}

static void
draw_line (const UskLabelSpot *spot, cairo_t *cr, double width)
{
  double x, y;

  usk_label_spot_get_line (spot, &x, &y);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);

  /* A light edge keeps the line visible on every tissue. */
  for (int pass = 0; pass < 2; pass++)
    {
      double extra = pass == 0 ? width * LINE_SHARE : 0;

      if (pass == 0)
        cairo_set_source_rgb (cr, 0xfb / 255.0, 0xf8 / 255.0, 0xf4 / 255.0);
      else
        cairo_set_source_rgb (cr, 0x22 / 255.0, 0x30 / 255.0, 0x2f / 255.0);
      cairo_set_line_width (cr, width * LINE_SHARE + 2 * extra);
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, spot->anchor_x, spot->anchor_y);
      cairo_stroke (cr);
      cairo_arc (cr, spot->anchor_x, spot->anchor_y, width * DOT_SHARE + extra, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
snapshot_line (const UskLabelSpot *spot, GtkSnapshot *snapshot, double width)
{
  double margin = width * DOT_SHARE * 2 + 2;
  UskRect area = { spot->anchor_x, spot->anchor_y, 1, 1 };
  cairo_t *cr;

  usk_rect_unite (&area, &spot->box);
  usk_rect_grow (&area, margin);
  cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT ((float) area.x, (float) area.y, (float) area.width, (float) area.height));
  draw_line (spot, cr, width);
  cairo_destroy (cr);
}

static void
usk_label_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UskLabelLayer *self = USK_LABEL_LAYER (widget);
  double width = gtk_widget_get_width (widget);

  if (!self->placed)
    return;

  for (guint i = 0; i < self->markers->len; i++)
    snapshot_line (&g_array_index (self->markers, Marker, i).spot, snapshot, width);
  for (guint i = 0; i < self->markers->len; i++)
    gtk_widget_snapshot_child (widget, g_array_index (self->markers, Marker, i).button, snapshot);
}

/* Only the labels themselves take a touch; between them it goes through. */
static gboolean
usk_label_layer_contains (GtkWidget *widget, double x, double y)
{
  return FALSE;
}

static void
usk_label_layer_dispose (GObject *object)
{
  UskLabelLayer *self = USK_LABEL_LAYER (object);

  if (self->markers != NULL)
    g_array_set_size (self->markers, 0);
  g_clear_pointer (&self->markers, g_array_unref);
  g_clear_weak_pointer (&self->view);

  G_OBJECT_CLASS (usk_label_layer_parent_class)->dispose (object);
}

static void
usk_label_layer_class_init (UskLabelLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usk_label_layer_dispose;
  widget_class->css_changed = usk_label_layer_css_changed;
  widget_class->size_allocate = usk_label_layer_size_allocate;
  widget_class->snapshot = usk_label_layer_snapshot;
  widget_class->contains = usk_label_layer_contains;

  /**
   * UskLabelLayer::activated:
   * @self: the layer
   * @label: the #UskLabel that was tapped
   */
  signals[ACTIVATED] = g_signal_new ("activated", USK_TYPE_LABEL_LAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, USK_TYPE_LABEL);

  gtk_widget_class_set_css_name (widget_class, "labels");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
usk_label_layer_init (UskLabelLayer *self)
{
  self->markers = g_array_new (FALSE, TRUE, sizeof (Marker));
  g_array_set_clear_func (self->markers, marker_clear);
}

/**
 * usk_label_layer_set_labels:
 * @self: a label layer
 * @view: the view below it, which knows where things are
 * @labels: (nullable): the #UskLabel items to show
 */
void
usk_label_layer_set_labels (UskLabelLayer *self, UskDiagramView *view, GListModel *labels)
{
  guint n;

  g_return_if_fail (USK_IS_LABEL_LAYER (self));
  g_return_if_fail (labels == NULL || G_IS_LIST_MODEL (labels));

  n = labels != NULL ? g_list_model_get_n_items (labels) : 0;
  g_set_weak_pointer (&self->view, view);
  g_array_set_size (self->markers, 0);
  self->ahead_width = 0;
  for (guint i = 0; i < n; i++)
    {
      Marker marker = { g_list_model_get_item (labels, i), NULL, { 0 } };

      marker.button = create_button (self, marker.label);
      g_array_append_val (self->markers, marker);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * usk_label_layer_place_ahead:
 * @self: a label layer
 *
 * Finds the places of the labels now and not in the next frame, which may have a whole
 * picture to paint.  A layer that has no size yet finds them when it gets one.
 */
void
usk_label_layer_place_ahead (UskLabelLayer *self)
{
  int width, height;

  g_return_if_fail (USK_IS_LABEL_LAYER (self));

  width = gtk_widget_get_width (GTK_WIDGET (self));
  height = gtk_widget_get_height (GTK_WIDGET (self));
  self->ahead_width = place_markers (self, width, height) ? width : 0;
  self->ahead_height = height;
}
