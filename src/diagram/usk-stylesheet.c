/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-stylesheet.h"

#include <string.h>

/* Reads a color that stands at @text, with three or six digits. */
static gboolean
parse_color (const char *text, gsize *length, guint *rgb)
{
  gsize digits = 0;

  while (g_ascii_isxdigit (text[1 + digits]))
    digits++;
  if (digits != 3 && digits != 6)
    return FALSE;

  *rgb = (guint) g_ascii_strtoull (text + 1, NULL, 16);
  if (digits == 3)
    *rgb = (*rgb >> 8) * 0x110000 + (*rgb >> 4 & 0xf) * 0x1100 + (*rgb & 0xf) * 0x11;
  *length = 1 + digits;

  return TRUE;
}

/* Colors are told from references by what stands before them. */
static void
append_gray (GString *text, const char *styles)
{
  const char *from = styles;

  for (const char *hash = strchr (styles, '#'); hash != NULL; hash = strchr (hash + 1, '#'))
    {
      gsize length;
      guint rgb, gray;

      if (hash == styles || hash[-1] == '(' || !parse_color (hash, &length, &rgb))
        continue;
      gray = ((rgb >> 16) * 299 + (rgb >> 8 & 0xff) * 587 + (rgb & 0xff) * 114 + 500) / 1000;
      g_string_append_len (text, from, hash - from);
      g_string_append_printf (text, "#%02x%02x%02x", gray, gray, gray);
      from = hash + length;
    }

  g_string_append (text, from);
}

/**
 * usk_stylesheet_apply:
 * @self: (nullable): a stylesheet
 * @styles: the styles of a drawing, as elements of SVG
 *
 * A stylesheet set on librsvg's handle would rank below the drawing's own
 * rules; behind them, as one more of its styles, it has the last word.
 *
 * Returns: (transfer full): the styles that count, as elements of SVG, with what
 *   they refer to.
 */
char *
usk_stylesheet_apply (const UskStylesheet *self, const char *styles)
{
  GString *text = g_string_new (NULL);

  if (self != NULL && self->gray)
    append_gray (text, styles);
  else
    g_string_append (text, styles);

  if (self != NULL && self->css != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (self->css, -1);

      g_string_append_printf (text, "<style>%s</style>", escaped);
    }
  if (self != NULL && self->definitions != NULL)
    g_string_append_printf (text, "<defs>%s</defs>", self->definitions);

  return g_string_free (text, FALSE);
}
