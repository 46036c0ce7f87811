/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-file.h"

#include <gio/gio.h>
#include <string.h>

#include "usk-error.h"

/* Far above any handout, and far below what would hurt the machine.  The last
 * one is for what all pages together unfold to. */
#define MAX_FILE    (64 * 1024 * 1024)
#define MAX_PAGES   2000
#define MAX_CONTENT (128 * 1024 * 1024)

/* A handout is made while somebody waits.  zlib's usual level takes seven times as
 * long for pages full of curves and makes them a seventh smaller. */
#define COMPRESSION_LEVEL 1

/* What each step of unpacking makes room for. */
#define CHUNK (64 * 1024)

struct _UskPdfFile {
  GBytes *pdf; /* qpdf reads from it until the end */
  qpdf_data qpdf;
  GArray *pages;       /* qpdf_oh */
  GHashTable *indices; /* from the number of a page's object to its index + 1 */
  gsize unpacked;      /* bytes of content so far */
};

/* Takes the error or the warning that qpdf keeps, if there is one.  With
 * recovery off, what it warns of is a broken file too. */
static gboolean
take_error (qpdf_data qpdf, GError **error)
{
  qpdf_error problem = NULL;
  UskError code = USK_ERROR_DAMAGED;

  if (qpdf_has_error (qpdf))
    problem = qpdf_get_error (qpdf);
  else if (qpdf_more_warnings (qpdf))
    problem = qpdf_next_warning (qpdf);
  if (problem == NULL)
    return FALSE;

  if (qpdf_get_error_code (qpdf, problem) == qpdf_e_password)
    code = USK_ERROR_INVALID;
  g_set_error (error, USK_ERROR, code, "The PDF cannot be completed: %s",
               qpdf_get_error_full_text (qpdf, problem));
  return TRUE;
}

static gboolean
find_pages (UskPdfFile *self, GError **error)
{
  int n_pages = qpdf_get_num_pages (self->qpdf);

  if (take_error (self->qpdf, error))
    return FALSE;
  if (n_pages <= 0 || n_pages > MAX_PAGES)
    {
      g_set_error (error, USK_ERROR, n_pages <= 0 ? USK_ERROR_DAMAGED : USK_ERROR_TOO_LARGE,
                   "The PDF cannot be completed: it has %d pages, not 1 to %d", MAX (n_pages, 0), MAX_PAGES);
      return FALSE;
    }

  for (int i = 0; i < n_pages; i++)
    {
      qpdf_oh page = qpdf_get_page_n (self->qpdf, (size_t) i);
      int id = qpdf_oh_get_object_id (self->qpdf, page);

      g_array_append_val (self->pages, page);
      g_hash_table_insert (self->indices, GINT_TO_POINTER (id), GINT_TO_POINTER (i + 1));
    }

  return usk_pdf_file_check (self, error);
}

/**
 * usk_pdf_file_new:
 * @pdf: a whole PDF
 * @error: return location for an error
 *
 * Nothing broken is mended: cairo writes no broken files, so what is broken is
 * not what we think it is.
 *
 * Returns: (transfer full): the file, or %NULL.
 */
