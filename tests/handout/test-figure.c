/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What goes onto paper: every scene of the real pack, and charts. */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "usk-chart-figure.h"
#include "usk-figure-fixture.h"
#include "usk-library.h"
#include "usk-paper-moments.h"
#include "usk-print-style.h"
#include "usk-scene-figure-private.h"

#define N_SCENES 24
/* Soft edges are rounded for each color on its own. */
#define NEARLY_GRAY 2

static char *pack;

/* The whole width of A4, and the half of it that a picture shares with text. */
static const struct {
  const char *name;
  double width;
  double font_size;
} papers[] = { { "normal", 482, 12 },
               { "narrow", 290, 12 },
               { "narrower", 240, 12 },
               { "large", 482, 18 },
               { "less-large", 400, 18 } };

static GPtrArray *
load_figures_in (const char *language)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (UskLibrary) library = usk_library_open (pack, language, "911", &error);
  g_autoptr (GListModel) treatments = NULL;

  g_assert_no_error (error);
  treatments = usk_library_list_treatments (library, &error);
  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, i);
      g_autoptr (GListModel) steps = usk_library_list_steps (library, usk_treatment_get_id (treatment), &error);

      for (guint k = 0; steps != NULL && k < g_list_model_get_n_items (steps); k++)
        {
          g_autoptr (UskStep) step = g_list_model_get_item (steps, k);
          UskScene *scene = usk_step_get_scene (step);
          g_autoptr (UskLateDiagram) drawing =
            usk_library_get_late_diagram (library, usk_scene_get_diagram (scene), &error);
          g_autoptr (UskPaperGeometry) geometry = usk_library_get_paper_geometry (library, scene, &error);

          g_assert_no_error (error);
          g_ptr_array_add (figures, usk_scene_figure_new (drawing, geometry, scene, language));
        }
    }
  g_assert_cmpuint (figures->len, ==, N_SCENES);

  return figures;
}

/* Drawings are read but once for all tests, which change no figure. */
static GPtrArray *figures_in_english;

static GPtrArray *
load_figures (void)
{
  if (figures_in_english == NULL)
    figures_in_english = load_figures_in ("en");

  return g_ptr_array_ref (figures_in_english);
}

/* Every scene that a handout can print is there in every form. */
static void
test_engravings (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskLibrary) library = usk_library_open (pack, "en", "911", &error);
  g_autoptr (GListModel) treatments = usk_library_list_treatments (library, &error);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, i);
      g_autoptr (GListModel) steps = usk_library_list_steps (library, usk_treatment_get_id (treatment), &error);

      for (guint k = 0; k < 2 * g_list_model_get_n_items (steps); k++)
        {
          g_autoptr (UskStep) step = g_list_model_get_item (steps, k / 2);
          UskScene *scene = usk_step_get_scene (step);
          double moments[USK_MAX_PAPER_MOMENTS];

          for (guint m = usk_paper_moments_choose (scene, moments); m > 0; m--)
            {
              g_autoptr (UskEngraving) engraving =
                usk_library_get_engraving (library, usk_scene_get_id (scene), moments[m - 1], k % 2 == 1, &error);

              g_assert_no_error (error);
              g_assert_nonnull (engraving);
              n++;
            }
        }
    }
  g_assert_cmpuint (n, >=, 2 * N_SCENES);
}

static gboolean
is_gray (guint32 pixel)
{
  int red = pixel >> 16, green = pixel >> 8 & 0xff, blue = pixel & 0xff;

  return MAX (red, MAX (green, blue)) - MIN (red, MIN (green, blue)) <= NEARLY_GRAY;
}

static void
check_pixels (cairo_surface_t *surface, gboolean monochrome)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  guint colored = 0, dark = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 pixel = fixture_get_pixel (surface, x, y);

        if (x < FIXTURE_MARGIN || y < FIXTURE_MARGIN || x >= width - FIXTURE_MARGIN ||
            y >= height - FIXTURE_MARGIN)
          {
            g_assert_cmphex (pixel, ==, FIXTURE_PAGE);
            continue;
          }
        colored += !is_gray (pixel);
        dark += (pixel >> 8 & 0xff) < 0x80;
      }
  g_assert_cmpuint (dark, >, 200);
  if (monochrome)
    g_assert_cmpuint (colored, ==, 0);
  else
    g_assert_cmpuint (colored, >, 1000);
}

