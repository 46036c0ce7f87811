/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "usk-print-options.h"
#include "usk-printer-state.h"

G_BEGIN_DECLS

#define USK_TYPE_PRINTER (usk_printer_get_type ())

/* The printer of a kiosk: a queue of CUPS to which visitors print without a
 * dialog, up to a number of pages, and which forgets with the visit.  Nothing
 * here blocks; the work is done in threads, each with a bounded time.
 */
G_DECLARE_FINAL_TYPE (UskPrinter, usk_printer, USK, PRINTER, GObject)

UskPrinter *usk_printer_new (const char *server, const char *queue, guint pages_per_visit);
gboolean    usk_printer_is_configured (UskPrinter *self);
guint       usk_printer_get_pages_left (UskPrinter *self);
gboolean    usk_printer_is_busy (UskPrinter *self);
void        usk_printer_query_async (UskPrinter *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                                     gpointer user_data);
UskPrinterState *usk_printer_query_finish (UskPrinter *self, GAsyncResult *result, GError **error);
void             usk_printer_print_async (UskPrinter *self, GBytes *pdf, const UskPrintOptions *options,
                                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
guint            usk_printer_print_finish (UskPrinter *self, GAsyncResult *result, GError **error);
void             usk_printer_cancel_jobs_async (UskPrinter *self, guint grace_seconds, GCancellable *cancellable,
                                                GAsyncReadyCallback callback, gpointer user_data);
gboolean         usk_printer_cancel_jobs_finish (UskPrinter *self, GAsyncResult *result, GError **error);
void             usk_printer_reset (UskPrinter *self);
void             usk_printer_close (UskPrinter *self);
const char      *usk_printer_get_visitor_text (const GError *error);

G_END_DECLS
