/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What moves on the screen, and that nothing moves for those who do not want
 * it or when nobody needs it.
 */

#include "usk-test-app.h"

#include "usk-drawing.h"
#include "usk-page.h"
#include "usk-split.h"
#include "usk-stage.h"

/* A frame or two may still come after a change; a tick would make dozens. */
#define STILL 3

/* How often to look whether the window rests: a slow machine takes its time
 * for the last frames, but what plays on never rests.
 */
#define LOOKS 20

static gboolean
comes_to_rest (UskTestApp *app)
{
  for (guint look = 0; look < LOOKS; look++)
    if (usk_test_count_frames (GTK_WIDGET (app->window), 400) <= STILL)
      return TRUE;

  return FALSE;
}

static UskDiagramView *
get_view (UskTestApp *app)
{
  return usk_stage_get_view (USK_STAGE (usk_test_find_type (usk_test_app_get_page (app), USK_TYPE_STAGE)));
}

static GBytes *
get_pixels (GtkWidget *widget)
{
  g_autoptr (GdkTexture) texture = usk_test_render (widget);
  gsize stride = (gsize) gdk_texture_get_width (texture) * 4;
  gsize size = stride * (gsize) gdk_texture_get_height (texture);
  guchar *pixels = g_malloc (size);

  gdk_texture_download (texture, pixels, stride);

  return g_bytes_new_take (pixels, size);
}

static char *
get_scene_of (UskTestApp *app, const char *treatment, guint number)
{
  g_autoptr (GListModel) steps = usk_library_list_steps (app->library, treatment, NULL);
  g_autoptr (UskStep) step = g_list_model_get_item (steps, number - 1);

  return g_strdup (usk_scene_get_id (usk_step_get_scene (step)));
}

static UskDiagramView *
open_step (UskTestApp *app, guint number)
{
  g_autofree char *scene = get_scene_of (app, "microneedling", number);
  UskDiagramView *view;

  usk_test_app_open (app, "microneedling", number);
  usk_test_app_settle (app);
  view = get_view (app);
  usk_test_app_wait_crisp (app, view, scene);

  return view;
}

