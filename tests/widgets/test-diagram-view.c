/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The view of a drawing on a screen: what is seen on the way from one scene to
 * the next, and that nothing is left over after it.
 */

#include "usk-diagram-view.h"

#include <string.h>

#include "usk-rasterizer-private.h"

#define WIDTH  320
#define HEIGHT 320

#define DRAWING                                                                                                   \
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1600 1600'>"                                              \
  "<g id='frames' display='none'><rect id='frame-all' x='80' y='80' width='1440' height='1440'/>"                 \
  "<rect id='frame-left' x='80' y='80' width='720' height='720'/></g>"                                            \
  "<g id='red'><rect x='100' y='100' width='600' height='1400' fill='#ff0000'/></g>"                              \
  "<g id='blue'><rect x='900' y='100' width='600' height='1400' fill='#0000ff'/></g>"                             \
  "<g id='green'><animateTransform attributeName='transform' type='translate' values='0 0;0 900;0 0' dur='2s' "   \
  "repeatCount='indefinite'/><rect x='750' y='100' width='100' height='200' fill='#00ff00'/></g></svg>"

typedef struct {
  UskRasterizer *rasterizer;
  UskDiagram *diagram;
  UskDiagram *other;
  GtkWidget *window;
  UskDiagramView *view;
} Fixture;

typedef struct {
  guint red;
  guint blue;
  guint green;
} Colors;

static UskDiagram *
load (const char *name)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (DRAWING, strlen (DRAWING));
  g_autoptr (UskProblems) problems = usk_problems_new ();
  g_autoptr (GError) error = NULL;
  UskDiagram *diagram = usk_diagram_new (name, bytes, problems, &error);

  g_assert_no_error (error);

  return diagram;
}

static UskScene *
create_scene (const char *id, const char *part, const char *camera)
{
  const char *const show[] = { part, NULL };
  UskScene *scene = usk_scene_new (id, "drawing");

  usk_scene_set_parts (scene, show, NULL);
  usk_scene_set_camera (scene, camera, 0);
  usk_scene_set_play (scene, USK_SCENE_PLAY_LOOP, 2, (double[]){ 0, 1 }, 2);
  usk_scene_set_description (scene, id);

  return scene;
}

static void
set_motion (gboolean motion)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", motion, NULL);
}

static gboolean
on_waited_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait (guint milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add (milliseconds, on_waited_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_motion (TRUE);
  fixture->rasterizer = usk_rasterizer_new (16 * 1024 * 1024);
  fixture->diagram = load ("drawing");
  fixture->other = load ("other");
  fixture->view = g_object_new (USK_TYPE_DIAGRAM_VIEW, NULL);
  usk_diagram_view_set_rasterizer (fixture->view, fixture->rasterizer);
  fixture->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (gtk_widget_get_width (GTK_WIDGET (fixture->view)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

/* Waits for an object to go, because a worker may still hold it for a moment. */
static void
release (gpointer object)
{
  g_object_add_weak_pointer (object, &object);
  g_object_unref (object);
  for (guint i = 0; i < 500 && object != NULL; i++)
    wait (10);
  g_assert_null (object);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  release (fixture->rasterizer);
  release (fixture->diagram);
  release (fixture->other);
}

static Colors
look (Fixture *fixture)
{
  GtkWidget *widget = GTK_WIDGET (fixture->view);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint8 *pixels = g_malloc (WIDTH * HEIGHT * 4);
  Colors colors = { 0 };

  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL)
    return colors;

  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  gdk_texture_download (texture, pixels, WIDTH * 4);
  for (guint i = 0; i < WIDTH * HEIGHT; i++)
    {
      const guint8 *pixel = pixels + i * 4;

      colors.blue += pixel[0] > 20 && pixel[1] < 20 && pixel[2] < pixel[3] / 2;
      colors.green += pixel[1] > 20 && pixel[0] < 20 && pixel[2] < 20;
      colors.red += pixel[2] > 20 && pixel[1] < 20 && pixel[0] < pixel[3] / 2;
    }

  return colors;
}

static void
show (Fixture *fixture, UskDiagram *diagram, UskScene *scene)
{
  usk_diagram_view_show (fixture->view, diagram, scene, NULL);
}

static void
show_and_wait (Fixture *fixture, UskDiagram *diagram, UskScene *scene)
{
  show (fixture, diagram, scene);
  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (UskPicture) picture = usk_rasterizer_lookup (fixture->rasterizer, diagram, scene, WIDTH, HEIGHT);

      if (picture != NULL && usk_diagram_view_is_settled (fixture->view))
        break;
      wait (10);
    }
  wait (50);
}

/* From one drawing to another the new one fades in over the old. */
static void
test_transition_shows_both (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskScene) red = create_scene ("red", "red", "frame-all");
  g_autoptr (UskScene) blue = create_scene ("blue", "blue", "frame-all");
  guint frames_with_both = 0;
  Colors colors;

  show_and_wait (fixture, fixture->other, blue);
  show_and_wait (fixture, fixture->diagram, red);
  colors = look (fixture);
  g_assert_cmpuint (colors.red, >, 1000);
  g_assert_cmpuint (colors.blue, ==, 0);

  show (fixture, fixture->other, blue);
  g_assert_false (usk_diagram_view_is_settled (fixture->view));
  while (!usk_diagram_view_is_settled (fixture->view))
    {
      wait (10);
      colors = look (fixture);
      frames_with_both += colors.red > 1000 && colors.blue > 1000;
    }
  colors = look (fixture);
  g_assert_cmpuint (frames_with_both, >, 0);
  g_assert_cmpuint (colors.red, ==, 0);
  g_assert_cmpuint (colors.blue, >, 1000);
}

typedef struct {
  Fixture *fixture;
  guint frames;
  guint moved; /* the first frame in which something moves; 0 is none */
} Watch;

static void
on_painted_cb (Watch *watch)
{
  gboolean moving;

  watch->frames++;
  g_object_get (watch->fixture->view, "moving", &moving, NULL);
  if (moving && watch->moved == 0)
    watch->moved = watch->frames;
}

/* The first frame of a transition is left to the words that change with it. */
static void
test_first_frame_rests (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskScene) red = create_scene ("red", "red", "frame-all");
  g_autoptr (UskScene) blue = create_scene ("blue", "blue", "frame-all");
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->window);
  Watch watch = { fixture, 0, 0 };
  gboolean moving;
  gulong handler;

  show_and_wait (fixture, fixture->diagram, red);
  usk_player_pause (usk_diagram_view_get_player (fixture->view));
  wait (100);
  handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_painted_cb), &watch);
  show (fixture, fixture->other, blue);
  while (!usk_diagram_view_is_settled (fixture->view))
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);

  g_assert_cmpuint (watch.moved, ==, 2);
  g_assert_cmpuint (watch.frames, >, 2);
  g_object_get (fixture->view, "moving", &moving, NULL);
  g_assert_false (moving);
}

