/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What we write is a PDF: qpdf, which had no part in it, reads it without a warning. */

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "usk-error.h"
#include "usk-pdf-fixture.h"
#include "usk-pdf-pages.h"

/* A file that qpdf has read and has nothing to say against. */
typedef struct {
  qpdf_data qpdf;
  GBytes *pdf;
} Stranger;

static void
assert_content (Stranger *self)
{
  g_assert_false (qpdf_has_error (self->qpdf));
  if (qpdf_more_warnings (self->qpdf))
    g_error ("qpdf: %s", qpdf_get_error_full_text (self->qpdf, qpdf_next_warning (self->qpdf)));
}

static void
stranger_open (Stranger *self, GBytes *pdf)
{
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);

  self->qpdf = qpdf_init ();
  self->pdf = g_bytes_ref (pdf);
  qpdf_silence_errors (self->qpdf);
  qpdf_set_suppress_warnings (self->qpdf, QPDF_TRUE);
  qpdf_set_attempt_recovery (self->qpdf, QPDF_FALSE);
  qpdf_read_memory (self->qpdf, "handout", data, length, NULL);
  assert_content (self);
  qpdf_check_pdf (self->qpdf);
  assert_content (self);
}

static void
stranger_close (Stranger *self)
{
  assert_content (self);
  qpdf_cleanup (&self->qpdf);
  g_bytes_unref (self->pdf);
}

/* A text that stands somewhere among bytes. */
static char *
find (const char *data, gsize length, const char *text)
{
  return memmem (data, length, text, strlen (text));
}

static UskPdfFile *
draw (void)
{
  g_autoptr (GBytes) drawn = usk_pdf_fixture_draw_all ();
  g_autoptr (GError) error = NULL;
  UskPdfFile *file = usk_pdf_file_new (drawn, &error);

  g_assert_no_error (error);

  return file;
}

/* Each line of the table leads to the very byte where its object begins. */
static void
assert_places (GBytes *pdf)
{
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);
  const char *start = find (data + length - 40, 40, "startxref\n");
  const char *table;
  char *line;
  guint64 n_objects;

  g_assert_nonnull (start);
  table = data + g_ascii_strtoull (start + strlen ("startxref\n"), NULL, 10);
  g_assert_true (g_str_has_prefix (table, "xref\n0 "));
  n_objects = g_ascii_strtoull (table + strlen ("xref\n0 "), &line, 10);
  g_assert_cmpuint (n_objects, >, 10);
  g_assert_true (g_str_has_prefix (++line, "0000000000 65535 f \n"));
  for (guint64 id = 1; id < n_objects; id++)
    {
      g_autofree char *head = g_strdup_printf ("%" G_GUINT64_FORMAT " 0 obj\n", id);

      line += 20;
      g_assert_true (g_str_has_prefix (data + g_ascii_strtoull (line, NULL, 10), head));
      g_assert_cmpint (memcmp (line + 10, " 00000 n \n", 10), ==, 0);
    }
  g_assert_true (g_str_has_prefix (line + 20, "trailer << /Size "));
}

static void
test_untouched (void)
{
  g_autoptr (GBytes) drawn = usk_pdf_fixture_draw_all ();
  g_autoptr (UskPdfFile) file = usk_pdf_file_new (drawn, NULL);
  g_autoptr (UskPdfFile) same = usk_pdf_file_new (drawn, NULL);
  g_autoptr (GBytes) pdf = usk_pdf_file_write (file);
  g_autoptr (GBytes) again = usk_pdf_file_write (same);
  Stranger stranger;

  g_assert_true (g_bytes_equal (pdf, again));
  assert_places (pdf);
  stranger_open (&stranger, pdf);
  g_assert_cmpint (qpdf_get_num_pages (stranger.qpdf), ==, (int) usk_pdf_file_get_n_pages (file));
  g_assert_cmpstr (qpdf_get_pdf_version (stranger.qpdf), ==, "1.7");
  for (guint i = 0; i < usk_pdf_file_get_n_pages (file); i++)
    {
      g_autoptr (GByteArray) content = usk_pdf_file_read_content (file, i, NULL);
      qpdf_oh page = qpdf_get_page_n (stranger.qpdf, i);
      unsigned char *data = NULL;
      size_t length;

      qpdf_oh_get_page_content_data (stranger.qpdf, page, &data, &length);
      g_assert_cmpmem (content->data, content->len, data, length);
      free (data);
    }
  stranger_close (&stranger);
}

