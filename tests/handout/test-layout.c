/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where things stand on the pages. */

#include "usk-layout-private.h"
#include "usk-paper-text.h"

#define LONG_WORD "Donaudampfschifffahrtsgesellschaftskapita"

/* Three lines or four. */
#define LONG_TEXT                                                                                                 \
  "This goes on for so long that it needs more than two lines of a page of normal size, and so it is not lost "   \
  "where it stands alone at the foot of one page or at the top of another, with a heading or without one. It "    \
  "says a whole thing by itself."

/* A picture that is as high as it is wide. */
G_DECLARE_FINAL_TYPE (TestSquare, test_square, TEST, SQUARE, UskFigure)

struct _TestSquare {
  UskFigure parent_instance;
};

G_DEFINE_FINAL_TYPE (TestSquare, test_square, USK_TYPE_FIGURE)

static double
test_square_get_height (UskFigure *figure, double width, const UskFigureStyle *style)
{
  return width;
}

#define NAMES_FROM 230

static double names_from = NAMES_FROM;

/* What is small has numbers. */
static GStrv
test_square_list_key (UskFigure *figure, double width, const UskFigureStyle *style)
{
  static const char *const names[] = { "First", "Second", "Third", NULL };

  return width < names_from ? g_strdupv ((GStrv) names) : NULL;
}

static void
test_square_class_init (TestSquareClass *klass)
{
  USK_FIGURE_CLASS (klass)->list_key = test_square_list_key;
  USK_FIGURE_CLASS (klass)->get_height = test_square_get_height;
}

static void
test_square_init (TestSquare *self)
{
}

typedef struct {
  UskLeaflet *leaflet;
  UskPaperStyle style;
  UskLayout *layout;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *language = data != NULL ? data : "en";

  fixture->leaflet = g_new0 (UskLeaflet, 1);
  fixture->leaflet->root = usk_block_new (USK_BLOCK_SECTION);
  fixture->leaflet->title = g_strdup ("Title");
  fixture->leaflet->language = g_strdup (language);
  fixture->leaflet->foot = g_strdup ("Foot");
  fixture->leaflet->page_format = g_strdup ("%u/%u");
  fixture->style = usk_paper_style (USK_PAPER_A4, FALSE, FALSE, language);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->layout, usk_layout_free);
  usk_leaflet_free (fixture->leaflet);
}

static void
lay_out (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->layout = usk_layout_new (fixture->leaflet, &fixture->style, NULL, &error);
  g_assert_no_error (error);
}

static UskLayoutPage *
get_page (Fixture *fixture, guint index)
{
  return g_ptr_array_index (fixture->layout->pages, index);
}

/* Returns whether a line stands on a page, as part of the reading or not. */
static const UskPiece *
find_line (Fixture *fixture, guint page, const char *text, gboolean read)
{
  GPtrArray *pieces = get_page (fixture, page)->pieces;

  for (guint i = 0; i < pieces->len; i++)
    {
      const UskPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->kind == USK_PIECE_LINE && (piece->element != NULL) == read &&
          g_str_equal (pango_layout_get_text (piece->text), text))
        return piece;
    }

  return NULL;
}

static void
add_text (UskBlock *block, const char *text)
{
  usk_block_append (block, usk_block_new_text (USK_TEXT_BODY, text));
}

static void
add_cell (UskBlock *row, const char *text)
{
  add_text (usk_block_append (row, usk_block_new (USK_BLOCK_CELL)), text);
}

static void
assert_inside (Fixture *fixture)
{
  const UskLayout *layout = fixture->layout;

  for (guint p = 0; p < layout->pages->len; p++)
    for (guint i = 0; i < get_page (fixture, p)->pieces->len; i++)
      {
        const UskPiece *piece = g_ptr_array_index (get_page (fixture, p)->pieces, i);

        if (piece->element == NULL)
          continue;
        g_assert_cmpfloat (piece->x, >=, layout->style.margin_x - 0.1);
        g_assert_cmpfloat (piece->x + piece->width, <=, layout->style.width - layout->style.margin_x + 0.1);
        /* A marker stands on the line of its text and may be higher by a hair. */
        g_assert_cmpfloat (piece->y, >=, layout->top - 1);
        g_assert_cmpfloat (piece->y + piece->height, <=, layout->bottom + 0.1);
      }
}

/* A paragraph is never torn so that one line of it stands alone. */
static void
test_no_line_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < 80; i++)
    g_string_append (words, "some words ");
  for (guint i = 0; i < 20; i++)
    {
      add_text (fixture->leaflet->root, "One line that shifts the others.");
      add_text (fixture->leaflet->root, words->str);
    }
  lay_out (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, >, 2);
  assert_inside (fixture);

  for (guint p = 0; p < fixture->layout->pages->len; p++)
    {
      g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
      GPtrArray *pieces = get_page (fixture, p)->pieces;
      GHashTableIter iter;
      gpointer text, count;

      for (guint i = 0; i < pieces->len; i++)
        {
          const UskPiece *piece = g_ptr_array_index (pieces, i);

          if (piece->element != NULL && pango_layout_get_line_count (piece->text) > 1)
            g_hash_table_insert (
              counts, piece->text,
              GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, piece->text)) + 1));
        }
      g_hash_table_iter_init (&iter, counts);
      while (g_hash_table_iter_next (&iter, &text, &count))
        g_assert_cmpuint (GPOINTER_TO_UINT (count), >, 1);
    }
}

/* A heading stands with what it is the heading of. */
static void
test_heading_keeps_with_next (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *heading = g_strdup_printf ("Heading %u", i);
      g_autofree char *text = g_strdup_printf ("Text %u", i);

      usk_block_append (fixture->leaflet->root, usk_block_new_heading (2, heading));
      add_text (fixture->leaflet->root, text);
    }
  lay_out (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, >, 2);
  for (guint p = 0; p < fixture->layout->pages->len; p++)
    for (guint i = 0; i < 60; i++)
      {
        g_autofree char *heading = g_strdup_printf ("Heading %u", i);
        g_autofree char *text = g_strdup_printf ("Text %u", i);

        g_assert_true ((find_line (fixture, p, heading, TRUE) != NULL) ==
                       (find_line (fixture, p, text, TRUE) != NULL));
      }
}

