/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a word or a part means, for a sheet. */

#include "usk-term-view.h"

#include "usk-paragraph.h"
#include "usk-passage-list.h"

/**
 * usk_term_view_new:
 * @term: an entry of the glossary
 *
 * Returns: (transfer floating): its definition and where that comes from.
 */
GtkWidget *
usk_term_view_new (UskTerm *term)
{
  g_return_val_if_fail (USK_IS_TERM (term), NULL);

  return usk_passage_list_new_for_one (usk_term_get_definition (term));
}

/**
 * usk_term_view_new_for_note:
 * @note: one plain sentence about a part that is no word of the glossary
 *
 * Returns: (transfer floating): the note.
 */
GtkWidget *
usk_term_view_new_for_note (const char *note)
{
  g_return_val_if_fail (note != NULL, NULL);

  return usk_paragraph_new (note, "passage-text");
}