/* A stream may hold whatever looks like the end of a stream, and nothing at all. */
static void
test_odd_bytes (void)
{
  static const char odd[] = "endstream\nendobj\nxref\n0 1\ntrailer << >>\nstartxref\n0\n%%EOF\r\0\xff(<<";
  g_autoptr (UskPdfFile) file = draw ();
  guint full = usk_pdf_file_add (file, usk_pdf_file_make (file, g_strdup ("<< /Length 3 /A (\\)<<) >>")));
  guint empty = usk_pdf_file_add (file, usk_pdf_value_new_dictionary ());
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (UskPdfFile) reread = NULL;
  g_autoptr (GError) error = NULL;
  Stranger stranger;
  qpdf_oh stream;
  unsigned char *data = NULL;
  size_t length = 0;

  usk_pdf_file_set_data (file, full, (const guint8 *) odd, sizeof odd);
  usk_pdf_file_set_data (file, empty, (const guint8 *) odd, 0);
  usk_pdf_value_set (usk_pdf_file_get_catalog (file), "/Full", usk_pdf_value_new_reference (full));
  usk_pdf_value_set (usk_pdf_file_get_catalog (file), "/Empty", usk_pdf_value_new_reference (empty));
  pdf = usk_pdf_file_write (file);
  assert_places (pdf);
  reread = usk_pdf_file_new (pdf, &error);
  g_assert_no_error (error);

  stranger_open (&stranger, pdf);
  stream = qpdf_oh_get_key (stranger.qpdf, qpdf_get_root (stranger.qpdf), "/Full");
  qpdf_oh_get_stream_data (stranger.qpdf, stream, qpdf_dl_none, NULL, &data, &length);
  g_assert_cmpmem (data, length, odd, sizeof odd);
  free (data);
  stream = qpdf_oh_get_key (stranger.qpdf, qpdf_get_root (stranger.qpdf), "/Empty");
  g_assert_true (qpdf_oh_is_stream (stranger.qpdf, stream));
  qpdf_oh_get_stream_data (stranger.qpdf, stream, qpdf_dl_none, NULL, &data, &length);
  g_assert_cmpuint (length, ==, 0);
  free (data);
  stranger_close (&stranger);
}

/* What nothing leads to is left out, and what leads to nothing says so. */
static void
test_reach (void)
{
  g_autoptr (UskPdfFile) file = draw ();
  guint lost = usk_pdf_file_add (file, usk_pdf_file_make (file, g_strdup ("(nobody asks for this)")));
  guint self = usk_pdf_file_add (file, usk_pdf_value_new_array ());
  g_autoptr (GBytes) pdf = NULL;
  Stranger stranger;
  qpdf_oh circle;

  g_assert_cmpuint (lost, <, self);
  usk_pdf_value_append (usk_pdf_file_get_object (file, self), usk_pdf_value_new_reference (self));
  usk_pdf_value_append (usk_pdf_file_get_object (file, self), usk_pdf_value_new_reference (self + 1));
  usk_pdf_value_append (usk_pdf_file_get_object (file, self), usk_pdf_value_new_reference (G_MAXUINT));
  usk_pdf_value_set (usk_pdf_file_get_catalog (file), "/Circle", usk_pdf_value_new_reference (self));
  pdf = usk_pdf_file_write (file);
  assert_places (pdf);
  g_assert_null (find (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), "nobody asks"));

  stranger_open (&stranger, pdf);
  circle = qpdf_oh_get_key (stranger.qpdf, qpdf_get_root (stranger.qpdf), "/Circle");
  g_assert_cmpint (qpdf_oh_get_array_n_items (stranger.qpdf, circle), ==, 3);
  g_assert_cmpint (qpdf_oh_get_object_id (stranger.qpdf, qpdf_oh_get_array_item (stranger.qpdf, circle, 0)), ==,
                   qpdf_oh_get_object_id (stranger.qpdf, circle));
  g_assert_true (qpdf_oh_is_null (stranger.qpdf, qpdf_oh_get_array_item (stranger.qpdf, circle, 1)));
  g_assert_true (qpdf_oh_is_null (stranger.qpdf, qpdf_oh_get_array_item (stranger.qpdf, circle, 2)));
  stranger_close (&stranger);
}

