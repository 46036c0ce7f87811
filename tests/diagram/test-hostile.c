/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-diagram-fixture.h"

#include <string.h>

#define SVG                                                                                                       \
  "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 1600 1600'>"

/* Each must be refused, with this code, and never reach librsvg. */
static const struct {
  const char *name;
  const char *text;
  UskError code;
} refused[] = {
  { "empty", "", USK_ERROR_DAMAGED },
  { "not-xml", "hello", USK_ERROR_DAMAGED },
  { "truncated", SVG "<g id='a'><rect width='5'", USK_ERROR_DAMAGED },
  { "not-utf8", SVG "<g id='\xff\xfe'/></svg>", USK_ERROR_DAMAGED },
  { "latin1", "<?xml version='1.0' encoding='ISO-8859-1'?>" SVG "<g id='\xe4'/></svg>", USK_ERROR_DAMAGED },
  { "unknown-entity", SVG "<g id='a'>&boom;</g></svg>", USK_ERROR_DAMAGED },
  { "html", "<html xmlns='http://www.w3.org/1999/xhtml'/>", USK_ERROR_INVALID },
  { "no-namespace", "<svg viewBox='0 0 1 1'/>", USK_ERROR_INVALID },
  { "billion-laughs",
    "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c "
    "'&b;&b;&b;&b;&b;&b;&b;&b;'>]>" SVG "<desc>&c;</desc></svg>",
    USK_ERROR_INVALID },
  { "external-entity", "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" SVG "<desc>&x;</desc></svg>",
    USK_ERROR_INVALID },
  { "external-subset", "<!DOCTYPE svg SYSTEM 'http://example.org/svg.dtd'>" SVG "</svg>", USK_ERROR_INVALID },
  { "script", SVG "<script>alert(1)</script></svg>", USK_ERROR_INVALID },
  { "script-in-part", SVG "<g id='a'><script href='#x'/><rect width='5' height='5'/></g></svg>",
    USK_ERROR_INVALID },
  { "event", SVG "<g id='a' onclick='alert(1)'/></svg>", USK_ERROR_INVALID },
  { "image", SVG "<image href='http://example.org/a.png' width='5' height='5'/></svg>", USK_ERROR_INVALID },
  { "image-data", SVG "<image href='data:image/png;base64,AAAA' width='5' height='5'/></svg>", USK_ERROR_INVALID },
  { "use-file", SVG "<use href='other.svg#a'/></svg>", USK_ERROR_INVALID },
  { "use-xlink", SVG "<use xlink:href='file:///etc/passwd#a'/></svg>", USK_ERROR_INVALID },
  { "fill-url", SVG "<g id='a'><rect fill='url(http://example.org/#a)' width='5' height='5'/></g></svg>",
    USK_ERROR_INVALID },
  { "fill-url-quoted", SVG "<g id='a'><rect fill='URL( \"x.svg#a\")' width='5' height='5'/></g></svg>",
    USK_ERROR_INVALID },
  { "style-import", SVG "<style>@IMPORT 'x.css';</style></svg>", USK_ERROR_INVALID },
  { "style-url", SVG "<style>.a{fill:url(//example.org/a)}</style></svg>", USK_ERROR_INVALID },
  { "style-escape", SVG "<style>.a{fill:u\\72l(//example.org/a)}</style></svg>", USK_ERROR_INVALID },
  { "style-attribute", SVG "<g id='a' style='fill:url(x#y)'/></svg>", USK_ERROR_INVALID },
  { "style-cdata", SVG "<style><![CDATA[@import 'x.css';]]></style></svg>", USK_ERROR_INVALID },
  { "fill-escape", SVG "<g id='a'><rect fill='u\\72l(//example.org/a#b)' width='5' height='5'/></g></svg>",
    USK_ERROR_INVALID },
  { "far-path", SVG "<g id='a'><path d='M1e15,0H5'/></g></svg>", USK_ERROR_INVALID },
  { "far-radius", SVG "<g id='a'><path d='M0 0A-1e308 50 0 0 1 90 90'/></g></svg>", USK_ERROR_INVALID },
  { "far-points", SVG "<g id='a'><polyline stroke-dasharray='3 5' points='1000000000000 1 5 5'/></g></svg>",
    USK_ERROR_INVALID },
  { "far-transform", SVG "<g id='a' transform='scale(1e300)'/></svg>", USK_ERROR_INVALID },
  { "far-motion", SVG "<g id='a'><g><animate attributeName='opacity' values='0;1' dur='1e30s'/></g></g></svg>",
    USK_ERROR_INVALID },
  { "far-style", SVG "<style>.a{stroke-width:1e30}</style></svg>", USK_ERROR_INVALID },
  { "far-own-style", SVG "<g id='a' style='stroke-width:9999999'/></svg>", USK_ERROR_INVALID },
  { "use-loop", SVG "<defs><g id='a'><use href='#a'/></g></defs><g id='b'><use href='#a'/></g></svg>",
    USK_ERROR_TOO_LARGE },
};

