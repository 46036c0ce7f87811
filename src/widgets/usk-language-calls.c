/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The other languages, for those who cannot read the one that the screen is in:
 * each button says in its own language what it is for.  All of them stand still and
 * at the same time, since a visitor who passes by does not wait for a turn.
 */

#include "usk-language-calls.h"

#include "usk-cells.h"
#include "usk-language-view.h"
#include "usk-language.h"
#include "usk-tongue.h"
#include "usk-way.h"

/* More languages than these are short names beside each other. */
#define MAX_ROWS       3
#define NAMES_PER_LINE 3

/* Returns %NULL where nobody has translated it: the name of the language has to do. */
static char *
translate_call (const char *call, const char *language)
{
  g_autoptr (UskTongue) tongue G_GNUC_UNUSED = usk_tongue_new (language);
  const char *translated = usk_tongue_translate (call);

  return translated != call || g_str_has_prefix (language, "en") ? g_strdup (translated) : NULL;
}

static GtkWidget *
create_words (const char *name, const char *call, const char *language)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = usk_language_label_new (name, language);

  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "language-name");
  gtk_box_append (GTK_BOX (words), label);
  if (call != NULL)
    gtk_box_append (GTK_BOX (words), usk_language_label_new (call, language));

  return words;
}

static GtkWidget *
create_button (const char *language, const char *action, const char *call)
{
  g_autofree char *name = usk_language_get_name (language);
  g_autofree char *translated = call != NULL ? translate_call (call, language) : NULL;
  g_autofree char *spoken = translated != NULL ? g_strdup_printf ("%s. %s", name, translated) : g_strdup (name);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "usk-language-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), create_words (name, translated, language));
  gtk_widget_set_halign (row, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "language");
  usk_way_set (GTK_BUTTON (button), action, g_variant_new_string (language));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return button;
}

/**
 * usk_language_calls_fill:
 * @box: an empty box, which is hidden where there is nothing to choose
 * @languages: (nullable): all languages of the pack
 * @current: the one that the screen is in
 * @action: what a button activates, with its language as a string
 * @call: (nullable): a text of the program, in English, that each button says in
 *   its own language below the name
 *
 * Adds a button for each language but @current.  Without a call there are none
 * where they would be too many to be seen at a glance.
 */
void
usk_language_calls_fill (GtkFlowBox *box, const char *const *languages, const char *current, const char *action,
                         const char *call)
{
  guint n_others = 0;
  gboolean few;
  guint per_line;

  g_return_if_fail (GTK_IS_FLOW_BOX (box));
  g_return_if_fail (current != NULL && action != NULL);

  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    n_others += !g_str_equal (languages[i], current);
  few = n_others <= MAX_ROWS;
  per_line = few && call != NULL ? 1 : CLAMP (n_others, 1, NAMES_PER_LINE);

  gtk_widget_set_visible (GTK_WIDGET (box), n_others > 0 && (few || call != NULL));
  if (!gtk_widget_get_visible (GTK_WIDGET (box)))
    return;

  gtk_flow_box_set_min_children_per_line (box, per_line);
  gtk_flow_box_set_max_children_per_line (box, per_line);
  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    if (!g_str_equal (languages[i], current))
      usk_cells_append (box, create_button (languages[i], action, few ? call : NULL));
}
