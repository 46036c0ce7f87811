/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Drawings and charts.  They are what a page can give and take: they are set in
 * the size that makes the pages few, and a page that is not full makes its own
 * larger again.
 */

#include <math.h>

#include "usk-chart-figure.h"
#include "usk-layout-private.h"

/* Text narrower than this would have a word or two to a line. */
#define LEAST_COLUMN 12.5
#define COLUMN_GAP   1.5

/* Between a picture and what stands above it. */
#define CAPTION_GAP 0.3

/* A picture much wider than high wants the whole width, not a part of it. */
#define LEAST_BESIDE 0.8

/* A picture that has more than this share of the width is what a reader came for. */
#define HERO_SHARE 0.5

/* One that has more than this share has others of its kind on its page. */
#define COMPARED_SHARE 0.45

/* What a picture keeps of its share of the width where nothing else makes room. */
#define TIGHT_SHARE 0.8

/* A picture that cannot change takes no more than this of the height of a page. */
#define MOST_STILL 0.42

/* So many lines of the words below a picture go on on the next page at least. */
#define LEAST_REST 3

/* Of charts to be compared two rows have room on a page: one that is smaller than its
 * neighbor would seem to say less.
 */
#define MOST_CHART 0.48
static const UskRange still_range = { MOST_STILL, MOST_STILL };

/* Below the least, labels would hide the drawing; above the most, it would take
 * more room than it has to say.
 *
 * Of what a drawing beside its text would like to have of the width:
 */
static const UskRange beside_range = { 0.68, 1.06 };

/* Of the room for a picture that others are compared with. */
static const UskRange compared_range = { 0.8, 1 };

/* In points. */
#define WIDTH_STEP 6.0

/* Of the height of the text of a page.  Two steps with drawings as wide as the
 * page are to fit on one; large print has room for one, and larger words in it.
 */
static const UskRange above_range = { 0.26, 0.42 };
static const UskRange large_above_range = { 0.35, 0.75 };
static const UskRange stack_range = { 0.45, 0.85 };
static const UskRange chart_range = { 0.22, 0.42 };
static const UskRange large_chart_range = { 0.32, 0.55 };

static double
em (const UskSetter *self, double factor)
{
  return self->layout->style.font_size * factor;
}

static double
get_from (const UskRange *range, guint size)
{
  return range->least + (range->most - range->least) * size / USK_MOST_SIZE;
}

/* How wide a drawing is that stands beside its text.  One that does not change
 * has as much room as another one beside it would have, and less on a full sheet.
 */
static double
get_picture_width (const UskGrowth *self, guint size)
{
  double width = self->width * usk_block_get_share (self->block);

  if (self->setter.layout->style.spacing == USK_SPACING_TIGHT)
    width *= TIGHT_SHARE;
  if (self->range != NULL)
    return floor (width * get_from (self->range, size));

  return floor (MIN (width, (self->width - em (&self->setter, COLUMN_GAP)) / 2));
}

/* Two pictures side by side are there to be compared.  Returns the one at the start, or NULL. */
static UskFigure *
get_compared (UskBlock *block)
{
  return usk_block_get_n_children (block) == 1 && usk_block_has_kind (block, 0, USK_BLOCK_FIGURE)
           ? usk_block_get_figure (usk_block_get_child (block, 0))
           : NULL;
}

/* One without a text beside it is the last of several such rows. */
static gboolean
is_alone (UskBlock *block)
{
  return usk_block_get_n_children (block) == 0;
}

/* What is compared is of one size on all pages, and does not grow with its own. */
static double
get_drawn_width (const UskGrowth *self, double room)
{
  gboolean compared = self->range == NULL && usk_block_get_share (self->block) > COMPARED_SHARE;

  /* Large words would want more lines in less room. */
  if (!compared || self->setter.layout->style.large_print)
    return room;

  self->setter.layout->flexible = TRUE;

  return floor (room * get_from (&compared_range, self->setter.size));
}

