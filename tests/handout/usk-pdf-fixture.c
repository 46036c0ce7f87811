/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-fixture.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "usk-pdf-tag.h"

#define WIDTH  400.0
#define HEIGHT 600.0

/* Names of elements that are drawn in pieces. */
enum { TABLE = 1, BODY, STEPS, PARAGRAPH };

static cairo_status_t
write_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

void
usk_pdf_fixture_begin (UskPdfFixture *self)
{
  cairo_surface_t *surface;

  self->bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (write_bytes, self->bytes, WIDTH, HEIGHT);
  usk_pdf_prepare (surface);
  self->cr = cairo_create (surface);
  cairo_surface_destroy (surface);
}

void
usk_pdf_fixture_text (UskPdfFixture *self, double x, double y, const char *text)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (self->cr);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans 10");

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) ((WIDTH - x - 20) * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
  pango_font_description_free (font);
}

GBytes *
usk_pdf_fixture_end (UskPdfFixture *self)
{
  cairo_surface_t *surface = cairo_get_target (self->cr);

  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_status (self->cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_clear_pointer (&self->cr, cairo_destroy);
  return g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
}

static void
draw_tagged (UskPdfFixture *self, UskPdfTag tag, double x, double y, const char *text)
{
  usk_pdf_tag_begin (self->cr, tag);
  usk_pdf_fixture_text (self, x, y, text);
  usk_pdf_tag_end (self->cr, tag);
}

static void
draw_footer (UskPdfFixture *self, const char *text)
{
  usk_pdf_tag_begin (self->cr, USK_PDF_TAG_ARTIFACT);
  cairo_move_to (self->cr, 20, HEIGHT - 40);
  cairo_line_to (self->cr, WIDTH - 20, HEIGHT - 40);
  cairo_stroke (self->cr);
  usk_pdf_fixture_text (self, 20, HEIGHT - 30, text);
  usk_pdf_tag_end (self->cr, USK_PDF_TAG_ARTIFACT);
}

/* The head of the table is drawn by the same code on every page. */
static void
draw_head (UskPdfFixture *self)
{
  cairo_t *cr = self->cr;

  usk_pdf_tag_begin (cr, USK_PDF_TAG_THEAD);
  usk_pdf_tag_begin (cr, USK_PDF_TAG_TR);
  draw_tagged (self, USK_PDF_TAG_TH_COLUMN, 20, 300, "Question");
  draw_tagged (self, USK_PDF_TAG_TH_COLUMN, 200, 300, "Answer");
  usk_pdf_tag_end (cr, USK_PDF_TAG_TR);
  usk_pdf_tag_end (cr, USK_PDF_TAG_THEAD);
}

static void
draw_row (UskPdfFixture *self, double y, const char *question, const char *answer)
{
  cairo_t *cr = self->cr;

  usk_pdf_tag_begin (cr, USK_PDF_TAG_TR);
  draw_tagged (self, USK_PDF_TAG_TH_ROW, 20, y, question);
  usk_pdf_tag_begin (cr, USK_PDF_TAG_TD);
  draw_tagged (self, USK_PDF_TAG_P, 200, y, answer);
  usk_pdf_tag_end (cr, USK_PDF_TAG_TD);
  usk_pdf_tag_end (cr, USK_PDF_TAG_TR);
}

static void
draw_item (UskPdfFixture *self, double y, const char *label, const char *text)
{
  usk_pdf_tag_begin (self->cr, USK_PDF_TAG_LI);
  draw_tagged (self, USK_PDF_TAG_LBL, 20, y, label);
  draw_tagged (self, USK_PDF_TAG_LBODY, 40, y, text);
  usk_pdf_tag_end (self->cr, USK_PDF_TAG_LI);
}

/* A picture with what pictures are made of: gradients, see-through groups, clips, masks, text. */
static void
draw_figure (UskPdfFixture *self, double x, double y)
{
  cairo_t *cr = self->cr;
  cairo_pattern_t *gradient = cairo_pattern_create_linear (x, y, x + 100, y);

  usk_pdf_tag_begin (cr, USK_PDF_TAG_FIGURE);
  usk_pdf_tag_set_box (cr, x, y, 100, 60);
  cairo_save (cr);
  cairo_rectangle (cr, x, y, 100, 60);
  cairo_clip (cr);
  cairo_pattern_add_color_stop_rgba (gradient, 0, 1, 0, 0, 1);
  cairo_pattern_add_color_stop_rgba (gradient, 1, 0, 0, 1, 0.2);
  cairo_set_source (cr, gradient);
  cairo_paint (cr);
  cairo_push_group (cr);
  cairo_set_source_rgb (cr, 0, 0.5, 0);
  cairo_arc (cr, x + 50, y + 30, 20, 0, 2 * G_PI);
  cairo_fill (cr);
  usk_pdf_fixture_text (self, x + 10, y + 10, "inside");
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, 0.5);
  cairo_restore (cr);
  cairo_pattern_destroy (gradient);
  usk_pdf_tag_end (cr, USK_PDF_TAG_FIGURE);
}

