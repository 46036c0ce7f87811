/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The objects of a PDF that cairo wrote.  qpdf could do all this and much more, and
 * took longer for it than cairo for painting the pages.
 */

#include "usk-pdf-file.h"

#include <string.h>

#include "usk-error.h"
#include "usk-pdf-file-private.h"
#include "usk-pdf-parser.h"
#include "usk-pdf-string.h"

/* Far above any handout, and far below what would hurt the machine. */
#define MAX_FILE (64 * 1024 * 1024)

#define HEADER "%PDF-"

static void
clear_object (gpointer data)
{
  UskPdfObject *object = data;

  usk_pdf_value_clear (&object->value);
}

static UskPdfFile *
create (GBytes *pdf)
{
  UskPdfFile *self = g_new0 (UskPdfFile, 1);

  self->pdf = g_bytes_ref (pdf);
  self->objects = g_array_new (FALSE, TRUE, sizeof (UskPdfObject));
  g_array_set_clear_func (self->objects, clear_object);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->buffers = g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  self->indices = g_hash_table_new (NULL, NULL);

  return self;
}

static gboolean
check_bytes (GBytes *pdf, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);

  if (length > MAX_FILE)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_TOO_LARGE,
                   "The PDF cannot be completed: it has %" G_GSIZE_FORMAT " bytes, more than %d", length,
                   MAX_FILE);
      return FALSE;
    }
  if (length < strlen (HEADER) || memcmp (data, HEADER, strlen (HEADER)) != 0)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_UNREADABLE, "The PDF cannot be completed: this is no PDF");
      return FALSE;
    }

  return TRUE;
}

/**
 * usk_pdf_file_new:
 * @pdf: a whole PDF, as cairo writes it: with a table of its objects, which are not packed
 * @error: return location: %USK_ERROR_DAMAGED, %USK_ERROR_INVALID, %USK_ERROR_TOO_LARGE,
 *   %USK_ERROR_UNREADABLE
 *
 * Reads all objects.  Nothing broken is mended: cairo writes no broken files, so what
 * is broken is not what we think it is.
 *
 * Returns: (transfer full): the file, or %NULL.
 */
