/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Everything that pages ask of the window. */

#define G_LOG_DOMAIN "usk-app"

#include "usk-window-private.h"

#include <glib/gi18n.h>

#include "usk-claim-view.h"
#include "usk-panel-view.h"
#include "usk-source-title.h"
#include "usk-source-view.h"
#include "usk-term-view.h"

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

  if (!usk_window_prepare (self))
    return;

  usk_walkthrough_page_set_way_back (self->walkthrough, FALSE);
  if (usk_walkthrough_page_open (self->walkthrough, treatment, number, &error))
    usk_window_go (self, USK_PAGE (self->walkthrough));
  else
    usk_window_fail (self, error);
}

static void
begin_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);

  if (!usk_window_make_pages (self))
    return;

  usk_session_begin (self->session);
  usk_window_go (self, USK_PAGE (self->home));
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

  if (!usk_window_make_pages (self))
    return;

  if (usk_closing_page_open (self->closing, g_variant_get_string (parameter, NULL), &error))
    usk_window_go (self, USK_PAGE (self->closing));
  else
    usk_window_fail (self, error);
}

static void
open_evidence_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (!usk_window_prepare (self))
    return;

  if (usk_evidence_page_open (self->evidence, g_variant_get_string (parameter, NULL), &error))
    usk_window_go (self, USK_PAGE (self->evidence));
  else
    usk_window_fail (self, error);
}

static void
open_compare_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (!usk_window_prepare (self))
    return;

  if (usk_compare_page_open (self->compare, g_variant_get_string (parameter, NULL), &error))
    usk_window_go (self, USK_PAGE (self->compare));
  else
    usk_window_fail (self, error);
}

static void
open_quiz_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (!usk_window_prepare (self))
    return;

  if (usk_quiz_page_open (self->quiz, g_variant_get_string (parameter, NULL), &error))
    usk_window_go (self, USK_PAGE (self->quiz));
  else
    usk_window_fail (self, error);
}

/* The step that answers a question, from which there is a way back to it. */
static void
replay_step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);

  gtk_widget_activate_action (widget, "win.show-step", "s", g_variant_get_string (parameter, NULL));
  if (self->walkthrough != NULL && self->current == USK_PAGE (self->walkthrough))
    usk_walkthrough_page_set_way_back (self->walkthrough, usk_quiz_page_is_open (self->quiz));
}

static void
return_to_question_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);

  if (!usk_window_make_pages (self) || !usk_quiz_page_is_open (self->quiz))
    return;

  usk_sheet_close (self->sheet);
  usk_window_go (self, USK_PAGE (self->quiz));
}

static void
open_search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);

  if (!usk_window_prepare (self))
    return;

  usk_window_go (self, USK_PAGE (self->search));
}

static void
open_sources_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (!usk_window_prepare (self))
    return;

  if (usk_sources_page_open (self->sources, &error))
    usk_window_go (self, USK_PAGE (self->sources));
  else
    usk_window_fail (self, error);
}

/* The end of a walkthrough, open at one of its sections. */
static void
show_points_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  const char *treatment, *section;

  g_variant_get (parameter, "(&s&s)", &treatment, &section);
  gtk_widget_activate_action (widget, "win.close-walkthrough", "s", treatment);
  if (self->closing != NULL && self->current == USK_PAGE (self->closing))
    gtk_widget_activate_action (GTK_WIDGET (self->closing), "closing.section", "s", section);
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
show_term (UskWindow *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskTerm) term = self->library != NULL ? usk_library_get_term (self->library, id, &error) : NULL;

  if (term != NULL)
    usk_sheet_open (self->sheet, usk_term_get_name (term), usk_term_view_new (term));
  else if (error != NULL)
    g_message ("A word cannot be explained: %s", error->message);
}

static void
show_term_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_term (USK_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_source_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  const char *key = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (UskSource) source =
    self->library != NULL ? usk_library_get_source (self->library, key, &error) : NULL;
  g_autoptr (GListModel) uses = source != NULL ? usk_library_list_uses (self->library, key, &error) : NULL;
  g_autofree char *title = source != NULL ? usk_source_make_title (source) : NULL;

  if (uses != NULL)
    usk_sheet_open (self->sheet, title, usk_source_view_new (source, uses));
  else if (error != NULL)
    g_message ("A source cannot be shown: %s", error->message);
}

static void
show_claim_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (UskClaim) claim =
    self->library != NULL ? usk_library_get_claim (self->library, g_variant_get_string (parameter, NULL), &error)
                          : NULL;

  if (claim != NULL)
    usk_sheet_open (self->sheet, _("Is it true?"), usk_claim_view_new (claim));
  else if (error != NULL)
    g_message ("A claim cannot be shown: %s", error->message);
}

static UskAspect *
find_aspect (UskWindow *self, const char *id, GError **error)
{
  g_autoptr (GListModel) aspects = usk_library_list_aspects (self->library, error);

  for (guint i = 0; aspects != NULL && i < g_list_model_get_n_items (aspects); i++)
    {
      g_autoptr (UskAspect) aspect = g_list_model_get_item (aspects, i);

      if (g_str_equal (usk_aspect_get_id (aspect), id))
        return g_steal_pointer (&aspect);
    }

  return NULL;
}

static void
show_panel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  const char *choice_id, *aspect_id;
  g_autoptr (UskPanel) panel = NULL;
  g_autoptr (UskAspect) aspect = NULL;
  g_autoptr (GError) error = NULL;

  if (!usk_window_make_pages (self))
    return;

  g_variant_get (parameter, "(&s&s)", &choice_id, &aspect_id);
  panel = usk_library_get_panel (self->library, choice_id, aspect_id, &error);
  aspect = panel != NULL ? find_aspect (self, aspect_id, &error) : NULL;
  if (aspect != NULL)
    usk_sheet_open (self->sheet, usk_aspect_get_name (aspect), usk_panel_view_new (aspect, panel));
  else
    g_message ("A panel cannot be shown: %s", error != NULL ? error->message : aspect_id);
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

static void
show_label_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  const char *text, *term, *note;

  g_variant_get (parameter, "(&s&s&s)", &text, &term, &note);
  if (term[0] != '\0')
    show_term (self, term);
  else
    usk_sheet_open (self->sheet, text, usk_term_view_new_for_note (note));
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
  gtk_widget_class_install_action (widget_class, "win.show-panel", "(ss)", show_panel_action);
  gtk_widget_class_install_action (widget_class, "win.show-claim", "s", show_claim_action);
  gtk_widget_class_install_action (widget_class, "win.show-step", "s", show_step_action);
  gtk_widget_class_install_action (widget_class, "win.end-visit", NULL, end_visit_action);
  gtk_widget_class_install_action (widget_class, "win.stay", NULL, stay_action);
  gtk_widget_class_install_action (widget_class, "win.rest", NULL, rest_action);
  gtk_widget_class_install_action (widget_class, "win.text-size", NULL, text_size_action);
  gtk_widget_class_install_action (widget_class, "win.show-term", "s", show_term_action);
  gtk_widget_class_install_action (widget_class, "win.show-source", "s", show_source_action);
  gtk_widget_class_install_action (widget_class, "win.show-label", "(sss)", show_label_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, 0, "win.open-search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, 0, "win.home", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "win.text-size", NULL);
}