/* What is said of all sections stands with the first of them. */
static void
test_lead_keeps_with_section (Fixture *fixture, gconstpointer data)
{
  guint found = 0;

  for (guint i = 0; i < 30; i++)
    {
      UskBlock *section = usk_block_append (fixture->leaflet->root, usk_block_new (USK_BLOCK_SECTION));
      UskBlock *inner;
      g_autofree char *lead = g_strdup_printf ("Lead %u", i);
      g_autofree char *first = g_strdup_printf ("First %u", i);

      usk_block_append (section, usk_block_new_heading (2, "Heading"));
      add_text (section, lead);
      inner = usk_block_append (section, usk_block_new (USK_BLOCK_SECTION));
      usk_block_append (inner, usk_block_new_heading (3, first));
      for (guint k = 0; k < 3; k++)
        add_text (inner, "Text");
    }
  lay_out (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, >, 2);
  for (guint p = 0; p < fixture->layout->pages->len; p++)
    for (guint i = 0; i < 30; i++)
      {
        g_autofree char *lead = g_strdup_printf ("Lead %u", i);
        g_autofree char *first = g_strdup_printf ("First %u", i);

        g_assert_true ((find_line (fixture, p, lead, TRUE) != NULL) ==
                       (find_line (fixture, p, first, TRUE) != NULL));
        found += find_line (fixture, p, lead, TRUE) != NULL;
      }
  g_assert_cmpuint (found, ==, 30);
}

/* However long the names are, the head of a page stays above its text. */
static void
test_long_heads (Fixture *fixture, gconstpointer data)
{
  for (guint large = 0; large < 2; large++)
    {
      const UskPiece *title, *clinic;
      const char *long_name = "The Lakeside and Northern Valley Center for Dermatology, Physical Therapy and "
                              "Aesthetic Medicine · +1 (555) 010-0199 extension 4711";

      tear_down (fixture, data);
      set_up (fixture, data);
      fixture->style = usk_paper_style (USK_PAPER_LETTER, large, FALSE, "en");
      fixture->leaflet->clinic = g_strdup (long_name);
      for (guint i = 0; i < 60; i++)
        add_text (fixture->leaflet->root, "A line.");
      lay_out (fixture);
      title = find_line (fixture, 1, "Title", FALSE);
      clinic = find_line (fixture, 1, long_name, FALSE);
      g_assert_cmpfloat (clinic->y + clinic->height, <, fixture->layout->top);
      g_assert_cmpfloat (clinic->x, >, title->x + title->width);
      g_assert_cmpfloat (clinic->x + clinic->width, <=, fixture->style.width - fixture->style.margin_x + 0.1);
      g_assert_cmpint (pango_layout_get_line_count (clinic->text), ==, 1);
    }
}

/* What is to stand together does, even where that leaves room below. */
static void
test_together (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 9; i++)
    {
      UskBlock *section = usk_block_append (fixture->leaflet->root, usk_block_new (USK_BLOCK_SECTION));

      usk_block_set_together (section, TRUE);
      for (guint k = 0; k < 12; k++)
        {
          g_autofree char *text = g_strdup_printf ("%u and %u", i, k);

          add_text (section, text);
        }
    }
  lay_out (fixture);
  for (guint p = 0; p < fixture->layout->pages->len; p++)
    for (guint i = 0; i < 9; i++)
      {
        g_autofree char *first = g_strdup_printf ("%u and 0", i);
        g_autofree char *last = g_strdup_printf ("%u and 11", i);

        g_assert_true ((find_line (fixture, p, first, TRUE) != NULL) ==
                       (find_line (fixture, p, last, TRUE) != NULL));
      }
}

#define SENTENCE "One study measured a part of the body of ten people, and told how thick its layers were. "

static UskBlock *
add_list (Fixture *fixture, guint n_items, const char *text)
{
  UskBlock *list = usk_block_append (fixture->leaflet->root, usk_block_new_list (USK_LIST_BULLETS));

  for (guint i = 0; i < n_items; i++)
    add_text (usk_block_append (list, usk_block_new (USK_BLOCK_ITEM)), text);

  return list;
}

/* Whether a page begins within a paragraph, and where the text of the one before ends. */
static gboolean
begins_within (Fixture *fixture, guint page)
{
  GPtrArray *pieces = get_page (fixture, page)->pieces;

  for (guint i = 0; i < pieces->len; i++)
    {
      const UskPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->element != NULL)
        return piece->line > 0;
    }

  return FALSE;
}

/* A page that ends in the middle of a sentence is full, wherever a list begins and ends. */
static void
test_torn_items_fill_pages (Fixture *fixture, gconstpointer data)
{
  double line = usk_paper_style_get_text (&fixture->style, USK_TEXT_BODY).leading * fixture->style.font_size;
  guint n_torn = 0;

  for (guint shift = 0; shift < 24; shift++)
    {
      tear_down (fixture, data);
      set_up (fixture, data);
      for (guint i = 0; i < 20 + shift; i++)
        add_text (fixture->leaflet->root, "A line.");
      for (guint i = 0; i < 5; i++)
        add_list (fixture, 3, i % 2 == 0 ? SENTENCE SENTENCE SENTENCE SENTENCE : SENTENCE SENTENCE);
      lay_out (fixture);
      for (guint i = 1; i < fixture->layout->pages->len; i++)
        if (begins_within (fixture, i))
          {
            n_torn++;
            g_assert_cmpfloat (fixture->layout->bottom - get_page (fixture, i - 1)->foot, <, 2 * line);
          }
    }
  g_assert_cmpuint (n_torn, >, 0);
}