static void
test_key_frames (void)
{
  g_autoptr (UskTestApp) app = NULL;
  UskDiagramView *view;
  UskPlayer *player;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autoptr (GBytes) again = NULL;

  usk_test_app_set_motion (FALSE);
  app = usk_test_app_new (1024, 600);
  view = open_step (app, 3);
  player = usk_diagram_view_get_player (view);
  g_assert_false (usk_player_get_motion (player));
  g_assert_false (usk_player_is_playing (player));
  g_assert_cmpuint (usk_player_get_n_stills (player), >=, 2);

  first = get_pixels (GTK_WIDGET (view));
  g_signal_emit_by_name (usk_test_find_action (usk_test_app_get_page (app), "play.toggle"), "clicked");
  g_assert_cmpuint (usk_player_get_still (player), ==, 1);
  second = get_pixels (GTK_WIDGET (view));
  g_assert_false (g_bytes_equal (first, second));
  g_assert_nonnull (
    usk_test_find_text (usk_test_app_get_page (app), "Picture 2 of 3: The needles leave tiny holes"));

  g_signal_emit_by_name (usk_test_find_action (usk_test_app_get_page (app), "play.before"), "clicked");
  g_assert_nonnull (usk_test_find_text (usk_test_app_get_page (app), "Picture 1 of 3: The needles go in"));
  gtk_test_accessible_assert_property (usk_test_find_action (usk_test_app_get_page (app), "play.toggle"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Picture 1 of 3: The needles go in. Next picture");
  again = get_pixels (GTK_WIDGET (view));
  g_assert_true (g_bytes_equal (first, again));
}

/* With motion off no clock runs at all, on no page. */
static void
test_nothing_ticks (void)
{
  g_autoptr (UskTestApp) app = NULL;

  usk_test_app_set_motion (FALSE);
  app = usk_test_app_new (1024, 600);
  usk_test_app_wait (1500);
  g_assert_true (comes_to_rest (app));
  open_step (app, 3);
  usk_test_app_wait (200);
  g_assert_true (comes_to_rest (app));
  usk_test_app_act (app, "win.home", NULL);
  usk_test_app_wait (1500);
  g_assert_true (comes_to_rest (app));
}

static void
test_motion_ticks (void)
{
  g_autoptr (UskTestApp) app = NULL;
  UskPlayer *player;
  double before;

  usk_test_app_set_motion (TRUE);
  app = usk_test_app_new (1024, 600);
  player = usk_diagram_view_get_player (open_step (app, 3));
  g_assert_true (usk_player_is_playing (player));
  before = usk_player_get_time (player);
  g_assert_cmpuint (usk_test_count_frames (GTK_WIDGET (app->window), 400), >, STILL);
  g_assert_cmpfloat (usk_player_get_time (player), !=, before);
}

/* A paused picture costs nothing. */
static void
test_pause_rests (void)
{
  g_autoptr (UskTestApp) app = NULL;
  UskPlayer *player;
  double before;

  usk_test_app_set_motion (TRUE);
  app = usk_test_app_new (1024, 600);
  player = usk_diagram_view_get_player (open_step (app, 3));
  g_signal_emit_by_name (usk_test_find_action (usk_test_app_get_page (app), "play.toggle"), "clicked");
  g_assert_false (usk_player_is_playing (player));
  usk_test_app_wait (1200);
  before = usk_player_get_time (player);
  g_assert_true (comes_to_rest (app));
  g_assert_cmpfloat (usk_player_get_time (player), ==, before);
}

/* The step that was left does not go on playing behind the next page. */
static void
test_hidden_pages_rest (void)
{
  g_autoptr (UskTestApp) app = NULL;
  UskPlayer *player;

  usk_test_app_set_motion (TRUE);
  app = usk_test_app_new (1024, 600);
  player = usk_diagram_view_get_player (open_step (app, 3));
  usk_test_app_act (app, "win.close-walkthrough", g_variant_new_string ("microneedling"));
  usk_test_app_wait (200);
  g_assert_false (usk_player_is_playing (player));
  g_assert_true (comes_to_rest (app));
  usk_test_app_act (app, "win.rest", NULL);
  usk_test_app_wait (200);
  g_assert_true (comes_to_rest (app));
}

/* The slider moves the picture and holds it there. */
static void
test_slider (void)
{
  g_autoptr (UskTestApp) app = NULL;
  UskDiagramView *view;
  UskPlayer *player;
  GtkRange *scale;
  GtkAdjustment *adjustment;
  g_autoptr (GBytes) shallow = NULL;
  g_autoptr (GBytes) deep = NULL;

  usk_test_app_set_motion (TRUE);
  app = usk_test_app_new (1024, 600);
  view = open_step (app, 2);
  player = usk_diagram_view_get_player (view);
  scale = GTK_RANGE (usk_test_find_type (usk_test_app_get_page (app), GTK_TYPE_SCALE));
  adjustment = gtk_range_get_adjustment (scale);

  gtk_range_set_value (scale, gtk_adjustment_get_lower (adjustment));
  g_assert_false (usk_player_is_playing (player));
  g_assert_cmpfloat_with_epsilon (usk_player_get_time (player), gtk_adjustment_get_lower (adjustment), 1e-6);
  shallow = get_pixels (GTK_WIDGET (view));
  gtk_range_set_value (scale, gtk_adjustment_get_upper (adjustment));
  deep = get_pixels (GTK_WIDGET (view));
  g_assert_false (g_bytes_equal (shallow, deep));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT));
  g_assert_nonnull (usk_test_find_text (usk_test_app_get_page (app), "mm"));
}

