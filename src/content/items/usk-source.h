/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * UskSourceUse:
 * @USK_SOURCE_USE_STEP: steps of a walkthrough
 * @USK_SOURCE_USE_PANEL: answers of the comparison
 * @USK_SOURCE_USE_CLAIM: verdicts on a claim
 * @USK_SOURCE_USE_TERM: words explained
 * @USK_SOURCE_USE_TREATMENT: treatments, in their summary or advice
 * @USK_SOURCE_N_USES: how many kinds there are
 *
 * What can lean on a source.
 */
typedef enum {
  USK_SOURCE_USE_STEP,
  USK_SOURCE_USE_PANEL,
  USK_SOURCE_USE_CLAIM,
  USK_SOURCE_USE_TERM,
  USK_SOURCE_USE_TREATMENT,
  USK_SOURCE_N_USES,
} UskSourceUse;

#define USK_TYPE_SOURCE (usk_source_get_type ())

/* A reference that texts cite.  Immutable. */
G_DECLARE_FINAL_TYPE (UskSource, usk_source, USK, SOURCE, GObject)

const char *usk_source_get_key (UskSource *self);
const char *usk_source_get_reference (UskSource *self);
const char *usk_source_get_reference_language (UskSource *self);
gboolean    usk_source_has_own_words (UskSource *self);
gboolean    usk_source_is_from_memory (UskSource *self);
const char *usk_source_get_kind (UskSource *self);
const char *usk_source_get_read (UskSource *self);
const char *usk_source_get_size (UskSource *self);
const char *usk_source_get_funding (UskSource *self);
const char *usk_source_get_caution (UskSource *self);
int         usk_source_get_year (UskSource *self);
const char *usk_source_get_doi (UskSource *self);
guint       usk_source_get_n_uses (UskSource *self, UskSourceUse use);

G_END_DECLS
