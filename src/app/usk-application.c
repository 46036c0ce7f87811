/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-app"

#include "usk-application.h"

#include <glib-unix.h>
#include <malloc.h>
#include <stdlib.h>

#include "usk-error.h"
#include "usk-image-figure.h"
#include "usk-resources.h"
#include "usk-screen-language.h"
#include "usk-settings.h"
#include "usk-site-printer.h"
#include "usk-tour.h"
#include "usk-trace.h"
#include "usk-window.h"

/* Pictures kept ready: the stage of a screen of 1080p has six tenths of it, where a picture
 * has 6.6 MB in the mean and 12.1 MB at most, so these are four of most scenes and two of any:
 * this step, the one before, the one after and one more.  More would break the memory budget.
 */
#define RASTER_BYTES (28 * 1024 * 1024)

/* The heap of each thread keeps what was once the largest picture drawn in it,
 * so the threads that draw share one.
 */
#define N_HEAPS 2

/* Every pack has it. */
#define SOURCE_LANGUAGE "en"

struct _UskApplication {
  GtkApplication parent_instance;

  const UskOptions *options;
  UskSettings *settings;
  UskClock *clock;
  UskSession *session;
  UskRasterizer *rasterizer;
  UskLibrary *library;
  UskClinic *clinic;
  /* Not owned: whoever closes the window in a desktop ends it. */
  UskWindow *window;
  UskPrinter *printer;
  guint signals[2];
  int status;
};

G_DEFINE_FINAL_TYPE (UskApplication, usk_application, GTK_TYPE_APPLICATION)

static const char *
code_of (const GError *error)
{
  static const struct {
    int code;
    const char *word;
  } words[] = {
    { USK_ERROR_NOT_FOUND, "content-missing" },     { USK_ERROR_TOO_OLD, "content-too-old" },
    { USK_ERROR_TOO_NEW, "content-too-new" },       { USK_ERROR_DAMAGED, "content-damaged" },
    { USK_ERROR_UNREADABLE, "content-unreadable" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_error_matches (error, USK_ERROR, words[i].code))
      return words[i].word;

  return "content-damaged";
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/underskin/Kiosk/css/kiosk.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
open_library (UskApplication *self, GError **error)
{
  g_autofree char *path = usk_options_find_content (self->options);
  g_autofree char *emergency_number = usk_settings_get_emergency_number (self->settings);

  self->library = usk_library_open (path, SOURCE_LANGUAGE, emergency_number, error);
}

/* A screen half in one language and half in another would be worse than one in
 * English, so the words follow the content.
 */
static void
set_language (UskApplication *self)
{
  const char *language = self->options->language != NULL ? self->options->language : SOURCE_LANGUAGE;
  g_autoptr (UskLibrary) translated = NULL;
  g_autoptr (GError) error = NULL;

  if (self->library != NULL)
    {
      translated = usk_library_translate (self->library, language, &error);
      if (translated != NULL)
        g_set_object (&self->library, translated);
      else
        g_message ("%s", error->message);
      language = usk_library_get_language (self->library);
    }
  usk_screen_language_set (language);
}

/* Without its file a clinic loses its own additions but not the kiosk. */
static void
open_clinic (UskApplication *self)
{
  g_autofree char *path = usk_options_find_clinic (self->options);
  g_autoptr (GError) error = NULL;

  self->clinic = usk_clinic_open (path, &error);
  if (self->clinic == NULL)
    g_message ("The clinic file cannot be used, so nothing of this site is shown: %s", error->message);
}

/* Dialogs are ways out of a kiosk, so only who starts the program in a window
 * gets them.
 */
static void
set_site (UskApplication *self)
{
  g_autoptr (UskHandoutOptions) site = usk_handout_options_new ();
  g_autofree char *logo = usk_settings_get_clinic_logo (self->settings);
  g_autoptr (GError) error = NULL;

  self->printer = usk_site_printer_new (self->settings);
  site->clinic_name = usk_settings_get_clinic_name (self->settings);
  site->clinic_phone = usk_settings_get_clinic_phone (self->settings);
  if (logo[0] != '\0')
    site->logo = usk_image_figure_new (logo, site->clinic_name, &error);
  if (error != NULL)
    g_message ("The logo of the clinic is left out: %s", error->message);
  usk_window_set_site (self->window, site, self->printer, !self->options->kiosk && self->options->tour == NULL);
}

/* In a kiosk the window is as large as the screen. */
static void
expect_size (UskApplication *self)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self->window)));
  g_autoptr (GdkMonitor) monitor = self->options->kiosk ? g_list_model_get_item (monitors, 0) : NULL;
  GdkRectangle size = { 0, 0, self->options->width, self->options->height };

  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &size);
  usk_window_expect_size (self->window, size.width, size.height);
}

static void
present (UskApplication *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self->window), self->options->width, self->options->height);
  expect_size (self);
  usk_session_set_text_size (self->session, (guint) self->options->text_size);
  if (self->options->kiosk)
    {
      gtk_window_fullscreen (GTK_WINDOW (self->window));
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self->window), "none");
    }
  usk_trace_watch (self->window);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
on_tour_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UskApplication *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!usk_tour_run_finish (USK_TOUR (source), result, &error))
    {
      g_printerr ("underskin: %s\n", error->message);
      self->status = EXIT_FAILURE;
    }
  g_application_release (G_APPLICATION (self));
  g_application_quit (G_APPLICATION (self));
}

