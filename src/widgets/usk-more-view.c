/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a step says beyond its few sentences: the numbers with their limits,
 * and for each sentence where it comes from.
 */

#include "usk-more-view.h"

#include <glib/gi18n.h>

#include "usk-citations.h"
#include "usk-claim-row.h"
#include "usk-paragraph.h"
#include "usk-passage-list.h"
#include "usk-way.h"

/* Of some passages those that tell to call for help, or all others. */
static void
pick (GListStore *picked, GListModel *passages, gboolean calls)
{
  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (UskPassage) passage = g_list_model_get_item (passages, i);

      if (usk_passage_get_calls (passage) == calls)
        g_list_store_append (picked, passage);
    }
}

static void
append_orders (GtkBox *box, UskStep *step, UskCitations *citations)
{
  g_autoptr (GListStore) orders = g_list_store_new (USK_TYPE_PASSAGE);

  pick (orders, usk_step_get_details (step), TRUE);
  pick (orders, usk_step_get_texts (step), TRUE);
  if (g_list_model_get_n_items (G_LIST_MODEL (orders)) > 0)
    gtk_box_append (box, g_object_new (USK_TYPE_PASSAGE_LIST, "citations", citations, "passages", orders, NULL));
}

static void
append_section (GtkBox *box, const char *heading, GListModel *all, UskCitations *citations)
{
  g_autoptr (GListStore) passages = g_list_store_new (USK_TYPE_PASSAGE);

  pick (passages, all, FALSE);
  if (g_list_model_get_n_items (G_LIST_MODEL (passages)) == 0)
    return;

  gtk_box_append (box, usk_paragraph_new_heading (heading));
  gtk_box_append (box, g_object_new (USK_TYPE_PASSAGE_LIST, "citations", citations, "passages", passages, NULL));
}

static void
append_claims (GtkBox *box, GListModel *claims)
{
  GtkWidget *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  guint n = g_list_model_get_n_items (claims);

  gtk_widget_add_css_class (rows, "claims");
  gtk_widget_set_visible (rows, n > 0);
  if (n > 0)
    gtk_box_append (box, usk_paragraph_new_heading (_("What you may have read")));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (UskClaim) claim = g_list_model_get_item (claims, i);

      gtk_box_append (GTK_BOX (rows), usk_claim_row_new (claim));
    }
  gtk_box_append (box, rows);
}

static void
append_handout (GtkBox *box, const char *treatment)
{
  GtkWidget *button = gtk_button_new_with_label (_("Take it home"));

  gtk_widget_add_css_class (button, "part");
  gtk_widget_add_css_class (button, "last-way");
  usk_way_set (GTK_BUTTON (button), "win.take-home", g_variant_new_string (treatment));
  gtk_box_append (box, button);
}

/**
 * usk_more_view_new:
 * @step: a step
 * @claims: the #UskClaim items that it answers
 *
 * Returns: (transfer floating): what tells to call for help, its details and its
 *   text, each with its sources, and the ways to the claims and to the handout.
 */
GtkWidget *
usk_more_view_new (UskStep *step, GListModel *claims)
{
  g_autoptr (UskCitations) citations = NULL;
  GtkWidget *box;

  g_return_val_if_fail (USK_IS_STEP (step), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (claims), NULL);

  citations = usk_citations_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (box, "more");
  append_orders (GTK_BOX (box), step, citations);
  append_section (GTK_BOX (box), _("Numbers and limits"), usk_step_get_details (step), citations);
  append_section (GTK_BOX (box), _("Where the text comes from"), usk_step_get_texts (step), citations);
  usk_citations_append_list (citations, GTK_BOX (box));
  append_claims (GTK_BOX (box), claims);
  append_handout (GTK_BOX (box), usk_step_get_treatment (step));

  return box;
}
