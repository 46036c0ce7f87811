/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <cairo.h>
#include <glib.h>
#include <string.h>

#include "usk-error.h"
#include "usk-pdf-finish.h"
#include "usk-pdf-fixture.h"
#include "usk-pdf-note.h"
#include "usk-pdf-tag.h"

/* Finishes a PDF without figures; returns the error, if any. */
static GError *
finish (UskPdfFixture *fixture)
{
  g_autoptr (GBytes) drawn = usk_pdf_fixture_end (fixture);
  UskPdfInfo info = usk_pdf_fixture_info;
  GError *error = NULL;
  g_autoptr (GBytes) finished = NULL;

  info.descriptions = NULL;
  finished = usk_pdf_finish (drawn, &info, &error);
  g_assert_true ((finished == NULL) == (error != NULL));
  return error;
}

/* A painter serves the screen too, where tags mean nothing. */
static void
test_screen (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 10, 10);
  cairo_t *cr = cairo_create (surface);

  usk_pdf_tag_begin (cr, USK_PDF_TAG_DOCUMENT);
  usk_pdf_tag_begin_part (cr, USK_PDF_TAG_FIGURE, 7);
  usk_pdf_tag_set_box (cr, 0, 0, 10, 10);
  usk_pdf_tag_set_language (cr, "de");
  usk_pdf_tag_end (cr, USK_PDF_TAG_FIGURE);
  usk_pdf_tag_end (cr, USK_PDF_TAG_ARTIFACT);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_every_tag (void)
{
  UskPdfFixture fixture;
  g_autoptr (GError) error = NULL;

  usk_pdf_fixture_begin (&fixture);
  usk_pdf_tag_begin (fixture.cr, USK_PDF_TAG_DOCUMENT);
  for (int tag = USK_PDF_TAG_DOCUMENT; tag <= USK_PDF_TAG_ARTIFACT; tag++)
    {
      if (tag == USK_PDF_TAG_FIGURE || tag == USK_PDF_TAG_DOCUMENT)
        continue;
      usk_pdf_tag_begin (fixture.cr, (UskPdfTag) tag);
      usk_pdf_fixture_text (&fixture, 20, 20, "words");
      usk_pdf_tag_end (fixture.cr, (UskPdfTag) tag);
    }
  usk_pdf_tag_end (fixture.cr, USK_PDF_TAG_DOCUMENT);
  error = finish (&fixture);
  g_assert_no_error (error);
}

/* What cairo would silently give to nobody is found when the file is finished. */
static void
test_words_beside_a_paragraph (void)
{
  UskPdfFixture fixture;
  g_autoptr (GError) error = NULL;

  usk_pdf_fixture_begin (&fixture);
  usk_pdf_tag_begin (fixture.cr, USK_PDF_TAG_DOCUMENT);
  usk_pdf_tag_begin (fixture.cr, USK_PDF_TAG_TD);
  usk_pdf_fixture_text (&fixture, 20, 20, "words");
  usk_pdf_tag_begin (fixture.cr, USK_PDF_TAG_P);
  usk_pdf_fixture_text (&fixture, 20, 40, "more words");
  usk_pdf_tag_end (fixture.cr, USK_PDF_TAG_P);
  usk_pdf_tag_end (fixture.cr, USK_PDF_TAG_TD);
  usk_pdf_tag_end (fixture.cr, USK_PDF_TAG_DOCUMENT);
  error = finish (&fixture);
  g_assert_error (error, USK_ERROR, USK_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "page 1"));
  g_assert_nonnull (strstr (error->message, "drawn outside of all tags"));
}

static void
test_words_outside (void)
{
  UskPdfFixture fixture;
  g_autoptr (GError) error = NULL;

  usk_pdf_fixture_begin (&fixture);
  usk_pdf_tag_begin (fixture.cr, USK_PDF_TAG_DOCUMENT);
  usk_pdf_tag_begin (fixture.cr, USK_PDF_TAG_P);
  usk_pdf_fixture_text (&fixture, 20, 20, "words");
  usk_pdf_tag_end (fixture.cr, USK_PDF_TAG_P);
  cairo_show_page (fixture.cr);
  cairo_rectangle (fixture.cr, 0, 0, 10, 10);
  cairo_fill (fixture.cr);
  usk_pdf_tag_end (fixture.cr, USK_PDF_TAG_DOCUMENT);
  error = finish (&fixture);
  g_assert_error (error, USK_ERROR, USK_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "page 2"));
}

