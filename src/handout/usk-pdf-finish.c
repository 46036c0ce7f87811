/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-finish.h"

#include <cairo-pdf.h>

#include "usk-errand.h"
#include "usk-error.h"
#include "usk-pdf-content.h"
#include "usk-pdf-file.h"
#include "usk-pdf-flate.h"
#include "usk-pdf-inlay.h"
#include "usk-pdf-metadata.h"
#include "usk-pdf-note.h"
#include "usk-pdf-pages.h"
#include "usk-pdf-structure.h"

/* What a page draws, which is completed and packed while others are unpacked. */
typedef struct {
  UskErrand *errand;
  guint page;
  GByteArray *content;
  const guint8 *marks; /* the structure's */
  guint n_marks;
  GByteArray *packed; /* (nullable): if anything was to be changed */
  GError *error;
} Content;

static void
content_free (gpointer data)
{
  Content *self = data;

  g_clear_pointer (&self->errand, usk_errand_drop);
  g_clear_pointer (&self->content, g_byte_array_unref);
  g_clear_pointer (&self->packed, g_byte_array_unref);
  g_clear_error (&self->error);
  g_free (self);
}

static void
finish_content (gpointer data)
{
  Content *self = data;
  gboolean changed;

  if (!usk_pdf_content_mark_artifacts (self->content, self->marks, self->n_marks, &changed, &self->error))
    g_prefix_error (&self->error, "The PDF cannot be completed: page %u: ", self->page + 1);
  else if (changed)
    self->packed = usk_pdf_deflate (self->content->data, self->content->len, &self->error);
}

static gboolean
begin_page (UskPdfFile *file, UskPdfStructure *structure, guint page, GPtrArray *contents, GError **error)
{
  UskPdfValue *dictionary = usk_pdf_file_get_page (file, page);
  Content *content = g_new0 (Content, 1);

  g_ptr_array_add (contents, content);
  content->page = page;
  content->marks = usk_pdf_structure_get_marks (structure, page, &content->n_marks);
  content->content = usk_pdf_file_read_content (file, page, error);
  if (content->content == NULL)
    return FALSE;

  content->errand = usk_errand_new (finish_content, content);

  /* Keys go from one link to the next in the order of reading. */
  if (usk_pdf_value_has (dictionary, "/Annots"))
    usk_pdf_value_set (dictionary, "/Tabs", usk_pdf_value_new_atom ("/S"));

  return TRUE;
}

static gboolean
end_page (UskPdfFile *file, Content *content, GError **error)
{
  g_clear_pointer (&content->errand, usk_errand_finish);
  if (content->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&content->error));
      return FALSE;
    }
  if (content->packed != NULL)
    usk_pdf_file_replace_content (file, content->page, g_steal_pointer (&content->packed));

  return TRUE;
}

/* cairo writes TrueType fonts in which a character's number is the number of its
 * glyph, and does not say so; without that word a strict program cannot know. */
static void
finish_fonts (UskPdfFile *file)
{
  for (guint id = 1; id < usk_pdf_file_get_n_objects (file); id++)
    {
      UskPdfValue *font = usk_pdf_file_get_object (file, id);

      if (usk_pdf_value_is (usk_pdf_value_get (font, "/Subtype"), "/CIDFontType2") &&
          !usk_pdf_value_has (font, "/CIDToGIDMap"))
        usk_pdf_value_set (font, "/CIDToGIDMap", usk_pdf_value_new_atom ("/Identity"));
    }
}

/* Reads the result back as a stranger would. */
static gboolean
verify (GBytes *pdf, guint n_pages, GError **error)
{
  g_autoptr (UskPdfFile) file = usk_pdf_file_new (pdf, error);
  static const char *const keys[] = { "/Lang", "/MarkInfo", "/Metadata", "/StructTreeRoot", "/ViewerPreferences" };
  const UskPdfValue *catalog;

  if (file == NULL)
    return FALSE;

  catalog = usk_pdf_file_get_catalog (file);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (!usk_pdf_value_has (catalog, keys[i]))
        {
          g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "The completed PDF has lost its %s", keys[i]);
          return FALSE;
        }
    }
  if (usk_pdf_file_get_n_pages (file) != n_pages)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "The completed PDF has %u pages instead of %u",
                   usk_pdf_file_get_n_pages (file), n_pages);
      return FALSE;
    }

  return TRUE;
}

/**
 * usk_pdf_prepare:
 * @surface: a PDF on which nothing is drawn yet
 *
 * Sees to it that cairo will write what usk_pdf_finish() can read.  From 1.17 on it
 * packs objects into streams, unless the file is to be of a version that has none.
 */
void
usk_pdf_prepare (cairo_surface_t *surface)
{
  g_return_if_fail (surface != NULL);

  if (cairo_version () >= CAIRO_VERSION_ENCODE (1, 17, 0))
    cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
}

static gboolean
complete (UskPdfFile *file, const UskPdfInfo *info, GError **error)
{
  g_autoptr (UskPdfStructure) structure = usk_pdf_structure_new (file, error);
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func (content_free);

  if (structure == NULL || !usk_pdf_structure_describe (structure, info->descriptions, error))
    return FALSE;

  for (guint i = 0; i < usk_pdf_file_get_n_pages (file); i++)
    if (!begin_page (file, structure, i, contents, error))
      return FALSE;
  finish_fonts (file);
  if (!usk_pdf_inlay_insert (file, info->inlays, error) || !usk_pdf_metadata_write (file, info, error))
    return FALSE;
  usk_pdf_structure_write (structure);

  for (guint i = 0; i < contents->len; i++)
    if (!end_page (file, g_ptr_array_index (contents, i), error))
      return FALSE;

  return TRUE;
}

/**
 * usk_pdf_finish:
 * @pdf: what cairo wrote, with tags by usk_pdf_tag_begin()
 * @info: what the PDF is to say of itself
 * @error: return location for an error
 *
 * Completes a PDF so that it can be read by everybody (PDF/UA-1): title,
 * language, descriptions of figures, heads of tables, artifacts.  Refuses a PDF in
 * which something is drawn outside of the tags.  Touches no file, may run in any
 * thread, and gives the same bytes for the same input.
 *
 * Returns: (transfer full): the whole file, or %NULL.
 */
GBytes *
usk_pdf_finish (GBytes *pdf, const UskPdfInfo *info, GError **error)
{
  g_autoptr (UskPdfFile) file = NULL;
  g_autoptr (GBytes) result = NULL;

  g_return_val_if_fail (pdf != NULL, NULL);
  g_return_val_if_fail (info != NULL && info->title != NULL && info->title[0] != '\0', NULL);
  g_return_val_if_fail (usk_pdf_note_is_language (info->language), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  file = usk_pdf_file_new (pdf, error);
  if (file == NULL || !complete (file, info, error))
    return NULL;

  result = usk_pdf_file_write (file);
  if (!verify (result, usk_pdf_file_get_n_pages (file), error))
    return NULL;

  return g_steal_pointer (&result);
}
