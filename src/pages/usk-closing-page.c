/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-closing-page.h"

#include <glib/gi18n.h>

#include "usk-paragraph.h"
#include "usk-passage-list.h"
#include "usk-section-card.h"
#include "usk-split.h"
#include "usk-stack.h"
#include "usk-tail.h"
#include "usk-tick-list.h"
#include "usk-visit-bar.h"
#include "usk-way.h"

#define WAYS_IN_A_ROW 2

struct _UskClosingPage {
  UskPage parent_instance;

  UskSplit *split;
  GtkWidget *sections;
  GtkWidget *tabs;
  GtkWidget *panel;
  GtkStack *stack;
  UskPassageList *remember;
  UskPassageList *ask_first;
  UskPassageList *aftercare;
  UskPassageList *get_help;
  UskTickList *questions;
  GtkLabel *treatment_label;
  GtkGrid *ways;
  GtkLabel *others_label;
  GtkGrid *others;

  char *treatment;
};

enum { PROP_0, PROP_SECTION, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (UskClosingPage, usk_closing_page, USK_TYPE_PAGE)

static const char *const sections[] = { "remember", "ask-first", "questions", "aftercare", "get-help" };

static UskPassageList *
get_list (UskClosingPage *self, const char *section)
{
  if (g_str_equal (section, "remember"))
    return self->remember;
  if (g_str_equal (section, "ask-first"))
    return self->ask_first;
  if (g_str_equal (section, "aftercare"))
    return self->aftercare;

  return self->get_help;
}

static void
set_points (UskClosingPage *self, const char *section, GListModel *points)
{
  UskSelection *picked = usk_page_get_questions (USK_PAGE (self));

  if (g_str_equal (section, "questions"))
    usk_tick_list_set_passages (self->questions, points, usk_selection_get_ids (picked));
  else
    usk_passage_list_set_passages (get_list (self, section), points);
}

static void
turn_to (UskClosingPage *self, const char *section)
{
  gtk_stack_set_visible_child_name (self->stack, section);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTION]);
}

/* Only what a visitor is about to see is filled: to fill all five sections takes
 * longer than the frame that shows one of them.
 */
static gboolean
show_section (UskClosingPage *self, const char *section, GError **error)
{
  g_autoptr (GListModel) points =
    usk_library_list_points (usk_page_get_library (USK_PAGE (self)), self->treatment, section, error);

  if (points == NULL)
    return FALSE;

  set_points (self, section, points);
  turn_to (self, section);

  return TRUE;
}

static void
on_ticked_cb (UskClosingPage *self, const char *id, gboolean ticked)
{
  usk_selection_set (usk_page_get_questions (USK_PAGE (self)), id, ticked);
}

static GtkWidget *
get_way (GtkGrid *grid, guint index)
{
  GtkWidget *way = gtk_widget_get_first_child (GTK_WIDGET (grid));

  for (guint i = 0; i < index && way != NULL; i++)
    way = gtk_widget_get_next_sibling (way);

  return way;
}

/* Two in a row, so that every way is seen at once on every screen. */
static GtkWidget *
append_way (GtkGrid *grid, guint index, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "justify", GTK_JUSTIFY_CENTER, NULL);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, style);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_grid_attach (grid, button, (int) index % WAYS_IN_A_ROW, (int) index / WAYS_IN_A_ROW, 1, 1);

  return button;
}

/* The ways of one treatment become those of the next, since to style and to measure new
 * buttons is a good part of what the first frame of this page takes.
 */
static void
set_way (GtkGrid *grid, guint index, const char *style, const char *name, const char *action,
         const char *treatment)
{
  GtkWidget *button = get_way (grid, index);

  if (button == NULL)
    button = append_way (grid, index, style);

  usk_paragraph_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), name);
  usk_way_set (GTK_BUTTON (button), action, g_variant_new_string (treatment));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The last one of an odd number takes the whole row. */
static void
end_ways (GtkGrid *grid, guint n_ways)
{
  GtkLayoutManager *manager = gtk_widget_get_layout_manager (GTK_WIDGET (grid));
  GtkWidget *way;

  while ((way = get_way (grid, n_ways)) != NULL)
    gtk_grid_remove (grid, way);

  for (guint i = 0; i < n_ways; i++)
    {
      GtkLayoutChild *place = gtk_layout_manager_get_layout_child (manager, get_way (grid, i));
      gboolean alone = i + 1 == n_ways && i % WAYS_IN_A_ROW == 0;

      gtk_grid_layout_child_set_column_span (GTK_GRID_LAYOUT_CHILD (place), alone ? WAYS_IN_A_ROW : 1);
    }
}

