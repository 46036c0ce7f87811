/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-pdf-tag.h"

#include "usk-pdf-note.h"

/* cairo 1.16 writes the structure of a PDF and no more: no parts of an element
 * on several pages, no scope of a head, no box of a figure, no artifacts.  What
 * it cannot say is put beside, as a note with the number of its element, and
 * usk_pdf_finish () makes it true.  The elements are counted from 0 as they are
 * begun, which is the order in which cairo writes them. */

/* How cairo is to write a tag. */
static const struct {
  const char *name;
  /* Whether text may stand in it, so that an artifact within must not make it a mere group. */
  gboolean holds_text;
} tags[] = {
  [USK_PDF_TAG_DOCUMENT] = { "Document", FALSE },
  [USK_PDF_TAG_SECT] = { "Sect", FALSE },
  [USK_PDF_TAG_DIV] = { "Div", FALSE },
  [USK_PDF_TAG_H1] = { "H1", TRUE },
  [USK_PDF_TAG_H2] = { "H2", TRUE },
  [USK_PDF_TAG_H3] = { "H3", TRUE },
  [USK_PDF_TAG_H4] = { "H4", TRUE },
  [USK_PDF_TAG_P] = { "P", TRUE },
  [USK_PDF_TAG_SPAN] = { "Span", TRUE },
  [USK_PDF_TAG_QUOTE] = { "Quote", TRUE },
  [USK_PDF_TAG_REFERENCE] = { "Reference", TRUE },
  [USK_PDF_TAG_BLOCK_QUOTE] = { "BlockQuote", FALSE },
  [USK_PDF_TAG_L] = { "L", FALSE },
  [USK_PDF_TAG_L_NUMBERED] = { "L", FALSE },
  [USK_PDF_TAG_LI] = { "LI", FALSE },
  [USK_PDF_TAG_LBL] = { "Lbl", TRUE },
  [USK_PDF_TAG_LBODY] = { "LBody", TRUE },
  [USK_PDF_TAG_TABLE] = { "Table", FALSE },
  [USK_PDF_TAG_THEAD] = { "THead", FALSE },
  [USK_PDF_TAG_TBODY] = { "TBody", FALSE },
  [USK_PDF_TAG_TR] = { "TR", FALSE },
  [USK_PDF_TAG_TH_COLUMN] = { "TH", TRUE },
  [USK_PDF_TAG_TH_ROW] = { "TH", TRUE },
  [USK_PDF_TAG_TD] = { "TD", TRUE },
  [USK_PDF_TAG_FIGURE] = { "Figure", TRUE },
  [USK_PDF_TAG_CAPTION] = { "Caption", TRUE },
  [USK_PDF_TAG_NOTE] = { "Note", TRUE },
  [USK_PDF_TAG_BIB_ENTRY] = { "BibEntry", TRUE },
  [USK_PDF_TAG_ARTIFACT] = { USK_PDF_ARTIFACT_STAND_IN, TRUE },
};

/* A file is one document, however often a painter begins it. */
#define DOCUMENT_ID G_MAXUINT

/* An element that is begun and not yet ended. */
typedef struct {
  UskPdfTag tag;
  guint number;
  /* The number of the element that this is a part of; its own number if it is whole. */
  guint whole;
} OpenTag;

typedef struct {
  GArray *open; /* OpenTag */
  guint n_begun;
  /* From the id of a part to the number of the first element with that id. */
  GHashTable *wholes;
  /* How many tags are open inside of an artifact, itself included. */
  guint artifact_depth;
  /* Whether the artifact stands between two parts of the element around it. */
  gboolean splits;
  OpenTag around;
} TagState;

static void
tag_state_free (void *data)
{
  TagState *state = data;

  g_array_unref (state->open);
  g_hash_table_unref (state->wholes);
  g_free (state);
}

/* Returns what is open on the surface of @cr, or %NULL if it is no PDF: on a
 * screen there is nothing to tag. */
