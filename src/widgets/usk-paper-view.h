/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USK_TYPE_PAPER_VIEW (usk_paper_view_get_type ())

/* A sheet of paper, as large as fits or as wide as there is room. */
G_DECLARE_FINAL_TYPE (UskPaperView, usk_paper_view, USK, PAPER_VIEW, GtkWidget)

void usk_paper_view_set_aspect (UskPaperView *self, double aspect);
void usk_paper_view_get_pixels (UskPaperView *self, int *width, int *height);
void usk_paper_view_set_texture (UskPaperView *self, GdkTexture *texture);

G_END_DECLS
