/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The words of a pack, in each of its languages, and where they come from. */

#include "usk-pack-writer-private.h"

#include "usk-xml.h"

static gboolean
write_text (UskPackWriter *writer, const char *subject, const char *field, const char *language, const char *value)
{
  return usk_store_run (
    writer->store, writer->error, "INSERT INTO text (subject, field, language, value) VALUES (?, ?, ?, ?)",
    USK_SQL_VALUES (usk_sql_text (subject), usk_sql_text (field), usk_sql_text (language), usk_sql_text (value)));
}

/* Every text of the pack comes this way, so that none misses its translations. */
static gboolean
write_in_each_language (UskPackWriter *writer, const char *subject, const char *field, xmlNode *node,
                        gboolean marks)
{
  GPtrArray *translations = usk_source_tree_get_translations (writer->tree);
  const UskMessage *message = usk_messages_find (usk_source_tree_get_messages (writer->tree), node);
  g_autofree char *own = marks ? usk_xml_markup (node) : usk_xml_text (node);

  if (!write_text (writer, subject, field, writer->language, own))
    return FALSE;

  for (guint i = 0; message != NULL && i < translations->len; i++)
    {
      UskTranslation *translation = g_ptr_array_index (translations, i);
      const UskPoEntry *entry = usk_translation_find (translation, message);
      g_autofree char *value = NULL;

      if (entry == NULL)
        continue;
      value = marks ? usk_xml_fold (entry->translation) : usk_xml_plain (entry->translation);
      if (!write_text (writer, subject, field, usk_translation_get_language (translation), value))
        return FALSE;
    }

  return TRUE;
}

/* The words of an element or an attribute that is read as it stands. */
gboolean
usk_pack_writer_write_words (UskPackWriter *writer, const char *subject, const char *field, xmlNode *node)
{
  return write_in_each_language (writer, subject, field, node, FALSE);
}

/* Running text: with its marks, and escaped. */
gboolean
usk_pack_writer_write_markup (UskPackWriter *writer, const char *subject, const char *field, xmlNode *node)
{
  return write_in_each_language (writer, subject, field, node, TRUE);
}

/* The text of a child element, when it is there. */
gboolean
usk_pack_writer_write_child (UskPackWriter *writer, const char *subject, xmlNode *node, const char *name)
{
  xmlNode *child = usk_xml_child (node, name);

  return child == NULL || usk_pack_writer_write_words (writer, subject, name, child);
}

static gboolean
write_citations (UskPackWriter *writer, const char *passage, xmlNode *node)
{
  g_auto (GStrv) sources = usk_xml_get_words (node, "sources");

  for (guint i = 0; sources[i] != NULL; i++)
    if (!usk_store_run (writer->store, writer->error,
                        "INSERT INTO citation (passage, place, source) VALUES (?, ?, ?)",
                        USK_SQL_VALUES (usk_sql_text (passage), usk_sql_int (i + 1), usk_sql_text (sources[i]))))
      return FALSE;

  return TRUE;
}

/* The passage's text is the element's own, unless another has its words. */
gboolean
usk_pack_writer_write_passage (UskPackWriter *writer, const char *subject, const char *role, guint place,
                               xmlNode *node, xmlNode *words)
{
  g_autofree char *id = g_strdup_printf ("%s/%s/%u", subject, role, place);
  gboolean general = xmlHasProp (node, (const xmlChar *) "basis") != NULL;
  gboolean emergency = xmlHasProp (node, (const xmlChar *) "emergency") != NULL;

  return usk_store_run (writer->store, writer->error,
                        "INSERT INTO passage (id, subject, role, place, general, emergency) "
                        "VALUES (?, ?, ?, ?, ?, ?)",
                        USK_SQL_VALUES (usk_sql_text (id), usk_sql_text (subject), usk_sql_text (role),
                                        usk_sql_int (place), usk_sql_int (general), usk_sql_int (emergency))) &&
         usk_pack_writer_write_markup (writer, id, "text", words != NULL ? words : node) &&
         write_citations (writer, id, node);
}

gboolean
usk_pack_writer_write_passages (UskPackWriter *writer, const char *subject, const char *role, xmlNode *parent,
                                const char *name)
{
  guint place = 0;

  USK_XML_EACH (node, parent, name)
    if (!usk_pack_writer_write_passage (writer, subject, role, ++place, node, NULL))
      return FALSE;

  return TRUE;
}
