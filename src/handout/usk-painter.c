/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Puts the pieces of a page on paper, each in the tag of what it belongs to.
 * The same strokes serve the file, the printer and the screen.
 */

#include "usk-painter.h"

#include "usk-layout-private.h"
#include "usk-paper-text.h"

struct _UskPainter {
  const UskLayout *layout;
  GHashTable *plans; /* UskPiece to UskFigurePlan */
};

static GPtrArray *
list_figures (const UskLayout *layout)
{
  GPtrArray *figures = g_ptr_array_new ();

  for (guint i = 0; i < layout->pages->len; i++)
    {
      const UskLayoutPage *page = g_ptr_array_index (layout->pages, i);

      for (guint k = 0; k < page->pieces->len; k++)
        {
          UskPiece *piece = g_ptr_array_index (page->pieces, k);

          if (piece->kind == USK_PIECE_FIGURE)
            g_ptr_array_add (figures, piece);
        }
    }

  return figures;
}

static void
draw_line (const UskLayout *layout, const UskPiece *piece, cairo_t *cr)
{
  usk_paper_style_set_ink (&layout->style, cr, piece->ink);
  usk_paper_text_draw_line (piece->text, piece->line, cr, piece->x + piece->offset, piece->y + piece->baseline);
}

/* Straight onto the page: cairo turns a page into one big image when a picture
 * that was recorded before has soft edges that it would otherwise keep.
 */
static gboolean
draw_figure (const UskPainter *self, const UskPiece *piece, cairo_t *cr, GCancellable *cancellable, GError **error)
{
  gboolean drawn;

  usk_pdf_tag_set_box (cr, piece->x, piece->y, piece->width, piece->height);
  cairo_save (cr);
  cairo_translate (cr, piece->x, piece->y);
  drawn = usk_figure_plan_draw (g_hash_table_lookup (self->plans, piece), cr, cancellable, error);
  cairo_restore (cr);

  return drawn;
}

/* A box or a disc with a line around it, all of it within its measures. */
static void
draw_frame (const UskLayout *layout, const UskPiece *piece, cairo_t *cr)
{
  double inset = piece->line_width / 2, width = piece->width - piece->line_width;

  cairo_new_path (cr);
  if (piece->kind == USK_PIECE_DISC)
    cairo_arc (cr, piece->x + piece->width / 2, piece->y + piece->height / 2, width / 2, 0, 2 * G_PI);
  else
    cairo_rectangle (cr, piece->x + inset, piece->y + inset, width, piece->height - piece->line_width);
  usk_paper_style_set_ink (&layout->style, cr, piece->ink);
  cairo_fill_preserve (cr);
  usk_paper_style_set_ink (&layout->style, cr, piece->edge);
  cairo_set_line_width (cr, piece->line_width);
  cairo_stroke (cr);
}

static gboolean
draw_piece (const UskPainter *self, const UskPiece *piece, cairo_t *cr, GCancellable *cancellable, GError **error)
{
  const UskLayout *layout = self->layout;

  switch (piece->kind)
    {
    case USK_PIECE_LINE:
      draw_line (layout, piece, cr);
      break;
    case USK_PIECE_FIGURE:
      return draw_figure (self, piece, cr, cancellable, error);
    case USK_PIECE_FRAME:
    case USK_PIECE_DISC:
      draw_frame (layout, piece, cr);
      break;
    case USK_PIECE_BAND:
      usk_paper_style_set_ink (&layout->style, cr, piece->ink);
      cairo_rectangle (cr, piece->x, piece->y, piece->width, piece->height);
      cairo_fill (cr);
      break;
    case USK_PIECE_RULE:
    default:
      usk_paper_style_set_ink (&layout->style, cr, piece->ink);
      cairo_set_line_width (cr, piece->line_width);
      cairo_move_to (cr, piece->x, piece->y);
      cairo_line_to (cr, piece->x + piece->width, piece->y);
      cairo_stroke (cr);
      break;
    }

  return TRUE;
}

static gboolean
contains (const UskElement *element, const UskElement *inner)
{
  while (inner != NULL && inner != element)
    inner = inner->parent;

  return inner == element;
}

/* Begins an element within those around it, from the outermost that is not open. */
static void
begin_element (cairo_t *cr, const UskElement *element, const UskElement *open)
{
  if (element == open)
    return;

  begin_element (cr, element->parent, open);
  usk_pdf_tag_begin_part (cr, element->tag, element->id);
  if (element->language != NULL)
    usk_pdf_tag_set_language (cr, element->language);
}

/* Ends what the next piece does not belong to and begins what it does.  A piece
 * that belongs to nothing is left out of the reading where it stands.
 */
