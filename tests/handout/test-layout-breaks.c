/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where a page ends: within what, and with what. */

#include "usk-layout-fixture.h"

/* Three lines or four. */
#define LONG_TEXT                                                                                                 \
  "This goes on for so long that it needs more than two lines of a page of normal size, and so it is not lost "   \
  "where it stands alone at the foot of one page or at the top of another, with a heading or without one. It "    \
  "says a whole thing by itself."

/* A paragraph is never torn so that one line of it stands alone. */
static void
test_no_line_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < 80; i++)
    g_string_append (words, "some words ");
  for (guint i = 0; i < 20; i++)
    {
      fixture_add_text (fixture->leaflet->root, "One line that shifts the others.");
      fixture_add_text (fixture->leaflet->root, words->str);
    }
  fixture_lay_out (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, >, 2);
  fixture_assert_inside (fixture);

  for (guint p = 0; p < fixture->layout->pages->len; p++)
    {
      g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
      GPtrArray *pieces = fixture_get_page (fixture, p)->pieces;
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
      fixture_add_text (fixture->leaflet->root, text);
    }
  fixture_lay_out (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, >, 2);
  for (guint p = 0; p < fixture->layout->pages->len; p++)
    for (guint i = 0; i < 60; i++)
      {
        g_autofree char *heading = g_strdup_printf ("Heading %u", i);
        g_autofree char *text = g_strdup_printf ("Text %u", i);

        g_assert_true ((fixture_find_line (fixture, p, heading, TRUE) != NULL) ==
                       (fixture_find_line (fixture, p, text, TRUE) != NULL));
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
      fixture_add_text (section, lead);
      inner = usk_block_append (section, usk_block_new (USK_BLOCK_SECTION));
      usk_block_append (inner, usk_block_new_heading (3, first));
      for (guint k = 0; k < 3; k++)
        fixture_add_text (inner, "Text");
    }
  fixture_lay_out (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, >, 2);
  for (guint p = 0; p < fixture->layout->pages->len; p++)
    for (guint i = 0; i < 30; i++)
      {
        g_autofree char *lead = g_strdup_printf ("Lead %u", i);
        g_autofree char *first = g_strdup_printf ("First %u", i);

        g_assert_true ((fixture_find_line (fixture, p, lead, TRUE) != NULL) ==
                       (fixture_find_line (fixture, p, first, TRUE) != NULL));
        found += fixture_find_line (fixture, p, lead, TRUE) != NULL;
      }
  g_assert_cmpuint (found, ==, 30);
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

          fixture_add_text (section, text);
        }
    }
  fixture_lay_out (fixture);
  for (guint p = 0; p < fixture->layout->pages->len; p++)
    for (guint i = 0; i < 9; i++)
      {
        g_autofree char *first = g_strdup_printf ("%u and 0", i);
        g_autofree char *last = g_strdup_printf ("%u and 11", i);

        g_assert_true ((fixture_find_line (fixture, p, first, TRUE) != NULL) ==
                       (fixture_find_line (fixture, p, last, TRUE) != NULL));
      }
}

/* Whether a page begins within a paragraph, and where the text of the one before ends. */
static gboolean
begins_within (Fixture *fixture, guint page)
{
  GPtrArray *pieces = fixture_get_page (fixture, page)->pieces;

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
      fixture_tear_down (fixture, data);
      fixture_set_up (fixture, data);
      for (guint i = 0; i < 20 + shift; i++)
        fixture_add_text (fixture->leaflet->root, "A line.");
      for (guint i = 0; i < 5; i++)
        fixture_add_list (fixture, 3,
                          i % 2 == 0 ? FIXTURE_SENTENCE FIXTURE_SENTENCE FIXTURE_SENTENCE FIXTURE_SENTENCE
                                     : FIXTURE_SENTENCE FIXTURE_SENTENCE);
      fixture_lay_out (fixture);
      for (guint i = 1; i < fixture->layout->pages->len; i++)
        if (begins_within (fixture, i))
          {
            n_torn++;
            g_assert_cmpfloat (fixture->layout->bottom - fixture_get_page (fixture, i - 1)->foot, <, 2 * line);
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
      fixture_tear_down (fixture, data);
      fixture_set_up (fixture, data);
      for (guint i = 0; i < shift; i++)
        fixture_add_text (fixture->leaflet->root, "A line.");
      for (guint i = 0; i < 7; i++)
        fixture_add_text (
          fixture->leaflet->root,
          FIXTURE_SENTENCE FIXTURE_SENTENCE FIXTURE_SENTENCE FIXTURE_SENTENCE FIXTURE_SENTENCE FIXTURE_SENTENCE);
      fixture_lay_out (fixture);
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
      fixture_tear_down (fixture, data);
      fixture_set_up (fixture, data);
      for (guint i = 0; i < 24 + shift; i++)
        fixture_add_text (fixture->leaflet->root, "A line.");
      fixture_add_text (fixture->leaflet->root,
                        FIXTURE_SENTENCE FIXTURE_SENTENCE FIXTURE_SENTENCE FIXTURE_SENTENCE);
      fixture_add_list (fixture, 20, "An item.");
      fixture_lay_out (fixture);
      g_assert_cmpuint (fixture->layout->pages->len, ==, 2);
      g_assert_false (begins_within (fixture, 1));
    }
}