static double
get_figure_width (const UskSlice *slice)
{
  return ((const UskPiece *) g_ptr_array_index (slice->pieces, 0))->width;
}

static double
get_figure_x (const UskSlice *slice)
{
  return ((const UskPiece *) g_ptr_array_index (slice->pieces, 0))->x;
}

static void
take_drawing (UskSlice *slice, UskSlice *drawing)
{
  g_ptr_array_extend (slice->pieces, drawing->pieces, NULL, NULL);
}

static double
get_first_space (GPtrArray *slices)
{
  return ((const UskSlice *) g_ptr_array_index (slices, 0))->space;
}

static void
take_key (UskSlice *slice, GPtrArray *key, double y)
{
  if (key->len == 0)
    return;

  y += get_first_space (key);
  slice->height = MAX (slice->height, y + usk_slices_get_height (key));
  usk_slice_take (slice, key, y);
}

/* The key of a drawing, as it would stand below it or below its text. */
static GPtrArray *
make_key (const UskGrowth *self, UskSlice *drawing, double x, double width)
{
  UskSetter key = self->setter;

  key.slices = usk_layout_add_slices (key.layout);
  usk_setter_set_key (&key, usk_block_get_figure (self->block), get_figure_width (drawing), self->parent, x,
                      width);

  return key.slices;
}

static double
get_key_height (GPtrArray *key)
{
  return key->len > 0 ? get_first_space (key) + usk_slices_get_height (key) : 0;
}

/* What the numbers of a drawing mean stands below it or below its text, where both
 * together are lower then.
 */
static void
add_key (const UskGrowth *self, UskSlice *slice, UskSlice *drawing, double foot, double column)
{
  double below = get_figure_x (drawing), room = self->x + self->width - below;
  GPtrArray *first = make_key (self, drawing, self->x, column), *second;

  if (first->len == 0)
    return;

  second = make_key (self, drawing, below, room);
  if (MAX (foot, drawing->height + get_key_height (second)) < MAX (foot + get_key_height (first), drawing->height))
    take_key (slice, second, drawing->height);
  else
    take_key (slice, first, foot);
}

/* Puts what stands above a drawing there. */
static void
add_caption (const UskGrowth *self, UskSlice *drawing, double x, double width)
{
  UskBlock *caption = usk_block_get_caption (self->block);
  UskSetter inner = self->setter;
  double height;

  if (caption == NULL)
    return;

  inner.slices = usk_layout_add_slices (inner.layout);
  usk_setter_set (&inner, caption, self->parent, x, width);
  if (inner.slices->len == 0)
    return;

  height = usk_slices_get_height (inner.slices) + em (&self->setter, CAPTION_GAP);
  ((UskPiece *) g_ptr_array_index (drawing->pieces, 0))->y += height;
  drawing->height += height;
  usk_slice_take (drawing, inner.slices, 0);
}

/* Words above one of two pictures may take more lines than those above the other: their feet
 * stand at the same height.
 */
static void
align_feet (UskSlice *one, UskSlice *other)
{
  UskSlice *lower = one->height < other->height ? one : other;
  double height = MAX (one->height, other->height);

  ((UskPiece *) g_ptr_array_index (lower->pieces, 0))->y += height - lower->height;
  lower->height = height;
}

/* Whether the words above one of two charts take more lines than they want, so that both heads
 * have as many.
 */
static gboolean
wants_lines (UskLayout *layout, UskFigure *figure, UskFigure *other, double width)
{
  double height = usk_layout_measure_figure (layout, other, FALSE, width);

  return USK_IS_CHART_FIGURE (figure) && usk_layout_measure_figure (layout, figure, FALSE, width) < height &&
         usk_layout_measure_figure (layout, figure, TRUE, width) <= height;
}

/* A drawing that stands beside a text or @other. */
static UskSlice *
make_drawing (const UskGrowth *self, UskFigure *figure, UskFigure *other, double x, double width)
{
  UskLayout *layout = self->setter.layout;
  gboolean stacked = other != NULL && wants_lines (layout, figure, other, width);

  return usk_setter_make_figure (&self->setter, figure, stacked,
                                 USK_IS_CHART_FIGURE (figure) ? MOST_CHART : MOST_STILL, self->parent, x, width);
}

