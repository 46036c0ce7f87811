/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every screen at one size of the window and every size of text: what can be
 * touched is large enough and has a name, nothing leaves the screen, nothing
 * is cut off, and labels keep clear of each other.  All that is wrong is
 * collected and told at once, because one cause often shows in many places.
 */

#include "usk-test-app.h"
#include "usk-tongue.h"
#include "usk-visit-bar.h"

#include "usk-handout-page.h"
#include "usk-split.h"
#include "usk-stage.h"

#define LEAST_TOUCH       44.0f
#define LEAST_PRIMARY     88.0f
#define LEAST_GAP         8.0f
#define LEAST_STAGE_SHARE 0.6

/* GTK gives out whole pixels and draws borders in parts of them. */
#define ROUNDING 2.0f

/* The steps in a row of which one is looked at with text of the middle sizes,
 * which cannot be wrong where both the smallest and the largest are right.
 */
#define STEPS_TO_SAMPLE 4

/* A handout takes less than a second, but a busy machine may do other things. */
#define HANDOUT_SECONDS 60

typedef struct {
  UskTestApp *app;
  GtkWidget *window;
  int width;
  int height;
  char *screen;
  GPtrArray *buttons;
  GHashTable *told;
} Walk;

/* One thing that is wrong: where it was first seen, and on how many screens. */
typedef struct {
  char *screen;
  guint times;
} Told;

static int window_width, window_height;
static const char *window_language;

static void G_GNUC_PRINTF (2, 3) tell (Walk *walk, const char *format, ...)
{
  va_list args;
  g_autofree char *what = NULL;
  Told *told;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  told = g_hash_table_lookup (walk->told, what);
  if (told == NULL)
    {
      told = g_new0 (Told, 1);
      told->screen = g_strdup (walk->screen);
      g_hash_table_insert (walk->told, g_steal_pointer (&what), told);
    }
  told->times++;
}

static void
told_free (gpointer data)
{
  Told *told = data;

  g_free (told->screen);
  g_free (told);
}

static void
report (Walk *walk)
{
  GHashTableIter iter;
  gpointer what, told;

  g_hash_table_iter_init (&iter, walk->told);
  while (g_hash_table_iter_next (&iter, &what, &told))
    g_test_message ("%s (%u times): %s", ((Told *) told)->screen, ((Told *) told)->times, (char *) what);
}

static char *
name_of (GtkWidget *widget)
{
  g_autofree char *text = usk_test_get_text (widget);

  g_strdelimit (g_strstrip (text), "\n", ' ');

  return g_strdup_printf ("%s “%.40s”", G_OBJECT_TYPE_NAME (widget), text);
}

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SCALE (widget);
}

static gboolean
is_marker (GtkWidget *widget)
{
  return gtk_widget_has_css_class (widget, "marker");
}

/* What lies under an open sheet or the warning cannot be touched. */
static gboolean
can_be_touched (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_can_target (widget) || !gtk_widget_get_sensitive (widget))
      return FALSE;

  return TRUE;
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static gboolean
has_role (GtkWidget *widget)
{
  const GtkAccessibleRole roles[] = { GTK_ACCESSIBLE_ROLE_BUTTON, GTK_ACCESSIBLE_ROLE_TAB,
                                      GTK_ACCESSIBLE_ROLE_SLIDER, GTK_ACCESSIBLE_ROLE_CHECKBOX };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (gtk_test_accessible_has_role (GTK_ACCESSIBLE (widget), roles[i]))
      return TRUE;

  return FALSE;
}

static void
check_control (Walk *walk, GtkWidget *widget)
{
  graphene_rect_t bounds = usk_test_get_bounds (widget, walk->window);
  g_autofree char *name = name_of (widget);
  gboolean wide_enough = bounds.size.width >= LEAST_TOUCH || GTK_IS_SCALE (widget);

  if (!has_name (widget))
    tell (walk, "%s has no accessible name", name);
  if (!has_role (widget))
    tell (walk, "%s has an unexpected accessible role", name);
  if (!wide_enough || bounds.size.height < LEAST_TOUCH)
    tell (walk, "%s is %.1f × %.1f px", name, (double) bounds.size.width, (double) bounds.size.height);
  if (gtk_widget_has_css_class (widget, "primary") && MIN (walk->width, walk->height) >= 1080 &&
      bounds.size.height < LEAST_PRIMARY)
    tell (walk, "%s is a primary control but only %.1f px high", name, (double) bounds.size.height);
  if (can_be_touched (widget))
    g_ptr_array_add (walk->buttons, widget);
}