static UskPlayer *
change_language (UskTestApp *app, const char *language)
{
  usk_test_app_act (app, "win.language", g_variant_new_string (language));
  usk_test_app_settle (app);
  g_assert_cmpstr (usk_library_get_language (usk_page_get_library (USK_PAGE (usk_test_app_get_page (app)))), ==,
                   language);

  return usk_diagram_view_get_player (get_view (app));
}

/* Whoever changes the language looks at the same moment as before. */
static void
test_language_keeps_the_moment (void)
{
  g_autoptr (UskTestApp) app = NULL;
  UskPlayer *player;
  GtkRange *scale;
  double middle;

  usk_test_app_set_motion (TRUE);
  app = usk_test_app_new (1024, 600);
  player = usk_diagram_view_get_player (open_step (app, 2));
  scale = GTK_RANGE (usk_test_find_type (usk_test_app_get_page (app), GTK_TYPE_SCALE));
  middle = gtk_adjustment_get_upper (gtk_range_get_adjustment (scale)) / 2;
  usk_player_seek (player, middle);

  player = change_language (app, "es");
  g_assert_cmpfloat_with_epsilon (usk_player_get_time (player), middle, 1e-6);
  g_assert_false (usk_player_is_playing (player));
  scale = GTK_RANGE (usk_test_find_type (usk_test_app_get_page (app), GTK_TYPE_SCALE));
  g_assert_cmpfloat_with_epsilon (gtk_range_get_value (scale), middle, 1e-6);

  usk_player_play (player);
  player = change_language (app, "en");
  g_assert_true (usk_player_is_playing (player));
  g_assert_cmpfloat (usk_player_get_time (player), >=, middle);
}

static void
test_language_keeps_the_key_frame (void)
{
  g_autoptr (UskTestApp) app = NULL;
  UskPlayer *player;
  double time;

  usk_test_app_set_motion (FALSE);
  app = usk_test_app_new (1024, 600);
  player = usk_diagram_view_get_player (open_step (app, 3));
  usk_player_play (player);
  g_assert_cmpuint (usk_player_get_still (player), ==, 1);
  time = usk_player_get_time (player);

  player = change_language (app, "es");
  g_assert_cmpuint (usk_player_get_still (player), ==, 1);
  g_assert_cmpfloat_with_epsilon (usk_player_get_time (player), time, 1e-9);
}

static void
test_language_keeps_the_moment_of_a_question (void)
{
  g_autoptr (UskTestApp) app = NULL;
  UskPlayer *player;

  usk_test_app_set_motion (TRUE);
  app = usk_test_app_new (1024, 600);
  usk_session_begin (app->session);
  usk_test_app_act (app, "win.open-quiz", g_variant_new_string ("microneedling"));
  usk_test_app_settle (app);
  player = usk_diagram_view_get_player (get_view (app));
  usk_player_seek (player, 1.25);

  player = change_language (app, "es");
  g_assert_cmpfloat_with_epsilon (usk_player_get_time (player), 1.25, 1e-6);
  g_assert_false (usk_player_is_playing (player));
}

static gboolean
are_drawn (gpointer data)
{
  UskTestApp *app = data;
  g_autoptr (GListModel) treatments = usk_library_list_treatments (app->library, NULL);
  guint n_drawn = 0;
  int width, height;

  usk_split_get_stage_size (USK_SPLIT (usk_test_find_type (usk_test_app_get_page (app), USK_TYPE_SPLIT)), &width,
                            &height);

  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, i);
      g_autoptr (UskStep) step = usk_library_get_step (app->library, usk_treatment_get_id (treatment), 1, NULL);
      g_autoptr (UskDiagram) diagram = usk_drawing_load (app->library, usk_step_get_scene (step), NULL);
      g_autoptr (UskPicture) picture =
        usk_rasterizer_lookup (app->rasterizer, diagram, usk_step_get_scene (step), width, height);

      n_drawn += picture != NULL;
    }

  return n_drawn == g_list_model_get_n_items (treatments);
}

