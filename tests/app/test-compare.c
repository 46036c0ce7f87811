/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The comparison and the claims as a visitor touches them. */

#include <stdlib.h>

#include "usk-chart-table.h"
#include "usk-chart-view.h"
#include "usk-claim-row.h"
#include "usk-panel-cell.h"
#include "usk-test-app.h"

#define LEAST_TARGET 44
#define N_CHOICES    13
#define N_ASPECTS    18
#define N_CLAIMS     99

static int window_width, window_height;

static guint
count_type (GtkWidget *root, GType type, gboolean (*check) (GtkWidget *))
{
  guint n = 0;

  if (!gtk_widget_get_mapped (root))
    return 0;
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (check == NULL || check (root)))
    n++;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_type (child, type, check);

  return n;
}

static void
press (GtkWidget *root, const char *text)
{
  GtkWidget *button = usk_test_find_button (root, text);

  if (button == NULL)
    g_error ("Nothing says “%s”", text);
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
is_pressed (UskTestApp *app, const char *text)
{
  GtkWidget *button = usk_test_find_button (usk_test_app_get_page (app), text);

  g_assert_nonnull (button);

  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));
}

/* Whether the column's head and not only the button to choose it is there. */
static gboolean
match_head (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "column-head") &&
         usk_test_find_text (widget, data) != NULL;
}

static gboolean
is_compared (UskTestApp *app, const char *name)
{
  return usk_test_find (usk_test_app_get_page (app), match_head, name) != NULL;
}

static gboolean
is_large (GtkWidget *button)
{
  graphene_rect_t bounds = usk_test_get_bounds (button, button);

  return bounds.size.width >= LEAST_TARGET && bounds.size.height >= LEAST_TARGET;
}

static void
assert_large_targets (UskTestApp *app)
{
  GtkWidget *page = usk_test_app_get_page (app);

  usk_test_app_settle (app);
  g_assert_cmpuint (count_type (page, GTK_TYPE_BUTTON, is_large), ==, count_type (page, GTK_TYPE_BUTTON, NULL));
}

static UskTestApp *
open_compare (void)
{
  UskTestApp *app = usk_test_app_new (window_width, window_height);

  usk_test_app_hide_pixels (app);
  usk_test_app_act (app, "win.open-compare", g_variant_new_string ("microneedling"));
  usk_test_app_assert_page (app, "compare");

  return app;
}

static void
test_choose (void)
{
  g_autoptr (UskTestApp) app = open_compare ();
  GtkWidget *page = usk_test_app_get_page (app);

  g_assert_true (is_compared (app, "Microneedling"));
  g_assert_true (is_compared (app, "Dry needling"));
  g_assert_true (is_compared (app, "No treatment, or wait"));

  /* What the visitor came to compare stays. */
  press (page, "Facelift");
  g_assert_true (is_compared (app, "Facelift"));
  g_assert_true (is_compared (app, "Microneedling"));
  g_assert_false (is_compared (app, "Dry needling"));
  g_assert_false (is_pressed (app, "Facelift") && is_pressed (app, "Chemical peel"));

  press (page, "Chemical peel");
  g_assert_true (is_compared (app, "Microneedling"));
  g_assert_false (is_compared (app, "No treatment, or wait"));
  press (page, "Facelift");
  g_assert_false (is_compared (app, "Facelift"));
  press (page, "Facelift");
  g_assert_true (is_compared (app, "Facelift"));
  g_assert_true (is_pressed (app, "Facelift"));
  assert_large_targets (app);
}

/* A table with few rows is not stretched to the height of the screen. */
static void
test_cells_fit_their_words (void)
{
  g_autoptr (UskTestApp) app = open_compare ();
  GtkWidget *page = usk_test_app_get_page (app);
  GtkWidget *cell;
  int minimum;

  usk_test_app_act (app, "compare.matter", g_variant_new_string ("pain"));
  usk_test_app_settle (app);
  cell = usk_test_find_type (page, USK_TYPE_PANEL_CELL);
  g_assert_nonnull (cell);
  gtk_widget_measure (gtk_widget_get_parent (cell), GTK_ORIENTATION_VERTICAL,
                      gtk_widget_get_width (gtk_widget_get_parent (cell)), &minimum, NULL, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_height (gtk_widget_get_parent (cell)), ==, minimum);
}

