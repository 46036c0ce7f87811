/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-toggle.h"

#include "usk-tail.h"

/* Words longer than this take another line. */
#define MAX_WIDTH_CHARS 15

/* A button whose child is not its own label has no name for a screen reader. */
static void
set_name (GtkWidget *toggle, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * usk_toggle_new:
 * @text: what there is to choose, in the visitor's language
 *
 * Returns: (transfer floating): a toggle button with that text.
 */
GtkWidget *
usk_toggle_new (const char *text)
{
  g_autofree char *words = NULL;
  GtkWidget *label;
  GtkWidget *toggle;

  g_return_val_if_fail (text != NULL, NULL);

  words = usk_tail_bind (text);
  label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "max-width-chars", MAX_WIDTH_CHARS,
                        "justify", GTK_JUSTIFY_CENTER, NULL);
  toggle = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "child", label, NULL);
  set_name (toggle, text);

  return toggle;
}

/**
 * usk_toggle_new_for_action:
 * @text: what there is to choose, in the visitor's language
 * @action: the full name of an action whose state is a string
 * @target: the state that this button stands for
 *
 * Returns: (transfer floating): a toggle button that chooses @target, and is
 *   pressed down while that is chosen.
 */
GtkWidget *
usk_toggle_new_for_action (const char *text, const char *action, const char *target)
{
  GtkWidget *toggle;

  g_return_val_if_fail (action != NULL && target != NULL, NULL);

  toggle = usk_toggle_new (text);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (toggle), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (toggle), "s", target);

  return toggle;
}

/**
 * usk_toggle_set_text:
 * @toggle: a button of usk_toggle_new()
 * @text: what it stands for from now on
 */
void
usk_toggle_set_text (GtkWidget *toggle, const char *text)
{
  g_autofree char *words = NULL;

  g_return_if_fail (GTK_IS_TOGGLE_BUTTON (toggle));
  g_return_if_fail (text != NULL);

  words = usk_tail_bind (text);
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (toggle))), words);
  set_name (toggle, text);
}
