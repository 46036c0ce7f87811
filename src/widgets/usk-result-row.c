/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-result-row.h"

#include <glib/gi18n.h>

#include "usk-paragraph.h"
#include "usk-way.h"

struct _UskResultRow {
  GtkButton parent_instance;

  GtkLabel *title;
  GtkLabel *snippet;
};

G_DEFINE_FINAL_TYPE (UskResultRow, usk_result_row, GTK_TYPE_BUTTON)

static const char *
get_section_name (const char *section)
{
  if (g_str_equal (section, "ask-first"))
    return _("Who should avoid it or ask first");
  if (g_str_equal (section, "aftercare"))
    return _("Care afterward");
  if (g_str_equal (section, "get-help"))
    return _("When to get help");

  return _("Three things to remember");
}

/* The points of a treatment bear its name, so their section tells them apart. */
static char *
make_title (UskResult *result)
{
  const char *treatment, *section;

  if (!g_str_equal (usk_result_get_kind (result), "points"))
    return g_strdup (usk_result_get_title (result));

  g_variant_get (usk_result_get_parameter (result), "(&s&s)", &treatment, &section);

  /* Translators: a treatment and a part of its advice, such as "Microneedling: Care afterward". */
  return g_strdup_printf (_("%s: %s"), usk_result_get_title (result), get_section_name (section));
}

static void
usk_result_row_class_init (UskResultRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/widgets/usk-result-row.ui");
  gtk_widget_class_bind_template_child (widget_class, UskResultRow, title);
  gtk_widget_class_bind_template_child (widget_class, UskResultRow, snippet);
}

static void
usk_result_row_init (UskResultRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usk_result_row_new:
 * @result: a result
 *
 * Returns: (transfer floating): its row, which opens the very place.
 */
GtkWidget *
usk_result_row_new (UskResult *result)
{
  UskResultRow *self;
  g_autofree char *title = NULL;
  g_autofree char *spoken = NULL;

  g_return_val_if_fail (USK_IS_RESULT (result), NULL);

  self = g_object_new (USK_TYPE_RESULT_ROW, NULL);
  title = make_title (result);
  spoken = g_strdup_printf ("%s. %s", title, usk_result_get_snippet (result));
  gtk_label_set_label (self->title, title);
  usk_paragraph_set_text (self->snippet, usk_result_get_snippet (result));
  gtk_widget_set_visible (GTK_WIDGET (self->snippet), usk_result_get_snippet (result)[0] != '\0');
  usk_way_set (GTK_BUTTON (self), usk_result_get_action (result), usk_result_get_parameter (result));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return GTK_WIDGET (self);
}
