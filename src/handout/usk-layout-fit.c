/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a handout of any length becomes one with few and full pages: it is laid out in
 * several ways, and the one that costs its reader least is taken.
 */

#include "usk-layout-private.h"

/* The drawings of a handout are tried in sizes so far apart, so that its pages
 * become fewer and fuller.
 */
#define SIZE_STEP 5

/* A page that is less full than this looks as if something had been forgotten. */
#define FULL_PAGE 0.8

/* What smaller drawings cost, in pages: hardly anything, but not for nothing. */
#define SIZE_COST 0.3

/* A page that is less full than this stands out among the others. */
#define LONELY_PAGE 0.66

/* A last page should be about as full as this: more would only make a hole in the one before. */
#define END_PAGE 0.34

/* What it costs that the words of a step go on on the next page. */
#define TORN_COST 2.0

/* What it costs that when to get help is not on the first page. */
#define LATE_COST 3.0

/* What it costs, for each thing, that it stands behind a warning that should follow it. */
#define YIELD_COST 0.2

/* Closer lines save a last page that is less full than this, and must save nearly
 * a page.
 */
#define NEARLY_EMPTY_PAGE 0.55
#define SNUG_GAIN         0.4

/* What has this spare is left out of a full handout unless it fills a page that would
 * be partly white.
 */
#define FILLER 30

/* One way to lay out a handout. */
typedef struct {
  UskSpacing spacing;
  guint urgency;
  guint dispensed;
  gboolean whole;
  guint size;
  double cost;
  guint n_pages;
  gboolean white; /* whether the filler has a page to fill */
} Way;

/* Whether the pages are those of a way already. */
static gboolean
is_tried (const UskLayout *self, const Way *way)
{
  return self->trying && self->style.spacing == way->spacing && self->urgency == way->urgency &&
         self->dispensed == way->dispensed && self->whole == way->whole && self->size == way->size;
}

static void
set_pages (UskLayout *self, const UskLeaflet *leaflet, const Way *way, gboolean trying)
{
  if (trying && is_tried (self, way))
    return;
  if (self->style.spacing != way->spacing)
    usk_layout_set_spacing (self, leaflet, way->spacing);
  self->urgency = way->urgency;
  self->dispensed = way->dispensed;
  self->whole = way->whole;
  usk_layout_set_pages (self, leaflet, G_MAXUINT, way->size, trying);
}

/* How full a page is once its drawings have grown. */
double
usk_layout_get_fill (const UskLayout *self, guint index)
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
  double cost = self->pages->len + (1 - (double) self->size / USK_MOST_SIZE) * SIZE_COST +
                self->n_torn * TORN_COST + self->urgency * YIELD_COST;

  if (self->alarm_page > 0)
    cost += LATE_COST;
  for (guint i = 0; i + 1 < self->pages->len; i++)
    cost += MAX (0, FULL_PAGE - usk_layout_get_fill (self, i)) * 2;

  return cost;
}

/* What fills a white page stands on the first, or on the next if the warning takes all of that. */
static void
note (UskLayout *self, Way *way)
{
  way->cost = get_cost (self);
  way->n_pages = self->pages->len;
  way->white = FALSE;
  for (guint i = 0; i <= way->urgency && i < self->pages->len; i++)
    way->white = way->white || usk_layout_get_fill (self, i) < FULL_PAGE;
}

/* What the same way costs at least with larger drawings, which never make fewer pages. */
static double
get_least_cost (const Way *way)
{
  return way->n_pages + way->urgency * YIELD_COST;
}

/* Finds out how large the drawings should be before each page grows its own. */
static void
find_best_size (UskLayout *self, const UskLeaflet *leaflet, Way *way)
{
  Way tried = *way;

  way->cost = G_MAXDOUBLE;
  for (tried.size = 0; tried.size <= USK_MOST_SIZE; tried.size += SIZE_STEP)
    {
      set_pages (self, leaflet, &tried, TRUE);
      note (self, &tried);
      if (tried.cost < way->cost)
        *way = tried;
      if (!self->flexible || tried.cost > way->cost + 1 || get_least_cost (&tried) >= way->cost)
        break;
    }
}

