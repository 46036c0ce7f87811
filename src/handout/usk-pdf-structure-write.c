/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-structure.h"

#include <string.h>

#include "usk-pdf-structure-private.h"

/* Most elements are already as they are meant to be, and are left alone: qpdf
 * then copies them unread into the result. */

static void
append_number (GString *text, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.2f", number));
  g_string_append_c (text, ' ');
}

/* A marked piece of a page: its number, with its page unless that is the element's own. */
static qpdf_oh
make_piece (UskPdfStructure *self, const UskPdfKid *kid, gint page)
{
  qpdf_oh number = qpdf_oh_new_integer (self->qpdf, kid->mcid);
  qpdf_oh piece;

  if (kid->page == page)
    return number;

  piece = qpdf_oh_parse (self->qpdf, "<< /Type /MCR >>");
  qpdf_oh_replace_key (self->qpdf, piece, "/Pg", usk_pdf_file_get_page (self->file, (guint) kid->page));
  qpdf_oh_replace_key (self->qpdf, piece, "/MCID", number);
  return piece;
}

/* Writes what an element, or the root, holds. */
static void
write_kids (UskPdfStructure *self, qpdf_oh oh, GArray *kids, gint page)
{
  qpdf_oh array = qpdf_oh_new_array (self->qpdf);
  guint n_kids = 0;

  for (guint i = 0; i < kids->len; i++)
    {
      UskPdfKid *kid = &g_array_index (kids, UskPdfKid, i);
      qpdf_oh item;

      if (kid->element != NULL && kid->element->gone)
        continue;
      if (kid->element != NULL)
        item = kid->element->oh;
      else
        item = kid->other != 0 ? kid->other : make_piece (self, kid, page);
      qpdf_oh_append_item (self->qpdf, array, item);
      n_kids++;
    }

  if (n_kids > 0)
    qpdf_oh_replace_key (self->qpdf, oh, "/K", array);
  else
    qpdf_oh_remove_key (self->qpdf, oh, "/K");
}

static void
write_attributes (UskPdfStructure *self, UskPdfElement *element)
{
  g_autoptr (GString) text = NULL;

  if (strcmp (element->type, "/TH") == 0)
    text = g_string_new (element->is_row_head ? "<< /O /Table /Scope /Row >>" : "<< /O /Table /Scope /Column >>");
  else if (element->is_numbered)
    text = g_string_new ("<< /O /List /ListNumbering /Decimal >>");
  else if (element->has_box)
    {
      text = g_string_new ("<< /O /Layout /Placement /Block /BBox [ ");
      for (guint i = 0; i < G_N_ELEMENTS (element->box); i++)
        append_number (text, element->box[i]);
      g_string_append (text, "] >>");
    }

  if (text != NULL)
    qpdf_oh_replace_key (self->qpdf, element->oh, "/A", qpdf_oh_parse (self->qpdf, text->str));
}

typedef struct {
  UskPdfStructure *structure;
  guint n_notes;
  qpdf_oh ids; /* of the notes, as a name tree wants them */
} Writer;

/* A reader program goes from a note to where it is mentioned, and back, by its name. */
static void
write_note_id (Writer *writer, UskPdfElement *element)
{
  UskPdfStructure *self = writer->structure;
  g_autofree char *id = g_strdup_printf ("note-%06u", ++writer->n_notes);

  qpdf_oh_replace_key (self->qpdf, element->oh, "/ID", qpdf_oh_new_string (self->qpdf, id));
  qpdf_oh_append_item (self->qpdf, writer->ids, qpdf_oh_new_string (self->qpdf, id));
  qpdf_oh_append_item (self->qpdf, writer->ids, element->oh);
}

static void
write_element (UskPdfElement *element, void *data)
{
  Writer *writer = data;
  UskPdfStructure *self = writer->structure;

  if (element->kids_changed)
    write_kids (self, element->oh, element->kids, element->page);
  if (element->parent_changed && element->parent != NULL)
    qpdf_oh_replace_key (self->qpdf, element->oh, "/P", element->parent->oh);
  if (element->language != NULL)
    qpdf_oh_replace_key (self->qpdf, element->oh, "/Lang", qpdf_oh_new_string (self->qpdf, element->language));
  if (element->description != NULL)
    qpdf_oh_replace_key (self->qpdf, element->oh, "/Alt",
                         qpdf_oh_new_unicode_string (self->qpdf, element->description));
  if (strcmp (element->type, "/Note") == 0)
    write_note_id (writer, element);
  write_attributes (self, element);
}

/* --- from the pieces of a page to their elements ---------------------------- */

