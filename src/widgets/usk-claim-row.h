/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-claim.h"

G_BEGIN_DECLS

#define USK_TYPE_CLAIM_ROW (usk_claim_row_get_type ())

/* What an article says, and the verdict on it; a touch tells why. */
G_DECLARE_FINAL_TYPE (UskClaimRow, usk_claim_row, USK, CLAIM_ROW, GtkButton)

GtkWidget *usk_claim_row_new (UskClaim *claim);

G_END_DECLS
