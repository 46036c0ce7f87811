/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tables.  The first cell of a row names it: it stands at the start while the
 * others have room beside it, and above them otherwise.  Where even then a line
 * would have two words, which is large print, the others stand below each other
 * and begin with the names of their columns, so that no head is needed.
 */

#include "usk-layout-private.h"

#define NAME_SHARE   0.24
#define LEAST_COLUMN 11.5
#define LEAST_CELL   10.5
#define PAD_X        0.55
#define PAD_Y        0.5
#define HAIR         0.7
#define TABLE_SPACE  1.0

/* Between cells that stand below each other, and the share of the space between
 * the paragraphs of one.
 */
#define CELL_SPACE 0.5
#define CLOSE      0.2

typedef struct {
  UskSetter *setter;
  UskTableRun *run;
  UskElement *group; /* the head or the body */
  guint n_columns;
  double x;
  double width;
  double name_width;
  double column_width;
  gboolean names_above;
  gboolean stacked;
  UskBlock *head;
} Table;

static double
em (const Table *table, double factor)
{
  return table->setter->layout->style.font_size * factor;
}

static void
measure (Table *table)
{
  guint n_others = MAX (table->n_columns, 2) - 1;

  table->name_width = table->width * NAME_SHARE;
  table->column_width = (table->width - table->name_width) / n_others;
  table->names_above = table->column_width < em (table, LEAST_COLUMN);
  if (table->names_above)
    {
      table->name_width = table->width;
      table->column_width = table->width / n_others;
      table->stacked = table->column_width < em (table, LEAST_CELL);
    }
}

static double
column_x (const Table *table, guint column)
{
  if (column == 0)
    return table->x;

  return table->x + (table->names_above ? 0 : table->name_width) + table->column_width * (column - 1);
}

/* The slices of one cell, with air around them. */
static GPtrArray *
set_cell (Table *table, UskBlock *cell, UskElement *element, guint column)
{
  UskSetter inner = *table->setter;
  double width = column == 0 ? table->name_width : table->column_width;

  inner.slices = usk_layout_add_slices (inner.layout);
  usk_setter_set_children (&inner, cell, element, column_x (table, column) + em (table, PAD_X),
                           width - 2 * em (table, PAD_X));

  return inner.slices;
}

static void
add_background (Table *table, UskSlice *slice, double height, UskInk ink)
{
  UskPiece *band = usk_layout_add_piece (table->setter->layout, USK_PIECE_BAND, NULL);
  UskPiece *rule = usk_layout_add_piece (table->setter->layout, USK_PIECE_RULE, NULL);

  band->x = rule->x = table->x;
  band->width = rule->width = table->width;
  band->height = height;
  band->ink = ink;
  rule->ink = USK_INK_RULE;
  rule->line_width = HAIR;
  g_ptr_array_add (slice->pieces, band);
  g_ptr_array_add (slice->pieces, rule);
}

/* A name above its row is a slice of its own that stays with the row. */
static void
add_name (Table *table, GPtrArray *name, UskBreak after)
{
  UskSlice *slice = usk_layout_add_slice (table->setter->layout);

  slice->height = usk_slices_get_height (name) + 2 * em (table, PAD_Y);
  slice->after = after;
  slice->table = table->run;
  add_background (table, slice, slice->height, USK_INK_ACCENT_PALE);
  usk_slice_take (slice, name, em (table, PAD_Y));
  g_ptr_array_add (table->setter->slices, slice);
}

static UskElement *
add_cell_element (Table *table, UskElement *row, guint column, gboolean is_head)
{
  UskPdfTag tag = is_head ? USK_PDF_TAG_TH_COLUMN : column == 0 ? USK_PDF_TAG_TH_ROW : USK_PDF_TAG_TD;

  return usk_layout_add_element (table->setter->layout, row, tag);
}

/* The cells that stand beside each other.  Their slices stay apart for now, so
 * that a row that is longer than a page can be torn between lines.
 */
static UskSlice *
add_cells (Table *table, GPtrArray *columns, gboolean is_head)
{
  UskSlice *slice = usk_layout_add_slice (table->setter->layout);
  double height = 0;

  for (guint i = 0; i < columns->len; i++)
    height = MAX (height, usk_slices_get_height (g_ptr_array_index (columns, i)));
  slice->columns = g_ptr_array_ref (columns);
  slice->height = height + 2 * em (table, PAD_Y);
  slice->table = table->run;
  add_background (table, slice, is_head ? slice->height : 0, is_head ? USK_INK_ACCENT_PALE : USK_INK_PAPER);
  g_ptr_array_add (table->setter->slices, slice);

  return slice;
}

static void
set_named (UskSetter *setter, UskBlock *text, const char *name, UskElement *cell, double x, double width)
{
  g_autofree char *markup = g_strdup_printf ("<b>%s</b>  %s", name, usk_block_get_text (text));

  usk_setter_set_text (setter, usk_block_get_role (text), markup,
                       usk_layout_add_element (setter->layout, cell, USK_PDF_TAG_P), x, width);
}

/* A cell that begins with the name of its column. */
static void
set_stacked_cell (Table *table, UskBlock *cell, UskElement *element, guint column)
{
  UskSetter *setter = table->setter;
  UskBlock *title = usk_block_get_child (usk_block_get_child (table->head, column), 0);
  double x = table->x + em (table, PAD_X), width = table->width - 2 * em (table, PAD_X);
  guint from = setter->slices->len;

  for (guint i = 0; i < usk_block_get_n_children (cell); i++)
    if (i == 0 && usk_block_get_kind (usk_block_get_child (cell, 0)) == USK_BLOCK_TEXT)
      set_named (setter, usk_block_get_child (cell, 0), usk_block_get_text (title), element, x, width);
    else
      usk_setter_set (setter, usk_block_get_child (cell, i), element, x, width);

  for (guint i = from; i < setter->slices->len; i++)
    {
      UskSlice *slice = g_ptr_array_index (setter->slices, i);

      slice->table = table->run;
      slice->space = i == from ? em (table, CELL_SPACE) : slice->space * CLOSE;
      slice->after = i + 1 < setter->slices->len ? USK_BREAK_NEVER : USK_BREAK_FREE;
    }
}

