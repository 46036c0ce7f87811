/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "usk-passage.h"

G_BEGIN_DECLS

#define USK_TYPE_QUANTITY (usk_quantity_get_type ())

/* A number with its unit and its origin.  Immutable. */
G_DECLARE_FINAL_TYPE (UskQuantity, usk_quantity, USK, QUANTITY, GObject)

UskPassage *usk_quantity_get_passage (UskQuantity *self);
const char *usk_quantity_get_unit (UskQuantity *self);
double      usk_quantity_get_low (UskQuantity *self);
double      usk_quantity_get_high (UskQuantity *self);
const char *usk_quantity_get_span (UskQuantity *self);
gboolean    usk_quantity_is_from_treatment (UskQuantity *self);

G_END_DECLS
