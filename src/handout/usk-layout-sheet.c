/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a short handout gets onto its sheet.  What can be left out goes first, one thing after
 * the other; then lines and paragraphs come closer, margins narrower and headings smaller.
 * Letters to be read keep their size, and what must be there stays, even where that is too long:
 * a short sheet without a warning would be worse than a long one.
 */

#include "usk-layout-private.h"

/* What has less than this spare stays as long as closer lines make room for it. */
#define VALUED 32

/* What has less than this goes last of all: where it can, a second sheet is taken first. */
#define LAST 2

/* What has this spare makes room for what would be torn, such as a warning. */
#define MAKES_ROOM 30

/* What has this spare or more fills a sheet, and nobody misses it. */
#define EXTRA 50

/* All lines to write on have this spare. */
#define WRITING 49

/* What it costs, in questions, that lines come a little closer, that there are none to write
 * on, and that there is no list of the steps: a reader who asks needs each question more than
 * that list, and that list more than lines.
 */
#define CLOSER_LOSS  0.1
#define WRITING_LOSS 0.45
#define ROOM_LOSS    0.9

/* One way to lay out a sheet. */
typedef struct {
  UskSpacing spacing;
  guint dispensed;
  guint urgency;
  guint most_spare;
  double loss;
} Sheet;

/* Returns the highest spare of the blocks that is below a limit. */
static guint
find_spare (UskBlock *block, guint limit)
{
  guint spare = usk_block_get_spare (block) < limit ? usk_block_get_spare (block) : 0;

  if (usk_block_get_caption (block) != NULL)
    spare = MAX (spare, find_spare (usk_block_get_caption (block), limit));
  for (guint i = 0; i < usk_block_get_n_children (block); i++)
    spare = MAX (spare, find_spare (usk_block_get_child (block, i), limit));

  return spare;
}

/* Whether all stands on its sheet as it should: nothing torn, and the warning on its
 * front.  With @strict, what goes behind a warning still is on the same page, where it is
 * read with it.
 */
static gboolean
is_good (UskLayout *self, const UskLeaflet *leaflet, gboolean strict)
{
  return self->pages->len <= leaflet->max_pages && self->n_torn == 0 && self->alarm_page == 0 &&
         !(strict && self->urgency > 0 && self->calm_page > self->alarm_page);
}

/* What can be left out from @least on, from what goes first to what goes last; it begins
 * with nothing.
 */
static GArray *
list_spares (const UskLeaflet *leaflet, guint least)
{
  GArray *spares = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint spare = G_MAXUINT; spare >= MAX (least, 1); spare = find_spare (leaflet->root, spare))
    g_array_append_val (spares, spare);

  return spares;
}

/* Leaves out no more than needed, from what is needed least on, where all is good once
 * everything from @least on has gone.
 */
static guint
spare_least (UskLayout *self, const UskLeaflet *leaflet, guint least, gboolean strict)
{
  g_autoptr (GArray) spares = list_spares (leaflet, least);
  guint low = 0, high = spares->len - 1;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      usk_layout_set_pages (self, leaflet, g_array_index (spares, guint, middle), 0, TRUE);
      if (is_good (self, leaflet, strict))
        high = middle;
      else
        low = middle + 1;
    }

  return g_array_index (spares, guint, low);
}

static void
take (UskLayout *self, const UskLeaflet *leaflet, const Sheet *sheet)
{
  if (self->style.spacing != sheet->spacing)
    usk_layout_set_spacing (self, leaflet, sheet->spacing);
  self->dispensed = sheet->dispensed;
  self->urgency = sheet->urgency;
}

/* Whether all is good on a sheet once everything from @least on has gone, with what yields
 * behind the warning as far as that needs.
 */
