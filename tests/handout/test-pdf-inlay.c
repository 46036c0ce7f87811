/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Engravings take the places that are held for them, or the file is refused. */

#include <string.h>

#include "usk-error.h"
#include "usk-pdf-fixture.h"
#include "usk-pdf-pages.h"
#include "usk-pdf-tag.h"

#define FORM   "<< /Type /XObject /Subtype /Form /BBox [ 0 0 2 4.5 ] /Matrix [ .5 0 0 .25 0 0 ] /Resources "
#define SIMPLE FORM "<< /ExtGState << /a0 << /ca 1 >> >> >> >>"

static UskEngraving *
make_engraving (const char *shared, const char *picture, const char *content)
{
  UskEngravingObject objects[] = {
    { shared, NULL, 0 },
    { picture, (const guint8 *) content, strlen (content) },
  };
  g_autoptr (GBytes) packed = usk_engraving_pack (objects, G_N_ELEMENTS (objects));
  g_autoptr (GError) error = NULL;
  UskEngraving *engraving = usk_engraving_new (packed, &error);

  g_assert_no_error (error);

  return engraving;
}

/* A figure with one engraving after the other. */
static GBytes *
draw (UskInlays *inlays, UskEngraving **engravings, guint n)
{
  UskPdfFixture self;

  usk_pdf_fixture_begin (&self);
  usk_inlays_attach (inlays, cairo_get_target (self.cr));
  g_assert_true (usk_inlays_find (self.cr) == inlays);
  usk_pdf_tag_begin (self.cr, USK_PDF_TAG_DOCUMENT);
  usk_pdf_tag_begin (self.cr, USK_PDF_TAG_FIGURE);
  usk_pdf_tag_set_box (self.cr, 10, 10, 100, 100);
  for (guint i = 0; i < n; i++)
    {
      cairo_translate (self.cr, 10, 10);
      usk_inlays_paint (inlays, engravings[i], self.cr, 80, 40);
    }
  usk_pdf_tag_end (self.cr, USK_PDF_TAG_FIGURE);
  usk_pdf_tag_end (self.cr, USK_PDF_TAG_DOCUMENT);
  cairo_show_page (self.cr);

  return usk_pdf_fixture_end (&self);
}

static GBytes *
finish (GBytes *drawn, const UskInlays *inlays, GError **error)
{
  static const char *const descriptions[] = { "A needle", NULL };
  UskPdfInfo info = usk_pdf_fixture_info;

  info.descriptions = descriptions;
  info.inlays = inlays;

  return usk_pdf_finish (drawn, &info, error);
}

static void
assert_refused (GBytes *drawn, const UskInlays *inlays, const char *says)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = finish (drawn, inlays, &error);

  g_assert_null (pdf);
  g_assert_error (error, USK_ERROR, USK_ERROR_DAMAGED);
  if (strstr (error->message, says) == NULL)
    g_error ("\"%s\" is not in: %s", says, error->message);
}

/* The contents of the page's XObjects, joined; none of them is an image any more. */
static char *
list_forms (UskPdfFile *file, guint *n_forms)
{
  UskPdfValue *resources = usk_pdf_file_get (file, usk_pdf_file_get_page (file, 0), "/Resources");
  UskPdfValue *forms = usk_pdf_file_get (file, resources, "/XObject");
  GString *contents = g_string_new (NULL);

  g_assert_nonnull (forms);
  g_assert_cmpint (forms->kind, ==, USK_PDF_DICTIONARY);
  *n_forms = forms->items->len / 2;
  for (guint i = 1; i < forms->items->len; i += 2)
    {
      UskPdfValue *form = &forms->items->values[i];
      const UskPdfValue *dictionary = usk_pdf_file_resolve (file, form);
      const guint8 *data;
      gsize length;

      g_assert_true (usk_pdf_value_is (usk_pdf_value_get (dictionary, "/Subtype"), "/Form"));
      g_assert_false (usk_pdf_value_has (dictionary, "/Width"));
      g_assert_false (usk_pdf_value_has (dictionary, "/BitsPerComponent"));
      g_assert_cmpuint (usk_pdf_value_get_n_items (usk_pdf_value_get (dictionary, "/BBox")), ==, 4);
      g_assert_true (usk_pdf_file_get_data (file, form->id, &data, &length));
      g_string_append_len (contents, (const char *) data, (gssize) length);
    }

  return g_string_free (contents, FALSE);
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;

  return n;
}

