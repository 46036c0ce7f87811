/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A QR code is good if a reader that knows nothing of us reads it back. */

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include <cairo-pdf.h>

#include "usk-error.h"
#include "usk-qr-code.h"
#include "usk-test-folder.h"
#include "usk-test-reader.h"

/* What the largest code holds at level M; the word on an encoding takes one byte. */
#define MOST_ASCII 2331
#define MOST_BYTES 2330

/* Ten times the body text of a screen of 1920 by 1080, and of 1024 by 600. */
#define LARGE_SCREEN 240
#define SMALL_SCREEN 136

static const char *const texts[] = {
  "https://doi.org/10.1111/jocd.12345",
  "A",
  "Haut für müde Männer",
  "Что происходит под кожей",
  "ما الذي يحدث تحت الجلد؟",
  "מה קורה מתחת לעור",
  "त्वचा के नीचे क्या होता है",
  "微針療法是什麼",
  "皮膚の下で何が起こるか",
  "Ask first 😀\nCall 555 0100\n\"How deep?\" & <why>",
};

static UskQrCode *
make (const char *text)
{
  g_autoptr (GError) error = NULL;
  UskQrCode *code = usk_qr_code_new (text, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (usk_qr_code_get_text (code), ==, text);

  return code;
}

/* On the paper of the kiosk, at a place that is no whole pixel. */
static cairo_surface_t *
paint (UskQrCode *code, double size, double x, double scale)
{
  int side = (int) ceil ((size + x) * scale) + 20;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, side, side);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 0.98, 0.97, 0.96);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, x, x);
  usk_qr_code_draw (code, cr, size);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static void
assert_reads (UskTestFolder *folder, cairo_surface_t *surface, const char *text)
{
  g_autofree char *path = usk_test_folder_get_file (folder, "code.png");
  g_autofree char *read = NULL;

  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  read = usk_test_read_qr_code (path);
  g_assert_cmpstr (read, ==, text);
}

static void
test_read_back (gconstpointer data)
{
  const char *text = data;
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autoptr (UskQrCode) code = make (text);

  for (int screen = 0; screen < 2; screen++)
    {
      guint size = usk_qr_code_get_pixels (code, screen == 0 ? LARGE_SCREEN : SMALL_SCREEN);
      cairo_surface_t *surface = paint (code, size, 7, 1);

      g_assert_cmpuint (size, >=, 100);
      assert_reads (folder, surface, text);
      cairo_surface_destroy (surface);
    }
}

/* The longest that fits is read back; a byte more is refused in plain words. */
static void
assert_longest (char *text, gsize most)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *longer = g_strconcat (text, "x", NULL);
  g_autoptr (UskQrCode) code = NULL;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;

  g_assert_cmpuint (strlen (text), ==, most);
  code = make (text);
  g_assert_cmpuint (usk_qr_code_get_size (code), ==, 177);
  surface = paint (code, usk_qr_code_get_pixels (code, LARGE_SCREEN), 0, 1);
  assert_reads (folder, surface, text);
  cairo_surface_destroy (surface);

  g_assert_null (usk_qr_code_new (longer, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "split it"));
}

static void
test_longest_ascii (void)
{
  g_autofree char *text = g_strnfill (MOST_ASCII, 'q');

  for (gsize i = 0; i < MOST_ASCII; i++)
    text[i] = (char) ('!' + i * 31 % 94);
  assert_longest (text, MOST_ASCII);
}

static void
test_longest_utf8 (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (text->len + strlen ("кожа ü ") <= MOST_BYTES)
    g_string_append (text, "кожа ü ");
  while (text->len < MOST_BYTES)
    g_string_append_c (text, '.');
  assert_longest (text->str, MOST_BYTES);
}

