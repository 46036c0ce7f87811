/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The labels of every step as a visitor finds them on a screen of one size, with the text as
 * it is at first and as large as it gets.  None may hide what its drawing says must be seen,
 * nor may its line strike that out or seem to end on something else.
 */

#include "usk-test-app.h"
#include "usk-test-labels.h"
#include "usk-tongue.h"

#include "usk-label-layer.h"
#include "usk-stage.h"

#define N_STEPS 8

static int window_width, window_height;
static const char *window_language;

typedef struct {
  GtkWidget *layer;
  UskDiagramView *view;
  GPtrArray *names;
  GArray *spots;
} Layer;

static double
get_text_size (GtkWidget *button)
{
  PangoContext *context = gtk_widget_get_pango_context (gtk_button_get_child (GTK_BUTTON (button)));

  return pango_font_description_get_size (pango_context_get_font_description (context)) / (double) PANGO_SCALE;
}

static void
add_marker (Layer *layer, GtkWidget *button)
{
  UskLabel *label = g_object_get_data (G_OBJECT (button), "label");
  graphene_rect_t bounds = usk_test_get_bounds (button, layer->layer);
  UskLabelSpot spot = { 0 };

  g_assert_true (gtk_widget_get_child_visible (button));
  g_assert_true (usk_diagram_view_locate (layer->view, label, &spot.anchor_x, &spot.anchor_y));
  spot.box = (UskRect){ (double) bounds.origin.x, (double) bounds.origin.y, (double) bounds.size.width,
                        (double) bounds.size.height };
  g_array_append_val (layer->spots, spot);
  g_ptr_array_add (layer->names, (gpointer) usk_label_get_text (label));
}

static guint
check_layer (GtkWidget *widget, UskDiagramView *view, const char *where)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (UskLabelSpot));
  Layer layer = { widget, view, names, spots };
  UskTestLabels labels = { where, NULL, NULL, 0, NULL, { 0 }, 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_marker (&layer, child);
  g_assert_cmpuint (spots->len, >, 0);

  labels.names = (const char *const *) names->pdata;
  labels.spots = (const UskLabelSpot *) (gpointer) spots->data;
  labels.n_spots = spots->len;
  labels.detail = usk_diagram_view_find_detail (view, &labels.seen);
  labels.size = get_text_size (gtk_widget_get_first_child (widget));
  g_assert_nonnull (labels.detail);

  return usk_test_labels_check (&labels);
}

static guint
check_step (UskTestApp *app, const char *treatment, guint step)
{
  g_autofree char *where =
    g_strdup_printf ("%d × %d, %s, text %u, %s %u", window_width, window_height, window_language,
                     usk_session_get_text_size (app->session), treatment, step);
  GtkWidget *stage;

  usk_test_app_open (app, treatment, step);
  usk_test_app_settle (app);
  stage = usk_test_find_type (usk_test_app_get_page (app), USK_TYPE_STAGE);

  return check_layer (usk_test_find_type (stage, USK_TYPE_LABEL_LAYER), usk_stage_get_view (USK_STAGE (stage)),
                      where);
}

static void
test_treatment (gconstpointer data)
{
  const guint sizes[] = { USK_SESSION_MIN_TEXT_SIZE, USK_SESSION_MAX_TEXT_SIZE };
  g_autoptr (UskTestApp) app = usk_test_app_new_in (window_language, window_width, window_height);
  guint n_faults = 0;

  usk_test_app_hide_pixels (app);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      usk_session_set_text_size (app->session, sizes[i]);
      for (guint step = 1; step <= N_STEPS; step++)
        n_faults += check_step (app, data, step);
    }
  if (n_faults > 0)
    g_test_fail ();
}

static void
add_treatment (const char *treatment)
{
  g_autofree char *path =
    g_strdup_printf ("/labels/%dx%d/%s/%s", window_width, window_height, window_language, treatment);

  g_test_add_data_func (path, treatment, test_treatment);
}

int
main (int argc, char **argv)
{
  usk_test_app_init (&argc, &argv);
  usk_test_app_set_motion (FALSE);
  usk_tongue_set_folder (g_getenv ("UNDERSKIN_LOCALEDIR"));
  g_assert_cmpint (argc, ==, 4);
  window_width = atoi (argv[1]);
  window_height = atoi (argv[2]);
  window_language = argv[3];
  add_treatment ("microneedling");
  add_treatment ("dry-needling");
  add_treatment ("facial-massage");

  return g_test_run ();
}
