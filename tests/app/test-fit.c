/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The words of every step, of the end of each walkthrough and of replies, in the size
 * that a visitor meets first: they are seen without scrolling where they can be, and
 * nothing around them is cut off.
 */

#include "usk-fit.h"
#include "usk-passage-list.h"
#include "usk-quiz-reply.h"
#include "usk-test-app.h"
#include "usk-tongue.h"

/* What has more words than its place can hold in letters of the size of body text,
 * so that it scrolls.
 */
typedef struct {
  const char *language;
  int width; /* of the window */
  const char *treatment;
  guint number; /* of the step or question */
} TooLong;

static const TooLong long_steps[] = {
  { "en", 1024, "microneedling", 2 }, { "en", 1024, "microneedling", 7 },  { "es", 1024, "microneedling", 2 },
  { "es", 1024, "microneedling", 7 }, { "es", 1024, "facial-massage", 8 },
};

static const TooLong long_replies[] = {
  { "es", 1080, "microneedling", 1 },
  { "es", 1080, "dry-needling", 1 },
  { "es", 1080, "dry-needling", 3 },
  { "es", 1080, "facial-massage", 2 },
};

/* What is so close to the lower edge of what scrolls is hard to read. */
#define FADE 16.0f

/* GTK gives out whole pixels. */
#define ROUNDING 2.0f

static int window_width, window_height;
static const char *window_language;

static gboolean
is_too_long (const TooLong *list, gsize n, const char *treatment, guint number)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (list[i].language, window_language) && list[i].width == window_width &&
        g_str_equal (list[i].treatment, treatment) && list[i].number == number)
      return TRUE;

  return FALSE;
}

static gboolean
is_fit_on_screen (GtkWidget *widget, gconstpointer data)
{
  return USK_IS_FIT (widget) && gtk_widget_get_mapped (widget);
}

static UskFit *
find_fit (UskTestApp *app)
{
  GtkWidget *fit = usk_test_find (usk_test_app_get_page (app), is_fit_on_screen, NULL);

  g_assert_nonnull (fit);

  return USK_FIT (fit);
}

static GtkAdjustment *
get_adjustment (UskFit *fit)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_first_child (GTK_WIDGET (fit))));
}

static gboolean
is_passage_text (GtkWidget *widget, gconstpointer data)
{
  return gtk_widget_has_css_class (widget, "passage-text");
}

/* However close they come, they are not smaller than body text. */
static void
check_letters (UskTestApp *app)
{
  GtkWidget *text = usk_test_find (GTK_WIDGET (find_fit (app)), is_passage_text, NULL);
  PangoFontDescription *body =
    pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (app->window)));
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (text));
  g_autoptr (GSList) list = attributes != NULL ? pango_attr_list_get_attributes (attributes) : NULL;

  for (GSList *item = list; item != NULL; item = item->next)
    {
      PangoAttrSize *size = pango_attribute_as_size (item->data);

      if (size != NULL)
        g_assert_cmpint (size->size, >=, pango_font_description_get_size (body));
    }
  g_slist_foreach (list, (GFunc) pango_attribute_destroy, NULL);
}

/* What was decided is also what is seen. */
static gboolean
scrolls (UskTestApp *app)
{
  GtkAdjustment *place = get_adjustment (find_fit (app));
  gboolean more = gtk_adjustment_get_upper (place) > gtk_adjustment_get_page_size (place);

  g_assert_cmpint (more, ==, !usk_fit_fits (find_fit (app)));

  return more;
}

/* Whoever mends one of the long steps takes it from the list. */
static void
check_step (UskTestApp *app, const char *treatment, guint n)
{
  GtkAdjustment *place = get_adjustment (find_fit (app));
  gboolean expected = is_too_long (long_steps, G_N_ELEMENTS (long_steps), treatment, n);

  check_letters (app);
  if (scrolls (app) == expected)
    return;

  g_test_message ("%s %u needs %.0f px and has %.0f", treatment, n, gtk_adjustment_get_upper (place),
                  gtk_adjustment_get_page_size (place));
  g_test_fail ();
}

static void
test_steps (void)
{
  g_autoptr (UskTestApp) app = usk_test_app_new_in (window_language, window_width, window_height);
  g_autoptr (GListModel) treatments = usk_library_list_treatments (app->library, NULL);

  usk_test_app_hide_pixels (app);
  g_assert_cmpuint (g_list_model_get_n_items (treatments), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, i);

      for (guint n = 1; n <= usk_treatment_get_n_steps (treatment); n++)
        {
          usk_test_app_open (app, usk_treatment_get_id (treatment), n);
          usk_test_app_settle (app);
          check_step (app, usk_treatment_get_id (treatment), n);
        }
    }
}

/* Who chose larger text gets it in full, and the first size again when it comes back. */
static void
test_larger_text (void)
{
  g_autoptr (UskTestApp) app = usk_test_app_new_in (window_language, window_width, window_height);
  GtkWidget *list;

  usk_test_app_hide_pixels (app);
  usk_test_app_open (app, "microneedling", 2);
  usk_test_app_settle (app);
  list = usk_test_find_type (GTK_WIDGET (find_fit (app)), USK_TYPE_PASSAGE_LIST);
  g_assert_cmpuint (usk_passage_list_get_closeness (USK_PASSAGE_LIST (list)), >, 0);

  usk_session_set_text_size (app->session, USK_SESSION_MAX_TEXT_SIZE);
  usk_test_app_settle (app);
  g_assert_cmpuint (usk_passage_list_get_closeness (USK_PASSAGE_LIST (list)), ==, 0);

  usk_session_set_text_size (app->session, USK_SESSION_MIN_TEXT_SIZE);
  usk_test_app_settle (app);
  g_assert_cmpuint (usk_passage_list_get_closeness (USK_PASSAGE_LIST (list)), >, 0);
}

