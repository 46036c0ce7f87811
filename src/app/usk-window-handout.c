/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The ways to the handout, and where it goes from here. */

#define G_LOG_DOMAIN "usk-app"

#include "usk-window-private.h"

#include "usk-handout-page.h"

static void
open_handout (UskWindow *self, const char *treatment, const char *const *choices, const char *const *claims,
              const char *matter)
{
  g_autoptr (GError) error = NULL;
  gboolean opened;

  if (!usk_window_prepare (self))
    return;

  usk_window_remember_way (self, USK_WINDOW_HANDOUT);
  opened = usk_handout_page_open (USK_HANDOUT_PAGE (self->pages[USK_WINDOW_HANDOUT]), treatment, choices, claims,
                                  matter, &error);
  usk_window_go_if (self, opened, USK_WINDOW_HANDOUT, error);
}

static void
take_home_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_handout (USK_WINDOW (widget), g_variant_get_string (parameter, NULL), NULL, NULL, NULL);
}

/* The first of the choices that has a walkthrough gives what to remember. */
static char *
find_treatment (UskWindow *self, const char *const *choices)
{
  g_autoptr (GListModel) treatments =
    self->library != NULL ? usk_library_list_treatments (self->library, NULL) : NULL;

  for (guint i = 0; treatments != NULL && choices[i] != NULL; i++)
    for (guint n = 0; n < g_list_model_get_n_items (treatments); n++)
      {
        g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, n);

        if (g_str_equal (usk_treatment_get_id (treatment), choices[i]))
          return g_strdup (choices[i]);
      }

  return NULL;
}

static void
take_home_comparison_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  g_autofree const char **choices = NULL;
  g_autofree char *treatment = NULL;
  const char *matter;

  g_variant_get (parameter, "(^a&s&s)", &choices, &matter);
  treatment = find_treatment (self, choices);
  open_handout (self, treatment, choices, NULL, matter);
}

static void
take_home_claim_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *claims[] = { g_variant_get_string (parameter, NULL), NULL };

  open_handout (USK_WINDOW (widget), NULL, NULL, claims, NULL);
}

void
usk_window_install_handout_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.take-home", "s", take_home_action);
  gtk_widget_class_install_action (widget_class, "win.take-home-comparison", "(ass)", take_home_comparison_action);
  gtk_widget_class_install_action (widget_class, "win.take-home-claim", "s", take_home_claim_action);
}

/* Whoever waits before the printer does not touch the screen. */
static void
on_busy_changed_cb (UskWindow *self)
{
  g_clear_object (&self->print_hold);
  if (usk_printer_is_busy (self->printer))
    self->print_hold = usk_session_hold (self->session, "printing");
}

/**
 * usk_window_set_site:
 * @self: a window without content yet
 * @site: (transfer none): what stands on every handout of this site
 * @printer: where visitors print
 * @staffed: whether somebody of the staff sits here, who may see dialogs
 */
void
usk_window_set_site (UskWindow *self, const UskHandoutOptions *site, UskPrinter *printer, gboolean staffed)
{
  g_return_if_fail (USK_IS_WINDOW (self));
  g_return_if_fail (site != NULL);
  g_return_if_fail (USK_IS_PRINTER (printer));

  g_clear_pointer (&self->site, usk_handout_options_free);
  self->site = usk_handout_options_copy (site);
  if (self->printer != NULL)
    g_signal_handlers_disconnect_by_func (self->printer, on_busy_changed_cb, self);
  g_set_object (&self->printer, printer);
  g_signal_connect_object (printer, "notify::busy", G_CALLBACK (on_busy_changed_cb), self, G_CONNECT_SWAPPED);
  self->staffed = staffed;
}