static UskDiagram *
load (const char *text, gsize length, UskProblems *problems, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return usk_diagram_new ("hostile", bytes, problems, error);
}

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (UskProblems) problems = usk_problems_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (UskDiagram) diagram = load (refused[i].text, strlen (refused[i].text), problems, &error);

      if (diagram != NULL || !g_error_matches (error, USK_ERROR, (int) refused[i].code))
        g_error ("“%s”: %s", refused[i].name, error != NULL ? error->message : "was accepted");
      g_assert_cmpuint (usk_problems_get_count (problems), >=, 1);
    }
}

/* Digits of a name, of a color or behind a decimal point are no large number. */
static void
test_small_numbers (void)
{
  g_autoptr (UskProblems) problems = usk_problems_new ();
  g_autoptr (GError) error = NULL;
  static const char text[] =
    SVG "<style>.c1234567{fill:#566866;stroke-width:.29700000000000004}</style><g id='a9999999' class='c1234567'>"
        "<path fill='#999999' d='M0.29700000000000004-99999,5-.5e-30L99999.5 1'/></g></svg>";
  g_autoptr (UskDiagram) diagram = load (text, strlen (text), problems, &error);

  g_assert_no_error (error);
  g_assert_nonnull (diagram);
}

static void
assert_too_large (GString *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskProblems) problems = usk_problems_new ();
  g_autoptr (UskDiagram) diagram = load (text->str, text->len, problems, &error);

  g_assert_error (error, USK_ERROR, USK_ERROR_TOO_LARGE);
  g_assert_null (diagram);
  g_string_free (text, TRUE);
}

static void
append_times (GString *text, const char *what, guint times)
{
  while (times-- > 0)
    g_string_append (text, what);
}

static void
test_too_large (void)
{
  GString *text = g_string_new (SVG "<desc>");

  append_times (text, "0123456789abcdef", 2 * 1024 * 1024 / 16);
  g_string_append (text, "</desc></svg>");
  assert_too_large (text);

  text = g_string_new (SVG);
  append_times (text, "<path/>", 20001);
  g_string_append (text, "</svg>");
  assert_too_large (text);

  text = g_string_new (SVG);
  append_times (text, "<g>", 70);
  append_times (text, "</g>", 70);
  g_string_append (text, "</svg>");
  assert_too_large (text);
}

/* A smaller mistake in front of it does not make the rest of it readable. */
static void
test_too_large_behind_a_script (void)
{
  GString *text = g_string_new (SVG "<script/>");
  g_autoptr (UskProblems) problems = usk_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (UskDiagram) diagram = NULL;
  g_autofree char *told = NULL;

  append_times (text, "<g>", 70);
  append_times (text, "</g>", 70);
  g_string_append (text, "</svg>");
  diagram = load (text->str, text->len, problems, &error);
  g_assert_null (diagram);
  g_assert_error (error, USK_ERROR, USK_ERROR_INVALID);
  told = usk_problems_to_string (problems);
  g_assert_nonnull (strstr (told, "nested deeper"));
  g_assert_null (strstr (told, "frame-all"));
  g_string_free (text, TRUE);
}

