/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Labels over a drawing, also while the view does not know where things are. */

#include "usk-label-layer.h"

#include <string.h>

#define SIDE 320

#define DRAWING                                                                                                   \
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1600 1600'>"                                              \
  "<g id='frames' display='none'><rect id='frame-all' x='80' y='80' width='1440' height='1440'/></g>"             \
  "<g id='anchors' display='none'><circle id='at-red' cx='400' cy='800' r='6'/></g>"                              \
  "<g id='red'><rect x='100' y='100' width='600' height='1400' fill='#ff0000'/></g></svg>"

typedef struct {
  UskRasterizer *rasterizer;
  GtkWidget *window;
  UskDiagramView *view;
  UskLabelLayer *layer;
  GListStore *labels;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overlay = gtk_overlay_new ();
  g_autoptr (UskLabel) red = usk_label_new ("red", "red", "Red", NULL, "A red thing.");

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->rasterizer = usk_rasterizer_new (16 * 1024 * 1024);
  fixture->labels = g_list_store_new (USK_TYPE_LABEL);
  g_list_store_append (fixture->labels, red);
  fixture->view = g_object_new (USK_TYPE_DIAGRAM_VIEW, NULL);
  usk_diagram_view_set_rasterizer (fixture->view, fixture->rasterizer);
  fixture->layer = g_object_new (USK_TYPE_LABEL_LAYER, NULL);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (fixture->view));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (fixture->layer));
  fixture->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), SIDE, SIDE);
  gtk_window_set_child (GTK_WINDOW (fixture->window), overlay);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (gtk_widget_get_width (GTK_WIDGET (fixture->layer)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->labels);
  g_clear_object (&fixture->rasterizer);
}

static void
show_scene (Fixture *fixture)
{
  const char *const show[] = { "red", NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_static (DRAWING, strlen (DRAWING));
  g_autoptr (UskProblems) problems = usk_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (UskDiagram) diagram = usk_diagram_new ("drawing", bytes, problems, &error);
  g_autoptr (UskScene) scene = usk_scene_new ("scene", "drawing");

  g_assert_no_error (error);
  usk_scene_set_parts (scene, show, NULL);
  usk_scene_set_camera (scene, "frame-all", 0);
  usk_scene_set_play (scene, USK_SCENE_PLAY_ONCE, 2, (double[]){ 0 }, 1);
  usk_scene_set_description (scene, "scene");
  usk_diagram_view_show (fixture->view, diagram, scene, NULL);
  while (!usk_diagram_view_is_settled (fixture->view))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  guint *n = user_data;

  return --*n > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
draw_frames (Fixture *fixture, guint n)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (fixture->layer), on_tick_cb, &n, NULL);
  while (n > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* A label that has no place is not shown, and has one as soon as its thing is there. */
static void
test_waits_for_the_drawing (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  usk_label_layer_set_labels (fixture->layer, fixture->view, G_LIST_MODEL (fixture->labels));
  draw_frames (fixture, 3);
  button = gtk_widget_get_first_child (GTK_WIDGET (fixture->layer));
  g_assert_false (gtk_widget_get_mapped (button));

  show_scene (fixture);
  gtk_widget_queue_allocate (GTK_WIDGET (fixture->layer));
  draw_frames (fixture, 3);
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_cmpint (gtk_widget_get_width (button), >, 20);

  usk_diagram_view_clear (fixture->view);
  gtk_widget_queue_allocate (GTK_WIDGET (fixture->layer));
  draw_frames (fixture, 3);
  g_assert_false (gtk_widget_get_mapped (button));
}

static graphene_rect_t
find_place (Fixture *fixture)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (GTK_WIDGET (fixture->layer)),
                                            GTK_WIDGET (fixture->layer), &place));

  return place;
}

static void
set_labels (Fixture *fixture, gboolean ahead)
{
  usk_label_layer_set_labels (fixture->layer, fixture->view, G_LIST_MODEL (fixture->labels));
  if (ahead)
    usk_label_layer_place_ahead (fixture->layer);
}

/* Places that were found before the frame are those that the frame would find, and are
 * found anew when the letters change their size in between.
 */
static void
test_places_ahead (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkCssProvider) larger = gtk_css_provider_new ();
  graphene_rect_t in_frame, ahead;

  show_scene (fixture);
  set_labels (fixture, FALSE);
  draw_frames (fixture, 3);
  in_frame = find_place (fixture);
  set_labels (fixture, TRUE);
  draw_frames (fixture, 3);
  ahead = find_place (fixture);
  g_assert_true (graphene_rect_equal (&in_frame, &ahead));

  gtk_css_provider_load_from_data (larger, "window { font-size: 30px; }", -1);
  set_labels (fixture, TRUE);
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (fixture->window),
                                              GTK_STYLE_PROVIDER (larger), GTK_STYLE_PROVIDER_PRIORITY_USER);
  draw_frames (fixture, 3);
  ahead = find_place (fixture);
  g_assert_cmpfloat (ahead.size.height, >, in_frame.size.height + 8);
  set_labels (fixture, FALSE);
  draw_frames (fixture, 3);
  in_frame = find_place (fixture);
  g_assert_true (graphene_rect_equal (&in_frame, &ahead));
  gtk_style_context_remove_provider_for_display (gtk_widget_get_display (fixture->window),
                                                 GTK_STYLE_PROVIDER (larger));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/label-layer/waits-for-the-drawing", Fixture, NULL, set_up, test_waits_for_the_drawing, tear_down);
  g_test_add ("/label-layer/places-ahead", Fixture, NULL, set_up, test_places_ahead, tear_down);

  return g_test_run ();
}
