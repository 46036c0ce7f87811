/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-diagram-fixture.h"

#include <string.h>

#define LOOP                                                                                                      \
  "<animateTransform attributeName='transform' type='translate' values='0;9;0' dur='2s' "                         \
  "repeatCount='indefinite'/>"
#define ONCE "<animateTransform attributeName='transform' type='translate' values='0;9' dur='5s' fill='freeze'/>"

#define DRAWING                                                                                                   \
  "<g id='frames' display='none'><rect id='frame-small' x='400' y='400' width='200' height='200'/></g>"           \
  "<g id='anchors' display='none'><circle id='at-near' cx='500' cy='500' r='6'/><circle id='at-far' cx='900' "    \
  "cy='500' r='6'/></g>"                                                                                          \
  "<g id='paper'><rect width='1600' height='1600'/></g>"                                                          \
  "<g id='looping'>" LOOP "<rect x='450' y='450' width='9' height='9'/></g>"                                      \
  "<g id='single'>" ONCE "<rect x='450' y='450' width='9' height='9'/></g>"                                       \
  "<g id='large'>" LOOP "<rect width='1300' height='1300'/></g>"

typedef struct {
  UskDiagram *diagram;
  UskScene *scene;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->diagram = fixture_load_part (DRAWING);
  fixture->scene = fixture_scene ("paper looping", "looping", "frame-small", 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->scene);
  g_assert_finalize_object (fixture->diagram);
}

/* What the check says of the scene; an empty text when all is well. */
static char *
check (Fixture *fixture)
{
  g_autoptr (UskProblems) problems = usk_problems_new ();

  usk_diagram_check_scene (fixture->diagram, fixture->scene, "scenes.xml", 12, problems);

  return usk_problems_to_string (problems);
}

static void
assert_told (Fixture *fixture, const char *words)
{
  g_autofree char *text = check (fixture);

  if (strstr (text, words) == NULL)
    g_error ("“%s” is not told, but: %s", words, text);
  g_assert_true (g_str_has_prefix (text, "scenes.xml:12: Scene \"scene\": "));
}

static void
show (Fixture *fixture, const char *parts, const char *focus)
{
  g_auto (GStrv) shown = g_strsplit (parts, " ", -1);
  g_auto (GStrv) focused = g_strsplit (focus, " ", -1);

  usk_scene_set_parts (fixture->scene, (const char *const *) shown, (const char *const *) focused);
}

static void
add_label (Fixture *fixture, const char *part, const char *anchor)
{
  g_autoptr (UskLabel) label = usk_label_new (part, anchor, "Word", NULL, NULL);

  usk_scene_add_label (fixture->scene, label);
}

static void
test_good (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  add_label (fixture, "looping", "near");
  add_label (fixture, "looping", NULL);
  text = check (fixture);
  g_assert_cmpstr (text, ==, "");
}

static void
test_parts (Fixture *fixture, gconstpointer data)
{
  show (fixture, "", "");
  assert_told (fixture, "shows no part of \"fixture\"");
  show (fixture, "paper lost", "");
  assert_told (fixture, "no part \"lost\" to show");
  show (fixture, "paper", "looping");
  assert_told (fixture, "focuses on \"looping\"");
  usk_scene_set_camera (fixture->scene, "frame-lost", 0);
  assert_told (fixture, "no frame or part \"frame-lost\"");
}

static void
test_times (Fixture *fixture, gconstpointer data)
{
  usk_scene_set_play (fixture->scene, USK_SCENE_PLAY_LOOP, 30, (double[]){ 0 }, 1);
  assert_told (fixture, "lasts 30 s");
  usk_scene_set_play (fixture->scene, USK_SCENE_PLAY_LOOP, 4, (double[]){ 0, 5 }, 2);
  assert_told (fixture, "still at 5 s");
  usk_scene_set_play (fixture->scene, USK_SCENE_PLAY_LOOP, 4, NULL, 0);
  assert_told (fixture, "0 stills");
  usk_scene_set_play (fixture->scene, USK_SCENE_PLAY_LOOP, 5, (double[]){ 0 }, 1);
  assert_told (fixture, "5 s are no multiple of the 2 s of a motion of \"looping\"");
  usk_scene_set_play (fixture->scene, USK_SCENE_PLAY_ONCE, 4, (double[]){ 0 }, 1);
  assert_told (fixture, "a motion of \"looping\" repeats for ever");
  show (fixture, "paper single", "");
  assert_told (fixture, "ends before a motion of \"single\"");
  usk_scene_set_play (fixture->scene, USK_SCENE_PLAY_LOOP, 5, (double[]){ 0 }, 1);
  assert_told (fixture, "a motion of \"single\" does not repeat");
}