/* In one drawing the camera travels first, so the old picture grows. */
static void
test_camera_travels (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskScene) far = create_scene ("far", "red", "frame-all");
  g_autoptr (UskScene) near = create_scene ("near", "red", "frame-left");
  guint between = 0;
  Colors before, after;

  show_and_wait (fixture, fixture->diagram, near);
  after = look (fixture);
  show_and_wait (fixture, fixture->diagram, far);
  before = look (fixture);
  g_assert_cmpuint (after.red, >, before.red * 3 / 2);

  show (fixture, fixture->diagram, near);
  while (!usk_diagram_view_is_settled (fixture->view))
    {
      Colors colors = look (fixture);

      between += colors.red > before.red * 11 / 10 && colors.red < after.red * 9 / 10;
      wait (10);
    }
  g_assert_cmpuint (between, >, 0);
}

/* Without motion the next scene is simply there. */
static void
test_no_transition_without_motion (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskScene) red = create_scene ("red", "red", "frame-all");
  g_autoptr (UskScene) blue = create_scene ("blue", "blue", "frame-all");

  set_motion (FALSE);
  show_and_wait (fixture, fixture->diagram, red);
  show (fixture, fixture->diagram, blue);
  g_assert_true (usk_diagram_view_is_settled (fixture->view));
  show_and_wait (fixture, fixture->diagram, blue);
  g_assert_cmpuint (look (fixture).red, ==, 0);
}

/* Three taps in a row: the last scene wins, and nothing of the first is left. */
static void
test_hurried_visitor (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskScene) red = create_scene ("red", "red", "frame-all");
  g_autoptr (UskScene) blue = create_scene ("blue", "blue", "frame-all");

  show_and_wait (fixture, fixture->diagram, red);
  for (guint i = 0; i < 7; i++)
    {
      show (fixture, i % 2 ? fixture->diagram : fixture->other, i % 2 ? red : blue);
      wait (i * 30);
    }
  show_and_wait (fixture, fixture->other, blue);
  g_assert_cmpuint (look (fixture).red, ==, 0);
  g_assert_cmpuint (look (fixture).blue, >, 1000);
}

static void
on_frame_cb (guint *frames)
{
  (*frames)++;
}

static guint
count_frames (Fixture *fixture, guint milliseconds)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->window);
  guint frames = 0;
  gulong handler = g_signal_connect_swapped (clock, "update", G_CALLBACK (on_frame_cb), &frames);

  wait (milliseconds);
  g_signal_handler_disconnect (clock, handler);

  return frames;
}