/* A page that begins within such a row shows its name again, as far above the cell as where
 * the row begins.
 */
static void
set_stacked_row (Table *table, UskBlock *row)
{
  UskSetter *setter = table->setter;
  UskSlice *gap = usk_layout_add_slice (setter->layout);
  UskElement *element = usk_layout_add_element (setter->layout, table->group, USK_PDF_TAG_TR);
  GPtrArray *name = set_cell (table, usk_block_get_child (row, 0), add_cell_element (table, element, 0, FALSE), 0);
  UskSlice *slice;

  table->run = usk_layout_own (setter->layout, g_new0 (UskTableRun, 1), g_free);
  add_name (table, name, USK_BREAK_NEVER);
  slice = g_ptr_array_index (setter->slices, setter->slices->len - 1);
  slice->space = em (table, PAD_Y);
  table->run->head = usk_layout_add_slices (setter->layout);
  g_ptr_array_add (table->run->head, slice);
  gap->height = em (table, CELL_SPACE);
  g_ptr_array_add (table->run->head, gap);
  for (guint i = 1; i < usk_block_get_n_children (row); i++)
    set_stacked_cell (table, usk_block_get_child (row, i), add_cell_element (table, element, i, FALSE), i);
}

/* Names above their rows have no column that could have a head: in the row of the others it
 * is an empty corner, which only the structure has.
 */
static void
set_row (Table *table, UskBlock *row, gboolean is_head)
{
  UskElement *element = usk_layout_add_element (table->setter->layout, table->group, USK_PDF_TAG_TR);
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  UskPiece *corner = NULL;
  UskSlice *slice;

  for (guint i = 0; i < usk_block_get_n_children (row); i++)
    {
      GPtrArray *cell;

      if (i == 0 && is_head && table->names_above)
        {
          corner = usk_layout_add_piece (table->setter->layout, USK_PIECE_RULE,
                                         usk_layout_add_element (table->setter->layout, element, USK_PDF_TAG_TD));
          corner->x = table->x;
          continue;
        }
      cell = set_cell (table, usk_block_get_child (row, i), add_cell_element (table, element, i, is_head), i);
      if (i == 0 && table->names_above)
        add_name (table, cell, USK_BREAK_NEVER);
      else
        g_ptr_array_add (columns, cell);
    }
  slice = add_cells (table, columns, is_head);
  slice->after = is_head ? USK_BREAK_NEVER : USK_BREAK_FREE;
  if (corner != NULL)
    g_ptr_array_add (slice->pieces, corner);
}

/* The slices of the head, which the next pages show again. */
static void
note_head (Table *table, guint from)
{
  GPtrArray *slices = table->setter->slices;

  table->run->head = usk_layout_add_slices (table->setter->layout);
  for (guint i = from; i < slices->len; i++)
    g_ptr_array_add (table->run->head, g_ptr_array_index (slices, i));
}

/* Adds the rows from the second on, below each other.  The last one is whole, since the end of
 * it would often be all that is on a page.
 */
static void
set_stacked (Table *table, UskBlock *block, UskElement *element)
{
  GPtrArray *slices = table->setter->slices;
  guint last = slices->len;

  table->group = usk_layout_add_element (table->setter->layout, element, USK_PDF_TAG_TBODY);
  for (guint i = 1; i < usk_block_get_n_children (block); i++)
    {
      last = slices->len;
      set_stacked_row (table, usk_block_get_child (block, i));
    }

  for (guint i = last; i + 1 < slices->len; i++)
    {
      UskSlice *slice = g_ptr_array_index (slices, i);

      slice->after = MAX (slice->after, USK_BREAK_IF_NEEDED);
    }
}

/* Adds the head and the rows, with their cells beside each other. */
static void
set_columns (Table *table, UskBlock *block, UskElement *element)
{
  guint from = table->setter->slices->len;

  for (guint i = 0; i < usk_block_get_n_children (block); i++)
    {
      if (i < 2)
        table->group =
          usk_layout_add_element (table->setter->layout, element, i == 0 ? USK_PDF_TAG_THEAD : USK_PDF_TAG_TBODY);
      set_row (table, usk_block_get_child (block, i), i == 0);
      if (i == 0)
        note_head (table, from);
    }
}

void
usk_setter_set_table (UskSetter *self, UskBlock *block, UskElement *parent, double x, double width)
{
  UskElement *element = usk_layout_add_element (self->layout, parent, USK_PDF_TAG_TABLE);
  guint from = self->slices->len;
  Table table = { .setter = self, .x = x, .width = width };

  if (usk_block_get_n_children (block) == 0)
    return;

  /* Its head and its first row stay with the sentence that says how to read it. */
  if (from > 0)
    ((UskSlice *) g_ptr_array_index (self->slices, from - 1))->after = USK_BREAK_NEVER;

  table.head = usk_block_get_child (block, 0);
  table.n_columns = usk_block_get_n_children (table.head);
  table.run = usk_layout_own (self->layout, g_new0 (UskTableRun, 1), g_free);
  measure (&table);
  if (table.stacked)
    set_stacked (&table, block, element);
  else
    set_columns (&table, block, element);
  if (self->slices->len > from)
    ((UskSlice *) g_ptr_array_index (self->slices, from))->space = em (&table, TABLE_SPACE);
}
