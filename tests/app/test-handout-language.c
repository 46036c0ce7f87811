/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A handout in the language of whoever takes it home, from a pack in English
 * and two languages of pseudo text: Esperanto in «guillemets», Hebrew letters.
 */

#include "usk-test-handout.h"

#include <string.h>

#include "usk-paper-view.h"
#include "usk-qr-view.h"
#include "usk-test-cups.h"

/* The least size of what can be touched, in pixels. */
#define TOUCH 44

#define QUESTION "treatment/dry-needling/questions/5"

/* A page of paper as it is looked at here, in points. */
#define PAPER_WIDTH  600
#define PAPER_HEIGHT 850

static void
set_up (UskTestApp **app, gconstpointer data)
{
  *app = usk_test_app_new (1920, 1080);
}

static void
tear_down (UskTestApp **app, gconstpointer data)
{
  usk_test_app_free (*app);
}

static gboolean
match_language (GtkWidget *widget, gconstpointer data)
{
  const char *action = GTK_IS_BUTTON (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;
  GVariant *target = g_strcmp0 (action, "handout.language") == 0
                       ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget))
                       : NULL;

  return target != NULL && g_str_equal (g_variant_get_string (target, NULL), data);
}

static GtkWidget *
find_language (UskTestApp *app, const char *language)
{
  GtkWidget *button = usk_test_find (usk_test_app_get_page (app), match_language, language);

  g_assert_nonnull (button);

  return button;
}

/* As a finger does. */
static void
touch (UskTestApp *app, const char *language)
{
  g_signal_emit_by_name (find_language (app, language), "clicked");
}

static void
assert_chosen (UskTestApp *app, const char *chosen)
{
  static const char *const languages[] = { "en", "eo", "he" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      GtkWidget *button = find_language (app, languages[i]);
      gboolean expected = g_str_equal (languages[i], chosen);

      g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)) == expected);
      if (expected)
        gtk_test_accessible_assert_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                                          GTK_ACCESSIBLE_TRISTATE_TRUE);
    }
}

static guint
count_letters (const char *text, GUnicodeScript script)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_get_script (g_utf8_get_char (p)) == script;

  return n;
}

/* The program's own words and the sources are in English here, the rest is not. */
static void
assert_hebrew (const char *text)
{
  g_assert_cmpuint (count_letters (text, G_UNICODE_SCRIPT_HEBREW), >,
                    count_letters (text, G_UNICODE_SCRIPT_LATIN));
}

static cairo_surface_t *
draw_first_page (UskHandoutPage *page)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_A8, PAPER_WIDTH, PAPER_HEIGHT);
  cairo_t *cr = cairo_create (image);

  usk_handout_draw_page (usk_handout_page_get_handout (page), 0, cr);
  cairo_destroy (cr);
  cairo_surface_flush (image);

  return image;
}

/* In how many lines of pixels above the box and the drawing there is ink at the
 * left margin alone, and at the right one alone: lines begin at one of them
 * and do not all reach the other.
 */
static void
count_beginnings (UskHandoutPage *page, guint *left, guint *right)
{
  cairo_surface_t *image = draw_first_page (page);
  int stride = cairo_image_surface_get_stride (image);
  int margin = PAPER_WIDTH / 6;

  *left = *right = 0;
  for (int y = 0; y < PAPER_HEIGHT / 5; y++)
    {
      const guint8 *line = cairo_image_surface_get_data (image) + y * stride;
      gboolean at_left = FALSE, at_right = FALSE;

      for (int x = 0; x < margin; x++)
        {
          at_left |= line[x] > 0;
          at_right |= line[PAPER_WIDTH - 1 - x] > 0;
        }
      *left += at_left && !at_right;
      *right += at_right && !at_left;
    }
  cairo_surface_destroy (image);
}

static void
assert_spoken_in (GtkWidget *label, const char *language)
{
  PangoAttrIterator *iterator = pango_attr_list_get_iterator (gtk_label_get_attributes (GTK_LABEL (label)));
  const PangoAttrLanguage *spoken = (PangoAttrLanguage *) pango_attr_iterator_get (iterator, PANGO_ATTR_LANGUAGE);

  g_assert_nonnull (spoken);
  g_assert_cmpstr (pango_language_to_string (spoken->value), ==, language);
  pango_attr_iterator_destroy (iterator);
}

