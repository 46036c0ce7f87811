/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-value.h"

#include <string.h>

#include "usk-pdf-string.h"

/* The longest number that makes sense in a PDF. */
#define MAX_NUMBER 32

/* What most of them hold, so that few have to grow: a box, an element of the structure. */
#define ROOM_IN_ARRAY      4
#define ROOM_IN_DICTIONARY 16

/**
 * usk_pdf_value_new_atom:
 * @text: a name with its slash, a number, true or false; it has to live longer than the value
 *
 * Returns: an atom.
 */
UskPdfValue
usk_pdf_value_new_atom (const char *text)
{
  return (UskPdfValue){ .kind = USK_PDF_ATOM, .length = (guint) strlen (text), .text = text };
}

/**
 * usk_pdf_value_new_reference:
 * @id: the number of an object
 *
 * Returns: what leads to it.
 */
UskPdfValue
usk_pdf_value_new_reference (guint id)
{
  return (UskPdfValue){ .kind = USK_PDF_REFERENCE, .id = id };
}

static gsize
get_size (guint room)
{
  return sizeof (UskPdfItems) + room * sizeof (UskPdfValue);
}

static UskPdfValue
new_container (UskPdfKind kind, guint room)
{
  UskPdfItems *items = g_malloc (get_size (room));

  items->len = 0;
  items->room = room;

  return (UskPdfValue){ .kind = kind, .items = items };
}

static void
append (UskPdfValue *self, UskPdfValue item)
{
  UskPdfItems *items = self->items;

  if (items->len == items->room)
    {
      guint room = MAX (2 * items->room, ROOM_IN_ARRAY);

      self->items = items = g_realloc (items, get_size (room));
      items->room = room;
    }
  items->values[items->len++] = item;
}

/**
 * usk_pdf_value_new_array:
 *
 * Returns: (transfer full): an empty array.
 */
UskPdfValue
usk_pdf_value_new_array (void)
{
  return new_container (USK_PDF_ARRAY, ROOM_IN_ARRAY);
}

/**
 * usk_pdf_value_new_dictionary:
 *
 * Returns: (transfer full): an empty dictionary.
 */
UskPdfValue
usk_pdf_value_new_dictionary (void)
{
  return new_container (USK_PDF_DICTIONARY, ROOM_IN_DICTIONARY);
}

static gboolean
is_kind (const UskPdfValue *self, UskPdfKind kind)
{
  return self != NULL && self->kind == kind;
}

static gboolean
is_container (const UskPdfValue *self)
{
  return self->kind == USK_PDF_ARRAY || self->kind == USK_PDF_DICTIONARY;
}

/**
 * usk_pdf_value_copy:
 * @self: a value
 *
 * Returns: (transfer full): the same with items of its own; texts are shared.
 */
UskPdfValue
usk_pdf_value_copy (const UskPdfValue *self)
{
  UskPdfValue copy;

  if (!is_container (self))
    return *self;

  copy = new_container (self->kind, self->items->len);
  for (guint i = 0; i < self->items->len; i++)
    append (&copy, usk_pdf_value_copy (&self->items->values[i]));

  return copy;
}

/**
 * usk_pdf_value_clear:
 * @self: a value
 *
 * Frees its items and makes it nothing.
 */
void
usk_pdf_value_clear (UskPdfValue *self)
{
  if (is_container (self))
    {
      for (guint i = 0; i < self->items->len; i++)
        usk_pdf_value_clear (&self->items->values[i]);
      g_free (self->items);
    }
  *self = (UskPdfValue){ .kind = USK_PDF_NULL };
}

/**
 * usk_pdf_value_is:
 * @self: (nullable): a value
 * @atom: a name with its slash, or another atom
 *
 * Returns: whether it is just that.
 */
gboolean
usk_pdf_value_is (const UskPdfValue *self, const char *atom)
{
  return is_kind (self, USK_PDF_ATOM) && strncmp (self->text, atom, self->length) == 0 &&
         atom[self->length] == '\0';
}

/**
 * usk_pdf_value_get_double:
 * @self: (nullable): a value
 * @number: (out): which number it is
 *
 * Returns: whether it is a number.
 */
gboolean
usk_pdf_value_get_double (const UskPdfValue *self, double *number)
{
  char text[MAX_NUMBER + 1] = { 0 };

  if (!is_kind (self, USK_PDF_ATOM) || self->length > MAX_NUMBER || strchr ("+-.0123456789", *self->text) == NULL)
    return FALSE;

  memcpy (text, self->text, self->length);
  *number = g_ascii_strtod (text, NULL);

  return TRUE;
}

/**
 * usk_pdf_value_get_int:
 * @self: (nullable): a value
 * @number: (out): which number it is
 *
 * Returns: whether it is a whole number that fits.
 */