static void
test_scrub (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  show (fixture, "paper single", "");
  usk_scene_set_play (fixture->scene, USK_SCENE_PLAY_ONCE, 6, (double[]){ 0 }, 1);
  usk_scene_set_scrub (fixture->scene, 0, 6, "mm", 0, 1.5, 0.1);
  usk_scene_add_scrub_mark (fixture->scene, 3, "Middle");
  text = check (fixture);
  g_assert_cmpstr (text, ==, "");

  usk_scene_set_scrub (fixture->scene, 0, 6, "mm", 1.5, 1.5, 0.1);
  assert_told (fixture, "shows no numbers");
  usk_scene_set_scrub (fixture->scene, 0, 6, "mm", 0, 1.5, 0);
  assert_told (fixture, "shows no numbers");
  usk_scene_set_scrub (fixture->scene, 0, 7, "mm", 0, 1.5, 0.1);
  assert_told (fixture, "slider from 0 s to 7 s");
  usk_scene_add_scrub_mark (fixture->scene, 9, "Late");
  assert_told (fixture, "mark at 9 s");
}

static void
test_labels (Fixture *fixture, gconstpointer data)
{
  add_label (fixture, "lost", NULL);
  assert_told (fixture, "unknown part \"lost\"");
  add_label (fixture, "single", NULL);
  assert_told (fixture, "\"single\", which is not shown");
  add_label (fixture, "looping", "lost");
  assert_told (fixture, "unknown anchor \"lost\"");
  add_label (fixture, "looping", "far");
  assert_told (fixture, "ends at (900, 500), outside the picture");
}

static void
test_budget (Fixture *fixture, gconstpointer data)
{
  show (fixture, "paper large", "");
  assert_told (fixture, "moves in \"large\" covers 66 % of the canvas");
  assert_told (fixture, "what moves covers 66 %");
}

static void
test_scene (void)
{
  g_autoptr (UskScene) scene = usk_scene_new ("id", "skin");
  g_autoptr (UskLabel) label = usk_label_new ("dermis", "dermis-right", "Dermis", "dermis", "note");
  const UskScrub *scrub;
  double padding;
  guint n;

  usk_scene_set_camera (scene, "frame-x", 20);
  usk_scene_set_description (scene, "What moves.");
  usk_scene_set_scrub (scene, 1, 5, "mm", 0, 1.5, 0.1);
  usk_scene_add_scrub_mark (scene, 3, "second");
  usk_scene_add_scrub_mark (scene, 1, "first");
  usk_scene_set_play (scene, USK_SCENE_PLAY_ONCE, 6, (double[]){ 0, 2.5 }, 2);
  usk_scene_add_label (scene, label);
  g_assert_cmpfloat (usk_scene_get_cover (scene), ==, 0);
  usk_scene_set_cover (scene, 1);
  usk_scene_add_caption (scene, "First");

  g_assert_cmpstr (usk_scene_get_id (scene), ==, "id");
  g_assert_cmpstr (usk_scene_get_diagram (scene), ==, "skin");
  g_assert_cmpstr (usk_scene_get_camera (scene, &padding), ==, "frame-x");
  g_assert_cmpfloat (padding, ==, 20);
  g_assert_cmpstr (usk_scene_get_description (scene), ==, "What moves.");
  g_assert_cmpint (usk_scene_get_play (scene), ==, USK_SCENE_PLAY_ONCE);
  g_assert_cmpfloat (usk_scene_get_duration (scene), ==, 6);
  g_assert_cmpfloat (usk_scene_get_stills (scene, &n)[1], ==, 2.5);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat (usk_scene_get_cover (scene), ==, 2.5);
  g_assert_cmpstr (usk_scene_get_caption (scene, 0), ==, "First");
  g_assert_null (usk_scene_get_caption (scene, 1));
  g_assert_null (usk_scene_get_show (scene)[0]);
  g_assert_null (usk_scene_get_focus (scene)[0]);
  scrub = usk_scene_get_scrub (scene);
  g_assert_cmpstr (scrub->marks[0].text, ==, "first");
  g_assert_cmpstr (scrub->unit, ==, "mm");
  g_assert_cmpuint (scrub->n_marks, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (usk_scene_get_labels (scene)), ==, 1);

  g_assert_cmpstr (usk_label_get_part (label), ==, "dermis");
  g_assert_cmpstr (usk_label_get_anchor (label), ==, "dermis-right");
  g_assert_cmpstr (usk_label_get_text (label), ==, "Dermis");
  g_assert_cmpstr (usk_label_get_term (label), ==, "dermis");
  g_assert_cmpstr (usk_label_get_note (label), ==, "note");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/scene", test_scene);
  g_test_add ("/scene/good", Fixture, NULL, set_up, test_good, tear_down);
  g_test_add ("/scene/parts", Fixture, NULL, set_up, test_parts, tear_down);
  g_test_add ("/scene/times", Fixture, NULL, set_up, test_times, tear_down);
  g_test_add ("/scene/scrub", Fixture, NULL, set_up, test_scrub, tear_down);
  g_test_add ("/scene/labels", Fixture, NULL, set_up, test_labels, tear_down);
  g_test_add ("/scene/budget", Fixture, NULL, set_up, test_budget, tear_down);

  return g_test_run ();
}
