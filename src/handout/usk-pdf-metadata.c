/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-metadata.h"

#include <string.h>

#include "usk-error.h"

/* Who wrote the bytes; the program that made the document is the creator. */
#define PRODUCER "cairo and Underskin"

/* Marks the start of XMP for programs that look for it in the bytes of a file. */
#define PACKET_ID "W5M0MpCehiHzreSzNTczkc9d"

/* Appends <TAG>…</TAG> around an escaped text, if there is one. */
static void
append_element (GString *xmp, const char *open, const char *text, const char *close)
{
  g_autofree char *escaped = NULL;

  if (text == NULL)
    return;

  escaped = g_markup_escape_text (text, -1);
  g_string_append_printf (xmp, "%s%s%s\n", open, escaped, close);
}

static char *
make_xmp (const UskPdfInfo *info, const char *date)
{
  GString *xmp = g_string_new ("<?xpacket begin=\"\xef\xbb\xbf\" id=\"" PACKET_ID "\"?>\n"
                               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                               "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                               "<rdf:Description rdf:about=\"\"\n"
                               " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
                               " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
                               " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"
                               " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
                               "<pdfuaid:part>1</pdfuaid:part>\n"
                               "<dc:format>application/pdf</dc:format>\n");

  append_element (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", info->title,
                  "</rdf:li></rdf:Alt></dc:title>");
  append_element (xmp, "<dc:language><rdf:Bag><rdf:li>", info->language, "</rdf:li></rdf:Bag></dc:language>");
  append_element (xmp, "<dc:creator><rdf:Seq><rdf:li>", info->author, "</rdf:li></rdf:Seq></dc:creator>");
  append_element (xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", info->subject,
                  "</rdf:li></rdf:Alt></dc:description>");
  append_element (xmp, "<xmp:CreatorTool>", info->creator, "</xmp:CreatorTool>");
  append_element (xmp, "<xmp:CreateDate>", date, "</xmp:CreateDate>");
  append_element (xmp, "<xmp:ModifyDate>", date, "</xmp:ModifyDate>");
  append_element (xmp, "<pdf:Producer>", PRODUCER, "</pdf:Producer>");
  g_string_append (xmp, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");

  return g_string_free (xmp, FALSE);
}

static void
set_text (UskPdfFile *file, UskPdfValue *dictionary, const char *key, const char *text)
{
  if (text != NULL)
    usk_pdf_value_set (dictionary, key, usk_pdf_file_make_string (file, text));
}

/* The information dictionary says the same as the XMP: programs read the one or the other. */
static void
write_info (UskPdfFile *file, const UskPdfInfo *info, const char *date)
{
  UskPdfValue dictionary = usk_pdf_value_new_dictionary ();

  set_text (file, &dictionary, "/Title", info->title);
  set_text (file, &dictionary, "/Author", info->author);
  set_text (file, &dictionary, "/Subject", info->subject);
  set_text (file, &dictionary, "/Creator", info->creator);
  set_text (file, &dictionary, "/Producer", PRODUCER);
  set_text (file, &dictionary, "/CreationDate", date);
  set_text (file, &dictionary, "/ModDate", date);
  usk_pdf_value_set (usk_pdf_file_get_trailer (file), "/Info",
                     usk_pdf_value_new_reference (usk_pdf_file_add (file, dictionary)));
}

/* XMP stays as it is, unpacked: programs look for it in the bytes. */
static void
write_xmp (UskPdfFile *file, char *xmp)
{
  gsize length = strlen (xmp);
  UskPdfValue dictionary = usk_pdf_file_make (file, g_strdup ("<< /Type /Metadata /Subtype /XML >>"));
  guint id = usk_pdf_file_add (file, dictionary);

  usk_pdf_file_take_data (file, id, g_byte_array_new_take ((guint8 *) xmp, length));
  usk_pdf_value_set (usk_pdf_file_get_catalog (file), "/Metadata", usk_pdf_value_new_reference (id));
}

/**
 * usk_pdf_metadata_write:
 * @file: a file
 * @info: what it says of itself
 * @error: return location for an error
 *
 * Writes what a reader program asks before it reads a page: title, language, and
 * that the file keeps to PDF/UA-1.
 *
 * Returns: whether that worked.
 */
gboolean
usk_pdf_metadata_write (UskPdfFile *file, const UskPdfInfo *info, GError **error)
{
  g_autoptr (GDateTime) created = g_date_time_new_from_unix_utc (info->created);
  g_autofree char *iso_date = NULL;
  g_autofree char *pdf_date = NULL;
  UskPdfValue *catalog;

  if (created == NULL)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_INVALID,
                   "The PDF cannot be completed: %" G_GINT64_FORMAT " is no date", info->created);
      return FALSE;
    }

  iso_date = g_date_time_format (created, "%Y-%m-%dT%H:%M:%SZ");
  pdf_date = g_date_time_format (created, "D:%Y%m%d%H%M%SZ");
  write_info (file, info, pdf_date);
  write_xmp (file, make_xmp (info, iso_date));
  catalog = usk_pdf_file_get_catalog (file);
  usk_pdf_value_set (catalog, "/Lang", usk_pdf_file_make_string (file, info->language));
  usk_pdf_value_set (catalog, "/ViewerPreferences",
                     usk_pdf_file_make (file, g_strdup ("<< /DisplayDocTitle true >>")));
  usk_pdf_value_set (catalog, "/MarkInfo", usk_pdf_file_make (file, g_strdup ("<< /Marked true >>")));

  return TRUE;
}
