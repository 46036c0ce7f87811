/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-player.h"

#define NEAR 1e-9

typedef struct {
  UskPlayer *player;
  UskScene *loop;
  UskScene *once;
  UskScene *scrubbed;
  guint times;
  guint plays;
} Fixture;

static UskScene *
create_scene (const char *id, UskScenePlay play)
{
  UskScene *scene = usk_scene_new (id, "drawing");

  usk_scene_set_play (scene, play, 4, (double[]){ 0.5, 2, 3.5 }, 3);
  usk_scene_add_caption (scene, "First");
  usk_scene_add_caption (scene, "Second");

  return scene;
}

static void
on_time_cb (Fixture *fixture)
{
  fixture->times++;
}

static void
on_playing_cb (Fixture *fixture)
{
  fixture->plays++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->player = usk_player_new ();
  fixture->loop = create_scene ("loop", USK_SCENE_PLAY_LOOP);
  fixture->once = create_scene ("once", USK_SCENE_PLAY_ONCE);
  fixture->scrubbed = create_scene ("scrubbed", USK_SCENE_PLAY_LOOP);
  usk_scene_set_scrub (fixture->scrubbed, 1, 3, "mm", 0, 2, 0.5);
  g_signal_connect_swapped (fixture->player, "notify::time", G_CALLBACK (on_time_cb), fixture);
  g_signal_connect_swapped (fixture->player, "notify::playing", G_CALLBACK (on_playing_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->player);
  g_assert_finalize_object (fixture->loop);
  g_assert_finalize_object (fixture->once);
  g_assert_finalize_object (fixture->scrubbed);
}

static void
assert_at (Fixture *fixture, double time, gboolean playing)
{
  g_assert_cmpfloat_with_epsilon (usk_player_get_time (fixture->player), time, NEAR);
  g_assert_cmpint (usk_player_is_playing (fixture->player), ==, playing);
}

static void
test_nothing_to_play (Fixture *fixture, gconstpointer data)
{
  usk_player_play (fixture->player);
  usk_player_pause (fixture->player);
  usk_player_replay (fixture->player);
  usk_player_seek (fixture->player, 2);
  usk_player_advance (fixture->player, 1);
  usk_player_set_motion (fixture->player, FALSE);
  usk_player_play (fixture->player);

  assert_at (fixture, 0, FALSE);
  g_assert_cmpuint (usk_player_get_n_stills (fixture->player), ==, 0);
  g_assert_cmpuint (fixture->times + fixture->plays, ==, 0);
}

static void
test_loop_wraps (Fixture *fixture, gconstpointer data)
{
  usk_player_set_scene (fixture->player, fixture->loop);
  assert_at (fixture, 0, TRUE);

  usk_player_advance (fixture->player, 3.5);
  assert_at (fixture, 3.5, TRUE);
  usk_player_advance (fixture->player, 1);
  assert_at (fixture, 0.5, TRUE);

  /* A machine that slept for long still comes back inside the scene. */
  usk_player_advance (fixture->player, 4 * 1000 + 1.25);
  assert_at (fixture, 1.75, TRUE);
  g_assert_cmpuint (fixture->plays, ==, 1);
}

static void
test_loop_ends_exactly (Fixture *fixture, gconstpointer data)
{
  usk_player_set_scene (fixture->player, fixture->loop);
  usk_player_advance (fixture->player, 4);
  assert_at (fixture, 0, TRUE);
}

static void
test_once_stops (Fixture *fixture, gconstpointer data)
{
  usk_player_set_scene (fixture->player, fixture->once);
  usk_player_advance (fixture->player, 3);
  assert_at (fixture, 3, TRUE);
  usk_player_advance (fixture->player, 9);
  assert_at (fixture, 4, FALSE);

  usk_player_advance (fixture->player, 9);
  assert_at (fixture, 4, FALSE);

  usk_player_play (fixture->player);
  assert_at (fixture, 0, TRUE);
}

static void
test_pause_goes_on_from_there (Fixture *fixture, gconstpointer data)
{
  usk_player_set_scene (fixture->player, fixture->once);
  usk_player_advance (fixture->player, 1.5);
  usk_player_pause (fixture->player);
  usk_player_advance (fixture->player, 1);
  assert_at (fixture, 1.5, FALSE);

  usk_player_play (fixture->player);
  usk_player_advance (fixture->player, 1);
  assert_at (fixture, 2.5, TRUE);
}

static void
test_time_never_runs_back (Fixture *fixture, gconstpointer data)
{
  usk_player_set_scene (fixture->player, fixture->loop);
  usk_player_advance (fixture->player, 1);
  usk_player_advance (fixture->player, 0);
  usk_player_advance (fixture->player, -3);
  assert_at (fixture, 1, TRUE);
}

/* A scrubbed scene plays through its range once, whatever its scene says,
 * because the visitor shall take the slider where it stops.
 */
static void
test_scrub_range (Fixture *fixture, gconstpointer data)
{
  usk_player_set_scene (fixture->player, fixture->scrubbed);
  assert_at (fixture, 1, TRUE);
  usk_player_advance (fixture->player, 5);
  assert_at (fixture, 3, FALSE);

  usk_player_seek (fixture->player, 0);
  assert_at (fixture, 1, FALSE);
  usk_player_seek (fixture->player, 99);
  assert_at (fixture, 3, FALSE);
  usk_player_seek (fixture->player, 2.25);
  assert_at (fixture, 2.25, FALSE);

  usk_player_play (fixture->player);
  assert_at (fixture, 2.25, TRUE);
  usk_player_replay (fixture->player);
  assert_at (fixture, 1, TRUE);
}

static void
test_seek_pauses (Fixture *fixture, gconstpointer data)
{
  usk_player_set_scene (fixture->player, fixture->loop);
  usk_player_seek (fixture->player, 2.5);
  assert_at (fixture, 2.5, FALSE);
  usk_player_advance (fixture->player, 1);
  assert_at (fixture, 2.5, FALSE);
}

static void
test_replay (Fixture *fixture, gconstpointer data)
{
  usk_player_set_scene (fixture->player, fixture->once);
  usk_player_advance (fixture->player, 9);
  usk_player_replay (fixture->player);
  assert_at (fixture, 0, TRUE);
}

static void
test_stills_instead_of_motion (Fixture *fixture, gconstpointer data)
{
  const double expected[] = { 0.5, 2, 3.5, 0.5 };

  usk_player_set_motion (fixture->player, FALSE);
  g_assert_false (usk_player_get_motion (fixture->player));
  usk_player_set_scene (fixture->player, fixture->loop);
  g_assert_cmpuint (usk_player_get_n_stills (fixture->player), ==, 3);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      assert_at (fixture, expected[i], FALSE);
      g_assert_cmpuint (usk_player_get_still (fixture->player), ==, i % 3);
      usk_player_advance (fixture->player, 1);
      assert_at (fixture, expected[i], FALSE);
      usk_player_play (fixture->player);
    }

  usk_player_replay (fixture->player);
  assert_at (fixture, 0.5, FALSE);
  usk_scene_set_cover (fixture->loop, 1);
  usk_player_replay (fixture->player);
  assert_at (fixture, 2, FALSE);
  g_assert_cmpuint (usk_player_get_still (fixture->player), ==, 1);
  g_assert_cmpuint (fixture->plays, ==, 0);
}

