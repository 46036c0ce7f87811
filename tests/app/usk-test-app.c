/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-test-app.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "usk-resources.h"
#include "usk-screen-language.h"
#include "usk-way.h"

#define RASTER_BYTES (40 * 1024 * 1024)

/* Room for all pictures that the windows of one program show. */
#define SHARED_RASTER_BYTES (128 * 1024 * 1024)

/* How often the whole tree is laid out before it is looked at: a first layout
 * sets the size of the text, a second one its place, a third one the labels.
 */
#define SETTLE_FRAMES 3

static char *clinic_path;
static UskRasterizer *shared_rasterizer; /* (nullable): for programs whose windows share one */

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/underskin/Kiosk/css/kiosk.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/org/underskin/Kiosk/icons");
}

void
usk_test_app_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  gtk_init ();
  g_resources_register (usk_app_get_resource ());
  load_style ();
  clinic_path = g_build_filename (g_get_user_data_dir (), "clinic.db", NULL);
}

/* Its threads must not draw on while the program ends. */
static void
free_shared_pictures (void)
{
  g_clear_object (&shared_rasterizer);
}

/* All windows that are made from now on share their pictures, as drawing them anew
 * for each is most of the work of a test.  Not for one that looks at how they come.
 */
void
usk_test_app_share_pictures (void)
{
  shared_rasterizer = usk_rasterizer_new (SHARED_RASTER_BYTES);
  atexit (free_shared_pictures);
}

static UskRasterizer *
make_rasterizer (void)
{
  return shared_rasterizer != NULL ? g_object_ref (shared_rasterizer) : usk_rasterizer_new (RASTER_BYTES);
}

/* Makes the window as the application does, but with a clock that stands. */
UskTestApp *
usk_test_app_new (int width, int height)
{
  return usk_test_app_new_in ("en", width, height);
}

UskTestApp *
usk_test_app_new_in (const char *language, int width, int height)
{
  UskTestApp *self = g_new0 (UskTestApp, 1);
  g_autoptr (GError) error = NULL;

  self->clock = usk_clock_new_manual ();
  self->session = usk_session_new (self->clock, USK_TEST_IDLE_SECONDS, USK_TEST_WARNING_SECONDS);
  self->rasterizer = make_rasterizer ();
  self->library = usk_library_open (g_getenv ("UNDERSKIN_CONTENT"), language, "911", &error);
  g_assert_no_error (error);
  self->clinic = usk_clinic_open (clinic_path, &error);
  g_assert_no_error (error);

  usk_screen_language_set (language);
  self->window = usk_window_new (NULL, self->session, self->rasterizer);
  usk_window_set_content (self->window, self->library, self->clinic);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  gtk_window_present (GTK_WINDOW (self->window));
  usk_test_app_settle (self);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self->window)), ==, width);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (self->window)), ==, height);

  return self;
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* Lets go of an object that must be finalized soon, though a worker may still
 * hold it until it hears that its picture is no longer wanted.
 */
static void
release (gpointer object)
{
  const char *type = G_OBJECT_TYPE_NAME (object);

  g_object_add_weak_pointer (object, &object);
  g_object_unref (object);
  if (!usk_test_app_wait_for (is_gone, &object, 10))
    g_error ("Somebody still holds the %s", type);
}

static gboolean
is_held_by_nobody_else (gpointer object)
{
  return g_atomic_int_get (&G_OBJECT (object)->ref_count) == 1;
}

/* The next window goes on with the shared one, but this one must have let go of it. */
static void
release_rasterizer (UskRasterizer *rasterizer)
{
  if (rasterizer != shared_rasterizer)
    {
      release (rasterizer);
      return;
    }

  g_object_unref (rasterizer);
  if (!usk_test_app_wait_for (is_held_by_nobody_else, rasterizer, 10))
    g_error ("Somebody still holds the shared UskRasterizer");
}

/* Destroys the window and proves that nothing holds on to what it was made of. */
void
usk_test_app_free (UskTestApp *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  release_rasterizer (self->rasterizer);
  release (self->session);
  release (self->clock);
  release (self->clinic);
  release (self->library);
  g_free (self);
}

void
usk_test_app_set_motion (gboolean motion)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", motion, NULL);
}

