/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-passage.h"

G_BEGIN_DECLS

#define USK_TYPE_PASSAGE_ROW (usk_passage_row_get_type ())

/* One passage and where it comes from.  A glossary word opens through the
 * action "win.show-term", a source through "win.show-source".
 */
G_DECLARE_FINAL_TYPE (UskPassageRow, usk_passage_row, USK, PASSAGE_ROW, GtkWidget)

GtkWidget *usk_passage_row_new (UskPassage *passage, gboolean bullet, gboolean sources, gboolean mark);
GtkWidget *usk_passage_row_new_cited (UskPassage *passage, gboolean order, gboolean mark, const char *numbers);
void       usk_passage_row_set_closer (UskPassageRow *self, double scale, double line_height);

G_END_DECLS
