/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The questions' side of the pack writer.  The search does not read what is
 * written here: somebody who looks for a word must never be handed a wrong
 * answer as if we had said it.
 */

#include "usk-pack-writer-private.h"

#include "usk-xml.h"

static gboolean
write_answer (UskPackWriter *writer, const char *question, const char *subject, guint place, xmlNode *node)
{
  g_autofree char *field = g_strdup_printf ("answer/%u", place);
  gboolean correct = xmlHasProp (node, (const xmlChar *) "right") != NULL;

  return usk_store_run (writer->store, writer->error,
                        "INSERT INTO answer (question, place, correct) VALUES (?, ?, ?)",
                        USK_SQL_VALUES (usk_sql_text (question), usk_sql_int (place), usk_sql_int (correct))) &&
         usk_pack_writer_write_markup (writer, subject, field, node);
}

static gboolean
write_replies (UskPackWriter *writer, const char *subject, xmlNode *node)
{
  g_autofree char *right = g_strconcat (subject, "/right", NULL);
  g_autofree char *wrong = g_strconcat (subject, "/wrong", NULL);

  return usk_pack_writer_write_passages (writer, right, "why", node, "when-right") &&
         usk_pack_writer_write_passages (writer, wrong, "why", node, "when-wrong");
}

static gboolean
write_question (UskPackWriter *writer, const char *treatment, guint place, xmlNode *node)
{
  g_autofree char *id = usk_xml_get (node, "id");
  g_autofree char *step = usk_xml_get (node, "step");
  g_autofree char *subject = g_strconcat ("question/", id, NULL);
  guint n_answers = 0;

  if (!usk_store_run (
        writer->store, writer->error, "INSERT INTO question (id, treatment, place, step) VALUES (?, ?, ?, ?)",
        USK_SQL_VALUES (usk_sql_text (id), usk_sql_text (treatment), usk_sql_int (place), usk_sql_text (step))) ||
      !usk_pack_writer_write_child (writer, subject, node, "ask"))
    return FALSE;

  USK_XML_EACH (answer, node, "answer")
    if (!write_answer (writer, id, subject, ++n_answers, answer))
      return FALSE;

  return write_replies (writer, subject, node);
}

/* Writes the questions of a treatment, whose steps are there already. */
gboolean
usk_pack_writer_write_questions (UskPackWriter *writer, const char *treatment, xmlNode *node)
{
  guint place = 0;

  USK_XML_EACH (question, node, "question")
    if (!write_question (writer, treatment, ++place, question))
      return FALSE;

  return TRUE;
}
