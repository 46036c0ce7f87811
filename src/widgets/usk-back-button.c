/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-back-button.h"

struct _UskBackButton {
  GtkButton parent_instance;
};

G_DEFINE_FINAL_TYPE (UskBackButton, usk_back_button, GTK_TYPE_BUTTON)

static void
usk_back_button_class_init (UskBackButtonClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/underskin/Kiosk/ui/widgets/usk-back-button.ui");
}

static void
usk_back_button_init (UskBackButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