static TagState *
get_state (cairo_t *cr)
{
  static const cairo_user_data_key_t key;
  cairo_surface_t *surface = cairo_get_target (cr);
  TagState *state;

  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_PDF)
    return NULL;

  state = cairo_surface_get_user_data (surface, &key);
  if (state == NULL)
    {
      state = g_new0 (TagState, 1);
      state->open = g_array_new (FALSE, FALSE, sizeof (OpenTag));
      state->wholes = g_hash_table_new (NULL, NULL);
      if (cairo_surface_set_user_data (surface, &key, state, tag_state_free) != CAIRO_STATUS_SUCCESS)
        g_clear_pointer (&state, tag_state_free);
    }

  return state;
}

/* Returns what was begun last; something must be open. */
static OpenTag *
get_top (TagState *state)
{
  return &g_array_index (state->open, OpenTag, state->open->len - 1);
}

/* Puts a note beside the page: as a named place, which cairo carries into the
 * file as it is, and which changes nothing of what is drawn. */
static void
put_note (cairo_t *cr, guint number, UskPdfNoteKind kind, const char *value)
{
  g_autofree char *name = usk_pdf_note_format (number, kind, value);
  g_autofree char *attributes = g_strdup_printf ("name='%s'", name);

  cairo_tag_begin (cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (cr, CAIRO_TAG_DEST);
}

/* @whole is the number of the element that this goes on with, or that of the new element. */
static void
open_tag (cairo_t *cr, TagState *state, UskPdfTag tag, guint whole)
{
  OpenTag open = { tag, state->n_begun++, whole };

  cairo_tag_begin (cr, tags[tag].name, NULL);
  g_array_append_val (state->open, open);
  if (open.number != whole)
    {
      g_autofree char *value = g_strdup_printf ("%u", whole);

      put_note (cr, open.number, USK_PDF_NOTE_PART, value);
    }
  else if (tag == USK_PDF_TAG_TH_ROW)
    put_note (cr, open.number, USK_PDF_NOTE_ROW, "");
  else if (tag == USK_PDF_TAG_L_NUMBERED)
    put_note (cr, open.number, USK_PDF_NOTE_NUMBERED, "");
}

static void
close_top (cairo_t *cr, TagState *state)
{
  cairo_tag_end (cr, tags[get_top (state)->tag].name);
  g_array_set_size (state->open, state->open->len - 1);
}

/* cairo gives what is drawn in an element to nobody once the element holds
 * another one.  So the element around an artifact ends before it, and goes on
 * after it as a second part. */
static void
begin_artifact (cairo_t *cr, TagState *state)
{
  state->splits = state->open->len > 0 && tags[get_top (state)->tag].holds_text;
  if (state->splits)
    {
      state->around = *get_top (state);
      close_top (cr, state);
    }
  open_tag (cr, state, USK_PDF_TAG_ARTIFACT, state->n_begun);
}

static void
end_artifact (cairo_t *cr, TagState *state)
{
  close_top (cr, state);
  if (state->splits)
    open_tag (cr, state, state->around.tag, state->around.whole);
}

/* Begins a tag, as a part of the element @id unless that is 0. */
static void
begin (cairo_t *cr, UskPdfTag tag, guint id)
{
  TagState *state = get_state (cr);
  void *whole;

  if (state == NULL)
    return;

  if (tag == USK_PDF_TAG_DOCUMENT)
    id = DOCUMENT_ID;
  if (state->artifact_depth > 0 || tag == USK_PDF_TAG_ARTIFACT)
    {
      if (state->artifact_depth++ == 0)
        begin_artifact (cr, state);
    }
  else if (id != 0 && g_hash_table_lookup_extended (state->wholes, GUINT_TO_POINTER (id), NULL, &whole))
    open_tag (cr, state, tag, GPOINTER_TO_UINT (whole));
  else
    {
      if (id != 0)
        g_hash_table_insert (state->wholes, GUINT_TO_POINTER (id), GUINT_TO_POINTER (state->n_begun));
      open_tag (cr, state, tag, state->n_begun);
    }
}

/**
 * usk_pdf_tag_begin:
 * @cr: a context
 * @tag: what is drawn from here to usk_pdf_tag_end()
 *
 * Says what the next piece of a page is.  Does nothing unless @cr draws straight
 * into a PDF, so the same painter serves screen and file; must not be called
 * between cairo_push_group() and its end, where cairo would lose the tag.
 *
 * A tag may stay open over the end of a page, and all of
 * %USK_PDF_TAG_DOCUMENT are one.  Within %USK_PDF_TAG_ARTIFACT all
 * other tags are ignored, so a repeated head of a table is drawn like the first.
 */
void
usk_pdf_tag_begin (cairo_t *cr, UskPdfTag tag)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (tag < G_N_ELEMENTS (tags));
  g_return_if_fail (cairo_get_group_target (cr) == cairo_get_target (cr));

  begin (cr, tag, 0);
}

