/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-quantity.h"

G_BEGIN_DECLS

gboolean usk_quantity_text_knows_unit (const char *unit);
char    *usk_quantity_text_describe (UskQuantity *quantity);
char    *usk_quantity_text_describe_number (UskQuantity *quantity);

G_END_DECLS
