/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The charts as pixels: what they show must be what the numbers say. */

#include <math.h>
#include <string.h>

#include "usk-chart.h"

#define FONT   20.0
#define ACCENT 0x0a5650u
#define DARK   0x8c1a14u
#define WHITE  0xffffffu
#define LINE   0xd9d2c7u
#define INK    0x22302fu
#define BLACK  0x101010u
#define FIGURE 0x000000u
#define DOT    0x080808u

typedef struct {
  cairo_surface_t *surface;
  int width;
  int height;
} Image;

static guint32
get_pixel (const Image *image, int x, int y)
{
  const guint8 *data = cairo_image_surface_get_data (image->surface);
  guint32 pixel;

  memcpy (&pixel, data + y * cairo_image_surface_get_stride (image->surface) + x * 4, sizeof pixel);

  return pixel & 0xffffff;
}

static Image
draw_as (UskChartKind kind, const UskChartRow *const *rows, guint n_rows, int width, UskChartLook look)
{
  double height = usk_chart_get_height (kind, rows, n_rows, width, FONT);
  Image image = { NULL, width, (int) ceil (height) };
  cairo_t *cr;

  image.surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, image.width, image.height);
  cr = cairo_create (image.surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  usk_chart_draw (kind, rows, n_rows, cr, width, height, FONT, look);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (image.surface);

  return image;
}

static Image
draw (UskChartKind kind, const UskChartRow *const *rows, guint n_rows, int width)
{
  return draw_as (kind, rows, n_rows, width, (UskChartLook){ USK_CHART_PALETTE_COLOR, FALSE });
}

/* The longest unbroken run of a color in a column, and where it ends. */
static int
find_run (const Image *image, guint32 color, int x, int *end)
{
  int best = 0, run = 0;

  for (int y = 0; y < image->height; y++)
    {
      run = get_pixel (image, x, y) == color ? run + 1 : 0;
      if (run > best)
        {
          best = run;
          *end = y + 1;
        }
    }

  return best;
}

static int
find_bar_end (const Image *image, int from, int to)
{
  int best = 0, best_end = 0;

  for (int x = from; x < to; x++)
    {
      int end = 0, run = find_run (image, ACCENT, x, &end);

      if (run > best)
        {
          best = run;
          best_end = end;
        }
    }
  g_assert_cmpint (best, >, (int) FONT);

  return best_end;
}

/* Three needles on one scale: their ends must lie on one straight line. */
static void
test_depth (void)
{
  g_autoptr (UskChartRow) two = usk_chart_row_new ("A", "x", "2 mm", 2, 2);
  g_autoptr (UskChartRow) six = usk_chart_row_new ("B", "x", "6 mm", 6, 6);
  g_autoptr (UskChartRow) ten = usk_chart_row_new ("C", "x", "10 mm", 10, 10);
  const UskChartRow *const rows[] = { two, six, ten };
  Image image = draw (USK_CHART_DEPTH, rows, 3, 900);
  double left = 900 * 0.2, column = (900 - left) / 3;
  int first = find_bar_end (&image, (int) left, (int) (left + column * 0.7));
  int second = find_bar_end (&image, (int) (left + column), (int) (left + column * 1.7));
  int third = find_bar_end (&image, (int) (left + column * 2), (int) (left + column * 2.7));

  g_assert_cmpint (ABS ((third - second) - (second - first)), <=, 2);
  /* The section ends a font size above the edge, at 1.15 of the deepest. */
  g_assert_cmpfloat_with_epsilon ((third - first) / 8.0 * 1.5, image.height - FONT - third, 3);
  cairo_surface_destroy (image.surface);
}

