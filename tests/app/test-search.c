/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The search page: typing on its keys, opening what is found, forgetting it. */

#include "usk-test-app.h"

#include <string.h>

#include "usk-key-rows.h"
#include "usk-tongue.h"

#define LEAST_TOUCH 44.0f
#define LEAST_GAP   8.0f

/* How much larger the largest words are at least than the usual ones. */
#define LEAST_GROWTH 1.2

#define NOTHING_FOUND "Nothing found. Try another word, or ask the staff."

/* The Spanish alphabet has a letter more, and there are six letters with accents and four signs. */
#define N_ENGLISH_KEYS (26 + 10 + 3)
#define N_SPANISH_KEYS (27 + 10 + 6 + 4 + 3)

typedef struct {
  int width;
  int height;
  const char *language;
  guint n_keys;
} Size;

static void
set_up (UskTestApp **app, gconstpointer data)
{
  const Size *size = data;

  usk_test_app_set_motion (FALSE);
  *app = usk_test_app_new_in (size->language, size->width, size->height);
  usk_test_app_hide_pixels (*app);
  usk_test_app_act (*app, "win.home", NULL);
}

static void
tear_down (UskTestApp **app, gconstpointer data)
{
  usk_test_app_free (*app);
}

static void
click (UskTestApp *app, GtkWidget *button)
{
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  usk_test_app_settle (app);
}

static void
open_search (UskTestApp *app)
{
  click (app, usk_test_find_action (usk_test_app_get_page (app), "win.open-search"));
  usk_test_app_assert_page (app, "search");
}

static gboolean
match_key (GtkWidget *widget, gconstpointer data)
{
  return gtk_widget_has_css_class (widget, "key") &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), data) == 0;
}

static void
press (UskTestApp *app, const char *key)
{
  click (app, usk_test_find (usk_test_app_get_page (app), match_key, key));
}

static void
type (UskTestApp *app, const char *letters)
{
  for (const char *p = letters; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *key = g_utf8_substring (p, 0, 1);

      press (app, key);
    }
}

static void
assert_query (UskTestApp *app, const char *expected)
{
  g_autofree char *query = NULL;

  g_object_get (usk_test_app_get_page (app), "query", &query, NULL);
  g_assert_cmpstr (query, ==, expected);
}

static void
assert_shows (UskTestApp *app, const char *text)
{
  g_assert_nonnull (usk_test_find_text (usk_test_app_get_page (app), text));
}

static void
test_keys (UskTestApp **fixture, gconstpointer data)
{
  UskTestApp *app = *fixture;

  open_search (app);
  assert_shows (app, "Words explained");
  press (app, "Space");
  assert_query (app, "");
  type (app, "COLLAGEN");
  assert_query (app, "collagen");
  assert_shows (app, "Steps");
  assert_shows (app, "Sources");
  press (app, "Space");
  press (app, "Space");
  assert_query (app, "collagen ");
  press (app, "Delete");
  press (app, "Delete");
  assert_query (app, "collage");
  press (app, "Clear");
  assert_query (app, "");
  press (app, "Delete");
  assert_query (app, "");
  type (app, "QQQQQQQQ0");
  assert_shows (app, NOTHING_FOUND);
}

static char *
list_results (UskTestApp *app, const char *query)
{
  usk_test_app_act (app, "search.query", g_variant_new_string (query));
  usk_test_app_settle (app);

  return usk_test_get_text (
    gtk_widget_get_parent (usk_test_find_action (usk_test_app_get_page (app), "win.show-term")));
}

