/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What cairo could not say of an element was put beside it: see usk-pdf-tag.c. */

#include <string.h>

#include "usk-pdf-note.h"
#include "usk-pdf-structure-private.h"

/* Makes the box of a note, which counts from the top of the page, one of the PDF's. */
static void
take_box (UskPdfStructure *self, UskPdfElement *element, const char *value, const UskPdfValue *place)
{
  UskPdfValue *first = usk_pdf_value_get_n_items (place) > 0 ? usk_pdf_value_get_item (place, 0) : NULL;
  const UskPdfValue *media = usk_pdf_file_get (self->file, usk_pdf_file_resolve (self->file, first), "/MediaBox");
  double box[4], height;

  if (usk_pdf_value_get_n_items (media) != 4 ||
      !usk_pdf_value_get_double (usk_pdf_value_get_item (media, 3), &height) ||
      !usk_pdf_note_parse_box (value, box))
    return;

  element->has_box = TRUE;
  element->box[0] = box[0];
  element->box[1] = height - box[1] - box[3];
  element->box[2] = box[0] + box[2];
  element->box[3] = height - box[1];
}

/* A whole is begun before its parts: whatever they are, no circle can come of it. */
static gboolean
take_whole (UskPdfElement *element, guint number, const char *value, GError **error)
{
  if (usk_pdf_note_parse_number (value, &element->whole) && element->whole < number)
    return TRUE;

  return usk_pdf_structure_fail (error, "a part names no whole");
}

static void
take_language (UskPdfElement *element, const char *value)
{
  g_free (element->language);
  element->language = usk_pdf_note_is_language (value) ? g_strdup (value) : NULL;
}

static gboolean
take_note (UskPdfStructure *self, guint number, UskPdfNoteKind kind, const char *value, const UskPdfValue *place,
           GError **error)
{
  UskPdfElement *element;

  if (number >= self->elements->len)
    return usk_pdf_structure_fail (
      error, "a note is about an element that is not there; was a tag begun within a group?");

  element = g_ptr_array_index (self->elements, number);
  self->has_notes = TRUE;
  switch (kind)
    {
    case USK_PDF_NOTE_PART:
      return take_whole (element, number, value, error);
    case USK_PDF_NOTE_ROW:
      element->is_row_head = TRUE;
      break;
    case USK_PDF_NOTE_NUMBERED:
      element->is_numbered = TRUE;
      break;
    case USK_PDF_NOTE_BOX:
      take_box (self, element, value, place);
      break;
    case USK_PDF_NOTE_LANGUAGE:
      take_language (element, value);
      break;
    default:
      g_assert_not_reached ();
    }

  return TRUE;
}

/**
 * usk_pdf_structure_take_notes:
 * @self: a tree that was read
 * @error: return location: %USK_ERROR_INVALID
 *
 * Takes the notes from the named places of the document; what else is named stays.
 *
 * Returns: whether each is about an element.
 */
gboolean
usk_pdf_structure_take_notes (UskPdfStructure *self, GError **error)
{
  UskPdfValue *names = usk_pdf_file_get (self->file, usk_pdf_file_get_catalog (self->file), "/Names");
  UskPdfValue *places = usk_pdf_file_get (self->file, usk_pdf_file_get (self->file, names, "/Dests"), "/Names");
  guint n_items = usk_pdf_value_get_n_items (places);

  for (guint i = 0; i + 1 < n_items; i += 2)
    {
      UskPdfValue *name = usk_pdf_value_get_item (places, i);
      UskPdfValue *place = usk_pdf_value_get_item (places, i + 1);
      g_autofree char *text = usk_pdf_value_get_string (name);
      UskPdfNoteKind kind;
      const char *value;
      guint number;

      if (text == NULL || !usk_pdf_note_parse (text, &number, &kind, &value))
        {
          g_ptr_array_add (self->places, name);
          g_ptr_array_add (self->places, place);
        }
      else if (!take_note (self, number, kind, value, usk_pdf_file_resolve (self->file, place), error))
        return FALSE;
    }

  return TRUE;
}

/* Joins a part to its whole: the whole takes over what the part holds. */
static gboolean
join_part (UskPdfStructure *self, UskPdfElement *part, GError **error)
{
  UskPdfElement *whole = g_ptr_array_index (self->elements, part->whole);

  if (whole->gone || strcmp (whole->type, part->type) != 0)
    return usk_pdf_structure_fail (error, "two parts of one element have different tags");

  for (guint i = 0; i < part->kids->len; i++)
    {
      UskPdfKid *kid = &g_array_index (part->kids, UskPdfKid, i);

      if (kid->element != NULL)
        {
          kid->element->parent = whole;
          kid->element->parent_changed = TRUE;
        }
      g_array_append_vals (whole->kids, kid, 1);
    }

  g_array_set_size (part->kids, 0);
  part->gone = TRUE;
  whole->kids_changed = TRUE;
  if (part->parent != NULL)
    part->parent->kids_changed = TRUE;
  return TRUE;
}

/**
 * usk_pdf_structure_join_parts:
 * @self: a tree whose notes were taken
 * @error: return location: %USK_ERROR_INVALID
 *
 * The notes came in the order of the alphabet; what is read comes in that of the elements.
 *
 * Returns: whether the parts of each element have its tag.
 */
gboolean
usk_pdf_structure_join_parts (UskPdfStructure *self, GError **error)
{
  for (guint i = 0; i < self->elements->len; i++)
    {
      UskPdfElement *element = g_ptr_array_index (self->elements, i);

      if (element->whole != element->number && !join_part (self, element, error))
        return FALSE;
    }

  return TRUE;
}