static void
test_scenes (gconstpointer data)
{
  gsize paper = GPOINTER_TO_SIZE (data);
  g_autoptr (GPtrArray) figures = load_figures ();

  for (guint i = 0; i < figures->len; i++)
    for (int monochrome = 0; monochrome < 2; monochrome++)
      {
        UskFigureStyle style = { papers[paper].font_size, monochrome };
        cairo_surface_t *surface = fixture_draw (g_ptr_array_index (figures, i), papers[paper].width, &style);

        check_pixels (surface, monochrome);
        cairo_surface_destroy (surface);
      }
}

/* Labels are no nearer to each other than this, in parts of their size: else they would
 * seem to touch.
 */
#define LEAST_GAP 0.55

static void
check_labels (const UskScenePanel *panel, double font_size, guint *n_labels)
{
  guint n;
  const UskLabelSpot *spots = usk_label_plate_get_spots (panel->plate, &n);

  for (guint i = 0; i < n; i++)
    {
      const UskRect *box = &spots[i].box;
      double gap = LEAST_GAP * font_size;
      UskRect around = { box->x - gap, box->y - gap, box->width + 2 * gap, box->height + 2 * gap }, both;

      g_assert_cmpfloat (box->x, >=, 0);
      g_assert_cmpfloat (box->y, >=, 0);
      g_assert_cmpfloat (box->x + box->width, <=, panel->picture.width);
      g_assert_cmpfloat (box->y + box->height, <=, panel->picture.height);
      for (guint k = 0; k < n; k++)
        {
          double x = spots[k].anchor_x, y = spots[k].anchor_y;

          g_assert_false (x > box->x && x < box->x + box->width && y > box->y && y < box->y + box->height);
          g_assert_true (k == i || !usk_rect_intersect (&around, &spots[k].box, &both));
        }
    }
  *n_labels += n;
}

static void
check_all_labels (const char *language, gsize paper)
{
  g_autoptr (GPtrArray) figures = load_figures_in (language);
  UskFigureStyle style = { papers[paper].font_size, FALSE };
  guint n_labels = 0, n_strips = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      UskSceneFigure *figure = g_ptr_array_index (figures, i);
      g_autoptr (GPtrArray) panels = usk_scene_figure_lay_out (figure, papers[paper].width, 0, &style);

      n_strips += panels->len == 2;
      for (guint k = 0; k < panels->len; k++)
        check_labels (g_ptr_array_index (panels, k), usk_figure_style_get_label_size (&style), &n_labels);
      g_assert_nonnull (usk_figure_get_description (USK_FIGURE (figure)));
    }
  g_assert_cmpuint (n_labels, >, 5 * N_SCENES);
  /* Those that play once: they show what was before and what came after. */
  g_assert_cmpuint (n_strips, ==, 5);
}

/* No label lies over or close to another, over what any of them names, or beyond the
 * picture; each stands once.
 */
static void
test_labels (gconstpointer data)
{
  check_all_labels ("en", GPOINTER_TO_SIZE (data));
  check_all_labels ("es", GPOINTER_TO_SIZE (data));
}

/* A drawing too small for words has numbers, which hide nothing that they mean,
 * and says what they mean; where there is room it has words again.
 */
static void
test_numbers (void)
{
  g_autoptr (GPtrArray) figures = load_figures ();
  UskFigureStyle style = { 12, FALSE };
  guint n_small = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      UskFigure *figure = g_ptr_array_index (figures, i);
      g_autoptr (GPtrArray) panels = usk_scene_figure_lay_out (USK_SCENE_FIGURE (figure), 170, 0, &style);
      g_auto (GStrv) key = usk_figure_list_key (figure, 170, &style);
      guint n_labels = 0;
      const UskScenePanel *first = g_ptr_array_index (panels, 0);
      const UskLabelSpot *spot = usk_label_plate_get_spots (first->plate, &n_labels);

      g_assert_true ((key != NULL) == (spot->box.width == spot->box.height));
      g_assert_null (usk_figure_list_key (figure, 482, &style));
      if (key == NULL)
        continue;
      n_small++;
      n_labels = 0;
      for (guint k = 0; k < panels->len; k++)
        check_labels (g_ptr_array_index (panels, k), usk_figure_style_get_label_size (&style), &n_labels);
      g_assert_cmpuint (g_strv_length (key), ==, n_labels);
      for (guint k = 0; key[k] != NULL; k++)
        g_assert_cmpstr (key[k], !=, "");
    }
  g_assert_cmpuint (n_small, >, N_SCENES / 2);
}

