/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* GTK 4.8 leaves the pages that a stack does not show among what it tells a
 * screen reader, so a visitor who cannot see would be read every page at once.
 */

#include "usk-stack.h"

static void
update (GtkStack *stack)
{
  GtkWidget *shown = gtk_stack_get_visible_child (stack);

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (stack)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN, page != shown, -1);
}

/**
 * usk_stack_hide_other_pages:
 * @stack: a stack
 *
 * From now on a screen reader finds only the page that is on screen.
 */
void
usk_stack_hide_other_pages (GtkStack *stack)
{
  GtkSelectionModel *pages;

  g_return_if_fail (GTK_IS_STACK (stack));

  pages = gtk_stack_get_pages (stack);
  g_signal_connect (stack, "notify::visible-child", G_CALLBACK (update), NULL);
  g_signal_connect_object (pages, "items-changed", G_CALLBACK (update), stack, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (stack), "usk-stack-pages", pages, g_object_unref);
  update (stack);
}
