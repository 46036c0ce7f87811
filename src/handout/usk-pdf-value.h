/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UskPdfKind:
 * @USK_PDF_NULL: nothing
 * @USK_PDF_ATOM: a number, a name with its slash, true or false
 * @USK_PDF_STRING: a string with its brackets
 * @USK_PDF_ARRAY: values in a row
 * @USK_PDF_DICTIONARY: keys, which are names, and values by turns
 * @USK_PDF_REFERENCE: leads to an object
 */
typedef enum {
  USK_PDF_NULL,
  USK_PDF_ATOM,
  USK_PDF_STRING,
  USK_PDF_ARRAY,
  USK_PDF_DICTIONARY,
  USK_PDF_REFERENCE,
} UskPdfKind;

typedef struct _UskPdfItems UskPdfItems;

/**
 * UskPdfValue:
 * @kind: what it is
 * @length: of @text
 * @text: of an atom or a string: as it stands in the file, not copied, without an end
 * @items: of an array or a dictionary: its own
 * @id: of a reference: the number of an object
 *
 * What an object of a PDF is made of.  Whoever holds it clears it; what it points to
 * as text has to live longer.  Questions may be asked of %NULL, too, which is nothing.
 */
typedef struct {
  UskPdfKind kind;
  guint      length;
  union {
    const char  *text;
    UskPdfItems *items;
    guint        id;
  };
} UskPdfValue;

/**
 * UskPdfItems:
 * @len: how many
 * @room: for how many there is room
 * @values: what they are
 *
 * What an array or a dictionary holds.  A handout has ten thousand of them, so each is one
 * piece of memory.
 */
struct _UskPdfItems {
  guint       len;
  guint       room;
  UskPdfValue values[];
};

UskPdfValue usk_pdf_value_new_atom (const char *text);
UskPdfValue usk_pdf_value_new_reference (guint id);
UskPdfValue usk_pdf_value_new_array (void);
UskPdfValue usk_pdf_value_new_dictionary (void);
UskPdfValue usk_pdf_value_copy (const UskPdfValue *self);
void        usk_pdf_value_clear (UskPdfValue *self);

gboolean usk_pdf_value_is (const UskPdfValue *self, const char *atom);
gboolean usk_pdf_value_get_int (const UskPdfValue *self, gint *number);
gboolean usk_pdf_value_get_double (const UskPdfValue *self, double *number);
char    *usk_pdf_value_get_string (const UskPdfValue *self);

guint        usk_pdf_value_get_n_items (const UskPdfValue *self);
UskPdfValue *usk_pdf_value_get_item (const UskPdfValue *self, guint index);
void         usk_pdf_value_append (UskPdfValue *self, UskPdfValue item);

UskPdfValue *usk_pdf_value_get (const UskPdfValue *self, const char *key);
gboolean     usk_pdf_value_has (const UskPdfValue *self, const char *key);
void         usk_pdf_value_set (UskPdfValue *self, const char *key, UskPdfValue value);
void         usk_pdf_value_remove (UskPdfValue *self, const char *key);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UskPdfValue, usk_pdf_value_clear)

G_END_DECLS
