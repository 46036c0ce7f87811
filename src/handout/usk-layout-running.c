/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What runs along the top and the bottom of each page.  None of it is for
 * reading aloud: the text itself says it once.  Only a short handout leaves part of that to
 * the foot of its last page, which is read.
 */

#include "usk-layout-private.h"
#include "usk-paper-text.h"
#include "usk-text.h"

/* The end of a line is for the number of the page, of so many pages at most. */
#define MOST_PAGES 88

/* The title of the handout, in the head of a page, leaves room for the clinic. */
#define MOST_TITLE 0.6

/* What stands at the foot of each page takes no more lines than this, so that there is
 * room for what the page is about.
 */
#define MOST_LINES 4

#define EDGE 26.0
#define GAP  5.0
#define HAIR 0.6

static void
add_rule (UskLayout *self, UskLayoutPage *page, double y)
{
  UskPiece *rule = usk_layout_add_piece (self, USK_PIECE_RULE, NULL);

  rule->x = self->style.margin_x;
  rule->y = y;
  rule->width = self->text_width;
  rule->ink = USK_INK_RULE;
  rule->line_width = HAIR;
  g_ptr_array_add (page->frames, rule);
}

/* The layout of a text is shared by all that show it. */
static PangoLayout *
cut_lines (PangoLayout *shared)
{
  PangoLayout *layout;

  if (pango_layout_get_line_count (shared) <= MOST_LINES)
    return g_object_ref (shared);

  layout = pango_layout_copy (shared);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -MOST_LINES);

  return layout;
}

/* Adds a text of as many lines as it takes and tells how high it is.  A line of
 * its own width can stand at the end.
 */
static double
add_text (UskLayout *self, UskLayoutPage *page, UskElement *element, const char *text, double y, double width,
          gboolean at_end)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_autofree char *markup = usk_text_keep_numbers (escaped);
  g_autoptr (PangoLayout) shared = usk_layout_make_text (self, USK_TEXT_RUNNING, markup, width);
  g_autoptr (PangoLayout) layout = cut_lines (shared);
  double height = 0;

  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      UskPiece *line = usk_layout_add_line (self, layout, i, USK_TEXT_RUNNING, element, 0, width);

      if (at_end)
        {
          PangoRectangle logical;

          pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, i), NULL, &logical);
          line->width = usk_paper_text_to_points (layout, logical.width);
          line->offset = 0;
          line->x = self->text_width - line->width;
        }
      line->x =
        self->style.margin_x + (self->style.right_to_left ? self->text_width - line->x - line->width : line->x);
      line->y = y + height;
      height += line->height;
      if (page != NULL)
        g_ptr_array_add (page->pieces, line);
    }

  return height;
}

static char *
format_number (const char *format, guint number, guint count)
{
  g_autofree char *first = g_strdup_printf ("%u", number);
  g_autofree char *second = g_strdup_printf ("%u", count);
  g_auto (GStrv) words = g_strsplit (format, "%u", 3);

  /* The format is a translator's, so it is not handed to printf. */
  return g_strconcat (words[0], first, words[1] != NULL ? words[1] : "", words[1] != NULL ? second : "",
                      words[1] != NULL && words[2] != NULL ? words[2] : "", NULL);
}

/* How much the widest number takes, with the gap before it. */
static double
get_number_width (UskLayout *self, const UskLeaflet *leaflet)
{
  g_autofree char *number = format_number (leaflet->page_format, MOST_PAGES, MOST_PAGES);
  g_autofree char *markup = g_markup_escape_text (number, -1);
  g_autoptr (PangoLayout) layout = usk_layout_make_text (self, USK_TEXT_RUNNING, markup, self->text_width);
  double width;

  usk_paper_text_measure (layout, &width, NULL);

  return MIN (width + self->style.font_size, self->text_width / 2);
}

/* What the foot of the last page of a short handout belongs to; no other foot is read. */
static UskElement *
add_foot_element (UskLayout *self, const UskLayoutPage *page, const UskLeaflet *leaflet)
{
  if (page == NULL || leaflet->max_pages == 0 || page != g_ptr_array_index (self->pages, self->pages->len - 1))
    return NULL;

  return usk_layout_add_element (self, self->document, USK_PDF_TAG_P);
}

