/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-source-tree.h"

#include <libxml/relaxng.h>
#include <string.h>

#include "usk-compile-resources.h"
#include "usk-xml.h"

#define GRAMMAR_RESOURCE "/org/underskin/Kiosk/compile/underskin.rng"

struct _UskSourceTree {
  GObject parent_instance;

  GPtrArray *files;
  GPtrArray *entries[USK_N_ENTRY_KINDS];
  GHashTable *index[USK_N_ENTRY_KINDS];
  GPtrArray *diagrams;
  GHashTable *svgs;
  UskMessages *messages;
  GPtrArray *translations;
};

G_DEFINE_FINAL_TYPE (UskSourceTree, usk_source_tree, G_TYPE_OBJECT)

static const char *const element_of_kind[USK_N_ENTRY_KINDS] = {
  [USK_ENTRY_SOURCE] = "source",       [USK_ENTRY_TERM] = "term",     [USK_ENTRY_SCENE] = "scene",
  [USK_ENTRY_TREATMENT] = "treatment", [USK_ENTRY_STEP] = "step",     [USK_ENTRY_CLAIM] = "claim",
  [USK_ENTRY_ASPECT] = "aspect",       [USK_ENTRY_CHOICE] = "choice", [USK_ENTRY_QUESTION] = "question",
};

typedef struct {
  xmlRelaxNG *schema;
  xmlRelaxNGParserCtxt *parser;
} Grammar;

static void
usk_source_file_free (gpointer data)
{
  UskSourceFile *file = data;

  g_clear_pointer (&file->document, xmlFreeDoc);
  g_free (file->name);
  g_free (file);
}

static void
grammar_open (Grammar *grammar)
{
  g_autoptr (GBytes) text =
    g_resource_lookup_data (usk_compile_get_resource (), GRAMMAR_RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_return_if_fail (text != NULL);
  grammar->parser = xmlRelaxNGNewMemParserCtxt (g_bytes_get_data (text, NULL), (int) g_bytes_get_size (text));
  grammar->schema = xmlRelaxNGParse (grammar->parser);
}

static void
grammar_close (Grammar *grammar)
{
  g_clear_pointer (&grammar->schema, xmlRelaxNGFree);
  g_clear_pointer (&grammar->parser, xmlRelaxNGFreeParserCtxt);
}

static gboolean
validate (Grammar *grammar, UskSourceFile *file, UskProblems *problems)
{
  UskXmlReport report = { file->name, problems };
  xmlRelaxNGValidCtxt *context = xmlRelaxNGNewValidCtxt (grammar->schema);
  int result;

  xmlRelaxNGSetValidStructuredErrors (context, usk_xml_report_cb, &report);
  result = xmlRelaxNGValidateDoc (context, file->document);
  xmlRelaxNGFreeValidCtxt (context);

  return result == 0;
}

static void
add_entry (UskSourceTree *self, UskEntryKind kind, const UskSourceFile *file, xmlNode *node, UskProblems *problems)
{
  g_autofree char *id = usk_xml_get (node, "id");
  UskEntry *entry = g_new (UskEntry, 1);
  UskEntry *other = g_hash_table_lookup (self->index[kind], id);

  entry->file = file;
  entry->node = node;
  g_ptr_array_add (self->entries[kind], entry);

  if (other != NULL)
    usk_problems_add (problems, file->name, usk_xml_line (node), "%s \"%s\" was already given in %s:%u",
                      element_of_kind[kind], id, other->file->name, usk_xml_line (other->node));
  else
    g_hash_table_insert (self->index[kind], g_steal_pointer (&id), entry);
}

/* The root of a treatment's file is an entry too, all others are its children. */
static void
index_file (UskSourceTree *self, const UskSourceFile *file, UskProblems *problems)
{
  for (int kind = 0; kind < USK_N_ENTRY_KINDS; kind++)
    {
      if (xmlStrEqual (file->root->name, (const xmlChar *) element_of_kind[kind]))
        add_entry (self, kind, file, file->root, problems);

      USK_XML_EACH (node, file->root, element_of_kind[kind])
        add_entry (self, kind, file, node, problems);
    }
}

static void
load_file (UskSourceTree *self, Grammar *grammar, const char *folder, const char *name, UskProblems *problems)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  xmlDoc *document = usk_xml_read (path, name, problems);
  UskSourceFile *file;

  if (document == NULL)
    return;

  file = g_new0 (UskSourceFile, 1);
  file->name = g_strdup (name);
  file->document = document;
  file->root = xmlDocGetRootElement (document);

  /* A file outside the grammar is reported but not looked into further, so
   * that the later checks may rely on its shape.
   */
  if (!validate (grammar, file, problems))
    {
      usk_source_file_free (file);
      return;
    }
  g_ptr_array_add (self->files, file);
  usk_messages_add (self->messages, file->document);
  index_file (self, file, problems);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_folder (const char *folder, const char *below, const char *suffix)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = g_build_filename (folder, below, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, suffix))
      g_ptr_array_add (names, below[0] != '\0' ? g_build_filename (below, name, NULL) : g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

static void
load_files (UskSourceTree *self, const char *folder, UskProblems *problems)
{
  static const char *const places[] = { "", "treatments", "scenes" };
  Grammar grammar = { NULL, NULL };

  grammar_open (&grammar);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GPtrArray) names = list_folder (folder, places[i], ".xml");

      for (guint n = 0; n < names->len; n++)
        load_file (self, &grammar, folder, g_ptr_array_index (names, n), problems);
    }
  grammar_close (&grammar);

  if (self->files->len == 0 && usk_problems_get_count (problems) == 0)
    usk_problems_add (problems, folder, 0, "holds no content source: name the folder with content.xml");
}

