/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How much an engraving unfolds to: a small stream may fill the memory of whoever
 * unpacks it, and that is the printer.
 */

#include <gio/gio.h>
#include <string.h>

#include "usk-engraving.h"
#include "usk-error.h"

#define PACKED "/FlateDecode"

/* What is unpacked at a time, and thrown away. */
#define CHUNK (64 * 1024)

static gboolean
refuse (GError **error, const char *what)
{
  g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "An engraving %s: build the content pack again", what);

  return FALSE;
}

static gboolean
unfold (const UskEngravingObject *object, gsize *room, GError **error)
{
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  GConverterResult result;
  gsize used = 0;

  do
    {
      gsize n_read, n_written;

      result = g_converter_convert (converter, object->data + used, object->length - used, chunk, CHUNK,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      if (result == G_CONVERTER_ERROR)
        return refuse (error, "has a stream that cannot be unpacked");
      if (n_written > *room)
        return refuse (error, "unfolds to more than a drawing has");
      used += n_read;
      *room -= n_written;
  } while (result != G_CONVERTER_FINISHED);

  return TRUE;
}

/**
 * usk_engraving_unfold:
 * @self: an engraving
 * @room: (inout): how many bytes its streams may unfold to; what is left of them
 * @error: return location: %USK_ERROR_DAMAGED
 *
 * Unpacks each stream and forgets it.
 *
 * Returns: whether all of them fit.
 */
gboolean
usk_engraving_unfold (const UskEngraving *self, gsize *room, GError **error)
{
  const UskEngravingObject *objects;
  guint n_objects;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (room != NULL, FALSE);

  objects = usk_engraving_get_objects (self, &n_objects);
  for (guint i = 0; i < n_objects; i++)
    {
      const char *packed = objects[i].data != NULL ? strstr (objects[i].dictionary, PACKED) : NULL;

      if (packed == NULL)
        continue;
      if (strstr (packed + 1, PACKED) != NULL)
        return refuse (error, "has a stream that is packed twice");
      if (!unfold (&objects[i], room, error))
        return FALSE;
    }

  return TRUE;
}