UskPdfFile *
usk_pdf_file_new (GBytes *pdf, GError **error)
{
  g_autoptr (UskPdfFile) self = g_new0 (UskPdfFile, 1);
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);

  self->pages = g_array_new (FALSE, FALSE, sizeof (qpdf_oh));
  self->indices = g_hash_table_new (NULL, NULL);

  if (length > MAX_FILE)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_TOO_LARGE,
                   "The PDF cannot be completed: it has %" G_GSIZE_FORMAT " bytes, more than %d", length,
                   MAX_FILE);
      return NULL;
    }
  if (length < strlen ("%PDF-") || memcmp (data, "%PDF-", strlen ("%PDF-")) != 0)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_UNREADABLE, "The PDF cannot be completed: this is no PDF");
      return NULL;
    }

  self->pdf = g_bytes_ref (pdf);
  self->qpdf = qpdf_init ();
  qpdf_silence_errors (self->qpdf);
  qpdf_set_suppress_warnings (self->qpdf, QPDF_TRUE);
  qpdf_set_attempt_recovery (self->qpdf, QPDF_FALSE);
  qpdf_read_memory (self->qpdf, "handout", data, length, NULL);
  if (take_error (self->qpdf, error))
    return NULL;

  if (qpdf_is_encrypted (self->qpdf))
    {
      g_set_error (error, USK_ERROR, USK_ERROR_INVALID, "The PDF cannot be completed: it is encrypted");
      return NULL;
    }

  return find_pages (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * usk_pdf_file_free:
 * @self: a file
 *
 * Frees the file and all handles of its objects.
 */
void
usk_pdf_file_free (UskPdfFile *self)
{
  if (self->qpdf != NULL)
    qpdf_cleanup (&self->qpdf);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_array_unref (self->pages);
  g_hash_table_unref (self->indices);
  g_free (self);
}

/**
 * usk_pdf_file_get_qpdf:
 * @self: a file
 *
 * Returns: (transfer none): what qpdf's own functions want.
 */
qpdf_data
usk_pdf_file_get_qpdf (UskPdfFile *self)
{
  return self->qpdf;
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
 * usk_pdf_file_get_page:
 * @self: a file
 * @page: which page, from 0
 *
 * Returns: the dictionary of the page.
 */
qpdf_oh
usk_pdf_file_get_page (UskPdfFile *self, guint page)
{
  g_return_val_if_fail (page < self->pages->len, 0);

  return g_array_index (self->pages, qpdf_oh, page);
}

/**
 * usk_pdf_file_find_page:
 * @self: a file
 * @page: a reference
 *
 * Returns: which page it leads to, or -1 if to none.
 */
gint
usk_pdf_file_find_page (UskPdfFile *self, qpdf_oh page)
{
  int id = qpdf_oh_get_object_id (self->qpdf, page);

  return GPOINTER_TO_INT (g_hash_table_lookup (self->indices, GINT_TO_POINTER (id))) - 1;
}

/**
 * usk_pdf_file_check:
 * @self: a file
 * @error: return location for an error
 *
 * qpdf answers with something harmless when an object is not what was asked
 * for, and remembers that.  Call this after a group of questions.
 *
 * Returns: whether all went well so far.
 */
gboolean
usk_pdf_file_check (UskPdfFile *self, GError **error)
{
  return !take_error (self->qpdf, error);
}

/* Unpacks in steps, so that a small file cannot unfold to fill the memory. */
static GByteArray *
inflate (const guint8 *data, gsize length, gsize max, GError **error)
{
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GByteArray) content = g_byte_array_new ();
  GConverterResult result;
  gsize used = 0;

  do
    {
      gsize n_read, n_written;
      guint before = content->len;

      if (before > max)
        {
          g_set_error (error, USK_ERROR, USK_ERROR_TOO_LARGE, "its pages unfold to more than %d bytes",
                       MAX_CONTENT);
          return NULL;
        }
      g_byte_array_set_size (content, before + MAX (CHUNK, before));
      result = g_converter_convert (converter, data + used, length - used, content->data + before,
                                    content->len - before, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, error);
      if (result == G_CONVERTER_ERROR)
        return NULL;
      used += n_read;
      g_byte_array_set_size (content, before + (guint) n_written);
  } while (result != G_CONVERTER_FINISHED);

  return g_steal_pointer (&content);
}

/**
 * usk_pdf_file_read_content:
 * @self: a file
 * @page: which page, from 0
 * @error: return location for an error
 *
 * Returns: (transfer full): what the page draws, or %NULL.
 */
GByteArray *
usk_pdf_file_read_content (UskPdfFile *self, guint page, GError **error)
{
  qpdf_oh stream = qpdf_oh_get_key (self->qpdf, usk_pdf_file_get_page (self, page), "/Contents");
  g_autoptr (GByteArray) content = NULL;
  g_autoptr (GError) reason = NULL;
  unsigned char *data = NULL;
  size_t length = 0;
  qpdf_oh dictionary;

  if (!qpdf_oh_is_stream (self->qpdf, stream))
    {
      g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "The PDF cannot be completed: page %u has no content",
                   page + 1);
      return NULL;
    }

  dictionary = qpdf_oh_get_dict (self->qpdf, stream);
  if (!qpdf_oh_is_name_and_equals (self->qpdf, qpdf_oh_get_key (self->qpdf, dictionary, "/Filter"),
                                   "/FlateDecode") ||
      qpdf_oh_has_key (self->qpdf, dictionary, "/DecodeParms"))
    {
      g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED,
                   "The PDF cannot be completed: page %u is not packed as cairo packs it", page + 1);
      return NULL;
    }

  qpdf_oh_get_stream_data (self->qpdf, stream, qpdf_dl_none, NULL, &data, &length);
  if (usk_pdf_file_check (self, error))
    {
      content = inflate (data, length, MAX_CONTENT - self->unpacked, &reason);
      if (content != NULL)
        self->unpacked = MIN (self->unpacked + content->len, MAX_CONTENT);
      else
        g_set_error (error, USK_ERROR, reason->domain == USK_ERROR ? (UskError) reason->code : USK_ERROR_DAMAGED,
                     "The PDF cannot be completed: page %u: %s", page + 1, reason->message);
    }
  free (data);

  return g_steal_pointer (&content);
}