/* With an operator other than OVER cairo draws the whole page as one XObject, tags and all. */
static void
test_operator (void)
{
  UskPdfFixture fixture;
  g_autoptr (GError) error = NULL;

  usk_pdf_fixture_begin (&fixture);
  usk_pdf_tag_begin (fixture.cr, USK_PDF_TAG_DOCUMENT);
  usk_pdf_tag_begin (fixture.cr, USK_PDF_TAG_P);
  cairo_set_operator (fixture.cr, CAIRO_OPERATOR_XOR);
  cairo_rectangle (fixture.cr, 0, 0, 10, 10);
  cairo_fill (fixture.cr);
  usk_pdf_tag_end (fixture.cr, USK_PDF_TAG_P);
  usk_pdf_tag_end (fixture.cr, USK_PDF_TAG_DOCUMENT);
  error = finish (&fixture);
  g_assert_error (error, USK_ERROR, USK_ERROR_INVALID);
}

static void
test_parts_that_differ (void)
{
  UskPdfFixture fixture;
  g_autoptr (GError) error = NULL;

  usk_pdf_fixture_begin (&fixture);
  usk_pdf_tag_begin (fixture.cr, USK_PDF_TAG_DOCUMENT);
  usk_pdf_tag_begin_part (fixture.cr, USK_PDF_TAG_P, 1);
  usk_pdf_fixture_text (&fixture, 20, 20, "words");
  usk_pdf_tag_end (fixture.cr, USK_PDF_TAG_P);
  usk_pdf_tag_begin_part (fixture.cr, USK_PDF_TAG_H2, 1);
  usk_pdf_tag_end (fixture.cr, USK_PDF_TAG_H2);
  usk_pdf_tag_end (fixture.cr, USK_PDF_TAG_DOCUMENT);
  error = finish (&fixture);
  g_assert_error (error, USK_ERROR, USK_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "different tags"));
}

/* A thousand paragraphs that each go on after a footer, over a hundred pages. */
static void
test_many_parts (void)
{
  UskPdfFixture fixture;
  g_autoptr (GError) error = NULL;

  usk_pdf_fixture_begin (&fixture);
  for (guint page = 0; page < 100; page++)
    {
      usk_pdf_tag_begin (fixture.cr, USK_PDF_TAG_DOCUMENT);
      for (guint id = 1; id <= 10; id++)
        {
          usk_pdf_tag_begin_part (fixture.cr, USK_PDF_TAG_P, id);
          usk_pdf_fixture_text (&fixture, 20, 20 * id, "words");
          usk_pdf_tag_begin (fixture.cr, USK_PDF_TAG_ARTIFACT);
          cairo_rectangle (fixture.cr, 0, 20 * id, 10, 10);
          cairo_fill (fixture.cr);
          usk_pdf_tag_end (fixture.cr, USK_PDF_TAG_ARTIFACT);
          usk_pdf_fixture_text (&fixture, 200, 20 * id, "more words");
          usk_pdf_tag_end (fixture.cr, USK_PDF_TAG_P);
        }
      usk_pdf_tag_end (fixture.cr, USK_PDF_TAG_DOCUMENT);
      cairo_show_page (fixture.cr);
    }
  error = finish (&fixture);
  g_assert_no_error (error);
}