gboolean
usk_pdf_value_get_int (const UskPdfValue *self, gint *number)
{
  gboolean negative;
  gint64 sum = 0;
  guint i;

  if (!is_kind (self, USK_PDF_ATOM))
    return FALSE;

  negative = *self->text == '-';
  i = negative || *self->text == '+' ? 1 : 0;
  if (i == self->length)
    return FALSE;
  for (; i < self->length && sum <= G_MAXINT; i++)
    {
      if (!g_ascii_isdigit (self->text[i]))
        return FALSE;
      sum = sum * 10 + (self->text[i] - '0');
    }
  if (sum > G_MAXINT)
    return FALSE;
  *number = (gint) (negative ? -sum : sum);

  return TRUE;
}

/**
 * usk_pdf_value_get_string:
 * @self: (nullable): a value
 *
 * Returns: (transfer full) (nullable): what a string in round brackets says, or %NULL if
 *   it is none.
 */
char *
usk_pdf_value_get_string (const UskPdfValue *self)
{
  if (!is_kind (self, USK_PDF_STRING) || *self->text != '(')
    return NULL;

  return usk_pdf_string_read (self->text, self->length);
}

/**
 * usk_pdf_value_get_n_items:
 * @self: (nullable): a value
 *
 * Returns: the number of items of an array, 0 for anything else.
 */
guint
usk_pdf_value_get_n_items (const UskPdfValue *self)
{
  return is_kind (self, USK_PDF_ARRAY) ? self->items->len : 0;
}

/**
 * usk_pdf_value_get_item:
 * @self: an array
 * @index: which item
 *
 * Returns: (transfer none): the item, where it is until the next one is appended.
 */
UskPdfValue *
usk_pdf_value_get_item (const UskPdfValue *self, guint index)
{
  g_return_val_if_fail (index < usk_pdf_value_get_n_items (self), NULL);

  return &self->items->values[index];
}

/**
 * usk_pdf_value_append:
 * @self: an array, or a dictionary that gets keys and values by turns
 * @item: (transfer full): what it gets
 */
void
usk_pdf_value_append (UskPdfValue *self, UskPdfValue item)
{
  g_return_if_fail (self != NULL && is_container (self));

  append (self, item);
}

/* Returns where the value of a key stands, or 0 if nowhere. */
static guint
find (const UskPdfValue *self, const char *key)
{
  guint length = (guint) strlen (key);

  if (!is_kind (self, USK_PDF_DICTIONARY))
    return 0;

  for (guint i = 0; i + 1 < self->items->len; i += 2)
    {
      const UskPdfValue *name = &self->items->values[i];

      if (name->length == length && memcmp (name->text, key, length) == 0)
        return i + 1;
    }

  return 0;
}

/**
 * usk_pdf_value_get:
 * @self: (nullable): a value
 * @key: a name with its slash
 *
 * Returns: (transfer none) (nullable): what a dictionary has under that name, where it is
 *   until a key is added; %NULL for anything else.
 */
UskPdfValue *
usk_pdf_value_get (const UskPdfValue *self, const char *key)
{
  guint place = find (self, key);

  return place > 0 ? &self->items->values[place] : NULL;
}

/**
 * usk_pdf_value_has:
 * @self: (nullable): a value
 * @key: a name with its slash
 *
 * Returns: whether it is a dictionary and has that key.
 */
gboolean
usk_pdf_value_has (const UskPdfValue *self, const char *key)
{
  const UskPdfValue *value = usk_pdf_value_get (self, key);

  return value != NULL && value->kind != USK_PDF_NULL;
}

/**
 * usk_pdf_value_set:
 * @self: a dictionary
 * @key: a name with its slash, which has to live longer than the value
 * @value: (transfer full): what it gets
 */
void
usk_pdf_value_set (UskPdfValue *self, const char *key, UskPdfValue value)
{
  guint place = find (self, key);

  g_return_if_fail (is_kind (self, USK_PDF_DICTIONARY));

  if (place > 0)
    {
      UskPdfValue *old = &self->items->values[place];

      usk_pdf_value_clear (old);
      *old = value;
    }
  else
    {
      append (self, usk_pdf_value_new_atom (key));
      append (self, value);
    }
}

/**
 * usk_pdf_value_remove:
 * @self: a dictionary
 * @key: a name with its slash
 *
 * Takes a key away, if it is there.
 */
void
usk_pdf_value_remove (UskPdfValue *self, const char *key)
{
  guint place;

  while ((place = find (self, key)) > 0)
    {
      usk_pdf_value_clear (&self->items->values[place]);
      self->items->len -= 2;
      memmove (&self->items->values[place - 1], &self->items->values[place + 1],
               (self->items->len - (place - 1)) * sizeof (UskPdfValue));
    }
}
