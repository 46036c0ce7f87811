/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define USK_TYPE_PASSAGE (usk_passage_get_type ())

/* A text a visitor reads, with where it comes from.  Immutable. */
G_DECLARE_FINAL_TYPE (UskPassage, usk_passage, USK, PASSAGE, GObject)

const char        *usk_passage_get_id (UskPassage *self);
const char        *usk_passage_get_markup (UskPassage *self);
const char        *usk_passage_get_plain (UskPassage *self);
const char *const *usk_passage_get_sources (UskPassage *self);
const char *const *usk_passage_get_references (UskPassage *self);
gboolean           usk_passage_get_general (UskPassage *self);
gboolean           usk_passage_get_emergency (UskPassage *self);
gboolean           usk_passage_get_calls (UskPassage *self);

G_END_DECLS