/* A page that leaves something for the last ends between two paragraphs. */
static void
test_shared_pages_are_not_torn (Fixture *fixture, gconstpointer data)
{
  guint n_shared = 0;

  for (guint shift = 0; shift < 24; shift++)
    {
      tear_down (fixture, data);
      set_up (fixture, data);
      for (guint i = 0; i < shift; i++)
        add_text (fixture->leaflet->root, "A line.");
      for (guint i = 0; i < 7; i++)
        add_text (fixture->leaflet->root, SENTENCE SENTENCE SENTENCE SENTENCE SENTENCE SENTENCE);
      lay_out (fixture);
      if (fixture->layout->short_page == 0)
        continue;
      n_shared++;
      g_assert_false (begins_within (fixture, fixture->layout->short_page));
    }
  g_assert_cmpuint (n_shared, >, 0);
}

/* A sentence before a list is not torn to keep its end with the first items. */
static void
test_lead_of_list_is_whole (Fixture *fixture, gconstpointer data)
{
  for (guint shift = 0; shift < 12; shift++)
    {
      tear_down (fixture, data);
      set_up (fixture, data);
      for (guint i = 0; i < 24 + shift; i++)
        add_text (fixture->leaflet->root, "A line.");
      add_text (fixture->leaflet->root, SENTENCE SENTENCE SENTENCE SENTENCE);
      add_list (fixture, 20, "An item.");
      lay_out (fixture);
      g_assert_cmpuint (fixture->layout->pages->len, ==, 2);
      g_assert_false (begins_within (fixture, 1));
    }
}

static UskBlock *
add_table (Fixture *fixture, guint n_rows, const char *cell)
{
  UskBlock *table = usk_block_append (fixture->leaflet->root, usk_block_new (USK_BLOCK_TABLE));

  for (guint i = 0; i <= n_rows; i++)
    {
      UskBlock *row = usk_block_append (table, usk_block_new (USK_BLOCK_ROW));

      add_cell (row, i == 0 ? "Head" : "Name");
      add_cell (row, i == 0 ? "First" : cell);
      add_cell (row, i == 0 ? "Second" : "Short");
    }

  return table;
}

/* Each page of a table has its head, which is read once. */
static void
test_heads_are_repeated (Fixture *fixture, gconstpointer data)
{
  add_table (fixture, 60, "A cell");
  lay_out (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, >, 1);
  g_assert_nonnull (find_line (fixture, 0, "First", TRUE));
  for (guint p = 1; p < fixture->layout->pages->len; p++)
    {
      g_assert_null (find_line (fixture, p, "First", TRUE));
      g_assert_nonnull (find_line (fixture, p, "First", FALSE));
      g_assert_cmpfloat (find_line (fixture, p, "First", FALSE)->y, <, find_line (fixture, p, "A cell", TRUE)->y);
    }
  assert_inside (fixture);
}

/* Large print has no room for two columns of cells: they stand below each other,
 * each with the name of its column and without a head, and a page that begins within a row
 * shows the name of the row again, as far above the cell as where the row begins.
 */
static void
test_cells_are_stacked (Fixture *fixture, gconstpointer data)
{
  guint repeated = 0, n_cells = 0;
  double gap = 0;

  fixture->style = usk_paper_style (USK_PAPER_LETTER, TRUE, FALSE, "en");
  fixture->style.width *= 0.55;
  for (guint i = 0; i < 3; i++)
    add_text (fixture->leaflet->root, "Before");
  add_table (fixture, 30, "A cell");
  lay_out (fixture);
  assert_inside (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, >, 3);
  for (guint p = 0; p < fixture->layout->pages->len; p++)
    {
      const UskPiece *first = find_line (fixture, p, "First  A cell", TRUE);

      const UskPiece *again = find_line (fixture, p, "Name", FALSE);

      g_assert_null (find_line (fixture, p, "First", FALSE));
      g_assert_null (find_line (fixture, p, "First", TRUE));
      if (p == 0)
        gap = first->y - find_line (fixture, p, "Name", TRUE)->y;
      if (again != NULL)
        {
          const UskPiece *cell = find_line (fixture, p, "Second  Short", TRUE);

          g_assert_cmpfloat_with_epsilon (cell->y - again->y, gap, 0.5);
          repeated++;
        }
      for (guint i = 0; i < get_page (fixture, p)->pieces->len; i++)
        {
          const UskPiece *piece = g_ptr_array_index (get_page (fixture, p)->pieces, i);

          if (piece->kind != USK_PIECE_LINE || !g_str_equal (pango_layout_get_text (piece->text), "Second  Short"))
            continue;
          g_assert_true (first == NULL || ABS (piece->x - first->x) < 0.1);
          g_assert_cmpint (piece->element->parent->tag, ==, USK_PDF_TAG_TD);
          n_cells++;
        }
    }
  g_assert_cmpuint (repeated, >, 0);
  g_assert_cmpuint (n_cells, ==, 30);
}

/* A row that no page can hold is cut between lines, and nothing is lost. */
static void
test_row_longer_than_a_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint n_lines = 0;
  int expected = 0;

  for (guint i = 0; i < 900; i++)
    g_string_append (words, "word ");
  add_table (fixture, 1, words->str);
  lay_out (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, >, 1);
  assert_inside (fixture);
  for (guint p = 0; p < fixture->layout->pages->len; p++)
    for (guint i = 0; i < get_page (fixture, p)->pieces->len; i++)
      {
        const UskPiece *piece = g_ptr_array_index (get_page (fixture, p)->pieces, i);

        if (piece->kind != USK_PIECE_LINE || !g_str_has_prefix (pango_layout_get_text (piece->text), "word "))
          continue;
        expected = pango_layout_get_line_count (piece->text);
        n_lines++;
      }
  g_assert_cmpint ((int) n_lines, ==, expected);
}

