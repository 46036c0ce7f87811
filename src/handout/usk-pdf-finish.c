/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-finish.h"

#include "usk-error.h"
#include "usk-pdf-content.h"
#include "usk-pdf-file.h"
#include "usk-pdf-inlay.h"
#include "usk-pdf-metadata.h"
#include "usk-pdf-note.h"
#include "usk-pdf-structure.h"

/* A handout of twenty pages has some thousands. */
#define MAX_OBJECTS 1000000

static gboolean
finish_page (UskPdfFile *file, UskPdfStructure *structure, guint page, GError **error)
{
  qpdf_data qpdf = usk_pdf_file_get_qpdf (file);
  qpdf_oh dictionary = usk_pdf_file_get_page (file, page);
  g_autoptr (GByteArray) content = usk_pdf_file_read_content (file, page, error);
  const guint8 *marks;
  guint n_marks;
  gboolean changed;

  if (content == NULL)
    return FALSE;

  marks = usk_pdf_structure_get_marks (structure, page, &n_marks);
  if (!usk_pdf_content_mark_artifacts (content, marks, n_marks, &changed, error))
    {
      g_prefix_error (error, "The PDF cannot be completed: page %u: ", page + 1);
      return FALSE;
    }

  /* Keys go from one link to the next in the order of reading. */
  if (qpdf_oh_has_key (qpdf, dictionary, "/Annots"))
    qpdf_oh_replace_key (qpdf, dictionary, "/Tabs", qpdf_oh_new_name (qpdf, "/S"));

  return !changed || usk_pdf_file_replace_content (file, page, content->data, content->len, error);
}

/* cairo writes TrueType fonts in which a character's number is the number of its
 * glyph, and does not say so; without that word a strict program cannot know. */
static gboolean
finish_fonts (UskPdfFile *file, GError **error)
{
  qpdf_data qpdf = usk_pdf_file_get_qpdf (file);
  int n_objects = 0;

  qpdf_oh_get_value_as_int (qpdf, qpdf_oh_get_key (qpdf, qpdf_get_trailer (qpdf), "/Size"), &n_objects);
  if (n_objects > MAX_OBJECTS)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_TOO_LARGE,
                   "The PDF cannot be completed: it has %d objects, more than %d", n_objects, MAX_OBJECTS);
      return FALSE;
    }

  for (int id = 1; id < n_objects; id++)
    {
      qpdf_oh font = qpdf_get_object_by_id (qpdf, id, 0);

      if (qpdf_oh_is_dictionary_of_type (qpdf, font, "/Font", "/CIDFontType2") &&
          !qpdf_oh_has_key (qpdf, font, "/CIDToGIDMap"))
        qpdf_oh_replace_key (qpdf, font, "/CIDToGIDMap", qpdf_oh_new_name (qpdf, "/Identity"));
      qpdf_oh_release (qpdf, font);
    }

  return usk_pdf_file_check (file, error);
}

/* Reads the result back as a stranger would. */
static gboolean
verify (GBytes *pdf, guint n_pages, GError **error)
{
  g_autoptr (UskPdfFile) file = usk_pdf_file_new (pdf, error);
  static const char *const keys[] = { "/Lang", "/MarkInfo", "/Metadata", "/StructTreeRoot", "/ViewerPreferences" };
  qpdf_data qpdf;
  qpdf_oh catalog;

  if (file == NULL)
    return FALSE;

  qpdf = usk_pdf_file_get_qpdf (file);
  catalog = qpdf_get_root (qpdf);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (!qpdf_oh_has_key (qpdf, catalog, keys[i]))
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

  return usk_pdf_file_check (file, error);
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
  g_autoptr (UskPdfStructure) structure = NULL;
  g_autoptr (GBytes) result = NULL;

  g_return_val_if_fail (pdf != NULL, NULL);
  g_return_val_if_fail (info != NULL && info->title != NULL && info->title[0] != '\0', NULL);
  g_return_val_if_fail (usk_pdf_note_is_language (info->language), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  file = usk_pdf_file_new (pdf, error);
  if (file == NULL)
    return NULL;
  structure = usk_pdf_structure_new (file, error);
  if (structure == NULL || !usk_pdf_structure_describe (structure, info->descriptions, error))
    return NULL;

  for (guint i = 0; i < usk_pdf_file_get_n_pages (file); i++)
    {
      if (!finish_page (file, structure, i, error))
        return NULL;
    }
  if (!finish_fonts (file, error) || !usk_pdf_inlay_insert (file, info->inlays, error) ||
      !usk_pdf_structure_write (structure, error) || !usk_pdf_metadata_write (file, info, error))
    return NULL;

  result = usk_pdf_file_write (file, error);
  if (result == NULL || !verify (result, usk_pdf_file_get_n_pages (file), error))
    return NULL;

  return g_steal_pointer (&result);
}
