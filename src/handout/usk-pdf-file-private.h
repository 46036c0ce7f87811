/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-pdf-file.h"

G_BEGIN_DECLS

typedef struct {
  UskPdfValue   value;
  const guint8 *data; /* of a stream; NULL if it is none */
  gsize         length;
} UskPdfObject;

struct _UskPdfFile {
  GBytes     *pdf;     /* most values and streams point into it */
  GArray     *objects; /* UskPdfObject, by number; 0 is none */
  UskPdfValue trailer;
  GPtrArray  *texts;    /* what new values point into */
  GPtrArray  *buffers;  /* GByteArray: what new streams point into */
  GArray     *pages;    /* guint: the numbers of their objects */
  GHashTable *indices;  /* from the number of a page's object to its index + 1 */
  gsize       unpacked; /* bytes of content so far */
};

gboolean usk_pdf_file_read_objects (UskPdfFile *self, GError **error);
gboolean usk_pdf_file_find_pages (UskPdfFile *self, GError **error);

G_END_DECLS
