/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-text-scale.h"

typedef struct {
  GtkWidget *window;
  GtkWidget *label;
  UskTextScale *scale;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = gtk_window_new ();
  fixture->label = gtk_label_new ("Words");
  gtk_widget_add_css_class (fixture->window, "kiosk");
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->label);
  fixture->scale = usk_text_scale_new (fixture->window);
  gtk_widget_show (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->scale);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* In pixels, as the words of the window are set. */
static double
get_font_size (Fixture *fixture)
{
  PangoContext *context = gtk_widget_get_pango_context (fixture->label);

  return (double) pango_font_description_get_size (pango_context_get_font_description (context)) / PANGO_SCALE;
}

/* A window takes up a new style with its next frame. */
static void
wait_for_font_size (Fixture *fixture, double expected)
{
  while (ABS (get_font_size (fixture) - expected) > 0.01)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_expects_at_once (Fixture *fixture, gconstpointer data)
{
  usk_text_scale_expect (fixture->scale, 1920, 1080);
  g_assert_false (usk_text_scale_is_due (fixture->scale));
  wait_for_font_size (fixture, 24);
  g_assert_false (gtk_widget_has_css_class (fixture->window, "compact"));

  usk_text_scale_expect (fixture->scale, 1024, 600);
  g_assert_true (gtk_widget_has_css_class (fixture->window, "compact"));
}

/* While sizes are given out no style may change. */
static void
test_follows_later (Fixture *fixture, gconstpointer data)
{
  usk_text_scale_expect (fixture->scale, 1920, 1080);
  wait_for_font_size (fixture, 24);
  usk_text_scale_follow (fixture->scale, 1920, 1080);
  g_assert_false (usk_text_scale_is_due (fixture->scale));

  usk_text_scale_follow (fixture->scale, 3840, 2160);
  g_assert_true (usk_text_scale_is_due (fixture->scale));
  g_assert_cmpfloat_with_epsilon (get_font_size (fixture), 24, 0.01);
  wait_for_font_size (fixture, 48);
  g_assert_false (usk_text_scale_is_due (fixture->scale));
}

/* One that goes takes what it was about to do with it. */
static void
test_goes_when_due (Fixture *fixture, gconstpointer data)
{
  UskTextScale *other = usk_text_scale_new (fixture->window);

  usk_text_scale_follow (other, 3840, 2160);
  g_assert_true (usk_text_scale_is_due (other));
  g_assert_finalize_object (other);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  usk_text_scale_expect (fixture->scale, 1920, 1080);
  wait_for_font_size (fixture, 24);
}

static void
test_chosen_size (Fixture *fixture, gconstpointer data)
{
  for (guint size = 1; size <= 4; size++)
    {
      usk_text_scale_choose (fixture->scale, size);
      for (guint i = 1; i <= 4; i++)
        {
          g_autofree char *name = g_strdup_printf ("text-%u", i);

          g_assert_cmpint (gtk_widget_has_css_class (fixture->window, name), ==, i == size);
        }
    }
}

#define add(path, function) g_test_add ("/text-scale/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  add ("expects-at-once", test_expects_at_once);
  add ("follows-later", test_follows_later);
  add ("goes-when-due", test_goes_when_due);
  add ("chosen-size", test_chosen_size);

  return g_test_run ();
}
