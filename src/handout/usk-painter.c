/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Puts the pieces of a page on paper, each in the tag of what it belongs to.
 * The same strokes serve the file, the printer and the screen.
 */

#include "usk-painter.h"

#include "usk-layout-private.h"

/* Keeps what the threads that draw the figures need. */
typedef struct {
  UskFigureStyle style;
  GCancellable *cancellable;
  GMutex mutex;
  GError *error;
} Drawing;

static void
draw_figure_cb (gpointer data, gpointer user_data)
{
  UskPiece *piece = data;
  Drawing *drawing = user_data;
  cairo_rectangle_t extents = { 0, 0, piece->width, piece->height };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;

  if (!usk_figure_draw (piece->figure, cr, piece->width, piece->height, &drawing->style, drawing->cancellable,
                        &error))
    {
      g_mutex_lock (&drawing->mutex);
      if (drawing->error == NULL)
        drawing->error = g_steal_pointer (&error);
      g_mutex_unlock (&drawing->mutex);
    }
  cairo_destroy (cr);
  piece->drawing = surface;
}

/* One thread fewer where there is one figure: this one can draw it. */
static void
draw_all (GPtrArray *pieces, Drawing *drawing)
{
  GThreadPool *pool = NULL;

  if (pieces->len > 1)
    pool = g_thread_pool_new (draw_figure_cb, drawing, (int) g_get_num_processors (), FALSE, NULL);
  for (guint i = 0; i < pieces->len; i++)
    if (pool != NULL)
      g_thread_pool_push (pool, g_ptr_array_index (pieces, i), NULL);
    else
      draw_figure_cb (g_ptr_array_index (pieces, i), drawing);
  if (pool != NULL)
    g_thread_pool_free (pool, FALSE, TRUE);
}

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

/**
 * usk_painter_draw_figures:
 * @layout: a layout without its drawings
 * @cancellable: (nullable): checked between the pieces of a drawing
 * @error: return location: %USK_ERROR_RENDER or %G_IO_ERROR_CANCELLED
 *
 * Draws all figures, several at once, into records that pages replay.
 *
 * Returns: whether all are drawn.
 */
gboolean
usk_painter_draw_figures (UskLayout *layout, GCancellable *cancellable, GError **error)
{
  Drawing drawing = { .cancellable = cancellable };
  g_autoptr (GPtrArray) figures = NULL;

  g_return_val_if_fail (layout != NULL, FALSE);

  figures = list_figures (layout);
  drawing.style = usk_paper_style_get_figure (&layout->style);
  g_mutex_init (&drawing.mutex);
  draw_all (figures, &drawing);
  g_mutex_clear (&drawing.mutex);
  if (drawing.error == NULL)
    return TRUE;

  g_propagate_error (error, drawing.error);

  return FALSE;
}

static void
draw_line (const UskLayout *layout, const UskPiece *piece, cairo_t *cr)
{
  usk_paper_style_set_ink (&layout->style, cr, piece->ink);
  cairo_move_to (cr, piece->x + piece->offset, piece->y + piece->baseline);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (piece->text, piece->line));
}

static void
draw_figure (const UskPiece *piece, cairo_t *cr)
{
  if (piece->drawing == NULL)
    return;

  usk_pdf_tag_set_box (cr, piece->x, piece->y, piece->width, piece->height);
  cairo_save (cr);
  cairo_translate (cr, piece->x, piece->y);
  cairo_rectangle (cr, 0, 0, piece->width, piece->height);
  cairo_clip (cr);
  cairo_set_source_surface (cr, piece->drawing, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

static void
draw_frame (const UskLayout *layout, const UskPiece *piece, cairo_t *cr)
{
  double inset = piece->line_width / 2;

  cairo_rectangle (cr, piece->x + inset, piece->y + inset, piece->width - piece->line_width,
                   piece->height - piece->line_width);
  usk_paper_style_set_ink (&layout->style, cr, piece->ink);
  cairo_fill_preserve (cr);
  usk_paper_style_set_ink (&layout->style, cr, piece->edge);
  cairo_set_line_width (cr, piece->line_width);
  cairo_stroke (cr);
}

static void
draw_piece (const UskLayout *layout, const UskPiece *piece, cairo_t *cr)
{
  switch (piece->kind)
    {
    case USK_PIECE_LINE:
      draw_line (layout, piece, cr);
      break;
    case USK_PIECE_FIGURE:
      draw_figure (piece, cr);
      break;
    case USK_PIECE_FRAME:
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

static void
draw_artifact (const UskLayout *layout, const UskPiece *piece, cairo_t *cr)
{
  usk_pdf_tag_begin (cr, USK_PDF_TAG_ARTIFACT);
  draw_piece (layout, piece, cr);
  usk_pdf_tag_end (cr, USK_PDF_TAG_ARTIFACT);
}

/**
 * usk_painter_draw_page:
 * @layout: a layout
 * @page: below usk_layout_get_n_pages()
 * @cr: where to draw, in points, from (0, 0)
 *
 * Draws a page.  On a PDF each piece gets its tag.
 */
void
usk_painter_draw_page (const UskLayout *layout, guint page, cairo_t *cr)
{
  const UskLayoutPage *content;
  const UskElement *open;

  g_return_if_fail (layout != NULL);
  g_return_if_fail (page < layout->pages->len);
  g_return_if_fail (cr != NULL);

  content = g_ptr_array_index (layout->pages, page);
  open = layout->document;
  usk_pdf_tag_begin_part (cr, open->tag, open->id);
  for (guint i = 0; i < content->frames->len; i++)
    draw_artifact (layout, g_ptr_array_index (content->frames, i), cr);
  for (guint i = 0; i < content->pieces->len; i++)
    {
      const UskPiece *piece = g_ptr_array_index (content->pieces, i);

      if (piece->element == NULL)
        {
          draw_artifact (layout, piece, cr);
          continue;
        }
      open = change_element (cr, open, piece->element);
      draw_piece (layout, piece, cr);
    }
  while (open != NULL)
    {
      usk_pdf_tag_end (cr, open->tag);
      open = open->parent;
    }
}

/**
 * usk_painter_list_descriptions:
 * @layout: a layout
 *
 * Returns: (transfer full): a text for each figure, in the order of reading.
 */
GStrv
usk_painter_list_descriptions (const UskLayout *layout)
{
  g_autoptr (GStrvBuilder) descriptions = g_strv_builder_new ();
  g_autoptr (GPtrArray) figures = NULL;

  g_return_val_if_fail (layout != NULL, NULL);

  figures = list_figures (layout);
  for (guint i = 0; i < figures->len; i++)
    g_strv_builder_add (descriptions,
                        usk_figure_get_description (((UskPiece *) g_ptr_array_index (figures, i))->figure));

  return g_strv_builder_end (descriptions);
}
