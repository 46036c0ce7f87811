/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>
#include "usk-passage.h"

G_BEGIN_DECLS

#define USK_TYPE_TERM (usk_term_get_type ())

/* An entry of the glossary.  Immutable. */
G_DECLARE_FINAL_TYPE (UskTerm, usk_term, USK, TERM, GObject)

const char *usk_term_get_id (UskTerm *self);
const char *usk_term_get_name (UskTerm *self);
UskPassage *usk_term_get_definition (UskTerm *self);

G_END_DECLS
