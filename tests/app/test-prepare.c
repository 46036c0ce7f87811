/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is done before a touch, with the first frame after it, and later. */

#include "usk-test-walk.h"

#include "usk-closing-page.h"
#include "usk-passage-list.h"
#include "usk-scrubber.h"
#include "usk-walkthrough-page.h"

static void
on_painted_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

/* The first frame of a treatment paints a whole page and does without labels, which
 * come with the next.
 */
static void
test_labels_come_after_the_page (UskTestApp **app, gconstpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET ((*app)->window));
  gboolean painted = FALSE;
  gulong handler;

  usk_test_app_act (*app, "win.home", NULL);
  usk_test_app_settle (*app);
  /* Otherwise the clock would let other things go first. */
  usk_test_app_wait (200);
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_painted_cb), &painted);
  usk_test_app_act (*app, "win.open-treatment", g_variant_new_string ("microneedling"));
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
  usk_test_walk_assert_step (*app, 1);
  g_assert_null (usk_test_walk_find_class (usk_test_app_get_page (*app), "marker"));
  usk_test_app_settle (*app);
  g_assert_nonnull (usk_test_walk_find_class (usk_test_app_get_page (*app), "marker"));
}

static UskPage *
new_page (UskTestApp *app, GType type)
{
  return g_object_ref_sink (g_object_new (type, "library", app->library, "rasterizer", app->rasterizer, "clinic",
                                          app->clinic, "session", app->session, NULL));
}

/* Also on a page that is not on screen. */
static GtkWidget *
find_hidden (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_hidden (child, type);

  return found;
}

static guint
count_lists_with_rows (GtkWidget *widget)
{
  guint n = USK_IS_PASSAGE_LIST (widget) && gtk_widget_get_first_child (widget) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_lists_with_rows (child);

  return n;
}

static const struct {
  const char *path;
  GType (*get_type) (void);
} prepared_pages[] = {
  { "/walk/prepare/walkthrough", usk_walkthrough_page_get_type },
  { "/walk/prepare/closing", usk_closing_page_get_type },
};

/* It comes to an end, and leaves nothing that a visitor could take for a step. */
static void
test_prepare (UskTestApp **app, gconstpointer data)
{
  g_autoptr (UskPage) page = new_page (*app, prepared_pages[GPOINTER_TO_UINT (data)].get_type ());
  guint n_slices = 0;

  g_assert_true (usk_page_prepare (page, 400));
  g_assert_cmpuint (count_lists_with_rows (GTK_WIDGET (page)), ==, 1);
  while (usk_page_prepare (page, 400))
    n_slices++;
  g_assert_cmpuint (n_slices, >, 1);
  g_assert_false (usk_page_prepare (page, 400));
  g_assert_cmpuint (count_lists_with_rows (GTK_WIDGET (page)), ==, 0);
}

/* The slider is there while the page is prepared, and so are the words with it and
 * without, so that no step is the first to measure them.
 */
static void
test_prepare_slider (UskTestApp **app, gconstpointer data)
{
  g_autoptr (UskPage) page = new_page (*app, USK_TYPE_WALKTHROUGH_PAGE);
  GtkWidget *scrubber = find_hidden (GTK_WIDGET (page), USK_TYPE_SCRUBBER);
  GtkWidget *mark = find_hidden (scrubber, GTK_TYPE_LABEL);
  guint n_with = 0, n_without = 0;

  while (usk_page_prepare (page, 400))
    if (gtk_widget_get_visible (scrubber))
      {
        g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (mark)), !=, "");
        n_with++;
      }
    else
      {
        n_without++;
      }
  g_assert_cmpuint (n_with, >, 1);
  g_assert_cmpuint (n_without, >, 1);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (mark)), ==, "");
}

/* Who opens the page in between keeps what was opened. */
static void
test_prepare_stops_at_a_touch (UskTestApp **app, gconstpointer data)
{
  g_autoptr (UskPage) page = new_page (*app, USK_TYPE_WALKTHROUGH_PAGE);
  g_autoptr (GError) error = NULL;

  g_assert_true (usk_page_prepare (page, 400));
  g_assert_true (usk_walkthrough_page_open (USK_WALKTHROUGH_PAGE (page), "dry-needling", 2, &error));
  g_assert_no_error (error);
  g_assert_false (usk_page_prepare (page, 400));
  g_assert_cmpuint (count_lists_with_rows (GTK_WIDGET (page)), ==, 1);
}

/* The time of a touch is spent on what it shows and not on what it may show later. */
static void
test_closing_fills_what_is_seen (UskTestApp **app, gconstpointer data)
{
  GtkWidget *page;

  usk_test_app_act (*app, "win.close-walkthrough", g_variant_new_string ("dry-needling"));
  usk_test_app_settle (*app);
  page = usk_test_app_get_page (*app);
  g_assert_cmpuint (count_lists_with_rows (page), ==, 1);
  usk_test_app_act (*app, "closing.section", g_variant_new_string ("aftercare"));
  usk_test_app_settle (*app);
  g_assert_cmpuint (count_lists_with_rows (page), ==, 2);
  g_assert_nonnull (gtk_widget_get_first_child (usk_test_find_type (page, USK_TYPE_PASSAGE_LIST)));
}

int
main (int argc, char **argv)
{
  usk_test_app_init (&argc, &argv);

#define ADD(path, data, function)                                                                                 \
  g_test_add ("/walk/" path, UskTestApp *, data, usk_test_walk_set_up, function, usk_test_walk_tear_down)
  ADD ("prepare/slider", NULL, test_prepare_slider);
  ADD ("labels-come-after-the-page", NULL, test_labels_come_after_the_page);
  ADD ("closing-fills-what-is-seen", NULL, test_closing_fills_what_is_seen);
  ADD ("prepare/stops-at-a-touch", NULL, test_prepare_stops_at_a_touch);
#undef ADD
  for (guint i = 0; i < G_N_ELEMENTS (prepared_pages); i++)
    g_test_add (prepared_pages[i].path, UskTestApp *, GUINT_TO_POINTER (i), usk_test_walk_set_up, test_prepare,
                usk_test_walk_tear_down);

  return g_test_run ();
}
