/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-source-row.h"

#include <glib/gi18n.h>

#include "usk-source-kind.h"
#include "usk-way.h"

struct _UskSourceRow {
  GtkButton parent_instance;

  GtkLabel *reference;
  GtkLabel *kind;
  GtkLabel *uses;
};

G_DEFINE_FINAL_TYPE (UskSourceRow, usk_source_row, GTK_TYPE_BUTTON)

static char *
describe_use (UskSourceUse use, guint n)
{
  switch (use)
    {
    case USK_SOURCE_USE_STEP:
      return g_strdup_printf (ngettext ("%u step", "%u steps", n), n);
    case USK_SOURCE_USE_PANEL:
      return g_strdup_printf (ngettext ("%u answer when you compare", "%u answers when you compare", n), n);
    case USK_SOURCE_USE_CLAIM:
      return g_strdup_printf (ngettext ("%u claim you may have read", "%u claims you may have read", n), n);
    case USK_SOURCE_USE_TERM:
      return g_strdup_printf (ngettext ("%u word explained", "%u words explained", n), n);
    case USK_SOURCE_USE_TREATMENT:
    case USK_SOURCE_N_USES:
    default:
      return g_strdup_printf (ngettext ("advice on %u treatment", "advice on %u treatments", n), n);
    }
}

static char *
describe_uses (UskSource *source)
{
  g_autoptr (GString) uses = g_string_new (NULL);

  for (int use = 0; use < USK_SOURCE_N_USES; use++)
    {
      guint n = usk_source_get_n_uses (source, (UskSourceUse) use);
      g_autofree char *text = n > 0 ? describe_use ((UskSourceUse) use, n) : NULL;

      if (text != NULL)
        g_string_append_printf (uses, "%s%s", uses->len > 0 ? " · " : "", text);
    }

  /* Translators: %s lists what leans on a source, such as "2 steps · 1 word explained". */
  return g_strdup_printf (_("Used for: %s"), uses->str);
}

static void
usk_source_row_class_init (UskSourceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/widgets/usk-source-row.ui");
  gtk_widget_class_bind_template_child (widget_class, UskSourceRow, reference);
  gtk_widget_class_bind_template_child (widget_class, UskSourceRow, kind);
  gtk_widget_class_bind_template_child (widget_class, UskSourceRow, uses);
}

static void
usk_source_row_init (UskSourceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usk_source_row_new:
 * @source: a source
 *
 * Returns: (transfer floating): its row, which opens through "win.show-source".
 */
GtkWidget *
usk_source_row_new (UskSource *source)
{
  UskSourceRow *self;
  g_autofree char *uses = NULL;
  g_autofree char *spoken = NULL;

  g_return_val_if_fail (USK_IS_SOURCE (source), NULL);

  self = g_object_new (USK_TYPE_SOURCE_ROW, NULL);
  uses = describe_uses (source);
  gtk_label_set_label (self->reference, usk_source_get_reference (source));
  gtk_label_set_label (self->kind, usk_source_kind_get_name (usk_source_get_kind (source)));
  gtk_label_set_label (self->uses, uses);
  spoken =
    g_strdup_printf ("%s %s. %s", usk_source_get_reference (source), gtk_label_get_label (self->kind), uses);
  usk_way_set (GTK_BUTTON (self), "win.show-source", g_variant_new_string (usk_source_get_key (source)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return GTK_WIDGET (self);
}
