/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is asked for with the wrong arguments is refused in one sentence, before
 * anything is made of them.
 */

#include "usk-children.h"
#include "usk-handout-choices.h"
#include "usk-label-layer.h"
#include "usk-language-view.h"
#include "usk-parts-view.h"
#include "usk-source-view.h"
#include "usk-tick-list.h"

static void
expect (const char *pattern)
{
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, pattern);
}

static void
test_views (void)
{
  const char *const none[] = { NULL };

  expect ("*USK_IS_SCENE (scene)*");
  g_assert_null (usk_parts_view_new (NULL));
  g_test_assert_expected_messages ();
  expect ("*USK_IS_SOURCE (source)*");
  g_assert_null (usk_source_view_new (NULL, NULL));
  g_test_assert_expected_messages ();
  expect ("*current != NULL*");
  g_assert_null (usk_language_view_new (none, NULL));
  g_test_assert_expected_messages ();
  expect ("*language != NULL*");
  g_assert_null (usk_language_label_new ("Hello", NULL));
  g_test_assert_expected_messages ();
}

static void
test_lists (void)
{
  expect ("*USK_IS_TICK_LIST (self)*");
  usk_tick_list_set_passages (NULL, NULL, NULL);
  g_test_assert_expected_messages ();
  expect ("*USK_IS_LABEL_LAYER (self)*");
  usk_label_layer_set_labels (NULL, NULL, NULL);
  g_test_assert_expected_messages ();
  expect ("*USK_IS_HANDOUT_CHOICES (self)*");
  usk_handout_choices_reset (NULL);
  g_test_assert_expected_messages ();
}

static void
assert_emptied (GtkWidget *parent)
{
  g_object_ref_sink (parent);
  usk_children_remove (parent);
  g_assert_null (gtk_widget_get_first_child (parent));
  g_assert_finalize_object (parent);
}

/* Each kind of widget has its own way to let a child go. */
static void
test_children (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *flow = gtk_flow_box_new ();
  GtkWidget *grid = gtk_grid_new ();

  for (int i = 0; i < 3; i++)
    {
      gtk_box_append (GTK_BOX (box), gtk_label_new ("a"));
      gtk_flow_box_append (GTK_FLOW_BOX (flow), gtk_label_new ("b"));
      gtk_grid_attach (GTK_GRID (grid), gtk_label_new ("c"), i, 0, 1, 1);
    }
  assert_emptied (box);
  assert_emptied (flow);
  assert_emptied (grid);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_func ("/wrong-use/views", test_views);
  g_test_add_func ("/wrong-use/lists", test_lists);
  g_test_add_func ("/wrong-use/children", test_children);

  return g_test_run ();
}
