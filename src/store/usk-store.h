/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-sql-value.h"
#include "usk-statement.h"

G_BEGIN_DECLS

/**
 * UskStoreMode:
 * @USK_STORE_MODE_READ: read-only and immutable: nobody else writes the file
 * @USK_STORE_MODE_WRITE: read and write, made when it does not exist
 */
typedef enum {
  USK_STORE_MODE_READ,
  USK_STORE_MODE_WRITE,
} UskStoreMode;

/**
 * USK_STORE_PATIENCE:
 *
 * For how many milliseconds a store waits for another process: longer than a transaction of
 * ours takes.
 */
#define USK_STORE_PATIENCE 2000

#define USK_TYPE_STORE (usk_store_get_type ())

/* The one gate to SQLite.  A store belongs to the thread that opened it. */
G_DECLARE_FINAL_TYPE (UskStore, usk_store, USK, STORE, GObject)

UskStore     *usk_store_open (const char *path, UskStoreMode mode, GError **error);
const char   *usk_store_get_path (UskStore *self);
void          usk_store_set_patience (UskStore *self, guint milliseconds);
UskStatement *usk_store_query (UskStore *self, GError **error, const char *sql, const UskSqlValue *values);
gboolean      usk_store_run (UskStore *self, GError **error, const char *sql, const UskSqlValue *values);
gboolean      usk_store_run_script (UskStore *self, const char *script, GError **error);
gboolean      usk_store_begin (UskStore *self, GError **error);
gboolean      usk_store_commit (UskStore *self, GError **error);
void          usk_store_roll_back (UskStore *self);
gboolean      usk_store_get_number (UskStore *self, const char *pragma, gint64 *number, GError **error);

G_END_DECLS
