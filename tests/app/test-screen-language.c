/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A screen in another language than English: every word of it, the program's and
 * the content's, stands in «guillemets», and no locale of that language is needed.
 * It may begin so, or be changed by a visitor, who then is where they were.
 */

#include "usk-test-handout.h"

#include <locale.h>
#include <string.h>

#include "usk-screen-language.h"
#include "usk-test-source.h"
#include "usk-test-words.h"

static UskTestFolder *words;

typedef struct {
  const char *name;
  const char *action;
  const char *parameter; /* (nullable): as GVariant writes it */
  const char *then;      /* (nullable): an action of the page */
  const char *with;      /* (nullable) */
  gboolean stays;        /* when the language changes, as sheets do not */
} Screen;

static const Screen screens[] = {
  { "attract", NULL, NULL, NULL, NULL, FALSE },
  { "home", "win.home", NULL, NULL, NULL, TRUE },
  { "step", "win.open-step", "('microneedling', @u 2)", NULL, NULL, TRUE },
  { "step-parts", "win.open-step", "('microneedling', @u 1)", "walkthrough.parts", NULL, FALSE },
  { "step-more", "win.open-step", "('dry-needling', @u 3)", "walkthrough.more", NULL, FALSE },
  { "closing", "win.close-walkthrough", "'dry-needling'", NULL, NULL, TRUE },
  { "closing-help", "win.close-walkthrough", "'dry-needling'", "closing.section", "'get-help'", TRUE },
  { "quiz", "win.open-quiz", "'facial-massage'", NULL, NULL, TRUE },
  { "quiz-right-or-wrong", "win.open-quiz", "'facial-massage'", "quiz.answer", "@u 1", TRUE },
  { "compare", "win.open-compare", "'microneedling'", NULL, NULL, TRUE },
  { "compare-depth", "win.open-compare", "'microneedling'", "compare.view", "'depth'", TRUE },
  { "compare-time", "win.open-compare", "'microneedling'", "compare.view", "'time'", TRUE },
  { "compare-harm", "win.open-compare", "'microneedling'", "compare.view", "'harm-sessions'", TRUE },
  { "search-words", "win.open-search", NULL, "search.query", "'collagen'", TRUE },
  { "evidence", "win.open-evidence", "'dry-needling'", "evidence.verdict", "'supported'", TRUE },
  { "sources", "win.open-sources", NULL, "sources.topic", "'dry-needling'", TRUE },
  { "compare-matter", "win.open-compare", "'facial-massage'", "compare.matter", "'risk'", TRUE },
  { "search", "win.open-search", NULL, NULL, NULL, TRUE },
  { "panel", "win.show-panel", "('dry-needling', 'serious-harms')", NULL, NULL, FALSE },
  { "term", "win.show-term", "'collagen'", NULL, NULL, FALSE },
  { "handout", "win.take-home", "'dry-needling'", NULL, NULL, TRUE },
  { "rest", "win.rest", NULL, NULL, NULL, FALSE },
};

/* Keys have letters, languages their own names, and what was typed is no word of ours. */
static gboolean
is_kept (const char *rest)
{
  static const char *const kept[] = { "English", "Esperanto", "עברית", "collagen", NULL };

  return g_strv_contains (kept, rest) || (g_utf8_strlen (rest, -1) == 1 && g_ascii_isalpha (rest[0]));
}

/* What was published has one name everywhere, whatever keeps its last words on one line. */
static gboolean
is_reference (UskTestApp *app, const char *text)
{
  g_autoptr (GListModel) sources = usk_library_list_sources (app->library, NULL, NULL);
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "\u00a0", " ", 0);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (UskSource) source = g_list_model_get_item (sources, i);

      if (strstr (plain->str, usk_source_get_reference (source)) != NULL)
        return TRUE;
    }

  return FALSE;
}

static guint
check_words (UskTestApp *app, GtkWidget *widget)
{
  guint n = 0;

  /* Buttons for who reads another language are in that one. */
  if (!gtk_widget_get_mapped (widget) || gtk_widget_has_css_class (widget, "language"))
    return 0;

  /* A piece of a text may have lost one of its guillemets. */
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), "…") == NULL)
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

static void
act (UskTestApp *app, const char *action, const char *parameter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) value = parameter != NULL ? g_variant_parse (NULL, parameter, NULL, NULL, &error) : NULL;

  g_assert_no_error (error);
  usk_test_app_act (app, action, value);
}