UskPdfFile *
usk_pdf_file_new (GBytes *pdf, GError **error)
{
  g_autoptr (UskPdfFile) self = NULL;

  g_return_val_if_fail (pdf != NULL, NULL);

  if (!check_bytes (pdf, error))
    return NULL;

  self = create (pdf);
  if (!usk_pdf_file_read_objects (self, error))
    return NULL;
  if (usk_pdf_value_has (&self->trailer, "/Encrypt"))
    {
      g_set_error (error, USK_ERROR, USK_ERROR_INVALID, "The PDF cannot be completed: it is encrypted");
      return NULL;
    }

  return usk_pdf_file_find_pages (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * usk_pdf_file_free:
 * @self: (transfer full): a file
 *
 * Frees the file and all its values.
 */
void
usk_pdf_file_free (UskPdfFile *self)
{
  g_array_unref (self->objects);
  usk_pdf_value_clear (&self->trailer);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->buffers);
  g_array_unref (self->pages);
  g_hash_table_unref (self->indices);
  g_bytes_unref (self->pdf);
  g_free (self);
}

/**
 * usk_pdf_file_get_n_objects:
 * @self: a file
 *
 * Returns: above all numbers of objects; that of 0 is none.
 */
guint
usk_pdf_file_get_n_objects (UskPdfFile *self)
{
  return self->objects->len;
}

/**
 * usk_pdf_file_get_object:
 * @self: a file
 * @id: any number
 *
 * Returns: (transfer none) (nullable): the object, of a stream its dictionary; %NULL if
 *   there is none.
 */
UskPdfValue *
usk_pdf_file_get_object (UskPdfFile *self, guint id)
{
  return id < self->objects->len ? &g_array_index (self->objects, UskPdfObject, id).value : NULL;
}

/**
 * usk_pdf_file_resolve:
 * @self: a file
 * @value: (nullable): a value
 *
 * Returns: (transfer none) (nullable): what @value refers to, or itself if it is no reference.
 */
UskPdfValue *
usk_pdf_file_resolve (UskPdfFile *self, UskPdfValue *value)
{
  return value != NULL && value->kind == USK_PDF_REFERENCE ? usk_pdf_file_get_object (self, value->id) : value;
}

/**
 * usk_pdf_file_get:
 * @self: a file
 * @dictionary: (nullable): a dictionary
 * @key: a name with its slash
 *
 * Returns: (transfer none) (nullable): what a dictionary has under that name, or what
 *   that refers to.
 */
UskPdfValue *
usk_pdf_file_get (UskPdfFile *self, const UskPdfValue *dictionary, const char *key)
{
  return usk_pdf_file_resolve (self, usk_pdf_value_get (dictionary, key));
}

/**
 * usk_pdf_file_get_catalog:
 * @self: a file
 *
 * Returns: (transfer none): what leads to all the rest.
 */
UskPdfValue *
usk_pdf_file_get_catalog (UskPdfFile *self)
{
  return usk_pdf_file_get (self, &self->trailer, "/Root");
}

/**
 * usk_pdf_file_get_trailer:
 * @self: a file
 *
 * Returns: (transfer none): what stands at the end of the file.
 */
UskPdfValue *
usk_pdf_file_get_trailer (UskPdfFile *self)
{
  return &self->trailer;
}

/**
 * usk_pdf_file_get_data:
 * @self: a file
 * @id: any number
 * @data: (out) (array length=length): the data of a stream, packed as they are
 * @length: (out): how many bytes
 *
 * Returns: whether that object is a stream.
 */
gboolean
usk_pdf_file_get_data (UskPdfFile *self, guint id, const guint8 **data, gsize *length)
{
  const UskPdfObject *object;

  if (id >= self->objects->len)
    return FALSE;

  object = &g_array_index (self->objects, UskPdfObject, id);
  *data = object->data;
  *length = object->length;

  return object->data != NULL;
}

/**
 * usk_pdf_file_add:
 * @self: a file
 * @value: (transfer full): a new object
 *
 * Returns: its number.
 */
guint
usk_pdf_file_add (UskPdfFile *self, UskPdfValue value)
{
  UskPdfObject object = { .value = value };

  g_array_append_val (self->objects, object);

  return self->objects->len - 1;
}

/**
 * usk_pdf_file_replace:
 * @self: a file
 * @id: the number of an object
 * @value: (transfer full): what it is from now on; no stream before it gets data
 */
void
usk_pdf_file_replace (UskPdfFile *self, guint id, UskPdfValue value)
{
  UskPdfObject *object;

  g_return_if_fail (id > 0 && id < self->objects->len);

  object = &g_array_index (self->objects, UskPdfObject, id);
  usk_pdf_value_clear (&object->value);
  *object = (UskPdfObject){ .value = value };
}

/**
 * usk_pdf_file_set_data:
 * @self: a file
 * @id: the number of an object that is a dictionary
 * @data: (array length=length): the data of a stream, packed as the dictionary says; they
 *   have to live longer than the file
 * @length: how many bytes
 *
 * Makes an object a stream, or gives it other data.
 */
void
usk_pdf_file_set_data (UskPdfFile *self, guint id, const guint8 *data, gsize length)
{
  UskPdfObject *object;

  g_return_if_fail (id > 0 && id < self->objects->len);
  g_return_if_fail (data != NULL);

  object = &g_array_index (self->objects, UskPdfObject, id);
  object->data = data;
  object->length = length;
}

/**
 * usk_pdf_file_take_data:
 * @self: a file
 * @id: the number of an object that is a dictionary
 * @data: (transfer full): the data of a stream, packed as the dictionary says
 *
 * Makes an object a stream, or gives it other data.
 */
void
usk_pdf_file_take_data (UskPdfFile *self, guint id, GByteArray *data)
{
  g_ptr_array_add (self->buffers, data);
  usk_pdf_file_set_data (self, id, data->data, data->len);
}

/**
 * usk_pdf_file_make:
 * @self: a file
 * @text: (transfer full): a value as it stands in a PDF
 *
 * Returns: (transfer full): the value.
 */
UskPdfValue
usk_pdf_file_make (UskPdfFile *self, char *text)
{
  UskPdfParser parser = { .p = text, .end = text + strlen (text) };
  UskPdfValue value = { .kind = USK_PDF_NULL };

  g_ptr_array_add (self->texts, text);
  if (!usk_pdf_parser_read (&parser, &value) || !usk_pdf_parser_ends (&parser))
    g_critical ("This is no value of a PDF: %s", text);

  return value;
}

/**
 * usk_pdf_file_make_string:
 * @self: a file
 * @text: any UTF-8
 *
 * Returns: (transfer full): a string that says it.
 */
UskPdfValue
usk_pdf_file_make_string (UskPdfFile *self, const char *text)
{
  return usk_pdf_file_make (self, usk_pdf_string_write (text));
}
