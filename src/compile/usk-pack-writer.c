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
#include "usk-poster.h"
#include "usk-scene-reader.h"
#include "usk-xml.h"

typedef UskPackWriter Writer;

static gboolean
write_text (Writer *writer, const char *subject, const char *field, const char *language, const char *value)
{
  return usk_store_run (writer->store, writer->error,
                        "INSERT INTO text (subject, field, language, value) VALUES (?, ?, ?, ?)", "ssss", subject,
                        field, language, value);
}

/* Every text of the pack comes this way, so that none misses its translations. */
static gboolean
write_in_each_language (Writer *writer, const char *subject, const char *field, xmlNode *node, gboolean marks)
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
write_meta (Writer *writer, const char *key, const char *value)
{
  return usk_store_run (writer->store, writer->error, "INSERT INTO meta (key, value) VALUES (?, ?)", "ss", key,
                        value);
}

static gboolean
write_languages (Writer *writer)
{
  GPtrArray *translations = usk_source_tree_get_translations (writer->tree);

  if (!usk_store_run (writer->store, writer->error, "INSERT INTO language (code) VALUES (?)", "s",
                      writer->language))
    return FALSE;

  for (guint i = 0; i < translations->len; i++)
    if (!usk_store_run (writer->store, writer->error, "INSERT INTO language (code) VALUES (?)", "s",
                        usk_translation_get_language (g_ptr_array_index (translations, i))))
      return FALSE;

  return TRUE;
}

/* What the pack says about itself: facts, and words that a visitor may read. */
static gboolean
write_content (Writer *writer)
{
  static const char *const attributes[] = { "version", "language", "published", "next-review" };
  static const char *const children[] = { "title", "funding", "update-policy" };
  xmlNode *root = usk_source_tree_get_file (writer->tree, "content")->root;
  g_autofree char *licence = usk_xml_text (usk_xml_child (root, "licence"));

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      g_autofree char *value = usk_xml_get (root, attributes[i]);

      if (!write_meta (writer, attributes[i], value))
        return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    if (!usk_pack_writer_write_child (writer, "content", root, children[i]))
      return FALSE;

  return write_meta (writer, "licence", licence);
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
  g_autofree char *subject = g_strconcat ("source/", key, NULL);
  gint64 year = (gint64) usk_xml_get_number (entry->node, "year", 0);

  if (!usk_store_run (writer->store, writer->error,
                      "INSERT INTO source (key, position, kind, read, year, doi, funding_known) "
                      "VALUES (?, ?, ?, ?, nullif (?, 0), ?, ?)",
                      "sissisi", key, (gint64) position, kind, read, year, doi,
                      (gint64) g_str_equal (known, "yes")))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!usk_pack_writer_write_child (writer, subject, entry->node, texts[i]))
      return FALSE;

  return TRUE;
}

static gboolean
write_citations (Writer *writer, const char *passage, xmlNode *node)
{
  g_auto (GStrv) sources = usk_xml_get_words (node, "sources");

  for (guint i = 0; sources[i] != NULL; i++)
    if (!usk_store_run (writer->store, writer->error,
                        "INSERT INTO citation (passage, place, source) VALUES (?, ?, ?)", "sis", passage,
                        (gint64) i + 1, sources[i]))
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
                        "sssiii", id, subject, role, (gint64) place, (gint64) general, (gint64) emergency) &&
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

