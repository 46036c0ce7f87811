/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-content.h"

#include <string.h>

#include "usk-error.h"

/* Marks within marks; cairo writes one level, and two where somebody drew a PDF into a PDF. */
#define MAX_DEPTH 32

#define ARTIFACT "/Artifact BMC"

/* The operators that leave something on the page. */
static const char *const painting[] = { "f", "F",  "f*", "B",  "B*", "b", "b*", "s",
                                        "S", "sh", "Do", "Tj", "TJ", "'", "\"" };

typedef struct {
  guint8 *start;
  guint8 *p;
  guint8 *end;
  /* Up to where the content is already in place, and where it goes on. */
  guint8 *written;
  guint8 *copied;

  /* What stood since the last operator. */
  guint8 *operands;
  guint8 *name;
  gsize name_length;
  gint64 number; /* after /MCID; -1 if there was none */
  gboolean number_follows;

  const guint8 *marks;
  guint n_marks;
  guint8 stack[MAX_DEPTH]; /* UskPdfMark */
  guint depth;
  gboolean changed;
} Scan;

static gboolean
fail (Scan *scan, GError **error, const char *what)
{
  g_set_error (error, USK_ERROR, USK_ERROR_INVALID, "%s (at byte %" G_GSIZE_FORMAT " of its content)", what,
               (gsize) (scan->p - scan->start));
  return FALSE;
}

