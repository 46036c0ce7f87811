/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cups/cups.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* A connection to a print server or to a printer, with the time by which it
 * must have answered.  It blocks, so it is for worker threads; it belongs to
 * the thread that made it.
 */
typedef struct _UskIpp UskIpp;

UskIpp  *usk_ipp_connect (const char *server, double seconds, GCancellable *cancellable, GError **error);
UskIpp  *usk_ipp_connect_device (const char *uri, double seconds, GCancellable *cancellable, GError **error);
void     usk_ipp_free (UskIpp *self);
gboolean usk_ipp_is_local (UskIpp *self);
ipp_t   *usk_ipp_request_new (ipp_op_t operation, const char *queue);
void     usk_ipp_request_only (ipp_t *request, const char *const *attributes);
ipp_t   *usk_ipp_ask (UskIpp *self, ipp_t *request, GBytes *document, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskIpp, usk_ipp_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ipp_t, ippDelete)

G_END_DECLS
