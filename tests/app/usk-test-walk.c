/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-test-walk.h"

#include "usk-treatment-card.h"

void
usk_test_walk_set_up (UskTestApp **app, gconstpointer data)
{
  usk_test_app_set_motion (FALSE);
  *app = usk_test_app_new (1024, 600);
  usk_test_app_hide_pixels (*app);
}

void
usk_test_walk_tear_down (UskTestApp **app, gconstpointer data)
{
  usk_test_app_free (*app);
}

void
usk_test_walk_click (UskTestApp *app, GtkWidget *button)
{
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  usk_test_app_settle (app);
}

void
usk_test_walk_click_action (UskTestApp *app, const char *action)
{
  usk_test_walk_click (app, usk_test_find_action (usk_test_app_get_page (app), action));
}

void
usk_test_walk_assert_step (UskTestApp *app, guint number)
{
  g_autofree char *progress = g_strdup_printf ("Step %u of %u", number, USK_TEST_WALK_N_STEPS);

  usk_test_app_assert_step (app, progress);
}

GtkWidget *
usk_test_walk_find_card (UskTestApp *app, guint index)
{
  GtkWidget *card = usk_test_find_type (usk_test_app_get_page (app), USK_TYPE_TREATMENT_CARD);

  for (guint i = 0; i < index && card != NULL; i++)
    card = gtk_widget_get_next_sibling (card);

  return card;
}

UskSheet *
usk_test_walk_find_sheet (UskTestApp *app)
{
  return (UskSheet *) usk_test_find_type (GTK_WIDGET (app->window), USK_TYPE_SHEET);
}

GtkWidget *
usk_test_walk_find_class (GtkWidget *root, const char *name)
{
  if (gtk_widget_get_mapped (root) && gtk_widget_has_css_class (root, name))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = usk_test_walk_find_class (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}
