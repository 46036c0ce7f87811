/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the numbers on a drawing mean: a list in columns, as many as there is room for.  A
 * number looks as it does on the drawing, so that it is not read as one of the words behind it:
 * "4 5 minutes".
 */

#include "usk-layout-private.h"
#include "usk-paper-text.h"

/* In parts of the size of running text. */
#define NUMBER_GAP 0.4
#define COLUMN_GAP 1.5
#define KEY_SPACE  0.7
#define ROW_SPACE  0.22
#define TIGHT_ROW  0.1

/* In parts of the size of the names: the disc behind a number, which leaves air between the
 * lines of large print, and the line around it.
 */
#define DISC       1.3
#define LARGE_DISC 1.2
#define EDGE       0.085

/* In points: a name that just fits is not to be wrapped. */
#define ROUNDING 0.5

typedef struct {
  UskSetter *setter;
  char **names;
  double *widths; /* of the names with their numbers */
  double *places; /* where they begin in their rows, of which 0 begins a new one */
  guint n;
  UskElement *list;
  double width;
  double disc;
} Key;

static double
em (const Key *key, double factor)
{
  return key->setter->layout->style.font_size * factor;
}

static double
get_indent (const Key *key)
{
  return key->disc + em (key, NUMBER_GAP);
}

static PangoLayout *
make_name (UskLayout *layout, const char *name, double width)
{
  g_autofree char *markup = g_markup_escape_text (name, -1);

  return usk_layout_make_text (layout, USK_TEXT_NOTE, markup, width);
}

static double
measure_name (const Key *key, const char *name)
{
  g_autoptr (PangoLayout) text = make_name (key->setter->layout, name, key->width - get_indent (key));
  double natural;

  usk_paper_text_measure (text, &natural, NULL);

  return natural + ROUNDING;
}

/* How wide the names in one of so many columns are with their numbers. */
static double
measure_column (const Key *key, guint column, guint n_columns)
{
  double width = 0;

  for (guint i = column; i < key->n; i += n_columns)
    width = MAX (width, key->widths[i]);

  return width;
}

static double
measure_columns (const Key *key, guint n_columns)
{
  double width = em (key, COLUMN_GAP) * (n_columns - 1);

  for (guint i = 0; i < n_columns; i++)
    width += measure_column (key, i, n_columns);

  return width;
}

/* As few rows as can be, and no more columns than these need. */
static guint
count_columns (const Key *key)
{
  guint most = key->n, n_rows;

  while (most > 1 && measure_columns (key, most) > key->width)
    most--;
  n_rows = (key->n + most - 1) / most;
  for (guint i = 1; i < most; i++)
    if (i * n_rows >= key->n && measure_columns (key, i) <= key->width)
      return i;

  return most;
}

static void
place_in_columns (Key *key, guint n_columns)
{
  double x = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      for (guint k = i; k < key->n; k += n_columns)
        key->places[k] = x;
      x += measure_column (key, i, n_columns) + em (key, COLUMN_GAP);
    }
}

/* Two columns, of which the second begins at @second; a name that is too long for the first
 * has its row for itself.  Returns how many rows that makes.
 */
static guint
place_around (Key *key, double second)
{
  gboolean free = FALSE;
  guint n_rows = 0;

  for (guint i = 0; i < key->n; i++)
    {
      gboolean beside = free && second + key->widths[i] <= key->width;

      key->places[i] = beside ? second : 0;
      free = !beside && key->widths[i] + em (key, COLUMN_GAP) <= second;
      n_rows += !beside;
    }

  return n_rows;
}

/* Where one column alone has room for all names, the second stands where it saves most rows. */
static void
place_around_best (Key *key)
{
  double best = 0;
  guint least = key->n;

  for (guint i = 0; i < key->n; i++)
    {
      double second = key->widths[i] + em (key, COLUMN_GAP);
      guint n_rows = place_around (key, second);

      if (n_rows > least || (n_rows == least && second >= best))
        continue;
      least = n_rows;
      best = second;
    }
  place_around (key, best);
}