static void
test_long_word (Fixture *fixture, gconstpointer data)
{
  const UskPiece *line;
  double width;

  fixture->style = usk_paper_style (USK_PAPER_LETTER, TRUE, FALSE, "en");
  add_table (fixture, 2, LONG_WORD);
  lay_out (fixture);
  line = find_line (fixture, 0, LONG_WORD, TRUE);
  g_assert_nonnull (line);
  g_assert_cmpint (pango_layout_get_line_count (line->text), >, 1);
  usk_paper_text_measure (line->text, &width, NULL);
  g_assert_cmpfloat (width, <=, line->width + 0.1);
}

/* In Arabic everything begins at the right: the marker of a list stands there,
 * and so does a name that is written from left to right.
 */
static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  UskBlock *list = usk_block_append (fixture->leaflet->root, usk_block_new_list (USK_LIST_BULLETS));
  const UskPiece *marker, *arabic, *latin;

  add_text (usk_block_append (list, usk_block_new (USK_BLOCK_ITEM)), "مرحبا بكم");
  add_text (fixture->leaflet->root, "Underskin");
  lay_out (fixture);
  g_assert_true (fixture->style.right_to_left);
  marker = find_line (fixture, 0, "•", TRUE);
  arabic = find_line (fixture, 0, "مرحبا بكم", TRUE);
  latin = find_line (fixture, 0, "Underskin", TRUE);
  g_assert_cmpfloat (marker->x, >, arabic->x + arabic->width - 0.1);
  g_assert_cmpfloat (arabic->offset, >, arabic->width / 2);
  g_assert_cmpfloat (latin->offset, >, latin->width / 2);
  assert_inside (fixture);
}

/* A line ends neither within a tag nor between a number and what it counts. */
static void
test_numbers_are_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskBlock) text = usk_block_new_text (
    USK_TEXT_BODY, "It takes 3 days, 0.5 mm, <span size=\"75%\" weight=\"600\">1 אב</span> 2, 4.");

  g_assert_cmpstr (usk_block_get_text (text), ==,
                   "It takes 3\u00a0days, 0.5\u00a0mm, "
                   "<span size=\"75%\" weight=\"600\">1\u00a0אב</span> 2, 4.");
}

/* What can be spared goes, the least needed first; what must be there stays. */
static void
test_what_can_be_spared (Fixture *fixture, gconstpointer data)
{
  for (guint spare = 0; spare < 3; spare++)
    {
      UskBlock *section = usk_block_append (fixture->leaflet->root, usk_block_new (USK_BLOCK_SECTION));
      g_autofree char *text = g_strdup_printf ("Spare %u", spare);

      usk_block_set_spare (section, spare);
      for (guint i = 0; i < 20; i++)
        add_text (section, text);
    }
  fixture->leaflet->max_pages = 1;
  lay_out (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, ==, 1);
  g_assert_nonnull (find_line (fixture, 0, "Spare 0", TRUE));
  g_assert_null (find_line (fixture, 0, "Spare 2", TRUE));
}

static guint
count_pieces (Fixture *fixture, UskPieceKind kind)
{
  guint n = 0;

  for (guint i = 0; i < fixture->layout->pages->len; i++)
    {
      const UskLayoutPage *page = g_ptr_array_index (fixture->layout->pages, i);

      for (guint k = 0; k < page->pieces->len; k++)
        n += ((const UskPiece *) g_ptr_array_index (page->pieces, k))->kind == kind;
    }

  return n;
}

/* Of a list its last items go, and of lines those that need not be there; what
 * fits stays.
 */
static void
test_parts_can_be_spared (Fixture *fixture, gconstpointer data)
{
  UskBlock *list = usk_block_append (fixture->leaflet->root, usk_block_new_list (USK_LIST_TICKS));
  UskBlock *lines = usk_block_append (fixture->leaflet->root, usk_block_new_lines (2));
  guint all, most = 0;

  for (guint i = 0; i < 48; i++)
    {
      UskBlock *item = usk_block_append (list, usk_block_new (USK_BLOCK_ITEM));

      add_text (item, i == 0 ? "First" : "Another");
      usk_block_set_spare (item, i < 2 ? 0 : i);
    }
  for (guint i = 0; i < 6; i++)
    usk_block_set_spare (usk_block_append (lines, usk_block_new_lines (1)), 100 + i);

  lay_out (fixture);
  all = count_pieces (fixture, USK_PIECE_RULE);
  g_clear_pointer (&fixture->layout, usk_layout_free);
  fixture->leaflet->max_pages = 1;
  lay_out (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, ==, 1);
  g_assert_cmpuint (all - count_pieces (fixture, USK_PIECE_RULE), ==, 6);
  g_assert_nonnull (find_line (fixture, 0, "First", TRUE));
  most = count_pieces (fixture, USK_PIECE_LINE) / 2;
  g_assert_cmpuint (most, >, 30);
  g_assert_cmpuint (most, <, 48);
}

/* What is left out is put back where closer lines make room for it. */
static void
test_closer_lines_put_back (Fixture *fixture, gconstpointer data)
{
  UskBlock *list = add_list (fixture, 40, "An item.");

  for (guint i = 30; i < 40; i++)
    usk_block_set_spare (usk_block_get_child (list, i), i);
  fixture->leaflet->max_pages = 1;
  lay_out (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, ==, 1);
  g_assert_cmpuint (count_pieces (fixture, USK_PIECE_LINE), >=, 2 * 40);
  g_assert_cmpuint (fixture->layout->style.spacing, >, USK_SPACING_LOOSE);
}

/* What follows begins on the page on which the list before it ends, and takes its last items
 * along.
 */
