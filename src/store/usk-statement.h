/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define USK_TYPE_STATEMENT (usk_statement_get_type ())

/* One prepared statement with its values.  Belongs to the thread of its store. */
G_DECLARE_FINAL_TYPE (UskStatement, usk_statement, USK, STATEMENT, GObject)

gboolean    usk_statement_next (UskStatement *self, GError **error);
gboolean    usk_statement_run (UskStatement *self, GError **error);
const char *usk_statement_get_text (UskStatement *self, int column);
const char *usk_statement_find_text (UskStatement *self, int column);
gint64      usk_statement_get_int (UskStatement *self, int column);
double      usk_statement_get_double (UskStatement *self, int column);
GBytes     *usk_statement_get_bytes (UskStatement *self, int column);

G_END_DECLS