/* What scrolls takes the focus where nothing in it does, so that its words can be
 * read with the keys: it must say what it is.
 */
static void
check_scroller (Walk *walk, GtkWidget *widget)
{
  if (gtk_widget_get_focusable (widget) && !has_name (widget))
    {
      g_autofree char *name = name_of (widget);

      tell (walk, "%s takes the focus and has no accessible name", name);
    }
}

static void
check_label (Walk *walk, GtkWidget *widget)
{
  GtkWidget *button = gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON);

  /* A source is one line of its reference; its sheet has all of it. */
  if (button != NULL && gtk_widget_has_css_class (button, "source"))
    return;

  if (gtk_widget_get_ancestor (widget, USK_TYPE_VISIT_BAR) != NULL &&
      pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (widget))) > 1)
    {
      g_autofree char *name = name_of (widget);

      tell (walk, "%s needs more than one line", name);
    }
  if (gtk_label_get_text (GTK_LABEL (widget))[0] != '\0' &&
      pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    {
      g_autofree char *name = name_of (widget);

      tell (walk, "%s is cut off", name);
    }
}

static gboolean
lies_within (const graphene_rect_t *inner, const graphene_rect_t *outer, gboolean scrolls)
{
  float right = inner->origin.x + inner->size.width, bottom = inner->origin.y + inner->size.height;

  return inner->origin.x >= outer->origin.x - ROUNDING &&
         right <= outer->origin.x + outer->size.width + ROUNDING &&
         (scrolls || (inner->origin.y >= outer->origin.y - ROUNDING &&
                      bottom <= outer->origin.y + outer->size.height + ROUNDING));
}

/* The place that a widget must not leave: what scrolls, the half of the page
 * or the window.
 */
static void
check_place (Walk *walk, GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *place = walk->window;
  graphene_rect_t bounds = usk_test_get_bounds (widget, walk->window);
  graphene_rect_t allowed;

  if (scroller != NULL && scroller != widget)
    place = scroller;
  else
    for (GtkWidget *parent = gtk_widget_get_parent (widget); parent != NULL;
         parent = gtk_widget_get_parent (parent))
      if (gtk_widget_get_parent (parent) != NULL && USK_IS_SPLIT (gtk_widget_get_parent (parent)))
        place = parent;

  allowed = usk_test_get_bounds (place, walk->window);
  if (!lies_within (&bounds, &allowed, place == scroller))
    {
      g_autofree char *name = name_of (widget);

      tell (walk, "%s at %.0f,%.0f %.0f × %.0f leaves %s at %.0f,%.0f %.0f × %.0f", name, (double) bounds.origin.x,
            (double) bounds.origin.y, (double) bounds.size.width, (double) bounds.size.height,
            G_OBJECT_TYPE_NAME (place), (double) allowed.origin.x, (double) allowed.origin.y,
            (double) allowed.size.width, (double) allowed.size.height);
    }
}

static void
check_stage (Walk *walk, GtkWidget *split)
{
  GtkWidget *stage = NULL;
  graphene_rect_t bounds;

  g_object_get (split, "stage", &stage, NULL);
  bounds = usk_test_get_bounds (stage, walk->window);
  if ((double) (bounds.size.width * bounds.size.height) < LEAST_STAGE_SHARE * walk->width * walk->height)
    tell (walk, "the stage has only %.0f × %.0f px", (double) bounds.size.width, (double) bounds.size.height);
  g_object_unref (stage);
}

