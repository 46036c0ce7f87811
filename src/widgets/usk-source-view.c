/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A source as a visitor may want to judge it. */

#include "usk-source-view.h"

#include <glib/gi18n.h>

static const struct {
  const char *id;
  const char *name;
} kinds[] = {
  { "systematic-review", N_("Review of all studies on a question") },
  { "review", N_("Review article") },
  { "randomized-trial", N_("Study with groups picked by chance") },
  { "controlled-study", N_("Study with a comparison group") },
  { "before-after-study", N_("Study before and after, without a comparison group") },
  { "survey", N_("Survey") },
  { "case-report", N_("Report of single cases") },
  { "laboratory-study", N_("Laboratory study") },
  { "animal-study", N_("Study in animals") },
  { "anatomy-study", N_("Study of the body’s structure") },
  { "technique-paper", N_("Paper that describes a technique") },
  { "guideline", N_("Guideline") },
  { "regulator", N_("Regulator") },
  { "maker", N_("Maker of a product") },
  { "reference-work", N_("Reference work") },
  { "health-service-page", N_("Page of a health service") },
  { "history", N_("History page") },
  { "news", N_("News") },
  { "essay", N_("Essay") },
}, reads[] = {
  { "abstract", N_("We read the summary, not the full paper.") },
  { "page", N_("We read the page.") },
  { "second-hand", N_("We know it only from others who report it.") },
  { "citation", N_("We saw only that others cite it.") },
};

static const char *
find_kind (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].id, id) == 0)
      return _(kinds[i].name);

  return id;
}

static const char *
find_read (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (reads); i++)
    if (g_strcmp0 (reads[i].id, id) == 0)
      return _(reads[i].name);

  return id;
}

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

/**
 * usk_source_view_new:
 * @source: a source
 *
 * Returns: (transfer floating): everything that is known about it.
 */
GtkWidget *
usk_source_view_new (UskSource *source)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_return_val_if_fail (USK_IS_SOURCE (source), NULL);

  gtk_widget_add_css_class (box, "more");
  append_row (GTK_BOX (box), _("Reference"), usk_source_get_reference (source));
  append_row (GTK_BOX (box), _("Kind"), find_kind (usk_source_get_kind (source)));
  append_row (GTK_BOX (box), _("Size"), usk_source_get_size (source));
  append_row (GTK_BOX (box), _("Who paid"), usk_source_get_funding (source));
  append_row (GTK_BOX (box), _("Good to know"), usk_source_get_caution (source));
  append_row (GTK_BOX (box), _("How far we read it"), find_read (usk_source_get_read (source)));
  append_row (GTK_BOX (box), _("DOI"), usk_source_get_doi (source));

  return box;
}