static void
test_what_follows (Fixture *fixture, gconstpointer data)
{
  for (guint shift = 0; shift < 12; shift++)
    {
      UskBlock *lines;
      guint page;

      tear_down (fixture, data);
      set_up (fixture, data);
      for (guint i = 0; i < 26 + shift; i++)
        add_text (fixture->leaflet->root, "A line.");
      add_list (fixture, 3, "Question");
      lines = usk_block_append (fixture->leaflet->root, usk_block_new (USK_BLOCK_SECTION));
      usk_block_append (lines, usk_block_new_heading (3, "Your own"));
      usk_block_append (lines, usk_block_new_lines (5));
      usk_block_set_together (lines, TRUE);
      usk_block_set_following (lines, TRUE);
      lay_out (fixture);
      page = find_line (fixture, 0, "Your own", TRUE) != NULL ? 0 : 1;
      g_assert_nonnull (find_line (fixture, page, "Your own", TRUE));
      g_assert_nonnull (find_line (fixture, page, "Question", TRUE));
    }
}

/* A calm box that yields to a warning stands on the same page, if closer lines can do that. */
static void
test_calm_box_stays_with_warning (Fixture *fixture, gconstpointer data)
{
  UskBlock *root = fixture->leaflet->root, *calm;

  for (guint i = 0; i < 18; i++)
    add_text (root, "A line.");
  calm = usk_block_append (root, usk_block_new_box (USK_BOX_CALM, "Remember"));
  usk_block_set_yield (calm, 1);
  for (guint i = 0; i < 7; i++)
    add_text (calm, "A thing.");
  calm = usk_block_append (root, usk_block_new_box (USK_BOX_ALARM, "Help"));
  for (guint i = 0; i < 7; i++)
    add_text (calm, "A sign.");
  for (guint i = 0; i < 20; i++)
    add_text (root, "More.");
  fixture->leaflet->max_pages = 2;
  lay_out (fixture);
  g_assert_nonnull (find_line (fixture, 0, "Help", TRUE));
  g_assert_nonnull (find_line (fixture, 0, "A thing.", TRUE));
  g_assert_cmpuint (fixture->layout->style.spacing, >, USK_SPACING_LOOSE);
}

static void
add_steps (Fixture *fixture, guint n_steps, guint n_texts)
{
  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr (UskFigure) square = g_object_new (test_square_get_type (), NULL);
      UskBlock *step = usk_block_append (fixture->leaflet->root, usk_block_new (USK_BLOCK_SECTION));
      UskBlock *beside;

      usk_block_set_together (step, TRUE);
      usk_block_append (step, usk_block_new_heading (3, "Step"));
      beside = usk_block_append (step, usk_block_new_beside (square, 0.55));
      for (guint k = 0; k < n_texts; k++)
        add_text (beside, "What happens in this step.");
    }
}

static guint
count_squares (Fixture *fixture, guint page, double *size)
{
  GPtrArray *pieces = get_page (fixture, page)->pieces;
  guint n = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const UskPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->kind != USK_PIECE_FIGURE)
        continue;
      g_assert_cmpfloat (ABS (piece->width - piece->height), <, 0.1);
      g_assert_true (n == 0 || ABS (piece->width - *size) < 0.1);
      *size = piece->width;
      n++;
    }

  return n;
}

static double
find_foot (Fixture *fixture, guint page)
{
  GPtrArray *pieces = get_page (fixture, page)->pieces;
  double foot = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const UskPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->element != NULL)
        foot = MAX (foot, piece->y + piece->height);
    }

  return foot;
}

/* Drawings become smaller so that there are fewer pages, and each page gives
 * what it has left to its own.
 */
static void
test_drawings_fill_pages (Fixture *fixture, gconstpointer data)
{
  double size[3];

  add_steps (fixture, 7, 3);
  lay_out (fixture);
  assert_inside (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, ==, 3);
  g_assert_cmpuint (count_squares (fixture, 0, &size[0]), ==, 3);
  g_assert_cmpuint (count_squares (fixture, 1, &size[1]), ==, 3);
  g_assert_cmpuint (count_squares (fixture, 2, &size[2]), ==, 1);
  g_assert_cmpfloat (size[2], >, size[1] * 1.3);
  for (guint p = 0; p < 2; p++)
    g_assert_cmpfloat (find_foot (fixture, p), >, fixture->layout->bottom - 40);
}

/* A drawing that is a little too large for what is left of a page becomes smaller,
 * with those before it, rather than leave that white.
 */
static void
test_drawings_make_room (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskFigure) square = g_object_new (test_square_get_type (), NULL);
  UskBlock *section;
  double size = 0;

  for (guint i = 0; i < 21; i++)
    add_text (fixture->leaflet->root, "A line.");
  section = usk_block_append (fixture->leaflet->root, usk_block_new (USK_BLOCK_SECTION));
  usk_block_set_together (section, TRUE);
  usk_block_append (section, usk_block_new_heading (3, "Picture"));
  usk_block_append (section, usk_block_new_figure (square));
  for (guint i = 0; i < 60; i++)
    add_text (fixture->leaflet->root, "After.");
  lay_out (fixture);
  assert_inside (fixture);
  g_assert_nonnull (find_line (fixture, 0, "Picture", TRUE));
  g_assert_cmpuint (count_squares (fixture, 0, &size), ==, 1);
  g_assert_cmpfloat (find_foot (fixture, 0), >, fixture->layout->bottom - 40);
}

static guint
count_frames (const UskLayoutPage *page)
{
  guint n = 0;

  for (guint i = 0; i < page->frames->len; i++)
    n += ((const UskPiece *) g_ptr_array_index (page->frames, i))->kind == USK_PIECE_FRAME;

  return n;
}

static void
add_help (Fixture *fixture, guint n_items)
{
  UskBlock *box = usk_block_append (fixture->leaflet->root, usk_block_new_box (USK_BOX_ALARM, "Help"));
  UskBlock *list = usk_block_append (box, usk_block_new_list (USK_LIST_BULLETS));

  for (guint i = 0; i < n_items; i++)
    add_text (usk_block_append (list, usk_block_new (USK_BLOCK_ITEM)), "Call.");
  add_text (box, "Your clinic");
}