/* Lays everything out as ever but draws nothing, which a test of places has no
 * need of.
 */
void
usk_test_app_hide_pixels (UskTestApp *self)
{
  gtk_widget_set_opacity (gtk_window_get_child (GTK_WINDOW (self->window)), 0);
}

static void
on_frame_cb (guint *frames)
{
  (*frames)++;
}

static gboolean
on_too_long_cb (gpointer user_data)
{
  g_error ("Nothing was drawn for a long time");

  return G_SOURCE_REMOVE;
}

static void
draw_frames (UskTestApp *self, guint n)
{
  GtkWidget *widget = GTK_WIDGET (self->window);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  guint frames = 0;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_frame_cb), &frames);

  while (frames < n)
    {
      guint before = frames;

      gtk_widget_queue_draw (widget);
      while (frames == before)
        g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, handler);
}

/* What waits for spare time, such as the rows below the screen, gets it and is
 * laid out, too.
 */
void
usk_test_app_settle (UskTestApp *self)
{
  guint timeout = g_timeout_add_seconds (20, on_too_long_cb, NULL);

  draw_frames (self, SETTLE_FRAMES);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  draw_frames (self, 1);
  g_source_remove (timeout);
}

static gboolean
on_waited_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

void
usk_test_app_wait (guint milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add (milliseconds, on_waited_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

gboolean
usk_test_app_wait_for (gboolean (*condition) (gpointer), gpointer data, guint seconds)
{
  gint64 end = g_get_monotonic_time () + seconds * G_TIME_SPAN_SECOND;

  while (!condition (data))
    {
      if (g_get_monotonic_time () > end)
        return FALSE;
      usk_test_app_wait (10);
    }

  return TRUE;
}

typedef struct {
  UskTestApp *app;
  UskDiagram *diagram;
  UskScene *scene;
  GtkWidget *view;
} Crisp;

static gboolean
is_crisp (gpointer data)
{
  const Crisp *crisp = data;
  g_autoptr (UskPicture) picture =
    usk_rasterizer_lookup (crisp->app->rasterizer, crisp->diagram, crisp->scene,
                           gtk_widget_get_width (crisp->view), gtk_widget_get_height (crisp->view));

  return picture != NULL && usk_diagram_view_is_settled (USK_DIAGRAM_VIEW (crisp->view));
}

/* Waits until the scene is drawn at the size of the view and on screen. */
void
usk_test_app_wait_crisp (UskTestApp *self, UskDiagramView *view, const char *scene)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskScene) item = usk_library_get_scene (self->library, scene, &error);
  g_autoptr (UskDiagram) diagram = usk_library_get_diagram (self->library, usk_scene_get_diagram (item), &error);
  Crisp crisp = { self, diagram, item, GTK_WIDGET (view) };

  g_assert_no_error (error);
  g_assert_true (usk_test_app_wait_for (is_crisp, &crisp, 20));
  usk_test_app_settle (self);
}

/* Activates an action where a visitor is: it may be the page's or the window's. */
void
usk_test_app_act (UskTestApp *self, const char *action, GVariant *parameter)
{
  g_autoptr (GVariant) owned = parameter != NULL ? g_variant_ref_sink (parameter) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (usk_test_app_get_page (self), action, owned));
}

/* Does what a key of the window does.  Returns whether the window took it. */
gboolean
usk_test_app_press (UskTestApp *self, const char *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      guint n = GTK_IS_SHORTCUT_CONTROLLER (controller) ? g_list_model_get_n_items (G_LIST_MODEL (controller)) : 0;

      for (guint k = 0; k < n; k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (trigger, key))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (self->window),
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  g_assert_not_reached ();
}

void
usk_test_app_open (UskTestApp *self, const char *treatment, guint step)
{
  usk_test_app_act (self, "win.open-step", g_variant_new ("(su)", treatment, step));
}

const char *
usk_test_app_get_page_name (UskTestApp *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (gtk_widget_get_parent (usk_test_app_get_page (self))));
}

void
usk_test_app_assert_page (UskTestApp *self, const char *name)
{
  g_assert_cmpstr (usk_test_app_get_page_name (self), ==, name);
}

