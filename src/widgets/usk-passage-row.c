/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-passage-row.h"

#include <glib/gi18n.h>

struct _UskPassageRow {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *bullet;
  GtkLabel *text;
  GtkWidget *general;
  GtkWidget *sources;
};

G_DEFINE_FINAL_TYPE (UskPassageRow, usk_passage_row, GTK_TYPE_WIDGET)

static gboolean
on_activate_link_cb (UskPassageRow *self, const char *uri, GtkLabel *label)
{
  if (g_str_has_prefix (uri, "term:"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-term", "s", uri + strlen ("term:"));

  /* No link ever leaves the kiosk. */
  return TRUE;
}

static GtkWidget *
create_source_button (const char *key)
{
  /* Translators: %s is a short key of a source, such as CHO15. */
  g_autofree char *name = g_strdup_printf (_("Source %s"), key);
  GtkWidget *button = gtk_button_new_with_label (key);

  gtk_widget_add_css_class (button, "source");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-source");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", key);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static void
set_passage (UskPassageRow *self, UskPassage *passage, gboolean bullet, gboolean sources)
{
  const char *const *keys = usk_passage_get_sources (passage);

  gtk_label_set_markup (self->text, usk_passage_get_markup (passage));
  gtk_widget_set_visible (self->bullet, bullet);
  gtk_widget_set_visible (self->general, usk_passage_get_general (passage));
  gtk_widget_set_visible (self->sources, sources && keys[0] != NULL);
  if (usk_passage_get_emergency (passage))
    gtk_widget_add_css_class (GTK_WIDGET (self), "emergency");

  for (guint i = 0; sources && keys[i] != NULL; i++)
    gtk_flow_box_append (GTK_FLOW_BOX (self->sources), create_source_button (keys[i]));
}

static void
usk_passage_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_PASSAGE_ROW);

  G_OBJECT_CLASS (usk_passage_row_parent_class)->dispose (object);
}

static void
usk_passage_row_class_init (UskPassageRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_passage_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/widgets/usk-passage-row.ui");
  gtk_widget_class_bind_template_child (widget_class, UskPassageRow, box);
  gtk_widget_class_bind_template_child (widget_class, UskPassageRow, bullet);
  gtk_widget_class_bind_template_child (widget_class, UskPassageRow, text);
  gtk_widget_class_bind_template_child (widget_class, UskPassageRow, general);
  gtk_widget_class_bind_template_child (widget_class, UskPassageRow, sources);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_link_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "passage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
usk_passage_row_init (UskPassageRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usk_passage_row_new:
 * @passage: a passage
 * @bullet: whether it is a point of a list
 * @sources: whether its sources are shown as buttons
 *
 * Returns: (transfer floating): the row.
 */
GtkWidget *
usk_passage_row_new (UskPassage *passage, gboolean bullet, gboolean sources)
{
  UskPassageRow *self;

  g_return_val_if_fail (USK_IS_PASSAGE (passage), NULL);

  self = g_object_new (USK_TYPE_PASSAGE_ROW, NULL);
  set_passage (self, passage, bullet, sources);

  return GTK_WIDGET (self);
}
