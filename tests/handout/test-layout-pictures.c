/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How large pictures are, and what stands with them. */

#include "usk-error.h"
#include "usk-layout-fixture.h"
#include "usk-painter.h"

static void
add_steps (Fixture *fixture, guint n_steps, guint n_texts)
{
  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr (UskFigure) square = fixture_new_square ();
      UskBlock *step = usk_block_append (fixture->leaflet->root, usk_block_new (USK_BLOCK_SECTION));
      UskBlock *beside;

      usk_block_set_together (step, TRUE);
      usk_block_append (step, usk_block_new_heading (3, "Step"));
      beside = usk_block_append (step, usk_block_new_beside (square, 0.55));
      for (guint k = 0; k < n_texts; k++)
        fixture_add_text (beside, "What happens in this step.");
    }
}

/* Drawings become smaller so that there are fewer pages, and each page gives
 * what it has left to its own.
 */
static void
test_drawings_fill_pages (Fixture *fixture, gconstpointer data)
{
  double size[3];

  add_steps (fixture, 7, 3);
  fixture_lay_out (fixture);
  fixture_assert_inside (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, ==, 3);
  g_assert_cmpuint (fixture_count_squares (fixture, 0, &size[0]), ==, 3);
  g_assert_cmpuint (fixture_count_squares (fixture, 1, &size[1]), ==, 3);
  g_assert_cmpuint (fixture_count_squares (fixture, 2, &size[2]), ==, 1);
  g_assert_cmpfloat (size[2], >, size[1] * 1.3);
  for (guint p = 0; p < 2; p++)
    g_assert_cmpfloat (fixture_find_foot (fixture, p), >, fixture->layout->bottom - 40);
}

/* A drawing that is a little too large for what is left of a page becomes smaller,
 * with those before it, rather than leave that white.
 */
static void
test_drawings_make_room (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskFigure) square = fixture_new_square ();
  UskBlock *section;
  double size = 0;

  for (guint i = 0; i < 21; i++)
    fixture_add_text (fixture->leaflet->root, "A line.");
  section = usk_block_append (fixture->leaflet->root, usk_block_new (USK_BLOCK_SECTION));
  usk_block_set_together (section, TRUE);
  usk_block_append (section, usk_block_new_heading (3, "Picture"));
  usk_block_append (section, usk_block_new_figure (square));
  for (guint i = 0; i < 60; i++)
    fixture_add_text (fixture->leaflet->root, "After.");
  fixture_lay_out (fixture);
  fixture_assert_inside (fixture);
  g_assert_nonnull (fixture_find_line (fixture, 0, "Picture", TRUE));
  g_assert_cmpuint (fixture_count_squares (fixture, 0, &size), ==, 1);
  g_assert_cmpfloat (fixture_find_foot (fixture, 0), >, fixture->layout->bottom - 40);
}

/* Large print has a drawing to a page, with its text below, and fills it. */
static void
test_drawings_fill_large_pages (Fixture *fixture, gconstpointer data)
{
  double size = 0;

  fixture->style = usk_paper_style (USK_PAPER_A4, TRUE, FALSE, "en");
  add_steps (fixture, 3, 6);
  fixture_lay_out (fixture);
  fixture_assert_inside (fixture);
  g_assert_cmpuint (fixture->layout->pages->len, ==, 3);
  for (guint p = 0; p < 3; p++)
    {
      g_assert_cmpuint (fixture_count_squares (fixture, p, &size), ==, 1);
      g_assert_cmpfloat (fixture_find_foot (fixture, p), >, fixture->layout->bottom - 40);
    }
}

/* Where a picture, how to read it and the list below it are longer than a page,
 * the list goes on alone.
 */
static void
test_picture_keeps_with_lead (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskFigure) square = fixture_new_square ();
  UskBlock *section = usk_block_append (fixture->leaflet->root, usk_block_new (USK_BLOCK_SECTION)), *first, *list;
  g_autoptr (GString) words = g_string_new ("Item");
  double size = 0;

  for (guint i = 0; i < 80; i++)
    g_string_append (words, " word");
  fixture->style = usk_paper_style (USK_PAPER_A4, TRUE, FALSE, "en");
  fixture_add_text (section, "Before");
  usk_block_append (section, usk_block_new_heading (3, "Heading"));
  first = usk_block_append (section, usk_block_new (USK_BLOCK_SECTION));
  usk_block_set_together (first, TRUE);
  fixture_add_text (first, "How to read it.");
  usk_block_append (first, usk_block_new_figure (square));
  list = usk_block_append (section, usk_block_new_list (USK_LIST_BULLETS));
  for (guint i = 0; i < 3; i++)
    fixture_add_text (usk_block_append (list, usk_block_new (USK_BLOCK_ITEM)), words->str);
  fixture_lay_out (fixture);
  fixture_assert_inside (fixture);
  for (guint p = 0; p < fixture->layout->pages->len; p++)
    {
      gboolean here = fixture_count_squares (fixture, p, &size) > 0;

      g_assert_true (here == (fixture_find_line (fixture, p, "Heading", TRUE) != NULL));
      g_assert_true (here == (fixture_find_line (fixture, p, "How to read it.", TRUE) != NULL));
    }
}

