/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "underskin-diagram"

#include "usk-report.h"

/* A drawing that breaks one rule mostly breaks it often, and a kiosk's log
 * must not drown in it.
 */
#define MAX_LOGGED 10

/**
 * usk_report_init:
 * @self: a report to fill in
 * @name: name of the drawing, without ".svg"
 * @problems: (nullable): where problems go, or %NULL for the log
 */
void
usk_report_init (UskReport *self, const char *name, UskProblems *problems)
{
  *self = (UskReport){
    .problems = problems,
    .file = g_strconcat (name, ".svg", NULL),
  };
}

/**
 * usk_report_clear:
 * @self: a report
 */
void
usk_report_clear (UskReport *self)
{
  g_clear_pointer (&self->file, g_free);
  g_clear_error (&self->error);
}

static void
add_problem (UskReport *self, const xmlNode *node, const char *message)
{
  guint line = node != NULL ? (guint) MAX (0, xmlGetLineNo (node)) : 0;

  if (self->problems != NULL)
    usk_problems_add (self->problems, self->file, line, "%s", message);
  else if (self->n_logged++ < MAX_LOGGED)
    g_message ("%s:%u: %s", self->file, line, message);
}

/**
 * usk_report_problem:
 * @self: a report
 * @node: (nullable): where
 * @format: one sentence
 * @...: its arguments
 *
 * Tells of something that breaks the grammar but leaves a usable drawing.
 */
void
usk_report_problem (UskReport *self, const xmlNode *node, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  add_problem (self, node, message);
}

/**
 * usk_report_fatal:
 * @self: a report
 * @node: (nullable): where
 * @code: what kind of thing
 * @format: one sentence
 * @...: its arguments
 *
 * Tells of something that makes the drawing unusable.  The first such thing
 * becomes the error; reading may go on to find more for the author.
 */
void
usk_report_fatal (UskReport *self, const xmlNode *node, UskError code, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  if (self->problems != NULL)
    add_problem (self, node, message);
  if (self->error == NULL)
    self->error = g_error_new (USK_ERROR, (int) code, "%s:%ld: %s", self->file,
                               node != NULL ? xmlGetLineNo (node) : 0L, message);
}
