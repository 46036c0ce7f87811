/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-library.h"

G_BEGIN_DECLS

/* What matters to a visitor to whom nothing matters more than the rest. */
#define USK_COMPARISON_EVERYTHING "everything"

#define USK_TYPE_COMPARISON (usk_comparison_get_type ())

/* Which choices a visitor compares, and by which questions. */
G_DECLARE_FINAL_TYPE (UskComparison, usk_comparison, USK, COMPARISON, GObject)

UskComparison *usk_comparison_new (UskLibrary *library, GError **error);
GListModel    *usk_comparison_get_choices (UskComparison *self);
GListModel    *usk_comparison_get_aspects (UskComparison *self);
GListModel    *usk_comparison_list_aspects_of (UskComparison *self, const char *matter);
GPtrArray     *usk_comparison_get_chosen (UskComparison *self);
GStrv          usk_comparison_list_ids (UskComparison *self);
gboolean       usk_comparison_is_chosen (UskComparison *self, UskChoice *choice);
void           usk_comparison_begin (UskComparison *self, const char *wanted);
void           usk_comparison_clear (UskComparison *self);
void           usk_comparison_toggle (UskComparison *self, UskChoice *choice);
void           usk_comparison_take_over (UskComparison *self, UskComparison *before);

G_END_DECLS
