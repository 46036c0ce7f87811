/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-compare-table.h"

#include "usk-children.h"
#include "usk-panel-cell.h"
#include "usk-paragraph.h"
#include "usk-rows.h"

/* More than the tallest screen shows. */
#define ROWS_AT_ONCE 10

struct _UskCompareTable {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkGrid *head;
  GtkScrolledWindow *scroller;
  GtkBox *rows;

  UskLibrary *library;
  GPtrArray *choices; /* UskChoice */
  GError **error;     /* while the first rows are made */
};

enum { FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UskCompareTable, usk_compare_table, GTK_TYPE_WIDGET)

static void
fill_head (UskCompareTable *self)
{
  usk_children_remove (GTK_WIDGET (self->head));
  for (guint i = 0; i < self->choices->len; i++)
    {
      UskChoice *choice = g_ptr_array_index (self->choices, i);
      GtkWidget *label =
        g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0,
                      "width-chars", 8, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);

      usk_paragraph_set_text (GTK_LABEL (label), usk_choice_get_name (choice));
      gtk_widget_add_css_class (label, "column-head");
      gtk_grid_attach (self->head, label, (int) i, 0, 1, 1);
    }
}

static gboolean
fill_cells (UskCompareTable *self, GtkGrid *cells, UskAspect *aspect, GError **error)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      UskChoice *choice = g_ptr_array_index (self->choices, i);
      g_autoptr (UskPanel) panel =
        usk_library_get_panel (self->library, usk_choice_get_id (choice), usk_aspect_get_id (aspect), error);

      if (panel == NULL)
        return FALSE;
      gtk_grid_attach (cells, usk_panel_cell_new (choice, aspect, panel), (int) i, 0, 1, 1);
    }

  return TRUE;
}

static GtkWidget *
create_question (UskAspect *aspect)
{
  GtkWidget *question =
    g_object_new (GTK_TYPE_LABEL, "label", usk_aspect_get_question (aspect), "wrap", TRUE, "width-chars", 12,
                  "xalign", 0.0, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW_HEADER, NULL);

  gtk_widget_add_css_class (question, "question");

  return question;
}

/* That a row cannot be made is told to who fills the table, or by a signal when it
 * is found only later.
 */
static void
fail (UskCompareTable *self, GError *error)
{
  if (self->error != NULL)
    g_propagate_error (self->error, g_error_copy (error));
  else
    g_signal_emit (self, signals[FAILED], 0, error);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  UskCompareTable *self = user_data;
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *cells =
    g_object_new (GTK_TYPE_GRID, "column-homogeneous", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, NULL);
  g_autoptr (GError) error = NULL;

  gtk_widget_add_css_class (cells, "cells");
  gtk_widget_add_css_class (row, "compare-row");
  gtk_box_append (GTK_BOX (row), create_question (item));
  gtk_box_append (GTK_BOX (row), cells);
  if (fill_cells (self, GTK_GRID (cells), item, &error))
    return row;

  g_object_unref (g_object_ref_sink (row));
  fail (self, error);

  return NULL;
}

static void
usk_compare_table_dispose (GObject *object)
{
  UskCompareTable *self = USK_COMPARE_TABLE (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_COMPARE_TABLE);

  G_OBJECT_CLASS (usk_compare_table_parent_class)->dispose (object);
}

static void
usk_compare_table_class_init (UskCompareTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_compare_table_dispose;

  /**
   * UskCompareTable::failed:
   * @self: a table
   * @error: what the library says
   *
   * A row below the first ones cannot be made.
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/pages/usk-compare-table.ui");
  gtk_widget_class_bind_template_child (widget_class, UskCompareTable, box);
  gtk_widget_class_bind_template_child (widget_class, UskCompareTable, head);
  gtk_widget_class_bind_template_child (widget_class, UskCompareTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, UskCompareTable, rows);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
}

static void
usk_compare_table_init (UskCompareTable *self)
{
  self->choices = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usk_compare_table_show:
 * @self: a table
 * @library: where the answers are
 * @choices: (element-type UskChoice): one for each column
 * @aspects: the #UskAspect items to ask about, one for each row
 * @error: return location: what the library says of the rows that fill a screen;
 *   of those below them #UskCompareTable::failed tells
 *
 * Returns: whether the table is shown.
 */
gboolean
usk_compare_table_show (UskCompareTable *self, UskLibrary *library, GPtrArray *choices, GListModel *aspects,
                        GError **error)
{
  GError *failure = NULL;

  g_return_val_if_fail (USK_IS_COMPARE_TABLE (self), FALSE);
  g_return_val_if_fail (USK_IS_LIBRARY (library), FALSE);
  g_return_val_if_fail (choices != NULL, FALSE);
  g_return_val_if_fail (G_IS_LIST_MODEL (aspects), FALSE);

  usk_compare_table_clear (self);
  g_set_object (&self->library, library);
  g_ptr_array_extend (self->choices, choices, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
  fill_head (self);
  self->error = &failure;
  usk_rows_fill (self->rows, aspects, ROWS_AT_ONCE, create_row, self);
  self->error = NULL;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  if (failure != NULL)
    g_propagate_error (error, failure);

  return failure == NULL;
}

/**
 * usk_compare_table_clear:
 * @self: a table
 */
void
usk_compare_table_clear (UskCompareTable *self)
{
  g_return_if_fail (USK_IS_COMPARE_TABLE (self));

  usk_rows_fill (self->rows, NULL, ROWS_AT_ONCE, create_row, self);
  usk_children_remove (GTK_WIDGET (self->head));
  g_ptr_array_set_size (self->choices, 0);
  g_clear_object (&self->library);
}
