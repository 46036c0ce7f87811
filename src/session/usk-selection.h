/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define USK_TYPE_SELECTION (usk_selection_get_type ())

/* Things that a visitor has picked, by their ids, in the order of picking.
 * Lives as long as the visit and is never written anywhere.
 */
G_DECLARE_FINAL_TYPE (UskSelection, usk_selection, USK, SELECTION, GObject)

UskSelection      *usk_selection_new (void);
void               usk_selection_set (UskSelection *self, const char *id, gboolean selected);
void               usk_selection_clear (UskSelection *self);
const char *const *usk_selection_get_ids (UskSelection *self);

G_END_DECLS
