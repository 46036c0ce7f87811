/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-treatment-card.h"

#include "usk-paragraph.h"
#include "usk-picture-row.h"

struct _UskTreatmentCard {
  GtkButton parent_instance;

  UskDiagramView *view;
  GtkLabel *name;
  GtkLabel *summary;
};

G_DEFINE_FINAL_TYPE (UskTreatmentCard, usk_treatment_card, GTK_TYPE_BUTTON)

static void
usk_treatment_card_class_init (UskTreatmentCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (USK_TYPE_DIAGRAM_VIEW);
  g_type_ensure (USK_TYPE_PICTURE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/underskin/Kiosk/ui/widgets/usk-treatment-card.ui");
  gtk_widget_class_bind_template_child (widget_class, UskTreatmentCard, view);
  gtk_widget_class_bind_template_child (widget_class, UskTreatmentCard, name);
  gtk_widget_class_bind_template_child (widget_class, UskTreatmentCard, summary);
}

static void
usk_treatment_card_init (UskTreatmentCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usk_treatment_card_new:
 * @treatment: a treatment
 *
 * Returns: (transfer floating): its card, whose view shows nothing yet.
 */
UskTreatmentCard *
usk_treatment_card_new (UskTreatment *treatment)
{
  UskTreatmentCard *self;

  g_return_val_if_fail (USK_IS_TREATMENT (treatment), NULL);

  self = g_object_new (USK_TYPE_TREATMENT_CARD, NULL);
  gtk_label_set_label (self->name, usk_treatment_get_name (treatment));
  usk_paragraph_set_text (self->summary, usk_passage_get_plain (usk_treatment_get_summary (treatment)));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", usk_treatment_get_id (treatment));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  usk_treatment_get_name (treatment), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  usk_passage_get_plain (usk_treatment_get_summary (treatment)), -1);

  return self;
}

/**
 * usk_treatment_card_get_view:
 * @self: a treatment card
 *
 * Returns: (transfer none): the view of its picture.
 */
UskDiagramView *
usk_treatment_card_get_view (UskTreatmentCard *self)
{
  g_return_val_if_fail (USK_IS_TREATMENT_CARD (self), NULL);

  return self->view;
}