static void
test_insert (void)
{
  g_autoptr (UskInlays) inlays = usk_inlays_new ();
  g_autoptr (UskEngraving) one = make_engraving ("<< /ShadingType 2 >>", SIMPLE, "q 0 0 1 1 re f Q\n");
  g_autoptr (UskEngraving) other = make_engraving ("<< /ShadingType 3 >>", SIMPLE, "q 1 1 1 1 re f Q\n");
  g_autoptr (UskEngraving) same = make_engraving ("<< /ShadingType 2 >>", SIMPLE, "q 0 0 1 1 re f Q\n");
  UskEngraving *all[] = { one, other, same };
  g_autoptr (GBytes) drawn = draw (inlays, all, 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = finish (drawn, inlays, &error);
  g_autoptr (GBytes) again = finish (drawn, inlays, NULL);
  g_autoptr (UskPdfFile) file = NULL;
  g_autoptr (GByteArray) content = NULL;
  g_autofree char *contents = NULL;
  guint n_forms;

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (pdf, again));
  g_assert_cmpuint (usk_inlays_get_n (inlays), ==, 3);
  file = usk_pdf_file_new (pdf, &error);
  g_assert_no_error (error);
  contents = list_forms (file, &n_forms);
  g_assert_cmpuint (n_forms, ==, 3);
  g_assert_nonnull (strstr (contents, "q 0 0 1 1 re f Q"));
  g_assert_nonnull (strstr (contents, "q 1 1 1 1 re f Q"));
  g_assert_nonnull (strstr (contents, "/x0 Do"));
  g_assert_cmpuint (count (contents, "0 0 1 1 re"), ==, 1);

  /* Three places on the page, each as large as it was drawn. */
  content = usk_pdf_file_read_content (file, 0, &error);
  g_assert_no_error (error);
  g_byte_array_append (content, (const guint8 *) "", 1);
  g_assert_cmpuint (count ((const char *) content->data, " Do"), ==, 3);
  g_assert_nonnull (strstr (g_strdelimit ((char *) content->data, "\n", ' '), "80 0 0 -40 10 50 cm"));
}

/* An engraving that never got onto the page, and one that nobody knows of. */
static void
test_places (void)
{
  g_autoptr (UskInlays) inlays = usk_inlays_new ();
  g_autoptr (UskInlays) fewer = usk_inlays_new ();
  g_autoptr (UskEngraving) one = make_engraving ("<< /ShadingType 2 >>", SIMPLE, "q Q\n");
  g_autoptr (UskEngraving) other = make_engraving ("<< /ShadingType 3 >>", SIMPLE, "q Q\n");
  UskEngraving *all[] = { one, other };
  g_autoptr (GBytes) both = draw (inlays, all, 2);
  g_autoptr (GBytes) first = draw (fewer, all, 1);

  assert_refused (first, inlays, "lost its place");
  assert_refused (both, fewer, "a place is held");
  assert_refused (both, NULL, "a place is held");
}

static void
test_broken_text (void)
{
  static const char *const texts[] = {
    "<< /BBox < 0 0 9 9 ] /ca 1 >>",
    "<< /ca << /ca 1 ] >>",
    "<< /ca [ 1 > ] >>",
    "<< /BBox >>",
    "<< << >> >>",
    "<< /ca ] >>",
    "<< 1 2 >>",
    "<< /BBox [ 1 2 >>",
    "<< /ca - >>",
    "<< /ca 1 >> >>",
    "<< /ca << /ca 1 >>",
    "<< /ca 1.2.3- >>",
    "<< /ca [ << ] >>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (UskInlays) inlays = usk_inlays_new ();
      g_autoptr (UskEngraving) engraving = make_engraving (texts[i], SIMPLE, "q Q\n");
      g_autoptr (GBytes) drawn = draw (inlays, &engraving, 1);

      assert_refused (drawn, inlays, "cannot be");
    }
}

