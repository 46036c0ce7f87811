/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* cairo has no name for an artifact; this one means "not for others to read",
 * has no other use here, and is gone when the file is finished. */
#define USK_PDF_ARTIFACT_STAND_IN "Private"

/**
 * UskPdfNoteKind:
 * @USK_PDF_NOTE_PART: the element is a further part of another one, whose number is the value
 * @USK_PDF_NOTE_ROW: the element is the head of a row
 * @USK_PDF_NOTE_NUMBERED: the element is a list with numbers
 * @USK_PDF_NOTE_BOX: where the element lies on its page
 * @USK_PDF_NOTE_LANGUAGE: the language of the element
 */
typedef enum {
  USK_PDF_NOTE_PART,
  USK_PDF_NOTE_ROW,
  USK_PDF_NOTE_NUMBERED,
  USK_PDF_NOTE_BOX,
  USK_PDF_NOTE_LANGUAGE,
} UskPdfNoteKind;

char    *usk_pdf_note_format (guint number, UskPdfNoteKind kind, const char *value);
gboolean usk_pdf_note_parse (const char *text, guint *number, UskPdfNoteKind *kind, const char **value);
char    *usk_pdf_note_format_box (double x, double y, double width, double height);
gboolean usk_pdf_note_parse_box (const char *value, double box[4]);
gboolean usk_pdf_note_parse_number (const char *value, guint *number);
gboolean usk_pdf_note_is_language (const char *text);

G_END_DECLS