static void
load_diagram (UskSourceTree *self, const char *folder, const char *file_name, UskProblems *problems)
{
  g_autofree char *path = g_build_filename (folder, file_name, NULL);
  g_autofree char *name = g_strndup (file_name, strlen (file_name) - strlen (".svg"));
  g_autofree char *text = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (UskDiagram) diagram = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, &error))
    {
      usk_problems_add (problems, file_name, 0, "%s", error->message);
      return;
    }

  svg = g_bytes_new_take (g_steal_pointer (&text), length);
  diagram = usk_diagram_new (name, svg, problems, &error);
  if (diagram == NULL)
    {
      usk_problems_add (problems, file_name, 0, "%s", error->message);
      return;
    }
  g_ptr_array_add (self->diagrams, g_steal_pointer (&diagram));
  g_hash_table_insert (self->svgs, g_steal_pointer (&name), g_steal_pointer (&svg));
}

static void
load_diagrams (UskSourceTree *self, const char *folder, UskProblems *problems)
{
  g_autoptr (GPtrArray) names = list_folder (folder, "", ".svg");

  for (guint i = 0; i < names->len; i++)
    load_diagram (self, folder, g_ptr_array_index (names, i), problems);
}

static void
usk_source_tree_finalize (GObject *object)
{
  UskSourceTree *self = USK_SOURCE_TREE (object);

  for (int kind = 0; kind < USK_N_ENTRY_KINDS; kind++)
    {
      g_clear_pointer (&self->index[kind], g_hash_table_unref);
      g_clear_pointer (&self->entries[kind], g_ptr_array_unref);
    }
  g_clear_pointer (&self->translations, g_ptr_array_unref);
  g_clear_object (&self->messages);
  g_clear_pointer (&self->svgs, g_hash_table_unref);
  g_clear_pointer (&self->diagrams, g_ptr_array_unref);
  g_clear_pointer (&self->files, g_ptr_array_unref);

  G_OBJECT_CLASS (usk_source_tree_parent_class)->finalize (object);
}

static void
usk_source_tree_class_init (UskSourceTreeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_source_tree_finalize;
}

