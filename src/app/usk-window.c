/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-app"

#include "usk-window-private.h"

#include <malloc.h>

#include "usk-glide.h"
#include "usk-screen-language.h"

G_DEFINE_FINAL_TYPE (UskWindow, usk_window, GTK_TYPE_APPLICATION_WINDOW)

static void
apply_text_size (UskWindow *self)
{
  usk_text_scale_choose (self->text_scale, usk_session_get_text_size (self->session));
}

static void
usk_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (usk_window_parent_class)->size_allocate (widget, width, height, baseline);

  usk_text_scale_follow (USK_WINDOW (widget)->text_scale, width, height);
  usk_frame_memory_fit (USK_WINDOW (widget)->frame_memory, width, height);
}

/* Whoever stays goes on where they were, also with the keys. */
static void
on_state_changed_cb (UskWindow *self)
{
  gboolean warns = usk_session_get_state (self->session) == USK_SESSION_WARNING;
  GtkWidget *focus;

  /* A screen that rests has no visit to lose.  It tries again from the start,
   * since what failed once need not fail for ever.
   */
  if (warns && self->current == USK_PAGE (self->fault))
    {
      usk_session_end (self->session);
      return;
    }

  if (warns)
    g_set_weak_pointer (&self->focus_before_warning, gtk_root_get_focus (GTK_ROOT (self)));
  gtk_widget_set_visible (GTK_WIDGET (self->warning), warns);
  if (warns)
    gtk_widget_add_css_class (GTK_WIDGET (self), "warned");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "warned");
  if (warns)
    {
      usk_idle_warning_focus (self->warning);
      return;
    }

  focus = self->focus_before_warning;
  g_clear_weak_pointer (&self->focus_before_warning);
  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
}

static void
on_seconds_left_changed_cb (UskWindow *self)
{
  usk_idle_warning_set_seconds (self->warning, usk_session_get_seconds_left (self->session));
}

/* Gives back to the system what the visit has used, for months of visits. */
static gboolean
trim_cb (gpointer user_data)
{
  malloc_trim (0);

  return G_SOURCE_REMOVE;
}

static void
on_reset_cb (UskWindow *self)
{
  usk_sheet_close (self->sheet);
  usk_window_stop_staff (self);
  if (self->library == NULL)
    return;

  if (self->printer != NULL)
    usk_printer_reset (self->printer);
  usk_window_reset_pages (self);
  usk_window_want_language (self, self->first_language);
  g_idle_add_full (G_PRIORITY_LOW, trim_cb, NULL, NULL);
}

static void
set_session (UskWindow *self, UskSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (on_state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::seconds-left", G_CALLBACK (on_seconds_left_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::text-size", G_CALLBACK (apply_text_size), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "reset", G_CALLBACK (on_reset_cb), self, G_CONNECT_SWAPPED);
  apply_text_size (self);
}

static void
usk_window_dispose (GObject *object)
{
  UskWindow *self = USK_WINDOW (object);

  g_clear_handle_id (&self->language_idle, g_source_remove);
  usk_window_stop_staff (self);
  usk_window_forget_pages (self);
  g_clear_object (&self->text_scale);
  g_clear_object (&self->frame_memory);
  g_clear_weak_pointer (&self->focus_before_warning);
  usk_window_forget_focus (self);
  g_clear_pointer (&self->fingers, g_hash_table_unref);
  g_clear_object (&self->clinic);
  g_clear_object (&self->library);
  g_clear_object (&self->rasterizer);
  g_clear_object (&self->print_hold);
  g_clear_object (&self->session);
  g_clear_object (&self->printer);
  g_clear_pointer (&self->site, usk_handout_options_free);
  g_clear_pointer (&self->first_language, g_free);
  g_clear_pointer (&self->wanted_language, g_free);
  g_clear_pointer (&self->waking_language, g_free);

  G_OBJECT_CLASS (usk_window_parent_class)->dispose (object);
}

static void
usk_window_class_init (UskWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_window_dispose;
  widget_class->size_allocate = usk_window_size_allocate;

  usk_window_install_actions (widget_class);
  usk_window_install_sheet_actions (widget_class);
  usk_window_install_back_actions (widget_class);
  usk_window_install_handout_actions (widget_class);
  usk_window_install_staff_actions (widget_class);
  usk_window_install_language_actions (widget_class);
  g_type_ensure (USK_TYPE_FAULT_PAGE);
  g_type_ensure (USK_TYPE_IDLE_WARNING);
  g_type_ensure (USK_TYPE_SHEET);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/app/usk-window.ui");
  gtk_widget_class_bind_template_child (widget_class, UskWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, UskWindow, sheet);
  gtk_widget_class_bind_template_child (widget_class, UskWindow, warning);
  gtk_widget_class_bind_template_child (widget_class, UskWindow, fault);
}

static void
usk_window_init (UskWindow *self)
{
  usk_window_build (self);
  self->text_scale = usk_text_scale_new (GTK_WIDGET (self));
  self->frame_memory = usk_frame_memory_new (GTK_NATIVE (self));
  usk_glide_stop_by_touch (GTK_WIDGET (self));
  usk_window_watch_activity (self);
}

/**
 * usk_window_new:
 * @application: the application
 * @session: the life of the visits
 * @rasterizer: who draws
 *
 * Returns: (transfer none): a window that rests until it is given content.
 */
UskWindow *
usk_window_new (GtkApplication *application, UskSession *session, UskRasterizer *rasterizer)
{
  UskWindow *self;

  g_return_val_if_fail (USK_IS_SESSION (session), NULL);
  g_return_val_if_fail (USK_IS_RASTERIZER (rasterizer), NULL);

  self = g_object_new (USK_TYPE_WINDOW, "application", application, NULL);
  self->rasterizer = g_object_ref (rasterizer);
  set_session (self, session);

  return self;
}

/**
 * usk_window_set_content:
 * @self: a window
 * @library: what visitors read and see
 * @clinic: (nullable): what this site adds
 *
 * Shows the first page; the others are made when there is nothing better to do.
 */
void
usk_window_set_content (UskWindow *self, UskLibrary *library, UskClinic *clinic)
{
  g_return_if_fail (USK_IS_WINDOW (self));
  g_return_if_fail (USK_IS_LIBRARY (library));
  g_return_if_fail (self->library == NULL);

  self->library = g_object_ref (library);
  self->first_language = g_strdup (usk_library_get_language (library));
  g_set_object (&self->clinic, clinic);
  usk_screen_language_style (GTK_WIDGET (self), self->first_language);
  usk_window_offer_languages (self);
  usk_window_show_attract (self);
}

/**
 * usk_window_expect_size:
 * @self: a window that is not on screen yet
 * @width: that it will probably get
 * @height: that it will probably get
 *
 * Sets the size of the text, so that the first frame has not to be laid out twice.
 */
void
usk_window_expect_size (UskWindow *self, int width, int height)
{
  g_return_if_fail (USK_IS_WINDOW (self));

  usk_text_scale_expect (self->text_scale, width, height);
}

/**
 * usk_window_rest:
 * @self: a window
 * @code: a short word that the operator finds again in the log
 *
 * Shows the calm screen.
 */
void
usk_window_rest (UskWindow *self, const char *code)
{
  g_return_if_fail (USK_IS_WINDOW (self));
  g_return_if_fail (code != NULL);

  g_message ("The screen rests: %s", code);
  usk_sheet_close (self->sheet);
  usk_fault_page_set_code (self->fault, code);
  usk_window_go (self, USK_WINDOW_FAULT);
}