/* One window that all screens of a language are looked at in: pages that were there
 * before are what a kiosk has, and making them is most of the work.
 */
static UskTestApp *shared;
static const char *shared_language;

static void
close_shared (void)
{
  g_clear_pointer (&shared, usk_test_app_free);
}

/* A window of its own, as there is one language of the screen for all windows. */
static UskTestApp *
open_alone (const char *language)
{
  close_shared ();

  return usk_test_app_new_in (language, 1920, 1080);
}

static UskTestApp *
open_home (const char *language)
{
  UskTestApp *app = open_alone (language);

  usk_session_begin (app->session);
  usk_test_app_act (app, "win.home", NULL);

  return app;
}

static UskTestApp *
open_shared (const char *language)
{
  if (shared != NULL && g_str_equal (shared_language, language))
    {
      usk_session_end (shared->session);
      return shared;
    }

  shared = open_alone (language);
  shared_language = language;

  return shared;
}

/* A new visit that goes straight to a screen. */
static UskTestApp *
open_screen (const Screen *screen, const char *language)
{
  UskTestApp *app = open_shared (language);

  if (screen->action != NULL)
    {
      usk_session_begin (app->session);
      act (app, screen->action, screen->parameter);
    }
  usk_test_app_settle (app);
  if (screen->then != NULL)
    act (app, screen->then, screen->with);
  usk_test_app_settle (app);

  return app;
}

/* The page of a handout counts its pages only when they are made, in a thread. */
static char *
read_page (UskTestApp *app)
{
  usk_test_app_settle (app);
  if (USK_IS_HANDOUT_PAGE (usk_test_app_get_page (app)))
    {
      usk_test_handout_wait (app);
      usk_test_app_settle (app);
    }

  return usk_test_get_text (usk_test_app_get_page (app));
}

/* What a screen says to who began in Esperanto, by its name. */
static GHashTable *esperanto_texts;

static const char *
read_in_esperanto (const Screen *screen)
{
  char *text = g_hash_table_lookup (esperanto_texts, screen->name);

  if (text == NULL)
    {
      text = read_page (open_screen (screen, "eo"));
      g_hash_table_insert (esperanto_texts, (gpointer) screen->name, text);
    }

  return text;
}

static void
test_words (gconstpointer data)
{
  read_in_esperanto (data);
  g_assert_cmpuint (check_words (shared, GTK_WIDGET (shared->window)), >, 1);
}

static void
test_warning (void)
{
  UskTestApp *app = open_home ("eo");

  usk_session_warn (app->session);
  usk_test_app_settle (app);
  g_assert_nonnull (usk_test_find_text (GTK_WIDGET (app->window), "«I am still here»"));
  check_words (app, GTK_WIDGET (app->window));
  usk_test_app_free (app);
}

static void
change (UskTestApp *app, const char *language)
{
  usk_test_app_act (app, "win.language", g_variant_new_string (language));
  usk_test_app_settle (app);
}

/* The same page at the same place as if the visit had been in that language from
 * the start; and back again.
 */
static void
test_change (gconstpointer data)
{
  const Screen *screen = data;
  const char *esperanto = read_in_esperanto (screen);
  UskTestApp *app = open_screen (screen, "en");
  g_autofree char *name = g_strdup (usk_test_app_get_page_name (app));
  g_autofree char *english = read_page (app);
  g_autofree char *changed = NULL;
  g_autofree char *back = NULL;

  g_assert_cmpstr (english, !=, esperanto);

  change (app, "eo");
  usk_test_app_assert_page (app, name);
  changed = read_page (app);
  g_assert_cmpstr (changed, ==, esperanto);
  check_words (app, GTK_WIDGET (app->window));

  change (app, "en");
  usk_test_app_assert_page (app, name);
  back = read_page (app);
  g_assert_cmpstr (back, ==, english);
}

static GtkWidget *
find_language_button (UskTestApp *app)
{
  return usk_test_find_action (usk_test_app_get_page (app), "win.choose-language");
}

static gboolean
match_row (GtkWidget *widget, gconstpointer data)
{
  const char *action = GTK_IS_BUTTON (widget) ? usk_test_get_action (widget) : NULL;

  return g_strcmp0 (action, "win.language") == 0 &&
         g_str_equal (g_variant_get_string (usk_test_get_target (widget), NULL), data);
}

