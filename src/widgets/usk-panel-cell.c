/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-panel-cell.h"

#include <glib/gi18n.h>

#include "usk-certainty.h"
#include "usk-way.h"

struct _UskPanelCell {
  GtkButton parent_instance;

  GtkLabel *answer;
  GtkLabel *symbols;
  GtkLabel *certainty;
};

G_DEFINE_FINAL_TYPE (UskPanelCell, usk_panel_cell, GTK_TYPE_BUTTON)

/* A cell is as high as its words are: the natural height that a center box tells is that
 * of its least width, and a table with few rows would be stretched to it.
 */
static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
         int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *natural = *minimum;
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
usk_panel_cell_class_init (UskPanelCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/widgets/usk-panel-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, UskPanelCell, answer);
  gtk_widget_class_bind_template_child (widget_class, UskPanelCell, symbols);
  gtk_widget_class_bind_template_child (widget_class, UskPanelCell, certainty);
}

static void
usk_panel_cell_init (UskPanelCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), gtk_custom_layout_new (get_request_mode, measure, allocate));
}

/**
 * usk_panel_cell_new:
 * @choice: a choice
 * @aspect: a question
 * @panel: the choice's answer to it
 *
 * Returns: (transfer floating): the cell, which opens through "win.show-panel".
 */
GtkWidget *
usk_panel_cell_new (UskChoice *choice, UskAspect *aspect, UskPanel *panel)
{
  UskPanelCell *self;
  const char *name;
  g_autofree char *answer = NULL;
  g_autofree char *spoken = NULL;

  g_return_val_if_fail (USK_IS_CHOICE (choice), NULL);
  g_return_val_if_fail (USK_IS_ASPECT (aspect), NULL);
  g_return_val_if_fail (USK_IS_PANEL (panel), NULL);

  self = g_object_new (USK_TYPE_PANEL_CELL, NULL);
  name = usk_certainty_get_name (usk_panel_get_certainty (panel));
  /* Translators: the name of a choice, and the answer to a question about it. */
  answer = g_strdup_printf (_("%s: %s"), usk_choice_get_name (choice),
                            usk_passage_get_plain (usk_panel_get_answer (panel)));
  spoken = g_strdup_printf ("%s. %s %s", usk_aspect_get_question (aspect), answer, name);
  gtk_label_set_label (self->answer, usk_passage_get_plain (usk_panel_get_answer (panel)));
  gtk_label_set_label (self->symbols, usk_certainty_get_symbols (usk_panel_get_certainty (panel)));
  gtk_label_set_label (self->certainty, name);
  usk_way_set (GTK_BUTTON (self), "win.show-panel",
               g_variant_new ("(ss)", usk_choice_get_id (choice), usk_aspect_get_id (aspect)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return GTK_WIDGET (self);
}