static void
walk_tree (Walk *walk, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (is_control (widget))
    check_control (walk, widget);
  if (GTK_IS_SCROLLED_WINDOW (widget))
    check_scroller (walk, widget);
  if (GTK_IS_LABEL (widget))
    check_label (walk, widget);
  if (USK_IS_SPLIT (widget))
    check_stage (walk, widget);
  if (is_control (widget) || GTK_IS_LABEL (widget) || GTK_IS_IMAGE (widget) || USK_IS_STAGE (widget))
    check_place (walk, widget);

  /* The inside of a slider is GTK's own affair. */
  if (GTK_IS_SCALE (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    walk_tree (walk, child);
}

/* How far apart two things are; less than zero when they overlap. */
static float
gap_between (const graphene_rect_t *a, const graphene_rect_t *b)
{
  float across = MAX (a->origin.x, b->origin.x) - MIN (a->origin.x + a->size.width, b->origin.x + b->size.width);
  float along = MAX (a->origin.y, b->origin.y) - MIN (a->origin.y + a->size.height, b->origin.y + b->size.height);

  return MAX (across, along);
}

static void
check_pair (Walk *walk, GtkWidget *a, GtkWidget *b)
{
  graphene_rect_t first = usk_test_get_bounds (a, walk->window);
  graphene_rect_t second = usk_test_get_bounds (b, walk->window);
  float gap = gap_between (&first, &second);
  float least = is_marker (a) && is_marker (b) ? 0 : LEAST_GAP;

  if (gap < least - 0.2f)
    {
      g_autofree char *first_name = name_of (a);
      g_autofree char *second_name = name_of (b);

      tell (walk, "%s and %s are %.1f px apart", first_name, second_name, (double) gap);
    }
}

static gboolean
scroll_apart (GtkWidget *a, GtkWidget *b)
{
  return gtk_widget_get_ancestor (a, GTK_TYPE_SCROLLED_WINDOW) !=
         gtk_widget_get_ancestor (b, GTK_TYPE_SCROLLED_WINDOW);
}

static void
check_gaps (Walk *walk)
{
  for (guint i = 0; i < walk->buttons->len; i++)
    for (guint k = i + 1; k < walk->buttons->len; k++)
      {
        GtkWidget *a = g_ptr_array_index (walk->buttons, i);
        GtkWidget *b = g_ptr_array_index (walk->buttons, k);

        if (!scroll_apart (a, b))
          check_pair (walk, a, b);
      }
}

static void
look (Walk *walk, const char *screen)
{
  g_free (walk->screen);
  walk->screen = g_strdup_printf ("text %u, %s", usk_session_get_text_size (walk->app->session), screen);
  usk_test_app_settle (walk->app);
  g_ptr_array_set_size (walk->buttons, 0);
  walk_tree (walk, walk->window);
  check_gaps (walk);
}

static void
look_at_sheets (Walk *walk)
{
  usk_test_app_open (walk->app, "microneedling", 2);
  usk_test_app_act (walk->app, "walkthrough.parts", NULL);
  look (walk, "parts");
  usk_test_app_act (walk->app, "walkthrough.more", NULL);
  look (walk, "more");
  usk_test_app_act (walk->app, "win.home", NULL);
  usk_test_app_act (walk->app, "win.show-term", g_variant_new_string ("collagen"));
  look (walk, "word");
  usk_test_app_act (walk->app, "win.show-source", g_variant_new_string ("AUS08"));
  look (walk, "source");
  usk_test_app_act (walk->app, "win.open-sources", NULL);
  usk_test_app_act (walk->app, "sources.topic", g_variant_new_string ("facial-massage"));
  look (walk, "sources");
}

static void
look_at_closing (Walk *walk, const char *treatment)
{
  const char *const sections[] = { "remember", "ask-first", "questions", "aftercare", "get-help" };

  usk_test_app_act (walk->app, "win.close-walkthrough", g_variant_new_string (treatment));
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *screen = g_strdup_printf ("%s closing %s", treatment, sections[i]);

      usk_test_app_act (walk->app, "closing.section", g_variant_new_string (sections[i]));
      look (walk, screen);
    }
}

/* A question, what is said to two answers, the step and the end. */
static void
look_at_quiz (Walk *walk, const char *treatment)
{
  usk_test_app_act (walk->app, "win.open-quiz", g_variant_new_string (treatment));
  look (walk, "quiz");
  usk_test_app_act (walk->app, "quiz.answer", g_variant_new_uint32 (0));
  look (walk, "quiz reply 1");
  usk_test_app_act (walk->app, "quiz.answer", g_variant_new_uint32 (1));
  look (walk, "quiz reply 2");
  usk_test_app_act (walk->app, "quiz.replay", NULL);
  look (walk, "quiz step");
  usk_test_app_act (walk->app, "win.return-to-question", NULL);
  for (guint i = 0; i < 3; i++)
    usk_test_app_act (walk->app, "quiz.next", NULL);
  look (walk, "quiz end");
}

static gsize
get_caption_length (UskPlayer *player)
{
  const char *caption = usk_player_get_caption (player);

  return caption != NULL ? strlen (caption) : 0;
}

/* Of the pictures of a step the one that says the most needs the most room. */
static void
turn_to_longest_caption (Walk *walk)
{
  UskStage *stage = USK_STAGE (usk_test_find_type (usk_test_app_get_page (walk->app), USK_TYPE_STAGE));
  UskPlayer *player = usk_diagram_view_get_player (usk_stage_get_view (stage));
  gsize longest = 0;

  for (guint i = 0; i < usk_player_get_n_stills (player); i++)
    {
      longest = MAX (longest, get_caption_length (player));
      usk_player_play (player);
    }
  while (get_caption_length (player) < longest)
    usk_player_play (player);
}

static void
look_at_treatment (Walk *walk, UskTreatment *treatment)
{
  const char *id = usk_treatment_get_id (treatment);

  guint chosen = usk_session_get_text_size (walk->app->session);
  gboolean extreme = chosen == USK_SESSION_MIN_TEXT_SIZE || chosen == USK_SESSION_MAX_TEXT_SIZE;

  for (guint n = 1; n <= usk_treatment_get_n_steps (treatment); n += extreme ? 1 : STEPS_TO_SAMPLE)
    {
      g_autofree char *screen = g_strdup_printf ("%s %u", id, n);

      usk_test_app_open (walk->app, id, n);
      turn_to_longest_caption (walk);
      look (walk, screen);
    }
  look_at_closing (walk, id);
  look_at_quiz (walk, id);
}

static gboolean
is_handout_complete (gpointer data)
{
  return usk_handout_page_is_complete (data);
}

static void
look_at_handout (Walk *walk)
{
  GtkWidget *page;

  usk_test_app_act (walk->app, "win.take-home", g_variant_new_string ("microneedling"));
  usk_test_app_settle (walk->app);
  page = usk_test_app_get_page (walk->app);
  g_assert_true (usk_test_app_wait_for (is_handout_complete, page, HANDOUT_SECONDS));
  look (walk, "handout");
  usk_test_app_act (walk->app, "handout.codes", NULL);
  look (walk, "handout codes");
}

static void
look_at_evidence (Walk *walk)
{
  usk_test_app_act (walk->app, "win.open-compare", g_variant_new_string ("microneedling"));
  look (walk, "comparison");
  usk_test_app_act (walk->app, "win.open-evidence", g_variant_new_string ("microneedling"));
  look (walk, "claims");
  usk_test_app_act (walk->app, "win.open-sources", NULL);
  look (walk, "sources");
  usk_test_app_act (walk->app, "win.open-search", NULL);
  look (walk, "search");
}

static void
look_at_everything (Walk *walk)
{
  g_autoptr (GListModel) treatments = usk_library_list_treatments (walk->app->library, NULL);

  look (walk, "attract");
  usk_test_app_act (walk->app, "win.home", NULL);
  look (walk, "home");
  g_assert_cmpuint (g_list_model_get_n_items (treatments), ==, 3);
  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, i);

      look_at_treatment (walk, treatment);
    }
  look_at_sheets (walk);
  look_at_evidence (walk);
  look_at_handout (walk);
  usk_session_warn (walk->app->session);
  look (walk, "warning");
  usk_session_stay (walk->app->session);
  usk_test_app_act (walk->app, "win.rest", NULL);
  look (walk, "rest");
}

