/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writes all objects that something leads to, in their order and with new numbers. */

#include <string.h>

#include "usk-pdf-file-private.h"

/* The four bytes say that the file is not all text. */
#define HEADER "%PDF-1.7\n%\xbf\xf7\xa2\xfe\n"

/* What a line of the table takes. */
#define LINE 20

/* The end of a packed stream is a checksum of it. */
#define END_OF_DATA 32

typedef struct {
  UskPdfFile *file;
  GString *out;
  guint *numbers;  /* of each object; 0 if nothing leads to it */
  GArray *waiting; /* guint: objects that were found and not looked at */
  GArray *places;  /* gsize: where each object begins */
  GChecksum *sum;
  gsize summed; /* up to where */
} Writer;

/* --- finding ---------------------------------------------------------------- */

static void
find (Writer *self, const UskPdfValue *value)
{
  if (value->kind == USK_PDF_ARRAY || value->kind == USK_PDF_DICTIONARY)
    {
      for (guint i = 0; i < value->items->len; i++)
        find (self, &value->items->values[i]);
    }
  else if (value->kind == USK_PDF_REFERENCE)
    {
      const UskPdfValue *object = usk_pdf_file_get_object (self->file, value->id);

      if (object == NULL || object->kind == USK_PDF_NULL || self->numbers[value->id] != 0)
        return;
      self->numbers[value->id] = 1;
      g_array_append_val (self->waiting, value->id);
    }
}

/* One after the other and not one within the other, however long a chain they are. */
static guint
find_all (Writer *self)
{
  guint n_found = 0;

  find (self, &self->file->trailer);
  for (guint i = 0; i < self->waiting->len; i++)
    find (self, usk_pdf_file_get_object (self->file, g_array_index (self->waiting, guint, i)));

  for (guint id = 1; id < self->file->objects->len; id++)
    if (self->numbers[id] != 0)
      self->numbers[id] = ++n_found;

  return n_found;
}

/* --- writing ---------------------------------------------------------------- */

static void
append_number (GString *out, gsize number, guint width)
{
  char digits[32];
  char *p = digits + sizeof digits;

  do
    *--p = (char) ('0' + number % 10);
  while ((number /= 10) > 0);
  while (digits + sizeof digits - p < width)
    *--p = '0';
  g_string_append_len (out, p, digits + sizeof digits - p);
}

static void
append (GString *out, const char *text)
{
  g_string_append_len (out, text, (gssize) strlen (text));
}

static void append_value (Writer *self, const UskPdfValue *value);

static void
append_items (Writer *self, const UskPdfValue *value)
{
  for (guint i = 0; i < value->items->len; i++)
    {
      g_string_append_c (self->out, ' ');
      append_value (self, &value->items->values[i]);
    }
}

static void
append_reference (Writer *self, guint id)
{
  guint number = id < self->file->objects->len ? self->numbers[id] : 0;

  if (number == 0)
    append (self->out, "null");
  else
    {
      append_number (self->out, number, 1);
      append (self->out, " 0 R");
    }
}

static void
append_value (Writer *self, const UskPdfValue *value)
{
  switch (value->kind)
    {
    case USK_PDF_ATOM:
    case USK_PDF_STRING:
      g_string_append_len (self->out, value->text, value->length);
      break;
    case USK_PDF_ARRAY:
      append (self->out, "[");
      append_items (self, value);
      append (self->out, " ]");
      break;
    case USK_PDF_DICTIONARY:
      append (self->out, "<<");
      append_items (self, value);
      append (self->out, " >>");
      break;
    case USK_PDF_REFERENCE:
      append_reference (self, value->id);
      break;
    case USK_PDF_NULL:
    default:
      append (self->out, "null");
    }
}

static void
sum_up (Writer *self)
{
  g_checksum_update (self->sum, (const guchar *) self->out->str + self->summed,
                     (gssize) (self->out->len - self->summed));
  self->summed = self->out->len;
}

/* Reading it all again for a checksum takes longer than writing it. */
static void
append_data (Writer *self, const UskPdfObject *object)
{
  append (self->out, "\nstream\n");
  sum_up (self);
  g_string_append_len (self->out, (const char *) object->data, (gssize) object->length);
  self->summed += object->length - MIN (object->length, END_OF_DATA);
  append (self->out, "\nendstream");
}

static void
append_object (Writer *self, UskPdfObject *object, guint number)
{
  g_array_append_val (self->places, self->out->len);
  append_number (self->out, number, 1);
  append (self->out, " 0 obj\n");
  append_value (self, &object->value);
  if (object->data != NULL)
    append_data (self, object);
  append (self->out, "\nendobj\n");
}

static void
append_table (Writer *self)
{
  append (self->out, "xref\n0 ");
  append_number (self->out, self->places->len + 1, 1);
  append (self->out, "\n0000000000 65535 f \n");
  for (guint i = 0; i < self->places->len; i++)
    {
      append_number (self->out, g_array_index (self->places, gsize, i), 10);
      append (self->out, " 00000 n \n");
    }
}

/* The name of a file is made from what is in it, so that the same gets the same. */
static void
append_trailer (Writer *self)
{
  gsize table = self->out->len;
  const char *id;

  sum_up (self);
  id = g_checksum_get_string (self->sum);
  append_table (self);
  g_string_append_printf (self->out, "trailer << /Size %u /Root ", self->places->len + 1);
  append_value (self, usk_pdf_value_get (&self->file->trailer, "/Root"));
  append (self->out, " /Info ");
  append_value (self, usk_pdf_value_get (&self->file->trailer, "/Info"));
  g_string_append_printf (self->out, " /ID [ <%s> <%s> ] >>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", id, id,
                          table);
}

/* Streams say how long they are.  Returns what room the file will need. */
static gsize
measure (Writer *self)
{
  gsize size = g_bytes_get_size (self->file->pdf);

  for (guint id = 1; id < self->file->objects->len; id++)
    {
      UskPdfObject *object = &g_array_index (self->file->objects, UskPdfObject, id);

      if (object->data == NULL)
        continue;
      usk_pdf_value_set (&object->value, "/Length",
                         usk_pdf_file_make (self->file, g_strdup_printf ("%" G_GSIZE_FORMAT, object->length)));
      size += object->length + LINE;
    }

  return size;
}

/**
 * usk_pdf_file_write:
 * @self: a file
 *
 * Streams are copied as they are, and objects are not packed: that would make the
 * file a fifteenth smaller and take longer than all the rest that is done here.
 * The same file gives the same bytes.
 *
 * Returns: (transfer full): the whole file.
 */
GBytes *
usk_pdf_file_write (UskPdfFile *self)
{
  g_autofree guint *numbers = g_new0 (guint, self->objects->len);
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_MD5);
  Writer writer = { .file = self, .numbers = numbers, .waiting = waiting, .places = places, .sum = sum };

  writer.out = g_string_sized_new (measure (&writer));
  find_all (&writer);
  g_string_append_len (writer.out, HEADER, strlen (HEADER));
  for (guint id = 1; id < self->objects->len; id++)
    if (numbers[id] != 0)
      append_object (&writer, &g_array_index (self->objects, UskPdfObject, id), numbers[id]);
  append_trailer (&writer);

  return g_string_free_to_bytes (writer.out);
}