/* What the numbers of a small drawing mean stands below its text, as a list. */
static void
test_key (Fixture *fixture, gconstpointer data)
{
  const UskPiece *name, *text;

  add_steps (fixture, 7, 3);
  fixture_lay_out (fixture);
  name = fixture_find_line (fixture, 0, "Second", TRUE);
  text = fixture_find_line (fixture, 0, "What happens in this step.", TRUE);
  g_assert_nonnull (name);
  g_assert_cmpfloat (name->y, >, text->y);
  g_assert_cmpfloat (name->x, <, text->x + text->width);
  g_assert_cmpint (name->element->tag, ==, USK_PDF_TAG_LBODY);
  g_assert_cmpint (name->element->parent->tag, ==, USK_PDF_TAG_LI);
  g_assert_cmpint (name->element->parent->parent->tag, ==, USK_PDF_TAG_L);
  /* The last page has one drawing, which grew. */
  g_assert_null (fixture_find_line (fixture, fixture->layout->pages->len - 1, "Second", TRUE));
}

/* A picture has numbers only where it would be higher with its names than with their list. */
static void
test_names_before_numbers (Fixture *fixture, gconstpointer data)
{
  const double widest_step = 6;
  guint n_names = 0, n_numbers = 0;

  for (double names_from = 160; names_from < 400; names_from += 4)
    {
      g_autoptr (UskFigure) square = fixture_new_square ();
      const UskPiece *last;
      double size = 0, foot;

      fixture_set_names_from (names_from);
      fixture_tear_down (fixture, data);
      fixture_set_up (fixture, data);
      usk_block_append (fixture->leaflet->root, usk_block_new_figure (square));
      for (guint i = 0; i < 18; i++)
        fixture_add_text (fixture->leaflet->root, "A line.");
      fixture_lay_out (fixture);
      fixture_assert_inside (fixture);
      g_assert_cmpuint (fixture_count_squares (fixture, 0, &size), ==, 1);
      last = fixture_find_line (fixture, 0, "Third", TRUE);
      g_assert_true ((last != NULL) == (size < names_from));
      n_names += last == NULL;
      if (last == NULL)
        continue;
      n_numbers++;
      foot = last->y + last->height;
      g_assert_cmpfloat (names_from + widest_step, >, foot - fixture->layout->top);
    }
  fixture_set_names_from (FIXTURE_NAMES_FROM);
  g_assert_cmpuint (n_names, >, 5);
  g_assert_cmpuint (n_numbers, >, 5);
}

/* Pictures that are compared are of one size, also in large print. */
static void
test_pairs (Fixture *fixture, gconstpointer data)
{
  for (guint large = 0; large < 2; large++)
    {
      g_autoptr (UskFigure) first = fixture_new_square ();
      g_autoptr (UskFigure) second = fixture_new_square ();
      double size = 0;

      fixture_tear_down (fixture, data);
      fixture_set_up (fixture, data);
      fixture->style = usk_paper_style (USK_PAPER_A4, large, FALSE, "en");
      usk_block_append (usk_block_append (fixture->leaflet->root, usk_block_new_beside (first, 0.48)),
                        usk_block_new_figure (second));
      fixture_lay_out (fixture);
      fixture_assert_inside (fixture);
      g_assert_cmpuint (fixture_count_squares (fixture, 0, &size), ==, 2);
      g_assert_cmpfloat (size, >, fixture->layout->text_width * 0.45);
      g_assert_cmpfloat (fixture_find_foot (fixture, 0) - fixture->layout->top, <, size * 1.2);
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
      g_autoptr (UskFigure) square = fixture_new_square ();
      g_autoptr (UskFigure) other = fixture_new_square ();
      UskBlock *row = usk_block_append (fixture->leaflet->root, usk_block_new_beside (square, 0.48));

      if (i == 0)
        usk_block_append (row, usk_block_new_figure (other));
    }
  fixture_lay_out (fixture);
  fixture_assert_inside (fixture);
  g_assert_cmpuint (fixture_count_squares (fixture, 0, &size), ==, 3);
  for (guint i = 0; i < fixture_get_page (fixture, 0)->pieces->len; i++)
    if (((const UskPiece *) g_ptr_array_index (fixture_get_page (fixture, 0)->pieces, i))->kind ==
        USK_PIECE_FIGURE)
      g_ptr_array_add (found, g_ptr_array_index (fixture_get_page (fixture, 0)->pieces, i));
  first = g_ptr_array_index (found, 0);
  last = g_ptr_array_index (found, 2);
  g_assert_cmpfloat (last->x, ==, first->x);
  g_assert_cmpfloat (last->y, >=, first->y + size);
}

