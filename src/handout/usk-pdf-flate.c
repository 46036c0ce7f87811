/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-flate.h"

#include <gio/gio.h>

#include "usk-error.h"

/* A handout is made while somebody waits.  zlib's usual level takes seven times as
 * long for pages full of curves and makes them a seventh smaller. */
#define COMPRESSION_LEVEL 1

/* What each step makes room for. */
#define CHUNK (64 * 1024)

/* Converts in steps, so that a small file cannot unfold to fill the memory. */
static GByteArray *
convert (GConverter *converter, const guint8 *data, gsize length, gsize max, GError **error)
{
  g_autoptr (GByteArray) converted = g_byte_array_new ();
  GConverterResult result;
  gsize used = 0;

  do
    {
      gsize n_read, n_written;
      guint before = converted->len;

      if (before > max)
        {
          g_set_error (error, USK_ERROR, USK_ERROR_TOO_LARGE, "it unfolds to more than it may");
          return NULL;
        }
      g_byte_array_set_size (converted, before + MAX (CHUNK, before));
      result = g_converter_convert (converter, data + used, length - used, converted->data + before,
                                    converted->len - before, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, error);
      if (result == G_CONVERTER_ERROR)
        return NULL;
      used += n_read;
      g_byte_array_set_size (converted, before + (guint) n_written);
  } while (result != G_CONVERTER_FINISHED);

  return g_steal_pointer (&converted);
}

/**
 * usk_pdf_inflate:
 * @data: (array length=length): what a stream holds that is packed by /FlateDecode
 * @length: how many bytes
 * @max: how many bytes it may unfold to, more or less
 * @error: return location: %USK_ERROR_TOO_LARGE, or what GZlibDecompressor says
 *
 * Returns: (transfer full) (nullable): what was packed.
 */
GByteArray *
usk_pdf_inflate (const guint8 *data, gsize length, gsize max, GError **error)
{
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));

  return convert (converter, data, length, max, error);
}

/**
 * usk_pdf_deflate:
 * @data: (array length=length): anything
 * @length: how many bytes
 * @error: return location: what GZlibCompressor says
 *
 * Returns: (transfer full) (nullable): the same, packed for /FlateDecode.
 */
GByteArray *
usk_pdf_deflate (const guint8 *data, gsize length, GError **error)
{
  g_autoptr (GConverter) converter =
    G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, COMPRESSION_LEVEL));

  return convert (converter, data, length, G_MAXUINT / 4, error);
}
