/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-diagram-fixture.h"

#include <string.h>

#define ANIMATE "<animateTransform attributeName='transform' type='translate' "

static const char good[] = FIXTURE_OPEN
  "\n<g id='anchors' display='none'><circle id='at-needle-tip' cx='5' cy='5' r='6'/></g>"
  "<defs><clipPath id='c'><circle r='5'/></clipPath></defs><title>t</title>"
  "<g id='paper'><rect class='f-paper' width='5' height='5' fill='none' clip-path='url(#c)'/></g>"
  "<g id='needle-tip' display='none'><g transform='translate(5 5)' opacity='.5'><g class='f-steel'>" ANIMATE
  "values='0;1;2' keyTimes='0;.5;1' calcMode='spline' keySplines='0 0 1 1;0 0 1 1' begin='0s' dur='4s'"
  " repeatCount='indefinite' fill='freeze' additive='sum'/><animateMotion path='M0 0h5' dur='2s' rotate='auto'/>"
  "<rect width='5' height='5'/></g></g></g>" FIXTURE_CLOSE;

/* One mistake each; the words must be in the message, the line must be right. */
static const struct {
  const char *inside; /* of a drawing, from its second line on */
  const char *words;
} mistakes[] = {
  { "<g id='Needle'><rect width='1' height='1'/></g>", "2: A part needs an id" },
  { "<g id='a--b'><rect width='1' height='1'/></g>", "A part needs an id" },
  { "<g><rect width='1' height='1'/></g>", "A part needs an id" },
  { "<g id='a'/>", "The part \"a\" is empty" },
  { "<g id='a'><g><rect display='none'/></g></g>", "The part \"a\" is empty" },
  { "<rect width='1' height='1'/>", "outside all parts" },
  { "<g id='a'><rect id='b'/></g>\n<g id='b'><rect/></g>", "3: The id \"b\" is used twice" },
  { "<g id='a'><text>x</text><rect/></g>", "may not contain <text>" },
  { "<g id='a'><image/><rect/></g>", "may not contain <image>" },
  { "<g id='a'><foreignObject/><rect/></g>", "may not contain <foreignObject>" },
  { "<g id='a'><filter/><rect/></g>", "may not contain <filter>" },
  { "<g id='a'><rect filter='url(#f)'/></g>", "Filters and masks" },
  { "<g id='a'><rect mask='url(#f)'/></g>", "Filters and masks" },
  { "<style>.a{filter:url(#f)}</style>", "Filters and masks" },
  { "<g id='a'><rect fill='#fff'/></g>", "as a class of the palette" },
  { "<g id='a'><use href='#nothing'/></g>", "must exist and stand in <defs>" },
  { "<g id='frames'/>", "must have display=\"none\"" },
  { "<g id='frames' display='none'><circle/></g>", "Only <rect" },
  { "<g id='frames' display='none'><rect id='frame-x' width='0' height='9'/></g>", "\"frame-x\" frames nothing" },
  { "<g id='anchors' display='none'><circle id='keep-x' r='5' display='none'/></g>", "stands in the part" },
  { "<g id='a'><rect/><circle id='keep-x' r='0' display='none'/></g>", "needs a radius" },
  { "<g id='a'><rect/><circle id='keep-x' r='5'/></g>", "\"keep-NAME\" must have display" },
  { "<g id='a'><rect/><g transform='turn(3)'><g>" ANIMATE "values='0;1' dur='1s'/><rect/></g></g></g>",
    "not a transform" },
  { "<g id='a' clip-path='url(#c)'><g>" ANIMATE "values='0;1' dur='1s'/><rect/></g></g>",
    "A clipPath may not be on or around" },
  { "<g id='a'><g clip-path='url(#c)'>" ANIMATE "values='0;1' dur='1s'/><rect/></g></g>",
    "A clipPath may not be on or around" },
  { "<g id='a' class='x'><g>" ANIMATE "values='0;1' dur='1s'/><rect/></g></g>", "no \"class\"" },
  { "<g id='a'><g transform='scale(2)'>" ANIMATE "values='0;1' dur='1s'/><rect/></g></g>", "has no transform" },
  { "<g id='a'><rect>" ANIMATE "values='0;1' dur='1s'/></rect></g>", "directly inside the <g>" },
};

