/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-rows.h"

#define N_ITEMS   50
#define N_AT_ONCE 8

typedef struct {
  GtkBox *rows;
  GListModel *items;
  guint n_created;
  guint refuse; /* the row that cannot be made, from 1; 0 is none */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkStringList *items = gtk_string_list_new (NULL);

  for (guint i = 0; i < N_ITEMS; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      gtk_string_list_append (items, text);
    }
  fixture->items = G_LIST_MODEL (items);
  fixture->rows = g_object_ref_sink (GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0)));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->rows);
  /* Also the spare time holds them no longer. */
  g_assert_finalize_object (fixture->items);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  Fixture *fixture = user_data;

  if (++fixture->n_created == fixture->refuse)
    return NULL;

  return gtk_label_new (gtk_string_object_get_string (item));
}

static void
fill (Fixture *fixture)
{
  usk_rows_fill (fixture->rows, fixture->items, N_AT_ONCE, create_row, fixture);
}

/* The rows are those of the first items, in their order. */
static void
assert_rows (Fixture *fixture, guint n)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (fixture->rows));

  for (guint i = 0; i < n; i++, row = gtk_widget_get_next_sibling (row))
    g_assert_cmpuint (g_ascii_strtoull (gtk_label_get_label (GTK_LABEL (row)), NULL, 10), ==, i);
  g_assert_null (row);
}

/* Returns how often the main loop came back to it. */
static guint
spend_spare_time (void)
{
  guint n_turns = 0;

  while (g_main_context_iteration (NULL, FALSE))
    n_turns++;

  return n_turns;
}

static void
test_first_at_once (Fixture *fixture, gconstpointer data)
{
  fill (fixture);
  assert_rows (fixture, N_AT_ONCE);
}

static void
test_rest_in_spare_time (Fixture *fixture, gconstpointer data)
{
  fill (fixture);
  g_assert_cmpuint (spend_spare_time (), >, 5);
  assert_rows (fixture, N_ITEMS);
  g_assert_cmpuint (fixture->n_created, ==, N_ITEMS);
}

/* A visitor who chooses again before all rows are there sees nothing of the first choice. */
static void
test_fill_again (Fixture *fixture, gconstpointer data)
{
  fill (fixture);
  g_main_context_iteration (NULL, TRUE);
  fill (fixture);
  assert_rows (fixture, N_AT_ONCE);
  spend_spare_time ();
  assert_rows (fixture, N_ITEMS);

  fill (fixture);
  usk_rows_fill (fixture->rows, NULL, N_AT_ONCE, create_row, fixture);
  spend_spare_time ();
  assert_rows (fixture, 0);
}

static void
test_row_refused (Fixture *fixture, gconstpointer data)
{
  fixture->refuse = 3;
  fill (fixture);
  spend_spare_time ();
  assert_rows (fixture, 2);

  fixture->n_created = 0;
  fixture->refuse = N_AT_ONCE + 6;
  fill (fixture);
  spend_spare_time ();
  assert_rows (fixture, N_AT_ONCE + 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

#define ADD(path, function) g_test_add ("/rows/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("first-at-once", test_first_at_once);
  ADD ("rest-in-spare-time", test_rest_in_spare_time);
  ADD ("fill-again", test_fill_again);
  ADD ("row-refused", test_row_refused);
#undef ADD

  return g_test_run ();
}
