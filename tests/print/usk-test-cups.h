/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-test-folder.h"

G_BEGIN_DECLS

/* A print server of a test's own, with its own files, on a socket and a loopback
 * port that nobody else has.  It ends with the test, also when that is killed.
 */
typedef struct {
  UskTestFolder *folder;
  GSubprocess   *bus;
  GSubprocess   *daemon;
  char          *socket;
  char          *address;
  guint          n_printers;
} UskTestCups;

/* A printer that keeps what it prints, and a queue that leads to it. */
typedef struct {
  UskTestCups *cups;
  GSubprocess *process;
  char        *queue;
  char        *output;
  char        *log;
  guint        port;
} UskTestPrinter;

UskTestCups *usk_test_cups_new (void);
void         usk_test_cups_free (UskTestCups *self);
void         usk_test_cups_run (UskTestCups *self, const char *program, ...) G_GNUC_NULL_TERMINATED;
GStrv        usk_test_cups_list_spool (UskTestCups *self);

UskTestPrinter *usk_test_printer_new (UskTestCups *cups, const char *command);
void            usk_test_printer_free (UskTestPrinter *self);
void            usk_test_printer_switch_off (UskTestPrinter *self);
void            usk_test_printer_set (UskTestPrinter *self, const char *form);
GStrv           usk_test_printer_list_output (UskTestPrinter *self);
void            usk_test_printer_wait_for_output (UskTestPrinter *self, guint n_documents);
char           *usk_test_printer_get_log (UskTestPrinter *self);

char   *usk_test_run (const char *const *arguments);
GBytes *usk_test_pdf (guint n_pages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskTestPrinter, usk_test_printer_free)

G_END_DECLS