static const UskElement *
change_element (cairo_t *cr, const UskElement *open, const UskElement *next)
{
  while (!contains (open, next))
    {
      usk_pdf_tag_end (cr, open->tag);
      open = open->parent;
    }
  begin_element (cr, next, open);

  return next;
}

static gboolean
draw_artifact (const UskPainter *self, const UskPiece *piece, cairo_t *cr, GCancellable *cancellable,
               GError **error)
{
  gboolean drawn;

  usk_pdf_tag_begin (cr, USK_PDF_TAG_ARTIFACT);
  drawn = draw_piece (self, piece, cr, cancellable, error);
  usk_pdf_tag_end (cr, USK_PDF_TAG_ARTIFACT);

  return drawn;
}

/* Draws a piece where the reading has come to, which it may change. */
static gboolean
draw_next (const UskPainter *self, const UskPiece *piece, const UskElement **open, cairo_t *cr,
           GCancellable *cancellable, GError **error)
{
  if (piece->element == NULL)
    return draw_artifact (self, piece, cr, cancellable, error);

  *open = change_element (cr, *open, piece->element);

  return draw_piece (self, piece, cr, cancellable, error);
}

static UskFigurePlan *
plan_figure (const UskLayout *layout, const UskPiece *piece)
{
  UskFigureStyle style = usk_paper_style_get_figure (&layout->style);

  style.stacked = piece->stacked;

  return usk_figure_plan (piece->figure, piece->width, piece->height, &style);
}

/**
 * usk_painter_new:
 * @layout: a layout, which has to live longer
 *
 * Other threads begin to work out what takes long about its figures, so that it is ready
 * when their page is drawn.
 *
 * Returns: (transfer full): who draws its pages, for the calling thread.
 */
UskPainter *
usk_painter_new (const UskLayout *layout)
{
  UskPainter *self;
  g_autoptr (GPtrArray) figures = NULL;

  g_return_val_if_fail (layout != NULL, NULL);

  self = g_new0 (UskPainter, 1);
  self->layout = layout;
  self->plans = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) usk_figure_plan_free);
  figures = list_figures (layout);
  for (guint i = 0; i < figures->len; i++)
    {
      UskPiece *piece = g_ptr_array_index (figures, i);

      g_hash_table_insert (self->plans, piece, plan_figure (layout, piece));
    }

  return self;
}

/**
 * usk_painter_free:
 * @self: (transfer full): a painter
 *
 * What other threads did not begin is not begun any more.
 */
void
usk_painter_free (UskPainter *self)
{
  g_hash_table_unref (self->plans);
  g_free (self);
}

/**
 * usk_painter_get_n_pages:
 * @self: a painter
 *
 * Returns: how many pages there are to draw.
 */
guint
usk_painter_get_n_pages (const UskPainter *self)
{
  return usk_layout_get_n_pages (self->layout);
}

/**
 * usk_painter_draw_page:
 * @self: a painter
 * @page: below usk_painter_get_n_pages()
 * @cr: where to draw, in points, from (0, 0)
 * @cancellable: (nullable): checked within pictures
 * @error: return location: %USK_ERROR_RENDER or %G_IO_ERROR_CANCELLED
 *
 * Draws a page.  On a PDF each piece gets its tag.
 *
 * Returns: whether all was drawn; otherwise @cr is of no use any more.
 */
gboolean
usk_painter_draw_page (UskPainter *self, guint page, cairo_t *cr, GCancellable *cancellable, GError **error)
{
  const UskLayoutPage *content;
  const UskElement *open;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (page < usk_painter_get_n_pages (self), FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);

  content = g_ptr_array_index (self->layout->pages, page);
  open = self->layout->document;
  usk_pdf_tag_begin_part (cr, open->tag, open->id);
  for (guint i = 0; i < content->frames->len; i++)
    if (!draw_artifact (self, g_ptr_array_index (content->frames, i), cr, cancellable, error))
      return FALSE;
  for (guint i = 0; i < content->pieces->len; i++)
    if (!draw_next (self, g_ptr_array_index (content->pieces, i), &open, cr, cancellable, error))
      return FALSE;
  while (open != NULL)
    {
      usk_pdf_tag_end (cr, open->tag);
      open = open->parent;
    }

  return TRUE;
}

/**
 * usk_painter_list_descriptions:
 * @self: a painter
 *
 * Returns: (transfer full): a text for each figure, in the order of reading.
 */
GStrv
usk_painter_list_descriptions (const UskPainter *self)
{
  g_autoptr (GStrvBuilder) descriptions = g_strv_builder_new ();
  g_autoptr (GPtrArray) figures = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  figures = list_figures (self->layout);
  for (guint i = 0; i < figures->len; i++)
    g_strv_builder_add (descriptions,
                        usk_figure_get_description (((UskPiece *) g_ptr_array_index (figures, i))->figure));

  return g_strv_builder_end (descriptions);
}
