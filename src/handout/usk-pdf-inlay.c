/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-inlay.h"

#include <stdlib.h>
#include <string.h>

#include "usk-error.h"

/* How deep arrays and dictionaries of an engraving stand in each other. */
#define MAX_DEPTH 32

/* Where the reader is in the text of an object. */
typedef struct {
  qpdf_data qpdf;
  const qpdf_oh *objects; /* that came before */
  guint n_objects;
  const char *p;
  guint depth;
} Reader;

static gboolean read_value (Reader *self, qpdf_oh *value);

static void
skip_spaces (Reader *self)
{
  while (*self->p == ' ')
    self->p++;
}

static gboolean
skip (Reader *self, const char *token)
{
  skip_spaces (self);
  if (!g_str_has_prefix (self->p, token))
    return FALSE;

  self->p += strlen (token);

  return TRUE;
}

/* Copies a name, a number or a word up to what ends it. */
static char *
read_word (Reader *self)
{
  const char *start = self->p;

  do
    self->p++;
  while (*self->p != '\0' && strchr (" /@[]<>", *self->p) == NULL);

  return g_strndup (start, (gsize) (self->p - start));
}

static gboolean
read_entries (Reader *self, qpdf_oh dictionary)
{
  while (!skip (self, ">>"))
    {
      g_autofree char *key = NULL;
      qpdf_oh value;

      if (*self->p != '/')
        return FALSE;
      key = read_word (self);
      if (!read_value (self, &value))
        return FALSE;
      qpdf_oh_replace_key (self->qpdf, dictionary, key, value);
      qpdf_oh_release (self->qpdf, value);
    }

  return TRUE;
}

static gboolean
read_items (Reader *self, qpdf_oh array)
{
  while (!skip (self, "]"))
    {
      qpdf_oh value;

      if (!read_value (self, &value))
        return FALSE;
      qpdf_oh_append_item (self->qpdf, array, value);
      qpdf_oh_release (self->qpdf, value);
    }

  return TRUE;
}

static gboolean
read_reference (Reader *self, qpdf_oh *value)
{
  char *end;
  guint64 index = g_ascii_strtoull (self->p + 1, &end, 10);

  if (end == self->p + 1 || index >= self->n_objects)
    return FALSE;

  self->p = end;
  *value = qpdf_oh_new_object (self->qpdf, self->objects[index]);

  return TRUE;
}

static gboolean
is_number (const char *word)
{
  char *end;

  g_ascii_strtod (word, &end);

  return *word != '\0' && *end == '\0' && strspn (word, "-.0123456789") == strlen (word);
}

static gboolean
read_scalar (Reader *self, qpdf_oh *value)
{
  g_autofree char *word = *self->p != '\0' ? read_word (self) : g_strdup ("");

  if (word[0] == '/')
    *value = qpdf_oh_new_name (self->qpdf, word);
  else if (g_str_equal (word, "true") || g_str_equal (word, "false"))
    *value = qpdf_oh_new_bool (self->qpdf, word[0] == 't');
  else if (!is_number (word))
    return FALSE;
  else if (strchr (word, '.') != NULL)
    *value = qpdf_oh_new_real_from_string (self->qpdf, word);
  else
    *value = qpdf_oh_new_integer (self->qpdf, g_ascii_strtoll (word, NULL, 10));

  return TRUE;
}

/* Returns the end of the array or dictionary that begins here, or %NULL if it is
 * too deep, does not end, or refers to something.
 */
static const char *
find_plain_end (Reader *self)
{
  guint depth = 0;

  for (const char *p = self->p; *p != '\0' && *p != '@'; p++)
    if (*p == '<' || *p == '[')
      {
        if (++depth > MAX_DEPTH)
          return NULL;
      }
    else if ((*p == '>' || *p == ']') && --depth == 0)
      return p + 1;

  return NULL;
}

/* qpdf reads by itself what refers to nothing, in a fraction of the time that it
 * takes to be told piece by piece.
 */