/* Each language can be found by its own name, touched, and heard. */
static void
test_chooser (UskTestApp **app, gconstpointer data)
{
  static const char *const languages[][2] = { { "en", "English" }, { "eo", "Esperanto" }, { "he", "עברית" } };
  GtkWidget *group;

  usk_test_handout_take_home (*app, "dry-needling");
  assert_chosen (*app, "en");
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      GtkWidget *button = find_language (*app, languages[i][0]);
      GtkWidget *label = usk_test_find_text (button, languages[i][1]);
      graphene_rect_t bounds = usk_test_get_bounds (button, usk_test_app_get_page (*app));

      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_ROLE_BUTTON);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           languages[i][1]);
      g_assert_cmpfloat (bounds.size.width, >=, TOUCH);
      g_assert_cmpfloat (bounds.size.height, >=, TOUCH);
      g_assert_nonnull (label);
      assert_spoken_in (label, languages[i][0]);
    }
  group = gtk_widget_get_ancestor (find_language (*app, "he"), GTK_TYPE_FLOW_BOX);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Language of the pages");
}

/* Goes on to the next thing that takes the focus, and says what it is called. */
static char *
move_focus (UskTestApp *app, GtkDirectionType direction)
{
  GtkWidget *focus;

  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (app->window), direction));
  focus = usk_test_app_get_focus (app);
  g_assert_true (GTK_IS_BUTTON (focus));

  return usk_test_get_text (focus);
}

/* With the keys everything is reached in the order in which it is read, and
 * left again the same way.
 */
static void
test_keys (UskTestApp **app, gconstpointer data)
{
  static const char *const order[] = { "English",         "Esperanto",  "עברית",    "Normal letters",
                                       "Large letters",   "US Letter",  "A4",       "Color",
                                       "Black and white", "Everything", "In short", "Back" };

  usk_test_handout_take_home (*app, "dry-needling");
  g_assert_true (gtk_widget_grab_focus (find_language (*app, "en")));
  for (guint i = 1; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *name = move_focus (*app, GTK_DIR_TAB_FORWARD);

      g_assert_cmpstr (g_strchomp (name), ==, order[i]);
    }
  for (guint i = G_N_ELEMENTS (order) - 1; i > 0; i--)
    {
      g_autofree char *name = move_focus (*app, GTK_DIR_TAB_BACKWARD);

      g_assert_cmpstr (g_strchomp (name), ==, order[i - 1]);
    }
}

/* The paper changes and the screen does not. */
static void
test_other_language (UskTestApp **app, gconstpointer data)
{
  UskHandoutPage *page = usk_test_handout_take_home (*app, "dry-needling");
  g_autofree char *english = usk_test_handout_read (page);
  g_autofree char *esperanto = NULL;

  touch (*app, "eo");
  page = usk_test_handout_wait (*app);
  assert_chosen (*app, "eo");
  esperanto = usk_test_handout_read (page);
  g_assert_nonnull (strstr (english, "Dry needling"));
  g_assert_null (strstr (english, "«"));
  g_assert_nonnull (strstr (esperanto, "«Dry needling»"));
  g_assert_nonnull (usk_test_find_text (GTK_WIDGET (page), "Take it home"));
  g_assert_nonnull (usk_test_find_text (GTK_WIDGET (page), "Dry needling"));
  g_assert_null (usk_test_find_text (GTK_WIDGET (page), "«"));
}

static void
test_right_to_left (UskTestApp **app, gconstpointer data)
{
  UskHandoutPage *page = usk_test_handout_take_home (*app, "dry-needling");
  guint left, right;
  g_autofree char *text = NULL;

  count_beginnings (page, &left, &right);
  g_assert_cmpuint (left, >, 2 * right);

  touch (*app, "he");
  page = usk_test_handout_wait (*app);
  count_beginnings (page, &left, &right);
  g_assert_cmpuint (right, >, 2 * left);
  text = usk_test_handout_read (page);
  assert_hebrew (text);
  g_assert_null (strstr (text, "Every text is checked again"));
}

