/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who changes the language far down on a page is at the same row afterwards. */

#include "usk-test-app.h"

#include "usk-tongue.h"

typedef struct {
  const char *path;
  const char *action;
  const char *parameter; /* (nullable): as GVariant writes it */
  const char *list;      /* the class of the list */
  guint row;
} Screen;

static const Screen screens[] = {
  { "/place/sources", "win.open-sources", NULL, "list", 30 },
  { "/place/evidence", "win.open-evidence", "'dry-needling'", "list", 20 },
  { "/place/compare", "win.open-compare", "'microneedling'", "table", 9 },
  { "/place/search", "win.open-search", NULL, "list", 15 },
};

static void
open_screen (UskTestApp *app, const Screen *screen)
{
  g_autoptr (GVariant) parameter =
    screen->parameter != NULL ? g_variant_parse (NULL, screen->parameter, NULL, NULL, NULL) : NULL;

  usk_session_begin (app->session);
  usk_test_app_act (app, screen->action, parameter);
  usk_test_app_settle (app);
}

static void
set_up (UskTestApp **app, gconstpointer data)
{
  usk_test_app_set_motion (FALSE);
  *app = usk_test_app_new_in ("en", 1024, 600);
  open_screen (*app, data);
}

static void
tear_down (UskTestApp **app, gconstpointer data)
{
  usk_test_app_free (*app);
}

static gboolean
match_list (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_SCROLLED_WINDOW (widget) && gtk_widget_has_css_class (widget, data);
}

static GtkWidget *
find_list (UskTestApp *app, const char *css_class)
{
  GtkWidget *list = usk_test_find (usk_test_app_get_page (app), match_list, css_class);

  g_assert_nonnull (list);

  return list;
}

static GtkWidget *
get_row (GtkWidget *list, guint index)
{
  GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_first_child (gtk_widget_get_first_child (list)));

  while (row != NULL && index-- > 0)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

static double
get_value (GtkWidget *list)
{
  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (list)));
}

/* How much of a row is above the list. */
static double
get_share_above (GtkWidget *list, guint index)
{
  graphene_rect_t bounds = usk_test_get_bounds (get_row (list, index), list);

  return (double) (-bounds.origin.y / bounds.size.height);
}

static void
scroll_to (UskTestApp *app, GtkWidget *list, guint index)
{
  graphene_rect_t bounds;

  g_assert_nonnull (get_row (list, index));
  bounds = usk_test_get_bounds (get_row (list, index), list);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (list)),
                            get_value (list) + (double) (bounds.origin.y + bounds.size.height / 3));
  usk_test_app_settle (app);
}

typedef struct {
  UskTestApp *app;
  const Screen *screen;
  double first_value; /* that was painted of the new list */
  GtkWidget *before;
} Watch;

static void
on_painted_cb (GdkFrameClock *clock, Watch *watch)
{
  GtkWidget *list = usk_test_find (usk_test_app_get_page (watch->app), match_list, watch->screen->list);

  if (watch->first_value < 0 && list != NULL && list != watch->before && get_row (list, 0) != NULL)
    watch->first_value = get_value (list);
}

/* Nor is the top of the list painted before. */
static void
change_language (UskTestApp *app, const Screen *screen, const char *language)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (app->window));
  Watch watch = { app, screen, -1, find_list (app, screen->list) };
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_painted_cb), &watch);

  usk_test_app_act (app, "win.language", g_variant_new_string (language));
  usk_test_app_settle (app);
  g_signal_handler_disconnect (clock, handler);
  g_assert_cmpfloat (watch.first_value, >, 0);
}

static void
test_language (UskTestApp **app, gconstpointer data)
{
  static const char *const languages[] = { "es", "en" };
  const Screen *screen = data;

  scroll_to (*app, find_list (*app, screen->list), screen->row);
  g_assert_cmpfloat (get_value (find_list (*app, screen->list)), >, 200);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      double share;

      change_language (*app, screen, languages[i]);
      share = get_share_above (find_list (*app, screen->list), screen->row);
      g_assert_cmpfloat (share, >=, 0);
      g_assert_cmpfloat (share, <, 1);
    }
}

/* The next visitor begins at the top. */
static void
test_end_of_visit (UskTestApp **app, gconstpointer data)
{
  const Screen *screen = data;

  scroll_to (*app, find_list (*app, screen->list), screen->row);
  usk_test_app_act (*app, "win.language", g_variant_new_string ("es"));
  usk_test_app_act (*app, "win.end-visit", NULL);
  usk_test_app_settle (*app);
  open_screen (*app, screen);
  g_assert_cmpfloat (get_value (find_list (*app, screen->list)), ==, 0);
}

int
main (int argc, char **argv)
{
  usk_test_app_init (&argc, &argv);
  usk_tongue_set_folder (g_getenv ("UNDERSKIN_LOCALEDIR"));

  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    g_test_add (screens[i].path, UskTestApp *, &screens[i], set_up, test_language, tear_down);
  g_test_add ("/place/end-of-visit", UskTestApp *, &screens[0], set_up, test_end_of_visit, tear_down);

  return g_test_run ();
}
