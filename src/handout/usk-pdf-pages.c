/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-pages.h"

#include "usk-error.h"
#include "usk-pdf-file-private.h"
#include "usk-pdf-flate.h"

/* Far above any handout, and far below what would hurt the machine.  The last
 * one is for what all pages together unfold to. */
#define MAX_PAGES   2000
#define MAX_DEPTH   32
#define MAX_CONTENT (128 * 1024 * 1024)

/* Whatever the tree is, also one that bites its tail: each page is named once. */
static gboolean
add_pages (UskPdfFile *self, const UskPdfValue *node, guint depth)
{
  UskPdfValue *kids = usk_pdf_file_get (self, usk_pdf_file_get_object (self, node->id), "/Kids");

  if (node->kind != USK_PDF_REFERENCE || depth > MAX_DEPTH || self->pages->len > MAX_PAGES)
    return FALSE;

  if (usk_pdf_value_is (usk_pdf_value_get (usk_pdf_file_get_object (self, node->id), "/Type"), "/Page"))
    {
      g_array_append_val (self->pages, node->id);
      return g_hash_table_insert (self->indices, GUINT_TO_POINTER (node->id), GUINT_TO_POINTER (self->pages->len));
    }

  for (guint i = 0; i < usk_pdf_value_get_n_items (kids); i++)
    if (!add_pages (self, usk_pdf_value_get_item (kids, i), depth + 1))
      return FALSE;

  return usk_pdf_value_get_n_items (kids) > 0;
}

/**
 * usk_pdf_file_find_pages:
 * @self: a file of which the objects are read
 * @error: return location: %USK_ERROR_DAMAGED, %USK_ERROR_TOO_LARGE
 *
 * Returns: whether it has pages, and not too many.
 */
gboolean
usk_pdf_file_find_pages (UskPdfFile *self, GError **error)
{
  UskPdfValue *root = usk_pdf_value_get (usk_pdf_file_get_catalog (self), "/Pages");
  gboolean good = root != NULL && add_pages (self, root, 0);

  if (self->pages->len > MAX_PAGES)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_TOO_LARGE, "The PDF cannot be completed: it has more than %d pages",
                   MAX_PAGES);
      return FALSE;
    }
  if (!good)
    g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED,
                 "The PDF cannot be completed: it has no pages, or one that is none");

  return good;
}

/**
 * usk_pdf_file_get_n_pages:
 * @self: a file
 *
 * Returns: the number of pages, at least 1.
 */
guint
usk_pdf_file_get_n_pages (UskPdfFile *self)
{
  return self->pages->len;
}

/**
 * usk_pdf_file_get_page_id:
 * @self: a file
 * @page: which page, from 0
 *
 * Returns: the number of its object.
 */
guint
usk_pdf_file_get_page_id (UskPdfFile *self, guint page)
{
  g_return_val_if_fail (page < self->pages->len, 0);

  return g_array_index (self->pages, guint, page);
}

/**
 * usk_pdf_file_get_page:
 * @self: a file
 * @page: which page, from 0
 *
 * Returns: (transfer none): the dictionary of the page.
 */
UskPdfValue *
usk_pdf_file_get_page (UskPdfFile *self, guint page)
{
  return usk_pdf_file_get_object (self, usk_pdf_file_get_page_id (self, page));
}

/**
 * usk_pdf_file_find_page:
 * @self: a file
 * @reference: (nullable): a value
 *
 * Returns: which page it leads to, or -1 if to none.
 */
gint
usk_pdf_file_find_page (UskPdfFile *self, const UskPdfValue *reference)
{
  if (reference == NULL || reference->kind != USK_PDF_REFERENCE)
    return -1;

  return GPOINTER_TO_INT (g_hash_table_lookup (self->indices, GUINT_TO_POINTER (reference->id))) - 1;
}

static gboolean
is_packed (const UskPdfValue *dictionary)
{
  return usk_pdf_value_is (usk_pdf_value_get (dictionary, "/Filter"), "/FlateDecode") &&
         !usk_pdf_value_has (dictionary, "/DecodeParms");
}

static guint
get_content_id (UskPdfFile *self, guint page)
{
  const UskPdfValue *content = usk_pdf_value_get (usk_pdf_file_get_page (self, page), "/Contents");

  return content != NULL && content->kind == USK_PDF_REFERENCE ? content->id : 0;
}

/**
 * usk_pdf_file_read_content:
 * @self: a file
 * @page: which page, from 0
 * @error: return location: %USK_ERROR_DAMAGED, %USK_ERROR_TOO_LARGE
 *
 * Returns: (transfer full): what the page draws, or %NULL.
 */
GByteArray *
usk_pdf_file_read_content (UskPdfFile *self, guint page, GError **error)
{
  guint id = get_content_id (self, page);
  GByteArray *content;
  g_autoptr (GError) reason = NULL;
  const guint8 *data;
  gsize length;

  if (!usk_pdf_file_get_data (self, id, &data, &length))
    {
      g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "The PDF cannot be completed: page %u has no content",
                   page + 1);
      return NULL;
    }
  if (!is_packed (usk_pdf_file_get_object (self, id)))
    {
      g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED,
                   "The PDF cannot be completed: page %u is not packed as cairo packs it", page + 1);
      return NULL;
    }

  content = usk_pdf_inflate (data, length, MAX_CONTENT - self->unpacked, &reason);
  if (content != NULL)
    self->unpacked = MIN (self->unpacked + content->len, MAX_CONTENT);
  else
    g_set_error (error, USK_ERROR, reason->domain == USK_ERROR ? (UskError) reason->code : USK_ERROR_DAMAGED,
                 "The PDF cannot be completed: page %u: %s", page + 1, reason->message);

  return content;
}

/**
 * usk_pdf_file_replace_content:
 * @self: a file
 * @page: which page, from 0
 * @packed: (transfer full): what the page draws from now on, as usk_pdf_deflate() packs it
 */
void
usk_pdf_file_replace_content (UskPdfFile *self, guint page, GByteArray *packed)
{
  usk_pdf_file_take_data (self, get_content_id (self, page), packed);
}