static void
test_strings (void)
{
  static const char *const texts[] = {
    "", "plain", "(a) \\ b)", "Haut – ‘schön’", "line\nline\t", "~", "\xf0\x9f\x92\x89 needle", "ÄÖÜ"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (UskPdfFile) file = draw ();
      g_autoptr (GBytes) pdf = NULL;
      Stranger stranger;
      qpdf_oh text;

      usk_pdf_value_set (usk_pdf_file_get_catalog (file), "/Text", usk_pdf_file_make_string (file, texts[i]));
      pdf = usk_pdf_file_write (file);
      stranger_open (&stranger, pdf);
      text = qpdf_oh_get_key (stranger.qpdf, qpdf_get_root (stranger.qpdf), "/Text");
      g_assert_cmpstr (qpdf_oh_get_utf8_value (stranger.qpdf, text), ==, texts[i]);
      stranger_close (&stranger);
    }
}

/* The name of the file changes with what is in it, be that a word or the last byte of a stream. */
static char *
get_id (GBytes *pdf)
{
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);
  const char *found = find (data, length, "/ID [ <");

  g_assert_nonnull (found);

  return g_strndup (found + strlen ("/ID [ <"), 32);
}

static void
test_id (void)
{
  static const guint8 ends[][8] = { "abcdefg", "abcdefh" };
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    for (gint number = 1; number < 3; number++)
      {
        g_autoptr (UskPdfFile) file = draw ();
        guint id = usk_pdf_file_add (file, usk_pdf_file_make (file, g_strdup_printf ("<< /N %d >>", number)));
        g_autoptr (GBytes) pdf = NULL;

        usk_pdf_file_set_data (file, id, ends[i], sizeof ends[i]);
        usk_pdf_value_set (usk_pdf_file_get_catalog (file), "/New", usk_pdf_value_new_reference (id));
        pdf = usk_pdf_file_write (file);
        g_assert_true (g_hash_table_add (ids, get_id (pdf)));
      }
  g_assert_cmpuint (g_hash_table_size (ids), ==, 4);
}

/* A whole file with one thing wrong. */
static void
test_wrong (void)
{
  static const struct {
    const char *old, *new, *message;
  } cases[] = {
    { "trailer\n<<", "trailer\n<(", "its end" },      { "   /Root ", "   /Prev ", "its end" },
    { "   /Root ", "   /Boot ", "no pages" },         { "xref\n0 ", "xref\n1 ", "no table" },
    { "xref\n0 ", "xxxx\n0 ", "no table" },           { "startxref", "startxxxx", "where its table" },
    { "%%EOF", "%%EOE", "where its table" },          { "00000 n", "00001 n", "about number" },
    { "00000 n", "00000 x", "about number" },         { "\n1 0 obj", "\n9 0 obj", "object 1 " },
    { ">>\nendobj", ">>\nendxxx", "cannot be read" }, { "\nendstream", "\nendxxxxxx", "does not end" },
    { "/Type /Pages", "/Type /Page ", "no content" }, { "   /Info ", "/Encrypt ", "encrypted" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) drawn = usk_pdf_fixture_draw_all ();
      gsize length = g_bytes_get_size (drawn);
      g_autofree char *copy = g_memdup2 (g_bytes_get_data (drawn, NULL), length);
      char *found = find (copy, length, cases[i].old);
      g_autoptr (GBytes) pdf = NULL;
      g_autoptr (UskPdfFile) file = NULL;
      g_autoptr (GByteArray) content = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].new);
      g_assert_nonnull (found);
      memcpy (found, cases[i].new, strlen (cases[i].new));
      pdf = g_bytes_new_take (g_steal_pointer (&copy), length);
      file = usk_pdf_file_new (pdf, &error);
      if (file != NULL)
        content = usk_pdf_file_read_content (file, 0, &error);
      g_assert_null (content);
      g_assert_nonnull (error);
      g_assert_cmpuint (error->domain, ==, USK_ERROR);
      if (strstr (error->message, cases[i].message) == NULL)
        g_error ("\"%s\" is not in: %s", cases[i].message, error->message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-file/untouched", test_untouched);
  g_test_add_func ("/pdf-file/odd-bytes", test_odd_bytes);
  g_test_add_func ("/pdf-file/reach", test_reach);
  g_test_add_func ("/pdf-file/strings", test_strings);
  g_test_add_func ("/pdf-file/id", test_id);
  g_test_add_func ("/pdf-file/wrong", test_wrong);

  return g_test_run ();
}