static void
add_lines (Fixture *fixture, const char *text, guint n_lines, guint yield)
{
  for (guint i = 0; i < n_lines; i++)
    {
      UskBlock *line = usk_block_append (fixture->leaflet->root, usk_block_new_text (USK_TEXT_BODY, text));

      usk_block_set_yield (line, yield);
    }
}

/* When to get help is longer than a page: it begins on the first one, whatever is before it. */
static void
test_help_begins_at_once (Fixture *fixture, gconstpointer data)
{
  add_lines (fixture, "A line.", 14, 0);
  add_help (fixture, 36);
  add_lines (fixture, "After.", 8, 0);
  lay_out (fixture);
  assert_inside (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, ==, 2);
  g_assert_nonnull (find_line (fixture, 0, "Help", TRUE));
  g_assert_nonnull (find_line (fixture, 0, "Call.", TRUE));
  g_assert_nonnull (find_line (fixture, 1, "Call.", TRUE));
  g_assert_nonnull (find_line (fixture, 1, "Your clinic", TRUE));
  for (guint p = 0; p < 2; p++)
    g_assert_cmpuint (count_frames (get_page (fixture, p)), ==, 1);
  g_assert_cmpfloat (find_foot (fixture, 0), >, fixture->layout->bottom - 60);
}

/* What fits on a page is never torn: what yields stands behind it, first the one that
 * yields most easily, and no more than has to.
 */
static void
test_help_is_whole (Fixture *fixture, gconstpointer data)
{
  static const guint n_before[] = { 4, 14, 14 }, n_yielding[] = { 2, 10, 2 }, first_page[] = { 0, 0, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (n_before); i++)
    {
      const UskPiece *help, *yielding;

      tear_down (fixture, data);
      set_up (fixture, data);
      add_lines (fixture, "A line.", n_before[i] - (i == 1 ? 10 : 0), 0);
      add_lines (fixture, "It yields.", n_yielding[i], 1);
      add_help (fixture, 22);
      add_lines (fixture, "After.", 20, 0);
      lay_out (fixture);
      assert_inside (fixture);
      help = find_line (fixture, first_page[i], "Help", TRUE);
      g_assert_nonnull (help);
      g_assert_nonnull (find_line (fixture, first_page[i], "Your clinic", TRUE));
      g_assert_cmpuint (count_frames (get_page (fixture, first_page[i])), ==, 1);
      g_assert_cmpuint (count_frames (get_page (fixture, 1 - first_page[i])), ==, 0);
      yielding = find_line (fixture, 0, "It yields.", TRUE);
      if (i == 1)
        g_assert_true (yielding == NULL || yielding->y > help->y);
      else
        g_assert_true (yielding != NULL && (i == 2 || yielding->y < help->y));
    }
}

/* Large print has a drawing to a page, with its text below, and fills it. */
static void
test_drawings_fill_large_pages (Fixture *fixture, gconstpointer data)
{
  double size = 0;

  fixture->style = usk_paper_style (USK_PAPER_A4, TRUE, FALSE, "en");
  add_steps (fixture, 3, 6);
  lay_out (fixture);
  assert_inside (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, ==, 3);
  for (guint p = 0; p < 3; p++)
    {
      g_assert_cmpuint (count_squares (fixture, p, &size), ==, 1);
      g_assert_cmpfloat (find_foot (fixture, p), >, fixture->layout->bottom - 40);
    }
}

/* Where a picture, how to read it and the list below it are longer than a page,
 * the list goes on alone.
 */
static void
test_picture_keeps_with_lead (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskFigure) square = g_object_new (test_square_get_type (), NULL);
  UskBlock *section = usk_block_append (fixture->leaflet->root, usk_block_new (USK_BLOCK_SECTION)), *first, *list;
  g_autoptr (GString) words = g_string_new ("Item");
  double size = 0;

  for (guint i = 0; i < 80; i++)
    g_string_append (words, " word");
  fixture->style = usk_paper_style (USK_PAPER_A4, TRUE, FALSE, "en");
  add_text (section, "Before");
  usk_block_append (section, usk_block_new_heading (3, "Heading"));
  first = usk_block_append (section, usk_block_new (USK_BLOCK_SECTION));
  usk_block_set_together (first, TRUE);
  add_text (first, "How to read it.");
  usk_block_append (first, usk_block_new_figure (square));
  list = usk_block_append (section, usk_block_new_list (USK_LIST_BULLETS));
  for (guint i = 0; i < 3; i++)
    add_text (usk_block_append (list, usk_block_new (USK_BLOCK_ITEM)), words->str);
  lay_out (fixture);
  assert_inside (fixture);
  for (guint p = 0; p < fixture->layout->pages->len; p++)
    {
      gboolean here = count_squares (fixture, p, &size) > 0;

      g_assert_true (here == (find_line (fixture, p, "Heading", TRUE) != NULL));
      g_assert_true (here == (find_line (fixture, p, "How to read it.", TRUE) != NULL));
    }
}

/* A last page with a few lines gets some of the one before, which stays fuller than it. */
static void
test_last_pages_are_shared (Fixture *fixture, gconstpointer data)
{
  double feet[2];
  guint n_lines;

  for (guint i = 0; i < 100; i++)
    add_text (fixture->leaflet->root, "A line.");
  lay_out (fixture);
  n_lines = 0;
  for (guint i = 0; i < get_page (fixture, 0)->pieces->len; i++)
    n_lines += ((const UskPiece *) g_ptr_array_index (get_page (fixture, 0)->pieces, i))->element != NULL;

  tear_down (fixture, data);
  set_up (fixture, data);
  for (guint i = 0; i < 2 * n_lines + 4; i++)
    add_text (fixture->leaflet->root, "A line.");
  lay_out (fixture);
  assert_inside (fixture);
  for (guint p = fixture->layout->pages->len - 2, i = 0; i < 2; i++)
    feet[i] = find_foot (fixture, p + i) - fixture->layout->top;
  g_assert_cmpuint (fixture->layout->pages->len, >, 2);
  g_assert_cmpfloat (feet[1], >, (fixture->layout->bottom - fixture->layout->top) * 0.3);
  g_assert_cmpfloat (feet[0], >, (fixture->layout->bottom - fixture->layout->top) * 0.7);
  g_assert_cmpfloat (find_foot (fixture, 0), >, fixture->layout->bottom - 40);
}