static void
test_broken_picture (void)
{
  static const char *const pictures[] = { "<< /Subtype /Form /BBox < 0 0 9 9 ] /ca 1 >>",
                                          "<< /Subtype /Form /BBox [ 0 0 < 9 ] /Matrix < 1 ] >>",
                                          "<< /Subtype /Form /Resources << /XObject < /x0 >> >>" };

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (UskInlays) inlays = usk_inlays_new ();
      g_autoptr (UskEngraving) engraving = make_engraving ("<< /ShadingType 2 >>", pictures[i], "q Q\n");
      g_autoptr (GBytes) drawn = draw (inlays, &engraving, 1);

      assert_refused (drawn, inlays, "cannot be");
    }
}

static void
test_deep_text (void)
{
  g_autoptr (GString) text = g_string_new ("<< /ca ");
  g_autoptr (UskInlays) inlays = usk_inlays_new ();
  g_autoptr (UskEngraving) engraving = NULL;
  g_autoptr (GBytes) drawn = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (text, '[');
  g_string_append (text, ">>");
  engraving = make_engraving (text->str, SIMPLE, "q Q\n");
  drawn = draw (inlays, &engraving, 1);
  assert_refused (drawn, inlays, "cannot be read");
}

/* What cannot be unpacked is found out while the pages are painted; one picture in
 * many places is unpacked once, and nobody has to wait who does not ask.
 */
static void
test_check (void)
{
  static const char packed[] = FORM "<< /ca 1 >> /Filter /FlateDecode >>";
  static const char cut_data[] = "x\x9c\xcb\xcf\xcd\x07";
  g_autoptr (UskInlays) inlays = usk_inlays_new ();
  g_autoptr (UskInlays) damaged = usk_inlays_new ();
  g_autoptr (UskInlays) unasked = usk_inlays_new ();
  g_autoptr (UskEngraving) plain = make_engraving ("<< /ca 1 >>", SIMPLE, "q Q\n");
  g_autoptr (UskEngraving) broken = make_engraving ("<< /ca 1 >>", packed, cut_data);
  UskEngraving *all[] = { plain, plain, broken, plain };
  g_autoptr (GBytes) good G_GNUC_UNUSED = draw (inlays, all, 2);
  g_autoptr (GBytes) bad G_GNUC_UNUSED = draw (damaged, all, 4);
  g_autoptr (GBytes) forgotten G_GNUC_UNUSED = draw (unasked, all, 4);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;

  g_assert_true (usk_inlays_check (inlays, &error));
  g_assert_no_error (error);
  g_assert_true (usk_inlays_check (inlays, NULL));
  g_assert_false (usk_inlays_check (damaged, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_DAMAGED);
  g_assert_false (usk_inlays_check (damaged, &again));
  g_assert_cmpstr (again->message, ==, error->message);
}

static void
test_names (void)
{
  static const char *const others[] = { "underskin-inlay 0000000x", "underskin-inlay 000000-1",
                                        "underskin-onlay 00000001", "" };
  guint index = 7;

  g_assert_true (usk_inlays_parse_name ((const guint8 *) "underskin-inlay 00000012", USK_INLAY_SIZE, &index));
  g_assert_cmpuint (index, ==, 12);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (usk_inlays_parse_name ((const guint8 *) others[i], strlen (others[i]), &index));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-inlay/insert", test_insert);
  g_test_add_func ("/pdf-inlay/places", test_places);
  g_test_add_func ("/pdf-inlay/broken-text", test_broken_text);
  g_test_add_func ("/pdf-inlay/broken-picture", test_broken_picture);
  g_test_add_func ("/pdf-inlay/deep-text", test_deep_text);
  g_test_add_func ("/pdf-inlay/check", test_check);
  g_test_add_func ("/pdf-inlay/names", test_names);

  return g_test_run ();
}
