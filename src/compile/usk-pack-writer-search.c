/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The search's side of the pack writer.  It reads what the others have
 * written, so that whatever a visitor can read is found in the words that the
 * visitor reads: in each language, and in English where a text has no
 * translation.
 */

#include "usk-pack-writer-private.h"

#include "usk-xml.h"

/* Every text that can be found, with the subject that a visitor opens to read
 * it; "marks" tells running text from plain words.  Rows of one subject in one
 * language come together, its title first.  The search takes the last line of a
 * word for its meaning.
 */
static const char *const select_texts =
  "WITH said (subject, field, language, value) AS MATERIALIZED ("
  "  SELECT own.subject, own.field, code, own.value FROM language JOIN text AS own"
  "  ON own.language = code OR own.language = 'en' AND NOT EXISTS ("
  "    SELECT 1 FROM text AS other WHERE other.subject = own.subject AND other.field = own.field"
  "    AND other.language = code)), "
  "opened (subject, kind, title_subject, title_field, prefix_subject) AS ("
  "  SELECT 'treatment/' || id, 'treatment', 'treatment/' || id, 'name', NULL FROM treatment"
  "  UNION ALL SELECT 'choice/' || id, 'choice', 'choice/' || id, 'name', NULL FROM choice WHERE kind <> 'main'"
  "  UNION ALL SELECT 'term/' || id, 'term', 'term/' || id, 'name', NULL FROM term"
  "  UNION ALL SELECT 'step/' || id, 'step', 'step/' || id, 'title', NULL FROM step"
  "  UNION ALL SELECT DISTINCT subject || '/' || role, 'points', subject, 'name', NULL FROM passage"
  "    WHERE subject GLOB 'treatment/*' AND role IN ('remember', 'ask-first', 'aftercare', 'get-help')"
  "  UNION ALL SELECT 'panel/' || choice || '/' || aspect, 'panel', 'aspect/' || aspect, 'question',"
  "    'choice/' || choice FROM panel"
  "  UNION ALL SELECT 'claim/' || id, 'claim', 'claim/' || id, 'says', NULL FROM claim"
  "  UNION ALL SELECT 'source/' || key, 'source', 'source/' || key, 'reference', NULL FROM source), "
  "piece (subject, kind, language, place, marks, value) AS ("
  "  SELECT o.subject, o.kind, s.language, 0, 0, ifnull (p.value || ': ', '') || s.value FROM opened AS o"
  "    JOIN said AS s ON s.subject = o.title_subject AND s.field = o.title_field"
  "    LEFT JOIN said AS p ON p.subject = o.prefix_subject AND p.field = 'name' AND p.language = s.language"
  "  UNION ALL SELECT o.subject, o.kind, s.language, 1, 0, s.value FROM opened AS o"
  "    JOIN said AS s ON s.subject = o.subject AND s.field <> o.title_field"
  "  UNION ALL SELECT o.subject, o.kind, s.language, 1 + p.place, s.field = 'text', s.value FROM opened AS o"
  "    JOIN passage AS p ON p.subject = o.subject JOIN said AS s ON s.subject = p.id"
  "    WHERE o.kind <> 'treatment' OR p.role = 'summary'"
  "  UNION ALL SELECT p.subject || '/' || p.role, 'points', s.language, p.place, 1, s.value FROM passage AS p"
  "    JOIN said AS s ON s.subject = p.id"
  "    WHERE p.subject GLOB 'treatment/*' AND p.role IN ('remember', 'ask-first', 'aftercare', 'get-help')) "
  "SELECT subject, kind, language, marks, value FROM piece ORDER BY subject, language, place";

typedef struct {
  char *subject;
  char *kind;
  char *language;
  char *title;
  GString *body;
} Row;

static void
clear_row (Row *row)
{
  g_clear_pointer (&row->subject, g_free);
  g_clear_pointer (&row->kind, g_free);
  g_clear_pointer (&row->language, g_free);
  g_clear_pointer (&row->title, g_free);
  g_string_truncate (row->body, 0);
}

static gboolean
write_row (UskPackWriter *writer, Row *row)
{
  gboolean written =
    row->subject == NULL ||
    usk_store_run (writer->store, writer->error,
                   "INSERT INTO search (subject, kind, title, body, language) VALUES (?, ?, ?, ?, ?)",
                   USK_SQL_VALUES (usk_sql_text (row->subject), usk_sql_text (row->kind),
                                   usk_sql_text (row->title), usk_sql_text (row->body->str),
                                   usk_sql_text (row->language)));

  clear_row (row);

  return written;
}

static void
begin_row (Row *row, UskStatement *piece)
{
  row->subject = g_strdup (usk_statement_get_text (piece, 0));
  row->kind = g_strdup (usk_statement_get_text (piece, 1));
  row->language = g_strdup (usk_statement_get_text (piece, 2));
  row->title = g_strdup (usk_statement_get_text (piece, 4));
}

static void
add_to_body (Row *row, UskStatement *piece)
{
  const char *value = usk_statement_get_text (piece, 4);
  g_autofree char *plain = usk_statement_get_int (piece, 3) != 0 ? usk_xml_plain (value) : g_strdup (value);

  if (row->body->len > 0)
    g_string_append_c (row->body, '\n');
  g_string_append (row->body, plain);
}

static gboolean
write_rows (UskPackWriter *writer, UskStatement *pieces, Row *row)
{
  g_autoptr (GError) local_error = NULL;

  while (usk_statement_next (pieces, &local_error))
    {
      gboolean same = g_strcmp0 (row->subject, usk_statement_get_text (pieces, 0)) == 0 &&
                      g_strcmp0 (row->language, usk_statement_get_text (pieces, 2)) == 0;

      if (same)
        add_to_body (row, pieces);
      else if (write_row (writer, row))
        begin_row (row, pieces);
      else
        return FALSE;
    }

  if (local_error != NULL)
    {
      g_propagate_error (writer->error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return write_row (writer, row);
}

/* Writes what the search looks through; comes last, because it reads the rest. */
gboolean
usk_pack_writer_write_search (UskPackWriter *writer)
{
  g_autoptr (UskStatement) pieces = usk_store_query (writer->store, writer->error, select_texts, NULL);
  g_autoptr (GString) body = g_string_new (NULL);
  Row row = { .body = body };
  gboolean written = pieces != NULL && write_rows (writer, pieces, &row);

  clear_row (&row);

  return written &&
         usk_store_run (writer->store, writer->error, "INSERT INTO search (search) VALUES ('optimize')", NULL) &&
         usk_store_run (writer->store, writer->error,
                        "INSERT INTO search_word (length, word) SELECT length (term), term FROM search_vocabulary",
                        NULL);
}
