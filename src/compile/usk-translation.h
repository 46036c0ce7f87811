/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-messages.h"
#include "usk-po-file.h"

G_BEGIN_DECLS

#define USK_TYPE_TRANSLATION (usk_translation_get_type ())

/* The source's words in one other language, as far as somebody has translated
 * them.
 */
G_DECLARE_FINAL_TYPE (UskTranslation, usk_translation, USK, TRANSLATION, GObject)

GPtrArray        *usk_translation_load_all (const char *folder, UskProblems *problems);
const char       *usk_translation_get_language (UskTranslation *self);
const char       *usk_translation_get_name (UskTranslation *self);
GPtrArray        *usk_translation_list (UskTranslation *self);
const UskPoEntry *usk_translation_find (UskTranslation *self, const UskMessage *message);
guint             usk_translation_count_missing (UskTranslation *self, UskMessages *messages);

G_END_DECLS