/* Returns a table from the number of a page (/StructParents) to its row of the parent tree. */
static GHashTable *
read_parent_tree (UskPdfStructure *self)
{
  GHashTable *rows = g_hash_table_new (NULL, NULL);
  qpdf_oh numbers =
    qpdf_oh_get_key_if_dict (self->qpdf, qpdf_oh_get_key (self->qpdf, self->root, "/ParentTree"), "/Nums");
  int n_items = qpdf_oh_is_array (self->qpdf, numbers) ? qpdf_oh_get_array_n_items (self->qpdf, numbers) : 0;

  for (int i = 0; i + 1 < n_items; i += 2)
    {
      int number = qpdf_oh_get_int_value_as_int (self->qpdf, qpdf_oh_get_array_item (self->qpdf, numbers, i));
      qpdf_oh row = qpdf_oh_get_array_item (self->qpdf, numbers, i + 1);

      g_hash_table_insert (rows, GINT_TO_POINTER (number), GUINT_TO_POINTER (row));
    }

  return rows;
}

static qpdf_oh
get_row (UskPdfStructure *self, GHashTable *rows, gint page)
{
  qpdf_oh number =
    qpdf_oh_get_key (self->qpdf, usk_pdf_file_get_page (self->file, (guint) page), "/StructParents");
  int value = -1;

  if (!qpdf_oh_get_value_as_int (self->qpdf, number, &value))
    return 0;
  return GPOINTER_TO_UINT (g_hash_table_lookup (rows, GINT_TO_POINTER (value)));
}

/* Corrects the row of each piece that an artifact or a part held. */
static void
write_parent_tree (UskPdfStructure *self)
{
  g_autoptr (GHashTable) rows = read_parent_tree (self);
  qpdf_oh nobody = qpdf_oh_new_null (self->qpdf);

  for (guint i = 0; i < self->elements->len; i++)
    {
      UskPdfElement *element = g_ptr_array_index (self->elements, i);

      if (!element->kids_changed && !element->gone)
        continue;

      for (guint j = 0; j < element->kids->len; j++)
        {
          UskPdfKid *kid = &g_array_index (element->kids, UskPdfKid, j);
          qpdf_oh row;

          if (kid->element != NULL || kid->other != 0)
            continue;
          row = get_row (self, rows, kid->page);
          if (qpdf_oh_is_array (self->qpdf, row) && kid->mcid < qpdf_oh_get_array_n_items (self->qpdf, row))
            qpdf_oh_set_array_item (self->qpdf, row, kid->mcid, element->gone ? nobody : element->oh);
        }
    }
}

/* --- the catalog ------------------------------------------------------------ */

static void
remove_notes (UskPdfStructure *self)
{
  qpdf_oh catalog = qpdf_get_root (self->qpdf);
  qpdf_oh names = qpdf_oh_get_key (self->qpdf, catalog, "/Names");
  qpdf_oh places = qpdf_oh_get_key (self->qpdf, names, "/Dests");
  qpdf_oh kept = qpdf_oh_new_array (self->qpdf);

  for (guint i = 0; i < self->places->len; i++)
    qpdf_oh_append_item (self->qpdf, kept, g_array_index (self->places, qpdf_oh, i));

  if (self->places->len > 0)
    qpdf_oh_replace_key (self->qpdf, places, "/Names", kept);
  else
    qpdf_oh_remove_key (self->qpdf, names, "/Dests");

  qpdf_oh_begin_dict_key_iter (self->qpdf, names);
  if (!qpdf_oh_dict_more_keys (self->qpdf))
    qpdf_oh_remove_key (self->qpdf, catalog, "/Names");
}

/**
 * usk_pdf_structure_write:
 * @self: a tree
 * @error: return location for an error
 *
 * Puts the tree into the file.
 *
 * Returns: whether that worked.
 */
gboolean
usk_pdf_structure_write (UskPdfStructure *self, GError **error)
{
  Writer writer = { self, 0, qpdf_oh_new_array (self->qpdf) };

  usk_pdf_structure_foreach (self, write_element, &writer);
  write_kids (self, self->root, self->top, -1);
  if (writer.n_notes > 0)
    {
      qpdf_oh tree = qpdf_oh_new_dictionary (self->qpdf);

      qpdf_oh_replace_key (self->qpdf, tree, "/Names", writer.ids);
      qpdf_oh_replace_key (self->qpdf, self->root, "/IDTree", tree);
    }
  write_parent_tree (self);
  if (self->has_notes)
    remove_notes (self);

  return usk_pdf_file_check (self->file, error);
}
