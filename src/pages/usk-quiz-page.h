/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-page.h"

G_BEGIN_DECLS

#define USK_TYPE_QUIZ_PAGE (usk_quiz_page_get_type ())

/* "Check yourself": one question at a time beside the drawing of its step.
 * What was answered lives on this page alone, until the visit ends.
 */
G_DECLARE_FINAL_TYPE (UskQuizPage, usk_quiz_page, USK, QUIZ_PAGE, UskPage)

gboolean usk_quiz_page_open (UskQuizPage *self, const char *treatment, GError **error);
gboolean usk_quiz_page_is_open (UskQuizPage *self);

G_END_DECLS
