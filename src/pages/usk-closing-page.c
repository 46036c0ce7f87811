/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-closing-page.h"

#include <glib/gi18n.h>

#include "usk-passage-list.h"
#include "usk-section-card.h"
#include "usk-split.h"
#include "usk-stack.h"
#include "usk-tick-list.h"
#include "usk-visit-bar.h"

struct _UskClosingPage {
  UskPage parent_instance;

  UskSplit *split;
  GtkStack *stack;
  UskPassageList *remember;
  UskPassageList *ask_first;
  UskPassageList *aftercare;
  UskPassageList *get_help;
  UskTickList *questions;
  GtkLabel *treatment_label;
  GtkBox *others;

  char *treatment;
};

enum { PROP_0, PROP_SECTION, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (UskClosingPage, usk_closing_page, USK_TYPE_PAGE)

static void
show_section (UskClosingPage *self, const char *section)
{
  gtk_stack_set_visible_child_name (self->stack, section);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTION]);
}

static gboolean
fill_section (UskClosingPage *self, UskPassageList *list, const char *section, GError **error)
{
  g_autoptr (GListModel) points =
    usk_library_list_points (usk_page_get_library (USK_PAGE (self)), self->treatment, section, error);

  if (points == NULL)
    return FALSE;

  usk_passage_list_set_passages (list, points);

  return TRUE;
}

static gboolean
fill_questions (UskClosingPage *self, GError **error)
{
  UskSelection *picked = usk_page_get_questions (USK_PAGE (self));
  g_autoptr (GListModel) points =
    usk_library_list_points (usk_page_get_library (USK_PAGE (self)), self->treatment, "questions", error);

  if (points == NULL)
    return FALSE;

  usk_tick_list_set_passages (self->questions, points, usk_selection_get_ids (picked));

  return TRUE;
}

static void
on_ticked_cb (UskClosingPage *self, const char *id, gboolean ticked)
{
  usk_selection_set (usk_page_get_questions (USK_PAGE (self)), id, ticked);
}

static GtkWidget *
create_other (UskTreatment *treatment)
{
  GtkWidget *button = gtk_button_new_with_label (usk_treatment_get_name (treatment));

  gtk_widget_add_css_class (button, "secondary");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-treatment");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", usk_treatment_get_id (treatment));

  return button;
}

static void
append_way (UskClosingPage *self, const char *name, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (name);

  gtk_widget_add_css_class (button, "secondary");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", self->treatment);
  gtk_box_append (self->others, button);
}

static gboolean
fill_others (UskClosingPage *self, GError **error)
{
  g_autoptr (GListModel) treatments = usk_library_list_treatments (usk_page_get_library (USK_PAGE (self)), error);
  GtkWidget *child;

  if (treatments == NULL)
    return FALSE;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->others))) != NULL)
    gtk_box_remove (self->others, child);

  append_way (self, _("Take it home"), "win.take-home");
  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, i);

      if (g_str_equal (usk_treatment_get_id (treatment), self->treatment))
        gtk_label_set_label (self->treatment_label, usk_treatment_get_name (treatment));
      else
        gtk_box_append (self->others, create_other (treatment));
    }
  append_way (self, _("Check yourself"), "win.open-quiz");
  append_way (self, _("Compare"), "win.open-compare");
  append_way (self, _("What you may have read"), "win.open-evidence");

  return TRUE;
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskClosingPage *self = USK_CLOSING_PAGE (widget);

  gtk_widget_activate_action (widget, "win.open-step", "(su)", self->treatment, G_MAXUINT);
}

static void
again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskClosingPage *self = USK_CLOSING_PAGE (widget);

  gtk_widget_activate_action (widget, "win.open-treatment", "s", self->treatment);
}

static void
usk_closing_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskClosingPage *self = USK_CLOSING_PAGE (object);

  switch (prop_id)
    {
    case PROP_SECTION:
      g_value_set_string (value, gtk_stack_get_visible_child_name (self->stack));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_closing_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskClosingPage *self = USK_CLOSING_PAGE (object);

  switch (prop_id)
    {
    case PROP_SECTION:
      show_section (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_closing_page_reset (UskPage *page)
{
  UskClosingPage *self = USK_CLOSING_PAGE (page);

  show_section (self, "remember");
  usk_tick_list_set_passages (self->questions, NULL, NULL);
  g_clear_pointer (&self->treatment, g_free);
}

static void
usk_closing_page_dispose (GObject *object)
{
  UskClosingPage *self = USK_CLOSING_PAGE (object);

  g_clear_pointer (&self->treatment, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_CLOSING_PAGE);

  G_OBJECT_CLASS (usk_closing_page_parent_class)->dispose (object);
}

static void
usk_closing_page_class_init (UskClosingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usk_closing_page_dispose;
  object_class->get_property = usk_closing_page_get_property;
  object_class->set_property = usk_closing_page_set_property;
  USK_PAGE_CLASS (klass)->reset = usk_closing_page_reset;

  properties[PROP_SECTION] = g_param_spec_string (
    "section", NULL, NULL, "remember", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "closing.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "closing.again", NULL, again_action);
  gtk_widget_class_install_property_action (widget_class, "closing.section", "section");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "closing.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "closing.back", NULL);
  g_type_ensure (USK_TYPE_PASSAGE_LIST);
  g_type_ensure (USK_TYPE_SECTION_CARD);
  g_type_ensure (USK_TYPE_SPLIT);
  g_type_ensure (USK_TYPE_TICK_LIST);
  g_type_ensure (USK_TYPE_VISIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/pages/usk-closing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, split);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, remember);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, ask_first);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, aftercare);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, get_help);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, questions);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, treatment_label);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, others);
  gtk_widget_class_bind_template_callback (widget_class, on_ticked_cb);
}

static void
usk_closing_page_init (UskClosingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  usk_stack_hide_other_pages (self->stack);
}

/**
 * usk_closing_page_open:
 * @self: a closing page
 * @treatment: a treatment's id
 * @error: return location: what the library says
 *
 * Returns: whether the end of that walkthrough is shown.
 */
gboolean
usk_closing_page_open (UskClosingPage *self, const char *treatment, GError **error)
{
  g_return_val_if_fail (USK_IS_CLOSING_PAGE (self), FALSE);
  g_return_val_if_fail (treatment != NULL, FALSE);

  g_free (self->treatment);
  self->treatment = g_strdup (treatment);
  show_section (self, "remember");

  return fill_section (self, self->remember, "remember", error) &&
         fill_section (self, self->ask_first, "ask-first", error) &&
         fill_section (self, self->aftercare, "aftercare", error) &&
         fill_section (self, self->get_help, "get-help", error) && fill_questions (self, error) &&
         fill_others (self, error);
}
