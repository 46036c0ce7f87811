/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How large a picture is: measured, and made lower where a page has no room for it. */

#include <math.h>

#include "usk-chart-figure.h"
#include "usk-layout-private.h"

/* Few widths, so that most of them were measured before, in points. */
#define WIDTH_STEP 6.0

typedef double (*Measure) (UskFigure *figure, double width, const UskFigureStyle *style);

/* A height that was measured, by what it is of. */
typedef struct {
  Measure measure;
  UskFigure *figure;
  gboolean stacked;
  int width; /* in tenths of a point */
  double height;
} Known;

static guint
hash_known (gconstpointer data)
{
  const Known *known = data;

  return g_direct_hash (known->figure) ^ (guint) known->width << 8 ^ (guint) known->stacked;
}

static gboolean
are_same (gconstpointer a, gconstpointer b)
{
  const Known *one = a, *other = b;

  return one->measure == other->measure && one->figure == other->figure && one->stacked == other->stacked &&
         one->width == other->width;
}

/* A set of heights, for usk_layout_measure_figure(). */
GHashTable *
usk_layout_create_heights (void)
{
  return g_hash_table_new_full (hash_known, are_same, g_free, NULL);
}

static double
remember (UskLayout *layout, Measure measure, UskFigure *figure, gboolean stacked, double width)
{
  Known known = { measure, figure, stacked, (int) (width * 10 + 0.5), 0 };
  const Known *found = g_hash_table_lookup (layout->heights, &known);

  if (found == NULL)
    {
      UskFigureStyle style = usk_paper_style_get_figure (&layout->style);

      style.stacked = stacked;
      known.height = measure (figure, width, &style);
      found = g_memdup2 (&known, sizeof known);
      g_hash_table_add (layout->heights, (gpointer) found);
    }

  return found->height;
}

/* Words in a figure are measured anew for each width, and most widths come back
 * in the next try.
 */
double
usk_layout_measure_figure (UskLayout *layout, UskFigure *figure, gboolean stacked, double width)
{
  return MAX (remember (layout, usk_figure_get_height, figure, stacked, width), 1);
}

/* Returns the height down to which a figure can be drawn, as measured before. */
static double
measure_least (UskLayout *layout, UskFigure *figure, gboolean stacked, double width)
{
  return remember (layout, usk_figure_get_least_height, figure, stacked, width);
}

/* A figure that would fill the page is drawn lower, if it can be, or made narrower, as
 * long as that makes it lower: its words keep their size, and want more lines the narrower
 * it is.
 */
double
usk_layout_fit_figure (UskLayout *layout, UskFigure *figure, gboolean stacked, double share, double *width)
{
  double most = (layout->bottom - layout->top) * share;
  double height = usk_layout_measure_figure (layout, figure, stacked, *width), least;

  if (height <= most)
    return height;

  least = measure_least (layout, figure, stacked, *width);
  if (least < height)
    return MAX (least, most);

  for (guint i = 0; i < 6 && height > most; i++)
    {
      double narrower = floor (*width * MAX (0.6, most / height) / WIDTH_STEP) * WIDTH_STEP;
      double lower;

      /* What is many times higher than wide would be made so narrow that nothing is left of it. */
      if (narrower < WIDTH_STEP)
        break;
      lower = usk_layout_measure_figure (layout, figure, FALSE, narrower);
      if (lower >= height)
        break;
      *width = narrower;
      height = lower;
    }

  return height;
}

UskSlice *
usk_setter_make_figure (const UskSetter *self, UskFigure *figure, gboolean stacked, double share,
                        UskElement *parent, double x, double width)
{
  UskElement *element = usk_layout_add_element (self->layout, parent, USK_PDF_TAG_FIGURE);
  UskSlice *slice = usk_layout_add_slice (self->layout);
  UskPiece *piece = usk_layout_add_piece (self->layout, USK_PIECE_FIGURE, element);
  double fitted = width;

  piece->height = usk_layout_fit_figure (self->layout, figure, stacked, share, &fitted);
  piece->width = fitted;
  /* The words of charts stand in columns, which a narrower one must not leave. */
  piece->x = USK_IS_CHART_FIGURE (figure) ? x : x + (width - fitted) / 2;
  piece->figure = g_object_ref (figure);
  piece->stacked = stacked;
  g_ptr_array_add (slice->pieces, piece);
  slice->height = piece->height;
  slice->space = self->layout->style.font_size * USK_FIGURE_SPACE;
  slice->box = self->box;

  return slice;
}