/* Ids are the same in every language, so what was collected comes along. */
static void
test_collected (UskTestApp **app, gconstpointer data)
{
  g_autofree char *text = NULL;

  usk_session_begin ((*app)->session);
  usk_selection_set (usk_session_get_questions ((*app)->session), QUESTION, TRUE);
  usk_test_handout_take_home (*app, "dry-needling");
  touch (*app, "eo");
  text = usk_test_handout_read (usk_test_handout_wait (*app));
  g_assert_nonnull (strstr (text, "Your questions"));
  g_assert_nonnull (strstr (text, "«What is your plan to stay clear of my lungs?»"));
}

static void
test_comparison (UskTestApp **app, gconstpointer data)
{
  g_autofree char *text = NULL;

  usk_test_app_act (*app, "win.take-home-comparison",
                    g_variant_new ("(^ass)", (const char *[]){ "dry-needling", "acupuncture", NULL }, "pain"));
  usk_test_handout_wait (*app);
  touch (*app, "eo");
  text = usk_test_handout_read (usk_test_handout_wait (*app));
  g_assert_nonnull (strstr (text, "«Acupuncture»"));
}

static gboolean
match_class (GtkWidget *widget, gconstpointer data)
{
  return gtk_widget_has_css_class (widget, data);
}

/* What a phone reads is in the language of the paper. */
static void
test_code (UskTestApp **app, gconstpointer data)
{
  UskHandoutPage *page;
  GtkWidget *view, *words;

  usk_session_begin ((*app)->session);
  usk_selection_set (usk_session_get_questions ((*app)->session), QUESTION, TRUE);
  usk_test_handout_take_home (*app, "dry-needling");
  touch (*app, "he");
  page = usk_test_handout_wait (*app);
  usk_test_app_act (*app, "handout.codes", NULL);
  usk_test_app_settle (*app);
  view = usk_test_find_type (GTK_WIDGET (page), USK_TYPE_QR_VIEW);
  assert_hebrew (usk_qr_code_get_text (usk_qr_view_get_code (USK_QR_VIEW (view))));
  words = usk_test_find (GTK_WIDGET (page), match_class, "take-away-words");
  assert_hebrew (gtk_label_get_text (GTK_LABEL (words)));
  assert_spoken_in (words, "he");
}

/* Whoever cannot make up their mind gets what they chose last, and what they
 * did not wait for is given up.
 */
static void
test_back_and_forth (UskTestApp **app, gconstpointer data)
{
  static const char *const languages[] = { "he", "eo", "en" };
  UskHandoutPage *page = usk_test_handout_take_home (*app, "dry-needling");
  UskHandout *first = usk_handout_page_get_handout (page);
  g_autofree char *text = NULL;

  g_object_add_weak_pointer (G_OBJECT (first), (gpointer *) &first);
  for (guint i = 0; i < 24; i++)
    {
      touch (*app, languages[i % G_N_ELEMENTS (languages)]);
      /* Some are not begun, some are in the middle, when the next is wanted. */
      if (i % 4 != 0)
        usk_test_app_wait (7 * (i % 4));
      g_assert_null (usk_handout_page_get_handout (page));
    }
  touch (*app, "he");
  text = usk_test_handout_read (usk_test_handout_wait (*app));
  assert_chosen (*app, "he");
  assert_hebrew (text);
  g_assert_null (first);
}

/* Another handout of the same visitor is in their language, the next visitor's
 * is not.
 */
static void
test_visit (UskTestApp **app, gconstpointer data)
{
  g_autofree char *same = NULL;
  g_autofree char *next = NULL;

  usk_session_begin ((*app)->session);
  usk_test_handout_take_home (*app, "dry-needling");
  touch (*app, "eo");
  usk_test_handout_wait (*app);
  usk_test_app_act (*app, "handout.form", g_variant_new_string ("brief"));
  usk_test_handout_wait (*app);
  same = usk_test_handout_read (usk_test_handout_take_home (*app, "facial-massage"));
  assert_chosen (*app, "eo");
  g_assert_nonnull (strstr (same, "«Facial massage»"));
  g_assert_nonnull (strstr (same, "Step by step"));

  usk_test_app_act (*app, "win.end-visit", NULL);
  next = usk_test_handout_read (usk_test_handout_take_home (*app, "facial-massage"));
  assert_chosen (*app, "en");
  g_assert_null (strstr (next, "«"));
}