/* A drawing that is a little narrower than its room ends where the lines of the page do. */
static void
put_at_end (const UskGrowth *self, UskSlice *drawing)
{
  UskPiece *piece = g_ptr_array_index (drawing->pieces, 0);

  piece->x = self->x + self->width - piece->width;
}

/* A drawing with its text at its start. */
static UskSlice *
make_beside (const UskGrowth *self, guint size)
{
  UskSetter text = self->setter;
  double room = get_picture_width (self, size), gap = em (&self->setter, COLUMN_GAP);
  double picture = get_drawn_width (self, room), column = self->width - room - gap, foot;
  UskFigure *figure = usk_block_get_figure (self->block), *first = get_compared (self->block);
  UskSlice *slice = usk_layout_add_slice (text.layout), *drawing;

  text.slices = usk_layout_add_slices (text.layout);
  if (first != NULL)
    g_ptr_array_add (text.slices, make_drawing (self, first, figure, self->x, picture));
  else
    usk_setter_set_children (&text, self->block, self->parent, self->x, column);
  drawing = make_drawing (self, figure, first, is_alone (self->block) ? self->x : self->x + column + gap, picture);
  if (!is_alone (self->block) && !USK_IS_CHART_FIGURE (figure))
    put_at_end (self, drawing);
  add_caption (self, drawing, get_figure_x (drawing), get_figure_width (drawing));
  if (first != NULL)
    align_feet (g_ptr_array_index (text.slices, 0), drawing);
  foot = usk_slices_get_height (text.slices);

  slice->space = em (&text, USK_FIGURE_SPACE);
  slice->box = text.box;
  usk_slice_take (slice, text.slices, 0);
  take_drawing (slice, drawing);
  slice->height = MAX (foot, drawing->height);
  add_key (self, slice, drawing, foot, column);

  return slice;
}

/* Returns the least width above @width at which a drawing has names and no numbers, or 0. */
static double
find_width_for_names (const UskGrowth *self, double width)
{
  UskFigureStyle style = usk_paper_style_get_figure (&self->setter.layout->style);

  for (width += WIDTH_STEP; width <= self->width; width += WIDTH_STEP)
    {
      g_auto (GStrv) names = usk_figure_list_key (usk_block_get_figure (self->block), width, &style);

      if (names == NULL)
        return width;
    }

  return 0;
}

/* The drawing a little larger, with its names, where that is no higher than the smaller one with
 * its list.
 */
static UskSlice *
make_named (const UskGrowth *self, double width, double most)
{
  UskFigure *figure = usk_block_get_figure (self->block);
  double wider = find_width_for_names (self, width);

  if (wider <= 0 || usk_layout_measure_figure (self->setter.layout, figure, FALSE, wider) > most)
    return NULL;

  return usk_setter_make_figure (&self->setter, figure, FALSE, 1, self->parent,
                                 self->x + (self->width - wider) / 2, wider);
}

/* A drawing as wide as the text, and below it what its numbers mean. */
static UskSlice *
make_above (const UskGrowth *self, guint size)
{
  UskSetter key = self->setter;
  UskFigure *figure = usk_block_get_figure (self->block);
  UskSlice *slice = usk_setter_make_figure (&key, figure, self->stacked, get_from (self->range, size),
                                            self->parent, self->x, self->width),
           *named = NULL;

  add_caption (self, slice, self->x, self->width);
  key.slices = usk_layout_add_slices (key.layout);
  if (!self->stacked)
    usk_setter_set_key (&key, figure, get_figure_width (slice), self->parent, self->x, self->width);
  if (key.slices->len > 0)
    named = make_named (self, get_figure_width (slice), slice->height + get_key_height (key.slices));
  if (named != NULL)
    return named;

  take_key (slice, key.slices, slice->height);

  return slice;
}

