/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>
#include <string.h>

#include "usk-error.h"
#include "usk-pdf-finish.h"
#include "usk-pdf-fixture.h"
#include "usk-pdf-tag.h"

/* Finishes bytes that are no good; returns why they were refused. */
static GError *
refuse (const void *data, gsize length)
{
  g_autoptr (GBytes) pdf = g_bytes_new (data, length);
  g_autoptr (GBytes) finished = NULL;
  GError *error = NULL;

  finished = usk_pdf_finish (pdf, &usk_pdf_fixture_info, &error);
  g_assert_null (finished);
  g_assert_nonnull (error);
  g_assert_cmpuint (error->domain, ==, USK_ERROR);
  g_assert_true (strlen (error->message) > 20);
  return error;
}

static void
test_no_pdf (void)
{
  static const char *const texts[] = { "", "x", "%PDF", "<html></html>", "%!PS-Adobe-3.0" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = refuse (texts[i], strlen (texts[i]));

      g_assert_error (error, USK_ERROR, USK_ERROR_UNREADABLE);
    }
}

/* Cut anywhere but in the blank at its end, a file is refused. */
static void
test_every_cut (void)
{
  g_autoptr (GBytes) drawn = usk_pdf_fixture_draw_all ();
  gsize length;
  const char *data = g_bytes_get_data (drawn, &length);

  for (gsize cut = 0; cut + 10 < length; cut += cut < length - 300 ? 211 : 1)
    {
      g_autoptr (GError) error = refuse (data, cut);

      g_assert_true (error->code == USK_ERROR_DAMAGED || error->code == USK_ERROR_UNREADABLE);
    }
}

/* A byte that changed may do no harm; what comes out is then a whole file, and otherwise nothing does. */
static void
test_changed_bytes (void)
{
  g_autoptr (GBytes) drawn = usk_pdf_fixture_draw_all ();
  gsize length;
  const char *data = g_bytes_get_data (drawn, &length);
  g_autoptr (GRand) random = g_rand_new_with_seed (20260921);
  guint n_refused = 0;

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) pdf = NULL;
      g_autoptr (GBytes) finished = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < 4; j++)
        copy[g_rand_int_range (random, 8, (gint32) length)] = (char) g_rand_int_range (random, 0, 256);
      pdf = g_bytes_new_take (g_steal_pointer (&copy), length);
      finished = usk_pdf_finish (pdf, &usk_pdf_fixture_info, &error);
      g_assert_true ((finished == NULL) == (error != NULL));
      if (finished == NULL)
        n_refused++;
    }
  g_assert_cmpuint (n_refused, >, 100);
}

static void
test_no_structure (void)
{
  UskPdfFixture fixture;
  g_autoptr (GBytes) drawn = NULL;
  g_autoptr (GError) error = NULL;

  usk_pdf_fixture_begin (&fixture);
  usk_pdf_fixture_text (&fixture, 20, 20, "words");
  drawn = usk_pdf_fixture_end (&fixture);
  error = refuse (g_bytes_get_data (drawn, NULL), g_bytes_get_size (drawn));
  g_assert_error (error, USK_ERROR, USK_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "no structure"));
}

static void
test_deep_tags (void)
{
  UskPdfFixture fixture;
  g_autoptr (GBytes) drawn = NULL;
  g_autoptr (GError) error = NULL;

  usk_pdf_fixture_begin (&fixture);
  for (guint i = 0; i < 1000; i++)
    usk_pdf_tag_begin (fixture.cr, USK_PDF_TAG_SECT);
  usk_pdf_fixture_text (&fixture, 20, 20, "words");
  for (guint i = 0; i < 1000; i++)
    usk_pdf_tag_end (fixture.cr, USK_PDF_TAG_SECT);
  drawn = usk_pdf_fixture_end (&fixture);
  error = refuse (g_bytes_get_data (drawn, NULL), g_bytes_get_size (drawn));
  g_assert_error (error, USK_ERROR, USK_ERROR_INVALID);
}

