/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads a PDF by the table of its objects, which stands at the end. */

#include <string.h>

#include "usk-error.h"
#include "usk-pdf-file-private.h"
#include "usk-pdf-parser.h"

/* A handout of twenty pages has some thousands. */
#define MAX_OBJECTS 1000000

/* How far before the end a file says where its table is. */
#define TAIL 1024

/* A line of the table: "0000000017 00000 n", a space and the end of the line. */
#define LINE 20

typedef struct {
  UskPdfFile *file;
  const char *data;
  const char *table;
  const char *end;
  gsize room; /* how many bytes objects can still have, since none stands in another */
} Reader;

static gboolean G_GNUC_PRINTF (2, 3) fail (GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "The PDF cannot be completed: %s", what);

  return FALSE;
}

/* GLib's functions for this stop where a text would. */
static const char *
find_last (const char *p, const char *end, const char *word)
{
  gsize length = strlen (word);
  const char *last = NULL;

  while ((p = memmem (p, (gsize) (end - p), word, length)) != NULL)
    last = p++;

  return last;
}

static gboolean
find_table (Reader *self)
{
  const char *tail = self->end - MIN (TAIL, self->end - self->data);
  const char *found = find_last (tail, self->end, "startxref");
  UskPdfParser parser = { .p = found, .end = self->end };
  guint place;

  /* What looks like a comment is the mark of the end. */
  if (found == NULL || find_last (found, self->end, "\n%%EOF") == NULL ||
      !usk_pdf_parser_skip (&parser, "startxref") || !usk_pdf_parser_read_number (&parser, &place) ||
      place >= found - self->data)
    return FALSE;

  self->table = self->data + place;
  self->room = place;

  return TRUE;
}

static gboolean
parse_line (const char *line, guint *place, gboolean *used)
{
  UskPdfParser parser = { .p = line, .end = line + LINE };
  guint generation;

  if (!usk_pdf_parser_read_number (&parser, place) || !usk_pdf_parser_read_number (&parser, &generation))
    return FALSE;
  if (usk_pdf_parser_skip (&parser, "f"))
    {
      *used = FALSE;
      return TRUE;
    }

  *used = TRUE;

  return generation == 0 && usk_pdf_parser_skip (&parser, "n");
}

/* Reads the end of a stream's dictionary and finds its data; how many they are may be
 * known only when all objects are read.
 */
static gboolean
read_data (Reader *self, UskPdfParser *parser, UskPdfObject *object)
{
  if (object->value.kind != USK_PDF_DICTIONARY)
    return FALSE;

  if (parser->p < parser->end && *parser->p == '\r')
    parser->p++;
  if (parser->p == parser->end || *parser->p++ != '\n')
    return FALSE;
  object->data = (const guint8 *) parser->p;
  object->length = (gsize) (self->table - parser->p);

  return TRUE;
}

static gboolean
read_object (Reader *self, guint id, guint place, UskPdfObject *object)
{
  UskPdfParser parser = { .p = self->data + place, .end = self->table };
  guint number, generation;

  if (parser.p >= self->table || !usk_pdf_parser_read_number (&parser, &number) || number != id ||
      !usk_pdf_parser_read_number (&parser, &generation) || generation != 0 ||
      !usk_pdf_parser_skip (&parser, "obj") || !usk_pdf_parser_read (&parser, &object->value))
    return FALSE;

  if (usk_pdf_parser_skip (&parser, "stream"))
    {
      if (!read_data (self, &parser, object))
        return FALSE;
    }
  else if (!usk_pdf_parser_skip (&parser, "endobj"))
    return FALSE;
  if ((gsize) (parser.p - (self->data + place)) > self->room)
    return FALSE;
  self->room -= (gsize) (parser.p - (self->data + place));

  return TRUE;
}

/* How many objects the table has, at whose first line the parser is then. */
static gboolean
read_head_of_table (UskPdfParser *parser, guint *n_objects, GError **error)
{
  guint first;

  if (!usk_pdf_parser_skip (parser, "xref") || !usk_pdf_parser_read_number (parser, &first) || first != 0 ||
      !usk_pdf_parser_read_number (parser, n_objects) || parser->p == parser->end ||
      (*parser->p != ' ' && *parser->p != '\n') || (gsize) (parser->end - parser->p) / LINE < *n_objects)
    return fail (error, "it has no table of its objects, such as cairo writes");
  if (*n_objects > MAX_OBJECTS)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_TOO_LARGE,
                   "The PDF cannot be completed: it has %u objects, more than %d", *n_objects, MAX_OBJECTS);
      return FALSE;
    }

  usk_pdf_parser_ends (parser);
  if ((gsize) (parser->end - parser->p) / LINE < *n_objects)
    return fail (error, "its table of objects is cut");

  return TRUE;
}

static gboolean
read_table (Reader *self, UskPdfParser *parser, GError **error)
{
  guint n_objects;

  if (!read_head_of_table (parser, &n_objects, error))
    return FALSE;

  g_array_set_size (self->file->objects, n_objects);
  for (guint id = 0; id < n_objects; id++, parser->p += LINE)
    {
      guint place;
      gboolean used;

      if (!parse_line (parser->p, &place, &used))
        return fail (error, "its table of objects is wrong about number %u", id);
      if (used &&
          (id == 0 || !read_object (self, id, place, &g_array_index (self->file->objects, UskPdfObject, id))))
        return fail (error, "its object %u cannot be read", id);
    }

  return TRUE;
}

/* The data have to end where they say that they do. */
static gboolean
end_data (Reader *self, UskPdfObject *object)
{
  gint length;
  UskPdfParser parser = { .end = self->table };

  if (!usk_pdf_value_get_int (usk_pdf_file_get (self->file, &object->value, "/Length"), &length) || length < 0 ||
      (gsize) length > object->length || (gsize) length > self->room)
    return FALSE;

  self->room -= (gsize) length;
  object->length = (gsize) length;
  parser.p = (const char *) object->data + length;

  return usk_pdf_parser_skip (&parser, "endstream") && usk_pdf_parser_skip (&parser, "endobj");
}

/**
 * usk_pdf_file_read_objects:
 * @self: a file of which only the bytes are known
 * @error: return location: %USK_ERROR_DAMAGED, %USK_ERROR_TOO_LARGE
 *
 * Reads the table and each object that it names.
 *
 * Returns: whether all are whole.
 */
gboolean
usk_pdf_file_read_objects (UskPdfFile *self, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (self->pdf, &length);
  Reader reader = { .file = self, .data = data, .end = data + length };
  UskPdfParser parser;

  if (!find_table (&reader))
    return fail (error, "it does not say where its table of objects is");

  parser = (UskPdfParser){ .p = reader.table, .end = reader.end };
  if (!read_table (&reader, &parser, error))
    return FALSE;
  if (!usk_pdf_parser_skip (&parser, "trailer") || !usk_pdf_parser_read (&parser, &self->trailer) ||
      usk_pdf_value_has (&self->trailer, "/Prev") || usk_pdf_value_has (&self->trailer, "/XRefStm"))
    return fail (error, "its end is not as cairo writes it");

  for (guint id = 1; id < self->objects->len; id++)
    {
      UskPdfObject *object = &g_array_index (self->objects, UskPdfObject, id);

      if (object->data != NULL && !end_data (&reader, object))
        return fail (error, "its stream %u does not end where it should", id);
    }

  return TRUE;
}
