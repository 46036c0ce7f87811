/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A screen in another language than English: every word of it, the program's and
 * the content's, stands in «guillemets», and no locale of that language is needed.
 */

#include "usk-test-app.h"

#include <locale.h>
#include <string.h>

#include "usk-screen-language.h"
#include "usk-test-words.h"

static UskTestFolder *words;

typedef struct {
  const char *name;
  const char *action;
  const char *parameter; /* (nullable): as GVariant writes it */
  const char *then;      /* (nullable): an action of the page */
  const char *with;      /* (nullable) */
} Screen;

static const Screen screens[] = {
  { "attract", NULL, NULL, NULL, NULL },
  { "home", "win.home", NULL, NULL, NULL },
  { "step", "win.open-step", "('microneedling', @u 2)", NULL, NULL },
  { "step-parts", "win.open-step", "('microneedling', @u 1)", "walkthrough.parts", NULL },
  { "step-more", "win.open-step", "('dry-needling', @u 3)", "walkthrough.more", NULL },
  { "closing", "win.close-walkthrough", "'dry-needling'", NULL, NULL },
  { "closing-help", "win.close-walkthrough", "'dry-needling'", "closing.section", "'get-help'" },
  { "quiz", "win.open-quiz", "'facial-massage'", NULL, NULL },
  { "quiz-right-or-wrong", "win.open-quiz", "'facial-massage'", "quiz.answer", "@u 1" },
  { "compare", "win.open-compare", "'microneedling'", NULL, NULL },
  { "compare-depth", "win.open-compare", "'microneedling'", "compare.view", "'depth'" },
  { "compare-time", "win.open-compare", "'microneedling'", "compare.view", "'time'" },
  { "compare-harm", "win.open-compare", "'microneedling'", "compare.view", "'harm-sessions'" },
  { "search", "win.open-search", NULL, NULL, NULL },
  { "panel", "win.show-panel", "('dry-needling', 'serious-harms')", NULL, NULL },
  { "term", "win.show-term", "'collagen'", NULL, NULL },
  { "handout", "win.take-home", "'dry-needling'", NULL, NULL },
  { "rest", "win.rest", NULL, NULL, NULL },
};

/* Keys have letters, and languages their own names. */
static gboolean
is_kept (const char *rest)
{
  static const char *const kept[] = { "English", "Esperanto", "עברית", NULL };

  return g_strv_contains (kept, rest) || (g_utf8_strlen (rest, -1) == 1 && g_ascii_isalpha (rest[0]));
}

/* What was published has one name everywhere. */
static gboolean
is_reference (UskTestApp *app, const char *text)
{
  g_autoptr (GListModel) sources = usk_library_list_sources (app->library, NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (UskSource) source = g_list_model_get_item (sources, i);

      if (strstr (text, usk_source_get_reference (source)) != NULL)
        return TRUE;
    }

  return FALSE;
}

static guint
check_words (UskTestApp *app, GtkWidget *widget)
{
  guint n = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;

  if (GTK_IS_LABEL (widget))
    {
      const char *text = gtk_label_get_text (GTK_LABEL (widget));
      g_autofree char *rest = usk_test_words_find_rest (text);

      if (rest[0] != '\0' && !is_kept (rest) && !is_reference (app, text))
        g_error ("This is not in the language of the screen: %s", text);
      n++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += check_words (app, child);

  return n;
}

static GVariant *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  GVariant *value = text != NULL ? g_variant_parse (NULL, text, NULL, NULL, &error) : NULL;

  g_assert_no_error (error);

  return value;
}

static void
test_words (gconstpointer data)
{
  const Screen *screen = data;
  UskTestApp *app = usk_test_app_new_in ("eo", 1920, 1080);

  if (screen->action != NULL)
    {
      usk_session_begin (app->session);
      usk_test_app_act (app, screen->action, parse (screen->parameter));
    }
  usk_test_app_settle (app);
  if (screen->then != NULL)
    usk_test_app_act (app, screen->then, parse (screen->with));
  usk_test_app_settle (app);
  g_assert_cmpuint (check_words (app, GTK_WIDGET (app->window)), >, 1);
  usk_test_app_free (app);
}

static void
test_warning (void)
{
  UskTestApp *app = usk_test_app_new_in ("eo", 1920, 1080);

  usk_session_begin (app->session);
  usk_test_app_act (app, "win.home", NULL);
  usk_session_warn (app->session);
  usk_test_app_settle (app);
  g_assert_nonnull (usk_test_find_text (GTK_WIDGET (app->window), "«I am still here»"));
  check_words (app, GTK_WIDGET (app->window));
  usk_test_app_free (app);
}

/* Words, names for those who listen, and places. */
static void
test_direction (void)
{
  UskTestApp *app = usk_test_app_new_in ("he", 1920, 1080);
  GtkWidget *picture, *next;
  graphene_rect_t left, right;

  usk_test_app_open (app, "microneedling", 2);
  usk_test_app_settle (app);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (app->window)), ==, GTK_TEXT_DIR_RTL);
  picture = usk_test_find_type (GTK_WIDGET (app->window), USK_TYPE_DIAGRAM_VIEW);
  next = usk_test_find_button (GTK_WIDGET (app->window), "Next");
  left = usk_test_get_bounds (next, GTK_WIDGET (app->window));
  right = usk_test_get_bounds (usk_test_find_button (GTK_WIDGET (app->window), "Back"), GTK_WIDGET (app->window));
  g_assert_cmpfloat (left.origin.x, <, right.origin.x);
  g_assert_nonnull (picture);
  usk_test_app_free (app);

  app = usk_test_app_new_in ("en", 1920, 1080);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (app->window)), ==, GTK_TEXT_DIR_LTR);
  usk_test_app_free (app);
}

int
main (int argc, char **argv)
{
  int status;

  usk_test_app_init (&argc, &argv);
  g_assert_cmpstr (setlocale (LC_MESSAGES, NULL), ==, "C");
  g_assert_cmpint (argc, ==, 2);
  words = usk_test_folder_new ();
  usk_test_words_install_file (words, "eo", argv[1]);
  usk_test_words_use (words);

  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    {
      g_autofree char *path = g_strconcat ("/screen-language/words/", screens[i].name, NULL);

      g_test_add_data_func (path, &screens[i], test_words);
    }
  g_test_add_func ("/screen-language/words/warning", test_warning);
  g_test_add_func ("/screen-language/direction", test_direction);

  status = g_test_run ();
  usk_test_folder_free (words);

  return status;
}
