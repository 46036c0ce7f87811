/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-store.h"

G_BEGIN_DECLS

#define USK_TYPE_VOCABULARY (usk_vocabulary_get_type ())
/* Every word that the pack can be searched for, to guess what a mistyped one meant. */
G_DECLARE_FINAL_TYPE (UskVocabulary, usk_vocabulary, USK, VOCABULARY, GObject)

UskVocabulary *usk_vocabulary_new (UskStore *store);
GPtrArray     *usk_vocabulary_guess (UskVocabulary *self, const char *word, GError **error);

G_END_DECLS