static gboolean
is_space (guint8 c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean
is_delimiter (guint8 c)
{
  return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' ||
         c == '/' || c == '%';
}

static gboolean
token_is (const guint8 *token, gsize length, const char *text)
{
  return length == strlen (text) && memcmp (token, text, length) == 0;
}

static UskPdfMark
get_mark (Scan *scan)
{
  return scan->depth == 0 ? USK_PDF_MARK_NONE : (UskPdfMark) scan->stack[scan->depth - 1];
}

static void
forget_operands (Scan *scan)
{
  scan->operands = NULL;
  scan->name = NULL;
  scan->number = -1;
  scan->number_follows = FALSE;
}

/* Puts the mark of an artifact in the place of the one just read, and closes the gap. */
static gboolean
write_artifact (Scan *scan, GError **error)
{
  gsize kept = (gsize) (scan->operands - scan->copied);

  if (scan->p - scan->operands < (gssize) strlen (ARTIFACT))
    return fail (scan, error, "a mark is not as cairo writes it");

  memmove (scan->written, scan->copied, kept);
  memcpy (scan->written + kept, ARTIFACT, strlen (ARTIFACT));
  scan->written += kept + strlen (ARTIFACT);
  scan->copied = scan->p;
  scan->changed = TRUE;
  return TRUE;
}

static gboolean
begin_mark (Scan *scan, GError **error)
{
  UskPdfMark around = get_mark (scan);
  UskPdfMark mark = around;

  if (scan->name == NULL || scan->depth == MAX_DEPTH)
    return fail (scan, error, "a mark has no name, or stands too deep");

  if (scan->number >= 0)
    {
      mark = scan->number < scan->n_marks ? (UskPdfMark) scan->marks[scan->number] : USK_PDF_MARK_NONE;
      if (around != USK_PDF_MARK_NONE)
        return fail (scan, error, "a marked piece stands within another");
      if (mark == USK_PDF_MARK_ARTIFACT && !write_artifact (scan, error))
        return FALSE;
    }
  else if (token_is (scan->name, scan->name_length, "/Artifact"))
    {
      mark = USK_PDF_MARK_ARTIFACT;
      if (around == USK_PDF_MARK_ELEMENT)
        return fail (scan, error, "an artifact stands within a marked piece");
    }

  scan->stack[scan->depth++] = (guint8) mark;
  return TRUE;
}

static gboolean
take_operator (Scan *scan, const guint8 *token, gsize length, GError **error)
{
  if (length == 3 && token[2] == 'C')
    {
      if (token_is (token, length, "BDC") || token_is (token, length, "BMC"))
        {
          if (!begin_mark (scan, error))
            return FALSE;
        }
      else if (token_is (token, length, "EMC"))
        {
          if (scan->depth == 0)
            return fail (scan, error, "a mark ends that was not begun");
          scan->depth--;
        }
    }
  else if (length <= 2 && get_mark (scan) == USK_PDF_MARK_NONE)
    {
      /* The whole page is an XObject where cairo could not write something as it is. */
      if (token_is (token, length, "Do"))
        return fail (scan, error,
                     "a picture is drawn outside of all tags, or cairo had to make a picture of the page");
      for (guint i = 0; i < G_N_ELEMENTS (painting); i++)
        {
          if (token_is (token, length, painting[i]))
            return fail (scan, error, "something is drawn outside of all tags, or in one that also holds others");
        }
    }

  forget_operands (scan);
  return TRUE;
}

/* An image within the content, from BI to EI. */
static gboolean
skip_inline_image (Scan *scan, GError **error)
{
  if (get_mark (scan) == USK_PDF_MARK_NONE)
    return fail (scan, error, "an image is drawn outside of all tags");

  for (; scan->end - scan->p >= 3; scan->p++)
    {
      if (is_space (scan->p[0]) && scan->p[1] == 'E' && scan->p[2] == 'I' &&
          (scan->end - scan->p == 3 || is_space (scan->p[3])))
        {
          scan->p += 3;
          forget_operands (scan);
          return TRUE;
        }
    }

  return fail (scan, error, "an image does not end");
}

static gboolean
skip_string (Scan *scan, GError **error)
{
  guint depth = 0;

  for (; scan->p < scan->end; scan->p++)
    {
      if (*scan->p == '\\' && scan->end - scan->p > 1)
        scan->p++;
      else if (*scan->p == '(')
        depth++;
      else if (*scan->p == ')' && --depth == 0)
        {
          scan->p++;
          return TRUE;
        }
    }

  scan->p = scan->end;
  return fail (scan, error, "a text does not end");
}

static void
take_name (Scan *scan)
{
  guint8 *token = scan->p++;
  gsize length;

  while (scan->p < scan->end && !is_space (*scan->p) && !is_delimiter (*scan->p))
    scan->p++;

  length = (gsize) (scan->p - token);
  if (scan->name == NULL)
    {
      scan->name = token;
      scan->name_length = length;
    }
  scan->number_follows = token_is (token, length, "/MCID");
}

/* A number, an operator or a word such as true. */
static gboolean
take_word (Scan *scan, GError **error)
{
  const guint8 *token = scan->p;
  gsize length;

  while (scan->p < scan->end && !is_space (*scan->p) && !is_delimiter (*scan->p))
    scan->p++;

  length = (gsize) (scan->p - token);
  if ((*token >= '0' && *token <= '9') || *token == '-' || *token == '.' || *token == '+')
    {
      if (scan->number_follows)
        {
          scan->number = 0;
          for (gsize i = 0; i < length && scan->number < G_MAXINT; i++)
            scan->number = scan->number * 10 + CLAMP (token[i], '0', '9') - '0';
          scan->number_follows = FALSE;
        }
      return TRUE;
    }

  if (token_is (token, length, "BI"))
    return skip_inline_image (scan, error);
  return take_operator (scan, token, length, error);
}

static gboolean
take_token (Scan *scan, GError **error)
{
  guint8 c = *scan->p;

  if (c == '%')
    {
      while (scan->p < scan->end && *scan->p != '\n' && *scan->p != '\r')
        scan->p++;
      return TRUE;
    }

  if (scan->operands == NULL)
    scan->operands = scan->p;

  if (c == '(')
    return skip_string (scan, error);
  if (c == '/')
    take_name (scan);
  else if (c == '<' && scan->end - scan->p > 1 && scan->p[1] != '<')
    {
      while (scan->p < scan->end && *scan->p != '>')
        scan->p++;
      scan->p = MIN (scan->p + 1, scan->end);
    }
  else if (c == '<' || is_delimiter (c))
    scan->p += c == '<' && scan->end - scan->p > 1 ? 2 : 1;
  else
    return take_word (scan, error);

  return TRUE;
}

/**
 * usk_pdf_content_mark_artifacts:
 * @content: what a page draws
 * @marks: (array length=n_marks): a #UskPdfMark for each number of a marked piece
 * @n_marks: how many there are
 * @changed: (out): whether @content was changed
 * @error: return location for an error
 *
 * Marks artifacts as such, in place, and makes sure that all that the page
 * draws is either an artifact or held by an element.
 *
 * Returns: whether it is.
 */
gboolean
usk_pdf_content_mark_artifacts (GByteArray *content, const guint8 *marks, guint n_marks, gboolean *changed,
                                GError **error)
{
  Scan scan = { .start = content->data, .p = content->data, .end = content->data + content->len };

  scan.written = scan.copied = scan.start;
  scan.marks = marks;
  scan.n_marks = n_marks;
  forget_operands (&scan);

  while (scan.p < scan.end)
    {
      if (is_space (*scan.p))
        scan.p++;
      else if (!take_token (&scan, error))
        return FALSE;
    }
  if (scan.depth > 0)
    return fail (&scan, error, "a mark does not end");

  *changed = scan.changed;
  if (scan.changed)
    {
      gsize kept = (gsize) (scan.end - scan.copied);

      memmove (scan.written, scan.copied, kept);
      g_byte_array_set_size (content, (guint) (scan.written + kept - scan.start));
    }

  return TRUE;
}