/* Takes in what fills white pages, where it makes no new one. */
static void
try_filler (UskLayout *self, const UskLeaflet *leaflet, Way *way)
{
  Way filled = *way;

  if (!way->white)
    return;

  filled.dispensed = 0;
  set_pages (self, leaflet, &filled, TRUE);
  note (self, &filled);
  if (filled.n_pages == way->n_pages && filled.cost < way->cost)
    *way = filled;
}

static void
take_better (UskLayout *self, const UskLeaflet *leaflet, Way *best, Way way)
{
  find_best_size (self, leaflet, &way);
  try_filler (self, leaflet, &way);
  if (way.cost < best->cost)
    *best = way;
  set_pages (self, leaflet, best, TRUE);
}

/* Finds the way with a spacing, with what yields behind the warning as far as that
 * brings it to the first page.
 */
static Way
find_best_way (UskLayout *self, const UskLeaflet *leaflet, UskSpacing spacing)
{
  Way best = { .cost = G_MAXDOUBLE };

  for (guint urgency = 0; urgency <= USK_MOST_YIELD; urgency++)
    {
      Way way = { .spacing = spacing, .urgency = urgency, .dispensed = FILLER };

      take_better (self, leaflet, &best, way);
      way.whole = TRUE;
      if (self->n_torn > 0 || urgency > 0)
        take_better (self, leaflet, &best, way);
      if (self->alarm_page == 0)
        break;
    }

  return best;
}

/* Headings that stand again may be all that a last page is full of. */
static gboolean
has_nearly_empty_end (UskLayout *self)
{
  double most = NEARLY_EMPTY_PAGE + self->repeated / (self->bottom - self->top);

  return self->pages->len > 1 && usk_layout_get_fill (self, self->pages->len - 1) < most;
}

/* Whether a page before the last is mostly white, because what comes next is a
 * little too long for it.
 */
static gboolean
has_gap (UskLayout *self)
{
  for (guint i = 0; i + 1 < self->pages->len; i++)
    if (usk_layout_get_fill (self, i) < LONELY_PAGE)
      return TRUE;

  return FALSE;
}

/* Lines come closer only when that saves a page, or keeps together what belongs
 * together.
 */
static Way
find_best_pages (UskLayout *self, const UskLeaflet *leaflet)
{
  Way loose = find_best_way (self, leaflet, USK_SPACING_LOOSE), snug;

  set_pages (self, leaflet, &loose, TRUE);
  if (!has_nearly_empty_end (self) && !has_gap (self) && self->n_torn == 0 && self->urgency == 0 &&
      self->alarm_page == 0)
    return loose;

  snug = find_best_way (self, leaflet, USK_SPACING_SNUG);

  return snug.cost < loose.cost - SNUG_GAIN ? snug : loose;
}

/* A last page with a few lines takes some of what is on the one before it. */
static void
share_last_pages (UskLayout *self, const UskLeaflet *leaflet, const Way *way)
{
  guint n = self->pages->len;
  double before, last;

  if (n < 2 || ((UskLayoutPage *) g_ptr_array_index (self->pages, n - 2))->growth > 0)
    return;

  before = usk_layout_get_fill (self, n - 2);
  last = usk_layout_get_fill (self, n - 1);
  if (last > END_PAGE || before < FULL_PAGE)
    return;

  self->short_page = n - 1;
  self->left_over = (1 - before + END_PAGE - last) * (self->bottom - self->top);
  usk_layout_set_pages (self, leaflet, G_MAXUINT, way->size, TRUE);
  if (self->pages->len != n)
    self->short_page = 0;
}

/* Lays out a handout on the pages that suit it. */
void
usk_layout_fit (UskLayout *self, const UskLeaflet *leaflet)
{
  Way way;

  if (leaflet->max_pages > 0)
    {
      usk_layout_fit_sheet (self, leaflet);
      return;
    }

  self->dispensed = FILLER;
  usk_layout_look_ahead (self, leaflet, SIZE_STEP);
  way = find_best_pages (self, leaflet);
  set_pages (self, leaflet, &way, TRUE);
  share_last_pages (self, leaflet, &way);
  set_pages (self, leaflet, &way, FALSE);
}
