/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Logos: what a file may be, and what it may not. */

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>
#include <sys/stat.h>

#include "usk-error.h"
#include "usk-figure-fixture.h"
#include "usk-image-figure.h"
#include "usk-test-folder.h"

static void
test_images (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 40, 20);
  static const char *const types[] = { "png", "jpeg" };
  UskFigureStyle style = { 18, FALSE };

  gdk_pixbuf_fill (pixbuf, 0xd00000ff);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *path = usk_test_folder_get_file (folder, types[i]);
      g_autoptr (UskFigure) figure = NULL;
      cairo_surface_t *surface;

      g_assert_true (gdk_pixbuf_save (pixbuf, path, types[i], NULL, NULL));
      figure = usk_image_figure_new (path, "Our logo", NULL);
      g_assert_nonnull (figure);
      g_assert_cmpstr (usk_figure_get_description (figure), ==, "Our logo");
      g_assert_cmpfloat (usk_figure_get_height (figure, 100, &style), ==, 50);
      g_assert_cmpfloat (usk_figure_get_height (figure, 400, &style), ==, 72);
      surface = fixture_draw (figure, 100, &style);
      g_assert_cmpuint (fixture_get_pixel (surface, FIXTURE_MARGIN + 50, FIXTURE_MARGIN + 25) >> 16, >=, 0xc8);
      g_assert_cmpuint (fixture_get_pixel (surface, FIXTURE_MARGIN + 50, FIXTURE_MARGIN + 25) & 0xff, <=, 8);
      cairo_surface_destroy (surface);
    }
}

