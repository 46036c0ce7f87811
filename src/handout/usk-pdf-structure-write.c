/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-structure.h"

#include <string.h>

#include "usk-pdf-pages.h"
#include "usk-pdf-structure-private.h"

/* Most elements are already as they are meant to be, and are left alone. */

static void
append_number (GString *text, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.2f", number));
  g_string_append_c (text, ' ');
}

/* A marked piece of a page: its number, with its page unless that is the element's own. */
static UskPdfValue
make_piece (UskPdfStructure *self, const UskPdfKid *kid, gint page)
{
  guint id = usk_pdf_file_get_page_id (self->file, (guint) kid->page);

  return usk_pdf_file_make (
    self->file, kid->page == page ? g_strdup_printf ("%d", kid->mcid)
                                  : g_strdup_printf ("<< /Type /MCR /Pg %u 0 R /MCID %d >>", id, kid->mcid));
}

static UskPdfValue
make_kid (UskPdfStructure *self, const UskPdfKid *kid, gint page)
{
  if (kid->element != NULL)
    return usk_pdf_value_new_reference (kid->element->id);

  return kid->other != NULL ? usk_pdf_value_copy (kid->other) : make_piece (self, kid, page);
}

/* Writes what an element, or the root, holds. */
static void
write_kids (UskPdfStructure *self, UskPdfValue *object, GArray *kids, gint page)
{
  UskPdfValue array = usk_pdf_value_new_array ();

  for (guint i = 0; i < kids->len; i++)
    {
      const UskPdfKid *kid = &g_array_index (kids, UskPdfKid, i);

      if (kid->element == NULL || !kid->element->gone)
        usk_pdf_value_append (&array, make_kid (self, kid, page));
    }

  if (usk_pdf_value_get_n_items (&array) > 0)
    usk_pdf_value_set (object, "/K", array);
  else
    {
      usk_pdf_value_remove (object, "/K");
      usk_pdf_value_clear (&array);
    }
}

static void
write_attributes (UskPdfStructure *self, UskPdfElement *element, UskPdfValue *object)
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
    usk_pdf_value_set (object, "/A",
                       usk_pdf_file_make (self->file, g_string_free (g_steal_pointer (&text), FALSE)));
}

typedef struct {
  UskPdfStructure *structure;
  guint n_notes;
  UskPdfValue ids; /* of the notes, as a name tree wants them */
} Writer;

/* A reader program goes from a note to where it is mentioned, and back, by its name. */
static void
write_note_id (Writer *writer, UskPdfElement *element, UskPdfValue *object)
{
  UskPdfFile *file = writer->structure->file;
  g_autofree char *id = g_strdup_printf ("note-%06u", ++writer->n_notes);

  usk_pdf_value_set (object, "/ID", usk_pdf_file_make_string (file, id));
  usk_pdf_value_append (&writer->ids, usk_pdf_file_make_string (file, id));
  usk_pdf_value_append (&writer->ids, usk_pdf_value_new_reference (element->id));
}

static void
write_element (UskPdfElement *element, void *data)
{
  Writer *writer = data;
  UskPdfStructure *self = writer->structure;
  UskPdfValue *object = usk_pdf_file_get_object (self->file, element->id);

  if (element->kids_changed)
    write_kids (self, object, element->kids, element->page);
  if (element->parent_changed && element->parent != NULL)
    usk_pdf_value_set (object, "/P", usk_pdf_value_new_reference (element->parent->id));
  if (element->language != NULL)
    usk_pdf_value_set (object, "/Lang", usk_pdf_file_make_string (self->file, element->language));
  if (element->description != NULL)
    usk_pdf_value_set (object, "/Alt", usk_pdf_file_make_string (self->file, element->description));
  if (strcmp (element->type, "/Note") == 0)
    write_note_id (writer, element, object);
  write_attributes (self, element, object);
}

/* --- from the pieces of a page to their elements ---------------------------- */

