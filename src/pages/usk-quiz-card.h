/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-quiz.h"

G_BEGIN_DECLS

#define USK_TYPE_QUIZ_CARD (usk_quiz_card_get_type ())

/* The words of a quiz: a question with its answers, what is said to an answer,
 * or what is worth another look at the end.  Its buttons are actions of the page.
 */
G_DECLARE_FINAL_TYPE (UskQuizCard, usk_quiz_card, USK, QUIZ_CARD, GtkWidget)

void usk_quiz_card_ask (UskQuizCard *self, UskQuiz *quiz);
void usk_quiz_card_reply (UskQuizCard *self, UskQuiz *quiz);
void usk_quiz_card_end (UskQuizCard *self, UskQuiz *quiz);
void usk_quiz_card_set_low (UskQuizCard *self, gboolean low);
void usk_quiz_card_clear (UskQuizCard *self);

G_END_DECLS
