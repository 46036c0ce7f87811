/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-layout-fixture.h"

#include "usk-error.h"

/* A picture that is as high as it is wide. */
G_DECLARE_FINAL_TYPE (TestSquare, test_square, TEST, SQUARE, UskFigure)

static GCancellable *wanted;
static guint n_measured;
static double names_from = FIXTURE_NAMES_FROM;

struct _TestSquare {
  UskFigure parent_instance;
};

G_DEFINE_FINAL_TYPE (TestSquare, test_square, USK_TYPE_FIGURE)

static double
test_square_get_height (UskFigure *figure, double width, const UskFigureStyle *style)
{
  n_measured++;
  if (wanted != NULL)
    g_cancellable_cancel (wanted);

  return width;
}

/* It has no pixels. */
static gboolean
test_square_draw (UskFigure *figure, const UskFigurePlan *plan, cairo_t *cr, GCancellable *cancellable,
                  GError **error)
{
  g_set_error_literal (error, USK_ERROR, USK_ERROR_RENDER, "A square cannot be drawn");

  return FALSE;
}

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
  USK_FIGURE_CLASS (klass)->draw = test_square_draw;
}

static void
test_square_init (TestSquare *self)
{
}

/* Makes a picture that is as high as it is wide and has three names. */
UskFigure *
fixture_new_square (void)
{
  return g_object_new (test_square_get_type (), NULL);
}

/* Squares that are narrower than this, in points, have numbers. */
void
fixture_set_names_from (double width)
{
  names_from = width;
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
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

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->layout, usk_layout_free);
  usk_leaflet_free (fixture->leaflet);
}

void
fixture_lay_out (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->layout = usk_layout_new (fixture->leaflet, &fixture->style, NULL, &error);
  g_assert_no_error (error);
}

/* Lays out and counts how often squares are measured.  What is wanted no more is so from the
 * first time on.
 */
guint
fixture_count_measured (Fixture *fixture, GCancellable *cancellable, GError **error)
{
  n_measured = 0;
  wanted = cancellable;
  fixture->layout = usk_layout_new (fixture->leaflet, &fixture->style, cancellable, error);
  wanted = NULL;

  return n_measured;
}

UskLayoutPage *
fixture_get_page (Fixture *fixture, guint index)
{
  return g_ptr_array_index (fixture->layout->pages, index);
}

/* Returns whether a line stands on a page, as part of the reading or not. */
const UskPiece *
fixture_find_line (Fixture *fixture, guint page, const char *text, gboolean read)
{
  GPtrArray *pieces = fixture_get_page (fixture, page)->pieces;

  for (guint i = 0; i < pieces->len; i++)
    {
      const UskPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->kind == USK_PIECE_LINE && (piece->element != NULL) == read &&
          g_str_equal (pango_layout_get_text (piece->text), text))
        return piece;
    }

  return NULL;
}

void
fixture_add_text (UskBlock *block, const char *text)
{
  usk_block_append (block, usk_block_new_text (USK_TEXT_BODY, text));
}

/* All that is read stands within the margins. */
void
fixture_assert_inside (Fixture *fixture)
{
  const UskLayout *layout = fixture->layout;

  for (guint p = 0; p < layout->pages->len; p++)
    for (guint i = 0; i < fixture_get_page (fixture, p)->pieces->len; i++)
      {
        const UskPiece *piece = g_ptr_array_index (fixture_get_page (fixture, p)->pieces, i);

        if (piece->element == NULL)
          continue;
        g_assert_cmpfloat (piece->x, >=, layout->style.margin_x - 0.1);
        g_assert_cmpfloat (piece->x + piece->width, <=, layout->style.width - layout->style.margin_x + 0.1);
        /* A marker stands on the line of its text and may be higher by a hair. */
        g_assert_cmpfloat (piece->y, >=, layout->top - 1);
        g_assert_cmpfloat (piece->y + piece->height, <=, layout->bottom + 0.1);
      }
}

UskBlock *
fixture_add_list (Fixture *fixture, guint n_items, const char *text)
{
  UskBlock *list = usk_block_append (fixture->leaflet->root, usk_block_new_list (USK_LIST_BULLETS));

  for (guint i = 0; i < n_items; i++)
    fixture_add_text (usk_block_append (list, usk_block_new (USK_BLOCK_ITEM)), text);

  return list;
}

/* Counts the pictures of a page, which have all the same size. */
guint
fixture_count_squares (Fixture *fixture, guint page, double *size)
{
  GPtrArray *pieces = fixture_get_page (fixture, page)->pieces;
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

/* Returns where the reading of a page ends. */
double
fixture_find_foot (Fixture *fixture, guint page)
{
  GPtrArray *pieces = fixture_get_page (fixture, page)->pieces;
  double foot = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const UskPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->element != NULL)
        foot = MAX (foot, piece->y + piece->height);
    }

  return foot;
}

void
fixture_add_tests (const FixtureTest *tests, gsize n_tests)
{
  for (gsize i = 0; i < n_tests; i++)
    g_test_add (tests[i].path, Fixture, tests[i].language, fixture_set_up, tests[i].test, fixture_tear_down);
}
