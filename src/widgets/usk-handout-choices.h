/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USK_TYPE_HANDOUT_CHOICES (usk_handout_choices_get_type ())

/* How a visitor wants a handout: how much of it, in which letters, on which
 * paper, in which ink and in which language.
 */
G_DECLARE_FINAL_TYPE (UskHandoutChoices, usk_handout_choices, USK, HANDOUT_CHOICES, GtkWidget)

GActionGroup *usk_handout_choices_create_actions (UskHandoutChoices *self);
void          usk_handout_choices_reset (UskHandoutChoices *self);
void          usk_handout_choices_set_has_forms (UskHandoutChoices *self, gboolean has_forms);
void usk_handout_choices_set_languages (UskHandoutChoices *self, const char *const *languages, const char *usual);
void usk_handout_choices_take_over (UskHandoutChoices *self, UskHandoutChoices *before);
void usk_handout_choices_forget_form (UskHandoutChoices *self);

gboolean    usk_handout_choices_is_brief (UskHandoutChoices *self);
gboolean    usk_handout_choices_is_large_print (UskHandoutChoices *self);
gboolean    usk_handout_choices_is_a4 (UskHandoutChoices *self);
gboolean    usk_handout_choices_is_monochrome (UskHandoutChoices *self);
const char *usk_handout_choices_get_language (UskHandoutChoices *self);

G_END_DECLS