/* Far beyond what the parser itself allows. */
static void
test_deep (void)
{
  GString *text = g_string_new (SVG);
  g_autoptr (UskProblems) problems = usk_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (UskDiagram) diagram = NULL;

  append_times (text, "<g>", 100000);
  append_times (text, "</g>", 100000);
  g_string_append (text, "</svg>");
  diagram = load (text->str, text->len, problems, &error);
  g_assert_null (diagram);
  g_assert_nonnull (error);
  g_string_free (text, TRUE);
}

/* Ten lines that ask for ten thousand million rectangles. */
static void
test_use_bomb (void)
{
  GString *text = g_string_new (SVG "<defs><rect id='u0' width='1' height='1'/>");

  for (guint i = 1; i <= 10; i++)
    {
      g_string_append_printf (text, "<g id='u%u'>", i);
      for (guint j = 0; j < 10; j++)
        g_string_append_printf (text, "<use href='#u%u'/>", i - 1);
      g_string_append (text, "</g>");
    }
  g_string_append (text, "</defs><g id='a'><use href='#u10'/></g></svg>");
  assert_too_large (text);
}

#define MOVING "<g><animate attributeName='opacity' values='0;1' dur='1s'/><rect width='1' height='1'/></g>"

/* A few long attributes around many moving things would be copied for each. */
static void
test_wrapper_bomb (void)
{
  GString *text = g_string_new (SVG "<g id='a' class='");

  append_times (text, "0123456789", 10000);
  g_string_append (text, "'>");
  append_times (text, MOVING, 500);
  g_string_append (text, "</g></svg>");
  assert_too_large (text);

  text = g_string_new (SVG "<g id='a'>");
  append_times (text, MOVING, 2100);
  g_string_append (text, "</g></svg>");
  assert_too_large (text);
}

/* Each path is short enough, but there are many. */
static void
test_travel_bomb (void)
{
  GString *text = g_string_new (SVG "<g id='a'>");

  for (guint i = 0; i < 10; i++)
    {
      g_string_append (text, "<g><animateMotion dur='1s' path='M0 0Q0 1 1 0T");
      append_times (text, "5 1 0 1 ", 500);
      g_string_append (text, "'/><rect width='1' height='1'/></g>");
    }
  g_string_append (text, "</g></svg>");
  assert_too_large (text);
}

/* What is not understood is left out of what librsvg gets to see. */
static void
test_left_out (void)
{
  g_autoptr (UskDiagram) diagram = fixture_load (
    SVG
    "<?xml-stylesheet href='x.css'?><!-- a comment --><g id='a' xmlns:i='urn:inkscape' i:label='x' "
    "filter='url(#f)'>"
    "<text>word</text><foreignObject><b xmlns='http://www.w3.org/1999/xhtml'/></foreignObject><i:thing/>"
    "<rect width='5' height='5'/><svg><rect width='7' height='7'/></svg><a><rect width='8' height='8'/></a></g>"
    "<filter id='f'/></svg>");
  GString *resources = g_string_new (NULL);
  const UskLeaf *leaf = g_ptr_array_index (diagram->leaves, 0);

  g_assert_cmpuint (diagram->leaves->len, ==, 1);
  g_assert_cmpstr (leaf->markup, ==, "<g id=\"a\"><rect width=\"5\" height=\"5\"></rect></g>");
  usk_resources_write (diagram->resources, resources, NULL);
  g_assert_cmpstr (resources->str, ==, "<defs></defs>");
  g_string_free (resources, TRUE);
}

