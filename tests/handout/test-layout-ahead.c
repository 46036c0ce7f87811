/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A handout that two threads have laid out is the same as one that one thread has. */

#include "usk-handout.h"
#include "usk-layout-private.h"
#include "usk-paper-text.h"
#include "usk-tongue.h"

static const char *const treatments[] = { "microneedling", "dry-needling", "facial-massage" };

static UskLayout *
lay_out (const UskLeaflet *leaflet, const UskHandoutOptions *options)
{
  UskPaperStyle style = usk_handout_options_get_style (options, leaflet->language);
  g_autoptr (GError) error = NULL;
  UskLayout *layout = usk_layout_new (leaflet, &style, NULL, &error);

  g_assert_no_error (error);

  return layout;
}

static void
assert_same_piece (const UskPiece *one, const UskPiece *other)
{
  g_assert_cmpint (one->kind, ==, other->kind);
  g_assert_cmpfloat (one->x, ==, other->x);
  g_assert_cmpfloat (one->y, ==, other->y);
  g_assert_cmpfloat (one->width, ==, other->width);
  g_assert_cmpfloat (one->height, ==, other->height);
  g_assert_cmpfloat (one->offset, ==, other->offset);
  g_assert_cmpfloat (one->baseline, ==, other->baseline);
  g_assert_cmpint (one->line, ==, other->line);
  g_assert_true (one->figure == other->figure);
  g_assert_true ((one->text != NULL) == (other->text != NULL));
  if (one->text != NULL)
    g_assert_cmpstr (pango_layout_get_text (one->text), ==, pango_layout_get_text (other->text));
}

static void
assert_same (const UskLayout *one, const UskLayout *other)
{
  g_assert_cmpuint (usk_layout_get_n_pages (one), ==, usk_layout_get_n_pages (other));
  for (guint i = 0; i < one->pages->len; i++)
    {
      const UskLayoutPage *a = g_ptr_array_index (one->pages, i), *b = g_ptr_array_index (other->pages, i);

      g_assert_cmpuint (a->pieces->len, ==, b->pieces->len);
      for (guint k = 0; k < a->pieces->len; k++)
        assert_same_piece (g_ptr_array_index (a->pieces, k), g_ptr_array_index (b->pieces, k));
    }
}

/* The last layout cannot have had help: the fonts are for the handout that comes next. */
static void
check (UskLibrary *library, const UskHandoutOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskLeaflet) leaflet = usk_compose (library, NULL, options, &error);
  g_autoptr (UskLayout) helped = NULL, alone = NULL;

  g_assert_no_error (error);
  usk_paper_text_look_for_helper_fonts (leaflet->language);
  helped = lay_out (leaflet, options);
  g_assert_null (usk_paper_text_steal_helper_fonts ());
  alone = lay_out (leaflet, options);
  assert_same (helped, alone);
}

static void
test_same (gconstpointer data)
{
  const char *language = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (UskLibrary) library = usk_library_open (g_getenv ("UNDERSKIN_LANGUAGES"), language, "112", &error);
  g_autoptr (UskTongue) tongue G_GNUC_UNUSED = usk_tongue_new (language);

  g_assert_no_error (error);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (treatments); i++)
    {
      g_autoptr (UskHandoutOptions) options = usk_handout_options_new ();

      options->treatment = g_strdup (treatments[i / 2]);
      options->made = g_date_time_new_utc (2026, 9, 30, 12, 0, 0);
      options->large_print = i % 2 == 1;
      check (library, options);
    }
}

/* Fonts that nobody wants are forgotten, as when a handout cannot be composed. */
static void
test_forget (void)
{
  usk_paper_text_look_for_helper_fonts ("en");
  usk_paper_text_look_for_helper_fonts ("es");
  usk_paper_text_forget_helper_fonts ();
  g_assert_null (usk_paper_text_steal_helper_fonts ());
  usk_paper_text_forget_helper_fonts ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  usk_tongue_set_folder (g_getenv ("UNDERSKIN_LOCALEDIR"));

  g_test_add_data_func ("/layout/ahead/same/en", "en", test_same);
  g_test_add_data_func ("/layout/ahead/same/he", "he", test_same);
  g_test_add_func ("/layout/ahead/forget", test_forget);

  return g_test_run ();
}
