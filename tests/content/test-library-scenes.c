/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Scenes, drawings and posters out of the small pack. */

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "usk-library-fixture.h"

static void
assert_label (UskScene *scene, guint index, const char *part, const char *anchor, const char *text,
              const char *term, const char *note)
{
  g_autoptr (UskLabel) label = g_list_model_get_item (usk_scene_get_labels (scene), index);

  g_assert_cmpstr (usk_label_get_part (label), ==, part);
  g_assert_cmpstr (usk_label_get_anchor (label), ==, anchor);
  g_assert_cmpstr (usk_label_get_text (label), ==, text);
  g_assert_cmpstr (usk_label_get_term (label), ==, term);
  g_assert_cmpstr (usk_label_get_note (label), ==, note);
}

static void
test_scene_loop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskScene) scene = usk_library_get_scene (fixture->library, "still", NULL);
  g_autofree char *show = g_strjoinv (" ", (char **) usk_scene_get_show (scene));
  g_autofree char *focus = g_strjoinv (" ", (char **) usk_scene_get_focus (scene));
  const double *stills;
  double padding = 0;
  guint n_stills;

  g_assert_cmpstr (usk_scene_get_diagram (scene), ==, "simple");
  g_assert_cmpstr (show, ==, "paper skin dot");
  g_assert_cmpstr (focus, ==, "skin dot");
  g_assert_cmpstr (usk_scene_get_camera (scene, &padding), ==, "frame-all");
  g_assert_cmpfloat (padding, ==, 20);
  g_assert_cmpint (usk_scene_get_play (scene), ==, USK_SCENE_PLAY_LOOP);
  g_assert_cmpfloat (usk_scene_get_duration (scene), ==, 6);
  stills = usk_scene_get_stills (scene, &n_stills);
  g_assert_cmpuint (n_stills, ==, 2);
  g_assert_cmpfloat (stills[1], ==, 2.5);
  g_assert_cmpfloat (usk_scene_get_cover (scene), ==, 2.5);
  g_assert_cmpstr (usk_scene_get_caption (scene, 0), ==, "The dot is up");
  g_assert_cmpstr (usk_scene_get_caption (scene, 1), ==, "The dot is down");
  g_assert_null (usk_scene_get_scrub (scene));
  g_assert_cmpstr (usk_scene_get_description (scene), ==, "A dot drifts over a band of skin.");

  g_assert_nonnull (usk_scene_get_detail (scene));
  g_assert_cmpuint (g_list_model_get_n_items (usk_scene_get_labels (scene)), ==, 3);
  assert_label (scene, 0, "skin", NULL, "Inner skin", "dermis", NULL);
  assert_label (scene, 1, "dot", NULL, "Dot", NULL, "The dot goes up and down.");
  assert_label (scene, 2, "skin", "skin-right", "Right side", NULL, "The same band, on its right side.");
}

static void
test_scene_scrub (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskScene) scene = usk_library_get_scene (fixture->library, "slide", NULL);
  const UskScrub *scrub = usk_scene_get_scrub (scene);

  g_assert_cmpint (usk_scene_get_play (scene), ==, USK_SCENE_PLAY_ONCE);
  g_assert_nonnull (scrub);
  g_assert_cmpfloat (scrub->start, ==, 0);
  g_assert_cmpfloat (scrub->end, ==, 4);
  g_assert_cmpstr (scrub->unit, ==, "mm");
  g_assert_cmpfloat (scrub->from, ==, 0);
  g_assert_cmpfloat (scrub->to, ==, 2);
  g_assert_cmpfloat (scrub->step, ==, 0.5);
  g_assert_cmpuint (scrub->n_marks, ==, 2);
  g_assert_cmpfloat (scrub->marks[1].at, ==, 3);
  g_assert_cmpstr (scrub->marks[1].text, ==, "Near the end.");
}

static void
test_diagram (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskDiagram) diagram = usk_library_get_diagram (fixture->library, "simple", NULL);
  g_autoptr (UskDiagram) again = usk_library_get_diagram (fixture->library, "simple", NULL);

  g_assert_cmpstr (usk_diagram_get_name (diagram), ==, "simple");
  g_assert_true (usk_diagram_has_part (diagram, "marker"));
  g_assert_true (usk_diagram_has_anchor (diagram, "skin-right"));
  g_assert_true (diagram == again);
}

static void
test_poster (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) jpeg = usk_library_get_poster (fixture->library, "still", NULL);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (jpeg);
  g_autoptr (GdkPixbuf) picture = NULL;
  g_autoptr (GError) error = NULL;
  const guchar *skin;

  g_assert_cmpmem (g_bytes_get_data (jpeg, NULL), 3, "\xff\xd8\xff", 3);
  picture = gdk_pixbuf_new_from_stream (stream, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_pixbuf_get_width (picture), ==, 640);
  g_assert_cmpint (gdk_pixbuf_get_height (picture), ==, 640);

  /* The middle of the left half is skin, #f0bfa4 as far as a JPEG keeps it. */
  skin = gdk_pixbuf_get_pixels (picture) + 350 * gdk_pixbuf_get_rowstride (picture) +
         100 * gdk_pixbuf_get_n_channels (picture);
  g_assert_cmpint (ABS (skin[0] - 0xf0), <, 6);
  g_assert_cmpint (ABS (skin[1] - 0xbf), <, 6);
  g_assert_cmpint (ABS (skin[2] - 0xa4), <, 6);
}

#define add(path, function)                                                                                       \
  g_test_add ("/content/library/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("scene/loop", test_scene_loop);
  add ("scene/scrub", test_scene_scrub);
  add ("diagram", test_diagram);
  add ("poster", test_poster);

  return g_test_run ();
}
