/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "usk-passage.h"

G_BEGIN_DECLS

#define USK_TYPE_CLAIM (usk_claim_get_type ())

/* What an article says, and our verdict.  Immutable. */
G_DECLARE_FINAL_TYPE (UskClaim, usk_claim, USK, CLAIM, GObject)

const char        *usk_claim_get_id (UskClaim *self);
const char        *usk_claim_get_article (UskClaim *self);
const char        *usk_claim_get_verdict (UskClaim *self);
const char        *usk_claim_get_also (UskClaim *self);
gboolean           usk_claim_get_left_out (UskClaim *self);
const char        *usk_claim_get_says (UskClaim *self);
UskPassage        *usk_claim_get_why (UskClaim *self);
const char *const *usk_claim_get_steps (UskClaim *self);
const char *const *usk_claim_get_step_titles (UskClaim *self);

G_END_DECLS