/* While the visitor chooses, the first step of each treatment is drawn, so that
 * whichever it is, its picture is sharp at once.
 */
static void
test_first_steps_are_drawn_ahead (void)
{
  g_autoptr (UskTestApp) app = NULL;

  usk_test_app_set_motion (FALSE);
  app = usk_test_app_new (1024, 600);
  usk_test_app_act (app, "win.begin", NULL);
  usk_test_app_settle (app);
  g_assert_true (usk_test_app_wait_for (are_drawn, app, 60));

  usk_test_app_open (app, "dry-needling", 1);
  usk_test_app_settle (app);
  g_assert_true (usk_diagram_view_is_crisp (get_view (app)));
}

static void
pass_idle_time (UskTestApp *app, UskSessionState expected)
{
  usk_clock_advance (app->clock, USK_TEST_IDLE_SECONDS * G_TIME_SPAN_SECOND);
  g_assert_cmpint (usk_session_get_state (app->session), ==, expected);
}

static gboolean
has_stopped (gpointer player)
{
  return !usk_player_is_playing (player);
}

/* Whoever watches a motion to its end is not asked in the middle whether they
 * are there, but afterwards.
 */
static void
test_end_is_waited_for (void)
{
  g_autoptr (UskTestApp) app = NULL;
  UskPlayer *player;

  usk_test_app_set_motion (TRUE);
  app = usk_test_app_new (1024, 600);
  usk_session_begin (app->session);
  player = usk_diagram_view_get_player (open_step (app, 6));
  g_assert_true (usk_player_will_end (player));
  pass_idle_time (app, USK_SESSION_VISIT);
  pass_idle_time (app, USK_SESSION_VISIT);
  g_assert_true (usk_player_is_playing (player));

  g_assert_true (usk_test_app_wait_for (has_stopped, player, 60));
  pass_idle_time (app, USK_SESSION_WARNING);
}

/* A loop plays on when nobody is there, and so does what is paused or left. */
static void
test_loop_is_not_waited_for (void)
{
  g_autoptr (UskTestApp) app = NULL;
  UskPlayer *player;

  usk_test_app_set_motion (TRUE);
  app = usk_test_app_new (1024, 600);
  usk_session_begin (app->session);
  player = usk_diagram_view_get_player (open_step (app, 6));
  g_assert_true (usk_player_will_end (player));
  open_step (app, 5);
  g_assert_true (usk_player_is_playing (player));
  pass_idle_time (app, USK_SESSION_WARNING);
  usk_session_stay (app->session);

  open_step (app, 6);
  usk_player_pause (player);
  pass_idle_time (app, USK_SESSION_WARNING);
  usk_session_stay (app->session);

  open_step (app, 6);
  usk_test_app_act (app, "win.home", NULL);
  pass_idle_time (app, USK_SESSION_WARNING);
}

int
main (int argc, char **argv)
{
  usk_test_app_init (&argc, &argv);

  g_test_add_func ("/motion/key-frames", test_key_frames);
  g_test_add_func ("/motion/nothing-ticks", test_nothing_ticks);
  g_test_add_func ("/motion/motion-ticks", test_motion_ticks);
  g_test_add_func ("/motion/pause-rests", test_pause_rests);
  g_test_add_func ("/motion/hidden-pages-rest", test_hidden_pages_rest);
  g_test_add_func ("/motion/first-steps-are-drawn-ahead", test_first_steps_are_drawn_ahead);
  g_test_add_func ("/motion/slider", test_slider);
  g_test_add_func ("/motion/language/moment", test_language_keeps_the_moment);
  g_test_add_func ("/motion/language/key-frame", test_language_keeps_the_key_frame);
  g_test_add_func ("/motion/language/question", test_language_keeps_the_moment_of_a_question);
  g_test_add_func ("/motion/end-is-waited-for", test_end_is_waited_for);
  g_test_add_func ("/motion/loop-is-not-waited-for", test_loop_is_not_waited_for);

  return g_test_run ();
}