static void
test_motion_can_be_switched (Fixture *fixture, gconstpointer data)
{
  usk_player_set_scene (fixture->player, fixture->loop);
  usk_player_advance (fixture->player, 3);
  usk_player_set_motion (fixture->player, FALSE);
  assert_at (fixture, 0.5, FALSE);
  usk_player_set_motion (fixture->player, TRUE);
  assert_at (fixture, 0, TRUE);

  usk_player_advance (fixture->player, 1);
  usk_player_set_motion (fixture->player, TRUE);
  assert_at (fixture, 1, TRUE);
}

/* The slider also works for those who want no motion. */
static void
test_scrub_without_motion (Fixture *fixture, gconstpointer data)
{
  usk_player_set_motion (fixture->player, FALSE);
  usk_player_set_scene (fixture->player, fixture->scrubbed);
  usk_player_seek (fixture->player, 2.5);
  assert_at (fixture, 2.5, FALSE);
}

static void
test_no_scene_stops (Fixture *fixture, gconstpointer data)
{
  usk_player_set_scene (fixture->player, fixture->loop);
  usk_player_set_scene (fixture->player, NULL);
  g_assert_false (usk_player_is_playing (fixture->player));
  usk_player_advance (fixture->player, 1);
  assert_at (fixture, 0, FALSE);
}

static void
test_same_time_is_not_told (Fixture *fixture, gconstpointer data)
{
  usk_player_set_scene (fixture->player, fixture->scrubbed);
  usk_player_seek (fixture->player, 2);
  fixture->times = 0;
  usk_player_seek (fixture->player, 2);
  g_assert_cmpuint (fixture->times, ==, 0);
}

static void
on_will_end_cb (UskPlayer *player, GParamSpec *pspec, GString *told)
{
  gboolean property;

  g_object_get (player, "will-end", &property, NULL);
  g_assert_cmpint (property, ==, usk_player_will_end (player));
  g_string_append (told, property ? "yes " : "no ");
}

/* A scene that plays once comes to an end, and so does the range of a slider;
 * a loop and what is paused do not.
 */
