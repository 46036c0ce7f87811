/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The sheets over a page: a word, a source, a claim or a panel, explained. */

#define G_LOG_DOMAIN "usk-app"

#include "usk-window-private.h"

#include <glib/gi18n.h>

#include "usk-claim-view.h"
#include "usk-panel-view.h"
#include "usk-source-title.h"
#include "usk-source-view.h"
#include "usk-term-view.h"

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

/* The same question is asked of each treatment: the sheet says of which. */
static char *
make_title (const char *name, const char *about)
{
  /* Translators: a treatment and what a sheet says of it, such as "Dry needling: Serious harms". */
  return g_strdup_printf (_("%s: %s"), name, about);
}

static void
show_claim_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (UskClaim) claim =
    self->library != NULL ? usk_library_get_claim (self->library, g_variant_get_string (parameter, NULL), &error)
                          : NULL;
  g_autoptr (UskTreatment) treatment =
    claim != NULL ? usk_library_get_treatment (self->library, usk_claim_get_article (claim), &error) : NULL;
  g_autofree char *title =
    treatment != NULL ? make_title (usk_treatment_get_name (treatment), _("Is it true?")) : NULL;

  if (title != NULL)
    usk_sheet_open (self->sheet, title, usk_claim_view_new (claim));
  else if (error != NULL)
    g_message ("A claim cannot be shown: %s", error->message);
}

static UskAspect *
find_aspect (UskWindow *self, const char *id, GError **error)
{
  g_autoptr (GListModel) aspects = usk_library_list_aspects (self->library, error);

  return aspects != NULL ? usk_aspect_find (aspects, id) : NULL;
}

static UskChoice *
find_choice (UskWindow *self, const char *id, GError **error)
{
  g_autoptr (GListModel) choices = usk_library_list_choices (self->library, error);

  return choices != NULL ? usk_choice_find (choices, id) : NULL;
}

static void
show_panel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  const char *choice_id, *aspect_id;
  g_autoptr (UskPanel) panel = NULL;
  g_autoptr (UskAspect) aspect = NULL;
  g_autoptr (UskChoice) choice = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  if (!usk_window_make_pages (self))
    return;

  g_variant_get (parameter, "(&s&s)", &choice_id, &aspect_id);
  panel = usk_library_get_panel (self->library, choice_id, aspect_id, &error);
  aspect = panel != NULL ? find_aspect (self, aspect_id, &error) : NULL;
  choice = aspect != NULL ? find_choice (self, choice_id, &error) : NULL;
  title = choice != NULL ? make_title (usk_choice_get_name (choice), usk_aspect_get_name (aspect)) : NULL;
  if (title != NULL)
    usk_sheet_open (self->sheet, title, usk_panel_view_new (aspect, panel));
  else
    g_message ("A panel cannot be shown: %s", error != NULL ? error->message : aspect_id);
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
usk_window_install_sheet_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-panel", "(ss)", show_panel_action);
  gtk_widget_class_install_action (widget_class, "win.show-claim", "s", show_claim_action);
  gtk_widget_class_install_action (widget_class, "win.show-term", "s", show_term_action);
  gtk_widget_class_install_action (widget_class, "win.show-source", "s", show_source_action);
  gtk_widget_class_install_action (widget_class, "win.show-label", "(sss)", show_label_action);
}