static void
draw_first_page (UskPdfFixture *self)
{
  cairo_t *cr = self->cr;

  usk_pdf_tag_begin (cr, USK_PDF_TAG_DOCUMENT);
  draw_tagged (self, USK_PDF_TAG_H1, 20, 20, "Microneedling");
  usk_pdf_tag_begin (cr, USK_PDF_TAG_SECT);
  draw_tagged (self, USK_PDF_TAG_H2, 20, 50, "The steps");
  usk_pdf_tag_begin (cr, USK_PDF_TAG_DIV);
  draw_figure (self, 20, 80);
  draw_tagged (self, USK_PDF_TAG_CAPTION, 20, 150, "A needle in the skin");
  usk_pdf_tag_end (cr, USK_PDF_TAG_DIV);
  usk_pdf_tag_begin_part (cr, USK_PDF_TAG_L_NUMBERED, STEPS);
  draw_item (self, 180, "1.", "The skin is cleaned.");
  draw_item (self, 200, "2.", "The pen is moved over the skin.");
  usk_pdf_tag_end (cr, USK_PDF_TAG_L_NUMBERED);
  usk_pdf_tag_end (cr, USK_PDF_TAG_SECT);

  usk_pdf_tag_begin_part (cr, USK_PDF_TAG_TABLE, TABLE);
  draw_head (self);
  usk_pdf_tag_begin_part (cr, USK_PDF_TAG_TBODY, BODY);
  draw_row (self, 320, "Does it hurt?", "A little.");
  draw_row (self, 340, "How long?", "About an hour.");
  usk_pdf_tag_end (cr, USK_PDF_TAG_TBODY);
  usk_pdf_tag_end (cr, USK_PDF_TAG_TABLE);
  draw_footer (self, "Page 1 of 3");
  usk_pdf_tag_end (cr, USK_PDF_TAG_DOCUMENT);
  cairo_show_page (cr);
}

/* Goes on with what the first page left unfinished, list first: reading order is that of the beginnings. */
static void
draw_second_page (UskPdfFixture *self)
{
  cairo_t *cr = self->cr;

  usk_pdf_tag_begin (cr, USK_PDF_TAG_DOCUMENT);
  usk_pdf_tag_begin_part (cr, USK_PDF_TAG_L_NUMBERED, STEPS);
  draw_item (self, 20, "3.", "The skin is cooled.");
  usk_pdf_tag_end (cr, USK_PDF_TAG_L_NUMBERED);
  usk_pdf_tag_begin_part (cr, USK_PDF_TAG_TABLE, TABLE);
  usk_pdf_tag_begin (cr, USK_PDF_TAG_ARTIFACT);
  draw_head (self);
  usk_pdf_tag_end (cr, USK_PDF_TAG_ARTIFACT);
  usk_pdf_tag_begin_part (cr, USK_PDF_TAG_TBODY, BODY);
  draw_row (self, 320, "Who does it?", "A trained person.");
  usk_pdf_tag_end (cr, USK_PDF_TAG_TBODY);
  usk_pdf_tag_end (cr, USK_PDF_TAG_TABLE);

  /* The paragraph stays open while the footer is drawn and over the end of the page. */
  usk_pdf_tag_begin (cr, USK_PDF_TAG_P);
  usk_pdf_fixture_text (self, 20, 500, "This sentence begins here");
  draw_footer (self, "Page 2 of 3");
  cairo_show_page (cr);
  usk_pdf_fixture_text (self, 20, 20, "and ends on the next page.");
  usk_pdf_tag_end (cr, USK_PDF_TAG_P);
}

static void
draw_third_page (UskPdfFixture *self)
{
  cairo_t *cr = self->cr;

  usk_pdf_tag_begin (cr, USK_PDF_TAG_P);
  usk_pdf_tag_set_language (cr, "ar");
  usk_pdf_fixture_text (self, 20, 60, "الوخز بالإبر الدقيقة");
  usk_pdf_tag_end (cr, USK_PDF_TAG_P);
  usk_pdf_tag_begin (cr, USK_PDF_TAG_P);
  usk_pdf_tag_set_language (cr, "he");
  usk_pdf_fixture_text (self, 20, 90, "עור");
  usk_pdf_tag_end (cr, USK_PDF_TAG_P);
  draw_tagged (self, USK_PDF_TAG_NOTE, 20, 120, "Ask your clinic.");
  draw_tagged (self, USK_PDF_TAG_NOTE, 20, 150, "Ask once more.");
  draw_figure (self, 20, 180);
  draw_footer (self, "Page 3 of 3");
  usk_pdf_tag_end (cr, USK_PDF_TAG_DOCUMENT);
  cairo_show_page (cr);
}

static const char *const descriptions[] = { "A needle opens a tiny channel in the skin.",
                                            "Die Haut heilt – ‘schön’.", NULL };

const UskPdfInfo usk_pdf_fixture_info = {
  .title = "Microneedling <& für dich>",
  .language = "en-US",
  .author = "Klinik (Süd)",
  .subject = "What happens, step by step",
  .creator = "Underskin",
  .created = 1790000000,
  .descriptions = descriptions,
};

GBytes *
usk_pdf_fixture_draw_all (void)
{
  UskPdfFixture self;

  usk_pdf_fixture_begin (&self);
  draw_first_page (&self);
  draw_second_page (&self);
  draw_third_page (&self);
  return usk_pdf_fixture_end (&self);
}