static void
test_matters (void)
{
  g_autoptr (UskTestApp) app = open_compare ();
  GtkWidget *page = usk_test_app_get_page (app);
  guint n;

  usk_test_app_settle (app);
  g_assert_cmpuint (count_type (page, USK_TYPE_PANEL_CELL, NULL), ==, 3 * N_ASPECTS);
  usk_test_app_act (app, "compare.matter", g_variant_new_string ("pain"));
  usk_test_app_settle (app);
  n = count_type (page, USK_TYPE_PANEL_CELL, NULL);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, 3 * N_ASPECTS);
  g_assert_nonnull (usk_test_find_text (page, "What does it feel like?"));
  g_assert_null (usk_test_find_text (page, "How long does one visit take?"));
}

/* Each picture is followed by its numbers in words, and a choice without a
 * number is not left out.
 */
static void
test_pictures (void)
{
  static const char *const views[] = { "depth", "time", "harm-sessions", "harm-people" };
  g_autoptr (UskTestApp) app = open_compare ();

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *table;

      usk_test_app_act (app, "compare.view", g_variant_new_string (views[i]));
      usk_test_app_settle (app);
      table = usk_test_find_type (usk_test_app_get_page (app), USK_TYPE_CHART_TABLE);
      g_assert_nonnull (table);
      g_assert_nonnull (usk_test_find_text (table, "Microneedling"));
      g_assert_nonnull (usk_test_find_text (table, "Dry needling"));
      g_assert_nonnull (usk_test_find_text (table, "No treatment, or wait"));
      assert_large_targets (app);
    }
  g_assert_nonnull (usk_test_find_text (usk_test_app_get_page (app), "That does not mean zero"));
}

/* Nobody can take a bar of the recovery for one of the result: the picture and
 * the words below it say which question each number answers.
 */
static void
test_times (void)
{
  static const char spoken[] =
    "When you see results. Microneedling. Skin samples held more collagen: 6 months. "
    "When you see results. Dry needling. Pain relief seen: 0 to 12 weeks. "
    "How long it lasts. Microneedling. When a gain was still seen: 6 to 12 months. "
    "How long it lasts. Dry needling. Pain relief seen: 0 to 12 weeks. "
    "Recovery. Microneedling. Redness, for most people: 1 to 3 days. "
    "Recovery. Microneedling. Redness, swelling, or flaking, if it takes longer: 3 to 7 days. "
    "Recovery. Dry needling. Soreness in neck trials: 1 to 2 days. "
    "Recovery. No treatment, or wait. No time off: 0 days. ";
  static const char *const order[] = { "When you see results", "6 months", "How long it lasts",
                                       "6 to 12 months",       "Recovery", "1 to 3 days" };
  g_autoptr (UskTestApp) app = open_compare ();
  GtkWidget *page = usk_test_app_get_page (app);
  double above = 0;

  usk_test_app_act (app, "compare.view", g_variant_new_string ("time"));
  usk_test_app_settle (app);
  gtk_test_accessible_assert_property (usk_test_find_type (page, USK_TYPE_CHART_VIEW),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, spoken);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      GtkWidget *table = usk_test_find_type (page, USK_TYPE_CHART_TABLE);
      GtkWidget *label = usk_test_find_text (table, order[i]);

      g_assert_nonnull (label);
      g_assert_cmpfloat (usk_test_get_bounds (label, table).origin.y, >=, above);
      above = usk_test_get_bounds (label, table).origin.y;
    }
}

/* The key explains stripes where there are some, and what was seen later where there is such. */
static void
test_stripes (void)
{
  static const char words[] = "where it is striped, it may be that long";
  g_autoptr (UskTestApp) app = open_compare ();
  GtkWidget *page = usk_test_app_get_page (app);

  usk_test_app_act (app, "compare.view", g_variant_new_string ("time"));
  usk_test_app_settle (app);
  g_assert_nonnull (usk_test_find_text (page, words));

  /* These replace the two that take days, and need no time off. */
  press (page, "Facial massage");
  press (page, "Microneedling");
  press (page, "Facial exercise");
  usk_test_app_settle (app);
  g_assert_nonnull (usk_test_find_text (page, "A bracket is when it was seen"));
  g_assert_null (usk_test_find_text (page, words));
}

