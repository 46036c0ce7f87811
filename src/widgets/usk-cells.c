/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Buttons in rows that break where the screen is narrow.  GTK has a flow box for
 * that, which is made to choose cells in: each takes the focus for itself, without
 * a name to read out, and Home and End lead to the first and the last of them.  For
 * a visitor there are only the buttons.
 */

#include "usk-cells.h"

/* Leaves the key to whoever is around the box, such as Home to the window. */
static gboolean
on_move_cursor_cb (GtkFlowBox *box, GtkMovementStep step, int count, gboolean extend, gboolean modify)
{
  g_signal_stop_emission_by_name (box, "move-cursor");

  return FALSE;
}

/**
 * usk_cells_give_keys_away:
 * @box: a flow box in which nothing can be selected
 *
 * Lets the keys mean in @box what they mean everywhere.
 */
void
usk_cells_give_keys_away (GtkFlowBox *box)
{
  g_return_if_fail (GTK_IS_FLOW_BOX (box));

  if (g_signal_handler_find (box, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, on_move_cursor_cb, NULL) == 0)
    g_signal_connect (box, "move-cursor", G_CALLBACK (on_move_cursor_cb), NULL);
}

/**
 * usk_cells_append:
 * @box: a flow box in which nothing can be selected
 * @button: (transfer floating): what stands last in it from now on
 *
 * Puts @button into a cell that takes no step of its own on the way of the focus.
 */
void
usk_cells_append (GtkFlowBox *box, GtkWidget *button)
{
  GtkWidget *cell;

  g_return_if_fail (GTK_IS_FLOW_BOX (box));
  g_return_if_fail (GTK_IS_WIDGET (button));

  usk_cells_give_keys_away (box);
  cell = gtk_flow_box_child_new ();
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (cell), button);
  gtk_widget_set_focusable (cell, FALSE);
  gtk_flow_box_append (box, cell);
}
