/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the numbers on a drawing mean: a list in as many columns as there is room
 * for, or one entry behind the other where there is room for one column alone.
 */

#include "usk-layout-private.h"
#include "usk-paper-text.h"

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
  double width;
  double column; /* how wide each entry is, or 0 if they differ */
  double next;   /* where the next entry would stand in its row */
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
measure_name (UskLayout *layout, const char *name, double width)
{
  g_autoptr (PangoLayout) text = make_name (layout, name, width);
  double natural;

  usk_paper_text_measure (text, &natural, NULL);

  return natural + ROUNDING;
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
add_entry (Key *key, UskSlice *row, const char *name, guint number, double width)
{
  UskLayout *layout = key->setter->layout;
  double indent = em (key, NUMBER_WIDTH), x = key->x + key->next, y = 0;
  g_autoptr (PangoLayout) text = make_name (layout, name, width - indent);
  UskElement *item = usk_layout_add_element (layout, key->list, USK_PDF_TAG_LI);
  UskElement *body = usk_layout_add_element (layout, item, USK_PDF_TAG_LBODY);

  add_number (key, row, item, number, x);
  for (int i = 0; i < pango_layout_get_line_count (text); i++)
    {
      UskPiece *piece = usk_layout_add_line (layout, text, i, USK_TEXT_NOTE, body, x + indent, width - indent);

      piece->y = y;
      y += piece->height;
      g_ptr_array_add (row->pieces, piece);
    }
  row->height = MAX (row->height, y);
  key->next += (key->column > 0 ? key->column : width) + em (key, COLUMN_GAP);
}

static UskSlice *
add_row (Key *key, double space)
{
  UskSlice *row = usk_layout_add_slice (key->setter->layout);

  row->space = em (key, space);
  row->box = key->setter->box;
  g_ptr_array_add (key->setter->slices, row);
  key->next = 0;

  return row;
}

/* Adds the slices of what a drawing of a width has for numbers, if it has any. */
void
usk_setter_set_key (UskSetter *self, UskFigure *figure, double drawn, UskElement *parent, double x, double width)
{
  UskFigureStyle style = usk_paper_style_get_figure (&self->layout->style);
  g_auto (GStrv) names = usk_figure_list_key (figure, drawn, &style);
  Key key = { self, NULL, x, width };
  double indent = em (&key, NUMBER_WIDTH);
  UskSlice *row = NULL;

  if (names == NULL)
    return;

  key.list = usk_layout_add_element (self->layout, parent, USK_PDF_TAG_L);
  for (guint i = 0; names[i] != NULL; i++)
    key.column = MAX (key.column, indent + measure_name (self->layout, names[i], width - indent));
  if (2 * key.column + em (&key, COLUMN_GAP) > width)
    key.column = 0;
  for (guint i = 0; names[i] != NULL; i++)
    {
      double needed = indent + measure_name (self->layout, names[i], width - indent);

      if (row == NULL || key.next + MAX (needed, key.column) > width)
        row = add_row (&key, row == NULL ? KEY_SPACE : ROW_SPACE);
      add_entry (&key, row, names[i], i + 1, MIN (needed, width));
    }
}