static void
start_tour (UskApplication *self)
{
  g_autoptr (UskTour) tour = usk_tour_new (self->window, self->library, self->session, self->options->tour);

  g_application_hold (G_APPLICATION (self));
  usk_tour_run_async (tour, NULL, on_tour_done_cb, self);
}

/* Nobody stands before a tour, so a calm screen would only wait for ever. */
static void
fail_tour (UskApplication *self, const GError *error)
{
  g_printerr ("underskin: %s\n", error->message);
  self->status = EXIT_FAILURE;
  g_application_quit (G_APPLICATION (self));
}

static void
go_where_asked (UskApplication *self)
{
  if (self->options->tour != NULL)
    start_tour (self);
  else if (self->options->treatment != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-step", "(su)", self->options->treatment,
                                (guint) self->options->step);
}

static void
usk_application_activate (GApplication *application)
{
  UskApplication *self = USK_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  if (self->window != NULL)
    {
      gtk_window_present (GTK_WINDOW (self->window));
      return;
    }

  load_style ();
  open_library (self, &error);
  set_language (self);
  g_set_weak_pointer (&self->window, usk_window_new (GTK_APPLICATION (self), self->session, self->rasterizer));
  open_clinic (self);
  set_site (self);
  if (self->library != NULL)
    usk_window_set_content (self->window, self->library, self->clinic);
  else
    {
      g_message ("The content cannot be used: %s", error->message);
      usk_window_rest (self->window, code_of (error));
    }
  present (self);

  if (self->library != NULL)
    go_where_asked (self);
  else if (self->options->tour != NULL)
    fail_tour (self, error);
}

/* The service manager and the terminal end the program by a signal. */
static gboolean
on_signal_cb (gpointer user_data)
{
  g_application_quit (G_APPLICATION (user_data));

  return G_SOURCE_CONTINUE;
}

static void
usk_application_startup (GApplication *application)
{
  UskApplication *self = USK_APPLICATION (application);

  mallopt (M_ARENA_MAX, N_HEAPS);
  G_APPLICATION_CLASS (usk_application_parent_class)->startup (application);

  self->signals[0] = g_unix_signal_add (SIGTERM, on_signal_cb, self);
  self->signals[1] = g_unix_signal_add (SIGINT, on_signal_cb, self);

  /* Naming the resource keeps the linker from leaving it out of the program. */
  g_resources_register (usk_app_get_resource ());
  self->settings = usk_settings_new ();
  self->clock = usk_clock_new ();
  self->session = usk_session_new (self->clock, usk_settings_get_idle_seconds (self->settings),
                                   usk_settings_get_warning_seconds (self->settings));
  self->rasterizer = usk_rasterizer_new (RASTER_BYTES);
}

static void
usk_application_shutdown (GApplication *application)
{
  UskApplication *self = USK_APPLICATION (application);

  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_weak_pointer (&self->window);
  if (self->printer != NULL)
    usk_printer_close (self->printer);
  for (guint i = 0; i < G_N_ELEMENTS (self->signals); i++)
    g_clear_handle_id (&self->signals[i], g_source_remove);

  G_APPLICATION_CLASS (usk_application_parent_class)->shutdown (application);
}

static void
usk_application_dispose (GObject *object)
{
  UskApplication *self = USK_APPLICATION (object);

  g_clear_object (&self->printer);
  g_clear_object (&self->clinic);
  g_clear_object (&self->library);
  g_clear_object (&self->rasterizer);
  g_clear_object (&self->session);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (usk_application_parent_class)->dispose (object);
}

static void
usk_application_class_init (UskApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_application_dispose;
  application_class->activate = usk_application_activate;
  application_class->startup = usk_application_startup;
  application_class->shutdown = usk_application_shutdown;
}

static void
usk_application_init (UskApplication *self)
{
}

/**
 * usk_application_spare_graphics:
 *
 * To be called before anything else.  Looking for a graphics processor loads
 * libraries of fifty megabytes, which is in vain when the operator has chosen
 * the renderer that does without.
 */
void
usk_application_spare_graphics (void)
{
  if (g_strcmp0 (g_getenv ("GSK_RENDERER"), "cairo") != 0)
    return;

  /* The first is what GTK listens to until 4.12, the second from then on. */
  g_setenv (gtk_get_minor_version () < 14 ? "GDK_DEBUG" : "GDK_DISABLE",
            gtk_get_minor_version () < 14 ? "gl-disable" : "gl", FALSE);
}

/**
 * usk_application_new:
 * @options: what the command line asks for; must outlive the application
 *
 * Returns: (transfer full): the application.
 */
UskApplication *
usk_application_new (const UskOptions *options)
{
  /* Several kiosks may run in one session, for instance a tour beside one. */
  UskApplication *self = g_object_new (USK_TYPE_APPLICATION, "application-id", USK_APPLICATION_ID, "flags",
                                       G_APPLICATION_NON_UNIQUE, NULL);

  self->options = options;

  return self;
}

/**
 * usk_application_get_status:
 * @self: an application that has run
 *
 * Returns: the exit status.
 */
int
usk_application_get_status (UskApplication *self)
{
  g_return_val_if_fail (USK_IS_APPLICATION (self), EXIT_FAILURE);

  return self->status;
}