static const struct {
  const char *motion;
  const char *words;
} bad_motions[] = {
  { "<set attributeName='opacity' to='1'/>", "Only transform, opacity" },
  { "<animate attributeName='fill' values='a;b' dur='1s'/>", "Only transform, opacity" },
  { "<animate attributeName='transform' values='0;1' dur='1s'/>", "Only transform, opacity" },
  { "<animateTransform attributeName='transform' type='skewX' values='0;1' dur='1s'/>",
    "Only transform, opacity" },
  { ANIMATE "values='0;1' dur='1s' restart='never'/>", "no attribute \"restart\"" },
  { ANIMATE "values='0;1' dur='1s' end='3s'/>", "no attribute \"end\"" },
  { ANIMATE "by='3' dur='1s'/>", "no attribute \"by\"" },
  { ANIMATE "to='3' dur='1s'/>", "needs values, or from and to" },
  { ANIMATE "values='0;x' dur='1s'/>", "\"x\" is not a value" },
  { "<animate attributeName='opacity' values='0;2' dur='1s'/>", "\"2\" is not a value" },
  { ANIMATE "values='0;1' dur='1s' keyTimes='0;.5;1'/>", "2 values but 3 keyTimes" },
  { ANIMATE "values='0;1;2' dur='1s' keyTimes='0;.8;.5'/>", "never back" },
  { ANIMATE "values='0;1' dur='1s' keyTimes='0;2'/>", "never back" },
  { ANIMATE "values='0;1' dur='1s' keyTimes='.1;1'/>", "never back" },
  { ANIMATE "values='0;1' dur='1s' keyTimes='0;.9'/>", "never back" },
  { ANIMATE "values='0;1' dur='1s' keyTimes='0;x'/>", "never back" },
  { ANIMATE "values='0;1' dur='1s' calcMode='spline'/>", "1 gaps between values but 0 keySplines" },
  { ANIMATE "values='0;1' dur='1s' calcMode='spline' keySplines='0 0 1 1;0 0 1 1'/>", "but 2 keySplines" },
  { ANIMATE "values='0;1' dur='1s' calcMode='spline' keySplines='0 0 1 2'/>", "is not a spline" },
  { ANIMATE "values='0;1' dur='1s' keySplines='0 0 1 1'/>", "need calcMode" },
  { ANIMATE "values='0;1' dur='1s' calcMode='paced'/>", "calcMode=\"paced\"" },
  { ANIMATE "values='0;1'/>", "dur must be given" },
  { ANIMATE "values='0;1' dur='indefinite'/>", "dur must be given" },
  { ANIMATE "values='0;1' dur='1s' begin='click'/>", "begin=\"click\"" },
  { ANIMATE "values='0;1' dur='1s' repeatCount='0'/>", "repeatCount=\"0\"" },
  { ANIMATE "values='0;1' dur='1s' fill='hold'/>", "fill is" },
  { ANIMATE "values='0;1' dur='1s' additive='yes'/>", "additive is" },
  { "<animateMotion dur='1s'/>", "needs a path" },
  { "<animateMotion path='M0 0 Q' dur='1s'/>", "needs a path" },
  { "<animateMotion path='M0 0h5' dur='1s' rotate='left'/>", "rotate is" },
  { "<animateMotion path='M0 0h5' dur='1s' keyPoints='0;1' keyTimes='0;1'/>", "belong together" },
  { "<animateMotion path='M0 0h5' dur='1s' calcMode='linear'/>", "belong together" },
  { "<animateMotion path='M0 0h5' dur='1s'><mpath href='#p'/></animateMotion>", "may not contain <mpath>" },
  { "<animate attributeName='opacity' values='0;1' begin='1s' dur='1s'/>", "Before its begin" },
};

static void
assert_problem (const char *svg, const char *words)
{
  g_autoptr (GPtrArray) messages = fixture_find_problems (svg);

  if (!fixture_has_problem (messages, words))
    g_error ("“%s” is not told of %s, but: %s", words, svg,
             messages->len > 0 ? (const char *) g_ptr_array_index (messages, 0) : "nothing");
}

static void
test_good (void)
{
  g_autoptr (GPtrArray) messages = fixture_find_problems (good);
  g_autoptr (UskDiagram) diagram = fixture_load (good);
  const char *const *parts = usk_diagram_get_parts (diagram);

  for (guint i = 0; i < messages->len; i++)
    g_error ("%s", (const char *) g_ptr_array_index (messages, i));

  g_assert_cmpuint (g_strv_length ((char **) parts), ==, 2);
  g_assert_cmpstr (parts[0], ==, "paper");
  g_assert_cmpstr (parts[1], ==, "needle-tip");
  g_assert_true (usk_diagram_has_part (diagram, "frame-all"));
  g_assert_false (usk_diagram_has_part (diagram, "frames"));
  g_assert_true (usk_diagram_has_anchor (diagram, "needle-tip"));
  g_assert_cmpstr (usk_diagram_get_name (diagram), ==, "fixture");
}

static void
test_mistakes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *svg = g_strconcat (FIXTURE_OPEN, "\n", mistakes[i].inside, FIXTURE_CLOSE, NULL);

      assert_problem (svg, mistakes[i].words);
    }
}

