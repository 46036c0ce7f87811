/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writes a checked source tree into a pack.  The pack is made beside its final
 * place in one transaction and moved there whole, so that a kiosk never meets
 * half of one.
 */

#include "usk-pack-writer-private.h"
#include "usk-pack-writer.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "usk-error.h"
#include "usk-migrations.h"
#include "usk-xml.h"

typedef UskPackWriter Writer;

static gboolean
write_meta (Writer *writer, const char *key, const char *value)
{
  return usk_store_run (writer->store, writer->error, "INSERT INTO meta (key, value) VALUES (?, ?)",
                        USK_SQL_VALUES (usk_sql_text (key), usk_sql_text (value)));
}

static gboolean
write_languages (Writer *writer)
{
  GPtrArray *translations = usk_source_tree_get_translations (writer->tree);

  if (!usk_store_run (writer->store, writer->error, "INSERT INTO language (code) VALUES (?)",
                      USK_SQL_VALUES (usk_sql_text (writer->language))))
    return FALSE;

  for (guint i = 0; i < translations->len; i++)
    if (!usk_store_run (
          writer->store, writer->error, "INSERT INTO language (code) VALUES (?)",
          USK_SQL_VALUES (usk_sql_text (usk_translation_get_language (g_ptr_array_index (translations, i))))))
      return FALSE;

  return TRUE;
}

/* What the pack says about itself: facts, and words that a visitor may read. */
static gboolean
write_content (Writer *writer)
{
  static const char *const attributes[] = { "version", "language", "published", "next-review" };
  static const char *const children[] = { "title", "funding", "update-policy", "licence" };
  xmlNode *root = usk_source_tree_get_file (writer->tree, "content")->root;

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      g_autofree char *value = usk_xml_get (root, attributes[i]);

      if (!write_meta (writer, attributes[i], value))
        return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    if (!usk_pack_writer_write_child (writer, "content", root, children[i]))
      return FALSE;

  return TRUE;
}

static gboolean
write_source (Writer *writer, const UskEntry *entry, guint position)
{
  static const char *const texts[] = { "reference", "size", "funding", "caution" };
  g_autofree char *key = usk_xml_get (entry->node, "id");
  g_autofree char *kind = usk_xml_get (entry->node, "kind");
  g_autofree char *read = usk_xml_get (entry->node, "read");
  g_autofree char *doi = usk_xml_get (entry->node, "doi");
  g_autofree char *known = usk_xml_get (usk_xml_child (entry->node, "funding"), "known");
  g_autofree char *words = usk_xml_get (usk_xml_child (entry->node, "reference"), "words");
  g_autofree char *memory = usk_xml_get (usk_xml_child (entry->node, "reference"), "memory");
  g_autofree char *subject = g_strconcat ("source/", key, NULL);
  gint64 year = (gint64) usk_xml_get_number (entry->node, "year", 0);

  if (!usk_store_run (
        writer->store, writer->error,
        "INSERT INTO source (key, position, kind, read, year, doi, funding_known, own_words, from_memory) "
        "VALUES (?, ?, ?, ?, nullif (?, 0), ?, ?, ?, ?)",
        USK_SQL_VALUES (usk_sql_text (key), usk_sql_int (position), usk_sql_text (kind), usk_sql_text (read),
                        usk_sql_int (year), usk_sql_text (doi), usk_sql_int (g_str_equal (known, "yes")),
                        usk_sql_int (words != NULL), usk_sql_int (memory != NULL))))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!usk_pack_writer_write_child (writer, subject, entry->node, texts[i]))
      return FALSE;

  return TRUE;
}