static GtkWidget *
find_row (UskTestApp *app, const char *language)
{
  GtkWidget *row;

  g_signal_emit_by_name (find_language_button (app), "clicked");
  usk_test_app_settle (app);
  row = usk_test_find (GTK_WIDGET (app->window), match_row, language);
  g_assert_nonnull (row);

  return row;
}

/* Only fonts whose letters are all there look for none that must be composed. */
static void
test_composed_letters (void)
{
  static const struct {
    const char *language;
    gboolean whole;
  } languages[] = { { "en", TRUE },  { "es", TRUE },  { "de", TRUE },  { "ar", FALSE }, { "he", FALSE },
                    { "hi", FALSE }, { "vi", FALSE }, { "yo", FALSE }, { "ru", FALSE }, { "am", FALSE } };
  UskTestApp *app = open_alone ("en");
  GtkWidget *window = GTK_WIDGET (app->window);

  g_assert_true (gtk_widget_has_css_class (window, "whole-letters"));
  change (app, "he");
  g_assert_false (gtk_widget_has_css_class (window, "whole-letters"));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      usk_screen_language_style (window, languages[i].language);
      g_assert_cmpint (gtk_widget_has_css_class (window, "whole-letters"), ==, languages[i].whole);
    }
  usk_test_app_free (app);
}

/* As a finger does it: each language by its own name, in a row that a finger hits. */
static void
test_touch (void)
{
  static const struct {
    const char *language;
    const char *name;
  } languages[] = { { "en", "English" }, { "eo", "Esperanto" }, { "he", "עברית" } };
  UskTestApp *app = open_alone ("en");

  usk_test_app_open (app, "dry-needling", 3);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      GtkWidget *row = find_row (app, languages[i].language);
      GtkWidget *label = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (row)));

      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, languages[i].name);
      g_assert_nonnull (gtk_label_get_attributes (GTK_LABEL (label)));
      g_assert_cmpint (gtk_widget_get_height (row), >=, 44);
      gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_PRESSED,
                                        i == 0 ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE);
      usk_test_app_act (app, "win.open-step", g_variant_new ("(su)", "dry-needling", 3));
    }

  g_signal_emit_by_name (find_row (app, "he"), "clicked");
  usk_test_app_settle (app);
  usk_test_app_assert_page (app, "walkthrough");
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (app->window)), ==, GTK_TEXT_DIR_RTL);
  g_assert_true (usk_test_app_get_focus (app) == find_language_button (app));
  g_signal_emit_by_name (find_row (app, "eo"), "clicked");
  usk_test_app_settle (app);
  usk_test_app_assert_step (app, "«Step 3 of 8»");
  usk_test_app_free (app);
}

/* What the visitor collected and chose stays, and ends with the visit. */
static void
test_end_of_visit (void)
{
  UskTestApp *app = open_alone ("en");
  g_autofree char *before = read_page (app);
  g_autofree char *after = NULL;

  usk_session_begin (app->session);
  usk_test_app_act (app, "win.home", NULL);
  usk_session_set_text_size (app->session, 2);
  change (app, "he");
  g_assert_cmpuint (usk_session_get_text_size (app->session), ==, 2);
  usk_session_end (app->session);
  usk_test_app_assert_page (app, "attract");
  after = read_page (app);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (app->window)), ==, GTK_TEXT_DIR_LTR);

  usk_session_begin (app->session);
  usk_test_app_act (app, "win.home", NULL);
  usk_test_app_settle (app);
  g_assert_nonnull (usk_test_find_text (usk_test_app_get_page (app), "Which treatment would you like"));
  usk_test_app_free (app);
}

/* An answer that was given stays given, and the warning speaks the new language. */
static void
test_quiz_and_warning (void)
{
  UskTestApp *app = open_alone ("en");

  usk_session_begin (app->session);
  usk_test_app_act (app, "win.open-quiz", g_variant_new_string ("dry-needling"));
  usk_test_app_act (app, "quiz.answer", g_variant_new_uint32 (0));
  usk_test_app_act (app, "quiz.next", NULL);
  change (app, "eo");
  usk_test_app_assert_page (app, "quiz");
  usk_test_app_act (app, "quiz.back", NULL);
  usk_test_app_settle (app);
  check_words (app, GTK_WIDGET (app->window));
  usk_session_warn (app->session);
  usk_test_app_settle (app);
  g_assert_nonnull (usk_test_find_text (GTK_WIDGET (app->window), "«I am still here»"));
  usk_session_stay (app->session);
  usk_test_app_free (app);
}

