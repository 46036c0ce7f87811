/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-visit-bar.h"

struct _UskVisitBar {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *language;
};

G_DEFINE_FINAL_TYPE (UskVisitBar, usk_visit_bar, GTK_TYPE_WIDGET)

static void
usk_visit_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_VISIT_BAR);

  G_OBJECT_CLASS (usk_visit_bar_parent_class)->dispose (object);
}

static void
usk_visit_bar_class_init (UskVisitBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_visit_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/widgets/usk-visit-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, UskVisitBar, box);
  gtk_widget_class_bind_template_child (widget_class, UskVisitBar, language);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "visitbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static void
usk_visit_bar_init (UskVisitBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usk_visit_bar_focus_language:
 * @self: a bar
 *
 * Puts the focus on the choice of language, where the visitor has just been.
 */
void
usk_visit_bar_focus_language (UskVisitBar *self)
{
  g_return_if_fail (USK_IS_VISIT_BAR (self));

  gtk_widget_grab_focus (self->language);
}
