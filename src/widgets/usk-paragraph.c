/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-paragraph.h"

#include "usk-tail.h"

/**
 * usk_paragraph_new:
 * @text: what it says, without markup
 * @css_class: how it looks
 *
 * Returns: (transfer floating): a text of one or more lines.
 */
GtkWidget *
usk_paragraph_new (const char *text, const char *css_class)
{
  GtkWidget *label;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (css_class != NULL, NULL);

  label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "max-width-chars", USK_PARAGRAPH_WIDTH,
                        "xalign", 0.0, NULL);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/**
 * usk_paragraph_new_heading:
 * @text: what it says, without markup
 *
 * Returns: (transfer floating): the heading of what follows, also for a screen reader.
 */
GtkWidget *
usk_paragraph_new_heading (const char *text)
{
  GtkWidget *heading;

  g_return_val_if_fail (text != NULL, NULL);

  heading = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0, "accessible-role",
                          GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (heading, "section");

  return heading;
}

/**
 * usk_paragraph_set_text:
 * @label: a label that wraps
 * @text: what it says, without markup
 *
 * Gives a label its text and keeps the last short word from standing alone in a line.
 */
void
usk_paragraph_set_text (GtkLabel *label, const char *text)
{
  g_autofree char *words = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (text != NULL);

  words = usk_tail_bind (text);
  gtk_label_set_label (label, words);
}
