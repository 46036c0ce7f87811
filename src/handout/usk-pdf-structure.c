/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-structure.h"

#include <math.h>
#include <string.h>

#include "usk-error.h"
#include "usk-pdf-content.h"
#include "usk-pdf-note.h"
#include "usk-pdf-structure-private.h"

/* No handout comes near; a file that does was not made by us. */
#define MAX_ELEMENTS 200000
#define MAX_DEPTH    64
#define MAX_MCID     65535
#define MAX_MARKS    4000000

static void
element_free (void *data)
{
  UskPdfElement *element = data;

  g_array_unref (element->kids);
  g_free (element->type);
  g_free (element->language);
  g_free (element);
}

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, USK_ERROR, USK_ERROR_INVALID, "The PDF cannot be completed: %s", what);
  return FALSE;
}

/* --- reading --------------------------------------------------------------- */

typedef struct {
  UskPdfStructure *structure;
  /* The numbers of the objects that were read, since a loop must not go on for ever. */
  GHashTable *seen;
} Reader;

static gboolean read_kids (Reader *reader, qpdf_oh kids, UskPdfElement *parent, guint depth, GError **error);

static gboolean
read_element (Reader *reader, qpdf_oh oh, UskPdfElement *parent, guint depth, GError **error)
{
  UskPdfStructure *self = reader->structure;
  UskPdfElement *element;
  int id = qpdf_oh_get_object_id (self->qpdf, oh);
  qpdf_oh page;
  UskPdfKid kid = { 0 };

  if (depth > MAX_DEPTH || self->elements->len >= MAX_ELEMENTS)
    return fail (error, "its structure is too large");
  if (id == 0 || !g_hash_table_add (reader->seen, GINT_TO_POINTER (id)))
    return fail (error, "an element of its structure stands in two places");
  if (!qpdf_oh_is_name (self->qpdf, qpdf_oh_get_key (self->qpdf, oh, "/S")))
    return fail (error, "an element of its structure has no type");

  element = g_new0 (UskPdfElement, 1);
  element->number = element->whole = self->elements->len;
  element->oh = oh;
  element->parent = parent;
  element->type = g_strdup (qpdf_oh_get_name (self->qpdf, qpdf_oh_get_key (self->qpdf, oh, "/S")));
  element->kids = g_array_new (FALSE, FALSE, sizeof (UskPdfKid));
  page = qpdf_oh_get_key (self->qpdf, oh, "/Pg");
  element->page = qpdf_oh_is_dictionary (self->qpdf, page) ? usk_pdf_file_find_page (self->file, page) : -1;
  g_ptr_array_add (self->elements, element);

  kid.element = element;
  g_array_append_val (parent != NULL ? parent->kids : self->top, kid);

  return read_kids (reader, qpdf_oh_get_key (self->qpdf, oh, "/K"), element, depth + 1, error);
}

/* A marked piece of a page, named by its number alone or with its page. */
static gboolean
read_piece (Reader *reader, qpdf_oh number, gint page, UskPdfElement *parent, GError **error)
{
  int mcid = -1;
  UskPdfKid kid = { .page = page };

  if (!qpdf_oh_get_value_as_int (reader->structure->qpdf, number, &mcid) || mcid < 0 || mcid > MAX_MCID ||
      page < 0 || parent == NULL)
    return fail (error, "an element of its structure points to no page");

  kid.mcid = mcid;
  g_array_append_val (parent->kids, kid);
  return TRUE;
}

static gboolean
read_kid (Reader *reader, qpdf_oh oh, UskPdfElement *parent, guint depth, GError **error)
{
  qpdf_data qpdf = reader->structure->qpdf;

  if (qpdf_oh_is_integer (qpdf, oh))
    return read_piece (reader, oh, parent != NULL ? parent->page : -1, parent, error);
  if (!qpdf_oh_is_dictionary (qpdf, oh))
    return fail (error, "an element of its structure holds what cannot be in one");

  if (qpdf_oh_is_dictionary_of_type (qpdf, oh, "/MCR", ""))
    {
      qpdf_oh page = qpdf_oh_get_key (qpdf, oh, "/Pg");

      return read_piece (reader, qpdf_oh_get_key (qpdf, oh, "/MCID"),
                         usk_pdf_file_find_page (reader->structure->file, page), parent, error);
    }

  if (qpdf_oh_is_dictionary_of_type (qpdf, oh, "/OBJR", "") && parent != NULL)
    {
      UskPdfKid kid = { .other = oh };

      g_array_append_val (parent->kids, kid);
      return TRUE;
    }

  return read_element (reader, oh, parent, depth, error);
}