/* In large print most drawings have room for names, but not one that is full of what they
 * would hide; where there is yet more room they have names again.
 */
static void
test_crowded (void)
{
  g_autoptr (GPtrArray) figures = load_figures ();
  UskFigureStyle style = { 18, FALSE };
  guint n_numbers = 0, n_narrow = 0, n_full = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      UskFigure *figure = g_ptr_array_index (figures, i);
      gboolean full = strstr (usk_figure_get_description (figure), "A path winds through time") != NULL;
      g_auto (GStrv) key = usk_figure_list_key (figure, 455, &style);
      g_auto (GStrv) again = usk_figure_list_key (figure, 455, &style);
      g_auto (GStrv) narrow = usk_figure_list_key (figure, 330, &style);

      g_assert_true ((key != NULL) == (again != NULL));
      g_assert_null (usk_figure_list_key (figure, 1100, &style));
      n_narrow += narrow != NULL;
      if (!usk_figure_can_stack (figure))
        n_numbers += key != NULL;
      n_full += full;
      if (full)
        g_assert_nonnull (key);
    }
  g_assert_cmpuint (n_full, ==, 1);
  g_assert_cmpuint (n_numbers, >=, 1);
  g_assert_cmpuint (n_numbers, <, N_SCENES / 2);
  g_assert_cmpuint (n_narrow, >, n_numbers);
}

static void
check_beside (GPtrArray *panels, double width, double height)
{
  for (guint i = 0; i < panels->len; i++)
    {
      const UskScenePanel *panel = g_ptr_array_index (panels, i);
      UskRect inner = { 0, 0, panel->picture.width, panel->picture.height }, both;
      guint n;
      const UskLabelSpot *spots = usk_label_plate_get_spots (panel->plate, &n);

      g_assert_cmpfloat (panel->picture.y + panel->picture.height, <=, height + 0.1);
      g_assert_false (usk_rect_intersect (&panel->picture, &panel->caption_box, &both));
      for (guint k = 0; k < n; k++)
        {
          UskRect placed = spots[k].box;

          g_assert_false (usk_rect_intersect (&placed, &inner, &both));
          placed.x += panel->picture.x;
          placed.y += panel->picture.y;
          g_assert_cmpfloat (placed.x, >=, 0);
          g_assert_cmpfloat (placed.x + placed.width, <=, width);
          g_assert_false (usk_rect_intersect (&placed, &panel->caption_box, &both));
          for (guint l = 0; l < k; l++)
            g_assert_false (usk_rect_intersect (&spots[k].box, &spots[l].box, &both));
        }
    }
}

/* Two moments that are stacked have their labels beside them and their captions above,
 * and become smaller rather than higher than there is room.
 */
static void
test_stacked (void)
{
  g_autoptr (GPtrArray) figures = load_figures ();
  UskFigureStyle style = { 18, FALSE, TRUE };
  guint n_stacked = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      UskFigure *figure = g_ptr_array_index (figures, i);
      double natural = usk_figure_get_height (figure, 499, &style);

      if (!usk_figure_can_stack (figure))
        continue;
      n_stacked++;
      for (double height = usk_figure_get_least_height (figure, 499, &style); height < natural; height += 40)
        {
          g_autoptr (GPtrArray) panels = usk_scene_figure_lay_out (USK_SCENE_FIGURE (figure), 499, height, &style);
          const UskScenePanel *first = g_ptr_array_index (panels, 0), *last = g_ptr_array_index (panels, 1);

          g_assert_cmpfloat (last->picture.y, >, first->picture.y + first->picture.height);
          check_beside (panels, 499, height);
        }
    }
  g_assert_cmpuint (n_stacked, ==, 5);
}

