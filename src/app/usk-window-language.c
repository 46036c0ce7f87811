/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The language of a visit.  Words are looked up when a widget is made, so another
 * language makes everything anew, and each page goes on where the one before it was.
 */

#define G_LOG_DOMAIN "usk-app"

#include "usk-window-private.h"

#include <glib/gi18n.h>

#include "usk-language-view.h"
#include "usk-place.h"
#include "usk-screen-language.h"
#include "usk-visit-bar.h"

/* Takes everything off the window and builds it in the language that is now set. */
static void
build_anew (UskWindow *self)
{
  g_clear_weak_pointer (&self->focus_before_warning);
  usk_sheet_close (self->sheet);
  gtk_root_set_focus (GTK_ROOT (self), NULL);
  usk_page_hidden (self->current);
  gtk_window_set_child (GTK_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), USK_TYPE_WINDOW);
  usk_window_forget_pages (self);
  usk_window_build (self);
}

/* A page that is not on screen must not play on because it was opened. */
static void
take_over (UskWindow *self, UskPage *before[USK_N_WINDOW_PAGES])
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < USK_N_WINDOW_PAGES; i++)
    {
      if (self->pages[i] == NULL || before[i] == NULL)
        continue;
      if (!usk_page_take_over (self->pages[i], before[i], &error))
        {
          usk_window_fail (self, error);
          return;
        }
      if (self->pages[i] != self->current)
        usk_page_hidden (self->pages[i]);
    }
}

static GtkWidget *
find_bar (GtkWidget *widget)
{
  if (USK_IS_VISIT_BAR (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_bar (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
focus_language (UskWindow *self)
{
  GtkWidget *bar = find_bar (GTK_WIDGET (self->current));

  if (bar != NULL)
    usk_visit_bar_focus_language (USK_VISIT_BAR (bar));
}

/* A visit goes on, and one that begins does so at home; between two of them there
 * is nothing to go on with.
 */
static void
rebuild (UskWindow *self, UskLibrary *library)
{
  UskPage *before[USK_N_WINDOW_PAGES];
  gboolean visit = usk_session_get_state (self->session) != USK_SESSION_ATTRACT;
  UskWindowPage shown = USK_WINDOW_ATTRACT;
  g_autoptr (UskPlace) place = usk_place_note (GTK_WIDGET (self->current));

  for (guint i = 0; i < USK_N_WINDOW_PAGES; i++)
    {
      before[i] = self->pages[i] != NULL ? g_object_ref (self->pages[i]) : NULL;
      if (before[i] == self->current)
        shown = i;
    }

  g_set_object (&self->library, library);
  usk_screen_language_set (usk_library_get_language (library));
  usk_screen_language_style (GTK_WIDGET (self), usk_library_get_language (library));
  build_anew (self);
  usk_window_show_attract (self);
  if (visit)
    {
      usk_window_make_pages (self);
      usk_window_go (self, shown == USK_WINDOW_ATTRACT ? USK_WINDOW_HOME : shown);
      take_over (self, before);
      focus_language (self);
      if (self->current == self->pages[shown])
        usk_place_restore (g_steal_pointer (&place), GTK_WIDGET (self->current));
    }

  for (guint i = 0; i < USK_N_WINDOW_PAGES; i++)
    g_clear_object (&before[i]);
}

static void
set_language (UskWindow *self, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskLibrary) library = NULL;

  if (g_str_equal (language, usk_library_get_language (self->library)))
    return;

  library = usk_library_translate (self->library, language, &error);
  if (library != NULL)
    rebuild (self, library);
  else
    g_message ("The language stays as it is: %s", error->message);
}

/* A visit that was to begin in a language begins in any case. */
static gboolean
set_language_cb (gpointer user_data)
{
  UskWindow *self = user_data;
  g_autofree char *language = g_steal_pointer (&self->wanted_language);

  self->language_idle = 0;
  set_language (self, language);
  if (self->current == self->pages[USK_WINDOW_ATTRACT] &&
      usk_session_get_state (self->session) != USK_SESSION_ATTRACT)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.begin", NULL);

  return G_SOURCE_REMOVE;
}

/* Whoever asks is a button of a page that will be gone, so that comes to its
 * end first; nothing is drawn before.
 */
void
usk_window_want_language (UskWindow *self, const char *language)
{
  g_free (self->wanted_language);
  self->wanted_language = g_strdup (language);
  if (self->language_idle == 0)
    self->language_idle = g_idle_add_full (G_PRIORITY_HIGH, set_language_cb, self, NULL);
}

static void
language_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);

  if (self->library == NULL)
    return;

  usk_sheet_close (self->sheet);
  usk_window_want_language (self, g_variant_get_string (parameter, NULL));
}

/* The pages of a visit are made once, in its language, and not before in another. */
static void
begin_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);

  if (self->library == NULL)
    return;

  usk_session_begin (self->session);
  usk_window_want_language (self, g_variant_get_string (parameter, NULL));
}

static void
choose_language_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) languages = self->library != NULL ? usk_library_list_languages (self->library, &error) : NULL;

  if (languages != NULL)
    usk_sheet_open (
      self->sheet, _("Language"),
      usk_language_view_new ((const char *const *) languages, usk_library_get_language (self->library)));
  else if (error != NULL)
    g_message ("The languages cannot be shown: %s", error->message);
}

/* There is a choice only where there is more than one. */
void
usk_window_offer_languages (UskWindow *self)
{
  g_auto (GStrv) languages = usk_library_list_languages (self->library, NULL);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.choose-language",
                                 languages != NULL && g_strv_length (languages) > 1);
}

void
usk_window_install_language_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.language", "s", language_action);
  gtk_widget_class_install_action (widget_class, "win.begin-in", "s", begin_in_action);
  gtk_widget_class_install_action (widget_class, "win.choose-language", NULL, choose_language_action);
}
