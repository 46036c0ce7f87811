/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define USK_TYPE_QUESTION (usk_question_get_type ())

/* What a visitor may ask themselves at the end of a walkthrough.  Immutable. */
G_DECLARE_FINAL_TYPE (UskQuestion, usk_question, USK, QUESTION, GObject)

const char *usk_question_get_id (UskQuestion *self);
const char *usk_question_get_step (UskQuestion *self);
const char *usk_question_get_ask (UskQuestion *self);
GListModel *usk_question_get_answers (UskQuestion *self);
GListModel *usk_question_get_when_right (UskQuestion *self);
GListModel *usk_question_get_when_wrong (UskQuestion *self);

G_END_DECLS