/* What the numbers of a small drawing mean stands below its text, as a list. */
static void
test_key (Fixture *fixture, gconstpointer data)
{
  const UskPiece *name, *text;

  add_steps (fixture, 7, 3);
  lay_out (fixture);
  name = find_line (fixture, 0, "Second", TRUE);
  text = find_line (fixture, 0, "What happens in this step.", TRUE);
  g_assert_nonnull (name);
  g_assert_cmpfloat (name->y, >, text->y);
  g_assert_cmpfloat (name->x, <, text->x + text->width);
  g_assert_cmpint (name->element->tag, ==, USK_PDF_TAG_LBODY);
  g_assert_cmpint (name->element->parent->tag, ==, USK_PDF_TAG_LI);
  g_assert_cmpint (name->element->parent->parent->tag, ==, USK_PDF_TAG_L);
  /* The last page has one drawing, which grew. */
  g_assert_null (find_line (fixture, fixture->layout->pages->len - 1, "Second", TRUE));
}

/* A picture has numbers only where it would be higher with its names than with their list. */
static void
test_names_before_numbers (Fixture *fixture, gconstpointer data)
{
  const double widest_step = 6;
  guint n_names = 0, n_numbers = 0;

  for (names_from = 160; names_from < 400; names_from += 4)
    {
      g_autoptr (UskFigure) square = g_object_new (test_square_get_type (), NULL);
      const UskPiece *last;
      double size = 0, foot;

      tear_down (fixture, data);
      set_up (fixture, data);
      usk_block_append (fixture->leaflet->root, usk_block_new_figure (square));
      for (guint i = 0; i < 18; i++)
        add_text (fixture->leaflet->root, "A line.");
      lay_out (fixture);
      assert_inside (fixture);
      g_assert_cmpuint (count_squares (fixture, 0, &size), ==, 1);
      last = find_line (fixture, 0, "Third", TRUE);
      g_assert_true ((last != NULL) == (size < names_from));
      n_names += last == NULL;
      if (last == NULL)
        continue;
      n_numbers++;
      foot = last->y + last->height;
      g_assert_cmpfloat (names_from + widest_step, >, foot - fixture->layout->top);
    }
  names_from = NAMES_FROM;
  g_assert_cmpuint (n_names, >, 5);
  g_assert_cmpuint (n_numbers, >, 5);
}

/* Pictures that are compared are of one size, also in large print. */
static void
test_pairs (Fixture *fixture, gconstpointer data)
{
  for (guint large = 0; large < 2; large++)
    {
      g_autoptr (UskFigure) first = g_object_new (test_square_get_type (), NULL);
      g_autoptr (UskFigure) second = g_object_new (test_square_get_type (), NULL);
      double size = 0;

      tear_down (fixture, data);
      set_up (fixture, data);
      fixture->style = usk_paper_style (USK_PAPER_A4, large, FALSE, "en");
      usk_block_append (usk_block_append (fixture->leaflet->root, usk_block_new_beside (first, 0.48)),
                        usk_block_new_figure (second));
      lay_out (fixture);
      assert_inside (fixture);
      g_assert_cmpuint (count_squares (fixture, 0, &size), ==, 2);
      g_assert_cmpfloat (size, >, fixture->layout->text_width * 0.45);
      g_assert_cmpfloat (find_foot (fixture, 0) - fixture->layout->top, <, size * 1.2);
    }
}

/* The last picture of an odd number is as large as the others, and stands below the first. */
static void
test_odd_picture (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  const UskPiece *first, *last;
  double size = 0;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (UskFigure) square = g_object_new (test_square_get_type (), NULL);
      g_autoptr (UskFigure) other = g_object_new (test_square_get_type (), NULL);
      UskBlock *row = usk_block_append (fixture->leaflet->root, usk_block_new_beside (square, 0.48));

      if (i == 0)
        usk_block_append (row, usk_block_new_figure (other));
    }
  lay_out (fixture);
  assert_inside (fixture);
  g_assert_cmpuint (count_squares (fixture, 0, &size), ==, 3);
  for (guint i = 0; i < get_page (fixture, 0)->pieces->len; i++)
    if (((const UskPiece *) g_ptr_array_index (get_page (fixture, 0)->pieces, i))->kind == USK_PIECE_FIGURE)
      g_ptr_array_add (found, g_ptr_array_index (get_page (fixture, 0)->pieces, i));
  first = g_ptr_array_index (found, 0);
  last = g_ptr_array_index (found, 2);
  g_assert_cmpfloat (last->x, ==, first->x);
  g_assert_cmpfloat (last->y, >=, first->y + size);
}

/* Whether a page ends between an item and the next, if so many lines are before the list. */
static gboolean
parts_items (Fixture *fixture, guint n_lines, const char *const *items, guint index)
{
  UskBlock *list;

  tear_down (fixture, NULL);
  set_up (fixture, NULL);
  for (guint i = 0; i < n_lines; i++)
    add_text (fixture->leaflet->root, "A line.");
  list = usk_block_append (fixture->leaflet->root, usk_block_new_list (USK_LIST_BULLETS));
  for (guint i = 0; items[i] != NULL; i++)
    add_text (usk_block_append (list, usk_block_new (USK_BLOCK_ITEM)), items[i]);
  /* The second page is full enough to leave the first one alone. */
  for (guint i = 0; i < 16; i++)
    add_text (fixture->leaflet->root, "A line.");
  lay_out (fixture);
  assert_inside (fixture);

  return find_line (fixture, 0, items[index], TRUE) != NULL &&
         find_line (fixture, 0, items[index + 1], TRUE) == NULL;
}

