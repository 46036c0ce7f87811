/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-compare-choices.h"

#include "usk-cells.h"
#include "usk-children.h"
#include "usk-toggle.h"

struct _UskCompareChoices {
  GtkWidget parent_instance;

  GtkFlowBox *chips;

  UskComparison *comparison;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UskCompareChoices, usk_compare_choices, GTK_TYPE_WIDGET)

static UskChoice *
get_choice (GtkWidget *chip)
{
  return g_object_get_data (G_OBJECT (chip), "choice");
}

/* One choice too many pushes out the first, and the last two cannot be taken
 * away, so any button may have to change.
 */
static void
on_clicked_cb (UskCompareChoices *self, GtkWidget *chip)
{
  usk_comparison_toggle (self->comparison, get_choice (chip));
  usk_compare_choices_update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_chips (UskCompareChoices *self)
{
  GListModel *choices = usk_comparison_get_choices (self->comparison);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      UskChoice *choice = g_list_model_get_item (choices, i);
      GtkWidget *chip = usk_toggle_new (usk_choice_get_name (choice));

      gtk_widget_add_css_class (chip, "chip");
      g_object_set_data_full (G_OBJECT (chip), "choice", choice, g_object_unref);
      g_signal_connect_object (chip, "clicked", G_CALLBACK (on_clicked_cb), self, G_CONNECT_SWAPPED);
      usk_cells_append (self->chips, chip);
    }
}

static void
usk_compare_choices_dispose (GObject *object)
{
  UskCompareChoices *self = USK_COMPARE_CHOICES (object);

  g_clear_object (&self->comparison);
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_COMPARE_CHOICES);

  G_OBJECT_CLASS (usk_compare_choices_parent_class)->dispose (object);
}

static void
usk_compare_choices_class_init (UskCompareChoicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_compare_choices_dispose;

  /**
   * UskCompareChoices::changed:
   * @self: the choices
   *
   * The visitor compares other things than a moment ago.
   */
  signals[CHANGED] =
    g_signal_new ("changed", USK_TYPE_COMPARE_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/underskin/Kiosk/ui/pages/usk-compare-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, UskCompareChoices, chips);
}

static void
usk_compare_choices_init (UskCompareChoices *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usk_compare_choices_set_comparison:
 * @self: the choices
 * @comparison: what to choose from and what is chosen
 *
 * Makes a button for everything that can be compared.
 */
void
usk_compare_choices_set_comparison (UskCompareChoices *self, UskComparison *comparison)
{
  g_return_if_fail (USK_IS_COMPARE_CHOICES (self));
  g_return_if_fail (USK_IS_COMPARISON (comparison));

  if (!g_set_object (&self->comparison, comparison))
    return;

  usk_children_remove (GTK_WIDGET (self->chips));
  add_chips (self);
}

/**
 * usk_compare_choices_update:
 * @self: choices with a comparison
 *
 * Presses down the buttons of what is compared now, and no others.
 */
void
usk_compare_choices_update (UskCompareChoices *self)
{
  g_return_if_fail (USK_IS_COMPARE_CHOICES (self));
  g_return_if_fail (self->comparison != NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *chip = gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child));

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip),
                                    usk_comparison_is_chosen (self->comparison, get_choice (chip)));
    }
}
