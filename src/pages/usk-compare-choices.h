/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-comparison.h"

G_BEGIN_DECLS

#define USK_TYPE_COMPARE_CHOICES (usk_compare_choices_get_type ())

/* What there is to compare, as buttons; those that are compared are pressed down. */
G_DECLARE_FINAL_TYPE (UskCompareChoices, usk_compare_choices, USK, COMPARE_CHOICES, GtkWidget)

void usk_compare_choices_set_comparison (UskCompareChoices *self, UskComparison *comparison);
void usk_compare_choices_update (UskCompareChoices *self);

G_END_DECLS