static void
test_vectors (void)
{
  g_autoptr (GPtrArray) figures = load_figures ();
  gsize size = 0;

  for (guint i = 0; i < figures->len; i++)
    for (int monochrome = 0; monochrome < 2; monochrome++)
      {
        UskFigureStyle style = { 12, monochrome };
        g_autoptr (GByteArray) pdf = fixture_make_pdf (g_ptr_array_index (figures, i), 300, &style);

        g_assert_false (fixture_has_raster (pdf));
        size += pdf->len;
      }
  /* Eight of 48 stand in a handout. */
  g_assert_cmpuint (size / 6, <, 2 * 1024 * 1024);
}

typedef struct {
  double mean;   /* from black to white */
  double across; /* how much changes from left to right */
  double down;   /* how much changes from top to bottom */
} Texture;

static Texture
measure (const char *shape)
{
  g_autofree char *svg = g_strdup_printf (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1600 "
    "1600'><style>.f-muscle{fill:#C65D57}.f-band{fill:#8E2F2B}"
    ".f-dermis{fill:#F8DDD3}.f-collagen{fill:#E3A79B}.f-collagen-new{fill:#0F766E}.f-fat{fill:#F7DC93}"
    ".s-artery{stroke:#C62828}.s-vein-lo{stroke:#223}.s-vein{stroke:#3F5FA8}.s-nerve-lo{stroke:#8F6B00}"
    ".s-nerve{stroke:#D9A400}.s-fat-line{stroke:#D2A548}.f-steel{fill:#6B7785}.f-epidermis-lo{fill:#E0A383}</"
    "style>"
    "<defs><linearGradient id='tissue-epidermis'/><linearGradient id='tissue-corneum'/></defs>"
    "<g id='paper'><rect width='1600' height='1600' fill='#fff'/></g><g id='part'>%s</g>"
    "<g id='frames' display='none'><rect id='frame-all' width='1600' height='1600'/></g></svg>",
    shape);
  g_autoptr (GBytes) bytes = g_bytes_new (svg, strlen (svg));
  g_autoptr (UskProblems) problems = usk_problems_new ();
  g_autoptr (UskDiagram) diagram = usk_diagram_new ("texture", bytes, problems, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 600);
  cairo_t *cr = cairo_create (surface);
  Texture texture = { 0 };
  const int from = 100, to = 500;

  g_assert_nonnull (diagram);
  g_assert_true (usk_diagram_draw (diagram, NULL, usk_print_style_get_monochrome (), 0, cr, 600, 600, NULL, NULL));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = from; y < to; y++)
    for (int x = from; x < to; x++)
      {
        double here = (fixture_get_pixel (surface, x, y) & 0xff) / 255.0;

        g_assert_true (is_gray (fixture_get_pixel (surface, x, y)));
        texture.mean += here;
        texture.across += fabs ((fixture_get_pixel (surface, x + 1, y) & 0xff) / 255.0 - here);
        texture.down += fabs ((fixture_get_pixel (surface, x, y + 1) & 0xff) / 255.0 - here);
      }
  cairo_surface_destroy (surface);

  return (Texture){ texture.mean / 160000, texture.across / 160000, texture.down / 160000 };
}

#define WHOLE "<rect width='1600' height='1600' "
#define LINES(classes)                                                                                            \
  "<path class='" classes "' d='M0 400h1600M0 800h1600M0 1200h1600' stroke-width='200' fill='none'/>"

/* What must be told apart on a photocopy differs in lightness, or in how much
 * changes along the one direction or the other.
 */
static void
test_tissues_differ (void)
{
  static const char *const shapes[] = {
    WHOLE "fill='url(#tissue-corneum)'/>",
    WHOLE "fill='url(#tissue-epidermis)'/>",
    WHOLE "class='f-dermis'/>",
    WHOLE "class='f-collagen'/>",
    WHOLE "class='f-collagen-new'/>",
    WHOLE "class='f-muscle'/>",
    WHOLE "class='f-band'/>",
    WHOLE "class='f-steel'/>",
    LINES ("s-artery"),
    "<path class='s-vein-lo' d='M0 400h1600M0 800h1600M0 1200h1600' stroke-width='200'/>"
    "<path class='s-vein' d='M0 400h1600M0 800h1600M0 1200h1600' stroke-width='150'/>",
    "<path class='s-nerve-lo' d='M0 400h1600M0 800h1600M0 1200h1600' stroke-width='200'/>"
    "<path class='s-nerve' d='M0 400h1600M0 800h1600M0 1200h1600' stroke-width='150'/>",
  };
  Texture textures[G_N_ELEMENTS (shapes)];

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      textures[i] = measure (shapes[i]);
      for (guint k = 0; k < i; k++)
        {
          const Texture *a = &textures[i], *b = &textures[k];
          double gap = fabs (a->mean - b->mean) + fabs (a->across - b->across) + fabs (a->down - b->down);

          if (gap < 0.07)
            g_error ("%s looks like %s (%.3f)", shapes[i], shapes[k], gap);
        }
    }
}