/* Without words of its own a needle has its number right over it, and the words take no room. */
static void
test_depth_numbers (void)
{
  g_autoptr (UskChartRow) named = usk_chart_row_new ("Microneedling", "Device for raised scars", "2 mm", 2, 2);
  g_autoptr (UskChartRow) numbered = usk_chart_row_new ("1", "", "", 2, 2);
  const UskChartRow *const words[] = { named }, *const numbers[] = { numbered };
  Image image = draw (USK_CHART_DEPTH, numbers, 1, 600);
  int first = image.width, last = 0, middle;

  g_assert_cmpfloat (usk_chart_get_height (USK_CHART_DEPTH, numbers, 1, 600, FONT), <,
                     usk_chart_get_height (USK_CHART_DEPTH, words, 1, 600, FONT) - FONT);
  for (int x = 0; x < image.width; x++)
    for (int y = 0; y < (int) FONT; y++)
      if (get_pixel (&image, x, y) == ACCENT)
        {
          first = MIN (first, x);
          last = MAX (last, x);
        }
  g_assert_cmpint (first, <=, last);
  middle = (first + last) / 2;
  g_assert_cmpint (find_bar_end (&image, middle - 2, middle + 2), >, (int) (3 * FONT));
  cairo_surface_destroy (image.surface);
}

/* Nothing goes in, and nothing lies on the skin: a flat line is all there is, for a copier as well. */
static void
test_depth_nothing (gconstpointer data)
{
  UskChartPalette palette = (UskChartPalette) GPOINTER_TO_INT (data);
  guint32 color = palette == USK_CHART_PALETTE_MONOCHROME ? BLACK : ACCENT;
  g_autoptr (UskChartRow) nothing = usk_chart_row_new ("", "", "", 0, 0);
  g_autoptr (UskChartRow) needle = usk_chart_row_new ("", "", "", 10, 10);
  const UskChartRow *const rows[] = { nothing, needle };
  Image image = draw_as (USK_CHART_DEPTH, rows, 2, 900, (UskChartLook){ palette, FALSE });
  double middle = 900 - (900 - FONT * 4.2) / 2;
  int first = image.width, last = 0, surface = 0;

  for (int x = (int) (FONT * 4.2); x < (int) middle - (int) FONT; x++)
    {
      int end = 0, run = find_run (&image, color, x, &end);

      if (run < 3)
        continue;
      g_assert_cmpint (run, <, (int) (FONT * 0.4));
      g_assert_true (surface == 0 || end == surface);
      surface = end;
      first = MIN (first, x);
      last = MAX (last, x);
    }
  g_assert_cmpint (last - first, >, (int) (FONT * 2.5));
  g_assert_cmpint (last - first, <, (int) (FONT * 4));
  cairo_surface_destroy (image.surface);
}

/* Whether a pixel is of the plate under a name, which is nearly paper. */
static gboolean
is_plate (const Image *image, int x, int y)
{
  guint32 pixel = get_pixel (image, x, y);

  return (pixel & 0xff) > 0xdd && (pixel >> 8 & 0xff) > 0xdd && (pixel >> 16) > 0xdd;
}

/* No name of a layer touches a line of the scale; each line begins left of the section. */
static void
check_names (int width, double height, double deepest, guint n_names)
{
  g_autoptr (UskChartRow) row = usk_chart_row_new ("1", "", "", deepest, deepest);
  Image image = { cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, (int) height), width, (int) height };
  cairo_t *cr = cairo_create (image.surface);
  int tick = (int) (FONT * 4.1), plate = (int) (FONT * 4.5) + 3, surface = (int) (FONT * 3) + 1;
  guint n_plates = 0, n_lines = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  usk_chart_draw (USK_CHART_DEPTH, (const UskChartRow *const[]){ row }, 1, cr, width, height, FONT,
                  (UskChartLook){ USK_CHART_PALETTE_COLOR, FALSE });
  cairo_destroy (cr);
  cairo_surface_flush (image.surface);
  for (int y = surface; y < (int) (height - FONT) - 4; y++)
    {
      n_plates += is_plate (&image, plate, y) && !is_plate (&image, plate, y - 1) ? 1 : 0;
      if (get_pixel (&image, tick, y) == WHITE)
        continue;
      n_lines++;
      for (int near = -1; near <= 1; near++)
        g_assert_false (is_plate (&image, plate, MAX (y + near, surface)));
    }
  g_assert_cmpuint (n_plates, ==, n_names);
  g_assert_cmpuint (n_lines, >, 1);
  cairo_surface_destroy (image.surface);
}