static void
fill_ways (UskClosingPage *self)
{
  const struct {
    const char *style;
    const char *name;
    const char *action;
  } ways[] = {
    { "primary", _("Take it home"), "win.take-home" },
    { "secondary", _("Check yourself"), "win.open-quiz" },
    { "secondary", _("Compare"), "win.open-compare" },
    { "secondary", _("What you may have read"), "win.open-evidence" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    set_way (self->ways, i, ways[i].style, ways[i].name, ways[i].action, self->treatment);
  end_ways (self->ways, G_N_ELEMENTS (ways));
}

static gboolean
fill_others (UskClosingPage *self, GError **error)
{
  g_autoptr (GListModel) treatments = usk_library_list_treatments (usk_page_get_library (USK_PAGE (self)), error);
  guint n = 0;

  if (treatments == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, i);
      const char *id = usk_treatment_get_id (treatment);

      if (g_str_equal (id, self->treatment))
        gtk_label_set_label (self->treatment_label, usk_treatment_get_name (treatment));
      else
        set_way (self->others, n++, "secondary", usk_treatment_get_name (treatment), "win.open-treatment", id);
    }
  end_ways (self->others, n);
  gtk_widget_set_visible (GTK_WIDGET (self->others_label), n > 0);

  return TRUE;
}

static gboolean
fill (UskClosingPage *self, const char *treatment, GError **error)
{
  g_free (self->treatment);
  self->treatment = g_strdup (treatment);
  fill_ways (self);

  return show_section (self, "remember", error) && fill_others (self, error);
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
choose_section (UskClosingPage *self, const char *section)
{
  g_autoptr (GError) error = NULL;

  if (self->treatment != NULL && !show_section (self, section, &error))
    usk_page_fail (USK_PAGE (self), error);
}

static void
usk_closing_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskClosingPage *self = USK_CLOSING_PAGE (object);

  switch (prop_id)
    {
    case PROP_SECTION:
      choose_section (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* The end of any treatment has the fonts and styles of all; its sections come one after
 * the other.  Whatever cannot be read is told when a visitor asks for it.
 */
static gboolean
usk_closing_page_prepare (UskPage *page, guint round, UskAhead *ahead)
{
  UskClosingPage *self = USK_CLOSING_PAGE (page);
  g_autoptr (GListModel) treatments = usk_library_list_treatments (usk_page_get_library (page), NULL);
  g_autoptr (UskTreatment) treatment = treatments != NULL ? g_list_model_get_item (treatments, 0) : NULL;

  if (round >= G_N_ELEMENTS (sections) || treatment == NULL ||
      (round == 0 && !fill (self, usk_treatment_get_id (treatment), NULL)) ||
      !show_section (self, sections[round], NULL))
    return FALSE;

  usk_ahead_add_children (ahead, self->sections);
  usk_ahead_add_children (ahead, self->panel);

  return TRUE;
}

/* The buttons stay, since to make them anew would take a good part of the next visitor's
 * first frame of this page, but they lead nowhere.
 */
static void
forget_ways (GtkGrid *grid)
{
  GtkWidget *way;

  for (guint i = 0; (way = get_way (grid, i)) != NULL; i++)
    {
      gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (way))), "");
      usk_way_clear (GTK_BUTTON (way));
      gtk_accessible_reset_property (GTK_ACCESSIBLE (way), GTK_ACCESSIBLE_PROPERTY_LABEL);
    }
}

static void
usk_closing_page_reset (UskPage *page)
{
  UskClosingPage *self = USK_CLOSING_PAGE (page);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    set_points (self, sections[i], NULL);
  turn_to (self, "remember");
  gtk_label_set_label (self->treatment_label, "");
  forget_ways (self->ways);
  forget_ways (self->others);
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

static gboolean
usk_closing_page_take_over (UskPage *page, UskPage *page_before, GError **error)
{
  UskClosingPage *self = USK_CLOSING_PAGE (page);
  UskClosingPage *before = USK_CLOSING_PAGE (page_before);
  g_autofree char *section = NULL;

  if (before->treatment == NULL)
    return TRUE;

  section = g_strdup (gtk_stack_get_visible_child_name (before->stack));

  return usk_closing_page_open (self, before->treatment, error) && show_section (self, section, error);
}

static void
usk_closing_page_class_init (UskClosingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usk_closing_page_dispose;
  object_class->get_property = usk_closing_page_get_property;
  object_class->set_property = usk_closing_page_set_property;
  USK_PAGE_CLASS (klass)->prepare = usk_closing_page_prepare;
  USK_PAGE_CLASS (klass)->reset = usk_closing_page_reset;
  USK_PAGE_CLASS (klass)->take_over = usk_closing_page_take_over;

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
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, sections);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, panel);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, remember);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, ask_first);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, aftercare);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, get_help);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, questions);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, treatment_label);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, ways);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, others_label);
  gtk_widget_class_bind_template_child (widget_class, UskClosingPage, others);
  gtk_widget_class_bind_template_callback (widget_class, on_ticked_cb);
}

/* A tab of two lines has no single short word in the second. */
static void
bind_tails (GtkWidget *tabs)
{
  for (GtkWidget *tab = gtk_widget_get_first_child (tabs); tab != NULL; tab = gtk_widget_get_next_sibling (tab))
    {
      GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (tab)));
      g_autofree char *text = usk_tail_bind (gtk_label_get_text (label));

      gtk_label_set_text (label, text);
    }
}

static void
usk_closing_page_init (UskClosingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bind_tails (self->tabs);
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

  usk_page_skip_preparing (USK_PAGE (self));

  return fill (self, treatment, error);
}
