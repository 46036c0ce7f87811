/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands at the top of each list of a page. */
typedef struct _UskPlace UskPlace;

UskPlace *usk_place_note (GtkWidget *page);
void      usk_place_free (UskPlace *self);
void      usk_place_restore (UskPlace *self, GtkWidget *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskPlace, usk_place_free)

G_END_DECLS
