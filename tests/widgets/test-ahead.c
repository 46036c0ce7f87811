/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-ahead.h"

#define N_PARTS 3
#define WIDTH   400

static GtkSizeRequestMode
get_request_mode_cb (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_cb (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
            int *minimum_baseline, int *natural_baseline)
{
  GArray *measured = g_object_get_data (G_OBJECT (widget), "measured");

  if (orientation == GTK_ORIENTATION_VERTICAL)
    g_array_append_val (measured, for_size);
  *minimum = *natural = 10;
}

static void
allocate_cb (GtkWidget *widget, int width, int height, int baseline)
{
}

/* A part that keeps for which widths it was asked for its height. */
static GtkWidget *
create_part (GArray *measured)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (part, gtk_custom_layout_new (get_request_mode_cb, measure_cb, allocate_cb));
  g_object_set_data_full (G_OBJECT (part), "measured", g_array_ref (measured), (GDestroyNotify) g_array_unref);

  return part;
}

typedef struct {
  GtkWidget *box;
  GArray *measured[N_PARTS];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  for (guint i = 0; i < N_PARTS; i++)
    {
      fixture->measured[i] = g_array_new (FALSE, FALSE, sizeof (int));
      gtk_box_append (GTK_BOX (fixture->box), create_part (fixture->measured[i]));
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->box);
  for (guint i = 0; i < N_PARTS; i++)
    g_array_unref (fixture->measured[i]);
}

/* Each call measures one part, as wide as it was told, until there is none. */
static void
test_one_at_a_time (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskAhead) ahead = usk_ahead_new ();

  usk_ahead_add_children (ahead, fixture->box);
  for (guint i = 0; i < N_PARTS; i++)
    {
      g_assert_cmpuint (fixture->measured[i]->len, ==, 0);
      g_assert_true (usk_ahead_measure_next (ahead, WIDTH));
      g_assert_cmpuint (fixture->measured[i]->len, ==, 1);
      g_assert_cmpint (g_array_index (fixture->measured[i], int, 0), ==, WIDTH);
    }
  g_assert_false (usk_ahead_measure_next (ahead, WIDTH));
}

/* What was measured so is not measured again when it gets that place. */
static void
test_never_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskAhead) ahead = usk_ahead_new ();

  usk_ahead_add_children (ahead, fixture->box);
  while (usk_ahead_measure_next (ahead, WIDTH))
    ;
  gtk_widget_measure (fixture->box, GTK_ORIENTATION_VERTICAL, WIDTH, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < N_PARTS; i++)
    g_assert_cmpuint (fixture->measured[i]->len, ==, 1);
}

/* A part that went in the meantime is no reason to stop, nor kept for longer. */
static void
test_part_goes (Fixture *fixture, gconstpointer data)
{
  UskAhead *ahead = usk_ahead_new ();
  GtkWidget *first = gtk_widget_get_first_child (fixture->box);

  usk_ahead_add_children (ahead, fixture->box);
  g_object_add_weak_pointer (G_OBJECT (first), (gpointer *) &first);
  gtk_box_remove (GTK_BOX (fixture->box), first);
  g_assert_true (usk_ahead_measure_next (ahead, WIDTH));
  g_assert_null (first);
  g_assert_true (usk_ahead_measure_next (ahead, WIDTH));
  usk_ahead_free (ahead);
  g_assert_cmpuint (fixture->measured[1]->len, ==, 1);
  g_assert_cmpuint (fixture->measured[2]->len, ==, 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/ahead/one-at-a-time", Fixture, NULL, set_up, test_one_at_a_time, tear_down);
  g_test_add ("/ahead/never-again", Fixture, NULL, set_up, test_never_again, tear_down);
  g_test_add ("/ahead/part-goes", Fixture, NULL, set_up, test_part_goes, tear_down);

  return g_test_run ();
}
