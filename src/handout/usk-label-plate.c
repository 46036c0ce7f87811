/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-label-plate.h"

#include <math.h>

#include "usk-errand.h"
#include "usk-label-columns.h"
#include "usk-label-placer.h"
#include "usk-label-reach.h"
#include "usk-paper-text.h"

/* Shares of the font size. */
#define GAP        0.6
#define LEAST_GAP  0.1
#define PAD_ACROSS 0.55
#define PAD_ALONG  0.22
#define RADIUS     0.85
#define WRAP       9.6
#define LINE       0.085
#define DOT        0.24
#define CLEAR      1.2
#define CLEAR_DISC 0.5
#define DISC       1.6

/* So many times the lines of a label are tried in another width. */
#define N_BALANCES 6

/* Of the picture's width: a larger dot at the end of a line hides what it stands on in a small
 * picture.
 */
#define MOST_DOT 0.014

/* Labels are measured in this size, where rounding does not matter. */
#define MEASURED 100.0

/* No label is wider than this share of the picture. */
#define MOST_WIDTH 0.44

struct _UskLabelPlate {
  double width;
  double height;
  double margin; /* at each side of the picture, for its labels, or 0 */
  double font_size;
  char *language;
  UskDetail *detail;  /* (nullable) */
  GArray *spots;      /* UskLabelSpot */
  GPtrArray *layouts; /* PangoLayout */
  UskErrand *placing; /* (nullable): while the spots belong to it */
};

/**
 * usk_label_plate_new:
 * @width: of the picture, in points
 * @height: of the picture, in points
 * @font_size: of the labels, in points
 * @language: (nullable): of the labels
 *
 * Returns: (transfer full): a plate without labels, for the calling thread.
 */
UskLabelPlate *
usk_label_plate_new (double width, double height, double font_size, const char *language)
{
  UskLabelPlate *self = g_new0 (UskLabelPlate, 1);

  self->width = width;
  self->height = height;
  self->font_size = font_size;
  self->language = g_strdup (language);
  self->spots = g_array_new (FALSE, TRUE, sizeof (UskLabelSpot));
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

/**
 * usk_label_plate_free:
 * @self: (transfer full): a plate
 */
void
usk_label_plate_free (UskLabelPlate *self)
{
  g_clear_pointer (&self->placing, usk_errand_drop);
  g_clear_pointer (&self->detail, usk_detail_unref);
  g_free (self->language);
  g_array_unref (self->spots);
  g_ptr_array_unref (self->layouts);
  g_free (self);
}

/**
 * usk_label_plate_set_margin:
 * @self: a plate without labels
 * @margin: what is free for labels at each side of the picture, in points
 *
 * Lets the labels stand beside the picture, where they hide nothing of it.
 */
void
usk_label_plate_set_margin (UskLabelPlate *self, double margin)
{
  self->margin = margin;
}

/**
 * usk_label_plate_set_detail:
 * @self: a plate
 * @detail: (nullable): where in the picture there is something to see
 *
 * Lets the labels keep off what there is to see.
 */
void
usk_label_plate_set_detail (UskLabelPlate *self, UskDetail *detail)
{
  g_clear_pointer (&self->detail, usk_detail_unref);
  self->detail = detail != NULL ? usk_detail_ref (detail) : NULL;
}

static double
get_most_width (UskLabelPlate *self)
{
  if (self->margin > 0)
    return self->margin - (GAP + 2 * PAD_ACROSS) * self->font_size;

  return MIN (WRAP * self->font_size, MOST_WIDTH * self->width);
}

/* Makes lines of about the same length, with no word that is alone on the last: as narrow
 * as they can be without one more line, or a word that is broken.
 */
static void
balance (PangoLayout *layout, double most)
{
  int n_lines = pango_layout_get_line_count (layout);
  double least = most / n_lines / 2, width;

  if (n_lines == 1)
    return;

  for (guint i = 0; i < N_BALANCES; i++)
    {
      double middle = (least + most) / 2;

      usk_paper_text_wrap (layout, middle);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
      usk_paper_text_measure (layout, &width, NULL);
      if (pango_layout_get_line_count (layout) <= n_lines && width <= middle)
        most = middle;
      else
        least = middle;
    }
  usk_paper_text_wrap (layout, most);
}

static void
add_spot (UskLabelPlate *self, PangoLayout *layout, double x, double y)
{
  UskLabelSpot spot = { x, y, { 0 }, CLEAR * self->font_size };
  double width, height;

  usk_paper_text_measure (layout, &width, &height);
  /* A wrapped label is as wide as its longest line, not as its one long line. */
  pango_layout_set_width (layout, (int) (width / usk_paper_text_get_scale (layout) * PANGO_SCALE) + 1);
  spot.box.width = width + 2 * PAD_ACROSS * self->font_size;
  spot.box.height = height + 2 * PAD_ALONG * self->font_size;
  g_array_append_val (self->spots, spot);
  g_ptr_array_add (self->layouts, layout);
}

/**
 * usk_label_plate_add:
 * @self: a plate
 * @text: what the label says
 * @x: where its line ends
 * @y: where its line ends
 */
void
usk_label_plate_add (UskLabelPlate *self, const char *text, double x, double y)
{
  PangoLayout *layout = usk_paper_text_new (text, self->font_size, PANGO_WEIGHT_SEMIBOLD, self->language);

  usk_paper_text_wrap (layout, get_most_width (self));
  balance (layout, get_most_width (self));
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  add_spot (self, layout, x, y);
}

/**
 * usk_label_plate_add_number:
 * @self: a plate
 * @number: what stands for the label's words, which are said elsewhere
 * @x: where its line ends
 * @y: where its line ends
 */
void
usk_label_plate_add_number (UskLabelPlate *self, guint number, double x, double y)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  UskLabelSpot *spot;

  add_spot (self, usk_paper_text_new (text, self->font_size, PANGO_WEIGHT_BOLD, self->language), x, y);
  spot = &g_array_index (self->spots, UskLabelSpot, self->spots->len - 1);
  spot->box.width = spot->box.height = DISC * self->font_size;
  spot->clear = CLEAR_DISC * self->font_size;
}

