/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-print-jobs.h"
#include "usk-printer.h"

G_BEGIN_DECLS

struct _UskPrinter {
  GObject parent_instance;

  char *server;
  char *queue;
  guint pages_per_visit;

  /* These belong to the visit. */
  guint         pages_sent;
  UskPrintJobs *jobs;
  guint         n_sending;
  gboolean      watching;
  gboolean      sent_more;
  gboolean      busy;

  /* The jobs of this visit and of earlier ones that are being removed. */
  GPtrArray *leaving;
  /* Those that could not be removed, which is tried again. */
  GPtrArray *left_behind;
};

void usk_printer_set_pages_sent (UskPrinter *self, guint pages);
void usk_printer_update_busy (UskPrinter *self);

G_END_DECLS
