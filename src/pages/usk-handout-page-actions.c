/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a visitor can do with a handout: print it, take its text on a phone, go back. */

#include <glib/gi18n.h>

#include "usk-handout-page-private.h"
#include "usk-take-away-view.h"

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskHandoutPage *self = USK_HANDOUT_PAGE (widget);
  UskHandout *handout = usk_handout_maker_get_handout (self->maker);

  if (handout != NULL && usk_handout_printing_is_ready (self->printing))
    usk_handout_printing_print (self->printing, handout, usk_handout_choices_is_a4 (self->choices),
                                usk_handout_choices_is_monochrome (self->choices));
}

static void
codes_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskHandoutPage *self = USK_HANDOUT_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) parts = NULL;
  const char *language = usk_library_get_language (usk_handout_subject_get_library (self->subject));
  GtkWidget *view = NULL;

  if (usk_handout_subject_get_treatment (self->subject) == NULL)
    return;

  parts = usk_handout_subject_compose_codes (self->subject, self->site, &error);
  if (parts != NULL)
    view = usk_take_away_view_new ((const char *const *) parts, language, usk_split_is_tall (self->split), &error);
  if (view != NULL)
    usk_sheet_open (self->sheet, _("Take it on your phone"), view);
  else
    usk_page_fail (USK_PAGE (self), error);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskHandoutPage *self = USK_HANDOUT_PAGE (widget);

  if (usk_sheet_is_open (self->sheet))
    return;

  gtk_widget_activate_action (widget, "win.back", NULL);
}

void
usk_handout_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "handout.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "handout.codes", NULL, codes_action);
  gtk_widget_class_install_action (widget_class, "handout.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "handout.back", NULL);
}
