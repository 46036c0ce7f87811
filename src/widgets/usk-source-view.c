/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A source as a visitor may want to judge it. */

#include "usk-source-view.h"

#include <glib/gi18n.h>

#include "usk-paragraph.h"
#include "usk-qr-view.h"
#include "usk-result-list.h"
#include "usk-source-kind.h"

static void
append_row (GtkBox *box, const char *heading, const char *text)
{
  GtkWidget *label, *value;

  if (text == NULL)
    return;

  label = g_object_new (GTK_TYPE_LABEL, "label", heading, "xalign", 0.0, NULL);
  value = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "max-width-chars",
                        USK_PARAGRAPH_WIDTH, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  gtk_widget_add_css_class (label, "section");
  gtk_widget_add_css_class (value, "passage-text");
  gtk_box_append (box, label);
  gtk_box_append (box, value);
}

static void
append_uses (GtkBox *box, GListModel *uses)
{
  GtkWidget *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _("Where we use it"), "xalign", 0.0, "wrap", TRUE,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (heading, "uses-heading");
  gtk_widget_add_css_class (rows, "claims");
  usk_result_list_fill (GTK_BOX (rows), uses);
  gtk_box_append (box, heading);
  gtk_box_append (box, rows);
}

/* No link leaves the kiosk, but a telephone may take the address with it. */
static void
attach_code (GtkGrid *grid, const char *doi)
{
  g_autofree char *address = doi != NULL ? g_strconcat ("https://doi.org/", doi, NULL) : NULL;
  g_autoptr (UskQrCode) code = address != NULL ? usk_qr_code_new (address, NULL) : NULL;
  g_autofree char *name = NULL;
  GtkWidget *box, *view, *hint;

  if (code == NULL)
    return;

  /* Translators: %s is an address on the Internet. */
  name = g_strdup_printf (_("Code with the address %s"), address);
  box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "valign", GTK_ALIGN_START, NULL);
  view = GTK_WIDGET (usk_qr_view_new (code, name));
  hint = g_object_new (GTK_TYPE_LABEL, "label", _("Point your phone here to find it at home."), "wrap", TRUE,
                       "justify", GTK_JUSTIFY_CENTER, "max-width-chars", 18, NULL);
  gtk_widget_add_css_class (box, "more");
  gtk_box_append (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_grid_attach (grid, box, 1, 0, 1, 1);
}

/* What is known stands beside the code: both are seen without scrolling. */
static GtkWidget *
make_facts (UskSource *source)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkBox *rows = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "hexpand", TRUE, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (rows), "more");
  gtk_widget_add_css_class (grid, "facts");
  append_row (rows, _("Reference"), usk_source_get_reference (source));
  append_row (rows, _("Kind"), usk_source_kind_get_name (usk_source_get_kind (source)));
  append_row (rows, _("Size"), usk_source_get_size (source));
  append_row (rows, _("Who paid"), usk_source_get_funding (source));
  append_row (rows, _("Good to know"), usk_source_get_caution (source));
  append_row (rows, _("How far we read it"), usk_source_read_get_text (usk_source_get_read (source)));
  append_row (rows, _("DOI"), usk_source_get_doi (source));
  gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (rows), 0, 0, 1, 1);
  attach_code (GTK_GRID (grid), usk_source_get_doi (source));

  return grid;
}

/**
 * usk_source_view_new:
 * @source: a source
 * @uses: the #UskResult items that lean on it
 *
 * Returns: (transfer floating): everything that is known about it, and the
 *   ways to where it is used.
 */
GtkWidget *
usk_source_view_new (UskSource *source, GListModel *uses)
{
  GtkWidget *box;

  g_return_val_if_fail (USK_IS_SOURCE (source), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (uses), NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (box, "more");
  gtk_box_append (GTK_BOX (box), make_facts (source));
  append_uses (GTK_BOX (box), uses);

  return box;
}
