/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-engraving.h"

#include <stdlib.h>
#include <string.h>

#include "usk-error.h"

/* A checksum, and the objects: a text, and the data of a stream. */
#define LIST "a(say)"
#define TYPE "(u" LIST ")"

/* The largest drawing that we have takes a fortieth of this. */
#define MAX_PACKED  (8 * 1024 * 1024)
#define MAX_OBJECTS 4096

/* Adler-32: so many bytes can be added up before the sums have to be cut. */
#define ADLER_MODULUS 65521
#define ADLER_STRETCH 5552

struct _UskEngraving {
  GBytes *packed;
  GVariant *list;
  UskEngravingObject *objects;
  guint n_objects;
};

/* What cairo writes of curves, gradients, patterns and pictures, in the order of strcmp().
 * Anything else, such as a script or the name of a file, has no business in a drawing.
 */
static const char *const words[] = {
  "AIS",          "BBox",     "BM",         "BitsPerComponent", "Bounds",      "C0",         "C1",
  "CA",           "CS",       "ColorSpace", "Coords",           "Decode",      "DeviceCMYK", "DeviceGray",
  "DeviceRGB",    "Domain",   "Encode",     "ExtGState",        "Extend",      "Filter",     "FlateDecode",
  "Form",         "FormType", "Function",   "FunctionType",     "Functions",   "G",          "Group",
  "Height",       "I",        "Image",      "Interpolate",      "K",           "Luminosity", "Mask",
  "Matrix",       "N",        "None",       "Normal",           "PaintType",   "Pattern",    "PatternType",
  "Resources",    "S",        "SMask",      "Shading",          "ShadingType", "Subtype",    "TilingType",
  "Transparency", "Type",     "Width",      "XObject",          "XStep",       "YStep",      "ca",
};

static gboolean G_GNUC_PRINTF (2, 3) refuse (GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "An engraving %s: build the content pack again", what);

  return FALSE;
}

/* Finds flipped bits and lost ends at the speed of memory; who forges a pack could
 * as well forge its drawings.
 */
static guint32
add_up (const guint8 *data, gsize length)
{
  guint32 a = 1, b = 0;

  for (gsize start = 0; start < length; start += ADLER_STRETCH)
    {
      gsize end = MIN (length, start + ADLER_STRETCH);

      for (gsize i = start; i < end; i++)
        {
          a += data[i];
          b += a;
        }
      a %= ADLER_MODULUS;
      b %= ADLER_MODULUS;
    }

  return b << 16 | a;
}

static guint32
add_up_list (GVariant *list)
{
  return add_up (g_variant_get_data (list), g_variant_get_size (list));
}

/**
 * usk_engraving_pack:
 * @objects: (array length=n_objects): the objects, the picture last
 * @n_objects: how many
 *
 * Returns: (transfer full): the bytes that usk_engraving_new() takes; the same
 *   objects give the same bytes.
 */
GBytes *
usk_engraving_pack (const UskEngravingObject *objects, guint n_objects)
{
  GVariantBuilder builder;
  g_autoptr (GVariant) list = NULL;
  g_autoptr (GVariant) packed = NULL;

  g_return_val_if_fail (objects != NULL && n_objects > 0, NULL);

  g_variant_builder_init (&builder, G_VARIANT_TYPE (LIST));
  for (guint i = 0; i < n_objects; i++)
    g_variant_builder_add (
      &builder, "(s@ay)", objects[i].dictionary,
      g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, objects[i].data, objects[i].length, sizeof (guint8)));
  list = g_variant_ref_sink (g_variant_builder_end (&builder));
  packed = g_variant_ref_sink (g_variant_new ("(u@" LIST ")", GUINT32_TO_LE (add_up_list (list)), list));

  return g_variant_get_data_as_bytes (packed);
}

static int
compare_word (gconstpointer key, gconstpointer element)
{
  return strcmp (key, *(const char *const *) element);
}

static gboolean
is_word (const char *name, gsize length)
{
  char word[32];

  if (length >= sizeof word)
    return FALSE;

  memcpy (word, name, length);
  word[length] = '\0';

  return bsearch (word, words, G_N_ELEMENTS (words), sizeof *words, compare_word) != NULL;
}

/* Resources are named by a few letters and a number: "sh12". */
static gboolean
is_resource (const char *name, gsize length)
{
  gsize letters = 0, i;

  while (letters < length && g_ascii_islower (name[letters]))
    letters++;
  for (i = letters; i < length; i++)
    if (!g_ascii_isdigit (name[i]))
      return FALSE;

  return letters > 0 && letters < length;
}

static const char *
skip_name (const char *p)
{
  while (g_ascii_isalnum (*p))
    p++;

  return p;
}

