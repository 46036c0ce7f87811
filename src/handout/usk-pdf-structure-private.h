/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-pdf-structure.h"

G_BEGIN_DECLS

typedef struct _UskPdfElement UskPdfElement;

/* What an element holds: another element, a marked piece of a page, or
 * something else that we do not look into. */
typedef struct {
  UskPdfElement *element;
  gint           page;
  gint           mcid;
  UskPdfValue   *other;
} UskPdfKid;

struct _UskPdfElement {
  guint          number; /* its place among the elements */
  guint          whole;  /* the number of the element that it is a part of; its own if it is whole */
  guint          depth;
  guint          id;     /* the number of its object */
  char          *type;   /* with its slash */
  UskPdfElement *parent; /* NULL for those at the top */
  gint           page;   /* of those marked pieces that name none; -1 if it has no such page */
  GArray        *kids;   /* UskPdfKid */

  /* Whether it is no more: an artifact, or a part that was joined. */
  gboolean gone;
  /* What is no longer as it is in the file. */
  gboolean kids_changed;
  gboolean parent_changed;

  gboolean    is_row_head;
  gboolean    is_numbered;
  gboolean    has_box;
  double      box[4]; /* as /BBox wants it: left, bottom, right, top */
  char       *language;
  const char *description;
};

struct _UskPdfStructure {
  UskPdfFile *file;
  GPtrArray  *elements; /* UskPdfElement, in the order in which they were begun */
  GArray     *top;      /* UskPdfKid */
  guint       n_marks;
  GPtrArray  *marks;  /* of each page a GByteArray of UskPdfMark */
  GPtrArray  *places; /* UskPdfValue: what the catalog names that is no note */
  gboolean    has_notes;
};

/* How deep elements stand in each other; no handout comes near. */
#define USK_PDF_STRUCTURE_MAX_DEPTH 64

gboolean     usk_pdf_structure_read (UskPdfStructure *self, GError **error);
gboolean     usk_pdf_structure_take_notes (UskPdfStructure *self, GError **error);
gboolean     usk_pdf_structure_join_parts (UskPdfStructure *self, GError **error);
UskPdfValue *usk_pdf_structure_get_root (UskPdfStructure *self);
gboolean     usk_pdf_structure_fail (GError **error, const char *what);

/* Calls a function for each element that is left, in the order of reading. */
typedef void (*UskPdfElementFunc) (UskPdfElement *element, void *data);

void usk_pdf_structure_foreach (UskPdfStructure *self, UskPdfElementFunc func, void *data);

G_END_DECLS