/* How high lines of the foot are.  The number stands at the end of the first alone. */
static double
add_lines (UskLayout *self, UskLayoutPage *page, UskElement *element, char **lines, const UskLeaflet *leaflet,
           double y)
{
  double height = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      double width = self->text_width - (i == 0 ? get_number_width (self, leaflet) : 0);

      height += add_text (self, page, element, lines[i], y + height, width, FALSE);
    }

  return height;
}

/* The lines of the foot with its last sentence behind another, and without that one. */
static char **
join_last (const UskLeaflet *leaflet, guint index)
{
  char **lines = g_strsplit (leaflet->foot, "\n", -1);
  guint last = g_strv_length (lines) - 1;
  char *joined = g_strdup_printf ("%s %s", lines[index], lines[last]);

  g_free (lines[index]);
  lines[index] = joined;
  g_clear_pointer (&lines[last], g_free);

  return lines;
}

/* The third of its sentences, the day on which the handout was made, stands behind that of
 * the others where the foot takes fewest lines: words for days are longer in some languages.
 */
static char **
list_foot (UskLayout *self, const UskLeaflet *leaflet)
{
  g_auto (GStrv) lines = g_strsplit (leaflet->foot, "\n", -1);
  g_auto (GStrv) early = NULL;
  g_auto (GStrv) late = NULL;

  if (g_strv_length (lines) != 3)
    return g_steal_pointer (&lines);

  early = join_last (leaflet, 0);
  late = join_last (leaflet, 1);

  return add_lines (self, NULL, NULL, early, leaflet, 0) < add_lines (self, NULL, NULL, late, leaflet, 0)
           ? g_steal_pointer (&early)
           : g_steal_pointer (&late);
}

static double
add_foot (UskLayout *self, UskLayoutPage *page, const UskLeaflet *leaflet, double y)
{
  g_auto (GStrv) lines = list_foot (self, leaflet);

  return add_lines (self, page, add_foot_element (self, page, leaflet), lines, leaflet, y);
}

double
usk_layout_measure_foot (UskLayout *self, const UskLeaflet *leaflet)
{
  return add_foot (self, NULL, leaflet, 0) + GAP;
}

/* One line, and as much of the text as goes into it: a second one would stand on
 * the text of the page.
 */
static UskPiece *
add_head_text (UskLayout *self, UskLayoutPage *page, const char *text, double width)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  g_autoptr (PangoLayout) shared = usk_layout_make_text (self, USK_TEXT_RUNNING, markup, width);
  g_autoptr (PangoLayout) layout = pango_layout_copy (shared);
  UskPiece *line;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  line = usk_layout_add_line (self, layout, 0, USK_TEXT_RUNNING, NULL, 0, width);
  usk_paper_text_measure (layout, &line->width, NULL);
  line->offset = 0;
  line->y = EDGE;
  g_ptr_array_add (page->pieces, line);

  return line;
}

/* From the start of the text to the page. */
static void
place_head_text (UskLayout *self, UskPiece *line, double x)
{
  line->x = self->style.margin_x + (self->style.right_to_left ? self->text_width - x - line->width : x);
}

/* The first page has its title, and the clinic's letterhead if there is one. */
static void
add_head (UskLayout *self, UskLayoutPage *page, const UskLeaflet *leaflet)
{
  UskPiece *title = add_head_text (self, page, leaflet->title, self->text_width * MOST_TITLE);

  place_head_text (self, title, 0);
  if (leaflet->clinic != NULL)
    {
      UskPiece *clinic =
        add_head_text (self, page, leaflet->clinic, self->text_width - title->width - self->style.font_size);

      place_head_text (self, clinic, self->text_width - clinic->width);
    }
  add_rule (self, page, EDGE + title->height + GAP);
}

void
usk_layout_add_running (UskLayout *self, const UskLeaflet *leaflet)
{
  double foot = usk_layout_measure_foot (self, leaflet), y = self->style.height - EDGE - foot;

  for (guint i = 0; i < self->pages->len; i++)
    {
      UskLayoutPage *page = g_ptr_array_index (self->pages, i);
      g_autofree char *number = format_number (leaflet->page_format, i + 1, self->pages->len);

      if (i > 0)
        add_head (self, page, leaflet);
      add_rule (self, page, y);
      add_foot (self, page, leaflet, y + GAP);
      add_text (self, page, NULL, number, y + GAP, get_number_width (self, leaflet), TRUE);
    }
}
