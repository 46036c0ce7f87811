/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Lines of text. */

#include "usk-layout-private.h"

#include "usk-paper-text.h"

/* The width of a text that was set in one line, in the table of texts. */
#define ONE_LINE (-1)

/* In points: what just fits is asked of Pango. */
#define ROUNDING 0.5

typedef struct {
  UskTextRole role;
  int size;
  int width;
  char *markup;
} Key;

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return g_str_hash (key->markup) ^ (guint) key->width ^ (guint) key->size << 8 ^ key->role << 24;
}

static gboolean
are_equal (gconstpointer a, gconstpointer b)
{
  const Key *one = a, *other = b;

  return one->role == other->role && one->size == other->size && one->width == other->width &&
         g_str_equal (one->markup, other->markup);
}

static void
free_key (gpointer data)
{
  g_free (((Key *) data)->markup);
  g_free (data);
}

/* A table of layouts, for usk_layout_make_text(). */
GHashTable *
usk_layout_create_texts (void)
{
  return g_hash_table_new_full (hash_key, are_equal, free_key, g_object_unref);
}

/* A text of one line is the same in any width that has room for it. */
static gboolean
has_room (PangoLayout *line, double width)
{
  double needed;

  usk_paper_text_measure (line, &needed, NULL);

  return needed + ROUNDING <= width;
}

static PangoLayout *
find_text (UskLayout *self, const Key *key, double width)
{
  Key one_line = { key->role, key->size, ONE_LINE, key->markup };
  PangoLayout *text = g_hash_table_lookup (self->texts, key);

  if (text != NULL)
    return text;

  text = g_hash_table_lookup (self->texts, &one_line);

  return text != NULL && has_room (text, width) ? text : NULL;
}

static void
keep_text (UskLayout *self, const Key *key, int width, PangoLayout *text)
{
  Key kept = { key->role, key->size, width, g_strdup (key->markup) };

  g_hash_table_replace (self->texts, g_memdup2 (&kept, sizeof kept), g_object_ref (text));
}

/* Finding the lines of a text takes most of the time of a layout, and most texts
 * are as wide in one try as in the next, and as large in one spacing as in another.
 */
PangoLayout *
usk_layout_make_text (UskLayout *self, UskTextRole role, const char *markup, double width)
{
  UskTextStyle style = usk_paper_style_get_text (&self->style, role);
  Key key = { role, pango_units_from_double (style.size), pango_units_from_double (width), (char *) markup };
  PangoLayout *text = find_text (self, &key, width);

  if (text != NULL)
    return g_object_ref (text);

  text = usk_paper_text_new ("", style.size, style.weight, self->language);
  usk_paper_text_set_markup (text, markup);
  usk_paper_text_wrap (text, width);
  pango_context_set_base_dir (pango_layout_get_context (text),
                              self->style.right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_layout_context_changed (text);
  keep_text (self, &key, key.width, text);
  if (pango_layout_get_line_count (text) == 1)
    keep_text (self, &key, ONE_LINE, text);

  return text;
}

/* Makes a piece of one line, as high as the style wants it or as the letters
 * need it, with the letters in the middle.  Every line begins at the document's
 * start, also one that does not run in the document's direction, such as a name
 * that has no translation.
 */
UskPiece *
usk_layout_add_line (UskLayout *self, PangoLayout *text, int line, UskTextRole role, UskElement *element, double x,
                     double width)
{
  UskTextStyle style = usk_paper_style_get_text (&self->style, role);
  UskPiece *piece = usk_layout_add_piece (self, USK_PIECE_LINE, element);
  PangoRectangle logical;
  double height, top;

  /* It begins above the baseline. */
  pango_layout_line_get_extents (pango_layout_get_line_readonly (text, line), NULL, &logical);
  height = usk_paper_text_to_points (text, logical.height);
  top = usk_paper_text_to_points (text, -logical.y);

  piece->text = g_object_ref (text);
  piece->line = line;
  piece->x = x;
  piece->width = width;
  piece->height = MAX (height, style.size * style.leading);
  piece->offset = self->style.right_to_left ? width - usk_paper_text_to_points (text, logical.width) : 0;
  piece->baseline = (piece->height - height) / 2 + top;
  piece->ink = style.ink;

  return piece;
}

/* A page neither begins with the last line of a paragraph nor ends with its first. */
static UskBreak
break_after (int line, int n_lines)
{
  return n_lines > 1 && (line == 0 || line == n_lines - 2) ? USK_BREAK_NEVER : USK_BREAK_FREE;
}

void
usk_setter_set_text (UskSetter *self, UskTextRole role, const char *markup, UskElement *element, double x,
                     double width)
{
  g_autoptr (PangoLayout) text = usk_layout_make_text (self->layout, role, markup, width);
  int n_lines = pango_layout_get_line_count (text);

  for (int i = 0; i < n_lines; i++)
    {
      UskSlice *slice = usk_layout_add_slice (self->layout);
      UskPiece *piece = usk_layout_add_line (self->layout, text, i, role, element, x, width);

      g_ptr_array_add (slice->pieces, piece);
      slice->height = piece->height;
      slice->space = i == 0 ? usk_paper_style_get_text (&self->layout->style, role).space : 0;
      slice->after = break_after (i, n_lines);
      slice->box = self->box;
      g_ptr_array_add (self->slices, slice);
    }
}