/* Returns a table from the number of a page (/StructParents) to its row of the parent tree. */
static GHashTable *
read_parent_tree (UskPdfStructure *self)
{
  GHashTable *rows = g_hash_table_new (NULL, NULL);
  const UskPdfValue *tree = usk_pdf_file_get (self->file, usk_pdf_structure_get_root (self), "/ParentTree");
  const UskPdfValue *numbers = usk_pdf_file_get (self->file, tree, "/Nums");
  guint n_items = usk_pdf_value_get_n_items (numbers);

  for (guint i = 0; i + 1 < n_items; i += 2)
    {
      gint number;

      if (usk_pdf_value_get_int (usk_pdf_value_get_item (numbers, i), &number))
        g_hash_table_insert (rows, GINT_TO_POINTER (number),
                             usk_pdf_file_resolve (self->file, usk_pdf_value_get_item (numbers, i + 1)));
    }

  return rows;
}

static UskPdfValue *
get_row (UskPdfStructure *self, GHashTable *rows, gint page)
{
  const UskPdfValue *dictionary = usk_pdf_file_get_page (self->file, (guint) page);
  gint value;

  if (!usk_pdf_value_get_int (usk_pdf_file_get (self->file, dictionary, "/StructParents"), &value))
    return NULL;

  return g_hash_table_lookup (rows, GINT_TO_POINTER (value));
}

static void
correct_rows (UskPdfStructure *self, GHashTable *rows, const UskPdfElement *element)
{
  UskPdfValue owner = { .kind = USK_PDF_NULL };

  if (!element->gone)
    owner = usk_pdf_value_new_reference (element->id);

  for (guint i = 0; i < element->kids->len; i++)
    {
      const UskPdfKid *kid = &g_array_index (element->kids, UskPdfKid, i);
      UskPdfValue *row;

      if (kid->element != NULL || kid->other != NULL)
        continue;
      row = get_row (self, rows, kid->page);
      if ((guint) kid->mcid < usk_pdf_value_get_n_items (row))
        {
          UskPdfValue *item = usk_pdf_value_get_item (row, (guint) kid->mcid);

          usk_pdf_value_clear (item);
          *item = owner;
        }
    }
}

/* Corrects the row of each piece that an artifact or a part held. */
static void
write_parent_tree (UskPdfStructure *self)
{
  g_autoptr (GHashTable) rows = read_parent_tree (self);

  for (guint i = 0; i < self->elements->len; i++)
    {
      const UskPdfElement *element = g_ptr_array_index (self->elements, i);

      if (element->kids_changed || element->gone)
        correct_rows (self, rows, element);
    }
}

/* --- the catalog ------------------------------------------------------------ */

static void
remove_notes (UskPdfStructure *self)
{
  UskPdfValue *catalog = usk_pdf_file_get_catalog (self->file);
  UskPdfValue *names = usk_pdf_file_get (self->file, catalog, "/Names");
  UskPdfValue *places = usk_pdf_file_get (self->file, names, "/Dests");
  UskPdfValue kept = usk_pdf_value_new_array ();

  for (guint i = 0; i < self->places->len; i++)
    usk_pdf_value_append (&kept, usk_pdf_value_copy (g_ptr_array_index (self->places, i)));
  g_ptr_array_set_size (self->places, 0);

  if (usk_pdf_value_get_n_items (&kept) > 0)
    {
      usk_pdf_value_set (places, "/Names", kept);
      return;
    }

  usk_pdf_value_clear (&kept);
  usk_pdf_value_remove (names, "/Dests");
  if (names->items->len == 0)
    usk_pdf_value_remove (catalog, "/Names");
}

/**
 * usk_pdf_structure_write:
 * @self: a tree; it is of no use any more
 *
 * Puts the tree into the file.
 */
void
usk_pdf_structure_write (UskPdfStructure *self)
{
  Writer writer = { self, 0, usk_pdf_value_new_array () };

  usk_pdf_structure_foreach (self, write_element, &writer);
  write_kids (self, usk_pdf_structure_get_root (self), self->top, -1);
  if (writer.n_notes > 0)
    {
      UskPdfValue tree = usk_pdf_value_new_dictionary ();

      usk_pdf_value_set (&tree, "/Names", writer.ids);
      usk_pdf_value_set (usk_pdf_structure_get_root (self), "/IDTree", tree);
    }
  else
    usk_pdf_value_clear (&writer.ids);
  write_parent_tree (self);
  if (self->has_notes)
    remove_notes (self);
}
