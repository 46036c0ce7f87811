/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USK_TYPE_PICTURE_ROW (usk_picture_row_get_type ())

/* A square picture as high as the row, and words in what is left beside it. */
G_DECLARE_FINAL_TYPE (UskPictureRow, usk_picture_row, USK, PICTURE_ROW, GtkWidget)

G_END_DECLS
