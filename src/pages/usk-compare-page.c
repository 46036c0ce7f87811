/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-compare-page.h"

#include <glib/gi18n.h>

#include "usk-back-button.h"
#include "usk-cells.h"
#include "usk-compare-choices.h"
#include "usk-compare-picture.h"
#include "usk-compare-table.h"
#include "usk-comparison.h"
#include "usk-split.h"
#include "usk-stack.h"
#include "usk-toggle.h"
#include "usk-visit-bar.h"

/* The table stands beside the pictures that are made from it. */
#define TABLE_VIEW "table"

struct _UskComparePage {
  UskPage parent_instance;

  UskSplit *split;
  GtkBox *tabs;
  GtkStack *stack;
  UskCompareTable *table;
  UskComparePicture *pictures[USK_N_COMPARE_VIEWS];
  gboolean pictures_due; /* once somebody looks at them */
  UskCompareChoices *choices;
  GtkFlowBox *matter_chips;

  UskComparison *comparison; /* NULL before the first visitor who compares */
  char *matter;
  char *view;
};

enum { PROP_0, PROP_MATTER, PROP_VIEW, N_PROPS };

static GParamSpec *properties[N_PROPS];

static const struct {
  const char *id;
  const char *name;
} matters[] = {
  { USK_COMPARISON_EVERYTHING, N_("Everything") },
  { "pain", N_("Pain") },
  { "time", N_("Time") },
  { "recovery", N_("Recovery") },
  { "risk", N_("Risk") },
  { "lasting", N_("Lasting") },
  { "proof", N_("Proof") },
};

G_DEFINE_FINAL_TYPE (UskComparePage, usk_compare_page, USK_TYPE_PAGE)

static gboolean
is_open (UskComparePage *self)
{
  return self->comparison != NULL && usk_comparison_get_chosen (self->comparison)->len > 0;
}

static gboolean
fill_table (UskComparePage *self, GError **error)
{
  g_autoptr (GListModel) wanted = usk_comparison_list_aspects_of (self->comparison, self->matter);

  return usk_compare_table_show (self->table, usk_page_get_library (USK_PAGE (self)),
                                 usk_comparison_get_chosen (self->comparison), wanted, error);
}

/* Only for who looks at them. */
static gboolean
fill_pictures (UskComparePage *self, GError **error)
{
  self->pictures_due = g_str_equal (self->view, TABLE_VIEW);
  if (self->pictures_due)
    return TRUE;

  for (guint view = 0; view < USK_N_COMPARE_VIEWS; view++)
    if (!usk_compare_picture_show (self->pictures[view], usk_page_get_library (USK_PAGE (self)),
                                   usk_comparison_get_aspects (self->comparison),
                                   usk_comparison_get_chosen (self->comparison), error))
      return FALSE;

  return TRUE;
}

static gboolean
fill (UskComparePage *self, GError **error)
{
  return fill_table (self, error) && fill_pictures (self, error);
}

static void
refresh (UskComparePage *self)
{
  g_autoptr (GError) error = NULL;

  if (!fill (self, &error))
    usk_page_fail (USK_PAGE (self), error);
}

static void
on_failed_cb (UskComparePage *self, GError *error)
{
  usk_page_fail (USK_PAGE (self), error);
}

static GtkWidget *
create_chip (const char *text, const char *action, const char *target)
{
  GtkWidget *chip = usk_toggle_new_for_action (text, action, target);

  gtk_widget_add_css_class (chip, "chip");

  return chip;
}

static void
fill_matter_chips (UskComparePage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (matters); i++)
    usk_cells_append (self->matter_chips, create_chip (_(matters[i].name), "compare.matter", matters[i].id));
}

static void
set_matter (UskComparePage *self, const char *matter)
{
  g_autoptr (GError) error = NULL;

  g_free (self->matter);
  self->matter = g_strdup (matter);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MATTER]);
  if (is_open (self) && !fill_table (self, &error))
    usk_page_fail (USK_PAGE (self), error);
}

static void
add_tab (UskComparePage *self, const char *id, const char *name)
{
  gtk_box_append (self->tabs, create_chip (name, "compare.view", id));
}

static void
add_views (UskComparePage *self)
{
  add_tab (self, TABLE_VIEW, _("Questions and answers"));
  for (guint view = 0; view < USK_N_COMPARE_VIEWS; view++)
    {
      const char *id = usk_compare_charts_get_id (view);
      GtkWidget *picture = usk_compare_picture_new (view);

      self->pictures[view] = USK_COMPARE_PICTURE (picture);
      add_tab (self, id, usk_compare_charts_get_name (view));
      gtk_stack_add_named (self->stack, picture, id);
    }
}