/**
 * usk_label_plate_add_blank:
 * @self: a plate that will not be drawn
 * @width: of a label, in sizes of the labels
 * @height: of a label, in sizes of the labels
 * @x: where its line ends
 * @y: where its line ends
 */
void
usk_label_plate_add_blank (UskLabelPlate *self, double width, double height, double x, double y)
{
  UskLabelSpot spot = { x,
                        y,
                        { 0, 0, width * self->font_size, height * self->font_size },
                        CLEAR * self->font_size };

  g_array_append_val (self->spots, spot);
}

/**
 * usk_label_plate_measure:
 * @text: what a label says
 * @language: (nullable): of the label
 * @width: (out): of the label, in parts of its size
 * @height: (out): of the label, in parts of its size
 */
void
usk_label_plate_measure (const char *text, const char *language, double *width, double *height)
{
  UskLabelPlate *plate = usk_label_plate_new (G_MAXINT16, G_MAXINT16, MEASURED, language);
  const UskRect *box;

  usk_label_plate_add (plate, text, 0, 0);
  box = &g_array_index (plate->spots, UskLabelSpot, 0).box;
  *width = box->width / MEASURED;
  *height = box->height / MEASURED;
  usk_label_plate_free (plate);
}

/**
 * usk_label_plate_get_hidden:
 * @self: a plate with blank labels, which are used up
 *
 * Returns: how much of all that there is to see in the picture they would hide at least,
 *   as usk_label_reach_measure() says it.
 */
double
usk_label_plate_get_hidden (UskLabelPlate *self)
{
  return usk_label_reach_measure ((UskLabelSpot *) (gpointer) self->spots->data, self->spots->len, self->width,
                                  self->height, GAP * self->font_size, self->detail);
}