static gboolean
write_term (Writer *writer, const UskEntry *entry, guint position)
{
  g_autofree char *id = usk_xml_get (entry->node, "id");
  g_autofree char *subject = g_strconcat ("term/", id, NULL);
  guint place = 0;

  if (!usk_store_run (writer->store, writer->error, "INSERT INTO term (id, position) VALUES (?, ?)",
                      USK_SQL_VALUES (usk_sql_text (id), usk_sql_int (position))) ||
      !usk_pack_writer_write_child (writer, subject, entry->node, "name") ||
      !usk_pack_writer_write_passages (writer, subject, "definition", entry->node, "definition"))
    return FALSE;

  USK_XML_EACH (node, entry->node, "alias")
    {
      g_autofree char *field = g_strdup_printf ("alias/%u", ++place);

      if (!usk_pack_writer_write_words (writer, subject, field, node))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_step (Writer *writer, const char *treatment, guint position, xmlNode *node)
{
  g_autofree char *id = usk_xml_get (node, "id");
  g_autofree char *scene = usk_xml_get (node, "scene");
  g_autofree char *subject = g_strconcat ("step/", id, NULL);

  return usk_store_run (writer->store, writer->error,
                        "INSERT INTO step (id, treatment, position, scene) VALUES (?, ?, ?, ?)",
                        USK_SQL_VALUES (usk_sql_text (id), usk_sql_text (treatment), usk_sql_int (position),
                                        usk_sql_text (scene))) &&
         usk_pack_writer_write_child (writer, subject, node, "title") &&
         usk_pack_writer_write_passages (writer, subject, "text", node, "text") &&
         usk_pack_writer_write_passages (writer, subject, "detail", node, "detail");
}

static gboolean
write_treatment (Writer *writer, const UskEntry *entry, guint position)
{
  static const char *const sections[] = { "remember", "ask-first", "questions", "aftercare", "get-help" };
  g_autofree char *id = usk_xml_get (entry->node, "id");
  g_autofree char *scene = usk_xml_get (entry->node, "scene");
  g_autofree char *subject = g_strconcat ("treatment/", id, NULL);
  guint number = 0;

  if (!usk_store_run (
        writer->store, writer->error, "INSERT INTO treatment (id, position, scene) VALUES (?, ?, ?)",
        USK_SQL_VALUES (usk_sql_text (id),
                        usk_sql_int ((gint64) usk_xml_get_number (entry->node, "position", position)),
                        usk_sql_text (scene))) ||
      !usk_pack_writer_write_child (writer, subject, entry->node, "name") ||
      !usk_pack_writer_write_child (writer, subject, entry->node, "purpose") ||
      !usk_pack_writer_write_passages (writer, subject, "summary", entry->node, "summary"))
    return FALSE;

  USK_XML_EACH (node, entry->node, "step")
    if (!write_step (writer, id, ++number, node))
      return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (!usk_pack_writer_write_passages (writer, subject, sections[i], usk_xml_child (entry->node, sections[i]),
                                         "point"))
      return FALSE;

  return usk_pack_writer_write_questions (writer, id, entry->node);
}

static gboolean
write_claim (Writer *writer, const UskEntry *entry, guint position)
{
  g_autofree char *id = usk_xml_get (entry->node, "id");
  g_autofree char *article = usk_xml_get (entry->node, "article");
  g_autofree char *verdict = usk_xml_get (entry->node, "verdict");
  g_autofree char *also = usk_xml_get (entry->node, "also");
  g_auto (GStrv) steps = usk_xml_get_words (entry->node, "steps");
  g_autofree char *subject = g_strconcat ("claim/", id, NULL);
  gboolean left_out = xmlHasProp (entry->node, (const xmlChar *) "left-out") != NULL;

  if (!usk_store_run (
        writer->store, writer->error,
        "INSERT INTO claim (id, position, article, verdict, also, left_out) VALUES (?, ?, ?, ?, ?, ?)",
        USK_SQL_VALUES (usk_sql_text (id), usk_sql_int (position), usk_sql_text (article), usk_sql_text (verdict),
                        usk_sql_text (also), usk_sql_int (left_out))) ||
      !usk_pack_writer_write_child (writer, subject, entry->node, "says") ||
      !usk_pack_writer_write_passages (writer, subject, "why", entry->node, "why"))
    return FALSE;

  for (guint i = 0; steps[i] != NULL; i++)
    if (!usk_store_run (writer->store, writer->error, "INSERT INTO claim_step (claim, step) VALUES (?, ?)",
                        USK_SQL_VALUES (usk_sql_text (id), usk_sql_text (steps[i]))))
      return FALSE;

  return TRUE;
}

typedef gboolean (*WriteEntry) (Writer *writer, const UskEntry *entry, guint position);

static gboolean
write_all (Writer *writer, UskEntryKind kind, WriteEntry write)
{
  GPtrArray *entries = usk_source_tree_list (writer->tree, kind);

  for (guint i = 0; i < entries->len; i++)
    if (!write (writer, g_ptr_array_index (entries, i), i + 1))
      return FALSE;

  return TRUE;
}

/* In the order that foreign keys ask for. */
static gboolean
write_rows (Writer *writer)
{
  return write_languages (writer) && write_content (writer) &&
         write_all (writer, USK_ENTRY_SOURCE, write_source) && write_all (writer, USK_ENTRY_TERM, write_term) &&
         usk_pack_writer_write_scenes (writer) && usk_pack_writer_write_engravings (writer) &&
         usk_pack_writer_write_geometry (writer) && write_all (writer, USK_ENTRY_TREATMENT, write_treatment) &&
         write_all (writer, USK_ENTRY_CLAIM, write_claim) && usk_pack_writer_write_comparison (writer) &&
         usk_pack_writer_write_search (writer);
}

/* Most of a pack is drawings and posters, which SQLite reads page by page, a call of the system for each:
 * with pages four times as large as usual there are four times fewer.  Has an effect before anything is written.
 */
static gboolean
use_large_pages (UskStore *store, GError **error)
{
  return usk_store_run_script (store, "PRAGMA page_size = 16384", error);
}

static gboolean
write_pack (UskSourceTree *tree, const char *path, GError **error)
{
  g_autofree char *language = usk_xml_get (usk_source_tree_get_file (tree, "content")->root, "language");
  g_autoptr (UskStore) store = usk_store_open (path, USK_STORE_MODE_WRITE, error);
  Writer writer = { tree, store, language, error };

  if (store == NULL || !use_large_pages (store, error) ||
      !usk_migrations_apply (store, USK_STORE_KIND_PACK, error) || !usk_store_begin (store, error))
    return FALSE;

  if (!write_rows (&writer))
    {
      usk_store_roll_back (store);
      return FALSE;
    }

  return usk_store_commit (store, error);
}

/**
 * usk_pack_writer_write:
 * @tree: a source tree in which no check found a problem
 * @path: (type filename): where the pack shall be
 * @error: return location: %USK_ERROR_READ_ONLY, or what the store and the drawings say
 *
 * Returns: whether the pack is there, whole; if not, an older one still is.
 */
gboolean
usk_pack_writer_write (UskSourceTree *tree, const char *path, GError **error)
{
  g_autofree char *partial = NULL;

  g_return_val_if_fail (USK_IS_SOURCE_TREE (tree), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  partial = g_strconcat (path, ".partial", NULL);
  g_unlink (partial);
  if (write_pack (tree, partial, error) && g_rename (partial, path) == 0)
    return TRUE;

  if (error != NULL && *error == NULL)
    g_set_error (error, USK_ERROR, USK_ERROR_READ_ONLY, "%s cannot be written: %s", path, g_strerror (errno));
  g_unlink (partial);

  return FALSE;
}