static float
get_bottom (GtkWidget *widget, GtkWidget *in)
{
  graphene_rect_t bounds = usk_test_get_bounds (widget, in);

  return bounds.origin.y + bounds.size.height;
}

static gboolean
is_card_on_screen (GtkWidget *widget, gconstpointer data)
{
  return gtk_widget_has_css_class (widget, "section-card") && gtk_widget_get_mapped (widget);
}

/* Below the last thing in it a card has as much room as beside it. */
static void
check_card (UskTestApp *app, float *top)
{
  GtkWidget *page = usk_test_app_get_page (app);
  GtkWidget *card = usk_test_find (page, is_card_on_screen, NULL);
  GtkWidget *scroller = gtk_widget_get_first_child (GTK_WIDGET (find_fit (app)));
  graphene_rect_t bounds, last;

  g_assert_nonnull (card);
  bounds = usk_test_get_bounds (card, page);
  last = usk_test_get_bounds (gtk_widget_get_last_child (gtk_widget_get_last_child (card)), card);
  g_assert_cmpfloat (bounds.size.height - last.origin.y - last.size.height, >=, last.origin.x - ROUNDING);
  if (*top > 0)
    g_assert_cmpfloat_with_epsilon (bounds.origin.y, *top, ROUNDING);
  *top = bounds.origin.y;

  /* Its frame is not cut off at the sides. */
  bounds = usk_test_get_bounds (card, scroller);
  g_assert_cmpfloat (bounds.origin.x, >, 1);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <, (float) gtk_widget_get_width (scroller) - 1);
}

static void
test_end (void)
{
  const char *const sections[] = { "remember", "ask-first", "questions", "aftercare", "get-help" };
  g_autoptr (UskTestApp) app = usk_test_app_new_in (window_language, window_width, window_height);
  g_autoptr (GListModel) treatments = usk_library_list_treatments (app->library, NULL);

  usk_test_app_hide_pixels (app);
  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, i);
      float top = 0;

      usk_test_app_act (app, "win.close-walkthrough", g_variant_new_string (usk_treatment_get_id (treatment)));
      for (guint k = 0; k < G_N_ELEMENTS (sections); k++)
        {
          usk_test_app_act (app, "closing.section", g_variant_new_string (sections[k]));
          usk_test_app_settle (app);
          check_card (app, &top);
          if (window_height > window_width && g_str_equal (window_language, "en"))
            g_assert_true (usk_fit_fits (find_fit (app)));
        }
    }
}

static gboolean
check_reply (UskTestApp *app, const char *treatment, guint question)
{
  GtkWidget *reply = usk_test_find_type (usk_test_app_get_page (app), USK_TYPE_QUIZ_REPLY);
  GtkWidget *scroller = gtk_widget_get_ancestor (reply, GTK_TYPE_SCROLLED_WINDOW);
  gboolean fits = get_bottom (reply, scroller) <= (float) gtk_widget_get_height (scroller) - FADE;

  if (fits != is_too_long (long_replies, G_N_ELEMENTS (long_replies), treatment, question))
    return TRUE;

  g_test_message ("%s: the reply %u ends at %.0f px of %d", treatment, question,
                  (double) get_bottom (reply, scroller), gtk_widget_get_height (scroller));

  return FALSE;
}

/* The reply to the first answer of every question, with its sources below the fold. */
static void
test_replies (void)
{
  g_autoptr (UskTestApp) app = usk_test_app_new_in (window_language, window_width, window_height);
  g_autoptr (GListModel) treatments = usk_library_list_treatments (app->library, NULL);

  usk_test_app_hide_pixels (app);
  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, i);

      usk_test_app_act (app, "win.open-quiz", g_variant_new_string (usk_treatment_get_id (treatment)));
      for (guint question = 1; question <= 3; question++)
        {
          usk_test_app_act (app, "quiz.answer", g_variant_new_uint32 (0));
          usk_test_app_settle (app);
          if (!check_reply (app, usk_treatment_get_id (treatment), question))
            g_test_fail ();
          usk_test_app_act (app, "quiz.next", NULL);
        }
    }
}

int
main (int argc, char **argv)
{
  usk_test_app_init (&argc, &argv);
  usk_test_app_set_motion (FALSE);
  usk_tongue_set_folder (g_getenv ("UNDERSKIN_LOCALEDIR"));
  g_assert_cmpint (argc, ==, 4);
  window_width = atoi (argv[1]);
  window_height = atoi (argv[2]);
  window_language = argv[3];
  g_test_add_func ("/fit/steps", test_steps);

  /* English has no step that needs it on a large screen. */
  if (g_str_equal (window_language, "es") || window_width < 1080)
    g_test_add_func ("/fit/larger-text", test_larger_text);
  g_test_add_func ("/fit/end", test_end);
  if (window_height > window_width)
    g_test_add_func ("/fit/replies", test_replies);

  return g_test_run ();
}
