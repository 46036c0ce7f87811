/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The comparison's side of the pack writer. */

#include "usk-pack-writer-private.h"

#include "usk-xml.h"

static gboolean
write_aspect (UskPackWriter *writer, const UskEntry *entry, guint position)
{
  g_autofree char *id = usk_xml_get (entry->node, "id");
  g_auto (GStrv) matters = usk_xml_get_words (entry->node, "matters");
  g_autofree char *subject = g_strconcat ("aspect/", id, NULL);

  if (!usk_store_run (writer->store, writer->error, "INSERT INTO aspect (id, position) VALUES (?, ?)",
                      USK_SQL_VALUES (usk_sql_text (id), usk_sql_int (position))) ||
      !usk_pack_writer_write_child (writer, subject, entry->node, "name") ||
      !usk_pack_writer_write_child (writer, subject, entry->node, "question"))
    return FALSE;

  for (guint i = 0; matters[i] != NULL; i++)
    if (!usk_store_run (writer->store, writer->error, "INSERT INTO aspect_matter (aspect, matter) VALUES (?, ?)",
                        USK_SQL_VALUES (usk_sql_text (id), usk_sql_text (matters[i]))))
      return FALSE;

  return TRUE;
}

static gboolean
write_choice (UskPackWriter *writer, const UskEntry *entry, guint position)
{
  g_autofree char *id = usk_xml_get (entry->node, "id");
  g_autofree char *kind = usk_xml_get (entry->node, "kind");
  g_autofree char *subject = g_strconcat ("choice/", id, NULL);
  const char *treatment = g_str_equal (kind, "main") ? id : NULL;

  return usk_store_run (writer->store, writer->error,
                        "INSERT INTO choice (id, position, kind, treatment) VALUES (?, ?, ?, ?)",
                        USK_SQL_VALUES (usk_sql_text (id), usk_sql_int (position), usk_sql_text (kind),
                                        usk_sql_text (treatment))) &&
         usk_pack_writer_write_child (writer, subject, entry->node, "name") &&
         usk_pack_writer_write_passages (writer, subject, "summary", entry->node, "summary");
}

static gboolean
write_quantity (UskPackWriter *writer, const char *subject, guint place, xmlNode *node)
{
  g_autofree char *unit = usk_xml_get (node, "unit");
  g_autofree char *id = g_strdup_printf ("%s/quantity/%u", subject, place);
  g_autofree char *from_treatment = usk_xml_get (node, "from-treatment");

  return usk_pack_writer_write_passage (writer, subject, "quantity", place, node, usk_xml_child (node, "name")) &&
         usk_pack_writer_write_child (writer, id, node, "span") &&
         usk_store_run (writer->store, writer->error,
                        "INSERT INTO quantity (passage, unit, low, high, from_treatment) VALUES (?, ?, ?, ?, ?)",
                        USK_SQL_VALUES (usk_sql_text (id), usk_sql_text (unit),
                                        usk_sql_double (usk_xml_get_number (node, "low", 0)),
                                        usk_sql_double (usk_xml_get_number (node, "high", 0)),
                                        usk_sql_int (from_treatment != NULL)));
}

static gboolean
write_panel (UskPackWriter *writer, xmlNode *node)
{
  g_autofree char *choice = usk_xml_get (node, "choice");
  g_autofree char *aspect = usk_xml_get (node, "aspect");
  g_autofree char *certainty = usk_xml_get (node, "certainty");
  g_autofree char *subject = g_strdup_printf ("panel/%s/%s", choice, aspect);
  guint place = 0;

  if (!usk_store_run (writer->store, writer->error,
                      "INSERT INTO panel (choice, aspect, certainty) VALUES (?, ?, ?)",
                      USK_SQL_VALUES (usk_sql_text (choice), usk_sql_text (aspect), usk_sql_text (certainty))) ||
      !usk_pack_writer_write_child (writer, subject, node, "reason") ||
      !usk_pack_writer_write_passages (writer, subject, "answer", node, "answer") ||
      !usk_pack_writer_write_passages (writer, subject, "detail", node, "detail"))
    return FALSE;

  USK_XML_EACH (child, node, "quantity")
    if (!write_quantity (writer, subject, ++place, child))
      return FALSE;

  return TRUE;
}

static gboolean
write_panels (UskPackWriter *writer)
{
  UskSourceFile *file = usk_source_tree_get_file (writer->tree, "comparison");

  if (file == NULL)
    return TRUE;

  USK_XML_EACH (node, file->root, "panel")
    if (!write_panel (writer, node))
      return FALSE;

  return TRUE;
}

/* Writes aspects, choices and panels; a source without a comparison has none. */
gboolean
usk_pack_writer_write_comparison (UskPackWriter *writer)
{
  GPtrArray *aspects = usk_source_tree_list (writer->tree, USK_ENTRY_ASPECT);
  GPtrArray *choices = usk_source_tree_list (writer->tree, USK_ENTRY_CHOICE);

  for (guint i = 0; i < aspects->len; i++)
    if (!write_aspect (writer, g_ptr_array_index (aspects, i), i + 1))
      return FALSE;

  for (guint i = 0; i < choices->len; i++)
    if (!write_choice (writer, g_ptr_array_index (choices, i), i + 1))
      return FALSE;

  return write_panels (writer);
}
