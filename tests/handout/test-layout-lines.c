/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands on a line: the cells of tables, the heads of pages, numbers, and what is read from the right. */

#include "usk-layout-fixture.h"
#include "usk-paper-text.h"

#define LONG_WORD "Donaudampfschifffahrtsgesellschaftskapita"

/* However long the names are, the head of a page stays above its text. */
static void
test_long_heads (Fixture *fixture, gconstpointer data)
{
  for (guint large = 0; large < 2; large++)
    {
      const UskPiece *title, *clinic;
      const char *long_name = "The Lakeside and Northern Valley Center for Dermatology, Physical Therapy and "
                              "Aesthetic Medicine · +1 (555) 010-0199 extension 4711";

      fixture_tear_down (fixture, data);
      fixture_set_up (fixture, data);
      fixture->style = usk_paper_style (USK_PAPER_LETTER, large, FALSE, "en");
      fixture->leaflet->clinic = g_strdup (long_name);
      for (guint i = 0; i < 60; i++)
        fixture_add_text (fixture->leaflet->root, "A line.");
      fixture_lay_out (fixture);
      title = fixture_find_line (fixture, 1, "Title", FALSE);
      clinic = fixture_find_line (fixture, 1, long_name, FALSE);
      g_assert_cmpfloat (clinic->y + clinic->height, <, fixture->layout->top);
      g_assert_cmpfloat (clinic->x, >, title->x + title->width);
      g_assert_cmpfloat (clinic->x + clinic->width, <=, fixture->style.width - fixture->style.margin_x + 0.1);
      g_assert_cmpint (pango_layout_get_line_count (clinic->text), ==, 1);
    }
}

static void
add_cell (UskBlock *row, const char *text)
{
  fixture_add_text (usk_block_append (row, usk_block_new (USK_BLOCK_CELL)), text);
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
  fixture_lay_out (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, >, 1);
  g_assert_nonnull (fixture_find_line (fixture, 0, "First", TRUE));
  for (guint p = 1; p < fixture->layout->pages->len; p++)
    {
      g_assert_null (fixture_find_line (fixture, p, "First", TRUE));
      g_assert_nonnull (fixture_find_line (fixture, p, "First", FALSE));
      g_assert_cmpfloat (fixture_find_line (fixture, p, "First", FALSE)->y, <,
                         fixture_find_line (fixture, p, "A cell", TRUE)->y);
    }
  fixture_assert_inside (fixture);
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
    fixture_add_text (fixture->leaflet->root, "Before");
  add_table (fixture, 30, "A cell");
  fixture_lay_out (fixture);
  fixture_assert_inside (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, >, 3);
  for (guint p = 0; p < fixture->layout->pages->len; p++)
    {
      const UskPiece *first = fixture_find_line (fixture, p, "First  A cell", TRUE);

      const UskPiece *again = fixture_find_line (fixture, p, "Name", FALSE);

      g_assert_null (fixture_find_line (fixture, p, "First", FALSE));
      g_assert_null (fixture_find_line (fixture, p, "First", TRUE));
      if (p == 0)
        gap = first->y - fixture_find_line (fixture, p, "Name", TRUE)->y;
      if (again != NULL)
        {
          const UskPiece *cell = fixture_find_line (fixture, p, "Second  Short", TRUE);

          g_assert_cmpfloat_with_epsilon (cell->y - again->y, gap, 0.5);
          repeated++;
        }
      for (guint i = 0; i < fixture_get_page (fixture, p)->pieces->len; i++)
        {
          const UskPiece *piece = g_ptr_array_index (fixture_get_page (fixture, p)->pieces, i);

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
  fixture_lay_out (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, >, 1);
  fixture_assert_inside (fixture);
  for (guint p = 0; p < fixture->layout->pages->len; p++)
    for (guint i = 0; i < fixture_get_page (fixture, p)->pieces->len; i++)
      {
        const UskPiece *piece = g_ptr_array_index (fixture_get_page (fixture, p)->pieces, i);

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
  fixture_lay_out (fixture);
  line = fixture_find_line (fixture, 0, LONG_WORD, TRUE);
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

  fixture_add_text (usk_block_append (list, usk_block_new (USK_BLOCK_ITEM)), "مرحبا بكم");
  fixture_add_text (fixture->leaflet->root, "Underskin");
  fixture_lay_out (fixture);
  g_assert_true (fixture->style.right_to_left);
  marker = fixture_find_line (fixture, 0, "•", TRUE);
  arabic = fixture_find_line (fixture, 0, "مرحبا بكم", TRUE);
  latin = fixture_find_line (fixture, 0, "Underskin", TRUE);
  g_assert_cmpfloat (marker->x, >, arabic->x + arabic->width - 0.1);
  g_assert_cmpfloat (arabic->offset, >, arabic->width / 2);
  g_assert_cmpfloat (latin->offset, >, latin->width / 2);
  fixture_assert_inside (fixture);
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

/* One text serves all widths in which it takes a single line. */
static void
test_one_line (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PangoLayout) wide = NULL, narrow = NULL, narrower = NULL, large = NULL;
  double width;

  fixture_lay_out (fixture);
  wide = usk_layout_make_text (fixture->layout, USK_TEXT_BODY, "Two words", 300);
  usk_paper_text_measure (wide, &width, NULL);
  narrow = usk_layout_make_text (fixture->layout, USK_TEXT_BODY, "Two words", width + 1);
  narrower = usk_layout_make_text (fixture->layout, USK_TEXT_BODY, "Two words", width - 1);
  large = usk_layout_make_text (fixture->layout, USK_TEXT_LEAD, "Two words", 300);
  g_assert_true (narrow == wide);
  g_assert_cmpint (pango_layout_get_line_count (narrower), ==, 2);
  g_assert_true (large != wide);
}

static const FixtureTest tests[] = {
  { "/layout/long-heads", "en", test_long_heads },
  { "/layout/heads-are-repeated", "en", test_heads_are_repeated },
  { "/layout/row-longer-than-a-page", "en", test_row_longer_than_a_page },
  { "/layout/long-word", "en", test_long_word },
  { "/layout/right-to-left", "ar", test_right_to_left },
  { "/layout/numbers-are-kept", "en", test_numbers_are_kept },
  { "/layout/cells-are-stacked", "en", test_cells_are_stacked },
  { "/layout/one-line", "en", test_one_line },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_tests (tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