/* From the lowest picture that is ever drawn to a tall one, with and without muscle. */
static void
test_depth_names (void)
{
  const double depths[] = { 1, 2.5, 4, 6, 8, 10 };

  for (guint i = 0; i < G_N_ELEMENTS (depths); i++)
    {
      g_autoptr (UskChartRow) row = usk_chart_row_new ("1", "", "", depths[i], depths[i]);
      const UskChartRow *const rows[] = { row };
      double least = usk_chart_get_least_height (USK_CHART_DEPTH, rows, 1, 600, FONT);
      double best = usk_chart_get_height (USK_CHART_DEPTH, rows, 1, 600, FONT);

      for (double height = least; height <= best * 1.5; height += FONT / 2)
        check_names (600, height, depths[i], usk_chart_shows_muscle (depths[i]) ? 3 : 2);
    }
}

static guint
flood (const Image *image, guint8 *seen, int x, int y, guint32 color)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (int));
  guint size = 0;
  int start = y * image->width + x;

  g_array_append_val (open, start);
  while (open->len > 0)
    {
      int place = g_array_index (open, int, open->len - 1);
      int px = place % image->width, py = place / image->width;

      g_array_set_size (open, open->len - 1);
      if (seen[place] != 0 || get_pixel (image, px, py) != color)
        continue;
      seen[place] = 1;
      size++;
      for (int i = 0; i < 4; i++)
        {
          int nx = px + (i == 0) - (i == 1), ny = py + (i == 2) - (i == 3);
          int next = ny * image->width + nx;

          if (nx >= 0 && ny >= 0 && nx < image->width && ny < image->height)
            g_array_append_val (open, next);
        }
    }

  return size;
}

/* How many patches of a color are at least @least pixels big. */
static guint
count_patches (const Image *image, guint32 color, guint least)
{
  g_autofree guint8 *seen = g_new0 (guint8, (gsize) image->width * (gsize) image->height);
  guint n = 0;

  for (int y = 0; y < image->height; y++)
    for (int x = 0; x < image->width; x++)
      if (seen[y * image->width + x] == 0 && get_pixel (image, x, y) == color &&
          flood (image, seen, x, y, color) >= least)
        n++;

  return n;
}

/* A figure's body is one big patch; letters and heads are smaller. */
static void
test_harm (gconstpointer data)
{
  guint expected = GPOINTER_TO_UINT (data);
  g_autoptr (UskChartRow) row = usk_chart_row_new ("", "", "", expected, expected);
  const UskChartRow *const rows[] = { row };
  Image image = draw (USK_CHART_HARM, rows, 1, 3000);

  g_assert_cmpuint (count_patches (&image, DARK, 200), ==, expected);
  g_assert_cmpuint (count_patches (&image, 0xd9d2c7u, 200), ==, 1000 - expected);
  cairo_surface_destroy (image.surface);
}

/* Whoever reads of sessions must not see people: many sessions may be of one of them. */
static void
test_harm_shapes (void)
{
  g_autoptr (UskChartRow) sessions = usk_chart_row_new ("", "", "", 100, 100);
  g_autoptr (UskChartRow) people = usk_chart_row_new ("", "", "", 100, 100);
  const UskChartRow *const session_rows[] = { sessions }, *const people_rows[] = { people };
  Image marks, figures;

  usk_chart_row_set_people (people, TRUE);
  marks = draw (USK_CHART_HARM, session_rows, 1, 3000);
  figures = draw (USK_CHART_HARM, people_rows, 1, 3000);
  /* A person has a head besides the body. */
  g_assert_cmpuint (count_patches (&marks, DARK, 20), ==, 100);
  g_assert_cmpuint (count_patches (&figures, DARK, 20), ==, 200);
  g_assert_cmpuint (count_patches (&figures, DARK, 200), ==, 100);
  cairo_surface_destroy (marks.surface);
  cairo_surface_destroy (figures.surface);
}

