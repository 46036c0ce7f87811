/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-idle-warning.h"

#include <glib/gi18n.h>

struct _UskIdleWarning {
  GtkWidget parent_instance;

  GtkWidget *scrim;
  GtkLabel *countdown;
  GtkWidget *stay_button;
};

G_DEFINE_FINAL_TYPE (UskIdleWarning, usk_idle_warning, GTK_TYPE_WIDGET)

static void
usk_idle_warning_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_IDLE_WARNING);

  G_OBJECT_CLASS (usk_idle_warning_parent_class)->dispose (object);
}

static void
usk_idle_warning_class_init (UskIdleWarningClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_idle_warning_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.stay", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/underskin/Kiosk/ui/widgets/usk-idle-warning.ui");
  gtk_widget_class_bind_template_child (widget_class, UskIdleWarning, scrim);
  gtk_widget_class_bind_template_child (widget_class, UskIdleWarning, countdown);
  gtk_widget_class_bind_template_child (widget_class, UskIdleWarning, stay_button);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "idlewarning");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT_DIALOG);
}

static void
usk_idle_warning_init (UskIdleWarning *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Are you still here?"),
                                  -1);
}

/**
 * usk_idle_warning_set_seconds:
 * @self: an idle warning
 * @seconds: until the visit ends
 */
void
usk_idle_warning_set_seconds (UskIdleWarning *self, guint seconds)
{
  g_autofree char *text = NULL;

  g_return_if_fail (USK_IS_IDLE_WARNING (self));

  text = g_strdup_printf (
    ngettext ("This screen starts over in %u second.", "This screen starts over in %u seconds.", seconds),
    seconds);
  gtk_label_set_label (self->countdown, text);
}

/**
 * usk_idle_warning_focus:
 * @self: an idle warning
 *
 * Puts the focus on the answer that keeps the visit.
 */
void
usk_idle_warning_focus (UskIdleWarning *self)
{
  g_return_if_fail (USK_IS_IDLE_WARNING (self));

  gtk_widget_grab_focus (self->stay_button);
}
