/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-claim.h"

G_BEGIN_DECLS

GtkWidget *usk_claim_view_new (UskClaim *claim);

G_END_DECLS