/* In any thread: it knows nothing of Pango. */
static void
place (gpointer data)
{
  UskLabelPlate *self = data;
  UskLabelSpot *spots = (UskLabelSpot *) (gpointer) self->spots->data;
  double gap = GAP * self->font_size;

  if (self->margin > 0)
    usk_label_columns_place (spots, self->spots->len, self->width, self->height, gap, LEAST_GAP * self->font_size,
                             self->detail);
  else
    usk_label_placer_place (spots, self->spots->len, self->width, self->height, gap, self->detail, NULL);
}

/**
 * usk_label_plate_place:
 * @self: a plate to which no label is added any more
 *
 * Begins to find a place for each label, in another thread if there is one to spare.
 */
void
usk_label_plate_place (UskLabelPlate *self)
{
  g_return_if_fail (self->placing == NULL);

  if (self->spots->len > 0)
    self->placing = usk_errand_new (place, self);
}

static void
wait_for_places (UskLabelPlate *self)
{
  g_clear_pointer (&self->placing, usk_errand_finish);
}

/**
 * usk_label_plate_get_spots:
 * @self: a plate
 * @n_spots: (out): how many
 *
 * Waits for the places of the labels if they are being found.
 *
 * Returns: (transfer none) (array length=n_spots): where the labels stand.
 */
const UskLabelSpot *
usk_label_plate_get_spots (UskLabelPlate *self, guint *n_spots)
{
  wait_for_places (self);
  *n_spots = self->spots->len;

  return (const UskLabelSpot *) (gpointer) self->spots->data;
}

/**
 * usk_label_plate_get_text:
 * @self: a plate
 * @index: of one of its labels that is not blank
 *
 * Returns: (transfer none): what the label says.
 */
const char *
usk_label_plate_get_text (UskLabelPlate *self, guint index)
{
  g_return_val_if_fail (index < self->layouts->len, NULL);

  return pango_layout_get_text (g_ptr_array_index (self->layouts, index));
}

/* A light edge keeps the line visible on every tissue. */
static void
draw_line (UskLabelPlate *self, const UskLabelSpot *spot, cairo_t *cr, const UskFigureStyle *style)
{
  double line = LINE * self->font_size, dot = fmin (DOT * self->font_size, MOST_DOT * self->width), x, y;

  usk_label_spot_get_line (spot, &x, &y);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (int pass = 0; pass < 2; pass++)
    {
      double extra = pass == 0 ? line : 0;

      if (pass == 0)
        cairo_set_source_rgb (cr, 1, 1, 1);
      else
        usk_figure_style_set_ink (style, cr);
      cairo_set_line_width (cr, line + 2 * extra);
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, spot->anchor_x, spot->anchor_y);
      cairo_stroke (cr);
      cairo_arc (cr, spot->anchor_x, spot->anchor_y, dot + extra, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
trace_box (const UskRect *box, cairo_t *cr, double radius)
{
  double right = box->x + box->width, bottom = box->y + box->height;

  radius = MIN (radius, box->height / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, box->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, box->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, box->x + radius, box->y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
draw_box (UskLabelPlate *self, const UskLabelSpot *spot, PangoLayout *layout, cairo_t *cr,
          const UskFigureStyle *style)
{
  double width, height;

  usk_paper_text_measure (layout, &width, &height);
  trace_box (&spot->box, cr, RADIUS * self->font_size);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  usk_figure_style_set_ink (style, cr);
  cairo_set_line_width (cr, LINE * self->font_size);
  cairo_stroke (cr);
  usk_paper_text_draw (layout, cr, spot->box.x + (spot->box.width - width) / 2,
                       spot->box.y + (spot->box.height - height) / 2);
}

/**
 * usk_label_plate_draw:
 * @self: a plate whose labels are or are being placed
 * @cr: where to draw, from (0, 0) on
 * @style: how to draw it
 */
void
usk_label_plate_draw (UskLabelPlate *self, cairo_t *cr, const UskFigureStyle *style)
{
  wait_for_places (self);
  for (guint i = 0; i < self->spots->len; i++)
    draw_line (self, &g_array_index (self->spots, UskLabelSpot, i), cr, style);
  for (guint i = 0; i < self->spots->len; i++)
    draw_box (self, &g_array_index (self->spots, UskLabelSpot, i), g_ptr_array_index (self->layouts, i), cr,
              style);
}