/* Returns what follows a name or a reference, or %NULL if it is none of ours. */
static const char *
check_token (const char *p, guint index)
{
  const char *end = skip_name (p + 1);

  if (*p == '/')
    return is_word (p + 1, (gsize) (end - p - 1)) || is_resource (p + 1, (gsize) (end - p - 1)) ? end : NULL;

  return g_ascii_isdigit (p[1]) && g_ascii_strtoull (p + 1, (char **) &end, 10) < index ? end : NULL;
}

/* Returns what in a dictionary is none of ours, or %NULL if all of it is. */
static const char *
find_strange (const char *text, guint index)
{
  const char *p = text;

  if (!g_str_has_prefix (text, "<<") || !g_str_has_suffix (text, ">>"))
    return text;

  while (*p != '\0')
    {
      const char *start = p;

      if (*p == '/' || *p == '@')
        p = check_token (p, index);
      else if (g_ascii_isdigit (*p) || strchr ("<>[] .-", *p) != NULL)
        p++;
      else if (g_str_has_prefix (p, "true") || g_str_has_prefix (p, "false"))
        p += *p == 't' ? strlen ("true") : strlen ("false");
      else
        p = NULL;
      if (p == NULL)
        return start;
    }

  return NULL;
}

static gboolean
read_objects (UskEngraving *self, GError **error)
{
  const UskEngravingObject *picture;

  self->objects = g_new0 (UskEngravingObject, self->n_objects);
  for (guint i = 0; i < self->n_objects; i++)
    {
      UskEngravingObject *object = &self->objects[i];
      g_autoptr (GVariant) data = NULL;
      const char *strange;

      /* Both stay where they are in the packed bytes. */
      g_variant_get_child (self->list, i, "(&s@ay)", &object->dictionary, &data);
      object->data = g_variant_get_fixed_array (data, &object->length, sizeof (guint8));
      if (object->length == 0)
        object->data = NULL;
      strange = find_strange (object->dictionary, i);
      if (strange != NULL)
        return refuse (error, "holds \"%.20s\", which is not of a drawing", strange);
    }

  picture = &self->objects[self->n_objects - 1];
  if (picture->data == NULL || strstr (picture->dictionary, "/Form") == NULL)
    return refuse (error, "has no picture");

  return TRUE;
}

static gboolean
unpack (UskEngraving *self, GError **error)
{
  g_autoptr (GVariant) whole = g_variant_new_from_bytes (G_VARIANT_TYPE (TYPE), self->packed, FALSE);
  guint32 sum;

  g_variant_ref_sink (whole);
  if (g_bytes_get_size (self->packed) > MAX_PACKED)
    return refuse (error, "is too large");

  g_variant_get (whole, "(u@" LIST ")", &sum, &self->list);
  if (GUINT32_FROM_LE (sum) != add_up_list (self->list))
    return refuse (error, "is damaged");

  self->n_objects = (guint) MIN (g_variant_n_children (self->list), MAX_OBJECTS + 1);
  if (self->n_objects == 0 || self->n_objects > MAX_OBJECTS)
    return refuse (error, "has no objects, or too many");

  return read_objects (self, error);
}

/**
 * usk_engraving_new:
 * @packed: from usk_engraving_pack(), which need not be trusted
 * @error: return location: %USK_ERROR_DAMAGED
 *
 * Looks at each object, so that nothing gets into a handout that is not of a
 * drawing, but unpacks no stream, which would take as long as all the rest:
 * usk_engraving_unfold() does.
 *
 * Returns: (transfer full) (nullable): the engraving.
 */
UskEngraving *
usk_engraving_new (GBytes *packed, GError **error)
{
  g_autoptr (UskEngraving) self = NULL;

  g_return_val_if_fail (packed != NULL, NULL);

  self = g_atomic_rc_box_new0 (UskEngraving);
  self->packed = g_bytes_ref (packed);

  return unpack (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * usk_engraving_ref:
 * @self: an engraving
 *
 * Returns: (transfer full): the same.
 */
UskEngraving *
usk_engraving_ref (UskEngraving *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  UskEngraving *self = data;

  g_free (self->objects);
  g_clear_pointer (&self->list, g_variant_unref);
  g_bytes_unref (self->packed);
}

/**
 * usk_engraving_unref:
 * @self: (transfer full): an engraving
 */
void
usk_engraving_unref (UskEngraving *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * usk_engraving_get_objects:
 * @self: an engraving
 * @n_objects: (out): how many
 *
 * Returns: (transfer none) (array length=n_objects): its objects, the picture last.
 */
const UskEngravingObject *
usk_engraving_get_objects (const UskEngraving *self, guint *n_objects)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_objects != NULL, NULL);

  *n_objects = self->n_objects;

  return self->objects;
}

/**
 * usk_engraving_equal:
 * @self: an engraving
 * @other: another
 *
 * Returns: whether both print the same picture.
 */
gboolean
usk_engraving_equal (const UskEngraving *self, const UskEngraving *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return g_bytes_equal (self->packed, other->packed);
}
