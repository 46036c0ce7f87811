/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words and pictures that no page has room for: the pages come to an end all the same. */

#include "usk-layout-private.h"
#include "usk-text.h"

/* A picture that is a thousand times as high as it is wide. */
G_DECLARE_FINAL_TYPE (TestThread, test_thread, TEST, THREAD, UskFigure)

struct _TestThread {
  UskFigure parent_instance;
};

G_DEFINE_FINAL_TYPE (TestThread, test_thread, USK_TYPE_FIGURE)

static double
test_thread_get_height (UskFigure *figure, double width, const UskFigureStyle *style)
{
  return width * 1000;
}

static void
test_thread_class_init (TestThreadClass *klass)
{
  USK_FIGURE_CLASS (klass)->get_height = test_thread_get_height;
}

static void
test_thread_init (TestThread *self)
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
  fixture->leaflet = g_new0 (UskLeaflet, 1);
  fixture->leaflet->root = usk_block_new (USK_BLOCK_SECTION);
  fixture->leaflet->title = g_strdup ("Title");
  fixture->leaflet->language = g_strdup ("en");
  fixture->leaflet->foot = g_strdup ("Foot");
  fixture->leaflet->page_format = g_strdup ("%u/%u");
  fixture->style = usk_paper_style (USK_PAPER_A4, TRUE, FALSE, "en");
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

static char *
make_words (guint count)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    g_string_append_printf (words, "word%u ", i);

  return g_string_free (words, FALSE);
}

static void
add_cell (UskBlock *row, const char *text)
{
  usk_block_append (usk_block_append (row, usk_block_new (USK_BLOCK_CELL)),
                    usk_block_new_text (USK_TEXT_BODY, text));
}

static void
add_table (Fixture *fixture, const char *head)
{
  UskBlock *table = usk_block_append (fixture->leaflet->root, usk_block_new (USK_BLOCK_TABLE));

  for (guint i = 0; i < 4; i++)
    {
      UskBlock *row = usk_block_append (table, usk_block_new (USK_BLOCK_ROW));

      add_cell (row, i == 0 ? head : "Name");
      add_cell (row, i == 0 ? "Second" : "Short");
    }
}

/* A title or a name of a clinic may be long, and so may be what the content says about itself. */
static void
test_long_running (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = make_words (5000);

  g_free (fixture->leaflet->foot);
  fixture->leaflet->foot = g_strdup_printf ("%s\n%s", words, words);
  g_free (fixture->leaflet->title);
  fixture->leaflet->title = g_strdup (words);
  fixture->leaflet->clinic = g_strdup (words);
  add_table (fixture, "First");
  lay_out (fixture);
  g_assert_cmpuint (usk_layout_get_n_pages (fixture->layout), ==, 1);
  g_assert_cmpfloat (fixture->layout->bottom, >, fixture->style.height / 2);
}

static gboolean
has_line (Fixture *fixture, const char *text)
{
  const UskLayoutPage *page = g_ptr_array_index (fixture->layout->pages, 0);
  g_autofree char *kept = usk_text_keep_numbers (text);

  for (guint i = 0; i < page->pieces->len; i++)
    {
      const UskPiece *piece = g_ptr_array_index (page->pieces, i);

      if (piece->kind == USK_PIECE_LINE && g_str_equal (pango_layout_get_text (piece->text), kept))
        return TRUE;
    }

  return FALSE;
}

/* The last sentence of the foot stands behind the one that leaves room for it. */
static void
test_foot_of_three_sentences (Fixture *fixture, gconstpointer data)
{
  /* A line has room for these, and for the day behind a short sentence, but not for both. */
  g_autofree char *words = make_words (8);
  const char *day = "Made on a day that has a long name.";
  const char *const feet[][2] = { { "Short.", words }, { words, "Short." } };
  g_autofree char *joined = g_strdup_printf ("Short. %s", day);

  add_table (fixture, "First");
  for (guint i = 0; i < G_N_ELEMENTS (feet); i++)
    {
      g_free (fixture->leaflet->foot);
      fixture->leaflet->foot = g_strdup_printf ("%s\n%s\n%s", feet[i][0], feet[i][1], day);
      g_clear_pointer (&fixture->layout, usk_layout_free);
      lay_out (fixture);
      g_assert_true (has_line (fixture, words));
      g_assert_true (has_line (fixture, joined));
    }
}

/* Each page repeats a head that fills it, and has room for a line of the row at most. */
static void
test_head_longer_than_a_page (Fixture *fixture, gconstpointer data)
{
  g_autofree char *head = make_words (600);

  add_table (fixture, head);
  lay_out (fixture);
  g_assert_cmpuint (usk_layout_get_n_pages (fixture->layout), >, 1);
  g_assert_cmpuint (usk_layout_get_n_pages (fixture->layout), <, 30);
}

static void
test_no_room_at_all (Fixture *fixture, gconstpointer data)
{
  fixture->style.height = 60;
  add_table (fixture, "First");
  lay_out (fixture);
  g_assert_cmpuint (usk_layout_get_n_pages (fixture->layout), <, 30);
}

static void
test_thin_picture (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskFigure) figure = g_object_new (test_thread_get_type (), NULL);

  usk_block_append (fixture->leaflet->root, usk_block_new_figure (figure));
  usk_block_append (usk_block_append (fixture->leaflet->root, usk_block_new_beside (figure, 0.55)),
                    usk_block_new_text (USK_TEXT_BODY, "Words"));
  lay_out (fixture);
  g_assert_cmpuint (usk_layout_get_n_pages (fixture->layout), <, 10);
}

#define add(path, function) g_test_add ("/layout-bounds/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("long-running", test_long_running);
  add ("foot-of-three-sentences", test_foot_of_three_sentences);
  add ("head-longer-than-a-page", test_head_longer_than_a_page);
  add ("no-room-at-all", test_no_room_at_all);
  add ("thin-picture", test_thin_picture);

  return g_test_run ();
}
