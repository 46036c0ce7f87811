/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-paper.h"

G_BEGIN_DECLS

/**
 * UskHandoutOptions:
 * @treatment: (nullable): id of the treatment to tell of
 * @compare: (nullable): ids of two or three choices to compare
 * @matter: (nullable): what matters most to the visitor, such as "pain"; the
 *   comparison begins with it and leaves nothing out.  "everything", or any
 *   other word that no aspect names, is as good as none
 * @claims: (nullable): ids of claims to answer
 * @questions: (nullable): questions that the visitor collected, as they were shown
 * @brief: one sheet instead of all
 * @paper: what it is printed on
 * @large_print: whether the reader needs large letters
 * @monochrome: whether it will be printed or copied in black and white
 * @clinic_name: (nullable): name of the clinic
 * @clinic_phone: (nullable): its telephone number
 * @logo: (nullable): its picture
 * @made: (nullable): the day on which the handout is made
 *
 * What a handout is to hold, and how.  The language is that of the library.
 */
typedef struct {
  char      *treatment;
  GStrv      compare;
  char      *matter;
  GStrv      claims;
  GStrv      questions;
  gboolean   brief;
  UskPaper   paper;
  gboolean   large_print;
  gboolean   monochrome;
  char      *clinic_name;
  char      *clinic_phone;
  UskFigure *logo;
  GDateTime *made;
} UskHandoutOptions;

UskHandoutOptions *usk_handout_options_new (void);
UskHandoutOptions *usk_handout_options_copy (const UskHandoutOptions *self);
void               usk_handout_options_free (UskHandoutOptions *self);
gboolean           usk_handout_options_check (const UskHandoutOptions *self, GError **error);
UskPaperStyle      usk_handout_options_get_style (const UskHandoutOptions *self, const char *language);
char              *usk_handout_options_suggest_name (const UskHandoutOptions *self, const char *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskHandoutOptions, usk_handout_options_free)

G_END_DECLS
