/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list of a scene's parts: the drawing for those who cannot reach or see
 * it.  Plain widgets in a box, so a function is enough and no class is needed.
 */

#include "usk-parts-view.h"

#include "usk-way.h"

static GtkWidget *
create_part_button (UskLabel *label)
{
  const char *term = usk_label_get_term (label);
  const char *note = usk_label_get_note (label);
  GtkWidget *text = gtk_label_new (usk_label_get_text (label));
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_button_set_child (GTK_BUTTON (button), text);
  gtk_widget_add_css_class (button, "part");
  usk_way_set (
    GTK_BUTTON (button), "win.show-label",
    g_variant_new ("(sss)", usk_label_get_text (label), term != NULL ? term : "", note != NULL ? note : ""));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  usk_label_get_text (label), -1);

  return button;
}

/**
 * usk_parts_view_new:
 * @scene: a scene
 *
 * Returns: (transfer floating): its description and a button for each of its labels.
 */
GtkWidget *
usk_parts_view_new (UskScene *scene)
{
  GtkWidget *box, *description;
  GListModel *labels;

  g_return_val_if_fail (USK_IS_SCENE (scene), NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  description = gtk_label_new (usk_scene_get_description (scene));
  labels = usk_scene_get_labels (scene);
  gtk_label_set_wrap (GTK_LABEL (description), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (description), 58);
  gtk_label_set_xalign (GTK_LABEL (description), 0);
  gtk_widget_add_css_class (description, "passage-text");
  gtk_widget_add_css_class (box, "parts");
  gtk_box_append (GTK_BOX (box), description);
  for (guint i = 0; i < g_list_model_get_n_items (labels); i++)
    {
      g_autoptr (UskLabel) label = g_list_model_get_item (labels, i);

      gtk_box_append (GTK_BOX (box), create_part_button (label));
    }

  return box;
}