static void
test_sheet (void)
{
  g_autoptr (UskTestApp) app = open_compare ();
  GtkWidget *cell = usk_test_find_type (usk_test_app_get_page (app), USK_TYPE_PANEL_CELL);

  g_assert_nonnull (cell);
  g_signal_emit_by_name (cell, "clicked");
  usk_test_app_settle (app);
  g_assert_nonnull (usk_test_find_text (GTK_WIDGET (app->window), "How sure we are"));
}

/* From home: one tap to compare, one to choose, one to open.  The page
 * opens with three choices and a fourth replaces the first.
 */
static void
test_every_panel (void)
{
  g_autoptr (UskTestApp) app = open_compare ();
  g_autoptr (GListModel) choices = usk_library_list_choices (app->library, NULL);
  g_autoptr (GListModel) aspects = usk_library_list_aspects (app->library, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (choices), ==, N_CHOICES);
  g_assert_cmpuint (g_list_model_get_n_items (aspects), ==, N_ASPECTS);
  usk_test_app_act (app, "win.home", NULL);
  usk_test_app_settle (app);
  g_assert_nonnull (usk_test_find_action (usk_test_app_get_page (app), "win.open-compare"));
  for (guint c = 0; c < N_CHOICES; c++)
    {
      g_autoptr (UskChoice) choice = g_list_model_get_item (choices, c);

      usk_test_app_act (app, "win.open-compare", g_variant_new_string ("microneedling"));
      if (!is_compared (app, usk_choice_get_name (choice)))
        press (usk_test_app_get_page (app), usk_choice_get_name (choice));
      g_assert_true (is_compared (app, usk_choice_get_name (choice)));
      usk_test_app_settle (app);
      g_assert_cmpuint (count_type (usk_test_app_get_page (app), USK_TYPE_PANEL_CELL, NULL), ==, 3 * N_ASPECTS);
    }
}

/* From home: one tap to the claims, one to the article, one to
 * the claim.
 */
static void
test_every_claim (void)
{
  static const char *const articles[] = { "microneedling", "dry-needling", "facial-massage" };
  g_autoptr (UskTestApp) app = usk_test_app_new (window_width, window_height);
  guint n = 0;

  usk_test_app_hide_pixels (app);
  usk_test_app_act (app, "win.home", NULL);
  usk_test_app_settle (app);
  g_assert_nonnull (usk_test_find_action (usk_test_app_get_page (app), "win.open-evidence"));
  usk_test_app_act (app, "win.open-evidence", g_variant_new_string (articles[0]));
  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      usk_test_app_act (app, "evidence.article", g_variant_new_string (articles[i]));
      assert_large_targets (app);
      n += count_type (usk_test_app_get_page (app), USK_TYPE_CLAIM_ROW, NULL);
    }
  g_assert_cmpuint (n, ==, N_CLAIMS);
  g_assert_nonnull (usk_test_find_text (usk_test_app_get_page (app), "really about face exercise"));

  g_signal_emit_by_name (usk_test_find_type (usk_test_app_get_page (app), USK_TYPE_CLAIM_ROW), "clicked");
  usk_test_app_settle (app);
  g_assert_nonnull (usk_test_find_text (GTK_WIDGET (app->window), "Our verdict"));
}

static void
test_verdicts (void)
{
  g_autoptr (UskTestApp) app = usk_test_app_new (window_width, window_height);
  guint all, some;

  usk_test_app_hide_pixels (app);
  usk_test_app_act (app, "win.open-evidence", g_variant_new_string ("dry-needling"));
  usk_test_app_settle (app);
  all = count_type (usk_test_app_get_page (app), USK_TYPE_CLAIM_ROW, NULL);
  usk_test_app_act (app, "evidence.verdict", g_variant_new_string ("supported"));
  usk_test_app_settle (app);
  some = count_type (usk_test_app_get_page (app), USK_TYPE_CLAIM_ROW, NULL);
  g_assert_cmpuint (some, >, 0);
  g_assert_cmpuint (some, <, all);
}