/* The name of the file tells one from another, in letters that every disk knows. */
static void
test_file_names (UskTestApp **app, gconstpointer data)
{
  UskHandoutPage *page = usk_test_handout_take_home (*app, "microneedling");
  g_autofree char *plain = usk_handout_page_suggest_name (page);
  g_autofree char *chosen = NULL;
  g_autofree char *comparison = NULL;

  g_assert_cmpstr (plain, ==, "microneedling-en.pdf");
  touch (*app, "he");
  usk_test_app_act (*app, "handout.letters", g_variant_new_string ("large"));
  usk_test_app_act (*app, "handout.ink", g_variant_new_string ("monochrome"));
  chosen = usk_handout_page_suggest_name (usk_test_handout_wait (*app));
  g_assert_cmpstr (chosen, ==, "microneedling-he-large-monochrome.pdf");
  usk_test_app_act (*app, "win.take-home-comparison",
                    g_variant_new ("(^ass)", (const char *[]){ "dry-needling", "facelift", NULL }, "pain"));
  comparison = usk_handout_page_suggest_name (usk_test_handout_wait (*app));
  g_assert_cmpstr (comparison, ==, "comparison-dry-needling-facelift-he-large-monochrome.pdf");
}

/* What cannot be made is told, and no longer than that. */
static void
test_failure (UskTestApp **app, gconstpointer data)
{
  static const char sorry[] = "This handout cannot be made right now. Please ask the staff.";
  UskHandoutPage *page = usk_test_handout_take_home (*app, "dry-needling");

  usk_test_app_act (*app, "handout.language", g_variant_new_string ("xx"));
  usk_test_app_settle (*app);
  g_assert_null (usk_handout_page_get_handout (page));
  g_assert_nonnull (usk_test_find_text (GTK_WIDGET (page), sorry));
  g_assert_null (usk_test_find_type (GTK_WIDGET (page), USK_TYPE_PAPER_VIEW));
  touch (*app, "eo");
  page = usk_test_handout_wait (*app);
  g_assert_nonnull (usk_test_find_type (GTK_WIDGET (page), USK_TYPE_PAPER_VIEW));
  g_assert_null (usk_test_find_text (GTK_WIDGET (page), sorry));
}

/* The end of a visit does not wait for a handout, and nothing of it comes later. */
static void
test_leave_while_made (UskTestApp **app, gconstpointer data)
{
  UskHandoutPage *page;

  usk_session_begin ((*app)->session);
  page = usk_test_handout_take_home (*app, "dry-needling");
  touch (*app, "he");
  usk_test_app_act (*app, "win.end-visit", NULL);
  usk_test_app_wait (1500);
  g_assert_null (usk_handout_page_get_handout (page));
  g_assert_true (usk_handout_page_is_complete (page));
}

int
main (int argc, char **argv)
{
  usk_test_app_init (&argc, &argv);
  usk_test_app_share_pictures ();
  usk_test_app_set_motion (FALSE);

#define ADD(path, function) g_test_add ("/handout-language/" path, UskTestApp *, NULL, set_up, function, tear_down)
  ADD ("chooser", test_chooser);
  ADD ("keys", test_keys);
  ADD ("other-language", test_other_language);
  ADD ("right-to-left", test_right_to_left);
  ADD ("collected", test_collected);
  ADD ("comparison", test_comparison);
  ADD ("code", test_code);
  ADD ("back-and-forth", test_back_and_forth);
  ADD ("visit", test_visit);
  ADD ("file-names", test_file_names);
  ADD ("failure", test_failure);
  ADD ("leave-while-made", test_leave_while_made);
#undef ADD

  return g_test_run ();
}
