/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Places to go to, kind by kind: what a search has found, or where a source is
 * used.
 */

#include "usk-result-list.h"

#include <glib/gi18n.h>

#include "usk-paragraph.h"
#include "usk-result-row.h"
#include "usk-result.h"

static const char *
get_heading (const char *kind)
{
  static const struct {
    const char *kind;
    const char *heading;
  } headings[] = {
    { "treatment", N_("Treatments") },
    { "term", N_("Words explained") },
    { "step", N_("Steps") },
    { "points", N_("Advice") },
    { "choice", N_("Other choices") },
    { "panel", N_("Comparison") },
    { "claim", N_("What you may have read") },
    { "source", N_("Sources") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_equal (kind, headings[i].kind))
      return _(headings[i].heading);

  return "";
}

/**
 * usk_result_list_fill:
 * @box: where to show them, after what it has
 * @results: the #UskResult items, kind by kind
 *
 * Each kind gets a heading and each result a row that opens it.
 */
void
usk_result_list_fill (GtkBox *box, GListModel *results)
{
  const char *kind = "";

  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (G_IS_LIST_MODEL (results));

  for (guint i = 0; i < g_list_model_get_n_items (results); i++)
    {
      g_autoptr (UskResult) result = g_list_model_get_item (results, i);

      if (!g_str_equal (usk_result_get_kind (result), kind))
        gtk_box_append (box, usk_paragraph_new_heading (get_heading (usk_result_get_kind (result))));
      kind = usk_result_get_kind (result);
      gtk_box_append (box, usk_result_row_new (result));
    }
}
