/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-clinic.h"
#include "usk-step.h"

G_BEGIN_DECLS

char *usk_review_get_step_text (UskStep *step);
char *usk_review_describe_step (UskClinic *clinic, const char *language, UskStep *step);
char *usk_review_describe_steps (UskClinic *clinic, const char *language, GListModel *steps);

G_END_DECLS