void
usk_test_app_assert_step (UskTestApp *self, const char *progress)
{
  usk_test_app_assert_page (self, "walkthrough");
  if (usk_test_find_text (usk_test_app_get_page (self), progress) == NULL)
    g_error ("The page does not say “%s”", progress);
}

GtkWidget *
usk_test_app_get_page (UskTestApp *self)
{
  return usk_window_get_page_widget (self->window);
}

GtkWidget *
usk_test_app_get_focus (UskTestApp *self)
{
  return gtk_root_get_focus (GTK_ROOT (self->window));
}

/* The first mapped widget below @root, itself included, that matches. */
GtkWidget *
usk_test_find (GtkWidget *root, UskTestMatch match, gconstpointer data)
{
  if (gtk_widget_get_mapped (root) && match (root, data))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = usk_test_find (child, match, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
match_type (GtkWidget *widget, gconstpointer data)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), GPOINTER_TO_SIZE (data));
}

GtkWidget *
usk_test_find_type (GtkWidget *root, GType type)
{
  return usk_test_find (root, match_type, GSIZE_TO_POINTER (type));
}

/* A text as it is written in the content: on screen its last two words may be
 * held together.
 */
static char *
get_words (GtkWidget *label)
{
  g_auto (GStrv) pieces = g_strsplit (gtk_label_get_text (GTK_LABEL (label)), "\302\240", -1);

  return g_strjoinv (" ", pieces);
}

static gboolean
match_text (GtkWidget *widget, gconstpointer data)
{
  g_autofree char *words = GTK_IS_LABEL (widget) ? get_words (widget) : NULL;

  return words != NULL && strstr (words, data) != NULL;
}

GtkWidget *
usk_test_find_text (GtkWidget *root, const char *text)
{
  return usk_test_find (root, match_text, text);
}

static gboolean
match_button (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget) && usk_test_find_text (widget, data) != NULL;
}

static gboolean
match_words (GtkWidget *widget, gconstpointer data)
{
  g_autofree char *words = GTK_IS_LABEL (widget) ? get_words (widget) : NULL;

  return g_strcmp0 (words, data) == 0;
}

static gboolean
match_exact_button (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget) && usk_test_find (widget, match_words, data) != NULL;
}

/* "Next" is rather the button of that name than the one to the next picture. */
GtkWidget *
usk_test_find_button (GtkWidget *root, const char *text)
{
  GtkWidget *exact = usk_test_find (root, match_exact_button, text);

  return exact != NULL ? exact : usk_test_find (root, match_button, text);
}

/* What a button does: those that stay and those that go say it in two ways. */
const char *
usk_test_get_action (GtkWidget *button)
{
  const char *way = usk_way_get_action (GTK_BUTTON (button));

  return way != NULL ? way : gtk_actionable_get_action_name (GTK_ACTIONABLE (button));
}

GVariant *
usk_test_get_target (GtkWidget *button)
{
  GVariant *target = usk_way_get_target (GTK_BUTTON (button));

  return target != NULL ? target : gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button));
}

static gboolean
match_action (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (usk_test_get_action (widget), data) == 0;
}

GtkWidget *
usk_test_find_action (GtkWidget *root, const char *action)
{
  return usk_test_find (root, match_action, action);
}

static void
append_text (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_LABEL (widget))
    {
      g_autofree char *words = get_words (widget);

      g_string_append_printf (text, "%s\n", words);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_text (child, text);
}

/* Everything that can be read in a widget. */
char *
usk_test_get_text (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  append_text (widget, text);

  return g_string_free (text, FALSE);
}

/* What takes a touch: content, padding and border, as they are drawn. */
graphene_rect_t
usk_test_get_bounds (GtkWidget *widget, GtkWidget *in)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, in, &bounds));

  return bounds;
}

/* What a widget shows now, without waiting for the next frame. */
GdkTexture *
usk_test_render (GtkWidget *widget)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);

  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (node);

  return gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, width, height));
}

/* How often the screen is drawn anew when nobody asks for it. */
guint
usk_test_count_frames (GtkWidget *widget, guint milliseconds)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  guint frames = 0;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_frame_cb), &frames);

  usk_test_app_wait (milliseconds);
  g_signal_handler_disconnect (clock, handler);

  return frames;
}
