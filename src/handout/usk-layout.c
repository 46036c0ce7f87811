/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-layout-private.h"

#include "usk-error.h"
#include "usk-paper-text.h"

/* Between the text and what runs along the edges of the page, and between that and the edge. */
#define RUNNING_GAP  10.0
#define RUNNING_EDGE 28.0

/* The drawings of a handout are tried in sizes so far apart, so that its pages
 * become fewer and fuller.
 */
#define SIZE_STEP 5

/* A page that is less full than this looks as if something had been forgotten. */
#define FULL_PAGE 0.8

/* What smaller drawings cost, in pages: hardly anything, but not for nothing. */
#define SIZE_COST 0.3

/* A last page that is less full than this is shared with the one before. */
#define LONELY_PAGE 0.4

/* What it costs that the words of a step go on on the next page. */
#define TORN_COST 1.2

/* What has this spare makes room for what would be torn. */
#define MAKES_ROOM 2

/* Closer lines save what stands on a last page with less than this, and must
 * save nearly a page.
 */
#define STUB_PAGE 0.55
#define SNUG_GAIN 0.8

typedef struct {
  gpointer data;
  GDestroyNotify destroy;
} Owned;

static void
free_owned (gpointer data)
{
  Owned *owned = data;

  owned->destroy (owned->data);
  g_free (owned);
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
  Owned *owned = g_new0 (Owned, 1);

  owned->data = data;
  owned->destroy = destroy;
  g_ptr_array_add (self->owned, owned);

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

/* Returns the highest spare of the blocks that is below a limit. */
static guint
find_spare (UskBlock *block, guint limit)
{
  guint spare = usk_block_get_spare (block) < limit ? usk_block_get_spare (block) : 0;

  for (guint i = 0; i < usk_block_get_n_children (block); i++)
    spare = MAX (spare, find_spare (usk_block_get_child (block, i), limit));

  return spare;
}

static void
set_pages (UskLayout *self, const UskLeaflet *leaflet, guint most_spare, guint size, gboolean trying)
{
  UskSetter setter = { self, NULL, most_spare, size, NULL };

  /* What an earlier try left goes away. */
  g_ptr_array_set_size (self->pages, 0);
  g_ptr_array_set_size (self->owned, 0);
  self->size = size;
  self->trying = trying;
  self->flexible = FALSE;
  self->n_torn = 0;
  setter.slices = usk_layout_add_slices (self);
  self->document = usk_layout_add_element (self, NULL, USK_PDF_TAG_DOCUMENT);
  usk_setter_set_children (&setter, leaflet->root, self->document, 0, self->text_width);
  usk_layout_paginate (self, setter.slices);
}

/* How full a page is once its drawings have grown. */
static double
get_fill (UskLayout *self, guint index)
{
  const UskLayoutPage *page = g_ptr_array_index (self->pages, index);

  return MIN ((page->foot + page->growth - self->top) / (self->bottom - self->top), 1);
}

/* Returns how bad the pages are: their number, and how much white they leave
 * where a reader would turn the page too early.
 */
static double
get_cost (UskLayout *self)
{
  double cost =
    self->pages->len + (1 - (double) self->size / USK_MOST_SIZE) * SIZE_COST + self->n_torn * TORN_COST;

  for (guint i = 0; i + 1 < self->pages->len; i++)
    cost += MAX (0, FULL_PAGE - get_fill (self, i)) * 2;

  return cost;
}

/* Finds out how large the drawings should be before each page grows its own. */
static guint
find_best_size (UskLayout *self, const UskLeaflet *leaflet, double *least_cost)
{
  guint best = 0;

  *least_cost = G_MAXDOUBLE;
  for (guint size = 0; size <= USK_MOST_SIZE; size += SIZE_STEP)
    {
      double cost;

      set_pages (self, leaflet, G_MAXUINT, size, TRUE);
      cost = get_cost (self);
      if (cost < *least_cost)
        {
          *least_cost = cost;
          best = size;
        }
      /* Larger drawings never make fewer pages. */
      if (!self->flexible || cost > *least_cost + 1)
        break;
    }

  return best;
}

static gboolean
ends_with_a_stub (UskLayout *self)
{
  return self->pages->len > 1 && get_fill (self, self->pages->len - 1) < STUB_PAGE;
}

/* Whether a page before the last is mostly white, because what comes next is a
 * little too long for it.
 */
static gboolean
has_gap (UskLayout *self)
{
  for (guint i = 0; i + 1 < self->pages->len; i++)
    if (get_fill (self, i) < LONELY_PAGE)
      return TRUE;

  return FALSE;
}

/* Finds the size with which the pages are few and full.  Lines come closer only
 * when that saves a page, or keeps together what belongs together.
 */
static guint
find_best_pages (UskLayout *self, const UskLeaflet *leaflet)
{
  double loose_cost, snug_cost;
  guint loose = find_best_size (self, leaflet, &loose_cost), snug;

  set_pages (self, leaflet, G_MAXUINT, loose, TRUE);
  if (!ends_with_a_stub (self) && !has_gap (self) && self->n_torn == 0)
    return loose;

  self->style.snug = TRUE;
  snug = find_best_size (self, leaflet, &snug_cost);
  self->style.snug = snug_cost < loose_cost - SNUG_GAIN;
  if (self->style.snug)
    loose = snug;
  set_pages (self, leaflet, G_MAXUINT, loose, TRUE);

  return loose;
}

/* A last page with a few lines takes some of what is on the one before it. */
static void
share_last_pages (UskLayout *self, const UskLeaflet *leaflet, guint size)
{
  guint n = self->pages->len;
  double before, last;

  if (n < 2 || ((UskLayoutPage *) g_ptr_array_index (self->pages, n - 2))->growth > 0)
    return;

  before = get_fill (self, n - 2);
  last = get_fill (self, n - 1);
  if (last > LONELY_PAGE || before < FULL_PAGE)
    return;

  self->short_page = n - 1;
  self->left_over = (before - last) / 2 * (self->bottom - self->top);
  set_pages (self, leaflet, G_MAXUINT, size, TRUE);
  if (self->pages->len != n)
    self->short_page = 0;
}

/* Leaves out of a short handout what is kept longest where that makes room for what
 * would be torn, such as a warning.
 */
static void
make_whole (UskLayout *self, const UskLeaflet *leaflet, guint size)
{
  if (leaflet->max_pages == 0 || self->n_torn == 0)
    return;

  self->dispensed = MAKES_ROOM;
  set_pages (self, leaflet, G_MAXUINT, size, TRUE);
  if (self->n_torn == 0)
    return;

  self->dispensed = 0;
  set_pages (self, leaflet, G_MAXUINT, size, TRUE);
}

/* Leaves out one thing after the other until what remains is short enough.
 * What must be there stays, even where that is too long: a short sheet without
 * a warning would be worse than a long one.
 */
static void
fit_pages (UskLayout *self, const UskLeaflet *leaflet)
{
  guint most_spare = G_MAXUINT, size = find_best_pages (self, leaflet), spare;

  make_whole (self, leaflet, size);
  while (leaflet->max_pages > 0 && self->pages->len > leaflet->max_pages &&
         (spare = find_spare (leaflet->root, most_spare)) > 0)
    {
      most_spare = spare;
      set_pages (self, leaflet, most_spare, size, TRUE);
    }
  if (leaflet->max_pages > 0 && self->pages->len > leaflet->max_pages)
    self->style.snug = TRUE;
  if (leaflet->max_pages == 0)
    share_last_pages (self, leaflet, size);
  set_pages (self, leaflet, most_spare, size, FALSE);
}

/**
 * usk_layout_new:
 * @leaflet: what the handout says
 * @style: how it looks
 * @cancellable: (nullable): checked at the start and the end
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
  self->language = g_strdup (leaflet->language);
  self->owned = g_ptr_array_new_with_free_func (free_owned);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->heights = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->pages = g_ptr_array_new_with_free_func (free_page);
  self->text_width = style->width - 2 * style->margin_x;
  self->top = style->margin_top;
  self->bottom = style->height - RUNNING_EDGE - usk_layout_measure_foot (self, leaflet) - RUNNING_GAP;
  fit_pages (self, leaflet);
  usk_layout_add_running (self, leaflet);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

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
  g_ptr_array_unref (self->owned);
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->heights);
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
