/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a step says beyond its few sentences: the numbers with their limits,
 * and for each sentence where it comes from.
 */

#include "usk-more-view.h"

#include <glib/gi18n.h>

#include "usk-passage-list.h"

static void
append_section (GtkBox *box, const char *heading, GListModel *passages)
{
  GtkWidget *label, *list;

  if (g_list_model_get_n_items (passages) == 0)
    return;

  label = g_object_new (GTK_TYPE_LABEL, "label", heading, "xalign", 0.0, "wrap", TRUE, "accessible-role",
                        GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  list = g_object_new (USK_TYPE_PASSAGE_LIST, "sources", TRUE, "passages", passages, NULL);
  gtk_widget_add_css_class (label, "section");
  gtk_box_append (box, label);
  gtk_box_append (box, list);
}

/**
 * usk_more_view_new:
 * @step: a step
 *
 * Returns: (transfer floating): its details and its text, each with its sources.
 */
GtkWidget *
usk_more_view_new (UskStep *step)
{
  GtkWidget *box;

  g_return_val_if_fail (USK_IS_STEP (step), NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (box, "more");
  append_section (GTK_BOX (box), _("Numbers and limits"), usk_step_get_details (step));
  append_section (GTK_BOX (box), _("Where the text comes from"), usk_step_get_texts (step));

  return box;
}