static void
draw_in_thread (gpointer figure, gpointer user_data)
{
  const UskFigureStyle style = { 12, GPOINTER_TO_INT (user_data) };
  g_autoptr (GByteArray) pdf = fixture_make_pdf (figure, 300, &style);

  g_assert_cmpuint (pdf->len, >, 1000);
}

/* Several figures at once, and each of them in several threads, of which one reads the drawing. */
static void
test_threads (void)
{
  g_autoptr (GPtrArray) figures = load_figures_in ("en");

  for (int monochrome = 0; monochrome < 2; monochrome++)
    {
      GThreadPool *pool = g_thread_pool_new (draw_in_thread, GINT_TO_POINTER (monochrome), 4, FALSE, NULL);

      for (guint i = 0; i < 16; i++)
        g_thread_pool_push (pool, g_ptr_array_index (figures, i / 2), NULL);
      g_thread_pool_free (pool, FALSE, TRUE);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GPtrArray) figures = load_figures ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  UskFigureStyle style = { 12, FALSE };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 10, 10);
  cairo_t *cr = cairo_create (surface);

  g_cancellable_cancel (cancellable);
  g_assert_false (usk_figure_draw (g_ptr_array_index (figures, 0), cr, 300, 300, &style, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_label_size (void)
{
  g_assert_cmpfloat (usk_figure_style_get_label_size (&(UskFigureStyle){ 8, FALSE }), ==, 9);
  g_assert_cmpfloat (usk_figure_style_get_label_size (&(UskFigureStyle){ 12, FALSE }), >=, 9);
  g_assert_cmpfloat (usk_figure_style_get_label_size (&(UskFigureStyle){ 18, FALSE }), ==, 18);
}

static void
test_charts (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) usk_chart_row_free);

  g_ptr_array_add (rows, usk_chart_row_new ("Microneedling", "Needle", "0.5 to 1.5 mm", 0.5, 1.5));
  g_ptr_array_add (rows, usk_chart_row_new ("Dry needling", "Needle", "10 to 30 mm", 10, 30));
  for (UskChartKind kind = USK_CHART_DEPTH; kind <= USK_CHART_HARM; kind++)
    for (int monochrome = 0; monochrome < 2; monochrome++)
      {
        UskFigureStyle style = { 12, monochrome };
        g_autoptr (UskFigure) figure = usk_chart_figure_new (kind, rows, "Two needles.");
        cairo_surface_t *surface = fixture_draw (figure, 482, &style);

        check_pixels (surface, monochrome);
        g_assert_cmpstr (usk_figure_get_description (figure), ==, "Two needles.");
        cairo_surface_destroy (surface);
      }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  pack = argv[1];

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *scenes = g_strconcat ("/figure/scenes/", papers[i].name, NULL);
      g_autofree char *labels = g_strconcat ("/figure/labels/", papers[i].name, NULL);

      g_test_add_data_func (scenes, GSIZE_TO_POINTER (i), test_scenes);
      g_test_add_data_func (labels, GSIZE_TO_POINTER (i), test_labels);
    }
  g_test_add_func ("/figure/engravings", test_engravings);
  g_test_add_func ("/figure/numbers", test_numbers);
  g_test_add_func ("/figure/crowded", test_crowded);
  g_test_add_func ("/figure/stacked", test_stacked);
  g_test_add_func ("/figure/vectors", test_vectors);
  g_test_add_func ("/figure/tissues-differ", test_tissues_differ);
  g_test_add_func ("/figure/threads", test_threads);
  g_test_add_func ("/figure/cancelled", test_cancelled);
  g_test_add_func ("/figure/label-size", test_label_size);
  g_test_add_func ("/figure/charts", test_charts);

  status = g_test_run ();
  g_clear_pointer (&figures_in_english, g_ptr_array_unref);

  return status;
}