/**
 * usk_pdf_tag_begin_part:
 * @cr: a context
 * @tag: what is drawn from here to usk_pdf_tag_end()
 * @id: names the element, not 0
 *
 * Begins an element that is drawn in pieces: all that begin with the same @id on
 * the same surface become one, at the place of the first.  A painter that ends
 * every tag at the end of a page goes on with this on the next.
 */
void
usk_pdf_tag_begin_part (cairo_t *cr, UskPdfTag tag, guint id)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (tag < G_N_ELEMENTS (tags));
  g_return_if_fail (id != 0);
  g_return_if_fail (cairo_get_group_target (cr) == cairo_get_target (cr));

  begin (cr, tag, id);
}

/**
 * usk_pdf_tag_end:
 * @cr: a context
 * @tag: the tag that was begun last
 *
 * Ends what usk_pdf_tag_begin() or usk_pdf_tag_begin_part() began.
 */
void
usk_pdf_tag_end (cairo_t *cr, UskPdfTag tag)
{
  TagState *state;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (tag < G_N_ELEMENTS (tags));
  g_return_if_fail (cairo_get_group_target (cr) == cairo_get_target (cr));

  state = get_state (cr);
  if (state == NULL)
    return;

  g_return_if_fail (state->open->len > 0);
  if (state->artifact_depth > 0)
    {
      if (--state->artifact_depth == 0)
        end_artifact (cr, state);
      return;
    }

  g_return_if_fail (get_top (state)->tag == tag);
  close_top (cr, state);
}

/**
 * usk_pdf_tag_set_box:
 * @cr: a context
 * @x: start of the box
 * @y: top of the box
 * @width: its width
 * @height: its height
 *
 * Says where on the page the element lies that was begun last.  A figure should
 * have it: without, a reader program cannot find the place of the picture.
 */
void
usk_pdf_tag_set_box (cairo_t *cr, double x, double y, double width, double height)
{
  TagState *state;
  g_autofree char *value = NULL;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (width >= 0 && height >= 0);

  state = get_state (cr);
  if (state == NULL || state->artifact_depth > 0)
    return;

  g_return_if_fail (state->open->len > 0);
  cairo_user_to_device (cr, &x, &y);
  cairo_user_to_device_distance (cr, &width, &height);
  value = usk_pdf_note_format_box (x, y, width, height);
  put_note (cr, get_top (state)->number, USK_PDF_NOTE_BOX, value);
}

/**
 * usk_pdf_tag_set_language:
 * @cr: a context
 * @language: a language tag, such as "de" or "pt-BR"
 *
 * Says in which language the element is that was begun last, where that is not
 * the language of the document, so that it is read aloud in the right voice.
 */
void
usk_pdf_tag_set_language (cairo_t *cr, const char *language)
{
  TagState *state;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (usk_pdf_note_is_language (language));

  state = get_state (cr);
  if (state == NULL || state->artifact_depth > 0)
    return;

  g_return_if_fail (state->open->len > 0);
  put_note (cr, get_top (state)->number, USK_PDF_NOTE_LANGUAGE, language);
}
