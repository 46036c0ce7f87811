/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-compare-charts.h"

G_BEGIN_DECLS

#define USK_TYPE_COMPARE_PICTURE (usk_compare_picture_get_type ())

/* One picture of what is compared, and the same in words below it. */
G_DECLARE_FINAL_TYPE (UskComparePicture, usk_compare_picture, USK, COMPARE_PICTURE, GtkWidget)

GtkWidget *usk_compare_picture_new (UskCompareView view);
gboolean   usk_compare_picture_show (UskComparePicture *self, UskLibrary *library, GListModel *aspects,
                                     GPtrArray *choices, GError **error);
void       usk_compare_picture_clear (UskComparePicture *self);

G_END_DECLS
