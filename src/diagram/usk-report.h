/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libxml/tree.h>

#include "usk-error.h"
#include "usk-problems.h"

G_BEGIN_DECLS

/* Where the reader of a drawing tells what it found: a list for an author, or
 * the log for an operator, and the first thing that makes a drawing unusable.
 */
typedef struct {
  UskProblems *problems; /* (nullable) */
  char        *file;
  GError      *error;
  guint        n_logged;
} UskReport;

void usk_report_init (UskReport *self, const char *name, UskProblems *problems);
void usk_report_clear (UskReport *self);
void usk_report_problem (UskReport *self, const xmlNode *node, const char *format, ...) G_GNUC_PRINTF (3, 4);
void usk_report_fatal (UskReport *self, const xmlNode *node, UskError code, const char *format, ...)
  G_GNUC_PRINTF (4, 5);

G_END_DECLS