/* Whether a page ends between an item and the next, if so many lines are before the list. */
static gboolean
parts_items (Fixture *fixture, guint n_lines, const char *const *items, guint index)
{
  UskBlock *list;

  fixture_tear_down (fixture, NULL);
  fixture_set_up (fixture, NULL);
  for (guint i = 0; i < n_lines; i++)
    fixture_add_text (fixture->leaflet->root, "A line.");
  list = usk_block_append (fixture->leaflet->root, usk_block_new_list (USK_LIST_BULLETS));
  for (guint i = 0; items[i] != NULL; i++)
    fixture_add_text (usk_block_append (list, usk_block_new (USK_BLOCK_ITEM)), items[i]);
  /* The second page is full enough to leave the first one alone. */
  for (guint i = 0; i < 16; i++)
    fixture_add_text (fixture->leaflet->root, "A line.");
  fixture_lay_out (fixture);
  fixture_assert_inside (fixture);

  return fixture_find_line (fixture, 0, items[index], TRUE) != NULL &&
         fixture_find_line (fixture, 0, items[index + 1], TRUE) == NULL;
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
      fixture_tear_down (fixture, data);
      fixture_set_up (fixture, data);
      for (guint i = 0; i < shift; i++)
        fixture_add_text (fixture->leaflet->root, "A line.");
      fixture_add_list (fixture, 40, FIXTURE_SENTENCE FIXTURE_SENTENCE);
      fixture_lay_out (fixture);
      g_assert_cmpuint (fixture->layout->pages->len, >, 1);
      for (guint i = 1; i < fixture->layout->pages->len; i++)
        g_assert_false (begins_within (fixture, i));
    }
}

/* A last page with a few lines gets some of the one before, which stays fuller than it. */
static void
test_last_pages_are_shared (Fixture *fixture, gconstpointer data)
{
  double feet[2];
  guint n_lines;

  for (guint i = 0; i < 100; i++)
    fixture_add_text (fixture->leaflet->root, "A line.");
  fixture_lay_out (fixture);
  n_lines = 0;
  for (guint i = 0; i < fixture_get_page (fixture, 0)->pieces->len; i++)
    n_lines += ((const UskPiece *) g_ptr_array_index (fixture_get_page (fixture, 0)->pieces, i))->element != NULL;

  fixture_tear_down (fixture, data);
  fixture_set_up (fixture, data);
  for (guint i = 0; i < 2 * n_lines + 4; i++)
    fixture_add_text (fixture->leaflet->root, "A line.");
  fixture_lay_out (fixture);
  fixture_assert_inside (fixture);
  for (guint p = fixture->layout->pages->len - 2, i = 0; i < 2; i++)
    feet[i] = fixture_find_foot (fixture, p + i) - fixture->layout->top;
  g_assert_cmpuint (fixture->layout->pages->len, >, 2);
  g_assert_cmpfloat (feet[1], >, (fixture->layout->bottom - fixture->layout->top) * 0.3);
  g_assert_cmpfloat (feet[0], >, (fixture->layout->bottom - fixture->layout->top) * 0.7);
  g_assert_cmpfloat (fixture_find_foot (fixture, 0), >, fixture->layout->bottom - 40);
}

