/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>
#include <string.h>

#include "usk-error.h"
#include "usk-pdf-content.h"

/* Piece 0 belongs to an element, piece 1 is an artifact, piece 2 belongs to nobody. */
static const guint8 marks[] = { USK_PDF_MARK_ELEMENT, USK_PDF_MARK_ARTIFACT, USK_PDF_MARK_NONE };

typedef struct {
  const char *content;
  const char *expected; /* NULL if it must be refused */
} Case;

static const Case cases[] = {
  { "", "" },
  { "1 0 0 -1 0 300 cm q Q", "1 0 0 -1 0 300 cm q Q" },
  { "/P << /MCID 0 >> BDC 1 2 m 3 4 l S EMC", "/P << /MCID 0 >> BDC 1 2 m 3 4 l S EMC" },
  { "/Private << /MCID 1 >> BDC f EMC", "/Artifact BMC f EMC" },
  { "q\n/Private << /MCID 1 >> BDC\nf\nEMC Q\n/P << /MCID 0 >> BDC\nS EMC\n/Private << /MCID 1 >> BDC f EMC W n",
    "q\n/Artifact BMC\nf\nEMC Q\n/P << /MCID 0 >> BDC\nS EMC\n/Artifact BMC f EMC W n" },
  { "/Private<</MCID 1>>BDC f EMC", "/Artifact BMC f EMC" },
  { "/Artifact BMC f EMC", "/Artifact BMC f EMC" },
  /* A mark without a number, as cairo writes around a ligature. */
  { "/P << /MCID 0 >> BDC BT /Span << /ActualText <feff06440625> >> BDC [<0008>3]TJ EMC (x) Tj ET EMC",
    "/P << /MCID 0 >> BDC BT /Span << /ActualText <feff06440625> >> BDC [<0008>3]TJ EMC (x) Tj ET EMC" },
  /* What looks like an operator or a mark within a text or a comment is none. */
  { "/P << /MCID 0 >> BDC (f \\) EMC (S) f) Tj EMC", "/P << /MCID 0 >> BDC (f \\) EMC (S) f) Tj EMC" },
  { "% f S EMC\n/P << /MCID 0 >> BDC f EMC", "% f S EMC\n/P << /MCID 0 >> BDC f EMC" },
  { "/P << /MCID 0 >> BDC BI /W 1 /H 1 ID \x01 EMC EI EMC",
    "/P << /MCID 0 >> BDC BI /W 1 /H 1 ID \x01 EMC EI EMC" },
  /* Drawn outside of all tags, or in a piece that no element holds. */
  { "f", NULL },
  { "BT (a) Tj ET", NULL },
  { "/x16 Do", NULL },
  { "/P << /MCID 0 >> BDC f EMC S", NULL },
  { "/P << /MCID 2 >> BDC f EMC", NULL },
  { "/P << /MCID 99 >> BDC f EMC", NULL },
  { "/P << /MCID 99999999999999999999 >> BDC f EMC", NULL },
  { "BI /W 1 /H 1 ID x EI", NULL },
  /* Not what it should be. */
  { "EMC", NULL },
  { "/P << /MCID 0 >> BDC f", NULL },
  { "<< /MCID >> BDC", NULL },
  { "BDC", NULL },
  { "(never ends", NULL },
  { "(never ends \\", NULL },
  { "/P << /MCID 0 >> BDC /P << /MCID 0 >> BDC f EMC EMC", NULL },
  { "/P << /MCID 0 >> BDC /Artifact BMC f EMC EMC", NULL },
  { "/P << /MCID 0 >> BDC BI ID never ends", NULL },
  { "/a << /MCID 1 BDC f EMC", "/Artifact BMC f EMC" },
  { "/a/MCID 1 BDC f EMC", "/Artifact BMC f EMC" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GByteArray) content = g_byte_array_new ();
      g_autoptr (GError) error = NULL;
      gboolean changed = FALSE;
      gboolean good;

      g_byte_array_append (content, (const guint8 *) cases[i].content, (guint) strlen (cases[i].content));
      good = usk_pdf_content_mark_artifacts (content, marks, G_N_ELEMENTS (marks), &changed, &error);
      g_test_message ("%s: %s", cases[i].content, error != NULL ? error->message : "good");
      if (cases[i].expected == NULL)
        {
          g_assert_false (good);
          g_assert_error (error, USK_ERROR, USK_ERROR_INVALID);
        }
      else
        {
          g_assert_no_error (error);
          g_assert_true (good);
          g_assert_cmpmem (content->data, content->len, cases[i].expected, strlen (cases[i].expected));
          g_assert_cmpint (changed, ==, strcmp (cases[i].content, cases[i].expected) != 0);
        }
    }
}

/* Marks within marks are cairo's own doing, to a depth; beyond it is no page of ours. */
static void
test_depth (void)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  gboolean changed;

  for (guint i = 0; i < 10000; i++)
    g_byte_array_append (content, (const guint8 *) "/Span BMC ", 10);
  g_assert_false (usk_pdf_content_mark_artifacts (content, marks, G_N_ELEMENTS (marks), &changed, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_INVALID);
}

/* Any cut and any changed byte of a page is read to its end or refused, never read over. */
static void
test_every_cut (void)
{
  static const char page[] =
    "/P << /MCID 0 >> BDC BT [(a\\))3<0008>]TJ ET EMC % x\n/Private << /MCID 1 >> BDC BI ID x EI EMC";

  for (gsize length = 0; length < sizeof page; length++)
    {
      for (guint c = 0; c < 256; c += 3)
        {
          /* In memory of just that size, so that the sanitizers see a step too far. */
          g_autoptr (GByteArray) content = g_byte_array_new_take (g_memdup2 (page, length), length);
          g_autoptr (GError) error = NULL;
          gboolean changed;

          if (length > 0)
            content->data[length / 2] = (guint8) c;
          if (!usk_pdf_content_mark_artifacts (content, marks, G_N_ELEMENTS (marks), &changed, &error))
            g_assert_error (error, USK_ERROR, USK_ERROR_INVALID);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-content/cases", test_cases);
  g_test_add_func ("/pdf-content/depth", test_depth);
  g_test_add_func ("/pdf-content/every-cut", test_every_cut);

  return g_test_run ();
}
