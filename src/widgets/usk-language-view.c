/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The languages of the pack, each by the name that its readers know it by.  Plain
 * widgets in a box, so a function is enough and no class is needed.
 */

#include "usk-language-view.h"

#include "usk-language.h"
#include "usk-way.h"

/* The name, with a mark before it if the screen is in that language; its color
 * alone would not tell everybody.
 */
static GtkWidget *
create_row (const char *name, const char *language, gboolean current)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = usk_language_label_new (name, language);

  if (current)
    gtk_box_append (GTK_BOX (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "usk-check-symbolic",
                                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (row), label);
  gtk_widget_set_halign (row, GTK_ALIGN_CENTER);

  return row;
}

static GtkWidget *
create_button (const char *language, gboolean current)
{
  g_autofree char *name = usk_language_get_name (language);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), create_row (name, language, current));
  gtk_widget_add_css_class (button, "part");
  if (current)
    gtk_widget_add_css_class (button, "current");
  usk_way_set (GTK_BUTTON (button), "win.language", g_variant_new_string (language));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                               current ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);

  return button;
}

/**
 * usk_language_label_new:
 * @text: words in @language
 * @language: a language, such as "es"
 *
 * Returns: (transfer floating): a label that says of its words in which language
 *   they are, for fonts and for voices.
 */
GtkWidget *
usk_language_label_new (const char *text, const char *language)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  GtkWidget *label;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  attributes = pango_attr_list_new ();
  label = gtk_label_new (text);
  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (language)));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

/**
 * usk_language_view_new:
 * @languages: the languages to choose from
 * @current: the one that the screen is in
 *
 * Returns: (transfer floating): a large row for each of them, which activates win.language.
 */
GtkWidget *
usk_language_view_new (const char *const *languages, const char *current)
{
  GtkWidget *box;

  g_return_val_if_fail (languages != NULL, NULL);
  g_return_val_if_fail (current != NULL, NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (box, "parts");
  for (guint i = 0; languages[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), create_button (languages[i], g_str_equal (languages[i], current)));

  return box;
}