static void
assert_key_is_called (UskTestApp *app, const char *key, const char *name)
{
  GtkWidget *button = usk_test_find (usk_test_app_get_page (app), match_key, key);

  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* A Spanish screen has the letters of Spanish, and who leaves the accents out finds the same. */
static void
test_spanish (UskTestApp **fixture, gconstpointer data)
{
  UskTestApp *app = *fixture;
  g_autofree char *with = NULL;
  g_autofree char *without = NULL;

  open_search (app);
  type (app, "COLÁGENO");
  assert_query (app, "colágeno");
  g_assert_nonnull (usk_test_find_action (usk_test_app_get_page (app), "win.show-term"));
  press (app, "Borrar todo");
  type (app, "¿ÑÁÉÍÓÚÜ?¡!");
  assert_query (app, "¿ñáéíóúü?¡!");
  press (app, "Borrar");
  press (app, "Borrar");
  press (app, "Borrar");
  press (app, "Borrar");
  assert_query (app, "¿ñáéíóú");
  assert_key_is_called (app, "Ñ", "Eñe");
  assert_key_is_called (app, "Á", "A con acento");
  assert_key_is_called (app, "¿", "Abrir interrogación");

  with = list_results (app, "¿punción?");
  without = list_results (app, "puncion");
  g_assert_cmpstr (with, ==, without);
  g_assert_cmpuint (strlen (with), >, 10);
}

static GtkWidget *
find_result (UskTestApp *app, const char *action)
{
  return usk_test_find_action (usk_test_app_get_page (app), action);
}

static void
test_open (UskTestApp **fixture, gconstpointer data)
{
  static const char *const sheets[] = { "win.show-term", "win.show-panel", "win.show-claim", "win.show-source" };
  static const char *const pages[][2] = { { "win.open-treatment", "walkthrough" },
                                          { "win.show-step", "walkthrough" },
                                          { "win.show-points", "closing" } };
  UskTestApp *app = *fixture;

  open_search (app);
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      usk_test_app_act (app, "search.query", g_variant_new_string (i == 0 ? "collagen" : "needle"));
      click (app, find_result (app, sheets[i]));
      usk_test_app_assert_page (app, "search");
      usk_test_app_act (app, "win.open-search", NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      usk_test_app_act (app, "search.query", g_variant_new_string ("microneedling"));
      click (app, find_result (app, pages[i][0]));
      usk_test_app_assert_page (app, pages[i][1]);
      usk_test_app_act (app, "win.open-search", NULL);
    }
}

/* "/" opens it from anywhere, and the visit that ends takes the words away. */
static void
test_reset (UskTestApp **fixture, gconstpointer data)
{
  UskTestApp *app = *fixture;

  open_search (app);
  type (app, "QZX");
  usk_session_end (app->session);
  usk_test_app_settle (app);
  usk_test_app_assert_page (app, "attract");
  usk_test_app_act (app, "win.open-search", NULL);
  assert_query (app, "");
  g_assert_null (usk_test_find_text (usk_test_app_get_page (app), "qzx"));
  assert_shows (app, "Words explained");
}

static gboolean
match_class (GtkWidget *widget, gconstpointer data)
{
  return gtk_widget_has_css_class (widget, data);
}

/* The size of the words in the first thing of a class, in pixels. */
static double
measure_words (UskTestApp *app, const char *css_class)
{
  GtkWidget *widget = usk_test_find (GTK_WIDGET (app->window), match_class, css_class);
  PangoContext *context;

  g_assert_nonnull (widget);
  context = gtk_widget_get_pango_context (usk_test_find_type (widget, GTK_TYPE_LABEL));

  return (double) pango_font_description_get_size (pango_context_get_font_description (context)) / PANGO_SCALE;
}

static void
measure_screens (UskTestApp *app, guint size, double found[3])
{
  usk_session_set_text_size (app->session, size);
  usk_test_app_act (app, "win.home", NULL);
  usk_test_app_settle (app);
  found[0] = measure_words (app, "card-summary");
  open_search (app);
  found[1] = measure_words (app, "status");
  usk_test_app_open (app, "microneedling", 2);
  usk_test_app_act (app, "walkthrough.more", NULL);
  usk_test_app_settle (app);
  found[2] = measure_words (app, "source");
}

/* Who asks for larger text gets it also where a small screen has little room. */
static void
test_larger_text (UskTestApp **fixture, gconstpointer data)
{
  UskTestApp *app = *fixture;
  double usual[3], largest[3];

  measure_screens (app, USK_SESSION_MIN_TEXT_SIZE, usual);
  measure_screens (app, USK_SESSION_MAX_TEXT_SIZE, largest);
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    g_assert_cmpfloat (largest[i], >=, LEAST_GROWTH * usual[i]);
}

static void
collect_keys (GtkWidget *widget, GPtrArray *keys)
{
  if (gtk_widget_has_css_class (widget, "key"))
    g_ptr_array_add (keys, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_keys (child, keys);
}

static gboolean
are_apart (const graphene_rect_t *a, const graphene_rect_t *b)
{
  float across = MAX (a->origin.x, b->origin.x) - MIN (a->origin.x + a->size.width, b->origin.x + b->size.width);
  float along = MAX (a->origin.y, b->origin.y) - MIN (a->origin.y + a->size.height, b->origin.y + b->size.height);

  return MAX (across, along) >= LEAST_GAP - 0.2f;
}

/* Keys fill their rows evenly: a row less would not do for them, and only the last row is
 * shorter, if any is.
 */
static void
assert_even_rows (GtkWidget *keys)
{
  guint n_keys = 0, n_rows = 0, n_in_row = 0, most_in_row = 0;
  float row = -1;

  for (GtkWidget *key = gtk_widget_get_first_child (keys); key != NULL; key = gtk_widget_get_next_sibling (key))
    {
      float y = usk_test_get_bounds (key, keys).origin.y;

      if (y > row)
        {
          g_assert_cmpuint (n_in_row, ==, most_in_row);
          n_rows++;
          n_in_row = 0;
        }
      row = y;
      n_keys++;
      n_in_row++;
      most_in_row = MAX (most_in_row, n_in_row);
    }
  g_assert_cmpuint (n_rows, >, 0);
  g_assert_cmpuint (most_in_row, ==, (n_keys + n_rows - 1) / n_rows);
}

static void
check_rows (UskTestApp *app)
{
  GtkWidget *signs = usk_test_find_type (usk_test_app_get_page (app), USK_TYPE_KEY_ROWS);
  GtkWidget *letters = gtk_widget_get_next_sibling (signs);

  g_assert_true (USK_IS_KEY_ROWS (letters));
  assert_even_rows (signs);
  assert_even_rows (letters);
}

/* Every key is large enough, has a name and keeps away from the others, and
 * the whole keyboard and what is below it stay on the screen.
 */
static void
check_keys (UskTestApp *app, guint n_keys)
{
  GtkWidget *window = GTK_WIDGET (app->window);
  graphene_rect_t whole = usk_test_get_bounds (window, window);
  graphene_rect_t bar =
    usk_test_get_bounds (usk_test_find_action (usk_test_app_get_page (app), "win.end-visit"), window);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  collect_keys (usk_test_app_get_page (app), keys);
  g_assert_cmpuint (keys->len, ==, n_keys);
  g_assert_cmpfloat (bar.origin.y + bar.size.height, <=, whole.size.height);
  for (guint i = 0; i < keys->len; i++)
    {
      GtkWidget *key = g_ptr_array_index (keys, i);
      graphene_rect_t bounds = usk_test_get_bounds (key, window);

      gtk_test_accessible_assert_role (key, GTK_ACCESSIBLE_ROLE_BUTTON);
      g_assert_true (
        gtk_test_accessible_has_relation (GTK_ACCESSIBLE (key), GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
        gtk_test_accessible_has_property (GTK_ACCESSIBLE (key), GTK_ACCESSIBLE_PROPERTY_LABEL));
      g_assert_cmpfloat (bounds.size.width, >=, LEAST_TOUCH);
      g_assert_cmpfloat (bounds.size.height, >=, LEAST_TOUCH);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, whole.size.width);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, bar.origin.y - LEAST_GAP + 0.2f);
      for (guint k = 0; k < i; k++)
        {
          graphene_rect_t other = usk_test_get_bounds (g_ptr_array_index (keys, k), window);

          g_assert_true (are_apart (&bounds, &other));
        }
    }
}

static void
test_layout (UskTestApp **fixture, gconstpointer data)
{
  const Size *screen = data;
  UskTestApp *app = *fixture;

  open_search (app);
  for (guint size = USK_SESSION_MIN_TEXT_SIZE; size <= USK_SESSION_MAX_TEXT_SIZE; size++)
    {
      usk_session_set_text_size (app->session, size);
      usk_test_app_settle (app);
      check_keys (app, screen->n_keys);
      check_rows (app);
    }
}

/* What is typed must not push the keys off the screen, either. */
static void
assert_loses (UskTestApp *app, const char *text)
{
  g_test_message ("%.60s", text);
  usk_test_app_act (app, "search.query", g_variant_new_string ("collagen"));
  g_assert_nonnull (find_result (app, "win.show-term"));
  usk_test_app_act (app, "search.query", g_variant_new_string (text));
  usk_test_app_assert_page (app, "search");
  assert_shows (app, NOTHING_FOUND);
  check_keys (app, N_ENGLISH_KEYS);
}

/* Whatever comes in, there are results or the words for having none, and
 * the page still finds what it found before.
 */
static void
test_hostile (UskTestApp **fixture, gconstpointer data)
{
  static const char *const found[] = {
    "\"collagen\"",  "collagen + *", "(((collagen",           "^collagen*",
    "COLLAGEN'; --", "😀 collagen",   "collagen \xe2\x80\xae", "{-} : collagen"
  };
  static const char *const lost[] = { "qzqzqz\" OR \"qzqzqz", "NEAR(qzqzqz xwxwxw, 2)", "😀😀😀",
                                      "דרמיסדרמיס",           "الأدمةالأدمة",           "'; DROP TABLE qzqzqz; --",
                                      "%s%n qzqzqz%s",        "\\\"'*^+-(){}[]" };
  g_autofree char *letters = g_strnfill (10000, 'q');
  g_autofree char *quotes = g_strnfill (10000, '"');
  UskTestApp *app = *fixture;

  open_search (app);
  for (guint i = 0; i < G_N_ELEMENTS (lost); i++)
    assert_loses (app, lost[i]);
  assert_loses (app, letters);
  assert_loses (app, quotes);
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    {
      g_test_message ("%s", found[i]);
      usk_test_app_act (app, "search.query", g_variant_new_string (found[i]));
      usk_test_app_assert_page (app, "search");
      g_assert_nonnull (find_result (app, "win.show-term"));
    }
}

int
main (int argc, char **argv)
{
  static const Size sizes[] = {
    { 1920, 1080, "en", N_ENGLISH_KEYS }, { 1080, 1920, "en", N_ENGLISH_KEYS },
    { 1280, 800, "en", N_ENGLISH_KEYS },  { 1024, 600, "en", N_ENGLISH_KEYS },
    { 1920, 1080, "es", N_SPANISH_KEYS }, { 1080, 1920, "es", N_SPANISH_KEYS },
    { 1280, 800, "es", N_SPANISH_KEYS },  { 1024, 600, "es", N_SPANISH_KEYS },
  };

  usk_test_app_init (&argc, &argv);
  usk_test_app_share_pictures ();
  usk_tongue_set_folder (g_getenv ("UNDERSKIN_LOCALEDIR"));

  g_test_add ("/search/keys", UskTestApp *, &sizes[3], set_up, test_keys, tear_down);
  g_test_add ("/search/spanish", UskTestApp *, &sizes[7], set_up, test_spanish, tear_down);
  g_test_add ("/search/open", UskTestApp *, &sizes[3], set_up, test_open, tear_down);
  g_test_add ("/search/hostile", UskTestApp *, &sizes[3], set_up, test_hostile, tear_down);
  g_test_add ("/search/larger-text", UskTestApp *, &sizes[3], set_up, test_larger_text, tear_down);
  g_test_add ("/search/reset", UskTestApp *, &sizes[3], set_up, test_reset, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path =
        g_strdup_printf ("/search/layout/%s/%dx%d", sizes[i].language, sizes[i].width, sizes[i].height);

      g_test_add (path, UskTestApp *, &sizes[i], set_up, test_layout, tear_down);
    }

  return g_test_run ();
}