static gboolean
write_term (Writer *writer, const UskEntry *entry, guint position)
{
  g_autofree char *id = usk_xml_get (entry->node, "id");
  g_autofree char *subject = g_strconcat ("term/", id, NULL);
  guint place = 0;

  if (!usk_store_run (writer->store, writer->error, "INSERT INTO term (id, position) VALUES (?, ?)", "si", id,
                      (gint64) position) ||
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
write_diagram (Writer *writer, UskDiagram *diagram)
{
  const char *name = usk_diagram_get_name (diagram);

  return usk_store_run (writer->store, writer->error, "INSERT INTO diagram (name, svg) VALUES (?, ?)", "sb", name,
                        usk_source_tree_get_svg (writer->tree, name));
}

static gboolean
write_scrub (Writer *writer, UskScene *scene, const char *subject, xmlNode *node)
{
  const UskScrub *scrub = usk_scene_get_scrub (scene);
  const char *id = usk_scene_get_id (scene);
  guint place = 0;

  if (scrub == NULL)
    return TRUE;

  if (!usk_store_run (writer->store, writer->error,
                      "INSERT INTO scrub (scene, start_time, end_time, unit, from_value, to_value, step) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?)",
                      "sddsddd", id, scrub->start, scrub->end, scrub->unit, scrub->from, scrub->to, scrub->step))
    return FALSE;

  USK_XML_EACH (mark, usk_xml_child (node, "scrub"), "mark")
    {
      g_autofree char *field = g_strdup_printf ("mark/%u", ++place);

      if (!usk_store_run (writer->store, writer->error,
                          "INSERT INTO scrub_mark (scene, place, at) VALUES (?, ?, ?)", "sid", id, (gint64) place,
                          usk_xml_get_number (mark, "at", 0)) ||
          !usk_pack_writer_write_words (writer, subject, field, mark))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_label (Writer *writer, const char *scene, const char *subject, guint place, xmlNode *node)
{
  xmlAttr *note = xmlHasProp (node, (const xmlChar *) "note");
  g_autofree char *part = usk_xml_get (node, "part");
  g_autofree char *anchor = usk_xml_get (node, "at");
  g_autofree char *term = usk_xml_get (node, "term");
  g_autofree char *text_field = g_strdup_printf ("label/%u", place);
  g_autofree char *note_field = g_strdup_printf ("note/%u", place);

  return usk_store_run (writer->store, writer->error,
                        "INSERT INTO label (scene, place, part, anchor, term) VALUES (?, ?, ?, ?, ?)", "sisss",
                        scene, (gint64) place, part, anchor, term) &&
         usk_pack_writer_write_words (writer, subject, text_field, node) &&
         (note == NULL || usk_pack_writer_write_words (writer, subject, note_field, (xmlNode *) note));
}

static gboolean
write_labels (Writer *writer, const char *scene, const char *subject, xmlNode *node)
{
  guint place = 0;

  USK_XML_EACH (label, node, "label")
    if (!write_label (writer, scene, subject, ++place, label))
      return FALSE;

  return TRUE;
}

static char *
join_stills (UskScene *scene)
{
  GString *text = g_string_new (NULL);
  guint n_stills;
  const double *stills = usk_scene_get_stills (scene, &n_stills);

  for (guint i = 0; i < n_stills; i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", g_ascii_dtostr (number, sizeof number, stills[i]));
    }

  return g_string_free (text, FALSE);
}

static gboolean
write_scene_row (Writer *writer, UskScene *scene)
{
  const char *const *focus = usk_scene_get_focus (scene);
  g_autofree char *parts = g_strjoinv (" ", (char **) usk_scene_get_show (scene));
  g_autofree char *focus_list = focus != NULL ? g_strjoinv (" ", (char **) focus) : NULL;
  g_autofree char *stills = join_stills (scene);
  double padding;
  const char *camera = usk_scene_get_camera (scene, &padding);

  return usk_store_run (writer->store, writer->error,
                        "INSERT INTO scene (id, diagram, parts, focus, camera, padding, play, duration, stills) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        "sssssdsds", usk_scene_get_id (scene), usk_scene_get_diagram (scene), parts, focus_list,
                        camera, padding, usk_scene_get_play (scene) == USK_SCENE_PLAY_ONCE ? "once" : "loop",
                        usk_scene_get_duration (scene), stills);
}

static gboolean
write_poster (Writer *writer, UskScene *scene)
{
  UskDiagram *diagram = usk_source_tree_find_diagram (writer->tree, usk_scene_get_diagram (scene));
  g_autoptr (GBytes) jpeg = usk_poster_make (diagram, scene, writer->error);

  return jpeg != NULL &&
         usk_store_run (writer->store, writer->error, "INSERT INTO poster (scene, jpeg) VALUES (?, ?)", "sb",
                        usk_scene_get_id (scene), jpeg);
}

static gboolean
write_scene (Writer *writer, const UskEntry *entry, guint position)
{
  g_autoptr (UskScene) scene = usk_scene_reader_read (entry);
  g_autofree char *subject = g_strconcat ("scene/", usk_scene_get_id (scene), NULL);

  return write_scene_row (writer, scene) &&
         usk_pack_writer_write_child (writer, subject, entry->node, "description") &&
         write_scrub (writer, scene, subject, entry->node) &&
         write_labels (writer, usk_scene_get_id (scene), subject, entry->node) && write_poster (writer, scene);
}

static gboolean
write_step (Writer *writer, const char *treatment, guint position, xmlNode *node)
{
  g_autofree char *id = usk_xml_get (node, "id");
  g_autofree char *scene = usk_xml_get (node, "scene");
  g_autofree char *subject = g_strconcat ("step/", id, NULL);

  return usk_store_run (writer->store, writer->error,
                        "INSERT INTO step (id, treatment, position, scene) VALUES (?, ?, ?, ?)", "ssis", id,
                        treatment, (gint64) position, scene) &&
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

  if (!usk_store_run (writer->store, writer->error, "INSERT INTO treatment (id, position, scene) VALUES (?, ?, ?)",
                      "sis", id, (gint64) usk_xml_get_number (entry->node, "position", position), scene) ||
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
        "INSERT INTO claim (id, position, article, verdict, also, left_out) VALUES (?, ?, ?, ?, ?, ?)", "sisssi",
        id, (gint64) position, article, verdict, also, (gint64) left_out) ||
      !usk_pack_writer_write_child (writer, subject, entry->node, "says") ||
      !usk_pack_writer_write_passages (writer, subject, "why", entry->node, "why"))
    return FALSE;

  for (guint i = 0; steps[i] != NULL; i++)
    if (!usk_store_run (writer->store, writer->error, "INSERT INTO claim_step (claim, step) VALUES (?, ?)", "ss",
                        id, steps[i]))
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

static gboolean
write_diagrams (Writer *writer)
{
  GPtrArray *diagrams = usk_source_tree_get_diagrams (writer->tree);

  for (guint i = 0; i < diagrams->len; i++)
    if (!write_diagram (writer, g_ptr_array_index (diagrams, i)))
      return FALSE;

  return TRUE;
}

/* In the order that foreign keys ask for. */
static gboolean
write_rows (Writer *writer)
{
  return write_languages (writer) && write_content (writer) &&
         write_all (writer, USK_ENTRY_SOURCE, write_source) && write_all (writer, USK_ENTRY_TERM, write_term) &&
         write_diagrams (writer) && write_all (writer, USK_ENTRY_SCENE, write_scene) &&
         usk_pack_writer_write_engravings (writer) && write_all (writer, USK_ENTRY_TREATMENT, write_treatment) &&
         write_all (writer, USK_ENTRY_CLAIM, write_claim) && usk_pack_writer_write_comparison (writer) &&
         usk_pack_writer_write_search (writer);
}

static gboolean
write_pack (UskSourceTree *tree, const char *path, GError **error)
{
  g_autofree char *language = usk_xml_get (usk_source_tree_get_file (tree, "content")->root, "language");
  g_autoptr (UskStore) store = usk_store_open (path, USK_STORE_MODE_WRITE, error);
  Writer writer = { tree, store, language, error };

  if (store == NULL || !usk_migrations_apply (store, USK_STORE_KIND_PACK, error) ||
      !usk_store_begin (store, error))
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
 * @error: return location
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