/* What is only "up to" is neither counted nor left out. */
static void
test_harm_range (void)
{
  g_autoptr (UskChartRow) row = usk_chart_row_new ("", "", "", 0, 0.98);
  const UskChartRow *const rows[] = { row };
  Image image = draw (USK_CHART_HARM, rows, 1, 3000);

  g_assert_cmpuint (count_patches (&image, DARK, 200), ==, 0);
  g_assert_cmpuint (count_patches (&image, 0xd9d2c7u, 200), ==, 999);
  cairo_surface_destroy (image.surface);
}

static Image
draw_copy (double low, double high)
{
  g_autoptr (UskChartRow) row = usk_chart_row_new ("", "", "", low, high);
  const UskChartRow *const rows[] = { row };

  return draw_as (USK_CHART_HARM, rows, 1, 3000, (UskChartLook){ USK_CHART_PALETTE_MONOCHROME, FALSE });
}

/* A copy keeps black alone, so all thousand must be black in one of three shapes: full
 * bodies, outlines with paper in them, and dots that are much smaller than both.
 */
static void
test_harm_monochrome (void)
{
  Image range = draw_copy (30, 59), counted = draw_copy (59, 59);
  guint hollow = count_patches (&range, WHITE, 100) - count_patches (&counted, WHITE, 100);

  g_assert_cmpuint (count_patches (&range, FIGURE, 200), ==, 30);
  g_assert_cmpuint (hollow, ==, 59 - 30);
  g_assert_cmpuint (count_patches (&range, DOT, 30), ==, 1000 - 59);
  g_assert_cmpuint (count_patches (&range, DOT, 120), ==, 0);
  cairo_surface_destroy (range.surface);
  cairo_surface_destroy (counted.surface);
}

static gboolean
has_ink (const Image *image, guint32 color, int from, int to)
{
  for (int y = 0; y < image->height; y++)
    for (int x = from; x < to; x++)
      if (get_pixel (image, x, y) == color)
        return TRUE;

  return FALSE;
}

/* From the first to the last pixel of a bar, which is the longest level run. */
static void
find_bar (const Image *image, int *start, int *end)
{
  int best = 0;

  for (int y = 0; y < image->height; y++)
    for (int x = 0, run = 0; x < image->width; x++)
      {
        run = get_pixel (image, x, y) == ACCENT ? run + 1 : 0;
        if (run > best)
          {
            best = run;
            *start = x + 1 - run;
            *end = x + 1;
          }
      }
  g_assert_cmpint (best, >, 0);
}

static int
expected_place (double days, int width)
{
  double left = FONT * 0.8, right = width - FONT * 1.6;

  return (int) lround (left + (right - left) * log1p (days) / log1p (730));
}

static void
test_time (void)
{
  g_autoptr (UskChartRow) row = usk_chart_row_new ("A", "x", "7 to 365 days", 7, 365);
  const UskChartRow *const rows[] = { row };
  Image image = draw (USK_CHART_TIME, rows, 1, 1000);
  int start = 0, end = 0;

  find_bar (&image, &start, &end);
  g_assert_cmpint (ABS (start - expected_place (7, 1000)), <=, 2);
  g_assert_cmpint (ABS (end - expected_place (365, 1000)), <=, 2);
  cairo_surface_destroy (image.surface);
}

