/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-handout-options.h"
#include "usk-library.h"
#include "usk-selection.h"

G_BEGIN_DECLS

#define USK_TYPE_HANDOUT_SUBJECT (usk_handout_subject_get_type ())

/* What a visitor's handout is about, and in which language: ids, which mean the
 * same in every language of the pack.
 */
G_DECLARE_FINAL_TYPE (UskHandoutSubject, usk_handout_subject, USK, HANDOUT_SUBJECT, GObject)

UskHandoutSubject *usk_handout_subject_new (UskLibrary *library, UskSelection *questions);

void usk_handout_subject_set (UskHandoutSubject *self, const char *treatment, const char *const *compared,
                              const char *const *claims, const char *matter);
void usk_handout_subject_take_over (UskHandoutSubject *self, UskHandoutSubject *before);
void usk_handout_subject_clear (UskHandoutSubject *self);

gboolean    usk_handout_subject_is_empty (UskHandoutSubject *self);
gboolean    usk_handout_subject_has_short_form (UskHandoutSubject *self);
const char *usk_handout_subject_get_treatment (UskHandoutSubject *self);
char       *usk_handout_subject_describe (UskHandoutSubject *self, GError **error);

gboolean    usk_handout_subject_set_language (UskHandoutSubject *self, const char *language, GError **error);
UskLibrary *usk_handout_subject_get_library (UskHandoutSubject *self);

void  usk_handout_subject_fill_options (UskHandoutSubject *self, UskHandoutOptions *options);
GStrv usk_handout_subject_compose_codes (UskHandoutSubject *self, const UskHandoutOptions *site, GError **error);

G_END_DECLS