/* Makes a PDF of one page by hand: the objects after the catalog and the page. */
static GBytes *
make_pdf (const char *catalog, const char *page, const char *objects)
{
  g_autoptr (GString) pdf = g_string_new ("%PDF-1.5\n");
  g_auto (GStrv) bodies = g_strsplit (objects, "|", -1);
  g_autoptr (GString) table = g_string_new ("0000000000 65535 f \n");
  guint n_objects = 1;
  gsize start;

  for (guint i = 0; i < 3 + g_strv_length (bodies); i++)
    {
      g_string_append_printf (table, "%010" G_GSIZE_FORMAT " 00000 n \n", pdf->len);
      g_string_append_printf (pdf, "%u 0 obj\n", n_objects++);
      if (i == 0)
        g_string_append_printf (pdf, "<< /Type /Catalog /Pages 2 0 R %s >>", catalog);
      else if (i == 1)
        g_string_append (pdf, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
      else if (i == 2)
        g_string_append_printf (pdf, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] %s >>", page);
      else
        g_string_append (pdf, bodies[i - 3]);
      g_string_append (pdf, "\nendobj\n");
    }

  start = pdf->len;
  g_string_append_printf (
    pdf, "xref\n0 %u\n%strailer << /Size %u /Root 1 0 R >>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", n_objects,
    table->str, n_objects, start);
  return g_bytes_new (pdf->str, pdf->len);
}

typedef struct {
  const char *catalog;
  const char *page;
  const char *objects;
  const char *message;
} Case;

/* The objects are numbered from 4. */
static const Case cases[] = {
  { "/StructTreeRoot 4 0 R", "", "<< /K 5 0 R >>|<< /S /P /K 5 0 R >>", "two places" },
  { "/StructTreeRoot 4 0 R", "", "<< /K [5 0 R 5 0 R] >>|<< /S /P >>", "two places" },
  { "/StructTreeRoot 4 0 R", "", "<< /K 5 0 R >>|<< /K 1 >>", "no type" },
  { "/StructTreeRoot 4 0 R", "", "<< /K 5 0 R >>|<< /S /P /K (x) >>", "cannot be in one" },
  { "/StructTreeRoot 4 0 R", "", "<< /K 5 0 R >>|<< /S /P /K 1 >>", "no page" },
  { "/StructTreeRoot 4 0 R", "", "<< /K 5 0 R >>|<< /S /P /Pg 3 0 R /K -1 >>", "no page" },
  { "/StructTreeRoot 4 0 R", "", "<< /K 5 0 R >>|<< /S /P /Pg 3 0 R /K 99999999 >>", "no page" },
  { "/StructTreeRoot 4 0 R", "", "<< /K 5 0 R >>|<< /S /P /Pg 3 0 R /K [7 7] >>", "same piece" },
  { "/StructTreeRoot 4 0 R", "", "<< /K 5 0 R >>|<< /S /Private /K 6 0 R >>|<< /S /P >>", "artifact holds" },
  { "/StructTreeRoot (x)", "", "null", "no structure" },
  { "/StructTreeRoot 4 0 R /Names << /Dests << /Names [(usk:9 row ) [3 0 R]] >> >>", "",
    "<< /K 5 0 R >>|<< /S /P >>", "not there" },
  { "/StructTreeRoot 4 0 R /Names << /Dests << /Names [(usk:0 part 0) [3 0 R]] >> >>", "",
    "<< /K 5 0 R >>|<< /S /P >>", "no whole" },
  { "/StructTreeRoot 4 0 R", "", "<< /K 5 0 R >>|<< /S /Figure >>|null", "1 figures, but 2" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) pdf = make_pdf (cases[i].catalog, cases[i].page, cases[i].objects);
      g_autoptr (GError) error = refuse (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf));

      g_test_message ("%s: %s", cases[i].message, error->message);
      g_assert_nonnull (strstr (error->message, cases[i].message));
    }
}

static const Case contents[] = {
  { "", "", "null", "page 1 has no content" },
  { "", "/Contents 4 0 R", "<< /Length 1 >>\nstream\nx\nendstream", "not packed as cairo" },
  { "", "/Contents 4 0 R", "<< /Length 1 /Filter /FlateDecode >>\nstream\nx\nendstream", "page 1: " },
  { "", "/Contents 4 0 R", "<< /Length 1 /Filter /FlateDecode /DecodeParms << >> >>\nstream\nx\nendstream",
    "not packed as cairo" },
};

static void
test_contents (void)
{
  const char *const descriptions[] = { NULL };
  UskPdfInfo info = usk_pdf_fixture_info;

  info.descriptions = descriptions;
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *objects = g_strconcat (contents[i].objects, "|<< /K 6 0 R >>|<< /S /Document >>", NULL);
      g_autoptr (GBytes) pdf = make_pdf ("/StructTreeRoot 5 0 R", contents[i].page, objects);
      g_autoptr (GError) error = NULL;

      g_assert_null (usk_pdf_finish (pdf, &info, &error));
      g_assert_cmpuint (error->domain, ==, USK_ERROR);
      g_test_message ("%s: %s", contents[i].message, error->message);
      g_assert_nonnull (strstr (error->message, contents[i].message));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-hostile/no-pdf", test_no_pdf);
  g_test_add_func ("/pdf-hostile/every-cut", test_every_cut);
  g_test_add_func ("/pdf-hostile/changed-bytes", test_changed_bytes);
  g_test_add_func ("/pdf-hostile/no-structure", test_no_structure);
  g_test_add_func ("/pdf-hostile/deep-tags", test_deep_tags);
  g_test_add_func ("/pdf-hostile/cases", test_cases);
  g_test_add_func ("/pdf-hostile/contents", test_contents);

  return g_test_run ();
}
