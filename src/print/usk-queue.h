/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-ipp.h"
#include "usk-print-options.h"
#include "usk-printer-state.h"

G_BEGIN_DECLS

/* The name that stands for the server's own choice. */
#define USK_QUEUE_DEFAULT "default"

/* A print queue of a server, as long as a worker thread talks with it. */
typedef struct _UskQueue UskQueue;

UskQueue        *usk_queue_open (const char *server, const char *name, double seconds, GCancellable *cancellable,
                                 GError **error);
void             usk_queue_free (UskQueue *self);
UskPrinterState *usk_queue_query (UskQueue *self, double device_seconds, GError **error);
int              usk_queue_create_job (UskQueue *self, const UskPrintOptions *options, GError **error);
gboolean         usk_queue_send_document (UskQueue *self, int job_id, GBytes *pdf, GError **error);
gboolean         usk_queue_get_job_state (UskQueue *self, int job_id, ipp_jstate_t *state, GError **error);
gboolean         usk_queue_purge_job (UskQueue *self, int job_id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskQueue, usk_queue_free)

G_END_DECLS
