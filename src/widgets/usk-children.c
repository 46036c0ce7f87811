/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is in a widget that is filled anew for each visitor. */

#include "usk-children.h"

static void
remove_child (GtkWidget *parent, GtkWidget *child)
{
  if (GTK_IS_BOX (parent))
    gtk_box_remove (GTK_BOX (parent), child);
  else if (GTK_IS_FLOW_BOX (parent))
    gtk_flow_box_remove (GTK_FLOW_BOX (parent), child);
  else if (GTK_IS_GRID (parent))
    gtk_grid_remove (GTK_GRID (parent), child);
  else
    gtk_widget_unparent (child);
}

/**
 * usk_children_remove:
 * @parent: a box, a flow box, a grid, or a widget of ours that lets its layout manager
 *   place its children
 *
 * Removes all that is in @parent.
 */
void
usk_children_remove (GtkWidget *parent)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  while ((child = gtk_widget_get_first_child (parent)) != NULL)
    remove_child (parent, child);
}

/**
 * usk_children_forget_none:
 * @list: a list that had no children and has some now
 *
 * Of a list that it saw without rows GTK 4.8 remembers that its height has nothing to do
 * with its width, and then gives the rows the height of their narrowest form.  Whoever
 * measures makes it look again, which takes as long as laying out all rows.
 */
void
usk_children_forget_none (GtkWidget *list)
{
  int width;

  g_return_if_fail (GTK_IS_WIDGET (list));

  gtk_widget_measure (list, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
}
