/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-structure.h"

#include <string.h>

#include "usk-error.h"
#include "usk-pdf-content.h"
#include "usk-pdf-note.h"
#include "usk-pdf-pages.h"
#include "usk-pdf-structure-private.h"

/* No handout comes near; a file that does was not made by us. */
#define MAX_MARKS 4000000

static void
element_free (void *data)
{
  UskPdfElement *element = data;

  g_array_unref (element->kids);
  g_free (element->type);
  g_free (element->language);
  g_free (element);
}

gboolean
usk_pdf_structure_fail (GError **error, const char *what)
{
  g_set_error (error, USK_ERROR, USK_ERROR_INVALID, "The PDF cannot be completed: %s", what);
  return FALSE;
}

UskPdfValue *
usk_pdf_structure_get_root (UskPdfStructure *self)
{
  return usk_pdf_file_get (self->file, usk_pdf_file_get_catalog (self->file), "/StructTreeRoot");
}

static gboolean
set_mark (UskPdfStructure *self, const UskPdfKid *kid, UskPdfMark mark, GError **error)
{
  GByteArray *marks = g_ptr_array_index (self->marks, kid->page);
  guint before = marks->len;
  guint needed = (guint) kid->mcid + 1;

  if (needed > before)
    {
      self->n_marks += needed - before;
      if (self->n_marks > MAX_MARKS)
        return usk_pdf_structure_fail (error, "its structure is too large");
      g_byte_array_set_size (marks, needed);
      memset (marks->data + before, USK_PDF_MARK_NONE, needed - before);
    }
  if (marks->data[kid->mcid] != USK_PDF_MARK_NONE)
    return usk_pdf_structure_fail (error, "two elements of its structure hold the same piece of a page");

  marks->data[kid->mcid] = (guint8) mark;
  return TRUE;
}

static gboolean
take_artifact (UskPdfElement *element, GError **error)
{
  for (guint i = 0; i < element->kids->len; i++)
    {
      const UskPdfKid *kid = &g_array_index (element->kids, UskPdfKid, i);

      if (kid->element != NULL || kid->other != NULL)
        return usk_pdf_structure_fail (error, "an artifact holds an element");
    }

  element->gone = TRUE;
  if (element->parent != NULL)
    element->parent->kids_changed = TRUE;
  return TRUE;
}

static gboolean
take_artifacts (UskPdfStructure *self, GError **error)
{
  for (guint i = 0; i < self->elements->len; i++)
    {
      UskPdfElement *element = g_ptr_array_index (self->elements, i);
      gboolean is_artifact = strcmp (element->type, "/" USK_PDF_ARTIFACT_STAND_IN) == 0;

      if (is_artifact && !take_artifact (element, error))
        return FALSE;

      /* Parents come before their kids, also after parts were joined. */
      element->depth = element->parent != NULL ? element->parent->depth + 1 : 0;
      if (element->depth > USK_PDF_STRUCTURE_MAX_DEPTH)
        return usk_pdf_structure_fail (error, "its structure is too deep");

      for (guint j = 0; j < element->kids->len; j++)
        {
          UskPdfKid *kid = &g_array_index (element->kids, UskPdfKid, j);

          if (kid->element == NULL && kid->other == NULL &&
              !set_mark (self, kid, is_artifact ? USK_PDF_MARK_ARTIFACT : USK_PDF_MARK_ELEMENT, error))
            return FALSE;
        }
    }

  return TRUE;
}

/**
 * usk_pdf_structure_new:
 * @file: (transfer none): a file that outlives the structure
 * @error: return location for an error
 *
 * Reads the tree that cairo wrote and the notes that were put beside it.
 *
 * Returns: (transfer full): the tree, or %NULL.
 */
UskPdfStructure *
usk_pdf_structure_new (UskPdfFile *file, GError **error)
{
  g_autoptr (UskPdfStructure) self = g_new0 (UskPdfStructure, 1);

  self->file = file;
  self->elements = g_ptr_array_new_with_free_func (element_free);
  self->top = g_array_new (FALSE, FALSE, sizeof (UskPdfKid));
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);
  self->places = g_ptr_array_new ();
  for (guint i = 0; i < usk_pdf_file_get_n_pages (file); i++)
    g_ptr_array_add (self->marks, g_byte_array_new ());

  if (!usk_pdf_structure_read (self, error) || !usk_pdf_structure_take_notes (self, error) ||
      !usk_pdf_structure_join_parts (self, error) || !take_artifacts (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * usk_pdf_structure_free:
 * @self: a tree
 *
 * Frees the tree, not the file.
 */
void
usk_pdf_structure_free (UskPdfStructure *self)
{
  g_ptr_array_unref (self->elements);
  g_array_unref (self->top);
  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->places);
  g_free (self);
}

static void
visit (GArray *kids, UskPdfElementFunc func, void *data)
{
  for (guint i = 0; i < kids->len; i++)
    {
      UskPdfElement *element = g_array_index (kids, UskPdfKid, i).element;

      if (element != NULL && !element->gone)
        {
          func (element, data);
          visit (element->kids, func, data);
        }
    }
}

void
usk_pdf_structure_foreach (UskPdfStructure *self, UskPdfElementFunc func, void *data)
{
  visit (self->top, func, data);
}

typedef struct {
  const char *const *descriptions;
  guint n_descriptions;
  guint n_figures;
} Describer;

static void
describe (UskPdfElement *element, void *data)
{
  Describer *describer = data;

  if (strcmp (element->type, "/Figure") != 0)
    return;
  if (describer->n_figures < describer->n_descriptions)
    element->description = describer->descriptions[describer->n_figures];
  describer->n_figures++;
}

/**
 * usk_pdf_structure_describe:
 * @self: a tree
 * @descriptions: (nullable) (array zero-terminated=1): a text for each figure; they outlive the tree
 * @error: return location for an error
 *
 * Returns: whether there were as many texts as figures, and none was empty.
 */
gboolean
usk_pdf_structure_describe (UskPdfStructure *self, const char *const *descriptions, GError **error)
{
  Describer describer = { descriptions, descriptions != NULL ? g_strv_length ((char **) descriptions) : 0, 0 };

  for (guint i = 0; i < describer.n_descriptions; i++)
    {
      if (descriptions[i][strspn (descriptions[i], " \t\n")] == '\0' ||
          !g_utf8_validate (descriptions[i], -1, NULL))
        {
          g_set_error (error, USK_ERROR, USK_ERROR_INVALID,
                       "The PDF cannot be completed: the description of figure %u is empty or no UTF-8", i + 1);
          return FALSE;
        }
    }

  usk_pdf_structure_foreach (self, describe, &describer);
  if (describer.n_figures != describer.n_descriptions)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_INVALID,
                   "The PDF cannot be completed: it has %u figures, but %u descriptions were given",
                   describer.n_figures, describer.n_descriptions);
      return FALSE;
    }

  return TRUE;
}

/**
 * usk_pdf_structure_get_marks:
 * @self: a tree
 * @page: which page, from 0
 * @n_marks: (out): how many marked pieces have an owner
 *
 * Returns: (array length=n_marks): a #UskPdfMark for the number of each marked piece of the page.
 */
const guint8 *
usk_pdf_structure_get_marks (UskPdfStructure *self, guint page, guint *n_marks)
{
  GByteArray *marks;

  g_return_val_if_fail (page < self->marks->len, NULL);

  marks = g_ptr_array_index (self->marks, page);
  *n_marks = marks->len;
  return marks->data;
}