/* What was seen between two times is a bracket: high at its ends, thin between them. */
static void
test_bracket (void)
{
  static const double starts[] = { 182, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (UskChartRow) row = usk_chart_row_new ("A", "x", "some months", starts[i], 365);
      const UskChartRow *const rows[] = { row };
      Image image = draw (USK_CHART_TIME, rows, 1, 1000);
      int start = 0, end = 0, bottom = 0, height;

      find_bar (&image, &start, &end);
      g_assert_cmpint (ABS (start - expected_place (starts[i], 1000)), <=, 2);
      g_assert_cmpint (ABS (end - expected_place (365, 1000)), <=, 2);
      height = find_run (&image, ACCENT, start + 2, &bottom);
      g_assert_cmpint (ABS (height - find_run (&image, ACCENT, end - 3, &bottom)), <=, 1);
      g_assert_cmpint (height, >, 2 * find_run (&image, ACCENT, (start + end) / 2, &bottom));
      cairo_surface_destroy (image.surface);
    }
}

/* How often the color changes along a level line. */
static guint
count_changes (const Image *image, int y, int from, int to)
{
  guint n = 0;

  for (int x = from + 1; x < to; x++)
    n += get_pixel (image, x, y) != get_pixel (image, x - 1, y) ? 1 : 0;

  return n;
}

/* Counts the changes of color between two days, along the middle of a bar, without its ends. */
static guint
count_stripes (const Image *image, int y, double from, double to, gboolean right_to_left)
{
  int start = expected_place (from, image->width) + 3, end = expected_place (to, image->width) - 3;

  if (right_to_left)
    return count_changes (image, y, image->width - end, image->width - start);

  return count_changes (image, y, start, end);
}

/* What takes 2 to 7 days begins now; it is solid for 2 days, striped until 7, and then over. */
static void
check_duration (UskChartLook look, double low, double high)
{
  guint32 color = look.palette == USK_CHART_PALETTE_MONOCHROME ? BLACK : ACCENT;
  g_autoptr (UskChartRow) row = usk_chart_row_new ("A", "x", "some days", low, high);
  int now = expected_place (0, 1000) + 4, beyond = expected_place (high, 1000) + 4, bottom = 0, thick, y;
  Image image;

  usk_chart_row_set_duration (row, TRUE);
  image = draw_as (USK_CHART_TIME, (const UskChartRow *const[]){ row }, 1, 1000, look);
  thick = find_run (&image, color, look.right_to_left ? 1000 - now : now, &bottom);
  g_assert_cmpint (thick, >, (int) (FONT * 0.7));
  y = bottom - thick / 2;
  g_assert_cmpuint (count_stripes (&image, y, 0, low, look.right_to_left), ==, 0);
  if (high > low)
    g_assert_cmpuint (count_stripes (&image, y, low, high, look.right_to_left), >, 8);
  g_assert_cmphex (get_pixel (&image, look.right_to_left ? 1000 - beyond : beyond, y), ==, WHITE);
  cairo_surface_destroy (image.surface);
}

/* How long something takes counts from the treatment, whichever way time runs and
 * also on a copier.
 */
static void
test_duration (void)
{
  for (int palette = USK_CHART_PALETTE_COLOR; palette <= USK_CHART_PALETTE_MONOCHROME; palette++)
    for (int right_to_left = FALSE; right_to_left <= TRUE; right_to_left++)
      {
        UskChartLook look = { (UskChartPalette) palette, right_to_left };

        check_duration (look, 2, 7);
        check_duration (look, 2, 2);
      }
}

/* What takes no time is the same ring as ever. */
static void
test_no_duration (void)
{
  g_autoptr (UskChartRow) row = usk_chart_row_new ("A", "x", "0 days", 0, 0);
  const UskChartRow *const rows[] = { row };
  Image seen = draw (USK_CHART_TIME, rows, 1, 1000), taken;
  gsize size = (gsize) cairo_image_surface_get_stride (seen.surface) * (gsize) seen.height;

  usk_chart_row_set_duration (row, TRUE);
  taken = draw (USK_CHART_TIME, rows, 1, 1000);
  g_assert_cmpmem (cairo_image_surface_get_data (seen.surface), size, cairo_image_surface_get_data (taken.surface),
                   size);
  cairo_surface_destroy (seen.surface);
  cairo_surface_destroy (taken.surface);
}

