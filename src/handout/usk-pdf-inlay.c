/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-inlay.h"

#include <string.h>

#include "usk-error.h"
#include "usk-pdf-flate.h"
#include "usk-pdf-parser.h"

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "The PDF cannot be completed: %s", what);

  return FALSE;
}

/* Makes an object of a file what an object of an engraving is.  @ids are those of the
 * objects before it.
 */
static gboolean
fill (UskPdfFile *file, guint id, const UskEngravingObject *object, const guint *ids, guint n_ids)
{
  UskPdfParser parser = { .p = object->dictionary, .ids = ids, .n_ids = n_ids };
  g_auto (UskPdfValue) value = { .kind = USK_PDF_NULL };

  parser.end = parser.p + strlen (object->dictionary);
  if (!usk_pdf_parser_read (&parser, &value) || !usk_pdf_parser_ends (&parser) || value.kind != USK_PDF_DICTIONARY)
    return FALSE;

  usk_pdf_file_replace (file, id, value);
  value.kind = USK_PDF_NULL;
  if (object->data != NULL)
    usk_pdf_file_set_data (file, id, object->data, object->length);

  return TRUE;
}

/* What held the place becomes the picture, so whatever refers to it stays right. */
static gboolean
insert_one (UskPdfFile *file, guint holder, const UskEngraving *engraving)
{
  guint n_objects;
  const UskEngravingObject *objects = usk_engraving_get_objects (engraving, &n_objects);
  g_autofree guint *ids = g_new (guint, n_objects);

  for (guint i = 0; i < n_objects; i++)
    {
      ids[i] = i < n_objects - 1 ? usk_pdf_file_add (file, usk_pdf_value_new_dictionary ()) : holder;
      if (!fill (file, ids[i], &objects[i], ids, i))
        return FALSE;
    }

  return TRUE;
}

/* The same picture in another place is a form that draws the first. */
static gboolean
insert_again (UskPdfFile *file, guint holder, guint first)
{
  static const UskEngravingObject again = {
    "<< /Type /XObject /Subtype /Form /BBox [ 0 0 1 1 ] /Resources << /XObject << /x0 @0 >> >> >>",
    (const guint8 *) "/x0 Do", 6
  };

  return fill (file, holder, &again, &first, 1);
}

static gboolean
has_size (const UskPdfValue *dictionary)
{
  gint width, height;

  return usk_pdf_value_is (usk_pdf_value_get (dictionary, "/Subtype"), "/Image") &&
         usk_pdf_value_get_int (usk_pdf_value_get (dictionary, "/Width"), &width) &&
         usk_pdf_value_get_int (usk_pdf_value_get (dictionary, "/Height"), &height) && width == USK_INLAY_PIXELS &&
         height == 1;
}

static gboolean
is_holder (UskPdfFile *file, guint id, guint *index)
{
  const guint8 *data;
  gsize length;
  g_autoptr (GByteArray) pixels = NULL;

  if (!usk_pdf_file_get_data (file, id, &data, &length) || !has_size (usk_pdf_file_get_object (file, id)))
    return FALSE;

  pixels = usk_pdf_inflate (data, length, USK_INLAY_SIZE, NULL);

  return pixels != NULL && usk_inlays_parse_name (pixels->data, pixels->len, index);
}

/* There may be no other place holders than ours, and each once. */
static gboolean
find_holders (UskPdfFile *file, guint *holders, guint n_holders, GError **error)
{
  for (guint id = 1; id < usk_pdf_file_get_n_objects (file); id++)
    {
      guint index;

      if (!is_holder (file, id, &index))
        continue;
      if (index >= n_holders || holders[index] != 0)
        return fail (error, "a place is held for a picture that is not there");
      holders[index] = id;
    }
  for (guint i = 0; i < n_holders; i++)
    if (holders[i] == 0)
      return fail (error, "a picture has lost its place");

  return TRUE;
}

/**
 * usk_pdf_inlay_insert:
 * @file: a file
 * @inlays: (nullable): what was laid in while it was painted; outlives @file
 * @error: return location: %USK_ERROR_DAMAGED
 *
 * Puts each engraving where its place is held.
 *
 * Returns: whether all are there, and no place is held any more.
 */
gboolean
usk_pdf_inlay_insert (UskPdfFile *file, const UskInlays *inlays, GError **error)
{
  guint n = inlays != NULL ? usk_inlays_get_n (inlays) : 0;
  g_autofree guint *holders = g_new0 (guint, n);

  if (!find_holders (file, holders, n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      guint first = usk_inlays_find_first (inlays, i);

      if (first < i ? !insert_again (file, holders[i], holders[first])
                    : !insert_one (file, holders[i], usk_inlays_get_engraving (inlays, i)))
        return fail (error, "an engraving cannot be read");
    }

  return TRUE;
}
