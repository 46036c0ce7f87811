/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "usk-print-options.h"

G_BEGIN_DECLS

/* What one visit has sent to a queue.  Several threads may hold it: one that
 * sends a document is waited for by the one that removes everything, so that
 * nothing slips through between two visits.
 */
typedef struct _UskPrintJobs UskPrintJobs;

UskPrintJobs *usk_print_jobs_new (const char *server, const char *queue);
UskPrintJobs *usk_print_jobs_ref (UskPrintJobs *self);
void          usk_print_jobs_unref (UskPrintJobs *self);
int           usk_print_jobs_send (UskPrintJobs *self, GBytes *pdf, const UskPrintOptions *options,
                                   GCancellable *cancellable, GError **error);
void          usk_print_jobs_wait (UskPrintJobs *self);
void          usk_print_jobs_stop (UskPrintJobs *self);
void          usk_print_jobs_hurry (UskPrintJobs *self);
gboolean      usk_print_jobs_remove (UskPrintJobs *self, guint grace_seconds, GCancellable *cancellable,
                                     GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskPrintJobs, usk_print_jobs_unref)

G_END_DECLS