static gboolean
try_sheet (UskLayout *self, const UskLeaflet *leaflet, Sheet *sheet, guint least, gboolean strict)
{
  for (sheet->urgency = 0; sheet->urgency <= USK_MOST_YIELD; sheet->urgency++)
    {
      take (self, leaflet, sheet);
      usk_layout_set_pages (self, leaflet, least, 0, TRUE);
      if (!is_good (self, leaflet, strict))
        continue;
      sheet->most_spare = spare_least (self, leaflet, least, strict);
      return TRUE;
    }

  return FALSE;
}

/* What a reader misses of what is valued least. */
static double
get_loss (const UskLeaflet *leaflet, guint most_spare)
{
  double loss = 0;

  for (guint spare = find_spare (leaflet->root, EXTRA); spare >= MAX (most_spare, VALUED);
       spare = find_spare (leaflet->root, spare))
    loss += spare == WRITING ? WRITING_LOSS : 1;

  return loss;
}

/* Takes the sheet on which least is missed: lines come closer where that puts back what
 * would be left out.
 */
static gboolean
find_sheet (UskLayout *self, const UskLeaflet *leaflet, Sheet *best)
{
  best->loss = G_MAXDOUBLE;
  for (UskSpacing spacing = self->style.spacing; spacing <= USK_SPACING_TIGHT; spacing++)
    for (guint dispensed = 0; dispensed <= MAKES_ROOM; dispensed += MAKES_ROOM)
      {
        Sheet sheet = { .spacing = spacing, .dispensed = dispensed };

        sheet.loss = spacing * CLOSER_LOSS + (dispensed > 0 ? ROOM_LOSS : 0);
        if (sheet.loss >= best->loss || !try_sheet (self, leaflet, &sheet, VALUED, TRUE))
          continue;
        sheet.loss += get_loss (leaflet, sheet.most_spare);
        if (sheet.loss < best->loss)
          *best = sheet;
      }

  return best->loss < G_MAXDOUBLE;
}

/* Leaves out no more than needed of all from @least on.  What to remember may then go to the
 * back.
 */
static gboolean
spare_from (UskLayout *self, const UskLeaflet *leaflet, guint least, Sheet *sheet)
{
  *sheet = (Sheet){ .spacing = USK_SPACING_TIGHT };

  return try_sheet (self, leaflet, sheet, least, TRUE) || try_sheet (self, leaflet, sheet, least, FALSE);
}

/* Leaves the back of a second sheet white where only lines that would fill it stand there. */
static void
find_front (UskLayout *self, const UskLeaflet *leaflet, Sheet *sheet)
{
  UskLeaflet shorter = *leaflet;
  Sheet front = *sheet;

  shorter.max_pages--;
  if (shorter.max_pages > 1 && try_sheet (self, &shorter, &front, EXTRA, TRUE))
    *sheet = front;
}

/* Large letters may take a second sheet, on which there is air again. */
static gboolean
find_second_sheet (UskLayout *self, const UskLeaflet *leaflet, UskSpacing spacing, Sheet *sheet)
{
  UskLeaflet longer = *leaflet;

  if (leaflet->most_pages <= leaflet->max_pages)
    return FALSE;

  longer.max_pages = leaflet->most_pages;
  usk_layout_set_spacing (self, &longer, spacing);
  if (!find_sheet (self, &longer, sheet))
    return spare_from (self, &longer, LAST, sheet);

  find_front (self, &longer, sheet);

  return TRUE;
}

/* Lays out a handout that may have no more than some pages. */
void
usk_layout_fit_sheet (UskLayout *self, const UskLeaflet *leaflet)
{
  UskSpacing spacing = self->style.spacing;
  Sheet sheet;

  if (!find_sheet (self, leaflet, &sheet) && !spare_from (self, leaflet, LAST, &sheet) &&
      !find_second_sheet (self, leaflet, spacing, &sheet) && !spare_from (self, leaflet, 1, &sheet))
    sheet = (Sheet){ .spacing = USK_SPACING_TIGHT, .most_spare = 1 };

  take (self, leaflet, &sheet);
  usk_layout_set_pages (self, leaflet, sheet.most_spare, 0, FALSE);
}
