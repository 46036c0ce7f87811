/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A source as a visitor may want to judge it. */

#include "usk-source-view.h"

#include <glib/gi18n.h>

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
  value = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "max-width-chars", 58,
                        "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
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
append_code (GtkBox *box, const char *doi)
{
  g_autofree char *address = doi != NULL ? g_strconcat ("https://doi.org/", doi, NULL) : NULL;
  g_autoptr (UskQrCode) code = address != NULL ? usk_qr_code_new (address, NULL) : NULL;
  g_autofree char *name = NULL;
  GtkWidget *view;

  append_row (box, _("DOI"), doi);
  if (code == NULL)
    return;

  /* Translators: %s is an address on the Internet. */
  name = g_strdup_printf (_("Code with the address %s"), address);
  view = GTK_WIDGET (usk_qr_view_new (code, name));
  gtk_widget_set_halign (view, GTK_ALIGN_START);
  append_row (box, _("Take it with you"), _("Point the camera of your phone at this code to find it at home."));
  gtk_box_append (box, view);
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
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_return_val_if_fail (USK_IS_SOURCE (source), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (uses), NULL);

  gtk_widget_add_css_class (box, "more");
  append_row (GTK_BOX (box), _("Reference"), usk_source_get_reference (source));
  append_row (GTK_BOX (box), _("Kind"), usk_source_kind_get_name (usk_source_get_kind (source)));
  append_row (GTK_BOX (box), _("Size"), usk_source_get_size (source));
  append_row (GTK_BOX (box), _("Who paid"), usk_source_get_funding (source));
  append_row (GTK_BOX (box), _("Good to know"), usk_source_get_caution (source));
  append_row (GTK_BOX (box), _("How far we read it"), usk_source_read_get_text (usk_source_get_read (source)));
  append_code (GTK_BOX (box), usk_source_get_doi (source));
  append_uses (GTK_BOX (box), uses);

  return box;
}