static void
set_view (UskComparePage *self, const char *view)
{
  g_autoptr (GError) error = NULL;

  g_free (self->view);
  self->view = g_strdup (view);
  if (self->pictures_due && !fill_pictures (self, &error))
    {
      usk_page_fail (USK_PAGE (self), error);
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, view);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

/* The choices stay the same for as long as the page lives. */
static gboolean
load (UskComparePage *self, GError **error)
{
  if (self->comparison != NULL)
    return TRUE;

  self->comparison = usk_comparison_new (usk_page_get_library (USK_PAGE (self)), error);
  if (self->comparison == NULL)
    return FALSE;
  usk_compare_choices_set_comparison (self->choices, self->comparison);

  return TRUE;
}

static void
usk_compare_page_reset (UskPage *page)
{
  UskComparePage *self = USK_COMPARE_PAGE (page);

  if (self->comparison != NULL)
    {
      usk_comparison_clear (self->comparison);
      usk_compare_choices_update (self->choices);
    }
  usk_compare_table_clear (self->table);
  for (guint view = 0; view < USK_N_COMPARE_VIEWS; view++)
    usk_compare_picture_clear (self->pictures[view]);
  self->pictures_due = FALSE;
  set_matter (self, USK_COMPARISON_EVERYTHING);
  set_view (self, TABLE_VIEW);
}

static void
usk_compare_page_dispose (GObject *object)
{
  UskComparePage *self = USK_COMPARE_PAGE (object);

  g_clear_object (&self->comparison);
  g_clear_pointer (&self->matter, g_free);
  g_clear_pointer (&self->view, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_COMPARE_PAGE);

  G_OBJECT_CLASS (usk_compare_page_parent_class)->dispose (object);
}

static void
take_home_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskComparePage *self = USK_COMPARE_PAGE (widget);
  g_auto (GStrv) ids = NULL;

  if (!is_open (self))
    return;

  ids = usk_comparison_list_ids (self->comparison);
  gtk_widget_activate_action (widget, "win.take-home-comparison", "(^ass)", ids, self->matter);
}

static void
usk_compare_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MATTER:
      g_value_set_string (value, USK_COMPARE_PAGE (object)->matter);
      break;
    case PROP_VIEW:
      g_value_set_string (value, USK_COMPARE_PAGE (object)->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_compare_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MATTER:
      set_matter (USK_COMPARE_PAGE (object), g_value_get_string (value));
      break;
    case PROP_VIEW:
      set_view (USK_COMPARE_PAGE (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
usk_compare_page_take_over (UskPage *page, UskPage *page_before, GError **error)
{
  UskComparePage *self = USK_COMPARE_PAGE (page);
  UskComparePage *before = USK_COMPARE_PAGE (page_before);

  if (!is_open (before))
    return TRUE;
  if (!load (self, error))
    return FALSE;

  usk_comparison_take_over (self->comparison, before->comparison);
  usk_compare_choices_update (self->choices);
  set_matter (self, before->matter);
  set_view (self, before->view);

  return fill (self, error);
}

static void
usk_compare_page_class_init (UskComparePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usk_compare_page_dispose;
  object_class->get_property = usk_compare_page_get_property;
  object_class->set_property = usk_compare_page_set_property;
  USK_PAGE_CLASS (klass)->reset = usk_compare_page_reset;
  USK_PAGE_CLASS (klass)->take_over = usk_compare_page_take_over;

  properties[PROP_MATTER] =
    g_param_spec_string ("matter", NULL, NULL, USK_COMPARISON_EVERYTHING,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_VIEW] = g_param_spec_string (
    "view", NULL, NULL, TABLE_VIEW, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "compare.matter", "matter");
  gtk_widget_class_install_action (widget_class, "compare.take-home", NULL, take_home_action);
  gtk_widget_class_install_property_action (widget_class, "compare.view", "view");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "win.back", NULL);

  g_type_ensure (USK_TYPE_BACK_BUTTON);
  g_type_ensure (USK_TYPE_COMPARE_CHOICES);
  g_type_ensure (USK_TYPE_COMPARE_TABLE);
  g_type_ensure (USK_TYPE_SPLIT);
  g_type_ensure (USK_TYPE_VISIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/pages/usk-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UskComparePage, split);
  gtk_widget_class_bind_template_child (widget_class, UskComparePage, tabs);
  gtk_widget_class_bind_template_child (widget_class, UskComparePage, stack);
  gtk_widget_class_bind_template_child (widget_class, UskComparePage, table);
  gtk_widget_class_bind_template_child (widget_class, UskComparePage, choices);
  gtk_widget_class_bind_template_child (widget_class, UskComparePage, matter_chips);
  gtk_widget_class_bind_template_callback (widget_class, on_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
}

static void
usk_compare_page_init (UskComparePage *self)
{
  self->matter = g_strdup (USK_COMPARISON_EVERYTHING);
  self->view = g_strdup (TABLE_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
  usk_stack_hide_other_pages (self->stack);
  fill_matter_chips (self);
  add_views (self);
}

/**
 * usk_compare_page_open:
 * @self: a compare page
 * @choice: the choice to compare with others
 * @error: return location: what the library says
 *
 * Returns: whether there is something to compare.
 */
gboolean
usk_compare_page_open (UskComparePage *self, const char *choice, GError **error)
{
  g_return_val_if_fail (USK_IS_COMPARE_PAGE (self), FALSE);
  g_return_val_if_fail (choice != NULL, FALSE);

  if (!load (self, error))
    return FALSE;

  usk_comparison_begin (self->comparison, choice);
  usk_compare_choices_update (self->choices);

  return fill (self, error);
}