static void
usk_source_tree_init (UskSourceTree *self)
{
  self->files = g_ptr_array_new_with_free_func (usk_source_file_free);
  self->diagrams = g_ptr_array_new_with_free_func (g_object_unref);
  self->messages = usk_messages_new ();
  self->svgs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  for (int kind = 0; kind < USK_N_ENTRY_KINDS; kind++)
    {
      self->entries[kind] = g_ptr_array_new_with_free_func (g_free);
      self->index[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    }
}

/**
 * usk_source_tree_load:
 * @folder: (type filename): the folder with content.xml
 * @diagram_folder: (type filename): the folder with the drawings
 * @problems: everything that is wrong is added here
 *
 * Reads, parses and validates every file.  Files that break the grammar are
 * reported and left out, and so are translations that cannot be read.
 *
 * Returns: (transfer full): what could be read.
 */
UskSourceTree *
usk_source_tree_load (const char *folder, const char *diagram_folder, UskProblems *problems)
{
  UskSourceTree *self = g_object_new (USK_TYPE_SOURCE_TREE, NULL);

  load_files (self, folder, problems);
  load_diagrams (self, diagram_folder, problems);
  self->translations = usk_translation_load_all (folder, problems);

  return self;
}

/**
 * usk_source_tree_get_files:
 * @self: a source tree
 *
 * Returns: (transfer none) (element-type UskSourceFile): the files in order.
 */
GPtrArray *
usk_source_tree_get_files (UskSourceTree *self)
{
  g_return_val_if_fail (USK_IS_SOURCE_TREE (self), NULL);

  return self->files;
}

/**
 * usk_source_tree_get_file:
 * @self: a source tree
 * @root: name of a root element
 *
 * Returns: (transfer none) (nullable): the first file with that root.
 */
UskSourceFile *
usk_source_tree_get_file (UskSourceTree *self, const char *root)
{
  g_return_val_if_fail (USK_IS_SOURCE_TREE (self), NULL);

  for (guint i = 0; i < self->files->len; i++)
    {
      UskSourceFile *file = g_ptr_array_index (self->files, i);

      if (xmlStrEqual (file->root->name, (const xmlChar *) root))
        return file;
    }

  return NULL;
}

/**
 * usk_source_tree_list:
 * @self: a source tree
 * @kind: a kind of entry
 *
 * Returns: (transfer none) (element-type UskEntry): all of them, in order.
 */
GPtrArray *
usk_source_tree_list (UskSourceTree *self, UskEntryKind kind)
{
  g_return_val_if_fail (USK_IS_SOURCE_TREE (self), NULL);

  return self->entries[kind];
}

/**
 * usk_source_tree_find:
 * @self: a source tree
 * @kind: a kind of entry
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the entry.
 */
const UskEntry *
usk_source_tree_find (UskSourceTree *self, UskEntryKind kind, const char *id)
{
  g_return_val_if_fail (USK_IS_SOURCE_TREE (self), NULL);

  return g_hash_table_lookup (self->index[kind], id);
}

/**
 * usk_source_tree_get_diagrams:
 * @self: a source tree
 *
 * Returns: (transfer none) (element-type UskDiagram): the drawings in order.
 */
GPtrArray *
usk_source_tree_get_diagrams (UskSourceTree *self)
{
  g_return_val_if_fail (USK_IS_SOURCE_TREE (self), NULL);

  return self->diagrams;
}

/**
 * usk_source_tree_find_diagram:
 * @self: a source tree
 * @name: a drawing's name
 *
 * Returns: (transfer none) (nullable): the drawing.
 */
UskDiagram *
usk_source_tree_find_diagram (UskSourceTree *self, const char *name)
{
  g_return_val_if_fail (USK_IS_SOURCE_TREE (self), NULL);

  for (guint i = 0; i < self->diagrams->len; i++)
    {
      UskDiagram *diagram = g_ptr_array_index (self->diagrams, i);

      if (g_str_equal (usk_diagram_get_name (diagram), name))
        return diagram;
    }

  return NULL;
}

/**
 * usk_source_tree_get_svg:
 * @self: a source tree
 * @name: a drawing's name
 *
 * Returns: (transfer none) (nullable): its file as it is.
 */
GBytes *
usk_source_tree_get_svg (UskSourceTree *self, const char *name)
{
  g_return_val_if_fail (USK_IS_SOURCE_TREE (self), NULL);

  return g_hash_table_lookup (self->svgs, name);
}

/**
 * usk_source_tree_get_messages:
 * @self: a source tree
 *
 * Returns: (transfer none): what of it is for translators.
 */
UskMessages *
usk_source_tree_get_messages (UskSourceTree *self)
{
  g_return_val_if_fail (USK_IS_SOURCE_TREE (self), NULL);

  return self->messages;
}

/**
 * usk_source_tree_get_translations:
 * @self: a source tree
 *
 * Returns: (transfer none) (element-type UskTranslation): its other languages.
 */
GPtrArray *
usk_source_tree_get_translations (UskSourceTree *self)
{
  g_return_val_if_fail (USK_IS_SOURCE_TREE (self), NULL);

  return self->translations;
}
