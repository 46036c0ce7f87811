/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Everything behind a short answer, for a sheet. */

#include "usk-panel-view.h"

#include <glib/gi18n.h>

#include "usk-certainty.h"
#include "usk-citations.h"
#include "usk-paragraph.h"
#include "usk-passage-list.h"
#include "usk-passage-row.h"
#include "usk-quantity-text.h"
#include "usk-quantity.h"

static void
append_certainty (GtkBox *box, UskPanel *panel)
{
  const char *certainty = usk_panel_get_certainty (panel);
  g_autofree char *text =
    g_strdup_printf ("%s  %s", usk_certainty_get_symbols (certainty), usk_certainty_get_name (certainty));

  gtk_box_append (box, usk_paragraph_new (_("How sure we are"), "section"));
  gtk_box_append (box, usk_paragraph_new (text, "verdict-large"));
  gtk_box_append (box, usk_paragraph_new (usk_panel_get_reason (panel), "passage-text"));
}

static GtkWidget *
create_answer (UskPanel *panel, UskCitations *citations)
{
  GListModel *details = usk_panel_get_details (panel);
  g_autoptr (GListStore) passages = g_list_store_new (USK_TYPE_PASSAGE);

  g_list_store_append (passages, usk_panel_get_answer (panel));
  for (guint i = 0; i < g_list_model_get_n_items (details); i++)
    {
      g_autoptr (UskPassage) passage = g_list_model_get_item (details, i);

      g_list_store_append (passages, passage);
    }

  return g_object_new (USK_TYPE_PASSAGE_LIST, "citations", citations, "passages", passages, NULL);
}

static guint
count_general (GListModel *quantities)
{
  guint n_general = 0;

  for (guint i = 0; i < g_list_model_get_n_items (quantities); i++)
    {
      g_autoptr (UskQuantity) quantity = g_list_model_get_item (quantities, i);

      n_general += usk_passage_get_general (usk_quantity_get_passage (quantity)) ? 1 : 0;
    }

  return n_general;
}

/* The number comes before what it counts. */
static void
append_quantities (GtkBox *box, UskPanel *panel, UskCitations *citations)
{
  GListModel *quantities = usk_panel_get_quantities (panel);
  guint n = g_list_model_get_n_items (quantities);
  guint n_general = count_general (quantities);

  if (n > 0)
    gtk_box_append (box, usk_paragraph_new (_("Numbers"), "section"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (UskQuantity) quantity = g_list_model_get_item (quantities, i);
      UskPassage *passage = usk_quantity_get_passage (quantity);
      g_autofree char *value = usk_quantity_text_describe (quantity);
      g_autofree char *numbers = usk_citations_cite (citations, passage);

      gtk_box_append (box, usk_paragraph_new (value, "verdict-large"));
      gtk_box_append (box, usk_passage_row_new_cited (passage, FALSE, n_general < n, numbers));
    }
  if (n_general > 0)
    gtk_box_append (box, usk_passage_list_new_legend (n, n_general));
}

/**
 * usk_panel_view_new:
 * @aspect: a question
 * @panel: a choice's answer to it
 *
 * Returns: (transfer floating): the answer, its details and numbers with their
 *   sources, and how sure it all is.
 */
GtkWidget *
usk_panel_view_new (UskAspect *aspect, UskPanel *panel)
{
  g_autoptr (UskCitations) citations = NULL;
  GtkWidget *box;

  g_return_val_if_fail (USK_IS_ASPECT (aspect), NULL);
  g_return_val_if_fail (USK_IS_PANEL (panel), NULL);

  citations = usk_citations_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (box, "more");
  gtk_box_append (GTK_BOX (box), usk_paragraph_new (usk_aspect_get_question (aspect), "section"));
  gtk_box_append (GTK_BOX (box), create_answer (panel, citations));
  append_quantities (GTK_BOX (box), panel, citations);
  append_certainty (GTK_BOX (box), panel);
  usk_citations_append_list (citations, GTK_BOX (box));

  return box;
}