static UskSlice *
make (const UskGrowth *self, guint size)
{
  return self->beside ? make_beside (self, size) : make_above (self, size);
}

/* Adds what can be made again in another size. */
static void
add_growing (UskSetter *self, const UskGrowth *growth)
{
  UskSlice *slice = make (growth, self->size);

  self->layout->flexible = TRUE;
  slice->growth = usk_layout_own (self->layout, g_memdup2 (growth, sizeof *growth), g_free);
  g_ptr_array_add (self->slices, slice);
}

/* Makes a slice again with its drawing in another size. */
UskSlice *
usk_slice_resize (const UskSlice *slice, guint size)
{
  UskSlice *resized = make (slice->growth, size);

  resized->space = slice->space;
  resized->after = slice->after;
  resized->table = slice->table;
  resized->again = slice->again;
  resized->growth = slice->growth;

  return resized;
}

/* How much higher a slice becomes with its drawing in a size, about: a text beside
 * it wants more lines too.
 */
double
usk_slice_get_growth (const UskSlice *slice, guint size)
{
  const UskGrowth *growth = slice->growth;
  double width, height;

  if (growth == NULL)
    return 0;

  width = growth->beside ? get_picture_width (growth, size) : growth->width;
  height = usk_layout_fit_figure (growth->setter.layout, usk_block_get_figure (growth->block), growth->stacked,
                                  growth->beside ? MOST_STILL : get_from (growth->range, size), &width);

  return MAX (height - slice->height, 0);
}

/* A figure as wide as the text. */
void
usk_setter_set_figure (UskSetter *self, UskBlock *block, UskElement *parent, double x, double width)
{
  const UskRange *range = self->layout->style.large_print ? &large_chart_range : &chart_range;
  UskGrowth growth = { *self, block, parent, range, x, width, FALSE, FALSE };

  add_growing (self, &growth);
}

/* Where what was set since @from goes on on the next page, a line or two would look lost there. */
static void
keep_rest (UskSetter *self, guint from)
{
  guint n = self->slices->len;

  for (guint i = MAX (from, n - MIN (n, LEAST_REST)); i + 1 < n; i++)
    ((UskSlice *) g_ptr_array_index (self->slices, i))->after = USK_BREAK_NEVER;
}

/* Side by side while there is room, and one below the other in large print. */
void
usk_setter_set_beside (UskSetter *self, UskBlock *block, UskElement *parent, double x, double width)
{
  UskFigure *figure = usk_block_get_figure (block);
  gboolean hero = usk_block_get_share (block) > HERO_SHARE;
  UskGrowth growth = { *self, block, parent, hero ? &beside_range : NULL, x, width, TRUE, FALSE };
  double least = width - get_picture_width (&growth, USK_MOST_SIZE) - em (self, COLUMN_GAP);
  guint from = self->slices->len;
  gboolean wide = hero && usk_layout_measure_figure (self->layout, figure, FALSE, width) < width * LEAST_BESIDE;

  if ((least >= em (self, LEAST_COLUMN) && !wide) || get_compared (block) != NULL || is_alone (block))
    {
      if (hero)
        add_growing (self, &growth);
      else
        g_ptr_array_add (self->slices, make_beside (&growth, 0));
      return;
    }

  if (!hero)
    {
      usk_setter_set_children (self, block, parent, x, width);
      usk_setter_keep_last (self);
      growth.beside = FALSE;
      growth.range = &still_range;
      g_ptr_array_add (self->slices, make_above (&growth, 0));
      return;
    }

  growth.beside = FALSE;
  growth.stacked = self->layout->style.large_print && usk_figure_can_stack (figure);
  growth.range = growth.stacked                    ? &stack_range
                 : self->layout->style.large_print ? &large_above_range
                                                   : &above_range;
  add_growing (self, &growth);
  usk_setter_keep_last (self);
  usk_setter_set_children (self, block, parent, x, width);
  keep_rest (self, from);
}
