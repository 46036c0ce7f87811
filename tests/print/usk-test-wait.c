/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-test-wait.h"

/* A callback that keeps what it got. */
void
usk_test_store_result (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **stored = user_data;

  *stored = g_object_ref (result);
}

void
usk_test_wait_for_result (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

UskPrinterState *
usk_test_query (UskPrinter *printer, GCancellable *cancellable, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usk_printer_query_async (printer, cancellable, usk_test_store_result, &result);
  usk_test_wait_for_result (&result);

  return usk_printer_query_finish (printer, result, error);
}

guint
usk_test_print (UskPrinter *printer, GBytes *pdf, const UskPrintOptions *options, GCancellable *cancellable,
                GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usk_printer_print_async (printer, pdf, options, cancellable, usk_test_store_result, &result);
  usk_test_wait_for_result (&result);

  return usk_printer_print_finish (printer, result, error);
}

gboolean
usk_test_cancel_jobs (UskPrinter *printer, guint grace_seconds, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usk_printer_cancel_jobs_async (printer, grace_seconds, NULL, usk_test_store_result, &result);
  usk_test_wait_for_result (&result);

  return usk_printer_cancel_jobs_finish (printer, result, error);
}