/* What goes on on the next page has its heading there again, which is not read twice. */
static void
test_heading_again (Fixture *fixture, gconstpointer data)
{
  UskBlock *section = usk_block_append (fixture->leaflet->root, usk_block_new (USK_BLOCK_SECTION));

  usk_block_append (section, usk_block_new_heading (3, "Heading"));
  usk_block_set_continued (section, "Heading & more");
  for (guint i = 0; i < 80; i++)
    fixture_add_text (section, "A line.");
  fixture_add_list (fixture, 5, "After it.");
  fixture_lay_out (fixture);
  fixture_assert_inside (fixture);

  g_assert_cmpuint (fixture->layout->pages->len, >=, 3);
  for (guint p = 0; p < fixture->layout->pages->len; p++)
    {
      const UskPiece *again = fixture_find_line (fixture, p, "Heading & more", FALSE);
      const UskPiece *line = fixture_find_line (fixture, p, "A line.", TRUE);

      g_assert_true (fixture_find_line (fixture, p, "Heading & more", TRUE) == NULL);
      g_assert_true ((again != NULL) == (p > 0 && line != NULL));
      if (again != NULL)
        g_assert_cmpfloat (again->y + again->height, <=, line->y);
    }
}

/* A section that ends with a page is not gone on with on the next. */
static void
test_no_heading_again (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 40; i++)
    {
      UskBlock *section = usk_block_append (fixture->leaflet->root, usk_block_new (USK_BLOCK_SECTION));

      usk_block_append (section, usk_block_new_heading (3, "Heading"));
      usk_block_set_continued (section, "Again");
      usk_block_set_together (section, TRUE);
      fixture_add_text (section, LONG_TEXT);
    }
  fixture_lay_out (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, >, 2);
  for (guint p = 0; p < fixture->layout->pages->len; p++)
    g_assert_null (fixture_find_line (fixture, p, "Again", FALSE));
}

/* A heading that stands again pushes nothing off a full page, whose lines stand closer instead. */
static void
test_heading_again_pushes_nothing (Fixture *fixture, gconstpointer data)
{
  guint n_pages = 0;

  for (guint is_again = 0; is_again < 2; is_again++)
    {
      UskBlock *section;

      fixture_tear_down (fixture, data);
      fixture_set_up (fixture, data);
      section = usk_block_append (fixture->leaflet->root, usk_block_new (USK_BLOCK_SECTION));
      usk_block_append (section, usk_block_new_heading (2, "Heading"));
      usk_block_set_continued (section, is_again ? "Again" : NULL);
      for (guint i = 0; i < 80; i++)
        fixture_add_text (section, "A line.");
      fixture_lay_out (fixture);
      fixture_assert_inside (fixture);
      n_pages = is_again ? n_pages : fixture->layout->pages->len;
    }

  g_assert_cmpuint (n_pages, ==, 3);
  g_assert_cmpuint (fixture->layout->pages->len, ==, n_pages);
  g_assert_null (fixture_find_line (fixture, 0, "Again", FALSE));
  for (guint p = 1; p < n_pages; p++)
    g_assert_cmpfloat (fixture_find_line (fixture, p, "Again", FALSE)->y, <,
                       fixture_find_line (fixture, p, "A line.", TRUE)->y);
}

static const FixtureTest tests[] = {
  { "/layout/no-line-alone", "en", test_no_line_alone },
  { "/layout/heading-keeps-with-next", "en", test_heading_keeps_with_next },
  { "/layout/lead-keeps-with-section", "en", test_lead_keeps_with_section },
  { "/layout/together", "en", test_together },
  { "/layout/torn-items-fill-pages", "en", test_torn_items_fill_pages },
  { "/layout/shared-pages-are-not-torn", "en", test_shared_pages_are_not_torn },
  { "/layout/lead-of-list-is-whole", "en", test_lead_of_list_is_whole },
  { "/layout/last-pages-are-shared", "en", test_last_pages_are_shared },
  { "/layout/items-alone", "en", test_items_alone },
  { "/layout/items-are-whole", "en", test_items_are_whole },
  { "/layout/heading-again", "en", test_heading_again },
  { "/layout/heading-again-pushes-nothing", "en", test_heading_again_pushes_nothing },
  { "/layout/no-heading-again", "en", test_no_heading_again },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_tests (tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