static gboolean
read_plain (Reader *self, qpdf_oh *value)
{
  const char *end = find_plain_end (self);
  g_autofree char *text = NULL;

  if (end == NULL)
    return FALSE;

  /* What it cannot read it answers with an object that nobody may touch. */
  text = g_strndup (self->p, (gsize) (end - self->p));
  *value = qpdf_oh_parse (self->qpdf, text);
  if (!qpdf_oh_is_initialized (self->qpdf, *value))
    return FALSE;

  self->p = end;

  return TRUE;
}

static gboolean
read_value (Reader *self, qpdf_oh *value)
{
  gboolean good;

  if (++self->depth > MAX_DEPTH)
    return FALSE;

  skip_spaces (self);
  if ((*self->p == '<' || *self->p == '[') && read_plain (self, value))
    {
      self->depth--;
      return TRUE;
    }

  if (skip (self, "<<"))
    good = read_entries (self, *value = qpdf_oh_new_dictionary (self->qpdf));
  else if (skip (self, "["))
    good = read_items (self, *value = qpdf_oh_new_array (self->qpdf));
  else if (*self->p == '@')
    good = read_reference (self, value);
  else
    good = read_scalar (self, value);
  self->depth--;

  return good;
}

static gboolean
ends (Reader *self)
{
  skip_spaces (self);

  return *self->p == '\0';
}

/* What held the place becomes the picture, so whatever refers to it stays right. */
static void
empty (qpdf_data qpdf, qpdf_oh dictionary)
{
  g_auto (GStrv) keys = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  qpdf_oh_begin_dict_key_iter (qpdf, dictionary);
  while (qpdf_oh_dict_more_keys (qpdf))
    g_strv_builder_add (builder, qpdf_oh_dict_next_key (qpdf));
  keys = g_strv_builder_end (builder);
  for (guint i = 0; keys[i] != NULL; i++)
    qpdf_oh_remove_key (qpdf, dictionary, keys[i]);
}

static gboolean
fill_stream (Reader *self, qpdf_oh stream, const UskEngravingObject *object)
{
  qpdf_oh dictionary = qpdf_oh_get_dict (self->qpdf, stream);

  if (!skip (self, "<<") || !read_entries (self, dictionary) || !ends (self))
    return FALSE;

  qpdf_oh_replace_stream_data (self->qpdf, stream, object->data, object->length,
                               qpdf_oh_get_key (self->qpdf, dictionary, "/Filter"), qpdf_oh_new_null (self->qpdf));

  return TRUE;
}

static gboolean
add_object (Reader *self, const UskEngravingObject *object, qpdf_oh *added)
{
  qpdf_oh dictionary;

  self->p = object->dictionary;
  if (object->data != NULL)
    {
      *added = qpdf_oh_new_stream (self->qpdf);
      return fill_stream (self, *added, object);
    }

  if (!read_value (self, &dictionary) || !ends (self))
    return FALSE;
  *added = qpdf_make_indirect_object (self->qpdf, dictionary);

  return TRUE;
}

static gboolean
insert_one (qpdf_data qpdf, qpdf_oh holder, const UskEngraving *engraving)
{
  guint n_objects;
  const UskEngravingObject *objects = usk_engraving_get_objects (engraving, &n_objects);
  g_autofree qpdf_oh *added = g_new0 (qpdf_oh, n_objects);
  Reader reader = { .qpdf = qpdf, .objects = added };

  for (; reader.n_objects < n_objects - 1; reader.n_objects++)
    if (!add_object (&reader, &objects[reader.n_objects], &added[reader.n_objects]))
      return FALSE;

  empty (qpdf, qpdf_oh_get_dict (qpdf, holder));
  reader.p = objects[n_objects - 1].dictionary;

  return fill_stream (&reader, holder, &objects[n_objects - 1]);
}