static void
test_unmap_ends_the_transition (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskScene) red = create_scene ("red", "red", "frame-all");
  g_autoptr (UskScene) blue = create_scene ("blue", "blue", "frame-all");

  show_and_wait (fixture, fixture->diagram, red);
  show (fixture, fixture->diagram, blue);
  g_assert_false (usk_diagram_view_is_settled (fixture->view));
  gtk_widget_set_visible (GTK_WIDGET (fixture->view), FALSE);
  g_assert_true (usk_diagram_view_is_settled (fixture->view));
  wait (100);
  g_assert_cmpuint (count_frames (fixture, 300), <=, 1);

  gtk_widget_set_visible (GTK_WIDGET (fixture->view), TRUE);
  show_and_wait (fixture, fixture->diagram, blue);
  g_assert_cmpuint (look (fixture).red, ==, 0);
  g_assert_cmpuint (count_frames (fixture, 300), >, 3);
}

/* What plays moves on screen, and what pauses rests. */
static void
test_plays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskScene) green = create_scene ("green", "green", "frame-all");
  UskPlayer *player = usk_diagram_view_get_player (fixture->view);

  show_and_wait (fixture, fixture->diagram, green);
  g_assert_cmpuint (look (fixture).green, >, 100);
  g_assert_cmpuint (count_frames (fixture, 300), >, 3);
  usk_player_pause (player);
  wait (100);
  g_assert_cmpuint (count_frames (fixture, 300), ==, 0);
}

/* A cleared view holds neither scene nor drawing, also when it was in the
 * middle of something.
 */
static void
test_clear_releases (Fixture *fixture, gconstpointer data)
{
  UskScene *red = create_scene ("red", "red", "frame-all");
  UskScene *blue = create_scene ("blue", "blue", "frame-all");

  show_and_wait (fixture, fixture->diagram, red);
  show (fixture, fixture->diagram, blue);
  wait (30);
  usk_diagram_view_clear (fixture->view);
  usk_rasterizer_clear (fixture->rasterizer);
  g_assert_true (usk_diagram_view_is_settled (fixture->view));
  g_assert_cmpuint (look (fixture).red, ==, 0);
  release (red);
  release (blue);
}

static void
on_moving_changed_cb (UskDiagramView *view, GParamSpec *pspec, gboolean *moving)
{
  g_object_get (view, "moving", moving, NULL);
}

/* Who waits for the end of a transition, as the labels do, hears of it also when the view
 * is cleared in the middle.
 */
static void
test_clear_ends_the_transition (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskScene) red = create_scene ("red", "red", "frame-all");
  g_autoptr (UskScene) blue = create_scene ("blue", "blue", "frame-all");
  gboolean moving = FALSE;

  show_and_wait (fixture, fixture->diagram, red);
  g_signal_connect (fixture->view, "notify::moving", G_CALLBACK (on_moving_changed_cb), &moving);
  show (fixture, fixture->diagram, blue);
  while (!moving && !usk_diagram_view_is_settled (fixture->view))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (moving);
  usk_diagram_view_clear (fixture->view);
  g_assert_false (moving);
  g_signal_handlers_disconnect_by_data (fixture->view, &moving);
}

/* A scene that was drawn ahead is there without a poster. */
static void
test_ready_ahead (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskScene) red = create_scene ("red", "red", "frame-all");

  g_assert_false (usk_diagram_view_is_ready (fixture->view, fixture->diagram, red));
  usk_diagram_view_prefetch (fixture->view, fixture->diagram, red);
  for (guint i = 0; i < 500 && !usk_diagram_view_is_ready (fixture->view, fixture->diagram, red); i++)
    wait (10);
  g_assert_true (usk_diagram_view_is_ready (fixture->view, fixture->diagram, red));

  usk_diagram_view_show (fixture->view, fixture->diagram, red, NULL);
  g_assert_true (usk_diagram_view_is_crisp (fixture->view));
}

/* A label is found where its part is seen. */
static void
test_locate (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskScene) red = create_scene ("red", "red", "frame-all");
  g_autoptr (UskLabel) label = usk_label_new ("red", NULL, "Red", NULL, "A note");
  double x, y;

  g_assert_false (usk_diagram_view_locate (fixture->view, label, &x, &y));
  show_and_wait (fixture, fixture->diagram, red);
  g_assert_true (usk_diagram_view_locate (fixture->view, label, &x, &y));
  g_assert_cmpfloat_with_epsilon (x, (400 - 80) * WIDTH / 1440.0, 2);
  g_assert_cmpfloat_with_epsilon (y, (800 - 80) * HEIGHT / 1440.0, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

#define ADD(path, function) g_test_add ("/diagram-view/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("transition-shows-both", test_transition_shows_both);
  ADD ("first-frame-rests", test_first_frame_rests);
  ADD ("camera-travels", test_camera_travels);
  ADD ("no-transition-without-motion", test_no_transition_without_motion);
  ADD ("hurried-visitor", test_hurried_visitor);
  ADD ("unmap-ends-the-transition", test_unmap_ends_the_transition);
  ADD ("plays", test_plays);
  ADD ("clear-releases", test_clear_releases);
  ADD ("clear-ends-the-transition", test_clear_ends_the_transition);
  ADD ("ready-ahead", test_ready_ahead);
  ADD ("locate", test_locate);
#undef ADD

  return g_test_run ();
}
