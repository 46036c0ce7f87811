/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-fault-page.h"

#include <glib/gi18n.h>

struct _UskFaultPage {
  UskPage parent_instance;

  GtkWidget *box;
  GtkLabel *operator_label;
};

G_DEFINE_FINAL_TYPE (UskFaultPage, usk_fault_page, USK_TYPE_PAGE)

static void
usk_fault_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_FAULT_PAGE);

  G_OBJECT_CLASS (usk_fault_page_parent_class)->dispose (object);
}

static void
usk_fault_page_class_init (UskFaultPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_fault_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/pages/usk-fault-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UskFaultPage, box);
  gtk_widget_class_bind_template_child (widget_class, UskFaultPage, operator_label);
}

static void
usk_fault_page_init (UskFaultPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usk_fault_page_set_code:
 * @self: a fault page
 * @code: a short word that the operator finds again in the log
 */
void
usk_fault_page_set_code (UskFaultPage *self, const char *code)
{
  g_autofree char *text = NULL;

  g_return_if_fail (USK_IS_FAULT_PAGE (self));

  /* Translators: %s is a short code such as "content-damaged". */
  text = g_strdup_printf (_("For the operator: %s. The log of this computer says more."), code);
  gtk_label_set_label (self->operator_label, text);
}
