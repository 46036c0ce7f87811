/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How many touches it takes from home to every claim, every cell of the
 * comparison and every source.  Each way is gone by pressing the very buttons
 * that a visitor sees, and what opens must be what was asked for.
 */

#include <stdlib.h>

#include "usk-claim-row.h"
#include "usk-panel-cell.h"
#include "usk-qr-view.h"
#include "usk-sheet.h"
#include "usk-source-row.h"
#include "usk-test-app.h"

#define MOST_TAPS    4
#define LEAST_TARGET 44
#define N_CLAIMS     99
#define N_CELLS      (13 * 18)
#define N_SOURCES    106

typedef struct {
  UskTestApp *app;
  guint taps;
  guint most;
  guint reached;
} Way;

static int window_width, window_height;

/* A finger can only press what is on screen, is large enough, is not covered
 * and lies on the page or can be scrolled to on it.
 */
static void
tap (Way *way, GtkWidget *button)
{
  GtkWidget *window = GTK_WIDGET (way->app->window);
  graphene_rect_t bounds;

  g_assert_true (GTK_IS_BUTTON (button));
  g_assert_true (gtk_widget_get_mapped (button) && gtk_widget_is_sensitive (button));
  bounds = usk_test_get_bounds (button, window);
  g_assert_cmpfloat (bounds.size.width, >=, LEAST_TARGET);
  g_assert_cmpfloat (bounds.size.height, >=, LEAST_TARGET);
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, window_width);
  if (gtk_widget_get_ancestor (button, GTK_TYPE_SCROLLED_WINDOW) == NULL)
    g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, window_height);

  g_signal_emit_by_name (button, "clicked");
  way->taps++;
  g_assert_cmpuint (way->taps, <=, MOST_TAPS);
}

static GtkWidget *
get_page (Way *way)
{
  return usk_test_app_get_page (way->app);
}

static GtkWidget *
get_sheet (Way *way)
{
  return usk_test_find_type (GTK_WIDGET (way->app->window), USK_TYPE_SHEET);
}

/* Ends one way and stands where it forked: the last tap is taken back by
 * closing the sheet, so that what is counted is always a way from home.
 */
static void
arrive (Way *way, const char *expected)
{
  GtkWidget *sheet = get_sheet (way);

  g_assert_nonnull (sheet);
  if (usk_test_find_text (sheet, expected) == NULL)
    g_error ("The sheet does not say “%s”", expected);
  way->reached++;
  way->most = MAX (way->most, way->taps);
  way->taps--;
  g_assert_true (gtk_widget_activate_action (sheet, "sheet.close", NULL));
  g_assert_null (get_sheet (way));
}

static void
start (Way *way, const char *action)
{
  usk_test_app_act (way->app, "win.home", NULL);
  usk_test_app_settle (way->app);
  usk_test_app_assert_page (way->app, "home");
  way->taps = 0;
  tap (way, usk_test_find_action (get_page (way), action));
  usk_test_app_settle (way->app);
}

typedef struct {
  const char *action;
  GVariant *target;
} Target;

static gboolean
match_target (GtkWidget *widget, gconstpointer data)
{
  const Target *target = data;
  GVariant *value;

  if (!GTK_IS_BUTTON (widget) || g_strcmp0 (usk_test_get_action (widget), target->action) != 0)
    return FALSE;

  value = usk_test_get_target (widget);

  return value != NULL && g_variant_equal (value, target->target);
}

static GtkWidget *
find_target (Way *way, const char *action, GVariant *target)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (target);
  Target wanted = { action, owned };
  GtkWidget *found = usk_test_find (get_page (way), match_target, &wanted);

  if (found == NULL)
    {
      g_autofree char *printed = g_variant_print (owned, FALSE);

      g_error ("No button opens %s of %s", action, printed);
    }

  return found;
}

static void
report (Way *way, guint expected)
{
  g_test_message ("%u reached, each with at most %u taps", way->reached, way->most);
  g_assert_cmpuint (way->reached, ==, expected);
}

