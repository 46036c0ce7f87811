/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-passage.h"

G_BEGIN_DECLS

#define USK_TYPE_CITATIONS (usk_citations_get_type ())

/* The sources of what stands on one card, each with a number and listed once. */
G_DECLARE_FINAL_TYPE (UskCitations, usk_citations, USK, CITATIONS, GObject)

UskCitations *usk_citations_new (void);
char         *usk_citations_cite (UskCitations *self, UskPassage *passage);
void          usk_citations_append_list (UskCitations *self, GtkBox *box);

GtkWidget *usk_citations_new_button (const char *key, const char *reference, guint number);

G_END_DECLS
