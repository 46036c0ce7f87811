/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Sheets: how high they are, what they say and how they wait below the warning. */

#include <string.h>

#include "usk-passage-list.h"
#include "usk-quantity-text.h"
#include "usk-test-walk.h"

/* GTK gives out whole pixels. */
#define ROUNDING 2.0f

/* Between the end of the words and what they lie in, in pixels: as much as keeps
 * a frame around the focus whole.
 */
#define MOST_ROOM 12.0f

static const int sizes[][2] = { { 1920, 1080 }, { 1080, 1920 }, { 1280, 800 }, { 1024, 600 } };

static const struct {
  const char *action;
  const char *parameter;
} sheets[] = {
  { "win.show-term", "'collagen'" },
  { "win.show-claim", "'M27'" },
  { "win.show-panel", "('dry-needling', 'serious-harms')" },
  { "win.show-panel", "('facial-massage', 'serious-harms')" },
  { "win.show-source", "'AUS08'" },
  { "win.choose-language", NULL },
  { "walkthrough.parts", NULL },
  { "walkthrough.more", NULL },
};

static GtkWidget *
open_sheet (UskTestApp *app, const char *action, const char *parameter)
{
  UskSheet *sheet;

  usk_test_app_act (app, action, parameter != NULL ? g_variant_new_parsed (parameter) : NULL);
  usk_test_app_settle (app);
  sheet = usk_test_walk_find_sheet (app);
  g_assert_nonnull (sheet);

  return GTK_WIDGET (sheet);
}

static void
close_sheet (UskTestApp *app, GtkWidget *sheet)
{
  usk_sheet_close (USK_SHEET (sheet));
  usk_test_app_settle (app);
}

/* Where what can be read or pressed ends, and not the room that it was given. */
static float
find_end (GtkWidget *widget, GtkWidget *in)
{
  graphene_rect_t bounds = usk_test_get_bounds (widget, in);
  float end = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (GTK_IS_BUTTON (widget))
    return bounds.origin.y + bounds.size.height;
  if (GTK_IS_LABEL (widget))
    {
      double y;
      int top, height;

      gtk_label_get_layout_offsets (GTK_LABEL (widget), NULL, &top);
      pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (widget)), NULL, &height);
      gtk_widget_translate_coordinates (widget, in, 0, top + height, NULL, &y);

      return (float) y;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    end = MAX (end, find_end (child, in));

  return end;
}

static void
check_height (GtkWidget *sheet, const char *what)
{
  GtkWidget *scroller = usk_test_find_type (sheet, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller));
  GtkWidget *card = usk_test_walk_find_class (sheet, "sheet-card");
  graphene_rect_t bounds = usk_test_get_bounds (card, sheet);
  graphene_rect_t close = usk_test_get_bounds (usk_test_find_action (sheet, "sheet.close"), sheet);
  float room = (float) gtk_widget_get_height (scroller) - find_end (scroller, scroller);

  g_test_message ("%s: %.0f of %.0f px, room %.1f px", what, gtk_adjustment_get_page_size (down),
                  gtk_adjustment_get_upper (down), (double) room);
  g_assert_cmpfloat (gtk_adjustment_get_upper (across), <=, gtk_adjustment_get_page_size (across));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (close.origin.y + close.size.height, <=, bounds.origin.y + bounds.size.height + ROUNDING);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (sheet));

  /* What scrolls takes all the room that the window has around its margin. */
  if (gtk_adjustment_get_upper (down) > gtk_adjustment_get_page_size (down))
    {
      GtkWidget *scrim = gtk_widget_get_parent (card);

      g_assert_cmpfloat (bounds.size.height + ROUNDING, >=, (float) gtk_widget_get_height (scrim));
    }
  else
    {
      g_assert_cmpfloat (room, <=, MOST_ROOM);
      g_assert_cmpfloat (room, >=, -ROUNDING);
    }
}

static void
resize (UskTestApp *app, int width, int height)
{
  gtk_window_set_default_size (GTK_WINDOW (app->window), width, height);
  for (guint i = 0; i < 100 && gtk_widget_get_width (GTK_WIDGET (app->window)) != width; i++)
    usk_test_app_wait (10);
  usk_test_app_settle (app);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (app->window)), ==, width);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (app->window)), ==, height);
}

/* An open sheet follows the window and the size of its text. */
static void
test_height (UskTestApp **app, gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  GtkWidget *sheet;

  usk_test_app_open (*app, "microneedling", 2);
  sheet = open_sheet (*app, sheets[index].action, sheets[index].parameter);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      resize (*app, sizes[i][0], sizes[i][1]);
      for (guint text = USK_SESSION_MIN_TEXT_SIZE; text <= USK_SESSION_MAX_TEXT_SIZE; text++)
        {
          g_autofree char *what =
            g_strdup_printf ("%s at %d × %d, text %u", sheets[index].action, sizes[i][0], sizes[i][1], text);

          usk_session_set_text_size ((*app)->session, text);
          usk_test_app_settle (*app);
          check_height (sheet, what);
        }
    }
}

