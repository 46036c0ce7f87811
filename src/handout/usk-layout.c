/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-layout-private.h"

/* Between the text and what runs along the edges of the page, and between that and the edge. */
#define RUNNING_GAP  10.0
#define RUNNING_EDGE 28.0

/* Where a full sheet in large print begins: no head runs above it. */
#define FULL_SHEET_TOP 34.0

typedef struct {
  gpointer data;
  GDestroyNotify destroy;
} Owned;

static void
clear_owned (gpointer data)
{
  const Owned *owned = data;

  owned->destroy (owned->data);
}

static void
free_piece (gpointer data)
{
  UskPiece *piece = data;

  g_clear_object (&piece->text);
  g_clear_object (&piece->figure);
  g_free (piece);
}

static void
free_slice (gpointer data)
{
  UskSlice *slice = data;

  g_ptr_array_unref (slice->pieces);
  g_clear_pointer (&slice->columns, g_ptr_array_unref);
  g_free (slice);
}

static void
free_page (gpointer data)
{
  UskLayoutPage *page = data;

  g_ptr_array_unref (page->frames);
  g_ptr_array_unref (page->pieces);
  g_free (page);
}

/* Keeps something for as long as the layout. */
gpointer
usk_layout_own (UskLayout *self, gpointer data, GDestroyNotify destroy)
{
  Owned owned = { data, destroy };

  g_array_append_val (self->owned, owned);

  return data;
}

UskElement *
usk_layout_add_element (UskLayout *self, UskElement *parent, UskPdfTag tag)
{
  UskElement *element = usk_layout_own (self, g_new0 (UskElement, 1), g_free);

  element->tag = tag;
  element->parent = parent;
  /* Counts more than elements, but never the same twice, and never 0. */
  element->id = self->owned->len;

  return element;
}

UskPiece *
usk_layout_add_piece (UskLayout *self, UskPieceKind kind, UskElement *element)
{
  UskPiece *piece = usk_layout_own (self, g_new0 (UskPiece, 1), free_piece);

  piece->kind = kind;
  piece->element = element;

  return piece;
}

UskPiece *
usk_layout_copy_piece (UskLayout *self, const UskPiece *piece)
{
  UskPiece *copy = usk_layout_add_piece (self, piece->kind, piece->element);

  *copy = *piece;
  if (copy->text != NULL)
    g_object_ref (copy->text);
  if (copy->figure != NULL)
    g_object_ref (copy->figure);

  return copy;
}

UskSlice *
usk_layout_add_slice (UskLayout *self)
{
  UskSlice *slice = usk_layout_own (self, g_new0 (UskSlice, 1), free_slice);

  slice->pieces = g_ptr_array_new ();

  return slice;
}

GPtrArray *
usk_layout_add_slices (UskLayout *self)
{
  return usk_layout_own (self, g_ptr_array_new (), (GDestroyNotify) g_ptr_array_unref);
}

static void
create_tables (UskLayout *self)
{
  self->owned = g_array_new (FALSE, FALSE, sizeof (Owned));
  g_array_set_clear_func (self->owned, clear_owned);
  self->texts = usk_layout_create_texts ();
  self->heights = usk_layout_create_heights ();
  self->hints = g_ptr_array_new ();
  self->pages = g_ptr_array_new_with_free_func (free_page);
}

/* Another layout of the same measures, of which nothing is set. */
UskLayout *
usk_layout_copy_empty (const UskLayout *self)
{
  UskLayout *copy = g_memdup2 (self, sizeof *self);

  copy->language = g_strdup (self->language);
  create_tables (copy);

  return copy;
}

/* Makes the pages anew: without what can be spared so much or more, with drawings of
 * a size, and to find out how they would be or to be painted.  When nobody wants them any
 * more, the pages of the last try stay, so that what is left of the tries takes no time.
 */
void
usk_layout_set_pages (UskLayout *self, const UskLeaflet *leaflet, guint most_spare, guint size, gboolean trying)
{
  UskSetter setter = { self, NULL, most_spare, size, NULL };

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  /* What an earlier try left goes away. */
  g_ptr_array_set_size (self->pages, 0);
  g_array_set_size (self->owned, 0);
  g_ptr_array_set_size (self->hints, 0);
  self->size = size;
  self->trying = trying;
  self->flexible = FALSE;
  self->n_torn = 0;
  self->repeated = 0;
  self->alarm_page = 0;
  self->warned = FALSE;
  self->calm_page = 0;
  setter.slices = usk_layout_add_slices (self);
  self->document = usk_layout_add_element (self, NULL, USK_PDF_TAG_DOCUMENT);
  usk_setter_set_children (&setter, leaflet->root, self->document, 0, self->text_width);
  usk_layout_paginate (self, setter.slices);
}

/* Changes how close things stand, and with it what a page has room for. */
void
usk_layout_set_spacing (UskLayout *self, const UskLeaflet *leaflet, UskSpacing spacing)
{
  usk_paper_style_set_spacing (&self->style, spacing);
  self->text_width = self->style.width - 2 * self->style.margin_x;
  self->top = self->style.margin_top;
  self->first_top =
    spacing == USK_SPACING_TIGHT && self->style.large_print ? MIN (self->top, FULL_SHEET_TOP) : self->top;
  self->bottom = self->style.height - RUNNING_EDGE - usk_layout_measure_foot (self, leaflet) - RUNNING_GAP;
}

/**
 * usk_layout_new:
 * @leaflet: what the handout says
 * @style: how it looks
 * @cancellable: (nullable): checked before each try to find good pages
 * @error: return location: %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the handout on its pages.
 */
UskLayout *
usk_layout_new (const UskLeaflet *leaflet, const UskPaperStyle *style, GCancellable *cancellable, GError **error)
{
  g_autoptr (UskLayout) self = NULL;

  g_return_val_if_fail (leaflet != NULL, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  self = g_new0 (UskLayout, 1);
  self->style = *style;
  self->cancellable = cancellable;
  self->language = g_strdup (leaflet->language);
  create_tables (self);
  usk_layout_set_spacing (self, leaflet, style->spacing);
  usk_layout_fit (self, leaflet);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  usk_layout_add_running (self, leaflet);
  self->cancellable = NULL;

  return g_steal_pointer (&self);
}

/**
 * usk_layout_free:
 * @self: (transfer full): a layout
 */
void
usk_layout_free (UskLayout *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->pages);
  g_array_unref (self->owned);
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->heights);
  g_ptr_array_unref (self->hints);
  g_free (self->language);
  g_free (self);
}

/**
 * usk_layout_get_n_pages:
 * @self: a layout
 *
 * Returns: how many pages it has.
 */
guint
usk_layout_get_n_pages (const UskLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}