static gboolean
read_kids (Reader *reader, qpdf_oh kids, UskPdfElement *parent, guint depth, GError **error)
{
  qpdf_data qpdf = reader->structure->qpdf;
  int n_kids;

  if (qpdf_oh_is_null (qpdf, kids))
    return TRUE;
  if (!qpdf_oh_is_array (qpdf, kids))
    return read_kid (reader, kids, parent, depth, error);

  n_kids = qpdf_oh_get_array_n_items (qpdf, kids);
  for (int i = 0; i < n_kids; i++)
    {
      if (!read_kid (reader, qpdf_oh_get_array_item (qpdf, kids, i), parent, depth, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_tree (UskPdfStructure *self, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Reader reader = { self, seen };

  self->root = qpdf_oh_get_key (self->qpdf, qpdf_get_root (self->qpdf), "/StructTreeRoot");
  if (!qpdf_oh_is_dictionary (self->qpdf, self->root))
    return fail (error, "it has no structure; was everything drawn within a tag?");

  return read_kids (&reader, qpdf_oh_get_key (self->qpdf, self->root, "/K"), NULL, 0, error) &&
         usk_pdf_file_check (self->file, error);
}

/* --- notes ----------------------------------------------------------------- */

/* Makes the box of a note, which counts from the top of the page, one of the PDF's. */
static void
take_box (UskPdfStructure *self, UskPdfElement *element, const char *value, qpdf_oh place)
{
  qpdf_oh page = qpdf_oh_get_array_item (self->qpdf, place, 0);
  qpdf_oh media = qpdf_oh_get_key_if_dict (self->qpdf, page, "/MediaBox");
  double box[4], height;

  if (!qpdf_oh_is_array (self->qpdf, media) || !usk_pdf_note_parse_box (value, box))
    return;

  height = qpdf_oh_get_numeric_value (self->qpdf, qpdf_oh_get_array_item (self->qpdf, media, 3));
  element->has_box = TRUE;
  element->box[0] = box[0];
  element->box[1] = height - box[1] - box[3];
  element->box[2] = box[0] + box[2];
  element->box[3] = height - box[1];
}

/* Joins a part to its whole: the whole takes over what the part holds. */
static gboolean
join_part (UskPdfStructure *self, UskPdfElement *part, GError **error)
{
  UskPdfElement *whole = g_ptr_array_index (self->elements, part->whole);

  if (whole->gone || strcmp (whole->type, part->type) != 0)
    return fail (error, "two parts of one element have different tags");

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

/* The notes come in the order of the alphabet; what is read comes in that of the elements. */
static gboolean
join_parts (UskPdfStructure *self, GError **error)
{
  for (guint i = 0; i < self->elements->len; i++)
    {
      UskPdfElement *element = g_ptr_array_index (self->elements, i);

      if (element->whole != element->number && !join_part (self, element, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
take_note (UskPdfStructure *self, const char *name, qpdf_oh place, gboolean *taken, GError **error)
{
  UskPdfElement *element;
  UskPdfNoteKind kind;
  const char *value;
  guint number;

  *taken = usk_pdf_note_parse (name, &number, &kind, &value);
  if (!*taken)
    return TRUE;
  if (number >= self->elements->len)
    return fail (error, "a note is about an element that is not there; was a tag begun within a group?");

  self->has_notes = TRUE;
  element = g_ptr_array_index (self->elements, number);
  switch (kind)
    {
    case USK_PDF_NOTE_PART:
      /* A whole is begun before its parts: whatever they are, no circle can come of it. */
      if (!usk_pdf_note_parse_number (value, &element->whole) || element->whole >= number)
        return fail (error, "a part names no whole");
      break;
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
      g_free (element->language);
      element->language = usk_pdf_note_is_language (value) ? g_strdup (value) : NULL;
      break;
    default:
      g_assert_not_reached ();
    }

  return TRUE;
}

/* Takes the notes from the named places of the document; what else is named stays. */
static gboolean
take_notes (UskPdfStructure *self, GError **error)
{
  qpdf_oh names = qpdf_oh_get_key (self->qpdf, qpdf_get_root (self->qpdf), "/Names");
  qpdf_oh places =
    qpdf_oh_get_key_if_dict (self->qpdf, qpdf_oh_get_key_if_dict (self->qpdf, names, "/Dests"), "/Names");
  int n_items = qpdf_oh_is_array (self->qpdf, places) ? qpdf_oh_get_array_n_items (self->qpdf, places) : 0;

  for (int i = 0; i + 1 < n_items; i += 2)
    {
      qpdf_oh name = qpdf_oh_get_array_item (self->qpdf, places, i);
      qpdf_oh place = qpdf_oh_get_array_item (self->qpdf, places, i + 1);
      g_autofree char *text = g_strdup (qpdf_oh_get_string_value (self->qpdf, name));
      gboolean taken;

      if (!take_note (self, text, place, &taken, error))
        return FALSE;
      if (!taken)
        {
          g_array_append_val (self->places, name);
          g_array_append_val (self->places, place);
        }
    }

  return usk_pdf_file_check (self->file, error);
}

/* --- artifacts ------------------------------------------------------------- */

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
        return fail (error, "its structure is too large");
      g_byte_array_set_size (marks, needed);
      memset (marks->data + before, USK_PDF_MARK_NONE, needed - before);
    }
  if (marks->data[kid->mcid] != USK_PDF_MARK_NONE)
    return fail (error, "two elements of its structure hold the same piece of a page");

  marks->data[kid->mcid] = (guint8) mark;
  return TRUE;
}

static gboolean
take_artifact (UskPdfElement *element, GError **error)
{
  for (guint i = 0; i < element->kids->len; i++)
    {
      const UskPdfKid *kid = &g_array_index (element->kids, UskPdfKid, i);

      if (kid->element != NULL || kid->other != 0)
        return fail (error, "an artifact holds an element");
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
      if (element->depth > MAX_DEPTH)
        return fail (error, "its structure is too deep");

      for (guint j = 0; j < element->kids->len; j++)
        {
          UskPdfKid *kid = &g_array_index (element->kids, UskPdfKid, j);

          if (kid->element == NULL && kid->other == 0 &&
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
  self->qpdf = usk_pdf_file_get_qpdf (file);
  self->elements = g_ptr_array_new_with_free_func (element_free);
  self->top = g_array_new (FALSE, FALSE, sizeof (UskPdfKid));
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);
  self->places = g_array_new (FALSE, FALSE, sizeof (qpdf_oh));
  for (guint i = 0; i < usk_pdf_file_get_n_pages (file); i++)
    g_ptr_array_add (self->marks, g_byte_array_new ());

  if (!read_tree (self, error) || !take_notes (self, error) || !join_parts (self, error) ||
      !take_artifacts (self, error))
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
  g_array_unref (self->places);
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
