/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define USK_TYPE_ANSWER (usk_answer_get_type ())

/* One of the answers to a question.  Immutable. */
G_DECLARE_FINAL_TYPE (UskAnswer, usk_answer, USK, ANSWER, GObject)

const char *usk_answer_get_text (UskAnswer *self);
gboolean    usk_answer_get_right (UskAnswer *self);

G_END_DECLS
