/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UskSqlKind:
 * @USK_SQL_END: no value, but the end of a list of them
 * @USK_SQL_INT: an integer
 * @USK_SQL_DOUBLE: a number with a fraction
 * @USK_SQL_TEXT: a text, or SQL NULL
 * @USK_SQL_BYTES: a blob
 */
typedef enum {
  USK_SQL_END,
  USK_SQL_INT,
  USK_SQL_DOUBLE,
  USK_SQL_TEXT,
  USK_SQL_BYTES,
} UskSqlKind;

/**
 * UskSqlValue:
 * @kind: which of the following there is
 *
 * A value for a "?" of a statement.  It owns nothing, and is made by one of the
 * functions below only: their parameters have types, so that the compiler refuses
 * a value of another.
 */
typedef struct {
  UskSqlKind kind;
  union {
    gint64      integer;
    double      number;
    const char *text;
    GBytes     *bytes;
  } as;
} UskSqlValue;

/**
 * USK_SQL_VALUES:
 * @...: at least one value
 *
 * Makes the list that usk_store_query() and usk_store_run() take.
 */
#define USK_SQL_VALUES(...) ((const UskSqlValue[]){ __VA_ARGS__, { .kind = USK_SQL_END } })

/**
 * usk_sql_int:
 * @integer: any number; a truth is 0 or 1
 *
 * Returns: the value.
 */
static inline UskSqlValue
usk_sql_int (gint64 integer)
{
  return (UskSqlValue){ .kind = USK_SQL_INT, .as.integer = integer };
}

/**
 * usk_sql_double:
 * @number: a finite number
 *
 * Returns: the value.
 */
static inline UskSqlValue
usk_sql_double (double number)
{
  return (UskSqlValue){ .kind = USK_SQL_DOUBLE, .as.number = number };
}

/**
 * usk_sql_text:
 * @text: (nullable): a text, or %NULL for SQL NULL, which has to live until the
 *   statement is made
 *
 * Returns: the value.
 */
static inline UskSqlValue
usk_sql_text (const char *text)
{
  return (UskSqlValue){ .kind = USK_SQL_TEXT, .as.text = text };
}

/**
 * usk_sql_bytes:
 * @bytes: a blob, which may be empty and has to live until the statement is made
 *
 * Returns: the value.
 */
static inline UskSqlValue
usk_sql_bytes (GBytes *bytes)
{
  return (UskSqlValue){ .kind = USK_SQL_BYTES, .as.bytes = bytes };
}

G_END_DECLS
