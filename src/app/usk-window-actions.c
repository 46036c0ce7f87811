/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The ways from page to page, and what else pages ask of the window. */

#define G_LOG_DOMAIN "usk-app"

#include "usk-window-private.h"

#include "usk-closing-page.h"
#include "usk-compare-page.h"
#include "usk-evidence-page.h"
#include "usk-quiz-page.h"
#include "usk-sources-page.h"
#include "usk-walkthrough-page.h"

/* The content cannot be shown. */
void
usk_window_fail (UskWindow *self, const GError *error)
{
  g_message ("%s", error->message);
  usk_window_rest (self, "content-damaged");
}

/* Before another page comes on screen.  Returns whether there is one. */
gboolean
usk_window_prepare (UskWindow *self)
{
  if (!usk_window_make_pages (self))
    return FALSE;

  usk_session_begin (self->session);
  usk_sheet_close (self->sheet);

  return TRUE;
}

static void
open_step (UskWindow *self, const char *treatment, guint number)
{
  g_autoptr (GError) error = NULL;
  gboolean opened;

  if (!usk_window_prepare (self))
    return;

  usk_walkthrough_page_set_way_back (USK_WALKTHROUGH_PAGE (self->pages[USK_WINDOW_WALKTHROUGH]), FALSE);
  opened = usk_walkthrough_page_open (USK_WALKTHROUGH_PAGE (self->pages[USK_WINDOW_WALKTHROUGH]), treatment,
                                      number, &error);
  usk_window_go_if (self, opened, USK_WINDOW_WALKTHROUGH, error);
}

static void
begin_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);

  if (!usk_window_make_pages (self))
    return;

  usk_session_begin (self->session);
  usk_window_go (self, USK_WINDOW_HOME);
}

static void
home_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);

  usk_sheet_close (self->sheet);
  begin_action (widget, name, parameter);
}

static void
open_treatment_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_step (USK_WINDOW (widget), g_variant_get_string (parameter, NULL), 1);
}

static void
open_step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *treatment;
  guint number;

  g_variant_get (parameter, "(&su)", &treatment, &number);
  open_step (USK_WINDOW (widget), treatment, MAX (number, 1));
}

static void
close_walkthrough_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  gboolean opened;

  if (!usk_window_make_pages (self))
    return;

  opened = usk_closing_page_open (USK_CLOSING_PAGE (self->pages[USK_WINDOW_CLOSING]),
                                  g_variant_get_string (parameter, NULL), &error);
  usk_window_go_if (self, opened, USK_WINDOW_CLOSING, error);
}

static void
open_evidence_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  gboolean opened;

  if (!usk_window_prepare (self))
    return;

  usk_window_remember_way (self, USK_WINDOW_EVIDENCE);
  opened = usk_evidence_page_open (USK_EVIDENCE_PAGE (self->pages[USK_WINDOW_EVIDENCE]),
                                   g_variant_get_string (parameter, NULL), &error);
  usk_window_go_if (self, opened, USK_WINDOW_EVIDENCE, error);
}

static void
open_compare_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  gboolean opened;

  if (!usk_window_prepare (self))
    return;

  usk_window_remember_way (self, USK_WINDOW_COMPARE);
  opened = usk_compare_page_open (USK_COMPARE_PAGE (self->pages[USK_WINDOW_COMPARE]),
                                  g_variant_get_string (parameter, NULL), &error);
  usk_window_go_if (self, opened, USK_WINDOW_COMPARE, error);
}

static void
open_quiz_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  gboolean opened;

  if (!usk_window_prepare (self))
    return;

  opened = usk_quiz_page_open (USK_QUIZ_PAGE (self->pages[USK_WINDOW_QUIZ]),
                               g_variant_get_string (parameter, NULL), &error);
  usk_window_go_if (self, opened, USK_WINDOW_QUIZ, error);
}

/* The step that answers a question, from which there is a way back to it. */
static void
replay_step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);

  gtk_widget_activate_action (widget, "win.show-step", "s", g_variant_get_string (parameter, NULL));
  if (self->current == self->pages[USK_WINDOW_WALKTHROUGH])
    usk_walkthrough_page_set_way_back (USK_WALKTHROUGH_PAGE (self->pages[USK_WINDOW_WALKTHROUGH]),
                                       usk_quiz_page_is_open (USK_QUIZ_PAGE (self->pages[USK_WINDOW_QUIZ])));
}

static void
return_to_question_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);

  if (!usk_window_make_pages (self) || !usk_quiz_page_is_open (USK_QUIZ_PAGE (self->pages[USK_WINDOW_QUIZ])))
    return;

  usk_sheet_close (self->sheet);
  usk_window_go (self, USK_WINDOW_QUIZ);
}

