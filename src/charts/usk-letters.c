/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-letters.h"

/* Behind them come letters that lean on others. */
#define LAST_LATIN 0x24f

/* Dashes, quotation marks and dots, but not what sets the direction of a text. */
#define FIRST_MARK      0x2010
#define LAST_MARK       0x2027
#define FIRST_LATE_MARK 0x2030
#define LAST_LATE_MARK  0x205e

static gboolean
is_whole (gunichar c)
{
  return c <= LAST_LATIN || (c >= FIRST_MARK && c <= LAST_MARK) || (c >= FIRST_LATE_MARK && c <= LAST_LATE_MARK);
}

/**
 * usk_letters_are_whole:
 * @text: a text
 *
 * Returns: whether each letter of @text is one character of the Latin script, with
 *   its accent, so that the font has nothing to compose.
 */
gboolean
usk_letters_are_whole (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_whole (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/**
 * usk_letters_spare_composing:
 * @layout: a text, with all its attributes
 *
 * A font has rules for letters that are made of several characters, such as one
 * with an accent of its own, and for where such marks stand.  Looking for them takes
 * half of the time in which a text is set, and a text of whole Latin letters has none:
 * then the font is told not to.  The text looks the same.
 */
void
usk_letters_spare_composing (PangoLayout *layout)
{
  PangoAttrList *before;
  g_autoptr (PangoAttrList) attributes = NULL;

  g_return_if_fail (PANGO_IS_LAYOUT (layout));

  if (!usk_letters_are_whole (pango_layout_get_text (layout)))
    return;

  before = pango_layout_get_attributes (layout);
  attributes = before != NULL ? pango_attr_list_copy (before) : pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("ccmp=0,mark=0,mkmk=0"));
  pango_layout_set_attributes (layout, attributes);
}
