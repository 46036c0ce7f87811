/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-metadata.h"

#include <string.h>

#include "usk-error.h"

/* Who wrote the bytes; the program that made the document is the creator. */
#define PRODUCER "cairo and qpdf"

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
set_text (qpdf_data qpdf, qpdf_oh dictionary, const char *key, const char *text)
{
  if (text != NULL)
    qpdf_oh_replace_key (qpdf, dictionary, key, qpdf_oh_new_unicode_string (qpdf, text));
  else
    qpdf_oh_remove_key (qpdf, dictionary, key);
}

/* The information dictionary says the same as the XMP: programs read the one or the other. */
static void
write_info (qpdf_data qpdf, const UskPdfInfo *info, const char *date)
{
  qpdf_oh dictionary = qpdf_make_indirect_object (qpdf, qpdf_oh_new_dictionary (qpdf));

  set_text (qpdf, dictionary, "/Title", info->title);
  set_text (qpdf, dictionary, "/Author", info->author);
  set_text (qpdf, dictionary, "/Subject", info->subject);
  set_text (qpdf, dictionary, "/Creator", info->creator);
  set_text (qpdf, dictionary, "/Producer", PRODUCER);
  set_text (qpdf, dictionary, "/CreationDate", date);
  set_text (qpdf, dictionary, "/ModDate", date);
  qpdf_oh_replace_key (qpdf, qpdf_get_trailer (qpdf), "/Info", dictionary);
}

/* XMP stays as it is, unpacked: programs look for it in the bytes. */
static void
write_xmp (qpdf_data qpdf, const char *xmp)
{
  qpdf_oh stream = qpdf_oh_new_stream (qpdf);
  qpdf_oh dictionary = qpdf_oh_get_dict (qpdf, stream);
  qpdf_oh nothing = qpdf_oh_new_null (qpdf);

  qpdf_oh_replace_key (qpdf, dictionary, "/Type", qpdf_oh_new_name (qpdf, "/Metadata"));
  qpdf_oh_replace_key (qpdf, dictionary, "/Subtype", qpdf_oh_new_name (qpdf, "/XML"));
  qpdf_oh_replace_stream_data (qpdf, stream, (const unsigned char *) xmp, strlen (xmp), nothing, nothing);
  qpdf_oh_replace_key (qpdf, qpdf_get_root (qpdf), "/Metadata", stream);
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
  qpdf_data qpdf = usk_pdf_file_get_qpdf (file);
  g_autoptr (GDateTime) created = g_date_time_new_from_unix_utc (info->created);
  g_autofree char *iso_date = NULL;
  g_autofree char *pdf_date = NULL;
  g_autofree char *xmp = NULL;
  qpdf_oh catalog = qpdf_get_root (qpdf);

  if (created == NULL)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_INVALID,
                   "The PDF cannot be completed: %" G_GINT64_FORMAT " is no date", info->created);
      return FALSE;
    }

  iso_date = g_date_time_format (created, "%Y-%m-%dT%H:%M:%SZ");
  pdf_date = g_date_time_format (created, "D:%Y%m%d%H%M%SZ");
  xmp = make_xmp (info, iso_date);
  write_info (qpdf, info, pdf_date);
  write_xmp (qpdf, xmp);
  qpdf_oh_replace_key (qpdf, catalog, "/Lang", qpdf_oh_new_string (qpdf, info->language));
  qpdf_oh_replace_key (qpdf, catalog, "/ViewerPreferences", qpdf_oh_parse (qpdf, "<< /DisplayDocTitle true >>"));
  qpdf_oh_replace_key (qpdf, catalog, "/MarkInfo", qpdf_oh_parse (qpdf, "<< /Marked true >>"));

  return usk_pdf_file_check (file, error);
}
