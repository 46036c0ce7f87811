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
#define VALUED 4

/* What has this spare makes room for what would be torn, such as a warning. */
#define MAKES_ROOM 2

/* Returns the highest spare of the blocks that is below a limit. */
static guint
find_spare (UskBlock *block, guint limit)
{
  guint spare = usk_block_get_spare (block) < limit ? usk_block_get_spare (block) : 0;

  for (guint i = 0; i < usk_block_get_n_children (block); i++)
    spare = MAX (spare, find_spare (usk_block_get_child (block, i), limit));

  return spare;
}

/* Whether all stands on its sheet as it should: nothing torn, and the warning on its
 * front.
 */
static gboolean
is_good (UskLayout *self, const UskLeaflet *leaflet)
{
  return self->pages->len <= leaflet->max_pages && self->n_torn == 0 &&
         self->alarm_page < MAX (leaflet->max_pages / 2, 1);
}

/* Leaves out no more than needed, from what is needed least on. */
static guint
spare_least (UskLayout *self, const UskLeaflet *leaflet, guint least)
{
  guint most_spare = G_MAXUINT, spare;

  usk_layout_set_pages (self, leaflet, most_spare, 0, TRUE);
  while (!is_good (self, leaflet) && (spare = find_spare (leaflet->root, most_spare)) >= least)
    {
      most_spare = spare;
      usk_layout_set_pages (self, leaflet, most_spare, 0, TRUE);
    }

  return most_spare;
}

/* Whether all is good with a spacing once what is valued least has gone. */
static gboolean
try_spacing (UskLayout *self, const UskLeaflet *leaflet, UskSpacing spacing, guint dispensed)
{
  usk_layout_set_spacing (self, leaflet, spacing);
  self->dispensed = dispensed;
  for (self->urgency = 0; self->urgency <= USK_MOST_YIELD; self->urgency++)
    {
      usk_layout_set_pages (self, leaflet, VALUED, 0, TRUE);
      if (is_good (self, leaflet))
        return TRUE;
    }

  return FALSE;
}

static gboolean
find_spacing (UskLayout *self, const UskLeaflet *leaflet)
{
  for (UskSpacing spacing = self->style.spacing; spacing <= USK_SPACING_TIGHT; spacing++)
    if (try_spacing (self, leaflet, spacing, 0) || try_spacing (self, leaflet, spacing, MAKES_ROOM))
      return TRUE;

  return FALSE;
}

/* Leaves out all that can be where nothing else helps, if that does. */
static guint
spare_all (UskLayout *self, const UskLeaflet *leaflet)
{
  self->dispensed = 0;
  for (self->urgency = 0; self->urgency <= USK_MOST_YIELD; self->urgency++)
    {
      usk_layout_set_pages (self, leaflet, 1, 0, TRUE);
      if (is_good (self, leaflet))
        return spare_least (self, leaflet, 1);
    }
  self->urgency = 0;

  return 1;
}

/* Lays out a handout that may have no more than some pages. */
void
usk_layout_fit_sheet (UskLayout *self, const UskLeaflet *leaflet)
{
  guint most_spare =
    find_spacing (self, leaflet) ? spare_least (self, leaflet, VALUED) : spare_all (self, leaflet);

  usk_layout_set_pages (self, leaflet, most_spare, 0, FALSE);
}