/* A short item is never the only one of its list on a page; a long one may be. */
static void
test_items_alone (Fixture *fixture, gconstpointer data)
{
  static const char *const kinds[3][5] = {
    { "First.", "Second.", "Third.", "Fourth.", NULL },
    { "First. " LONG_TEXT, "Second. " LONG_TEXT, "Third. " LONG_TEXT, "Fourth. " LONG_TEXT, NULL },
    { "First. " LONG_TEXT LONG_TEXT, "Second. " LONG_TEXT LONG_TEXT, "Third. " LONG_TEXT LONG_TEXT,
      "Fourth. " LONG_TEXT LONG_TEXT, NULL },
  };
  guint n_parted[3][3] = { 0 };

  for (guint n = 20; n < 50; n++)
    for (guint k = 0; k < 3; k++)
      for (guint i = 0; i < 3; i++)
        n_parted[k][i] += parts_items (fixture, n, kinds[k], i);
  for (guint k = 0; k < 3; k++)
    for (guint i = 0; i < 3; i++)
      if (k < 2 && i != 1)
        g_assert_cmpuint (n_parted[k][i], ==, 0);
      else
        g_assert_cmpuint (n_parted[k][i], >, 0);
}

/* An item of a few lines is on one page, wherever its list stands. */
static void
test_items_are_whole (Fixture *fixture, gconstpointer data)
{
  for (guint shift = 0; shift < 16; shift++)
    {
      tear_down (fixture, data);
      set_up (fixture, data);
      for (guint i = 0; i < shift; i++)
        add_text (fixture->leaflet->root, "A line.");
      add_list (fixture, 40, SENTENCE SENTENCE);
      lay_out (fixture);
      g_assert_cmpuint (fixture->layout->pages->len, >, 1);
      for (guint i = 1; i < fixture->layout->pages->len; i++)
        g_assert_false (begins_within (fixture, i));
    }
}

/* How to read a picture is on its page, and so is the list of its numbers. */
static void
test_picture_keeps_with_hint (Fixture *fixture, gconstpointer data)
{
  for (guint shift = 0; shift < 40; shift++)
    {
      g_autoptr (UskFigure) square = g_object_new (test_square_get_type (), NULL);
      UskBlock *section, *list;
      double size = 0;
      guint page = 0;

      tear_down (fixture, data);
      set_up (fixture, data);
      for (guint i = 0; i < shift; i++)
        add_text (fixture->leaflet->root, "A line.");
      section = usk_block_append (fixture->leaflet->root, usk_block_new (USK_BLOCK_SECTION));
      add_text (section, "How to read it.");
      usk_block_append (section, usk_block_new_figure (square));
      list = usk_block_append (fixture->leaflet->root, usk_block_new_list (USK_LIST_NUMBERS));
      for (guint i = 0; i < 30; i++)
        add_text (usk_block_append (list, usk_block_new (USK_BLOCK_ITEM)), i == 0 ? "First." : "Other.");
      lay_out (fixture);
      while (find_line (fixture, page, "How to read it.", TRUE) == NULL)
        page++;
      g_assert_cmpuint (count_squares (fixture, page, &size), ==, 1);
      g_assert_nonnull (find_line (fixture, page, "First.", TRUE));
    }
}

int
main (int argc, char **argv)
{
  const struct {
    const char *path;
    const char *language;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/layout/no-line-alone", "en", test_no_line_alone },
    { "/layout/heading-keeps-with-next", "en", test_heading_keeps_with_next },
    { "/layout/lead-keeps-with-section", "en", test_lead_keeps_with_section },
    { "/layout/long-heads", "en", test_long_heads },
    { "/layout/together", "en", test_together },
    { "/layout/torn-items-fill-pages", "en", test_torn_items_fill_pages },
    { "/layout/shared-pages-are-not-torn", "en", test_shared_pages_are_not_torn },
    { "/layout/lead-of-list-is-whole", "en", test_lead_of_list_is_whole },
    { "/layout/heads-are-repeated", "en", test_heads_are_repeated },
    { "/layout/row-longer-than-a-page", "en", test_row_longer_than_a_page },
    { "/layout/long-word", "en", test_long_word },
    { "/layout/right-to-left", "ar", test_right_to_left },
    { "/layout/numbers-are-kept", "en", test_numbers_are_kept },
    { "/layout/what-can-be-spared", "en", test_what_can_be_spared },
    { "/layout/parts-can-be-spared", "en", test_parts_can_be_spared },
    { "/layout/closer-lines-put-back", "en", test_closer_lines_put_back },
    { "/layout/what-follows", "en", test_what_follows },
    { "/layout/calm-box-stays-with-warning", "en", test_calm_box_stays_with_warning },
    { "/layout/cells-are-stacked", "en", test_cells_are_stacked },
    { "/layout/drawings-make-room", "en", test_drawings_make_room },
    { "/layout/help-begins-at-once", "en", test_help_begins_at_once },
    { "/layout/help-is-whole", "en", test_help_is_whole },
    { "/layout/drawings-fill-pages", "en", test_drawings_fill_pages },
    { "/layout/drawings-fill-large-pages", "en", test_drawings_fill_large_pages },
    { "/layout/key", "en", test_key },
    { "/layout/last-pages-are-shared", "en", test_last_pages_are_shared },
    { "/layout/names-before-numbers", "en", test_names_before_numbers },
    { "/layout/pairs", "en", test_pairs },
    { "/layout/odd-picture", "en", test_odd_picture },
    { "/layout/items-alone", "en", test_items_alone },
    { "/layout/items-are-whole", "en", test_items_are_whole },
    { "/layout/picture-keeps-with-hint", "en", test_picture_keeps_with_hint },
    { "/layout/picture-keeps-with-lead", "en", test_picture_keeps_with_lead },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].language, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