/* Pages that are not on screen keep what was done there, too, also when spare time has
 * prepared the others.
 */
static void
test_hidden_page (void)
{
  UskTestApp *app = open_alone ("en");

  usk_session_begin (app->session);
  usk_test_app_act (app, "win.open-quiz", g_variant_new_string ("dry-needling"));
  usk_test_app_act (app, "quiz.answer", g_variant_new_uint32 (0));
  usk_test_app_act (app, "win.home", NULL);
  change (app, "eo");
  usk_test_app_assert_page (app, "home");
  usk_test_app_act (app, "win.return-to-question", NULL);
  usk_test_app_settle (app);
  usk_test_app_assert_page (app, "quiz");
  check_words (app, usk_test_app_get_page (app));
  usk_test_app_free (app);
}

/* The first language is the one that the kiosk was started in. */
static void
test_end_of_visit_elsewhere (void)
{
  UskTestApp *app = open_home ("eo");

  change (app, "en");
  usk_session_end (app->session);
  usk_test_app_settle (app);
  usk_test_app_assert_page (app, "attract");
  g_assert_cmpuint (check_words (app, GTK_WIDGET (app->window)), >, 1);
  usk_test_app_free (app);
}

/* A button without a choice would be one more thing to understand. */
static void
test_one_language (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *small = usk_test_source_compile (folder);
  g_autofree char *usual = g_strdup (g_getenv ("UNDERSKIN_CONTENT"));
  UskTestApp *app;

  g_setenv ("UNDERSKIN_CONTENT", small, TRUE);
  app = open_alone ("en");
  g_setenv ("UNDERSKIN_CONTENT", usual, TRUE);
  usk_session_begin (app->session);
  usk_test_app_act (app, "win.home", NULL);
  usk_test_app_settle (app);
  g_assert_nonnull (usk_test_find_button (usk_test_app_get_page (app), "Home"));
  g_assert_null (find_language_button (app));
  usk_test_app_free (app);
}

/* A language that the pack has not got changes nothing. */
static void
test_unknown (void)
{
  UskTestApp *app = open_home ("en");
  g_autofree char *before = read_page (app);
  g_autofree char *after = NULL;

  change (app, "xx");
  after = read_page (app);
  g_assert_cmpstr (after, ==, before);
  usk_test_app_free (app);
}

/* Words, names for those who listen, and places. */
static void
test_direction (void)
{
  UskTestApp *app = open_alone ("he");
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

  app = open_alone ("en");
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
  /* Labels come and go while a picture moves. */
  usk_test_app_set_motion (FALSE);
  words = usk_test_folder_new ();
  usk_test_words_install_file (words, "eo", argv[1]);
  usk_test_words_use (words);
  usk_test_app_share_pictures ();
  esperanto_texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    {
      g_autofree char *path = g_strconcat ("/screen-language/words/", screens[i].name, NULL);

      g_test_add_data_func (path, &screens[i], test_words);
    }
  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    {
      g_autofree char *path = g_strconcat ("/screen-language/change/", screens[i].name, NULL);

      if (screens[i].stays)
        g_test_add_data_func (path, &screens[i], test_change);
    }
  g_test_add_func ("/screen-language/change/touch", test_touch);
  g_test_add_func ("/screen-language/change/composed-letters", test_composed_letters);
  g_test_add_func ("/screen-language/change/end-of-visit", test_end_of_visit);
  g_test_add_func ("/screen-language/change/quiz-and-warning", test_quiz_and_warning);
  g_test_add_func ("/screen-language/change/hidden-page", test_hidden_page);
  g_test_add_func ("/screen-language/change/end-of-visit-elsewhere", test_end_of_visit_elsewhere);
  g_test_add_func ("/screen-language/change/one-language", test_one_language);
  g_test_add_func ("/screen-language/change/unknown", test_unknown);
  g_test_add_func ("/screen-language/words/warning", test_warning);
  g_test_add_func ("/screen-language/direction", test_direction);

  status = g_test_run ();
  close_shared ();
  g_hash_table_unref (esperanto_texts);
  usk_test_folder_free (words);

  return status;
}