/* Who reads from right to left sees time run that way too, and letters as they are. */
static void
test_right_to_left (void)
{
  g_autoptr (UskChartRow) row = usk_chart_row_new ("A", "x", "7 to 365 days", 7, 365);
  const UskChartRow *const rows[] = { row };
  Image image = draw_as (USK_CHART_TIME, rows, 1, 1000, (UskChartLook){ USK_CHART_PALETTE_COLOR, TRUE });
  int start = 0, end = 0;

  find_bar (&image, &start, &end);
  g_assert_cmpint (ABS (end - (1000 - expected_place (7, 1000))), <=, 2);
  g_assert_cmpint (ABS (start - (1000 - expected_place (365, 1000))), <=, 2);
  /* Words stand at the start of the line, which is the right. */
  g_assert_true (has_ink (&image, INK, 800, 1000));
  g_assert_false (has_ink (&image, INK, 0, 500));
  cairo_surface_destroy (image.surface);
}

/* How many pieces of a line of the scale there are in a column. */
static guint
count_pieces (const Image *image, int column)
{
  guint n = 0;

  for (int y = 1; y < image->height; y++)
    n += get_pixel (image, column, y) == LINE && get_pixel (image, column, y - 1) != LINE ? 1 : 0;

  return n;
}

/* Of a line of the scale that would go through words there is a tick below its name and a piece at
 * the bar, but nothing between a question and what stands below it.
 */
static void
test_no_strokes (void)
{
  const char *words = "Redness, swelling, or flaking, if it takes longer than most people need";
  g_autoptr (UskChartRow) row = usk_chart_row_new ("Microneedling", words, "3 days", 3, 3);
  Image image;

  usk_chart_row_set_group (row, "A question that goes on until long after the line of four weeks");
  image = draw (USK_CHART_TIME, (const UskChartRow *const[]){ row }, 1, 1000);
  g_assert_cmpuint (count_pieces (&image, expected_place (28, 1000)), ==, 2);
  g_assert_cmpuint (count_pieces (&image, expected_place (730, 1000) - 1), ==, 1);
  cairo_surface_destroy (image.surface);
}

/* A line of the scale goes around words, and nowhere else. */
static void
test_words_are_clear (void)
{
  const char *words = "Redness, swelling, or flaking, if it takes longer than most people need";
  g_autoptr (UskChartRow) longer = usk_chart_row_new ("Microneedling", words, "3 days", 3, 3);
  g_autoptr (UskChartRow) shorter = usk_chart_row_new ("A", "x", "3 days", 3, 3);
  int column = expected_place (28, 1000), end = 0, whole, crossed;
  Image image = draw (USK_CHART_TIME, (const UskChartRow *const[]){ shorter }, 1, 1000);

  whole = find_run (&image, LINE, column, &end);
  g_assert_cmpint (whole, >, (int) (FONT * 2.5));
  cairo_surface_destroy (image.surface);
  image = draw (USK_CHART_TIME, (const UskChartRow *const[]){ longer }, 1, 1000);
  crossed = find_run (&image, LINE, column, &end);
  g_assert_cmpint (whole - crossed, >=, (int) FONT);
  g_assert_cmpint (crossed, >, (int) FONT);
  cairo_surface_destroy (image.surface);
}

/* The longest run in or beside a column of what a copier keeps as black. */
static int
find_dark_run (const Image *image, int column)
{
  int best = 0;

  for (int x = column - 1; x <= column; x++)
    for (int y = 0, run = 0; y < image->height; y++)
      {
        run = (get_pixel (image, x, y) & 0xff) < 0x99 ? run + 1 : 0;
        best = MAX (best, run);
      }

  return best;
}