static void
test_claims (void)
{
  static const char *const articles[] = { "microneedling", "dry-needling", "facial-massage" };
  g_autoptr (UskTestApp) app = usk_test_app_new (window_width, window_height);
  Way way = { app, 0, 0, 0 };

  usk_test_app_hide_pixels (app);
  for (guint article = 0; article < G_N_ELEMENTS (articles); article++)
    {
      g_autoptr (GListModel) claims = usk_library_list_claims (app->library, articles[article], NULL);

      start (&way, "win.open-evidence");
      tap (&way, find_target (&way, "evidence.article", g_variant_new_string (articles[article])));
      usk_test_app_settle (app);
      for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
        {
          g_autoptr (UskClaim) claim = g_list_model_get_item (claims, i);

          tap (&way, find_target (&way, "win.show-claim", g_variant_new_string (usk_claim_get_id (claim))));
          arrive (&way, usk_passage_get_plain (usk_claim_get_why (claim)));
        }
    }
  report (&way, N_CLAIMS);
}

/* A choice that is not among those compared is pressed first. */
static void
choose (Way *way, UskChoice *choice)
{
  GtkWidget *button = usk_test_find_button (get_page (way), usk_choice_get_name (choice));

  g_assert_true (GTK_IS_TOGGLE_BUTTON (button));
  if (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
    tap (way, button);
  usk_test_app_settle (way->app);
}

static void
test_cells (void)
{
  g_autoptr (UskTestApp) app = usk_test_app_new (window_width, window_height);
  g_autoptr (GListModel) choices = usk_library_list_choices (app->library, NULL);
  g_autoptr (GListModel) aspects = usk_library_list_aspects (app->library, NULL);
  Way way = { app, 0, 0, 0 };

  usk_test_app_hide_pixels (app);
  for (guint c = 0; c < g_list_model_get_n_items (choices); c++)
    {
      g_autoptr (UskChoice) choice = g_list_model_get_item (choices, c);

      start (&way, "win.open-compare");
      choose (&way, choice);
      for (guint a = 0; a < g_list_model_get_n_items (aspects); a++)
        {
          g_autoptr (UskAspect) aspect = g_list_model_get_item (aspects, a);
          const char *ids[] = { usk_choice_get_id (choice), usk_aspect_get_id (aspect) };
          g_autoptr (UskPanel) panel = usk_library_get_panel (app->library, ids[0], ids[1], NULL);

          tap (&way, find_target (&way, "win.show-panel", g_variant_new ("(ss)", ids[0], ids[1])));
          arrive (&way, usk_panel_get_reason (panel));
        }
    }
  report (&way, N_CELLS);
}

/* The code on the sheet carries the address, and nothing else does. */
static void
check_code (Way *way, UskSource *source)
{
  GtkWidget *view = usk_test_find_type (get_sheet (way), USK_TYPE_QR_VIEW);
  const char *doi = usk_source_get_doi (source);
  g_autofree char *address = doi != NULL ? g_strconcat ("https://doi.org/", doi, NULL) : NULL;

  g_assert_cmpint (view != NULL, ==, doi != NULL);
  if (view != NULL)
    {
      gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
      g_assert_cmpstr (usk_qr_code_get_text (usk_qr_view_get_code (USK_QR_VIEW (view))), ==, address);
    }
}

static void
test_sources (void)
{
  g_autoptr (UskTestApp) app = usk_test_app_new (window_width, window_height);
  g_autoptr (GListModel) sources = usk_library_list_sources (app->library, NULL, NULL);
  Way way = { app, 0, 0, 0 };

  usk_test_app_hide_pixels (app);
  start (&way, "win.open-sources");
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (UskSource) source = g_list_model_get_item (sources, i);
      GtkWidget *row;

      row = find_target (&way, "win.show-source", g_variant_new_string (usk_source_get_key (source)));
      g_assert_true (USK_IS_SOURCE_ROW (row));
      tap (&way, row);
      check_code (&way, source);
      arrive (&way, usk_source_get_reference (source));
    }
  report (&way, N_SOURCES);
}

int
main (int argc, char **argv)
{
  usk_test_app_init (&argc, &argv);
  usk_test_app_set_motion (FALSE);
  g_assert_cmpint (argc, ==, 3);
  window_width = atoi (argv[1]);
  window_height = atoi (argv[2]);

  g_test_add_func ("/taps/claims", test_claims);
  g_test_add_func ("/taps/cells", test_cells);
  g_test_add_func ("/taps/sources", test_sources);

  return g_test_run ();
}