/* One that was low becomes as high as its next content needs. */
static void
test_next_content (UskTestApp **app, gconstpointer data)
{
  GtkWidget *sheet = open_sheet (*app, "win.show-term", "'collagen'");
  int low = gtk_widget_get_height (usk_test_walk_find_class (sheet, "sheet-card"));

  check_height (sheet, "a word");
  open_sheet (*app, "win.show-panel", "('dry-needling', 'serious-harms')");
  check_height (sheet, "a panel");
  g_assert_cmpint (gtk_widget_get_height (usk_test_walk_find_class (sheet, "sheet-card")), >, low);
  open_sheet (*app, "win.show-term", "'collagen'");
  g_assert_cmpint (gtk_widget_get_height (usk_test_walk_find_class (sheet, "sheet-card")), ==, low);
}

static void
assert_before (const char *text, const char *first, const char *second)
{
  const char *at = strstr (text, first);

  g_assert_nonnull (at);
  g_assert_nonnull (strstr (at, second));
}

static void
test_panel_says (UskTestApp **app, gconstpointer data)
{
  GtkWidget *sheet = open_sheet (*app, "win.show-panel", "('dry-needling', 'serious-harms')");
  g_autoptr (UskPanel) panel = usk_library_get_panel ((*app)->library, "dry-needling", "serious-harms", NULL);
  g_autoptr (UskQuantity) quantity = g_list_model_get_item (usk_panel_get_quantities (panel), 0);
  g_autofree char *value = usk_quantity_text_describe (quantity);
  g_autofree char *numbers = g_strdup_printf ("Numbers\n%s\n", value);
  g_autofree char *text = usk_test_get_text (sheet);

  g_assert_true (g_str_has_prefix (text, "Dry needling: Serious harms\n"));
  assert_before (text, numbers, usk_passage_get_plain (usk_quantity_get_passage (quantity)));
}

static void
test_claim_says (UskTestApp **app, gconstpointer data)
{
  static const char *const articles[] = { "microneedling", "dry-needling", "facial-massage" };

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      g_autoptr (GListModel) claims = usk_library_list_claims ((*app)->library, articles[i], NULL);
      g_autoptr (UskClaim) claim = g_list_model_get_item (claims, 0);
      g_autoptr (UskTreatment) treatment = usk_library_get_treatment ((*app)->library, articles[i], NULL);
      g_autofree char *parameter = g_strdup_printf ("'%s'", usk_claim_get_id (claim));
      GtkWidget *sheet = open_sheet (*app, "win.show-claim", parameter);
      g_autofree char *text = usk_test_get_text (sheet);
      g_autofree char *title = g_strdup_printf ("%s: Is it true?\n", usk_treatment_get_name (treatment));

      g_assert_true (g_str_has_prefix (text, title));
      close_sheet (*app, sheet);
    }
}

static guint
count (const char *text, const char *words)
{
  guint n = 0;

  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + 1, words))
    n++;

  return n;
}

/* The mark of general guidance is explained wherever it stands, and only there; what
 * is general guidance as a whole says so once.
 */
static void
assert_explained (UskTestApp *app, const char *action, const char *parameter)
{
  GtkWidget *sheet = open_sheet (app, action, parameter);
  g_autofree char *text = usk_test_get_text (sheet);
  guint n_marks = count (text, "general guidance\n");
  guint n_legends = count (text, "General guidance: no clinician has confirmed it yet.");

  if (n_marks > 0)
    g_assert_cmpuint (n_legends, >, 0);
  else
    g_assert_cmpuint (n_legends, ==, 0);
  close_sheet (app, sheet);
}

static void
test_words_explain_the_mark (UskTestApp **app, gconstpointer data)
{
  g_autoptr (GListModel) terms = usk_library_list_glossary ((*app)->library, NULL);
  guint n_general = 0;

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (UskResult) result = g_list_model_get_item (terms, i);
      g_autofree char *parameter = g_variant_print (usk_result_get_parameter (result), FALSE);
      const char *id = g_variant_get_string (usk_result_get_parameter (result), NULL);
      g_autoptr (UskTerm) term = usk_library_get_term ((*app)->library, id, NULL);

      n_general += usk_passage_get_general (usk_term_get_definition (term)) ? 1 : 0;
      assert_explained (*app, "win.show-term", parameter);
    }
  g_assert_cmpuint (n_general, >, 0);
}

static void
test_panels_explain_the_mark (UskTestApp **app, gconstpointer data)
{
  g_autoptr (GListModel) aspects = usk_library_list_aspects ((*app)->library, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (aspects); i++)
    {
      g_autoptr (UskAspect) aspect = g_list_model_get_item (aspects, i);
      g_autofree char *parameter = g_strdup_printf ("('facial-massage', '%s')", usk_aspect_get_id (aspect));

      assert_explained (*app, "win.show-panel", parameter);
    }
}