/* How to read a picture is on its page, and so is the list of its numbers. */
static void
test_picture_keeps_with_hint (Fixture *fixture, gconstpointer data)
{
  for (guint shift = 0; shift < 40; shift++)
    {
      g_autoptr (UskFigure) square = fixture_new_square ();
      UskBlock *section, *list;
      double size = 0;
      guint page = 0;

      fixture_tear_down (fixture, data);
      fixture_set_up (fixture, data);
      for (guint i = 0; i < shift; i++)
        fixture_add_text (fixture->leaflet->root, "A line.");
      section = usk_block_append (fixture->leaflet->root, usk_block_new (USK_BLOCK_SECTION));
      fixture_add_text (section, "How to read it.");
      usk_block_append (section, usk_block_new_figure (square));
      list = usk_block_append (fixture->leaflet->root, usk_block_new_list (USK_LIST_NUMBERS));
      for (guint i = 0; i < 30; i++)
        fixture_add_text (usk_block_append (list, usk_block_new (USK_BLOCK_ITEM)), i == 0 ? "First." : "Other.");
      fixture_lay_out (fixture);
      while (fixture_find_line (fixture, page, "How to read it.", TRUE) == NULL)
        page++;
      g_assert_cmpuint (fixture_count_squares (fixture, page, &size), ==, 1);
      g_assert_nonnull (fixture_find_line (fixture, page, "First.", TRUE));
    }
}

/* What nobody wants any more is tried in no other size. */
static void
test_superseded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint n_wanted, n_superseded;

  add_steps (fixture, 7, 3);
  n_wanted = fixture_count_measured (fixture, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&fixture->layout, usk_layout_free);

  n_superseded = fixture_count_measured (fixture, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (fixture->layout);
  g_assert_cmpuint (n_superseded, <, n_wanted);
}

/* The same of a sheet, which has tries of its own. */
static void
test_superseded_sheet (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  fixture->leaflet->max_pages = 1;
  add_steps (fixture, 7, 3);
  fixture_count_measured (fixture, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (fixture->layout);
}

/* A page that lacks a picture is no page, also where nobody reads the picture. */
static void
test_undrawn (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  GPtrArray *pieces;

  add_steps (fixture, 1, 1);
  fixture_lay_out (fixture);
  pieces = fixture_get_page (fixture, 0)->pieces;
  for (guint pass = 0; pass < 2; pass++)
    {
      g_autoptr (UskPainter) painter = usk_painter_new (fixture->layout);
      g_autoptr (GError) error = NULL;

      g_assert_false (usk_painter_draw_page (painter, 0, cr, NULL, &error));
      g_assert_error (error, USK_ERROR, USK_ERROR_RENDER);
      for (guint i = 0; i < pieces->len; i++)
        if (((UskPiece *) g_ptr_array_index (pieces, i))->kind == USK_PIECE_FIGURE)
          ((UskPiece *) g_ptr_array_index (pieces, i))->element = NULL;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static const FixtureTest tests[] = {
  { "/layout/drawings-make-room", "en", test_drawings_make_room },
  { "/layout/drawings-fill-pages", "en", test_drawings_fill_pages },
  { "/layout/drawings-fill-large-pages", "en", test_drawings_fill_large_pages },
  { "/layout/key", "en", test_key },
  { "/layout/names-before-numbers", "en", test_names_before_numbers },
  { "/layout/pairs", "en", test_pairs },
  { "/layout/odd-picture", "en", test_odd_picture },
  { "/layout/picture-keeps-with-hint", "en", test_picture_keeps_with_hint },
  { "/layout/picture-keeps-with-lead", "en", test_picture_keeps_with_lead },
  { "/layout/superseded", "en", test_superseded },
  { "/layout/superseded-sheet", "en", test_superseded_sheet },
  { "/layout/undrawn", "en", test_undrawn },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_tests (tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
