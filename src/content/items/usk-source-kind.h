/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Kinds that a visitor sees together: studies first, the strongest before the weaker. */
#define USK_N_SOURCE_FAMILIES 5

const char *usk_source_kind_get_name (const char *kind);
guint       usk_source_kind_get_family (const char *kind);
const char *usk_source_family_get_id (guint family);
const char *usk_source_family_get_name (guint family);
const char *usk_source_read_get_text (const char *read);

G_END_DECLS
