/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whoever is measured first meets its fonts and styles for the first time, which takes
 * longer than a frame may.  That can be had before, while nobody waits.
 */

#include "usk-ahead.h"

struct _UskAhead {
  GQueue parts; /* of GtkWidget, owned */
};

/**
 * usk_ahead_new:
 *
 * Returns: (transfer full): nothing to be measured yet.
 */
UskAhead *
usk_ahead_new (void)
{
  UskAhead *self = g_new0 (UskAhead, 1);

  g_queue_init (&self->parts);

  return self;
}

/**
 * usk_ahead_free:
 * @self: (transfer full): what is to be measured
 */
void
usk_ahead_free (UskAhead *self)
{
  g_queue_clear_full (&self->parts, g_object_unref);
  g_free (self);
}

/**
 * usk_ahead_add_children:
 * @self: what is to be measured
 * @parent: a widget
 *
 * Adds each child of @parent as a part of its own.
 */
void
usk_ahead_add_children (UskAhead *self, GtkWidget *parent)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_WIDGET (parent));

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    g_queue_push_tail (&self->parts, g_object_ref (child));
}

/**
 * usk_ahead_measure_next:
 * @self: what is to be measured
 * @width: for which to measure in pixels, about
 *
 * Measures the next part, if there is one.
 *
 * Returns: whether there was one.
 */
gboolean
usk_ahead_measure_next (UskAhead *self, int width)
{
  g_autoptr (GtkWidget) part = NULL;
  int least;

  g_return_val_if_fail (self != NULL, FALSE);

  part = g_queue_pop_head (&self->parts);
  if (part == NULL)
    return FALSE;

  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, MAX (width, least), NULL, NULL, NULL, NULL);

  return TRUE;
}