static const char whole[] =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1600 1600' data-units-per-mm='100'>"
  "<style>.f-skin{fill:#EFBF9F}.line{fill:none}</style><defs><linearGradient id='g1'><stop offset='0' "
  "class='c-skin'/>"
  "</linearGradient><clipPath id='c'><circle cx='9' cy='9' r='9'/></clipPath></defs>"
  "<g id='paper'><rect width='1600' height='1600' fill='url(#g1)'/></g>"
  "<g id='needle' display='none'><g transform='translate(800 300) rotate(10)'><g>"
  "<animateTransform attributeName='transform' type='translate' values='0 0;0 300;0 0' keyTimes='0;.5;1' "
  "calcMode='spline'"
  " keySplines='.4 0 .2 1;.4 0 .2 1' begin='0s' dur='4s' repeatCount='indefinite'/>"
  "<path class='f-skin line' d='M0,0C1,2 3,4 5,6A5 5 0 0 1 9 9Z' clip-path='url(#c)'/></g></g></g>"
  "<g id='cell'><g><animateMotion path='M0 0q5 5 10 0t9 9' rotate='auto' dur='2s' repeatCount='3' fill='freeze'/>"
  "<animate attributeName='opacity' from='0' to='1' dur='1s'/><use href='#c'/></g></g>"
  "<g id='frames' display='none'><rect id='frame-all' x='80' y='80' width='1440' height='1440'/></g>"
  "<g id='anchors' display='none'><circle id='at-needle' cx='800' cy='300' r='6'/></g></svg>";

static void
mutate (GRand *random, char *text, gsize length)
{
  guint n_changes = (guint) g_rand_int_range (random, 1, 6);

  for (guint i = 0; i < n_changes; i++)
    {
      gsize at = (gsize) g_rand_int_range (random, 0, (int) length);
      gsize from = (gsize) g_rand_int_range (random, 0, (int) length);
      gsize n = (gsize) g_rand_int_range (random, 1, 40);

      if (g_rand_boolean (random))
        text[at] = "<>\"'&;/=#0123456789.-eEzMcAg \xff\x01"[g_rand_int_range (random, 0, 32)];
      else
        memmove (text + at, text + from, MIN (n, length - MAX (at, from)));
    }
}

static void
use_it (UskDiagram *diagram)
{
  g_autoptr (UskLabel) label = usk_label_new ("needle", NULL, "Needle", NULL, NULL);
  cairo_surface_t *surface = fixture_surface (24, 24);
  cairo_t *cr = cairo_create (surface);
  double x, y;

  /* What librsvg says of it does not matter as long as it is said. */
  usk_diagram_draw (diagram, NULL, NULL, 1.5, cr, 24, 24, NULL, NULL);
  usk_diagram_get_anchor (diagram, label, 1, &x, &y);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Whatever the bytes, there is a drawing or an error, and no warning. */
static void
test_mutations (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20240229);
  guint n_loaded = 0;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *text = g_memdup2 (whole, sizeof whole);
      g_autoptr (UskProblems) problems = usk_problems_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (UskDiagram) diagram = NULL;

      mutate (random, text, sizeof whole - 1);
      diagram = load (text, sizeof whole - 1, problems, &error);
      g_assert_true ((diagram != NULL) == (error == NULL));
      if (diagram == NULL)
        continue;
      use_it (diagram);
      n_loaded++;
    }

  g_test_message ("%u of 1000 mutations still were drawings", n_loaded);
  g_assert_cmpuint (n_loaded, >, 20);
}

static void
test_noise (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 200; i++)
    {
      char text[256];
      g_autoptr (UskProblems) problems = usk_problems_new ();
      g_autoptr (UskDiagram) diagram = NULL;

      for (guint j = 0; j < sizeof text; j++)
        text[j] = (char) g_rand_int_range (random, 0, 256);
      diagram = load (text, sizeof text, problems, NULL);
      g_assert_null (diagram);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hostile/refused", test_refused);
  g_test_add_func ("/hostile/small-numbers", test_small_numbers);
  g_test_add_func ("/hostile/travel-bomb", test_travel_bomb);
  g_test_add_func ("/hostile/too-large", test_too_large);
  g_test_add_func ("/hostile/too-large-behind-a-script", test_too_large_behind_a_script);
  g_test_add_func ("/hostile/deep", test_deep);
  g_test_add_func ("/hostile/use-bomb", test_use_bomb);
  g_test_add_func ("/hostile/wrapper-bomb", test_wrapper_bomb);
  g_test_add_func ("/hostile/left-out", test_left_out);
  g_test_add_func ("/hostile/mutations", test_mutations);
  g_test_add_func ("/hostile/noise", test_noise);

  return g_test_run ();
}