static void
test_notes (void)
{
  static const char *const strangers[] = { "",
                                           "usk",
                                           "usk:",
                                           "usk:x part 1",
                                           "usk:1",
                                           "usk:1 part",
                                           "usk:1 other 2",
                                           "usk:99999999999 part 1",
                                           "usk:-1 part 1",
                                           "chapter-1" };
  static const char *const bad_boxes[] = { "",         "1",         "1 2 3",          "1 2 3 x",   "1 2 3 4 ",
                                           "1 2 -3 4", "1 2 3 nan", "1 2 3 99999999", "inf 2 3 4", "1,2,3,4" };
  g_autofree char *box_text = usk_pdf_note_format_box (1.5, -2, 300.25, 4);
  g_autofree char *note = usk_pdf_note_format (12, USK_PDF_NOTE_BOX, box_text);
  UskPdfNoteKind kind;
  const char *value;
  guint number;
  double box[4];

  g_assert_true (usk_pdf_note_parse (note, &number, &kind, &value));
  g_assert_cmpuint (number, ==, 12);
  g_assert_cmpint (kind, ==, USK_PDF_NOTE_BOX);
  g_assert_true (usk_pdf_note_parse_box (value, box));
  g_assert_cmpfloat (box[0], ==, 1.5);
  g_assert_cmpfloat (box[1], ==, -2);
  g_assert_cmpfloat (box[2], ==, 300.25);
  g_assert_cmpfloat (box[3], ==, 4);

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    g_assert_false (usk_pdf_note_parse (strangers[i], &number, &kind, &value));
  for (guint i = 0; i < G_N_ELEMENTS (bad_boxes); i++)
    g_assert_false (usk_pdf_note_parse_box (bad_boxes[i], box));

  g_assert_true (usk_pdf_note_is_language ("de"));
  g_assert_true (usk_pdf_note_is_language ("zh-Hant-TW"));
  g_assert_false (usk_pdf_note_is_language (NULL));
  g_assert_false (usk_pdf_note_is_language (""));
  g_assert_false (usk_pdf_note_is_language ("de-"));
  g_assert_false (usk_pdf_note_is_language ("de--AT"));
  g_assert_false (usk_pdf_note_is_language ("de_DE"));
  g_assert_false (usk_pdf_note_is_language ("x' rect=[0"));
}

static void
test_wrong_use (void)
{
  UskPdfFixture fixture;

  usk_pdf_fixture_begin (&fixture);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*open->len > 0*");
  usk_pdf_tag_end (fixture.cr, USK_PDF_TAG_P);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*open->len > 0*");
  usk_pdf_tag_set_box (fixture.cr, 0, 0, 1, 1);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*open->len > 0*");
  usk_pdf_tag_set_language (fixture.cr, "de");
  usk_pdf_tag_begin (fixture.cr, USK_PDF_TAG_DOCUMENT);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*tag == tag*");
  usk_pdf_tag_end (fixture.cr, USK_PDF_TAG_P);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*id != 0*");
  usk_pdf_tag_begin_part (fixture.cr, USK_PDF_TAG_P, 0);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*is_language*");
  usk_pdf_tag_set_language (fixture.cr, "no language");
  cairo_push_group (fixture.cr);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*cairo_get_group_target*");
  usk_pdf_tag_begin (fixture.cr, USK_PDF_TAG_P);
  cairo_pattern_destroy (cairo_pop_group (fixture.cr));
  g_test_assert_expected_messages ();
  usk_pdf_tag_end (fixture.cr, USK_PDF_TAG_DOCUMENT);
  g_bytes_unref (usk_pdf_fixture_end (&fixture));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-tag/screen", test_screen);
  g_test_add_func ("/pdf-tag/every-tag", test_every_tag);
  g_test_add_func ("/pdf-tag/words-beside-a-paragraph", test_words_beside_a_paragraph);
  g_test_add_func ("/pdf-tag/words-outside", test_words_outside);
  g_test_add_func ("/pdf-tag/operator", test_operator);
  g_test_add_func ("/pdf-tag/parts-that-differ", test_parts_that_differ);
  g_test_add_func ("/pdf-tag/many-parts", test_many_parts);
  g_test_add_func ("/pdf-tag/notes", test_notes);
  g_test_add_func ("/pdf-tag/wrong-use", test_wrong_use);

  return g_test_run ();
}
