/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What goes, comes closer or makes way where there is little room. */

#include "usk-layout-fixture.h"

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
        fixture_add_text (section, text);
    }
  fixture->leaflet->max_pages = 1;
  fixture_lay_out (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, ==, 1);
  g_assert_nonnull (fixture_find_line (fixture, 0, "Spare 0", TRUE));
  g_assert_null (fixture_find_line (fixture, 0, "Spare 2", TRUE));
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

      fixture_add_text (item, i == 0 ? "First" : "Another");
      usk_block_set_spare (item, i < 2 ? 0 : i);
    }
  for (guint i = 0; i < 6; i++)
    usk_block_set_spare (usk_block_append (lines, usk_block_new_lines (1)), 100 + i);

  fixture_lay_out (fixture);
  all = count_pieces (fixture, USK_PIECE_RULE);
  g_clear_pointer (&fixture->layout, usk_layout_free);
  fixture->leaflet->max_pages = 1;
  fixture_lay_out (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, ==, 1);
  g_assert_cmpuint (all - count_pieces (fixture, USK_PIECE_RULE), ==, 6);
  g_assert_nonnull (fixture_find_line (fixture, 0, "First", TRUE));
  most = count_pieces (fixture, USK_PIECE_LINE) / 2;
  g_assert_cmpuint (most, >, 30);
  g_assert_cmpuint (most, <, 48);
}

/* What is left out is put back where closer lines make room for it. */
static void
test_closer_lines_put_back (Fixture *fixture, gconstpointer data)
{
  UskBlock *list = fixture_add_list (fixture, 40, "An item.");

  for (guint i = 30; i < 40; i++)
    usk_block_set_spare (usk_block_get_child (list, i), i);
  fixture->leaflet->max_pages = 1;
  fixture_lay_out (fixture);
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

      fixture_tear_down (fixture, data);
      fixture_set_up (fixture, data);
      for (guint i = 0; i < 26 + shift; i++)
        fixture_add_text (fixture->leaflet->root, "A line.");
      fixture_add_list (fixture, 3, "Question");
      lines = usk_block_append (fixture->leaflet->root, usk_block_new (USK_BLOCK_SECTION));
      usk_block_append (lines, usk_block_new_heading (3, "Your own"));
      usk_block_append (lines, usk_block_new_lines (5));
      usk_block_set_together (lines, TRUE);
      usk_block_set_following (lines, TRUE);
      fixture_lay_out (fixture);
      page = fixture_find_line (fixture, 0, "Your own", TRUE) != NULL ? 0 : 1;
      g_assert_nonnull (fixture_find_line (fixture, page, "Your own", TRUE));
      g_assert_nonnull (fixture_find_line (fixture, page, "Question", TRUE));
    }
}

/* A calm box that yields to a warning stands on the same page, if closer lines can do that. */
static void
test_calm_box_stays_with_warning (Fixture *fixture, gconstpointer data)
{
  UskBlock *root = fixture->leaflet->root, *calm;

  for (guint i = 0; i < 18; i++)
    fixture_add_text (root, "A line.");
  calm = usk_block_append (root, usk_block_new_box (USK_BOX_CALM, "Remember"));
  usk_block_set_yield (calm, 1);
  for (guint i = 0; i < 7; i++)
    fixture_add_text (calm, "A thing.");
  calm = usk_block_append (root, usk_block_new_box (USK_BOX_ALARM, "Help"));
  for (guint i = 0; i < 7; i++)
    fixture_add_text (calm, "A sign.");
  for (guint i = 0; i < 20; i++)
    fixture_add_text (root, "More.");
  fixture->leaflet->max_pages = 2;
  fixture_lay_out (fixture);
  g_assert_nonnull (fixture_find_line (fixture, 0, "Help", TRUE));
  g_assert_nonnull (fixture_find_line (fixture, 0, "A thing.", TRUE));
  g_assert_cmpuint (fixture->layout->style.spacing, >, USK_SPACING_LOOSE);
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
    fixture_add_text (usk_block_append (list, usk_block_new (USK_BLOCK_ITEM)), "Call.");
  fixture_add_text (box, "Your clinic");
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
  fixture_lay_out (fixture);
  fixture_assert_inside (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, ==, 2);
  g_assert_nonnull (fixture_find_line (fixture, 0, "Help", TRUE));
  g_assert_nonnull (fixture_find_line (fixture, 0, "Call.", TRUE));
  g_assert_nonnull (fixture_find_line (fixture, 1, "Call.", TRUE));
  g_assert_nonnull (fixture_find_line (fixture, 1, "Your clinic", TRUE));
  for (guint p = 0; p < 2; p++)
    g_assert_cmpuint (count_frames (fixture_get_page (fixture, p)), ==, 1);
  g_assert_cmpfloat (fixture_find_foot (fixture, 0), >, fixture->layout->bottom - 60);
}

