/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A QR code as it comes to stand on a screen. */

#include "usk-qr-view.h"

#include "usk-test-folder.h"
#include "usk-test-reader.h"

#define NAME "The source’s address, as a code"

/* The window and what its view shows, drawn as the screen would draw it. */
typedef struct {
  GtkWidget *window;
  GtkWidget *view;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (UskQrCode) code = usk_qr_code_new (data, &error);
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  g_assert_no_error (error);
  fixture->view = GTK_WIDGET (usk_qr_view_new (code, NAME));
  g_assert_true (usk_qr_view_get_code (USK_QR_VIEW (fixture->view)) == code);
  /* Something above it, so that it does not begin at the window's corner. */
  gtk_box_append (GTK_BOX (box), gtk_label_new ("Take it with you"));
  gtk_box_append (GTK_BOX (box), fixture->view);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 601, 601);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (gtk_widget_get_width (fixture->view) == 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (gtk_widget_get_width (fixture->view), >, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static GdkTexture *
take_picture (Fixture *fixture)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (fixture->window);
  g_autoptr (GskRenderNode) node = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (fixture->window), height = gtk_widget_get_height (fixture->window);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);

  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (fixture->window)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
}

static void
test_read_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "window.png");
  g_autoptr (GdkTexture) texture = take_picture (fixture);
  g_autofree char *read = NULL;

  g_assert_true (gdk_texture_save_to_png (texture, path));
  read = usk_test_read_qr_code (path);
  g_assert_cmpstr (read, ==, data);
}

static void
test_spoken (Fixture *fixture, gconstpointer data)
{
  gtk_test_accessible_assert_role (fixture->view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_LABEL, NAME);
}

/* It asks for whole pixels in both directions, and grows with the text. */
static void
test_size (Fixture *fixture, gconstpointer data)
{
  UskQrCode *code = usk_qr_view_get_code (USK_QR_VIEW (fixture->view));
  int modules = (int) usk_qr_code_get_size (code) + 8;
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  int width, height, larger;

  gtk_widget_measure (fixture->view, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (fixture->view, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (width, ==, height);
  g_assert_cmpint (width % modules, ==, 0);
  g_assert_cmpint (width / modules, >=, 3);

  gtk_css_provider_load_from_data (provider, "window { font-size: 48px; }", -1);
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (fixture->view),
                                              GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_USER);
  /* A new style counts from the next frame on. */
  do
    {
      g_main_context_iteration (NULL, FALSE);
      gtk_widget_measure (fixture->view, GTK_ORIENTATION_HORIZONTAL, -1, &larger, NULL, NULL, NULL);
  } while (larger == width && g_get_monotonic_time () < end);
  g_assert_cmpint (larger, >, width);
  g_assert_cmpint (larger % modules, ==, 0);
  gtk_style_context_remove_provider_for_display (gtk_widget_get_display (fixture->view),
                                                 GTK_STYLE_PROVIDER (provider));
}

int
main (int argc, char **argv)
{
  static const char *const short_text = "https://doi.org/10.1111/jocd.12345";
  static const char *const long_text =
    "Mikronadeln: Was Sie wissen sollten. Fragen Sie zuerst, ob die Nadeln steril "
    "sind. Nach dem Termin: kühl halten, nicht schminken, Sonne meiden. "
    "Где получить помощь: 555 0100.";

  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/qr-view/read-back/short", Fixture, short_text, set_up, test_read_back, tear_down);
  g_test_add ("/qr-view/read-back/long", Fixture, long_text, set_up, test_read_back, tear_down);
  g_test_add ("/qr-view/spoken", Fixture, short_text, set_up, test_spoken, tear_down);
  g_test_add ("/qr-view/size", Fixture, short_text, set_up, test_size, tear_down);

  return g_test_run ();
}