/* Whether a line of the scale is drawn at a day. */
static gboolean
has_mark (Image *image, double days, int width)
{
  int place = expected_place (days, width), end = 0;

  return MAX (find_run (image, LINE, place, &end), find_run (image, LINE, place - 1, &end)) > (int) (FONT * 0.8);
}

/* How many marks of the scale are drawn, each of which has its words. */
static guint
count_marks (int width)
{
  const double days[] = { 0, 1, 3, 7, 28, 91, 182, 365, 730 };
  g_autoptr (UskChartRow) row = usk_chart_row_new ("A", "x", "0 days", 0, 0);
  Image image = draw (USK_CHART_TIME, (const UskChartRow *const[]){ row }, 1, width);
  guint n_marks = 0;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    n_marks += has_mark (&image, days[i], width);
  cairo_surface_destroy (image.surface);

  return n_marks;
}

/* Where not all marks have room, that near what is shown has. */
static void
test_marks_near (void)
{
  const double days[] = { 91, 182, 365 };
  int width = (int) FONT * 24;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (UskChartRow) row = usk_chart_row_new ("A", "x", "y", days[i], days[i]);
      Image image = draw (USK_CHART_TIME, (const UskChartRow *const[]){ row }, 1, width);

      g_assert_cmpint (has_mark (&image, 182, width), ==, days[i] == 182);
      cairo_surface_destroy (image.surface);
    }
}

/* The lines of the scale are black for a copier, without which a bar says nothing. */
static void
test_scale_monochrome (void)
{
  const double days[] = { 0, 7, 91, 730 };
  g_autoptr (UskChartRow) row = usk_chart_row_new ("A", "x", "3 days", 3, 3);
  const UskChartRow *const rows[] = { row };
  Image image = draw_as (USK_CHART_TIME, rows, 1, 1000, (UskChartLook){ USK_CHART_PALETTE_MONOCHROME, FALSE });

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (find_dark_run (&image, expected_place (days[i], 1000)), >, (int) (FONT * 0.8));
  cairo_surface_destroy (image.surface);
}

/* Two ends alone say little of what lies between them. */
static void
test_marks (void)
{
  for (int width = (int) FONT * 15; width <= (int) FONT * 48; width += (int) FONT / 2)
    g_assert_cmpuint (count_marks (width), >=, 4);
  /* Large print on paper: words in two lines leave room for more. */
  g_assert_cmpuint (count_marks ((int) FONT * 24), >=, 5);
}

static double
measure_time (const char *first_group, const char *second_group)
{
  g_autoptr (UskChartRow) first = usk_chart_row_new ("A", "x", "7 days", 7, 7);
  g_autoptr (UskChartRow) second = usk_chart_row_new ("B", "x", "7 days", 7, 7);
  const UskChartRow *const rows[] = { first, second };

  usk_chart_row_set_group (first, first_group);
  usk_chart_row_set_group (second, second_group);
  cairo_surface_destroy (draw (USK_CHART_TIME, rows, 2, 1000).surface);

  return usk_chart_get_height (USK_CHART_TIME, rows, 2, 1000, FONT);
}

/* A question has its own line over its rows, once. */
static void
test_groups (void)
{
  double none = measure_time (NULL, NULL);
  double one = measure_time ("Recovery", "Recovery");
  double two = measure_time ("Recovery", "How long it lasts");

  g_assert_cmpfloat (one - none, >, FONT);
  g_assert_cmpfloat (two - one, >, FONT);
}

