/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-library.h"

G_BEGIN_DECLS

/* What usk_quiz_get_given() says of a question that waits for its answer. */
#define USK_QUIZ_NOT_ANSWERED G_MAXUINT

#define USK_TYPE_QUIZ (usk_quiz_get_type ())

/* The questions of a treatment, what was answered and where the visitor is. */
G_DECLARE_FINAL_TYPE (UskQuiz, usk_quiz, USK, QUIZ, GObject)

UskQuiz      *usk_quiz_new (UskLibrary *library, const char *treatment, GError **error);
UskTreatment *usk_quiz_get_treatment (UskQuiz *self);
guint         usk_quiz_get_n_questions (UskQuiz *self);
guint         usk_quiz_get_index (UskQuiz *self);
UskQuestion  *usk_quiz_get_question (UskQuiz *self, guint index);
UskStep      *usk_quiz_get_step (UskQuiz *self, guint index);
guint         usk_quiz_get_given (UskQuiz *self, guint index);
gboolean      usk_quiz_is_known (UskQuiz *self, guint index);
gboolean      usk_quiz_is_at_end (UskQuiz *self);
gboolean      usk_quiz_answer (UskQuiz *self, guint answer);
gboolean      usk_quiz_ask (UskQuiz *self, guint index);
gboolean      usk_quiz_move (UskQuiz *self, int direction);
void          usk_quiz_leave_to_look (UskQuiz *self);
void          usk_quiz_come_back (UskQuiz *self);
void          usk_quiz_take_over (UskQuiz *self, UskQuiz *before);

G_END_DECLS