/* A disc belongs to its number, which stands in the middle of it. */
static void
add_number (const Key *key, UskSlice *row, UskElement *item, guint number, double x)
{
  g_autofree char *markup = g_strdup_printf ("<b>%u</b>", number);
  UskLayout *layout = key->setter->layout;
  g_autoptr (PangoLayout) text = usk_layout_make_text (layout, USK_TEXT_NOTE, markup, key->disc);
  UskElement *label = usk_layout_add_element (layout, item, USK_PDF_TAG_LBL);
  UskPiece *disc = usk_layout_add_piece (layout, USK_PIECE_DISC, label);
  UskPiece *piece = usk_layout_add_line (layout, text, 0, USK_TEXT_NOTE, label, x, key->disc);
  double width;

  usk_paper_text_measure (text, &width, NULL);
  piece->y = (MAX (key->disc, piece->height) - piece->height) / 2;
  piece->offset = (key->disc - width) / 2;
  disc->x = x;
  disc->y = piece->y + (piece->height - key->disc) / 2;
  disc->width = disc->height = key->disc;
  disc->ink = USK_INK_PAPER;
  disc->edge = piece->ink;
  disc->line_width = usk_paper_style_get_text (&layout->style, USK_TEXT_NOTE).size * EDGE;
  g_ptr_array_add (row->pieces, disc);
  g_ptr_array_add (row->pieces, piece);
}

static void
add_entry (const Key *key, UskSlice *row, guint index, double x, double width)
{
  UskLayout *layout = key->setter->layout;
  double indent = get_indent (key), y = 0;
  g_autoptr (PangoLayout) text = make_name (layout, key->names[index], width - indent);
  UskElement *item = usk_layout_add_element (layout, key->list, USK_PDF_TAG_LI);
  UskElement *body = usk_layout_add_element (layout, item, USK_PDF_TAG_LBODY);

  add_number (key, row, item, index + 1, x);
  for (int i = 0; i < pango_layout_get_line_count (text); i++)
    {
      UskPiece *piece = usk_layout_add_line (layout, text, i, USK_TEXT_NOTE, body, x + indent, width - indent);

      if (i == 0)
        y = MAX (0, (key->disc - piece->height) / 2);
      piece->y = y;
      y += piece->height;
      g_ptr_array_add (row->pieces, piece);
    }
  row->height = MAX (row->height, MAX (y, key->disc));
}

static UskSlice *
add_row (const Key *key, double space)
{
  UskSlice *row = usk_layout_add_slice (key->setter->layout);

  row->space = em (key, space);
  row->box = key->setter->box;
  g_ptr_array_add (key->setter->slices, row);

  return row;
}

static void
add_rows (const Key *key, double x)
{
  const UskPaperStyle *style = &key->setter->layout->style;
  double space = style->large_print ? 0 : style->spacing >= USK_SPACING_COMPACT ? TIGHT_ROW : ROW_SPACE;
  UskSlice *row = NULL;

  for (guint i = 0; i < key->n; i++)
    {
      if (key->places[i] == 0)
        row = add_row (key, i == 0 ? KEY_SPACE : space);
      add_entry (key, row, i, x + key->places[i], MIN (key->widths[i], key->width));
    }
}

/* Adds the slices of what a drawing of a width has for numbers, if it has any. */
void
usk_setter_set_key (UskSetter *self, UskFigure *figure, double drawn, UskElement *parent, double x, double width)
{
  UskFigureStyle style = usk_paper_style_get_figure (&self->layout->style);
  g_auto (GStrv) names = usk_figure_list_key (figure, drawn, &style);
  guint n = names != NULL ? g_strv_length (names) : 0, n_columns;
  g_autofree double *widths = g_new (double, n), *places = g_new (double, n);
  Key key = { self, names, widths, places, n, NULL, width, 0 };

  if (n == 0)
    return;

  key.disc = usk_paper_style_get_text (&self->layout->style, USK_TEXT_NOTE).size *
             (self->layout->style.large_print ? LARGE_DISC : DISC);
  for (guint i = 0; i < n; i++)
    widths[i] = get_indent (&key) + measure_name (&key, names[i]);
  n_columns = count_columns (&key);
  if (n_columns > 1)
    place_in_columns (&key, n_columns);
  else
    place_around_best (&key);
  key.list = usk_layout_add_element (self->layout, parent, USK_PDF_TAG_L);
  add_rows (&key, x);
}