static guint
count_symbols (GtkWidget *widget)
{
  guint n = gtk_widget_has_css_class (widget, "verdict-symbol") && gtk_widget_get_visible (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_symbols (child);

  return n;
}

/* How many verdicts the claims of an article have, all of which are counted on the buttons. */
static guint
count_verdicts (UskTestApp *app, const char *article, guint *n_claims)
{
  g_autoptr (GListModel) claims = usk_library_list_claims (app->library, article, NULL);
  guint n = *n_claims = g_list_model_get_n_items (claims);

  for (guint i = 0; i < *n_claims; i++)
    {
      g_autoptr (UskClaim) claim = g_list_model_get_item (claims, i);

      n += usk_claim_get_also (claim) != NULL ? 1 : 0;
    }

  return n;
}

/* A claim with two verdicts has the marks of both, and the page says why the numbers add up to more. */
static void
test_two_verdicts (void)
{
  static const char *const articles[] = { "microneedling", "dry-needling", "facial-massage" };
  g_autoptr (UskTestApp) app = usk_test_app_new (window_width, window_height);
  guint n_with_two = 0;

  usk_test_app_hide_pixels (app);
  usk_test_app_act (app, "win.open-evidence", g_variant_new_string (articles[0]));
  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      guint n_claims, n_verdicts = count_verdicts (app, articles[i], &n_claims);
      GtkWidget *words;

      usk_test_app_act (app, "evidence.article", g_variant_new_string (articles[i]));
      usk_test_app_settle (app);
      g_assert_cmpuint (count_symbols (usk_test_app_get_page (app)), ==, n_verdicts);
      words = usk_test_find_text (usk_test_app_get_page (app), "Some claims have two marks.");
      g_assert_true ((words != NULL && gtk_widget_get_mapped (words)) == (n_verdicts > n_claims));
      n_with_two += n_verdicts - n_claims;
    }
  g_assert_cmpuint (n_with_two, >, 0);
}

/* A step leads to the claims that it answers. */
static void
test_step_claims (void)
{
  g_autoptr (UskTestApp) app = usk_test_app_new (window_width, window_height);
  g_autoptr (UskClaim) claim = usk_library_get_claim (app->library, "M27", NULL);
  g_autofree char *treatment = NULL;
  guint number = 0;

  usk_test_app_hide_pixels (app);
  g_assert_nonnull (usk_claim_get_steps (claim)[0]);
  g_assert_true (usk_library_find_step (app->library, usk_claim_get_steps (claim)[0], &treatment, &number, NULL));
  usk_test_app_open (app, treatment, number);
  usk_test_app_act (app, "walkthrough.more", NULL);
  usk_test_app_settle (app);
  g_assert_nonnull (usk_test_find_text (GTK_WIDGET (app->window), usk_claim_get_says (claim)));
}

int
main (int argc, char **argv)
{
  usk_test_app_init (&argc, &argv);
  usk_test_app_share_pictures ();
  usk_test_app_set_motion (FALSE);
  g_assert_cmpint (argc, ==, 3);
  window_width = atoi (argv[1]);
  window_height = atoi (argv[2]);

  g_test_add_func ("/compare/choose", test_choose);
  g_test_add_func ("/compare/matters", test_matters);
  g_test_add_func ("/compare/cells-fit-their-words", test_cells_fit_their_words);
  g_test_add_func ("/compare/pictures", test_pictures);
  g_test_add_func ("/compare/times", test_times);
  g_test_add_func ("/compare/stripes", test_stripes);
  g_test_add_func ("/compare/sheet", test_sheet);
  g_test_add_func ("/compare/every-panel", test_every_panel);
  g_test_add_func ("/evidence/every-claim", test_every_claim);
  g_test_add_func ("/evidence/verdicts", test_verdicts);
  g_test_add_func ("/evidence/two-verdicts", test_two_verdicts);
  g_test_add_func ("/evidence/step-claims", test_step_claims);

  return g_test_run ();
}