static void
test_vector_image (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_write (
    folder, "logo.svg",
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 10'><rect width='40' height='10' fill='#00f'/></svg>",
    -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (UskFigure) figure = usk_image_figure_new (path, "Our logo", &error);
  UskFigureStyle style = { 18, FALSE };
  g_autoptr (GByteArray) pdf = NULL;

  g_assert_no_error (error);
  g_assert_cmpfloat (usk_figure_get_height (figure, 100, &style), ==, 25);
  pdf = fixture_make_pdf (figure, 100, &style);
  g_assert_false (fixture_has_raster (pdf));
}

/* In black and white a logo is gray, and what is clear in it stays white. */
static void
test_monochrome (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_write (folder, "logo.svg",
                                                 "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 "
                                                 "40'><rect width='20' height='40' fill='#d02000'/></svg>",
                                                 -1);
  g_autoptr (UskFigure) figure = usk_image_figure_new (path, "", NULL);
  g_autoptr (UskFigure) described = usk_image_figure_describe (USK_IMAGE_FIGURE (figure), "Our logo");
  UskFigureStyle style = { 18, TRUE };
  cairo_surface_t *surface = fixture_draw (described, 60, &style);
  guint32 painted = fixture_get_pixel (surface, FIXTURE_MARGIN + 15, FIXTURE_MARGIN + 30);
  g_autoptr (GByteArray) pdf = fixture_make_pdf (described, 60, &style);

  g_assert_cmpuint (painted >> 16, ==, painted & 0xff);
  g_assert_cmpuint (painted & 0xff, <, 0x80);
  g_assert_cmphex (fixture_get_pixel (surface, FIXTURE_MARGIN + 45, FIXTURE_MARGIN + 30), ==, 0xffffff);
  cairo_surface_destroy (surface);
  g_assert_false (fixture_has_raster (pdf));
  g_assert_cmpstr (usk_figure_get_description (described), ==, "Our logo");
  g_assert_cmpfloat (usk_image_figure_get_width (USK_IMAGE_FIGURE (described), &style), ==, 72);
}

static void
assert_refused (UskTestFolder *folder, const char *contents, gssize length, int code)
{
  g_autofree char *path = usk_test_folder_write (folder, "bad", contents, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (usk_image_figure_new (path, NULL, &error));
  g_assert_error (error, USK_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
}

/* A file in letters of two bytes, whose first says which of them is which. */
static void
assert_refused_in (UskTestFolder *folder, const char *encoding, const char *contents)
{
  gsize length;
  g_autofree char *converted = g_convert (contents, -1, encoding, "UTF-8", NULL, &length, NULL);

  g_assert_nonnull (converted);
  assert_refused (folder, converted, (gssize) length, USK_ERROR_INVALID);
}

#define SVG(inside) "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>" inside "</svg>"

static void
test_refused (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *large = g_strnfill (5 * 1024 * 1024, 'x');
  g_autofree char *missing = usk_test_folder_get_file (folder, "missing");
  g_autoptr (GError) error = NULL;
  /* A PNG that says it is 30,000 pixels wide and high. */
  static const char bomb[] =
    "\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x75\x30\x00\x00"
    "\x75\x30\x08\x02\x00\x00\x00\xe9\x45\x6f\xed\x00\x00\x00\x0c\x49\x44\x41\x54\x78\x9c\x63"
    "\x60\xa0\x3d\x00\x00\x00\x64\x00\x01\x86\x64\x3c\x35";

  assert_refused (folder, "", 0, USK_ERROR_INVALID);
  assert_refused (folder, "GIF89a", -1, USK_ERROR_INVALID);
  assert_refused (folder, "The clinic", -1, USK_ERROR_INVALID);
  assert_refused (folder, large, -1, USK_ERROR_TOO_LARGE);
  assert_refused (folder, "\x89PNG\r\n\x1a\n????", -1, USK_ERROR_DAMAGED);
  assert_refused (folder, "\xff\xd8\xff????", -1, USK_ERROR_DAMAGED);
  assert_refused (folder, bomb, sizeof bomb - 1, USK_ERROR_TOO_LARGE);
  assert_refused (folder, "<svg", -1, USK_ERROR_DAMAGED);
  assert_refused (folder, "<svg xmlns='http://www.w3.org/2000/svg'/>", -1, USK_ERROR_INVALID);
  assert_refused (folder, SVG ("<image href='#a'/>"), -1, USK_ERROR_INVALID);
  assert_refused (folder, SVG ("<use href='file:///etc/passwd#a'/>"), -1, USK_ERROR_INVALID);
  assert_refused (folder, SVG ("<rect fill='url(http://example.org/a.svg#b)'/>"), -1, USK_ERROR_INVALID);
  assert_refused (folder, SVG ("<style>@import 'a.css'</style>"), -1, USK_ERROR_INVALID);
  assert_refused (folder, SVG ("<path d='M0 0L1e300 5' stroke='red' stroke-dasharray='1 1'/>"), -1,
                  USK_ERROR_INVALID);
  assert_refused (folder, SVG ("<style>.a{stroke-dasharray: none}.b{stroke-dasharray: 2,1}</style>"), -1,
                  USK_ERROR_INVALID);
  assert_refused (folder, "<!DOCTYPE svg [<!ENTITY a 'b'>]>" SVG ("&a;"), -1, USK_ERROR_INVALID);

  g_assert_null (usk_image_figure_new (missing, NULL, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (usk_image_figure_new (folder->path, NULL, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_UNREADABLE);
  g_clear_error (&error);

  /* Nobody writes into this pipe; whoever reads it waits. */
  g_assert_cmpint (mkfifo (missing, 0600), ==, 0);
  g_assert_null (usk_image_figure_new (missing, NULL, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_UNREADABLE);
}

#define DASHED SVG ("<path d='M0 0L1e9 5' stroke='red' style='stroke-dasharray:.001'/>")

/* XML and CSS spell a word in many ways, and each would keep the kiosk drawing for hours. */
static void
test_hidden_dashes (void)
{
  static const char *const hidden[] = {
    SVG ("<path d='M0 0L1e9 5' stroke='red' style=\"stroke-d&#97;sharray:.001\"/>"),
    SVG ("<path d='M0 0L1e9 5' stroke='red' style=\"stroke-d&#x61;sharray:.001\"/>"),
    SVG ("<path d='M0 0L1e9 5' stroke='red' style=\"stroke-d\\61 sharray:.001\"/>"),
    SVG ("<path d='M0 0L1e9 5' stroke='red' style=\"STROKE-DASHARRAY:.001\"/>"),
    SVG ("<path d='M0 0L1e9 5' stroke='red' style=\"stroke-dasharray:00.001\"/>"),
    SVG ("<path d='M0 0L1e9 5' stroke='red' stroke-dasharray='&#46;001'/>"),
    SVG ("<style>path{stroke-d<![CDATA[asharray:.001]]>}</style><path d='M0 0L1e9 5' stroke='red'/>"),
    SVG ("<style>path{stroke-d<!-- -->asharray:.001}</style><path d='M0 0L1e9 5' stroke='red'/>"),
    SVG ("<style>path{stroke-d<a>b</a>asharray:.001}</style><path d='M0 0L1e9 5' stroke='red'/>"),
    SVG ("<style>@imp&#111;rt 'a.css'</style>"),
    SVG ("<rect fill='u&#114;l(http://example.org/a.svg#b)'/>"),
    SVG ("<rect fill='u\\72l(http://example.org/a.svg#b)'/>"),
    SVG ("<use xmlns:x='http://www.w3.org/1999/xlink' x:href='&#102;ile:///etc/passwd#a'/>"),
    SVG ("<s:image xmlns:s='http://www.w3.org/2000/svg' href='#a'/>"),
  };
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    assert_refused (folder, hidden[i], -1, USK_ERROR_INVALID);
  /* Two letters of Chinese are four bytes of something else. */
  assert_refused_in (folder, "UTF-16", "<?xml version='1.0' encoding='UTF-16'?><!--\u733c\u6776-->" DASHED);
  assert_refused (folder,
                  "<?xml version='1.0' encoding='UTF-7'?>" SVG (
                    "<path d='M0 0L1e9 5' stroke='red' style='stroke-d+AGE-sharray:.001'/>"),
                  -1, USK_ERROR_INVALID);
}

/* What a program notes for itself, and what an author writes about a logo. */
static void
test_notes (void)
{
  static const char text[] =
    SVG ("<title>Gr&#252;n &amp; Co, stroke-dasharray: 1</title>"
         "<g xmlns:i='http://www.inkscape.org/namespaces/inkscape' i:export-filename='C:\\logo.png'>"
         "<defs><style><![CDATA[g > .a{fill:#d02000}]]></style></defs>"
         "<rect class='a' width='9' height='9'/></g>");
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_write (folder, "logo.svg", text, -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (UskFigure) figure = usk_image_figure_new (path, NULL, &error);
  UskFigureStyle style = { 18, FALSE };
  cairo_surface_t *surface;

  g_assert_no_error (error);
  surface = fixture_draw (figure, 60, &style);
  g_assert_cmphex (fixture_get_pixel (surface, FIXTURE_MARGIN + 30, FIXTURE_MARGIN + 30), ==, 0xd02000);
  cairo_surface_destroy (surface);
}

/* Programs write that a line is not dashed into every file. */
static void
test_not_dashed (void)
{
  static const char text[] = SVG ("<g stroke-dasharray=\"none\"><path style='stroke-dasharray:none;stroke:red' "
                                  "d='M0 0L5 5'/><path stroke-dasharray='0' d='M0 0L5 5'/></g>");
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_write (folder, "logo.svg", text, -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (UskFigure) figure = usk_image_figure_new (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (figure);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/image-figure/pixels", test_images);
  g_test_add_func ("/image-figure/vectors", test_vector_image);
  g_test_add_func ("/image-figure/monochrome", test_monochrome);
  g_test_add_func ("/image-figure/not-dashed", test_not_dashed);
  g_test_add_func ("/image-figure/hidden-dashes", test_hidden_dashes);
  g_test_add_func ("/image-figure/notes", test_notes);
  g_test_add_func ("/image-figure/refused", test_refused);

  return g_test_run ();
}
