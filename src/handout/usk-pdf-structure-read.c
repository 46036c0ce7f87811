/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-pages.h"
#include "usk-pdf-structure-private.h"

/* No handout comes near; a file that does was not made by us. */
#define MAX_ELEMENTS 200000
#define MAX_MCID     65535

typedef struct {
  UskPdfStructure *structure;
  /* The numbers of the objects that were read, since a loop must not go on for ever. */
  GHashTable *seen;
} Reader;

static gboolean read_kids (Reader *reader, UskPdfValue *kids, UskPdfElement *parent, guint depth, GError **error);

static gboolean
read_element (Reader *reader, UskPdfValue *oh, UskPdfElement *parent, guint depth, GError **error)
{
  UskPdfStructure *self = reader->structure;
  UskPdfElement *element;
  UskPdfValue *object = usk_pdf_file_resolve (self->file, oh);
  const UskPdfValue *type = usk_pdf_file_get (self->file, object, "/S");
  UskPdfKid kid = { 0 };

  if (depth > USK_PDF_STRUCTURE_MAX_DEPTH || self->elements->len >= MAX_ELEMENTS)
    return usk_pdf_structure_fail (error, "its structure is too large");
  if (oh->kind != USK_PDF_REFERENCE || !g_hash_table_add (reader->seen, GUINT_TO_POINTER (oh->id)))
    return usk_pdf_structure_fail (error, "an element of its structure stands in two places");
  if (type == NULL || type->kind != USK_PDF_ATOM || *type->text != '/')
    return usk_pdf_structure_fail (error, "an element of its structure has no type");

  element = g_new0 (UskPdfElement, 1);
  element->number = element->whole = self->elements->len;
  element->id = oh->id;
  element->parent = parent;
  element->type = g_strndup (type->text, type->length);
  element->kids = g_array_new (FALSE, FALSE, sizeof (UskPdfKid));
  element->page = usk_pdf_file_find_page (self->file, usk_pdf_value_get (object, "/Pg"));
  g_ptr_array_add (self->elements, element);

  kid.element = element;
  g_array_append_val (parent != NULL ? parent->kids : self->top, kid);

  return read_kids (reader, usk_pdf_value_get (object, "/K"), element, depth + 1, error);
}

/* A marked piece of a page, named by its number alone or with its page. */
static gboolean
read_piece (const UskPdfValue *number, gint page, UskPdfElement *parent, GError **error)
{
  gint mcid = -1;
  UskPdfKid kid = { .page = page };

  if (!usk_pdf_value_get_int (number, &mcid) || mcid < 0 || mcid > MAX_MCID || page < 0 || parent == NULL)
    return usk_pdf_structure_fail (error, "an element of its structure points to no page");

  kid.mcid = mcid;
  g_array_append_val (parent->kids, kid);
  return TRUE;
}

static gboolean
read_kid (Reader *reader, UskPdfValue *oh, UskPdfElement *parent, guint depth, GError **error)
{
  UskPdfFile *file = reader->structure->file;
  const UskPdfValue *object = usk_pdf_file_resolve (file, oh);
  const UskPdfValue *type = usk_pdf_value_get (object, "/Type");

  if (object != NULL && object->kind == USK_PDF_ATOM)
    return read_piece (object, parent != NULL ? parent->page : -1, parent, error);
  if (object == NULL || object->kind != USK_PDF_DICTIONARY)
    return usk_pdf_structure_fail (error, "an element of its structure holds what cannot be in one");

  if (usk_pdf_value_is (type, "/MCR"))
    return read_piece (usk_pdf_value_get (object, "/MCID"),
                       usk_pdf_file_find_page (file, usk_pdf_value_get (object, "/Pg")), parent, error);

  if (usk_pdf_value_is (type, "/OBJR") && parent != NULL)
    {
      UskPdfKid kid = { .other = oh };

      g_array_append_val (parent->kids, kid);
      return TRUE;
    }

  return read_element (reader, oh, parent, depth, error);
}

/* One kid stands there by itself, several stand in an array. */
static gboolean
read_kids (Reader *reader, UskPdfValue *kids, UskPdfElement *parent, guint depth, GError **error)
{
  UskPdfValue *array = usk_pdf_file_resolve (reader->structure->file, kids);

  if (array == NULL || array->kind == USK_PDF_NULL)
    return TRUE;
  if (array->kind != USK_PDF_ARRAY)
    return read_kid (reader, kids, parent, depth, error);

  for (guint i = 0; i < usk_pdf_value_get_n_items (array); i++)
    {
      if (!read_kid (reader, usk_pdf_value_get_item (array, i), parent, depth, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * usk_pdf_structure_read:
 * @self: a tree that is empty
 * @error: return location: %USK_ERROR_INVALID
 *
 * Reads the tree that cairo wrote.
 *
 * Returns: whether it is one.
 */
gboolean
usk_pdf_structure_read (UskPdfStructure *self, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Reader reader = { self, seen };
  UskPdfValue *root = usk_pdf_structure_get_root (self);

  if (root == NULL || root->kind != USK_PDF_DICTIONARY)
    return usk_pdf_structure_fail (error, "it has no structure; was everything drawn within a tag?");

  return read_kids (&reader, usk_pdf_value_get (root, "/K"), NULL, 0, error);
}