/* What fits on a page is never torn: what yields stands behind it, first the one that
 * yields most easily, and no more than has to.
 */
static void
test_help_is_whole (Fixture *fixture, gconstpointer data)
{
  static const guint n_before[] = { 4, 14, 20 }, n_yielding[] = { 2, 10, 2 }, first_page[] = { 0, 0, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (n_before); i++)
    {
      const UskPiece *help, *yielding;

      fixture_tear_down (fixture, data);
      fixture_set_up (fixture, data);
      add_lines (fixture, "A line.", n_before[i] - (i == 1 ? 10 : 0), 0);
      add_lines (fixture, "It yields.", n_yielding[i], 1);
      add_help (fixture, 22);
      add_lines (fixture, "After.", 20, 0);
      fixture_lay_out (fixture);
      fixture_assert_inside (fixture);
      help = fixture_find_line (fixture, first_page[i], "Help", TRUE);
      g_assert_nonnull (help);
      g_assert_nonnull (fixture_find_line (fixture, first_page[i], "Your clinic", TRUE));
      g_assert_cmpuint (count_frames (fixture_get_page (fixture, first_page[i])), ==, 1);
      g_assert_cmpuint (count_frames (fixture_get_page (fixture, 1 - first_page[i])), ==, 0);
      yielding = fixture_find_line (fixture, 0, "It yields.", TRUE);
      if (i == 1)
        g_assert_true (yielding == NULL || yielding->y > help->y);
      else
        g_assert_true (yielding != NULL && (i == 2 || yielding->y < help->y));
    }
}

/* Lines of the first page stand closer where that brings when to get help to it. */
static void
test_first_page_makes_room (Fixture *fixture, gconstpointer data)
{
  add_lines (fixture, "A line.", 14, 0);
  add_lines (fixture, "It yields.", 2, 1);
  add_help (fixture, 22);
  add_lines (fixture, "After.", 20, 0);
  fixture_lay_out (fixture);
  fixture_assert_inside (fixture);
  g_assert_nonnull (fixture_find_line (fixture, 0, "Help", TRUE));
  g_assert_nonnull (fixture_find_line (fixture, 0, "Your clinic", TRUE));
  g_assert_cmpuint (count_frames (fixture_get_page (fixture, 1)), ==, 0);
}

static const FixtureTest tests[] = {
  { "/layout/what-can-be-spared", "en", test_what_can_be_spared },
  { "/layout/parts-can-be-spared", "en", test_parts_can_be_spared },
  { "/layout/closer-lines-put-back", "en", test_closer_lines_put_back },
  { "/layout/what-follows", "en", test_what_follows },
  { "/layout/calm-box-stays-with-warning", "en", test_calm_box_stays_with_warning },
  { "/layout/help-begins-at-once", "en", test_help_begins_at_once },
  { "/layout/help-is-whole", "en", test_help_is_whole },
  { "/layout/first-page-makes-room", "en", test_first_page_makes_room },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_tests (tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