static void
test_motions (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_motions); i++)
    {
      g_autofree char *svg = g_strconcat (FIXTURE_OPEN, "<g id='a'><g>\n", bad_motions[i].motion,
                                          "<rect width='1' height='1'/></g></g>", FIXTURE_CLOSE, NULL);

      assert_problem (svg, bad_motions[i].words);
    }
}

/* An author sees all mistakes at once. */
static void
test_all_at_once (void)
{
  g_autoptr (GPtrArray) messages =
    fixture_find_problems ("<svg xmlns='http://www.w3.org/2000/svg'>\n<script/>\n<g id='A'><text/><g>\n"
                           "<animate attributeName='fill' values='q' keyTimes='2' end='x'/>\n" ANIMATE
                           "values='0;1' keyTimes='1' calcMode='odd' restart='x'/></g></g>\n</svg>");

  g_assert_true (fixture_has_problem (messages, "1: The drawing has no viewBox"));
  g_assert_true (fixture_has_problem (messages, "1: The drawing has no frame-all"));
  g_assert_true (fixture_has_problem (messages, "2: A drawing may not contain a script"));
  g_assert_true (fixture_has_problem (messages, "3: A part needs an id"));
  g_assert_true (fixture_has_problem (messages, "3: A drawing may not contain <text>"));
  g_assert_true (fixture_has_problem (messages, "4: Only transform"));
  g_assert_true (fixture_has_problem (messages, "5: A motion has no attribute \"restart\""));
  g_assert_true (fixture_has_problem (messages, "5: There are 2 values but 1 keyTimes"));
  g_assert_true (fixture_has_problem (messages, "5: calcMode=\"odd\""));
  g_assert_true (fixture_has_problem (messages, "5: dur must be given"));
}

/* A kiosk shows what it can and tells the log. */
static void
test_lenient (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (good, sizeof good - 1);
  const char *text =
    FIXTURE_OPEN "<g id='a'><g>" ANIMATE "values='0;1'/><rect width='9' height='9'/></g></g>" FIXTURE_CLOSE;
  g_autoptr (GBytes) broken = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (UskDiagram) first = usk_diagram_new ("good", bytes, NULL, &error);
  g_autoptr (UskDiagram) second = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (first);

  g_test_expect_message ("underskin-diagram", G_LOG_LEVEL_MESSAGE, "broken.svg:1: dur must be given*");
  second = usk_diagram_new ("broken", broken, NULL, &error);
  g_test_assert_expected_messages ();
  g_assert_no_error (error);
  g_assert_cmpuint (second->leaves->len, ==, 1);
}

/* Paint order is kept, and only what moves is cut out. */
static void
test_leaves (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load_part ("<g id='a'><rect/><rect/><g><g><rect/></g><g>" ANIMATE
                                                      "values='0;1' dur='1s'/><circle/></g></g><path/><path/></g>"
                                                      "<g id='b'><path/></g><g id='c'>" ANIMATE
                                                      "values='0;1' dur='1s'/><path/></g><g id='d'><path/></g>");
  g_autoptr (GPtrArray) runs = usk_diagram_get_runs (diagram, NULL);
  const guint sizes[] = { 2, 1, 2, 1, 1 };

  g_assert_cmpuint (diagram->leaves->len, ==, 7);
  g_assert_cmpuint (runs->len, ==, G_N_ELEMENTS (sizes));
  for (guint i = 0; i < runs->len; i++)
    {
      const UskRun *run = g_ptr_array_index (runs, i);

      g_assert_cmpuint (run->leaves->len, ==, sizes[i]);
      g_assert_true ((run->mover != NULL) == (i % 2 == 1));
    }
}

static void
test_wrong_arguments (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load (good);

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*svg != NULL*");
  g_assert_null (usk_diagram_new ("x", NULL, NULL, NULL));
  g_test_assert_expected_messages ();

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*USK_IS_DIAGRAM*");
  g_assert_null (usk_diagram_get_parts (NULL));
  g_test_assert_expected_messages ();

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*width > 0*");
  usk_diagram_frame (diagram, NULL, 0, 5);
  g_test_assert_expected_messages ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grammar/good", test_good);
  g_test_add_func ("/grammar/mistakes", test_mistakes);
  g_test_add_func ("/grammar/motions", test_motions);
  g_test_add_func ("/grammar/all-at-once", test_all_at_once);
  g_test_add_func ("/grammar/lenient", test_lenient);
  g_test_add_func ("/grammar/leaves", test_leaves);
  g_test_add_func ("/grammar/wrong-arguments", test_wrong_arguments);

  return g_test_run ();
}
