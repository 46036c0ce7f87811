/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-question.h"

G_BEGIN_DECLS

#define USK_TYPE_QUIZ_REPLY (usk_quiz_reply_get_type ())

/* What is said to an answer.  It takes the focus, so that a screen reader
 * reads it at once.
 */
G_DECLARE_FINAL_TYPE (UskQuizReply, usk_quiz_reply, USK, QUIZ_REPLY, GtkWidget)

void usk_quiz_reply_set (UskQuizReply *self, UskQuestion *question, guint answer);
void usk_quiz_reply_set_low (UskQuizReply *self, gboolean low);
void usk_quiz_reply_clear (UskQuizReply *self);

G_END_DECLS
