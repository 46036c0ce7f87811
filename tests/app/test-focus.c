/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the focus is, where it is seen, and what the keys of the window reach. */

#include <string.h>

#include "usk-test-app.h"

/* How far the frame around a button may stand off it, in pixels, and how long it may take to come, in milliseconds. */
#define MARGIN     10
#define TRANSITION 400

static void
set_up (UskTestApp **app, gconstpointer data)
{
  *app = usk_test_app_new (1280, 800);
  usk_test_app_hide_pixels (*app);
  usk_test_app_act (*app, "win.begin", NULL);
  usk_test_app_settle (*app);
}

static void
tear_down (UskTestApp **app, gconstpointer data)
{
  g_clear_pointer (app, usk_test_app_free);
}

/* Both of the same widget.  Returns how many pixels differ beyond @inside. */
static guint
count_beyond (GdkTexture *before, GdkTexture *after, const graphene_rect_t *inside, guint *n_inside)
{
  int width = gdk_texture_get_width (before), height = gdk_texture_get_height (before);
  gsize stride = (gsize) width * 4;
  g_autofree guchar *old = g_malloc (stride * (gsize) height);
  g_autofree guchar *new = g_malloc (stride * (gsize) height);
  guint n_beyond = 0;

  gdk_texture_download (before, old, stride);
  gdk_texture_download (after, new, stride);
  *n_inside = 0;
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        gsize at = (gsize) y * stride + (gsize) x * 4;

        if (memcmp (old + at, new + at, 4) == 0)
          continue;
        if (graphene_rect_contains_point (inside, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
          (*n_inside)++;
        else
          n_beyond++;
      }

  return n_beyond;
}

/* Without a window manager no window is active, so this says what GTK says of one that is. */
static void
show_focus (GtkWidget *widget)
{
  gtk_widget_set_state_flags (widget, GTK_STATE_FLAG_FOCUSED, FALSE);
  for (GtkWidget *around = widget; around != NULL; around = gtk_widget_get_parent (around))
    gtk_widget_set_state_flags (around, GTK_STATE_FLAG_FOCUS_WITHIN | GTK_STATE_FLAG_FOCUS_VISIBLE, FALSE);
}

/* The picture of a page is taken right behind a frame: before the next one, rows that came in
 * spare time may not have their place yet.
 */
static GdkTexture *
take_picture (UskTestApp *app, GtkWidget *widget)
{
  usk_test_app_wait (TRANSITION);
  usk_test_app_settle (app);

  return usk_test_render (widget);
}

/* Who looks for the focus finds one frame, and not one around each box that it is in. */
static void
test_one_outline (UskTestApp **app, gconstpointer data)
{
  g_autoptr (GdkTexture) before = NULL;
  g_autoptr (GdkTexture) after = NULL;
  GtkWidget *page, *button;
  graphene_rect_t bounds;
  guint n_inside;

  usk_test_app_act (*app, "win.open-sources", NULL);
  gtk_root_set_focus (GTK_ROOT ((*app)->window), NULL);
  usk_test_app_settle (*app);
  page = usk_test_app_get_page (*app);
  button = usk_test_find_action (page, "win.text-size");
  bounds = usk_test_get_bounds (button, page);
  graphene_rect_inset (&bounds, -MARGIN, -MARGIN);

  before = take_picture (*app, page);
  show_focus (button);
  after = take_picture (*app, page);
  g_assert_cmpuint (count_beyond (before, after, &bounds, &n_inside), ==, 0);
  g_assert_cmpuint (n_inside, >, 0);
}

/* How thick the frame is that came around @inside, above it or below it, in pixels. */
static guint
measure_frame (GdkTexture *before, GdkTexture *after, const graphene_rect_t *inside, gboolean above)
{
  int width = gdk_texture_get_width (before), height = gdk_texture_get_height (before);
  gsize stride = (gsize) width * 4;
  g_autofree guchar *old = g_malloc (stride * (gsize) height);
  g_autofree guchar *new = g_malloc (stride * (gsize) height);
  gsize x = (gsize) (inside->origin.x + inside->size.width / 2);
  int edge = (int) (above ? inside->origin.y : inside->origin.y + inside->size.height);
  guint thickness = 0;

  gdk_texture_download (before, old, stride);
  gdk_texture_download (after, new, stride);
  for (int y = above ? edge - MARGIN : edge; y < (above ? edge : edge + MARGIN); y++)
    if (memcmp (old + (gsize) y * stride + x * 4, new + (gsize) y *stride + x * 4, 4) != 0)
      thickness++;

  return thickness;
}

static gboolean
match_row (GtkWidget *widget, gconstpointer data)
{
  return gtk_widget_has_css_class (widget, "part") && gtk_widget_has_css_class (widget, "current");
}

/* The first thing in a sheet stands at the edge of what scrolls, which must not cut the frame off. */
static void
test_outline_in_a_sheet (UskTestApp **app, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET ((*app)->window);
  g_autoptr (GdkTexture) before = NULL;
  g_autoptr (GdkTexture) after = NULL;
  GtkWidget *row, *all = gtk_window_get_child (GTK_WINDOW (window));
  graphene_rect_t bounds;
  guint above, below;

  usk_test_app_act (*app, "win.choose-language", NULL);
  usk_test_app_settle (*app);
  gtk_root_set_focus (GTK_ROOT (window), NULL);
  row = usk_test_find (all, match_row, NULL);
  g_assert_nonnull (row);
  bounds = usk_test_get_bounds (row, all);
  before = take_picture (*app, all);
  show_focus (row);
  after = take_picture (*app, all);
  above = measure_frame (before, after, &bounds, TRUE);
  g_assert_cmpuint (above, >, 0);
  below = measure_frame (before, after, &bounds, FALSE);
  /* Edges lie between pixels. */
  g_assert_cmpuint (above + 1, >=, below);
}

static void
leave_and_come_back (UskTestApp *app, const char *away, const char *back)
{
  usk_test_app_act (app, away, NULL);
  usk_test_app_settle (app);
  usk_test_app_act (app, back, NULL);
  usk_test_app_settle (app);
  usk_test_app_assert_page (app, "home");
}

/* Who comes back to a page goes on where they were; the next visitor does not. */
static void
test_focus_of_a_visit (UskTestApp **app, gconstpointer data)
{
  GtkWidget *first = usk_test_app_get_focus (*app);
  GtkWidget *button = usk_test_find_action (usk_test_app_get_page (*app), "win.open-sources");

  g_assert_nonnull (first);
  g_assert_true (first != button);
  gtk_widget_grab_focus (button);
  leave_and_come_back (*app, "win.open-search", "win.home");
  g_assert_true (usk_test_app_get_focus (*app) == button);
  leave_and_come_back (*app, "win.end-visit", "win.begin");
  g_assert_true (usk_test_app_get_focus (*app) != button);
  g_assert_true (gtk_widget_is_ancestor (usk_test_app_get_focus (*app), usk_test_app_get_page (*app)));
}

/* What the warning covers must be as it was when the visitor says that they stay. */
static void
test_keys_below_the_warning (UskTestApp **app, gconstpointer data)
{
  g_assert_true (usk_test_app_press (*app, "slash"));
  usk_test_app_assert_page (*app, "search");
  usk_session_warn ((*app)->session);
  g_assert_false (usk_test_app_press (*app, "Home"));
  g_assert_false (usk_test_app_press (*app, "<Control>plus"));
  usk_test_app_assert_page (*app, "search");
  g_assert_cmpuint (usk_session_get_text_size ((*app)->session), ==, USK_SESSION_MIN_TEXT_SIZE);
  usk_session_stay ((*app)->session);
  g_assert_true (usk_test_app_press (*app, "<Control>plus"));
  g_assert_cmpuint (usk_session_get_text_size ((*app)->session), ==, USK_SESSION_MIN_TEXT_SIZE + 1);
  g_assert_true (usk_test_app_press (*app, "Home"));
  usk_test_app_assert_page (*app, "home");
}

/* Who works with the keys begins with what most people came for. */
static void
test_home_begins_at_a_card (UskTestApp **app, gconstpointer data)
{
  GtkWidget *first = usk_test_find_action (usk_test_app_get_page (*app), "win.open-treatment");

  g_assert_nonnull (first);
  g_assert_true (usk_test_app_get_focus (*app) == first);
  leave_and_come_back (*app, "win.end-visit", "win.begin");
  g_assert_true (usk_test_app_get_focus (*app) == first);
}

int
main (int argc, char **argv)
{
  usk_test_app_init (&argc, &argv);
  usk_test_app_share_pictures ();

#define ADD(path, function) g_test_add ("/focus/" path, UskTestApp *, NULL, set_up, function, tear_down)
  ADD ("one-outline", test_one_outline);
  ADD ("outline-in-a-sheet", test_outline_in_a_sheet);
  ADD ("of-a-visit", test_focus_of_a_visit);
  ADD ("home-begins-at-a-card", test_home_begins_at_a_card);
  ADD ("keys-below-the-warning", test_keys_below_the_warning);
#undef ADD

  return g_test_run ();
}