static void
test_will_end (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) told = g_string_new (NULL);

  g_signal_connect (fixture->player, "notify::will-end", G_CALLBACK (on_will_end_cb), told);
  usk_player_set_scene (fixture->player, fixture->loop);
  usk_player_advance (fixture->player, 9);
  g_assert_cmpstr (told->str, ==, "");
  usk_player_set_scene (fixture->player, fixture->once);
  usk_player_advance (fixture->player, 1);
  g_assert_cmpstr (told->str, ==, "yes ");
  usk_player_pause (fixture->player);
  usk_player_play (fixture->player);
  g_assert_cmpstr (told->str, ==, "yes no yes ");
  usk_player_advance (fixture->player, 9);
  g_assert_cmpstr (told->str, ==, "yes no yes no ");

  g_string_truncate (told, 0);
  usk_player_set_scene (fixture->player, fixture->scrubbed);
  usk_player_set_scene (fixture->player, fixture->loop);
  usk_player_set_scene (fixture->player, fixture->once);
  usk_player_set_scene (fixture->player, NULL);
  g_assert_cmpstr (told->str, ==, "yes no yes no ");

  usk_player_set_motion (fixture->player, FALSE);
  usk_player_set_scene (fixture->player, fixture->once);
  usk_player_play (fixture->player);
  g_assert_cmpstr (told->str, ==, "yes no yes no ");
}

static void
test_stills_there_and_back (Fixture *fixture, gconstpointer data)
{
  usk_player_set_scene (fixture->player, fixture->once);
  usk_player_show_still_before (fixture->player);
  g_assert_cmpfloat (usk_player_get_time (fixture->player), ==, 0);
  usk_player_set_motion (fixture->player, FALSE);
  usk_player_play (fixture->player);
  g_assert_cmpuint (usk_player_get_still (fixture->player), ==, 1);
  g_assert_cmpstr (usk_player_get_caption (fixture->player), ==, "Second");
  usk_player_show_still_before (fixture->player);
  g_assert_cmpuint (usk_player_get_still (fixture->player), ==, 0);
  g_assert_cmpstr (usk_player_get_caption (fixture->player), ==, "First");
  usk_player_show_still_before (fixture->player);
  g_assert_cmpuint (usk_player_get_still (fixture->player), ==, 2);
  g_assert_cmpfloat (usk_player_get_time (fixture->player), ==, 3.5);
  g_assert_null (usk_player_get_caption (fixture->player));
  usk_player_play (fixture->player);
  g_assert_cmpuint (usk_player_get_still (fixture->player), ==, 0);
  usk_player_seek (fixture->player, 3);
  g_assert_null (usk_player_get_caption (fixture->player));
}

static void
test_go_on (Fixture *fixture, gconstpointer data)
{
  UskMoment moment;

  usk_player_set_scene (fixture->player, fixture->once);
  usk_player_seek (fixture->player, 2.5);
  moment = usk_player_get_moment (fixture->player);
  usk_player_set_scene (fixture->player, fixture->once);
  usk_player_go_on (fixture->player, &moment);
  g_assert_cmpfloat (usk_player_get_time (fixture->player), ==, 2.5);
  g_assert_false (usk_player_is_playing (fixture->player));

  moment.time = 99;
  moment.playing = TRUE;
  usk_player_go_on (fixture->player, &moment);
  g_assert_cmpfloat (usk_player_get_time (fixture->player), ==, 4);
  g_assert_true (usk_player_is_playing (fixture->player));

  moment.still = 7;
  usk_player_set_motion (fixture->player, FALSE);
  usk_player_go_on (fixture->player, &moment);
  g_assert_cmpuint (usk_player_get_still (fixture->player), ==, 7 % 3);
  g_assert_false (usk_player_is_playing (fixture->player));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/player/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("nothing-to-play", test_nothing_to_play);
  ADD ("stills-there-and-back", test_stills_there_and_back);
  ADD ("go-on", test_go_on);
  ADD ("loop-wraps", test_loop_wraps);
  ADD ("loop-ends-exactly", test_loop_ends_exactly);
  ADD ("once-stops", test_once_stops);
  ADD ("pause-goes-on-from-there", test_pause_goes_on_from_there);
  ADD ("time-never-runs-back", test_time_never_runs_back);
  ADD ("scrub-range", test_scrub_range);
  ADD ("seek-pauses", test_seek_pauses);
  ADD ("replay", test_replay);
  ADD ("stills-instead-of-motion", test_stills_instead_of_motion);
  ADD ("motion-can-be-switched", test_motion_can_be_switched);
  ADD ("scrub-without-motion", test_scrub_without_motion);
  ADD ("no-scene-stops", test_no_scene_stops);
  ADD ("same-time-is-not-told", test_same_time_is_not_told);
  ADD ("will-end", test_will_end);
#undef ADD

  return g_test_run ();
}