static GByteArray *
deflate (const guint8 *data, gsize length, GError **error)
{
  g_autoptr (GConverter) converter =
    G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, COMPRESSION_LEVEL));
  g_autoptr (GByteArray) packed = g_byte_array_new ();
  GConverterResult result;
  gsize used = 0;

  do
    {
      gsize n_read, n_written;
      guint before = packed->len;

      g_byte_array_set_size (packed, before + MAX (CHUNK, before));
      result = g_converter_convert (converter, data + used, length - used, packed->data + before,
                                    packed->len - before, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, error);
      if (result == G_CONVERTER_ERROR)
        return NULL;
      used += n_read;
      g_byte_array_set_size (packed, before + (guint) n_written);
  } while (result != G_CONVERTER_FINISHED);

  return g_steal_pointer (&packed);
}

/**
 * usk_pdf_file_replace_content:
 * @self: a file
 * @page: which page, from 0
 * @data: what the page draws from now on
 * @length: length of @data
 * @error: return location for an error
 *
 * Returns: whether that worked.
 */
gboolean
usk_pdf_file_replace_content (UskPdfFile *self, guint page, const guint8 *data, gsize length, GError **error)
{
  g_autoptr (GByteArray) packed = deflate (data, length, error);
  qpdf_oh stream;

  if (packed == NULL)
    return FALSE;

  stream = qpdf_oh_get_key (self->qpdf, usk_pdf_file_get_page (self, page), "/Contents");
  qpdf_oh_replace_stream_data (self->qpdf, stream, packed->data, packed->len,
                               qpdf_oh_new_name (self->qpdf, "/FlateDecode"), qpdf_oh_new_null (self->qpdf));
  return usk_pdf_file_check (self, error);
}

/**
 * usk_pdf_file_write:
 * @self: a file
 * @error: return location for an error
 *
 * Streams are copied as they are.  Packing the other objects too would make the
 * file a fifteenth smaller and take longer than all the rest that is done here.
 * The same file gives the same bytes.
 *
 * Returns: (transfer full): the whole file, or %NULL.
 */
GBytes *
usk_pdf_file_write (UskPdfFile *self, GError **error)
{
  qpdf_init_write_memory (self->qpdf);
  qpdf_set_stream_data_mode (self->qpdf, qpdf_s_preserve);
  qpdf_set_object_stream_mode (self->qpdf, qpdf_o_disable);
  qpdf_set_minimum_pdf_version (self->qpdf, "1.7");
  qpdf_set_deterministic_ID (self->qpdf, QPDF_TRUE);
  qpdf_set_suppress_original_object_IDs (self->qpdf, QPDF_TRUE);
  qpdf_write (self->qpdf);
  if (!usk_pdf_file_check (self, error))
    return NULL;

  return g_bytes_new (qpdf_get_buffer (self->qpdf), qpdf_get_buffer_length (self->qpdf));
}