static void
test_refused (void)
{
  static const struct {
    const char *text;
    UskError code;
  } bad[] = {
    { "", USK_ERROR_INVALID },
    { "broken \xc3", USK_ERROR_INVALID },
    { "\xff\xfe", USK_ERROR_INVALID },
  };
  g_autofree char *huge = g_strnfill (1000000, 'q');
  g_autoptr (GError) too_large = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (usk_qr_code_new (bad[i].text, &error));
      g_assert_error (error, USK_ERROR, (int) bad[i].code);
    }
  g_assert_null (usk_qr_code_new (huge, &too_large));
  g_assert_error (too_large, USK_ERROR, USK_ERROR_TOO_LARGE);
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  guint32 pixel;

  memcpy (&pixel, cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + x * 4,
          sizeof pixel);

  return pixel & 0xffffff;
}

/* Every module is one patch of pure black or white and as large as the others,
 * wherever it lies and however the screen is scaled; so is the white around.
 */
static void
test_crisp (void)
{
  static const double scales[] = { 1, 2, 1.37 };
  g_autoptr (UskQrCode) code = make ("https://doi.org/10.1111/jocd.12345");
  int modules = (int) usk_qr_code_get_size (code) + 8;

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      double size = 250, x = 3.4;
      cairo_surface_t *surface = paint (code, size, x, scales[i]);
      int module = (int) floor (size * scales[i] / modules);
      int start = (int) lround (x * scales[i] + (size * scales[i] - module * modules) / 2);
      guint black = 0;

      for (int row = 0; row < modules * module; row++)
        for (int column = 0; column < modules * module; column++)
          {
            guint32 pixel = get_pixel (surface, start + column, start + row);
            int across = MIN (column / module, modules - 1 - column / module);
            int down = MIN (row / module, modules - 1 - row / module);

            g_assert_cmphex (pixel, ==,
                             get_pixel (surface, start + column / module * module, start + row / module * module));
            g_assert_true (pixel == 0 || (pixel == 0xffffff));
            if (MIN (across, down) < 4)
              g_assert_cmphex (pixel, ==, 0xffffff);
            black += pixel == 0;
          }
      g_assert_cmpuint (black, >, (guint) (modules * modules * module * module / 5));
      cairo_surface_destroy (surface);
    }
}

static void
test_sizes (void)
{
  g_autoptr (UskQrCode) code = make ("https://doi.org/10.1111/jocd.12345");

  g_assert_cmpuint (usk_qr_code_get_size (code), ==, 29);
  g_assert_cmpuint (usk_qr_code_get_pixels (code, LARGE_SCREEN), ==, 37 * 6);
  g_assert_cmpuint (usk_qr_code_get_pixels (code, 1), ==, 37 * 3);
}

/* On paper it takes all of its room, and is read from a print of 150 dpi. */
static void
test_paper (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *pdf = usk_test_folder_get_file (folder, "code.pdf");
  g_autofree char *png = usk_test_folder_get_file (folder, "code");
  g_autofree char *file = g_strconcat (png, ".png", NULL);
  g_autofree char *read = NULL;
  g_autoptr (UskQrCode) code = make (texts[2]);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) printer = NULL;
  cairo_surface_t *surface = cairo_pdf_surface_create (pdf, 120, 120);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, 10, 10);
  usk_qr_code_draw (code, cr, 100);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  printer = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "pdftoppm", "-r", "150", "-png", "-singlefile", pdf,
                              png, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (printer, NULL, &error));
  g_assert_no_error (error);
  read = usk_test_read_qr_code (file);
  g_assert_cmpstr (read, ==, texts[2]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/qr-code/read-back/%u", i);

      g_test_add_data_func (path, texts[i], test_read_back);
    }
  g_test_add_func ("/qr-code/longest/ascii", test_longest_ascii);
  g_test_add_func ("/qr-code/longest/utf-8", test_longest_utf8);
  g_test_add_func ("/qr-code/refused", test_refused);
  g_test_add_func ("/qr-code/crisp", test_crisp);
  g_test_add_func ("/qr-code/sizes", test_sizes);
  g_test_add_func ("/qr-code/paper", test_paper);

  return g_test_run ();
}
