/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A button with an "action-name" enters itself into the lists of who listens to
 * that action, of its page, of the window and of the application.  When several
 * of them go, GTK 4.8 takes only one out of the upper lists, and so a page that
 * makes its rows anew for each visitor would make these lists longer for ever.
 * What leads somewhere needs not to listen.
 */

#include "usk-way.h"

typedef struct {
  char *action;
  GVariant *target;
} Way;

static void
way_free (gpointer data)
{
  Way *way = data;

  g_clear_pointer (&way->target, g_variant_unref);
  g_free (way->action);
  g_free (way);
}

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("usk-way");
}

static Way *
get_way (GtkButton *button)
{
  return g_object_get_qdata (G_OBJECT (button), get_quark ());
}

static void
on_clicked_cb (GtkButton *button)
{
  const Way *way = get_way (button);

  gtk_widget_activate_action_variant (GTK_WIDGET (button), way->action, way->target);
}

/**
 * usk_way_set:
 * @button: a button
 * @action: an action of whoever holds the button, such as "win.show-source"
 * @target: (nullable): what it opens; a floating one is taken
 *
 * Makes the button activate @action, and nothing that it may have activated before.
 */
void
usk_way_set (GtkButton *button, const char *action, GVariant *target)
{
  Way *way;

  g_return_if_fail (GTK_IS_BUTTON (button));
  g_return_if_fail (action != NULL);

  if (get_way (button) == NULL)
    g_signal_connect (button, "clicked", G_CALLBACK (on_clicked_cb), NULL);
  way = g_new0 (Way, 1);
  way->action = g_strdup (action);
  if (target != NULL)
    way->target = g_variant_ref_sink (target);
  g_object_set_qdata_full (G_OBJECT (button), get_quark (), way, way_free);
}

/**
 * usk_way_clear:
 * @button: a button
 *
 * Lets @button lead nowhere, until it is led somewhere else.
 */
void
usk_way_clear (GtkButton *button)
{
  g_return_if_fail (GTK_IS_BUTTON (button));

  if (get_way (button) == NULL)
    return;

  g_signal_handlers_disconnect_by_func (button, on_clicked_cb, NULL);
  g_object_set_qdata (G_OBJECT (button), get_quark (), NULL);
}

/**
 * usk_way_get_action:
 * @button: a button
 *
 * Returns: (transfer none) (nullable): the action that it activates.
 */
const char *
usk_way_get_action (GtkButton *button)
{
  const Way *way;

  g_return_val_if_fail (GTK_IS_BUTTON (button), NULL);

  way = get_way (button);

  return way != NULL ? way->action : NULL;
}

/**
 * usk_way_get_target:
 * @button: a button
 *
 * Returns: (transfer none) (nullable): what it opens.
 */
GVariant *
usk_way_get_target (GtkButton *button)
{
  const Way *way;

  g_return_val_if_fail (GTK_IS_BUTTON (button), NULL);

  way = get_way (button);

  return way != NULL ? way->target : NULL;
}
