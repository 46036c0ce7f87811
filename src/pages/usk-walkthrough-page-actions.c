/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a visitor can do on a step: turn to another, play it, look closer. */

#include <glib/gi18n.h>

#include "usk-more-view.h"
#include "usk-parts-view.h"
#include "usk-walkthrough-page-private.h"

static void
go_to (UskWalkthroughPage *self, guint number)
{
  g_autoptr (GError) error = NULL;

  if (!usk_walkthrough_page_show_step (self, number, &error))
    usk_page_fail (USK_PAGE (self), error);
}

/* Keys reach the page also from its sheet, where they must not turn it. */
static gboolean
can_turn (UskWalkthroughPage *self)
{
  return self->step != NULL && !usk_sheet_is_open (self->sheet);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWalkthroughPage *self = USK_WALKTHROUGH_PAGE (widget);

  if (!can_turn (self))
    return;

  if (usk_step_get_number (self->step) < usk_walkthrough_page_get_n_steps (self))
    go_to (self, usk_step_get_number (self->step) + 1);
  else
    gtk_widget_activate_action (widget, "win.close-walkthrough", "s", usk_treatment_get_id (self->treatment));
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWalkthroughPage *self = USK_WALKTHROUGH_PAGE (widget);

  if (!can_turn (self))
    return;

  if (usk_step_get_number (self->step) > 1)
    go_to (self, usk_step_get_number (self->step) - 1);
  else
    gtk_widget_activate_action (widget, "win.home", NULL);
}

/* What the right arrow and a swipe to the left mean follows the direction in
 * which the visitor reads.
 */
static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gboolean to_right = g_variant_get_boolean (parameter);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  gtk_widget_activate_action (widget, to_right != rtl ? "walkthrough.next" : "walkthrough.previous", NULL);
}

static void
toggle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWalkthroughPage *self = USK_WALKTHROUGH_PAGE (widget);

  if (can_turn (self))
    usk_play_controls_toggle (self->controls);
}

/* The list of the parts is the drawing for those who cannot see or reach it. */
static void
parts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWalkthroughPage *self = USK_WALKTHROUGH_PAGE (widget);

  if (self->step != NULL)
    usk_sheet_open (self->sheet, _("What the picture shows"),
                    usk_parts_view_new (usk_step_get_scene (self->step)));
}

/* The numbers, the limits and the sources of the step, and the claims that it answers. */
static void
more_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWalkthroughPage *self = USK_WALKTHROUGH_PAGE (widget);
  g_autoptr (GListModel) claims = NULL;
  g_autoptr (GError) error = NULL;

  if (self->step == NULL)
    return;

  claims =
    usk_library_list_claims_of_step (usk_page_get_library (USK_PAGE (self)), usk_step_get_id (self->step), &error);
  if (claims != NULL)
    usk_sheet_open (self->sheet, usk_step_get_title (self->step), usk_more_view_new (self->step, claims));
  else
    usk_page_fail (USK_PAGE (self), error);
}

void
usk_walkthrough_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "walkthrough.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "walkthrough.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "walkthrough.turn", "b", turn_action);
  gtk_widget_class_install_action (widget_class, "walkthrough.toggle", NULL, toggle_action);
  gtk_widget_class_install_action (widget_class, "walkthrough.parts", NULL, parts_action);
  gtk_widget_class_install_action (widget_class, "walkthrough.more", NULL, more_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, 0, "walkthrough.turn", "b", TRUE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, 0, "walkthrough.turn", "b", FALSE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "walkthrough.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "walkthrough.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "walkthrough.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "walkthrough.toggle", NULL);
}
