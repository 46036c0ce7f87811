/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

#include "usk-store.h"

G_BEGIN_DECLS

/* Takes a statement that nobody uses any more, to spare the next to ask for the
 * same the work of preparing it.
 */
void usk_store_give_back (UskStore *self, sqlite3_stmt *statement);

/* Wraps a prepared statement and takes ownership of it; holder keeps the
 * handle open for as long as the statement lives.
 */
UskStatement *usk_statement_new (UskStore *holder, sqlite3_stmt *statement);

/* Fills a GError from what SQLite last said on a handle. */
void usk_store_set_error (GError **error, sqlite3 *handle, int code, const char *doing);

G_END_DECLS
