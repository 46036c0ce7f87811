/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* "relevance (search, weight of column 0, …)": how well a hit of a full-text
 * search fits, the more negative the better.  This is SQLite's bm25 () but for
 * one thing: that one first counts all rows with each of the words, to let rare
 * words weigh more, and with a word like "the" this takes longer than the rest
 * of a search.  Where a hit has all the words, it hardly changes the order.
 */

#include "usk-relevance.h"

/* The usual constants of BM25, and how many words a row of a pack has. */
#define SATURATION    1.2
#define LENGTH_SHARE  0.75
#define TYPICAL_WORDS 40

#define MAX_PHRASES 64

static double
get_weight (int column, int n_values, sqlite3_value **values)
{
  return column < n_values ? sqlite3_value_double (values[column]) : 1;
}

/* Adds up how often each phrase occurs, by the weights of the columns. */
static int
count_phrases (const Fts5ExtensionApi *api, Fts5Context *context, int n_values, sqlite3_value **values,
               double *frequencies)
{
  int n_instances;
  int code = api->xInstCount (context, &n_instances);

  for (int i = 0; code == SQLITE_OK && i < n_instances; i++)
    {
      int phrase, column, offset;

      code = api->xInst (context, i, &phrase, &column, &offset);
      if (code == SQLITE_OK && phrase < MAX_PHRASES)
        frequencies[phrase] += get_weight (column, n_values, values);
    }

  return code;
}

static void
relevance (const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int n_values,
           sqlite3_value **values)
{
  double frequencies[MAX_PHRASES] = { 0 };
  double score = 0, damping;
  int n_words = 0;
  int code = count_phrases (api, context, n_values, values, frequencies);

  if (code == SQLITE_OK)
    code = api->xColumnSize (context, -1, &n_words);
  if (code != SQLITE_OK)
    {
      sqlite3_result_error_code (result, code);
      return;
    }

  damping = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * n_words / TYPICAL_WORDS);
  for (int i = 0; i < MAX_PHRASES; i++)
    score -= frequencies[i] * (SATURATION + 1) / (frequencies[i] + damping);
  sqlite3_result_double (result, score);
}

/**
 * usk_relevance_register:
 * @handle: a connection
 *
 * Makes the SQL function "relevance" known to it, which orders the hits of a
 * search.
 *
 * Returns: what SQLite says, which is %SQLITE_OK if all is well.
 */
int
usk_relevance_register (sqlite3 *handle)
{
  fts5_api *api = NULL;
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (handle, "SELECT fts5 (?)", -1, &statement, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
  if (code == SQLITE_OK)
    sqlite3_step (statement);
  sqlite3_finalize (statement);
  if (api == NULL)
    return code != SQLITE_OK ? code : SQLITE_ERROR;

  return api->xCreateFunction (api, "relevance", NULL, relevance, NULL);
}