/* The same picture in another place is a form that draws the first. */
static gboolean
insert_again (qpdf_data qpdf, qpdf_oh holder, qpdf_oh first)
{
  static const UskEngravingObject again = {
    "<< /Type /XObject /Subtype /Form /BBox [ 0 0 1 1 ] /Resources << /XObject << /x0 @0 >> >> >>",
    (const guint8 *) "/x0 Do", 6
  };
  Reader reader = { .qpdf = qpdf, .objects = &first, .n_objects = 1, .p = again.dictionary };

  empty (qpdf, qpdf_oh_get_dict (qpdf, holder));

  return fill_stream (&reader, holder, &again);
}

static gboolean
has_size (qpdf_data qpdf, qpdf_oh dictionary)
{
  int width, height;

  return qpdf_oh_is_name_and_equals (qpdf, qpdf_oh_get_key (qpdf, dictionary, "/Subtype"), "/Image") &&
         qpdf_oh_get_value_as_int (qpdf, qpdf_oh_get_key (qpdf, dictionary, "/Width"), &width) &&
         qpdf_oh_get_value_as_int (qpdf, qpdf_oh_get_key (qpdf, dictionary, "/Height"), &height) &&
         width == USK_INLAY_PIXELS && height == 1;
}

static gboolean
is_holder (qpdf_data qpdf, qpdf_oh object, guint *index)
{
  unsigned char *data = NULL;
  size_t length = 0;
  gboolean named;

  if (!qpdf_oh_is_stream (qpdf, object) || !has_size (qpdf, qpdf_oh_get_dict (qpdf, object)))
    return FALSE;

  qpdf_oh_get_stream_data (qpdf, object, qpdf_dl_generalized, NULL, &data, &length);
  named = data != NULL && usk_inlays_parse_name (data, length, index);
  free (data);

  return named;
}

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "The PDF cannot be completed: %s", what);

  return FALSE;
}

/* There may be no other place holders than ours, and each once. */
static gboolean
find_holders (qpdf_data qpdf, qpdf_oh *holders, guint n_holders, GError **error)
{
  int n_objects = 0;

  qpdf_oh_get_value_as_int (qpdf, qpdf_oh_get_key (qpdf, qpdf_get_trailer (qpdf), "/Size"), &n_objects);
  for (int id = 1; id < n_objects; id++)
    {
      qpdf_oh object = qpdf_get_object_by_id (qpdf, id, 0);
      guint index;

      if (!is_holder (qpdf, object, &index))
        {
          qpdf_oh_release (qpdf, object);
          continue;
        }
      if (index >= n_holders || holders[index] != 0)
        return fail (error, "a place is held for a picture that is not there");
      holders[index] = object;
    }
  for (guint i = 0; i < n_holders; i++)
    if (holders[i] == 0)
      return fail (error, "a picture has lost its place");

  return TRUE;
}

/**
 * usk_pdf_inlay_insert:
 * @file: a file
 * @inlays: (nullable): what was laid in while it was painted
 * @error: return location: %USK_ERROR_DAMAGED
 *
 * Puts each engraving where its place is held.
 *
 * Returns: whether all are there, and no place is held any more.
 */
gboolean
usk_pdf_inlay_insert (UskPdfFile *file, const UskInlays *inlays, GError **error)
{
  qpdf_data qpdf = usk_pdf_file_get_qpdf (file);
  guint n = inlays != NULL ? usk_inlays_get_n (inlays) : 0;
  g_autofree qpdf_oh *holders = g_new0 (qpdf_oh, n);

  if (!find_holders (qpdf, holders, n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      guint first = usk_inlays_find_first (inlays, i);

      if (first < i ? !insert_again (qpdf, holders[i], holders[first])
                    : !insert_one (qpdf, holders[i], usk_inlays_get_engraving (inlays, i)))
        return usk_pdf_file_check (file, error) && fail (error, "an engraving cannot be read");
    }

  return usk_pdf_file_check (file, error);
}
