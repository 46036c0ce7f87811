/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window shows what librsvg draws: textures that GTK moves about against
 * the same drawing made in one go.
 */

#include "usk-test-app.h"

#include "usk-stage.h"

/* Movers are drawn once and then moved by parts of a pixel, so edges differ a
 * little; what is missing or misplaced differs much more.
 */
#define MEAN_TOLERANCE 1.5
#define FAR_OFF        64
#define SHARE_FAR_OFF  0.004

typedef struct {
  const char *treatment;
  guint step;
} Place;

static cairo_surface_t *
draw_expected (UskTestApp *app, UskScene *scene, double seconds, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;
  g_autoptr (UskDiagram) diagram = usk_library_get_diagram (app->library, usk_scene_get_diagram (scene), &error);

  g_assert_no_error (error);
  usk_diagram_draw (diagram, scene, NULL, seconds, cr, width, height, NULL, &error);
  g_assert_no_error (error);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static void
compare (const char *what, GdkTexture *shown, cairo_surface_t *expected)
{
  int width = gdk_texture_get_width (shown), height = gdk_texture_get_height (shown);
  gsize stride = (gsize) cairo_image_surface_get_stride (expected);
  const guint8 *wanted = cairo_image_surface_get_data (expected);
  g_autofree guint8 *got = g_malloc (stride * (gsize) height);
  double sum = 0, far_off = 0;

  gdk_texture_download (shown, got, stride);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        int largest = 0;

        for (int c = 0; c < 3; c++)
          {
            gsize at = (gsize) y * stride + (gsize) x * 4 + (gsize) c;
            int gap = ABS (wanted[at] - got[at]);

            sum += gap;
            largest = MAX (largest, gap);
          }
        far_off += largest > FAR_OFF;
      }

  sum /= 3.0 * width * height;
  far_off /= (double) width * height;
  g_test_message ("%s: mean %.3f, %.3f %% far off", what, sum, far_off * 100);
  g_assert_cmpfloat (sum, <, MEAN_TOLERANCE);
  g_assert_cmpfloat (far_off, <, SHARE_FAR_OFF);
}

static void
test_place (gconstpointer data)
{
  const Place *place = data;
  g_autoptr (UskTestApp) app = NULL;
  g_autoptr (GListModel) steps = NULL;
  g_autoptr (UskStep) step = NULL;
  UskScene *scene;
  GtkWidget *view;
  double moments[3];

  usk_test_app_set_motion (FALSE);
  app = usk_test_app_new (1024, 600);
  steps = usk_library_list_steps (app->library, place->treatment, NULL);
  step = g_list_model_get_item (steps, place->step - 1);
  scene = usk_step_get_scene (step);
  usk_test_app_open (app, place->treatment, place->step);
  usk_test_app_settle (app);
  view =
    GTK_WIDGET (usk_stage_get_view (USK_STAGE (usk_test_find_type (usk_test_app_get_page (app), USK_TYPE_STAGE))));
  usk_test_app_wait_crisp (app, USK_DIAGRAM_VIEW (view), usk_scene_get_id (scene));

  moments[0] = 0;
  moments[1] = usk_scene_get_duration (scene) * 0.37;
  moments[2] = usk_scene_get_duration (scene) * 0.81;
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      UskPlayer *player = usk_diagram_view_get_player (USK_DIAGRAM_VIEW (view));
      g_autofree char *what = g_strdup_printf ("%s %u at %.2f s", place->treatment, place->step, moments[i]);
      g_autoptr (GdkTexture) shown = NULL;
      cairo_surface_t *expected;

      usk_player_seek (player, moments[i]);
      shown = usk_test_render (view);
      expected = draw_expected (app, scene, usk_player_get_time (player), gtk_widget_get_width (view),
                                gtk_widget_get_height (view));
      compare (what, shown, expected);
      cairo_surface_destroy (expected);
    }
}

int
main (int argc, char **argv)
{
  static const Place places[] = {
    { "microneedling", 1 }, { "microneedling", 2 }, { "microneedling", 4 },  { "microneedling", 7 },
    { "dry-needling", 2 },  { "dry-needling", 4 },  { "facial-massage", 1 }, { "facial-massage", 6 },
  };

  usk_test_app_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_strdup_printf ("/pixels/%s-%u", places[i].treatment, places[i].step);

      g_test_add_data_func (path, &places[i], test_place);
    }

  return g_test_run ();
}
