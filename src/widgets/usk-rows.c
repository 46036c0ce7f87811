/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Long lists of rows of different heights.  A visitor sees the first few at once;
 * to make and measure all of them before the first frame would let the touch wait.
 */

#include "usk-rows.h"

#include "usk-children.h"

/* Few enough that their frame is not late. */
#define IN_SPARE_TIME 4

typedef struct {
  GtkBox *rows; /* owns this */
  GListModel *items;
  guint n_made;
  UskRowsCreate create;
  gpointer user_data;
  guint idle;
} Filling;

static void
filling_free (gpointer data)
{
  Filling *filling = data;

  g_clear_handle_id (&filling->idle, g_source_remove);
  g_object_unref (filling->items);
  g_free (filling);
}

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("usk-rows");
}

/* Returns whether there are more. */
static gboolean
make_rows (Filling *filling, guint n_more)
{
  guint n_items = g_list_model_get_n_items (filling->items);
  guint last = MIN (n_items - filling->n_made, n_more) + filling->n_made;

  while (filling->n_made < last)
    {
      g_autoptr (GObject) item = g_list_model_get_item (filling->items, filling->n_made++);
      GtkWidget *row = filling->create (item, filling->user_data);

      if (row == NULL)
        return FALSE;
      gtk_box_append (filling->rows, row);
    }

  return last < n_items;
}

static gboolean
make_rows_cb (gpointer user_data)
{
  Filling *filling = user_data;

  if (make_rows (filling, IN_SPARE_TIME))
    return G_SOURCE_CONTINUE;

  filling->idle = 0;

  return G_SOURCE_REMOVE;
}

static void
remove_rows (GtkBox *rows)
{
  g_object_set_qdata (G_OBJECT (rows), get_quark (), NULL);
  usk_children_remove (GTK_WIDGET (rows));
}

/**
 * usk_rows_fill:
 * @rows: a vertical box
 * @items: (nullable): what to show, which must not change any more
 * @n_at_once: how many rows to make at once, which should fill a screen
 * @create: makes the row of an item; must not fill @rows anew
 * @user_data: for @create; must live as long as @rows
 *
 * Replaces all rows: the first at once, the others as soon as there is nothing
 * better to do.
 */
void
usk_rows_fill (GtkBox *rows, GListModel *items, guint n_at_once, UskRowsCreate create, gpointer user_data)
{
  Filling *filling;

  g_return_if_fail (GTK_IS_BOX (rows));
  g_return_if_fail (items == NULL || G_IS_LIST_MODEL (items));
  g_return_if_fail (create != NULL);

  remove_rows (rows);
  if (items == NULL)
    return;

  filling = g_new0 (Filling, 1);
  filling->rows = rows;
  filling->items = g_object_ref (items);
  filling->create = create;
  filling->user_data = user_data;
  g_object_set_qdata_full (G_OBJECT (rows), get_quark (), filling, filling_free);
  if (make_rows (filling, n_at_once))
    filling->idle = g_idle_add (make_rows_cb, filling);
}

/**
 * usk_rows_make:
 * @rows: a vertical box, filled by usk_rows_fill() or otherwise
 * @n_rows: how many rows are needed
 *
 * Makes those of the first @n_rows rows at once that still wait for spare time.
 *
 * Returns: whether there are more rows than before.
 */
gboolean
usk_rows_make (GtkBox *rows, guint n_rows)
{
  Filling *filling;
  guint n_made;

  g_return_val_if_fail (GTK_IS_BOX (rows), FALSE);

  filling = g_object_get_qdata (G_OBJECT (rows), get_quark ());
  if (filling == NULL || filling->n_made >= n_rows)
    return FALSE;

  n_made = filling->n_made;
  if (!make_rows (filling, n_rows - n_made))
    g_clear_handle_id (&filling->idle, g_source_remove);

  return filling->n_made > n_made;
}
