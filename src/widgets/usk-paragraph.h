/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* No line is longer than is easy to read, in characters. */
#define USK_PARAGRAPH_WIDTH 58

/* Words that are made in code, because how many there are depends on the content. */
GtkWidget *usk_paragraph_new (const char *text, const char *css_class);
GtkWidget *usk_paragraph_new_heading (const char *text);
void       usk_paragraph_set_text (GtkLabel *label, const char *text);

G_END_DECLS