/* Nothing is drawn for nothing, and no width makes a chart fail. */
static void
test_heights (void)
{
  const char *words = "Redness, swelling, or flaking, if it takes longer than most people need";
  g_autoptr (UskChartRow) row = usk_chart_row_new ("Microneedling", words, "3 to 7 days", 3, 7);
  const UskChartRow *const rows[] = { row, row };

  for (UskChartKind kind = USK_CHART_DEPTH; kind <= USK_CHART_HARM; kind++)
    {
      g_assert_cmpfloat (usk_chart_get_height (kind, NULL, 0, 800, FONT), ==, 0);
      g_assert_cmpfloat (usk_chart_get_height (kind, rows, 1, 800, FONT), >, FONT * 3);
      g_assert_cmpfloat (usk_chart_get_height (kind, rows, 2, 800, FONT * 2), >,
                         usk_chart_get_height (kind, rows, 2, 800, FONT));
      for (int width = 100; width <= 1500; width += 350)
        cairo_surface_destroy (draw (kind, rows, 2, width).surface);
    }
  g_assert_cmpfloat (usk_chart_get_height (USK_CHART_TIME, rows, 1, 300, FONT), >,
                     usk_chart_get_height (USK_CHART_TIME, rows, 1, 1200, FONT));
  g_assert_cmpfloat (usk_chart_get_height (USK_CHART_HARM, rows, 2, 800, FONT), >,
                     usk_chart_get_height (USK_CHART_HARM, rows, 1, 800, FONT));
}

static void
test_rows (void)
{
  g_autoptr (UskChartRow) row = usk_chart_row_new ("A", "b", "c", 1, 2);
  g_autoptr (UskChartRow) copy = NULL;

  usk_chart_row_set_group (row, "d");
  usk_chart_row_set_duration (row, TRUE);
  copy = usk_chart_row_copy (row);
  g_assert_cmpstr (copy->group, ==, "d");
  g_assert_cmpstr (copy->choice, ==, "A");
  g_assert_cmpstr (copy->what, ==, "b");
  g_assert_cmpstr (copy->value, ==, "c");
  g_assert_cmpfloat (copy->low, ==, 1);
  g_assert_cmpfloat (copy->high, ==, 2);
  g_assert_true (copy->is_duration);
}

int
main (int argc, char **argv)
{
  static const guint counts[] = { 0, 1, 77, 100, 1000 };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/rows", test_rows);
  g_test_add_func ("/charts/heights", test_heights);
  g_test_add_func ("/charts/depth", test_depth);
  g_test_add_func ("/charts/depth-numbers", test_depth_numbers);
  g_test_add_func ("/charts/depth-names", test_depth_names);
  g_test_add_data_func ("/charts/depth-nothing/color", GINT_TO_POINTER (USK_CHART_PALETTE_COLOR),
                        test_depth_nothing);
  g_test_add_data_func ("/charts/depth-nothing/monochrome", GINT_TO_POINTER (USK_CHART_PALETTE_MONOCHROME),
                        test_depth_nothing);
  g_test_add_func ("/charts/time", test_time);
  g_test_add_func ("/charts/bracket", test_bracket);
  g_test_add_func ("/charts/duration", test_duration);
  g_test_add_func ("/charts/no-duration", test_no_duration);
  g_test_add_func ("/charts/marks", test_marks);
  g_test_add_func ("/charts/marks-near", test_marks_near);
  g_test_add_func ("/charts/right-to-left", test_right_to_left);
  g_test_add_func ("/charts/words-are-clear", test_words_are_clear);
  g_test_add_func ("/charts/no-strokes", test_no_strokes);
  g_test_add_func ("/charts/groups", test_groups);
  g_test_add_func ("/charts/harm-shapes", test_harm_shapes);
  g_test_add_func ("/charts/harm-range", test_harm_range);
  g_test_add_func ("/charts/harm-monochrome", test_harm_monochrome);
  g_test_add_func ("/charts/scale-monochrome", test_scale_monochrome);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/charts/harm/%u", counts[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (counts[i]), test_harm);
    }

  return g_test_run ();
}
