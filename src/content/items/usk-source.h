/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define USK_TYPE_SOURCE (usk_source_get_type ())

/* A reference that texts cite.  Immutable. */
G_DECLARE_FINAL_TYPE (UskSource, usk_source, USK, SOURCE, GObject)

const char *usk_source_get_key (UskSource *self);
const char *usk_source_get_reference (UskSource *self);
const char *usk_source_get_kind (UskSource *self);
const char *usk_source_get_read (UskSource *self);
const char *usk_source_get_size (UskSource *self);
const char *usk_source_get_funding (UskSource *self);
gboolean    usk_source_get_funding_known (UskSource *self);
const char *usk_source_get_caution (UskSource *self);
const char *usk_source_get_doi (UskSource *self);

G_END_DECLS