static void
test_text_size (gconstpointer data)
{
  g_autoptr (UskTestApp) app = usk_test_app_new_in (window_language, window_width, window_height);
  Walk walk = { app, GTK_WIDGET (app->window), window_width, window_height, NULL, NULL, NULL };

  walk.buttons = g_ptr_array_new ();
  walk.told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, told_free);
  usk_test_app_hide_pixels (app);
  usk_session_set_text_size (app->session, GPOINTER_TO_UINT (data));
  look_at_everything (&walk);

  if (g_hash_table_size (walk.told) > 0)
    {
      report (&walk);
      g_test_message ("%u things are wrong at %d × %d", g_hash_table_size (walk.told), window_width,
                      window_height);
      g_test_fail ();
    }
  g_free (walk.screen);
  g_ptr_array_unref (walk.buttons);
  g_hash_table_unref (walk.told);
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

  for (guint size = USK_SESSION_MIN_TEXT_SIZE; size <= USK_SESSION_MAX_TEXT_SIZE; size++)
    {
      g_autofree char *path =
        g_strdup_printf ("/layout/%dx%d/%s/text-%u", window_width, window_height, window_language, size);

      g_test_add_data_func (path, GUINT_TO_POINTER (size), test_text_size);
    }

  return g_test_run ();
}
