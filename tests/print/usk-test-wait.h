/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-printer.h"

G_BEGIN_DECLS

/* Each does something of a printer and runs the main loop until it is done. */
UskPrinterState *usk_test_query (UskPrinter *printer, GCancellable *cancellable, GError **error);
guint usk_test_print (UskPrinter *printer, GBytes *pdf, const UskPrintOptions *options, GCancellable *cancellable,
                      GError **error);
gboolean usk_test_cancel_jobs (UskPrinter *printer, guint grace_seconds, GError **error);
void     usk_test_store_result (GObject *object, GAsyncResult *result, gpointer user_data);
void     usk_test_wait_for_result (GAsyncResult **result);

G_END_DECLS