static void
open_search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);

  if (!usk_window_prepare (self))
    return;

  usk_window_remember_way (self, USK_WINDOW_SEARCH);
  usk_window_go (self, USK_WINDOW_SEARCH);
}

static void
open_sources_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  gboolean opened;

  if (!usk_window_prepare (self))
    return;

  usk_window_remember_way (self, USK_WINDOW_SOURCES);
  opened = usk_sources_page_open (USK_SOURCES_PAGE (self->pages[USK_WINDOW_SOURCES]), &error);
  usk_window_go_if (self, opened, USK_WINDOW_SOURCES, error);
}

/* The end of a walkthrough, open at one of its sections. */
static void
show_points_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  const char *treatment, *section;

  g_variant_get (parameter, "(&s&s)", &treatment, &section);
  gtk_widget_activate_action (widget, "win.close-walkthrough", "s", treatment);
  if (self->current == self->pages[USK_WINDOW_CLOSING])
    gtk_widget_activate_action (GTK_WIDGET (self->pages[USK_WINDOW_CLOSING]), "closing.section", "s", section);
}

static void
end_visit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  usk_session_end (USK_WINDOW (widget)->session);
}

static void
stay_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  usk_session_stay (USK_WINDOW (widget)->session);
}

static void
rest_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  usk_window_rest (USK_WINDOW (widget), "content-damaged");
}

/* From normal to largest, and back to normal. */
static void
text_size_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskSession *session = USK_WINDOW (widget)->session;
  guint size = usk_session_get_text_size (session);

  usk_session_set_text_size (session, size < USK_SESSION_MAX_TEXT_SIZE ? size + 1 : USK_SESSION_MIN_TEXT_SIZE);
}

static void
show_step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  g_autofree char *treatment = NULL;
  g_autoptr (GError) error = NULL;
  guint number;

  if (!usk_window_make_pages (self))
    return;

  if (usk_library_find_step (self->library, g_variant_get_string (parameter, NULL), &treatment, &number, &error))
    open_step (self, treatment, number);
  else
    g_message ("A step cannot be found: %s", error->message);
}

/* A key must not change what the warning covers. */
static gboolean
on_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  if (usk_session_get_state (USK_WINDOW (widget)->session) == USK_SESSION_WARNING)
    return FALSE;

  return gtk_widget_activate_action_variant (widget, g_variant_get_string (arguments, NULL), NULL);
}

static void
bind_key (GtkWidgetClass *widget_class, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_widget_class_add_binding (widget_class, key, modifiers, on_key_cb, "s", action);
}

void
usk_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.begin", NULL, begin_action);
  gtk_widget_class_install_action (widget_class, "win.home", NULL, home_action);
  gtk_widget_class_install_action (widget_class, "win.open-treatment", "s", open_treatment_action);
  gtk_widget_class_install_action (widget_class, "win.open-step", "(su)", open_step_action);
  gtk_widget_class_install_action (widget_class, "win.close-walkthrough", "s", close_walkthrough_action);
  gtk_widget_class_install_action (widget_class, "win.open-evidence", "s", open_evidence_action);
  gtk_widget_class_install_action (widget_class, "win.open-compare", "s", open_compare_action);
  gtk_widget_class_install_action (widget_class, "win.open-quiz", "s", open_quiz_action);
  gtk_widget_class_install_action (widget_class, "win.replay-step", "s", replay_step_action);
  gtk_widget_class_install_action (widget_class, "win.return-to-question", NULL, return_to_question_action);
  gtk_widget_class_install_action (widget_class, "win.open-search", NULL, open_search_action);
  gtk_widget_class_install_action (widget_class, "win.open-sources", NULL, open_sources_action);
  gtk_widget_class_install_action (widget_class, "win.show-points", "(ss)", show_points_action);
  gtk_widget_class_install_action (widget_class, "win.show-step", "s", show_step_action);
  gtk_widget_class_install_action (widget_class, "win.end-visit", NULL, end_visit_action);
  gtk_widget_class_install_action (widget_class, "win.stay", NULL, stay_action);
  gtk_widget_class_install_action (widget_class, "win.rest", NULL, rest_action);
  gtk_widget_class_install_action (widget_class, "win.text-size", NULL, text_size_action);

  bind_key (widget_class, GDK_KEY_slash, 0, "win.open-search");
  bind_key (widget_class, GDK_KEY_Home, 0, "win.home");
  bind_key (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "win.text-size");
}
