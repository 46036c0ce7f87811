/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the numbers on a drawing mean: a list in as many columns as there is room
 * for.
 */

#include "usk-layout-private.h"

/* In parts of the size of running text. */
#define NUMBER_WIDTH 1.2
#define COLUMN_GAP   0.8
#define KEY_SPACE    0.7
#define ROW_SPACE    0.15

/* In points: a name that just fits is not to be wrapped. */
#define ROUNDING 0.5

typedef struct {
  UskSetter *setter;
  UskElement *list;
  double x;
  double column;
} Key;

static double
em (const Key *key, double factor)
{
  return key->setter->layout->style.font_size * factor;
}

static PangoLayout *
make_name (UskLayout *layout, const char *name, double width)
{
  g_autofree char *markup = g_markup_escape_text (name, -1);

  return usk_layout_make_text (layout, USK_TEXT_NOTE, markup, width);
}

static double
measure_widest (UskLayout *layout, const GStrv names, double width)
{
  double widest = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (PangoLayout) text = make_name (layout, names[i], width);
      PangoRectangle logical;

      pango_layout_get_extents (text, NULL, &logical);
      widest = MAX (widest, (double) logical.width / PANGO_SCALE);
    }

  return widest;
}

static void
add_number (Key *key, UskSlice *row, UskElement *item, guint number, double x)
{
  g_autofree char *markup = g_strdup_printf ("<b>%u</b>", number);
  g_autoptr (PangoLayout) text =
    usk_layout_make_text (key->setter->layout, USK_TEXT_NOTE, markup, em (key, NUMBER_WIDTH));
  UskElement *label = usk_layout_add_element (key->setter->layout, item, USK_PDF_TAG_LBL);
  UskPiece *piece =
    usk_layout_add_line (key->setter->layout, text, 0, USK_TEXT_NOTE, label, x, em (key, NUMBER_WIDTH));

  piece->ink = USK_INK_ACCENT;
  g_ptr_array_add (row->pieces, piece);
}

static void
add_entry (Key *key, UskSlice *row, const char *name, guint number, double x)
{
  UskLayout *layout = key->setter->layout;
  double indent = em (key, NUMBER_WIDTH), width = key->column - indent - em (key, COLUMN_GAP), y = 0;
  g_autoptr (PangoLayout) text = make_name (layout, name, width);
  UskElement *item = usk_layout_add_element (layout, key->list, USK_PDF_TAG_LI);
  UskElement *body = usk_layout_add_element (layout, item, USK_PDF_TAG_LBODY);

  add_number (key, row, item, number, x);
  for (int i = 0; i < pango_layout_get_line_count (text); i++)
    {
      UskPiece *piece = usk_layout_add_line (layout, text, i, USK_TEXT_NOTE, body, x + indent, width);

      piece->y = y;
      y += piece->height;
      g_ptr_array_add (row->pieces, piece);
    }
  row->height = MAX (row->height, y);
}

/* Adds the slices of what a drawing of a width has for numbers, if it has any. */
void
usk_setter_set_key (UskSetter *self, UskFigure *figure, double drawn, UskElement *parent, double x, double width)
{
  UskFigureStyle style = usk_paper_style_get_figure (&self->layout->style);
  g_auto (GStrv) names = usk_figure_list_key (figure, drawn, &style);
  Key key = { self, NULL, x, width };
  guint n_columns;

  if (names == NULL)
    return;

  key.list = usk_layout_add_element (self->layout, parent, USK_PDF_TAG_L);
  key.column = measure_widest (self->layout, names, width - em (&key, NUMBER_WIDTH + COLUMN_GAP)) +
               em (&key, NUMBER_WIDTH + COLUMN_GAP) + ROUNDING;
  n_columns = MAX ((guint) (width / key.column), 1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (i % n_columns == 0)
        {
          UskSlice *row = usk_layout_add_slice (self->layout);

          row->space = em (&key, i == 0 ? KEY_SPACE : ROW_SPACE);
          row->box = self->box;
          g_ptr_array_add (self->slices, row);
        }
      add_entry (&key, g_ptr_array_index (self->slices, self->slices->len - 1), names[i], i + 1,
                 x + key.column * (i % n_columns));
    }
}
