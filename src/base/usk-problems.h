/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * UskProblem:
 * @file: what is wrong where, as a path the author knows
 * @line: line in @file from 1, or 0 when no line can be named
 * @message: what is wrong and what to do, one sentence
 */
typedef struct {
  char *file;
  guint line;
  char *message;
} UskProblem;

#define USK_TYPE_PROBLEMS (usk_problems_get_type ())

/* All that is wrong with what somebody wrote, in the order in which it was found. */
G_DECLARE_FINAL_TYPE (UskProblems, usk_problems, USK, PROBLEMS, GObject)

UskProblems *usk_problems_new (void);
void         usk_problems_add (UskProblems *self, const char *file, guint line, const char *format, ...)
  G_GNUC_PRINTF (4, 5);
guint             usk_problems_get_count (UskProblems *self);
const UskProblem *usk_problems_get (UskProblems *self, guint index);
char             *usk_problems_to_string (UskProblems *self);

G_END_DECLS