static void
collect_sources (GtkWidget *widget, GPtrArray *keys)
{
  const char *action = GTK_IS_BUTTON (widget) ? usk_test_get_action (widget) : NULL;

  if (g_strcmp0 (action, "win.show-source") == 0)
    g_ptr_array_add (keys, g_variant_dup_string (usk_test_get_target (widget), NULL));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_sources (child, keys);
}

/* A card lists each of its sources once, and its sentences have their numbers. */
static void
assert_sources_once (GtkWidget *sheet)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = usk_test_get_text (sheet);

  collect_sources (sheet, keys);
  for (guint i = 0; i < keys->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("[%u] ", i + 1);
      guint index = 0;

      g_assert_true (g_ptr_array_find_with_equal_func (keys, g_ptr_array_index (keys, i), g_str_equal, &index));
      g_assert_cmpuint (index, ==, i);
      g_assert_cmpuint (count (text, number), ==, 1);
    }
  g_assert_true (keys->len == 0 || strstr (text, "[1]\n") != NULL || strstr (text, "[1, ") != NULL);
}

static void
assert_first_is_order (UskTestApp *app, const char *action, const char *parameter)
{
  GtkWidget *sheet = open_sheet (app, action, parameter);
  GtkWidget *row = gtk_widget_get_first_child (usk_test_find_type (sheet, USK_TYPE_PASSAGE_LIST));
  g_autofree char *text = usk_test_get_text (row);

  g_assert_nonnull (strstr (text, "911"));
  g_assert_true (gtk_widget_has_css_class (row, "emergency"));
  assert_sources_once (sheet);
  close_sheet (app, sheet);
}

/* What tells to call for help comes before all else, and looks like it. */
static void
test_orders_come_first (UskTestApp **app, gconstpointer data)
{
  assert_first_is_order (*app, "win.show-panel", "('dry-needling', 'serious-harms')");
  assert_first_is_order (*app, "win.show-panel", "('facial-massage', 'serious-harms')");
  usk_test_app_open (*app, "dry-needling", 8);
  usk_test_app_settle (*app);
  assert_first_is_order (*app, "walkthrough.more", NULL);
}

static gboolean
is_seen (GtkWidget *sheet)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  gtk_widget_snapshot_child (gtk_widget_get_parent (sheet), sheet, snapshot);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL)
    return FALSE;

  gsk_render_node_unref (node);

  return TRUE;
}

/* Its edges would show around the warning; who stays finds it as it was. */
static void
test_below_the_warning (UskTestApp **app, gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GtkWidget *sheet, *focus;
  GtkAdjustment *down;
  double value;

  usk_test_app_open (*app, "microneedling", 2);
  sheet = open_sheet (*app, sheets[index].action, sheets[index].parameter);
  focus = usk_test_app_get_focus (*app);
  before = usk_test_get_text (sheet);
  down = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (usk_test_find_type (sheet, GTK_TYPE_SCROLLED_WINDOW)));
  gtk_adjustment_set_value (down, 20);
  usk_test_app_settle (*app);
  value = gtk_adjustment_get_value (down);
  g_assert_true (is_seen (sheet));

  usk_session_warn ((*app)->session);
  usk_test_app_settle (*app);
  g_assert_false (is_seen (sheet));
  g_assert_true (usk_sheet_is_open (USK_SHEET (sheet)));

  usk_session_stay ((*app)->session);
  usk_test_app_settle (*app);
  g_assert_true (is_seen (sheet));
  after = usk_test_get_text (sheet);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (usk_test_app_get_focus (*app) == focus);
  g_assert_cmpfloat (gtk_adjustment_get_value (down), ==, value);
}

static void
add_for_each (const char *name, void (*function) (UskTestApp **app, gconstpointer data))
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sheet/%s/%u-%s", name, i, sheets[i].action);

      g_test_add (path, UskTestApp *, GUINT_TO_POINTER (i), usk_test_walk_set_up, function,
                  usk_test_walk_tear_down);
    }
}

int
main (int argc, char **argv)
{
  usk_test_app_init (&argc, &argv);
  usk_test_app_share_pictures ();

  add_for_each ("height", test_height);
  add_for_each ("below-the-warning", test_below_the_warning);

#define ADD(path, function)                                                                                       \
  g_test_add ("/sheet/" path, UskTestApp *, NULL, usk_test_walk_set_up, function, usk_test_walk_tear_down)
  ADD ("next-content", test_next_content);
  ADD ("panel-says", test_panel_says);
  ADD ("claim-says", test_claim_says);
  ADD ("words-explain-the-mark", test_words_explain_the_mark);
  ADD ("panels-explain-the-mark", test_panels_explain_the_mark);
  ADD ("orders-come-first", test_orders_come_first);
#undef ADD

  return g_test_run ();
}
